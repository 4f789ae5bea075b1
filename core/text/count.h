/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Head-counts and other counts with the word Thai counts them by: "38 คน 2
 * รูป". Source: data-dictionary 4.11.
 */
#ifndef CORE_TEXT_COUNT_H
#define CORE_TEXT_COUNT_H

#include "core/base/buf.h"

#include <stddef.h>
#include <stdint.h>

enum count_word {
	COUNT_PEOPLE,      /* คน */
	COUNT_MONKS,       /* รูป, novices as well */
	COUNT_GUESTS,      /* ท่าน, as one speaks of people politely */
	COUNT_PLACES,      /* แห่ง */
	COUNT_OFFICES,     /* หน่วยงาน */
	COUNT_TIMES,       /* ครั้ง, of meetings */
	COUNT_COURSES,     /* รุ่น */
	COUNT_FAMILIES,    /* ครอบครัว */
	COUNT_COMMUNITIES, /* ชุมชน */
	COUNT_STORIES,     /* เรื่อง */
	COUNT_PIECES,      /* ชิ้น */
	COUNT_RESOLUTIONS, /* มติ */
	COUNT_WORDS,
};
struct count {
	enum count_word word;
	int64_t number;
};

/* Parts that are zero are left out, but for the first when all are. */
void count_show(struct buf *out, const struct count *parts, size_t count);

#endif
