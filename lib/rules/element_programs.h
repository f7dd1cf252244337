// The programs of decisions and knowledge models.

#ifndef LIB_RULES_ELEMENT_PROGRAMS_H_
#define LIB_RULES_ELEMENT_PROGRAMS_H_

#include "lib/rules/compiled_model.h"
#include "lib/rules/type_table.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Compiles the expressions of every element, which have been declared. Those
// that are in error, and decisions that require themselves, have programs that
// give null with a cause.
void CompilePrograms(CompiledModel& model, TypeTable& types,
                     Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_RULES_ELEMENT_PROGRAMS_H_
