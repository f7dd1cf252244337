#include <gtest/gtest.h>

#include <optional>
#include <string_view>

#include "tassei/japanese_date.h"

namespace tassei {
namespace {

std::optional<Era> On(std::string_view day) { return EraOf(*Date::Parse(day)); }

TEST(Era, BeginsOnItsFirstDay) {
  EXPECT_EQ(On("1868-10-22"), std::nullopt);
  EXPECT_EQ(On("1868-10-23"), Era::kMeiji);
  EXPECT_EQ(On("1912-07-29"), Era::kMeiji);
  EXPECT_EQ(On("1912-07-30"), Era::kTaisho);
  EXPECT_EQ(On("1926-12-24"), Era::kTaisho);
  EXPECT_EQ(On("1926-12-25"), Era::kShowa);
  EXPECT_EQ(On("1989-01-07"), Era::kShowa);
  EXPECT_EQ(On("1989-01-08"), Era::kHeisei);
  EXPECT_EQ(On("2019-04-30"), Era::kHeisei);
  EXPECT_EQ(On("2019-05-01"), Era::kReiwa);
  EXPECT_EQ(On("9999-12-31"), Era::kReiwa);
}

TEST(Era, HasANameAndALetter) {
  EXPECT_EQ(EraName(Era::kMeiji), "明治");
  EXPECT_EQ(EraName(Era::kTaisho), "大正");
  EXPECT_EQ(EraName(Era::kShowa), "昭和");
  EXPECT_EQ(EraName(Era::kHeisei), "平成");
  EXPECT_EQ(EraName(Era::kReiwa), "令和");
  EXPECT_EQ(EraLetter(Era::kMeiji), 'M');
  EXPECT_EQ(EraLetter(Era::kTaisho), 'T');
  EXPECT_EQ(EraLetter(Era::kShowa), 'S');
  EXPECT_EQ(EraLetter(Era::kHeisei), 'H');
  EXPECT_EQ(EraLetter(Era::kReiwa), 'R');
}

}  // namespace
}  // namespace tassei
