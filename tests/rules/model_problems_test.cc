#include <string>
#include <vector>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/model_text.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::CauseOf;
using testing::ContextText;
using ::testing::ElementsAre;
using testing::Evaluated;
using testing::Literal;
using testing::ModelText;
using testing::MustKeep;
using testing::ProblemsOf;
using testing::StatusIs;

TEST(ModelProblems, AreAllFoundAtOnce) {
  ModelText text;
  text.Input("x", "nothing")
      .Decision("broken", Literal("1 +"))
      .Decision("lost", Literal("y"))
      .Decision("x", Literal("1"));

  EXPECT_THAT(ProblemsOf(text),
              ElementsAre("K0937 m.dmn:5", "K0955 m.dmn:5", "K0951 m.dmn:2",
                          "K0810 m.dmn:3", "K0814 m.dmn:4"));
}

TEST(ModelProblems, RefuseTheModel) {
  Diagnostics diagnostics;
  ModelText text;
  text.Decision("broken", Literal("1 +"));

  EXPECT_THAT(DecisionModel::Read(std::vector{text.File()}, &diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(ModelProblems, MayBeKeptAndBecomeCauses) {
  ModelText text;
  text.Decision("broken",
                ContextText({{"a", Literal("1 +")}, {"b", Literal("2")}}))
      .Decision("text", Literal("1 +"))
      .Decision("fine", Literal("3"));
  const DecisionModel model = MustKeep(text);

  EXPECT_EQ(Evaluated(model, "broken"), "{a: null, b: 2}");
  EXPECT_EQ(Evaluated(model, "fine"), "3");
  EXPECT_EQ(CauseOf(model, "text").substr(0, 31),
            "C0913 the expression is in erro");
}

TEST(ModelProblems, OfReferencesMayBeKeptToo) {
  ModelText text;
  text.Decision("d", Literal("1"), {"decision nothing"});

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0935 m.dmn:2"));
  EXPECT_EQ(Evaluated(MustKeep(text), "d"), "1");
}

TEST(ModelProblems, NamesThatLookAlikeAreWarnedOf) {
  ModelText text;
  text.Input("カナ").Input("ｶﾅ");

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0956 m.dmn:3"));
}

TEST(ModelProblems, ADecisionWithoutExpressionIsNull) {
  ModelText text;
  text.Decision("d", "");

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0964 m.dmn:2"));
  EXPECT_EQ(CauseOf(MustKeep(text), "d"), "C0914 d has no expression");
}

TEST(ModelProblems, ThereMustBeAFile) {
  Diagnostics diagnostics;

  EXPECT_THAT(DecisionModel::Read({}, &diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

}  // namespace
}  // namespace tassei
