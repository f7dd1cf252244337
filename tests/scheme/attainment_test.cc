#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "tassei/scheme.h"

namespace tassei {
namespace {

Decimal Number(std::string_view text) { return Decimal::Parse(text).value(); }

struct Case {
  std::string_view actual;
  std::string_view target = {};
  std::string_view baseline = {};
  std::string_view upper = {};
};

// The attainment, or the code of the cause.
std::string Attained(std::string_view formula, const Case& test) {
  AttainmentInput input;
  input.actual = Number(test.actual);
  if (!test.target.empty()) {
    input.target = Target{Period(), Number(test.target)};
    if (!test.upper.empty()) input.target->upper = Number(test.upper);
  }
  if (!test.baseline.empty()) input.baseline = Number(test.baseline);
  const AttainmentResult result = Attain(formula, input);
  EXPECT_EQ(result.value.has_value(), result.cause.kind == nullptr);
  return result.value.has_value() ? result.value->ToString()
                                  : std::string(result.cause.code());
}

TEST(Attain, DividesTheActualByTheTarget) {
  const std::string_view formula = "actual_over_target";

  EXPECT_EQ(Attained(formula, {"47.5", "50"}), "0.95");
  EXPECT_EQ(Attained(formula, {"1", "3"}),
            "0.3333333333333333333333333333333333");
  EXPECT_EQ(Attained(formula, {"96.6", "50.0"}), "1.932");
  EXPECT_EQ(Attained(formula, {"0", "5"}), "0");
  EXPECT_EQ(Attained(formula, {"-5", "50"}), "-0.1");
  EXPECT_EQ(Attained(formula, {"1"}), "C1001");
  EXPECT_EQ(Attained(formula, {"1", "0"}), "C1002");
  EXPECT_EQ(Attained(formula, {"1", "-1"}), "C1002");
  EXPECT_EQ(Attained(formula, {"1e6144", "1e-6000"}), "C1006");
}

TEST(Attain, DividesTheTargetByTheActual) {
  const std::string_view formula = "target_over_actual";

  EXPECT_EQ(Attained(formula, {"50", "40"}), "0.8");
  EXPECT_EQ(Attained(formula, {"50"}), "C1001");
  EXPECT_EQ(Attained(formula, {"50", "0"}), "C1002");
  EXPECT_EQ(Attained(formula, {"50", "-1"}), "C1002");
  EXPECT_EQ(Attained(formula, {"0", "40"}), "C1003");
  EXPECT_EQ(Attained(formula, {"-1", "40"}), "C1003");
}

TEST(Attain, DividesTheWayDoneByTheWayPromised) {
  const std::string_view formula = "from_baseline";

  EXPECT_EQ(Attained(formula, {"15", "20", "10"}), "0.5");
  EXPECT_EQ(Attained(formula, {"8", "6", "10"}), "0.5") << "lower is better";
  EXPECT_EQ(Attained(formula, {"-1", "1", "-2"}).substr(0, 6), "0.3333");
  EXPECT_EQ(Attained(formula, {"5", "20", "10"}), "-0.5");
  EXPECT_EQ(Attained(formula, {"5", "0", "10"}), "0.5");
  EXPECT_EQ(Attained(formula, {"15"}), "C1001");
  EXPECT_EQ(Attained(formula, {"15", "20"}), "C1004");
  EXPECT_EQ(Attained(formula, {"15", "10.0", "10"}), "C1005");
  EXPECT_EQ(Attained(formula, {"9.9e6144", "1", "-9.9e6144"}), "C1006");
}

TEST(Attain, AsksWhetherTheActualLiesWithinTheRange) {
  const std::string_view formula = "keep_within";

  EXPECT_EQ(Attained(formula, {"10", "10", {}, "20"}), "1");
  EXPECT_EQ(Attained(formula, {"20", "10", {}, "20"}), "1");
  EXPECT_EQ(Attained(formula, {"9.9", "10", {}, "20"}), "0");
  EXPECT_EQ(Attained(formula, {"20.1", "10", {}, "20"}), "0");
  EXPECT_EQ(Attained(formula, {"10"}), "C1001");
  EXPECT_EQ(Attained(formula, {"10", "10"}), "C1007");
}

TEST(Attain, SaysThatItDoesNotKnowAFormula) {
  EXPECT_EQ(Attained("x", {"1", "1"}), "C1008");
}

TEST(IsAttainmentFormula, KnowsTheFormulas) {
  for (const std::string_view code :
       {"actual_over_target", "target_over_actual", "from_baseline",
        "keep_within"}) {
    EXPECT_TRUE(IsAttainmentFormula(code)) << code;
  }
  EXPECT_FALSE(IsAttainmentFormula(""));
  EXPECT_FALSE(IsAttainmentFormula("actual"));
}

TEST(DefaultAttainment, FollowsTheDirection) {
  EXPECT_EQ(DefaultAttainment(Direction::kUp), "actual_over_target");
  EXPECT_EQ(DefaultAttainment(Direction::kDown), "target_over_actual");
  EXPECT_EQ(DefaultAttainment(Direction::kKeepWithin), "keep_within");
}

}  // namespace
}  // namespace tassei
