/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of the kinds (core/model/kind_*.c) share; nobody else needs
 * it. A reader gets the canonical text, never empty, and makes a value of it;
 * kind_parse() does what is the same for every kind around that.
 */
#ifndef CORE_MODEL_KIND_PARTS_H
#define CORE_MODEL_KIND_PARTS_H

#include "core/model/choice.h"
#include "core/model/record_type.h"

struct reading { /* one text being read into one field */
	const struct field *field;
	const struct facts *facts; /* never NULL, its functions may be */
	const char *text;
	size_t len;
	struct value *out;
	struct problem *why;
};
typedef bool kind_reader(const struct reading *reading);

/* UTF-8, canonical form, empty text, the reader, then the kind's check. */
bool kind_parse(kind_reader *reader, const struct field *field,
	const char *typed, const struct facts *facts, struct value *out,
	struct problem *why);
/* Refuses: always false, so `return kind_refuse(why, _("…"), …)`. */
bool kind_refuse(struct problem *why, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* What was typed, short enough for a sentence. */
struct kind_quote {
	char text[140];
};
struct kind_quote kind_quote(const char *typed);

/* Pieces of a list, split at commas and semicolons. Labels hold commas
 * themselves, so the longest run of pieces that `take` knows is one item;
 * false when a piece is unknown (`take` has put the reason into reading->why).
 */
typedef bool kind_take(
	const struct reading *reading, const char *piece, void *ctx);
bool kind_read_list(const struct reading *reading, kind_take *take, void *ctx);
/* Items within the bounds of the field? */
bool kind_check_items(
	const struct field *field, size_t count, struct problem *why);

/* A choice of the field as it was typed; NULL and an error in reading->why. */
const struct choice *kind_find_choice(
	const struct reading *reading, const char *typed);
/* The same in a list of places: "ต.หนองอ้อ อ.หนองวัวซอ" and the like. */
const struct choice *kind_find_place(const struct choice_list *list,
	const struct reading *reading, const char *typed);
bool kind_is_place_list(const struct choice_list *list);

#define KIND_DECLARE(NAME) \
	bool kind_parse_##NAME(const struct field *field, const char *typed, \
		const struct facts *facts, struct value *out, \
		struct problem *why); \
	void kind_show_##NAME(const struct field *field, \
		const struct value *value, const struct facts *facts, \
		struct buf *out); \
	void kind_save_##NAME(const struct field *field, \
		const struct value *value, struct buf *out); \
	bool kind_check_##NAME(const struct field *field, \
		const struct value *value, const struct facts *facts, \
		struct problem *why)

KIND_DECLARE(text); /* SUGGEST and NOTE as well */
KIND_DECLARE(int);
KIND_DECLARE(real);
KIND_DECLARE(money);
KIND_DECLARE(date);
KIND_DECLARE(time);
KIND_DECLARE(bool);
KIND_DECLARE(choice); /* and PLACE */
KIND_DECLARE(multi);
KIND_DECLARE(ref);
KIND_DECLARE(multi_ref);
KIND_DECLARE(phone);

#endif
