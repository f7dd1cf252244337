// Random series of values over years, halves, quarters and months, with late
// corrections.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/snapshot.h"
#include "tests/ledger/ledger_samples.h"

namespace tassei {
namespace {

using testing::Correcting;
using testing::D;
using testing::EntryOf;
using testing::IdsOf;
using testing::P;
using testing::Scene;
using testing::StatusOf;
using testing::ValueOf;

constexpr int kRounds = 150;
constexpr std::string_view kFirstKnown = "2021-02-20";
constexpr std::string_view kAllKnown = "2021-12-31";

constexpr PeriodKind kLengths[] = {PeriodKind::kYear, PeriodKind::kHalf,
                                   PeriodKind::kQuarter, PeriodKind::kMonth};
constexpr IndicatorKind kKinds[] = {IndicatorKind::kPoint, IndicatorKind::kFlow,
                                    IndicatorKind::kCumulative,
                                    IndicatorKind::kCarriedForward};
constexpr Accumulation kAccumulations[] = {Accumulation::kSimple,
                                           Accumulation::kCarriedForward};

// The periods of one length that make up the term of the sample plan.
std::vector<Period> TermIn(PeriodKind length) {
  std::vector<Period> periods;
  for (const std::string_view year : {"2020", "2021", "2022", "2023"}) {
    const std::vector<Period> parts = P(year).Divide(length);
    periods.insert(periods.end(), parts.begin(), parts.end());
  }
  return periods;
}

std::optional<PeriodKind> Shorter(PeriodKind length) {
  if (length == PeriodKind::kMonth) return std::nullopt;
  return kLengths[static_cast<std::size_t>(length) + 1];
}

class RandomSeries {
 public:
  explicit RandomSeries(std::uint32_t seed) : random_(seed) {}

