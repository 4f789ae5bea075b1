/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the tests of core/model share: reading one text into one field, and the
 * sentences and words that come of it.
 */
#ifndef TESTS_MODEL_MODEL_TEST_H
#define TESTS_MODEL_MODEL_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/model/record.h"

struct read {
	bool is_good;
	struct value value;
	struct problem why;
};

static inline struct read read_into(
	const struct field *field, const char *typed, const struct facts *facts)
{
	struct read read = {0};

	read.is_good = kinds[field->kind].parse(
		field, typed, facts, &read.value, &read.why);
	return read;
}

/* The text becomes a value that is saved as `saved`, with nothing to say. */
static inline void expect_saved_with(const struct field *field,
	const char *typed, const char *saved, const struct facts *facts)
{
	struct read read = read_into(field, typed, facts);
	struct buf out = {0};

	assert_string_equal(read.why.text, "");
	assert_true(read.is_good);
	kinds[field->kind].save(field, &read.value, &out);
	assert_string_equal(buf_str(&out), saved);
	buf_release(&out);
	value_release(&read.value);
}

static inline void expect_saved(
	const struct field *field, const char *typed, const char *saved)
{
	expect_saved_with(field, typed, saved, NULL);
}

static inline void expect_shown_with(const struct field *field,
	const char *typed, const char *shown, const struct facts *facts)
{
	struct read read = read_into(field, typed, facts);
	struct buf out = {0};

	assert_true(read.is_good);
	kinds[field->kind].show(field, &read.value, facts, &out);
	assert_string_equal(buf_str(&out), shown);
	buf_release(&out);
	value_release(&read.value);
}

static inline void expect_shown(
	const struct field *field, const char *typed, const char *shown)
{
	expect_shown_with(field, typed, shown, NULL);
}

/* The text is refused, and the sentence holds `words`. */
static inline void expect_refused_with(const struct field *field,
	const char *typed, const char *words, const struct facts *facts)
{
	struct read read = read_into(field, typed, facts);

	assert_false(read.is_good);
	assert_true(value_is_null(&read.value));
	assert_int_equal(read.why.severity, SEVERITY_ERROR);
	if (strstr(read.why.text, words) == NULL)
		fail_msg("%s: \"%s\" does not say \"%s\"", typed, read.why.text,
			words);
}

static inline void expect_refused(
	const struct field *field, const char *typed, const char *words)
{
	expect_refused_with(field, typed, words, NULL);
}

/* The text is taken, and the remark holds `words`. */
static inline void expect_remark_with(const struct field *field,
	const char *typed, enum severity severity, const char *words,
	const struct facts *facts)
{
	struct read read = read_into(field, typed, facts);

	assert_true(read.is_good);
	assert_int_equal(read.why.severity, severity);
	if (strstr(read.why.text, words) == NULL)
		fail_msg("%s: \"%s\" does not say \"%s\"", typed, read.why.text,
			words);
	value_release(&read.value);
}

static inline int speak_thai(void **state)
{
	(void)state;
	return i18n_init(getenv("SAMUT_LOCALEDIR"), LANGUAGE_THAI) ? 0 : -1;
}

static inline int speak_english(void **state)
{
	(void)state;
	return i18n_init(getenv("SAMUT_LOCALEDIR"), LANGUAGE_ENGLISH) ? 0 : -1;
}

#endif
