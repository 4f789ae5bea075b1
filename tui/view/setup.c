/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/setup.h"

#include "core/base/alloc.h"
#include "core/base/cut.h"
#include "core/model/place.h"
#include "tui/view/answers.h"
#include "tui/view/home.h"
#include "tui/view/thai_sample.h"

#include <stdlib.h>
#include <string.h>

enum setup_question {
	SETUP_LANGUAGE,
	SETUP_THAI,
	SETUP_NAME,
	SETUP_OFFICE,
	SETUP_PROVINCE,
	SETUP_BEGIN,
	SETUP_COUNT,
};

/* Each language in its own words: who cannot read one finds the other. */
static const struct answer_option languages[] = {
	{"th", "ไทย", NULL},
	{"en", "English", NULL},
};
static const struct answer_option beginnings[] = {
	{"new", N_("A new notebook"), N_("empty, to work with")},
	{"sample", N_("Look round"), N_("with sample data, marked as such")},
};
static const struct question questions[SETUP_COUNT] = {
	[SETUP_LANGUAGE] = {.heading = N_("1  Language"),
		.label = N_("Language"),
		.options = languages,
		.option_count = ARRAY_LEN(languages)},
	[SETUP_THAI] = {.label = N_("Thai here"),
		.sample = thai_sample,
		.options = thai_sample_options,
		.option_count = ARRAY_LEN(thai_sample_options)},
	[SETUP_NAME] = {.heading = N_("2  Who is writing"),
		.label = N_("Your name")},
	[SETUP_OFFICE] = {.label = N_("Office")},
	[SETUP_PROVINCE] = {.label = N_("Province"),
		.choices = &place_provinces},
	[SETUP_BEGIN] = {.heading = N_("3  How to begin"),
		.label = N_("Begin with"),
		.options = beginnings,
		.option_count = ARRAY_LEN(beginnings),
		.is_stacked = true},
};
static const char home_province[] = "41";

struct setup {
	struct view view;
	struct answers answers;
	const char *problem; /* msgid */
};

static void setup_close(struct view *v)
{
	answers_release(&((struct setup *)v)->answers);
	free(v);
}

static void setup_draw(const struct view *v, struct area *a)
{
	const struct setup *s = (const struct setup *)v;
	int row;

	row = 1 +
		area_wrapped(a, 1, 1, a->cols - 2, 3, MEANING_PLAIN,
			app_wrap(v->app),
			_("Welcome. Three questions, then the notebook is "
			  "ready. Everything can be changed later with F11."));
	row = answers_draw(&s->answers, a, row + 1,
		s->problem != NULL ? i18n_text(s->problem) : NULL);
	area_text(a, row + 1, 1, MEANING_HINT,
		_("Tab: next    ← →: choose    Ctrl-S: begin"));
	thai_sample_draw_advice(a, row + 2, app_wrap(v->app),
		answers_get(&s->answers, SETUP_THAI));
}

static bool save_settings(struct setup *s, struct error *err)
{
	static const enum setting settings[] = {
		[SETUP_LANGUAGE] = SETTING_LANGUAGE,
		[SETUP_THAI] = SETTING_THAI_DRAWN,
		[SETUP_NAME] = SETTING_NAME,
		[SETUP_OFFICE] = SETTING_OFFICE,
		[SETUP_PROVINCE] = SETTING_PROVINCE,
	};
	struct notebook *nb = app_notebook(s->view.app);
	size_t i;

	for (i = 0; i < ARRAY_LEN(settings); i++)
		if (!notebook_set_setting(
			    nb, settings[i], answers_get(&s->answers, i), err))
			return false;
	return true;
}

static enum reply begin(struct setup *s)
{
	struct app *app = s->view.app;
	bool is_sample =
		strcmp(answers_get(&s->answers, SETUP_BEGIN), "sample") == 0;
	struct error err = {0};

