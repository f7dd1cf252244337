#include "lib/report/answer_words.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "lib/report/marks.h"
#include "lib/report/numbers.h"
#include "lib/report/plain_text.h"
#include "lib/report/report_context.h"
#include "lib/report/width.h"

namespace tassei::internal {
namespace {

constexpr Text kMissing = {"値なし（{0}）", "no value ({0})"};
constexpr Text kJudged = {"{0}（{1}）", "{0} ({1})"};
constexpr Text kRoadmap = {"工程表の改定（工程 {0}）",
                           "new roadmap of {0} steps"};
constexpr Text kWithdrawn = {"中止", "withdrawn"};
constexpr Text kInto = {"{0} へ", "into {0}"};
constexpr Text kRetracted = {"取消し", "retracted"};
constexpr Text kFigure = {"{0}: {1}", "{0}: {1}"};
constexpr Text kRequest = {"{0}　{1}　基準日 {2}　台帳の時点 {3}",
                           "{0}, {1}, as of {2}, known on {3}"};

// Prints the content of an entry.
struct ContentPrinter {
  Language language;

  std::string Number(Decimal value) const {
    return NumberText(value, language);
  }

  std::string operator()(const Observation& content) const {
    if (content.value.has_value()) return Number(*content.value);
    return Fill(kMissing.In(language), {content.missing_reason});
  }
  std::string operator()(const StepStatus& content) const {
    return std::string(StepStateName(content.state, language));
  }
  std::string operator()(const Narrative& content) const {
    return content.text;
  }
  std::string operator()(const Judgement& content) const {
    return Fill(kJudged.In(language), {content.grade, content.stage});
  }
  std::string operator()(const RoadmapRevision& content) const {
    return Fill(kRoadmap.In(language),
                {std::to_string(content.roadmap.steps.size())});
  }
  std::string operator()(const TargetChange& content) const {
    std::string text = Number(content.value);
    if (content.upper.has_value()) text += "～" + Number(*content.upper);
    return text;
  }
  std::string operator()(const Withdrawal&) const {
    return std::string(kWithdrawn.In(language));
  }
  std::string operator()(const Merge& content) const {
    return Fill(kInto.In(language), {content.into});
  }
  std::string operator()(const Split& content) const {
    return Fill(kInto.In(language), {Join(content.into, language)});
  }
  std::string operator()(const Rename& content) const { return content.name; }
  std::string operator()(const Renumber& content) const {
    return content.number;
  }
  std::string operator()(const Move& content) const { return content.group; }
  std::string operator()(const Reassignment& content) const {
    return content.department;
  }
  std::string operator()(const Supersession& content) const {
    return content.successor;
  }
  std::string operator()(const PublishedFigure& content) const {
    return Fill(kFigure.In(language),
                {content.measure, content.ratio.ToString()});
  }
  std::string operator()(const Publication& content) const {
    return content.round;
  }
  std::string operator()(const Retraction&) const {
    return std::string(kRetracted.In(language));
  }
};

}  // namespace

std::string EntryValueText(const Entry& entry, Language language) {
  return std::visit(ContentPrinter{language}, entry.content);
}

std::string SourceText(const Source& source, Language language) {
  std::string text;
  for (const std::string* part :
       {&source.document, &source.page, &source.url, &source.note}) {
    if (part->empty()) continue;
    if (!text.empty()) text += language == Language::kJapanese ? "、" : ", ";
    text += *part;
  }
  if (source.illustrative) {
    if (!text.empty()) text += ' ';
    text += kIllustrativeMark.In(language);
  }
  return text;
}

std::optional<std::string> RuleIdOf(const GradeDecision& decision,
                                    const RuleSet* rules) {
  if (decision.rule < 0 || rules == nullptr) return std::nullopt;
  return rules->rule_id(static_cast<std::size_t>(decision.rule));
}

std::string TextTable::Print(std::string_view indent) const {
  std::vector<std::size_t> widths;
  std::vector<std::vector<std::string>> rows;
  for (const std::vector<std::string>& row : rows_) {
    std::vector<std::string>& clean = rows.emplace_back();
    for (const std::string& cell : row) clean.push_back(LineText(cell));
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      widths[i] = std::max(widths[i], DisplayWidth(clean[i]));
    }
  }
  std::string text;
  for (const std::vector<std::string>& row : rows) {
    std::string line(indent);
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += i + 1 < row.size() ? PadRight(row[i], widths[i]) + "  " : row[i];
    }
    while (line.ends_with(' ')) line.pop_back();
    text += line + "\n";
  }
  return text;
}