  std::uint32_t Below(std::uint32_t end) {
    return static_cast<std::uint32_t>(random_() % end);
  }
  template <typename Items>
  const auto& AnyOf(const Items& items) {
    return items[Below(static_cast<std::uint32_t>(std::size(items)))];
  }
  Decimal AnyNumber() {
    return *Decimal::FromScaled(static_cast<int64_t>(Below(200'001)) - 100'000,
                                -2);
  }

  // Values for all of the term, for periods of any length; some are missing.
  std::vector<Entry> Mixed() {
    std::vector<Entry> entries;
    for (const Period year : TermIn(PeriodKind::kYear)) {
      Report(year, entries);
    }
    return entries;
  }

  // A value for each period of one length.
  std::vector<Entry> Uniform(PeriodKind length) {
    std::vector<Entry> entries;
    for (const Period period : TermIn(length)) Value(period, entries);
    return entries;
  }

  // A later entry that corrects `entry` by `amount`.
  Entry CorrectionOf(const Entry& entry, Decimal amount, std::string id,
                     std::string_view recorded_on) {
    Entry correction = Correcting(entry, entry.id, recorded_on);
    correction.id = std::move(id);
    auto& value = std::get<Observation>(correction.content).value;
    value = Decimal::Add(*value, amount);
    return correction;
  }

  std::vector<Entry> Shuffled(std::vector<Entry> entries) {
    std::shuffle(entries.begin(), entries.end(), random_);
    return entries;
  }

 private:
  void Value(Period period, std::vector<Entry>& entries) {
    entries.push_back(
        ValueOf(period.id(), period.id(), AnyNumber().ToString()));
  }

  // Reports a period, its parts, or both.
  void Report(Period period, std::vector<Entry>& entries) {
    if (Below(20) == 0) return;
    const std::optional<PeriodKind> shorter = Shorter(period.kind());
    const bool parts = shorter.has_value() && Below(3) != 0;
    if (!parts || Below(4) == 0) Value(period, entries);
    if (!parts) return;
    for (const Period part : period.Divide(*shorter)) Report(part, entries);
  }

  std::mt19937 random_;
};

PlanParts PartsOf(IndicatorKind kind) {
  PlanParts parts = testing::SampleParts();
  parts.initiatives[0].indicators[0].kind = kind;
  return parts;
}

Scene SceneOf(IndicatorKind kind, const std::vector<Entry>& entries,
              std::string_view known_on = kAllKnown) {
  return Scene(entries, "2030-01-01", known_on, PartsOf(kind));
}

Fact<Decimal> SoFar(const Scene& scene, Period period,
                    Accumulation accumulation) {
  return scene.snapshot.ValueSoFar(scene.plan, scene.rate(), period,
                                   accumulation);
}

Decimal Difference(const Fact<Decimal>& after, const Fact<Decimal>& before) {
  return *Decimal::Subtract(*after.value, *before.value);
}

TEST(SeriesProperty, ACorrectionNeverChangesALaterPoint) {
  RandomSeries random(1);
  for (int round = 0; round < kRounds; ++round) {
    std::vector<Entry> entries = random.Mixed();
    if (entries.empty()) continue;
    const Entry corrected = random.AnyOf(entries);
    entries.push_back(random.CorrectionOf(corrected, random.AnyNumber(),
                                          "correction", "2021-03-15"));
    const IndicatorKind kind =
        round % 2 == 0 ? IndicatorKind::kPoint : IndicatorKind::kCumulative;

    const Scene before = SceneOf(kind, entries, kFirstKnown);
    const Scene after = SceneOf(kind, entries);

    for (const PeriodKind length : kLengths) {
      for (const Period period : TermIn(length)) {
        if (period.last_day() <= corrected.period->last_day()) continue;
        EXPECT_EQ(after.Value(period.id()).value,
                  before.Value(period.id()).value)
            << period.id() << " after " << corrected.period->id();
      }
    }
  }
}

TEST(SeriesProperty, ACorrectionMovesWholesAndLaterSumsOfAFlowByItsAmount) {
  RandomSeries random(2);
  for (int round = 0; round < kRounds; ++round) {
    const PeriodKind reported = random.AnyOf(kLengths);
    std::vector<Entry> entries = random.Uniform(reported);
    const Entry corrected = random.AnyOf(entries);
    const Period period = *corrected.period;
    const Decimal amount = random.AnyNumber();
    entries.push_back(
        random.CorrectionOf(corrected, amount, "correction", "2021-03-15"));

    const Scene before = SceneOf(IndicatorKind::kFlow, entries, kFirstKnown);
    const Scene after = SceneOf(IndicatorKind::kFlow, entries);

    for (const PeriodKind length : kLengths) {
      if (length > reported) continue;
      int64_t sums = 0;  // So far, that the correction is part of.
      for (const Period whole : TermIn(length)) {
        const bool within = whole.Contains(period);
        EXPECT_EQ(Difference(after.Value(whole.id()), before.Value(whole.id())),
                  within ? amount : Decimal(0));
        if (within || sums > 0) ++sums;
        EXPECT_EQ(Difference(SoFar(after, whole, Accumulation::kSimple),
                             SoFar(before, whole, Accumulation::kSimple)),
                  sums > 0 ? amount : Decimal(0));
        EXPECT_EQ(
            Difference(SoFar(after, whole, Accumulation::kCarriedForward),
                       SoFar(before, whole, Accumulation::kCarriedForward)),
            *Decimal::Multiply(amount, sums));
      }
    }
  }
}

// How often the entry for `part` is added up in the value of `whole`.
int64_t Times(const std::vector<Entry>& entries, IndicatorKind kind,
              Period whole, Period part) {
  for (const Entry& entry : entries) {
    if (*entry.period == whole) return whole == part ? 1 : 0;
  }
  const std::optional<PeriodKind> shorter = Shorter(whole.kind());
  if (!shorter.has_value()) return 0;
  std::vector<Period> parts = whole.Divide(*shorter);
  if (kind != IndicatorKind::kFlow) parts = {parts.back()};
  int64_t times = 0;
  for (const Period each : parts) times += Times(entries, kind, each, part);
  return times;
}

void ExpectMoved(const Fact<Decimal>& after, const Fact<Decimal>& before,
                 Decimal amount, int64_t times) {
  ASSERT_EQ(after.value.has_value(), before.value.has_value());
  EXPECT_EQ(after.cause, before.cause);
  if (!after.value.has_value()) return;
  EXPECT_EQ(Difference(after, before), *Decimal::Multiply(amount, times));
}

TEST(SeriesProperty, ACorrectionMovesEachFigureByWhatItIsMadeOf) {
  RandomSeries random(3);
  for (int round = 0; round < kRounds; ++round) {
    const IndicatorKind kind = random.AnyOf(kKinds);
    const std::vector<Entry> entries = random.Mixed();
    if (entries.empty()) continue;
    const Entry corrected = random.AnyOf(entries);
    const Decimal amount = random.AnyNumber();
    std::vector<Entry> all = entries;
    all.push_back(
        random.CorrectionOf(corrected, amount, "correction", "2021-03-15"));

    const Scene before = SceneOf(kind, all, kFirstKnown);
    const Scene after = SceneOf(kind, all);

    for (const PeriodKind length : kLengths) {
      int64_t simple = 0;
      int64_t carried = 0;
      for (const Period whole : TermIn(length)) {
        const int64_t times = Times(entries, kind, whole, *corrected.period);
        simple = kind == IndicatorKind::kCumulative ? times : simple + times;
        carried += simple;
        ExpectMoved(after.Value(whole.id()), before.Value(whole.id()), amount,
                    times);
        ExpectMoved(SoFar(after, whole, Accumulation::kSimple),
                    SoFar(before, whole, Accumulation::kSimple), amount,
                    simple);
        ExpectMoved(SoFar(after, whole, Accumulation::kCarriedForward),
                    SoFar(before, whole, Accumulation::kCarriedForward), amount,
                    carried);
      }
    }
  }
}

TEST(SeriesProperty, CorrectedFiguresAreThoseOfTheRightValuesFromTheStart) {
  RandomSeries random(4);
  for (int round = 0; round < kRounds; ++round) {
    const IndicatorKind kind = random.AnyOf(kKinds);
    std::vector<Entry> right = random.Mixed();
    if (right.empty()) continue;
    std::vector<Entry> corrected = right;
    for (int i = 0; i < 10; ++i) {
      const std::size_t place =
          random.Below(static_cast<std::uint32_t>(right.size()));
      const Entry correction =
          random.CorrectionOf(right[place], random.AnyNumber(),
                              "c" + std::to_string(i), "2021-03-15");
      corrected.push_back(correction);
      right[place].content = correction.content;
    }

    const Scene late = SceneOf(kind, corrected);
    const Scene from_start = SceneOf(kind, right);

    for (const PeriodKind length : kLengths) {
      for (const Period period : TermIn(length)) {
        const Fact<Decimal> value = late.Value(period.id());
        EXPECT_EQ(value.value, from_start.Value(period.id()).value);
        EXPECT_EQ(value.cause, from_start.Value(period.id()).cause);
        for (const Accumulation accumulation : kAccumulations) {
          EXPECT_EQ(SoFar(late, period, accumulation).value,
                    SoFar(from_start, period, accumulation).value);
        }
      }
    }
  }
}

// Values, targets and states of steps, no two of one fact, all recorded on one
// day.
std::vector<Entry> ManyFacts(RandomSeries& random) {
  std::vector<Entry> entries = random.Mixed();
  for (const PeriodKind length : {PeriodKind::kYear, PeriodKind::kHalf}) {
    for (const Period period : TermIn(length)) {
      if (random.Below(2) == 0) {
        Entry change = EntryOf(
            "t" + period.id(), "rate",
            TargetChange{
                *Date::FromDays(D("2020-04-01").days() +
                                static_cast<int32_t>(random.Below(1'000))),
                random.AnyNumber(),
                {}});
        change.period = period;
        entries.push_back(change);
      }
      if (random.Below(2) == 0) {
        entries.push_back(StatusOf(
            "s" + period.id(), period.id(),
            random.Below(2) == 0 ? StepState::kDone : StepState::kInProgress));
      }
    }
  }
  return entries;
}

template <typename T>
void ExpectSame(const Fact<T>& a, const Fact<T>& b) {
  EXPECT_EQ(a.value, b.value);
  EXPECT_EQ(a.cause, b.cause);
  EXPECT_EQ(a.basis, b.basis);
  EXPECT_EQ(a.illustrative, b.illustrative);
  EXPECT_EQ(IdsOf(a.entries), IdsOf(b.entries));
}

TEST(SeriesProperty, TheOrderOfEntriesOfDifferentFactsDoesNotMatter) {
  RandomSeries random(5);
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<Entry> entries = ManyFacts(random);
    PlanParts parts = PartsOf(random.AnyOf(kKinds));
    Indicator& rate = parts.initiatives[0].indicators[0];
    rate.baseline = Baseline{P("2019"), 7};
    rate.path = round % 2 == 0 ? TargetPath::kLinear : TargetPath::kStep;
    rate.carry_forward = round % 3 == 0;

    const Scene a(entries, "2030-01-01", "2030-01-01", parts);
    const Scene b(random.Shuffled(entries), "2030-01-01", "2030-01-01", parts);

    ASSERT_EQ(b.ledger.size(), entries.size());
    for (const PeriodKind length : kLengths) {
      for (const Period period : TermIn(length)) {
        ExpectSame(a.Value(period.id()), b.Value(period.id()));
        ExpectSame(a.snapshot.TargetAt(a.plan, a.rate(), period),
                   b.snapshot.TargetAt(b.plan, b.rate(), period));
        ExpectSame(a.State(period.id()), b.State(period.id()));
        for (const Accumulation accumulation : kAccumulations) {
          ExpectSame(SoFar(a, period, accumulation),
                     SoFar(b, period, accumulation));
          ExpectSame(
              a.snapshot.TargetSoFar(a.plan, a.rate(), period, accumulation),
              b.snapshot.TargetSoFar(b.plan, b.rate(), period, accumulation));
        }
      }
    }
  }
}

}  // namespace
}  // namespace tassei
