#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/report/marks.h"
#include "lib/report/report_parts.h"
#include "tassei/japanese_number.h"

namespace tassei::internal {
namespace {

constexpr Text kInitiativeCaption = {"別表 具体的取組の達成度",
                                     "Table: initiatives and their grades"};
constexpr Text kInitiativeHeader[] = {
    {"番号", "No."},
    {"具体的取組", "Initiative"},
    {"柱", "Group"},
    {"所管", "Department"},
    {"達成度", "Grade"},
    {"実績の区分", "Basis"},
    {"達成予定", "Planned achievement"},
    {"工程表との比較", "Against the roadmap"},
    {"前回の達成度", "Previous grade"},
    {"計算による達成度", "Computed grade"},
    {"判定", "Judgement"},
    {"備考", "Remarks"},
};
constexpr Text kGradeCaption = {"達成度ごとの取組数", "Initiatives by grade"};
constexpr Text kGradeHeader[] = {
    {"達成度", "Grade"}, {"取組数", "Count"}, {"番号", "Numbers"}};
constexpr Text kNoGrade = {"（未定）", "(no grade)"};
constexpr Text kIndicatorCaption = {"指標の状況", "Indicators"};
constexpr Text kIndicatorHeader[] = {
    {"指標", "Indicator"},
    {"取組の番号", "No."},
    {"単位", "Unit"},
    {"目標値", "Target"},
    {"当初の目標値", "Original target"},
    {"実績値", "Actual"},
    {"実績の区分", "Basis"},
    {"達成率", "Attainment"},
    {"備考", "Remarks"},
};
constexpr Text kEndedCaption = {"期間の終わりまでに終了した取組",
                                "Initiatives that have ended"};
constexpr Text kEndedHeader[] = {{"番号", "No."},
                                 {"具体的取組", "Initiative"},
                                 {"終了の形", "How"},
                                 {"終了の日", "Effective on"},
                                 {"引継ぎ先", "Continued in"},
                                 {"理由", "Reason"}};
constexpr Text kWithdrawn = {"中止", "withdrawn"};
constexpr Text kMerged = {"統合", "merged"};
constexpr Text kSplit = {"分割", "split"};

constexpr Text kFellBack = {"後退", "fell back"};
constexpr Text kRejudge = {"要再判断", "to be judged again"};
constexpr Text kLateSteps = {"遅れている工程: {0}", "late steps: {0}"};
constexpr Text kOriginalRoadmap = {"当初の工程表に対して{0}",
                                   "against the original roadmap: {0}"};
constexpr Text kOtherRoadmap = {"{1}からの工程表に対して{0}",
                                "against the roadmap of {1}: {0}"};
constexpr Text kStage = {"{0}（{1}）", "{0} ({1})"};
constexpr Text kOfPlan = {"計画全体", "whole plan"};
constexpr Text kMain = {"主指標", "main indicator"};
constexpr Text kMonitoring = {"観察のみ", "monitored only"};
constexpr Text kFed = {"計画「{0}」の割合 {1}", "share {1} of plan \"{0}\""};
constexpr Text kMissing = {"実績: {0}", "actual: {0}"};
constexpr Text kNoAttainment = {"達成率: {0}", "attainment: {0}"};

template <std::size_t kSize>
std::vector<std::string> HeaderOf(const Text (&names)[kSize],
                                  Language language) {
  std::vector<std::string> header;
  for (const Text& name : names) header.emplace_back(name.In(language));
  return header;
}

ReportText Dash() { return {std::string(kNoValue)}; }

// Collects remarks into one cell.
class Remarks {
 public:
  explicit Remarks(Language language) : language_(language) {}
  void Add(std::string text) {
    if (!text.empty()) texts_.push_back(std::move(text));
  }
  std::string Text() const {
    std::string result;
    for (const std::string& text : texts_) {
      if (!result.empty()) {
        result += language_ == Language::kJapanese ? "。" : "; ";
      }
      result += text;
    }
    return result;
  }

