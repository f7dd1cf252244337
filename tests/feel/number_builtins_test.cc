#include "gtest/gtest.h"
#include "tests/feel/feel_text.h"

namespace tassei {
namespace {

TEST(NumberBuiltins, RoundToPlaces) {
  ExpectValues({
      {"decimal(2.5, 0)", "2"},
      {"decimal(1 / 3, 2)", "0.33"},
      {"decimal(1 / 3, 2.9)", "0.33"},
      {"decimal(1250, -2)", "1.2E+3"},
      {"floor(-1.5)", "-2"},
      {"floor(-1.56, 1)", "-1.6"},
      {"ceiling(-1.5)", "-1"},
      {"ceiling(n: 1.56, scale: 1)", "1.6"},
      {"round up(-1.121, 2)", "-1.13"},
      {"round down(-1.126, 2)", "-1.12"},
      {"round half up(-5.5, 0)", "-6"},
      {"round half down(-5.5, 0)", "-5"},
      {"round half down(5.51, 0)", "6"},
      {"round half up(0.4, 0)", "0"},
  });
}

TEST(NumberBuiltins, LeaveNumbersOfFewerPlacesAsTheyAre) {
  ExpectValues({{"round up(5.5, 6176)", "5.5"}, {"decimal(5.5, 40)", "5.5"}});
}

TEST(NumberBuiltins, RefuseScalesOutOfRangeOrBroken) {
  EXPECT_EQ(CauseOf("round up(5.5, 6177)"), "C0840");
  EXPECT_EQ(CauseOf("round up(5.5, -6112)"), "C0840");
  EXPECT_EQ(CauseOf("round up(5.5, 1.1)"), "C0840");
  EXPECT_EQ(CauseOf("decimal(5.5, 1E+40)"), "C0840");
  ExpectNulls({"round up(5.5)", "floor(1.5, null)", "ceiling(\"1\")"});
}

TEST(NumberBuiltins, GiveAbsoluteValuesOfNumbersAndDurations) {
  ExpectValues({{"abs(-1.50)", "1.50"},
                {"abs(@\"-P1D\")", "@\"P1D\""},
                {"abs(n: @\"-P14M\")", "@\"P1Y2M\""}});
  ExpectNulls({"abs(null)", "abs(@\"2021-01-31\")", "abs(number: 1)"});
}

TEST(NumberBuiltins, DivideWithRemainder) {
  ExpectValues({{"modulo(-12, 5)", "3"},
                {"modulo(dividend: 10.1, divisor: -4.5)", "-3.4"},
                {"odd(-1)", "true"},
                {"even(0)", "true"},
                {"even(3)", "false"}});
  EXPECT_EQ(CauseOf("modulo(1, 0)"), "C0805");
  EXPECT_EQ(CauseOf("odd(1.5)"), "C0843");
}

TEST(NumberBuiltins, GiveRootsLogarithmsAndPowers) {
  ExpectValues({{"sqrt(16)", "4"},
                {"exp(number: 0)", "1"},
                {"log(1)", "0"},
                {"2 ** 0.5", "1.414213562373095048801688724209698"},
                {"4 ** -1", "0.25"},
                {"stddev(2, 4, 7, 5)", "2.081665999466132735282297706979931"},
                {"stddev(1.001, 1.002, 1.004)",
                 "0.001527525231651946668862682397909336"}});
  EXPECT_EQ(CauseOf("sqrt(-1)"), "C0841");
  EXPECT_EQ(CauseOf("log(0)"), "C0842");
  EXPECT_EQ(CauseOf("exp(20000)"), "C0806");
}

}  // namespace
}  // namespace tassei
