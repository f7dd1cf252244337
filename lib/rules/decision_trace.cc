#include "tassei/decision_trace.h"

#include "absl/strings/str_cat.h"
#include "lib/text/absl_text.h"

namespace tassei {
namespace {

using internal::ToAbsl;

std::string InputsIn(const TracedTable& table, Language language) {
  const bool is_japanese = language == Language::kJapanese;
  std::string text;
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    if (!text.empty()) text += is_japanese ? "、" : ", ";
    text += table.input_names[i] + (is_japanese ? " が " : " = ") +
            table.inputs[i].ToString();
  }
  if (text.empty()) text = is_japanese ? "入力がない" : "no inputs";
  return text;
}

std::string HitsIn(const TracedTable& table) {
  std::string ids;
  for (const TracedRule& rule : table.rules) {
    if (rule.result != TestResult::kTrue) continue;
    if (!ids.empty()) ids += "・";
    ids += rule.id;
  }
  return ids;
}

std::string ResultIn(const TracedTable& table, Language language) {
  std::string text = table.value.ToString();
  const Cause* const cause = table.value.cause();
  if (cause == nullptr || cause->kind == nullptr) return text;
  const std::string why = cause->Message(language);
  return language == Language::kJapanese
             ? absl::StrCat(text, "（", ToAbsl(why), "）")
             : absl::StrCat(text, " (", ToAbsl(why), ")");
}

}  // namespace

std::string TracedTable::Sentence(Language language) const {
  const std::string given = InputsIn(*this, language);
  const std::string hits = HitsIn(*this);
  const std::string result = ResultIn(*this, language);
  if (language == Language::kJapanese) {
    const std::string holds = hits.empty() ? "どの規則にも当てはまらず"
                                           : "規則「" + hits + "」に当てはまり";
    return name + ": " + given + " なので、" + holds + "、結果は " + result +
           " です。";
  }
  const std::string holds =
      hits.empty() ? "no rule holds" : "the rule " + hits + " holds";
  return name + ": with " + given + " " + holds + ", and the result is " +
         result + ".";
}

}  // namespace tassei
