// The words and marks of tables that people write.

#ifndef LIB_RULES_TABLE_WORDS_H_
#define LIB_RULES_TABLE_WORDS_H_

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "lib/rules/model.h"

namespace tassei::internal {

// A hit policy and how the results of several rules become one.
struct TablePolicy {
  TableHitPolicy hit_policy = TableHitPolicy::kUnique;
  TableAggregation aggregation = TableAggregation::kNone;

  friend bool operator==(const TablePolicy&, const TablePolicy&) = default;
};

// What the first cell of a table names; nullopt for other words.
std::optional<TablePolicy> PolicyNamed(std::string_view word);
// The letters for it: "U", "C+".
std::string_view PolicyLetters(const TablePolicy& policy);

// A row that is no rule, by its first cell.
enum class TableRowKind {
  kTypes,     // 型: of each column
  kValues,    // 値: the allowed ones of each column
  kDefaults,  // 既定: the outputs where no rule holds
};
std::optional<TableRowKind> RowKindNamed(std::string_view word);
// The word for it: in Japanese.
std::string_view RowKindWord(TableRowKind kind);

// Marks of headers: of outputs, and of annotations that are not called 備考.
inline constexpr std::string_view kOutputMark = "→";
inline constexpr std::string_view kAnnotationMark = "#";
// Stands before FEEL where text, or a name, is expected.
inline constexpr std::string_view kExpressionMark = "式:";

// `header` behind the mark of an output or an annotation; nullopt if it has
// none.
std::optional<std::string_view> OutputHeader(std::string_view header);
std::optional<std::string_view> AnnotationHeader(std::string_view header);

// What stands before and behind the mark of an expression, without white
// space; nullopt if there is no mark in front or behind white space.
struct MarkedExpression {
  std::string_view before;
  std::string_view expression;
};
std::optional<MarkedExpression> FindExpressionMark(std::string_view text);

// Whether `text` as a header is read back as an input of this name.
bool IsPlainInputHeader(std::string_view text);

// The FEEL string that is `text`, and back: nullopt for what is no string
// without escapes, or would not be taken as it stands.
std::string FeelStringOf(std::string_view text);
std::optional<std::string> PlainTextOf(std::string_view feel);

}  // namespace tassei::internal

#endif  // LIB_RULES_TABLE_WORDS_H_
