/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which ICU this is: for people, and because its sort keys are good for no
 * other version.
 */
#ifndef CORE_TEXT_ICU_H
#define CORE_TEXT_ICU_H

const char *icu_version(void); /* it was built with: "72.1" */

#endif
