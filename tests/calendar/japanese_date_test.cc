#include "tassei/japanese_date.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/calendar/all_periods.h"

namespace tassei {
namespace {

using testing::P;

std::string Iso(const std::optional<Date>& date) {
  return date ? date->ToString() : "none";
}

struct Spelling {
  std::string_view text;
  std::string_view iso;
};

TEST(ReadJapaneseDate, ReadsEverySpellingInUse) {
  const std::vector<Spelling> spellings = {
      {"令和3年1月31日", "2021-01-31"},
      {"令和３年１月３１日", "2021-01-31"},
      {"令和 3年 1月31日", "2021-01-31"},
      {"令和3年1⽉31⽇", "2021-01-31"},
      {"令和三年一月三十一日", "2021-01-31"},
      {"R3.1.31", "2021-01-31"},
      {"Ｒ３．１．３１", "2021-01-31"},
      {"R3/1/31", "2021-01-31"},
      {"令和3.1.31", "2021-01-31"},
      {"2021/1/31", "2021-01-31"},
      {"2021.1.31", "2021-01-31"},
      {"2021-01-31", "2021-01-31"},
      {"2021-1-31", "2021-01-31"},
      {"2021年1月31日", "2021-01-31"},
      {"2021年(令和3年)1月31日", "2021-01-31"},
      {"2021(令和3)年1月31日", "2021-01-31"},
      {"令和2年度1月31日", "2021-01-31"},
      {"令和3年1月末日", "2021-01-31"},
      {"令和3年2月末", "2021-02-28"},
      {"令和3年1月31日(日)", "2021-01-31"},
      {"令和3年1月31日（日曜日）", "2021-01-31"},
      {"令和3年1月31日日曜日", "2021-01-31"},
      {"令和3年1月11日(月・祝)", "2021-01-11"},
      {"昭和44年12月31日(水)", "1969-12-31"},
      {"平成32年4月1日", "2020-04-01"},
      {"令和元年5月1日", "2019-05-01"},
      {"平成31年4月30日", "2019-04-30"},
      {"昭和64年1月7日", "1989-01-07"},
      {"S64.1.7", "1989-01-07"},
      {"大正元年7月30日", "1912-07-30"},
      {"明治元年10月23日", "1868-10-23"},
  };
  for (const Spelling& spelling : spellings) {
    EXPECT_EQ(Iso(ReadJapaneseDate(spelling.text)), spelling.iso)
        << spelling.text;
  }
}

TEST(ReadJapaneseDate, TakesFromTheContextWhatIsNotWritten) {
  EXPECT_EQ(Iso(ReadJapaneseDate("１月31日", P("2020"))), "2021-01-31");
  EXPECT_EQ(Iso(ReadJapaneseDate("4月1日", P("2020H2"))), "2020-04-01");
  EXPECT_EQ(Iso(ReadJapaneseDate("1月末", P("2020"))), "2021-01-31");
  EXPECT_EQ(Iso(ReadJapaneseDate("2月29日", P("2019"))), "2020-02-29");
  EXPECT_EQ(Iso(ReadJapaneseDate("3年1月31日", P("2020"))), "2021-01-31");
  EXPECT_EQ(Iso(ReadJapaneseDate("1月31日")), "none");
  EXPECT_EQ(Iso(ReadJapaneseDate("3年1月31日")), "none");
}

TEST(ReadJapaneseDate, RefusesNonsense) {
  for (const std::string_view text : {"",
                                      "令和3年",
                                      "令和3年1月",
                                      "令和3年1月32日",
                                      "令和3年2月29日",
                                      "令和3年13月1日",
                                      "令和3年0月1日",
                                      "令和0年1月1日",
                                      "2021年(令和2年)1月31日",
                                      "令和元年4月30日",
                                      "平成元年1月7日",
                                      "明治元年10月22日",
                                      "令和3年1月31日(月)",
                                      "令和3年1月31日(日",
                                      "令和3年1月31日日",
                                      "令和3年1月31日現在",
                                      "令和3年1月31",
                                      "2021/1",
                                      "2021/1-31",
                                      "2021/1/",
                                      "2021/001/31",
                                      "3.1.31",
                                      "1/31",
                                      "2月30日",
                                      "21年度1.31",
                                      "20210131",
                                      "約令和3年1月31日",
                                      "令和3年1月\xE3"}) {
    EXPECT_EQ(ReadJapaneseDate(text), std::nullopt) << text;
    EXPECT_EQ(ReadJapaneseDate(text, P("2020")), std::nullopt) << text;
  }
}

TEST(PrintJapaneseDate, IsReadBackForEveryDayFrom1870To2100) {
  const int32_t last = Date::FromCivil(2100, 12, 31)->days();
  for (int32_t days = Date::FromCivil(1860, 1, 1)->days(); days <= last;
       ++days) {
    const Date date = *Date::FromDays(days);

    const std::string text = PrintJapaneseDate(date);

    ASSERT_EQ(ReadJapaneseDate(text), date) << text;
  }
}

TEST(PrintJapaneseDate, WritesTheFirstYearAsGannen) {
  EXPECT_EQ(PrintJapaneseDate(*Date::Parse("2021-01-31")), "令和3年1月31日");
  EXPECT_EQ(PrintJapaneseDate(*Date::Parse("2019-05-01")), "令和元年5月1日");
  EXPECT_EQ(PrintJapaneseDate(*Date::Parse("2019-04-30")), "平成31年4月30日");
}

TEST(PrintEnglishDate, WritesTheMonthInFull) {
  EXPECT_EQ(PrintEnglishDate(*Date::Parse("2021-01-31")), "31 January 2021");
  EXPECT_EQ(PrintEnglishDate(*Date::Parse("2021-12-01")), "1 December 2021");
}

}  // namespace
}  // namespace tassei
