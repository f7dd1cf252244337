#include "lib/rules/cell_form.h"

#include <random>

#include "gtest/gtest.h"
#include "tests/rules/random_cell.h"

namespace tassei::internal {
namespace {

using testing::RandomCell;

UnaryTests TestsOf(std::string_view cell, FactType type) {
  Diagnostics diagnostics;
  std::optional<UnaryTests> tests =
      CompileUnaryTests({cell}, {"fact", "事実", type}, diagnostics);
  EXPECT_TRUE(tests.has_value()) << cell << "\n"
                                 << diagnostics.ToString(Language::kEnglish);
  return tests.value_or(UnaryTests());
}

CellForm FormOf(std::string_view cell, FactType type = FactType::kNumber) {
  return NormalForm(TestsOf(cell, type), type);
}

Truth TruthOf(TestResult result) {
  if (result == TestResult::kUnknown) return Truth::kUnknown;
  return result == TestResult::kTrue ? Truth::kTrue : Truth::kFalse;
}

TEST(CellForm, AnswersLikeTheTestsAndLikeTheirMeaning) {
  std::mt19937_64 random(1);
  for (const FactType type :
       {FactType::kNumber, FactType::kBoolean, FactType::kCode}) {
    for (int i = 0; i < 4'000; ++i) {
      const RandomCell cell(random, type);
      const UnaryTests tests = TestsOf(cell.text(), type);
      const CellForm form = NormalForm(tests, type);

      for (int j = 0; j < 20; ++j) {
        const testing::PlainValue plain =
            testing::RandomPlainValue(random, type);
        const Value value = testing::ToValue(plain, type);
        const Truth expected = TruthOf(cell.Answer(plain));

        ASSERT_EQ(Evaluate(tests, value), expected)
            << cell.text() << " on " << value.ToString();
        ASSERT_EQ(Answer(form, value), expected)
            << cell.text() << " on " << value.ToString();
      }
    }
  }
}

TEST(CellForm, IsTheSameForCellsThatAcceptTheSame) {
  EXPECT_EQ(FormOf("< 1, [1..2], (2..3]"), FormOf("<= 3.0"));
  EXPECT_EQ(FormOf("not(< 1, > 2)"), FormOf("[1..2]"));
  EXPECT_EQ(FormOf("!= 1"), FormOf("< 1, > 1"));
  EXPECT_EQ(FormOf("[2..1], 5"), FormOf("= 5"));
  EXPECT_NE(FormOf("[1..2)"), FormOf("[1..2]"));
  EXPECT_NE(FormOf("1"), FormOf("1, null"));
  EXPECT_EQ(FormOf("\"b\", \"a\", \"b\"", FactType::kCode),
            FormOf("\"a\", \"b\"", FactType::kCode));
  EXPECT_EQ(FormOf("!= \"a\", !=\"b\"", FactType::kCode),
            FormOf("!= \"a\", \"a\"", FactType::kCode));
  EXPECT_EQ(FormOf("not(true)", FactType::kBoolean),
            FormOf("false", FactType::kBoolean));
}

TEST(CellForm, KeepsIntervalsApartThatDoNotTouch) {
  EXPECT_EQ(FormOf("> 5, (1..2), (2..3)").intervals.size(), 3U);
  EXPECT_EQ(FormOf("not((1..2), (2..3))").intervals.size(), 3U);
}

TEST(CellForm, NamesNullOnlyWhereTheCellDoes) {
  EXPECT_TRUE(FormOf("null").names_null());
  EXPECT_TRUE(FormOf("< 1, null").names_null());
  EXPECT_FALSE(FormOf("-").names_null());
  EXPECT_FALSE(FormOf("< 1").names_null());
  EXPECT_FALSE(FormOf("not(null)").names_null());
}

TEST(CellForm, LeavesValuesOfOtherTypesOpen) {
  EXPECT_EQ(Answer(FormOf("1"), Value(true)), Truth::kUnknown);
  EXPECT_EQ(Answer(FormOf("null"), Value(true)), Truth::kUnknown);
  EXPECT_EQ(Answer(FormOf("true", FactType::kBoolean), Value(Decimal(1))),
            Truth::kUnknown);
  EXPECT_EQ(Answer(FormOf("-"), Value(true)), Truth::kTrue);
}

}  // namespace
}  // namespace tassei::internal