void TextMember(std::string_view name, std::string_view text,
                JsonWriter& writer) {
  writer.Key(name).String(ValidUtf8(text));
}

void OptionalMember(std::string_view name,
                    const std::optional<std::string>& text,
                    JsonWriter& writer) {
  writer.Key(name);
  if (text.has_value()) {
    writer.String(ValidUtf8(*text));
  } else {
    writer.Null();
  }
}

void DecimalMember(std::string_view name, const std::optional<Decimal>& value,
                   JsonWriter& writer) {
  OptionalMember(
      name, value.has_value() ? std::optional(value->ToString()) : std::nullopt,
      writer);
}

void TextsMember(std::string_view name, std::span<const std::string> texts,
                 JsonWriter& writer) {
  writer.Key(name).BeginArray();
  for (const std::string& text : texts) writer.String(ValidUtf8(text));
  writer.EndArray();
}

void EntriesMember(std::string_view name, std::span<const Entry* const> entries,
                   JsonWriter& writer) {
  TextsMember(name, IdsOf(entries), writer);
}

void CauseMember(std::string_view name, const Cause& cause,
                 JsonWriter& writer) {
  writer.Key(name);
  if (cause.kind == nullptr) {
    writer.Null();
    return;
  }
  writer.BeginObject();
  TextMember("code", cause.code(), writer);
  TextMember("ja", cause.Message(Language::kJapanese), writer);
  TextMember("en", cause.Message(Language::kEnglish), writer);
  writer.EndObject();
}

void RequestMember(const AssessmentRequest& request, JsonWriter& writer) {
  writer.Key("request").BeginObject();
  TextMember("plan", request.plan, writer);
  TextMember("period", request.period.id(), writer);
  TextMember("as_of", request.as_of.ToString(), writer);
  TextMember("known_on", request.known_on.ToString(), writer);
  writer.EndObject();
}

void WriteSource(const Source& source, JsonWriter& writer) {
  writer.BeginObject();
  TextMember("document", source.document, writer);
  TextMember("page", source.page, writer);
  TextMember("url", source.url, writer);
  TextMember("note", source.note, writer);
  writer.Key("illustrative").Bool(source.illustrative);
  writer.EndObject();
}

void RatioMember(std::string_view name, const std::optional<Ratio>& ratio,
                 int32_t places, Rounding rounding, JsonWriter& writer) {
  writer.Key(name);
  if (!ratio.has_value()) {
    writer.Null();
    return;
  }
  writer.BeginObject();
  TextMember("numerator", ratio->numerator.ToString(), writer);
  TextMember("denominator", ratio->denominator.ToString(), writer);
  DecimalMember("percent", ratio->Percent(places, rounding), writer);
  writer.EndObject();
}

void CarriedFromMember(const std::optional<Predecessor>& from,
                       JsonWriter& writer) {
  writer.Key("carried_from");
  if (!from.has_value()) {
    writer.Null();
    return;
  }
  writer.BeginObject();
  TextMember("plan", from->plan, writer);
  TextMember("initiative", from->initiative, writer);
  writer.EndObject();
}

std::string RequestLine(const Assessment& assessment, Language language) {
  const AssessmentRequest& request = assessment.request();
  return LineText(Fill(
      kRequest.In(language),
      {assessment.plan().parts().name, PrintPeriod(request.period, language),
       PrintDay(request.as_of, language),
       PrintDay(request.known_on, language)}));
}

}  // namespace tassei::internal
