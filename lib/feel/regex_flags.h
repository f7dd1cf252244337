// How a pattern is meant (F&O 3.1, 5.6.2).

#ifndef LIB_FEEL_REGEX_FLAGS_H_
#define LIB_FEEL_REGEX_FLAGS_H_

namespace tassei::internal {

struct RegexFlags {
  bool dot_all = false;      // s
  bool multiline = false;    // m
  bool ignore_case = false;  // i
  bool drop_spaces = false;  // x
  bool literal = false;      // q
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_REGEX_FLAGS_H_
