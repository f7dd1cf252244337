// A model as text, so that two can be compared.

#ifndef TESTS_RULES_MODEL_DUMP_H_
#define TESTS_RULES_MODEL_DUMP_H_

#include <string>

#include "lib/rules/model.h"

namespace tassei::testing {

// Everything but the places, one item a line.
std::string Dump(const internal::ModelParts& model);
std::string Dump(const internal::BoxedExpression& boxed);

}  // namespace tassei::testing

#endif  // TESTS_RULES_MODEL_DUMP_H_
