// list[…]: an element by its position, or those that satisfy a condition.

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "lib/feel/evaluate_node.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/list_builder.h"
#include "lib/feel/operations.h"
#include "lib/feel/positions.h"

namespace tassei::internal {
namespace {

// The filter of one list. Its elements go to the slot of the item in turn.
class Filter {
 public:
  Filter(const Node& node, Activation& activation, Evaluation& evaluation)
      : node_(node), activation_(activation), evaluation_(evaluation) {}

  Value Apply(const Value::List& list) {
    Value first = ConditionOf(list.empty() ? Value() : list[0]);
    if (first.number() != nullptr) return ElementAt(list, *first.number());
    if (first.is_null() && IsPosition()) return PlacedAt(node_, NullOf(first));
    return Choose(list, std::move(first));
  }

 private:
  Value ConditionOf(const Value& item) {
    activation_[node_.slot] = item;
    return Evaluate(*node_.children[1], activation_, evaluation_);
  }

  bool IsPosition() const {
    return node_.children[1]->type.kind() == TypeKind::kNumber;
  }

  Value ElementAt(const Value::List& list, Decimal position) const {
    const std::optional<std::size_t> index = IndexAt(position, list.size());
    return index.has_value()
               ? list[*index]
               : NullAt(node_, kNoPosition, {position.ToString()});
  }

  Value Choose(const Value::List& list, Value condition) {
    ListBuilder chosen(evaluation_);
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) condition = ConditionOf(list[i]);
      if (!condition.is_null() && condition.boolean() == nullptr) {
        return NullAt(node_, kNotBoolean,
                      {std::string(KindName(condition.kind()))});
      }
      if (IsTrue(condition) && !chosen.Add(list[i])) return {};
      if (evaluation_.exhausted()) return {};
    }
    return chosen.Seen();
  }

  const Node& node_;
  Activation& activation_;
  Evaluation& evaluation_;
};

}  // namespace

Value EvaluateFilter(const Node& node, Activation& activation,
                     Evaluation& evaluation) {
  const Operand value(*node.children[0], activation, evaluation);
  if (value->is_null()) return PlacedAt(node, NullOf(*value));
  Filter filter(node, activation, evaluation);
  if (value->list() != nullptr) return filter.Apply(*value->list());
  return filter.Apply({*value});
}

}  // namespace tassei::internal
