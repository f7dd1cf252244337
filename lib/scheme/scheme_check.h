// What must hold of the parts of a scheme, its rules and formulas aside.

#ifndef LIB_SCHEME_SCHEME_CHECK_H_
#define LIB_SCHEME_SCHEME_CHECK_H_

#include "tassei/diagnostic.h"
#include "tassei/scheme.h"

namespace tassei::internal {

void CheckParts(const SchemeParts& parts, Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_SCHEME_SCHEME_CHECK_H_
