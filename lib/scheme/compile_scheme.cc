#include "lib/scheme/compile_scheme.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "lib/scheme/fact_variables.h"
#include "lib/scheme/measure_facts.h"
#include "lib/scheme/scheme_diagnostics.h"

namespace tassei::internal {
namespace {

using Definitions = std::vector<FactDefinition>;

// The problems of a table point into it, or name a file; those of FEEL are
// given the place of the member.
void AppendAt(const Diagnostics& found, const std::string& pointer,
              Diagnostics& diagnostics) {
  for (Diagnostic problem : found) {
    if (problem.where.file.empty() && problem.where.pointer.empty()) {
      problem.where.pointer = pointer;
    }
    diagnostics.Add(std::move(problem));
  }
}

std::optional<Expression> CompileFeel(const std::string& text,
                                      const Definitions& facts,
                                      const std::string& pointer,
                                      Diagnostics& diagnostics) {
  if (text.empty()) return std::nullopt;
  Diagnostics found;
  absl::StatusOr<Expression> expression =
      Expression::Compile(text, VariablesOf(facts), &found);
  AppendAt(found, pointer, diagnostics);
  if (!expression.ok()) return std::nullopt;
  return *std::move(expression);
}

std::optional<RuleSet> CompileTable(const TableText& table,
                                    const Definitions& facts,
                                    std::span<const std::string> names,
                                    std::span<const std::string> outputs,
                                    const std::string& pointer,
                                    Diagnostics& diagnostics) {
  if (table.rows.empty()) return std::nullopt;
  Diagnostics found;
  absl::StatusOr<RuleSet> rules =
      RuleSet::Compile(table, facts, names, outputs, &found);
  AppendAt(found, pointer, diagnostics);
  if (!rules.ok()) return std::nullopt;
  return *std::move(rules);
}

bool IsOfType(const std::string& output, FactType type) {
  switch (type) {
    case FactType::kNumber:
      return Decimal::Parse(output).has_value();
    case FactType::kBoolean:
      return output == "true" || output == "false";
    case FactType::kCode:
      break;
  }
  return true;
}

class SchemeCompiler {
 public:
  SchemeCompiler(Scheme::Rep& rep, Diagnostics& diagnostics)
      : rep_(rep), diagnostics_(diagnostics) {}

  void Compile() {
    for (const SubjectKind kind : kSubjectKinds) {
      const auto facts = SubjectFacts(kind);
      SubjectOf(kind).facts.assign(facts.begin(), facts.end());
    }
    for (std::size_t i = 0; i < rep_.parts.derived.size(); ++i) Derive(i);
    for (const SubjectKind kind : kSubjectKinds) CompileRules(kind);
    for (std::size_t i = 0; i < rep_.parts.measures.size(); ++i) Measure(i);
  }

 private:
  CompiledSubject& SubjectOf(SubjectKind kind) {
    return rep_.subjects[static_cast<std::size_t>(kind)];
  }

  void Derive(std::size_t index) {
    const DerivedFact& fact = rep_.parts.derived[index];
    const std::string pointer = "/derived/" + std::to_string(index);
    CompiledSubject& subject = SubjectOf(fact.subject);
    CompiledFact compiled{.fact = &fact};
    compiled.formula = CompileFeel(fact.formula, subject.facts,
                                   pointer + "/formula", diagnostics_);
    if (compiled.formula.has_value()) {
      compiled.reads = FactsRead(*compiled.formula, subject.facts);
    }
    const std::array<std::string, 2> names = {
        fact.name_ja.empty() ? fact.name : fact.name_ja, fact.name};
    compiled.table = CompileTable(fact.table, subject.facts, names, {},
                                  pointer + "/table", diagnostics_);
    if (compiled.table.has_value()) {
      CheckOutputs(*compiled.table, fact, pointer + "/table");
      compiled.reads = PlacesOfInputs(*compiled.table, subject.facts);
    }
    subject.derived.push_back(std::move(compiled));
    subject.facts.push_back(
        {.name = fact.name, .name_ja = fact.name_ja, .type = fact.type});
  }

