#include "lib/feel/temporal_text.h"

#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "lib/feel/temporal_arithmetic.h"

namespace tassei::internal {
namespace {

// What a text says when it is written again; "" if it is not read.
std::string Rewritten(std::string_view text) {
  const Value value = ReadAtLiteral(text);
  if (value.is_null()) return "";
  const std::string written = value.ToString();
  return written.substr(2, written.size() - 3);  // @"…"
}

void ExpectKept(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) EXPECT_EQ(Rewritten(text), text);
}

void ExpectRefused(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) EXPECT_EQ(Rewritten(text), "") << text;
}

TEST(TemporalText, ReadsDatesOfManyYears) {
  ExpectKept({"2021-01-31", "0000-12-25", "-0001-01-01", "-2017-12-31",
              "10000-01-01", "999999999-12-31", "-999999999-01-01"});
}

TEST(TemporalText, RefusesDatesThatAreMalformedOrDoNotExist) {
  ExpectRefused({"",
                 "2012/12/25",
                 "2012-12-25T",
                 "998-12-31",
                 "01211-12-31",
                 "+2012-12-02",
                 "1000000000-01-01",
                 "9999999999-12-25",
                 "2021-02-29",
                 "2021-13-01",
                 "2021-00-01",
                 "2021-01-32",
                 "2021-1-01",
                 "2021-01-1",
                 "2021-01-01Z",
                 "2021-01-01+09:00",
                 " 2021-01-01",
                 "2021-01-01 ",
                 "--2021-01-01",
                 "２０２１-01-01"});
}

TEST(TemporalText, ReadsTimesWithAndWithoutZones) {
  ExpectKept({"00:00:00", "23:59:59.999999999", "11:22:33.4", "11:00:00Z",
              "13:20:00+02:00", "13:20:00-05:30", "13:20:00+02:45:55",
              "13:20:00+14:00", "13:20:00-14:00", "10:30:00@Etc/UTC",
              "10:30:00.5@Asia/Tokyo"});
}

TEST(TemporalText, WritesEqualTimesAlike) {
  EXPECT_EQ(Rewritten("11:22:33+00:00"), "11:22:33Z");
  EXPECT_EQ(Rewritten("11:22:33-00:00"), "11:22:33Z");
  EXPECT_EQ(Rewritten("11:22:33z"), "11:22:33Z");
  EXPECT_EQ(Rewritten("11:22:33.500"), "11:22:33.5");
  EXPECT_EQ(Rewritten("11:22:33.000"), "11:22:33");
  EXPECT_EQ(Rewritten("11:22:33.1234567890000"), "11:22:33.123456789");
  EXPECT_EQ(Rewritten("11:22:33+02:45:00"), "11:22:33+02:45");
  EXPECT_EQ(Rewritten("24:00:00"), "00:00:00");
}

TEST(TemporalText, RefusesTimesThatAreMalformedOrDoNotExist) {
  ExpectRefused({"7:20",
                 "07:2",
                 "07:20",
                 "7:00:00",
                 "07:1:00",
                 "07:01:2",
                 "23:59:60",
                 "24:00:01",
                 "24:00:00.1",
                 "24:01:00",
                 "25:00:00",
                 "00:60:00",
                 "00:00:61",
                 "11:30:00T",
                 "11:30:00.",
                 "11:30:00.1234567891",
                 "13:20:00+14:00:01",
                 "13:20:00-15:00",
                 "13:20:00+19:00",
                 "13:20:00+5:00",
                 "13:20:00+5",
                 "13:20:00+02:60",
                 "13:20:00+02:00:60",
                 "13:20:00+02:00@Europe/Paris",
                 "13:20:00Z@Europe/Paris",
                 "13:20:00@Europe/ParisZ",
                 "13:20:00@xyz/abc",
                 "13:20:00@",
                 "13:20:00@localtime",
                 "13:20:00@../UTC",
                 "T13:20:00"});
}

TEST(TemporalText, ReadsDatesAndTimes) {
  ExpectKept({"2018-12-08T10:30:11", "2018-12-08T10:30:11.25Z",
              "-2018-12-08T10:30:11+11:00",
              "999999999-12-31T23:59:59.999999999-14:00",
              "2018-12-08T10:30:11@Australia/Melbourne"});
}

TEST(TemporalText, TakesTheEndOfADayForTheStartOfTheNext) {
  EXPECT_EQ(Rewritten("2021-12-31T24:00:00Z"), "2022-01-01T00:00:00Z");
  EXPECT_EQ(Rewritten("999999999-12-31T24:00:00"), "");
}

TEST(TemporalText, RefusesDatesAndTimesThatAreMalformed) {
  ExpectRefused({"2012T-12-2511:00:00Z", "2012-13-24T23:59:00",
                 "2012-12-24t23:59:00", "2012-12-24 23:59:00",
                 "2012-12-24T23:59", "2012-12-24T25:00:00",
                 "2011-12-03T10:15:30+01:00@Europe/Paris"});
}

