/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/edit_past.h"

#include "core/base/alloc.h"

#include <stdlib.h>
#include <string.h>

/* After the oldest were forgotten: a quarter at once, so that a key seldom pays
 * for it. */
enum { KEPT_BYTES = EDIT_PAST_BYTES / 4 * 3 };

struct ends {
	size_t at, anchor;
};

struct step {
	enum edit_kind kind;
	size_t at;
	size_t there;    /* bytes of it in the text now */
	struct buf gone; /* what stood, or will stand, in their place */
	struct ends before, after;
};

struct edit_past {
	struct step *steps;
	size_t count, capacity;
	size_t done;  /* steps that are in the text; the rest can come again */
	size_t kept;  /* `done` when the text was as set or kept */
	bool is_lost; /* … which can no longer be reached */
	bool is_open; /* the last step may still grow */
	size_t bytes;
};

static struct ends ends_of(const struct edit *e)
{
	return (struct ends){e->at, e->anchor};
}

static bool is_at(const struct edit *e, const struct ends *ends)
{
	return e->at == ends->at && e->anchor == ends->anchor;
}

static size_t cost(const struct step *step)
{
	return sizeof(*step) + step->gone.len;
}

/* Steps `from` up to `to` are no more. */
static void forget(struct edit_past *p, size_t from, size_t to)
{
	size_t i;

	if (from == to)
		return;
	for (i = from; i < to; i++) {
		p->bytes -= cost(&p->steps[i]);
		buf_release(&p->steps[i].gone);
	}
	memmove(p->steps + from, p->steps + to,
		(p->count - to) * sizeof(*p->steps));
	p->count -= to - from;
}

static void forget_oldest(struct edit_past *p)
{
	size_t left = p->bytes, i = 0;

	if (p->bytes <= EDIT_PAST_BYTES)
		return;
	while (i + 1 < p->count && left > KEPT_BYTES)
		left -= cost(&p->steps[i++]);
	forget(p, 0, i);
	p->done -= i;
	p->is_lost |= p->kept < i;
	p->kept -= p->kept < i ? p->kept : i;
}

static void forget_undone(struct edit_past *p)
{
	p->is_lost |= p->kept > p->done;
	forget(p, p->done, p->count);
}

/* Typing goes on inside of what was typed; rubbing out and erasing where they
 * stopped. */
static bool grows(const struct edit *e, const struct step *last,
	enum edit_kind kind, const struct edit_change *c)
{
	if (!e->past->is_open || last->kind != kind || !is_at(e, &last->after))
		return false;
	switch (kind) {
	case EDIT_KIND_TYPE:
		return c->at >= last->at &&
			c->at + c->removed <= last->at + last->there;
	case EDIT_KIND_RUB: return c->at + c->removed == last->at;
	case EDIT_KIND_ERASE: return c->at == last->at;
	case EDIT_KIND_SWAP:
	case EDIT_KIND_OTHER: break;
	}
	return false;
}

static void grow(struct edit *e, struct step *last, const struct edit_change *c)
{
	const char *gone = buf_str(&e->text) + c->at;

	switch (last->kind) {
	case EDIT_KIND_TYPE: last->there += c->added - c->removed; return;
	case EDIT_KIND_RUB:
		buf_splice(&last->gone, 0, 0, gone, c->removed);
		last->at = c->at;
		break;
	case EDIT_KIND_ERASE: buf_add(&last->gone, gone, c->removed); break;
	case EDIT_KIND_SWAP:
	case EDIT_KIND_OTHER: return;
	}
	e->past->bytes += c->removed;
}

static void add_step(
	struct edit *e, enum edit_kind kind, const struct edit_change *c)
{
	struct edit_past *p = e->past;
	struct step *step;

	GROW(p->steps, p->count, p->capacity);
	step = &p->steps[p->count++];
	*step = (struct step){
		.kind = kind,
		.at = c->at,
		.there = c->added,
		.before = ends_of(e),
	};
	buf_add(&step->gone, buf_str(&e->text) + c->at, c->removed);
	p->done = p->count;
	p->bytes += cost(step);
	p->is_open = true;
}

void edit_past_before(
	struct edit *e, enum edit_kind kind, const struct edit_change *change)
{
	struct edit_past *p;

	if (e->is_secret)
		return;
	if (e->past == NULL)
		e->past = xcalloc(1, sizeof(*e->past));
	p = e->past;
	forget_undone(p);
	if (p->count > 0 && grows(e, &p->steps[p->count - 1], kind, change))
		grow(e, &p->steps[p->count - 1], change);
	else
		add_step(e, kind, change);
	forget_oldest(p);
}

void edit_past_after(struct edit *e)
{
	if (!e->is_secret)
		e->past->steps[e->past->count - 1].after = ends_of(e);
}

void edit_past_close(struct edit *e)
{
	if (e->past != NULL)
		e->past->is_open = false;
}

bool edit_past_ends_with(const struct edit *e, enum edit_kind kind)
{
	const struct edit_past *p = e->past;

	return p != NULL && p->done > 0 && p->steps[p->done - 1].kind == kind &&
		is_at(e, &p->steps[p->done - 1].after);
}

void edit_past_forget(struct edit *e)
{
	if (e->past == NULL)
		return;
	forget(e->past, 0, e->past->count);
	free(e->past->steps);
	free(e->past);
	e->past = NULL;
}

/* What is in the text and what is not change places. */
static void exchange(struct edit *e, struct step *step, const struct ends *ends)
{
	struct buf gone = {0};

	e->change = (struct edit_change){
		.at = step->at,
		.removed = step->there,
		.added = step->gone.len,
	};
	buf_add(&gone, buf_str(&e->text) + step->at, step->there);
	e->past->bytes -= cost(step);
	edit_splice(e, &e->change, buf_str(&step->gone));
	buf_release(&step->gone);
	step->gone = gone;
	step->there = e->change.added;
	e->past->bytes += cost(step);
	e->past->is_open = false;
	e->at = ends->at;
	e->anchor = ends->anchor;
}

bool edit_undo(struct edit *e)
{
	struct edit_past *p = e->past;

	e->change = (struct edit_change){0};
	if (p == NULL || p->done == 0)
		return false;
	p->done--;
	exchange(e, &p->steps[p->done], &p->steps[p->done].before);
	return true;
}

bool edit_redo(struct edit *e)
{
	struct edit_past *p = e->past;

	e->change = (struct edit_change){0};
	if (p == NULL || p->done == p->count)
		return false;
	p->done++;
	exchange(e, &p->steps[p->done - 1], &p->steps[p->done - 1].after);
	return true;
}

bool edit_is_changed(const struct edit *e)
{
	const struct edit_past *p = e->past;

	return p != NULL && (p->is_lost || p->done != p->kept);
}

void edit_keep(struct edit *e)
{
	if (e->past == NULL)
		return;
	e->past->kept = e->past->done;
	e->past->is_lost = false;
	e->past->is_open = false;
}
