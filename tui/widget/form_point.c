/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/form_state.h"

static bool point_at_field(struct form *f, size_t field)
{
	bool was_open = picker_is_open(&f->picker);

	if (field >= f->record.type->field_count || !form_can_edit(f, field))
		return false;
	if (field == f->focus && !was_open)
		return form_widget(f, field)->editing == FIELD_EDIT_PICK;
	form_leave(f);
	form_enter(f, field);
	return false;
}

static void point_at_page(struct form *f, size_t page)
{
	if (page >= form_page_count(f))
		return;
	form_leave(f);
	(void)form_show_page(f, page);
}

bool form_point(struct form *f, const struct press *p)
{
	size_t i;

	if (press_is(p, LINK_PAGE, &i))
		point_at_page(f, i);
	else if (press_is(p, LINK_FIELD, &i))
		return point_at_field(f, i);
	else if (form_is_on_children(f))
		return list_point(&f->children, p) == LIST_OPENED;
	else if (picker_is_open(&f->picker)) {
		if (picker_point(&f->picker, p) == REPLY_LEAVE && form_pick(f))
			form_go(f, 1);
	} else if (form_widget(f, f->focus)->editing == FIELD_EDIT_NOTE) {
		(void)note_point(&f->note, p);
	} else {
		(void)editor_point(&f->line, p);
	}
	return false;
}

void form_open(struct form *f)
{
	if (form_is_on_children(f))
		(void)form_act_children(f, ACTION_ACCEPT);
	else
		form_open_picker(f, "");
}
