#include "tassei/rule_set.h"

#include <algorithm>
#include <utility>

#include "lib/rules/rule_diagnostics.h"
#include "lib/rules/rule_set_rep.h"
#include "lib/rules/table_compiler.h"
#include "lib/text/input_status.h"

namespace tassei {
namespace {

using internal::Truth;
using Rep = RuleSet::Rep;

// Rules named in a cause.
constexpr std::size_t kMostRulesNamed = 5;

// How one rule answers to one row of facts.
Truth Holds(const Rep& rep, const Rep::Rule& rule,
            std::span<const Value> values) {
  Truth result = Truth::kTrue;
  for (std::size_t i = 0; i < rep.inputs.size(); ++i) {
    const Truth truth = internal::Answer(rep.FormOf(rule, i), values[i]);
    if (truth == Truth::kFalse) return truth;
    if (truth == Truth::kUnknown) result = truth;
  }
  return result;
}

// The inputs whose missing values leave it open whether some rule holds.
class OpenInputs {
 public:
  explicit OpenInputs(const Rep& rep) : rep_(rep), open_(rep.inputs.size()) {}

  // Takes note of a rule that is unknown.
  void Add(const Rep::Rule& rule, std::span<const Value> values) {
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (internal::Answer(rep_.FormOf(rule, i), values[i]) ==
          Truth::kUnknown) {
        open_[i] = true;
        any_ = true;
      }
    }
  }

  bool any() const { return any_; }

  // Whether `rule`, which holds, names null for each of them.
  bool NamedBy(const Rep::Rule& rule) const {
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (open_[i] && !rep_.FormOf(rule, i).names_null()) return false;
    }
    return true;
  }

  RuleResult Undecided() const {
    std::string names;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (!open_[i]) continue;
      const FactDefinition& fact = rep_.inputs[i].fact;
      if (!names.empty()) names += "・";
      names += fact.name_ja.empty() ? fact.name : fact.name_ja;
    }
    return {.cause = {&internal::kInputsMissing, {std::move(names)}}};
  }

 private:
  const Rep& rep_;
  std::vector<bool> open_;
  bool any_ = false;
};

RuleResult NothingHolds(const OpenInputs& open) {
  if (open.any()) return open.Undecided();
  return {.cause = {&internal::kNoRuleHolds, {}}};
}

RuleResult EvaluateFirst(const Rep& rep, std::span<const Value> values) {
  OpenInputs open(rep);
  for (std::size_t i = 0; i < rep.rules.size(); ++i) {
    const Rep::Rule& rule = rep.rules[i];
    const Truth truth = Holds(rep, rule, values);
    if (truth == Truth::kUnknown) open.Add(rule, values);
    if (truth != Truth::kTrue) continue;
    if (!open.NamedBy(rule)) return open.Undecided();
    return {.rule = static_cast<int32_t>(i)};
  }
  return NothingHolds(open);
}

RuleResult SeveralHold(const Rep& rep, std::span<const std::size_t> hits) {
  std::string ids;
  for (const std::size_t hit :
       hits.first(std::min(hits.size(), kMostRulesNamed))) {
    if (!ids.empty()) ids += "・";
    ids += rep.rules[hit].id;
  }
  if (hits.size() > kMostRulesNamed) ids += "…";
  return {.cause = {&internal::kSeveralRulesHold, {std::move(ids)}}};
}

RuleResult EvaluateUnique(const Rep& rep, std::span<const Value> values) {
  OpenInputs open(rep);
  std::vector<std::size_t> hits;
  for (std::size_t i = 0; i < rep.rules.size(); ++i) {
    const Truth truth = Holds(rep, rep.rules[i], values);
    if (truth == Truth::kUnknown) open.Add(rep.rules[i], values);
    if (truth == Truth::kTrue) hits.push_back(i);
  }
  if (hits.size() > 1) return SeveralHold(rep, hits);
  if (hits.empty()) return NothingHolds(open);
  if (!open.NamedBy(rep.rules[hits.front()])) return open.Undecided();
  return {.rule = static_cast<int32_t>(hits.front())};
}

}  // namespace

RuleSet::RuleSet(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

absl::StatusOr<RuleSet> RuleSet::Compile(
    const TableText& table, std::span<const FactDefinition> facts,
    std::span<const std::string> output_names,
    std::span<const std::string> outputs, Diagnostics* diagnostics,
    const RuleLimits& limits) {
  Diagnostics found;
  std::shared_ptr<const Rep> rep = internal::CompileTable(
      table, {facts, output_names, outputs}, limits, found);
  diagnostics->Append(found);
  if (absl::Status status = internal::InputStatus(found); !status.ok()) {
    return status;
  }
  return RuleSet(std::move(rep));
}

HitPolicy RuleSet::hit_policy() const { return rep_->hit_policy; }
std::size_t RuleSet::rule_count() const { return rep_->rules.size(); }
std::size_t RuleSet::input_count() const { return rep_->inputs.size(); }

const FactDefinition& RuleSet::input(std::size_t input) const {
  return rep_->inputs[input].fact;
}

const std::string& RuleSet::rule_id(std::size_t rule) const {
  return rep_->rules[rule].id;
}
const std::string& RuleSet::output(std::size_t rule) const {
  return rep_->rules[rule].output;
}
const std::string& RuleSet::annotation(std::size_t rule) const {
  return rep_->rules[rule].annotation;
}
const std::string& RuleSet::cell(std::size_t rule, std::size_t input) const {
  return rep_->table.rows[rep_->rules[rule].row][input + 1].text;
}
const TableText& RuleSet::table() const { return rep_->table; }

RuleResult RuleSet::Evaluate(std::span<const Value> inputs) const {
  return rep_->hit_policy == HitPolicy::kFirst ? EvaluateFirst(*rep_, inputs)
                                               : EvaluateUnique(*rep_, inputs);
}

TestResult RuleSet::Test(std::size_t rule, std::size_t input,
                         const Value& value) const {
  switch (internal::Answer(rep_->FormOf(rep_->rules[rule], input), value)) {
    case Truth::kFalse:
      return TestResult::kFalse;
    case Truth::kTrue:
      return TestResult::kTrue;
    case Truth::kUnknown:
      break;
  }
  return TestResult::kUnknown;
}

}  // namespace tassei
