#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/rules/model_text.h"

namespace tassei {
namespace {

using ::testing::ElementsAre;
using testing::Evaluated;
using testing::Feel;
using testing::Inputs;
using testing::Literal;
using testing::ModelText;
using testing::MustRead;
using testing::ProblemsOf;

// A model with something of each kind.
ModelFile Base() {
  return ModelText("urn:base")
      .Type("grade",
            "<typeRef>string</typeRef>"
            "<allowedValues><text>\"A\", \"B\"</text></allowedValues>")
      .Input("name", "string")
      .Decision("greeting", Literal("\"hello \" + name"), {"input name"})
      .Knowledge("twice", {{"n"}}, Literal("n * 2"))
      .File("base.dmn");
}

TEST(ModelImports, AreNamedByTheirPrefix) {
  ModelText text;
  text.Import("base model", "urn:base")
      .Decision("greeting",
                Literal("base model.greeting + \", \" + base model.name"),
                {"decision urn:base#greeting", "input urn:base#name"})
      .Decision("four", Literal("base model.twice(2)"),
                {"knowledge urn:base#twice"});
  const DecisionModel model = MustRead({text.File(), Base()});

  const Context inputs = Inputs({{"base model", Feel("{name: \"world\"}")}});
  EXPECT_EQ(Evaluated(model, "greeting", inputs), "\"hello world, world\"");
  EXPECT_EQ(Evaluated(model, "base model.greeting", inputs), "\"hello world\"");
  EXPECT_EQ(Evaluated(model, "four"), "4");
}

TEST(ModelImports, HaveTypes) {
  ModelText text;
  text.Import("b", "urn:base")
      .Input("x", "b.grade")
      .Decision("d", Literal("x"), {"input x"});
  const DecisionModel model = MustRead({text.File(), Base()});

  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("\"A\"")}})), "\"A\"");
  EXPECT_EQ(Evaluated(model, "d", Inputs({{"x", Feel("\"C\"")}})), "null");
}

TEST(ModelImports, MayHaveNoPrefix) {
  ModelText text;
  text.Import("", "urn:base")
      .Input("x", "grade")
      .Decision("d", Literal("twice(3)"), {"knowledge urn:base#twice"});

  EXPECT_EQ(Evaluated(MustRead({text.File(), Base()}), "d"), "6");
}

TEST(ModelImports, OfOneModelByTwoOthersHaveInputsOfTheirOwn) {
  const auto between = [](std::string_view name) {
    ModelText text("urn:" + std::string(name));
    text.Import("base", "urn:base")
        .Decision("said", Literal("base.greeting"),
                  {"decision urn:base#greeting"});
    return text.File(std::string(name) + ".dmn");
  };
  ModelText text;
  text.Import("left", "urn:left")
      .Import("right", "urn:right")
      .Decision("d", Literal("[left.said, right.said]"),
                {"decision urn:left#said", "decision urn:right#said"});
  const DecisionModel model =
      MustRead({text.File(), between("left"), between("right"), Base()});

  EXPECT_EQ(Evaluated(model, "d",
                      Inputs({{"left", Feel("{base: {name: \"l\"}}")},
                              {"right", Feel("{base: {name: \"r\"}}")}})),
            "[\"hello l\", \"hello r\"]");
}

TEST(ModelImports, MayHaveNamesOfTheModelItself) {
  ModelText text;
  text.Import("b", "urn:base")
      .Input("name")
      .Decision("d", Literal("[name, b.name]"),
                {"input name", "input urn:base#name"});
  const DecisionModel model = MustRead({text.File(), Base()});

  EXPECT_EQ(
      Evaluated(model, "d",
                Inputs({{"name", Feel("1")}, {"b", Feel("{name: \"x\"}")}})),
      "[1, \"x\"]");
}

TEST(ModelImports, MustBeGiven) {
  ModelText text;
  text.Import("b", "urn:base")
      .Decision("d", Literal("1"), {"decision urn:base#greeting"});

  EXPECT_THAT(ProblemsOf(text), ElementsAre("K0958 m.dmn:2", "K0953 m.dmn:3"));
}

TEST(ModelImports, MustHaveWhatIsRequired) {
  ModelText text;
  text.Import("b", "urn:base")
      .Decision("d", Literal("1"), {"decision urn:base#nothing"});

  EXPECT_THAT(ProblemsOf({text.File(), Base()}), ElementsAre("K0953 m.dmn:3"));
}

TEST(ModelImports, MayNotLeadBack) {
  ModelText one("urn:one");
  one.Import("two", "urn:two");
  ModelText two("urn:two");
  two.Import("one", "urn:one");

  EXPECT_THAT(ProblemsOf({one.File("one.dmn"), two.File("two.dmn")}),
              ElementsAre("K0959 one.dmn:2"));
}

TEST(ModelImports, AreBounded) {
  std::vector<ModelFile> files;
  for (int i = 0; i < 30; ++i) {
    const std::string next = "urn:" + std::to_string(i + 1);
    ModelText text("urn:" + std::to_string(i));
    text.Decision("d", Literal("1"));
    if (i < 29) text.Import("a", next).Import("b", next);
    files.push_back(text.File(std::to_string(i) + ".dmn"));
  }

  EXPECT_THAT(ProblemsOf(files), ElementsAre("K0960 15.dmn:4"));
}

}  // namespace
}  // namespace tassei
