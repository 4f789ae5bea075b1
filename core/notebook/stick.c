/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/notebook/stick.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

enum { MOUNT_FIELDS_MAX = 24, LINE_SIZE = 4096, FILES_MAX = 200 };

struct mount {
	char *device; /* "8:17" */
	char *path;
	char *type;
	bool is_read_only;
};

/* The kernel writes space, tab, newline and backslash as \040 and so on. */
static void unescape(char *s)
{
	char *to = s;

	for (; *s != '\0'; s++) {
		if (s[0] == '\\' && s[1] >= '0' && s[1] <= '3' &&
			s[2] != '\0' && s[3] != '\0') {
			*to++ = (char)((s[1] - '0') * 64 + (s[2] - '0') * 8 +
				(s[3] - '0'));
			s += 3;
		} else {
			*to++ = *s;
		}
	}
	*to = '\0';
}

/* "36 35 8:17 / /media/x/STICK rw,nosuid shared:1 - vfat /dev/sdb1 rw,…" */
static bool parse_mount(char *line, struct mount *m)
{
	char *fields[MOUNT_FIELDS_MAX], *rest = line;
	size_t count = 0, dash;

	while (count < MOUNT_FIELDS_MAX &&
		(fields[count] = strtok_r(rest, " \n", &rest)) != NULL)
		count++;
	for (dash = 6; dash < count && strcmp(fields[dash], "-") != 0; dash++)
		continue;
	if (dash + 1 >= count)
		return false;
	m->device = fields[2];
	m->path = fields[4];
	m->type = fields[dash + 1];
	m->is_read_only = strncmp(fields[5], "ro", 2) == 0 &&
		(fields[5][2] == ',' || fields[5][2] == '\0');
	unescape(m->path);
	return true;
}

static bool is_removable(const char *device)
{
	/* Of a partition the flag stands with the whole disk, one up. */
	static const char *const names[] = {"removable", "../removable"};
	struct buf path = {0};
	bool is_set = false;
	FILE *file;
	size_t i;

	for (i = 0; i < ARRAY_LEN(names) && !is_set; i++) {
		buf_clear(&path);
		buf_printf(&path, "/sys/dev/block/%s/%s", device, names[i]);
		file = fopen(buf_str(&path), "re");
		if (file == NULL)
			continue;
		is_set = fgetc(file) == '1';
		fclose(file);
	}
	buf_release(&path);
	return is_set;
}

static bool is_stick(const struct mount *m)
{
	static const char *const types[] = {
		"vfat", "exfat", "ntfs", "ntfs3", "fuseblk"};
	static const char *const folders[] = {
		"/media/", "/run/media/", "/mnt/"};
	bool is_under = false, is_type = false;
	size_t i;

	for (i = 0; i < ARRAY_LEN(folders); i++)
		if (strncmp(m->path, folders[i], strlen(folders[i])) == 0)
			is_under = true;
	for (i = 0; i < ARRAY_LEN(types); i++)
		if (strcmp(m->type, types[i]) == 0)
			is_type = true;
	if (is_under && is_type)
		return true;
	/* The system itself may run from a removable disk. */
	return strcmp(m->path, "/") != 0 && strncmp(m->path, "/boot", 5) != 0 &&
		is_removable(m->device);
}

static bool has_suffix(const char *name)
{
	static const char suffix[] = ".samut";
	size_t len = strlen(name);

	return len > sizeof(suffix) - 1 &&
		strcasecmp(name + len - (sizeof(suffix) - 1), suffix) == 0;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void add_files(struct stick *s, const char *folder)
{
	struct buf path = {0};
	struct dirent *entry;
	DIR *dir = opendir(folder);

	if (dir == NULL)
		return;
	while ((entry = readdir(dir)) != NULL && s->file_count < FILES_MAX) {
		if (!has_suffix(entry->d_name))
			continue;
		path_join(&path, folder, entry->d_name);
		s->files = xrealloc_array(
			s->files, s->file_count + 1, sizeof(*s->files));
		s->files[s->file_count++] = xstrdup(buf_str(&path));
	}
	closedir(dir);
	buf_release(&path);
}

static void add_stick(
	struct stick_list *list, const char *path, bool is_read_only)
{
	struct buf folder = {0};
	struct stick *s;

	list->sticks = xrealloc_array(
		list->sticks, list->count + 1, sizeof(*list->sticks));
	s = &list->sticks[list->count++];
	*s = (struct stick){
		.path = xstrdup(path),
		.label = xstrdup(path_name(path)),
		.free_bytes = file_space(path),
		.is_read_only = is_read_only,
	};
	add_files(s, path);
	path_join(&folder, path, "samut");
	add_files(s, buf_str(&folder));
	buf_release(&folder);
	if (s->file_count > 1)
		qsort(s->files, s->file_count, sizeof(*s->files),
			compare_names);
}

static void add_mounts(struct stick_list *list)
{
	FILE *file = fopen("/proc/self/mountinfo", "re");
	char line[LINE_SIZE];
	struct mount m;

	if (file == NULL)
		return;
	while (fgets(line, sizeof(line), file) != NULL)
		if (parse_mount(line, &m) && is_stick(&m))
			add_stick(list, m.path, m.is_read_only);
	fclose(file);
}

void stick_list_load(struct stick_list *list, const struct world *world)
{
	const char *extra = world_env(world, "SAMUT_STICK");

	*list = (struct stick_list){.count = 0};
	add_mounts(list);
	if (extra != NULL && file_exists(extra))
		add_stick(list, extra, access(extra, W_OK) != 0);
}

void stick_list_release(struct stick_list *list)
{
	size_t i, j;

	for (i = 0; i < list->count; i++) {
		for (j = 0; j < list->sticks[i].file_count; j++)
			free(list->sticks[i].files[j]);
		free(list->sticks[i].files);
		free(list->sticks[i].path);
		free(list->sticks[i].label);
	}
	free(list->sticks);
	*list = (struct stick_list){.count = 0};
}
