#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "lib/feel/feel_causes.h"
#include "lib/feel/function.h"
#include "lib/feel/list_builder.h"
#include "lib/feel/list_functions.h"
#include "lib/feel/operations.h"
#include "lib/feel/positions.h"

namespace tassei::internal {
namespace {

Value NoPosition(const Value& position) {
  return NullFor(kNoPosition, {position.number()->ToString()});
}

Value ListFrom(const Value::List& elements, Evaluation& evaluation) {
  ListBuilder list(evaluation);
  return list.AddAll(elements) ? list.Seen() : Value();
}

// What a function given answers about two values: a boolean, or null with a
// cause.
Value Ask(const Value& function, const Value& a, const Value& b,
          Evaluation& evaluation) {
  const std::array<Value, 2> arguments = {a, b};
  Value answer = (*function.function())->Call(arguments, evaluation);
  if (answer.boolean() != nullptr) return answer;
  return answer.is_null() ? NullOf(answer) : NullFor(kWrongFunctionResult);
}

// Sorts by a function that says whether one element comes before another,
// keeping the order of those of which neither does. Whatever the function
// answers, it asks at most n log n times.
class MergeSort {
 public:
  MergeSort(const Value& precedes, Evaluation& evaluation)
      : precedes_(precedes), evaluation_(evaluation) {}

  // Null with a cause if the function does not answer.
  Value Run(Value::List list) {
    Value::List sorted(list.size());
    for (std::size_t width = 1; width < list.size(); width *= 2) {
      for (std::size_t at = 0; at < list.size(); at += 2 * width) {
        Merge(list, at, width, sorted);
        if (failure_.is_null()) return failure_;
      }
      list.swap(sorted);
    }
    return list;
  }

 private:
  // Merges the runs of `width` from `at` on.
  void Merge(const Value::List& from, std::size_t at, std::size_t width,
             Value::List& to) {
    const std::size_t middle = std::min(at + width, from.size());
    const std::size_t end = std::min(middle + width, from.size());
    std::size_t left = at;
    std::size_t right = middle;
    for (std::size_t next = at; next < end; ++next) {
      const bool takes_right =
          left == middle || (right < end && Precedes(from[right], from[left]));
      to[next] = takes_right ? from[right++] : from[left++];
    }
  }

  bool Precedes(const Value& a, const Value& b) {
    if (failure_.is_null()) return false;
    Value answer = Ask(precedes_, a, b, evaluation_);
    if (answer.is_null()) failure_ = answer;
    return IsTrue(answer);
  }

  const Value& precedes_;
  Evaluation& evaluation_;
  Value failure_ = true;
};

bool AddFlat(const Value::List& list, ListBuilder& flat) {
  return std::all_of(list.begin(), list.end(), [&flat](const Value& element) {
    return element.list() != nullptr ? AddFlat(*element.list(), flat)
                                     : flat.Add(element);
  });
}

Value ReplaceAt(const Value::List& list, const BuiltinCall& call) {
  const std::optional<std::size_t> index =
      IndexAt(*call[1].number(), list.size());
  if (!index.has_value()) return NoPosition(call[1]);
  Value::List changed = list;
  changed[*index] = call[2];
  return ListFrom(changed, call.evaluation());
}

Value ReplaceMatches(const Value::List& list, const BuiltinCall& call) {
  ListBuilder changed(call.evaluation());
  for (const Value& element : list) {
    const Value matches = Ask(call[1], element, call[2], call.evaluation());
    if (matches.is_null()) return matches;
    if (!changed.Add(IsTrue(matches) ? call[2] : element)) return {};
  }
  return changed.Seen();
}

}  // namespace

Value Sublist(const BuiltinCall& call) {
  const Value::List& list = *call[0].list();
  const std::optional<std::size_t> start =
      IndexAt(*call[1].number(), list.size());
  if (!start.has_value()) return NoPosition(call[1]);
  std::size_t length = list.size() - *start;
  if (call.given(2)) {
    const std::optional<int64_t> wanted = WholePart(*call[2].number());
    if (!wanted.has_value() || *wanted < 1 ||
        *wanted > static_cast<int64_t>(length)) {
      return NullFor(kWrongLength, {call[2].number()->ToString()});
    }
    length = static_cast<std::size_t>(*wanted);
  }
  const auto first = list.begin() + static_cast<std::ptrdiff_t>(*start);
  return ListFrom({first, first + static_cast<std::ptrdiff_t>(length)},
                  call.evaluation());
}

Value Append(const BuiltinCall& call) {
  ListBuilder list(call.evaluation());
  const bool added =
      list.AddAll(*call[0].list()) && list.AddAll(*call[1].list());
  return added ? list.Seen() : Value();
}

Value Concatenate(const BuiltinCall& call) {
  ListBuilder list(call.evaluation());
  for (const Value& part : *call[0].list()) {
    if (!list.AddAll(*part.list())) return {};
  }
  return list.Seen();
}

Value InsertBefore(const BuiltinCall& call) {
  Value::List list = *call[0].list();
  const std::optional<std::size_t> index =
      IndexAt(*call[1].number(), list.size());
  if (!index.has_value()) return NoPosition(call[1]);
  list.insert(list.begin() + static_cast<std::ptrdiff_t>(*index), call[2]);
  return ListFrom(list, call.evaluation());
}

Value Remove(const BuiltinCall& call) {
  Value::List list = *call[0].list();
  const std::optional<std::size_t> index =
      IndexAt(*call[1].number(), list.size());
  if (!index.has_value()) return NoPosition(call[1]);
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(*index));
  return ListFrom(list, call.evaluation());
}

Value Replace(const BuiltinCall& call) {
  const Value::List& list = *call[0].list();
  return call.signature() == 0 ? ReplaceAt(list, call)
                               : ReplaceMatches(list, call);
}

Value Reverse(const BuiltinCall& call) {
  const Value::List& list = *call[0].list();
  return ListFrom({list.rbegin(), list.rend()}, call.evaluation());
}

Value Flatten(const BuiltinCall& call) {
  ListBuilder flat(call.evaluation());
  return AddFlat(*call[0].list(), flat) ? flat.Seen() : Value();
}

Value Sort(const BuiltinCall& call) {
  const Value::List& list = *call[0].list();
  if (!call.evaluation().SpendBytes(list.size() * 2 * sizeof(Value))) return {};
  return MergeSort(call[1], call.evaluation()).Run(list);
}

}  // namespace tassei::internal
