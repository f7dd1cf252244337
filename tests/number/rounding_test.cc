#include "tassei/rounding.h"

#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <string_view>

namespace tassei {
namespace {

TEST(Rounding, CodesReadBack) {
  std::set<std::string_view> codes;
  for (const Rounding rounding :
       {Rounding::kHalfUp, Rounding::kDown, Rounding::kUp, Rounding::kHalfEven,
        Rounding::kFloor, Rounding::kCeiling, Rounding::kHalfDown}) {
    const std::string_view code = RoundingCode(rounding);

    EXPECT_EQ(RoundingFromCode(code), rounding) << code;
    codes.insert(code);
  }
  EXPECT_EQ(codes,
            (std::set<std::string_view>{"half_up", "down", "up", "half_even",
                                        "floor", "ceiling", "half_down"}));
}

TEST(Rounding, UnknownCodesAreRefused) {
  EXPECT_EQ(RoundingFromCode(""), std::nullopt);
  EXPECT_EQ(RoundingFromCode("HALF_UP"), std::nullopt);
}

}  // namespace
}  // namespace tassei