 private:
  Language language_;
  std::vector<std::string> texts_;
};

ReportText GradeCell(const ReportContext& context, std::size_t index,
                     const std::optional<std::string>& grade) {
  const AssessedInitiative& initiative =
      context.assessment().initiatives()[index];
  if (!grade.has_value()) {
    return {std::string(kNoValue), context.GradeEntries(index)};
  }
  return {context.GradeName(*grade), context.GradeEntries(index),
          initiative.illustrative, initiative.basis == Basis::kForecast};
}

// The computed grade, where a judgement stands before it.
ReportText ComputedCell(const ReportContext& context, std::size_t index) {
  const AssessedInitiative& initiative =
      context.assessment().initiatives()[index];
  return initiative.judgement == nullptr
             ? Dash()
             : GradeCell(context, index, initiative.computed);
}

ReportText PlannedCell(const ReportContext& context,
                       const AssessedInitiative& initiative) {
  const Roadmap* roadmap = initiative.roadmap.roadmap;
  if (roadmap == nullptr || !roadmap->planned_achievement.has_value()) {
    return Dash();
  }
  ReportText text = {
      PrintPeriod(*roadmap->planned_achievement, context.language())};
  if (initiative.roadmap.entry != nullptr) {
    text.entries = {initiative.roadmap.entry->id};
  }
  text.illustrative = roadmap->source.illustrative;
  return text;
}

ReportText ProgressCell(const ReportContext& context, std::size_t index) {
  const AssessedInitiative& initiative =
      context.assessment().initiatives()[index];
  const std::optional<Progress>& progress = initiative.against_roadmap.progress;
  ReportText text = Dash();
  if (progress.has_value()) {
    text.text = ProgressName(*progress, context.language());
    text.illustrative = context.StandsOnExamples(initiative);
  }
  text.entries = context.ProgressEntries(index);
  return text;
}

ReportText JudgementCell(const ReportContext& context,
                         const AssessedInitiative& initiative) {
  if (initiative.judgement == nullptr) return Dash();
  const auto& judgement = std::get<Judgement>(initiative.judgement->content);
  std::string stage = judgement.stage;
  for (const Stage& known : context.assessment().scheme().parts().stages) {
    if (known.code == judgement.stage && context.japanese()) stage = known.name;
  }
  return {Fill(kStage.In(context.language()),
               {context.GradeName(judgement.grade), stage}),
          {initiative.judgement->id},
          initiative.judgement->source.illustrative};
}

// How it stands to the other versions of its roadmap, where that differs.
void AddOtherRoadmaps(const ReportContext& context,
                      const AssessedInitiative& initiative, Remarks& remarks,
                      EntryIds& entries) {
  const Language language = context.language();
  std::size_t next = 0;
  for (const RoadmapVersion& version : context.assessment().snapshot().Roadmaps(
           context.plan(), *initiative.state.initiative)) {
    if (version.roadmap == initiative.roadmap.roadmap) continue;
    if (next >= initiative.against_other_roadmaps.size()) return;
    const RoadmapProgress& other = initiative.against_other_roadmaps[next++];
    if (!other.progress.has_value() ||
        other.progress == initiative.against_roadmap.progress) {
      continue;
    }
    const std::string progress(ProgressName(*other.progress, language));
    remarks.Add(
        version.effective_on.has_value()
            ? Fill(kOtherRoadmap.In(language),
                   {progress, PrintDay(*version.effective_on, language)})
            : Fill(kOriginalRoadmap.In(language), {progress}));
    entries.Add(version.entry);
  }
}

ReportText InitiativeRemarks(const ReportContext& context, std::size_t index) {
  const Language language = context.language();
  const AssessedInitiative& initiative =
      context.assessment().initiatives()[index];
  Remarks remarks(language);
  EntryIds entries;
  if (!initiative.decided.has_value()) {
    remarks.Add(initiative.cause.Message(language));
  }
  if (initiative.fell_back) remarks.Add(std::string(kFellBack.In(language)));
  if (initiative.needs_rejudgement) {
    remarks.Add(std::string(kRejudge.In(language)));
  }
  std::vector<std::string> late;
  for (const std::string& id : initiative.against_roadmap.steps_behind) {
    const Step* step = initiative.roadmap.roadmap->FindStep(id);
    late.push_back(step == nullptr ? id : step->name);
  }
  if (!late.empty()) {
    remarks.Add(Fill(kLateSteps.In(language), {Join(late, language)}));
  }
  if (!initiative.against_roadmap.progress.has_value()) {
    remarks.Add(initiative.against_roadmap.cause.Message(language));
  }
  AddOtherRoadmaps(context, initiative, remarks, entries);
  const std::string text = remarks.Text();
  if (text.empty()) return {};
  entries.Add(context.ProgressEntries(index));
  return {text, entries.ids(), context.StandsOnExamples(initiative)};
}

std::vector<ReportText> InitiativeRow(const ReportContext& context,
                                      std::size_t index) {
  const AssessedInitiative& initiative =
      context.assessment().initiatives()[index];
  const std::vector<std::string> changes = IdsOf(initiative.state.changes);
  const auto with_changes = [&](ReportText text) {
    EntryIds ids;
    ids.Add(changes);
    ids.Add(text.entries);
    text.entries = ids.ids();
    return text;
  };
  ReportText basis = Dash();
  basis.entries = context.GradeEntries(index);
  if (initiative.decided.has_value()) {
    basis.text = context.BasisWord(initiative.basis);
  }
  ReportText previous = Dash();
  if (initiative.previous.has_value()) {
    previous.text = context.GradeName(*initiative.previous);
  }
  return {{initiative.state.number, changes},
          context.InitiativeName(initiative.state),
          with_changes(context.GroupName(initiative.state.group)),
          with_changes(context.DepartmentName(initiative.state.department)),
          GradeCell(context, index, initiative.decided),
          basis,
          PlannedCell(context, initiative),
          ProgressCell(context, index),
          previous,
          ComputedCell(context, index),
          JudgementCell(context, initiative),
          InitiativeRemarks(context, index)};
}

std::string NumberText(const ReportContext& context, Decimal value) {
  return context.japanese() ? PrintJapaneseNumber(value)
                            : PrintJapaneseNumber(value, {.thousands = true,
                                                          .triangle = false});
}

std::string TargetText(const ReportContext& context, const Target& target) {
  if (!target.value.has_value()) return target.text;
  std::string text = NumberText(context, *target.value);
  if (target.upper.has_value()) {
    text += context.japanese() ? "～" : " to ";
    text += NumberText(context, *target.upper);
  }
  return text;
}

// 100 × share with one digit after the point.
std::string PercentOf(Decimal share) {
  const std::optional<Decimal> percent = Decimal::Multiply(share, 100);
  if (!percent.has_value()) return std::string(kNoValue);
  const std::optional<Decimal> rounded = percent->Round(1, Rounding::kHalfUp);
  return rounded.has_value() ? rounded->ToString() + "%"
                             : percent->ToString() + "%";
}

ReportText ActualCell(const ReportContext& context,
                      const AssessedIndicator& assessed) {
  const Fact<Decimal>& fact = assessed.value;
  ReportText text = {std::string(kNoValue), IdsOf(fact.entries)};
  if (!fact.value.has_value()) return text;
  text.text = assessed.fed_by.has_value() ? assessed.fed_by->PercentText()
                                          : NumberText(context, *fact.value);
  text.illustrative = fact.illustrative;
  text.forecast = fact.basis == Basis::kForecast;
  return text;
}

ReportText IndicatorRemarks(const ReportContext& context,
                            const AssessedIndicator& assessed) {
  const Language language = context.language();
  Remarks remarks(language);
  if (assessed.indicator->role == IndicatorRole::kMain) {
    remarks.Add(std::string(kMain.In(language)));
  }
  if (assessed.indicator->role == IndicatorRole::kMonitoring) {
    remarks.Add(std::string(kMonitoring.In(language)));
  }
  if (assessed.fed_by.has_value() && assessed.indicator->fed_by.has_value()) {
    const Plan* fed =
        context.assessment().book().FindPlan(assessed.indicator->fed_by->plan);
    remarks.Add(Fill(
        kFed.In(language),
        {fed == nullptr ? assessed.indicator->fed_by->plan : fed->parts().name,
         assessed.fed_by->ToString()}));
  }
  if (!assessed.value.value.has_value()) {
    const std::string reason = assessed.value.cause.Message(language);
    if (!reason.empty()) remarks.Add(Fill(kMissing.In(language), {reason}));
  } else if (!assessed.attainment.value.has_value()) {
    const std::string reason = assessed.attainment.cause.Message(language);
    if (!reason.empty()) {
      remarks.Add(Fill(kNoAttainment.In(language), {reason}));
    }
  }
  const std::string text = remarks.Text();
  if (text.empty()) return {};
  return {text, IdsOf(assessed.value.entries)};
}

std::vector<ReportText> IndicatorRow(const ReportContext& context,
                                     const AssessedIndicator& assessed) {
  const Language language = context.language();
  const Indicator& indicator = *assessed.indicator;
  ReportText number = {std::string(kOfPlan.In(language))};
  if (assessed.initiative != nullptr) {
    const AssessedInitiative* owner =
        context.assessment().FindInitiative(assessed.initiative->id);
    number = {owner == nullptr ? assessed.initiative->number
                               : owner->state.number};
    if (owner != nullptr) number.entries = IdsOf(owner->state.changes);
  }
  ReportText target = {std::string(kNoValue), IdsOf(assessed.target.entries)};
  if (assessed.target.value.has_value()) {
    target.text = TargetText(context, *assessed.target.value);
    target.illustrative = assessed.target.illustrative;
  }
  ReportText original;
  const bool changed = assessed.original_target != assessed.target.value;
  if (changed && assessed.original_target.has_value()) {
    original = {TargetText(context, *assessed.original_target),
                IdsOf(assessed.target.entries), indicator.source.illustrative};
  }
  ReportText basis = {std::string(kNoValue), IdsOf(assessed.value.entries)};
  if (assessed.value.value.has_value()) {
    basis.text = context.BasisWord(assessed.value.basis);
  }
  EntryIds both;
  both.Add(assessed.value.entries);
  both.Add(assessed.target.entries);
  ReportText attainment = {std::string(kNoValue), both.ids()};
  if (assessed.attainment.value.has_value()) {
    attainment.text = PercentOf(*assessed.attainment.value);
    attainment.illustrative =
        assessed.value.illustrative || assessed.target.illustrative;
    attainment.forecast = assessed.value.basis == Basis::kForecast;
  }
  return {{indicator.name, {}, indicator.source.illustrative},
          number,
          {indicator.unit},
          target,
          original,
          ActualCell(context, assessed),
          basis,
          attainment,
          IndicatorRemarks(context, assessed)};
}

std::vector<ReportText> EndedRow(const ReportContext& context,
                                 const InitiativeState& state) {
  const Language language = context.language();
  const Entry* entry = state.ended_by;
  ReportText how = Dash();
  ReportText day = Dash();
  ReportText into = Dash();
  ReportText reason = Dash();
  if (entry != nullptr) {
    const std::vector<std::string> ids = {entry->id};
    const bool invented = entry->source.illustrative;
    std::vector<std::string> successors;
    Text word = kWithdrawn;
    if (const auto* merge = std::get_if<Merge>(&entry->content)) {
      word = kMerged;
      successors.push_back(context.Reference(merge->into));
    } else if (const auto* split = std::get_if<Split>(&entry->content)) {
      word = kSplit;
      for (const std::string& id : split->into) {
        successors.push_back(context.Reference(id));
      }
    }
    how = {std::string(word.In(language)), ids, invented};
    const std::optional<Date> effective = EffectiveOn(entry->content);
    if (effective.has_value()) day = {PrintDay(*effective, language), ids};
    if (!successors.empty()) into = {Join(successors, language), ids};
    if (!entry->reason.empty()) reason = {entry->reason, ids, invented};
  }
  return {{state.number, IdsOf(state.changes)},
          context.InitiativeName(state),
          how,
          day,
          into,
          reason};
}

}  // namespace

ReportTable GradeTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"grades",
                       std::string(kGradeCaption.In(language)),
                       HeaderOf(kGradeHeader, language),
                       {}};
  const auto initiatives = context.assessment().initiatives();
  const auto add_row = [&](const std::optional<std::string>& grade,
                           std::string name) {
    std::vector<std::string> numbers;
    EntryIds entries;
    bool invented = false;
    bool forecast = false;
    for (std::size_t i = 0; i < initiatives.size(); ++i) {
      if (initiatives[i].decided != grade) continue;
      numbers.push_back(initiatives[i].state.number);
      entries.Add(context.GradeEntries(i));
      invented |= initiatives[i].illustrative;
      forecast |= initiatives[i].basis == Basis::kForecast;
    }
    if (!grade.has_value() && numbers.empty()) return;
    forecast &= grade.has_value();
    ReportText list =
        numbers.empty() ? Dash() : ReportText{Join(numbers, language)};
    list.entries = entries.ids();
    list.illustrative = invented;
    table.rows.push_back(
        {{std::move(name), entries.ids()},
         {std::to_string(numbers.size()), entries.ids(), invented, forecast},
         std::move(list)});
  };
  for (const Grade& grade : context.assessment().scheme().parts().grades) {
    add_row(grade.code, context.GradeName(grade.code));
  }
  add_row(std::nullopt, std::string(kNoGrade.In(language)));
  return table;
}

ReportTable InitiativeTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"beppyo",
                       std::string(kInitiativeCaption.In(language)),
                       HeaderOf(kInitiativeHeader, language),
                       {}};
  const std::size_t count = context.assessment().initiatives().size();
  for (std::size_t i = 0; i < count; ++i) {
    table.rows.push_back(InitiativeRow(context, i));
  }
  return table;
}

ReportTable IndicatorTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"indicators",
                       std::string(kIndicatorCaption.In(language)),
                       HeaderOf(kIndicatorHeader, language),
                       {}};
  for (const AssessedIndicator& indicator : context.assessment().indicators()) {
    table.rows.push_back(IndicatorRow(context, indicator));
  }
  return table;
}

ReportTable EndedTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"ended",
                       std::string(kEndedCaption.In(language)),
                       HeaderOf(kEndedHeader, language),
                       {}};
  for (const InitiativeState& state : context.assessment().ended()) {
    table.rows.push_back(EndedRow(context, state));
  }
  return table;
}

}  // namespace tassei::internal
