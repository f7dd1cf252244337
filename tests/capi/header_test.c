/* The header stands alone in C99. */
#include "tassei.h"

typedef char status_has_four_bytes[sizeof(tassei_status) == 4 ? 1 : -1];
