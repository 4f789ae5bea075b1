/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/width.h"

#include "core/text/safe.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"

#include <string.h>
#include <unicode/uchar.h>

/* Vowels and finals of a Hangul syllable spelled apart: they join the first
 * letter, and every terminal gives them no cell. */
static bool is_hangul_part(uint32_t cp)
{
	return (cp >= 0x1160 && cp <= 0x11FF) || (cp >= 0xD7B0 && cp <= 0xD7FF);
}

bool width_is_mark(uint32_t cp)
{
	if (cp < 0x300)
		return false;
	if (thai_is(cp))
		return thai_is_mark(cp);
	if (cp >= 0x2010 && cp <= 0x2027)
		return false;
	if (is_hangul_part(cp))
		return true;
	return (U_GET_GC_MASK((UChar32)cp) & (U_GC_MN_MASK | U_GC_ME_MASK)) !=
		0;
}

/* What the Linux console shows in two cells (its table has no emoji). */
static bool is_wide_on_console(uint32_t cp)
{
	return (cp >= 0x1100 && cp <= 0x115F) || cp == 0x2329 || cp == 0x232A ||
		(cp >= 0x2E80 && cp <= 0xFFFF) || cp >= 0x20000;
}

static bool is_wide(uint32_t cp, enum width_mode mode)
{
	int kind = u_getIntPropertyValue((UChar32)cp, UCHAR_EAST_ASIAN_WIDTH);

	if (kind != U_EA_WIDE && kind != U_EA_FULLWIDTH)
		return false;
	return mode == WIDTH_NORMAL || is_wide_on_console(cp);
}

int width_codepoint(uint32_t cp, enum width_mode mode)
{
	if (cp < 0x7F) {
		if (cp >= 0x20)
			return 1;
		return cp == 0 ? 0 : -1;
	}
	if (cp < 0xA0)
		return -1;
	if (cp < 0x300)
		return cp != 0xAD;
	if (width_is_mark(cp))
		return mode == WIDTH_LINEAR;
	/* Thai, punctuation, frames and blocks: without asking ICU. */
	if (thai_is(cp) || (cp >= 0x2010 && cp <= 0x2027) ||
		(cp >= 0x2500 && cp <= 0x25FC))
		return 1;
	if (u_charType((UChar32)cp) == U_FORMAT_CHAR)
		return 0;
	return is_wide(cp, mode) ? 2 : 1;
}

/* The measure of the safe form without writing it: what width_text knows of
 * the cell it is in. */
struct gauge {
	enum width_mode mode;
	int cells;
	int marks;     /* on the base of this cell */
	bool has_base; /* one that a mark may stand on */
};

static void gauge_mark(struct gauge *g)
{
	if (!g->has_base) {
		g->cells++;
		g->has_base = true;
		g->marks = 0;
	}
	if (g->marks == SAFE_MARKS_MAX)
		return;
	g->marks++;
	g->cells += g->mode == WIDTH_LINEAR;
}

static void gauge_point(struct gauge *g, uint32_t cp)
{
	uint32_t shown = safe_point(cp);

	if (shown == 0)
		return;
	if (width_is_mark(shown)) {
		gauge_mark(g);
		return;
	}
	if (safe_is_am(shown))
		gauge_mark(g);
	g->cells += safe_is_am(shown) ? 1 : width_codepoint(shown, g->mode);
	g->has_base = !safe_is_space(shown);
	g->marks = 0;
}

int width_text(const char *s, size_t len, enum width_mode mode)
{
	struct gauge g = {.mode = mode};
	unsigned int index;
	uint32_t cp;

	for (size_t i = 0; i < len;) {
		if (s[i] >= 0x20 && s[i] < 0x7F) {
			g.cells++;
			g.has_base = s[i] != ' ';
			g.marks = 0;
			i++;
		} else if (thai_read(s + i, len - i, &index)) {
			enum thai_class k =
				(enum thai_class)thai_classes[index];

			if (thai_class_is_mark(k)) {
				gauge_mark(&g);
			} else {
				if (k == THAI_AM)
					gauge_mark(&g);
				g.cells++;
				g.has_base = true;
				g.marks = 0;
			}
			i += 3;
		} else {
			i += utf8_decode(s + i, len - i, &cp);
			gauge_point(&g, cp);
		}
	}
	return g.cells;
}

int width_str(const char *s)
{
	return width_text(s, strlen(s), WIDTH_NORMAL);
}

int width_fit(struct buf *out, const char *s, size_t len, int cells)
{
	struct safe_reader r = safe_reader_init(s, len);
	size_t cut = out->len;
	int total = 0, cut_cells = 0;
	bool before_am = false; /* the cell before has the ring of a ำ */
	struct safe_cell c;

	while (safe_read(&r, &c)) {
		if (!(before_am && c.points[0] == THAI_SARA_AA) &&
			total <= cells - 1) {
			cut = out->len;
			cut_cells = total;
		}
		total += safe_cell_width(&c, WIDTH_NORMAL);
		if (total > cells) {
			buf_truncate(out, cut);
			if (cells < 1)
				return 0;
			buf_add_str(out, "…");
			return cut_cells + 1;
		}
		before_am = safe_cell_add(&c, out);
	}
	return total;
}

void width_pad(struct buf *out, const char *s, size_t len, int cells,
	enum width_align align)
{
	struct buf fitted = {0};
	int left = 0, room;

	room = cells - width_fit(&fitted, s, len, cells);
	if (room < 0)
		room = 0;
	if (align == ALIGN_RIGHT)
		left = room;
	else if (align == ALIGN_CENTRE)
		left = room / 2;
	buf_add_repeat(out, ' ', (size_t)left);
	buf_add(out, buf_str(&fitted), fitted.len);
	buf_add_repeat(out, ' ', (size_t)(room - left));
	buf_release(&fitted);
}
