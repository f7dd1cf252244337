#include "lib/rules/witness.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "lib/feel/temporal_arithmetic.h"
#include "tassei/rounding.h"

namespace tassei::internal {
namespace {

constexpr int32_t kMostPlaces = 34;
constexpr int64_t kSecondsADay = 86'400;

using Candidates = std::vector<Value>;

// The end of a stretch that belongs to it, if there is one.
void AddEnds(const Cut* lower, const Cut* upper, Candidates& candidates) {
  if (lower != nullptr && !lower->behind()) {
    candidates.push_back(lower->point());
  }
  if (upper != nullptr && upper->behind()) candidates.push_back(upper->point());
}

void AddSum(Decimal number, Decimal step, Candidates& candidates) {
  const std::optional<Decimal> sum = Decimal::Add(number, step);
  if (sum.has_value()) candidates.emplace_back(sum->Stripped());
}

// Whole numbers first, and then ones with more and more digits.
void AddNumbers(const Cut* lower, const Cut* upper, Candidates& candidates) {
  candidates.emplace_back(Decimal(0));
  candidates.emplace_back(Decimal(1));
  for (int32_t places = 0; places <= kMostPlaces; ++places) {
    const std::optional<Decimal> step = Decimal::FromScaled(1, -places);
    if (lower != nullptr) {
      const auto floor =
          lower->point().number()->Round(places, Rounding::kFloor);
      if (floor.has_value()) AddSum(*floor, *step, candidates);
    } else if (upper != nullptr) {
      const auto ceiling =
          upper->point().number()->Round(places, Rounding::kCeiling);
      if (ceiling.has_value()) AddSum(*ceiling, step->Negated(), candidates);
    }
  }
}

void AddStrings(const Cut* lower, Candidates& candidates) {
  candidates.emplace_back(std::string("その他"));
  candidates.emplace_back(std::string());
  if (lower == nullptr) return;
  for (const char* suffix : {"a", "0", " ", "\x01"}) {
    candidates.emplace_back(*lower->point().string() + suffix);
  }
}

void AddDates(const Cut* upper, Candidates& candidates) {
  candidates.emplace_back(FeelDate{2000, 1, 1});
  if (upper == nullptr) return;
  const auto before = DateFromDays(DaysOf(*upper->point().date()) - 1);
  if (before.has_value()) candidates.emplace_back(*before);
}

void AddDateTimes(const Cut* lower, const Cut* upper, Candidates& candidates) {
  const auto add = [&candidates](const Cut* cut, DaysTime step) {
    if (cut == nullptr) return;
    const auto moved = Add(*cut->point().date_time(), step);
    if (moved.has_value()) candidates.emplace_back(*moved);
  };
  for (const DaysTime step :
       {DaysTime{kSecondsADay, 0}, DaysTime{1, 0}, DaysTime{0, 1}}) {
    add(lower, step);
    add(upper, Negated(step));
  }
}

void AddMonths(const Cut* upper, Candidates& candidates) {
  candidates.emplace_back(YearsMonths{0});
  if (upper != nullptr) {
    candidates.emplace_back(
        YearsMonths{upper->point().years_months()->months - 1});
  }
}

void AddDurations(const Cut* lower, const Cut* upper, Candidates& candidates) {
  candidates.emplace_back(DaysTime{0, 0});
  const auto add = [&candidates](const Cut* cut, DaysTime step) {
    if (cut == nullptr) return;
    const auto moved = Add(*cut->point().days_time(), step);
    if (moved.has_value()) candidates.emplace_back(*moved);
  };
  for (const DaysTime step :
       {DaysTime{kSecondsADay, 0}, DaysTime{1, 0}, DaysTime{0, 1}}) {
    add(lower, step);
    add(upper, Negated(step));
  }
}

Candidates CandidatesFor(Domain domain, const Cut* lower, const Cut* upper) {
  Candidates candidates;
  switch (domain) {
    case Domain::kNone:
      return candidates;
    case Domain::kBoolean:
      return {Value(false), Value(true)};
    case Domain::kNumber:
      AddEnds(lower, upper, candidates);
      AddNumbers(lower, upper, candidates);
      return candidates;
    case Domain::kString:
      AddEnds(lower, upper, candidates);
      AddStrings(lower, candidates);
      return candidates;
    case Domain::kDate:
      AddEnds(lower, upper, candidates);
      AddDates(upper, candidates);
      return candidates;
    case Domain::kLocalDateTime:
    case Domain::kZonedDateTime:
      AddEnds(lower, upper, candidates);
      AddDateTimes(lower, upper, candidates);
      return candidates;
    case Domain::kYearsMonths:
      AddEnds(lower, upper, candidates);
      AddMonths(upper, candidates);
      return candidates;
    case Domain::kDaysTime:
      break;
  }
  AddEnds(lower, upper, candidates);
  AddDurations(lower, upper, candidates);
  return candidates;
}

}  // namespace

std::optional<Value> WitnessBetween(Domain domain, const Cut* lower,
                                    const Cut* upper) {
  for (Value& candidate : CandidatesFor(domain, lower, upper)) {
    if (lower != nullptr && !lower->IsPassedBy(candidate)) continue;
    if (upper != nullptr && upper->IsPassedBy(candidate)) continue;
    return std::move(candidate);
  }
  return std::nullopt;
}

bool IsPlainer(const Value& a, const Value& b) {
  const auto is_whole = [](const Value& value) {
    return value.number() == nullptr || value.number()->is_integer();
  };
  if (is_whole(a) != is_whole(b)) return is_whole(a);
  return a.ToString().size() < b.ToString().size();
}

}  // namespace tassei::internal
