// The General Decimal Arithmetic test cases for roots, powers, exponentials and
// logarithms: those of 34 digits, and those of any precision with an exact
// result.

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

using testing::VectorCase;

std::optional<Decimal> Run(const VectorCase& c,
                           const std::vector<Decimal>& operands) {
  if (c.operation == "power") return Decimal::Power(operands[0], operands[1]);
  if (c.operation == "squareroot") return Decimal::Sqrt(operands[0]);
  if (c.operation == "exp") return Decimal::Exp(operands[0]);
  if (c.operation == "ln") return Decimal::Log(operands[0]);
  ADD_FAILURE() << c.id << ": unknown operation " << c.operation;
  return std::nullopt;
}

// The operands; nullopt if one is special or has too many digits.
std::optional<std::vector<Decimal>> OperandsOf(const VectorCase& c) {
  std::vector<Decimal> operands;
  for (const std::string& text : c.operands) {
    const std::optional<Decimal> operand =
        Decimal::Parse(testing::Completed(text));
    if (!operand) return std::nullopt;
    operands.push_back(*operand);
  }
  return operands;
}

// Whether the case would have the same result with 34 digits and our range of
// exponents.
bool IsOfAnyPrecision(const VectorCase& c) {
  if (c.precision == 34 && c.rounding == "half_even") {
    return !c.Has("Overflow") && !c.Has("Subnormal") && !c.Has("Underflow");
  }
  return c.conditions.empty() || c.Has("Invalid_operation");
}

// What others leave undefined is 1 here.
bool IsZeroToTheZeroth(const VectorCase& c,
                       const std::vector<Decimal>& operands) {
  return c.operation == "power" && operands[0].is_zero() &&
         operands[1].is_zero();
}

struct Tally {
  int passed = 0;
  int refusals = 0;
  int other_precisions = 0;
};

void Check(const VectorCase& c, Tally& tally) {
  if (!IsOfAnyPrecision(c)) {
    ++tally.other_precisions;
    return;
  }
  const std::optional<std::vector<Decimal>> operands = OperandsOf(c);
  if (!operands || IsZeroToTheZeroth(c, *operands)) {
    ++tally.refusals;
    return;
  }

  const std::optional<Decimal> result = Run(c, *operands);

  if (testing::IsSpecial(c.result)) {
    EXPECT_EQ(result, std::nullopt) << c.id;
    ++tally.refusals;
    return;
  }
  const std::optional<Decimal> expected =
      Decimal::Parse(testing::Completed(c.result));
  if (!expected) {
    EXPECT_TRUE(!result || result->is_zero()) << c.id;
    ++tally.refusals;
    return;
  }
  EXPECT_EQ(result, expected)
      << c.id << ": " << testing::Text(result) << " for " << c.result;
  ++tally.passed;
}

struct VectorFile {
  std::string name;
  int at_least;  // Cases that have to pass.
};

void PrintTo(const VectorFile& file, std::ostream* out) { *out << file.name; }

class DecimalFunctionVectors : public ::testing::TestWithParam<VectorFile> {};

TEST_P(DecimalFunctionVectors, AllFiniteCasesPass) {
  const std::vector<VectorCase> cases =
      testing::ReadVectorCases(GetParam().name);
  if (cases.empty()) GTEST_SKIP() << "libpython3.11-testsuite has the cases";
  Tally tally;

  for (const VectorCase& c : cases) {
    if (c.operation != "multiply") Check(c, tally);
  }

  RecordProperty("passed", tally.passed);
  RecordProperty("refusals", tally.refusals);
  RecordProperty("other_precisions", tally.other_precisions);
  std::cout << GetParam().name << ": " << tally.passed << " passed, "
            << tally.refusals << " refused, " << tally.other_precisions
            << " of other precisions\n";
  EXPECT_GE(tally.passed, GetParam().at_least);
}

INSTANTIATE_TEST_SUITE_P(GeneralDecimalArithmetic, DecimalFunctionVectors,
                         ::testing::Values(VectorFile{"exp", 57},
                                           VectorFile{"ln", 62},
                                           VectorFile{"power", 325},
                                           VectorFile{"squareroot", 420}),
                         [](const ::testing::TestParamInfo<VectorFile>& file) {
                           return file.param.name;
                         });

}  // namespace
}  // namespace tassei
