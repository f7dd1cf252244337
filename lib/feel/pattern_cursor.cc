#include "lib/feel/pattern_cursor.h"

#include <algorithm>
#include <numeric>

#include "lib/text/message.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kShown = 40;  // Characters of a pattern in a cause.

constexpr bool IsPatternSpace(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r';
}

// Follows the brackets of a pattern.
class Brackets {
 public:
  bool inside() const { return depth_ > 0; }
  void Pass(char32_t c) {
    if (escaped_) {
      escaped_ = false;
    } else if (c == U'\\') {
      escaped_ = true;
    } else if (c == U'[') {
      ++depth_;
    } else if (c == U']' && depth_ > 0) {
      --depth_;
    }
  }

 private:
  std::size_t depth_ = 0;
  bool escaped_ = false;
};

}  // namespace

PatternCursor::PatternCursor(std::string_view pattern, bool drop_spaces)
    : characters_(CodePoints(pattern)), places_(characters_.size()) {
  std::iota(places_.begin(), places_.end(), std::size_t{1});
  if (drop_spaces) DropSpaces();
}

void PatternCursor::DropSpaces() {
  Brackets brackets;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < characters_.size(); ++i) {
    const char32_t c = characters_[i];
    if (IsPatternSpace(c) && !brackets.inside()) continue;
    brackets.Pass(c);
    characters_[kept] = c;
    places_[kept] = i + 1;
    ++kept;
  }
  characters_.resize(kept);
  places_.resize(kept);
}

std::string PatternCursor::TakenSince(std::size_t start) const {
  std::string taken;
  for (std::size_t i = start; i < index_; ++i) {
    AppendUtf8(characters_[i], taken);
  }
  return Displayable(taken, kShown);
}

bool PatternCursor::Fail(const CauseKind& kind, std::size_t index,
                         std::vector<std::string> arguments) {
  if (failure_.kind != nullptr) return false;
  const std::size_t behind = places_.empty() ? 1 : places_.back() + 1;
  const std::size_t place = index < places_.size() ? places_[index] : behind;
  arguments.insert(arguments.begin(), std::to_string(place));
  failure_ = {&kind, std::move(arguments)};
  return false;
}

}  // namespace tassei::internal
