#include <string>

#include "gtest/gtest.h"
#include "tests/feel/feel_text.h"

namespace tassei {
namespace {

TEST(StringBuiltins, TakePartsByCharacters) {
  ExpectValues({
      {R"(substring("foobar", 3))", R"("obar")"},
      {R"(substring("foobar", 3, 3))", R"("oba")"},
      {R"(substring("foobar", -2, 1))", R"("a")"},
      {R"(substring("foobar", -6))", R"("foobar")"},
      {R"(substring("foobar", 3, 3.8))", R"("oba")"},
      {R"(substring("foobar", 3.9, 2.1))", R"("ob")"},
      {R"(substring("foobar", 6, 100))", R"("r")"},
      {R"(substring("foobar", 1, 1e40))", R"("foobar")"},
      {R"(substring(string: "foobar", start position: 3))", R"("obar")"},
      {R"(substring("𠮷野家", 2, 1))", R"("野")"},
      {R"(substring("\U01F40Efoo", 2))", R"("foo")"},
  });
}

TEST(StringBuiltins, HaveNoPartOutsideOfAString) {
  EXPECT_EQ(CauseOf(R"(substring("foobar", 0))"), "C0845");
  EXPECT_EQ(CauseOf(R"(substring("foobar", 0.5))"), "C0845");
  EXPECT_EQ(CauseOf(R"(substring("foobar", 7))"), "C0845");
  EXPECT_EQ(CauseOf(R"(substring("foobar", -7))"), "C0845");
  EXPECT_EQ(CauseOf(R"(substring("", 1))"), "C0845");
  EXPECT_EQ(CauseOf(R"(substring("foobar", 1e40))"), "C0845");
  EXPECT_EQ(CauseOf(R"(substring("foobar", 1, 0))"), "C0846");
  EXPECT_EQ(CauseOf(R"(substring("foobar", 1, -1))"), "C0846");
}

TEST(StringBuiltins, CountCharacters) {
  ExpectValues({
      {R"(string length(""))", "0"},
      {R"(string length("abc "))", "4"},
      {R"(string length("𠮷"))", "1"},
      {"string length(\"か\u3099\")", "2"},
      {R"(string length(string: "xyz"))", "3"},
  });
}

TEST(StringBuiltins, ChangeCaseInNoLanguageInParticular) {
  ExpectValues({
      {R"(upper case("aBc4"))", R"("ABC4")"},
      {R"(upper case("straße ﬁ i ﾊ ａ"))", R"("STRASSE FI I ﾊ Ａ")"},
      {R"(upper case(string: ""))", R"("")"},
      {R"(lower case("aBc4 ?@{"))", R"("abc4 ?@{")"},
      {R"(lower case("ΟΔΟΣ I Ａ"))", R"("οδος i ａ")"},
      {R"(lower case(string: "ABC"))", R"("abc")"},
  });
}

TEST(StringBuiltins, TakeWhatStandsBeforeAndAfter) {
  ExpectValues({
      {R"(substring before("foobar", "bar"))", R"("foo")"},
      {R"(substring before("foobar", "o"))", R"("f")"},
      {R"(substring before("foobar", "xyz"))", R"("")"},
      {R"(substring before("foobar", ""))", R"("")"},
      {R"(substring before(string: "foobar", match: "b"))", R"("foo")"},
      {R"(substring after("foobar", "o"))", R"("obar")"},
      {R"(substring after("foobar", "x"))", R"("")"},
      {R"(substring after("abc", ""))", R"("abc")"},
      {R"(substring after("", "a"))", R"("")"},
      {R"(substring after(string: "foobar", match: "ob"))", R"("ar")"},
  });
}

TEST(StringBuiltins, FindStringsInStrings) {
  ExpectValues({
      {R"(contains("foobar", "ob"))", "true"},
      {R"(contains("foobar", "of"))", "false"},
      {R"(contains("", ""))", "true"},
      {R"(contains(string: "達成率", match: "成"))", "true"},
      {R"(starts with("foobar", "fo"))", "true"},
      {R"(starts with("foobar", "o"))", "false"},
      {R"(starts with(string: "fo", match: "foobar"))", "false"},
      {R"(ends with("foobar", "r"))", "true"},
      {R"(ends with("foobar", "fo"))", "false"},
      {R"(ends with(string: "ar", match: "foobar"))", "false"},
      {R"(ends with("\ud83d\udc0e\uD83D\uDE00", "😀"))", "true"},
  });
}

TEST(StringBuiltins, JoinStrings) {
  ExpectValues({
      {R"(string join(["a", "b", "c"]))", R"("abc")"},
      {R"(string join(["a", "b", "c"], " and "))", R"("a and b and c")"},
      {R"(string join(["a", "b", "c"], null))", R"("abc")"},
      {R"(string join(["a", null, "c"], "X"))", R"("aXc")"},
      {R"(string join([null, "", "c"], "X"))", R"("Xc")"},
      {R"(string join([], "X"))", R"("")"},
      {R"(string join("a", "X"))", R"("a")"},
      {R"(string join(delimiter: "X", list: ["a", "c"]))", R"("aXc")"},
      {R"(string join(["a", "c"], "、", "（", "）"))", R"("（a、c）")"},
      {R"(string join([], "、", "（", "）"))", R"("（）")"},
  });
  EXPECT_EQ(CauseOf(R"(string join([1, 2], "X"))"), "C0861");
  EXPECT_EQ(CauseOf(R"(string join(123, "X"))"), "C0861");
}

TEST(StringBuiltins, SplitAtAPattern) {
  ExpectValues({
      {R"(split("John Doe", "\s"))", R"(["John", "Doe"])"},
      {R"(split("a;b;c;;", ";"))", R"(["a", "b", "c", "", ""])"},
      {R"(split(";", ";"))", R"(["", ""])"},
      {R"(split("", ";"))", R"([""])"},
      {R"(split("一、二，三", "[、，]"))", R"(["一", "二", "三"])"},
      {R"(split("a.b", "."))", R"(["", "", "", ""])"},
      {R"(split(delimiter: ",", string: "foo,bar"))", R"(["foo", "bar"])"},
  });
  EXPECT_EQ(CauseOf(R"(split("abc", "x*"))"), "C0858");
  EXPECT_EQ(CauseOf(R"(split("abc", "("))"), "C0850");
}

TEST(StringBuiltins, MatchPatterns) {
  ExpectValues({
      {R"(matches("foobar", "^fo*b"))", "true"},
      {R"(matches("foobar", "^o"))", "false"},
      {R"(matches("abc", "B", "i"))", "true"},
      {R"(matches("abc", "b", null))", "true"},
      {R"(matches(input: "abc", pattern: "A", flags: "i"))", "true"},
      {R"(matches("第3期", "^第\d+期$"))", "true"},
  });
  EXPECT_EQ(CauseOf(R"(matches("abc", "b", "p"))"), "C0847");
}

TEST(StringBuiltins, ReplaceMatches) {
  ExpectValues({
      {R"x(replace("abcd", "(ab)|(a)", "[1=$1][2=$2]"))x", R"("[1=ab][2=]cd")"},
      {R"(replace("abracadabra", "bra", "*"))", R"("a*cada*")"},
      {R"(replace("abracadabra", "a.*?a", "*"))", R"("*c*bra")"},
      {R"(replace("AAAA", "a+", "b", "i"))", R"("b")"},
      {R"(replace("darted", "^(.*?)d(.*)$", "$1c$2"))", R"("carted")"},
      {R"(replace(input: "a.b", pattern: ".", replacement: "$", flags: "q"))",
       R"("a$b")"},
  });
  EXPECT_EQ(CauseOf(R"(replace("abc", "x*", "-"))"), "C0858");
  EXPECT_EQ(CauseOf(R"(replace("abc", "b", "$"))"), "C0859");
  EXPECT_EQ(CauseOf(R"(replace("abc", "b", "c", "z"))"), "C0847");
}

TEST(StringBuiltins, AreNullForOtherKinds) {
  ExpectNulls({
      R"(substring(null, 1))",
      R"(substring("a", "1"))",
      R"(substring("a"))",
      R"(string length(1))",
      R"(string length(null))",
      R"(upper case(true))",
      R"(lower case(null))",
      R"(substring before("a", null))",
      R"(substring after(null, "a"))",
      R"(contains("a", 1))",
      R"(starts with(1, "a"))",
      R"(ends with("a"))",
      R"(matches("a"))",
      R"(matches("a", []))",
      R"(matches("a", "b", []))",
      R"(matches("a", "b", "", ""))",
      R"(replace("a", "b", null))",
      R"(split("a", null))",
      R"(string join())",
      R"(string join(null))",
      R"(string join(["a"], "X", "foo"))",
      R"(string join(lst: ["a"]))",
  });
}

TEST(StringBuiltins, ShareTheBudgetOfTheEvaluation) {
  EvaluationOptions options;
  options.limits.bytes = 600;

  for (
      const std::string_view text : {
          R"(string join(for i in 1..100 return "0123456789", "0123456789"))",
          R"(replace("0123456789012345678901234", "[0-9]", "$0$0$0$0$0$0$0$0)"
          R"($0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0"))",
          R"(for i in 1..100 return upper case("0123456789"))",
          R"(for i in 1..100 return substring("0123456789012345678", 2))",
          R"(split("0123456789012345678901234567890123456789", "[0-9]"))",
      }) {
    const absl::Status status = Evaluated(text, options).status();
    EXPECT_TRUE(absl::IsResourceExhausted(status)) << text << ": " << status;
  }
}

TEST(StringBuiltins, EndAPatternThatTriesTooMuch) {
  const absl::Status status =
      Evaluated(R"(matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "^(a+)+$"))")
          .status();

  EXPECT_TRUE(absl::IsResourceExhausted(status)) << status;
}

}  // namespace
}  // namespace tassei
