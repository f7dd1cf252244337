#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lib/report/answer_words.h"
#include "lib/report/figures.h"
#include "tassei/render.h"

namespace tassei {
namespace {

using internal::CauseMember;
using internal::DecimalMember;
using internal::EntriesMember;
using internal::JsonWriter;
using internal::OptionalMember;
using internal::RatioMember;
using internal::TextMember;
using internal::TextsMember;

constexpr int32_t kFedPlaces = 1;

std::optional<std::string> IdOf(const Entry* entry) {
  return entry == nullptr ? std::nullopt : std::optional(entry->id);
}

void ProgressMember(std::string_view name,
                    const std::optional<Progress>& progress, JsonWriter& json) {
  OptionalMember(name,
                 progress.has_value()
                     ? std::optional<std::string>(ProgressCode(*progress))
                     : std::nullopt,
                 json);
}

void WriteProgress(const RoadmapProgress& progress, JsonWriter& json) {
  json.BeginObject();
  ProgressMember("progress", progress.progress, json);
  CauseMember("cause", progress.cause, json);
  TextsMember("steps_behind", progress.steps_behind, json);
  json.Key("achievement_behind").Bool(progress.achievement_behind);
  json.EndObject();
}

void WriteState(const InitiativeState& state, JsonWriter& json) {
  TextMember("id", state.initiative->id, json);
  TextMember("number", state.number, json);
  TextMember("name", state.name, json);
  TextMember("group", state.group, json);
  TextMember("department", state.department, json);
  EntriesMember("changes", state.changes, json);
}

// The members that everything graded has.
void WriteDecision(const GradeDecision& decision, const RuleSet* rules,
                   JsonWriter& json) {
  OptionalMember("grade", decision.decided, json);
  OptionalMember("computed", decision.computed, json);
  json.Key("rule").Integer(decision.rule);
  OptionalMember("rule_id", internal::RuleIdOf(decision, rules), json);
  CauseMember("cause", decision.cause, json);
  OptionalMember("judgement", IdOf(decision.judgement), json);
  json.Key("needs_rejudgement").Bool(decision.needs_rejudgement);
  TextMember("basis", BasisCode(decision.basis), json);
  json.Key("illustrative").Bool(decision.illustrative);
}

void WritePrevious(const GradeDecision& decision, JsonWriter& json) {
  OptionalMember("previous", decision.previous, json);
  json.Key("fell_back").Bool(decision.fell_back);
}

void WriteInitiative(const AssessedInitiative& initiative, const RuleSet* rules,
                     JsonWriter& json) {
  json.BeginObject();
  WriteState(initiative.state, json);
  TextsMember("also_under", initiative.state.initiative->also_under, json);
  internal::CarriedFromMember(initiative.state.initiative->carried_from, json);
  WriteDecision(initiative, rules, json);
  OptionalMember("roadmap", IdOf(initiative.roadmap.entry), json);
  json.Key("against_roadmap");
  WriteProgress(initiative.against_roadmap, json);
  json.Key("against_other_roadmaps").BeginArray();
  for (const RoadmapProgress& other : initiative.against_other_roadmaps) {
    WriteProgress(other, json);
  }
  json.EndArray();
  WritePrevious(initiative, json);
  json.EndObject();
}

void TargetMember(std::string_view name, const std::optional<Target>& target,
                  JsonWriter& json) {
  json.Key(name);
  if (!target.has_value()) {
    json.Null();
    return;
  }
  json.BeginObject();
  TextMember("period", target->period.id(), json);
  DecimalMember("value", target->value, json);
  DecimalMember("upper", target->upper, json);
  if (!target->value.has_value()) TextMember("text", target->text, json);
  json.EndObject();
}

// A percentage is there only for what is a share of a whole.
void RatioOfKindMember(std::string_view name, MeasureKind kind,
                       const std::optional<Ratio>& ratio, int32_t places,
                       Rounding rounding, JsonWriter& json) {
  const bool is_share =
      kind == MeasureKind::kShare || kind == MeasureKind::kDistribution;
  if (is_share || !ratio.has_value()) {
    RatioMember(name, ratio, places, rounding, json);
    return;
  }
  json.Key(name).BeginObject();
  DecimalMember("numerator", ratio->numerator, json);
  DecimalMember("denominator", ratio->denominator, json);
  DecimalMember("percent", std::nullopt, json);
  json.EndObject();
}

void BaselineMember(const std::optional<Baseline>& baseline, JsonWriter& json) {
  json.Key("baseline");
  if (!baseline.has_value()) {
    json.Null();
    return;
  }
  json.BeginObject();
  TextMember("period", baseline->period.id(), json);
  DecimalMember("value", baseline->value, json);
  json.EndObject();
}

std::optional<Decimal> ValueOf(const std::optional<Fact<Decimal>>& sum) {
  return sum.has_value() ? sum->value : std::nullopt;
}

void WriteIndicator(const AssessedIndicator& assessed, const RuleSet* rules,
                    JsonWriter& json) {
  json.BeginObject();
  TextMember("id", assessed.indicator->id, json);
  TextMember("name", assessed.indicator->name, json);
  TextMember("unit", assessed.indicator->unit, json);
  OptionalMember("initiative",
                 assessed.initiative == nullptr
                     ? std::nullopt
                     : std::optional(assessed.initiative->id),
                 json);
  TextMember("role", IndicatorRoleCode(assessed.indicator->role), json);
  DecimalMember("value", assessed.value.value, json);
  TextMember("basis", BasisCode(assessed.value.basis), json);
  CauseMember("cause", assessed.value.cause, json);
  EntriesMember("entries", assessed.value.entries, json);
  json.Key("illustrative").Bool(assessed.value.illustrative);
  BaselineMember(assessed.indicator->baseline, json);
  TargetMember("target", assessed.target.value, json);
  EntriesMember("target_entries", assessed.target.entries, json);
  TargetMember("original_target", assessed.original_target, json);
  DecimalMember("actual_so_far", ValueOf(assessed.actual_so_far), json);
  DecimalMember("target_so_far", ValueOf(assessed.target_so_far), json);
  DecimalMember("attainment", assessed.attainment.value, json);
  CauseMember("attainment_cause", assessed.attainment.cause, json);
  RatioOfKindMember("fed_by", assessed.fed_by_kind, assessed.fed_by, kFedPlaces,
                    Rounding::kHalfUp, json);
  json.Key("decision").BeginObject();
  WriteDecision(assessed, rules, json);
  WritePrevious(assessed, json);
  json.EndObject();
  json.EndObject();
}

void WriteGroup(const AssessedGroup& group, const RuleSet* rules,
                JsonWriter& json) {
  json.BeginObject();
  if (group.group != nullptr) {
    TextMember("id", group.group->id, json);
    TextMember("parent", group.group->parent, json);
  }
  TextMember("name", group.name, json);
  TextsMember("initiatives", group.initiatives, json);
  WriteDecision(group, rules, json);
  WritePrevious(group, json);
  json.EndObject();
}

void WriteContributions(const Rollup& rollup, JsonWriter& json) {
  json.Key("contributions").BeginArray();
  for (const Contribution& part : rollup.contributions) {
    json.BeginObject();
    TextMember("subject", part.subject, json);
    DecimalMember("value", part.value, json);
    DecimalMember("weight", part.weight, json);
    json.EndObject();
  }
  json.EndArray();
}

void WriteShare(const GradeShare& share, JsonWriter& json) {
  DecimalMember("count", share.count, json);
  DecimalMember("percent", share.percent, json);
}

void WriteShares(const Rollup& rollup, JsonWriter& json) {
  json.Key("shares").BeginArray();
  for (const GradeShare& share : rollup.shares) {
    json.BeginObject();
    TextMember("grade", share.grade, json);
    WriteShare(share, json);
    json.Key("is_part").Bool(share.is_part);
    json.EndObject();
  }
  json.EndArray();
  json.Key("rest");
  if (rollup.measure->kind != MeasureKind::kDistribution) {
    json.Null();
    return;
  }
  json.BeginObject();
  WriteShare(internal::RestOf(rollup), json);
  json.EndObject();
}

void MeasureRatioMember(std::string_view name, const Measure& measure,
                        const std::optional<Ratio>& ratio, JsonWriter& json) {
  RatioOfKindMember(name, measure.kind, ratio, measure.places, measure.rounding,
                    json);
}

void WriteChange(const Rollup& rollup, JsonWriter& json) {
  MeasureRatioMember("previous", *rollup.measure, rollup.previous, json);
  const RollupChange change = ChangeOn(rollup);
  json.Key("change").BeginObject();
  DecimalMember("count", change.count, json);
  DecimalMember("points", change.points, json);
  json.EndObject();
}

void WriteMeasure(const Rollup& rollup, JsonWriter& json) {
  const Measure& measure = *rollup.measure;
  json.BeginObject();
  TextMember("id", measure.id, json);
  TextMember("name", measure.name, json);
  TextMember("kind", MeasureKindCode(measure.kind), json);
  TextMember("subject", SubjectKindCode(measure.subject), json);
  TextMember("counting", CountingCode(measure.counting), json);
  MeasureRatioMember("ratio", measure, rollup.ratio, json);
  DecimalMember("value", internal::PrintedValue(rollup), json);
  CauseMember("cause", rollup.cause, json);
  TextMember("basis", BasisCode(rollup.basis), json);
  json.Key("illustrative").Bool(rollup.illustrative);
  WriteChange(rollup, json);
  WriteContributions(rollup, json);
  WriteShares(rollup, json);
  TextsMember("counted", rollup.counted, json);
  TextsMember("undecided", rollup.undecided, json);
  json.Key("excluded").BeginArray();
  for (const ExcludedSubject& excluded : rollup.excluded) {
    json.BeginObject();
    TextMember("subject", excluded.subject, json);
    CauseMember("reason", excluded.reason, json);
    json.EndObject();
  }
  json.EndArray();
  RatioMember("planned", rollup.planned, measure.places, measure.rounding,
              json);
  ProgressMember("progress", rollup.progress, json);
  TextsMember("behind", rollup.behind, json);
  TextsMember("ahead", rollup.ahead, json);
  json.Key("published").BeginArray();
  for (const FigureComparison& published : rollup.published) {
    json.BeginObject();
    TextMember("entry", published.figure->id, json);
    RatioMember("ratio",
                std::get<PublishedFigure>(published.figure->content).ratio,
                measure.places, measure.rounding, json);
    json.Key("agrees").Bool(published.agrees);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

}  // namespace

std::string RenderAssessmentJson(const Assessment& assessment) {
  const Scheme& scheme = assessment.scheme();
  JsonWriter json(JsonWriter::Style::kIndented);
  json.BeginObject();
  internal::RequestMember(assessment.request(), json);
  json.Key("scheme").BeginObject();
  TextMember("id", scheme.parts().id, json);
  TextMember("version", scheme.parts().version, json);
  json.Key("on_trial").Bool(assessment.request().scheme.has_value());
  json.EndObject();
  OptionalMember("superseded_by", IdOf(assessment.plan_state().superseded_by),
                 json);
  json.Key("measures").BeginArray();
  for (const Rollup& rollup : assessment.rollups()) WriteMeasure(rollup, json);
  json.EndArray();
  json.Key("initiatives").BeginArray();
  for (const AssessedInitiative& initiative : assessment.initiatives()) {
    WriteInitiative(initiative, scheme.rules(SubjectKind::kInitiative), json);
  }
  json.EndArray();
  json.Key("ended").BeginArray();
  for (const InitiativeState& state : assessment.ended()) {
    json.BeginObject();
    WriteState(state, json);
    OptionalMember("ended_by", IdOf(state.ended_by), json);
    json.EndObject();
  }
  json.EndArray();
  json.Key("indicators").BeginArray();
  for (const AssessedIndicator& indicator : assessment.indicators()) {
    WriteIndicator(indicator, scheme.rules(SubjectKind::kIndicator), json);
  }
  json.EndArray();
  json.Key("groups").BeginArray();
  for (const AssessedGroup& group : assessment.groups()) {
    WriteGroup(group, scheme.rules(SubjectKind::kGroup), json);
  }
  json.EndArray();
  json.Key("whole");
  WriteGroup(assessment.whole(), scheme.rules(SubjectKind::kPlan), json);
  json.EndObject();
  return std::move(json).Finish();
}

}  // namespace tassei
