#include "lib/rules/integer_test.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "tassei/rounding.h"

namespace tassei::internal {
namespace {

constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
constexpr int64_t kMost = std::numeric_limits<int64_t>::max();

// number × 10^scale as an integer; the end of the integers on its side if it
// lies beyond, where no entry is.
int64_t Scaled(Decimal number, int32_t scale, Rounding rounding) {
  std::optional<int64_t> scaled;
  if (const std::optional<Decimal> rounded = number.Round(scale, rounding)) {
    scaled = rounded->ToScaled(scale);
  }
  if (scaled.has_value()) return *scaled;
  return number.is_negative() ? kLeast : kMost;
}

int64_t FirstEntry(const NumberInterval& interval, int32_t scale) {
  if (!interval.lower.has_value()) return kLeast;
  if (interval.lower_closed) {
    return Scaled(*interval.lower, scale, Rounding::kCeiling);
  }
  const int64_t below = Scaled(*interval.lower, scale, Rounding::kFloor);
  return below == kMost ? kMost : below + 1;
}

int64_t LastEntry(const NumberInterval& interval, int32_t scale) {
  if (!interval.upper.has_value()) return kMost;
  if (interval.upper_closed) {
    return Scaled(*interval.upper, scale, Rounding::kFloor);
  }
  const int64_t above = Scaled(*interval.upper, scale, Rounding::kCeiling);
  return above == kLeast ? kLeast : above - 1;
}

// Adds a place behind those of `runs`.
void AddPlace(int64_t place, std::vector<IntegerRun>& runs) {
  if (!runs.empty() && runs.back().last + 1 == place) {
    runs.back().last = place;
  } else {
    runs.push_back({place, place});
  }
}

// What lies in [0, count) outside `runs`.
std::vector<IntegerRun> Gaps(const std::vector<IntegerRun>& runs,
                             int64_t count) {
  std::vector<IntegerRun> gaps;
  int64_t next = 0;
  for (const IntegerRun& run : runs) {
    if (run.first > next) gaps.push_back({next, run.first - 1});
    next = run.last + 1;
  }
  if (next < count) gaps.push_back({next, count - 1});
  return gaps;
}

}  // namespace

CodePlaces::CodePlaces(const Column& column) {
  const auto add = [this](std::string_view code) {
    places_.emplace_back(code, count_++);
  };
  if (column.definition.type == FactType::kBoolean) {
    add(BooleanCode(false));
    add(BooleanCode(true));
  }
  for (const std::string& code : column.dictionary) add(code);
  std::sort(places_.begin(), places_.end());
}

std::vector<IntegerRun> CodePlaces::Accepted(const CellForm& form) const {
  std::vector<int64_t> named;
  for (const std::string& code : form.codes) {
    const auto place =
        std::lower_bound(places_.begin(), places_.end(), std::string_view(code),
                         [](const auto& known, std::string_view wanted) {
                           return known.first < wanted;
                         });
    if (place != places_.end() && place->first == code) {
      named.push_back(place->second);
    }
  }
  std::sort(named.begin(), named.end());
  std::vector<IntegerRun> runs;
  for (const int64_t place : named) AddPlace(place, runs);
  return form.complement ? Gaps(runs, count_) : runs;
}

std::vector<IntegerRun> AcceptedNumbers(const CellForm& form, int32_t scale) {
  std::vector<IntegerRun> runs;
  for (const NumberInterval& interval : form.intervals) {
    const IntegerRun run{FirstEntry(interval, scale),
                         LastEntry(interval, scale)};
    if (run.first <= run.last) runs.push_back(run);
  }
  return runs;
}

}  // namespace tassei::internal
