#include "lib/text/message.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

std::string Fill(std::string_view pattern,
                 const std::vector<std::string>& arguments) {
  return FillMessage(pattern, arguments);
}

TEST(FillMessage, ReplacesPlacesInAnyOrder) {
  EXPECT_EQ(Fill("{1}は{0}、{1}", {"a", "b"}), "bはa、b");
}

TEST(FillMessage, KeepsPlacesWithoutAnArgument) {
  EXPECT_EQ(Fill("{0} {1} {x} {", {"a"}), "a {1} {x} {");
}

TEST(FillMessage, DoesNotLookForPlacesInArguments) {
  EXPECT_EQ(Fill("{0}{1}", {"{1}", "b"}), "{1}b");
}

TEST(Displayable, EscapesWhatWouldLeaveTheLine) {
  EXPECT_EQ(Displayable("a\nb\rc\td", 99), "a\\nb\\rc\\td");
  EXPECT_EQ(Displayable(std::string("\0\x07\x7F", 3), 99),
            "\\u{00}\\u{07}\\u{7F}");
  EXPECT_EQ(Displayable("\u0085\u2028\u202E", 99), "\\u{85}\\u{2028}\\u{202E}");
}

TEST(Displayable, ShowsBrokenBytes) {
  EXPECT_EQ(Displayable("達\xFF成", 99), "達\\x{FF}成");
}

TEST(Displayable, CutsBetweenCodePoints) {
  EXPECT_EQ(Displayable("達成度", 2), "達成…");
  EXPECT_EQ(Displayable("達成度", 3), "達成度");
}

}  // namespace
}  // namespace tassei::internal
