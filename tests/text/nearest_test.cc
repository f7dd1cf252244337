#include "lib/text/nearest.h"

#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

std::string_view Near(std::string_view name,
                      const std::vector<std::string_view>& known) {
  return Nearest(name, known);
}

TEST(Nearest, FindsANameWithAMistake) {
  EXPECT_EQ(Near("inidcator", {"initiative", "indicator"}), "indicator");
  EXPECT_EQ(Near("達成渡", {"継続", "達成度"}), "達成度");
}

TEST(Nearest, SeesThroughWidthAndCase) {
  EXPECT_EQ(Near("ＩＤ", {"name", "id"}), "id");
  EXPECT_EQ(Near("ｶﾅ", {"かな", "カナ"}), "カナ");
}

TEST(Nearest, FindsNothingFarAway) {
  EXPECT_EQ(Near("達成", {"indicator"}), "");
  EXPECT_EQ(Near("abcdef", {"abcxyz"}), "");
  EXPECT_EQ(Near("a", {"b"}), "");
  EXPECT_EQ(Near("", {"b"}), "");
  EXPECT_EQ(Near("a", {}), "");
}

TEST(Nearest, AllowsAThirdOfTheNameToChange) {
  EXPECT_EQ(Near("abcdef", {"abcdxx"}), "abcdxx");
  EXPECT_EQ(Near("abcde", {"abcxx"}), "");
}

TEST(Nearest, PrefersTheLeastDistanceThenTheFirst) {
  EXPECT_EQ(Near("abcdef", {"abcdxx", "abcdex", "abcdey"}), "abcdex");
}

TEST(Nearest, RefusesToWorkOnHostileNames) {
  const std::string huge(10'000'000, 'a');

  EXPECT_EQ(Near(huge, {"a"}), "");
  EXPECT_EQ(Near("abc", {huge, "abd"}), "abd");
  EXPECT_EQ(Near("abc\xFF", {"abc"}), "");
  EXPECT_EQ(Near(std::string(65, 'a'), {std::string(65, 'a')}), "");
}

TEST(Nearest, TakesOwnedNamesToo) {
  const std::vector<std::string> known = {"plan", "ledger"};

  EXPECT_EQ(Nearest("leger", known), "ledger");
}

}  // namespace
}  // namespace tassei::internal
