// Schemes: one government's way of judging.

#ifndef TASSEI_SCHEME_H_
#define TASSEI_SCHEME_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/date.h"
#include "tassei/diagnostic.h"
#include "tassei/fact_table.h"
#include "tassei/grade.h"
#include "tassei/measure.h"
#include "tassei/period.h"
#include "tassei/rounding.h"
#include "tassei/rule_set.h"
#include "tassei/source.h"
#include "tassei/subject.h"

namespace tassei {

// A stage of review at which people judge, the last the highest.
struct Stage {
  std::string code;
  std::string name;  // 「所管課」「本部」「外部委員会」

  friend bool operator==(const Stage&, const Stage&) = default;
};

// A fact that a scheme derives from other facts of the same subject, named in
// its later ones, its rules, and its measures as any fact is. It is given by a
// formula or by a decision table, whose output column has its name. A formula
// that takes more than 100,000 steps or 16 MiB gives null with a cause; so do
// the filters, values and weights of measures.
struct DerivedFact {
  std::string name;  // "progress"
  std::string name_ja = {};
  SubjectKind subject = SubjectKind::kInitiative;
  FactType type = FactType::kNumber;
  std::string formula = {};  // FEEL.
  TableText table = {};      // See RuleSet. A number may be aggregated (C+).
  // Digits behind the point that a number is rounded to; nullopt: it is exact.
  std::optional<int32_t> places = {};
  Rounding rounding = Rounding::kHalfUp;
};

// What a scheme is made of.
struct SchemeParts {
  std::string id;
  std::string version;  // Unique among the versions of the scheme.
  std::string name;
  std::string publisher = {};  // Whose way of judging it is: 「長野県」.
  Period effective_from;  // The first period it judges, and each later one.
  Date known_from;        // Not chosen for a known_on before this day.
  std::vector<Grade> grades = {};  // The best first, unless `best_last`.
  bool best_last = false;
  std::vector<Stage> stages = {};
  std::vector<DerivedFact> derived = {};  // Each may use those before it.
  // The decision tables that give grades, by subject. See RuleSet; the output
  // is 達成度 or "grade". One without rows: people judge.
  TableText rules = {};  // Of initiatives.
  TableText indicator_rules = {};
  TableText group_rules = {};
  TableText plan_rules = {};
  std::vector<Measure> measures = {};
  Source source = {};
};

// A valid version of a scheme. Immutable: any number of threads may read one.
class Scheme {
 public:
  struct Rep;  // Defined in lib/; no part of any contract.

  // Checks the parts and compiles the rules; adds every problem to
  // `diagnostics`. On any error kInvalidArgument.
  static absl::StatusOr<Scheme> Make(SchemeParts parts,
                                     Diagnostics* diagnostics);

  const SchemeParts& parts() const;
  // The compiled table for a kind of subject; null if people judge it.
  const RuleSet* rules(SubjectKind subject) const;
  // Every fact of a kind of subject: SubjectFacts, then the derived ones.
  std::span<const FactDefinition> facts(SubjectKind subject) const;
  const Grade* FindGrade(std::string_view code) const;
  const Measure* FindMeasure(std::string_view id) const;
  // The place of a grade on the scale, 0 the best; nullopt if unknown.
  std::optional<std::size_t> GradeRank(std::string_view code) const;
  // The place of a stage, 0 the lowest; nullopt if unknown.
  std::optional<std::size_t> StageRank(std::string_view code) const;

  // For the library's own use.
  const Rep& rep() const { return *rep_; }

 private:
  explicit Scheme(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

// Adds what can be proven of the decision tables of a scheme, those of derived
// facts too: gaps, overlaps, rules that are never reached (see AnalyzeTable).
// Each names the scheme, and its table unless that stands in a file.
void AnalyzeScheme(const Scheme& scheme, Diagnostics* diagnostics);

}  // namespace tassei

#endif  // TASSEI_SCHEME_H_
