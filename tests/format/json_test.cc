#include "lib/format/json.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/format_diagnostics.h"
#include "lib/format/json_syntax.h"
#include "lib/text/utf8.h"
#include "tests/support/status_matchers.h"

namespace tassei::internal {
namespace {

using ::tassei::testing::IsOk;
using ::tassei::testing::StatusIs;
using ::testing::ElementsAre;

absl::StatusOr<JsonDocument> Read(std::string text, Diagnostics& diagnostics,
                                  const JsonLimits& limits = {}) {
  return ReadJson(std::move(text), "a.json", limits, diagnostics);
}

// Requires JSON without problems.
JsonDocument Good(std::string text) {
  Diagnostics diagnostics;
  absl::StatusOr<JsonDocument> document = Read(std::move(text), diagnostics);
  EXPECT_THAT(document, IsOk());
  EXPECT_TRUE(diagnostics.empty());
  return *std::move(document);
}

// "code@line:column" of each problem.
std::vector<std::string> ProblemsOf(std::string text,
                                    const JsonLimits& limits = {}) {
  Diagnostics diagnostics;
  Read(std::move(text), diagnostics, limits).IgnoreError();
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + "@" +
                       std::to_string(problem.where.line) + ":" +
                       std::to_string(problem.where.column));
  }
  return problems;
}

std::string At(const DiagnosticKind& kind, std::string_view place) {
  return std::string(kind.code) + "@" + std::string(place);
}

// The document printed again, without spaces.
std::string Print(JsonValue value) {
  std::string text;
  switch (value.kind()) {
    case JsonKind::kNull:
      return "null";
    case JsonKind::kBool:
      return value.boolean() ? "true" : "false";
    case JsonKind::kNumber:
      return std::string(value.number());
    case JsonKind::kString:
      return '"' + std::string(value.string()) + '"';
    case JsonKind::kArray:
      for (const JsonValue item : value.items()) {
        text += (text.empty() ? "" : ",") + Print(item);
      }
      return '[' + text + ']';
    case JsonKind::kObject:
      for (const JsonMember member : value.members()) {
        text += text.empty() ? "" : ",";
        text += Print(member.key) + ':' + Print(member.value);
      }
      return '{' + text + '}';
  }
  return text;
}

TEST(ReadJson, KeepsEveryValueInOrder) {
  const std::string text =
      R"({"z":[1,[],{}],"a":{"名前":"達成","b":null},"t":true,"f":false})";

  const JsonDocument document = Good(text);

  EXPECT_EQ(Print(document.root()), text);
  EXPECT_EQ(document.root().size(), 4u);
  EXPECT_EQ(document.root().Find("z")->size(), 3u);
  EXPECT_EQ(document.root().Find("t")->size(), 0u);
  EXPECT_FALSE(document.root().Find("none").has_value());
}

TEST(ReadJson, KeepsNumbersAsTheyStood) {
  const std::string text = "[1.10,-0,1e400,123456789012345678901234567890]";

  EXPECT_EQ(Print(Good(text).root()), text);
  EXPECT_EQ(Print(Good("[ 1.10 , 2 ]").root()), "[1.10,2]");
}

TEST(ReadJson, TakesEscapesOutOfStringsAndKeys) {
  const JsonDocument document =
      Good(R"({"\u9054":"a\n\"\\\/\ud83c\udf8c","b":""})");

  const auto value = document.root().Find("達");
  ASSERT_TRUE(value.has_value());
  EXPECT_EQ(value->string(), "a\n\"\\/🎌");
  EXPECT_EQ(document.root().Find("b")->string(), "");
}

TEST(ReadJson, ReadsAScalarAlone) {
  EXPECT_EQ(Print(Good(" \"a\\u0041\" ").root()), "\"aA\"");
  EXPECT_EQ(Print(Good("\"plain\"").root()), "\"plain\"");
  EXPECT_EQ(Print(Good(" 1.10\n").root()), "1.10");
  EXPECT_EQ(Print(Good("true").root()), "true");
  EXPECT_EQ(Print(Good("false ").root()), "false");
  EXPECT_EQ(Print(Good("null").root()), "null");
}

