#include "lib/rules/cell_form.h"

#include <optional>
#include <utility>

#include "lib/feel/interpreter.h"
#include "lib/feel/variable_slots.h"
#include "lib/rules/constant_node.h"

namespace tassei::internal {
namespace {

// What one test accepts.
struct TestSet {
  Domain domain = Domain::kNone;
  OrderedSet set = {};
  Truth on_null = Truth::kUnknown;
};

TestSet EqualsNull(bool equals) {
  return {.set = equals ? OrderedSet() : OrderedSet::Everything(),
          .on_null = TruthOf(equals)};
}

OrderedSet SetOf(NodeOperator op, const Value& operand) {
  switch (op) {
    case NodeOperator::kLess:
      return OrderedSet::Between(std::nullopt, Cut::Before(operand));
    case NodeOperator::kLessEqual:
      return OrderedSet::Between(std::nullopt, Cut::Behind(operand));
    case NodeOperator::kGreater:
      return OrderedSet::Between(Cut::Behind(operand), std::nullopt);
    case NodeOperator::kGreaterEqual:
      return OrderedSet::Between(Cut::Before(operand), std::nullopt);
    case NodeOperator::kNotEqual:
      return OrderedSet::Only(operand).Complement();
    default:
      return OrderedSet::Only(operand);
  }
}

// Whether FEEL has one for the domain too.
bool HasOrder(Domain domain) {
  return domain != Domain::kNone && domain != Domain::kBoolean;
}

std::optional<TestSet> ComparisonSet(NodeOperator op, const Value& operand) {
  const bool is_equality =
      op == NodeOperator::kEqual || op == NodeOperator::kNotEqual;
  if (operand.is_null() && is_equality) {
    return EqualsNull(op == NodeOperator::kEqual);
  }
  const Domain domain = DomainOf(operand);
  if (domain == Domain::kNone) return std::nullopt;
  if (!is_equality && !HasOrder(domain)) return std::nullopt;
  return TestSet{.domain = domain, .set = SetOf(op, operand)};
}

std::optional<TestSet> RangeSet(const Range& range, TableMode mode) {
  const Value* const some_end = range.lower.has_value()   ? &*range.lower
                                : range.upper.has_value() ? &*range.upper
                                                          : nullptr;
  if (some_end == nullptr) return std::nullopt;
  const Domain domain = DomainOf(*some_end);
  if (!HasOrder(domain) ||
      (range.upper.has_value() && DomainOf(*range.upper) != domain)) {
    return std::nullopt;
  }
  std::optional<Cut> lower;
  std::optional<Cut> upper;
  if (range.lower.has_value()) {
    lower = range.lower_closed ? Cut::Before(*range.lower)
                               : Cut::Behind(*range.lower);
  }
  if (range.upper.has_value()) {
    upper = range.upper_closed ? Cut::Behind(*range.upper)
                               : Cut::Before(*range.upper);
  }
  const bool is_reversed = range.lower.has_value() && range.upper.has_value() &&
                           CompareInDomain(*range.upper, *range.lower) < 0;
  if (is_reversed && mode == TableMode::kFeel) return std::nullopt;
  return TestSet{
      .domain = domain,
      .set = OrderedSet::Between(std::move(lower), std::move(upper))};
}

// nullopt if only the interpreter can tell.
std::optional<TestSet> SetOf(const Node& test, TableMode mode) {
  if (test.kind != NodeKind::kTest) return std::nullopt;
  const std::optional<Value> operand = ConstantOf(*test.children[0]);
  if (!operand.has_value()) return std::nullopt;
  if (test.op != NodeOperator::kNone) return ComparisonSet(test.op, *operand);
  if (operand->range() != nullptr) return RangeSet(*operand->range(), mode);
  return ComparisonSet(NodeOperator::kEqual, *operand);
}

// There are but two booleans, and so but one cut.
OrderedSet OfBooleans(const OrderedSet& set) {
  const bool has_false = set.Contains(Value(false));
  const bool has_true = set.Contains(Value(true));
  if (has_false == has_true) {
    return has_false ? OrderedSet::Everything() : OrderedSet();
  }
  const Cut middle = Cut::Before(Value(true));
  return has_true ? OrderedSet::Between(middle, std::nullopt)
                  : OrderedSet::Between(std::nullopt, middle);
}

// The set of a whole cell; nullopt if only the interpreter can tell.
std::optional<TestSet> SetOfAll(const Node& tests, TableMode mode) {
  TestSet all{.on_null = Truth::kFalse};
  std::vector<OrderedSet> sets;
  for (const NodePtr& test : tests.children) {
    std::optional<TestSet> one = SetOf(*test, mode);
    if (!one.has_value()) return std::nullopt;
    if (one->domain != Domain::kNone) {
      if (all.domain != Domain::kNone && all.domain != one->domain) {
        return std::nullopt;
      }
      all.domain = one->domain;
    }
    all.on_null = Or(all.on_null, one->on_null);
    sets.push_back(std::move(one->set));
  }
  all.set = OrderedSet::Union(sets);
  if (tests.negated) {
    all.set = all.set.Complement();
    all.on_null = Not(all.on_null);
  }
  if (all.domain == Domain::kBoolean) all.set = OfBooleans(all.set);
  return all;
}

// Requires tests that use no variable but their own.
Truth AnswerToNull(const Node& tests) {
  const EvaluationOptions options;
  Evaluation evaluation(options);
  Activation activation(tests.slot + 1);
  const Value answer = Evaluate(tests, activation, evaluation);
  return TruthOf(answer.boolean() != nullptr && *answer.boolean());
}

}  // namespace

bool IsSameSet(const CellForm& a, const CellForm& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == CellKind::kAny) return true;
  if (a.kind == CellKind::kResidual) return a.tests == b.tests;
  return a.domain == b.domain && a.set == b.set && a.on_null == b.on_null;
}

CellForm NormalForm(const NodePtr& tests, TableMode mode) {
  CellForm form;
  form.tests = tests;
  const bool is_tests = tests->kind == NodeKind::kTests;
  if (is_tests && tests->children.empty()) return form;
  std::optional<TestSet> set;
  if (is_tests) set = SetOfAll(*tests, mode);
  if (set.has_value()) {
    form.kind = CellKind::kSet;
    form.domain = set->domain;
    form.set = std::move(set->set);
    form.on_null =
        mode == TableMode::kStrict ? set->on_null : AnswerToNull(*tests);
    return form;
  }
  form.kind = CellKind::kResidual;
  form.on_null = Truth::kUnknown;
  form.uses = VariableSlots(*tests);
  return form;
}

}  // namespace tassei::internal
