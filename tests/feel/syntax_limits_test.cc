#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "tests/feel/compile_support.h"

namespace tassei {
namespace {

using testing::CompileCell;
using testing::Compiled;
using testing::CompileText;

std::string Repeated(std::string_view text, int count) {
  std::string repeated;
  for (int i = 0; i < count; ++i) repeated += text;
  return repeated;
}

struct Nesting {
  std::string_view open;
  std::string_view middle;
  std::string_view close;
};

std::string Nested(const Nesting& nesting, int depth) {
  return Repeated(nesting.open, depth) + std::string(nesting.middle) +
         Repeated(nesting.close, depth);
}

bool IsTooDeep(const Compiled& compiled) {
  for (const Diagnostic& problem : compiled.problems) {
    if (problem.kind->code == "K0811") return compiled.node == nullptr;
  }
  return false;
}

const std::vector<Nesting> kNestings = {
    {"(", "1", ")"},
    {"[", "1", "]"},
    {"[1..", "2", "]"},
    {"(<", "1", ")"},
    {"{a:", "1", "}"},
    {"x[", "1", "]"},
    {"x(", "1", ")"},
    {"x(a:", "1", ")"},
    {"not(", "1", ")"},
    {"1 in (", "1", ")"},
    {"1 in ", "1", ""},
    {"if ", "1", " then 1 else 1"},
    {"for i in ", "1", " return 1"},
    {"some i in 1 satisfies ", "1", ""},
    {"function() ", "1", ""},
    {"1 instance of list<", "Any", ">"},
    {"1 or 1 and 1 = 1 + 1 * 1 ** (", "1", ")"},
    {"(1, ", "1", ")"},
};

TEST(SyntaxLimits, RefuseDeepNesting) {
  for (const Nesting& nesting : kNestings) {
    std::string text = Nested(nesting, 10'000);
    if (nesting.open.starts_with("1 instance")) {
      text = "1 instance of " + Nested({"list<", "Any", ">"}, 10'000);
    }
    if (nesting.open == "(1, ") text = Nested({"1 in (1, ", "1", ")"}, 10'000);

    EXPECT_TRUE(IsTooDeep(CompileText(text, {{"x"}}))) << nesting.open;
    EXPECT_TRUE(IsTooDeep(CompileCell(text, {{"x"}}))) << nesting.open;
  }
}

TEST(SyntaxLimits, AllowTheNestingOfAuthors) {
  for (const Nesting& nesting : kNestings) {
    if (nesting.open == "(1, " || nesting.open.starts_with("1 instance")) {
      continue;
    }
    const Compiled compiled = CompileText(Nested(nesting, 20), {{"x"}});

    EXPECT_NE(compiled.node, nullptr)
        << nesting.open << compiled.problems.ToString(Language::kEnglish);
  }
  EXPECT_NE(CompileText(Nested({"(", "1", ")"}, 60)).node, nullptr);
}

TEST(SyntaxLimits, RefuseTreesThatAreTooHigh) {
  for (const std::string_view step :
       {" + 1", ".a", "[1]", "(1)", " in 1", " instance of Any"}) {
    const std::string text = "x" + Repeated(step, 10'000);

    EXPECT_TRUE(IsTooDeep(CompileText(text, {{"x"}}))) << step;
    EXPECT_NE(CompileText("x" + Repeated(step, 300), {{"x"}}).node, nullptr);
  }
}

TEST(SyntaxLimits, DoNotHoldForWhatStandsInARow) {
  EXPECT_NE(CompileText("x" + Repeated(" or x", 10'000), {{"x"}}).node,
            nullptr);
  EXPECT_NE(CompileText("[x" + Repeated(", x", 10'000) + "]", {{"x"}}).node,
            nullptr);
  EXPECT_NE(CompileCell("1" + Repeated(", 1", 10'000)).node, nullptr);
  EXPECT_NE(CompileText(Repeated("if x then 1 else ", 300) + "2", {{"x"}}).node,
            nullptr);
}

TEST(SyntaxLimits, TakeLongTextInItsStride) {
  EXPECT_NE(CompileText("{" + Repeated("a:1,", 10'000) + "b:1}").node, nullptr);
  EXPECT_EQ(CompileText(Repeated("a ", 100'000)).problems.size(), 1U);
  EXPECT_EQ(CompileText("＞" + Repeated("＞ ", 10'000)).problems.size(), 1U);
}

}  // namespace
}  // namespace tassei
