/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/style.h"

#include "core/base/alloc.h"

#include <string.h>

enum {
	DEFAULT = -1,
	BLACK,
	RED,
	GREEN,
	YELLOW,
	BLUE,
	MAGENTA,
	CYAN,
	WHITE,
};

#define B STYLE_BOLD
#define D STYLE_DIM
#define U STYLE_UNDERLINE
#define R STYLE_REVERSE

/* clang-format off */
static const struct style styles[MEANING_COUNT][THEME_COUNT] = {
/*                     dark                  light                 contrast              mono */
[MEANING_PLAIN]    = {{DEFAULT, DEFAULT, 0}, {DEFAULT, DEFAULT, 0}, {WHITE, BLACK, B},    {DEFAULT, DEFAULT, 0}},
[MEANING_TITLE]    = {{CYAN, DEFAULT, B},    {BLUE, DEFAULT, B},    {YELLOW, BLACK, B},   {DEFAULT, DEFAULT, B}},
[MEANING_HEAD]     = {{CYAN, DEFAULT, U},    {BLUE, DEFAULT, U},    {WHITE, BLACK, B | U}, {DEFAULT, DEFAULT, U}},
[MEANING_LABEL]    = {{DEFAULT, DEFAULT, 0}, {DEFAULT, DEFAULT, 0}, {WHITE, BLACK, B},    {DEFAULT, DEFAULT, 0}},
[MEANING_FIELD]    = {{DEFAULT, DEFAULT, B}, {DEFAULT, DEFAULT, B}, {WHITE, BLACK, B},    {DEFAULT, DEFAULT, B}},
[MEANING_FOCUS]    = {{BLACK, CYAN, 0},      {WHITE, BLUE, 0},      {BLACK, YELLOW, 0},   {DEFAULT, DEFAULT, R}},
[MEANING_SELECTED] = {{BLACK, CYAN, 0},      {WHITE, BLUE, 0},      {BLACK, YELLOW, 0},   {DEFAULT, DEFAULT, R}},
[MEANING_SELECTION] = {{BLACK, WHITE, 0},    {BLACK, CYAN, 0},      {BLACK, WHITE, 0},    {DEFAULT, DEFAULT, B | U}},
[MEANING_MARKED]   = {{GREEN, DEFAULT, B},   {GREEN, DEFAULT, B},   {GREEN, BLACK, B},    {DEFAULT, DEFAULT, B}},
[MEANING_ERROR]    = {{RED, DEFAULT, B},     {RED, DEFAULT, B},     {WHITE, RED, B},      {DEFAULT, DEFAULT, B | U}},
[MEANING_DOUBT]    = {{YELLOW, DEFAULT, 0},  {MAGENTA, DEFAULT, 0}, {YELLOW, BLACK, B},   {DEFAULT, DEFAULT, U}},
[MEANING_GOOD]     = {{GREEN, DEFAULT, 0},   {GREEN, DEFAULT, 0},   {GREEN, BLACK, B},    {DEFAULT, DEFAULT, B}},
[MEANING_HINT]     = {{DEFAULT, DEFAULT, D}, {DEFAULT, DEFAULT, D}, {CYAN, BLACK, B},     {DEFAULT, DEFAULT, 0}},
[MEANING_DIM]      = {{DEFAULT, DEFAULT, D}, {DEFAULT, DEFAULT, D}, {WHITE, BLACK, 0},    {DEFAULT, DEFAULT, D}},
[MEANING_STRONG]   = {{DEFAULT, DEFAULT, B}, {DEFAULT, DEFAULT, B}, {YELLOW, BLACK, B},   {DEFAULT, DEFAULT, B}},
[MEANING_BORDER]   = {{DEFAULT, DEFAULT, D}, {DEFAULT, DEFAULT, D}, {WHITE, BLACK, B},    {DEFAULT, DEFAULT, 0}},
[MEANING_BAR]      = {{BLACK, WHITE, 0},     {WHITE, BLACK, 0},     {BLACK, WHITE, 0},    {DEFAULT, DEFAULT, R}},
[MEANING_BAR_KEY]  = {{DEFAULT, DEFAULT, B}, {DEFAULT, DEFAULT, B}, {WHITE, BLACK, B},    {DEFAULT, DEFAULT, B}},
[MEANING_STATUS]   = {{BLACK, GREEN, 0},     {WHITE, GREEN, B},     {BLACK, GREEN, 0},    {DEFAULT, DEFAULT, R | B}},
[MEANING_CHART]    = {{CYAN, DEFAULT, 0},    {BLUE, DEFAULT, 0},    {CYAN, BLACK, B},     {DEFAULT, DEFAULT, 0}},
[MEANING_BIG]      = {{YELLOW, DEFAULT, B},  {BLUE, DEFAULT, B},    {YELLOW, BLACK, B},   {DEFAULT, DEFAULT, B}},
};
/* clang-format on */

static const char *const theme_names[THEME_COUNT] = {
	[THEME_DARK] = "dark",
	[THEME_LIGHT] = "light",
	[THEME_CONTRAST] = "contrast",
	[THEME_MONO] = "mono",
};

const struct style *style_get(enum theme theme, enum meaning meaning)
{
	return &styles[meaning][theme];
}

const char *theme_name(enum theme theme)
{
	return theme_names[theme];
}

enum theme theme_find(const char *name)
{
	int i;

	for (i = 0; i < THEME_COUNT; i++)
		if (strcmp(theme_names[i], name) == 0)
			return (enum theme)i;
	return THEME_DARK;
}
