#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "lib/feel/builtin.h"
#include "lib/feel/builtin_function.h"
#include "lib/feel/temporal_text.h"

namespace tassei::internal {
namespace {

class TemporalBuiltin : public testing::Test {
 protected:
  Value Call(std::string_view name, const Value::List& arguments) {
    Evaluation evaluation(options_);
    return Named(name).Call(arguments, evaluation);
  }

  std::string TextByName(std::string_view name,
                         const std::vector<std::string>& names,
                         const Value::List& arguments) {
    Evaluation evaluation(options_);
    return Named(name).CallByName(names, arguments, evaluation).ToString();
  }

  std::string Text(std::string_view name, const Value::List& arguments) {
    return Call(name, arguments).ToString();
  }

  // The code of the cause of null and its English message.
  std::string Cause(std::string_view name, const Value::List& arguments) {
    const Value value = Call(name, arguments);
    if (!value.is_null()) return value.ToString();
    return std::string(value.cause()->code()) + ": " +
           value.cause()->Message(Language::kEnglish);
  }

  EvaluationOptions options_;

 private:
  // Requires a name that there is.
  static BuiltinFunction Named(std::string_view name) {
    const auto builtins = TemporalBuiltins();
    return BuiltinFunction(*std::find_if(
        builtins.begin(), builtins.end(),
        [name](const Builtin& builtin) { return builtin.name == name; }));
  }
};

Value Words(std::string text) { return text; }
Value At(std::string_view text) { return ReadAtLiteral(text); }
Value Number(std::string_view text) { return Decimal::Parse(text).value(); }

TEST_F(TemporalBuiltin, MakesDates) {
  EXPECT_EQ(Text("date", {Words("2017-12-31")}), "@\"2017-12-31\"");
  EXPECT_EQ(Text("date", {At("2017-12-31")}), "@\"2017-12-31\"");
  EXPECT_EQ(Text("date", {At("2017-09-06T23:45:30@Asia/Dhaka")}),
            "@\"2017-09-06\"");
  EXPECT_EQ(Text("date", {Number("-2017"), Number("1.0"), Number("31")}),
            "@\"-2017-01-31\"");
}

TEST_F(TemporalBuiltin, SaysWhichDayThereIsNot) {
  EXPECT_EQ(Cause("date", {Words("2017-02-30")}),
            "C0820: \"2017-02-30\" is no date: one is written as 2021-01-31, "
            "and is a day that exists");
  EXPECT_EQ(Cause("date", {Number("2017"), Number("-8"), Number("2")}),
            "C0825: there is no day 2 of month -8 of the year 2017");
  EXPECT_EQ(Cause("date", {Number("2017.5"), Number("8"), Number("2")}),
            "C0825: there is no day 2 of month 8 of the year 2017.5");
  EXPECT_EQ(Cause("date", {Number("1e30"), Number("8"), Number("2")}),
            "C0825: there is no day 2 of month 8 of the year 1E+30");
}

TEST_F(TemporalBuiltin, MakesTimes) {
  EXPECT_EQ(Text("time", {Words("11:22:33.444Z")}), "@\"11:22:33.444Z\"");
  EXPECT_EQ(Text("time", {At("11:22:33")}), "@\"11:22:33\"");
  EXPECT_EQ(Text("time", {At("2017-08-10T10:20:00@Europe/Paris")}),
            "@\"10:20:00@Europe/Paris\"");
  EXPECT_EQ(Text("time", {At("2017-08-10")}), "@\"00:00:00Z\"");
  EXPECT_EQ(Text("time", {Number("11"), Number("59"), Number("45.25")}),
            "@\"11:59:45.25\"");
  EXPECT_EQ(Text("time", {Number("11"), Number("59"), Number("0"), Value()}),
            "@\"11:59:00\"");
  EXPECT_EQ(Text("time",
                 {Number("11"), Number("59"), Number("45"), At("-PT2H45M55S")}),
            "@\"11:59:45-02:45:55\"");
}

TEST_F(TemporalBuiltin, SaysWhichPartOfATimeIsWrong) {
  const Value n = Number("0");
  EXPECT_EQ(Cause("time", {Words("23:59:60")}).substr(0, 5), "C0821");
  EXPECT_EQ(Cause("time", {Words("13:20:00@xyz/abc")}),
            "C0824: xyz/abc is no known time zone, such as Asia/Tokyo");
  EXPECT_EQ(Cause("time", {Words("25:00:00@Asia/Tokyo")}).substr(0, 5),
            "C0821");
  EXPECT_EQ(Cause("time", {Number("24"), n, n}),
            "C0826: an hour is a whole number from 0 to 23, not 24");
  EXPECT_EQ(Cause("time", {n, Number("-1"), n}),
            "C0827: a minute is a whole number from 0 to 59, not -1");
  EXPECT_EQ(Cause("time", {n, n, Number("60")}),
            "C0828: seconds are below 60, with at most nine digits after the "
            "point, not 60");
  EXPECT_EQ(Cause("time", {n, n, Number("1.0000000001")}).substr(0, 5),
            "C0828");
  EXPECT_EQ(Cause("time", {n, n, n, At("PT14H1S")}),
            "C0829: an offset is at most 14 hours of whole seconds, not "
            "PT14H1S");
  EXPECT_EQ(Cause("time", {n, n, n, At("PT0.5S")}).substr(0, 5), "C0829");
}

TEST_F(TemporalBuiltin, MakesDatesAndTimes) {
  EXPECT_EQ(Text("date and time", {Words("2018-12-10")}),
            "@\"2018-12-10T00:00:00\"");
  EXPECT_EQ(Text("date and time", {Words("2018-12-10T10:30:00+05:00")}),
            "@\"2018-12-10T10:30:00+05:00\"");
  EXPECT_EQ(Text("date and time", {At("2018-12-10"), At("10:30:00Z")}),
            "@\"2018-12-10T10:30:00Z\"");
  EXPECT_EQ(Text("date and time",
                 {At("2018-12-10T00:00:00@Asia/Tokyo"), At("10:30:00")}),
            "@\"2018-12-10T10:30:00\"");
}

TEST_F(TemporalBuiltin, MakesDatesAndTimesOfParts) {
  Value::List parts = {Number("2018"), Number("12"), Number("10"),
                       Number("9"),    Number("30"), Number("0")};

  EXPECT_EQ(Text("date and time", parts), "@\"2018-12-10T09:30:00\"");
  parts.push_back(At("PT9H"));
  EXPECT_EQ(Text("date and time", parts), "@\"2018-12-10T09:30:00+09:00\"");
  parts.back() = Words("Asia/Tokyo");
  EXPECT_EQ(Text("date and time", parts),
            "@\"2018-12-10T09:30:00@Asia/Tokyo\"");
  parts.back() = Words("Asia/Edo");
  EXPECT_EQ(Cause("date and time", parts),
            "C0824: Asia/Edo is no known time zone, such as Asia/Tokyo");
  parts[1] = Number("13");
  EXPECT_EQ(Cause("date and time", parts),
            "C0825: there is no day 10 of month 13 of the year 2018");
}

TEST_F(TemporalBuiltin, MakesDurations) {
  EXPECT_EQ(Text("duration", {Words("PT24H")}), "@\"P1D\"");
  EXPECT_EQ(Text("duration", {Words("P26M")}), "@\"P2Y2M\"");
  EXPECT_EQ(Cause("duration", {Words("P1Y2DT3H")}).substr(0, 5), "C0823");
  EXPECT_EQ(Text("years and months duration",
                 {At("2011-12-22"), At("2013-08-24T00:00:00Z")}),
            "@\"P1Y8M\"");
}

TEST_F(TemporalBuiltin, KnowsItsParametersByName) {
  EXPECT_EQ(TextByName("date", {"day", "month", "year"},
                       {Number("30"), Number("8"), Number("2017")}),
            "@\"2017-08-30\"");
  EXPECT_EQ(TextByName("time", {"offset", "hour", "minute", "second"},
                       {At("-PT2H"), Number("11"), Number("59"), Number("0")}),
            "@\"11:59:00-02:00\"");
  EXPECT_EQ(TextByName("date and time", {"time", "date"},
                       {At("10:30:00"), At("2018-12-10")}),
            "@\"2018-12-10T10:30:00\"");
  EXPECT_EQ(TextByName("years and months duration", {"to", "from"},
                       {At("2013-08-24"), At("2011-12-22")}),
            "@\"P1Y8M\"");
  EXPECT_EQ(TextByName("week of year", {"date"}, {At("2005-01-01")}), "53");
  EXPECT_EQ(TextByName("week of year", {"value"}, {At("2005-01-01")}), "null");
}

TEST_F(TemporalBuiltin, HasNoAnswerForNullsAndOtherKinds) {
  const Value n = Number("1");
  EXPECT_EQ(Text("date", {Value()}), "null");
  EXPECT_EQ(Text("date", {n}), "null");
  EXPECT_EQ(Text("date", {n, Value(), n}), "null");
  EXPECT_EQ(Text("time", {n, n, Value(), At("P0D")}), "null");
  EXPECT_EQ(Text("date and time", {At("2018-12-10"), Value()}), "null");
  EXPECT_EQ(Text("date and time", {At("2018-12-10")}), "null");
  EXPECT_EQ(Text("duration", {Value::List()}), "null");
  EXPECT_EQ(Text("day of week", {Words("2018-12-10")}), "null");
  EXPECT_EQ(Text("now", {n}), "null");
}

TEST_F(TemporalBuiltin, CutsLongTextShortInACause) {
  EXPECT_LT(Cause("duration", {Words(std::string(10'000, 'x'))}).size(), 300U);
}

TEST_F(TemporalBuiltin, TellsThePlaceOfADayInItsYear) {
  EXPECT_EQ(Text("day of year", {At("2019-09-17")}), "260");
  EXPECT_EQ(Text("day of week", {At("2019-09-17T10:10:10")}), "\"Tuesday\"");
  EXPECT_EQ(Text("month of year", {At("2019-09-17")}), "\"September\"");
  EXPECT_EQ(Text("week of year", {At("2005-01-01")}), "53");
}

TEST_F(TemporalBuiltin, NamesSevenDaysAndTwelveMonths) {
  std::string days;
  for (int day = 11; day < 18; ++day) {
    days += *Call("day of week", {FeelDate{2021, 1, static_cast<int8_t>(day)}})
                 .string();
  }
  std::string months;
  for (int month = 1; month <= 12; ++month) {
    months +=
        *Call("month of year", {FeelDate{2021, static_cast<int8_t>(month), 1}})
             .string();
  }

  EXPECT_EQ(days, "MondayTuesdayWednesdayThursdayFridaySaturdaySunday");
  EXPECT_EQ(months,
            "JanuaryFebruaryMarchAprilMayJuneJulyAugustSeptemberOctober"
            "NovemberDecember");
}

TEST_F(TemporalBuiltin, TakesTheClockFromTheEvaluation) {
  EXPECT_EQ(Cause("now", {}),
            "C0830: the present date and time were not given");
  EXPECT_EQ(Cause("today", {}).substr(0, 5), "C0830");

  options_.now = ReadFeelDateTime("2026-03-31T23:59:00+09:00");

  EXPECT_EQ(Text("now", {}), "@\"2026-03-31T23:59:00+09:00\"");
  EXPECT_EQ(Text("today", {}), "@\"2026-03-31\"");
}

}  // namespace
}  // namespace tassei::internal
