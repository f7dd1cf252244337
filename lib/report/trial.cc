#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/report/answer_words.h"
#include "lib/report/plain_text.h"
#include "lib/report/report_context.h"
#include "tassei/render.h"

namespace tassei {
namespace {

using internal::Fill;
using internal::JsonWriter;
using internal::LineText;
using internal::OptionalMember;
using internal::TextMember;

constexpr Text kScheme = {"{0} {1}（{2}）", "{0} {1} ({2})"};
constexpr Text kOwn = {"台帳の基準", "scheme of the book"};
constexpr Text kTried = {"試す基準", "scheme tried"};
constexpr Text kNumber = {"番号", "no."};
constexpr Text kName = {"名称", "name"};
constexpr Text kMeasures = {"割合など", "Measures"};
constexpr Text kUndecided = {"未判定", "undecided"};
constexpr Text kAbsent = {"（なし）", "(none)"};
constexpr Text kChanged = {"変わる", "changes"};
constexpr Text kCount = {"達成度が変わるもの: {0} 件（全 {1} 件）",
                         "Grades that change: {0} of {1}"};
constexpr Text kShare = {"{0}（{1}）", "{0} ({1})"};
constexpr Text kPart = {"{0} {1}（{2}%）", "{0} {1} ({2}%)"};

// In the order of kSubjectKinds.
constexpr Text kKinds[] = {{"指標", "Indicators"},
                           {"取組", "Initiatives"},
                           {"柱", "Groups"},
                           {"計画", "Plan"}};

// Initiatives first, as people read them.
constexpr SubjectKind kOrder[] = {SubjectKind::kInitiative,
                                  SubjectKind::kIndicator, SubjectKind::kGroup,
                                  SubjectKind::kPlan};

// A subject as both schemes judge it.
struct TriedSubject {
  SubjectKind kind;
  std::string id;
  std::string number;
  std::string name;
  const GradeDecision* own;  // Null: not judged there.
  const GradeDecision* tried;

  bool changes() const {
    return own == nullptr || own->decided != tried->decided;
  }
};

const GradeDecision* FindIndicator(const Assessment& assessment,
                                   std::string_view id) {
  for (const AssessedIndicator& one : assessment.indicators()) {
    if (one.indicator->id == id) return &one;
  }
  return nullptr;
}

const GradeDecision* FindGroup(const Assessment& assessment,
                               std::string_view id) {
  for (const AssessedGroup& one : assessment.groups()) {
    if (one.group != nullptr && one.group->id == id) return &one;
  }
  return nullptr;
}

class Trial {
 public:
  Trial(const Assessment& own, const Assessment& tried)
      : own_(own), tried_(tried) {
    for (const SubjectKind kind : kOrder) Add(kind);
    AddMeasures();
  }

  const std::vector<TriedSubject>& subjects() const { return subjects_; }
  // The ids of the measures of both, those of the tried scheme first.
  const std::vector<std::string>& measures() const { return measures_; }

 private:
  void Add(SubjectKind kind) {
    switch (kind) {
      case SubjectKind::kInitiative:
        for (const AssessedInitiative& one : tried_.initiatives()) {
          const std::string& id = one.state.initiative->id;
          Add({kind, id, one.state.number, one.state.name,
               own_.FindInitiative(id), &one});
        }
        return;
      case SubjectKind::kIndicator:
        for (const AssessedIndicator& one : tried_.indicators()) {
          const std::string& id = one.indicator->id;
          Add({kind, id, "", one.indicator->name, FindIndicator(own_, id),
               &one});
        }
        return;
      case SubjectKind::kGroup:
        for (const AssessedGroup& one : tried_.groups()) {
          if (one.group == nullptr) continue;
          const std::string& id = one.group->id;
          Add({kind, id, "", one.name, FindGroup(own_, id), &one});
        }
        return;
      case SubjectKind::kPlan:
        break;
    }
    Add({kind, tried_.plan().id(), "", tried_.whole().name, &own_.whole(),
         &tried_.whole()});
  }

