#include "tassei/attainment.h"

#include <optional>
#include <string>
#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tassei {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view kAll[] = {
    "actual_over_target", "target_over_actual", "two_minus_ratio",
    "from_baseline",      "keep_within",        "change_with_tolerance",
    "cumulative",         "carried_forward",    "qualitative"};

Decimal Number(std::string_view text) { return Decimal::Parse(text).value(); }

std::optional<Decimal> Maybe(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return Number(text);
}

// What a formula sees, as text; empty where there is nothing.
struct Case {
  std::string_view actual;
  std::string_view target = {};
  std::string_view baseline = {};
  std::string_view upper = {};
  std::string_view tolerance = {};
  Direction direction = Direction::kUp;
};

AttainmentInput InputOf(const Case& test) {
  AttainmentInput input;
  input.actual = Number(test.actual);
  if (!test.target.empty()) {
    input.target = Target{Period(), Number(test.target), Maybe(test.upper)};
  }
  input.baseline = Maybe(test.baseline);
  input.tolerance = Maybe(test.tolerance);
  input.direction = test.direction;
  return input;
}

// The attainment, or the code of the cause.
std::string Attained(std::string_view formula, const AttainmentInput& input) {
  const AttainmentResult result = Attain(formula, input);
  EXPECT_EQ(result.value.has_value(), result.cause.kind == nullptr);
  return result.value.has_value() ? result.value->ToString()
                                  : std::string(result.cause.code());
}

std::string Attained(std::string_view formula, const Case& test) {
  return Attained(formula, InputOf(test));
}

// The attainment rounded half up, as a publisher prints it.
std::string Printed(std::string_view formula, const Case& test,
                    int32_t places) {
  const AttainmentResult result = Attain(formula, InputOf(test));
  return result.value.value().Round(places, Rounding::kHalfUp)->ToString();
}

AttainmentInput SumsOf(std::string_view actual, std::string_view target,
                       std::string_view carried_actual = {},
                       std::string_view carried_target = {}) {
  AttainmentInput input;
  input.actual_so_far = Maybe(actual);
  input.target_so_far = Maybe(target);
  input.carried_actual = Maybe(carried_actual);
  input.carried_target = Maybe(carried_target);
  return input;
}

TEST(Attain, DividesTheActualByTheTarget) {
  const std::string_view formula = "actual_over_target";

  EXPECT_EQ(Attained(formula, {"47.5", "50"}), "0.95");
  EXPECT_EQ(Attained(formula, {"1", "3"}),
            "0.3333333333333333333333333333333333");
  EXPECT_EQ(Attained(formula, {"0", "5"}), "0");
  EXPECT_EQ(Attained(formula, {"-5", "30"}).substr(0, 7), "-0.1666");
  EXPECT_EQ(Attained(formula, {"1"}), "C1001");
  EXPECT_EQ(Attained(formula, {"1", "0"}), "C1002");
  EXPECT_EQ(Attained(formula, {"1", "-1"}), "C1002");
  EXPECT_EQ(Attained(formula, {"1e6144", "1e-6000"}), "C1006");
}

TEST(Attain, GivesTheRatesThatWerePrinted) {
  const std::string_view formula = "actual_over_target";

  EXPECT_EQ(Printed(formula, {"47.4", "50.0"}, 2), "0.95") << "三重県";
  EXPECT_EQ(Printed(formula, {"593", "580"}, 3), "1.022") << "御所市";
  EXPECT_EQ(Printed(formula, {"1261", "966"}, 3), "1.305") << "千葉県";
  EXPECT_EQ(Printed(formula, {"3034064", "1570693"}, 3), "1.932") << "富士市";
  EXPECT_EQ(Printed(formula, {"2085", "950"}, 3), "2.195") << "いわき市";
}

TEST(Attain, DividesTheTargetByTheActual) {
  const std::string_view formula = "target_over_actual";

  EXPECT_EQ(Attained(formula, {"50", "40"}), "0.8");
  EXPECT_EQ(Printed(formula, {"593", "580"}, 3), "0.978");
  EXPECT_EQ(Attained(formula, {"50"}), "C1001");
  EXPECT_EQ(Attained(formula, {"50", "0"}), "C1002");
  EXPECT_EQ(Attained(formula, {"50", "-1"}), "C1002");
  EXPECT_EQ(Attained(formula, {"0", "40"}), "C1003");
  EXPECT_EQ(Attained(formula, {"-1", "40"}), "C1003");
}

