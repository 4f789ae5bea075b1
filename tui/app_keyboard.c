/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The built-in Thai keyboard: for laptops whose system has none, or nobody
 * knows how to turn it on.
 */
#include "core/text/kedmanee.h"
#include "core/text/utf8.h"
#include "tui/app_state.h"
#include "tui/widget/keyboard.h"

void app_keyboard_toggle(struct app *app)
{
	app->has_keyboard = !app->has_keyboard;
	if (app->has_keyboard)
		app_say(app, _("The Thai keyboard is on; F12 turns it off."));
	else
		app_say(app, _("The Thai keyboard is off."));
}

static bool is_in_force(const struct app *app, const struct hints *h)
{
	return app->has_keyboard && !h->keeps_keys &&
		keymap_takes_text(h->contexts, h->context_count);
}

size_t app_keyboard_turn(
	const struct app *app, const struct event *e, char out[UTF8_MAX])
{
	struct hints h;
	uint32_t thai;

	app_hints(app, &h);
	thai = is_in_force(app, &h) && e->stroke < 0x80
		? kedmanee_from_us(e->stroke)
		: 0;
	return thai != 0 ? utf8_encode(thai, out) : 0;
}

bool app_keyboard_press(struct app *app, uint16_t link)
{
	const char us = (char)(link - LINK_KEY);

	if (link < LINK_KEY || link >= LINK_ROW)
		return false;
	if (us != '\0')
		app_type(app,
			&(struct event){
				.kind = EVENT_TEXT,
				.stroke = (uint32_t)us,
				.text = &us,
				.len = 1,
			});
	return true;
}

/* Where there is room the views get less of it; else it covers the half the
 * cursor is not in. */
int app_keyboard_rows(const struct app *app)
{
	struct hints h;

	app_hints(app, &h);
	if (!is_in_force(app, &h) ||
		app->grid.rows < LEAST_ROWS + KEYBOARD_ROWS)
		return 0;
	return KEYBOARD_ROWS;
}

void app_keyboard_draw(
	const struct app *app, const struct hints *h, struct area *all)
{
	bool is_above = app->keyboard_rows == 0 &&
		app->grid.cursor_row >= all->rows / 2;
	struct area a;

	if (!is_in_force(app, h))
		return;
	a = area_part(all, is_above ? 1 : all->rows - 1 - KEYBOARD_ROWS, 0,
		KEYBOARD_ROWS, AREA_REST);
	keyboard_draw(&a, is_above);
}
