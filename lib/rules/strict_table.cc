#include "lib/rules/strict_table.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "lib/feel/interpreter.h"

namespace tassei::internal {
namespace {

using Inputs = boost::container::small_vector<bool, 16>;

// Whether no cell but "-" and null's speaks of a value.
bool IsMissing(const TableForm& form, std::size_t input, const Value& value) {
  return DomainOf(value) != form.inputs[input].domain;
}

// How a cell that must be asked answers to a value that is known.
Truth AskResidual(const StrictTable& table, const CellForm& cell,
                  std::span<const Value> values) {
  for (const int32_t slot : cell.uses) {
    const auto input = static_cast<std::size_t>(slot);
    if (input < values.size() && IsMissing(table.form, input, values[input])) {
      return Truth::kUnknown;
    }
  }
  Activation activation(table.slot_count);
  for (std::size_t i = 0; i < values.size(); ++i) {
    activation[static_cast<int32_t>(i)] = values[i];
  }
  const EvaluationOptions options;
  Evaluation evaluation(options);
  const Value answer = Evaluate(*cell.tests, activation, evaluation);
  if (answer.boolean() == nullptr) return Truth::kUnknown;
  return TruthOf(*answer.boolean());
}

class HitFinder {
 public:
  HitFinder(const StrictTable& table, std::span<const uint32_t> classes,
            RowValues values)
      : table_(table), classes_(classes), values_(values) {}

  StrictHits Find() {
    if (table_.index.IsExact(classes_)) {
      table_.index.ForEachPossible(
          classes_, [this](std::size_t rule, bool holds) {
            return Add(rule, holds ? Truth::kTrue : Truth::kUnknown);
          });
    } else {
      const std::span<const Value> values = values_();
      table_.index.ForEachPossible(classes_, [&](std::size_t rule, bool) {
        return Add(rule, Ask(rule, values));
      });
    }
    return Decide();
  }

 private:
  Truth Ask(std::size_t rule, std::span<const Value> values) const {
    Truth all = Truth::kTrue;
    for (std::size_t i = 0; i < classes_.size() && all != Truth::kFalse; ++i) {
      all = And(all, AnswerOf(table_, rule, i, values));
    }
    return all;
  }

  // False if no later rule changes the outcome.
  bool Add(std::size_t rule, Truth truth) {
    if (truth == Truth::kUnknown) {
      unknown_.push_back(static_cast<uint32_t>(rule));
    } else if (truth == Truth::kTrue) {
      holding_.push_back(static_cast<uint32_t>(rule));
      return table_.policy != HitPolicy::kFirst;
    }
    return true;
  }

  uint32_t RankOf(uint32_t rule) const { return table_.ranks[rule]; }

  StrictHits Decide() {
    StrictHits hits;
    if (table_.policy == HitPolicy::kUnique && holding_.size() > 1) {
      return {StrictOutcome::kSeveral, std::move(holding_), {}};
    }
    if (table_.policy == HitPolicy::kAny && OutputsDiffer()) {
      return {StrictOutcome::kDiffer, std::move(holding_), {}};
    }
    ChooseHits(hits.rules);
    Inputs open(classes_.size(), false);
    const bool some_open = !unknown_.empty() && FindOpen(hits.rules, open);
    if (some_open && !NamedByAll(hits.rules, open)) return Undecided(open);
    if (!hits.rules.empty()) hits.outcome = StrictOutcome::kHit;
    return hits;
  }

  bool OutputsDiffer() const {
    return std::any_of(holding_.begin(), holding_.end(), [this](uint32_t rule) {
      return RankOf(rule) != RankOf(holding_.front());
    });
  }