	answers_set_focus(&s->answers, s->answers.focus);
	/* Who only looks round need not say who they are. */
	if (!is_sample && *answers_get(&s->answers, SETUP_NAME) == '\0') {
		answers_set_focus(&s->answers, SETUP_NAME);
		s->problem = N_("Write your name, so that others see whose "
				"entries these are.");
		return REPLY_HANDLED;
	}
	if (!save_settings(s, &err) ||
		(is_sample && !notebook_fill_sample(app_notebook(app), &err))) {
		app_fail(app, &err);
		return REPLY_HANDLED;
	}
	app_push(app, home_view_new(app));
	return REPLY_LEAVE;
}

static void apply_language(const struct setup *s)
{
	bool is_thai =
		strcmp(answers_get(&s->answers, SETUP_LANGUAGE), "th") == 0;

	i18n_set_language(is_thai ? LANGUAGE_THAI : LANGUAGE_ENGLISH);
}

static enum reply setup_act(struct view *v, enum action a)
{
	struct setup *s = (struct setup *)v;
	enum reply reply;

	switch ((int)a) {
	case ACTION_SAVE: return begin(s);
	/* There is no notebook yet to do these with. */
	case ACTION_HANDOVER:
	case ACTION_MERGE:
	case ACTION_SUMMARY:
	case ACTION_CONFLICTS:
	case ACTION_SETTINGS: return REPLY_HANDLED;
	default: break;
	}
	s->problem = NULL;
	reply = answers_act(&s->answers, a);
	apply_language(s);
	return reply == REPLY_IGNORED && a == ACTION_ACCEPT ? begin(s) : reply;
}

static enum reply setup_text(
	struct view *v, const char *text, size_t len, bool is_paste)
{
	struct setup *s = (struct setup *)v;
	enum reply reply = answers_text(&s->answers, text, len);

	(void)is_paste;
	s->problem = NULL;
	apply_language(s);
	return reply;
}

static enum reply setup_point(struct view *v, const struct press *p)
{
	struct setup *s = (struct setup *)v;

	s->problem = NULL;
	answers_point(&s->answers, p);
	apply_language(s);
	return REPLY_HANDLED;
}

static const char *setup_selection(const struct view *v, size_t *len)
{
	return answers_selection(&((const struct setup *)v)->answers, len);
}

static void setup_hints(const struct view *v, struct hints *h)
{
	static const enum action off[] = {ACTION_HANDOVER, ACTION_MERGE,
		ACTION_SUMMARY, ACTION_CONFLICTS, ACTION_SETTINGS, ACTION_DITTO,
		ACTION_UNDO, ACTION_NEW, ACTION_DELETE, ACTION_HISTORY,
		ACTION_MESSAGES, ACTION_ATTENDANCE, ACTION_NEXT_PAGE,
		ACTION_PREVIOUS_PAGE};
	size_t i;

	(void)v;
	hints_add(h, CONTEXT_FIELD);
	hints_add(h, CONTEXT_FORM);
	for (i = 0; i < ARRAY_LEN(off); i++)
		h->is_off[off[i]] = true;
	cut_copy(h->title, sizeof(h->title), _("Samut: the first start"));
}

static const struct view_ops setup_ops = {
	.name = "setup",
	.close = setup_close,
	.draw = setup_draw,
	.act = setup_act,
	.point = setup_point,
	.text = setup_text,
	.selection = setup_selection,
	.hints = setup_hints,
};

struct view *setup_view_new(struct app *app)
{
	struct setup *s = xcalloc(1, sizeof(*s));

	(void)app;
	s->view.ops = &setup_ops;
	answers_init(&s->answers, questions, SETUP_COUNT);
	answers_set(&s->answers, SETUP_LANGUAGE,
		i18n_language() == LANGUAGE_THAI ? "th" : "en");
	answers_set(&s->answers, SETUP_THAI, "yes");
	answers_set(&s->answers, SETUP_PROVINCE, home_province);
	return &s->view;
}
