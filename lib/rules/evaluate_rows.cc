#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/strings/str_cat.h"
#include "lib/rules/column_lookup.h"
#include "lib/rules/rule_set_rep.h"
#include "lib/text/absl_text.h"
#include "tassei/rule_set.h"

namespace tassei {
namespace {

using internal::Bands;
using internal::ColumnLookup;
using internal::RowClasses;
using internal::RuleAxis;
using internal::StrictHits;
using internal::StrictOutcome;

constexpr std::size_t kBlock = ColumnLookup::kBlock;
// Combinations of classes whose outcome is worked out once, ahead of the rows.
constexpr std::size_t kMostCombinations = 65'536;

// What is kept of an outcome: a number chosen by the caller.
using Keep = absl::FunctionRef<int32_t(const StrictHits&)>;

Value ValueAt(const FactTable& facts, std::size_t column, std::size_t row) {
  const std::optional<int64_t> entry = facts.At(column, row);
  if (!entry.has_value()) return {};
  const Column& source = facts.column(column);
  switch (source.definition.type) {
    case FactType::kNumber:
      return Decimal::FromScaled(*entry, -source.scale).value();
    case FactType::kBoolean:
      return *entry != 0;
    case FactType::kCode:
      break;
  }
  return source.dictionary[static_cast<std::size_t>(*entry)];
}

// An input, the column that feeds it, and the classes of its entries.
struct BoundInput {
  std::size_t column = 0;
  Bands bands = {};

  // The classes a row may have: one a band, and null's.
  std::size_t case_count() const { return bands.results.size() + 1; }
  uint32_t ClassOfCase(std::size_t index) const {
    return static_cast<uint32_t>(
        index < bands.results.size() ? bands.results[index] : bands.on_null);
  }
};

// Judges the rows of a table block by block.
class RowJudge {
 public:
  RowJudge(const RuleSet::Rep& rep, const FactTable& facts)
      : rep_(rep), facts_(facts) {}

