#include "lib/rules/analysis_axis.h"

#include <algorithm>
#include <utility>

#include "lib/rules/rule_axis.h"
#include "lib/rules/witness.h"

namespace tassei::internal {
namespace {

class AxisMaker {
 public:
  AxisMaker(const TableForm& form, std::size_t input, const CellForm* allowed)
      : table_(form),
        input_(input),
        allowed_(allowed),
        bits_(form.rule_count) {}

  std::size_t BytesNeeded() const {
    std::size_t classes = 1;
    for (const CellForm& form : forms()) classes += form.set.turns().size();
    return classes * bits_.size() * sizeof(uint64_t);
  }

  AnalysisAxis Make() {
    rules_ = MakeRuleAxis(table_, input_, ~std::size_t{0});
    for (const RuleAxis::Partition& partition : rules_.partitions) {
      AddPartition(partition);
    }
    if (rules_.partitions.empty()) AddWhatever();
    axis_.null = NullClass();
    axis_.covers_null = CoversNull();
    return std::move(axis_);
  }

 private:
  const std::vector<CellForm>& forms() const {
    return table_.inputs[input_].forms;
  }

  // The rules whose cell satisfies a condition.
  template <typename Condition>
  RuleSetBits Where(Condition condition) const {
    RuleSetBits rules(bits_.words());
    for (std::size_t rule = 0; rule < table_.rule_count; ++rule) {
      if (condition(table_.FormOf(rule, input_))) {
        rules[rule / 64] |= uint64_t{1} << (rule % 64);
      }
    }
    return rules;
  }

  AnalysisClass ClassOfRow(std::size_t row, const RuleSetBits& asked,
                           std::optional<Value> witness) const {
    AnalysisClass made{.witness = std::move(witness)};
    const uint64_t* const words =
        rules_.rows.data() + row * bits_.size() + bits_.summary();
    for (std::size_t i = 0; i < bits_.words(); ++i) {
      made.holds.push_back(words[i] & ~asked[i]);
      made.may_hold.push_back(words[i] & asked[i]);
    }
    return made;
  }

  bool IsAllowed(const Value& value) const {
    return allowed_ == nullptr || allowed_->kind != CellKind::kSet ||
           allowed_->domain != DomainOf(value) || allowed_->set.Contains(value);
  }

  std::vector<Cut> CutsOf(const RuleAxis::Partition& partition) const {
    std::vector<Cut> cuts = partition.cuts;
    if (allowed_ != nullptr && allowed_->domain == partition.domain) {
      const std::vector<Cut>& more = allowed_->set.turns();
      cuts.insert(cuts.end(), more.begin(), more.end());
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
  }

  // A class for each row of bits, with the plainest of its values.
  void AddPartition(const RuleAxis::Partition& partition) {
    const RuleSetBits asked = Where([&partition](const CellForm& form) {
      return form.kind == CellKind::kResidual ||
             (form.domain != Domain::kNone && form.domain != partition.domain);
    });
    const std::vector<Cut> cuts = CutsOf(partition);
    std::vector<std::optional<Value>> witnesses(rules_.class_count);
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
      std::optional<Value> witness =
          WitnessBetween(partition.domain, i == 0 ? nullptr : &cuts[i - 1],
                         i == cuts.size() ? nullptr : &cuts[i]);
      if (!witness.has_value() || !IsAllowed(*witness)) continue;
      std::optional<Value>& known = witnesses[rules_.ClassOf(*witness)];
      if (!known.has_value() || IsPlainer(*witness, *known)) {
        known = std::move(witness);
      }
    }
    for (std::size_t row = 0; row < witnesses.size(); ++row) {
      if (!witnesses[row].has_value()) continue;
      axis_.known.push_back(ClassOfRow(row, asked, std::move(witnesses[row])));
    }
  }

  // Of an input of which no cell tells one value from another.
  void AddWhatever() {
    AnalysisClass whatever;
    whatever.holds = Where([](const CellForm& form) {
      return form.is_any() ||
             (form.kind == CellKind::kSet && !form.set.is_empty());
    });
    whatever.may_hold = Where(
        [](const CellForm& form) { return form.kind == CellKind::kResidual; });
    axis_.known.push_back(std::move(whatever));
  }

  AnalysisClass NullClass() const {
    const bool is_strict = table_.mode == TableMode::kStrict;
    const RuleSetBits asked = Where([is_strict](const CellForm& form) {
      return form.kind == CellKind::kResidual && !is_strict;
    });
    return ClassOfRow(rules_.null_class(), asked, Value());
  }

  RuleSetBits CoversNull() const {
    const bool leaves_open =
        table_.mode == TableMode::kStrict &&
        std::any_of(forms().begin(), forms().end(), [](const CellForm& form) {
          return form.on_null == Truth::kUnknown;
        });
    if (!leaves_open) return axis_.null.holds;
    return Where([](const CellForm& form) { return form.names_null(); });
  }

  const TableForm& table_;
  const std::size_t input_;
  const CellForm* const allowed_;
  const RuleBits bits_;
  RuleAxis rules_ = {};
  AnalysisAxis axis_ = {};
};

}  // namespace

std::optional<AnalysisAxis> MakeAnalysisAxis(const TableForm& form,
                                             std::size_t input,
                                             const CellForm* allowed,
                                             std::size_t most_bytes) {
  AxisMaker maker(form, input, allowed);
  if (maker.BytesNeeded() > most_bytes) return std::nullopt;
  return maker.Make();
}

}  // namespace tassei::internal
