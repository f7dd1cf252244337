#include "lib/book/entry_references.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/book/book_diagnostics.h"
#include "lib/plan/roadmap_check.h"

namespace tassei::internal {
namespace {

constexpr Text kIndicator = {"指標", "an indicator"};
constexpr Text kStep = {"工程", "a step"};
constexpr Text kInitiative = {"取組", "an initiative"};
constexpr Text kGroup = {"柱", "a group"};
constexpr Text kDepartment = {"所管", "a department"};
constexpr Text kSection = {"この取組の区分", "a section of the initiative"};
constexpr Text kPlan = {"計画", "the plan"};
constexpr Text kGradedSubject = {
    "指標、取組、柱、計画", "an indicator, an initiative, a group or the plan"};
constexpr Text kNamed = {"柱、取組、区分、所管",
                         "a group, an initiative, a section or a department"};

// Checks one entry; a content is checked by the overload for it.
class ReferenceCheck {
 public:
  ReferenceCheck(const Catalog& catalog, const Plan& plan, const Entry& entry,
                 bool has_step, ProblemSink& sink)
      : catalog_(catalog),
        plan_(plan),
        entry_(entry),
        has_step_(has_step),
        item_(plan.Find(entry.subject)),
        sink_(sink) {}

  void operator()(const Observation&) const {
    CheckPeriod();
    const Indicator* indicator = SubjectIndicator();
    if (indicator == nullptr) return;
    if (indicator->fed_by.has_value()) {
      sink_.Add(book_problem::kFedIndicator, "/subject", {indicator->id});
    }
    // The kinds of periods go from the longest to the shortest.
    if (entry_.period.has_value() &&
        entry_.period->kind() > indicator->frequency) {
      sink_.Add(book_problem::kPeriodTooShort, "/period",
                {entry_.period->id(),
                 std::string(PeriodKindCode(indicator->frequency))});
    }
  }
  void operator()(const StepStatus&) const {
    CheckPeriod();
    if (!has_step_ && !std::holds_alternative<const Step*>(item_)) {
      RefuseSubject(kStep);
    }
  }
  void operator()(const Narrative& content) const {
    CheckPeriod();
    const Initiative* initiative = SubjectInitiative();
    if (initiative == nullptr) return;
    for (std::size_t i = 0; i < content.sections.size(); ++i) {
      if (initiative->FindSection(content.sections[i]) == nullptr) {
        RefuseName(content.sections[i], "/sections/" + std::to_string(i),
                   kSection);
      }
    }
  }
  void operator()(const Judgement& content) const {
    CheckPeriod();
    NeedGradedSubject();
    const SchemeCodes& codes = catalog_.CodesOf(plan_);
    CheckCode(content.grade, codes.grades, book_problem::kGradeUnknown,
              "/grade");
    CheckCode(content.stage, codes.stages, book_problem::kStageUnknown,
              "/stage");
  }
  void operator()(const RoadmapRevision& content) const {
    NeedNoPeriod();
    const Initiative* initiative = SubjectInitiative();
    if (initiative == nullptr) return;
    CheckRevision(content.roadmap, plan_, *initiative,
                  sink_.pointer() + "/roadmap", sink_.diagnostics());
  }
  void operator()(const TargetChange& content) const {
    CheckPeriod();
    const Indicator* indicator = SubjectIndicator();
    if (indicator == nullptr) return;
    const bool is_range = indicator->direction == Direction::kKeepWithin;
    if (is_range && !content.upper.has_value()) {
      sink_.Add(book_problem::kRangeMissing, "/upper", {indicator->id});
    } else if (!is_range && content.upper.has_value()) {
      sink_.Add(book_problem::kRangeUnwanted, "/upper", {indicator->id});
    }
  }
  void operator()(const Withdrawal&) const {
    NeedNoPeriod();
    SubjectInitiative();
  }
  void operator()(const Merge& content) const {
    NeedNoPeriod();
    SubjectInitiative();
    NeedInitiative(content.into, "/into");
  }
  void operator()(const Split& content) const {
    NeedNoPeriod();
    SubjectInitiative();
    for (std::size_t i = 0; i < content.into.size(); ++i) {
      const std::string member = "/into/" + std::to_string(i);
      NeedInitiative(content.into[i], member);
      CheckFormedFrom(content.into[i], member);
    }
  }
  void operator()(const Rename&) const {
    NeedNoPeriod();
    if (!std::holds_alternative<const Group*>(item_) &&
        !std::holds_alternative<const Department*>(item_) &&
        !std::holds_alternative<const Initiative*>(item_) &&
        !std::holds_alternative<const Section*>(item_)) {
      RefuseSubject(kNamed);
    }
  }
  void operator()(const Renumber&) const {
    NeedNoPeriod();
    SubjectInitiative();
  }
  void operator()(const Move& content) const {
    NeedNoPeriod();
    SubjectInitiative();
    if (plan_.FindGroup(content.group) == nullptr) {
      RefuseName(content.group, "/group", kGroup);
    }
  }
  void operator()(const Reassignment& content) const {
    NeedNoPeriod();
    SubjectInitiative();
    if (plan_.FindDepartment(content.department) == nullptr) {
      RefuseName(content.department, "/department", kDepartment);
    }
  }
  void operator()(const Supersession&) const {
    NeedNoPeriod();
    NeedPlan();
  }
  void operator()(const PublishedFigure& content) const {
    CheckPeriod();
    NeedPlan();
    const Codes& measures = catalog_.CodesOf(plan_).measures;
    if (!measures.contains(content.measure)) {
      sink_.Add(book_problem::kMeasureUnknown, "/measure",
                {content.measure, plan_.id()},
                sink_.keeps() ? NearestCode(content.measure, measures) : "");
    }
  }
  void operator()(const Publication& content) const {
    NeedNoPeriod();
    NeedPlan();
    const Round* round = catalog_.FindRound(content.round);
    if (round == nullptr) {
      sink_.Add(book_problem::kRoundUnknown, "/round", {content.round},
                sink_.keeps() ? catalog_.NearestRound(content.round) : "");
    } else if (round->plan != plan_.id()) {
      sink_.Add(book_problem::kRoundOfAnother, "/round", {content.round});
    }
    if (!content.scheme_version.empty()) {
      CheckCode(content.scheme_version, catalog_.CodesOf(plan_).versions,
                book_problem::kVersionUnknown, "/scheme_version");
    }
    if (content.known_on > entry_.recorded_on) {
      sink_.Add(book_problem::kKnownAfterRecording, "/known_on",
                {content.known_on.ToString(), entry_.recorded_on.ToString()});
    }
  }
  void operator()(const Retraction&) const {}

