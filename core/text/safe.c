/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/safe.h"

#include "core/text/thai.h"
#include "core/text/utf8.h"

#include <string.h>
#include <unicode/uchar.h>

enum { NEWEST_UNICODE = 14 };

bool safe_is_space(uint32_t cp)
{
	return cp == ' ' || cp == 0xA0 || cp == 0x1680 ||
		(cp >= 0x2000 && cp <= 0x200A) || cp == 0x202F ||
		cp == 0x205F || cp == 0x3000;
}

bool safe_is_am(uint32_t cp)
{
	return cp == THAI_SARA_AM || cp == LAO_SARA_AM;
}

/* Variation selectors and skin tones: terminals disagree on their width. */
static bool is_modifier(uint32_t cp)
{
	return (cp >= 0xFE00 && cp <= 0xFE0F) ||
		(cp >= 0xE0100 && cp <= 0xE01EF) ||
		(cp >= 0x1F3FB && cp <= 0x1F3FF);
}

/* Terminals disagree on the width of characters newer than they are (Unicode
 * 15: U+0ECE), of numbers on a square and of hexagrams. */
static bool is_disputed(uint32_t cp)
{
	UVersionInfo age;

	if ((cp >= 0x3248 && cp <= 0x324F) || (cp >= 0x4DC0 && cp <= 0x4DFF))
		return true;
	u_charAge((UChar32)cp, age);
	return age[0] > NEWEST_UNICODE;
}

uint32_t safe_point(uint32_t cp)
{
	int type;

	if (cp >= 0x20 && cp < 0x7F)
		return cp;
	if (cp == '\n' || cp == '\t' || cp == '\r' || cp == 0x2028 ||
		cp == 0x2029)
		return ' ';
	if (cp < 0xA0)
		return UTF8_INVALID;
	if (thai_is(cp))
		return thai_class(cp) == THAI_NONE ? UTF8_INVALID : cp;
	if (is_modifier(cp))
		return 0;
	type = u_charType((UChar32)cp);
	if (type == U_FORMAT_CHAR)
		return 0;
	if (type == U_UNASSIGNED || type == U_SURROGATE || is_disputed(cp))
		return UTF8_INVALID;
	return cp;
}

struct safe_reader safe_reader_init(const char *s, size_t len)
{
	return (struct safe_reader){.s = s, .len = len};
}

/* The next code point that is shown, and where it ends; 0 at the end. */
static uint32_t peek(const struct safe_reader *r, size_t *end)
{
	uint32_t cp, shown;

	*end = r->at;
	while (*end < r->len) {
		*end += utf8_decode(r->s + *end, r->len - *end, &cp);
		shown = safe_point(cp);
		if (shown != 0)
			return shown;
	}
	return 0;
}

static void add_mark(struct safe_cell *c, uint32_t mark)
{
	if (c->count <= SAFE_MARKS_MAX)
		c->points[c->count++] = mark;
}

static bool stands_above(uint32_t cp)
{
	enum thai_class k = thai_class(cp);

	if (cp >= 0x0EC8 && cp <= 0x0ECC)
		return true;
	return k == THAI_ABOVE || k == THAI_TONE || k == THAI_THANTHAKHAT ||
		k == THAI_YAMAKKAN || k == THAI_NIKHAHIT;
}

/* The ring of ำ goes under the tone mark, where fonts expect it. A full cell
 * gives up its last mark for it: the ring is what makes the word. */
static void add_ring(struct safe_cell *c, uint32_t am)
{
	size_t at;

	if (c->count > SAFE_MARKS_MAX)
		c->count--;
	at = c->count;
	while (at > 1 && stands_above(c->points[at - 1]))
		at--;
	memmove(c->points + at + 1, c->points + at,
		(c->count - at) * sizeof(c->points[0]));
	c->points[at] =
		am == THAI_SARA_AM ? THAI_LETTER_NIKHAHIT : LAO_NIKHAHIT;
	c->count++;
}

