/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/cut.h"
#include "core/base/i18n.h"
#include "core/model/choice.h"
#include "core/model/place.h"
#include "core/report/summaries.h"
#include "core/store/query.h"
#include "core/store/rows.h"
#include "core/text/count.h"
#include "core/text/number.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum column {
	COLUMN_CODE,
	COLUMN_LABEL,
	COLUMN_ORGANISATIONS,
	COLUMN_LAY,
	COLUMN_MONKS,
	COLUMN_TOTAL,
	COLUMN_PERCENT,
	COLUMN_COUNT,
};
enum number { NUMBER_ORGANISATIONS, NUMBER_LAY, NUMBER_MONKS, NUMBER_NEW };

static const struct summary_column columns[COLUMN_COUNT] = {
	[COLUMN_CODE] = {"code", N_("Code"), SUMMARY_TEXT, 0},
	[COLUMN_LABEL] = {"label", N_("Group"), SUMMARY_TEXT, 20},
	[COLUMN_ORGANISATIONS] = {"organisations", N_("Organisations"),
		SUMMARY_INT, 14},
	[COLUMN_LAY] = {"lay", N_("Lay"), SUMMARY_INT, 7},
	[COLUMN_MONKS] = {"monks", N_("Monks"), SUMMARY_INT, 7},
	[COLUMN_TOTAL] = {"total", N_("Total"), SUMMARY_INT, 7},
	[COLUMN_PERCENT] = {"percent", N_("Per cent"), SUMMARY_PERCENT, 10},
};

/* What the rows can be grouped by: where the code is, which list it is of. */
struct grouping {
	const char *name, *title;
	struct tally_path path;
	const char *choices;
	bool shows_empty; /* who did not come is news */
};
static const struct grouping groupings[] = {
	{"network", N_("Attendance by network"),
		{TALLY_DIRECT, ATTENDANCE_NETWORK_CODE}, "network", true},
	{"district", N_("Attendance by district"),
		{TALLY_DIRECT, ATTENDANCE_DISTRICT_CODE}, "district", false},
	{"org_type", N_("Attendance by type of organisation"),
		{ATTENDANCE_ORG_ID, ORGANISATION_ORG_TYPE}, "org_type", false},
};
static const char *const group_names[] = {
	"network", "district", "org_type", NULL};

/* What the rows are called: the label of the field they are grouped by. */
static const char *heading_of(const struct grouping *g)
{
	const struct record_type *type = record_type_get(RECORD_ATTENDANCE);

	if (g->path.via != TALLY_DIRECT)
		type = record_type_get(type->fields[g->path.via].ref);
	return i18n_text(type->fields[g->path.field].label);
}

struct counting {
	struct store *st;
	const struct record *meeting;
	const struct grouping *grouping;
	const struct tally_row *groups, *all;
	size_t group_count;
	int64_t total;
};

static const struct grouping *find_grouping(const char *name)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(groupings); i++)
		if (name == NULL || strcmp(groupings[i].name, name) == 0)
			return &groupings[i];
	BUG("a grouping the summary does not have: %s", name);
}

static size_t count(struct counting *c, struct tally_path by,
	struct arena *arena, const struct tally_row **rows)
{
	const struct tally_path kind = {
		ATTENDANCE_PERSON_ID, PERSON_PERSON_KIND};
	const struct tally_cell cells[] = {
		[NUMBER_ORGANISATIONS] = {.op = TALLY_DISTINCT,
			.of = {TALLY_DIRECT, ATTENDANCE_ORG_ID},
			.or_of = {TALLY_DIRECT, ATTENDANCE_ORG_AS_WRITTEN}},
		[NUMBER_LAY] = {.op = TALLY_COUNT,
			.when = kind,
			.codes = "MONK",
			.unless = true},
		[NUMBER_MONKS] = {.op = TALLY_COUNT,
			.when = kind,
			.codes = "MONK"},
		[NUMBER_NEW] = {.op = TALLY_COUNT,
			.when = {TALLY_DIRECT, ATTENDANCE_VERIFY_STATUS},
			.codes = "NEW"},
	};
	struct value meeting = {0};
	struct match match = {ATTENDANCE_MEETING_ID, &meeting};
	struct tally_query q = {
		.type = RECORD_ATTENDANCE,
		.where = &match,
		.where_count = 1,
		.without = {TALLY_DIRECT, ATTENDANCE_ATTEND_CLASS},
		.without_codes = "A",
		.by = by,
		.cells = cells,
		.cell_count = ARRAY_LEN(cells),
	};
	size_t rows_found;

	value_set_id(&meeting, &c->meeting->id);
	rows_found = tally_run(c->st, &q, arena, rows);
	value_release(&meeting);
	return rows_found;
}

/* Half up, as the minutes round. */
static int64_t hundredths(int64_t part, int64_t whole)
{
	return whole == 0 ? 0 : (part * 20000 + whole) / (2 * whole);
}

