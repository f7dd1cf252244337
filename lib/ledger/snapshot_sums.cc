// Values and targets added up over the term of a plan.

#include <utility>

#include "lib/ledger/ledger_causes.h"
#include "lib/text/hash_map.h"
#include "tassei/snapshot.h"

namespace tassei {
namespace {

std::optional<Decimal> Sum(std::optional<Decimal> a, std::optional<Decimal> b) {
  return a.has_value() && b.has_value() ? Decimal::Add(*a, *b) : std::nullopt;
}

// Adds up the facts of one period after the other.
class RunningSum {
 public:
  // `running` tells that each fact is a sum of all before it.
  RunningSum(Accumulation accumulation, bool running)
      : accumulation_(accumulation), running_(running) {}

  void Add(const Fact<Decimal>& part, Period period) {
    for (const Entry* entry : part.entries) {
      if (seen_.insert(entry).second) sum_.entries.push_back(entry);
    }
    sum_.basis = Weakest(sum_.basis, part.basis);
    sum_.illustrative = sum_.illustrative || part.illustrative;
    if (sum_.cause.kind != nullptr) return;
    if (!part.value.has_value()) {
      sum_.cause = part.cause;
      return;
    }
    simple_ = running_ ? part.value : Sum(simple_, part.value);
    carried_ = Sum(carried_, simple_);
    if (!simple_.has_value() || (carries() && !carried_.has_value())) {
      sum_.cause = {&internal::ledger_cause::kSumTooLarge, {period.id()}};
    }
  }

  Fact<Decimal> Total() && {
    if (sum_.cause.kind == nullptr) {
      sum_.value = carries() ? carried_ : simple_;
    }
    return std::move(sum_);
  }

 private:
  bool carries() const {
    return accumulation_ == Accumulation::kCarriedForward;
  }

  const Accumulation accumulation_;
  const bool running_;
  std::optional<Decimal> simple_ = Decimal(0);
  std::optional<Decimal> carried_ = Decimal(0);
  Fact<Decimal> sum_ = {};
  internal::HashSet<const Entry*> seen_ = {};
};

// What `read` gives for the periods of the term of `plan` up to `last`.
template <typename Read>
Fact<Decimal> SoFar(const Plan& plan, const Indicator& indicator, Period last,
                    Accumulation accumulation, const Read& read) {
  const PeriodSpan& term = plan.parts().term;
  const bool running = indicator.kind == IndicatorKind::kCumulative;
  std::optional<Period> period = Period::Of(term.first_day(), last.kind());
  if (!period.has_value() || last < *period ||
      last.first_day() > term.last_day()) {
    Fact<Decimal> none;
    none.illustrative = indicator.source.illustrative;
    none.cause = {&internal::ledger_cause::kOutsideTerm,
                  {last.id(), term.ToString()}};
    return none;
  }
  if (running && accumulation == Accumulation::kSimple) period = last;
  RunningSum sum(accumulation, running);
  for (; period.has_value() && *period <= last; period = period->Plus(1)) {
    sum.Add(read(*period), *period);
  }
  return std::move(sum).Total();
}

Fact<Decimal> NumberOf(Fact<Target> target) {
  Fact<Decimal> number;
  number.entries = std::move(target.entries);
  number.illustrative = target.illustrative;
  number.cause = std::move(target.cause);
  if (!target.value.has_value()) return number;
  number.value = target.value->value;
  if (!number.value.has_value()) {
    number.cause = {&internal::ledger_cause::kTargetInWords,
                    {target.value->period.id(), target.value->text}};
  }
  return number;
}

}  // namespace

Fact<Decimal> Snapshot::ValueSoFar(const Plan& plan, const Indicator& indicator,
                                   Period period,
                                   Accumulation accumulation) const {
  return SoFar(plan, indicator, period, accumulation,
               [&](Period each) { return ValueAt(plan, indicator, each); });
}

Fact<Decimal> Snapshot::TargetSoFar(const Plan& plan,
                                    const Indicator& indicator, Period period,
                                    Accumulation accumulation) const {
  return SoFar(plan, indicator, period, accumulation, [&](Period each) {
    return NumberOf(TargetAt(plan, indicator, each));
  });
}

}  // namespace tassei
