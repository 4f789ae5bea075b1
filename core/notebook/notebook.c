/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/notebook/notebook_parts.h"
#include "core/sync/sync.h"
#include "core/text/names.h"

#include <stdlib.h>
#include <string.h>

static const char *const setting_names[SETTING_COUNT] = {
	[SETTING_LANGUAGE] = "setting.language",
	[SETTING_NAME] = "setting.name",
	[SETTING_OFFICE] = "setting.office",
	[SETTING_PROVINCE] = "setting.province",
	[SETTING_FISCAL_YEAR] = "setting.fiscal_year",
	[SETTING_THEME] = "setting.theme",
	[SETTING_DIGITS] = "setting.digits",
	[SETTING_MOUSE] = "setting.mouse",
	[SETTING_THAI_DRAWN] = "setting.thai_drawn",
};

void notebook_default_folder(const struct world *world, struct buf *out)
{
	const char *data = world_env(world, "SAMUT_DATA");
	const char *xdg = world_env(world, "XDG_DATA_HOME");
	const char *home = world_env(world, "HOME");

	buf_clear(out);
	if (data != NULL && *data != '\0') {
		buf_add_str(out, data);
	} else if (xdg != NULL && *xdg == '/') {
		path_join(out, xdg, "samut");
	} else {
		path_join(out, home != NULL ? home : ".", ".local/share/samut");
	}
}

static const char *user_name(const struct world *world)
{
	const char *name = world_env(world, "USER");

	if (name == NULL || *name == '\0')
		name = world_env(world, "LOGNAME");
	return name != NULL ? name : "";
}

static void add_author(struct notebook *nb, struct buf *out)
{
	const char *name = notebook_setting(nb, SETTING_NAME);
	const char *office = notebook_setting(nb, SETTING_OFFICE);

	buf_add_str(out, *name != '\0' ? name : user_name(nb->world));
	if (*office != '\0' && out->len > 0)
		buf_add_str(out, ", ");
	buf_add_str(out, office);
}

static void sign(struct notebook *nb)
{
	struct buf author = {0};

	add_author(nb, &author);
	sync_set_author(nb->sync, buf_str(&author));
	if (!nb->is_read_only)
		lock_sign(&nb->lock, buf_str(&author), nb->world);
	buf_release(&author);
}

static bool open_folder(
	struct notebook *nb, const char *folder, struct error *err)
{
	if (!folder_make(folder, err))
		return false;
	switch (lock_take(&nb->lock, folder, nb->world, err)) {
	case LOCK_FAILED: return false;
	case LOCK_HELD_BY_OTHER: nb->is_read_only = true; break;
	case LOCK_TAKEN: break;
	}
	return true;
}

static void apply_fiscal_year(struct notebook *nb)
{
	nb->facts.working_fiscal_year = (int)strtol(
		notebook_setting(nb, SETTING_FISCAL_YEAR), NULL, 10);
}

struct notebook *notebook_open(
	const char *folder, const struct world *world, struct error *err)
{
	struct notebook *nb = xcalloc(1, sizeof(*nb));
	struct buf path = {0};

	nb->world = world;
	nb->lock.fd = -1;
	if (folder != NULL && !open_folder(nb, folder, err))
		goto fail;
	if (folder != NULL)
		path_join(&path, folder, "notebook.db");
	else
		buf_add_str(&path, ":memory:");
	nb->store = store_open(buf_str(&path), nb->is_read_only, err);
	if (nb->store == NULL)
		goto fail;
	nb->sync = sync_open(nb->store, world, folder, "", err);
	if (nb->sync == NULL)
		goto fail;
	notebook_init_facts(nb);
	notebook_init_names(nb);
	apply_fiscal_year(nb);
	sign(nb);
	buf_release(&path);
	return nb;
fail:
	buf_release(&path);
	notebook_close(nb);
	return NULL;
}

void notebook_close(struct notebook *nb)
{
	size_t i;

	if (nb == NULL)
		return;
	notebook_release_names(nb);
	sync_close(nb->sync);
	store_close(nb->store);
	lock_release(&nb->lock);
	log_release(&nb->log);
	for (i = 0; i < SETTING_COUNT; i++)
		free(nb->settings[i]);
	free(nb);
}

bool notebook_is_read_only(const struct notebook *nb)
{
	return nb->is_read_only;
}

const char *notebook_holder(const struct notebook *nb)
{
	return nb->lock.holder;
}

bool notebook_may_write(const struct notebook *nb, struct error *err)
{
	if (!nb->is_read_only)
		return true;
	return error_set(err, ERROR_BUSY,
		_("This notebook is open elsewhere and can only be read here. "
		  "Who holds it: %s."),
		nb->lock.holder);
}

struct store *notebook_store(struct notebook *nb)
{
	return nb->store;
}

struct sync *notebook_sync(struct notebook *nb)
{
	return nb->sync;
}

const struct facts *notebook_facts(struct notebook *nb)
{
	/* A notebook stays open over midnight. */
	nb->facts.today = date_from_days(world_today(nb->world));
	return &nb->facts;
}

const struct world *notebook_world(const struct notebook *nb)
{
	return nb->world;
}

struct log *notebook_log(struct notebook *nb)
{
	return &nb->log;
}

uint64_t notebook_version(const struct notebook *nb)
{
	return nb->version;
}

void notebook_note_change(struct notebook *nb)
{
	nb->version++;
}

void notebook_touch(struct notebook *nb)
{
	notebook_note_change(nb);
	names_set_stale(nb->names);
}

struct names *notebook_names(struct notebook *nb)
{
	return nb->names;
}

const char *notebook_setting(struct notebook *nb, enum setting which)
{
	struct buf value = {0};

	if (nb->settings[which] == NULL) {
		store_meta_get(nb->store, setting_names[which], &value);
		nb->settings[which] = buf_detach(&value);
	}
	return nb->settings[which];
}

bool notebook_set_setting(struct notebook *nb, enum setting which,
	const char *value, struct error *err)
{
	if (!notebook_may_write(nb, err) || !store_begin(nb->store, err))
		return false;
	store_meta_set(nb->store, setting_names[which], value, strlen(value));
	if (!store_commit(nb->store, err))
		return false;
	free(nb->settings[which]);
	nb->settings[which] = xstrdup(value);
	apply_fiscal_year(nb);
	sign(nb);
	return true;
}

bool notebook_is_new(struct notebook *nb)
{
	return *notebook_setting(nb, SETTING_NAME) == '\0' &&
		sync_change_count(nb->sync) == 0;
}

bool notebook_note_handover(struct notebook *nb, struct error *err)
{
	if (!notebook_may_write(nb, err) || !store_begin(nb->store, err))
		return false;
	store_meta_set_int(nb->store, "handover_ms", world_wall_ms(nb->world));
	store_meta_set_int(
		nb->store, "handover_own", sync_own_change_count(nb->sync));
	if (!store_commit(nb->store, err))
		return false;
	notebook_note_change(nb);
	return true;
}

int64_t notebook_changes_since_handover(struct notebook *nb)
{
	int64_t own = sync_own_change_count(nb->sync);
	int64_t handed = store_meta_int(nb->store, "handover_own", 0);

	/* A new stream begins at nothing: all of it is new. */
	return own < handed ? own : own - handed;
}
