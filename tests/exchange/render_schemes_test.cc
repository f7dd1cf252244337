#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tassei/book_file.h"
#include "tassei/scheme_file.h"
#include "tests/exchange/full_book.h"

namespace tassei {
namespace {

using ::testing::HasSubstr;

Scheme FullScheme() {
  Diagnostics diagnostics;
  const auto book = ReadBookJson(kFullBook, "b.json", &diagnostics);
  EXPECT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);
  return book->parts().schemes.front();
}

TEST(CountEvidence, CountsTheRulesOfAllTablesAndGradesThatNoneGives) {
  // Rules: 1 printed, 1 inferred, 8 unstated. Of the grades B* is judged, 完了
  // inferred; A, B, D and － are given by tables.
  EXPECT_EQ(CountEvidence(FullScheme()),
            (EvidenceCounts{
                .printed = 1, .inferred = 2, .judgement = 1, .unstated = 8}));
}

TEST(RenderSchemes, NamesPublisherScaleSubjectsRulesAndSource) {
  const std::vector<Scheme> schemes = {FullScheme()};

  EXPECT_EQ(RenderSchemes(schemes, Language::kJapanese),
            "県  評価基準\n"
            "  id    full 版 1\n"
            "  段階  D  B*  B  A  完了  －\n"
            "  対象  指標、取組、柱、計画\n"
            "  規則  明記 1、推定 2、判断 1、不明 8\n"
            "  出典  https://example.jp/\n");
  EXPECT_THAT(RenderSchemes(schemes, Language::kEnglish),
              HasSubstr("  judges  indicators, initiatives, groups, plans\n"));
}

TEST(RenderSchemes, SaysThatThereAreNone) {
  EXPECT_EQ(RenderSchemes({}, Language::kEnglish), "There are no schemes.\n");
}

TEST(RenderSchemesJson, HoldsTheSame) {
  const std::vector<Scheme> schemes = {FullScheme()};

  const std::string json = RenderSchemesJson(schemes);

  EXPECT_THAT(json, HasSubstr("\"publisher\": \"県\""));
  EXPECT_THAT(json, HasSubstr("\"printed\": 1"));
  EXPECT_THAT(json, HasSubstr("\"judgement\": 1"));
  EXPECT_THAT(json, HasSubstr("\"url\": \"https://example.jp/\""));
}

}  // namespace
}  // namespace tassei
