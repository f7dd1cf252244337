// The names that DMN's XML uses: namespaces, and the words of attributes.

#ifndef LIB_RULES_DMN_WORDS_H_
#define LIB_RULES_DMN_WORDS_H_

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lib/rules/model.h"

namespace tassei::internal {

// A word of an attribute and what it stands for.
template <typename Meaning>
struct DmnWord {
  std::string_view word;
  Meaning meaning;
};

inline constexpr std::array<DmnWord<TableHitPolicy>, 7> kHitPolicyWords = {
    {{"UNIQUE", TableHitPolicy::kUnique},
     {"ANY", TableHitPolicy::kAny},
     {"PRIORITY", TableHitPolicy::kPriority},
     {"FIRST", TableHitPolicy::kFirst},
     {"RULE ORDER", TableHitPolicy::kRuleOrder},
     {"OUTPUT ORDER", TableHitPolicy::kOutputOrder},
     {"COLLECT", TableHitPolicy::kCollect}}};

inline constexpr std::array<DmnWord<TableAggregation>, 4> kAggregationWords = {
    {{"SUM", TableAggregation::kSum},
     {"MIN", TableAggregation::kMin},
     {"MAX", TableAggregation::kMax},
     {"COUNT", TableAggregation::kCount}}};

inline constexpr std::array<DmnWord<FunctionKind>, 3> kFunctionKindWords = {
    {{"FEEL", FunctionKind::kFeel},
     {"Java", FunctionKind::kJava},
     {"PMML", FunctionKind::kPmml}}};

inline constexpr std::array<DmnWord<bool>, 4> kBooleanWords = {
    {{"true", true}, {"false", false}, {"1", true}, {"0", false}}};

// The word for `meaning`. Requires that there is one.
template <typename Meaning>
std::string_view WordFor(Meaning meaning,
                         std::span<const DmnWord<Meaning>> words) {
  for (const DmnWord<Meaning>& word : words) {
    if (word.meaning == meaning) return word.word;
  }
  return {};
}

inline constexpr std::string_view kDmn15Namespace =
    "https://www.omg.org/spec/DMN/20230324/MODEL/";

// Whether `name_space` is the one of models of DMN 1.1 to 1.6.
bool IsDmnNamespace(std::string_view name_space);

// Whether `language` names FEEL, as the value of expressionLanguage or as the
// namespace of FEEL's types.
bool IsFeelLanguage(std::string_view language);

// The name FEEL has for a type that DMN 1.1 writes in one word: "dateTime".
std::string FeelTypeName(std::string_view name);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_WORDS_H_
