#include "tests/conformance/naive_check.h"

#include <optional>
#include <string>
#include <string_view>

#include "tassei/decimal.h"

namespace tassei::conformance {
namespace {

using internal::JsonKind;
using internal::JsonValue;
using OptionalDecimal = std::optional<Decimal>;

std::string TextIn(JsonValue object, std::string_view name) {
  const std::optional<JsonValue> value = object.Find(name);
  if (!value.has_value()) return {};
  if (value->kind() == JsonKind::kNumber) return std::string(value->number());
  if (value->kind() == JsonKind::kString) return std::string(value->string());
  return {};
}

Decimal In(JsonValue object, std::string_view name) {
  return *Decimal::Parse(TextIn(object, name));
}

Decimal Minus(Decimal a, Decimal b) { return *Decimal::Subtract(a, b); }
Decimal Times(Decimal a, Decimal b) { return *Decimal::Multiply(a, b); }

bool IsMarked(JsonValue check) {
  return TextIn(check, "rounding_class") == "mismatch" ||
         TextIn(check, "result") == "mismatch" ||
         TextIn(check, "result") == "not_computable";
}

bool HasExact(JsonValue check, OptionalDecimal value) {
  if (!value.has_value()) return false;
  const Decimal exact = In(check, "exact");
  return value->Round(-exact.exponent(), Rounding::kHalfUp) == exact;
}

bool RoundedPasses(JsonValue check, OptionalDecimal value) {
  if (!value.has_value()) return false;
  const Decimal published = In(check, "published");
  const int32_t places =
      static_cast<int32_t>(*In(check, "decimals").ToScaled(0));
  if (published.exponent() != -places) return false;
  const bool half_up = value->Round(places, Rounding::kHalfUp) == published;
  const bool cut = value->Round(places, Rounding::kDown) == published;
  std::string_view found = "mismatch";
  if (half_up) found = "half_up";
  if (cut) found = half_up ? "half_up_and_trunc" : "trunc";
  return HasExact(check, value) && TextIn(check, "rounding_class") == found;
}

bool RatePasses(JsonValue check, Decimal numerator, Decimal denominator) {
  OptionalDecimal value = Decimal::Divide(numerator, denominator);
  if (value.has_value() && TextIn(check, "unit") == "%") {
    value = Times(*value, 100);
  }
  return RoundedPasses(check, value);
}

bool YearTargetPasses(JsonValue check) {
  const Decimal start = In(check, "baseline_year");
  const Decimal rise = Minus(In(check, "final_target"), In(check, "baseline"));
  const Decimal passed = Minus(In(check, "year"), start);
  const OptionalDecimal way = Decimal::Divide(
      Times(rise, passed), Minus(In(check, "target_year"), start));
  if (!way.has_value()) return false;
  const OptionalDecimal value = Decimal::Add(In(check, "baseline"), *way);
  const Decimal quantum = In(check, "quantum");
  const OptionalDecimal steps = Decimal::Divide(*value, quantum);
  if (!steps.has_value() || !HasExact(check, value)) return false;
  const Decimal rounded = Times(*steps->Round(0, Rounding::kHalfUp), quantum);
  return (rounded == In(check, "published_year_target")) != IsMarked(check);
}

// Empty if it cannot be computed.
std::string GradeOf(JsonValue check) {
  const JsonValue inputs = *check.Find("inputs");
  const std::size_t criteria = check.Find("criteria")->size();
  const Decimal actual = In(inputs, "actual");
  if (criteria == 1 && check.Find("otherwise")->is_null()) return {};
  if (criteria == 1) {
    return actual >= In(inputs, "target") ? "達成" : "未達成";
  }
  if (criteria != 2) return {};
  const Decimal target = In(inputs, "year_target");
  if (actual >= target) return "A";
  const Decimal baseline = In(inputs, "baseline");
  const OptionalDecimal progress =
      Decimal::Divide(Minus(actual, baseline), Minus(target, baseline));
  if (!progress.has_value()) return {};
  return *progress >= *Decimal::Parse("0.8") ? "B" : "C";
}

bool GradePasses(JsonValue check) {
  const std::string grade = GradeOf(check);
  return TextIn(check, "computed") == grade &&
         (TextIn(check, "published") == grade) != IsMarked(check);
}

Decimal Folded(JsonValue list, OptionalDecimal (*fold)(Decimal, Decimal),
               Decimal start) {
  for (const JsonValue item : list.items()) {
    start = *fold(start, *Decimal::Parse(item.string()));
  }
  return start;
}

}  // namespace

bool NaivelyPasses(JsonValue check) {
  const std::string kind = TextIn(check, "kind");
  if (kind == "sum") {
    return Folded(*check.Find("parts"), Decimal::Add, 0) ==
           In(check, "published_total");
  }
  if (kind == "difference") {
    return Minus(In(check, "minuend"), In(check, "subtrahend")) ==
           In(check, "published");
  }
  if (kind == "share") {
    return RatePasses(check, In(check, "numerator"), In(check, "denominator"));
  }
  if (kind == "achievement_rate") {
    return RatePasses(check, In(check, "actual"), In(check, "target"));
  }
  if (kind == "product") {
    return RoundedPasses(check,
                         Folded(*check.Find("factors"), Decimal::Multiply, 1));
  }
  return kind == "grade" ? GradePasses(check) : YearTargetPasses(check);
}

}  // namespace tassei::conformance
