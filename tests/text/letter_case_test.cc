#include "lib/text/letter_case.h"

#include <string>

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

TEST(LetterCase, MapsLettersThatHaveAnotherCase) {
  EXPECT_EQ(UpperCase("aBc4 達成ａω𐐨"), "ABC4 達成ＡΩ𐐀");
  EXPECT_EQ(LowerCase("aBc4 達成ＡΩ𐐀"), "abc4 達成ａω𐐨");
}

TEST(LetterCase, MayGrow) {
  EXPECT_EQ(UpperCase("ßﬃΐ"), "SSFFI\u0399\u0308\u0301");
  EXPECT_EQ(LowerCase("İ"), "i\u0307");
}

TEST(LetterCase, WritesTheLastSigmaOfAWord) {
  EXPECT_EQ(LowerCase("ΟΔΟΣ ΣΑΣ"), "οδος σας");
}

TEST(LetterCase, KnowsNoLanguage) {
  EXPECT_EQ(UpperCase("iı"), "II");
  EXPECT_EQ(LowerCase("I"), "i");
}

TEST(LetterCase, LeavesNothingOfNothing) {
  EXPECT_EQ(UpperCase(""), "");
  EXPECT_EQ(LowerCase(std::string(1, '\0')), std::string(1, '\0'));
}

}  // namespace
}  // namespace tassei::internal
