#include <string>
#include <utility>

#include "lib/report/answer_words.h"
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

void WriteFact(const ExplainedFact& fact, JsonWriter& json) {
  json.BeginObject();
  TextMember("name", fact.definition.name, json);
  TextMember("name_ja", fact.definition.name_ja, json);
  WriteValue(fact.value, json);
  TextMember("basis", BasisCode(fact.basis), json);
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
  TextMember("reason", entry.reason, json);
  json.Key("source");
  internal::WriteSource(entry.source, json);
  json.EndObject();
}

}  // namespace

std::string RenderExplanationJson(const Explanation& explanation) {
  const GradeDecision& decision = *explanation.decision;
  const RuleSet* rules =
      explanation.assessment.scheme().rules(explanation.kind);
  JsonWriter json(JsonWriter::Style::kIndented);
  json.BeginObject();
  internal::RequestMember(explanation.assessment.request(), json);
  json.Key("subject").BeginObject();
  TextMember("kind", SubjectKindCode(explanation.kind), json);
  TextMember("id", explanation.id, json);
  if (explanation.initiative != nullptr) {
    TextMember("number", explanation.initiative->state.number, json);
  }
  TextMember("name", explanation.name, json);
  json.EndObject();
  OptionalMember("grade", decision.decided, json);
  OptionalMember("computed", decision.computed, json);
  TextMember("basis", BasisCode(decision.basis), json);
  json.Key("illustrative").Bool(decision.illustrative);
  CauseMember("cause", decision.cause, json);
  OptionalMember("rule",
                 decision.rule < 0
                     ? std::nullopt
                     : std::optional(rules->rule_id(
                           static_cast<std::size_t>(decision.rule))),
                 json);
  json.Key("facts").BeginArray();
  for (const ExplainedFact& fact : explanation.facts) WriteFact(fact, json);
  json.EndArray();
  json.Key("rules").BeginArray();
  for (const ExplainedRule& rule : explanation.rules) {
    WriteRule(*rules, rule, json);
  }
  json.EndArray();
  EntriesMember("judgements", explanation.judgements, json);
  json.Key("needs_rejudgement").Bool(decision.needs_rejudgement);
  json.Key("entries").BeginArray();
  for (const Entry* entry : explanation.entries) WriteEntry(*entry, json);
  json.EndArray();
  json.EndObject();
  return std::move(json).Finish();
}

}  // namespace tassei
