/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/id.h"

#include "core/base/alloc.h"

#include <stdlib.h>
#include <string.h>

enum { SET_MIN_CAPACITY = 64, HEX_DIGITS = 2 * ID_SIZE };

struct id id_new(const struct world *w)
{
	uint64_t ms = (uint64_t)world_wall_ms(w);
	struct id id;
	unsigned int i;

	world_random(w, id.bytes, sizeof(id.bytes));
	for (i = 0; i < 6; i++)
		id.bytes[i] = (uint8_t)(ms >> (8 * (5 - i)));
	id.bytes[6] = (uint8_t)((id.bytes[6] & 0x0F) | 0x70);
	id.bytes[8] = (uint8_t)((id.bytes[8] & 0x3F) | 0x80);
	return id;
}

bool id_is_nil(const struct id *id)
{
	static const struct id nil;

	return id_equal(id, &nil);
}

bool id_equal(const struct id *a, const struct id *b)
{
	return id_compare(a, b) == 0;
}

int id_compare(const struct id *a, const struct id *b)
{
	return memcmp(a->bytes, b->bytes, ID_SIZE);
}

static bool has_hyphen_before(unsigned int digit)
{
	return digit == 8 || digit == 12 || digit == 16 || digit == 20;
}

void id_format(const struct id *id, char text[ID_TEXT_SIZE])
{
	static const char digits[] = "0123456789abcdef";
	unsigned int i;

	for (i = 0; i < HEX_DIGITS; i++) {
		if (has_hyphen_before(i))
			*text++ = '-';
		*text++ =
			digits[id->bytes[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xF];
	}
	*text = '\0';
}

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

bool id_parse(const char *text, struct id *id)
{
	bool is_hyphenated = strnlen(text, ID_TEXT_SIZE) == ID_TEXT_SIZE - 1;
	struct id read = {0};
	unsigned int i;
	int value;

	for (i = 0; i < HEX_DIGITS; i++) {
		if (is_hyphenated && has_hyphen_before(i) && *text++ != '-')
			return false;
		value = hex_value(*text++);
		if (value < 0)
			return false;
		read.bytes[i / 2] = (uint8_t)(read.bytes[i / 2] << 4 | value);
	}
	if (*text != '\0')
		return false;
	*id = read;
	return true;
}

struct id id_from_bytes(const void *bytes)
{
	struct id id;

	memcpy(id.bytes, bytes, ID_SIZE);
	return id;
}

/* Ids made together share their first half, so both halves are mixed. */
static uint64_t id_hash(const struct id *id)
{
	uint64_t half[2];

	memcpy(half, id->bytes, sizeof(half));
	half[0] = (half[0] ^ half[0] >> 31) * UINT64_C(0xBF58476D1CE4E5B9);
	half[0] ^= half[1];
	half[0] = (half[0] ^ half[0] >> 27) * UINT64_C(0x94D049BB133111EB);
	return half[0] ^ half[0] >> 31;
}

/* The slot that holds the id or the free one where it belongs. The capacity is
 * a power of two and never full. */
static size_t find_slot(const struct id_set *set, const struct id *id)
{
	size_t mask = set->capacity - 1;
	size_t i = (size_t)id_hash(id) & mask;

	while (set->used[i] != 0 && !id_equal(&set->slots[i], id))
		i = (i + 1) & mask;
	return i;
}

static void id_set_grow(struct id_set *set)
{
	struct id_set old = *set;
	size_t i;
	size_t slot;

	set->capacity = old.capacity > 0 ? old.capacity * 2 : SET_MIN_CAPACITY;
	set->slots = xcalloc(set->capacity, sizeof(*set->slots));
	set->used = xcalloc(set->capacity, 1);
	for (i = 0; i < old.capacity; i++) {
		if (old.used[i] == 0)
			continue;
		slot = find_slot(set, &old.slots[i]);
		set->slots[slot] = old.slots[i];
		set->used[slot] = 1;
	}
	id_set_release(&old);
}

bool id_set_add(struct id_set *set, const struct id *id)
{
	size_t slot;

	if ((set->count + 1) * 4 > set->capacity * 3)
		id_set_grow(set);
	slot = find_slot(set, id);
	if (set->used[slot] != 0)
		return false;
	set->slots[slot] = *id;
	set->used[slot] = 1;
	set->count++;
	return true;
}

bool id_set_has(const struct id_set *set, const struct id *id)
{
	return set->count > 0 && set->used[find_slot(set, id)] != 0;
}

void id_set_clear(struct id_set *set)
{
	if (set->capacity > 0)
		memset(set->used, 0, set->capacity);
	set->count = 0;
}

void id_set_release(struct id_set *set)
{
	free(set->slots);
	free(set->used);
	*set = (struct id_set){0};
}
