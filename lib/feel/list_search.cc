#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "lib/feel/list_builder.h"
#include "lib/feel/list_functions.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

// Whether a list has an element that equals `wanted`. False too where the
// budget is used up.
bool Has(const Value::List& list, const Value& wanted, Evaluation& evaluation) {
  return std::any_of(
      list.begin(), list.end(), [&wanted, &evaluation](const Value& element) {
        return evaluation.SpendOn(element) && Equal(element, wanted) == true;
      });
}

// Adds the elements of a list that `to` does not have yet.
bool AddDistinct(const Value::List& list, Value::List& to,
                 Evaluation& evaluation) {
  for (const Value& element : list) {
    if (!Has(to, element, evaluation)) to.push_back(element);
    if (!evaluation.SpendBytes(sizeof(Value)) || evaluation.exhausted()) {
      return false;
    }
  }
  return true;
}

}  // namespace

Value ListContains(const BuiltinCall& call) {
  return Has(*call[0].list(), call[1], call.evaluation());
}

Value IndexOf(const BuiltinCall& call) {
  const Value::List& list = *call[0].list();
  ListBuilder positions(call.evaluation());
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!call.evaluation().SpendOn(list[i])) return {};
    if (Equal(list[i], call[1]) != true) continue;
    if (!positions.Add(Decimal(static_cast<int64_t>(i + 1)))) return {};
  }
  return positions.Seen();
}

Value Union(const BuiltinCall& call) {
  Value::List distinct;
  for (const Value& part : *call[0].list()) {
    if (!AddDistinct(*part.list(), distinct, call.evaluation())) return {};
  }
  return distinct;
}

Value DistinctValues(const BuiltinCall& call) {
  Value::List distinct;
  return AddDistinct(*call[0].list(), distinct, call.evaluation())
             ? Value(std::move(distinct))
             : Value();
}

Value DuplicateValues(const BuiltinCall& call) {
  Value::List seen;
  Value::List duplicates;
  for (const Value& element : *call[0].list()) {
    const bool again = Has(seen, element, call.evaluation());
    if (again && !Has(duplicates, element, call.evaluation())) {
      duplicates.push_back(element);
    }
    if (!again) seen.push_back(element);
    if (call.evaluation().exhausted()) return {};
  }
  return duplicates;
}

}  // namespace tassei::internal
