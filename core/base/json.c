/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/json.h"

#include <inttypes.h>

static void separate(struct json *j)
{
	if (j->needs_comma)
		buf_add_char(j->out, ',');
	j->needs_comma = true;
}

static void add_escaped(struct buf *out, char c)
{
	switch (c) {
	case '"': buf_add_str(out, "\\\""); break;
	case '\\': buf_add_str(out, "\\\\"); break;
	case '\n': buf_add_str(out, "\\n"); break;
	case '\r': buf_add_str(out, "\\r"); break;
	case '\t': buf_add_str(out, "\\t"); break;
	default:
		if ((unsigned char)c < 0x20 || c == 0x7f)
			buf_printf(out, "\\u%04x", (unsigned int)c);
		else
			buf_add_char(out, c);
		break;
	}
}

static void add_quoted(struct buf *out, const char *s)
{
	buf_add_char(out, '"');
	for (; *s != '\0'; s++)
		add_escaped(out, *s);
	buf_add_char(out, '"');
}

void json_begin_line(struct json *j, struct buf *out)
{
	*j = (struct json){.out = out};
	buf_add_char(out, '{');
}

void json_end_line(struct json *j)
{
	buf_add_str(j->out, "}\n");
}

void json_name(struct json *j, const char *name)
{
	separate(j);
	add_quoted(j->out, name);
	buf_add_char(j->out, ':');
	j->needs_comma = false;
}

void json_text(struct json *j, const char *s)
{
	separate(j);
	add_quoted(j->out, s);
}

void json_int(struct json *j, int64_t x)
{
	separate(j);
	buf_printf(j->out, "%" PRId64, x);
}

void json_real(struct json *j, double x)
{
	separate(j);
	buf_printf(j->out, "%.15g", x);
}

void json_literal(struct json *j, const char *s)
{
	separate(j);
	buf_add_str(j->out, s);
}

static void begin(struct json *j, char c)
{
	separate(j);
	buf_add_char(j->out, c);
	j->needs_comma = false;
}

static void end(struct json *j, char c)
{
	buf_add_char(j->out, c);
	j->needs_comma = true;
}

void json_begin_object(struct json *j)
{
	begin(j, '{');
}

void json_end_object(struct json *j)
{
	end(j, '}');
}

void json_begin_array(struct json *j)
{
	begin(j, '[');
}

void json_end_array(struct json *j)
{
	end(j, ']');
}
