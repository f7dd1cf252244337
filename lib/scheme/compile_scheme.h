// The rules, derived facts and measures of a scheme, compiled.

#ifndef LIB_SCHEME_COMPILE_SCHEME_H_
#define LIB_SCHEME_COMPILE_SCHEME_H_

#include "lib/scheme/scheme_rep.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Fills all but the parts of `rep`. Adds every problem; with an error the
// result must not be used.
void CompileScheme(Scheme::Rep& rep, Diagnostics& diagnostics);

// The member of SchemeParts with the rules for a kind of subject, and its name.
const TableText& RulesFor(const SchemeParts& parts, SubjectKind subject);
std::string_view RulesMember(SubjectKind subject);

}  // namespace tassei::internal

#endif  // LIB_SCHEME_COMPILE_SCHEME_H_
