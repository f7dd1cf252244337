// The header stands alone in C++; header_test.c does the same for C.
#include "tassei.h"

static_assert(sizeof(tassei_status) == 4);
