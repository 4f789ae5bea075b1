/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/decode.h"

#include "core/base/alloc.h"
#include "tui/term/key.h"

static const struct {
	const char *name; /* of terminfo */
	uint32_t stroke;
} names[] = {
	{"kf1", STROKE_F(1)},
	{"kf2", STROKE_F(2)},
	{"kf3", STROKE_F(3)},
	{"kf4", STROKE_F(4)},
	{"kf5", STROKE_F(5)},
	{"kf6", STROKE_F(6)},
	{"kf7", STROKE_F(7)},
	{"kf8", STROKE_F(8)},
	{"kf9", STROKE_F(9)},
	{"kf10", STROKE_F(10)},
	{"kf11", STROKE_F(11)},
	{"kf12", STROKE_F(12)},
	{"kcuu1", STROKE_UP},
	{"kcud1", STROKE_DOWN},
	{"kcub1", STROKE_LEFT},
	{"kcuf1", STROKE_RIGHT},
	{"khome", STROKE_HOME},
	{"kend", STROKE_END},
	{"knp", STROKE_PAGE_DOWN},
	{"kpp", STROKE_PAGE_UP},
	{"kich1", STROKE_INSERT},
	{"kdch1", STROKE_DELETE},
	{"kcbt", STROKE_BACK_TAB},
	{"kent", STROKE_ENTER},
	{"kbs", STROKE_BACKSPACE},
	{"kri", STROKE_S_(STROKE_UP)},
	{"kind", STROKE_S_(STROKE_DOWN)},
	{"kLFT", STROKE_S_(STROKE_LEFT)},
	{"kRIT", STROKE_S_(STROKE_RIGHT)},
	{"kHOM", STROKE_S_(STROKE_HOME)},
	{"kEND", STROKE_S_(STROKE_END)},
	{"kDC", STROKE_S_(STROKE_DELETE)},
	{"kUP5", STROKE_C_(STROKE_UP)},
	{"kDN5", STROKE_C_(STROKE_DOWN)},
	{"kLFT5", STROKE_C_(STROKE_LEFT)},
	{"kRIT5", STROKE_C_(STROKE_RIGHT)},
	{"kHOM5", STROKE_C_(STROKE_HOME)},
	{"kEND5", STROKE_C_(STROKE_END)},
	{"kDC5", STROKE_C_(STROKE_DELETE)},
	{"kLFT6", STROKE_C_S_(STROKE_LEFT)},
	{"kRIT6", STROKE_C_S_(STROKE_RIGHT)},
};

size_t decoder_read_keys(struct decoder_key keys[DECODER_KEYS_MAX],
	const char *(*string_of)(const char *name))
{
	const char *bytes;
	size_t i, count = 0;

	_Static_assert(ARRAY_LEN(names) <= DECODER_KEYS_MAX, "room for all");
	for (i = 0; i < ARRAY_LEN(names); i++) {
		bytes = string_of(names[i].name);
		if (bytes != NULL && bytes[0] == '\033' && bytes[1] != '\0')
			keys[count++] =
				(struct decoder_key){bytes, names[i].stroke};
	}
	return count;
}