static void fill_row(struct summary_row *row, const char *code,
	const char *label, const int64_t *numbers, int64_t whole)
{
	int64_t total = numbers[NUMBER_LAY] + numbers[NUMBER_MONKS];

	row->cells[COLUMN_CODE].text = code;
	row->cells[COLUMN_LABEL].text = label;
	row->cells[COLUMN_ORGANISATIONS].number = numbers[NUMBER_ORGANISATIONS];
	row->cells[COLUMN_LAY].number = numbers[NUMBER_LAY];
	row->cells[COLUMN_MONKS].number = numbers[NUMBER_MONKS];
	row->cells[COLUMN_TOTAL].number = total;
	row->cells[COLUMN_PERCENT].number = hundredths(total, whole);
	row->cells[COLUMN_PERCENT].is_none = whole == 0;
}

static const char *label_of(
	const struct counting *c, const char *code, struct arena *arena)
{
	const struct choice_list *list = choice_list_find(c->grouping->choices);
	const struct choice *choice;
	struct buf place = {0};
	const char *label;

	if (*code == '\0')
		return _("(not given)");
	if (strcmp(c->grouping->name, "district") == 0) {
		place_show(code, &place);
		label = arena_strdup(arena, buf_str(&place));
		buf_release(&place);
		return *label != '\0' ? label : arena_strdup(arena, code);
	}
	choice = list != NULL ? choice_find(list, code) : NULL;
	return choice != NULL ? choice_label(choice)
			      : arena_strdup(arena, code);
}

static const struct tally_row *find_group(
	const struct counting *c, const char *code)
{
	size_t i;

	for (i = 0; i < c->group_count; i++)
		if (strcmp(c->groups[i].code, code) == 0)
			return &c->groups[i];
	return NULL;
}

static void add_row(const struct counting *c, struct summary_table *table,
	const char *code, const int64_t *numbers)
{
	fill_row(&table->rows[table->row_count++], code,
		label_of(c, code, &table->arena), numbers, c->total);
}

/* Codes in the order of their list; those of no list (a newer version's)
 * after them, and the rows without a code last. */
static void add_groups(const struct counting *c, struct summary_table *table)
{
	static const int64_t none[TALLY_CELLS_MAX] = {0};
	const struct choice_list *list = choice_list_find(c->grouping->choices);
	const struct tally_row *group;
	size_t i;

	for (i = 0; list != NULL && i < list->count; i++) {
		const char *code = list->choices[i].code;

		group = find_group(c, code);
		if (group != NULL)
			add_row(c, table, code, group->numbers);
		else if (c->grouping->shows_empty && strcmp(code, "OTH") != 0)
			add_row(c, table, code, none);
	}
	for (i = 0; i < c->group_count; i++)
		if (*c->groups[i].code != '\0' &&
			(list == NULL ||
				choice_find(list, c->groups[i].code) == NULL))
			add_row(c, table, c->groups[i].code,
				c->groups[i].numbers);
	group = find_group(c, "");
	if (group != NULL)
		add_row(c, table, "", group->numbers);
}

static void write_subtitle(
	const struct record *meeting, struct summary_table *table)
{
	const char *iso = value_text(&meeting->values[MEETING_DATE_FROM]);
	const char *title = value_text(&meeting->values[MEETING_TITLE_TH]);
	struct buf text = {0}, day = {0};
	struct date date;

	if (date_parse_iso(iso, &date)) {
		date_show(&date, DATE_SHORT, &day);
		/* TRANSLATORS: date, fiscal year, title of the meeting */
		buf_printf(&text, _("%s (FY %s) · %s"), buf_str(&day),
			number_plain(date_fiscal_year(&date)).text, title);
		title = buf_str(&text);
	}
	cut_copy(table->subtitle, sizeof(table->subtitle), title);
	buf_release(&day);
	buf_release(&text);
}

static size_t count_conflicts(const struct counting *c)
{
	struct value meeting = {0};
	struct match match = {ATTENDANCE_MEETING_ID, &meeting};
	struct query q = {
		.type = RECORD_ATTENDANCE,
		.where = &match,
		.where_count = 1,
		.sort_field = -1,
		.in_conflict = true,
		.with_restricted = true,
	};
	struct listing *l;
	size_t found;

	value_set_id(&meeting, &c->meeting->id);
	l = listing_open(c->st, &q);
	found = listing_count(l);
	listing_free(l);
	value_release(&meeting);
	return found;
}

