#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lib/report/marks.h"
#include "lib/report/numbers.h"
#include "lib/report/report_parts.h"
#include "lib/report/table_cells.h"

namespace tassei::internal {
namespace {

constexpr Text kCaption = {"指標の状況", "Indicators"};
constexpr Text kHeader[] = {
    {"指標", "Indicator"},
    {"取組の番号", "No."},
    {"単位", "Unit"},
    {"目標値", "Target"},
    {"当初の目標値", "Original target"},
    {"実績値", "Actual"},
    {"実績の区分", "Basis"},
    {"達成率", "Attainment"},
};
constexpr Text kGradeHeader[] = {
    {"達成度", "Grade"},
    {"前回の達成度", "Previous grade"},
    {"計算による達成度", "Computed grade"},
    {"判定", "Judgement"},
};
constexpr Text kRemarks = {"備考", "Remarks"};
constexpr Text kOfPlan = {"計画全体", "whole plan"};
constexpr Text kMain = {"主指標", "main indicator"};
constexpr Text kMonitoring = {"観察のみ", "monitored only"};
constexpr Text kFed = {"計画「{0}」の割合 {1}", "share {1} of plan \"{0}\""};
constexpr Text kFedNumber = {"計画「{0}」の「{1}」", "\"{1}\" of plan \"{0}\""};
constexpr Text kMissing = {"実績: {0}", "actual: {0}"};
constexpr Text kNoAttainment = {"達成率: {0}", "attainment: {0}"};

// The measure that feeds an indicator, and the name of its plan.
struct Feeder {
  std::string plan;
  std::optional<Measure> measure;
};

Feeder FeederOf(const ReportContext& context, const Indicator& indicator) {
  const AssessmentRequest& request = context.assessment().request();
  const Book& book = context.assessment().book();
  const Plan* plan = book.FindPlan(indicator.fed_by->plan);
  if (plan == nullptr) return {indicator.fed_by->plan, std::nullopt};
  Feeder feeder = {plan->parts().name, std::nullopt};
  const absl::StatusOr<Scheme> scheme =
      book.SchemeFor(*plan, request.period, request.known_on);
  if (!scheme.ok()) return feeder;
  const Measure* measure = scheme->FindMeasure(indicator.fed_by->measure);
  if (measure != nullptr) feeder.measure = *measure;
  return feeder;
}

bool IsNumber(const Feeder& feeder) {
  return feeder.measure.has_value() &&
         (feeder.measure->kind == MeasureKind::kMean ||
          feeder.measure->kind == MeasureKind::kSum);
}

std::string FedText(const ReportContext& context,
                    const AssessedIndicator& assessed) {
  const Feeder feeder = FeederOf(context, *assessed.indicator);
  if (!feeder.measure.has_value()) return assessed.fed_by->PercentText();
  const Measure& measure = *feeder.measure;
  if (!IsNumber(feeder)) {
    return assessed.fed_by->PercentText(measure.places, measure.rounding);
  }
  const std::optional<Decimal> rounded = Decimal::DivideRounded(
      assessed.fed_by->numerator, assessed.fed_by->denominator, measure.places,
      measure.rounding);
  return rounded.has_value() ? NumberText(*rounded, context.language())
                             : std::string(kNoValue);
}

std::string TargetText(const ReportContext& context, const Target& target) {
  if (!target.value.has_value()) return target.text;
  const Language language = context.language();
  std::string text = NumberText(*target.value, language);
  if (target.upper.has_value()) {
    text += context.japanese() ? "～" : " to ";
    text += NumberText(*target.upper, language);
  }
  return text;
}

// 100 × share with one digit after the point.
std::string PercentOf(Decimal share) {
  return PercentText(Ratio{share, 1}.Percent(1, Rounding::kHalfUp));
}

ReportText ActualCell(const ReportContext& context,
                      const AssessedIndicator& assessed) {
  const Fact<Decimal>& fact = assessed.value;
  ReportText text = {std::string(kNoValue), IdsOf(fact.entries)};
  if (!fact.value.has_value()) return text;
  text.text = assessed.fed_by.has_value()
                  ? FedText(context, assessed)
                  : NumberText(*fact.value, context.language());
  text.illustrative = fact.illustrative;
  text.forecast = fact.basis == Basis::kForecast;
  return text;
}

std::string FedRemark(const ReportContext& context,
                      const AssessedIndicator& assessed) {
  const Feeder feeder = FeederOf(context, *assessed.indicator);
  const Language language = context.language();
  if (IsNumber(feeder)) {
    return Fill(kFedNumber.In(language),
                {feeder.plan, context.MeasureName(*feeder.measure)});
  }
  return Fill(kFed.In(language), {feeder.plan, assessed.fed_by->ToString()});
}

void AddRole(IndicatorRole role, Language language, Remarks& remarks) {
  if (role == IndicatorRole::kMain) {
    remarks.Add(std::string(kMain.In(language)));
  }
  if (role == IndicatorRole::kMonitoring) {
    remarks.Add(std::string(kMonitoring.In(language)));
  }
}

// Why there is no value, or no attainment.
void AddMissing(const AssessedIndicator& assessed, Language language,
                Remarks& remarks) {
  const bool has_value = assessed.value.value.has_value();
  if (has_value && assessed.attainment.value.has_value()) return;
  const std::string reason =
      (has_value ? assessed.attainment.cause : assessed.value.cause)
          .Message(language);
  if (reason.empty()) return;
  remarks.Add(
      Fill((has_value ? kNoAttainment : kMissing).In(language), {reason}));
}

ReportText IndicatorRemarks(const ReportContext& context,
                            const AssessedIndicator& assessed) {
  const Language language = context.language();
  const IndicatorRole role = assessed.indicator->role;
  Remarks remarks(language);
  AddRole(role, language, remarks);
  if (assessed.fed_by.has_value() && assessed.indicator->fed_by.has_value()) {
    remarks.Add(FedRemark(context, assessed));
  }
  AddMissing(assessed, language, remarks);
  EntryIds entries;
  entries.Add(assessed.value.entries);
  if (context.HasGrades(SubjectKind::kIndicator) &&
      (role != IndicatorRole::kMonitoring || assessed.decided.has_value())) {
    AddGradeRemarks(context, assessed, remarks);
    entries.Add(assessed.judgement);
  }
  const std::string text = remarks.Text();
  if (text.empty()) return {};
  return {text, entries.ids()};
}

ReportText OwnerCell(const ReportContext& context,
                     const AssessedIndicator& assessed) {
  if (assessed.initiative == nullptr) {
    return {std::string(kOfPlan.In(context.language()))};
  }
  const AssessedInitiative* owner =
      context.assessment().FindInitiative(assessed.initiative->id);
  if (owner == nullptr) return {assessed.initiative->number};
  return {owner->state.number, IdsOf(owner->state.changes)};
}

ReportText TargetCell(const ReportContext& context,
                      const AssessedIndicator& assessed) {
  ReportText target = {std::string(kNoValue), IdsOf(assessed.target.entries)};
  if (assessed.target.value.has_value()) {
    target.text = TargetText(context, *assessed.target.value);
    target.illustrative = assessed.target.illustrative;
  }
  return target;
}

ReportText OriginalTargetCell(const ReportContext& context,
                              const AssessedIndicator& assessed) {
  const bool changed = assessed.original_target != assessed.target.value;
  if (!changed || !assessed.original_target.has_value()) return {};
  return {TargetText(context, *assessed.original_target),
          IdsOf(assessed.target.entries),
          assessed.indicator->source.illustrative};
}

ReportText AttainmentCell(const AssessedIndicator& assessed) {
  EntryIds ids;
  ids.Add(assessed.value.entries);
  ids.Add(assessed.target.entries);
  bool illustrative =
      assessed.value.illustrative || assessed.target.illustrative;
  Basis basis = assessed.value.basis;
  for (const std::optional<Fact<Decimal>>* sum :
       {&assessed.actual_so_far, &assessed.target_so_far}) {
    if (!sum->has_value()) continue;
    ids.Add((*sum)->entries);
    illustrative |= (*sum)->illustrative;
    basis = Weakest(basis, (*sum)->basis);
  }
  if (!assessed.attainment.value.has_value()) {
    return {std::string(kNoValue), ids.ids()};
  }
  return {PercentOf(*assessed.attainment.value), ids.ids(), illustrative,
          basis == Basis::kForecast};
}

std::vector<ReportText> IndicatorRow(const ReportContext& context,
                                     std::size_t index) {
  const AssessedIndicator& assessed = context.assessment().indicators()[index];
  const Indicator& indicator = *assessed.indicator;
  ReportText basis = {std::string(kNoValue), IdsOf(assessed.value.entries)};
  if (assessed.value.value.has_value()) {
    basis.text = context.BasisWord(assessed.value.basis);
  }
  std::vector<ReportText> row = {
      {indicator.name, {}, indicator.source.illustrative},
      OwnerCell(context, assessed),
      {indicator.unit},
      TargetCell(context, assessed),
      OriginalTargetCell(context, assessed),
      ActualCell(context, assessed),
      basis,
      AttainmentCell(assessed)};
  if (context.HasGrades(SubjectKind::kIndicator)) {
    const GradedSubject subject =
        context.Subject(SubjectKind::kIndicator, index);
    row.push_back(GradeCell(context, subject));
    row.push_back(PreviousCell(context, subject));
    row.push_back(ComputedCell(context, subject));
    row.push_back(JudgementCell(context, subject));
  }
  row.push_back(IndicatorRemarks(context, assessed));
  return row;
}

}  // namespace

ReportTable IndicatorTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"indicators",
                       std::string(kCaption.In(language)),
                       HeaderOf(kHeader, language),
                       {}};
  if (context.HasGrades(SubjectKind::kIndicator)) {
    std::vector<std::string> more = HeaderOf(kGradeHeader, language);
    std::move(more.begin(), more.end(), std::back_inserter(table.header));
  }
  table.header.emplace_back(kRemarks.In(language));
  const std::size_t count = context.assessment().indicators().size();
  for (std::size_t i = 0; i < count; ++i) {
    table.rows.push_back(IndicatorRow(context, i));
  }
  return table;
}

}  // namespace tassei::internal
