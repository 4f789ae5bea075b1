/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/settings.h"

#include "core/base/alloc.h"
#include "core/base/cut.h"
#include "core/model/place.h"
#include "core/text/kedmanee.h"
#include "core/text/number.h"
#include "tui/view/answers.h"
#include "tui/view/thai_sample.h"

#include <stdlib.h>
#include <string.h>

enum { YEAR_FIRST = 2500, YEAR_LAST = 2700 };

enum settings_question {
	ASK_LANGUAGE,
	ASK_THAI,
	ASK_DIGITS,
	ASK_THEME,
	ASK_MOUSE,
	ASK_NAME,
	ASK_OFFICE,
	ASK_PROVINCE,
	ASK_FISCAL_YEAR,
	ASK_COUNT,
};

static const struct answer_option languages[] = {
	{"th", "ไทย", NULL},
	{"en", "English", NULL},
};
static const struct answer_option digits[] = {
	{"ascii", "0123456789", NULL},
	{"thai", "๐๑๒๓๔๕๖๗๘๙", NULL},
};
static const struct answer_option mouse[] = {
	{"on", N_("On"), NULL},
	{"off", N_("Off"), NULL},
};
static const struct answer_option themes[] = {
	{"dark", N_("Dark"), NULL},
	{"light", N_("Light"), NULL},
	{"contrast", N_("High contrast"), NULL},
	{"mono", N_("No colours"), NULL},
};
static const struct question questions[ASK_COUNT] = {
	[ASK_LANGUAGE] = {.heading = N_("The screen"),
		.label = N_("Language"),
		.options = languages,
		.option_count = ARRAY_LEN(languages)},
	[ASK_THAI] = {.label = N_("Thai here"),
		.sample = thai_sample,
		.options = thai_sample_options,
		.option_count = ARRAY_LEN(thai_sample_options)},
	[ASK_DIGITS] = {.label = N_("Digits"),
		.options = digits,
		.option_count = ARRAY_LEN(digits)},
	[ASK_THEME] = {.label = N_("Colours"),
		.options = themes,
		.option_count = ARRAY_LEN(themes)},
	[ASK_MOUSE] = {.label = N_("Mouse"),
		.options = mouse,
		.option_count = ARRAY_LEN(mouse)},
	[ASK_NAME] = {.heading = N_("Who is writing"),
		.label = N_("Your name")},
	[ASK_OFFICE] = {.label = N_("Office")},
	[ASK_PROVINCE] = {.label = N_("Province"), .choices = &place_provinces},
	[ASK_FISCAL_YEAR] = {.heading = N_("The work"),
		.label = N_("Fiscal year"),
		.note = N_("empty: today's")},
};
static const enum setting settings_of[ASK_COUNT] = {
	[ASK_LANGUAGE] = SETTING_LANGUAGE,
	[ASK_THAI] = SETTING_THAI_DRAWN,
	[ASK_DIGITS] = SETTING_DIGITS,
	[ASK_THEME] = SETTING_THEME,
	[ASK_MOUSE] = SETTING_MOUSE,
	[ASK_NAME] = SETTING_NAME,
	[ASK_OFFICE] = SETTING_OFFICE,
	[ASK_PROVINCE] = SETTING_PROVINCE,
	[ASK_FISCAL_YEAR] = SETTING_FISCAL_YEAR,
};

struct settings {
	struct view view;
	struct answers answers;
	const char *problem; /* msgid */
};

static void settings_close(struct view *v)
{
	answers_release(&((struct settings *)v)->answers);
	free(v);
}

static void settings_draw(const struct view *v, struct area *a)
{
	const struct settings *s = (const struct settings *)v;
	int row = answers_draw(&s->answers, a, 1,
		s->problem != NULL ? i18n_text(s->problem) : NULL);

	area_text(a, row + 1, 1, MEANING_HINT,
		_("What is chosen counts at once. Esc: back"));
	if (notebook_is_read_only(app_notebook(v->app)))
		area_text(a, row + 2, 1, MEANING_DOUBT,
			_("Another Samut holds this notebook: nothing is "
			  "remembered here."));
	thai_sample_draw_advice(a, row + 3, app_wrap(v->app),
		answers_get(&s->answers, ASK_THAI));
}