  void ChooseHits(RuleList& hits) {
    const auto by_rank = [this](uint32_t a, uint32_t b) {
      return RankOf(a) < RankOf(b);
    };
    switch (table_.policy) {
      case HitPolicy::kAny:
        if (!holding_.empty()) hits.push_back(holding_.front());
        return;
      case HitPolicy::kPriority:
        if (!holding_.empty()) {
          hits.push_back(
              *std::min_element(holding_.begin(), holding_.end(), by_rank));
        }
        return;
      case HitPolicy::kOutputOrder:
        std::stable_sort(holding_.begin(), holding_.end(), by_rank);
        break;
      default:
        break;
    }
    hits = std::move(holding_);
  }

  // Whether a rule that is unknown would change the outcome if it held.
  bool Matters(uint32_t rule, const RuleList& hits) const {
    if (hits.empty()) return true;
    if (table_.policy == HitPolicy::kAny) {
      return RankOf(rule) != RankOf(hits.front());
    }
    if (table_.policy == HitPolicy::kPriority) {
      return RankOf(rule) < RankOf(hits.front());
    }
    return true;
  }

  // Finds the inputs that leave such rules open; whether there are any.
  bool FindOpen(const RuleList& hits, Inputs& open) {
    bool some = false;
    for (const uint32_t rule : unknown_) {
      if (!Matters(rule, hits)) continue;
      some = true;
      for (std::size_t i = 0; i < classes_.size(); ++i) {
        OpenCell(table_.form.FormOf(rule, i), i, open);
      }
    }
    return some;
  }

  bool IsNull(std::size_t input) const {
    return classes_[input] == table_.index.axis(input).null_class();
  }
  bool IsOfNoDomain(std::size_t input) const {
    return classes_[input] == table_.index.axis(input).others_class();
  }
  bool IsMissing(std::size_t input) const {
    return IsNull(input) || IsOfNoDomain(input);
  }

  void OpenCell(const CellForm& cell, std::size_t input, Inputs& open) {
    if (cell.is_any()) return;
    if (IsOfNoDomain(input) ||
        (IsNull(input) && cell.on_null == Truth::kUnknown)) {
      open[input] = true;
    }
    if (cell.kind == CellKind::kResidual) OpenResidual(cell, input, open);
  }

  // A formula is open by each fact it uses that is missing.
  void OpenResidual(const CellForm& cell, std::size_t input, Inputs& open) {
    if (IsMissing(input)) return;
    bool some = false;
    for (const int32_t slot : cell.uses) {
      const auto used = static_cast<std::size_t>(slot);
      if (used >= classes_.size() || !IsMissing(used)) continue;
      open[used] = true;
      some = true;
    }
    if (some) return;
    const Truth answer = AskResidual(table_, cell, values_());
    if (answer == Truth::kUnknown) open[input] = true;
  }

  bool NamedByAll(const RuleList& hits, const Inputs& open) const {
    if (hits.empty()) return false;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (!open[i]) continue;
      for (const uint32_t rule : hits) {
        if (!table_.form.FormOf(rule, i).names_null()) return false;
      }
    }
    return true;
  }

  static StrictHits Undecided(const Inputs& open) {
    StrictHits hits{.outcome = StrictOutcome::kUndecided};
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (open[i]) hits.open.push_back(static_cast<uint32_t>(i));
    }
    return hits;
  }

  const StrictTable& table_;
  const std::span<const uint32_t> classes_;
  const RowValues values_;
  RuleList holding_ = {};
  RuleList unknown_ = {};
};

}  // namespace

StrictHits FindHits(const StrictTable& table, std::span<const uint32_t> classes,
                    RowValues values) {
  return HitFinder(table, classes, values).Find();
}

Truth AnswerOf(const StrictTable& table, std::size_t rule, std::size_t input,
               std::span<const Value> values) {
  const CellForm& cell = table.form.FormOf(rule, input);
  const Value& value = values[input];
  if (cell.is_any()) return Truth::kTrue;
  if (value.is_null()) return cell.on_null;
  if (IsMissing(table.form, input, value)) return Truth::kUnknown;
  if (cell.kind == CellKind::kResidual) {
    return AskResidual(table, cell, values);
  }
  return TruthOf(cell.set.Contains(value));
}

}  // namespace tassei::internal
