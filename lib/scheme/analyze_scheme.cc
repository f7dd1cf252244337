#include <string>
#include <string_view>
#include <utility>

#include "lib/scheme/compile_scheme.h"
#include "lib/scheme/scheme_rep.h"
#include "tassei/scheme.h"
#include "tassei/table_analysis.h"

namespace tassei {
namespace {

void Analyze(const RuleSet& table, const std::string& scheme,
             std::string_view member, Diagnostics& diagnostics) {
  for (TableFinding& finding : AnalyzeTable(table)) {
    Diagnostic& problem = finding.diagnostic;
    if (problem.where.file.empty() && problem.where.pointer.empty()) {
      problem.where.pointer = "/" + std::string(member);
    }
    problem.subject = scheme;
    diagnostics.Add(std::move(problem));
  }
}

}  // namespace

void AnalyzeScheme(const Scheme& scheme, Diagnostics* diagnostics) {
  const std::string& id = scheme.parts().id;
  for (const SubjectKind kind : kSubjectKinds) {
    const internal::CompiledSubject& subject = scheme.rep().subject(kind);
    for (const internal::CompiledFact& derived : subject.derived) {
      if (derived.table.has_value()) {
        Analyze(*derived.table, id, "derived/" + derived.fact->name,
                *diagnostics);
      }
    }
    if (subject.rules.has_value()) {
      Analyze(*subject.rules, id, internal::RulesMember(kind), *diagnostics);
    }
  }
}

}  // namespace tassei
