/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/icu.h"

#include <unicode/uvernum.h>

const char *icu_version(void)
{
	return U_ICU_VERSION;
}
