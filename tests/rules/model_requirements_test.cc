#include <string>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/model_text.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::CauseOf;
using ::testing::ElementsAre;
using testing::Evaluated;
using testing::Feel;
using ::testing::HasSubstr;
using testing::Inputs;
using testing::Literal;
using testing::ModelText;
using testing::MustKeep;
using testing::MustRead;
using testing::ProblemsOf;
using testing::StatusIs;

ModelText Sum() {
  return ModelText()
      .Input("first part", "number")
      .Input("B", "number")
      .Decision("sum", Literal("first part + B"),
                {"input first part", "input B"}, "number")
      .Decision("twice", Literal("sum * 2"), {"decision sum"});
}

TEST(ModelRequirements, AreEvaluatedFirst) {
  const DecisionModel model = MustRead(Sum());

  EXPECT_EQ(Evaluated(model, "twice",
                      Inputs({{"first part", Feel("1")}, {"B", Feel("2.5")}})),
            "7.0");
}

TEST(ModelRequirements, AreGivenByNamesInAnyWriting) {
  const DecisionModel model = MustRead(Sum());

  EXPECT_EQ(Evaluated(model, " twice ",
                      Inputs({{"first  part", Feel("1")}, {"B", Feel("2")}})),
            "6");
}

TEST(ModelRequirements, AValueGivenForADecisionStandsInsteadOfIt) {
  const DecisionModel model = MustRead(Sum());

  EXPECT_EQ(Evaluated(model, "twice", Inputs({{"sum", Feel("21")}})), "42");
}

TEST(ModelRequirements, AnInputThatIsAbsentIsNamedInTheCause) {
  const DecisionModel model = MustRead(Sum());

  EXPECT_EQ(CauseOf(model, "twice", Inputs({{"B", Feel("2")}})),
            "C0910 the input first part is not given");
}

TEST(ModelRequirements, ANameThatIsNotRequiredIsUnknown) {
  ModelText text;
  text.Input("A").Decision("d", Literal("A"));

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0814 m.dmn:3"));
}

TEST(ModelRequirements, ADecisionThatManyRequireIsEvaluatedOnce) {
  constexpr int kLevels = 60;  // 2^60 evaluations, were it done each time.
  ModelText text;
  text.Decision("d0", Literal("1"));
  for (int i = 1; i <= kLevels; ++i) {
    const std::string before = "d" + std::to_string(i - 1);
    const std::string required = "decision " + before;
    const std::string between = "e" + std::to_string(i);
    const std::string required_too = "decision " + between;
    text.Decision(between, Literal(before), {required});
    text.Decision("d" + std::to_string(i), Literal(before + " + " + between),
                  {required, required_too});
  }

  EXPECT_EQ(Evaluated(MustRead(text), "d60"), "1152921504606846976");
}

TEST(ModelRequirements, MayBeAsDeepAsTheModelIsLarge) {
  constexpr int kDepth = 20'000;
  ModelText text;
  text.Decision("d0", Literal("0"));
  for (int i = 1; i <= kDepth; ++i) {
    const std::string before = "d" + std::to_string(i - 1);
    const std::string required = "decision " + before;
    text.Decision("d" + std::to_string(i), Literal(before + " + 1"),
                  {required});
  }

  EXPECT_EQ(Evaluated(MustRead(text), "d20000"), "20000");
}

TEST(ModelRequirements, MayNotLeadBack) {
  ModelText text;
  text.Decision("a", Literal("c"), {"decision c"})
      .Decision("b", Literal("a"), {"decision a"})
      .Decision("c", Literal("b"), {"decision b"})
      .Decision("self", Literal("self"), {"decision self"});

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0954 m.dmn:2", "K0954 m.dmn:5"));
  EXPECT_EQ(CauseOf(MustKeep(text), "b"),
            "C0915 the decision requires itself: a → c → b → a");
}

TEST(DecisionModel, SaysWhichDecisionWasMeant) {
  const DecisionModel model = MustRead(Sum());

  EXPECT_THAT(
      model.Evaluate("twixe", {}),
      StatusIs(absl::StatusCode::kNotFound, HasSubstr("did you mean twice?")));
  EXPECT_THAT(model.Evaluate("B", {}), StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(model.Invoke("sum", {}), StatusIs(absl::StatusCode::kNotFound));
}

TEST(DecisionModel, StopsAtTheLimitsOfAnEvaluation) {
  const DecisionModel model = MustRead(
      ModelText().Decision("d", Literal("count(for i in 1..1000 return i)")));

  EXPECT_THAT(model.Evaluate("d", {}, {.limits = {.steps = 100}}),
              StatusIs(absl::StatusCode::kResourceExhausted));
}

TEST(DecisionModel, ListsItsElements) {
  const DecisionModel model = MustRead(Sum());

  ASSERT_EQ(model.elements().size(), 4);
  const ModelElement& input = model.elements()[0];
  EXPECT_EQ(input.kind, ModelElement::Kind::kInputData);
  EXPECT_EQ(input.name, "first part");
  EXPECT_EQ(input.model_namespace, "urn:m");
  EXPECT_EQ(input.type, "number");
  EXPECT_EQ(model.elements()[3].kind, ModelElement::Kind::kDecision);
  EXPECT_EQ(model.elements()[3].type, "Any");
  EXPECT_EQ(model.name(), "model");
}

TEST(DecisionModel, WritesItselfAsDmnThatReadsBack) {
  const DecisionModel model = MustRead(Sum());

  const absl::StatusOr<std::string> written = model.Write(ModelFormat::kDmn);

  ASSERT_TRUE(written.ok());
  const DecisionModel again =
      MustRead(std::vector<ModelFile>{{"again.dmn", *written}});
  EXPECT_EQ(Evaluated(again, "twice",
                      Inputs({{"first part", Feel("1")}, {"B", Feel("2")}})),
            "6");
}

}  // namespace
}  // namespace tassei
