/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Functions nobody here may call: they overrun, share a hidden buffer, or hand
 * text to a shell. The build includes this file before every source file; the
 * system headers that declare them come first, as a poisoned name may not even
 * be declared.
 */
#ifndef CORE_BASE_BANNED_H
#define CORE_BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* clang's fortified headers have these as macros, too. */
#undef sprintf
#undef vsprintf

#pragma GCC poison strcpy strcat sprintf vsprintf strtok gets
#pragma GCC poison atoi localtime gmtime ctime system popen

#endif