static bool read_number(const char *typed, int64_t *out)
{
	struct buf keys = {0};
	bool is_read = number_parse_int(typed, out) ||
		(kedmanee_digits(&keys, typed, strlen(typed)) &&
			number_parse_int(buf_str(&keys), out));

	buf_release(&keys);
	return is_read;
}

/* As it is stored: "2566", or "" for none; false when it is no year. */
static bool read_year(const char *typed, struct buf *out)
{
	int64_t year;

	if (*typed == '\0')
		return true;
	if (!read_number(typed, &year) || year < YEAR_FIRST || year > YEAR_LAST)
		return false;
	buf_printf(out, "%d", (int)year);
	return true;
}

/* Counts at once, even where it cannot be remembered. */
static void apply(struct settings *s, size_t i, const char *answer)
{
	switch (i) {
	case ASK_LANGUAGE:
		i18n_set_language(strcmp(answer, "en") == 0 ? LANGUAGE_ENGLISH
							    : LANGUAGE_THAI);
		break;
	case ASK_DIGITS: i18n_set_digits(i18n_digits_of(answer)); break;
	case ASK_THEME: app_set_theme(s->view.app, theme_find(answer)); break;
	case ASK_MOUSE:
		app_set_mouse(s->view.app, strcmp(answer, "off") != 0);
		break;
	default: break;
	}
}

static void store(struct settings *s, size_t i, const char *answer)
{
	struct notebook *nb = app_notebook(s->view.app);
	struct error err = {0};

	if (strcmp(notebook_setting(nb, settings_of[i]), answer) == 0)
		return;
	apply(s, i, answer);
	if (!notebook_is_read_only(nb) &&
		!notebook_set_setting(nb, settings_of[i], answer, &err))
		app_fail(s->view.app, &err);
	/* Texts on the screens below are read again. */
	notebook_note_change(nb);
}

/* False: the answer cannot be taken; the sentence stands under it. */
static bool take(struct settings *s, size_t i)
{
	const char *answer = answers_get(&s->answers, i);
	struct buf year = {0};
	bool is_taken = true;

	if (i == ASK_FISCAL_YEAR) {
		is_taken = read_year(answer, &year);
		answer = buf_str(&year);
	}
	if (is_taken)
		store(s, i, answer);
	s->problem = is_taken ? NULL
			      : N_("A fiscal year is four digits of the "
				   "Buddhist era, such as 2566.");
	buf_release(&year);
	return is_taken;
}

static bool is_choice(size_t i)
{
	return questions[i].options != NULL || questions[i].choices != NULL;
}

/* An answer that was typed is taken when the line is left. */
static bool leave_line(struct settings *s)
{
	answers_set_focus(&s->answers, s->answers.focus);
	return take(s, s->answers.focus);
}

static enum reply go_on(struct settings *s, enum action a)
{
	size_t before = s->answers.focus;
	enum reply reply = answers_act(&s->answers, a);

	/* A door to somewhere else: what is written here is taken first. */
	if (reply == REPLY_IGNORED && a != ACTION_ACCEPT)
		return leave_line(s) ? REPLY_IGNORED : REPLY_HANDLED;
	if (is_choice(before) || s->answers.focus != before ||
		a == ACTION_ACCEPT) {
		if (!take(s, before))
			answers_set_focus(&s->answers, before);
		return REPLY_HANDLED;
	}
	return reply;
}

static enum reply settings_act(struct view *v, enum action a)
{
	struct settings *s = (struct settings *)v;