TEST(TemporalText, ReadsYearsAndMonths) {
  ExpectKept({"P1Y", "P1Y2M", "P11M", "-P1Y", "-P8Y4M", "P83333333Y3M"});
  EXPECT_EQ(Rewritten("P0Y"), "P0M");
  EXPECT_EQ(Rewritten("-P0M"), "P0M");
  EXPECT_EQ(Rewritten("P26M"), "P2Y2M");
  EXPECT_EQ(Rewritten("P1Y27M"), "P3Y3M");
  EXPECT_EQ(Rewritten("P00000000000000000000001Y"), "P1Y");
}

TEST(TemporalText, ReadsDaysAndTimes) {
  ExpectKept({"P1D", "PT2H", "PT3M", "PT4S", "PT0.999S", "-PT1H2M",
              "P1DT2H3M4.123456789S", "PT0.000000001S", "-P1DT0.5S"});
  EXPECT_EQ(Rewritten("P0D"), "PT0S");
  EXPECT_EQ(Rewritten("-PT0H"), "PT0S");
  EXPECT_EQ(Rewritten("PT0.S"), "PT0S");
  EXPECT_EQ(Rewritten("PT36H"), "P1DT12H");
  EXPECT_EQ(Rewritten("PT1000M0.999999999S"), "PT16H40M0.999999999S");
}

TEST(TemporalText, RefusesDurationsThatAreMalformedMixedOrTooLarge) {
  ExpectRefused({"P",
                 "-P",
                 "PT",
                 "P1DT",
                 "P0",
                 "1Y",
                 "1D",
                 "P1H",
                 "P1S",
                 "PT1D",
                 "P1M1Y",
                 "PT1S1M",
                 "P1Y2DT3H",
                 "P1MT1M",
                 "P1.5Y",
                 "P1.5D",
                 "PT1.5H",
                 "PT.5S",
                 "PT.S",
                 "PT1.5",
                 "P-1D",
                 "+P1D",
                 "p1d",
                 "P1DT1H ",
                 "P1W",
                 "P1Y1Y",
                 "PT0.0000000001S",
                 "P768614336404564651Y",
                 "P9223372036854775808M",
                 "P106751991167301D",
                 "PT9223372036854775808S",
                 "P" + std::string(1'000, '9') + "D"});
}

TEST(TemporalText, HoldsTheLargestDurations) {
  ExpectKept({"P768614336404564650Y7M", "-P768614336404564650Y7M",
              "P106751991167300DT15H30M7.999999999S",
              "-P106751991167300DT15H30M7.999999999S"});
}

class RandomTemporal {
 public:
  int64_t Between(int64_t least, int64_t most) {
    return std::uniform_int_distribution<int64_t>(least, most)(engine_);
  }

  FeelDate Date() {
    const int64_t span = Between(0, 1) == 0 ? 1'000'000 : 365'000'000'000;
    return DateFromDays(Between(-span, span)).value();
  }

  FeelZone Zone() {
    switch (Between(0, 2)) {
      case 0:
        return {};
      case 1:
        return {.offset = static_cast<int32_t>(
                    Between(-kMaxZoneOffset, kMaxZoneOffset))};
      default:
        return {.name = "Asia/Tokyo"};
    }
  }

  FeelTime Time() { return {Between(0, kNanosecondsPerDay - 1), Zone()}; }

  DaysTime Duration() {
    const int64_t sign = Between(0, 1) == 0 ? 1 : -1;
    const int64_t most = Between(0, 1) == 0 ? 1'000'000 : INT64_MAX;
    return {sign * Between(0, most),
            static_cast<int32_t>(sign * Between(0, 999'999'999))};
  }

 private:
  std::mt19937_64 engine_{20'210'131};
};

TEST(TemporalText, ReadsWhatItWrites) {
  RandomTemporal random;
  for (int i = 0; i < 2'000; ++i) {
    const FeelDate date = random.Date();
    const FeelTime time = random.Time();
    const FeelDateTime both{random.Date(), random.Time()};
    const YearsMonths months{random.Between(-INT64_MAX, INT64_MAX)};
    const DaysTime seconds = random.Duration();

    EXPECT_EQ(ReadFeelDate(ToText(date)), date) << ToText(date);
    EXPECT_EQ(ReadFeelTime(ToText(time)), time) << ToText(time);
    EXPECT_EQ(ReadFeelDateTime(ToText(both)), both) << ToText(both);
    EXPECT_EQ(ReadYearsMonths(ToText(months)), months) << ToText(months);
    EXPECT_EQ(ReadDaysTime(ToText(seconds)), seconds) << ToText(seconds);
  }
}

}  // namespace
}  // namespace tassei::internal
