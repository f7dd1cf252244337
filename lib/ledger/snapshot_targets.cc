// Targets for a period.

#include <algorithm>
#include <cstdint>
#include <span>
#include <variant>

#include "lib/ledger/fact_index.h"
#include "lib/ledger/ledger_causes.h"
#include "lib/ledger/snapshot_rep.h"
#include "tassei/snapshot.h"
#include "tassei/straight_line.h"

namespace tassei {
namespace {

using internal::FactKind;
using internal::StandingEntry;
using Entries = std::span<const StandingEntry>;
using Promises = std::span<const Target>;

// The end of a period, in months.
int32_t EndOf(Period period) {
  const Period last = *Period::Of(period.last_day(), PeriodKind::kMonth);
  return last.fiscal_year() * 12 + last.ordinal();
}

// The targets of one indicator that hold on one day.
class TargetReader {
 public:
  // `changes` are by period, then by the day of effect.
  TargetReader(const Indicator& indicator, Entries changes, Date day)
      : indicator_(indicator),
        promises_(indicator.targets),
        changes_(changes),
        day_(day) {}

  Fact<Target> At(Period period) const {
    Fact<Target> own = SetFor(period);
    if (own.value.has_value()) return own;
    switch (indicator_.path) {
      case TargetPath::kLinear:
        return OnLine(period);
      case TargetPath::kStep:
        return OnStep(period);
      case TargetPath::kNone:
        break;
    }
    return own;
  }

 private:
  Fact<Target> None(
      Period period,
      const CauseKind& kind = internal::ledger_cause::kNoTarget) const {
    Fact<Target> fact;
    fact.illustrative = indicator_.source.illustrative;
    fact.cause = {&kind, {period.id()}};
    return fact;
  }

  // The first target promised for `period` or for a later one.
  Promises::iterator FirstPromiseFrom(Period period) const {
    return std::partition_point(
        promises_.begin(), promises_.end(),
        [period](const Target& target) { return target.period < period; });
  }

  bool IsInEffect(const StandingEntry& e) const {
    return std::get<TargetChange>(e.entry->content).effective_on <= day_;
  }

  // The target set for just this period, by a change or at first.
  Fact<Target> SetFor(Period period) const {
    Fact<Target> fact;
    for (const StandingEntry& e : ForPeriod(changes_, period)) {
      if (!IsInEffect(e)) break;
      const auto& change = std::get<TargetChange>(e.entry->content);
      fact.value = Target{period, change.value, change.upper};
      fact.entries = {e.entry};
      fact.illustrative = e.entry->source.illustrative;
    }
    if (fact.value.has_value()) return fact;
    const auto promised = FirstPromiseFrom(period);
    if (promised == promises_.end() || promised->period != period) {
      return None(period);
    }
    fact.value = *promised;
    fact.illustrative = indicator_.source.illustrative;
    return fact;
  }

  // The latest period of `kind` that has one of these targets.
  std::optional<Period> LatestSet(PeriodKind kind, Promises promises,
                                  Entries changes) const {
    const auto promised = std::find_if(
        promises.rbegin(), promises.rend(),
        [&](const Target& target) { return target.period.kind() == kind; });
    const auto changed = std::find_if(
        changes.rbegin(), changes.rend(), [&](const StandingEntry& e) {
          return e.entry->period->kind() == kind && IsInEffect(e);
        });
    std::optional<Period> latest;
    if (promised != promises.rend()) latest = promised->period;
    if (changed != changes.rend()) {
      latest = std::max(latest, changed->entry->period);
    }
    return latest;
  }

  Fact<Target> OnStep(Period period) const {
    const std::optional<Period> latest =
        LatestSet(period.kind(), {promises_.begin(), FirstPromiseFrom(period)},
                  {changes_.begin(), ForPeriod(changes_, period).begin()});
    if (!latest.has_value()) return None(period);
    Fact<Target> fact = SetFor(*latest);
    fact.value->period = period;
    return fact;
  }

  // Whether the baseline is a value that targets for periods of `kind` can be
  // compared with: a flow of a year is not to be compared with one of a half.
  bool StartsLine(PeriodKind kind) const {
    return indicator_.baseline.has_value() &&
           (indicator_.kind != IndicatorKind::kFlow ||
            indicator_.baseline->period.kind() == kind);
  }

  Fact<Target> OnLine(Period period) const {
    const std::optional<Period> last =
        LatestSet(period.kind(), promises_, changes_);
    if (!last.has_value() || !StartsLine(period.kind())) return None(period);
    const int32_t start = EndOf(indicator_.baseline->period);
    const int32_t end = EndOf(*last);
    const int32_t at = EndOf(period);
    Fact<Target> fact = SetFor(*last);
    if (at <= start || at >= end || !fact.value->value.has_value()) {
      return None(period);
    }
    const std::optional<Decimal> value =
        StraightLine(start, indicator_.baseline->value, end, *fact.value->value,
                     at, indicator_.path_quantum);
    if (!value.has_value())
      return None(period, internal::ledger_cause::kTargetTooLarge);
    fact.value = Target{period, value};
    fact.illustrative = fact.illustrative || indicator_.source.illustrative;
    return fact;
  }

  const Indicator& indicator_;
  const Promises promises_;
  const Entries changes_;
  const Date day_;
};

}  // namespace

Fact<Target> Snapshot::TargetAt(const Plan& plan, const Indicator& indicator,
                                Period period) const {
  return TargetReader(
             indicator,
             rep_->facts.Find(FactKind::kTargetChange, plan.id(), indicator.id),
             period.last_day())
      .At(period);
}

std::optional<Target> Snapshot::OriginalTarget(const Indicator& indicator,
                                               Period period) const {
  return TargetReader(indicator, {}, period.last_day()).At(period).value;
}

}  // namespace tassei
