#include "lib/feel/civil_days.h"

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

constexpr int32_t kLastYear = 999'999'999;

FeelDate Day(int64_t year, int64_t month, int64_t day) {
  return MakeFeelDate(year, month, day).value();
}

// The day after, by the calendar's own rule alone.
FeelDate NextDay(const FeelDate& date) {
  if (const auto next = MakeFeelDate(date.year, date.month, date.day + 1)) {
    return *next;
  }
  if (const auto next = MakeFeelDate(date.year, date.month + 1, 1)) {
    return *next;
  }
  return Day(date.year + 1, 1, 1);
}

TEST(CivilDays, CountFromTheEpoch) {
  EXPECT_EQ(DaysOf(Day(1970, 1, 1)), 0);
  EXPECT_EQ(DaysOf(Day(2000, 3, 1)), 11'017);
  EXPECT_EQ(DaysOf(Day(1969, 12, 31)), -1);
  EXPECT_EQ(DaysOf(Day(0, 1, 1)), -719'528);
}

TEST(CivilDays, FollowOneAnotherAsInASlowWalk) {
  FeelDate date = Day(-801, 12, 30);
  int64_t days = DaysOf(date);
  int32_t weekday = DayOfWeek(date);
  while (date.year < 2'402) {
    const FeelDate next = NextDay(date);
    weekday = weekday % 7 + 1;
    ++days;

    ASSERT_EQ(DaysOf(next), days);
    ASSERT_EQ(DateFromDays(days), next);
    ASSERT_EQ(DayOfWeek(next), weekday);
    ASSERT_EQ(DayOfYear(next),
              next.year == date.year ? DayOfYear(date) + 1 : 1);
    date = next;
  }
}

TEST(CivilDays, ReachToTheEndsOfTheYearsAndNoFurther) {
  const int64_t last = DaysOf(Day(kLastYear, 12, 31));
  const int64_t first = DaysOf(Day(-kLastYear, 1, 1));

  EXPECT_EQ(DateFromDays(last), Day(kLastYear, 12, 31));
  EXPECT_EQ(DateFromDays(first), Day(-kLastYear, 1, 1));
  EXPECT_EQ(DateFromDays(last + 1), std::nullopt);
  EXPECT_EQ(DateFromDays(first - 1), std::nullopt);
  EXPECT_EQ(DateFromDays(INT64_MAX), std::nullopt);
  EXPECT_EQ(DateFromDays(INT64_MIN), std::nullopt);
}

TEST(CivilDays, AreOnlyThoseThatExist) {
  EXPECT_TRUE(MakeFeelDate(2000, 2, 29).has_value());
  EXPECT_TRUE(MakeFeelDate(-4, 2, 29).has_value());
  EXPECT_FALSE(MakeFeelDate(1900, 2, 29).has_value());
  EXPECT_FALSE(MakeFeelDate(2021, 2, 29).has_value());
  EXPECT_FALSE(MakeFeelDate(2021, 4, 31).has_value());
  EXPECT_FALSE(MakeFeelDate(2021, 0, 1).has_value());
  EXPECT_FALSE(MakeFeelDate(2021, 13, 1).has_value());
  EXPECT_FALSE(MakeFeelDate(2021, 1, 0).has_value());
  EXPECT_FALSE(MakeFeelDate(kLastYear + 1, 1, 1).has_value());
  EXPECT_FALSE(MakeFeelDate(-kLastYear - 1, 12, 31).has_value());
  EXPECT_FALSE(MakeFeelDate(INT64_MIN, INT64_MAX, INT64_MIN).has_value());
}

TEST(CivilDays, HaveIsoWeeksThatBelongToTheYearOfTheirThursday) {
  EXPECT_EQ(IsoWeekOfYear(Day(2005, 1, 1)), 53);
  EXPECT_EQ(IsoWeekOfYear(Day(2005, 1, 3)), 1);
  EXPECT_EQ(IsoWeekOfYear(Day(2008, 12, 29)), 1);
  EXPECT_EQ(IsoWeekOfYear(Day(2009, 12, 31)), 53);
  EXPECT_EQ(IsoWeekOfYear(Day(2010, 1, 3)), 53);
  EXPECT_EQ(IsoWeekOfYear(Day(2012, 1, 1)), 52);
  EXPECT_EQ(IsoWeekOfYear(Day(2019, 12, 30)), 1);
  EXPECT_EQ(IsoWeekOfYear(Day(2020, 12, 31)), 53);
  EXPECT_EQ(IsoWeekOfYear(Day(kLastYear, 12, 31)), 52);
  EXPECT_EQ(IsoWeekOfYear(Day(-kLastYear, 1, 1)), 1);
}

}  // namespace
}  // namespace tassei::internal
