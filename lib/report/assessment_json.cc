#include <optional>
#include <string>
#include <utility>

#include "lib/report/answer_words.h"
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

void WriteInitiative(const AssessedInitiative& initiative, JsonWriter& json) {
  json.BeginObject();
  WriteState(initiative.state, json);
  OptionalMember("grade", initiative.decided, json);
  OptionalMember("computed", initiative.computed, json);
  json.Key("rule").Integer(initiative.rule);
  CauseMember("cause", initiative.cause, json);
  OptionalMember("judgement", IdOf(initiative.judgement), json);
  json.Key("needs_rejudgement").Bool(initiative.needs_rejudgement);
  TextMember("basis", BasisCode(initiative.basis), json);
  json.Key("illustrative").Bool(initiative.illustrative);
  OptionalMember("roadmap", IdOf(initiative.roadmap.entry), json);
  json.Key("against_roadmap");
  WriteProgress(initiative.against_roadmap, json);
  json.Key("against_other_roadmaps").BeginArray();
  for (const RoadmapProgress& other : initiative.against_other_roadmaps) {
    WriteProgress(other, json);
  }
  json.EndArray();
  OptionalMember("previous", initiative.previous, json);
  json.Key("fell_back").Bool(initiative.fell_back);
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

void WriteIndicator(const AssessedIndicator& assessed, JsonWriter& json) {
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
  TargetMember("target", assessed.target.value, json);
  EntriesMember("target_entries", assessed.target.entries, json);
  TargetMember("original_target", assessed.original_target, json);
  DecimalMember("attainment", assessed.attainment.value, json);
  CauseMember("attainment_cause", assessed.attainment.cause, json);
  RatioMember("fed_by", assessed.fed_by, kFedPlaces, Rounding::kHalfUp, json);
  json.EndObject();
}

void WriteMeasure(const Rollup& rollup, JsonWriter& json) {
  const Measure& measure = *rollup.measure;
  json.BeginObject();
  TextMember("id", measure.id, json);
  TextMember("name", measure.name, json);
  RatioMember("ratio", rollup.ratio, measure.places, measure.rounding, json);
  TextMember("basis", BasisCode(rollup.basis), json);
  json.Key("illustrative").Bool(rollup.illustrative);
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
  JsonWriter json(JsonWriter::Style::kIndented);
  json.BeginObject();
  internal::RequestMember(assessment.request(), json);
  json.Key("scheme").BeginObject();
  TextMember("id", assessment.scheme().parts().id, json);
  TextMember("version", assessment.scheme().parts().version, json);
  json.EndObject();
  OptionalMember("superseded_by", IdOf(assessment.plan_state().superseded_by),
                 json);
  json.Key("measures").BeginArray();
  for (const Rollup& rollup : assessment.rollups()) WriteMeasure(rollup, json);
  json.EndArray();
  json.Key("initiatives").BeginArray();
  for (const AssessedInitiative& initiative : assessment.initiatives()) {
    WriteInitiative(initiative, json);
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
    WriteIndicator(indicator, json);
  }
  json.EndArray();
  json.EndObject();
  return std::move(json).Finish();
}

}  // namespace tassei
