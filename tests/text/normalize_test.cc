#include "lib/text/normalize.h"

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

TEST(Nfc, ComposesAndKeepsWidth) {
  EXPECT_EQ(Nfc("か\u3099ＡＢ①"), "がＡＢ①");
  EXPECT_EQ(Nfc("plain"), "plain");
  EXPECT_EQ(Nfc(""), "");
}

TEST(Nfkc, MakesVariantsEqual) {
  EXPECT_EQ(Nfkc("ｶﾞＡ１①㈱"), "ガA11(株)");
  EXPECT_EQ(Nfkc("\u2F00\u2F47"), "一日");
  EXPECT_EQ(Nfkc("plain"), "plain");
}

TEST(FoldRadicals, ReplacesRadicalsByCharacters) {
  EXPECT_EQ(FoldRadicals("\u2ED1期\u2F47\u2F08"), "長期日人");
  EXPECT_EQ(FoldRadicals("\u2EC4\u2ED8\u2EF2\u2E81"), "西青亀厂");
  EXPECT_EQ(FoldRadicals("\uF900"), "豈");
}

TEST(FoldRadicals, KeepsEverythingElse) {
  EXPECT_EQ(FoldRadicals("ＡＢ①ｶﾞ㈱長い\uFA11"), "ＡＢ①ｶﾞ㈱長い\uFA11");
  EXPECT_EQ(FoldRadicals("plain"), "plain");
  EXPECT_EQ(FoldRadicals("\u2EF3\u2FFB"), "\u2EF3\u2FFB");
}

TEST(FoldRadicals, KeepsBrokenBytes) {
  EXPECT_EQ(FoldRadicals("\u2ED1\xFF"), "長\xFF");
}

}  // namespace
}  // namespace tassei::internal
