/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/likeness.h"

#include "core/text/fold.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"

#include <string.h>

enum {
	LETTERS_MAX = 240, /* of one word; what is longer is cut */
	EDIT_LEAST = 4,    /* letters of a name that may hold a slip */

	LETTER_RO = 0x0E23,
	LETTER_YO = 0x0E22,
	LETTER_NO = 0x0E19,
	LETTER_MO = 0x0E21,
	LETTER_HO = 0x0E2B,
	MAI_HAN_AKAT = 0x0E31,
	MAI_TAI_KHU = 0x0E47,
	SARA_A = 0x0E30,
	SARA_I = 0x0E34,
	SARA_U = 0x0E38,
	SARA_AI_MAIMUAN = 0x0E43,
	SARA_AI_MAIMALAI = 0x0E44,
};

struct word {
	uint32_t letters[LETTERS_MAX];
	size_t count;
};

/* ก to ฮ as they sound before a vowel, and at the end of a syllable. */
static const char sounds_first[] =
	"KXXXXXGJCCSCYDTQQQNDTQQQNBPFVFVFMYRRRRWSSSHROH";
static const char sounds_last[] =
	"KKKKKKGDDDDDNDDDDDNDDDDDNBBBBBBBMYNNNNWDDDHNOH";

static bool is_consonant(uint32_t cp)
{
	return thai_class(cp) == THAI_CONSONANT;
}

static uint32_t letter_at(const struct word *w, size_t i)
{
	return i < w->count ? w->letters[i] : 0;
}

/* NUL: no consonant. */
static char sound_of(const char *sounds, uint32_t cp)
{
	return is_consonant(cp) ? sounds[cp - THAI_FIRST - 1] : '\0';
}

static char first_sound(const struct word *w, size_t i)
{
	return sound_of(sounds_first, letter_at(w, i));
}

static char last_sound(const struct word *w, size_t i)
{
	return sound_of(sounds_last, letter_at(w, i));
}

static void cut(struct word *w, size_t at, size_t count)
{
	memmove(w->letters + at, w->letters + at + count,
		(w->count - at - count) * sizeof(w->letters[0]));
	w->count -= count;
}

static bool is_short_vowel(uint32_t cp)
{
	return cp == MAI_HAN_AKAT || cp == SARA_I || cp == SARA_U;
}

/* A vowel after its consonant: what follows may end the syllable. */
static bool is_vowel_sign(uint32_t cp)
{
	enum thai_class c = thai_class(cp);

	return c == THAI_ABOVE || c == THAI_BELOW || c == THAI_FOLLOW;
}

/* ์ silences its letter with the vowel of it (พันธุ์), and what stands between
 * that and the letter that ends the syllable (จันทร์, ศาสตร์). */
static void silence(struct word *w)
{
	size_t n;

	if (w->count > 0 && is_short_vowel(w->letters[w->count - 1]))
		w->count--;
	if (w->count > 0)
		w->count--;
	n = w->count;
	if (n >= 3 && is_consonant(w->letters[n - 1]) &&
		is_consonant(w->letters[n - 2]) &&
		is_vowel_sign(w->letters[n - 3]))
		w->count--;
}

static void push(struct word *w, uint32_t cp)
{
	if (w->count < LETTERS_MAX)
		w->letters[w->count++] = cp;
}

static void add_letter(struct word *w, uint32_t cp)
{
	switch ((int)thai_class(cp)) {
	case THAI_THANTHAKHAT: silence(w); break;
	case THAI_AM:
		push(w, MAI_HAN_AKAT);
		push(w, LETTER_MO);
		break;
	case THAI_TONE:
	case THAI_PHINTHU:
	case THAI_YAMAKKAN: break;
	default:
		/* ะ only says that the syllable ends, ็ that it is short. */
		if (cp != SARA_A && cp != MAI_TAI_KHU)
			push(w, cp);
		break;
	}
}

