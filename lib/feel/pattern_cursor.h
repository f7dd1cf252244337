// Steps through a pattern of XPath, and says what is wrong with it and where.

#ifndef LIB_FEEL_PATTERN_CURSOR_H_
#define LIB_FEEL_PATTERN_CURSOR_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tassei/cause.h"

namespace tassei::internal {

class PatternCursor {
 public:
  static constexpr char32_t kEnd = 0xFFFF'FFFF;

  // Requires UTF-8. `drop_spaces` leaves white space out that stands outside
  // of classes (the flag x).
  PatternCursor(std::string_view pattern, bool drop_spaces);

  std::size_t size() const { return characters_.size(); }
  // Of the character that comes next.
  std::size_t index() const { return index_; }
  bool AtEnd() const { return index_ == characters_.size(); }
  char32_t Peek(std::size_t ahead = 0) const {
    return index_ + ahead < size() ? characters_[index_ + ahead] : kEnd;
  }
  char32_t Take() { return AtEnd() ? kEnd : characters_[index_++]; }
  bool TakeIf(char32_t character) {
    if (Peek() != character) return false;
    ++index_;
    return true;
  }
  // What was taken since `start`, fit to be shown.
  std::string TakenSince(std::size_t start) const;

  // False. Keeps the first reason: its arguments are the place of the character
  // at `index` and those given.
  bool Fail(const CauseKind& kind, std::size_t index,
            std::vector<std::string> arguments = {});
  const Cause& failure() const { return failure_; }

 private:
  void DropSpaces();

  std::u32string characters_;
  std::vector<std::size_t> places_;  // Of those characters in the whole.
  std::size_t index_ = 0;
  Cause failure_;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_PATTERN_CURSOR_H_
