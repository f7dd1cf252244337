// The words of tables for how a rule is known.

#ifndef LIB_RULES_EVIDENCE_H_
#define LIB_RULES_EVIDENCE_H_

#include <optional>
#include <string_view>

#include "tassei/rule_set.h"

namespace tassei::internal {

// What a cell of the column 根拠 says; nullopt for other words.
std::optional<Evidence> EvidenceNamed(std::string_view word);
// The word that was probably meant; empty if none is near.
std::string_view NearestEvidence(std::string_view word);

// Whether a header, in NFC, is that of the column.
constexpr bool IsEvidenceHeader(std::string_view name) {
  return name == "根拠" || name == "evidence";
}

}  // namespace tassei::internal

#endif  // LIB_RULES_EVIDENCE_H_
