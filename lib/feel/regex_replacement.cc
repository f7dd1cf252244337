#include "lib/feel/regex_replacement.h"

#include <algorithm>
#include <cstddef>

#include "lib/feel/text_causes.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Takes the number of a group from the front of `digits`: one digit, and more
// as long as there are so many groups.
int32_t TakeGroup(std::string_view& digits, int32_t groups) {
  const int64_t most = std::max(groups, 9);
  int64_t group = 0;
  while (!digits.empty() && IsDigit(digits.front())) {
    const int64_t longer = group * 10 + (digits.front() - '0');
    if (longer > most) break;
    group = longer;
    digits.remove_prefix(1);
  }
  return static_cast<int32_t>(group);
}

}  // namespace

std::variant<Replacement, Cause> ReadReplacement(std::string_view text,
                                                 int32_t groups) {
  Replacement parts(1);
  std::string_view rest = text;
  while (!rest.empty()) {
    const char c = rest.front();
    const char next = rest.size() > 1 ? rest[1] : '\0';
    if (c == '$' && IsDigit(next)) {
      rest.remove_prefix(1);
      const int32_t group = TakeGroup(rest, groups);
      if (group <= groups) {
        parts.back().group = group;
        parts.emplace_back();
      }
      continue;
    }
    if (c == '$' || (c == '\\' && next != '\\' && next != '$')) {
      const std::string_view before = text.substr(0, text.size() - rest.size());
      return Cause{&kBadReplacement,
                   {std::to_string(CountCodePoints(before) + 1)}};
    }
    if (c == '\\') rest.remove_prefix(1);
    parts.back().text.push_back(rest.front());
    rest.remove_prefix(1);
  }
  return parts;
}

}  // namespace tassei::internal
