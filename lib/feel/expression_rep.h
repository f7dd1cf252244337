// What an Expression holds.

#ifndef LIB_FEEL_EXPRESSION_REP_H_
#define LIB_FEEL_EXPRESSION_REP_H_

#include <cstddef>

#include "lib/feel/node.h"
#include "tassei/expression.h"

namespace tassei {

struct Expression::Rep {
  // Its first slots are those of the variables.
  internal::Program program;
  std::size_t variable_count = 0;
};

}  // namespace tassei

#endif  // LIB_FEEL_EXPRESSION_REP_H_