	switch ((int)a) {
	case ACTION_BACK: return leave_line(s) ? REPLY_LEAVE : REPLY_HANDLED;
	case ACTION_SAVE:
		if (leave_line(s))
			app_say(v->app, _("Saved."));
		return REPLY_HANDLED;
	case ACTION_QUIT: (void)leave_line(s); return REPLY_IGNORED;
	case ACTION_HELP:
	case ACTION_PALETTE: return REPLY_IGNORED;
	default: return go_on(s, a);
	}
}

static enum reply settings_text(
	struct view *v, const char *text, size_t len, bool is_paste)
{
	struct settings *s = (struct settings *)v;
	enum reply reply = answers_text(&s->answers, text, len);

	(void)is_paste;
	s->problem = NULL;
	if (is_choice(s->answers.focus))
		(void)take(s, s->answers.focus);
	return reply;
}

static enum reply settings_point(struct view *v, const struct press *p)
{
	struct settings *s = (struct settings *)v;
	size_t i = s->answers.focus;
	bool is_one = answers_at(&s->answers, p, &i);

	if (i != s->answers.focus && !leave_line(s))
		return REPLY_HANDLED;
	answers_point(&s->answers, p);
	if (is_one && is_choice(i))
		(void)take(s, i);
	return REPLY_HANDLED;
}

static const char *settings_selection(const struct view *v, size_t *len)
{
	return answers_selection(&((const struct settings *)v)->answers, len);
}

static void settings_hints(const struct view *v, struct hints *h)
{
	static const enum action off[] = {ACTION_DITTO, ACTION_UNDO, ACTION_NEW,
		ACTION_DELETE, ACTION_HISTORY, ACTION_ATTENDANCE,
		ACTION_NEXT_PAGE, ACTION_PREVIOUS_PAGE, ACTION_SETTINGS};
	size_t i;

	h->keeps_keys =
		((const struct settings *)v)->answers.focus == ASK_FISCAL_YEAR;
	hints_add(h, CONTEXT_FIELD);
	hints_add(h, CONTEXT_FORM);
	for (i = 0; i < ARRAY_LEN(off); i++)
		h->is_off[off[i]] = true;
	cut_copy(h->title, sizeof(h->title), _("Settings"));
}

/* What is typed when a hang-up comes is taken as if the line had been left. */
static void settings_keep(struct view *v)
{
	struct settings *s = (struct settings *)v;
	size_t i = s->answers.focus;

	if (i == ASK_NAME || i == ASK_OFFICE)
		store(s, i, answers_get(&s->answers, i));
}

static const struct view_ops settings_ops = {
	.name = "settings",
	.close = settings_close,
	.draw = settings_draw,
	.act = settings_act,
	.point = settings_point,
	.text = settings_text,
	.selection = settings_selection,
	.hints = settings_hints,
	.keep = settings_keep,
};

struct view *settings_view_new(struct app *app)
{
	struct settings *s = xcalloc(1, sizeof(*s));
	struct notebook *nb = app_notebook(app);
	size_t i;

	s->view.ops = &settings_ops;
	answers_init(&s->answers, questions, ASK_COUNT);
	for (i = 0; i < ASK_COUNT; i++)
		answers_set(
			&s->answers, i, notebook_setting(nb, settings_of[i]));
	s->answers.lines[ASK_FISCAL_YEAR].is_literal = true;
	/* What is in force, wherever it was asked for. */
	if (*notebook_setting(nb, SETTING_THAI_DRAWN) == '\0')
		answers_set(&s->answers, ASK_THAI, "yes");
	if (*notebook_setting(nb, SETTING_MOUSE) == '\0')
		answers_set(&s->answers, ASK_MOUSE, "on");
	answers_set(&s->answers, ASK_DIGITS,
		i18n_digits() == DIGITS_THAI ? "thai" : "ascii");
	answers_set(&s->answers, ASK_THEME,
		theme_name(theme_find(notebook_setting(nb, SETTING_THEME))));
	answers_set(&s->answers, ASK_LANGUAGE,
		i18n_language() == LANGUAGE_THAI ? "th" : "en");
	return &s->view;
}
