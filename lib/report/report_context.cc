#include "lib/report/report_context.h"

#include <algorithm>
#include <variant>

#include "lib/report/marks.h"
#include "lib/text/message.h"
#include "tassei/explanation.h"
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

}  // namespace

void EntryIds::Add(std::string_view id) {
  if (std::find(ids_.begin(), ids_.end(), id) == ids_.end()) {
    ids_.emplace_back(id);
  }
}

void EntryIds::Add(const Entry* entry) {
  if (entry != nullptr) Add(entry->id);
}

void EntryIds::Add(std::span<const Entry* const> entries) {
  for (const Entry* entry : entries) Add(entry);
}

void EntryIds::Add(const std::vector<std::string>& ids) {
  for (const std::string& id : ids) Add(std::string_view(id));
}

std::vector<std::string> IdsOf(std::span<const Entry* const> entries) {
  EntryIds ids;
  ids.Add(entries);
  return ids.ids();
}

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
    : assessment_(assessment), language_(language) {
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
  EntryIds all;
  for (const AssessedInitiative& initiative : assessment.initiatives()) {
    const absl::StatusOr<Explanation> explanation =
        Explain(assessment, initiative.state.initiative->id);
    EntryIds entries;
    if (explanation.ok()) entries.Add(explanation->entries);
    entries.Add(initiative.judgement);
    grade_entries_.push_back(entries.ids());
    all.Add(entries.ids());
    all.Add(initiative.roadmap.entry);
  }
  for (const InitiativeState& state : assessment.ended()) {
    all.Add(state.ended_by);
  }
  measure_entries_ = all.ids();
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

std::string ReportContext::GradeName(std::string_view code) const {
  const Grade* grade = assessment_.scheme().FindGrade(code);
  if (japanese() || grade == nullptr || grade->name_en.empty()) {
    return std::string(code);
  }
  return grade->name_en;
}

std::string ReportContext::MeasureName(const Measure& measure) const {
  if (japanese()) return measure.name;
  return measure.name_en.empty() ? measure.id : measure.name_en;
}

std::string ReportContext::BasisWord(Basis basis) const {
  return std::string(japanese() ? BasisName(basis) : BasisCode(basis));
}

std::vector<std::string> ReportContext::ProgressEntries(
    std::size_t index) const {
  const AssessedInitiative& initiative = assessment_.initiatives()[index];
  EntryIds ids;
  ids.Add(grade_entries_[index]);
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
