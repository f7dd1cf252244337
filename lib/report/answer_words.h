// Words and members that several answers share.

#ifndef LIB_REPORT_ANSWER_WORDS_H_
#define LIB_REPORT_ANSWER_WORDS_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/format/json_writer.h"
#include "tassei/assessment.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// What an entry says, in one line: "△1.5", 「完了」, a text.
std::string EntryValueText(const Entry& entry, Language language);

// Title, page, URL and note of a source in one line; empty if it has none.
std::string SourceText(const Source& source, Language language);

// The id of the rule that gave a grade; nullopt if none did.
std::optional<std::string> RuleIdOf(const GradeDecision& decision,
                                    const RuleSet* rules);

// Lines of columns that stand below each other; the last column is not padded.
class TextTable {
 public:
  void AddRow(std::vector<std::string> cells) {
    rows_.push_back(std::move(cells));
  }
  bool empty() const { return rows_.empty(); }
  // Each line with `indent` in front and LF at the end.
  std::string Print(std::string_view indent) const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

// Members of JSON answers. Text is made UTF-8.
void TextMember(std::string_view name, std::string_view text,
                JsonWriter& writer);
// Null for what is absent.
void OptionalMember(std::string_view name,
                    const std::optional<std::string>& text, JsonWriter& writer);
void DecimalMember(std::string_view name, const std::optional<Decimal>& value,
                   JsonWriter& writer);
void TextsMember(std::string_view name, std::span<const std::string> texts,
                 JsonWriter& writer);
// The ids of entries.
void EntriesMember(std::string_view name, std::span<const Entry* const> entries,
                   JsonWriter& writer);
// {"code", "ja", "en"}, or null.
void CauseMember(std::string_view name, const Cause& cause, JsonWriter& writer);
void RequestMember(const AssessmentRequest& request, JsonWriter& writer);
void WriteSource(const Source& source, JsonWriter& writer);
// {"numerator", "denominator", "percent"}; the percentage as printed, or null.
void RatioMember(std::string_view name, const std::optional<Ratio>& ratio,
                 int32_t places, Rounding rounding, JsonWriter& writer);
// {"plan", "initiative"}, or null.
void CarriedFromMember(const std::optional<Predecessor>& from,
                       JsonWriter& writer);

// One line for the head of a text answer: plan, period, both days.
std::string RequestLine(const Assessment& assessment, Language language);

}  // namespace tassei::internal

#endif  // LIB_REPORT_ANSWER_WORDS_H_
