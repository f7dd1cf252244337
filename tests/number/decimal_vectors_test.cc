// The General Decimal Arithmetic test cases for 34 digits (Cowlishaw).

#include <gtest/gtest.h>

#include <cstddef>
#include <fstream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "tassei/decimal.h"
#include "tests/number/decimal_support.h"

namespace tassei {
namespace {

using testing::Bits;

// The words of a line; quotes hold a word together, -- starts a comment.
std::vector<std::string> Words(const std::string& line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t' || line[at] == '\r') {
      ++at;
      continue;
    }
    if (line.compare(at, 2, "--") == 0) break;
    const bool quoted = line[at] == '\'' || line[at] == '"';
    const std::size_t begin = quoted ? at + 1 : at;
    const std::size_t end =
        quoted ? line.find(line[at], begin) : line.find_first_of(" \t\r", at);
    words.push_back(line.substr(begin, end - begin));
    at = end == line.npos ? line.size() : end + 1;
  }
  return words;
}

struct Case {
  std::string id;
  std::string operation;
  std::vector<std::string> operands;
  std::string result;
  bool inexact = false;
};

std::optional<Case> ReadCase(const std::vector<std::string>& words) {
  Case c;
  std::size_t arrow = 0;
  while (arrow < words.size() && words[arrow] != "->") ++arrow;
  if (arrow < 3 || arrow + 1 >= words.size()) return std::nullopt;
  c.id = words[0];
  c.operation = words[1];
  c.operands.assign(words.begin() + 2,
                    words.begin() + static_cast<std::ptrdiff_t>(arrow));
  c.result = words[arrow + 1];
  for (std::size_t i = arrow + 2; i < words.size(); ++i) {
    c.inexact = c.inexact || words[i] == "Inexact";
  }
  return c;
}

// Infinities, NaNs and operands given as bits (#…).
bool IsSpecial(const std::string& text) {
  return text.find_first_of("#iInN") != text.npos;
}

std::optional<Rounding> RoundingOf(const std::string& name) {
  return RoundingFromCode(name);  // half_down and 05up do not exist here.
}

std::optional<Decimal> Run(const Case& c, const std::vector<Decimal>& operands,
                           Rounding rounding) {
  const Decimal a = operands[0];
  const Decimal b = operands.size() > 1 ? operands[1] : Decimal();
  if (c.operation == "add") return Decimal::Add(a, b);
  if (c.operation == "subtract") return Decimal::Subtract(a, b);
  if (c.operation == "multiply") return Decimal::Multiply(a, b);
  if (c.operation == "divide") return Decimal::Divide(a, b);
  if (c.operation == "quantize") return a.Round(-b.exponent(), rounding);
  if (c.operation == "apply") return a;
  if (c.operation == "minus") return a.Negated();
  if (c.operation == "abs") return a.Abs();
  if (c.operation == "compare") return Decimal(a < b ? -1 : a == b ? 0 : 1);
  ADD_FAILURE() << c.id << ": unknown operation " << c.operation;
  return std::nullopt;
}

// Zeros where the cases leave out digits beside the point: .3, 3., 3.E+1.
std::string Completed(std::string text) {
  const std::size_t point = text.find('.');
  if (point == text.npos) return text;
  if (point + 1 == text.size() || text[point + 1] == 'E') text.erase(point, 1);
  if (point == 0 || text[point - 1] == '-' || text[point - 1] == '+') {
    text.insert(point, 1, '0');
  }
  return text;
}

struct Tally {
  int passed = 0;
  int refusals = 0;     // Special operands or results, refused here.
  int other_modes = 0;  // Inexact, in a rounding that does not exist here.
};

void Check(const Case& c, const std::string& mode, Tally& tally) {
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
  const std::optional<Rounding> rounding = RoundingOf(mode);
  const bool arithmetic = c.operation != "quantize";
  if (c.inexact &&
      (!rounding || (arithmetic && rounding != Rounding::kHalfEven))) {
    ++tally.other_modes;
    return;
  }

  const std::optional<Decimal> result =
      Run(c, operands, rounding.value_or(Rounding::kDown));

  if (IsSpecial(c.result)) {
    EXPECT_EQ(result, std::nullopt) << c.id;
    ++tally.refusals;
    return;
  }
  EXPECT_EQ(Bits(result), Bits(Decimal::Parse(c.result)))
      << c.id << ": " << testing::Text(result) << " for " << c.result;
  ++tally.passed;
}

// Reduce goes further than Stripped, which leaves zeros before the point.
void CheckReduce(const Case& c, Tally& tally) {
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

struct VectorFile {
  std::string name;
  int at_least;  // Cases that have to pass.
};

void PrintTo(const VectorFile& file, std::ostream* out) { *out << file.name; }

class DecimalVectors : public ::testing::TestWithParam<VectorFile> {};

TEST_P(DecimalVectors, AllFiniteCasesPass) {
  const std::string path =
      std::string(TASSEI_DECIMAL_VECTORS "/") + GetParam().name + ".decTest";
  std::ifstream file(path);
  if (!file) {
    GTEST_SKIP() << path << " is missing; libpython3.11-testsuite has it";
  }
  std::string mode = "half_even";
  Tally tally;

  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> words = Words(line);
    if (words.size() >= 2 && words[0] == "rounding:") mode = words[1];
    const std::optional<Case> c = ReadCase(words);
    if (!c) continue;
    if (c->operation == "reduce") {
      CheckReduce(*c, tally);
    } else {
      Check(*c, mode, tally);
    }
  }

  RecordProperty("passed", tally.passed);
  RecordProperty("refusals", tally.refusals);
  RecordProperty("other_modes", tally.other_modes);
  EXPECT_GE(tally.passed, GetParam().at_least);
  EXPECT_GT(tally.refusals, 0);
}

std::string NameOf(const ::testing::TestParamInfo<VectorFile>& file) {
  return file.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    GeneralDecimalArithmetic, DecimalVectors,
    ::testing::Values(VectorFile{"dqAdd", 779}, VectorFile{"dqSubtract", 362},
                      VectorFile{"dqMultiply", 340},
                      VectorFile{"dqDivide", 515}, VectorFile{"dqCompare", 566},
                      VectorFile{"dqQuantize", 507}, VectorFile{"dqMinus", 29},
                      VectorFile{"dqAbs", 66}, VectorFile{"dqReduce", 123}),
    NameOf);

}  // namespace
}  // namespace tassei
