#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/japanese_date.h"
#include "tests/calendar/all_periods.h"

namespace tassei {
namespace {

using testing::AllPeriods;
using testing::P;

std::string IdOf(const std::optional<Period>& period) {
  return period ? period->id() : "none";
}

struct Spelling {
  std::string_view text;
  std::string_view id;
};

TEST(ReadJapanesePeriod, ReadsEverySpellingInUse) {
  const std::vector<Spelling> spellings = {
      {"令和2年度", "2020"},
      {"令和２年度", "2020"},
      {"令和 2 年度", "2020"},
      {"令和02年度", "2020"},
      {"令和二年度", "2020"},
      {"令2年度", "2020"},
      {"R2年度", "2020"},
      {"R2", "2020"},
      {"Ｒ２", "2020"},
      {"R.2", "2020"},
      {"㋿2年度", "2020"},
      {"㍻28年度", "2016"},
      {"H28", "2016"},
      {"Ｈ34", "2022"},
      {"S63年度", "1988"},
      {"T15年度", "1926"},
      {"M45年度", "1912"},
      {"令和元年度", "2019"},
      {"R元", "2019"},
      {"平成31年度", "2019"},
      {"平成32年度", "2020"},
      {"平成33年度", "2021"},
      {"平成34年度", "2022"},
      {"平成三十年度", "2018"},
      {"昭和六十三年度", "1988"},
      {"平成十年度", "1998"},
      {"2020", "2020"},
      {"２０２０", "2020"},
      {"2020年度", "2020"},
      {"二〇二〇年度", "2020"},
      {"FY2020", "2020"},
      {"2020(令和2)年度", "2020"},
      {"2020（令和２）年度", "2020"},
      {"2020年度(令和2年度)", "2020"},
      {"令和2(2020)年度", "2020"},
      {"令和2年度(2020年度)", "2020"},
      {"2020(R2)年度", "2020"},
      {"2019(平成31・令和元)年度", "2019"},
      {"平成31・令和元年度", "2019"},
      {"平成31(令和元)年度", "2019"},
      {"令和2年度上半期", "2020H1"},
      {"令和2年度の上半期", "2020H1"},
      {"令和2年度（上半期）", "2020H1"},
      {"令和2年度上期", "2020H1"},
      {"令和2年度前期", "2020H1"},
      {"令和2年度前半期", "2020H1"},
      {"令和2年度下半期", "2020H2"},
      {"令和2年度 下期", "2020H2"},
      {"令和2年度後期", "2020H2"},
      {"R2後半期", "2020H2"},
      {"2020(令和2)年度下半期", "2020H2"},
      {"令和2年度第3四半期", "2020Q3"},
      {"令和2年度第３・四半期", "2020Q3"},
      {"令和2年度第三四半期", "2020Q3"},
      {"2020年度3四半期", "2020Q3"},
      {"令和2年11月", "2020-11"},
      {"令和2年11⽉", "2020-11"},
      {"令和2年十一月", "2020-11"},
      {"令和2年11月分", "2020-11"},
      {"令和3年1月", "2021-01"},
      {"令和2年度1月", "2021-01"},
      {"令和2年度11月", "2020-11"},
      {"令和2年(2020年)11月", "2020-11"},
      {"2020年11月", "2020-11"},
      {"R2.11", "2020-11"},
      {"R3.1", "2021-01"},
      {"2021/1", "2021-01"},
      {"2020.11", "2020-11"},
      {"2020H1", "2020H1"},
      {"2020Q3", "2020Q3"},
      {"2020-11", "2020-11"},
      {"２０２０－１１", "2020-11"},
      {"令和元年5月", "2019-05"},
      {"平成31年4月", "2019-04"},
      {"平成31年11月", "2019-11"},
      {"平成元年1月", "1989-01"},
      {"昭和64年1月", "1989-01"},
  };
  for (const Spelling& spelling : spellings) {
    EXPECT_EQ(IdOf(ReadJapanesePeriod(spelling.text)), spelling.id)
        << spelling.text;
  }
}

TEST(ReadJapanesePeriod, TakesFromTheContextWhatIsNotWritten) {
  const std::vector<Spelling> spellings = {
      {"2年度", "2020"},          {"元年度", "2019"},
      {"３年度上半期", "2021H1"}, {"27年度", "2015"},
      {"32年度", "2020"},         {"二年度", "2020"},
      {"2年11月", "2020-11"},     {"3年1月", "2021-01"},
      {"上半期", "2020H1"},       {"後期", "2020H2"},
      {"第1四半期", "2020Q1"},    {"第四四半期", "2020Q4"},
      {"11月", "2020-11"},        {"1月", "2021-01"},
      {"１⽉", "2021-01"},        {"2020(2年度)", "2020"},
      {"R5年度", "2023"},         {"2019", "2019"}};
  for (const Spelling& spelling : spellings) {
    EXPECT_EQ(IdOf(ReadJapanesePeriod(spelling.text, P("2020"))), spelling.id)
        << spelling.text;
  }
  EXPECT_EQ(IdOf(ReadJapanesePeriod("2年度", P("1990H1"))), "1990");
  EXPECT_EQ(IdOf(ReadJapanesePeriod("30年度", P("2035"))), "2048");
  EXPECT_EQ(IdOf(ReadJapanesePeriod("60年度", P("1990"))), "1985");
}

TEST(ReadJapanesePeriod, DoesNotGuessWithoutContext) {
  for (const std::string_view text :
       {"2年度", "元年度", "上半期", "第1四半期", "11月", "2年11月"}) {
    EXPECT_EQ(ReadJapanesePeriod(text), std::nullopt) << text;
  }
  // As near to 平成元年度 as to 令和元年度.
  EXPECT_EQ(ReadJapanesePeriod("元年度", P("2004")), std::nullopt);
  EXPECT_EQ(ReadJapanesePeriod("99年度", P("1950")), P("2117"));
}

TEST(ReadJapanesePeriod, RefusesNonsense) {
  for (const std::string_view text : {"",
                                      " ",
                                      "年度",
                                      "令和",
                                      "令和年度",
                                      "令和0年度",
                                      "令和00年度",
                                      "令和100年度",
                                      "令和2020年度",
                                      "2020(令和3)年度",
                                      "2020年度(令和3年度)",
                                      "2020年度(令和2年)",
                                      "2020(令和2年度",
                                      "2020(令和2)年度年度",
                                      "平成31・令和2年度",
                                      "令和2年度13月",
                                      "2020年13月",
                                      "令和2年0月",
                                      "13月",
                                      "0月",
                                      "令和2年度第5四半期",
                                      "第0四半期",
                                      "令和2年度第1半期",
                                      "令和2年",
                                      "2020年",
                                      "令和2年上半期",
                                      "2020年第1四半期",
                                      "令和元年3月",
                                      "令和元年4月",
                                      "平成元年(1989年)1",
                                      "明治元年9月",
                                      "202年度",
                                      "20200年度",
                                      "2020年度上半期下半期",
                                      "2020年度上半",
                                      "2020年度見込み",
                                      "約2020年度",
                                      "令和2年度末",
                                      "R2.13",
                                      "R2.",
                                      "R2 11月",
                                      "20 20年度",
                                      "令和2年度.11",
                                      "R2の",
                                      "FY2020年度",
                                      "FY20",
                                      "FYR2",
                                      "令和十十年度",
                                      "令和二十十年度",
                                      "令和二十三四年度",
                                      "平成三〇〇〇〇年度",
                                      "令和②年度",
                                      "令和2²年度",
                                      "令和2年度(上半期",
                                      "令和2年度第11月",
                                      "1400年度",
                                      "9999年度",
                                      "0000年度",
                                      "達成",
                                      "\xFF",
                                      "令和2年度\xE3"}) {
    EXPECT_EQ(ReadJapanesePeriod(text), std::nullopt) << text;
    EXPECT_EQ(ReadJapanesePeriod(text, P("2020")), std::nullopt) << text;
  }
  EXPECT_EQ(ReadJapanesePeriod(std::string(100'000, '2')), std::nullopt);
}

TEST(PrintJapanesePeriod, IsReadBackForEveryPeriod) {
  for (const Period period : AllPeriods(1870, 2100)) {
    const std::string text = PrintJapanesePeriod(period);

    ASSERT_EQ(IdOf(ReadJapanesePeriod(text)), period.id()) << text;
  }
}

TEST(PrintJapanesePeriod, IsReadBackBeyondTheErasAndTheirCounting) {
  for (const Period period : AllPeriods(1860, 1870)) {
    const std::string text = PrintJapanesePeriod(period);
    ASSERT_EQ(IdOf(ReadJapanesePeriod(text)), period.id()) << text;
  }
  for (const Period period : AllPeriods(2110, 2130)) {
    const std::string text = PrintJapanesePeriod(period);
    ASSERT_EQ(IdOf(ReadJapanesePeriod(text)), period.id()) << text;
  }
}

TEST(PrintJapanesePeriod, NamesYearsAsGovernmentsDo) {
  EXPECT_EQ(PrintJapanesePeriod(P("2020")), "令和2年度");
  EXPECT_EQ(PrintJapanesePeriod(P("2019")), "令和元年度");
  EXPECT_EQ(PrintJapanesePeriod(P("2018")), "平成30年度");
  EXPECT_EQ(PrintJapanesePeriod(P("1989")), "平成元年度");
  EXPECT_EQ(PrintJapanesePeriod(P("1988")), "昭和63年度");
  EXPECT_EQ(PrintJapanesePeriod(P("2019H1")), "令和元年度上半期");
  EXPECT_EQ(PrintJapanesePeriod(P("2020H2")), "令和2年度下半期");
  EXPECT_EQ(PrintJapanesePeriod(P("2020Q3")), "令和2年度第3四半期");
  EXPECT_EQ(PrintJapanesePeriod(P("2020-11")), "令和2年11月");
  EXPECT_EQ(PrintJapanesePeriod(P("2019-04")), "平成31年4月");
  EXPECT_EQ(PrintJapanesePeriod(P("2019-05")), "令和元年5月");
  EXPECT_EQ(PrintJapanesePeriod(P("1850")), "1850年度");
  EXPECT_EQ(PrintJapanesePeriod(P("2117")), "令和99年度");
  EXPECT_EQ(PrintJapanesePeriod(P("2118")), "2118年度");
}

TEST(PrintEnglishPeriod, NamesEachKind) {
  EXPECT_EQ(PrintEnglishPeriod(P("2020")), "FY2020");
  EXPECT_EQ(PrintEnglishPeriod(P("2020H1")), "first half of FY2020");
  EXPECT_EQ(PrintEnglishPeriod(P("2020H2")), "second half of FY2020");
  EXPECT_EQ(PrintEnglishPeriod(P("2020Q3")), "Q3 of FY2020");
  EXPECT_EQ(PrintEnglishPeriod(P("2021-01")), "January 2021");
}

}  // namespace
}  // namespace tassei
