/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * columns RESULT texts|characters [SEED]   asks the terminal it runs in where
 * its cursor stands after a text, and compares that with our own width: for
 * every real text cut to a random width, or for every character of Unicode
 * after a letter. Writes TAP into RESULT; columns.sh runs it.
 */
#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/utf8.h"
#include "core/text/width.h"
#include "tests/screens/real_texts.h"
#include "tests/text/random_text.h"

#include <poll.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum {
	WIDEST = 79, /* the last column of 80 stays free: no pending wrap */
	LINES_LEAST = 600,
	TOLD_IN_FULL = 10,
	ANSWER_MS = 5000,
	ANSWER_BYTES = 32,
	CODEPOINT_LAST = 0x1FFFF, /* beyond: rare ideographs, all wide */
	CHARACTERS_LEAST = 70000,
};

#define UTF8_INVALID_TEXT "\xEF\xBF\xBD"

struct tally {
	FILE *result;
	size_t lines, thai, wrong, silent;
};

static bool is_thai(const char *s)
{
	/* U+0E00 … U+0E7F begin with these bytes. */
	return strstr(s, "\xE0\xB8") != NULL || strstr(s, "\xE0\xB9") != NULL;
}

/* The column of "ESC [ row ; col R", from 1; 0: no answer. */
static int read_column(void)
{
	struct pollfd p = {.fd = STDIN_FILENO, .events = POLLIN};
	char answer[ANSWER_BYTES + 1] = "";
	size_t len = 0;
	char *col;

	while (len < ANSWER_BYTES && poll(&p, 1, ANSWER_MS) > 0) {
		if (read(STDIN_FILENO, answer + len, 1) != 1)
			return 0;
		if (answer[len++] == 'R')
			break;
	}
	col = strchr(answer, ';');
	return col != NULL ? (int)strtol(col + 1, NULL, 10) : 0;
}

static int column_after(const struct buf *line)
{
	printf("\033[1;1H\033[2K%s\033[6n", buf_str(line));
	fflush(stdout);
	return read_column();
}

/* `line` is safe. */
static void measure(struct tally *t, const struct buf *line)
{
	int width = width_text(buf_str(line), line->len, WIDTH_NORMAL);
	int column = column_after(line);

	t->lines++;
	t->thai += is_thai(buf_str(line));
	t->silent += column == 0;
	if (column != width + 1 && t->wrong++ < TOLD_IN_FULL)
		fprintf(t->result, "# column %d instead of %d after \"%s\"\n",
			column, width + 1, buf_str(line));
}

static void measure_cut(struct tally *t, const char *text, int cells)
{
	struct buf line = {0};

	width_fit(&line, text, strlen(text), cells);
	measure(t, &line);
	buf_release(&line);
}

static void claim(const struct tally *t, bool is_true, const char *what)
{
	fprintf(t->result, "%s - %s\n", is_true ? "ok" : "not ok", what);
}

/* Each as long as the line takes, and cut anywhere. */
static void measure_texts(struct tally *t, struct random_text *dice)
{
	struct real_texts real = {0};
	struct error err = {0};
	size_t i;

	if (!real_texts_gather(&real, &err))
		claim(t, false, err.text);
	for (i = 0; i < real.count && t->silent < TOLD_IN_FULL; i++) {
		measure_cut(t, real.texts[i], WIDEST);
		measure_cut(
			t, real.texts[i], 1 + (int)random_below(dice, WIDEST));
	}
	real_texts_release(&real);
	claim(t, t->thai >= LINES_LEAST, "600 real Thai lines and more");
}

static void measure_characters(struct tally *t)
{
	struct buf text = {0}, line = {0};
	uint32_t cp;

	for (cp = 0; cp <= CODEPOINT_LAST && t->silent < TOLD_IN_FULL; cp++) {
		buf_clear(&text);
		buf_clear(&line);
		buf_add_char(&text, 'x');
		utf8_add(&text, cp);
		safe_text(&line, text.data, text.len);
		/* Most are shown as one and the same. */
		if (cp == UTF8_INVALID ||
			strstr(buf_str(&line), UTF8_INVALID_TEXT) == NULL)
			measure(t, &line);
	}
	buf_release(&text);
	buf_release(&line);
	claim(t, t->lines >= CHARACTERS_LEAST, "characters of all Unicode");
}

/* Answers come as they are written, and nothing is echoed among the lines. */
static bool make_raw(void)
{
	struct termios mode;

	if (tcgetattr(STDIN_FILENO, &mode) != 0)
		return false;
	mode.c_lflag &= (tcflag_t) ~(ICANON | ECHO | ISIG);
	mode.c_cc[VMIN] = 1;
	mode.c_cc[VTIME] = 0;
	return tcsetattr(STDIN_FILENO, TCSANOW, &mode) == 0;
}

int main(int argc, char **argv)
{
	struct random_text dice = random_text_init();
	struct tally t = {0};

	if (argc < 3 || !make_raw() || !i18n_init(NULL, LANGUAGE_THAI))
		return 2;
	t.result = fopen(argv[1], "w");
	if (t.result == NULL)
		return 2;
	if (argc > 3)
		dice.state = strtoull(argv[3], NULL, 10);
	fprintf(t.result, "1..2\n# seed %" PRIu64 "\n", dice.state);
	if (strcmp(argv[2], "texts") == 0)
		measure_texts(&t, &dice);
	else
		measure_characters(&t);
	claim(&t, t.wrong == 0, "the cursor is always where our width says");
	fprintf(t.result, "# %zu lines, %zu of them Thai, %zu wrong\n", t.lines,
		t.thai, t.wrong);
	return fclose(t.result) == 0 ? 0 : 2;
}
