#include "tests/rules/random_cell.h"

#include <array>

namespace tassei::testing {
namespace {

constexpr int32_t kScale = 4;

Decimal NumberOf(int64_t value) {
  return Decimal::FromScaled(value, -kScale).value();
}

std::string Literal(PlainValue value, FactType type) {
  if (!value.has_value()) return "null";
  if (type == FactType::kNumber) return NumberOf(*value).ToString();
  if (type == FactType::kBoolean) return *value == 1 ? "true" : "false";
  return "\"" + PlainCode(*value) + "\"";
}

TestResult ResultOf(bool holds) {
  return holds ? TestResult::kTrue : TestResult::kFalse;
}

}  // namespace

std::string PlainCode(int64_t place) {
  constexpr std::array<const char*, 6> kCodes = {"達成", "継続", "B+",
                                                 "中止", "順調", "遅れ"};
  return kCodes[static_cast<std::size_t>(place)];
}

Value ToValue(PlainValue value, FactType type) {
  if (!value.has_value()) return Value();
  if (type == FactType::kNumber) return Value(NumberOf(*value));
  if (type == FactType::kBoolean) return Value(*value == 1);
  return Value(PlainCode(*value));
}

PlainValue RandomPlainValue(std::mt19937_64& random, FactType type) {
  if (random() % 5 == 0) return std::nullopt;
  if (type == FactType::kBoolean) return static_cast<int64_t>(random() % 2);
  if (type == FactType::kCode) return static_cast<int64_t>(random() % 6);
  // Few numbers, so that many meet: −0.0500 to 0.0500 in steps of 0.0025.
  return static_cast<int64_t>(random() % 41) * 25 - 500;
}

RandomCell::RandomCell(std::mt19937_64& random, FactType type) {
  if (random() % 4 == 0) {
    any_ = true;
    text_ = random() % 2 == 0 ? "-" : "";
    return;
  }
  negated_ = random() % 4 == 0;
  const std::size_t count = 1 + random() % 3 + (random() % 8 == 0 ? 20 : 0);
  for (std::size_t i = 0; i < count; ++i) {
    atoms_.push_back(MakeAtom(random, type));
    if (i > 0) text_ += ", ";
    text_ += TextOf(atoms_.back(), type, random);
  }
  if (negated_) text_ = "not(" + text_ + ")";
}

RandomCell::Atom RandomCell::MakeAtom(std::mt19937_64& random, FactType type) {
  constexpr std::array<const char*, 7> kOps = {
      "=", "!=", "<", "<=", ">", ">=", ".."};
  Atom atom;
  atom.op = kOps[random() % (type == FactType::kNumber ? kOps.size() : 2)];
  atom.operand = RandomPlainValue(random, type);
  if (atom.op != "=" && atom.op != "!=" && !atom.operand.has_value()) {
    atom.operand = 0;
  }
  atom.upper = static_cast<int64_t>(random() % 41) * 25 - 500;
  atom.lower_closed = random() % 2 == 0;
  atom.upper_closed = random() % 2 == 0;
  return atom;
}

std::string RandomCell::TextOf(const Atom& atom, FactType type,
                               std::mt19937_64& random) {
  const std::string operand = Literal(atom.operand, type);
  if (atom.op == "=" && random() % 2 == 0) return operand;
  if (atom.op != "..") return atom.op + " " + operand;
  const std::string open = random() % 2 == 0 ? "(" : "]";
  const std::string close = random() % 2 == 0 ? ")" : "[";
  return (atom.lower_closed ? "[" : open) + operand + ".." +
         Literal(atom.upper, type) + (atom.upper_closed ? "]" : close);
}

TestResult RandomCell::Answer(const Atom& atom, PlainValue value) {
  if (!atom.operand.has_value()) {
    return ResultOf(value.has_value() == (atom.op == "!="));
  }
  if (!value.has_value()) return TestResult::kUnknown;
  const int64_t a = *atom.operand;
  if (atom.op == "=") return ResultOf(*value == a);
  if (atom.op == "!=") return ResultOf(*value != a);
  if (atom.op == "<") return ResultOf(*value < a);
  if (atom.op == "<=") return ResultOf(*value <= a);
  if (atom.op == ">") return ResultOf(*value > a);
  if (atom.op == ">=") return ResultOf(*value >= a);
  const bool above = *value > a || (atom.lower_closed && *value == a);
  const bool below =
      *value < atom.upper || (atom.upper_closed && *value == atom.upper);
  return ResultOf(above && below);
}

TestResult RandomCell::Answer(PlainValue value) const {
  if (any_) return TestResult::kTrue;
  bool some_true = false;
  bool some_unknown = false;
  for (const Atom& atom : atoms_) {
    const TestResult result = Answer(atom, value);
    some_true = some_true || result == TestResult::kTrue;
    some_unknown = some_unknown || result == TestResult::kUnknown;
  }
  if (some_true) return ResultOf(!negated_);
  if (some_unknown) return TestResult::kUnknown;
  return ResultOf(negated_);
}

}  // namespace tassei::testing
