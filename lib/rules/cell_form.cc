#include "lib/rules/cell_form.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tassei::internal {
namespace {

// --- Numbers ----------------------------------------------------------------

// Adds what one test accepts.
void AddIntervals(const UnaryTest& test, std::vector<NumberInterval>& set) {
  const Decimal* const number = test.operand.value.number();
  switch (test.op) {
    case TestOperator::kEqual:
      if (number != nullptr) set.push_back({*number, *number, true, true});
      return;
    case TestOperator::kNotEqual:
      if (number == nullptr) {
        set.push_back({});
      } else {
        set.push_back({.upper = *number});
        set.push_back({.lower = *number});
      }
      return;
    case TestOperator::kLess:
    case TestOperator::kLessEqual:
      set.push_back({.upper = *number,
                     .upper_closed = test.op == TestOperator::kLessEqual});
      return;
    case TestOperator::kGreater:
    case TestOperator::kGreaterEqual:
      set.push_back({.lower = *number,
                     .lower_closed = test.op == TestOperator::kGreaterEqual});
      return;
    case TestOperator::kInterval:
      set.push_back({*number, *test.upper.value.number(), test.lower_closed,
                     test.upper_closed});
      return;
  }
}

bool IsEmpty(const NumberInterval& interval) {
  if (!interval.lower.has_value() || !interval.upper.has_value()) return false;
  if (*interval.lower != *interval.upper) {
    return *interval.lower > *interval.upper;
  }
  return !(interval.lower_closed && interval.upper_closed);
}

bool StartsBefore(const NumberInterval& a, const NumberInterval& b) {
  if (!a.lower.has_value() || !b.lower.has_value()) {
    return !a.lower.has_value() && b.lower.has_value();
  }
  if (*a.lower != *b.lower) return *a.lower < *b.lower;
  return a.lower_closed && !b.lower_closed;
}

// Whether nothing lies between two intervals, the second of which does not
// start before the first.
bool Touches(const NumberInterval& a, const NumberInterval& b) {
  if (!a.upper.has_value() || !b.lower.has_value()) return true;
  if (*a.upper != *b.lower) return *b.lower < *a.upper;
  return a.upper_closed || b.lower_closed;
}

bool EndsBefore(const NumberInterval& a, const NumberInterval& b) {
  if (!a.upper.has_value() || !b.upper.has_value()) {
    return a.upper.has_value() && !b.upper.has_value();
  }
  if (*a.upper != *b.upper) return *a.upper < *b.upper;
  return !a.upper_closed && b.upper_closed;
}

std::vector<NumberInterval> Union(std::vector<NumberInterval> set) {
  set.erase(std::remove_if(set.begin(), set.end(), IsEmpty), set.end());
  std::sort(set.begin(), set.end(), StartsBefore);
  std::vector<NumberInterval> merged;
  for (const NumberInterval& next : set) {
    if (merged.empty() || !Touches(merged.back(), next)) {
      merged.push_back(next);
    } else if (EndsBefore(merged.back(), next)) {
      merged.back().upper = next.upper;
      merged.back().upper_closed = next.upper_closed;
    }
  }
  return merged;
}

// Requires what Union gives.
std::vector<NumberInterval> Complement(const std::vector<NumberInterval>& set) {
  std::vector<NumberInterval> gaps;
  NumberInterval gap;  // From the last end on.
  for (const NumberInterval& interval : set) {
    if (interval.lower.has_value()) {
      gap.upper = interval.lower;
      gap.upper_closed = !interval.lower_closed;
      gaps.push_back(gap);
    }
    if (!interval.upper.has_value()) return gaps;
    gap = {.lower = interval.upper, .lower_closed = !interval.upper_closed};
  }
  gaps.push_back(gap);
  return gaps;
}

bool Holds(const std::vector<NumberInterval>& set, Decimal number) {
  const auto place = std::partition_point(
      set.begin(), set.end(), [number](const NumberInterval& interval) {
        if (!interval.upper.has_value()) return false;
        return interval.upper_closed ? *interval.upper < number
                                     : *interval.upper <= number;
      });
  if (place == set.end()) return false;
  if (!place->lower.has_value()) return true;
  return place->lower_closed ? *place->lower <= number : *place->lower < number;
}

// --- Codes ------------------------------------------------------------------

// The code a test names; null if it names null.
std::optional<std::string> CodeOf(const Value& value) {
  if (value.is_null()) return std::nullopt;
  if (value.boolean() != nullptr) {
    return std::string(BooleanCode(*value.boolean()));
  }
  return *value.string();
}

void SetCodes(const UnaryTests& tests, CellForm& form) {
  std::optional<std::string> excluded;  // By every != so far.
  bool everything = false;
  for (const UnaryTest& test : tests.tests) {
    std::optional<std::string> code = CodeOf(test.operand.value);
    if (test.op == TestOperator::kEqual) {
      if (code.has_value()) form.codes.push_back(*std::move(code));
    } else {
      everything = everything || !code.has_value() ||
                   (excluded.has_value() && excluded != code);
      excluded = std::move(code);
    }
  }
  std::sort(form.codes.begin(), form.codes.end());
  form.codes.erase(std::unique(form.codes.begin(), form.codes.end()),
                   form.codes.end());
  if (everything || excluded.has_value()) {
    everything = everything || std::binary_search(form.codes.begin(),
                                                  form.codes.end(), *excluded);
    form.codes.clear();
    if (!everything) form.codes.push_back(*std::move(excluded));
    form.complement = true;
  }
  if (tests.negated) form.complement = !form.complement;
}

// There are but two codes, so that no complement is needed.
void NameBooleans(CellForm& form) {
  if (!form.complement) return;
  std::vector<std::string> rest;
  for (const bool value : {false, true}) {
    std::string code(BooleanCode(value));
    if (!std::binary_search(form.codes.begin(), form.codes.end(), code)) {
      rest.push_back(std::move(code));
    }
  }
  form.codes = std::move(rest);
  form.complement = false;
}

Truth TruthOf(bool value) { return value ? Truth::kTrue : Truth::kFalse; }

Truth TestCode(const CellForm& form, std::string_view code) {
  const bool named =
      std::binary_search(form.codes.begin(), form.codes.end(), code);
  return TruthOf(named != form.complement);
}

}  // namespace

CellForm NormalForm(const UnaryTests& tests, FactType type) {
  CellForm form;
  form.type = type;
  form.any = tests.any;
  form.on_null = Evaluate(tests, Value());
  if (form.any) return form;
  if (type == FactType::kNumber) {
    std::vector<NumberInterval> set;
    for (const UnaryTest& test : tests.tests) AddIntervals(test, set);
    form.intervals = Union(std::move(set));
    if (tests.negated) form.intervals = Complement(form.intervals);
  } else {
    SetCodes(tests, form);
    if (type == FactType::kBoolean) NameBooleans(form);
  }
  return form;
}

Truth Answer(const CellForm& form, const Value& value) {
  if (form.any) return Truth::kTrue;
  if (value.is_null()) return form.on_null;
  if (form.type == FactType::kNumber && value.number() != nullptr) {
    return TruthOf(Holds(form.intervals, *value.number()));
  }
  if (form.type == FactType::kBoolean && value.boolean() != nullptr) {
    return TestCode(form, BooleanCode(*value.boolean()));
  }
  if (form.type == FactType::kCode && value.string() != nullptr) {
    return TestCode(form, *value.string());
  }
  return Truth::kUnknown;
}

}  // namespace tassei::internal
