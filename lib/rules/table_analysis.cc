#include "lib/rules/table_analysis.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include "lib/rules/analysis_axis.h"
#include "lib/rules/analysis_findings.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20;

bool HasBit(const RuleSetBits& bits, std::size_t rule) {
  return (bits[rule / 64] >> (rule % 64) & 1) != 0;
}

void SetBit(RuleSetBits& bits, std::size_t rule) {
  bits[rule / 64] |= uint64_t{1} << (rule % 64);
}

bool IsEmpty(const RuleSetBits& bits) {
  return std::all_of(bits.begin(), bits.end(),
                     [](uint64_t word) { return word == 0; });
}

RuleSetBits Both(const RuleSetBits& a, const RuleSetBits& b) {
  RuleSetBits both(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) both[i] = a[i] & b[i];
  return both;
}

void Add(const RuleSetBits& more, RuleSetBits& bits) {
  for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= more[i];
}

// Words that may still be looked at.
class Budget {
 public:
  explicit Budget(int64_t steps) : steps_(steps) {}

  bool Spend(std::size_t words) {
    steps_ -= static_cast<int64_t>(words) + 1;
    return steps_ >= 0;
  }
  bool is_spent() const { return steps_ < 0; }

 private:
  int64_t steps_;
};

// The classes each input may have in one search.
using Choices = std::vector<std::vector<const AnalysisClass*>>;

// Walks over combinations of classes, and splits them input by input, until
// one rule accepts all that is left, or none is left.
class HoleSearch {
 public:
  // Called with an example; false ends the search.
  using Report = std::function<bool(const std::vector<std::optional<Value>>&)>;

  HoleSearch(const Choices& choices, Budget& budget, Report report)
      : choices_(choices), budget_(budget), report_(std::move(report)) {}

  // Finds where none of `rules` holds, and none of `formulas` may.
  void Search(const RuleSetBits& rules, const RuleSetBits& formulas) {
    accepts_rest_.assign(choices_.size() + 1,
                         RuleSetBits(rules.size(), ~uint64_t{0}));
    for (std::size_t i = choices_.size(); i > 0; --i) {
      accepts_rest_[i - 1] = accepts_rest_[i];
      for (const AnalysisClass* choice : choices_[i - 1]) {
        accepts_rest_[i - 1] = Both(accepts_rest_[i - 1], choice->holds);
      }
    }
    witness_.assign(choices_.size(), std::nullopt);
    Split(0, rules, formulas);
  }

 private:
  void Split(std::size_t input, const RuleSetBits& rules,
             const RuleSetBits& formulas) {
    if (!budget_.Spend(rules.size() * 2)) return;
    if (!IsEmpty(Both(rules, accepts_rest_[input]))) return;
    if (IsEmpty(rules) && IsEmpty(formulas)) {
      is_ended_ = !report_(witness_);
      return;
    }
    if (input == choices_.size()) return;
    for (const AnalysisClass* choice : choices_[input]) {
      if (is_ended_ || budget_.is_spent()) break;
      witness_[input] = choice->witness;
      RuleSetBits open = Both(formulas, choice->holds);
      Add(Both(formulas, choice->may_hold), open);
      Add(Both(rules, choice->may_hold), open);
      Split(input + 1, Both(rules, choice->holds), open);
    }
    witness_[input] = std::nullopt;
  }

  const Choices& choices_;
  Budget& budget_;
  const Report report_;
  // By input: the rules that accept every choice of it and those behind.
  std::vector<RuleSetBits> accepts_rest_ = {};
  std::vector<std::optional<Value>> witness_ = {};
  bool is_ended_ = false;
};

class Analyzer {
 public:
  Analyzer(const AnalyzedTable& table, const AnalysisLimits& limits)
      : table_(table),
        limits_(limits),
        budget_(limits.steps),
        words_((table.form.rule_count + 63) / 64),
        everything_(words_),
        formulas_(words_) {}

  std::vector<TableFinding> Analyze() {
    if (MakeAxes()) {
      FindFormulas();
      FindGaps();
      FindNullGaps();
      FindOverlaps();
      FindUnreachable();
      ReportFormulas();
    }
    if (is_too_large_ || budget_.is_spent()) {
      findings_.push_back(StoppedFinding(table_, limits_.steps));
    }
    return std::move(findings_);
  }

 private:
  std::size_t input_count() const { return table_.inputs.size(); }
  std::size_t rule_count() const { return table_.form.rule_count; }

