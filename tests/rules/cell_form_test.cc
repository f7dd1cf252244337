#include "lib/rules/cell_form.h"

#include <random>

#include "gtest/gtest.h"
#include "lib/rules/grading_cell.h"
#include "tests/rules/random_cell.h"

namespace tassei::internal {
namespace {

using testing::RandomCell;

CellForm FormOf(std::string_view cell, FactType type = FactType::kNumber) {
  Diagnostics diagnostics;
  const FactDefinition fact = {"fact", "事実", type, {}, {}};
  GradingCells cells({&fact, 1});
  const NodePtr tests = cells.Compile({cell}, 0, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors())
      << cell << "\n"
      << diagnostics.ToString(Language::kEnglish);
  return NormalForm(tests, TableMode::kStrict);
}

Truth Answer(const CellForm& form, const Value& value) {
  if (form.is_any()) return Truth::kTrue;
  return value.is_null() ? form.on_null : TruthOf(form.set.Contains(value));
}

bool IsSame(std::string_view a, std::string_view b,
            FactType type = FactType::kNumber) {
  return IsSameSet(FormOf(a, type), FormOf(b, type));
}

Truth TruthOf(TestResult result) {
  if (result == TestResult::kUnknown) return Truth::kUnknown;
  return result == TestResult::kTrue ? Truth::kTrue : Truth::kFalse;
}

TEST(CellForm, AnswersLikeTheMeaningOfItsTests) {
  std::mt19937_64 random(1);
  for (const FactType type :
       {FactType::kNumber, FactType::kBoolean, FactType::kCode}) {
    for (int i = 0; i < 4'000; ++i) {
      const RandomCell cell(random, type);
      const CellForm form = FormOf(cell.text(), type);

      ASSERT_NE(form.kind, CellKind::kResidual) << cell.text();
      for (int j = 0; j < 20; ++j) {
        const testing::PlainValue plain =
            testing::RandomPlainValue(random, type);
        const Value value = testing::ToValue(plain, type);

        ASSERT_EQ(Answer(form, value), TruthOf(cell.Answer(plain)))
            << cell.text() << " on " << value.ToString();
      }
    }
  }
}

TEST(CellForm, IsTheSameForCellsThatAcceptTheSame) {
  EXPECT_TRUE(IsSame("< 1, [1..2], (2..3]", "<= 3.0"));
  EXPECT_TRUE(IsSame("not(< 1, > 2)", "[1..2]"));
  EXPECT_TRUE(IsSame("!= 1", "< 1, > 1"));
  EXPECT_TRUE(IsSame("[2..1], 5", "= 5"));
  EXPECT_FALSE(IsSame("[1..2)", "[1..2]"));
  EXPECT_FALSE(IsSame("1", "1, null"));
  EXPECT_TRUE(IsSame("\"b\", \"a\", \"b\"", "\"a\", \"b\"", FactType::kCode));
  EXPECT_TRUE(IsSame("not(true)", "false", FactType::kBoolean));
  EXPECT_TRUE(IsSame("true, false", "!= true, true", FactType::kBoolean));
}

TEST(CellForm, NamesNullOnlyWhereTheCellDoes) {
  EXPECT_TRUE(FormOf("null").names_null());
  EXPECT_TRUE(FormOf("< 1, null").names_null());
  EXPECT_FALSE(FormOf("-").names_null());
  EXPECT_FALSE(FormOf("< 1").names_null());
  EXPECT_FALSE(FormOf("not(null)").names_null());
}

}  // namespace
}  // namespace tassei::internal