TEST(Attain, TakesTheRatioFromTwo) {
  const std::string_view formula = "two_minus_ratio";

  EXPECT_EQ(Attained(formula, {"40", "50"}), "1.2");
  EXPECT_EQ(Printed(formula, {"593", "580"}, 3), "0.978");
  EXPECT_EQ(Attained(formula, {"150", "50"}), "-1");
  EXPECT_EQ(Attained(formula, {"0", "50"}), "2");
  EXPECT_EQ(Attained(formula, {"-10", "50"}), "2.2");
  EXPECT_EQ(Attained(formula, {"1", "3"}),
            "1.666666666666666666666666666666667");
  EXPECT_EQ(Attained(formula, {"50"}), "C1001");
  EXPECT_EQ(Attained(formula, {"50", "0"}), "C1002");
  EXPECT_EQ(Attained(formula, {"50", "-1"}), "C1002");
  EXPECT_EQ(Attained(formula, {"1", "9e6144"}), "C1006");
  EXPECT_EQ(Attained(formula, {"1e6144", "1e-6000"}), "C1006");
}

TEST(Attain, DividesTheWayDoneByTheWayPromised) {
  const std::string_view formula = "from_baseline";

  EXPECT_EQ(Attained(formula, {"15", "20", "10"}), "0.5");
  EXPECT_EQ(Attained(formula, {"8", "6", "10"}), "0.5") << "lower is better";
  EXPECT_EQ(Attained(formula, {"5", "20", "10"}), "-0.5");
  EXPECT_EQ(Attained(formula, {"5", "0", "10"}), "0.5");
  EXPECT_EQ(Attained(formula, {"0", "-10", "10"}), "0.5");
  EXPECT_EQ(Attained(formula, {"15"}), "C1001");
  EXPECT_EQ(Attained(formula, {"15", "20"}), "C1004");
  EXPECT_EQ(Attained(formula, {"15", "10.0", "10"}), "C1005");
  EXPECT_EQ(Attained(formula, {"9.9e6144", "1", "-9.9e6144"}), "C1006");
  EXPECT_EQ(Attained(formula, {"1", "9.9e6144", "-9.9e6144"}), "C1006");
}

// 長野県, 信州創生戦略の政策評価(対象:29年度)【訂正版】.
TEST(Attain, GivesTheProgressThatNaganoGradesBy) {
  const std::string_view formula = "from_baseline";

  EXPECT_EQ(Printed(formula, {"1.56", "1.62", "1.54"}, 4), "0.2500");
  EXPECT_EQ(Printed(formula, {"-2530", "-2700", "-3703"}, 4), "1.1695");
  EXPECT_EQ(Printed(formula, {"7612", "8137", "8012"}, 4), "-3.2000");
  EXPECT_EQ(Printed(formula, {"61.2", "59.8", "59.5"}, 4), "5.6667");
  EXPECT_EQ(Printed(formula, {"50.0", "49.3", "48.2"}, 4), "1.6364");
}

TEST(Attain, AsksWhetherTheActualLiesWithinTheRange) {
  const std::string_view formula = "keep_within";

  EXPECT_EQ(Attained(formula, {"10", "10", {}, "20"}), "1");
  EXPECT_EQ(Attained(formula, {"20", "10", {}, "20"}), "1");
  EXPECT_EQ(Attained(formula, {"9.9", "10", {}, "20"}), "0");
  EXPECT_EQ(Attained(formula, {"20.1", "10", {}, "20"}), "0");
  EXPECT_EQ(Attained(formula, {"0", "-10", {}, "0"}), "1");
  EXPECT_EQ(Attained(formula, {"10"}), "C1001");
  EXPECT_EQ(Attained(formula, {"10", "10"}), "C1007");
}

