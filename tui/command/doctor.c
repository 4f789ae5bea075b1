/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/text/date.h"
#include "core/text/icu.h"
#include "core/text/wrap.h"
#include "tui/command/arguments.h"
#include "tui/command/doctor_terminal.h"
#include "tui/command/output.h"
#include "tui/term/probe.h"
#include "tui/term/remark.h"
#include "tui/term/term.h"
#include "tui/view/thai_sample.h"

#include <inttypes.h>
#include <langinfo.h>
#include <locale.h>
#include <stdarg.h>
#include <string.h>

enum verdict { VERDICT_GOOD, VERDICT_LOOK, VERDICT_BAD, VERDICT_NONE };
enum { VERDICT_CELLS = 10, LABEL_CELLS = 22 };
/* The first Buddhist year this program can have been used in. */
enum { FIRST_YEAR = 2565, LAST_YEAR = 2665 };
static const int64_t little_space = 100000000; /* bytes */

struct doctor {
	struct cli *cli;
	struct probe probe;
	bool has_terminal, can_show_thai;
	struct buf out;
};

static const char *verdict_name(enum verdict v)
{
	static const char *const names[] = {
		[VERDICT_GOOD] = "good",
		[VERDICT_LOOK] = "look",
		[VERDICT_BAD] = "bad",
		[VERDICT_NONE] = "none",
	};

	return names[v];
}

static const char *verdict_label(enum verdict v)
{
	switch (v) {
	case VERDICT_GOOD: return _("good");
	case VERDICT_LOOK: return _("look");
	case VERDICT_BAD: return _("bad");
	case VERDICT_NONE: break;
	}
	return "";
}

/* One finding: a line for people, or an object for programs. `value` is what
 * was found, in no language; NULL: nothing. */
static void tell(struct doctor *d, enum verdict v, const char *check,
	const char *label, const char *value, const char *format, ...)
	__attribute__((format(printf, 6, 7)));

static void tell(struct doctor *d, enum verdict v, const char *check,
	const char *label, const char *value, const char *format, ...)
{
	struct buf says = {0};
	struct json j;
	va_list args;

	va_start(args, format);
	buf_vprintf(&says, format, args);
	va_end(args);
	if (d->cli->is_json) {
		json_begin_line(&j, &d->out);
		json_name(&j, "check");
		json_text(&j, check);
		json_name(&j, "verdict");
		json_text(&j, verdict_name(v));
		json_name(&j, "value");
		if (value != NULL)
			json_text(&j, value);
		else
			json_literal(&j, "null");
		json_name(&j, "says");
		json_text(&j, buf_str(&says));
		json_end_line(&j);
	} else {
		add_column(&d->out, verdict_label(v), VERDICT_CELLS);
		add_column(&d->out, label, LABEL_CELLS);
		add_shown(&d->out, buf_str(&says));
		buf_add_char(&d->out, '\n');
	}
	buf_release(&says);
}

static const char *env_of(const struct doctor *d, const char *name)
{
	const char *value = world_env(d->cli->world, name);

	return value != NULL ? value : "";
}

static void look_at_locale(struct doctor *d)
{
	const char *wished = remark_wished_locale(d->cli->world);
	const char *used = setlocale(LC_CTYPE, NULL);
	const char *codes = nl_langinfo(CODESET);
	bool is_utf8 = strcmp(codes, "UTF-8") == 0;

	if (used == NULL)
		used = "";
	if (strcmp(used, wished) == 0)
		tell(d, VERDICT_GOOD, "locale", _("Locale"), used, "%s", used);
	else
		tell(d, VERDICT_GOOD, "locale", _("Locale"), used,
			_("%s is in force; %s was asked for."), used, wished);
	if (is_utf8) {
		tell(d, VERDICT_GOOD, "encoding", _("Encoding"), codes, "%s",
			codes);
		return;
	}
	d->can_show_thai = false;
	tell(d, VERDICT_BAD, "encoding", _("Encoding"), codes,
		_("%s: this machine has no UTF-8 locale."), codes);
}

static void look_at_abilities(
	struct doctor *d, const struct terminal_entry *entry)
{
	char number[16];

	snprintf(number, sizeof(number), "%d", entry->colours);
	if (*env_of(d, "NO_COLOR") != '\0')
		tell(d, VERDICT_NONE, "colours", _("Colours"), "0", "%s",
			_("None, as NO_COLOR asks."));
	else if (entry->colours == 0)
		tell(d, VERDICT_NONE, "colours", _("Colours"), "0", "%s",
			_("None; words and signs say the same."));
	else
		tell(d, VERDICT_GOOD, "colours", _("Colours"), number, "%s",
			number);
	tell(d, VERDICT_NONE, "mouse", _("Mouse"),
		entry->has_mouse ? "yes" : "no", "%s",
		entry->has_mouse ? _("Yes.") : _("No; the keys do it all."));
	tell(d, VERDICT_NONE, "paste", _("Pasting"),
		entry->has_paste ? "yes" : "unknown", "%s",
		entry->has_paste
			? _("A paste comes as one piece.")
			: _("Not promised to come as one piece; it is asked "
			    "for all the same."));
}

