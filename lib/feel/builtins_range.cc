// How points and ranges lie to each other (DMN 1.5, table 78), and range().

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "lib/feel/builtin.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/operations.h"
#include "lib/feel/range_text.h"

namespace tassei::internal {
namespace {

// One end of a range. An end that is missing lies before, or behind, all.
struct End {
  std::optional<Value> value = {};
  bool closed = false;
  bool upper = false;
};

// A range, or a point as the range of itself alone.
struct Span {
  End start;
  End end;
};

Span SpanOf(const Value& value) {
  const Range* const range = value.range();
  if (range == nullptr) {
    return {{value, true, false}, {value, true, true}};
  }
  return {{range->lower, range->lower_closed, false},
          {range->upper, range->upper_closed, true}};
}

// What the ends of two ranges are to each other. Every question has an answer
// once the ends are known to compare.
std::strong_ordering OrderOfEnds(const End& a, const End& b) {
  if (!a.value.has_value() || !b.value.has_value()) {
    const int a_place = a.value.has_value() ? 0 : a.upper ? 1 : -1;
    const int b_place = b.value.has_value() ? 0 : b.upper ? 1 : -1;
    return a_place <=> b_place;
  }
  return *Order(*a.value, *b.value);
}

bool AreBefore(const End& a, const End& b) { return OrderOfEnds(a, b) < 0; }
bool AreAtOnePlace(const End& a, const End& b) {
  return OrderOfEnds(a, b) == 0;
}

// a.start comes no later than b.start.
bool StartsNoLater(const Span& a, const Span& b) {
  return AreBefore(a.start, b.start) || (AreAtOnePlace(a.start, b.start) &&
                                         (a.start.closed || !b.start.closed));
}

bool EndsNoLater(const Span& a, const Span& b) {
  return AreBefore(a.end, b.end) ||
         (AreAtOnePlace(a.end, b.end) && (!a.end.closed || b.end.closed));
}

bool StartsEarlier(const Span& a, const Span& b) {
  return !StartsNoLater(b, a);
}

// Whether b starts where a has not ended yet.
bool ReachesInto(const Span& a, const Span& b) {
  return AreBefore(b.start, a.end) ||
         (AreAtOnePlace(b.start, a.end) && a.end.closed && b.start.closed);
}

bool IsBefore(const Span& a, const Span& b) { return !ReachesInto(a, b); }
bool IsAfter(const Span& a, const Span& b) { return IsBefore(b, a); }
bool Meets(const Span& a, const Span& b) {
  return AreAtOnePlace(a.end, b.start) && a.end.closed && b.start.closed;
}
bool IsMetBy(const Span& a, const Span& b) { return Meets(b, a); }
bool Overlaps(const Span& a, const Span& b) {
  return ReachesInto(a, b) && ReachesInto(b, a);
}
bool OverlapsBefore(const Span& a, const Span& b) {
  return StartsEarlier(a, b) && ReachesInto(a, b) && EndsNoLater(a, b);
}
bool OverlapsAfter(const Span& a, const Span& b) {
  return StartsEarlier(b, a) && ReachesInto(b, a) && EndsNoLater(b, a);
}
bool EndsTogether(const Span& a, const Span& b) {
  return AreAtOnePlace(a.end, b.end) && a.end.closed == b.end.closed;
}
bool StartsTogether(const Span& a, const Span& b) {
  return AreAtOnePlace(a.start, b.start) && a.start.closed == b.start.closed;
}
bool Finishes(const Span& a, const Span& b) {
  return EndsTogether(a, b) && StartsNoLater(b, a);
}
bool IsFinishedBy(const Span& a, const Span& b) { return Finishes(b, a); }
bool Includes(const Span& a, const Span& b) {
  return StartsNoLater(a, b) && EndsNoLater(b, a);
}
bool IsDuring(const Span& a, const Span& b) { return Includes(b, a); }
bool Starts(const Span& a, const Span& b) {
  return StartsTogether(a, b) && EndsNoLater(a, b);
}
bool IsStartedBy(const Span& a, const Span& b) { return Starts(b, a); }
bool Coincides(const Span& a, const Span& b) {
  return StartsTogether(a, b) && EndsTogether(a, b);
}

// An end that every other end is to be compared with; a null pointer where
// both are missing.
const Value* AnEnd(const Span& span) {
  if (span.start.value.has_value()) return &*span.start.value;
  return span.end.value.has_value() ? &*span.end.value : nullptr;
}

// Null with a cause unless `end` compares with `other`; else true.
Value EndCompares(const std::optional<Value>& end, const Value& other) {
  if (!end.has_value()) return true;
  const Value order = Compare(NodeOperator::kLessEqual, *end, other);
  return order.is_null() ? order : Value(true);
}

// Null with a cause unless every end of the two compares with every other;
// else true.
Value AreComparable(const Span& a, const Span& b) {
  const Value* const measure = AnEnd(a) != nullptr ? AnEnd(a) : AnEnd(b);
  if (measure == nullptr) return true;
  for (const End* const end : {&a.start, &a.end, &b.start, &b.end}) {
    Value compares = EndCompares(end->value, *measure);
    if (compares.is_null()) return compares;
  }
  return true;
}

template <bool (*kRelation)(const Span&, const Span&)>
Value Relate(const BuiltinCall& call) {
  const Span a = SpanOf(call[0]);
  const Span b = SpanOf(call[1]);
  Value comparable = AreComparable(a, b);
  return comparable.is_null() ? comparable : Value(kRelation(a, b));
}

Value RangeOf(const BuiltinCall& call) {
  std::optional<Range> range = ReadRange(*call[0].string());
  return range.has_value() ? Value(*std::move(range))
                           : NullFor(kNotRangeText, {*call[0].string()});
}

constexpr KindSet kRange = KindBit(ValueKind::kRange);
constexpr KindSet kPoint =
    KindBit(ValueKind::kNumber) | KindBit(ValueKind::kString) |
    KindBit(ValueKind::kDate) | KindBit(ValueKind::kTime) |
    KindBit(ValueKind::kDateTime) | KindBit(ValueKind::kYearsMonths) |
    KindBit(ValueKind::kDaysTime);

constexpr BuiltinParameter kPoints[] = {{"point1", kPoint}, {"point2", kPoint}};
constexpr BuiltinParameter kPointAndRange[] = {{"point", kPoint},
                                               {"range", kRange}};
constexpr BuiltinParameter kRangeAndPoint[] = {{"range", kRange},
                                               {"point", kPoint}};
constexpr BuiltinParameter kRanges[] = {{"range1", kRange}, {"range2", kRange}};
constexpr BuiltinParameter kText[] = {{"from", KindBit(ValueKind::kString)}};

constexpr BuiltinSignature kOfAll[] = {
    {kPoints}, {kPointAndRange}, {kRangeAndPoint}, {kRanges}};
constexpr BuiltinSignature kOfRanges[] = {{kRanges}};
constexpr BuiltinSignature kOfFirstAny[] = {{kPointAndRange}, {kRanges}};
constexpr BuiltinSignature kOfSecondAny[] = {{kRangeAndPoint}, {kRanges}};
constexpr BuiltinSignature kOfEqual[] = {{kPoints}, {kRanges}};
constexpr BuiltinSignature kOfText[] = {{kText}};

constexpr Builtin kBuiltins[] = {
    {"after", kOfAll, Relate<IsAfter>, TypeKind::kBoolean},
    {"before", kOfAll, Relate<IsBefore>, TypeKind::kBoolean},
    {"coincides", kOfEqual, Relate<Coincides>, TypeKind::kBoolean},
    {"during", kOfFirstAny, Relate<IsDuring>, TypeKind::kBoolean},
    {"finished by", kOfSecondAny, Relate<IsFinishedBy>, TypeKind::kBoolean},
    {"finishes", kOfFirstAny, Relate<Finishes>, TypeKind::kBoolean},
    {"includes", kOfSecondAny, Relate<Includes>, TypeKind::kBoolean},
    {"meets", kOfRanges, Relate<Meets>, TypeKind::kBoolean},
    {"met by", kOfRanges, Relate<IsMetBy>, TypeKind::kBoolean},
    {"overlaps", kOfRanges, Relate<Overlaps>, TypeKind::kBoolean},
    {"overlaps after", kOfRanges, Relate<OverlapsAfter>, TypeKind::kBoolean},
    {"overlaps before", kOfRanges, Relate<OverlapsBefore>, TypeKind::kBoolean},
    {"range", kOfText, RangeOf, TypeKind::kRange},
    {"started by", kOfSecondAny, Relate<IsStartedBy>, TypeKind::kBoolean},
    {"starts", kOfFirstAny, Relate<Starts>, TypeKind::kBoolean},
};

}  // namespace

std::span<const Builtin> RangeBuiltins() { return kBuiltins; }

}  // namespace tassei::internal
