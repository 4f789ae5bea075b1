/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/order.h"

#include "core/base/alloc.h"
#include "core/base/error.h"
#include "core/text/dictionary.h"
#include "core/text/utf16.h"

#include <stdlib.h>
#include <unicode/ucol.h>

enum { KEY_GUESS = 128 }; /* a name's key has 15 bytes on average */

struct order {
	UCollator *collator;
	UChar *units;
	size_t capacity;
};

struct order *order_new(void)
{
	return xcalloc(1, sizeof(struct order));
}

void order_free(struct order *o)
{
	if (o == NULL)
		return;
	if (o->collator != NULL)
		ucol_close(o->collator);
	free(o->units);
	free(o);
}

static void open_collator(struct order *o)
{
	UErrorCode status = U_ZERO_ERROR;

	(void)dictionary_use(); /* or ICU would prefer its own */
	o->collator = ucol_open("th", &status);
	if (U_SUCCESS(status)) {
		ucol_setAttribute(o->collator, UCOL_ALTERNATE_HANDLING,
			UCOL_SHIFTED, &status);
		ucol_setAttribute(
			o->collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
		ucol_setAttribute(
			o->collator, UCOL_STRENGTH, UCOL_TERTIARY, &status);
	}
	if (U_FAILURE(status))
		BUG("cannot sort Thai: %s", u_errorName(status));
}

void order_key(struct order *o, const char *s, size_t len, struct buf *key)
{
	size_t from = key->len;
	int32_t room = KEY_GUESS, units, need;

	if (o->collator == NULL)
		open_collator(o);
	if (len >= o->capacity) {
		o->capacity = len + len / 2 + 64;
		o->units = xrealloc_array(
			o->units, o->capacity, sizeof(*o->units));
	}
	units = utf16_from_utf8(s, len, o->units, NULL);
	for (;;) {
		uint8_t *hole = (uint8_t *)buf_extend(key, (size_t)room);

		need = ucol_getSortKey(
			o->collator, o->units, units, hole, room);
		if (need <= room)
			break;
		buf_truncate(key, from);
		room = need;
	}
	if (need <= 0)
		BUG("no sort key");
	buf_truncate(key, from + (size_t)need);
}
