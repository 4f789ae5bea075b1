/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/remark.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"

#include <locale.h>
#include <stdbool.h>
#include <string.h>

const char *remark_wished_locale(const struct world *world)
{
	static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
	const char *value;
	size_t i;

	for (i = 0; i < ARRAY_LEN(names); i++) {
		value = world_env(world, names[i]);
		if (value != NULL && *value != '\0')
			return value;
	}
	return "C";
}

static bool has_other_locale(const struct world *world)
{
	const char *wished = remark_wished_locale(world);
	const char *used = setlocale(LC_CTYPE, NULL);

	return used != NULL && strcmp(used, "C.UTF-8") == 0 &&
		strcmp(wished, "C.UTF-8") != 0 && strcmp(wished, "C.utf8") != 0;
}

void remark_locale(struct terminal *t, const struct world *world)
{
	if (has_other_locale(world))
		terminal_add_remark(t, "%s",
			_("The locale has no Thai; UTF-8 is used all the "
			  "same."));
}

void remark_unknown(struct terminal *t, const char *name)
{
	if (name == NULL || *name == '\0')
		terminal_add_remark(t, "%s",
			_("No terminal type is set (TERM); the screen is drawn "
			  "as for xterm."));
	else
		terminal_add_remark(t,
			_("The terminal type “%s” is not known here; the "
			  "screen is drawn as for xterm."),
			name);
}

void remark_linear(struct terminal *t)
{
	terminal_add_remark(t, "%s",
		_("This console cannot show Thai properly. Use a terminal "
		  "window: xterm, Konsole, GNOME Terminal…"));
}

void remark_no_utf8(struct terminal *t)
{
	terminal_add_remark(t, "%s",
		_("This terminal does not read UTF-8, so Thai cannot be shown. "
		  "Set its character set to UTF-8."));
}