  // A subject is left out that neither scheme has rules for, nor anybody
  // judged.
  void Add(TriedSubject subject) {
    const bool is_judged =
        own_.scheme().rules(subject.kind) != nullptr ||
        tried_.scheme().rules(subject.kind) != nullptr ||
        subject.tried->decided.has_value() ||
        (subject.own != nullptr && subject.own->decided.has_value());
    if (is_judged) subjects_.push_back(std::move(subject));
  }

  void AddMeasures() {
    for (const Rollup& rollup : tried_.rollups()) {
      measures_.push_back(rollup.measure->id);
    }
    for (const Rollup& rollup : own_.rollups()) {
      if (tried_.FindRollup(rollup.measure->id) == nullptr) {
        measures_.push_back(rollup.measure->id);
      }
    }
  }

  const Assessment& own_;
  const Assessment& tried_;
  std::vector<TriedSubject> subjects_;
  std::vector<std::string> measures_;
};

std::string SchemeLine(const Assessment& assessment, Text word,
                       Language language) {
  const SchemeParts& parts = assessment.scheme().parts();
  return std::string(word.In(language)) + ": " +
         LineText(Fill(kScheme.In(language),
                       {parts.id, parts.version, parts.name})) +
         "\n";
}

std::string GradeText(const GradeDecision* decision, Language language) {
  if (decision == nullptr) return std::string(kAbsent.In(language));
  return decision->decided.value_or(std::string(kUndecided.In(language)));
}

std::string Changed(bool changes, Language language) {
  return changes ? std::string(kChanged.In(language)) : std::string();
}

// The value of a mean or sum, as it is printed; nullopt if it has none.
std::optional<Decimal> ValueOf(const Rollup& rollup) {
  if (rollup.cause.kind != nullptr) return std::nullopt;
  return Decimal::DivideRounded(
      rollup.ratio.numerator, rollup.ratio.denominator, rollup.measure->places,
      rollup.measure->rounding);
}

std::string ShareTexts(const Rollup& rollup, Language language) {
  std::vector<std::string> texts;
  for (const GradeShare& share : rollup.shares) {
    texts.push_back(
        Fill(kPart.In(language),
             {share.grade, share.count.ToString(),
              share.percent.has_value() ? share.percent->ToString() : "－"}));
  }
  return internal::Join(texts, language);
}

std::string MeasureText(const Rollup* rollup, Language language) {
  if (rollup == nullptr) return std::string(kAbsent.In(language));
  const Measure& measure = *rollup->measure;
  switch (measure.kind) {
    case MeasureKind::kMean:
    case MeasureKind::kSum: {
      const std::optional<Decimal> value = ValueOf(*rollup);
      return value.has_value() ? value->ToString() : "－";
    }
    case MeasureKind::kDistribution:
      return ShareTexts(*rollup, language);
    case MeasureKind::kShare:
      break;
  }
  return Fill(kShare.In(language),
              {rollup->ratio.ToString(),
               rollup->ratio.PercentText(measure.places, measure.rounding)});
}

std::string MeasureName(const Rollup& rollup, Language language) {
  const Measure& measure = *rollup.measure;
  const std::string& name =
      language == Language::kJapanese ? measure.name : measure.name_en;
  return name.empty() ? measure.id : name;
}

std::string SubjectsText(const Trial& trial, SubjectKind kind,
                         Language language) {
  internal::TextTable table;
  for (const TriedSubject& subject : trial.subjects()) {
    if (subject.kind != kind) continue;
    if (table.empty()) {
      table.AddRow({std::string(kNumber.In(language)),
                    std::string(kName.In(language)),
                    std::string(kOwn.In(language)),
                    std::string(kTried.In(language)), ""});
    }
    table.AddRow({subject.number.empty() ? subject.id : subject.number,
                  subject.name, GradeText(subject.own, language),
                  GradeText(subject.tried, language),
                  Changed(subject.changes(), language)});
  }
  if (table.empty()) return "";
  return "\n" +
         std::string(kKinds[static_cast<std::size_t>(kind)].In(language)) +
         "\n" + table.Print("  ");
}

std::string MeasuresText(const Trial& trial, const Assessment& own,
                         const Assessment& tried, Language language) {
  if (trial.measures().empty()) return "";
  internal::TextTable table;
  table.AddRow({std::string(kName.In(language)), std::string(kOwn.In(language)),
                std::string(kTried.In(language)), ""});
  for (const std::string& id : trial.measures()) {
    const Rollup* before = own.FindRollup(id);
    const Rollup* after = tried.FindRollup(id);
    const std::string was = MeasureText(before, language);
    const std::string is = MeasureText(after, language);
    table.AddRow({MeasureName(after == nullptr ? *before : *after, language),
                  was, is, Changed(was != is, language)});
  }
  return "\n" + std::string(kMeasures.In(language)) + "\n" + table.Print("  ");
}

void WriteScheme(const Assessment& assessment, JsonWriter& json) {
  const SchemeParts& parts = assessment.scheme().parts();
  json.BeginObject();
  TextMember("id", parts.id, json);
  TextMember("version", parts.version, json);
  TextMember("name", parts.name, json);
  json.EndObject();
}

void DecisionMember(std::string_view name, const GradeDecision* decision,
                    JsonWriter& json) {
  json.Key(name);
  if (decision == nullptr) {
    json.Null();
    return;
  }
  json.BeginObject();
  OptionalMember("grade", decision->decided, json);
  OptionalMember("computed", decision->computed, json);
  internal::CauseMember("cause", decision->cause, json);
  json.EndObject();
}

void RollupMember(std::string_view name, const Rollup* rollup,
                  JsonWriter& json) {
  json.Key(name);
  if (rollup == nullptr) {
    json.Null();
    return;
  }
  const Measure& measure = *rollup->measure;
  json.BeginObject();
  TextMember("kind", MeasureKindCode(measure.kind), json);
  internal::RatioMember("ratio", rollup->ratio, measure.places,
                        measure.rounding, json);
  if (measure.kind == MeasureKind::kMean || measure.kind == MeasureKind::kSum) {
    internal::DecimalMember("value", ValueOf(*rollup), json);
  }
  json.Key("shares").BeginArray();
  for (const GradeShare& share : rollup->shares) {
    json.BeginObject();
    TextMember("grade", share.grade, json);
    internal::DecimalMember("count", share.count, json);
    internal::DecimalMember("percent", share.percent, json);
    json.Key("is_part").Bool(share.is_part);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

}  // namespace

std::string RenderTrialText(const Assessment& own, const Assessment& tried,
                            Language language) {
  const Trial trial(own, tried);
  std::string text = internal::RequestLine(tried, language) + "\n" +
                     SchemeLine(own, kOwn, language) +
                     SchemeLine(tried, kTried, language);
  const auto changed = std::count_if(
      trial.subjects().begin(), trial.subjects().end(),
      [](const TriedSubject& subject) { return subject.changes(); });
  text += Fill(kCount.In(language), {std::to_string(changed),
                                     std::to_string(trial.subjects().size())}) +
          "\n";
  for (const SubjectKind kind : kOrder) {
    text += SubjectsText(trial, kind, language);
  }
  return text + MeasuresText(trial, own, tried, language);
}

std::string RenderTrialJson(const Assessment& own, const Assessment& tried) {
  const Trial trial(own, tried);
  JsonWriter json(JsonWriter::Style::kIndented);
  json.BeginObject();
  internal::RequestMember(tried.request(), json);
  json.Key("own");
  WriteScheme(own, json);
  json.Key("tried");
  WriteScheme(tried, json);
  json.Key("subjects").BeginArray();
  for (const TriedSubject& subject : trial.subjects()) {
    json.BeginObject();
    TextMember("kind", SubjectKindCode(subject.kind), json);
    TextMember("id", subject.id, json);
    TextMember("number", subject.number, json);
    TextMember("name", subject.name, json);
    DecisionMember("own", subject.own, json);
    DecisionMember("tried", subject.tried, json);
    json.Key("changes").Bool(subject.changes());
    json.EndObject();
  }
  json.EndArray();
  json.Key("measures").BeginArray();
  for (const std::string& id : trial.measures()) {
    json.BeginObject();
    TextMember("id", id, json);
    RollupMember("own", own.FindRollup(id), json);
    RollupMember("tried", tried.FindRollup(id), json);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return std::move(json).Finish();
}

}  // namespace tassei
