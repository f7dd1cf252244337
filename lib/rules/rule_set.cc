#include "tassei/rule_set.h"

#include <algorithm>
#include <utility>

#include "lib/rules/rule_diagnostics.h"
#include "lib/rules/rule_set_rep.h"
#include "lib/rules/table_compiler.h"
#include "lib/text/input_status.h"

namespace tassei {
namespace {

using internal::RuleList;
using internal::StrictHits;
using internal::StrictOutcome;
using internal::Truth;
using Rep = RuleSet::Rep;

// Rules named in a cause.
constexpr std::size_t kMostRulesNamed = 5;

std::string NamesOf(const Rep& rep, const RuleList& rules) {
  std::string ids;
  for (std::size_t i = 0; i < std::min(rules.size(), kMostRulesNamed); ++i) {
    if (!ids.empty()) ids += "・";
    ids += rep.rules[rules[i]].id;
  }
  if (rules.size() > kMostRulesNamed) ids += "…";
  return ids;
}

std::string NamesOfOpen(const Rep& rep, const StrictHits& hits) {
  std::string names;
  for (const uint32_t input : hits.open) {
    const FactDefinition& fact = rep.facts[input];
    if (!names.empty()) names += "・";
    names += fact.name_ja.empty() ? fact.name : fact.name_ja;
  }
  return names;
}

Cause CauseOf(const Rep& rep, const StrictHits& hits) {
  switch (hits.outcome) {
    case StrictOutcome::kHit:
      return {};
    case StrictOutcome::kNothing:
      return {&internal::kNoRuleHolds, {}};
    case StrictOutcome::kSeveral:
      return {&internal::kSeveralRulesHold, {NamesOf(rep, hits.rules)}};
    case StrictOutcome::kDiffer:
      return {&internal::kOutputsDiffer, {NamesOf(rep, hits.rules)}};
    case StrictOutcome::kUndecided:
      break;
  }
  return {&internal::kInputsMissing, {NamesOfOpen(rep, hits)}};
}

StrictHits HitsOf(const Rep& rep, std::span<const Value> inputs) {
  return internal::FindHits(rep.strict, rep.strict.index.ClassesOf(inputs),
                            [inputs] { return inputs; });
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

HitPolicy RuleSet::hit_policy() const { return rep_->strict.policy; }
std::size_t RuleSet::rule_count() const { return rep_->rules.size(); }
std::size_t RuleSet::input_count() const { return rep_->facts.size(); }

const FactDefinition& RuleSet::input(std::size_t input) const {
  return rep_->facts[input];
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
Evidence RuleSet::evidence(std::size_t rule) const {
  return rep_->rules[rule].evidence;
}
const std::string& RuleSet::cell(std::size_t rule, std::size_t input) const {
  return rep_->table.rows[rep_->rules[rule].row][input + 1].text;
}
const TableText& RuleSet::table() const { return rep_->table; }

RuleResult RuleSet::Evaluate(std::span<const Value> inputs) const {
  const StrictHits hits = HitsOf(*rep_, inputs);
  if (hits.outcome == StrictOutcome::kHit) {
    return {.rule = static_cast<int32_t>(hits.rules.front())};
  }
  return {.cause = CauseOf(*rep_, hits)};
}

RuleHits RuleSet::EvaluateAll(std::span<const Value> inputs) const {
  const StrictHits found = HitsOf(*rep_, inputs);
  RuleHits hits{.cause = CauseOf(*rep_, found)};
  if (found.outcome != StrictOutcome::kHit) return hits;
  hits.rules.assign(found.rules.begin(), found.rules.end());
  hits.number = internal::NumberOf(*rep_, found);
  if (hit_policy() >= HitPolicy::kCollectSum && !hits.number.has_value()) {
    hits.cause = {&internal::kSumOutOfRange, {}};
  }
  return hits;
}

TestResult RuleSet::Test(std::size_t rule, std::size_t input,
                         const Value& value) const {
  std::vector<Value> row(rep_->facts.size());
  row[input] = value;
  return Test(rule, input, std::span<const Value>(row));
}

TestResult RuleSet::Test(std::size_t rule, std::size_t input,
                         std::span<const Value> row) const {
  switch (internal::AnswerOf(rep_->strict, rule, input, row)) {
    case Truth::kFalse:
      return TestResult::kFalse;
    case Truth::kTrue:
      return TestResult::kTrue;
    case Truth::kUnknown:
      break;
  }
  return TestResult::kUnknown;
}

namespace internal {

std::optional<Decimal> NumberOf(const RuleSet::Rep& rep,
                                const StrictHits& hits) {
  const HitPolicy policy = rep.strict.policy;
  if (hits.outcome != StrictOutcome::kHit || policy < HitPolicy::kCollectSum) {
    return std::nullopt;
  }
  if (policy == HitPolicy::kCollectCount) {
    return Decimal(static_cast<int64_t>(hits.rules.size()));
  }
  std::optional<Decimal> number;
  for (const uint32_t rule : hits.rules) {
    const Decimal output = rep.rules[rule].number;
    if (!number.has_value()) {
      number = output;
    } else if (policy == HitPolicy::kCollectSum) {
      number = Decimal::Add(*number, output);
      if (!number.has_value()) return std::nullopt;
    } else if (policy == HitPolicy::kCollectLeast) {
      number = std::min(*number, output);
    } else {
      number = std::max(*number, output);
    }
  }
  return number;
}

}  // namespace internal

}  // namespace tassei