TEST(ReadJson, OutlivesTheFirstCopyOfItself) {
  std::optional<JsonDocument> first =
      Good("[\"long enough for the heap ....\"]");
  const JsonDocument copy = *first;

  first.reset();

  EXPECT_EQ(Print(copy.root()), "[\"long enough for the heap ....\"]");
}

TEST(ReadJson, RefusesBytesThatAreNotUtf8) {
  EXPECT_THAT(ProblemsOf("{\n \"達\xFF\": 1}"),
              ElementsAre(At(kNotUtf8, "2:4")));
}

TEST(ReadJson, LeavesOutAByteOrderMarkWithAWarning) {
  Diagnostics diagnostics;

  const auto document = Read("\xEF\xBB\xBF[1]", diagnostics);

  ASSERT_THAT(document, IsOk());
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind, &kByteOrderMark);
  EXPECT_EQ(document->root().Span().column, 1);
  EXPECT_EQ(document->root().byte_offset(), 3u);
}

TEST(ReadJson, TellsTheFirstPlaceThatIsNotJson) {
  EXPECT_THAT(ProblemsOf(""), ElementsAre(At(kJsonExpectedValue, "1:1")));
  EXPECT_THAT(ProblemsOf("{\n  \"達成\": 1,\n}"),
              ElementsAre(At(kJsonExpectedKey, "3:1")));
  EXPECT_THAT(ProblemsOf("[\"達成\" 2]"),
              ElementsAre(At(kJsonExpectedArrayEnd, "1:7")));
  EXPECT_THAT(ProblemsOf("[1]\n x"), ElementsAre(At(kJsonTrailing, "2:2")));
  EXPECT_THAT(ProblemsOf("[1"), ElementsAre(At(kJsonExpectedArrayEnd, "1:3")));
  EXPECT_THAT(ProblemsOf("[tru]"), ElementsAre(At(kJsonExpectedValue, "1:2")));
  EXPECT_THAT(ProblemsOf("\"\\ud800\""),
              ElementsAre(At(kJsonBadEscape, "1:2")));
}

TEST(ReadJson, ShowsWhatStoodThere) {
  Diagnostics diagnostics;

  EXPECT_THAT(Read("[1, nope, 2]", diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));

  EXPECT_EQ(diagnostics[0].ToString(Language::kEnglish),
            "a.json:1:5: critical[K0222]: a JSON value is missing; found: "
            "nope; expected: a value");
}

TEST(ReadJson, TellsEveryKeyThatStandsTwiceWithBothPlaces) {
  Diagnostics diagnostics;

  const auto document =
      Read("{\"a\":1,\n\"b\":{\"c\":1,\"c\":2},\n\"\\u0061\":3}", diagnostics);

  EXPECT_THAT(document, StatusIs(absl::StatusCode::kInvalidArgument));
  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].kind, &kJsonDuplicateKey);
  EXPECT_EQ(diagnostics[0].where.line, 3);
  EXPECT_THAT(diagnostics[0].arguments, ElementsAre("a", "1:2"));
  EXPECT_EQ(diagnostics[1].where.pointer, "/b/c");
  EXPECT_THAT(diagnostics[1].arguments, ElementsAre("c", "2:6"));
}

TEST(ReadJson, FindsKeysTwiceInLargeObjects) {
  std::string text = "{";
  for (int i = 0; i < 1'000; ++i) text += "\"k" + std::to_string(i) + "\":0,";
  text += "\"k500\":0}";

  Diagnostics diagnostics;
  EXPECT_THAT(Read(text, diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));

  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].arguments[0], "k500");
}

TEST(ReadJson, RefusesTextThatIsTooLarge) {
  Diagnostics diagnostics;

  EXPECT_THAT(Read("[12]", diagnostics, {.bytes = 3}),
              StatusIs(absl::StatusCode::kResourceExhausted));
  EXPECT_EQ(diagnostics[0].kind, &kJsonTooLarge);
  EXPECT_THAT(Read("[12]", diagnostics, {.bytes = 4}), IsOk());
}

