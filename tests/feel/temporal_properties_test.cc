#include "lib/feel/temporal_properties.h"

#include <string>

#include "gtest/gtest.h"
#include "lib/feel/temporal_text.h"

namespace tassei::internal {
namespace {

// "nothing" where there is no such property.
std::string Property(std::string_view literal, std::string_view name) {
  const std::optional<Value> value =
      TemporalProperty(ReadAtLiteral(literal), name);
  return value.has_value() ? value->ToString() : "nothing";
}

TEST(TemporalProperties, OfDates) {
  EXPECT_EQ(Property("2018-12-10", "year"), "2018");
  EXPECT_EQ(Property("2018-12-10", "month"), "12");
  EXPECT_EQ(Property("2018-12-10", "day"), "10");
  EXPECT_EQ(Property("2018-12-10", "weekday"), "1");
  EXPECT_EQ(Property("2018-12-16", "weekday"), "7");
  EXPECT_EQ(Property("-2018-12-10", "year"), "-2018");
  EXPECT_EQ(Property("2018-12-10", "hour"), "nothing");
}

TEST(TemporalProperties, OfTimes) {
  EXPECT_EQ(Property("10:30:01.250", "hour"), "10");
  EXPECT_EQ(Property("10:30:01.250", "minute"), "30");
  EXPECT_EQ(Property("10:30:01.250", "second"), "1.25");
  EXPECT_EQ(Property("10:30:01+05:00", "time offset"), "@\"PT5H\"");
  EXPECT_EQ(Property("10:30:01-00:30", "time offset"), "@\"-PT30M\"");
  EXPECT_EQ(Property("10:30:01", "time offset"), "null");
  EXPECT_EQ(Property("10:30:01@Asia/Tokyo", "time offset"), "@\"PT9H\"");
  EXPECT_EQ(Property("10:30:01@Asia/Tokyo", "timezone"), "\"Asia/Tokyo\"");
  EXPECT_EQ(Property("10:30:01+05:00", "timezone"), "null");
  EXPECT_EQ(Property("10:30:01", "year"), "nothing");
}

TEST(TemporalProperties, OfDatesAndTimes) {
  EXPECT_EQ(Property("2018-07-10T10:30:01", "weekday"), "2");
  EXPECT_EQ(Property("2018-07-10T10:30:01", "hour"), "10");
  EXPECT_EQ(Property("2018-07-10T10:30:01@Europe/Paris", "time offset"),
            "@\"PT2H\"");
  EXPECT_EQ(Property("2018-07-10T10:30:01@Europe/Paris", "timezone"),
            "\"Europe/Paris\"");
  EXPECT_EQ(Property("2018-07-10T10:30:01", "days"), "nothing");
}

TEST(TemporalProperties, OfDurations) {
  EXPECT_EQ(Property("P1Y2M", "years"), "1");
  EXPECT_EQ(Property("-P1Y2M", "months"), "-2");
  EXPECT_EQ(Property("P1Y", "days"), "nothing");
  EXPECT_EQ(Property("P1DT2H3M4.5S", "days"), "1");
  EXPECT_EQ(Property("P1DT2H3M4.5S", "hours"), "2");
  EXPECT_EQ(Property("P1DT2H3M4.5S", "minutes"), "3");
  EXPECT_EQ(Property("P1DT2H3M4.5S", "seconds"), "4.5");
  EXPECT_EQ(Property("-PT4.5S", "seconds"), "-4.5");
  EXPECT_EQ(Property("P1D", "years"), "nothing");
}

TEST(TemporalProperties, OfOtherValuesThereAreNone) {
  EXPECT_FALSE(TemporalProperty(Value(true), "year").has_value());
}

}  // namespace
}  // namespace tassei::internal
