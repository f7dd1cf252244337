#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "lib/feel/unary_tests.h"

namespace tassei::internal {
namespace {

constexpr Truth kNo = Truth::kFalse;
constexpr Truth kYes = Truth::kTrue;
constexpr Truth kOpen = Truth::kUnknown;

Value Number(std::string_view text) {
  return Value(Decimal::Parse(text).value());
}

Truth Answer(std::string_view cell, FactType type, const Value& value) {
  Diagnostics diagnostics;
  const std::optional<UnaryTests> tests =
      CompileUnaryTests({cell}, {"fact", "事実", type}, diagnostics);
  EXPECT_TRUE(tests.has_value())
      << cell << diagnostics.ToString(Language::kEnglish);
  return tests.has_value() ? Evaluate(*tests, value) : kOpen;
}

struct NumberCase {
  std::string_view cell;
  std::string_view value;
  Truth expected;
};

TEST(UnaryTests, AnswerToNumbers) {
  for (const NumberCase& test : std::vector<NumberCase>{
           {"", "1", kYes},
           {" - ", "1", kYes},
           {"1", "1.0", kYes},
           {"-1", "-1", kYes},
           {"- -1", "1", kYes},
           {"((1))", "1", kYes},
           {"-(1)", "-1", kYes},
           {".5", "0.5", kYes},
           {"1e2", "100", kYes},
           {"= 1", "2", kNo},
           {"!= 1", "2", kYes},
           {"!= null", "2", kYes},
           {"null", "2", kNo},
           {"< 1", "1", kNo},
           {"<= 1", "1", kYes},
           {"> 1", "1", kNo},
           {">= 1", "1", kYes},
           {">= -0.5", "-0.4999", kYes},
           {"[1..2]", "1", kYes},
           {"[1..2]", "2", kYes},
           {"(1..2)", "1", kNo},
           {"(1..2)", "2", kNo},
           {"]1..2[", "1", kNo},
           {"]1..2[", "1.5", kYes},
           {"[1..2[", "2", kNo},
           {"]1..2]", "2", kYes},
           {"[-2..-1]", "-1.5", kYes},
           {"< 1, > 2", "3", kYes},
           {"< 1, > 2", "1.5", kNo},
           {"not(1, 2)", "2", kNo},
           {"not( < 1 )", "1", kYes},
           {"not(null)", "1", kYes},
           {"not(!= 1)", "1", kYes},
           {"123456789012345678901234567890.1234",
            "123456789012345678901234567890.1234", kYes},
       }) {
    EXPECT_EQ(Answer(test.cell, FactType::kNumber, Number(test.value)),
              test.expected)
        << test.cell << " on " << test.value;
  }
}

TEST(UnaryTests, AnswerToStrings) {
  const Value value(std::string("達成"));
  for (const auto& [cell, expected] :
       std::vector<std::pair<std::string_view, Truth>>{
           {"\"達成\"", kYes},
           {"\"継続\"", kNo},
           {"\"継続\", \"達成\"", kYes},
           {"not(\"達成\")", kNo},
           {"= \"達成\"", kYes},
           {"!= \"達成\"", kNo},
           {"\"\\u9054成\"", kYes},
           {"-", kYes},
           {"null", kNo},
       }) {
    EXPECT_EQ(Answer(cell, FactType::kCode, value), expected) << cell;
  }
}

TEST(UnaryTests, AnswerToBooleans) {
  EXPECT_EQ(Answer("true", FactType::kBoolean, Value(true)), kYes);
  EXPECT_EQ(Answer("true", FactType::kBoolean, Value(false)), kNo);
  EXPECT_EQ(Answer("not(true)", FactType::kBoolean, Value(false)), kYes);
  EXPECT_EQ(Answer("true, false", FactType::kBoolean, Value(false)), kYes);
}

TEST(UnaryTests, KnowOfMissingValuesOnlyByNull) {
  for (const auto& [cell, expected] :
       std::vector<std::pair<std::string_view, Truth>>{
           {"", kYes},
           {"-", kYes},
           {"null", kYes},
           {"= null", kYes},
           {"!= null", kNo},
           {"1, null", kYes},
           {"< 1, null, > 2", kYes},
           {"not(null)", kNo},
           {"not(1, null)", kNo},
           {"not(!= null)", kYes},
           {"1", kOpen},
           {"!= 1", kOpen},
           {"< 1", kOpen},
           {"[0..1]", kOpen},
           {"1, 2", kOpen},
           {"!= null, 1", kOpen},
           {"not(1)", kOpen},
           {"not([0..1], 2)", kOpen},
       }) {
    EXPECT_EQ(Answer(cell, FactType::kNumber, Value()), expected) << cell;
  }
}

TEST(UnaryTests, LeaveComparisonsWithOtherKindsOpen) {
  EXPECT_EQ(Answer("1", FactType::kNumber, Value(true)), kOpen);
  EXPECT_EQ(Answer("[0..1]", FactType::kNumber, Value(true)), kOpen);
  EXPECT_EQ(Answer("true", FactType::kBoolean, Value(std::string("a"))), kOpen);
  EXPECT_EQ(Answer("-", FactType::kNumber, Value(true)), kYes);
}

}  // namespace
}  // namespace tassei::internal
