#include "lib/feel/names.h"

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

TEST(NormalName, TakesOneSpaceBetweenWords) {
  EXPECT_EQ(NormalName("  a \n b　c "), "a b c");
}

TEST(NormalName, TakesNoSpaceAroundSigns) {
  EXPECT_EQ(NormalName("a - b"), "a-b");
  EXPECT_EQ(NormalName("a + b / c . d * e ' f"), "a+b/c.d*e'f");
}

TEST(NormalName, ComposesCharacters) {
  EXPECT_EQ(NormalName("か\u3099"), "が");
  EXPECT_EQ(NormalName("ｶﾞ"), "ｶﾞ") << "half-width stays";
}

TEST(LookOf, IsTheSameForWhatLooksAlike) {
  EXPECT_EQ(LookOf("ｶﾀｶﾅ"), LookOf("カタカナ"));
  EXPECT_EQ(LookOf("（Ａ）"), LookOf("(A)"));
  EXPECT_EQ(LookOf("サービス"), LookOf("サ−ビス"));
  EXPECT_EQ(LookOf("a b"), LookOf("a　b"));
  EXPECT_NE(LookOf("達成"), LookOf("達成率"));
}

}  // namespace
}  // namespace tassei::internal
