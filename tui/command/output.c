/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/command/output.h"

#include "core/text/canon.h"
#include "core/text/date.h"
#include "core/text/width.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { MS_PER_MINUTE = 60 * 1000 };

void print_buf(struct cli *cli, struct buf *out)
{
	/* A failure sticks to the stream and is looked at when it is closed. */
	if (out->len > 0)
		(void)fwrite(out->data, 1, out->len, cli->out);
	buf_clear(out);
}

void print_text(struct cli *cli, struct buf *out)
{
	struct buf canon = {0};

	if (cli->is_terminal) {
		print_buf(cli, out);
		return;
	}
	canon_text(&canon, buf_str(out), out->len);
	buf_clear(out);
	print_buf(cli, &canon);
	buf_release(&canon);
}

void print_output(struct cli *cli, struct buf *out)
{
	if (cli->is_json)
		print_buf(cli, out);
	else
		print_text(cli, out);
}

void print_said(struct cli *cli, const char *format, ...)
{
	va_list args;

	/* In one stream with the data ("2>&1") nothing is cut in two. */
	fflush(cli->out);
	va_start(args, format);
	vfprintf(cli->err, format, args);
	va_end(args);
	fputc('\n', cli->err);
}

bool is_withheld(const struct field *field, bool with_personal)
{
	return (field->flags & FIELD_PERSONAL) != 0 && !with_personal;
}

/* Saved lists are parted by commas (codes) or semicolons (ids). */
static void json_list(struct json *j, const char *saved)
{
	struct buf item = {0};
	size_t len;

	json_begin_array(j);
	while (*saved != '\0') {
		len = strcspn(saved, ",;");
		buf_clear(&item);
		buf_add(&item, saved, len);
		json_text(j, buf_str(&item));
		saved += len + (saved[len] != '\0');
	}
	json_end_array(j);
	buf_release(&item);
}

void json_value(
	struct json *j, const struct field *field, const struct value *value)
{
	struct buf saved = {0};

	if (value_is_null(value)) {
		json_literal(j, "null");
		return;
	}
	kinds[field->kind].save(field, value, &saved);
	switch (field->kind) {
	case KIND_INT:
	case KIND_REAL:
	case KIND_MONEY:
	case KIND_BOOL: json_literal(j, buf_str(&saved)); break;
	case KIND_MULTI:
	case KIND_MULTI_REF: json_list(j, buf_str(&saved)); break;
	case KIND_TEXT:
	case KIND_SUGGEST:
	case KIND_NOTE:
	case KIND_DATE:
	case KIND_TIME:
	case KIND_CHOICE:
	case KIND_PLACE:
	case KIND_REF:
	case KIND_PHONE:
	case KIND_COUNT: json_text(j, buf_str(&saved)); break;
	}
	buf_release(&saved);
}

void json_record(struct buf *out, const struct record *r, bool with_personal)
{
	char id[ID_TEXT_SIZE];
	struct json j;
	size_t i;

	id_format(&r->id, id);
	json_begin_line(&j, out);
	json_name(&j, "id");
	json_text(&j, id);
	json_name(&j, "type");
	json_text(&j, r->type->name);
	for (i = 0; i < r->type->field_count; i++) {
		const struct field *field = &r->type->fields[i];

		if (value_is_null(&r->values[i]) ||
			is_withheld(field, with_personal))
			continue;
		json_name(&j, field->name);
		json_value(&j, field, &r->values[i]);
	}
	json_end_line(&j);
}

static void local_moment(const struct world *world, int64_t wall_ms,
	struct date *day, int *minute, int *second)
{
	int64_t days, ms = wall_ms % MS_PER_MINUTE;

	world_local(world, wall_ms, &days, minute);
	*day = date_from_days(days);
	*second = (int)((ms < 0 ? ms + MS_PER_MINUTE : ms) / 1000);
}

void moment_iso(const struct world *world, int64_t wall_ms, struct buf *out)
{
	int offset = abs(world->utc_offset_min);
	int minute, second;
	struct date day;

	local_moment(world, wall_ms, &day, &minute, &second);
	date_iso(&day, out);
	buf_printf(out, "T%02d:%02d:%02d%c%02d:%02d", minute / 60, minute % 60,
		second, world->utc_offset_min < 0 ? '-' : '+', offset / 60,
		offset % 60);
}

void moment_show(const struct world *world, int64_t wall_ms, struct buf *out)
{
	int minute, second;
	struct date day;

	local_moment(world, wall_ms, &day, &minute, &second);
	date_show(&day, DATE_SHORT, out);
	buf_add_char(out, ' ');
	time_show(minute, out);
}

void add_shown(struct buf *out, const char *text)
{
	safe_text(out, text, strlen(text));
}

void add_column(struct buf *out, const char *text, int cells)
{
	width_pad(out, text, strlen(text), cells, ALIGN_LEFT);
	buf_add_char(out, ' ');
}
