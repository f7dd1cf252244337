#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/format/json_writer.h"
#include "lib/report/answer_words.h"
#include "lib/report/plain_text.h"
#include "lib/report/report_context.h"
#include "lib/scheme/scheme_rep.h"
#include "tassei/scheme_file.h"

namespace tassei {
namespace {

using internal::Fill;
using internal::JsonWriter;
using internal::LineText;
using internal::TextMember;

// In the order of kSubjectKinds.
constexpr Text kSubjects[] = {{"指標", "indicators"},
                              {"取組", "initiatives"},
                              {"柱", "groups"},
                              {"計画", "plans"}};
constexpr Text kNone = {"評価基準はありません。", "There are no schemes."};
constexpr Text kVersion = {"{0} 版 {1}", "{0}, version {1}"};
constexpr Text kScale = {"段階", "grades"};
constexpr Text kJudged = {"対象", "judges"};
constexpr Text kRules = {"規則", "rules"};
constexpr Text kCounts = {
    "明記 {0}、推定 {1}、判断 {2}、不明 {3}",
    "{0} printed, {1} inferred, {2} judged, {3} unstated"};
constexpr Text kSource = {"出典", "source"};

class EvidenceCounter {
 public:
  void Add(Evidence evidence) {
    switch (evidence) {
      case Evidence::kPrinted:
        ++counts_.printed;
        break;
      case Evidence::kInferred:
        ++counts_.inferred;
        break;
      case Evidence::kJudgement:
        ++counts_.judgement;
        break;
      case Evidence::kUnstated:
        ++counts_.unstated;
        break;
    }
  }
  void Add(const RuleSet& table) {
    for (std::size_t i = 0; i < table.rule_count(); ++i) Add(table.evidence(i));
  }
  EvidenceCounts counts() const { return counts_; }

 private:
  EvidenceCounts counts_;
};

// What a scheme has rules for, grades of its own, or measures.
std::vector<SubjectKind> JudgedSubjects(const Scheme& scheme) {
  const SchemeParts& parts = scheme.parts();
  std::vector<SubjectKind> judged;
  for (const SubjectKind kind : kSubjectKinds) {
    const bool is_judged =
        scheme.rules(kind) != nullptr ||
        std::any_of(parts.measures.begin(), parts.measures.end(),
                    [&](const Measure& one) { return one.subject == kind; }) ||
        std::any_of(
            parts.grades.begin(), parts.grades.end(), [&](const Grade& grade) {
              return std::find(grade.subjects.begin(), grade.subjects.end(),
                               kind) != grade.subjects.end();
            });
    if (is_judged) judged.push_back(kind);
  }
  return judged;
}

std::vector<std::string> Codes(const Scheme& scheme) {
  std::vector<std::string> codes;
  for (const Grade& grade : scheme.parts().grades) codes.push_back(grade.code);
  return codes;
}

std::string Spaced(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) {
    if (!joined.empty()) joined += "  ";
    joined += LineText(text);
  }
  return joined;
}

std::string SubjectWords(const Scheme& scheme, Language language) {
  std::vector<std::string> words;
  for (const SubjectKind kind : JudgedSubjects(scheme)) {
    words.emplace_back(kSubjects[static_cast<std::size_t>(kind)].In(language));
  }
  return internal::Join(words, language);
}

std::string RuleWords(const Scheme& scheme, Language language) {
  const EvidenceCounts counts = CountEvidence(scheme);
  return Fill(
      kCounts.In(language),
      {std::to_string(counts.printed), std::to_string(counts.inferred),
       std::to_string(counts.judgement), std::to_string(counts.unstated)});
}

std::string OneScheme(const Scheme& scheme, Language language) {
  const SchemeParts& parts = scheme.parts();
  std::string text = LineText(parts.publisher);
  if (!text.empty()) text += "  ";
  text += LineText(parts.name) + "\n";
  internal::TextTable table;
  table.AddRow(
      {"id", LineText(Fill(kVersion.In(language), {parts.id, parts.version}))});
  const auto add = [&](const Text& word, const std::string& cell) {
    if (!cell.empty()) table.AddRow({std::string(word.In(language)), cell});
  };
  add(kScale, Spaced(Codes(scheme)));
  add(kJudged, SubjectWords(scheme, language));
  add(kRules, RuleWords(scheme, language));
  add(kSource, LineText(parts.source.url.empty() ? parts.source.document
                                                 : parts.source.url));
  return text + table.Print("  ");
}

void WriteScheme(const Scheme& scheme, JsonWriter& json) {
  const SchemeParts& parts = scheme.parts();
  json.BeginObject();
  TextMember("publisher", parts.publisher, json);
  TextMember("name", parts.name, json);
  TextMember("id", parts.id, json);
  TextMember("version", parts.version, json);
  TextMember("effective_from", parts.effective_from.id(), json);
  TextMember("known_from", parts.known_from.ToString(), json);
  internal::TextsMember("grades", Codes(scheme), json);
  json.Key("subjects").BeginArray();
  for (const SubjectKind kind : JudgedSubjects(scheme)) {
    json.String(SubjectKindCode(kind));
  }
  json.EndArray();
  const EvidenceCounts counts = CountEvidence(scheme);
  json.Key("rules").BeginObject();
  json.Key("printed").Integer(counts.printed);
  json.Key("inferred").Integer(counts.inferred);
  json.Key("judgement").Integer(counts.judgement);
  json.Key("unstated").Integer(counts.unstated);
  json.EndObject();
  json.Key("source");
  internal::WriteSource(parts.source, json);
  json.EndObject();
}

}  // namespace

EvidenceCounts CountEvidence(const Scheme& scheme) {
  EvidenceCounter counter;
  std::set<std::string_view> given;
  for (const SubjectKind kind : kSubjectKinds) {
    const internal::CompiledSubject& subject = scheme.rep().subject(kind);
    for (const internal::CompiledFact& fact : subject.derived) {
      if (fact.table) counter.Add(*fact.table);
    }
    const RuleSet* const rules = scheme.rules(kind);
    if (rules == nullptr) continue;
    counter.Add(*rules);
    for (std::size_t rule = 0; rule < rules->rule_count(); ++rule) {
      given.insert(rules->output(rule));
    }
  }
  for (const Grade& grade : scheme.parts().grades) {
    if (!given.contains(grade.code)) counter.Add(grade.evidence);
  }
  return counter.counts();
}

std::string RenderSchemes(std::span<const Scheme> schemes, Language language) {
  if (schemes.empty()) return std::string(kNone.In(language)) + "\n";
  std::string text;
  for (const Scheme& scheme : schemes) {
    if (!text.empty()) text += "\n";
    text += OneScheme(scheme, language);
  }
  return text;
}

std::string RenderSchemesJson(std::span<const Scheme> schemes) {
  JsonWriter json(JsonWriter::Style::kIndented);
  json.BeginObject();
  json.Key("schemes").BeginArray();
  for (const Scheme& scheme : schemes) WriteScheme(scheme, json);
  json.EndArray();
  json.EndObject();
  return std::move(json).Finish();
}

}  // namespace tassei