static void write_footer(const struct counting *c, struct summary_table *table)
{
	const struct value *reported =
		&c->meeting->values[MEETING_HEADCOUNT_REPORTED];
	int64_t unchecked = c->all->numbers[NUMBER_NEW];
	size_t conflicts = count_conflicts(c);
	const struct count heads[] = {
		{COUNT_PEOPLE, c->all->numbers[NUMBER_LAY]},
		{COUNT_MONKS, c->all->numbers[NUMBER_MONKS]},
	};
	struct buf big = {0};
	int len;

	if (value_is_null(reported))
		len = snprintf(table->footer, sizeof(table->footer),
			_("No head-count reported · counted %s · "
			  "unchecked %s"),
			number_text(c->total).text,
			number_text(unchecked).text);
	else
		len = snprintf(table->footer, sizeof(table->footer),
			_("Reported %s · counted %s · difference %s · "
			  "unchecked %s"),
			number_text(reported->integer).text,
			number_text(c->total).text,
			number_text(c->total - reported->integer).text,
			number_text(unchecked).text);
	if (conflicts > 0 && len > 0 && (size_t)len < sizeof(table->footer))
		snprintf(table->footer + len,
			sizeof(table->footer) - (size_t)len, " · %s %s",
			_("in conflict"), number_text((int64_t)conflicts).text);
	count_show(&big, heads, ARRAY_LEN(heads));
	cut_copy(table->big, sizeof(table->big), buf_str(&big));
	buf_release(&big);
}

static bool is_held(const struct record *meeting)
{
	const char *status = value_text(&meeting->values[MEETING_STATUS]);

	return strcmp(status, "HELD") == 0 || strcmp(status, "MINUTED") == 0;
}

static bool fits_filter(
	const struct record *meeting, const struct summary_filter *filter)
{
	const char *province =
		value_text(&meeting->values[MEETING_PROVINCE_CODE]);
	struct date date;

	if (!is_held(meeting))
		return false;
	if (filter->province != NULL && strcmp(filter->province, province) != 0)
		return false;
	if (filter->fiscal_year == 0)
		return true;
	return date_parse_iso(value_text(&meeting->values[MEETING_DATE_FROM]),
		       &date) &&
		date_fiscal_year(&date) == filter->fiscal_year;
}

/* The latest one that was held, of those the filter lets through. */
static bool find_latest(struct store *st, const struct summary_filter *filter,
	struct record *meeting)
{
	struct query q = {.type = RECORD_MEETING, .sort_field = -1};
	struct listing *l = listing_open(st, &q);
	struct record latest = {0}, row;
	size_t i, rows = listing_count(l);

	for (i = 0; i < rows; i++) {
		if (!listing_get(l, i, &row))
			continue;
		if (fits_filter(&row, filter) &&
			(latest.type == NULL ||
				strcmp(value_text(
					       &row.values[MEETING_DATE_FROM]),
					value_text(
						&latest.values
							 [MEETING_DATE_FROM])) >
					0))
			record_copy(&latest, &row);
		record_release(&row);
	}
	listing_free(l);
	*meeting = latest;
	return latest.type != NULL;
}

static void fill_table(struct counting *c, struct summary_table *table)
{
	const struct tally_path nothing = {TALLY_DIRECT, -1};
	struct summary_row *total;
	size_t most;

	if (count(c, nothing, &table->arena, &c->all) != 1)
		return;
	c->total = c->all->numbers[NUMBER_LAY] + c->all->numbers[NUMBER_MONKS];
	c->group_count = count(c, c->grouping->path, &table->arena, &c->groups);
	most = c->group_count + choice_list_find(c->grouping->choices)->count +
		1;
	table->rows = arena_alloc(&table->arena, most * sizeof(*table->rows));
	add_groups(c, table);
	total = &table->rows[table->row_count++];
	fill_row(total, "", _("All together"), c->all->numbers, c->total);
	total->is_total = true;
	write_footer(c, table);
}

static bool fill(struct store *st, const struct facts *facts,
	const struct summary_filter *filter, struct summary_table *table,
	struct error *err)
{
	struct record meeting;
	struct counting c = {
		.st = st,
		.meeting = &meeting,
		.grouping = find_grouping(filter->by),
	};

	(void)facts;
	cut_copy(table->title, sizeof(table->title),
		i18n_text(c.grouping->title));
	table->heading = heading_of(c.grouping);
	if (!id_is_nil(&filter->meeting)) {
		if (!row_get(st, RECORD_MEETING, &filter->meeting, &meeting,
			    NULL))
			return error_set(err, ERROR_FAILED,
				_("There is no such meeting."));
	} else if (!find_latest(st, filter, &meeting)) {
		snprintf(table->subtitle, sizeof(table->subtitle), "%s",
			_("No meeting has been held yet."));
		return true;
	}
	write_subtitle(&meeting, table);
	fill_table(&c, table);
	record_release(&meeting);
	return true;
}

const struct summary summary_attendance = {
	.name = "attendance",
	.title = N_("Attendance by network"),
	.columns = columns,
	.column_count = COLUMN_COUNT,
	.groups = group_names,
	.fill = fill,
};
