/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/natural.h"

#include "core/sync/change.h"

#include <sodium.h>

bool natural_id(const struct record *r, struct id *out)
{
	const struct record_type *type = r->type;
	struct buf key = {0};
	bool is_whole = type->natural_key_count > 0;
	size_t i;
	uint8_t field;

	pack_uint(&key, type->number);
	for (i = 0; i < type->natural_key_count; i++) {
		field = type->natural_key[i];
		is_whole = is_whole && !value_is_null(&r->values[field]);
		change_add_cell(&key, &type->fields[field], &r->values[field]);
	}
	if (is_whole)
		(void)crypto_generichash(out->bytes, ID_SIZE,
			(const uint8_t *)key.data, key.len, NULL, 0);
	buf_release(&key);
	return is_whole;
}