  absl::Status Bind() {
    for (std::size_t i = 0; i < rep_.facts.size(); ++i) {
      if (absl::Status status = BindInput(i); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  // Requires that Bind succeeded.
  void Judge(Keep keep, std::span<int32_t> kept) {
    const std::optional<std::size_t> combinations = CountCombinations();
    if (combinations.has_value()) {
      JudgeCombinations(*combinations, keep, kept);
    } else {
      JudgeEach(keep, kept);
    }
  }

 private:
  absl::Status BindInput(std::size_t input) {
    const FactDefinition& fact = rep_.facts[input];
    BoundInput bound;
    bound.column = facts_.FindColumn(fact.name);
    if (bound.column == facts_.column_count()) {
      return absl::NotFoundError(absl::StrCat("the table has no column ",
                                              internal::ToAbsl(fact.name)));
    }
    const Column& column = facts_.column(bound.column);
    if (column.definition.type != fact.type) {
      return absl::InvalidArgumentError(
          absl::StrCat("column ", internal::ToAbsl(fact.name),
                       " has another type than the fact"));
    }
    bound.bands = internal::BandsOf(rep_.strict.index.axis(input), column);
    inputs_.push_back(std::move(bound));
    return absl::OkStatus();
  }

  // nullopt if they are too many to be worth it, or do not tell the outcome.
  std::optional<std::size_t> CountCombinations() const {
    const std::size_t most = std::min(
        kMostCombinations, std::max<std::size_t>(facts_.row_count(), 256));
    std::size_t count = 1;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (!rep_.strict.index.axis(i).exact) return std::nullopt;
      count *= inputs_[i].case_count();
      if (count > most) return std::nullopt;
    }
    return count;
  }

  StrictHits HitsOf(std::span<const uint32_t> classes, std::size_t row) const {
    std::vector<Value> values;
    return internal::FindHits(rep_.strict, classes, [&] {
      if (values.empty()) {
        for (const BoundInput& input : inputs_) {
          values.push_back(ValueAt(facts_, input.column, row));
        }
      }
      return std::span<const Value>(values);
    });
  }

  // Combinations are numbered by the cases of the inputs, the first fastest.
  std::vector<int32_t> OutcomesOf(std::size_t combinations, Keep keep) const {
    std::vector<int32_t> outcomes;
    RowClasses classes(inputs_.size());
    for (std::size_t combination = 0; combination < combinations;
         ++combination) {
      std::size_t rest = combination;
      for (std::size_t i = 0; i < inputs_.size(); ++i) {
        classes[i] = inputs_[i].ClassOfCase(rest % inputs_[i].case_count());
        rest /= inputs_[i].case_count();
      }
      outcomes.push_back(keep(HitsOf(classes, 0)));
    }
    return outcomes;
  }

  void JudgeCombinations(std::size_t combinations, Keep keep,
                         std::span<int32_t> kept) {
    const std::vector<int32_t> outcomes = OutcomesOf(combinations, keep);
    if (inputs_.size() == 1) return ReadOutcomes(outcomes, kept);
    std::vector<ColumnLookup> lookups;
    std::size_t stride = 1;
    for (const BoundInput& input : inputs_) {
      std::vector<int32_t> places;
      for (std::size_t i = 0; i < input.case_count(); ++i) {
        places.push_back(static_cast<int32_t>(i * stride));
      }
      lookups.push_back(LookupOf(input, places));
      stride *= input.case_count();
    }
    for (std::size_t first = 0; first < kept.size(); first += kBlock) {
      const std::span<int32_t> block =
          kept.subspan(first, std::min(kBlock, kept.size() - first));
      std::fill(block.begin(), block.end(), 0);
      for (ColumnLookup& lookup : lookups) lookup.Read(first, true, block);
      for (int32_t& place : block) {
        place = outcomes[static_cast<std::size_t>(place)];
      }
    }
  }

  // Of one input: the outcome of each case.
  void ReadOutcomes(const std::vector<int32_t>& outcomes,
                    std::span<int32_t> kept) {
    ColumnLookup lookup = LookupOf(inputs_[0], outcomes);
    for (std::size_t first = 0; first < kept.size(); first += kBlock) {
      lookup.Read(first, false,
                  kept.subspan(first, std::min(kBlock, kept.size() - first)));
    }
  }

  // Gives results[i] for case i.
  ColumnLookup LookupOf(const BoundInput& input,
                        const std::vector<int32_t>& results) const {
    Bands bands{.cuts = input.bands.cuts,
                .results = {results.begin(), results.end() - 1},
                .on_null = results.back()};
    return ColumnLookup(facts_, input.column, std::move(bands));
  }

  void JudgeEach(Keep keep, std::span<int32_t> kept) {
    std::vector<ColumnLookup> lookups;
    std::vector<std::vector<int32_t>> classes(inputs_.size());
    for (const BoundInput& input : inputs_) {
      lookups.emplace_back(facts_, input.column, input.bands);
    }
    for (std::size_t first = 0; first < kept.size(); first += kBlock) {
      const std::size_t count = std::min(kBlock, kept.size() - first);
      for (std::size_t i = 0; i < inputs_.size(); ++i) {
        classes[i].resize(count);
        lookups[i].Read(first, false, classes[i]);
      }
      RowClasses row(inputs_.size());
      for (std::size_t at = 0; at < count; ++at) {
        for (std::size_t i = 0; i < inputs_.size(); ++i) {
          row[i] = static_cast<uint32_t>(classes[i][at]);
        }
        kept[first + at] = keep(HitsOf(row, first + at));
      }
    }
  }

  const RuleSet::Rep& rep_;
  const FactTable& facts_;
  std::vector<BoundInput> inputs_ = {};
};

// Collects the rules of each row.
class HitCollector {
 public:
  explicit HitCollector(const RuleSet::Rep& rep) : rep_(rep) {}

  // Keeps an outcome, and gives its place.
  int32_t Add(const StrictHits& hits) {
    const auto place = static_cast<int32_t>(starts_.size() - 1);
    if (hits.outcome == StrictOutcome::kHit) {
      rules_.insert(rules_.end(), hits.rules.begin(), hits.rules.end());
    }
    starts_.push_back(rules_.size());
    numbers_.push_back(internal::NumberOf(rep_, hits));
    return place;
  }

  RuleHitRows Rows(std::span<const int32_t> places) const {
    RuleHitRows rows{.starts = {0}};
    const bool counts = rep_.strict.policy >= HitPolicy::kCollectSum;
    for (const int32_t place : places) {
      const auto at = static_cast<std::size_t>(place);
      for (std::size_t i = starts_[at]; i < starts_[at + 1]; ++i) {
        rows.rules.push_back(static_cast<int32_t>(rules_[i]));
      }
      rows.starts.push_back(rows.rules.size());
      if (counts) rows.numbers.push_back(numbers_[at]);
    }
    return rows;
  }

 private:
  const RuleSet::Rep& rep_;
  std::vector<std::size_t> starts_ = {0};
  std::vector<uint32_t> rules_ = {};
  std::vector<std::optional<Decimal>> numbers_ = {};
};

}  // namespace

absl::Status RuleSet::EvaluateRows(const FactTable& facts,
                                   std::span<int32_t> rules) const {
  if (rules.size() != facts.row_count()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "there is room for ", rules.size(), " results of ", facts.row_count()));
  }
  RowJudge judge(*rep_, facts);
  if (absl::Status status = judge.Bind(); !status.ok()) return status;
  judge.Judge(
      [](const StrictHits& hits) {
        return hits.outcome == StrictOutcome::kHit
                   ? static_cast<int32_t>(hits.rules.front())
                   : -1;
      },
      rules);
  return absl::OkStatus();
}

absl::StatusOr<RuleHitRows> RuleSet::EvaluateAllRows(
    const FactTable& facts) const {
  RowJudge judge(*rep_, facts);
  if (absl::Status status = judge.Bind(); !status.ok()) return status;
  HitCollector collector(*rep_);
  std::vector<int32_t> places(facts.row_count());
  judge.Judge(
      [&collector](const StrictHits& hits) { return collector.Add(hits); },
      places);
  return collector.Rows(places);
}

}  // namespace tassei
