#include "tassei/japanese_number.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/number/big_integer.h"
#include "tests/number/decimal_support.h"

namespace tassei {
namespace {

using Kind = JapaneseNumber::Kind;
using testing::D;

struct NumberCase {
  std::string_view text;
  std::string_view value;
  std::string_view unit;
};

// Reads each text as a number and compares the digits, not only the value.
void ExpectNumbers(const std::vector<NumberCase>& cases, bool repaired,
                   bool ambiguous) {
  for (const NumberCase& c : cases) {
    const JapaneseNumber number = ReadJapaneseNumber(c.text);

    EXPECT_EQ(number.kind, Kind::kNumber) << c.text;
    EXPECT_EQ(number.value.ToString(), c.value) << c.text;
    EXPECT_EQ(number.unit, c.unit) << c.text;
    EXPECT_EQ(number.repaired, repaired) << c.text;
    EXPECT_EQ(number.ambiguous, ambiguous) << c.text;
  }
}

TEST(ReadJapaneseNumber, ReadsPlainAndFullWidthDigits) {
  ExpectNumbers({{"0", "0", ""},
                 {"28.60", "28.60", ""},
                 {" 12 ", "12", ""},
                 {"　１２　", "12", ""},
                 {"１，２３４．５％", "1234.5", "%"},
                 {"1,234,567円", "1234567", "円"},
                 {"1234567", "1234567", ""},
                 {"0.345", "0.345", ""},
                 {"1234.567", "1234.567", ""},
                 {"007", "7", ""},
                 {"28.6％", "28.6", "%"},
                 {"1,234 人", "1234", "人"}},
                false, false);
}

TEST(ReadJapaneseNumber, ReadsEverySign) {
  ExpectNumbers({{"△5.0", "-5.0", ""},
                 {"▲966", "-966", ""},
                 {"-3", "-3", ""},
                 {"－３", "-3", ""},
                 {"−3", "-3", ""},
                 {"‐3", "-3", ""},
                 {"–3", "-3", ""},
                 {"△ 5.0億円", "-500000000", "円"},
                 {"△0", "0", ""}},
                false, false);
}

TEST(ReadJapaneseNumber, KnowsAChangeByItsSign) {
  EXPECT_TRUE(ReadJapaneseNumber("+3").explicit_plus);
  EXPECT_TRUE(ReadJapaneseNumber("＋3.0").explicit_plus);
  EXPECT_TRUE(ReadJapaneseNumber("±0").explicit_plus);
  EXPECT_EQ(ReadJapaneseNumber("±0.0").value.ToString(), "0.0");
  EXPECT_FALSE(ReadJapaneseNumber("3").explicit_plus);
  EXPECT_EQ(ReadJapaneseNumber("±5").kind, Kind::kText);
}

TEST(ReadJapaneseNumber, CountsMultipliersIntoTheValue) {
  ExpectNumbers({{"5千円", "5000", "円"},
                 {"43,728千円", "43728000", "円"},
                 {"1,234百万円", "1234000000", "円"},
                 {"30億円", "3000000000", "円"},
                 {"1.5億円", "150000000", "円"},
                 {"1.2345千円", "1234.5", "円"},
                 {"2.5百万円", "2500000", "円"},
                 {"14億6715万3千円", "1467153000", "円"},
                 {"14億6,715万3千円", "1467153000", "円"},
                 {"１４億 ６７１５万 ３千円", "1467153000", "円"},
                 {"3千5百万円", "35000000", "円"},
                 {"1兆2345億円", "1234500000000", "円"},
                 {"1万5人", "10005", "人"},
                 {"14億6715.5万円", "1467155000", "円"},
                 {"10 万 人", "100000", "人"}},
                false, false);
}

TEST(ReadJapaneseNumber, ReadsKanjiNumerals) {
  ExpectNumbers({{"二千五百", "2500", ""},
                 {"二五", "25", ""},
                 {"二〇二五", "2025", ""},
                 {"一〇", "10", ""},
                 {"十", "10", ""},
                 {"百二十三件", "123", "件"},
                 {"千五百万円", "15000000", "円"},
                 {"三億二千万円", "320000000", "円"},
                 {"二千2", "2002", ""},
                 {"九千九百九十九", "9999", ""}},
                false, false);
}

TEST(ReadJapaneseNumber, ReadsKangxiRadicalsAndCompatibilityForms) {
  ExpectNumbers({{"⼆⼗⼋", "28", ""},
                 {"３０⼈", "30", "人"},
                 {"120㎡", "120", "m2"},
                 {"12㌫", "12", "パーセント"},
                 {"5㌔", "5", "キロ"}},
                false, false);
}

TEST(ReadJapaneseNumber, ReadsThroughSlipsAndSaysSo) {
  ExpectNumbers({{"28・6％", "28.6", "%"},
                 {"28･6", "28.6", ""},
                 {"二八・六％", "28.6", "%"},
                 {"〇・五", "0.5", ""},
                 {"1.234.567", "1234567", ""},
                 {"1.234,567", "1234567", ""},
                 {"1,234.567.890", "1234567890", ""},
                 {"1.234.567・8", "1234567.8", ""},
                 {"12・345", "12.345", ""},
                 {"14憶6715万円", "1467150000", "円"},
                 {"二憶円", "200000000", "円"}},
                true, false);
}

TEST(ReadJapaneseNumber, MarksWhatCouldBeReadInAnotherWay) {
  ExpectNumbers({{"12.345", "12.345", ""},
                 {"1,234.567", "1234.567", ""},
                 {"１．２３４円", "1.234", "円"},
                 {"千円", "1000", "円"},
                 {"百万円", "1000000", "円"},
                 {"一", "1", ""},
                 {"⼀", "1", ""}},
                false, true);
}

TEST(ReadJapaneseNumber, KeepsTheUnit) {
  ExpectNumbers({{"3件", "3", "件"},
                 {"3つ", "3", "つ"},
                 {"12か所", "12", "か所"},
                 {"12ヶ所", "12", "ヶ所"},
                 {"2,000円/人", "2000", "円/人"},
                 {"120t-CO2", "120", "t-CO2"},
                 {"1.5ポイント", "1.5", "ポイント"},
                 {"37℃", "37", "°C"},
                 {"10台", "10", "台"},
                 {"8割", "8", "割"},
                 {"40GWh", "40", "GWh"},
                 {"5‰", "5", "‰"}},
                false, false);
}

TEST(ReadJapaneseNumber, KnowsWhatIsMissing) {
  for (const std::string_view text : {"", " ", "　", "-", "－", "―", "−", "–",
                                      "—", "‐", "ー", "なし", " なし "}) {
    EXPECT_EQ(ReadJapaneseNumber(text).kind, Kind::kMissing) << text;
  }
}

TEST(ReadJapaneseNumber, NeverGuesses) {
  const std::vector<std::string> texts = {
      "約20",
      "20未満",
      "45人以下",
      "全国1位",
      "2(1)",
      "C (A※1)",
      "９割程度",
      "3件増",
      "5人減",
      "10人弱",
      "90点台",
      "2～3",
      "2-3",
      "1/2",
      "10:30",
      "10時30分",
      "R2",
      "令和2年",
      "2020(令和2)年度",
      "①",
      "10²",
      "1½",
      "5①",
      "設置",
      "一部",
      "三重県",
      "千葉県",
      "十分",
      "万全",
      "万円",
      "〇",
      "○",
      "△",
      "▲",
      "〇〇",
      "〇五",
      "+",
      "±",
      "--5",
      "△-5",
      "マイナス5",
      "(5)",
      "12,34",
      "1,2345",
      "0,123",
      "1,234,56",
      "1.2.3",
      "2021.1.31",
      "5.",
      ".5",
      "1..5",
      "1 234",
      "1e5",
      "0x1F",
      "2五",
      "五2",
      "二五百",
      "二千〇五十",
      "3万5億",
      "1万0億",
      "百0千",
      "1億2億",
      "百千",
      "3百20十",
      "1.5億3万",
      "1.5億千",
      "5百1.5千",
      "3百500",
      "1万20000",
      "7つの具体的取組",
      "3件（見込み）",
      "20%以内",
      "20%-",
      "5-x",
      "12・34・5",
      "1・234.5",
      "なし。",
      "該当なし",
      "5\n人",
      "10000000000000000000000000000000001",
      "1.5人/",
      "１２３，４５６人未満",
      "9999999999999999999999999999999999億"};
  for (const std::string& text : texts) {
    const JapaneseNumber number = ReadJapaneseNumber(text);

    EXPECT_EQ(number.kind, Kind::kText) << text;
    EXPECT_TRUE(number.value.is_zero()) << text;
    EXPECT_EQ(number.unit, "") << text;
  }
}

TEST(ReadJapaneseNumber, TakesHostileBytesForText) {
  for (const std::string& text :
       {std::string("\xFF\xFE"), std::string("12\x80"), std::string("\xE3\x80"),
        std::string("1\0", 2), std::string(100'000, '9'),
        std::string(100'000, ' '), "1" + std::string(200, ',')}) {
    EXPECT_EQ(ReadJapaneseNumber(text).kind, Kind::kText) << text.substr(0, 10);
  }
}

TEST(ReadJapaneseNumber, SurvivesAnyMixtureOfItsParts) {
  const std::vector<std::string_view> parts = {
      "1",  "23", "456", ",",  ".",  "・",   "千", "百",
      "十", "万", "億",  "憶", "兆", "一",   "〇", "五",
      " ",  "△",  "+",   "円", "%",  "未満", "(",  "\xE3"};
  testing::Random random(9);
  for (int i = 0; i < 50'000; ++i) {
    std::string text;
    const int32_t count = random.Between(1, 9);
    for (int32_t n = 0; n < count; ++n) {
      text += parts[static_cast<std::size_t>(
          random.Below(static_cast<int32_t>(parts.size())))];
    }

    const JapaneseNumber number = ReadJapaneseNumber(text);

    if (number.kind == Kind::kNumber) {
      ASSERT_LE(number.value.exponent(), 0) << text;
    } else {
      ASSERT_TRUE(number.value.is_zero()) << text;
    }
  }
}

// The customary spelling of a whole number in groups of four digits.
std::string InTenThousands(int64_t value) {
  std::string text;
  const std::vector<std::pair<int64_t, std::string>> places = {
      {1'000'000'000'000, "兆"}, {100'000'000, "億"}, {10'000, "万"}, {1, ""}};
  for (const auto& [unit, sign] : places) {
    const int64_t count = value / unit % 10'000;
    if (count != 0) text += std::to_string(count) + sign;
  }
  return text + "円";
}

TEST(ReadJapaneseNumber, AddsUpMixedFormsAsTheyAreWritten) {
  testing::Random random(10);
  for (int i = 0; i < 5'000; ++i) {
    int64_t value = 1;
    for (int32_t n = random.Between(1, 15); n > 0; --n) {
      value = value * 10 % 10'000'000'000'000'000 + random.Below(10);
    }
    if (value == 0) continue;
    const std::string text = InTenThousands(value);

    const JapaneseNumber number = ReadJapaneseNumber(text);

    ASSERT_EQ(number.value, Decimal(value)) << text;
    ASSERT_EQ(number.unit, "円") << text;
  }
}

TEST(PrintJapaneseNumber, UsesTriangleAndThousands) {
  EXPECT_EQ(PrintJapaneseNumber(D("1234.5")), "1,234.5");
  EXPECT_EQ(PrintJapaneseNumber(D("-5.0")), "△5.0");
  EXPECT_EQ(PrintJapaneseNumber(D("-1234567.00")), "△1,234,567.00");
  EXPECT_EQ(PrintJapaneseNumber(D("123")), "123");
  EXPECT_EQ(PrintJapaneseNumber(D("123456")), "123,456");
  EXPECT_EQ(PrintJapaneseNumber(D("0")), "0");
}

TEST(PrintJapaneseNumber, WritesEveryDigitWithoutExponent) {
  EXPECT_EQ(PrintJapaneseNumber(D("12e3")), "12,000");
  EXPECT_EQ(PrintJapaneseNumber(D("0e3")), "0");
  EXPECT_EQ(PrintJapaneseNumber(D("0.000")), "0.000");
  EXPECT_EQ(PrintJapaneseNumber(D("-1e-50")),
            "△0." + std::string(49, '0') + "1");
  EXPECT_EQ(PrintJapaneseNumber(D("1e-6176")).size(), 6178u);
  EXPECT_EQ(PrintJapaneseNumber(D("9e6111"), {.thousands = false}),
            "9" + std::string(6111, '0'));
}

TEST(PrintJapaneseNumber, FollowsTheStyle) {
  const NumberStyle plain = {.thousands = false, .triangle = false};
  const NumberStyle change = {.plus_for_change = true};

  EXPECT_EQ(PrintJapaneseNumber(D("-1234.5"), plain), "-1234.5");
  EXPECT_EQ(PrintJapaneseNumber(D("3"), change), "+3");
  EXPECT_EQ(PrintJapaneseNumber(D("0.0"), change), "±0.0");
  EXPECT_EQ(PrintJapaneseNumber(D("-3"), change), "△3");
}

TEST(PrintJapaneseNumber, IsReadBackToTheSameDigits) {
  testing::Random random(11);
  for (int i = 0; i < 20'000; ++i) {
    const Decimal value = random.SmallDecimal();
    const NumberStyle style = {.thousands = random.Below(2) == 0,
                               .triangle = random.Below(2) == 0,
                               .plus_for_change = random.Below(2) == 0};
    const std::string text = PrintJapaneseNumber(value, style);

    const JapaneseNumber number = ReadJapaneseNumber(text);

    ASSERT_EQ(number.kind, Kind::kNumber) << text;
    ASSERT_EQ(number.value, value) << text;
    ASSERT_FALSE(number.repaired) << text;
  }
}

}  // namespace
}  // namespace tassei
