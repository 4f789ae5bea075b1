/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * USB sticks, found by reading mountinfo: mounted file systems on removable
 * block devices, or of the kinds sticks have, under the usual folders. No
 * daemon; the screens poll it.
 */
#ifndef CORE_NOTEBOOK_STICK_H
#define CORE_NOTEBOOK_STICK_H

#include "core/base/world.h"

#include <stdbool.h>
#include <stddef.h>

struct stick {
	char *path;  /* where it is mounted */
	char *label; /* last part of the path */
	int64_t free_bytes;
	bool is_read_only;
	char **files; /* *.samut on it and in its folder "samut", full paths */
	size_t file_count;
};
struct stick_list {
	struct stick *sticks;
	size_t count;
};

/* $SAMUT_STICK names a folder that counts as a stick as well (tests, network
 * shares). */
void stick_list_load(struct stick_list *list, const struct world *world);
void stick_list_release(struct stick_list *list);

#endif