static uint32_t tail_of(uint32_t am)
{
	return am == THAI_SARA_AM ? THAI_SARA_AA : LAO_SARA_AA;
}

/* The base of the next cell; false at the end. */
static bool read_base(struct safe_reader *r, struct safe_cell *c)
{
	size_t end;
	uint32_t cp;

	c->count = 1;
	if (r->owed != 0) {
		c->points[0] = r->owed;
		r->owed = 0;
		return true;
	}
	cp = peek(r, &end);
	if (cp == 0)
		return false;
	c->points[0] = cp;
	if (width_is_mark(cp) || safe_is_am(cp))
		c->points[0] = DOTTED_CIRCLE;
	else
		r->at = end;
	return true;
}

bool safe_read(struct safe_reader *r, struct safe_cell *c)
{
	size_t end;
	uint32_t cp;

	if (!read_base(r, c))
		return false;
	if (safe_is_space(c->points[0]))
		return true;
	for (;;) {
		cp = peek(r, &end);
		if (cp == 0)
			return true;
		if (safe_is_am(cp)) {
			add_ring(c, cp);
			r->owed = tail_of(cp);
			r->at = end;
			return true;
		}
		if (!width_is_mark(cp))
			return true;
		add_mark(c, cp);
		r->at = end;
	}
}

int safe_cell_width(const struct safe_cell *c, enum width_mode mode)
{
	int cells = 0;

	for (size_t i = 0; i < c->count; i++)
		cells += width_codepoint(c->points[i], mode);
	return cells;
}

bool safe_cell_add(const struct safe_cell *c, struct buf *out)
{
	bool has_ring = false;

	for (size_t i = 0; i < c->count; i++) {
		has_ring |= c->points[i] == THAI_LETTER_NIKHAHIT;
		utf8_add(out, c->points[i]);
	}
	return has_ring;
}

/* How far the text from `at` is safe as it stands. *cell becomes the start of
 * the last cell in it: a ำ after that would still change it. */
static size_t scan(const char *s, size_t len, size_t at, size_t *cell)
{
	bool has_base = false;
	unsigned int index;
	int marks = 0;

	for (*cell = at; at < len;) {
		if (s[at] >= 0x20 && s[at] < 0x7F) {
			*cell = at;
			has_base = s[at] != ' ';
			marks = 0;
			at++;
			continue;
		}
		if (!thai_read(s + at, len - at, &index) ||
			thai_classes[index] == THAI_NONE ||
			thai_classes[index] == THAI_AM)
			break;
		if (!thai_class_is_mark((enum thai_class)thai_classes[index])) {
			*cell = at;
			has_base = true;
			marks = 0;
		} else if (!has_base || ++marks > SAFE_MARKS_MAX) {
			break;
		}
		at += 3;
	}
	return at;
}

void safe_text(struct buf *out, const char *s, size_t len)
{
	struct safe_reader r = safe_reader_init(s, len);
	struct safe_cell c;

	while (r.at < len || r.owed != 0) {
		size_t cell, end;

		if (r.owed == 0) {
			end = scan(s, len, r.at, &cell);
			if (end < len)
				end = cell;
			buf_add(out, s + r.at, end - r.at);
			r.at = end;
		}
		if (safe_read(&r, &c))
			safe_cell_add(&c, out);
		else
			break;
	}
}

size_t safe_cluster(const char *s, size_t len, enum width_mode mode, int *cells)
{
	uint32_t cp;
	size_t at, n;
	int w;

	*cells = 0;
	if (len == 0)
		return 0;
	at = utf8_decode(s, len, &cp);
	w = width_codepoint(cp, mode);
	*cells = w > 0 ? w : 1;
	while (at < len) {
		n = utf8_decode(s + at, len - at, &cp);
		if (!width_is_mark(cp))
			break;
		*cells += width_codepoint(cp, mode);
		at += n;
	}
	return at;
}
