/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The summaries there are, one summary_NAME.c each; core/report/summary.c
 * makes the registry of them.
 */
#ifndef CORE_REPORT_SUMMARIES_H
#define CORE_REPORT_SUMMARIES_H

#include "core/report/summary.h"

extern const struct summary summary_attendance;

#endif
