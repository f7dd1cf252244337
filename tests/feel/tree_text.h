// Trees as text, for tests.

#ifndef TESTS_FEEL_TREE_TEXT_H_
#define TESTS_FEEL_TREE_TEXT_H_

#include <string>

#include "lib/feel/node.h"

namespace tassei::testing {

// A node as (what-it-is children…): literals as FEEL writes them, variables as
// $slot, members of items as $slot.name.
std::string TreeText(const internal::NodePtr& node);

}  // namespace tassei::testing

#endif  // TESTS_FEEL_TREE_TEXT_H_
