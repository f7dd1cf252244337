#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "lib/report/answer_words.h"
#include "lib/report/explained.h"
#include "lib/report/plain_text.h"
#include "tassei/render.h"

namespace tassei {
namespace {

using internal::CauseMember;
using internal::EntriesMember;
using internal::JsonWriter;
using internal::OptionalMember;
using internal::TextMember;

std::string_view ResultCode(TestResult result) {
  switch (result) {
    case TestResult::kFalse:
      return "false";
    case TestResult::kTrue:
      return "true";
    case TestResult::kUnknown:
      return "unknown";
  }
  return "";
}

// Numbers are strings, as everywhere; booleans stay what they are.
void WriteValue(const Value& value, JsonWriter& json) {
  json.Key("value");
  if (value.boolean() != nullptr) {
    json.Bool(*value.boolean());
  } else if (value.number() != nullptr) {
    json.String(value.number()->ToString());
  } else if (value.string() != nullptr) {
    json.String(internal::ValidUtf8(*value.string()));
  } else {
    json.Null();
  }
  CauseMember("cause", value.cause() == nullptr ? Cause() : *value.cause(),
              json);
}

void DerivationMembers(const Explanation& explanation,
                       const ExplainedFact& fact, JsonWriter& json) {
  json.Key("derived").Bool(internal::IsDerived(explanation, fact));
  OptionalMember(
      "formula",
      fact.formula.empty() ? std::nullopt : std::optional(fact.formula), json);
  json.Key("made_from").BeginArray();
  for (const ExplainedFact* base : internal::BaseFactsOf(explanation, fact)) {
    json.String(internal::ValidUtf8(base->definition.name));
  }
  json.EndArray();
}

void WriteFact(const Explanation& explanation, const ExplainedFact& fact,
               JsonWriter& json) {
  json.BeginObject();
  TextMember("name", fact.definition.name, json);
  TextMember("name_ja", fact.definition.name_ja, json);
  WriteValue(fact.value, json);
  TextMember("basis", BasisCode(fact.basis), json);
  DerivationMembers(explanation, fact, json);
  EntriesMember("entries", fact.entries, json);
  json.Key("promises").BeginArray();
  for (const Source& source : fact.promises) {
    internal::WriteSource(source, json);
  }
  json.EndArray();
  json.EndObject();
}

void WriteRule(const RuleSet& rules, const ExplainedRule& explained,
               JsonWriter& json) {
  const auto rule = static_cast<std::size_t>(explained.rule);
  json.BeginObject();
  TextMember("id", rules.rule_id(rule), json);
  TextMember("grade", rules.output(rule), json);
  TextMember("annotation", rules.annotation(rule), json);
  TextMember("evidence", EvidenceCode(rules.evidence(rule)), json);
  TextMember("result", ResultCode(explained.result), json);
  json.Key("tests").BeginArray();
  for (std::size_t i = 0; i < explained.tests.size(); ++i) {
    json.BeginObject();
    TextMember("fact", rules.input(i).name, json);
    TextMember("cell", rules.cell(rule, i), json);
    TextMember("result", ResultCode(explained.tests[i]), json);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void WriteEntry(const Entry& entry, JsonWriter& json) {
  json.BeginObject();
  TextMember("id", entry.id, json);
  TextMember("kind", EntryKindCode(entry.content), json);
  TextMember("subject", entry.subject, json);
  OptionalMember("period",
                 entry.period.has_value() ? std::optional(entry.period->id())
                                          : std::nullopt,
                 json);
  TextMember("as_of", entry.as_of.ToString(), json);
  TextMember("recorded_on", entry.recorded_on.ToString(), json);
  TextMember("basis", BasisCode(Snapshot::BasisOf(entry)), json);
  TextMember("value", internal::EntryValueText(entry, Language::kJapanese),
             json);
  TextMember("corrects", entry.corrects, json);
  TextMember("reason", entry.reason, json);
  json.Key("source");
  internal::WriteSource(entry.source, json);
  json.EndObject();
}

void WriteSubject(const Explanation& explanation, JsonWriter& json) {
  json.Key("subject").BeginObject();
  TextMember("kind", SubjectKindCode(explanation.kind), json);
  TextMember("id", explanation.id, json);
  if (explanation.initiative != nullptr) {
    TextMember("number", explanation.initiative->state.number, json);
  }
  TextMember("name", explanation.name, json);
  json.EndObject();
}

void WriteScheme(const Scheme& scheme, JsonWriter& json) {
  json.Key("scheme").BeginObject();
  TextMember("id", scheme.parts().id, json);
  TextMember("version", scheme.parts().version, json);
  json.EndObject();
}

void WriteChildren(const Explanation& explanation, JsonWriter& json) {
  json.Key("children").BeginArray();
  for (const ExplainedChild& child : explanation.children) {
    json.BeginObject();
    TextMember("id", child.id, json);
    TextMember("name", child.name, json);
    OptionalMember("grade", child.decision->decided, json);
    CauseMember("cause", child.decision->cause, json);
    TextMember("basis", BasisCode(child.decision->basis), json);
    json.Key("fell_back").Bool(child.decision->fell_back);
    json.EndObject();
  }
  json.EndArray();
}

void WriteJudgement(const Entry* entry, JsonWriter& json) {
  json.Key("judgement");
  if (entry == nullptr) {
    json.Null();
    return;
  }
  const auto& judgement = std::get<Judgement>(entry->content);
  json.BeginObject();
  TextMember("entry", entry->id, json);
  TextMember("grade", judgement.grade, json);
  TextMember("stage", judgement.stage, json);
  TextMember("reason", entry->reason, json);
  json.EndObject();
}

void WritePrevious(const Explanation& explanation, JsonWriter& json) {
  const std::optional<Explanation> previous = internal::PreviousOf(
      explanation, internal::Predecessors(explanation.assessment));
  json.Key("previous");
  if (!previous.has_value()) {
    json.Null();
  } else {
    const Assessment& then = previous->assessment;
    json.BeginObject();
    TextMember("grade", *explanation.decision->previous, json);
    TextMember("period", then.request().period.id(), json);
    TextMember("plan", then.plan().id(), json);
    TextMember("subject", previous->id, json);
    WriteScheme(then.scheme(), json);
    OptionalMember("rule",
                   internal::RuleIdOf(*previous->decision,
                                      then.scheme().rules(previous->kind)),
                   json);
    WriteJudgement(previous->decision->judgement, json);
    EntriesMember("entries", previous->entries, json);
    json.EndObject();
  }
  json.Key("fell_back").Bool(explanation.decision->fell_back);
}

void WriteListings(const Explanation& explanation, JsonWriter& json) {
  if (explanation.initiative == nullptr) return;
  const Initiative& initiative = *explanation.initiative->state.initiative;
  internal::TextsMember("also_under", initiative.also_under, json);
  internal::CarriedFromMember(initiative.carried_from, json);
}

void WriteEnded(const Explanation& explanation, JsonWriter& json) {
  json.Key("ended").BeginArray();
  for (const InitiativeState* state : internal::EndedUnder(explanation)) {
    json.BeginObject();
    TextMember("id", state->initiative->id, json);
    TextMember("name", state->name, json);
    TextMember("entry", state->ended_by->id, json);
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace

std::string RenderExplanationJson(const Explanation& explanation) {
  const GradeDecision& decision = *explanation.decision;
  const Scheme& scheme = explanation.assessment.scheme();
  const RuleSet* rules = scheme.rules(explanation.kind);
  JsonWriter json(JsonWriter::Style::kIndented);
  json.BeginObject();
  internal::RequestMember(explanation.assessment.request(), json);
  WriteScheme(scheme, json);
  WriteSubject(explanation, json);
  WriteListings(explanation, json);
  OptionalMember("grade", decision.decided, json);
  OptionalMember("computed", decision.computed, json);
  TextMember("basis", BasisCode(decision.basis), json);
  json.Key("illustrative").Bool(decision.illustrative);
  CauseMember("cause", decision.cause, json);
  OptionalMember("rule", internal::RuleIdOf(decision, rules), json);
  json.Key("facts").BeginArray();
  for (const ExplainedFact& fact : explanation.facts) {
    WriteFact(explanation, fact, json);
  }
  json.EndArray();
  json.Key("rules").BeginArray();
  for (const ExplainedRule& rule : explanation.rules) {
    WriteRule(*rules, rule, json);
  }
  json.EndArray();
  WriteChildren(explanation, json);
  WriteEnded(explanation, json);
  WriteJudgement(decision.judgement, json);
  EntriesMember("judgements", explanation.judgements, json);
  json.Key("needs_rejudgement").Bool(decision.needs_rejudgement);
  WritePrevious(explanation, json);
  json.Key("entries").BeginArray();
  for (const Entry* entry : explanation.entries) WriteEntry(*entry, json);
  json.EndArray();
  json.EndObject();
  return std::move(json).Finish();
}

}  // namespace tassei
