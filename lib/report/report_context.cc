#include "lib/report/report_context.h"

#include <algorithm>
#include <variant>

#include "lib/report/grade_words.h"
#include "lib/report/marks.h"
#include "lib/text/message.h"
#include "tassei/japanese_date.h"

namespace tassei::internal {
namespace {

constexpr Text kUnknownGroup = {"柱は資料に記載なし",
                                "group not given in the source"};
constexpr Text kUnknownDepartment = {"－", "－"};
constexpr Text kUnknownName = {"（名称は資料に記載なし）",
                               "(not named in the source)"};
constexpr Text kReference = {"「{0}」（別表 番号{1}）", "\"{0}\" (no. {1})"};
constexpr Text kUnnamedReference = {"{0}（別表 番号{1}）", "{0} (no. {1})"};
constexpr Text kIndicator = {"「{0}」（番号{1}の指標）",
                             "\"{0}\" (indicator of no. {1})"};
constexpr Text kPlanIndicator = {"「{0}」（計画全体の指標）",
                                 "\"{0}\" (indicator of the plan)"};
constexpr Text kGroup = {"柱「{0}」", "group \"{0}\""};
constexpr Text kPlan = {"計画「{0}」", "plan \"{0}\""};

std::optional<Scheme> SchemeBefore(const Assessment& assessment) {
  const AssessmentRequest& request = assessment.request();
  const std::optional<Period> before = request.period.Plus(-1);
  const Plan& plan = assessment.plan();
  if (!before.has_value() || !plan.parts().term.Contains(*before)) {
    return std::nullopt;
  }
  if (request.scheme.has_value()) return request.scheme;
  absl::StatusOr<Scheme> scheme =
      assessment.book().SchemeFor(plan, *before, request.known_on);
  if (!scheme.ok()) return std::nullopt;
  return *std::move(scheme);
}

}  // namespace

std::string Fill(std::string_view pattern,
                 std::initializer_list<std::string> arguments) {
  return FillMessage(pattern, std::vector<std::string>(arguments));
}

std::string Join(std::span<const std::string> items, Language language) {
  std::string result;
  for (const std::string& item : items) {
    if (!result.empty()) {
      result += language == Language::kJapanese ? "、" : ", ";
    }
    result += item;
  }
  return result;
}

std::string PrintPeriod(Period period, Language language) {
  return language == Language::kJapanese ? PrintJapanesePeriod(period)
                                         : PrintEnglishPeriod(period);
}

std::string PrintDay(Date day, Language language) {
  return language == Language::kJapanese ? PrintJapaneseDate(day)
                                         : PrintEnglishDate(day);
}

ReportContext::ReportContext(const Assessment& assessment, Language language)
    : assessment_(assessment),
      language_(language),
      graded_(GradedKindsOf(assessment)),
      scheme_before_(SchemeBefore(assessment)),
      predecessors_(assessment) {
  const Date last_day = period().last_day();
  for (const Entry* entry : assessment.snapshot().entries()) {
    const auto* rename = std::get_if<Rename>(&entry->content);
    if (rename == nullptr || entry->plan != plan().id() ||
        rename->effective_on > last_day) {
      continue;
    }
    renames_[entry->subject].push_back(entry);
  }
  for (auto& [subject, entries] : renames_) {
    std::stable_sort(
        entries.begin(), entries.end(), [](const Entry* a, const Entry* b) {
          return *EffectiveOn(a->content) < *EffectiveOn(b->content);
        });
  }
}

const EntriesBehind& ReportContext::entries() const {
  if (!entries_.has_value()) entries_.emplace(assessment_, graded_);
  return *entries_;
}

ReportText ReportContext::Named(std::string_view id, std::string_view name,
                                Text unknown) const {
  if (id.empty()) return {std::string(unknown.In(language_))};
  const auto found = renames_.find(id);
  if (found == renames_.end()) {
    return {std::string(name.empty() ? id : name)};
  }
  return {std::get<Rename>(found->second.back()->content).name,
          IdsOf(found->second)};
}

ReportText ReportContext::GroupName(std::string_view id) const {
  const Group* group = plan().FindGroup(id);
  return Named(id, group == nullptr ? "" : group->name, kUnknownGroup);
}

ReportText ReportContext::DepartmentName(std::string_view id) const {
  const Department* department = plan().FindDepartment(id);
  return Named(id, department == nullptr ? "" : department->name,
               kUnknownDepartment);
}

ReportText ReportContext::SectionName(std::string_view id) const {
  const Plan::Item item = plan().Find(id);
  const auto* section = std::get_if<const Section*>(&item);
  return Named(id, section == nullptr ? "" : (*section)->name, {});
}

ReportText ReportContext::InitiativeName(const InitiativeState& state) const {
  ReportText text = {state.name, IdsOf(state.changes),
                     state.initiative->source.illustrative};
  if (text.text.empty()) text.text = kUnknownName.In(language_);
  return text;
}

std::string ReportContext::Reference(const InitiativeState& state) const {
  const Text pattern = state.name.empty() ? kUnnamedReference : kReference;
  return Fill(pattern.In(language_),
              {InitiativeName(state).text, state.number});
}

std::string ReportContext::Reference(std::string_view initiative) const {
  for (const AssessedInitiative& assessed : assessment_.initiatives()) {
    if (assessed.state.initiative->id == initiative) {
      return Reference(assessed.state);
    }
  }
  for (const InitiativeState& state : assessment_.ended()) {
    if (state.initiative->id == initiative) return Reference(state);
  }
  return std::string(initiative);
}

std::string ReportContext::IndicatorReference(
    const AssessedIndicator& indicator) const {
  const std::string& name = indicator.indicator->name;
  if (indicator.initiative == nullptr) {
    return Fill(kPlanIndicator.In(language_), {name});
  }
  const AssessedInitiative* owner =
      assessment_.FindInitiative(indicator.initiative->id);
  return Fill(kIndicator.In(language_),
              {name, owner == nullptr ? indicator.initiative->number
                                      : owner->state.number});
}

std::string ReportContext::Reference(const GradedSubject& subject) const {
  switch (subject.kind) {
    case SubjectKind::kIndicator:
      return IndicatorReference(assessment_.indicators()[subject.index]);
    case SubjectKind::kInitiative:
      return Reference(assessment_.initiatives()[subject.index].state);
    case SubjectKind::kGroup:
      return Fill(kGroup.In(language_), {GroupName(subject.id).text});
    case SubjectKind::kPlan:
      break;
  }
  return Fill(kPlan.In(language_), {plan().parts().name});
}

std::string ReportContext::GradeName(std::string_view code) const {
  return GradeLabel(assessment_.scheme(), code, language_);
}

std::string ReportContext::PreviousGradeName(
    const GradedSubject& subject) const {
  const std::string& code = *subject.decision->previous;
  if (scheme_before_.has_value()) {
    return GradeLabel(*scheme_before_, code, language_);
  }
  if (subject.kind != SubjectKind::kInitiative) return GradeName(code);
  const Initiative& initiative =
      *assessment_.initiatives()[subject.index].state.initiative;
  const CarriedFrom from = predecessors_.Of(initiative);
  if (from.assessment == nullptr) return GradeName(code);
  return GradeLabel(from.assessment->scheme(), code, language_);
}

std::string ReportContext::StageName(std::string_view code) const {
  return StageLabel(assessment_.scheme(), code, language_);
}

std::string ReportContext::MeasureName(const Measure& measure) const {
  if (japanese()) return measure.name;
  return measure.name_en.empty() ? measure.id : measure.name_en;
}

std::string ReportContext::BasisWord(Basis basis) const {
  return std::string(japanese() ? BasisName(basis) : BasisCode(basis));
}

bool ReportContext::HasRoadmaps() const {
  const auto initiatives = assessment_.initiatives();
  return std::any_of(initiatives.begin(), initiatives.end(),
                     [](const AssessedInitiative& initiative) {
                       const Roadmap* roadmap = initiative.roadmap.roadmap;
                       return roadmap != nullptr &&
                              (!roadmap->steps.empty() ||
                               roadmap->planned_achievement.has_value());
                     });
}

std::size_t ReportContext::CountOf(SubjectKind kind) const {
  switch (kind) {
    case SubjectKind::kIndicator:
      return assessment_.indicators().size();
    case SubjectKind::kInitiative:
      return assessment_.initiatives().size();
    case SubjectKind::kGroup:
      return assessment_.groups().size();
    case SubjectKind::kPlan:
      break;
  }
  return 1;
}

std::vector<GradedSubject> ReportContext::Subjects(SubjectKind kind) const {
  std::vector<GradedSubject> subjects;
  for (std::size_t i = 0; i < CountOf(kind); ++i) {
    subjects.push_back(Subject(kind, i));
  }
  return subjects;
}

GradedSubject ReportContext::Subject(SubjectKind kind,
                                     std::size_t index) const {
  switch (kind) {
    case SubjectKind::kIndicator: {
      const AssessedIndicator& indicator = assessment_.indicators()[index];
      return {kind, index, indicator.indicator->id, &indicator};
    }
    case SubjectKind::kInitiative: {
      const AssessedInitiative& initiative = assessment_.initiatives()[index];
      return {kind, index, initiative.state.initiative->id, &initiative};
    }
    case SubjectKind::kGroup: {
      const AssessedGroup& group = assessment_.groups()[index];
      return {kind, index, group.group->id, &group};
    }
    case SubjectKind::kPlan:
      break;
  }
  return {kind, 0, plan().id(), &assessment_.whole()};
}

std::optional<GradedSubject> ReportContext::FindSubject(
    SubjectKind kind, std::string_view id) const {
  for (std::size_t i = 0; i < CountOf(kind); ++i) {
    const GradedSubject subject = Subject(kind, i);
    if (subject.id == id) return subject;
  }
  return std::nullopt;
}

std::vector<std::string> ReportContext::ProgressEntries(
    std::size_t index) const {
  const AssessedInitiative& initiative = assessment_.initiatives()[index];
  EntryIds ids;
  ids.Add(GradeEntries(Subject(SubjectKind::kInitiative, index)));
  ids.Add(initiative.roadmap.entry);
  if (initiative.roadmap.roadmap == nullptr) return ids.ids();
  for (const Step& step : initiative.roadmap.roadmap->steps) {
    ids.Add(assessment_.snapshot().StepAt(plan(), step, period()).entries);
  }
  return ids.ids();
}

bool ReportContext::StandsOnExamples(const AssessedInitiative& initiative) {
  return initiative.illustrative ||
         (initiative.roadmap.roadmap != nullptr &&
          initiative.roadmap.roadmap->source.illustrative);
}

}  // namespace tassei::internal
