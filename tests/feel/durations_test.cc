#include "lib/feel/durations.h"

#include <limits>

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

constexpr int64_t kMost = std::numeric_limits<int64_t>::max();

Decimal Number(const char* text) { return Decimal::Parse(text).value(); }

TEST(Durations, CarryNanosecondsIntoSeconds) {
  EXPECT_EQ(Add(DaysTime{1, 600'000'000}, {2, 600'000'000}),
            (DaysTime{4, 200'000'000}));
  EXPECT_EQ(Add(DaysTime{1, 0}, {-2, -300'000'000}),
            (DaysTime{-1, -300'000'000}));
  EXPECT_EQ(Add(DaysTime{1, 0}, {0, -300'000'000}), (DaysTime{0, 700'000'000}));
}

TEST(Durations, EndWhereTheirNegativesWouldNotFit) {
  EXPECT_EQ(Add(DaysTime{kMost, 0}, {1, 0}), std::nullopt);
  EXPECT_EQ(Add(DaysTime{-kMost, 0}, {-1, 0}), std::nullopt);
  EXPECT_EQ(Add(DaysTime{kMost, 0}, {-kMost, 0}), DaysTime{});
  EXPECT_EQ(Add(YearsMonths{kMost}, {1}), std::nullopt);
  EXPECT_EQ(Add(YearsMonths{-kMost}, {-1}), std::nullopt);
  EXPECT_EQ(Add(YearsMonths{kMost}, {-1}), YearsMonths{kMost - 1});
}

TEST(Durations, AreNumbersOfSeconds) {
  EXPECT_EQ(SecondsOf({4, 120'000'000})->ToString(), "4.12");
  EXPECT_EQ(SecondsOf({-4, -1})->ToString(), "-4.000000001");
  EXPECT_EQ(SecondsOf({kMost, 999'999'999})->ToString(),
            "9223372036854775807.999999999");
}

TEST(Durations, RoundSecondsToNanosecondsHalfEven) {
  EXPECT_EQ(DurationOfSeconds(Number("4.12")), (DaysTime{4, 120'000'000}));
  EXPECT_EQ(DurationOfSeconds(Number("-0.0000000015")), (DaysTime{0, -2}));
  EXPECT_EQ(DurationOfSeconds(Number("0.0000000025")), (DaysTime{0, 2}));
  EXPECT_EQ(DurationOfSeconds(Number("9223372036854775807")),
            (DaysTime{kMost, 0}));
  EXPECT_EQ(DurationOfSeconds(Number("9223372036854775808")), std::nullopt);
  EXPECT_EQ(DurationOfSeconds(Number("-9223372036854775808")), std::nullopt);
  EXPECT_EQ(DurationOfSeconds(Number("1e6000")), std::nullopt);
}

TEST(Durations, DropWhatIsLessThanAMonth) {
  EXPECT_EQ(DurationOfMonths(Number("52.4")), YearsMonths{52});
  EXPECT_EQ(DurationOfMonths(Number("-57.5")), YearsMonths{-57});
  EXPECT_EQ(DurationOfMonths(Number("1e19")), std::nullopt);
  EXPECT_EQ(DurationOfMonths(Number("-9223372036854775808")), std::nullopt);
}

}  // namespace
}  // namespace tassei::internal