  bool MakeAxes() {
    for (std::size_t i = 0; i < input_count(); ++i) {
      const std::optional<CellForm>& allowed = table_.inputs[i].allowed;
      std::optional<AnalysisAxis> axis = MakeAnalysisAxis(
          table_.form, i, allowed.has_value() ? &*allowed : nullptr,
          kMostBytes / input_count());
      if (!axis.has_value()) {
        is_too_large_ = true;
        return false;
      }
      axes_.push_back(*std::move(axis));
    }
    return true;
  }

  void FindFormulas() {
    for (std::size_t rule = 0; rule < rule_count(); ++rule) {
      SetBit(everything_, rule);
      for (std::size_t i = 0; i < input_count(); ++i) {
        if (table_.form.FormOf(rule, i).kind == CellKind::kResidual) {
          SetBit(formulas_, rule);
        }
      }
    }
  }

  Choices KnownChoices() const {
    Choices choices(input_count());
    for (std::size_t i = 0; i < input_count(); ++i) {
      for (const AnalysisClass& known : axes_[i].known) {
        choices[i].push_back(&known);
      }
    }
    return choices;
  }

  // --- Gaps -----------------------------------------------------------------

  void FindGaps() {
    const Choices choices = KnownChoices();
    std::size_t left = limits_.findings;
    HoleSearch(choices, budget_, [this, &left](const auto& witness) {
      findings_.push_back(GapFinding(table_, witness));
      return --left > 0;
    }).Search(everything_, RuleSetBits(words_));
  }

  // One example for each input that may be missing.
  void FindNullGaps() {
    for (std::size_t i = 0; i < input_count(); ++i) {
      AnalysisClass missing = axes_[i].null;
      missing.holds = axes_[i].covers_null;
      Choices choices = KnownChoices();
      choices[i] = {&missing};
      HoleSearch(choices, budget_, [this, i](const auto& witness) {
        findings_.push_back(NullGapFinding(table_, i, witness));
        return false;
      }).Search(everything_, RuleSetBits(words_));
    }
  }

  // --- Overlaps -------------------------------------------------------------

  void FindOverlaps() {
    if (table_.policy != HitPolicy::kUnique &&
        table_.policy != HitPolicy::kAny) {
      return;
    }
    meets_.assign(input_count(), {});
    std::size_t left = limits_.findings;
    for (std::size_t rule = 0; rule < rule_count() && left > 0; ++rule) {
      if (HasBit(formulas_, rule) || budget_.is_spent()) continue;
      const RuleSetBits others = Meeting(rule);
      for (std::size_t other = rule + 1; other < rule_count(); ++other) {
        if (!HasBit(others, other) || HasBit(formulas_, other)) continue;
        if (!Contradicts(rule, other)) continue;
        findings_.push_back(
            OverlapFinding(table_, rule, other, CommonValues(rule, other)));
        if (--left == 0) return;
      }
    }
  }

  bool Contradicts(std::size_t rule, std::size_t other) const {
    if (table_.policy == HitPolicy::kUnique) return true;
    const std::optional<uint32_t> a = table_.rules[rule].rank;
    const std::optional<uint32_t> b = table_.rules[other].rank;
    return a.has_value() && b.has_value() && a != b;
  }

  // Calls visit for each class of an input that a rule accepts, null's last.
  template <typename Visit>
  void ForEachAccepted(std::size_t rule, std::size_t input, Visit visit) const {
    for (const AnalysisClass& known : axes_[input].known) {
      if (HasBit(known.holds, rule)) visit(known);
    }
    if (HasBit(axes_[input].null.holds, rule)) visit(axes_[input].null);
  }

  // The rules that hold together with one for some values.
  RuleSetBits Meeting(std::size_t rule) {
    RuleSetBits meeting = everything_;
    for (std::size_t i = 0; i < input_count(); ++i) {
      meeting = Both(meeting, MeetingCell(rule, i));
    }
    return meeting;
  }

  const RuleSetBits& MeetingCell(std::size_t rule, std::size_t input) {
    std::vector<RuleSetBits>& known = meets_[input];
    known.resize(table_.form.inputs[input].forms.size());
    RuleSetBits& meeting = known[table_.form.cell(rule, input)];
    if (!meeting.empty()) return meeting;
    meeting.resize(words_);
    ForEachAccepted(rule, input, [&](const AnalysisClass& accepted) {
      budget_.Spend(words_);
      Add(accepted.holds, meeting);
    });
    return meeting;
  }

