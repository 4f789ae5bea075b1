/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program without its face: what a screen or a command calls. A notebook
 * is a folder (mode 0700) with one database; one program at a time writes it,
 * a second one opens it read-only and can say who holds it. Lists, conflicts,
 * history, hand-over and merge are used directly through notebook_store() and
 * notebook_sync().
 */
#ifndef CORE_NOTEBOOK_NOTEBOOK_H
#define CORE_NOTEBOOK_NOTEBOOK_H

#include "core/base/log.h"
#include "core/store/query.h"
#include "core/store/rows.h"
#include "core/sync/conflict.h"
#include "core/sync/history.h"
#include "core/sync/merge.h"

struct names;
struct notebook;

/* The folder is made when it is not there. NULL folder: in memory, for tests.
 * `world` must outlive the notebook. */
struct notebook *notebook_open(
	const char *folder, const struct world *world, struct error *err);
void notebook_close(struct notebook *nb);
/* $SAMUT_DATA, else $XDG_DATA_HOME/samut, else ~/.local/share/samut. */
void notebook_default_folder(const struct world *world, struct buf *out);

bool notebook_is_read_only(const struct notebook *nb);
/* "somsri, since 10 Nov 2565 09.30" of the one who holds it; "" when we do. */
const char *notebook_holder(const struct notebook *nb);
/* False with ERROR_BUSY and who it is, in a notebook somebody else holds. */
bool notebook_may_write(const struct notebook *nb, struct error *err);
struct store *notebook_store(struct notebook *nb);
struct sync *notebook_sync(struct notebook *nb);
const struct facts *notebook_facts(struct notebook *nb);
const struct world *notebook_world(const struct notebook *nb);
struct log *notebook_log(struct notebook *nb);
/* Grows by one with every change, so screens know when to read again. */
uint64_t notebook_version(const struct notebook *nb);
/* After a merge, or any other change that did not go through here. */
void notebook_touch(struct notebook *nb);
/* The same where no record has got another name: drafts, settings. */
void notebook_note_change(struct notebook *nb);
/* Names of persons, organisations, sites: what the types have with FIELD_NAME.
 * Read when first asked something; lives as long as the notebook. */
struct names *notebook_names(struct notebook *nb);

/* Settings: who writes, language … Not replicated. "" when never set. */
enum setting {
	SETTING_LANGUAGE, /* "th", "en" */
	SETTING_NAME,
	SETTING_OFFICE,
	SETTING_PROVINCE,    /* code */
	SETTING_FISCAL_YEAR, /* BE */
	SETTING_THEME,       /* "dark", "light", "contrast", "mono" */
	SETTING_DIGITS,      /* "ascii", "thai" */
	SETTING_MOUSE,       /* "on", "off" */
	SETTING_THAI_DRAWN,  /* "yes", "no": what somebody saw */
	SETTING_COUNT,
};
const char *notebook_setting(struct notebook *nb, enum setting which);
bool notebook_set_setting(struct notebook *nb, enum setting which,
	const char *value, struct error *err);
bool notebook_is_new(struct notebook *nb); /* the first start's questions */

/* Records. save: with `before` NULL a new one, else the fields that differ
 * from it are written; nothing differs: nothing is written. False with
 * ERROR_REFUSED when `problems` (cleared first) has an ERROR. delete takes with
 * it, explicitly, its children and what its id is the key of (attendances of
 * a meeting, the speaker profile of a person). */
bool notebook_save(struct notebook *nb, struct record *r,
	const struct record *before, struct problems *problems,
	struct error *err);
bool notebook_delete(struct notebook *nb, enum record_type_id type,
	const struct id *id, struct error *err);
bool notebook_get(struct notebook *nb, const struct id *id, struct record *out,
	struct error *err); /* of any type */
void notebook_title(struct notebook *nb, enum record_type_id type,
	const struct id *id, struct buf *out);
/* By id, or by words that fit one title only; else a sentence. */
bool notebook_find(struct notebook *nb, enum record_type_id type,
	const char *words, struct id *out, struct error *err);

/* Records whose name is likely the one typed, spelled otherwise; at most `max`
 * ids into `out`. Takes milliseconds among many records. */
size_t notebook_find_likely(struct notebook *nb, enum record_type_id type,
	const char *typed, struct id *out, size_t max);

/* Home. */
struct overview_line {
	enum record_type_id type;
	int64_t count, drafts;
	char latest[160]; /* title of the newest record, "" when none */
};
struct overview {
	struct overview_line lines[RECORD_TYPE_COUNT];
	size_t line_count; /* types without an owner */
	int64_t conflicts; /* rows */
	int64_t tasks_overdue;
	int fiscal_year;
	bool has_sample;
	int64_t handover_ms, merge_ms; /* last ones; 0: never */
};
bool notebook_overview(
	struct notebook *nb, struct overview *out, struct error *err);

/* Remembers when a hand-over file was last written. */
bool notebook_note_handover(struct notebook *nb, struct error *err);
/* Changes made on this laptop (not those merged into it) that the last
 * hand-over file did not hold; all of them when there was none. */
int64_t notebook_changes_since_handover(struct notebook *nb);

/* The sample of data-dictionary 6, marked as such in source_ref. Refused in a
 * notebook that is not empty. */
bool notebook_fill_sample(struct notebook *nb, struct error *err);

#endif
