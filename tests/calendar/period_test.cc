#include "tassei/period.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "tests/calendar/all_periods.h"

namespace tassei {
namespace {

using testing::AllPeriods;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::kAllKinds;
using testing::P;

Date Day(std::string_view text) { return *Date::Parse(text); }

TEST(Period, BeginsInApril) {
  EXPECT_EQ(P("2020").first_day(), Day("2020-04-01"));
  EXPECT_EQ(P("2020").last_day(), Day("2021-03-31"));
  EXPECT_EQ(P("2020H1").last_day(), Day("2020-09-30"));
  EXPECT_EQ(P("2020H2").first_day(), Day("2020-10-01"));
  EXPECT_EQ(P("2020Q1").last_day(), Day("2020-06-30"));
  EXPECT_EQ(P("2020Q4").first_day(), Day("2021-01-01"));
  EXPECT_EQ(P("2020-02").last_day(), Day("2020-02-29"));
  EXPECT_EQ(P("2020-02").fiscal_year(), 2019);
  EXPECT_EQ(Period().id(), "1970");
}

TEST(Period, MonthsAreNamedByTheCalendar) {
  EXPECT_EQ(Period::Month(2020, 1), P("2021-01"));
  EXPECT_EQ(Period::Month(2020, 4), P("2020-04"));
  EXPECT_EQ(P("2021-01").ordinal(), 10);
  EXPECT_EQ(P("2020-04").ordinal(), 1);
}

TEST(Period, IdsReadBackForEveryPeriod) {
  for (const Period period : AllPeriods(1870, 2100)) {
    ASSERT_EQ(Period::Parse(period.id()), period) << period.id();
  }
}

TEST(Period, EachIsMadeOfTheNextWithoutGaps) {
  for (const PeriodKind kind : kAllKinds) {
    std::optional<Period> before;
    for (const Period period : AllPeriods(1870, 2100)) {
      if (period.kind() != kind) continue;
      if (before) {
        ASSERT_EQ(period.first_day().days(), before->last_day().days() + 1);
        ASSERT_EQ(before->Plus(1), period);
        ASSERT_EQ(period.Plus(-1), before);
      }
      ASSERT_EQ(Period::Of(period.first_day(), kind), period);
      ASSERT_EQ(Period::Of(period.last_day(), kind), period);
      before = period;
    }
  }
}

TEST(Period, DividesAndEncloses) {
  EXPECT_THAT(P("2020").Divide(PeriodKind::kHalf),
              ElementsAre(P("2020H1"), P("2020H2")));
  EXPECT_THAT(P("2020H2").Divide(PeriodKind::kQuarter),
              ElementsAre(P("2020Q3"), P("2020Q4")));
  EXPECT_THAT(P("2020Q4").Divide(PeriodKind::kMonth),
              ElementsAre(P("2021-01"), P("2021-02"), P("2021-03")));
  EXPECT_THAT(P("2020Q4").Divide(PeriodKind::kQuarter),
              ElementsAre(P("2020Q4")));
  EXPECT_THAT(P("2020Q4").Divide(PeriodKind::kHalf), IsEmpty());
  EXPECT_EQ(P("2021-03").Enclosing(PeriodKind::kQuarter), P("2020Q4"));
  EXPECT_EQ(P("2020Q1").Enclosing(PeriodKind::kHalf), P("2020H1"));
  EXPECT_EQ(P("2020H1").Enclosing(PeriodKind::kYear), P("2020"));
  EXPECT_EQ(P("2020H1").Enclosing(PeriodKind::kMonth), std::nullopt);
}

TEST(Period, PartsLieInWhatEnclosesThem) {
  for (const Period period : AllPeriods(2018, 2021)) {
    for (const PeriodKind kind : kAllKinds) {
      const std::vector<Period> parts = period.Divide(kind);
      for (const Period part : parts) {
        ASSERT_TRUE(period.Contains(part));
        ASSERT_TRUE(period.Contains(part.first_day()));
        ASSERT_TRUE(period.Contains(part.last_day()));
        ASSERT_EQ(part.Enclosing(period.kind()), period);
        ASSERT_EQ(part.Contains(period), part == period);
      }
    }
  }
}

TEST(Period, ContainsItsDaysOnly) {
  EXPECT_TRUE(P("2020H1").Contains(Day("2020-09-30")));
  EXPECT_FALSE(P("2020H1").Contains(Day("2020-10-01")));
  EXPECT_FALSE(P("2020H1").Contains(Day("2020-03-31")));
  EXPECT_FALSE(P("2020H1").Contains(P("2020-10")));
  EXPECT_FALSE(P("2020H1").Contains(P("2020-03")));
}

TEST(Period, IsOrderedByFirstDayTheLongerFirst) {
  EXPECT_LT(P("2020"), P("2020H1"));
  EXPECT_LT(P("2020H1"), P("2020Q1"));
  EXPECT_LT(P("2020Q1"), P("2020-04"));
  EXPECT_LT(P("2020-04"), P("2020-05"));
  EXPECT_LT(P("2020-05"), P("2020Q2"));
  EXPECT_LT(P("2020H2"), P("2021"));
  EXPECT_NE(P("2020"), P("2020H1"));
}

TEST(Period, RefusesWhatIsNot) {
  for (const std::string_view id :
       {"",        "202",     "20200",   "2020H0", "2020H3",   "2020Q5",
        "2020Q0",  "2020-00", "2020-13", "2020-1", "2020-001", "2020h1",
        "2020H",   "2020H11", "2020+1",  "1400",   "9999",     "1401-03",
        "9999-04", " 2020",   "2020 ",   "20x0",   "2020/11",  "２020"}) {
    EXPECT_EQ(Period::Parse(id), std::nullopt) << id;
  }
  EXPECT_EQ(Period::Half(2020, 3), std::nullopt);
  EXPECT_EQ(Period::Quarter(2020, 0), std::nullopt);
  EXPECT_EQ(Period::Month(2020, 13), std::nullopt);
  EXPECT_EQ(Period::Year(1400), std::nullopt);
  EXPECT_EQ(Period::Half(9999, 1), std::nullopt);
  EXPECT_EQ(Period::Quarter(1400, 1), std::nullopt);
  EXPECT_EQ(Period::Month(std::numeric_limits<int32_t>::max(), 1),
            std::nullopt);
}

TEST(Period, HoldsToTheEndsOfItsRange) {
  const Period first = P("1401");
  const Period last = P("9998");

  EXPECT_EQ(first.Plus(-1), std::nullopt);
  EXPECT_EQ(last.Plus(1), std::nullopt);
  EXPECT_EQ(last.last_day(), Day("9999-03-31"));
  EXPECT_EQ(P("9999-03").Plus(1), std::nullopt);
  EXPECT_EQ(first.Plus(std::numeric_limits<int32_t>::min()), std::nullopt);
  EXPECT_EQ(first.Plus(std::numeric_limits<int32_t>::max()), std::nullopt);
  EXPECT_EQ(first.Plus(9998 - 1401), last);
  EXPECT_EQ(Period::Of(Day("1401-03-31"), PeriodKind::kMonth), std::nullopt);
  EXPECT_EQ(Period::Of(Day("9999-04-01"), PeriodKind::kYear), std::nullopt);
}

TEST(PeriodSpan, RunsFromTheFirstDayToTheLast) {
  const PeriodSpan span = {P("2020"), P("2023H1")};

  EXPECT_EQ(span.first_day(), Day("2020-04-01"));
  EXPECT_EQ(span.last_day(), Day("2023-09-30"));
  EXPECT_TRUE(span.Contains(P("2021")));
  EXPECT_TRUE(span.Contains(P("2023Q2")));
  EXPECT_FALSE(span.Contains(P("2023")));
  EXPECT_FALSE(span.Contains(P("2020-03")));
  EXPECT_TRUE(span.Contains(Day("2023-09-30")));
  EXPECT_FALSE(span.Contains(Day("2023-10-01")));
  EXPECT_FALSE(span.Contains(Day("2020-03-31")));
}

TEST(PeriodSpan, PrintsOneIdWhereBothEndsAreTheSame) {
  EXPECT_EQ((PeriodSpan{P("2020"), P("2023")}.ToString()), "2020/2023");
  EXPECT_EQ((PeriodSpan{P("2020H1"), P("2020H1")}.ToString()), "2020H1");
}

TEST(PeriodKind, CodesReadBack) {
  for (const PeriodKind kind : kAllKinds) {
    EXPECT_EQ(PeriodKindFromCode(PeriodKindCode(kind)), kind);
  }
  EXPECT_EQ(PeriodKindCode(PeriodKind::kHalf), "half");
  EXPECT_EQ(PeriodKindFromCode("week"), std::nullopt);
}

}  // namespace
}  // namespace tassei