 private:
  std::string Suggestion(std::string_view id) const {
    return sink_.keeps() ? plan_.NearestId(id) : std::string();
  }

  void RefuseSubject(const Text& wanted) const {
    if (std::holds_alternative<std::monostate>(item_) &&
        entry_.subject != plan_.id()) {
      sink_.Add(book_problem::kSubjectUnknown, "/subject",
                {entry_.subject, plan_.id()}, Suggestion(entry_.subject));
    } else {
      sink_.Add(
          book_problem::kSubjectOfOtherKind, "/subject",
          {entry_.subject, std::string(wanted.ja), std::string(wanted.en)});
    }
  }

  void RefuseName(const std::string& name, std::string_view member,
                  const Text& wanted) const {
    sink_.Add(book_problem::kTargetUnknown, member,
              {name, std::string(wanted.ja), std::string(wanted.en)},
              Suggestion(name));
  }

  const Indicator* SubjectIndicator() const {
    const auto* indicator = std::get_if<const Indicator*>(&item_);
    if (indicator != nullptr) return *indicator;
    RefuseSubject(kIndicator);
    return nullptr;
  }

  const Initiative* SubjectInitiative() const {
    const auto* initiative = std::get_if<const Initiative*>(&item_);
    if (initiative != nullptr) return *initiative;
    RefuseSubject(kInitiative);
    return nullptr;
  }

  void NeedGradedSubject() const {
    if (std::holds_alternative<const Initiative*>(item_) ||
        std::holds_alternative<const Indicator*>(item_) ||
        std::holds_alternative<const Group*>(item_) ||
        entry_.subject == plan_.id()) {
      return;
    }
    RefuseSubject(kGradedSubject);
  }

  void NeedPlan() const {
    if (entry_.subject != plan_.id()) RefuseSubject(kPlan);
  }

  void NeedInitiative(const std::string& id, std::string_view member) const {
    if (plan_.FindInitiative(id) == nullptr) {
      RefuseName(id, member, kInitiative);
    }
  }

  void CheckFormedFrom(const std::string& id, std::string_view member) const {
    const Initiative* initiative = plan_.FindInitiative(id);
    if (initiative == nullptr) return;
    const std::vector<std::string>& from = initiative->formed_from;
    if (std::find(from.begin(), from.end(), entry_.subject) == from.end()) {
      sink_.Add(book_problem::kSplitIntoStanding, member, {id, entry_.subject});
    }
  }

  void CheckCode(const std::string& code, const Codes& known,
                 const DiagnosticKind& kind, std::string_view member) const {
    if (known.contains(code)) return;
    sink_.Add(kind, member, {code},
              sink_.keeps() ? NearestCode(code, known) : "");
  }

  // That the period is there is the ledger's to check.
  void CheckPeriod() const {
    if (!entry_.period.has_value()) return;
    const PeriodSpan& term = plan_.parts().term;
    if (term.Contains(*entry_.period)) return;
    const bool is_before = entry_.period->last_day() < term.first_day();
    sink_.Add(
        is_before ? book_problem::kBeforeTerm : book_problem::kOutsideTerm,
        "/period", {entry_.period->id(), term.ToString()});
  }

  void NeedNoPeriod() const {
    if (!entry_.period.has_value()) return;
    sink_.Add(book_problem::kPeriodUnwanted, "/period", {entry_.period->id()});
  }

  const Catalog& catalog_;
  const Plan& plan_;
  const Entry& entry_;
  const bool has_step_;
  const Plan::Item item_;
  ProblemSink& sink_;
};

}  // namespace

void CheckReferences(const Catalog& catalog, const Plan& plan,
                     const Entry& entry, bool has_step, ProblemSink& sink) {
  std::visit(ReferenceCheck(catalog, plan, entry, has_step, sink),
             entry.content);
}

}  // namespace tassei::internal