// 福岡市, 保健福祉総合計画の進捗評価: 変動幅±3%未満を現状維持とする.
TEST(Attain, TakesAChangeBelowTheToleranceForNone) {
  const auto of = [](std::string_view actual, Direction direction) {
    return Attained("change_with_tolerance",
                    {actual, {}, "50", {}, "3", direction});
  };

  EXPECT_EQ(of("52.9", Direction::kUp), "0");
  EXPECT_EQ(of("47.1", Direction::kUp), "0");
  EXPECT_EQ(of("53", Direction::kUp), "1");
  EXPECT_EQ(of("47", Direction::kUp), "-1");
  EXPECT_EQ(of("53", Direction::kDown), "-1");
  EXPECT_EQ(of("47", Direction::kDown), "1");
  EXPECT_EQ(of("53", Direction::kKeepWithin), "C1012");
}

TEST(Attain, OfAChangeNeedsABaselineAndATolerance) {
  const std::string_view formula = "change_with_tolerance";

  EXPECT_EQ(Attained(formula, {"50", {}, "50", {}, "0"}), "0");
  EXPECT_EQ(Attained(formula, {"50.1", {}, "50", {}, "0"}), "1");
  EXPECT_EQ(Attained(formula, {"50", "60", {}, {}, "3"}), "C1004");
  EXPECT_EQ(Attained(formula, {"50", "60", "50"}), "C1011");
  EXPECT_EQ(Attained(formula, {"9.9e6144", {}, "-9.9e6144", {}, "3"}), "C1006");
}

// いわき市, 第5次行財政改革行動計画: 950, 1,030, 1,200, 840 and 1,120 make
// 5,140, or 15,270 if each effect goes on.
TEST(Attain, DividesTheSumsOfTheTerm) {
  const AttainmentInput input = SumsOf("2085", "5140", "6000", "15270");

  EXPECT_EQ(Attained("cumulative", input).substr(0, 6), "0.4056");
  EXPECT_EQ(Attained("carried_forward", input).substr(0, 6), "0.3929");
}

TEST(Attain, OfSumsNeedsBothOfThem) {
  EXPECT_EQ(Attained("cumulative", SumsOf("1", "")), "C1014");
  EXPECT_EQ(Attained("cumulative", SumsOf("", "1")), "C1013");
  EXPECT_EQ(Attained("cumulative", SumsOf("1", "0")), "C1002");
  EXPECT_EQ(Attained("cumulative", SumsOf("1", "-1")), "C1002");
  EXPECT_EQ(Attained("cumulative", SumsOf("0", "1")), "0");
  EXPECT_EQ(Attained("cumulative", SumsOf("-1", "2")), "-0.5");
  EXPECT_EQ(Attained("carried_forward", SumsOf("1", "1")), "C1014");
  EXPECT_EQ(Attained("carried_forward", SumsOf("1", "1", "", "1")), "C1013");
}

TEST(Attain, NamesATargetInWords) {
  for (const std::string_view formula : kAll) {
    AttainmentInput input = InputOf({"10", {}, "5", {}, "1"});
    input.target = Target{.period = Period(), .value = {}, .text = "全国1位"};
    input.actual_so_far = input.target_so_far = 1;
    input.carried_actual = input.carried_target = 1;

    const AttainmentResult result = Attain(formula, input);

    if (formula == "change_with_tolerance") {
      EXPECT_EQ(result.value, Decimal(1));
    } else if (formula == "qualitative") {
      EXPECT_EQ(result.cause.code(), "C1010");
    } else {
      EXPECT_EQ(result.cause.code(), "C1009") << formula;
      EXPECT_THAT(result.cause.arguments, ElementsAre("全国1位"));
    }
  }
}

TEST(Attain, LeavesToPeopleWhatIsQualitative) {
  EXPECT_EQ(Attained("qualitative", {"1"}), "C1010");
  EXPECT_EQ(Attained("qualitative", {"1", "1", "0"}), "C1010");
}

TEST(Attain, SaysThatItDoesNotKnowAFormula) {
  EXPECT_EQ(Attained("x", {"1", "1"}), "C1008");
}

TEST(AttainmentFormulas, AreTheKnownOnes) {
  EXPECT_THAT(AttainmentFormulas(), ::testing::ElementsAreArray(kAll));
  for (const std::string_view code : AttainmentFormulas()) {
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
