#include "lib/rules/table_words.h"

#include <algorithm>
#include <cstddef>

#include "lib/feel/characters.h"
#include "lib/rules/table_cells.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

struct PolicyWord {
  std::string_view word;
  TablePolicy policy;
};

using Policy = TableHitPolicy;
using Aggregation = TableAggregation;

// The letters of each policy stand first.
constexpr std::array<PolicyWord, 30> kPolicyWords = {{
    {"U", {Policy::kUnique}},
    {"一意", {Policy::kUnique}},
    {"A", {Policy::kAny}},
    {"一致", {Policy::kAny}},
    {"P", {Policy::kPriority}},
    {"優先", {Policy::kPriority}},
    {"F", {Policy::kFirst}},
    {"先勝ち", {Policy::kFirst}},
    {"R", {Policy::kRuleOrder}},
    {"規則順", {Policy::kRuleOrder}},
    {"O", {Policy::kOutputOrder}},
    {"出力順", {Policy::kOutputOrder}},
    {"C", {Policy::kCollect}},
    {"収集", {Policy::kCollect}},
    {"C+", {Policy::kCollect, Aggregation::kSum}},
    {"収集(合計)", {Policy::kCollect, Aggregation::kSum}},
    {"収集（合計）", {Policy::kCollect, Aggregation::kSum}},
    {"合計", {Policy::kCollect, Aggregation::kSum}},
    {"C<", {Policy::kCollect, Aggregation::kMin}},
    {"収集(最小)", {Policy::kCollect, Aggregation::kMin}},
    {"収集（最小）", {Policy::kCollect, Aggregation::kMin}},
    {"最小", {Policy::kCollect, Aggregation::kMin}},
    {"C>", {Policy::kCollect, Aggregation::kMax}},
    {"収集(最大)", {Policy::kCollect, Aggregation::kMax}},
    {"収集（最大）", {Policy::kCollect, Aggregation::kMax}},
    {"最大", {Policy::kCollect, Aggregation::kMax}},
    {"C#", {Policy::kCollect, Aggregation::kCount}},
    {"収集(件数)", {Policy::kCollect, Aggregation::kCount}},
    {"収集（件数）", {Policy::kCollect, Aggregation::kCount}},
    {"件数", {Policy::kCollect, Aggregation::kCount}},
}};

struct RowWord {
  std::string_view word;
  TableRowKind kind;
};

// The Japanese word of each kind stands first.
constexpr std::array<RowWord, 6> kRowWords = {{
    {"型", TableRowKind::kTypes},
    {"types", TableRowKind::kTypes},
    {"値", TableRowKind::kValues},
    {"values", TableRowKind::kValues},
    {"既定", TableRowKind::kDefaults},
    {"default", TableRowKind::kDefaults},
}};

constexpr std::array<std::string_view, 3> kOutputMarks = {kOutputMark, "=>",
                                                          "->"};
constexpr std::array<std::string_view, 4> kExpressionMarks = {
    kExpressionMark, "式：", "expr:", "expr："};

// Whether every character is one of names or white space between words.
bool IsWordsOfNames(std::string_view text) {
  bool first = true;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = ReadCodePoint(text.substr(at));
    const bool fits = first ? IsFeelNameStart(point.value)
                            : IsFeelNamePart(point.value) || point.value == ' ';
    if (!fits) return false;
    first = false;
    at += point.size;
  }
  return !first;
}

}  // namespace

std::optional<TablePolicy> PolicyNamed(std::string_view word) {
  for (const PolicyWord& known : kPolicyWords) {
    if (known.word == word) return known.policy;
  }
  return std::nullopt;
}

std::string_view PolicyLetters(const TablePolicy& policy) {
  for (const PolicyWord& known : kPolicyWords) {
    if (known.policy == policy) return known.word;
  }
  return "C";  // An aggregation means nothing to the other policies.
}

std::optional<TableRowKind> RowKindNamed(std::string_view word) {
  for (const RowWord& known : kRowWords) {
    if (known.word == word) return known.kind;
  }
  return std::nullopt;
}

std::string_view RowKindWord(TableRowKind kind) {
  const auto* const found =
      std::find_if(kRowWords.begin(), kRowWords.end(),
                   [kind](const RowWord& known) { return known.kind == kind; });
  return found->word;
}

std::optional<std::string_view> OutputHeader(std::string_view header) {
  for (const std::string_view mark : kOutputMarks) {
    if (header.starts_with(mark)) {
      return TrimmedCell(header.substr(mark.size()));
    }
  }
  return std::nullopt;
}

std::optional<std::string_view> AnnotationHeader(std::string_view header) {
  if (header == "備考" || header == "annotation") return header;
  if (!header.starts_with(kAnnotationMark)) return std::nullopt;
  return TrimmedCell(header.substr(kAnnotationMark.size()));
}

std::optional<MarkedExpression> FindExpressionMark(std::string_view text) {
  for (const std::string_view mark : kExpressionMarks) {
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + 1)) {
      const std::string_view before = TrimmedCell(text.substr(0, at));
      if (at != 0 && text.substr(0, at).ends_with(before)) continue;
      return MarkedExpression{before,
                              TrimmedCell(text.substr(at + mark.size()))};
    }
  }
  return std::nullopt;
}

bool IsPlainInputHeader(std::string_view text) {
  return IsWordsOfNames(text) && text != "true" && text != "false" &&
         text != "null" && !AnnotationHeader(text).has_value() &&
         !FindExpressionMark(text).has_value();
}

std::string FeelStringOf(std::string_view text) {
  std::string feel = "\"";
  for (const char byte : text) {
    switch (byte) {
      case '"':
        feel += "\\\"";
        break;
      case '\\':
        feel += "\\\\";
        break;
      case '\n':
        feel += "\\n";
        break;
      case '\r':
        feel += "\\r";
        break;
      case '\t':
        feel += "\\t";
        break;
      default:
        feel += byte;
    }
  }
  return feel + "\"";
}

std::optional<std::string> PlainTextOf(std::string_view feel) {
  if (feel.size() < 3 || feel.front() != '"' || feel.back() != '"') {
    return std::nullopt;
  }
  const std::string_view text = feel.substr(1, feel.size() - 2);
  if (text.find_first_of("\"\\") != std::string_view::npos ||
      TrimmedCell(text) != text || FindExpressionMark(text).has_value()) {
    return std::nullopt;
  }
  return std::string(text);
}

}  // namespace tassei::internal
