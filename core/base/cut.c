/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/cut.h"

#include <stdio.h>
#include <string.h>

int cut_bytes(const char *s, int most)
{
	size_t len = strnlen(s, (size_t)most + 1);

	if (len <= (size_t)most)
		return (int)len;
	len = (size_t)most;
	while (len > 0 && ((unsigned char)s[len] & 0xC0) == 0x80)
		len--;
	return (int)len;
}

void cut_copy(char *to, size_t size, const char *s)
{
	snprintf(to, size, "%.*s", cut_bytes(s, (int)size - 1), s);
}
