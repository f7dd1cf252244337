#include "lib/feel/temporal_arithmetic.h"

#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "lib/feel/temporal_text.h"

namespace tassei::internal {
namespace {

FeelDate Day(std::string_view text) { return ReadFeelDate(text).value(); }
FeelTime Time(std::string_view text) { return ReadFeelTime(text).value(); }
FeelDateTime Moment(std::string_view text) {
  return ReadFeelDateTime(text).value();
}
DaysTime Seconds(std::string_view text) { return ReadDaysTime(text).value(); }
YearsMonths Months(std::string_view text) {
  return ReadYearsMonths(text).value();
}

template <typename T>
std::string Text(const std::optional<T>& value) {
  return value.has_value() ? ToText(*value) : "nothing";
}

TEST(TemporalOrder, ComparesInstantsAcrossOffsetsAndZones) {
  const FeelDateTime utc = Moment("2021-04-02T12:00:00Z");

  EXPECT_EQ(OrderOf(utc, Moment("2021-04-02T21:00:00+09:00")),
            std::strong_ordering::equal);
  EXPECT_EQ(OrderOf(utc, Moment("2021-04-02T14:00:00@Europe/Paris")),
            std::strong_ordering::equal);
  EXPECT_EQ(OrderOf(utc, Moment("2021-04-02T12:00:00+01:00")),
            std::strong_ordering::greater);
  EXPECT_EQ(OrderOf(utc, Moment("2021-04-02T12:00:00.000000001Z")),
            std::strong_ordering::less);
}

TEST(TemporalOrder, ComparesLocalTimesAsTheyAreWritten) {
  EXPECT_EQ(
      OrderOf(Moment("2021-04-02T12:00:00"), Moment("2021-04-02T12:00:01")),
      std::strong_ordering::less);
  EXPECT_EQ(OrderOf(Time("12:00:00"), Time("11:00:00")),
            std::strong_ordering::greater);
}

TEST(TemporalOrder, KnowsNoneBetweenALocalTimeAndOneWithAZone) {
  EXPECT_EQ(
      OrderOf(Moment("2021-04-02T12:00:00"), Moment("2021-04-02T12:00:00Z")),
      std::nullopt);
  EXPECT_EQ(OrderOf(Time("12:00:00@Etc/UTC"), Time("12:00:00")), std::nullopt);
  EXPECT_EQ(Difference(Time("12:00:00Z"), Time("12:00:00")), std::nullopt);
}

TEST(TemporalOrder, TakesTimesForThoseOfOneDay) {
  EXPECT_EQ(OrderOf(Time("20:00:50Z"), Time("21:00:50+01:00")),
            std::strong_ordering::equal);
  EXPECT_EQ(OrderOf(Time("08:00:00+09:00"), Time("17:00:00-06:00")),
            std::strong_ordering::less);
  EXPECT_EQ(OrderOf(Time("12:00:00@Europe/London"), Time("12:00:00Z")),
            std::strong_ordering::equal);
}

TEST(TemporalOrder, KnowsNoneOfAZoneThatIsUnknown) {
  const FeelDateTime lost{{2021, 1, 1}, {0, {.name = "No/Where"}}};

  EXPECT_EQ(OrderOf(lost, lost), std::nullopt);
  EXPECT_EQ(Difference(lost, lost), std::nullopt);
  EXPECT_EQ(Add(lost, Seconds("PT1H")), std::nullopt);
}

TEST(TemporalArithmetic, SubtractsInstants) {
  EXPECT_EQ(Text(Difference(Moment("2021-01-02T10:10:10@Europe/Paris"),
                            Moment("2021-01-01T10:10:10@Asia/Dhaka"))),
            "P1DT5H");
  EXPECT_EQ(Text(Difference(Moment("2021-03-29T00:00:00@Europe/Paris"),
                            Moment("2021-03-28T00:00:00@Europe/Paris"))),
            "PT23H");
  EXPECT_EQ(Text(Difference(Moment("2021-01-01T00:00:00"),
                            Moment("2021-01-01T00:00:00.25"))),
            "-PT0.25S");
  EXPECT_EQ(Text(Difference(Time("10:10:10@Australia/Melbourne"),
                            Time("11:10:10@Australia/Melbourne"))),
            "-PT1H");
  EXPECT_EQ(Text(Difference(Moment("999999999-12-31T23:59:59"),
                            Moment("-999999999-01-01T00:00:00"))),
            "P730484999633DT23H59M59S");
}

TEST(TemporalArithmetic, TakesADateForItsMidnightInUtc) {
  EXPECT_EQ(Text(Difference(Moment("2021-01-02T10:10:10+01:00"),
                            AtMidnight(Day("2021-01-01")))),
            "P1DT9H10M10S");
  EXPECT_EQ(
      Difference(AtMidnight(Day("2021-01-01")), Moment("2021-01-01T00:00:00")),
      std::nullopt);
}

TEST(TemporalArithmetic, AddsToTheInstantAndKeepsTheZone) {
  EXPECT_EQ(Text(Add(Moment("2021-01-12T10:10:10+11:00"), Seconds("P1DT1H"))),
            "2021-01-13T11:10:10+11:00");
  EXPECT_EQ(Text(Add(Moment("-2021-01-01T10:10:10"), Seconds("-P1D"))),
            "-2022-12-31T10:10:10");
  EXPECT_EQ(
      Text(Add(Moment("2021-03-28T01:30:00@Europe/Paris"), Seconds("PT1H"))),
      "2021-03-28T03:30:00@Europe/Paris");
  EXPECT_EQ(
      Text(Add(Moment("2021-03-27T12:00:00@Europe/Paris"), Seconds("P1D"))),
      "2021-03-28T13:00:00@Europe/Paris");
  EXPECT_EQ(
      Text(Add(Moment("2021-03-28T02:30:00@Europe/Paris"), Seconds("PT1S"))),
      "2021-03-28T03:30:01@Europe/Paris");
}

TEST(TemporalArithmetic, AddsMonthsToWhatIsWritten) {
  EXPECT_EQ(Text(Add(Day("2021-01-31"), Months("P1M"))), "2021-02-28");
  EXPECT_EQ(Text(Add(Day("2020-02-29"), Months("P1Y"))), "2021-02-28");
  EXPECT_EQ(Text(Add(Day("2020-02-29"), Months("-P4Y"))), "2016-02-29");
  EXPECT_EQ(Text(Add(Day("0000-01-15"), Months("-P1M"))), "-0001-12-15");
  EXPECT_EQ(
      Text(Add(Moment("2021-02-28T02:30:00@Europe/Paris"), Months("P1M"))),
      "2021-03-28T02:30:00@Europe/Paris");
}

TEST(TemporalArithmetic, AddsToDatesFromMidnightOn) {
  EXPECT_EQ(Text(Add(Day("2021-01-01"), Seconds("PT36H"))), "2021-01-02");
  EXPECT_EQ(Text(Add(Day("2021-01-02"), Seconds("-PT1S"))), "2021-01-01");
  EXPECT_EQ(Text(Add(Day("2021-01-02"), Seconds("PT1S"))), "2021-01-02");
  EXPECT_EQ(Text(Add(Day("2020-03-01"), Seconds("-PT24H"))), "2020-02-29");
}

TEST(TemporalArithmetic, AddsToTimesRoundTheClock) {
  EXPECT_EQ(ToText(Add(Time("10:15:00+11:00"), Seconds("P1D"))),
            "10:15:00+11:00");
  EXPECT_EQ(ToText(Add(Time("23:30:00"), Seconds("PT1H"))), "00:30:00");
  EXPECT_EQ(ToText(Add(Time("00:30:00@Asia/Tokyo"), Seconds("-PT0.5S"))),
            "00:29:59.5@Asia/Tokyo");
  EXPECT_EQ(ToText(Add(Time("00:00:00"), {INT64_MAX, 999'999'999})),
            "15:30:07.999999999");
}

TEST(TemporalArithmetic, StopsAtTheEndsOfTheYears) {
  const FeelDateTime end = Moment("999999999-12-31T23:59:59");

  EXPECT_EQ(Add(end, Seconds("PT1S")), std::nullopt);
  EXPECT_EQ(Add(end, DaysTime{INT64_MAX, 999'999'999}), std::nullopt);
  EXPECT_EQ(Add(end, YearsMonths{INT64_MAX}), std::nullopt);
  EXPECT_EQ(Add(end, Months("P1M")), std::nullopt);
  EXPECT_EQ(Add(Day("-999999999-01-01"), Seconds("-PT1S")), std::nullopt);
  EXPECT_EQ(Add(Day("-999999999-01-31"), Months("-P1M")), std::nullopt);
  EXPECT_EQ(Add(Moment("999999999-12-31T23:59:59@Asia/Tokyo"),
                DaysTime{INT64_MAX, 0}),
            std::nullopt);
  EXPECT_EQ(Text(Add(Moment("999999999-12-31T23:59:59@America/New_York"),
                     Seconds("-PT1S"))),
            "999999999-12-31T23:59:58@America/New_York");
}

TEST(TemporalArithmetic, CountsWholeMonthsBetweenDays) {
  const auto between = [](std::string_view from, std::string_view to) {
    return ToText(MonthsBetween(Day(from), Day(to)));
  };

  EXPECT_EQ(between("2011-12-22", "2013-08-24"), "P1Y8M");
  EXPECT_EQ(between("2013-08-24", "2011-12-22"), "-P1Y8M");
  EXPECT_EQ(between("2021-01-31", "2021-02-28"), "P0M");
  EXPECT_EQ(between("2021-02-28", "2021-01-31"), "P0M");
  EXPECT_EQ(between("2021-01-15", "2021-02-15"), "P1M");
  EXPECT_EQ(between("2021-02-15", "2021-01-16"), "P0M");
  EXPECT_EQ(between("-999999999-01-01", "999999999-12-31"), "P1999999998Y11M");
}

}  // namespace
}  // namespace tassei::internal
