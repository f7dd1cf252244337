// The members of one check.

#ifndef TESTS_CONFORMANCE_MEMBER_READER_H_
#define TESTS_CONFORMANCE_MEMBER_READER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/format/json.h"
#include "tassei/decimal.h"
#include "tests/conformance/sentence.h"

namespace tassei::conformance {

// A number of JSON or the same as text, without exponent.
std::optional<Decimal> FigureOf(internal::JsonValue value);

// Reads the members of an object by name. What is missing or of another form
// is told in problems(), and reads as an empty value; null is as good as
// missing where a member is optional. The document must outlive the reader.
class MemberReader {
 public:
  // Requires an object.
  explicit MemberReader(internal::JsonValue object) : object_(object) {}

  Decimal Figure(std::string_view name);
  std::optional<Decimal> OptionalFigure(std::string_view name);
  // At least one.
  std::vector<Decimal> Figures(std::string_view name);
  int64_t Integer(std::string_view name);
  // A figure printed with as many places as the member `decimals` says.
  Decimal PrintedFigure(std::string_view name);

  std::string Text(std::string_view name);
  std::string OptionalText(std::string_view name);
  // The texts of an array of pairs of texts.
  std::vector<std::pair<std::string, std::string>> Pairs(std::string_view name);

  // A member of any kind, null too.
  std::optional<internal::JsonValue> Member(std::string_view name);
  void Report(Sentence problem) { problems_.push_back(std::move(problem)); }

  const std::vector<Sentence>& problems() const { return problems_; }

 private:
  // The member, if it is there and not null.
  std::optional<internal::JsonValue> Find(std::string_view name) const;
  void ReportKind(std::string_view name, const tassei::Text& expected);

  internal::JsonValue object_;
  std::vector<Sentence> problems_;
};

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_MEMBER_READER_H_
