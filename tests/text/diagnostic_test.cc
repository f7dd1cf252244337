#include "tassei/diagnostic.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tassei {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

constexpr DiagnosticKind kError{"K0199",
                                Severity::kError,
                                {"値「{0}」は不正です", "the value {0} is bad"},
                                {"{1}以上", "at least {1}"}};
constexpr DiagnosticKind kWarning{
    "K0198", Severity::kWarning, {"古い書き方です", "the form is old"}};

TEST(SourceSpan, NamesTheMostExactPlaceKnown) {
  EXPECT_EQ((SourceSpan{.file = "a.csv", .line = 3, .column = 5}).ToString(),
            "a.csv:3:5");
  EXPECT_EQ((SourceSpan{.file = "a.csv", .line = 3}).ToString(), "a.csv:3");
  EXPECT_EQ((SourceSpan{.line = 3, .column = 5}).ToString(), "3:5");
  EXPECT_EQ((SourceSpan{.file = "a.xlsx", .cell = "別表!F9"}).ToString(),
            "a.xlsx!別表!F9");
  EXPECT_EQ((SourceSpan{.cell = "別表!F9"}).ToString(), "別表!F9");
  EXPECT_EQ((SourceSpan{.file = "a.json", .pointer = "/b/0"}).ToString(),
            "a.json#/b/0");
  EXPECT_EQ((SourceSpan{.file = "a.json"}).ToString(), "a.json");
  EXPECT_EQ(SourceSpan{}.ToString(), "");
}

TEST(Diagnostic, FillsItsMessageInBothLanguages) {
  const Diagnostic diagnostic{.kind = &kError, .arguments = {"約20", "0"}};

  EXPECT_EQ(diagnostic.Message(Language::kJapanese), "値「約20」は不正です");
  EXPECT_EQ(diagnostic.Message(Language::kEnglish), "the value 約20 is bad");
  EXPECT_EQ(diagnostic.Expected(Language::kJapanese), "0以上");
  EXPECT_EQ(diagnostic.Expected(Language::kEnglish), "at least 0");
}

TEST(Diagnostic, PrintsEverythingItKnowsOnOneLine) {
  const Diagnostic diagnostic{.kind = &kError,
                              .where = {.file = "a", .line = 2, .column = 1},
                              .arguments = {"x", "0"},
                              .subject = "6",
                              .found = "約20",
                              .suggestion = "20"};

  EXPECT_EQ(diagnostic.ToString(Language::kJapanese),
            "a:2:1: エラー[K0199]: 値「x」は不正です 対象: 6 記載: 約20 期待: "
            "0以上 もしかして: 20");
  EXPECT_EQ(diagnostic.ToString(Language::kEnglish),
            "a:2:1: error[K0199]: the value x is bad; subject: 6; found: 約20; "
            "expected: at least 0; did you mean: 20");
}

TEST(Diagnostic, PrintsNothingForWhatItDoesNotKnow) {
  const Diagnostic diagnostic{.kind = &kWarning};

  EXPECT_EQ(diagnostic.ToString(Language::kEnglish),
            "warning[K0198]: the form is old");
}

TEST(Diagnostic, EscapesControlCharactersOfTheInput) {
  const Diagnostic diagnostic{.kind = &kError,
                              .where = {.file = "a\nb", .line = 1},
                              .arguments = {"x\ny", "\x1B[0m"},
                              .found = "p\tq"};

  const std::string line = diagnostic.ToString(Language::kEnglish);

  EXPECT_THAT(line, HasSubstr("a\\nb:1: "));
  EXPECT_THAT(line, HasSubstr("the value x\\ny is bad"));
  EXPECT_THAT(line, HasSubstr("at least \\u{1B}[0m"));
  EXPECT_THAT(line, HasSubstr("found: p\\tq"));
  EXPECT_THAT(line, Not(HasSubstr("\n")));
}

TEST(Diagnostic, CutsLongTextBetweenCharacters) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "達";
  const Diagnostic diagnostic{.kind = &kWarning, .found = text};

  const std::string line = diagnostic.ToString(Language::kEnglish);

  EXPECT_LT(line.size(), 1'000u);
  EXPECT_THAT(line, EndsWith("達達…"));
}

TEST(Diagnostics, KnowsWhetherThereWasAnError) {
  Diagnostics diagnostics;
  EXPECT_TRUE(diagnostics.empty());

  diagnostics.Add({.kind = &kWarning});
  EXPECT_FALSE(diagnostics.has_errors());

  diagnostics.Add({.kind = &kError});
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].kind, &kWarning);
}

TEST(Diagnostics, CountsWhatIsBeyondItsLimit) {
  Diagnostics diagnostics(2);

  for (int i = 0; i < 4; ++i) diagnostics.Add({.kind = &kWarning});
  diagnostics.Add({.kind = &kError});

  EXPECT_THAT(diagnostics, SizeIs(2));
  EXPECT_EQ(diagnostics.left_out(), 3u);
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.ToString(Language::kEnglish),
            "warning[K0198]: the form is old\n"
            "warning[K0198]: the form is old\n"
            "3 more problems were found\n");
  EXPECT_THAT(diagnostics.ToString(Language::kJapanese),
              EndsWith("ほか3件の問題があります。\n"));
}

TEST(Diagnostics, AppendsAnotherWithItsCount) {
  Diagnostics other(1);
  other.Add({.kind = &kWarning});
  other.Add({.kind = &kError});
  Diagnostics diagnostics;

  diagnostics.Append(other);

  EXPECT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics.left_out(), 1u);
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(SeverityName, HasAWordForEach) {
  EXPECT_EQ(SeverityName(Severity::kWarning, Language::kJapanese), "警告");
  EXPECT_EQ(SeverityName(Severity::kError, Language::kJapanese), "エラー");
  EXPECT_EQ(SeverityName(Severity::kCritical, Language::kJapanese),
            "致命的エラー");
  EXPECT_EQ(SeverityName(Severity::kCritical, Language::kEnglish), "critical");
}

}  // namespace
}  // namespace tassei
