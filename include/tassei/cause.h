// Why a value is missing. A fact that cannot be known is a value, not an
// error: it says why.

#ifndef TASSEI_CAUSE_H_
#define TASSEI_CAUSE_H_

#include <string>
#include <string_view>
#include <vector>

#include "tassei/diagnostic.h"

namespace tassei {

// One reason, defined once as a constant in the room that gives it. The code
// never changes its meaning: "C", two digits for the room, two for the reason.
struct CauseKind {
  std::string_view code;
  Text message;  // {0}, {1} … stand for arguments.
};

// A value; copies are independent.
struct Cause {
  const CauseKind* kind = nullptr;  // Null: there is no cause to give.
  std::vector<std::string> arguments = {};
  SourceSpan where = {};  // The expression that gave it, if one did.

  std::string_view code() const { return kind == nullptr ? "" : kind->code; }
  std::string Message(Language language) const;

  friend bool operator==(const Cause&, const Cause&) = default;
};

}  // namespace tassei

#endif  // TASSEI_CAUSE_H_
