// The General Decimal Arithmetic test cases for 34 digits.

#include <gtest/gtest.h>

#include <iostream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "tassei/decimal.h"
#include "tests/number/decimal_support.h"
#include "tests/number/vector_cases.h"

namespace tassei {
namespace {

using testing::Bits;
using testing::Completed;
using testing::IsSpecial;
using testing::VectorCase;

// With the sign of the dividend.
std::optional<Decimal> Remainder(Decimal a, Decimal b) {
  const std::optional<Decimal> rest = Decimal::Modulo(a.Abs(), b.Abs());
  return rest && a.is_negative() ? rest->Negated() : rest;
}

std::optional<Decimal> Integral(Decimal a, Rounding rounding) {
  return a.exponent() >= 0 ? a : a.Round(0, rounding);
}

std::optional<Decimal> Run(const VectorCase& c,
                           const std::vector<Decimal>& operands,
                           Rounding rounding) {
  const Decimal a = operands[0];
  const Decimal b = operands.size() > 1 ? operands[1] : Decimal();
  if (c.operation == "add") return Decimal::Add(a, b);
  if (c.operation == "subtract") return Decimal::Subtract(a, b);
  if (c.operation == "multiply") return Decimal::Multiply(a, b);
  if (c.operation == "divide") return Decimal::Divide(a, b);
  if (c.operation == "remainder") return Remainder(a, b);
  if (c.operation == "quantize") return a.Round(-b.exponent(), rounding);
  if (c.operation == "tointegralx") return Integral(a, rounding);
  if (c.operation == "apply" || c.operation == "plus") return a;
  if (c.operation == "minus") return a.Negated();
  if (c.operation == "abs") return a.Abs();
  if (c.operation == "compare") return Decimal(a < b ? -1 : a == b ? 0 : 1);
  ADD_FAILURE() << c.id << ": unknown operation " << c.operation;
  return std::nullopt;
}

struct Tally {
  int passed = 0;
  int refusals = 0;     // Special operands or results, refused here.
  int beyond = 0;       // Without a result there, with one here.
  int other_modes = 0;  // Inexact, in a rounding that does not exist here.
};

bool RoundsToPlace(const VectorCase& c) {
  return c.operation == "quantize" || c.operation == "tointegralx";
}

void Check(const VectorCase& c, Tally& tally) {
  if (c.result.starts_with('#')) return;  // The bits of another encoding.
  std::vector<Decimal> operands;
  for (const std::string& text : c.operands) {
    const std::optional<Decimal> operand = Decimal::Parse(Completed(text));
    ASSERT_EQ(!operand, IsSpecial(text)) << c.id << ": " << text;
    if (!operand) {
      ++tally.refusals;
      return;
    }
    operands.push_back(*operand);
  }
  const std::optional<Rounding> rounding = RoundingFromCode(c.rounding);
  if (c.Has("Inexact") &&
      (!rounding || (!RoundsToPlace(c) && rounding != Rounding::kHalfEven))) {
    ++tally.other_modes;
    return;
  }

  const std::optional<Decimal> result =
      Run(c, operands, rounding.value_or(Rounding::kDown));

  if (c.Has("Division_impossible")) {
    EXPECT_TRUE(result && result->Abs() < operands[1].Abs()) << c.id;
    ++tally.beyond;
  } else if (IsSpecial(c.result)) {
    EXPECT_EQ(result, std::nullopt) << c.id;
    ++tally.refusals;
  } else {
    EXPECT_EQ(Bits(result), Bits(Decimal::Parse(c.result)))
        << c.id << ": " << testing::Text(result) << " for " << c.result;
    ++tally.passed;
  }
}

// Reduce goes further than Stripped, which leaves zeros before the point.
void CheckReduce(const VectorCase& c, Tally& tally) {
  const std::optional<Decimal> operand =
      Decimal::Parse(Completed(c.operands[0]));
  ASSERT_EQ(!operand, IsSpecial(c.operands[0])) << c.id;
  if (!operand) {
    ++tally.refusals;
    return;
  }

  const Decimal stripped = operand->Stripped();

  const Decimal expected = testing::D(c.result);
  EXPECT_EQ(stripped, expected) << c.id;
  if (expected.exponent() <= 0 && operand->exponent() <= 0) {
    EXPECT_EQ(stripped.exponent(), expected.exponent()) << c.id;
  }
  ++tally.passed;
}

// The whole quotient. Its exponent may be another.
void CheckDivideInteger(const VectorCase& c, Tally& tally) {
  const std::optional<Decimal> a = Decimal::Parse(Completed(c.operands[0]));
  const std::optional<Decimal> b = Decimal::Parse(Completed(c.operands[1]));
  if (!a || !b) {
    EXPECT_TRUE(IsSpecial(c.operands[0]) || IsSpecial(c.operands[1])) << c.id;
    ++tally.refusals;
    return;
  }

  const std::optional<Decimal> whole =
      Decimal::DivideRounded(*a, *b, 0, Rounding::kDown);

  if (IsSpecial(c.result)) {
    EXPECT_EQ(whole, std::nullopt) << c.id;
    ++tally.refusals;
  } else {
    EXPECT_EQ(whole, Decimal::Parse(c.result)) << c.id;
    ++tally.passed;
  }
}

// Text to number and back. What cannot be kept exactly is refused.
void CheckText(const VectorCase& c, Tally& tally) {
  const std::optional<Decimal> number =
      Decimal::Parse(Completed(c.operands[0]));

  if (IsSpecial(c.result) || c.Has("Inexact")) {
    EXPECT_EQ(number, std::nullopt) << c.id;
    ++tally.refusals;
    return;
  }
  const std::optional<Decimal> expected = Decimal::Parse(Completed(c.result));
  ASSERT_TRUE(number) << c.id;
  EXPECT_EQ(number, expected) << c.id;
  if (c.operation == "tosci") {
    EXPECT_EQ(Bits(number), Bits(expected)) << c.id;
  }
  EXPECT_EQ(Bits(Decimal::Parse(number->ToString())), Bits(number)) << c.id;
  ++tally.passed;
}

void CheckAny(const VectorCase& c, Tally& tally) {
  if (c.operation == "reduce") return CheckReduce(c, tally);
  if (c.operation == "divideint") return CheckDivideInteger(c, tally);
  if (c.operation == "tosci" || c.operation == "toeng") {
    return CheckText(c, tally);
  }
  Check(c, tally);
}

struct VectorFile {
  std::string name;
  int at_least;  // Cases that have to pass.
};

void PrintTo(const VectorFile& file, std::ostream* out) { *out << file.name; }

class DecimalVectors : public ::testing::TestWithParam<VectorFile> {};

TEST_P(DecimalVectors, AllFiniteCasesPass) {
  const std::vector<VectorCase> cases =
      testing::ReadVectorCases(GetParam().name);
  if (cases.empty()) GTEST_SKIP() << "libpython3.11-testsuite has the cases";
  Tally tally;

  for (const VectorCase& c : cases) CheckAny(c, tally);

  RecordProperty("passed", tally.passed);
  RecordProperty("refusals", tally.refusals);
  RecordProperty("beyond", tally.beyond);
  RecordProperty("other_modes", tally.other_modes);
  std::cout << GetParam().name << ": " << tally.passed << " passed, "
            << tally.refusals << " refused, " << tally.beyond << " beyond, "
            << tally.other_modes << " of other roundings\n";
  EXPECT_GE(tally.passed, GetParam().at_least);
  EXPECT_GT(tally.refusals, 0);
}

std::string NameOf(const ::testing::TestParamInfo<VectorFile>& file) {
  return file.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    GeneralDecimalArithmetic, DecimalVectors,
    ::testing::Values(
        VectorFile{"dqAbs", 66}, VectorFile{"dqAdd", 779},
        VectorFile{"dqBase", 521}, VectorFile{"dqCompare", 566},
        VectorFile{"dqDivide", 515}, VectorFile{"dqDivideInt", 233},
        VectorFile{"dqMinus", 29}, VectorFile{"dqMultiply", 340},
        VectorFile{"dqPlus", 29}, VectorFile{"dqQuantize", 516},
        VectorFile{"dqReduce", 123}, VectorFile{"dqRemainder", 381},
        VectorFile{"dqSubtract", 362}, VectorFile{"dqToIntegral", 165}),
    NameOf);

}  // namespace
}  // namespace tassei
