#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/model_text.h"

namespace tassei {
namespace {

using testing::CauseOf;
using ::testing::ElementsAre;
using testing::Evaluated;
using testing::Feel;
using testing::FunctionText;
using testing::Inputs;
using testing::Invoked;
using testing::Literal;
using testing::ModelText;
using testing::MustRead;
using testing::ProblemsOf;

// A knowledge model "half" of a number "n", and a decision "d".
DecisionModel HalfAnd(std::string_view expression) {
  return MustRead(
      ModelText()
          .Knowledge("half", {{"n", "", "number"}}, Literal("n / 2"))
          .Decision("d", Literal(expression), {"knowledge half"}));
}

TEST(KnowledgeModel, IsCalledByPositionAndByName) {
  EXPECT_EQ(Evaluated(HalfAnd("half(3)"), "d"), "1.5");
  EXPECT_EQ(Evaluated(HalfAnd("half(n: 3)"), "d"), "1.5");
}

TEST(KnowledgeModel, IsNotRunWithArgumentsThatDoNotFit) {
  EXPECT_EQ(CauseOf(HalfAnd("half(\"3\")"), "d"),
            "C0911 the value of n is not of type number");
  EXPECT_EQ(Evaluated(HalfAnd("half(3, 4)"), "d"), "null");
  EXPECT_EQ(Evaluated(HalfAnd("half(m: 3)"), "d"), "null");
}

TEST(KnowledgeModel, IsAValue) {
  EXPECT_EQ(Evaluated(HalfAnd("for f in [half, half] return f(4)"), "d"),
            "[2, 2]");
  EXPECT_EQ(Evaluated(HalfAnd("half instance of function<number> -> Any"), "d"),
            "true");
}

TEST(KnowledgeModel, SeesOnlyWhatItRequires) {
  ModelText text;
  text.Knowledge("one", {}, Literal("1"))
      .Knowledge("two", {}, Literal("one() + 1"), {"knowledge one"})
      .Knowledge("lost", {}, Literal("one()"))
      .Decision("d", Literal("two()"), {"knowledge two"});

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0814 m.dmn:4"));
}

TEST(KnowledgeModel, MayCallItself) {
  const DecisionModel model = MustRead(
      ModelText()
          .Knowledge("factorial", {{"n"}},
                     Literal("if n <= 1 then 1 else n * factorial(n - 1)"))
          .Decision("d", Literal("factorial(20)"), {"knowledge factorial"}));

  EXPECT_EQ(Evaluated(model, "d"), "2432902008176640000");
}

TEST(KnowledgeModel, ConvertsItsResult) {
  const DecisionModel model =
      MustRead(ModelText()
                   .Knowledge("by variable", {}, Literal("[1]"), {}, "number")
                   .Knowledge("by body", {}, Literal("[1]", "number"))
                   .Decision("d", Literal("[by variable(), by body()]"),
                             {"knowledge by variable", "knowledge by body"}));

  EXPECT_EQ(Evaluated(model, "d"), "[1, 1]");
}

TEST(KnowledgeModel, IsInvokedByTheCaller) {
  const DecisionModel model = HalfAnd("1");

  EXPECT_EQ(Invoked(model, "half", Inputs({{"n", Feel("5")}})), "2.5");
  EXPECT_EQ(Invoked(model, "half"), "null");
}

// A service "s" of the input data "n" and the input decision "base".
ModelText Service() {
  return ModelText()
      .Input("n", "number")
      .Decision("base", Literal("100"))
      .Decision("inner", Literal("n * 2"), {"input n"})
      .Decision("outer", Literal("inner + base"),
                {"decision inner", "decision base"})
      .Service("s", {"output outer", "encapsulated inner", "inputDecision base",
                     "inputData n"});
}

TEST(DecisionService, IsAFunctionOfItsInputDataAndThenItsInputDecisions) {
  ModelText text = Service();
  text.Decision("d", Literal("[s(1, 10), s(base: 20, n: 1)]"), {"knowledge s"});

  EXPECT_EQ(Evaluated(MustRead(text), "d"), "[12, 22]");
}

TEST(DecisionService, DoesNotSeeTheInputsAroundIt) {
  ModelText text = Service();
  text.Decision("d", Literal("s(null, 10)"), {"knowledge s"});

  EXPECT_EQ(Evaluated(MustRead(text), "d", Inputs({{"n", Feel("1")}})), "null");
}

TEST(DecisionService, TakesAnArgumentOfAWrongTypeForNull) {
  const DecisionModel model =
      MustRead(ModelText()
                   .Input("n", "number")
                   .Decision("given", Literal("n != null"), {"input n"})
                   .Service("s", {"output given", "inputData n"})
                   .Decision("d", Literal("s(\"1\")"), {"knowledge s"}));

  EXPECT_EQ(Evaluated(model, "d"), "false");
}

TEST(DecisionService, GivesAContextOfSeveralOutputs) {
  const DecisionModel model =
      MustRead(ModelText()
                   .Decision("a", Literal("1"))
                   .Decision("b", Literal("2"))
                   .Service("s", {"output a", "output b"})
                   .Decision("d", Literal("s().b"), {"knowledge s"}));

  EXPECT_EQ(Invoked(model, "s"), "{a: 1, b: 2}");
  EXPECT_EQ(Evaluated(model, "d"), "2");
}

TEST(DecisionService, ConvertsItsResult) {
  const DecisionModel model =
      MustRead(ModelText()
                   .Type("texts", "<functionItem outputTypeRef='string'/>")
                   .Decision("a", Literal("1"))
                   .Service("s", {"output a"}, "texts"));

  EXPECT_EQ(Invoked(model, "s"), "null");
}

TEST(DecisionService, NeedsAnOutput) {
  ModelText text;
  text.Decision("a", Literal("1")).Service("s", {"encapsulated a"});

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0965 m.dmn:3"));
}

}  // namespace
}  // namespace tassei
