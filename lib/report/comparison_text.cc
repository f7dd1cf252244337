#include <string>
#include <vector>

#include "lib/report/answer_words.h"
#include "lib/report/plain_text.h"
#include "lib/report/report_context.h"
#include "tassei/render.h"

namespace tassei {
namespace {

using internal::Fill;
using internal::LineText;

constexpr Text kBefore = {"前: {0}", "before: {0}"};
constexpr Text kAfter = {"後: {0}", "after:  {0}"};
constexpr Text kNone = {"違いはありません。", "Nothing differs."};
constexpr Text kCount = {"違いは {0} 件です。", "{0} differences."};
constexpr Text kAbsent = {"（なし）", "(none)"};
constexpr Text kEntries = {"根拠: {0}", "entries: {0}"};
constexpr Text kByRequest = {
    "比較した期間・基準日・台帳の時点の違いによります。",
    "because period or days of the two differ"};

// In the order of ChangeKind.
constexpr Text kKinds[] = {
    {"達成度", "grade"},   {"実績の区分", "basis"}, {"割合", "measure"},
    {"指標の値", "value"}, {"目標", "target"},      {"工程", "step"},
    {"記述", "narrative"}, {"取組", "initiative"},  {"工程表", "roadmap"},
    {"判定", "judgement"},
};

std::string OrAbsent(const std::string& text, Language language) {
  return text.empty() ? std::string(kAbsent.In(language)) : text;
}

}  // namespace

std::string RenderComparisonText(const Comparison& comparison,
                                 Language language) {
  std::string text =
      Fill(kBefore.In(language),
           {internal::RequestLine(comparison.before, language)}) +
      "\n" +
      Fill(kAfter.In(language),
           {internal::RequestLine(comparison.after, language)}) +
      "\n\n";
  if (comparison.changes.empty()) {
    return text + std::string(kNone.In(language)) + "\n";
  }
  text +=
      Fill(kCount.In(language), {std::to_string(comparison.changes.size())}) +
      "\n";
  for (const Change& change : comparison.changes) {
    text += "\n[";
    text += kKinds[static_cast<std::size_t>(change.kind)].In(language);
    text += "] " + LineText(change.name.empty() ? change.subject : change.name);
    text += "\n    " + LineText(OrAbsent(change.before, language)) + " → " +
            LineText(OrAbsent(change.after, language)) + "\n";
    if (!change.entries.empty()) {
      text +=
          "    " +
          LineText(Fill(
              kEntries.In(language),
              {internal::Join(internal::IdsOf(change.entries), language)})) +
          "\n";
    }
    if (change.by_request) {
      text += "    ";
      text += kByRequest.In(language);
      text += '\n';
    }
  }
  return text;
}

}  // namespace tassei
