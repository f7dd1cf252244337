#include "lib/report/width.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;

TEST(DisplayWidth, CountsFullWidthTwice) {
  EXPECT_EQ(DisplayWidth("abc"), 3u);
  EXPECT_EQ(DisplayWidth("達成"), 4u);
  EXPECT_EQ(DisplayWidth("ｱｲ"), 2u);
  EXPECT_EQ(DisplayWidth("△５％"), 6u);
  EXPECT_EQ(DisplayWidth("𠮷"), 2u);
}

TEST(DisplayWidth, DoesNotCountMarksThatCombine) {
  EXPECT_EQ(DisplayWidth("か\u3099"), 2u);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1u);
}

TEST(PadRight, FillsUpToTheWidth) {
  EXPECT_EQ(PadRight("達", 4), "達  ");
  EXPECT_EQ(PadRight("達成", 3), "達成");
}

TEST(WrapToWidth, BreaksBetweenJapaneseCharacters) {
  EXPECT_THAT(WrapToWidth("あいうえお", 4), ElementsAre("あい", "うえ", "お"));
}

TEST(WrapToWidth, KeepsWordsOfAsciiWhole) {
  EXPECT_THAT(WrapToWidth("ab cdef gh", 5), ElementsAre("ab ", "cdef ", "gh"));
}

TEST(WrapToWidth, BreaksWordsThatAreTooLong) {
  EXPECT_THAT(WrapToWidth("abcdef", 4), ElementsAre("ab", "cdef"));
}

TEST(WrapToWidth, KeepsCombiningMarksWithTheirCharacter) {
  EXPECT_THAT(WrapToWidth("か\u3099き", 2), ElementsAre("か\u3099", "き"));
}

TEST(WrapToWidth, GivesEachLineACharacterHoweverNarrow) {
  EXPECT_THAT(WrapToWidth("達成", 1), ElementsAre("達", "成"));
  EXPECT_THAT(WrapToWidth("", 5), ElementsAre(""));
}

}  // namespace
}  // namespace tassei::internal
