#include "lib/format/json_syntax.h"

#include <string>

#include "gtest/gtest.h"
#include "lib/format/format_diagnostics.h"

namespace tassei::internal {
namespace {

// "code@offset" of the first problem, or "".
std::string ErrorOf(std::string_view text, int depth = 8) {
  const auto error = FindJsonSyntaxError(text, depth);
  if (!error) return "";
  return std::string(error->kind->code) + "@" + std::to_string(error->offset);
}

std::string At(const DiagnosticKind& kind, int offset) {
  return std::string(kind.code) + "@" + std::to_string(offset);
}

TEST(FindJsonSyntaxError, AcceptsEveryForm) {
  for (const char* text :
       {"{}", "[]", " [ ] ", "null", "true", "false", "0", "-1.5e+3", "\"\"",
        "{\"a\":1,\"b\":[true,{\"c\":null}]}", "[[],{},[1,2]]\r\n",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83c\\udf8c\""}) {
    EXPECT_EQ(ErrorOf(text), "") << text;
  }
}

TEST(FindJsonSyntaxError, TellsWhereAndWhat) {
  EXPECT_EQ(ErrorOf(""), At(kJsonExpectedValue, 0));
  EXPECT_EQ(ErrorOf("  "), At(kJsonExpectedValue, 2));
  EXPECT_EQ(ErrorOf("[1,]"), At(kJsonExpectedValue, 3));
  EXPECT_EQ(ErrorOf("[,1]"), At(kJsonExpectedValue, 1));
  EXPECT_EQ(ErrorOf("[nul]"), At(kJsonExpectedValue, 1));
  EXPECT_EQ(ErrorOf("[truex]"), At(kJsonExpectedValue, 1));
  EXPECT_EQ(ErrorOf("[NaN]"), At(kJsonExpectedValue, 1));
  EXPECT_EQ(ErrorOf("['a']"), At(kJsonExpectedValue, 1));
  EXPECT_EQ(ErrorOf("{\"a\":}"), At(kJsonExpectedValue, 5));
  EXPECT_EQ(ErrorOf("{a:1}"), At(kJsonExpectedKey, 1));
  EXPECT_EQ(ErrorOf("{\"a\":1,}"), At(kJsonExpectedKey, 7));
  EXPECT_EQ(ErrorOf("{\"a\" 1}"), At(kJsonExpectedColon, 5));
  EXPECT_EQ(ErrorOf("{\"a\":1 \"b\":2}"), At(kJsonExpectedObjectEnd, 7));
  EXPECT_EQ(ErrorOf("{\"a\":1]"), At(kJsonExpectedObjectEnd, 6));
  EXPECT_EQ(ErrorOf("[1 2]"), At(kJsonExpectedArrayEnd, 3));
  EXPECT_EQ(ErrorOf("[[1]"), At(kJsonExpectedArrayEnd, 4));
  EXPECT_EQ(ErrorOf("{} {}"), At(kJsonTrailing, 3));
  EXPECT_EQ(ErrorOf("1 2"), At(kJsonTrailing, 2));
  EXPECT_EQ(ErrorOf("[01]"), At(kJsonBadNumber, 1));
  EXPECT_EQ(ErrorOf("[1.]"), At(kJsonBadNumber, 1));
  EXPECT_EQ(ErrorOf("[\"a"), At(kJsonUnterminated, 1));
  EXPECT_EQ(ErrorOf("[\"a\nb\"]"), At(kJsonControl, 3));
  EXPECT_EQ(ErrorOf("[\"a\\q\"]"), At(kJsonBadEscape, 3));
  EXPECT_EQ(ErrorOf("[\"\\"), At(kJsonBadEscape, 2));
}

TEST(FindJsonSyntaxError, RefusesSurrogatesThatAreNotInPairs) {
  for (const char* text :
       {"\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\\ud800x\"",
        "\"\\ud8\"", "\"\\u00g0\"", "\"\\ud800\\ud800\""}) {
    EXPECT_EQ(ErrorOf(text), At(kJsonBadEscape, 1)) << text;
  }
}

TEST(FindJsonSyntaxError, CountsLevels) {
  EXPECT_EQ(ErrorOf("[[1]]", 2), "");
  EXPECT_EQ(ErrorOf("[[[1]]]", 2), At(kJsonTooDeep, 2));
  EXPECT_EQ(ErrorOf("[[],[[]]]", 2), At(kJsonTooDeep, 5));
}

TEST(IsJsonNumber, KnowsTheGrammar) {
  for (const char* number :
       {"0", "-0", "10", "1.10", "0.5", "1e3", "1E+3", "-1.5e-30"}) {
    EXPECT_TRUE(IsJsonNumber(number)) << number;
  }
  for (const char* text : {"", "-", "+1", "01", "1.", ".5", "1e", "1e+", "1x",
                           "0x10", "1 ", "--1", "1.5.5"}) {
    EXPECT_FALSE(IsJsonNumber(text)) << text;
  }
}

}  // namespace
}  // namespace tassei::internal
