#include "lib/feel/front_door.h"

#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/feel/compile_support.h"

namespace tassei {
namespace {

using testing::CompileCell;
using testing::Compiled;
using testing::CompileText;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<testing::Known> kKnown = {{"達成率", "number"},
                                            {"達成率（％）", "number"},
                                            {"サービス数", "number"},
                                            {"区分", "string"}};

TEST(FrontDoor, SuggestsWhatFullWidthTextMeans) {
  using Cases = std::vector<std::pair<std::string_view, std::string_view>>;
  for (const auto& [text, meant] : Cases{
           {"達成率＞＝１", "達成率>=1"},
           {"達成率 ≧ 0.5", "達成率 >= 0.5"},
           {"達成率≦０．５", "達成率<=0.5"},
           {"達成率 ≠ 1", "達成率 != 1"},
           {"達成率 × 100 ÷ 2", "達成率 * 100 / 2"},
           {"（達成率＋１）＊２", "(達成率+1)*2"},
           {"達成率（％）＞＝８５", "達成率（％）>=85"},
           {"区分 = 「達成」", "区分 = \"達成\""},
           {"区分 = “達成”", "区分 = \"達成\""},
           {"達成率 in [１〜２]", "達成率 in [1..2]"},
           {"ｉｆ 達成率＞１ ｔｈｅｎ 1 ｅｌｓｅ 2",
            "if 達成率>1 then 1 else 2"},
           {"ｻｰﾋﾞｽ数＞１", "サービス数>1"},
           {"ｍａｘ（達成率，１）", "max(達成率,1)"},
       }) {
    const Compiled compiled = CompileText(text, kKnown);

    EXPECT_THAT(compiled.codes(), ElementsAre("K0815 " + std::string(meant)))
        << text;
    EXPECT_EQ(compiled.problems[0].found, text);
  }
}

TEST(FrontDoor, TakesFullWidthSpaceForSpace) {
  EXPECT_THAT(CompileText("達成率　>=　1", kKnown).codes(), IsEmpty());
}

TEST(FrontDoor, TellsNamesThatLookAlikeApart) {
  using Cases = std::vector<std::pair<std::string_view, std::string_view>>;
  for (const auto& [text, meant] : Cases{
           {"ｻｰﾋﾞｽ数 > 1", "サービス数"},
           {"サ−ビス数 > 1", "サービス数"},
           {"サ－ビス数 > 1", "サービス数"},
           {"達成率(%) > 1", "達成率（％）"},
       }) {
    const Compiled compiled = CompileText(text, kKnown);

    ASSERT_TRUE(compiled.problems.has_errors()) << text;
    EXPECT_THAT(compiled.problems[0].suggestion, ::testing::HasSubstr(meant))
        << text;
  }
}

TEST(FrontDoor, SaysWhichNameLooksAlikeAndWhere) {
  EXPECT_THAT(CompileText("1 + ｻｰﾋﾞｽ数", kKnown).codes(),
              ElementsAre("K0818 1:5 サービス数"));
}

TEST(FrontDoor, KeepsItsHandsOffStrings) {
  EXPECT_THAT(CompileText("区分 ＝ \"＞＝\"", kKnown).codes(),
              ElementsAre("K0815 区分 = \"＞＝\""));
  EXPECT_THAT(CompileText("区分 = \"＞＝\"", kKnown).codes(), IsEmpty());
}

TEST(FrontDoor, ReportsTheRealProblemWhereFoldingDoesNotHelp) {
  EXPECT_THAT(CompileText("未知＞＝１", kKnown).codes(),
              ElementsAre("K0814 1:1"));
}

TEST(FrontDoor, SuggestsQuotesForBareTextInCells) {
  EXPECT_THAT(CompileCell("達成, 継続 中", {{"区分", "string"}}).codes(),
              ElementsAre("K0813 B2 \"達成\"", "K0813 B2 \"継続 中\""));
  EXPECT_THAT(CompileCell("B+", {{"区分", "string"}}).codes(),
              ElementsAre("K0813 B2 \"B+\""));
  EXPECT_THAT(CompileCell("not(達成)", {{"区分", "string"}}).codes(),
              ElementsAre("K0813 B2 \"達成\""));
}

TEST(FrontDoor, SuggestsQuotesForBareTextInExpressions) {
  EXPECT_THAT(CompileText("区分 = 達成 and 達成率 > 1", kKnown).codes(),
              ElementsAre("K0813 1:6 \"達成\""));
  EXPECT_THAT(CompileText("継続 中", kKnown).codes(),
              ElementsAre("K0814 1:1 \"継続 中\""))
      << "an output";
  EXPECT_THAT(CompileText("達成率 > 未知", kKnown).codes(),
              ElementsAre("K0814 1:7"));
}

TEST(FrontDoor, SuggestsTheWordThatWasMeant) {
  EXPECT_THAT(CompileCell("TRUE", {{"完了", "boolean"}}).codes(),
              ElementsAre("K0814 B2 true"));
}

TEST(CorrectedText, KeepsWordsThatOnlyStartLikeAName) {
  const std::vector<std::string> names = {"率", "Ａ"};

  EXPECT_EQ(internal::CorrectedText("達成率＋A", names), "達成率+Ａ");
  EXPECT_EQ(internal::CorrectedText("AB＋A", names), "AB+Ａ");
}

}  // namespace
}  // namespace tassei
