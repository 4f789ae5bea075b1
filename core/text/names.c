/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One open table of 64-bit hashes. A reader grows the hash letter by letter
 * and asks for it at every letter; so that he need not read on after nearly
 * every word of a text, the starts of the names are in the table as well, at
 * two lengths, and before all a map of their first two letters.
 */
#include "core/text/names.h"

#include "core/base/alloc.h"
#include "core/text/safe.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"
#include "core/text/width.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define HASH_START UINT64_C(0xCBF29CE484222325)
#define HASH_FACTOR UINT64_C(0x9E3779B97F4A7C15)

/* What a hash stands for; added to it. */
enum { WHOLE = 1, START = 2 };

enum { LETTERS_FEW = 4, LETTERS_MORE = 8 }; /* of the starts kept */

struct names {
	names_load *load;
	void *ctx;
	bool is_loaded;
	uint64_t *slots; /* 0: free */
	size_t count, capacity;
	size_t shortest; /* letters */
	uint64_t pairs[128 * 128 / 64];
};

/* A prefix that grows. */
struct prefix {
	uint64_t hash;
	size_t bytes, letters;
};

struct names *names_new(names_load *load, void *ctx)
{
	struct names *n = xcalloc(1, sizeof(*n));

	n->load = load;
	n->ctx = ctx;
	return n;
}

void names_free(struct names *n)
{
	if (n == NULL)
		return;
	free(n->slots);
	free(n);
}

static void grow(struct prefix *p, const char *s, size_t len)
{
	do {
		p->hash = (p->hash ^ (unsigned char)s[p->bytes]) * HASH_FACTOR;
		p->bytes++;
	} while (p->bytes < len && utf8_is_inside(s[p->bytes]));
	p->letters++;
}

static uint64_t key_of(const struct prefix *p, unsigned int what)
{
	uint64_t key = (p->hash ^ p->hash >> 32) * HASH_FACTOR + what;

	return key != 0 ? key : 1;
}

/* Where a key is, or would be put. */
static size_t slot_of(const struct names *n, uint64_t key)
{
	size_t mask = n->capacity - 1;
	size_t at = (size_t)(key >> 20) & mask;

	while (n->slots[at] != 0 && n->slots[at] != key)
		at = (at + 1) & mask;
	return at;
}

static bool has(
	const struct names *n, const struct prefix *p, unsigned int what)
{
	return n->slots[slot_of(n, key_of(p, what))] != 0;
}

static void make_room(struct names *n)
{
	uint64_t *old = n->slots;
	size_t old_capacity = n->capacity;

	if (n->count < n->capacity / 4 * 3)
		return;
	n->capacity = old_capacity > 0 ? old_capacity * 2 : 64;
	n->slots = xcalloc(n->capacity, sizeof(*n->slots));
	for (size_t i = 0; i < old_capacity; i++)
		if (old[i] != 0)
			n->slots[slot_of(n, old[i])] = old[i];
	free(old);
}

static void put(struct names *n, uint64_t key)
{
	size_t at;

	make_room(n);
	at = slot_of(n, key);
	n->count += n->slots[at] == 0;
	n->slots[at] = key;
}

/* The place of the first two letters in the map; others than Thai ones share
 * theirs. */
static size_t pair_of(const char *s, size_t len)
{
	unsigned int first, second;
	size_t at = 3;

	if (!thai_read(s, len, &first)) {
		first = (unsigned char)s[0] & 0x7FU;
		at = 1;
	}
	if (!thai_read(s + at, len - at, &second))
		second = at < len ? (unsigned char)s[at] & 0x7FU : 0;
	return (size_t)first << 7 | second;
}

void names_add(struct names *n, const char *name, size_t len)
{
	struct prefix p = {.hash = HASH_START};
	size_t pair;

	if (len > NAMES_MAX_BYTES || utf8_count(name, len) < 2)
		return;
	while (p.bytes < len) {
		grow(&p, name, len);
		if (p.letters == LETTERS_FEW || p.letters == LETTERS_MORE)
			put(n, key_of(&p, START));
	}
	put(n, key_of(&p, WHOLE));
	if (n->shortest == 0 || p.letters < n->shortest)
		n->shortest = p.letters;
	pair = pair_of(name, len);
	n->pairs[pair / 64] |= UINT64_C(1) << pair % 64;
}

void names_set_stale(struct names *n)
{
	n->is_loaded = false;
}

static void load(struct names *n)
{
	n->is_loaded = true;
	if (n->load == NULL)
		return;
	free(n->slots);
	n->slots = NULL;
	n->count = n->capacity = n->shortest = 0;
	memset(n->pairs, 0, sizeof(n->pairs));
	n->load(n->ctx, n);
}

static bool mark_follows(const char *s, size_t len, size_t at)
{
	uint32_t cp;

	if (at >= len)
		return false;
	utf8_decode(s + at, len - at, &cp);
	return width_is_mark(cp) || safe_is_am(cp);
}

size_t names_at(struct names *n, const char *s, size_t len)
{
	struct prefix p = {.hash = HASH_START};
	size_t pair, longest = 0;

	if (!n->is_loaded)
		load(n);
	if (n->count == 0 || len == 0)
		return 0;
	pair = pair_of(s, len);
	if ((n->pairs[pair / 64] >> pair % 64 & 1) == 0)
		return 0;
	while (p.bytes < len && p.bytes < NAMES_MAX_BYTES) {
		grow(&p, s, len);
		if (p.letters >= n->shortest && has(n, &p, WHOLE) &&
			!mark_follows(s, len, p.bytes))
			longest = p.bytes;
		if ((p.letters == LETTERS_FEW || p.letters == LETTERS_MORE) &&
			!has(n, &p, START))
			break;
	}
	return longest;
}
