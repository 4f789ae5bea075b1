/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of the sample notebook as data: a name to refer to them by, and
 * FIELD=VALUE pairs in the saved form, so they go through the same parsing as
 * what a person types. A value "@name" refers to a row before it; several are
 * joined by commas. Marks in source_ref: S from the news text of 10 November
 * 2565, P from a public record, I invented. Source: data-dictionary 6.
 */
#ifndef CORE_NOTEBOOK_SAMPLE_H
#define CORE_NOTEBOOK_SAMPLE_H

#include "core/model/types.h"

#include <stdbool.h>
#include <stddef.h>

/* How the source_ref of every sample row begins. */
#define SAMPLE_MARK "ตัวอย่าง "

enum { SAMPLE_CELLS_MAX = 24 };

struct sample_cell {
	int field;
	const char *value;
};
struct sample_row {
	enum record_type_id type;
	const char *name;                           /* of the row, or NULL */
	char mark;                                  /* 'S', 'P' or 'I' */
	struct sample_cell cells[SAMPLE_CELLS_MAX]; /* ends in a NULL value */
};

/* One line of the sign-in sheet: a person, their organisation (made when the
 * name is new) and their attendance. */
struct sample_attendee {
	const char *title_rank, *title_religious, *title_academic;
	const char *title_degree, *title_civil;
	const char *first_name, *last_name, *monk_chaya, *position;
	const char *organisation, *org_type, *network, *district;
	const char *role;
	bool is_monk;
	char mark;
};

extern const struct sample_attendee sample_attendees[];
extern const size_t sample_attendee_count;
/* The meeting with agenda, resolutions and tasks; then everything else. */
extern const struct sample_row sample_rows[];
extern const size_t sample_row_count;
extern const struct sample_row sample_rows_more[];
extern const size_t sample_row_more_count;

#endif