static void look_at_entry(struct doctor *d)
{
	const char *term = env_of(d, "TERM");
	struct terminal_entry entry;

	if (*term == '\0') {
		tell(d, VERDICT_LOOK, "terminfo", _("Kind of terminal"), NULL,
			"%s",
			_("No terminal type is set (TERM); the screen is drawn "
			  "as for xterm."));
		return;
	}
	if (!terminal_entry_find(term, &entry)) {
		tell(d, VERDICT_LOOK, "terminfo", _("Kind of terminal"), term,
			_("The terminal type “%s” is not known here; the "
			  "screen is drawn as for xterm."),
			term);
		return;
	}
	tell(d, VERDICT_GOOD, "terminfo", _("Kind of terminal"), term,
		_("“%s”, which is known here."), term);
	look_at_abilities(d, &entry);
}

/* A terminal that is known not to draw Thai is taken at its name. */
static void look_at_program(struct doctor *d)
{
	static const enum verdict verdicts[] = {
		[THAI_DRAWN] = VERDICT_GOOD,
		[THAI_DEPENDS_ON_FONT] = VERDICT_LOOK,
		[THAI_NOT_DRAWN] = VERDICT_BAD,
	};
	const struct known_terminal *k = known_terminal_find(d->cli->world);
	const char *around = multiplexer_find(d->cli->world);

	if (around != NULL)
		tell(d, VERDICT_NONE, "multiplexer", _("Inside of"), around,
			_("%s; the terminal around it cannot be asked."),
			around);
	if (k == NULL) {
		tell(d, VERDICT_NONE, "program", _("Terminal"), NULL, "%s",
			_("Which one it is cannot be told."));
		return;
	}
	if (k->drawing == THAI_NOT_DRAWN)
		d->can_show_thai = false;
	tell(d, verdicts[k->drawing], "program", _("Terminal"), k->name,
		k->remark != NULL ? "%s: %s" : "%s", k->name,
		i18n_text(k->remark));
}

/* What was measured, and what follows from it. */
static const struct {
	const char *check, *label;
	enum verdict otherwise; /* when it is not as expected */
} strings[PROBE_COUNT] = {
	[PROBE_LETTER] = {"width:letter", N_("A letter"), VERDICT_BAD},
	[PROBE_MARK] = {"width:mark", N_("With two marks"), VERDICT_BAD},
	[PROBE_SAFE_AM] = {"width:safe-am", N_("ำ as it is drawn"),
		VERDICT_BAD},
	/* Only the safe form is ever written. */
	[PROBE_RAW_AM] = {"width:raw-am", N_("ำ as it is stored"),
		VERDICT_GOOD},
	[PROBE_TONE_AM] = {"width:tone-am", N_("ำ with a tone mark"),
		VERDICT_BAD},
	[PROBE_LINE] = {"width:line", N_("Lines of frames"), VERDICT_LOOK},
	[PROBE_BLOCK] = {"width:block", N_("Bars"), VERDICT_LOOK},
	[PROBE_ELLIPSIS] = {"width:ellipsis", N_("Three dots"), VERDICT_LOOK},
	[PROBE_EMOJI] = {"width:emoji", N_("Emoji"), VERDICT_LOOK},
};

static void look_at_width(struct doctor *d, enum probe_string which)
{
	int seen = d->probe.cells[which], expected = probe_expected(which);
	char number[16];

	snprintf(number, sizeof(number), "%d", seen);
	if (seen == expected)
		tell(d, VERDICT_GOOD, strings[which].check,
			i18n_text(strings[which].label), number,
			ngettext("%s takes %d cell, as it should.",
				"%s takes %d cells, as it should.",
				(unsigned long)seen),
			probe_string(which), seen);
	else
		tell(d, strings[which].otherwise, strings[which].check,
			i18n_text(strings[which].label), number,
			ngettext("%s takes %d cell; it should take %d.",
				"%s takes %d cells; it should take %d.",
				(unsigned long)seen),
			probe_string(which), seen, expected);
}

static void look_at_widths(struct doctor *d)
{
	const char *term = world_env(d->cli->world, "TERM");
	bool is_linear;
	int i;

	d->has_terminal = probe_run(&d->probe, d->cli->world);
	if (!d->has_terminal) {
		tell(d, VERDICT_NONE, "widths", _("Measured"), NULL, "%s",
			_("Nothing: this is not a terminal."));
		return;
	}
	if (d->probe.cells[PROBE_LETTER] == 0)
		tell(d, VERDICT_LOOK, "widths", _("Measured"), NULL, "%s",
			_("Nothing: the terminal did not answer and is taken "
			  "at its name."));
	for (i = 0; i < PROBE_COUNT && d->probe.cells[PROBE_LETTER] > 0; i++)
		look_at_width(d, (enum probe_string)i);
	is_linear = probe_mode(&d->probe, term) == WIDTH_LINEAR;
	if (is_linear || d->probe.cells[PROBE_LETTER] > 1)
		d->can_show_thai = false;
	tell(d, is_linear ? VERDICT_BAD : VERDICT_GOOD, "mode", _("Drawing"),
		is_linear ? "linear" : "normal", "%s",
		is_linear ? _("Every mark beside its letter.")
			  : _("Marks over and under their letters."));
}

