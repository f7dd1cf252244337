// Adding problems of one item with its place.

#ifndef LIB_BOOK_PROBLEM_SINK_H_
#define LIB_BOOK_PROBLEM_SINK_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tassei/diagnostic.h"

namespace tassei::internal {

// Adds problems of the item at a pointer to a Diagnostics, which must outlive
// the sink.
class ProblemSink {
 public:
  ProblemSink(std::string pointer, std::string_view subject,
              Diagnostics& diagnostics)
      : pointer_(std::move(pointer)),
        subject_(subject),
        diagnostics_(diagnostics) {}

  const std::string& pointer() const { return pointer_; }
  Diagnostics& diagnostics() { return diagnostics_; }
  // Whether what is added is kept, not only counted: a suggestion, which takes
  // time, is of use.
  bool keeps() const { return diagnostics_.left_out() == 0; }

  // `member` is the pointer's end: "/subject", "/content/into/0"; it may be
  // empty.
  void Add(const DiagnosticKind& kind, std::string_view member,
           std::vector<std::string> arguments = {},
           std::string suggestion = {}) {
    Diagnostic diagnostic{.kind = &kind, .where = {}};
    diagnostic.where.pointer = pointer_;
    diagnostic.where.pointer += member;
    diagnostic.arguments = std::move(arguments);
    diagnostic.subject = subject_;
    diagnostic.suggestion = std::move(suggestion);
    diagnostics_.Add(std::move(diagnostic));
  }

 private:
  std::string pointer_;
  std::string_view subject_;
  Diagnostics& diagnostics_;
};

}  // namespace tassei::internal

#endif  // LIB_BOOK_PROBLEM_SINK_H_
