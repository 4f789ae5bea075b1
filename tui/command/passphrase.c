/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/command/passphrase.h"

#include "core/base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { PASSPHRASE_MAX = 1024, BYTE_INTERRUPT = 3 };

void passphrase_forget(struct buf *passphrase)
{
	volatile char *at = passphrase->data;
	size_t i;

	/* volatile: a plain memset before free() may be left out. */
	for (i = 0; i < passphrase->capacity; i++)
		at[i] = 0;
	buf_release(passphrase);
}

static bool read_line(int tty, struct buf *out)
{
	char c = 0;
	ssize_t n;

	/* Room for all of it at once: growing would leave copies behind. */
	(void)buf_extend(out, PASSPHRASE_MAX);
	buf_clear(out);
	for (;;) {
		n = read(tty, &c, 1);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0 || c == '\n' || c == '\r')
			break;
		if (c == BYTE_INTERRUPT)
			return false;
		if (out->len < PASSPHRASE_MAX)
			buf_add_char(out, c);
	}
	return n > 0;
}

static bool ask_once(int tty, const char *prompt, struct buf *out)
{
	struct termios before, silent;
	bool is_read;

	if (tcgetattr(tty, &before) != 0)
		return false;
	silent = before;
	/* Ctrl-C must not leave a terminal that shows nothing. */
	silent.c_lflag &= ~(tcflag_t)(ECHO | ISIG);
	dprintf(tty, "%s ", prompt);
	if (tcsetattr(tty, TCSAFLUSH, &silent) != 0)
		return false;
	is_read = read_line(tty, out);
	tcsetattr(tty, TCSAFLUSH, &before);
	dprintf(tty, "\n");
	return is_read;
}

static bool ask_again(int tty, const struct buf *first, struct error *err)
{
	struct buf again = {0};
	bool is_same = ask_once(tty, _("The same once more:"), &again) &&
		strcmp(buf_str(&again), buf_str(first)) == 0;

	passphrase_forget(&again);
	if (is_same)
		return true;
	return error_set(err, ERROR_REFUSED, "%s",
		_("The two passphrases are not the same."));
}

static bool ask_on_terminal(bool is_new, struct buf *out, struct error *err)
{
	int tty = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
	bool is_known;

	if (tty < 0)
		return error_set(err, ERROR_USAGE, "%s",
			_("There is no terminal to ask for the passphrase on; "
			  "put it into $SAMUT_PASSPHRASE."));
	is_known = ask_once(tty, _("Passphrase:"), out);
	if (!is_known)
		error_set(err, ERROR_FAILED, "%s",
			_("The passphrase could not be read."));
	else if (is_new)
		is_known = ask_again(tty, out, err);
	close(tty);
	return is_known;
}

bool passphrase_ask(
	struct cli *cli, bool is_new, struct buf *out, struct error *err)
{
	const char *given = world_env(cli->world, "SAMUT_PASSPHRASE");

	buf_clear(out);
	if (given != NULL)
		buf_add_str(out, given);
	else if (!ask_on_terminal(is_new, out, err))
		return false;
	if (out->len > 0)
		return true;
	return error_set(
		err, ERROR_USAGE, "%s", _("The passphrase must not be empty."));
}
