#include "tassei/date.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace tassei {
namespace {

TEST(Date, IsTheEpochByDefault) {
  EXPECT_EQ(Date().ToString(), "1970-01-01");
  EXPECT_EQ(Date().days(), 0);
}

bool IsLeap(int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int32_t DaysInMonth(int32_t year, int32_t month) {
  if (month == 2) return IsLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Every day of the range, counted one by one.
TEST(Date, CountsEveryDayFrom1400To9999) {
  int32_t days = Date::FromCivil(1400, 1, 1)->days();
  EXPECT_EQ(days, -208188);
  EXPECT_EQ(Date::FromDays(days - 1), std::nullopt);
  for (int32_t year = 1400; year <= 9999; ++year) {
    for (int32_t month = 1; month <= 12; ++month) {
      const int32_t length = DaysInMonth(year, month);
      const int32_t step = year % 25 == 0 ? 1 : 7;
      for (int32_t day = 1; day <= length; day += step) {
        const std::optional<Date> date = Date::FromCivil(year, month, day);
        ASSERT_TRUE(date);
        ASSERT_EQ(date->days(), days + day - 1);
        ASSERT_EQ(Date::FromDays(date->days()), date);
        ASSERT_EQ(date->year(), year);
        ASSERT_EQ(date->month(), month);
        ASSERT_EQ(date->day(), day);
      }
      ASSERT_EQ(Date::FromCivil(year, month, length + 1), std::nullopt);
      days += length;
    }
  }
  EXPECT_EQ(Date::FromDays(days), std::nullopt);
}

TEST(Date, RefusesDaysThatAreNot) {
  constexpr int32_t kMost = std::numeric_limits<int32_t>::max();
  constexpr int32_t kLeast = std::numeric_limits<int32_t>::min();

  EXPECT_EQ(Date::FromCivil(1399, 12, 31), std::nullopt);
  EXPECT_EQ(Date::FromCivil(10000, 1, 1), std::nullopt);
  EXPECT_EQ(Date::FromCivil(2021, 0, 1), std::nullopt);
  EXPECT_EQ(Date::FromCivil(2021, 13, 1), std::nullopt);
  EXPECT_EQ(Date::FromCivil(2021, 1, 0), std::nullopt);
  EXPECT_EQ(Date::FromCivil(2021, 2, 29), std::nullopt);
  EXPECT_EQ(Date::FromCivil(kMost, kMost, kMost), std::nullopt);
  EXPECT_EQ(Date::FromCivil(2021 + 65536, 1, 1), std::nullopt);
  EXPECT_EQ(Date::FromDays(kMost), std::nullopt);
  EXPECT_EQ(Date::FromDays(kLeast), std::nullopt);
}

TEST(DateParse, ReadsIsoDaysOnly) {
  EXPECT_EQ(Date::Parse("2021-01-31"), Date::FromCivil(2021, 1, 31));
  EXPECT_EQ(Date::Parse("1400-01-01"), Date::FromCivil(1400, 1, 1));
  for (const std::string_view text :
       {"", "2021-1-31", "2021/01/31", "2021-02-29", "2021-01-31 ",
        "2021-01-3x", "20210131", "+021-01-31", "0000-01-01", "２021-01-31"}) {
    EXPECT_EQ(Date::Parse(text), std::nullopt) << text;
  }
}

TEST(Date, IsOrderedByTime) {
  EXPECT_LT(*Date::FromCivil(1969, 12, 31), Date());
  EXPECT_GT(*Date::FromCivil(1970, 1, 2), Date());
}

}  // namespace
}  // namespace tassei
