/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/action.h"

static const struct action_text {
	const char *name, *label, *help;
} actions[ACTION_COUNT] = {[ACTION_NONE] = {"NONE", NULL, NULL},
#define ACTION_TEXT(name, label, help) [ACTION_##name] = {#name, label, help},
	ACTIONS(ACTION_TEXT)
#undef ACTION_TEXT
};

const char *action_name(enum action a)
{
	return actions[a].name;
}

const char *action_label(enum action a)
{
	return i18n_text(actions[a].label);
}

const char *action_help(enum action a)
{
	return i18n_text(actions[a].help);
}