  std::vector<std::optional<Value>> CommonValues(std::size_t rule,
                                                 std::size_t other) const {
    std::vector<std::optional<Value>> values(input_count());
    for (std::size_t i = 0; i < input_count(); ++i) {
      const bool are_any = table_.form.FormOf(rule, i).is_any() &&
                           table_.form.FormOf(other, i).is_any();
      if (are_any) continue;
      bool found = false;
      ForEachAccepted(rule, i, [&](const AnalysisClass& accepted) {
        if (found || !HasBit(accepted.holds, other)) return;
        values[i] = accepted.witness;
        found = true;
      });
    }
    return values;
  }

  // --- Rules behind others --------------------------------------------------

  void FindUnreachable() {
    std::size_t left = limits_.findings;
    for (std::size_t rule = 0; rule < rule_count() && left > 0; ++rule) {
      if (HasBit(formulas_, rule) || budget_.is_spent()) continue;
      const Choices choices = ChoicesOf(rule);
      const bool never =
          std::any_of(choices.begin(), choices.end(),
                      [](const auto& choice) { return choice.empty(); });
      if (never) {
        findings_.push_back(NeverHoldsFinding(table_, rule));
        --left;
      } else if (IsCovered(choices, Before(rule))) {
        findings_.push_back(
            UnreachableFinding(table_, rule, CoveringRule(choices, rule)));
        --left;
      }
    }
  }

  Choices ChoicesOf(std::size_t rule) const {
    Choices choices(input_count());
    for (std::size_t i = 0; i < input_count(); ++i) {
      ForEachAccepted(rule, i, [&](const AnalysisClass& accepted) {
        choices[i].push_back(&accepted);
      });
    }
    return choices;
  }

  bool ComesBefore(std::size_t rule, std::size_t other) const {
    if (table_.policy == HitPolicy::kFirst) return rule < other;
    if (table_.policy != HitPolicy::kPriority) return false;
    const std::optional<uint32_t> a = table_.rules[rule].rank;
    const std::optional<uint32_t> b = table_.rules[other].rank;
    if (!a.has_value() || !b.has_value()) return false;
    return *a < *b || (*a == *b && rule < other);
  }

  // The rules that are hit rather than one, where both hold.
  RuleSetBits Before(std::size_t rule) const {
    RuleSetBits before(words_);
    for (std::size_t other = 0; other < rule_count(); ++other) {
      if (!HasBit(formulas_, other) && ComesBefore(other, rule)) {
        SetBit(before, other);
      }
    }
    return before;
  }

  bool IsCovered(const Choices& choices, const RuleSetBits& by) {
    if (IsEmpty(by)) return false;
    bool has_hole = false;
    HoleSearch(choices, budget_, [&has_hole](const auto&) {
      has_hole = true;
      return false;
    }).Search(by, RuleSetBits(words_));
    return !has_hole && !budget_.is_spent();
  }

  // A single rule that covers another; nullopt if it takes several.
  std::optional<std::size_t> CoveringRule(const Choices& choices,
                                          std::size_t rule) const {
    RuleSetBits covering = Before(rule);
    for (const auto& choice : choices) {
      for (const AnalysisClass* accepted : choice) {
        covering = Both(covering, accepted->holds);
      }
    }
    for (std::size_t word = 0; word < words_; ++word) {
      if (covering[word] == 0) continue;
      return word * 64 +
             static_cast<std::size_t>(std::countr_zero(covering[word]));
    }
    return std::nullopt;
  }

  void ReportFormulas() {
    std::size_t left = limits_.findings;
    for (std::size_t rule = 0; rule < rule_count() && left > 0; ++rule) {
      if (!HasBit(formulas_, rule)) continue;
      findings_.push_back(NotProvableFinding(table_, rule));
      --left;
    }
  }

  const AnalyzedTable& table_;
  const AnalysisLimits& limits_;
  Budget budget_;
  const std::size_t words_;
  RuleSetBits everything_;
  RuleSetBits formulas_;  // Rules with cells that only the interpreter knows.
  bool is_too_large_ = false;
  std::vector<AnalysisAxis> axes_ = {};
  // By input and form: the rules that accept some value the form accepts.
  std::vector<std::vector<RuleSetBits>> meets_ = {};
  std::vector<TableFinding> findings_ = {};
};

}  // namespace

std::vector<TableFinding> Analyze(const AnalyzedTable& table,
                                  const AnalysisLimits& limits) {
  return Analyzer(table, limits).Analyze();
}

}  // namespace tassei::internal
