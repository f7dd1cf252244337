#include "lib/feel/zones.h"

#include <cstdlib>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

constexpr int64_t kHour = 3'600;

std::optional<int32_t> At(const std::string& name, const FeelDate& date,
                          int64_t seconds) {
  return OffsetAt({.name = name}, date, seconds * 1'000'000'000);
}

TEST(Zones, AreKnownByTheNamesOfTheDatabase) {
  for (const char* const name :
       {"Asia/Tokyo", "Etc/UTC", "Etc/GMT+9", "UTC", "EST5EDT",
        "America/Argentina/Buenos_Aires", "America/Port-au-Prince"}) {
    EXPECT_TRUE(IsIanaZone(name)) << name;
  }
}

TEST(Zones, AreNotWhateverAFileOrAHostMayMean) {
  for (const char* const name : {"",
                                 "xyz/abc",
                                 "asia/tokyo",
                                 "Asia",
                                 "Asia/",
                                 "/Asia/Tokyo",
                                 "Asia//Tokyo",
                                 "../zoneinfo/UTC",
                                 "Asia/../UTC",
                                 "/etc/passwd",
                                 "file:UTC",
                                 "localtime",
                                 "posixrules",
                                 "posix/Asia/Tokyo",
                                 "right/Asia/Tokyo",
                                 "Fixed/UTC+09:00:00",
                                 "zone.tab",
                                 "leapseconds",
                                 "Asia/Tokyo ",
                                 "Asia/Tokyo\n",
                                 "アジア/東京"}) {
    EXPECT_FALSE(IsIanaZone(name)) << name;
  }
  EXPECT_FALSE(IsIanaZone(std::string("UTC\0", 4)));
  EXPECT_FALSE(IsIanaZone(std::string(100'000, 'A')));
}

TEST(Zones, AreFoundWhereverTheEnvironmentPoints) {
  ASSERT_EQ(setenv("TZDIR", "/nowhere", 1), 0);
  ASSERT_EQ(setenv("TZ", "America/New_York", 1), 0);

  EXPECT_EQ(At("Asia/Kathmandu", {2021, 1, 1}, 0), 20'700);

  unsetenv("TZDIR");
  unsetenv("TZ");
}

TEST(Zones, OfNoKindHaveNoOffset) {
  EXPECT_EQ(OffsetAt({}, {2021, 1, 1}, 0), std::nullopt);
  EXPECT_EQ(OffsetAt({.offset = 1'800}, {2021, 1, 1}, 0), 1'800);
  EXPECT_EQ(At("No/Where", {2021, 1, 1}, 0), std::nullopt);
  EXPECT_EQ(OffsetAtInstant({.name = "No/Where"}, 0), std::nullopt);
}

TEST(Zones, ChangeTheirOffsetWithTheSeason) {
  EXPECT_EQ(At("Europe/Paris", {2021, 1, 1}, 0), kHour);
  EXPECT_EQ(At("Europe/Paris", {2021, 7, 1}, 0), 2 * kHour);
  EXPECT_EQ(At("Asia/Tokyo", {2021, 7, 1}, 0), 9 * kHour);
}

TEST(Zones, CountASkippedTimeFromBeforeTheGap) {
  // 02:00 to 03:00 on 2021-03-28.
  EXPECT_EQ(At("Europe/Paris", {2021, 3, 28}, 2 * kHour - 1), kHour);
  EXPECT_EQ(At("Europe/Paris", {2021, 3, 28}, 2 * kHour + 1'800), kHour);
  EXPECT_EQ(At("Europe/Paris", {2021, 3, 28}, 3 * kHour), 2 * kHour);
}

TEST(Zones, TakeTheFirstOfATimeThatComesTwice) {
  // 02:00 to 03:00 on 2021-10-31.
  EXPECT_EQ(At("Europe/Paris", {2021, 10, 31}, 2 * kHour + 1'800), 2 * kHour);
  EXPECT_EQ(At("Europe/Paris", {2021, 10, 31}, 3 * kHour), kHour);
}

TEST(Zones, KeepTheirLastRuleAndTheirFirstOffset) {
  EXPECT_EQ(At("Europe/Paris", {999'999'999, 7, 1}, 0), 2 * kHour);
  EXPECT_EQ(At("Europe/Paris", {999'999'999, 1, 1}, 0), kHour);
  EXPECT_EQ(At("Europe/Paris", {-999'999'999, 7, 1}, 0), 561);
}

TEST(Zones, SayWhichReleaseTheyAre) {
  const std::optional<std::string> version = ZoneDatabaseVersion();

  ASSERT_TRUE(version.has_value());
  EXPECT_THAT(*version, testing::StartsWith("20"));
}

}  // namespace
}  // namespace tassei::internal
