// Step states and values for a period.

#include <tuple>
#include <utility>
#include <variant>

#include "lib/ledger/fact_index.h"
#include "lib/ledger/ledger_causes.h"
#include "lib/ledger/snapshot_rep.h"
#include "tassei/snapshot.h"

namespace tassei {
namespace {

using internal::FactKind;
using internal::StandingEntry;
using Entries = std::span<const StandingEntry>;

// Adds an entry to those that a fact rests on.
template <typename T>
void RestOn(const Entry& entry, Fact<T>& fact) {
  fact.entries.push_back(&entry);
  fact.basis = Weakest(fact.basis, Snapshot::BasisOf(entry));
  fact.illustrative = fact.illustrative || entry.source.illustrative;
}

// The kind of period that the next longer one is made of; nullopt for months.
std::optional<PeriodKind> PartsOf(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::kYear:
      return PeriodKind::kHalf;
    case PeriodKind::kHalf:
      return PeriodKind::kQuarter;
    case PeriodKind::kQuarter:
      return PeriodKind::kMonth;
    case PeriodKind::kMonth:
      break;
  }
  return std::nullopt;
}

// Reads the values of one indicator.
class ValueReader {
 public:
  ValueReader(const Indicator& indicator, Entries observations)
      : indicator_(indicator), observations_(observations) {}

  // As reported for the period, or else as its parts say.
  Fact<Decimal> At(Period period) const {
    const Entries exact = ForPeriod(observations_, period);
    return exact.empty() ? FromParts(period) : Reported(*exact.back().entry);
  }

  Fact<Decimal> FromParts(Period period) const {
    const std::optional<PeriodKind> kind = PartsOf(period.kind());
    if (!kind.has_value()) return NotReported(period);
    const std::vector<Period> parts = period.Divide(*kind);
    if (indicator_.kind == IndicatorKind::kFlow) return Sum(period, parts);
    Fact<Decimal> last = At(parts.back());
    return last.entries.empty() ? NotReported(period) : last;
  }

  // The latest value reported for a period that ended before the end of
  // `period`. A flow of a period is never that of a longer or shorter one.
  Fact<Decimal> Earlier(Period period) const {
    const Entry* latest = nullptr;
    for (const StandingEntry& e : observations_) {
      const Period other = *e.entry->period;
      if (other.last_day() >= period.last_day()) continue;
      if (indicator_.kind == IndicatorKind::kFlow &&
          other.kind() != period.kind()) {
        continue;
      }
      if (!std::get<Observation>(e.entry->content).value.has_value()) continue;
      // Of two that end on one day the longer stands first.
      if (latest == nullptr || latest->period->last_day() < other.last_day()) {
        latest = e.entry;
      }
    }
    return latest == nullptr ? NotReported(period) : Reported(*latest);
  }

 private:
  Fact<Decimal> Empty() const {
    Fact<Decimal> fact;
    fact.illustrative = indicator_.source.illustrative;
    return fact;
  }

  Fact<Decimal> NotReported(Period period) const {
    Fact<Decimal> fact = Empty();
    fact.cause = {&internal::ledger_cause::kNotReported, {period.id()}};
    return fact;
  }

  Fact<Decimal> Reported(const Entry& entry) const {
    const auto& observation = std::get<Observation>(entry.content);
    Fact<Decimal> fact = Empty();
    RestOn(entry, fact);
    fact.value = observation.value;
    if (!fact.value.has_value()) {
      fact.cause = {&internal::ledger_cause::kStatedMissing,
                    {entry.period->id(), observation.missing_reason}};
    }
    return fact;
  }

  // The sum of `parts`, which make up `period`.
  Fact<Decimal> Sum(Period period, const std::vector<Period>& parts) const {
    Fact<Decimal> sum = Empty();
    sum.value = Decimal(0);
    Cause cause;
    for (const Period part : parts) {
      const Fact<Decimal> fact = At(part);
      for (const Entry* entry : fact.entries) RestOn(*entry, sum);
      if (!fact.value.has_value()) {
        sum.value.reset();
        if (cause.kind == nullptr) cause = CauseOf(fact, part, period);
      } else if (sum.value.has_value()) {
        sum.value = Decimal::Add(*sum.value, *fact.value);
        if (!sum.value.has_value()) {
          cause = {&internal::ledger_cause::kSumTooLarge, {period.id()}};
        }
      }
    }
    if (sum.entries.empty()) return NotReported(period);
    sum.cause = std::move(cause);
    return sum;
  }

  // Why `whole` has no value if its `part` has none.
  static Cause CauseOf(const Fact<Decimal>& fact, Period part, Period whole) {
    if (!fact.entries.empty()) return fact.cause;
    return {&internal::ledger_cause::kPartMissing, {whole.id(), part.id()}};
  }

  const Indicator& indicator_;
  const Entries observations_;
};

// The entry that says how a step was at the end of `period`; null if none.
const Entry* DecisiveStatus(Entries statuses, Period period) {
  const Entries exact = ForPeriod(statuses, period);
  if (!exact.empty()) return exact.back().entry;
  // Of two periods that end on one day and are reported on one day, the shorter
  // tells more of its end.
  const auto key = [](const Entry& e) {
    return std::tuple(e.period->last_day(), e.as_of, e.recorded_on, *e.period);
  };
  const Entry* latest = nullptr;
  for (const StandingEntry& e : statuses) {
    if (e.entry->period->last_day() > period.last_day()) continue;
    if (latest == nullptr || key(*latest) < key(*e.entry)) latest = e.entry;
  }
  return latest;
}

}  // namespace

Fact<StepState> Snapshot::StepAt(const Plan& plan, const Step& step,
                                 Period period) const {
  Fact<StepState> fact;
  fact.illustrative = step.source.illustrative;
  const Entry* entry = DecisiveStatus(
      rep_->facts.Find(FactKind::kStepStatus, plan.id(), step.id), period);
  if (entry != nullptr) {
    const StepState state = std::get<StepStatus>(entry->content).state;
    const bool at_end = entry->period->last_day() == period.last_day();
    if (at_end || state == StepState::kDone || state == StepState::kCancelled) {
      RestOn(*entry, fact);
      fact.value = state;
      return fact;
    }
  }
  fact.cause = {&internal::ledger_cause::kNotReported, {period.id()}};
  return fact;
}

Fact<Decimal> Snapshot::ValueAt(const Plan& plan, const Indicator& indicator,
                                Period period) const {
  const ValueReader reader(
      indicator,
      rep_->facts.Find(FactKind::kObservation, plan.id(), indicator.id));
  Fact<Decimal> fact = reader.At(period);
  if (indicator.carry_forward && fact.entries.empty()) {
    return reader.Earlier(period);
  }
  return fact;
}

Fact<Decimal> Snapshot::ValueOfParts(const Plan& plan,
                                     const Indicator& indicator,
                                     Period period) const {
  return ValueReader(indicator, rep_->facts.Find(FactKind::kObservation,
                                                 plan.id(), indicator.id))
      .FromParts(period);
}

}  // namespace tassei
