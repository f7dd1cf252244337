#include "lib/rules/integer_test.h"

#include <limits>
#include <random>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/random_cell.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
constexpr int64_t kMost = std::numeric_limits<int64_t>::max();

CellForm FormOf(std::string_view cell, FactType type = FactType::kNumber) {
  Diagnostics diagnostics;
  const std::optional<UnaryTests> tests =
      CompileUnaryTests({cell}, {"fact", "事実", type}, diagnostics);
  EXPECT_TRUE(tests.has_value()) << cell;
  return NormalForm(tests.value_or(UnaryTests()), type);
}

bool Contains(const std::vector<IntegerRun>& runs, int64_t value) {
  for (const IntegerRun& run : runs) {
    if (run.first <= value && value <= run.last) return true;
  }
  return false;
}

TEST(AcceptedNumbers, CutWhereTheConstantLiesBetweenTwoEntries) {
  EXPECT_THAT(AcceptedNumbers(FormOf("[0.85..0.955]"), 2),
              ElementsAre(IntegerRun{85, 95}));
  EXPECT_THAT(AcceptedNumbers(FormOf("(0.854..0.95)"), 2),
              ElementsAre(IntegerRun{86, 94}));
  EXPECT_THAT(AcceptedNumbers(FormOf(">= -0.855"), 2),
              ElementsAre(IntegerRun{-85, kMost}));
  EXPECT_THAT(AcceptedNumbers(FormOf("< -0.855"), 2),
              ElementsAre(IntegerRun{kLeast, -86}));
  EXPECT_THAT(AcceptedNumbers(FormOf("0.855"), 2), IsEmpty());
  EXPECT_THAT(AcceptedNumbers(FormOf("> 1e-6000"), 0),
              ElementsAre(IntegerRun{1, kMost}));
}

TEST(AcceptedNumbers, AreAllOrNoneBehindConstantsOutOfReach) {
  EXPECT_TRUE(Contains(AcceptedNumbers(FormOf("< 1e40"), 2), 0));
  EXPECT_TRUE(Contains(AcceptedNumbers(FormOf("> -1e6000"), 18), 0));
  for (const char* cell : {"> 1e40", ">= 1e6000", "< -1e40", "[1e30..1e40]"}) {
    EXPECT_FALSE(
        Contains(AcceptedNumbers(FormOf(cell), 2), 999'999'999'999'999'999))
        << cell;
    EXPECT_FALSE(
        Contains(AcceptedNumbers(FormOf(cell), 2), -999'999'999'999'999'999))
        << cell;
  }
}

TEST(AcceptedNumbers, AreThoseTheFormAccepts) {
  std::mt19937_64 random(2);
  for (int i = 0; i < 3'000; ++i) {
    const testing::RandomCell cell(random, FactType::kNumber);
    if (cell.is_any()) continue;
    const CellForm form = FormOf(cell.text());
    for (const int32_t scale : {0, 2, 3, 5}) {
      const std::vector<IntegerRun> runs = AcceptedNumbers(form, scale);

      for (int j = 0; j < 20; ++j) {
        const int64_t entry = static_cast<int64_t>(random() % 161) - 80;
        const Decimal number = Decimal::FromScaled(entry, -scale).value();

        ASSERT_EQ(Contains(runs, entry),
                  Answer(form, Value(number)) == Truth::kTrue)
            << cell.text() << " on " << number.ToString();
      }
    }
  }
}

TEST(CodePlaces, RunWhereTheAcceptedCodesStandTogether) {
  Column column;
  column.definition.type = FactType::kCode;
  column.dictionary = {"d", "c", "b", "a"};
  const CodePlaces places(column);

  EXPECT_THAT(places.Accepted(FormOf("\"a\", \"b\", \"d\"", FactType::kCode)),
              ElementsAre(IntegerRun{0, 0}, IntegerRun{2, 3}));
  EXPECT_THAT(places.Accepted(FormOf("not(\"c\")", FactType::kCode)),
              ElementsAre(IntegerRun{0, 0}, IntegerRun{2, 3}));
  EXPECT_THAT(places.Accepted(FormOf("!= null", FactType::kCode)),
              ElementsAre(IntegerRun{0, 3}));
  EXPECT_THAT(places.Accepted(FormOf("\"x\"", FactType::kCode)), IsEmpty());
}

}  // namespace
}  // namespace tassei::internal