/* รร before a consonant is the vowel of พรรณ, elsewhere that of สวรรค์. */
static void read_double_ro(struct word *w)
{
	for (size_t i = 1; i + 1 < w->count; i++) {
		if (w->letters[i] != LETTER_RO ||
			w->letters[i + 1] != LETTER_RO)
			continue;
		w->letters[i] = MAI_HAN_AKAT;
		if (is_consonant(letter_at(w, i + 2)))
			cut(w, i + 1, 1);
		else
			w->letters[i + 1] = LETTER_NO;
	}
}

/* ใช ไช ไชย ชัย are one sound: the letter, then ไ. */
static void read_ai(struct word *w)
{
	for (size_t i = 0; i + 1 < w->count; i++) {
		uint32_t cp = w->letters[i], next = w->letters[i + 1];

		if (cp == MAI_HAN_AKAT && next == LETTER_YO) {
			cut(w, i, 1);
			w->letters[i] = SARA_AI_MAIMALAI;
		} else if ((cp == SARA_AI_MAIMALAI || cp == SARA_AI_MAIMUAN) &&
			is_consonant(next)) {
			w->letters[i] = next;
			w->letters[i + 1] = SARA_AI_MAIMALAI;
			if (letter_at(w, i + 2) == LETTER_YO)
				cut(w, i + 2, 1);
			i++;
		}
	}
}

/* ห that only raises the tone (หมาย, พรหม). */
static void drop_leading_ho(struct word *w)
{
	for (size_t i = 0; i + 1 < w->count; i++)
		if (w->letters[i] == LETTER_HO &&
			is_consonant(w->letters[i + 1]) &&
			strchr("GYNMRW", first_sound(w, i + 1)) != NULL)
			cut(w, i, 1);
}

/* The ends that are written and not heard: ชาติ, ธาตุ; บุตร, เพชร. */
static void drop_silent_end(struct word *w)
{
	size_t n = w->count;

	if (n >= 3 && is_short_vowel(w->letters[n - 1]) &&
		is_consonant(w->letters[n - 2]) && last_sound(w, n - 2) == 'D')
		w->count = --n;
	if (n < 4 || w->letters[n - 1] != LETTER_RO ||
		!is_consonant(w->letters[n - 2]))
		return;
	if (last_sound(w, n - 2) != 'D' && last_sound(w, n - 2) != 'K')
		return;
	if (is_short_vowel(w->letters[n - 3]) ||
		thai_class(w->letters[n - 4]) == THAI_LEAD)
		w->count--;
}

/* Consonants that no vowel follows end a syllable, as far as spelling shows. */
static bool ends_syllable(const struct word *w, size_t i)
{
	uint32_t next = letter_at(w, i + 1);

	if (i == 0 || thai_class(w->letters[i - 1]) == THAI_LEAD)
		return false;
	return !is_vowel_sign(next) && next != SARA_AI_MAIMALAI;
}

/* ฏฐ, ทธ, พพ, นน: the first one adds nothing to the second. */
static bool is_doubled(const struct word *w, size_t i)
{
	return is_consonant(letter_at(w, i + 1)) && ends_syllable(w, i) &&
		last_sound(w, i) == last_sound(w, i + 1) &&
		(last_sound(w, i) != 'N' ||
			first_sound(w, i) == first_sound(w, i + 1));
}

/* 0: not heard, or heard in every consonant without a vowel. */
static char vowel_sound(uint32_t cp)
{
	switch (cp) {
	case SARA_I:
	case 0x0E35: return 'i';
	case 0x0E36:
	case 0x0E37: return 'y';
	case SARA_U:
	case 0x0E39: return 'u';
	case THAI_SARA_E: return 'e';
	case THAI_SARA_AE: return 'a';
	case 0x0E42: return 'o';
	case THAI_SARA_AA:
	case THAI_LETTER_LAKKHANGYAO: return 'x';
	case SARA_AI_MAIMUAN:
	case SARA_AI_MAIMALAI: return 'z';
	default: return cp < 0x80 ? (char)cp : '\0';
	}
}

