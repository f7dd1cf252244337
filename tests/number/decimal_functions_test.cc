// Roots, powers, exponentials, logarithms and remainders. The results expected
// were worked out to 250 digits and rounded.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "tassei/decimal.h"
#include "tests/number/big_integer.h"
#include "tests/number/decimal_support.h"

namespace tassei {
namespace {

using testing::BigInteger;
using testing::D;
using testing::Random;
using testing::Text;

using Function = std::optional<Decimal> (*)(Decimal);

struct FunctionCase {
  std::string_view argument;
  std::string_view result;
};

void ExpectResults(Function function,
                   std::initializer_list<FunctionCase> cases) {
  for (const auto& [argument, result] : cases) {
    EXPECT_EQ(Text(function(D(argument))), result) << argument;
  }
}

struct OperationCase {
  std::string_view a;
  std::string_view b;
  std::string_view result;
};

void ExpectResults(std::optional<Decimal> (*operation)(Decimal, Decimal),
                   std::initializer_list<OperationCase> cases) {
  for (const auto& [a, b, result] : cases) {
    EXPECT_EQ(Text(operation(D(a), D(b))), result) << a << " " << b;
  }
}

TEST(DecimalExp, IsRoundedOnceFromAllDigits) {
  ExpectResults(Decimal::Exp,
                {
                    {"1", "2.718281828459045235360287471352662"},
                    {"-1", "0.3678794411714423215955237701614609"},
                    {"0.5", "1.648721270700128146848650787814164"},
                    {"-0.0001", "0.9999000049998333374999166680555357"},
                    {"2.302585092994045684017991454684364",
                     "9.999999999999999999999999999999998"},
                    {"14149.38", "9.946180862600428374077334706894498E+6144"},
                    {"-14100", "2.804175329404342359982730889110728E-6124"},
                    {"-14219.5", "4E-6176"},
                    {"5E-34", "1.000000000000000000000000000000001"},
                    {"-5E-35", "1.000000000000000000000000000000000"},
                    {"1E-6176", "1.000000000000000000000000000000000"},
                    {"1E-20", "1.000000000000000000010000000000000"},
                    {"-3E-17", "0.9999999999999999700000000000000004"},
                    {"9.614176275629325613921659173557644",
                     "14975.58182967172869965441563808870"},
                    {"0.009337974422857254376829878638534355",
                     "1.009381709331839861031965644199046"},
                    {"0.5929574759682216763376865159913529",
                     "1.809331565007067659500236442303973"},
                    {"2983.538367328633589981788733277953",
                     "5.423123285093241385716598206342662E+1295"},
                    {"0.00", "1"},
                });
}

TEST(DecimalExp, IsRefusedOrZeroWhereItIsOutOfRange) {
  ExpectResults(Decimal::Exp, {{"14150", "none"},
                               {"14999", "none"},
                               {"15001", "none"},
                               {"1E+6000", "none"},
                               {"-14222", "0E-6176"},
                               {"-15001", "0E-6176"},
                               {"-1E+6000", "0E-6176"}});
}

TEST(DecimalLog, IsRoundedOnceFromAllDigits) {
  ExpectResults(Decimal::Log,
                {
                    {"2", "0.6931471805599453094172321214581766"},
                    {"10", "2.302585092994045684017991454684364"},
                    {"0.1", "-2.302585092994045684017991454684364"},
                    {"4", "1.386294361119890618834464242916353"},
                    {"1.000000000000000000000000000000001",
                     "9.999999999999999999999999999999995E-34"},
                    {"0.9999999999999999999999999999999999",
                     "-1.000000000000000000000000000000000E-34"},
                    {"1.0000000001", "9.999999999500000000033333333330833E-11"},
                    {"9.999999999999999999999999999999999E+6144",
                     "14149.38539644841072829055748903542"},
                    {"1E-6176", "-14220.76553433122614449511522413063"},
                    {"2.718281828459045235360287471352662",
                     "0.9999999999999999999999999999999998"},
                    {"988.4758592439525128889549962665616",
                     "6.896164220707960134563658819341467"},
                    {"37981122725.71387285314976462873442",
                     "24.36035510286556330418421848386601"},
                    {"41.15646956839585966842134668724983",
                     "3.717381133924515188813108689674383"},
                    {"0.03283569357268859227423265111555148",
                     "-3.416239136593242876939912304357706"},
                    {"1.00", "0"},
                });
}

TEST(DecimalLog, IsRefusedForWhatIsNotPositive) {
  ExpectResults(Decimal::Log, {{"0", "none"}, {"-1", "none"}});
}

TEST(DecimalPower, IsRoundedOnceFromAllDigits) {
  ExpectResults(
      Decimal::Power,
      {
          {"2", "0.5", "1.414213562373095048801688724209698"},
          {"10", "0.333", "2.152781734724372878667891193140312"},
          {"1.0025", "-360", "0.4070265462392878633792584868390137"},
          {"1.05", "100", "131.5012578463034550255975320937167"},
          {"1.000000000000000000000000000000001", "1E+34",
           "22026.46579480671651695790064528413"},
          {"0.9999999999999999999999999999999999", "9E+37",
           "2.236983963488984692781502635959046E-3909"},
          {"7", "1E-33", "1.000000000000000000000000000000002"},
          {"3", "1024", "3.733918487410200435329597541848666E+488"},
          {"-3", "1025", "-1.120175546223060130598879262554600E+489"},
          {"1.1", "-0.1", "0.9905142582145217825632092802312148"},
          {"123.456", "7.89", "31771028258180977.30906865968220513"},
          {"0.000001", "999.5", "1E-5997"},
          {"2", "-20500.5", "5.4272E-6172"},
          {"2", "-20000", "2.512388057698744585180135042133610E-6021"},
      });
}

TEST(DecimalPower, OfShortResultsIsExact) {
  ExpectResults(Decimal::Power,
                {{"2", "10", "1024"},
                 {"1.10", "2", "1.2100"},
                 {"1.10", "20", "6.727499949325600092010000000000000"},
                 {"-3", "3", "-27"},
                 {"-3", "4", "81"},
                 {"1E+1", "3", "1E+3"},
                 {"10", "3.00", "1000"},
                 {"2", "-3", "0.125"},
                 {"0.5", "-3", "8"},
                 {"0.1", "-2", "100"},
                 {"8", "-2", "0.015625"},
                 {"4", "0.5", "2"},
                 {"100", "0.5", "10"},
                 {"32", "0.2", "2"},
                 {"1.21", "1.5", "1.331"},
                 {"0.0625", "-0.25", "2"},
                 {"1E-4096", "0.000244140625", "0.1"},
                 {"5", "-49", "5.62949953421312E-35"},
                 {"7", "1", "7"},
                 {"2", "112", "5192296858534827628530496329220096"}});
}

// 5^50 and 2^-116 have 35 digits that end with 5.
TEST(DecimalPower, OfTiesGoesToTheEvenDigit) {
  ExpectResults(Decimal::Power,
                {{"5", "50", "8.881784197001252323389053344726562E+34"},
                 {"0.2", "-50", "8.881784197001252323389053344726562E+34"}});
}

TEST(DecimalPower, OfZeroAndOneNeedsNoLogarithm) {
  ExpectResults(Decimal::Power,
                {{"0", "0", "1"},
                 {"5", "0.0", "1"},
                 {"0", "2", "0"},
                 {"0.00", "0.5", "0"},
                 {"1", "9E+6144", "1"},
                 {"1.0", "-0.3", "1"},
                 {"-1", "9E+6144", "1"},
                 {"-1", "999999999999999999999999999999999", "-1"}});
}

TEST(DecimalPower, IsRefusedWhereThereIsNone) {
  ExpectResults(
      Decimal::Power,
      {{"0", "-1", "none"}, {"-8", "0.5", "none"}, {"-1", "1E-1", "none"}});
}

TEST(DecimalPower, IsRefusedOrZeroWhereItIsOutOfRange) {
  ExpectResults(
      Decimal::Power,
      {{"10", "6145", "none"},
       {"10", "6144", "1.000000000000000000000000000000000E+6144"},
       {"10", "-6176", "1E-6176"},
       {"10", "-6177", "0E-6176"},
       {"10", "100000", "none"},
       {"2", "9E+6144", "none"},
       {"2", "-9E+6144", "0E-6176"},
       {"-2", "21001", "none"},
       {"1.000000000000000000000000000000001", "9E+6144", "none"},
       {"0.9999999999999999999999999999999999", "9E+6144", "0E-6176"}});
}

TEST(DecimalPower, IsThatOfRepeatedExactMultiplication) {
  Random random(21);
  for (int i = 0; i < 60; ++i) {
    const int32_t base = random.Between(2, 999);
    const int32_t power = random.Between(1, 30);
    BigInteger exact("1");
    for (int32_t k = 0; k < power; ++k) {
      exact = exact * BigInteger(std::to_string(base));
    }
    const std::string digits = exact.ToString();
    if (digits.size() <= 34) {
      EXPECT_EQ(Text(Decimal::Power(base, power)), digits);
      continue;
    }
    // A lesser number of 34 digits, a greater one, and the one rounded.
    const Decimal low =
        D(digits.substr(0, 34) + "e" + std::to_string(digits.size() - 34));
    const Decimal unit = D("1e" + std::to_string(digits.size() - 34));
    const bool up =
        digits.substr(34) > "5" + std::string(digits.size() - 35, '0');

    const std::optional<Decimal> result = Decimal::Power(base, power);

    EXPECT_EQ(result, up ? Decimal::Add(low, unit) : low)
        << base << " " << power;
  }
}

TEST(DecimalSqrt, IsRoundedOnceFromAllDigits) {
  ExpectResults(Decimal::Sqrt,
                {
                    {"2", "1.414213562373095048801688724209698"},
                    {"3", "1.732050807568877293527446341505872"},
                    {"1E+1", "3.162277660168379331998893544432719"},
                    {"1E-6176", "1E-3088"},
                    {"9.999999999999999999999999999999999E+6144",
                     "3.162277660168379331998893544432718E+3072"},
                    {"0.1", "0.3162277660168379331998893544432719"},
                    {"1.000000000000000000000000000000001",
                     "1.000000000000000000000000000000000"},
                    {"0.9999999999999999999999999999999998",
                     "0.9999999999999999999999999999999999"},
                    {"3.943937565462759222538981165721429E-7",
                     "0.0006280077679028149746106748694008345"},
                    {"0.0007872228694128579379474341927934486",
                     "0.02805749221532205892785864702128788"},
                    {"81262767764.11676952787954166547796",
                     "285066.2515348261451016881970029239"},
                });
}

TEST(DecimalSqrt, OfASquareIsExactWithHalfTheExponent) {
  ExpectResults(Decimal::Sqrt,
                {{"16", "4"},
                 {"100", "10"},
                 {"0.25", "0.5"},
                 {"2.2500", "1.50"},
                 {"1E+2", "1E+1"},
                 {"0", "0"},
                 {"0.000", "0.00"},
                 {"9999999999999999800000000000000001", "99999999999999999"}});
}

TEST(DecimalSqrt, IsRefusedForNegatives) {
  ExpectResults(Decimal::Sqrt, {{"-1", "none"}, {"-1E-6176", "none"}});
}

TEST(DecimalModulo, HasTheSignOfTheDivisor) {
  ExpectResults(Decimal::Modulo, {{"12", "5", "2"},
                                  {"-12", "5", "3"},
                                  {"12", "-5", "-3"},
                                  {"-12", "-5", "-2"},
                                  {"10.1", "4.5", "1.1"},
                                  {"-10.1", "4.5", "3.4"},
                                  {"10.1", "-4.5", "-3.4"},
                                  {"-10.1", "-4.5", "-1.1"},
                                  {"-10", "5", "0"},
                                  {"0", "-4", "0"},
                                  {"10", "0", "none"},
                                  {"10", "0.00", "none"}});
}

TEST(DecimalModulo, IsExactForQuotientsOfAnySize) {
  ExpectResults(Decimal::Modulo,
                {{"1E+6144", "7", "1"},
                 {"9E+6144", "7E-6176", "4E-6176"},
                 {"1E+40", "9999999999999999999999999999999967", "33000000"},
                 {"-1E-34", "1", "0.9999999999999999999999999999999999"}});
}

TEST(DecimalModulo, IsRoundedWhereTheDistanceHasTooManyDigits) {
  ExpectResults(
      Decimal::Modulo,
      {{"-1E-40", "1", "1.000000000000000000000000000000000"},
       {"1E-6176", "-3E+6111", "-3.000000000000000000000000000000000E+6111"}});
}

// The remainder of whole numbers, scaled to a common exponent.
TEST(DecimalModulo, IsThatOfWholeNumbers) {
  Random random(22);
  for (int i = 0; i < 1'000; ++i) {
    const Decimal a = random.NearbyDecimal().Abs();
    const Decimal b = random.NearbyDecimal().Abs();
    if (b.is_zero()) continue;
    const int32_t exponent = std::min(a.exponent(), b.exponent());
    const auto scaled = [exponent](Decimal value) {
      return BigInteger(internal::DigitsOf(internal::Unpack(value).coefficient))
          .TimesTenTo(static_cast<std::size_t>(value.exponent() - exponent));
    };
    const BigInteger rest = BigInteger::Divide(scaled(a), scaled(b)).second;

    const std::optional<Decimal> result = Decimal::Modulo(a, b);

    ASSERT_EQ(result,
              Decimal::Parse(rest.ToString() + "e" + std::to_string(exponent)))
        << a.ToString() << " " << b.ToString();
  }
}

}  // namespace
}  // namespace tassei