static void look_at_text(struct doctor *d)
{
	tell(d, VERDICT_NONE, "icu", "ICU", icu_version(), "%s", icu_version());
	tell(d, VERDICT_NONE, "dictionary", _("Words for line ends"),
		wrap_dictionary(), "%s", wrap_dictionary());
}

/* Of the folder, or of where it will be made. */
static int64_t space_at(const char *folder)
{
	struct buf path = {0};
	int64_t space;
	const char *slash;

	buf_add_str(&path, folder);
	while ((space = file_space(buf_str(&path))) < 0 &&
		(slash = strrchr(buf_str(&path), '/')) != NULL)
		buf_truncate(&path, (size_t)(slash - buf_str(&path)));
	buf_release(&path);
	return space >= 0 ? space : file_space(".");
}

/* People send this to whoever helps them: it need not say who they are. */
static void add_without_home(
	const struct doctor *d, const char *folder, struct buf *out)
{
	const char *home = env_of(d, "HOME");
	size_t len = strlen(home);

	if (len > 0 && strncmp(folder, home, len) == 0 && folder[len] == '/') {
		buf_add_char(out, '~');
		folder += len;
	}
	buf_add_str(out, folder);
}

static void look_at_folder(struct doctor *d)
{
	struct buf folder = {0}, said = {0};
	char number[24];
	int64_t space;

	if (d->cli->folder != NULL)
		buf_add_str(&folder, d->cli->folder);
	else
		notebook_default_folder(d->cli->world, &folder);
	space = space_at(buf_str(&folder));
	snprintf(number, sizeof(number), "%" PRId64, space);
	add_without_home(d, buf_str(&folder), &said);
	tell(d, file_exists(buf_str(&folder)) ? VERDICT_GOOD : VERDICT_NONE,
		"folder", _("Notebook"), buf_str(&said),
		file_exists(buf_str(&folder)) ? "%s" : _("%s (not made yet)"),
		buf_str(&said));
	if (space >= 0)
		tell(d, space < little_space ? VERDICT_LOOK : VERDICT_GOOD,
			"space", _("Room on the disk"), number,
			_("%lld MB are free."), (long long)(space / 1000000));
	buf_release(&said);
	buf_release(&folder);
}

static void look_at_clock(struct doctor *d)
{
	struct date today = date_from_days(world_today(d->cli->world));
	int64_t now = world_wall_ms(d->cli->world);
	struct buf words = {0}, iso = {0};
	int year = date_be_year(&today);

	moment_iso(d->cli->world, now, &iso);
	date_show(&today, DATE_FULL, &words);
	buf_add_char(&words, ' ');
	time_show(world_minute_of_day(d->cli->world), &words);
	if (year >= FIRST_YEAR && year <= LAST_YEAR)
		tell(d, VERDICT_GOOD, "clock", _("Clock"), buf_str(&iso), "%s",
			buf_str(&words));
	else
		tell(d, VERDICT_LOOK, "clock", _("Clock"), buf_str(&iso),
			_("%s: this cannot be. Please set the clock of the "
			  "machine."),
			buf_str(&words));
	buf_release(&words);
	buf_release(&iso);
}

/* What no terminal can be asked, a person can see. */
static void show_sample(struct doctor *d)
{
	if (d->cli->is_json)
		return;
	buf_add_str(&d->out, "\n    ");
	add_shown(&d->out, thai_sample);
	buf_add_str(&d->out, "\n\n");
	add_shown(&d->out,
		_("Please look at this line: every vowel and tone mark must "
		  "stand over or under its letter, and ำ must have its "
		  "ring."));
	buf_add_char(&d->out, '\n');
}

static bool finish(struct doctor *d, struct error *err)
{
	tell(d, d->can_show_thai ? VERDICT_GOOD : VERDICT_BAD, "thai",
		_("Thai"), d->can_show_thai ? "yes" : "no", "%s",
		d->can_show_thai ? _("Can be shown here.")
				 : _("Cannot be shown properly here."));
	show_sample(d);
	print_output(d->cli, &d->out);
	buf_release(&d->out);
	return d->can_show_thai ||
		error_set(err, ERROR_FAILED, "%s",
			_("Thai cannot be shown properly here. Please use "
			  "xterm, GNOME Terminal, Konsole, kitty or foot "
			  "instead."));
}

bool cmd_doctor(struct cli *cli, struct error *err)
{
	struct doctor d = {.cli = cli, .can_show_thai = true};

	if (!arguments_take(cli, NULL, 0, err) ||
		!arguments_count(cli, 0, 0, err))
		return false;
	tell(&d, VERDICT_NONE, "version", _("Version"), SAMUT_VERSION, "%s",
		SAMUT_VERSION);
	look_at_locale(&d);
	look_at_entry(&d);
	look_at_program(&d);
	look_at_widths(&d);
	look_at_text(&d);
	look_at_folder(&d);
	look_at_clock(&d);
	return finish(&d, err);
}