static void add_sound(struct buf *out, size_t from, char sound)
{
	bool is_digit = sound >= '0' && sound <= '9';

	if (sound != '\0' &&
		(is_digit || out->len == from ||
			out->data[out->len - 1] != sound))
		buf_add_char(out, sound);
}

static void add_sounds(struct buf *out, const struct word *w)
{
	size_t from = out->len;

	for (size_t i = 0; i < w->count; i++) {
		uint32_t cp = w->letters[i];

		if (!is_consonant(cp)) {
			add_sound(out, from, vowel_sound(cp));
		} else if (cp == THAI_RU || cp == THAI_LU) {
			add_sound(out, from, 'R');
			add_sound(out, from, 'i');
		} else if (!is_doubled(w, i)) {
			add_sound(out, from,
				ends_syllable(w, i) ? last_sound(w, i)
						    : first_sound(w, i));
		}
	}
}

static void add_word(struct buf *out, const char *s, size_t len)
{
	struct word w = {.count = 0};
	uint32_t cp;

	for (size_t i = 0; i < len;) {
		i += utf8_decode(s + i, len - i, &cp);
		add_letter(&w, cp);
	}
	read_double_ro(&w);
	read_ai(&w);
	drop_leading_ho(&w);
	drop_silent_end(&w);
	add_sounds(out, &w);
}

void likeness_skeleton(struct buf *out, const char *name, size_t len)
{
	struct buf folded = {0};

	for (size_t at = 0, n; at < len; at += n + 1) {
		const char *space = memchr(name + at, ' ', len - at);

		n = space != NULL ? (size_t)(space - name) - at : len - at;
		buf_clear(&folded);
		fold_text(&folded, name + at, n);
		add_word(out, buf_str(&folded), folded.len);
	}
	buf_release(&folded);
}

/* Where two texts begin to differ, at the start of a code point. */
static size_t same_head(
	const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t n = a_len < b_len ? a_len : b_len, i = 0;

	while (i < n && a[i] == b[i])
		i++;
	while (i > 0 &&
		((i < a_len && utf8_is_inside(a[i])) ||
			(i < b_len && utf8_is_inside(b[i]))))
		i--;
	return i;
}

static size_t first_of(const char *s, size_t len, uint32_t *cp)
{
	*cp = 0;
	return len > 0 ? utf8_decode(s, len, cp) : 0;
}

static bool is_same(const char *a, size_t a_len, const char *b, size_t b_len)
{
	return a_len == b_len && memcmp(a, b, a_len) == 0;
}

static bool is_digit(uint32_t cp)
{
	return cp >= '0' && cp <= '9';
}

/* What is left of two texts that differ in their first code points. */
static bool is_one_edit(
	const char *a, size_t a_len, const char *b, size_t b_len)
{
	uint32_t a1, a2, b1, b2;
	size_t a_first = first_of(a, a_len, &a1);
	size_t b_first = first_of(b, b_len, &b1);
	size_t a_second, b_second;

	if (is_digit(a1) || is_digit(b1))
		return false;
	if (is_same(a + a_first, a_len - a_first, b, b_len) ||
		is_same(a, a_len, b + b_first, b_len - b_first) ||
		is_same(a + a_first, a_len - a_first, b + b_first,
			b_len - b_first))
		return true;
	a_second = first_of(a + a_first, a_len - a_first, &a2);
	b_second = first_of(b + b_first, b_len - b_first, &b2);
	return a1 == b2 && a2 == b1 &&
		is_same(a + a_first + a_second, a_len - a_first - a_second,
			b + b_first + b_second, b_len - b_first - b_second);
}

bool likeness_is_near(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t more = a_len > b_len ? a_len - b_len : b_len - a_len;
	size_t head;

	if (more > UTF8_MAX)
		return false;
	head = same_head(a, a_len, b, b_len);
	if (head == a_len && head == b_len)
		return true;
	return is_one_edit(a + head, a_len - head, b + head, b_len - head) &&
		utf8_count(a, a_len) >= EDIT_LEAST &&
		utf8_count(b, b_len) >= EDIT_LEAST;
}