TEST(ReadJson, RefusesDeepNesting) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  Diagnostics diagnostics;

  EXPECT_THAT(Read(nested(64), diagnostics), IsOk());
  EXPECT_THAT(Read(nested(65), diagnostics),
              StatusIs(absl::StatusCode::kResourceExhausted));
  EXPECT_THAT(ProblemsOf(nested(100'000)),
              ElementsAre(At(kJsonTooDeep, "1:65")));
  EXPECT_THAT(ProblemsOf(std::string(100'000, '[')),
              ElementsAre(At(kJsonTooDeep, "1:65")));
  EXPECT_THAT(Read(nested(256), diagnostics, {.depth = 1'000'000}), IsOk());
  EXPECT_THAT(Read(nested(257), diagnostics, {.depth = 1'000'000}),
              StatusIs(absl::StatusCode::kResourceExhausted));
}

TEST(ReadJson, TellsWhereEachValueStands) {
  const JsonDocument document =
      Good("{\n \"a/b\": [10, {\"c~\": \"達\", \"d\": 1}],\n \"e\": []\n}");
  const JsonValue array = *document.root().Find("a/b");
  const JsonValue object = *++array.items().begin();
  const JsonMember last = *++object.members().begin();

  EXPECT_EQ(document.root().Span().ToString(), "a.json:1:1");
  EXPECT_EQ(document.root().Span().pointer, "");
  EXPECT_EQ(array.Span().ToString(), "a.json:2:9");
  EXPECT_EQ(array.Span().pointer, "/a~1b");
  EXPECT_EQ(object.Find("c~")->Span().pointer, "/a~1b/1/c~0");
  EXPECT_EQ(object.Find("c~")->Span().ToString(), "a.json:2:21");
  EXPECT_EQ(last.key.Span().ToString(), "a.json:2:26");
  EXPECT_EQ(last.key.Span().pointer, "/a~1b/1/d");
  EXPECT_EQ(last.value.Span().pointer, "/a~1b/1/d");
  EXPECT_EQ(document.root().Find("e")->Span().pointer, "/e");
}

TEST(ReadJson, AcceptsExactlyWhatTheGrammarAccepts) {
  const std::string seeds[] = {
      R"({"a":[1,2.50,-3e4],"b":{"c":"x\u0041\n"},"d":[true,false,null]})",
      R"([[],[{}],"",0,"達成",{"k":[]}])",
      R"("\ud83c\udf8c")",
      "-12.5",
      " null ",
  };
  const std::string_view pieces = "{}[]\",:\\u01eE+-. tfn\n\x01";
  std::mt19937 random(20'230'401);
  int accepted = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string text = seeds[random() % 5];
    for (std::size_t edits = random() % 4; edits > 0; --edits) {
      const std::size_t at = random() % text.size();
      const char piece = pieces[random() % pieces.size()];
      switch (random() % 3) {
        case 0:
          text[at] = piece;
          break;
        case 1:
          text.insert(at, 1, piece);
          break;
        default:
          text.erase(at, 1);
          if (text.empty()) text = "0";
      }
    }
    if (!IsUtf8(text)) continue;
    const bool good = !FindJsonSyntaxError(text, 64).has_value();
    Diagnostics diagnostics;

    const auto document = Read(text, diagnostics);

    bool only_duplicates = !diagnostics.empty();
    for (const Diagnostic& problem : diagnostics) {
      ASSERT_NE(problem.kind, &kJsonUnreadable) << text;
      only_duplicates = only_duplicates && problem.kind == &kJsonDuplicateKey;
    }
    ASSERT_EQ(document.ok() || only_duplicates, good) << text;
    accepted += good ? 1 : 0;
  }
  EXPECT_GT(accepted, 10'000);
}

}  // namespace
}  // namespace tassei::internal