  void CheckOutputs(const RuleSet& table, const DerivedFact& fact,
                    const std::string& pointer) {
    const HitPolicy policy = table.hit_policy();
    if (!IsSingleHit(policy)) {
      if (fact.type != FactType::kNumber || policy < HitPolicy::kCollectSum) {
        diagnostics_.Add(
            {.kind = &kSchemeSeveralValues, .where = {.pointer = pointer}});
      }
      return;
    }
    for (std::size_t rule = 0; rule < table.rule_count(); ++rule) {
      const std::string& output = table.output(rule);
      if (IsOfType(output, fact.type)) continue;
      diagnostics_.Add({.kind = &kSchemeFormulaType,
                        .where = {.pointer = pointer},
                        .arguments = {output, fact.name},
                        .found = output});
    }
  }

  // The codes of the grades that a kind of subject may have.
  std::vector<std::string> CodesFor(SubjectKind kind) const {
    std::vector<std::string> codes;
    for (const Grade& grade : rep_.parts.grades) {
      const auto& subjects = grade.subjects;
      if (subjects.empty() ||
          std::find(subjects.begin(), subjects.end(), kind) != subjects.end()) {
        codes.push_back(grade.code);
      }
    }
    return codes;
  }

  void CompileRules(SubjectKind kind) {
    const std::array<std::string, 2> names = {"達成度", "grade"};
    const std::string pointer = "/" + std::string(RulesMember(kind));
    const std::vector<std::string> codes = CodesFor(kind);
    const TableText& table = RulesFor(rep_.parts, kind);
    if (!table.rows.empty() && codes.empty()) {
      // That there is no scale at all is told elsewhere.
      if (!rep_.parts.grades.empty()) {
        diagnostics_.Add(
            {.kind = &kSchemeNoGrades, .where = {.pointer = pointer}});
      }
      return;
    }
    CompiledSubject& subject = SubjectOf(kind);
    subject.rules =
        CompileTable(table, subject.facts, names, codes, pointer, diagnostics_);
    if (subject.rules.has_value() &&
        !IsSingleHit(subject.rules->hit_policy())) {
      diagnostics_.Add(
          {.kind = &kSchemeSeveralGrades, .where = {.pointer = pointer}});
    }
  }

  void Measure(std::size_t index) {
    const tassei::Measure& measure = rep_.parts.measures[index];
    const std::string pointer = "/measures/" + std::to_string(index);
    CompiledMeasure& compiled = rep_.measures.emplace_back();
    Definitions& facts = compiled.facts;
    facts = SubjectOf(measure.subject).facts;
    const std::size_t own = facts.size();
    facts.insert(facts.end(), MeasureFacts().begin(), MeasureFacts().end());
    const auto compile = [&](const std::string& text, const char* member) {
      std::optional<Expression> expression =
          CompileFeel(text, facts, pointer + "/" + member, diagnostics_);
      if (expression.has_value()) {
        for (const std::size_t fact : FactsRead(*expression, facts)) {
          rep_.looks_back = rep_.looks_back || IsOfThePast(fact, own);
        }
      }
      return expression;
    };
    compiled.numerator_filter =
        compile(measure.numerator_filter, "numerator_filter");
    compiled.denominator_filter =
        compile(measure.denominator_filter, "denominator_filter");
    compiled.value = compile(measure.value, "value");
    compiled.weight = compile(measure.weight, "weight");
  }

  static bool IsOfThePast(std::size_t fact, std::size_t own) {
    return fact >= own + static_cast<std::size_t>(MeasureFact::kPreviousGrade);
  }

  Scheme::Rep& rep_;
  Diagnostics& diagnostics_;
};

}  // namespace

const TableText& RulesFor(const SchemeParts& parts, SubjectKind subject) {
  switch (subject) {
    case SubjectKind::kIndicator:
      return parts.indicator_rules;
    case SubjectKind::kGroup:
      return parts.group_rules;
    case SubjectKind::kPlan:
      return parts.plan_rules;
    case SubjectKind::kInitiative:
      break;
  }
  return parts.rules;
}

std::string_view RulesMember(SubjectKind subject) {
  switch (subject) {
    case SubjectKind::kIndicator:
      return "indicator_rules";
    case SubjectKind::kGroup:
      return "group_rules";
    case SubjectKind::kPlan:
      return "plan_rules";
    case SubjectKind::kInitiative:
      break;
  }
  return "rules";
}

void CompileScheme(Scheme::Rep& rep, Diagnostics& diagnostics) {
  SchemeCompiler(rep, diagnostics).Compile();
  for (const Grade& grade : rep.parts.grades) {
    rep.looks_back = rep.looks_back || !grade.monitored;
  }
}

}  // namespace tassei::internal
