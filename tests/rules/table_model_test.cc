// Tables from their text to the value of a decision.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/decision_model.h"
#include "tests/rules/kit_files.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

constexpr const char* kFees =
    "# 料金\n\n"
    "| U   | 年齢     | 区分             | → 額 | 備考 |\n"
    "|-----|----------|------------------|------|------|\n"
    "| 型  | number   | string           | number |    |\n"
    "| 値  | [0..150] | \"市内\", \"市外\" |        |    |\n"
    "| 1   | < 18     | -                | 0      |    |\n"
    "| 2   | >= 18    | \"市内\"           | 300    |    |\n"
    "| 3   | >= 18    | \"市外\"           | 300 * 2 |   |\n";

DecisionModel MustRead(const std::string& bytes, ModelFormat format) {
  Diagnostics diagnostics;
  absl::StatusOr<DecisionModel> model =
      DecisionModel::ReadTable({"t", bytes}, format, &diagnostics);
  EXPECT_TRUE(model.ok()) << diagnostics.ToString(Language::kEnglish);
  return *std::move(model);
}

std::string Fee(const DecisionModel& model, int age, const char* place) {
  Context inputs;
  inputs.Put("年齢", Value(Decimal(age)));
  inputs.Put("区分", Value(std::string(place)));
  const absl::StatusOr<Value> fee = model.Evaluate("料金", inputs);
  return fee.ok() ? fee->ToString() : std::string(fee.status().message());
}

TEST(DecisionModelTable, EvaluatesATableOfMarkdown) {
  const DecisionModel model = MustRead(kFees, ModelFormat::kMarkdown);

  EXPECT_EQ(Fee(model, 17, "市外"), "0");
  EXPECT_EQ(Fee(model, 18, "市内"), "300");
  EXPECT_EQ(Fee(model, 99, "市外"), "600");
}

TEST(DecisionModelTable, GoesToDmnAndBackUnchanged) {
  const DecisionModel model = MustRead(kFees, ModelFormat::kMarkdown);
  const absl::StatusOr<std::string> dmn = model.Write(ModelFormat::kDmn);
  ASSERT_THAT(dmn, testing::IsOk());
  Diagnostics diagnostics;
  const ModelFile file{"t.dmn", *dmn};

  const absl::StatusOr<DecisionModel> again =
      DecisionModel::Read({&file, 1}, &diagnostics);

  ASSERT_THAT(again, testing::IsOk());
  EXPECT_EQ(Fee(*again, 99, "市外"), "600");
  EXPECT_THAT(again->Write(ModelFormat::kMarkdown),
              testing::IsOkAndHolds(*model.Write(ModelFormat::kMarkdown)));
}

// The block of the guide that starts with `start`.
std::string BlockOfGuide(std::string_view start) {
  const std::string guide =
      testing::BytesOf(TASSEI_SOURCE_DIR "/docs/decision-tables.md");
  const std::size_t begin = guide.find(start);
  EXPECT_NE(begin, std::string::npos);
  return guide.substr(begin, guide.find("```", begin) - begin);
}

TEST(DecisionModelTable, EvaluatesTheTablesOfTheGuide) {
  const DecisionModel fees =
      MustRead(BlockOfGuide("# 利用料"), ModelFormat::kMarkdown);
  MustRead(BlockOfGuide("F,全工程完了"), ModelFormat::kCsv);
  Context inputs;
  inputs.Put("年齢", Value(Decimal(30)));
  inputs.Put("区分", Value(std::string("市外")));

  const absl::StatusOr<Value> fee = fees.Evaluate("利用料", inputs);

  ASSERT_THAT(fee, testing::IsOk());
  EXPECT_EQ(fee->ToString(), "{料金区分: \"有料\", 額: 600}");
}

TEST(DecisionModelTable, TakesCodesOfATableOfGradesAsTheyStand) {
  const DecisionModel model = MustRead(
      "F,全工程完了,達成率,達成度,備考\n"
      "1,true,>= 1,達成,x\n"
      "2,-,-,継続,\n",
      ModelFormat::kCsv);
  Context inputs;
  inputs.Put("全工程完了", Value(true));
  inputs.Put("達成率", Value(Decimal(1)));

  const absl::StatusOr<Value> grade = model.Evaluate("達成度", inputs);

  ASSERT_THAT(grade, testing::IsOk());
  EXPECT_EQ(grade->ToString(), "\"達成\"");
}

}  // namespace
}  // namespace tassei
