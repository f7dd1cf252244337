#include "tassei/decision_trace.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/decision_model.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using ::testing::ElementsAre;
using testing::IsOk;
using testing::StatusIs;

constexpr const char* kTable =
    "F,達成率,達成度\n"
    "1,>= 1,\"\"\"達成\"\"\"\n"
    "2,>= 0.5,\"\"\"継続\"\"\"\n"
    "3,< 0.2,\"\"\"遅れ\"\"\"\n";

DecisionModel ReadModel(const std::string& table) {
  Diagnostics diagnostics;
  absl::StatusOr<DecisionModel> model = DecisionModel::ReadTable(
      {"表.csv", table}, ModelFormat::kCsv, &diagnostics);
  EXPECT_THAT(model, IsOk()) << diagnostics.ToString(Language::kEnglish);
  return *std::move(model);
}

std::string DecisionOf(const DecisionModel& model) {
  for (const ModelElement& element : model.elements()) {
    if (element.kind == ModelElement::Kind::kDecision) return element.name;
  }
  return "";
}

DecisionTrace Explain(const DecisionModel& model, const Value& attainment) {
  Context inputs;
  inputs.Put("達成率", attainment);
  absl::StatusOr<DecisionTrace> trace =
      model.Explain(DecisionOf(model), inputs);
  EXPECT_THAT(trace, IsOk());
  return trace.ok() ? *std::move(trace) : DecisionTrace();
}

TEST(DecisionTrace, TellsWhichRulesWereLookedAt) {
  const DecisionModel model = ReadModel(kTable);

  const DecisionTrace trace = Explain(model, *Decimal::Parse("0.7"));

  ASSERT_EQ(trace.tables.size(), 1U);
  const TracedTable& table = trace.tables[0];
  EXPECT_THAT(table.input_names, ElementsAre("達成率"));
  ASSERT_EQ(table.rules.size(), 2U);
  EXPECT_EQ(table.rules[0].result, TestResult::kFalse);
  EXPECT_THAT(table.rules[1].cells, ElementsAre(">= 0.5"));
  EXPECT_THAT(table.rules[1].tests, ElementsAre(TestResult::kTrue));
  EXPECT_EQ(trace.value.ToString(), "\"継続\"");
}

TEST(DecisionTrace, IsASentence) {
  const DecisionModel model = ReadModel(kTable);
  const std::string name = DecisionOf(model);

  const DecisionTrace hit = Explain(model, *Decimal::Parse("0.7"));
  const DecisionTrace missed = Explain(model, *Decimal::Parse("0.3"));

  EXPECT_EQ(hit.tables.at(0).Sentence(Language::kJapanese),
            name +
                ": 達成率 が 0.7 なので、規則「2」に当てはまり、"
                "結果は \"継続\" です。");
  EXPECT_EQ(hit.tables.at(0).Sentence(Language::kEnglish),
            name +
                ": with 達成率 = 0.7 the rule 2 holds, and the result is "
                "\"継続\".");
  EXPECT_EQ(missed.tables.at(0).Sentence(Language::kEnglish),
            name +
                ": with 達成率 = 0.3 no rule holds, and the result is null "
                "(no rule holds).");
}

TEST(DecisionTrace, TellsThatATestOfAMissingValueIsUnknown) {
  const DecisionTrace trace = Explain(ReadModel(kTable), Value());

  ASSERT_EQ(trace.tables.size(), 1U);
  EXPECT_EQ(trace.tables[0].rules.size(), 3U);
  EXPECT_EQ(trace.tables[0].rules[0].result, TestResult::kUnknown);
  EXPECT_TRUE(trace.value.is_null());
}

TEST(DecisionTrace, NeedsADecisionThereIs) {
  EXPECT_THAT(ReadModel(kTable).Explain("無い", Context()),
              StatusIs(absl::StatusCode::kNotFound));
}

TEST(DecisionModelAnalysis, FindsWhatIsWrongWithItsTables) {
  Diagnostics findings;

  ReadModel(kTable).Analyze(&findings);

  ASSERT_EQ(findings.size(), 2U) << findings.ToString(Language::kJapanese);
  EXPECT_EQ(findings[0].Message(Language::kJapanese),
            "達成率 が 0.2 のとき、該当する規則がありません");
  EXPECT_EQ(findings[1].kind->code, "K0981");
}

}  // namespace
}  // namespace tassei
