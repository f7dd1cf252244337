#include "lib/rules/evidence.h"

#include <array>

#include "lib/text/code_table.h"
#include "lib/text/nearest.h"

namespace tassei {
namespace {

constexpr internal::CodeTable<4> kCodes = {"", "printed", "inferred",
                                           "judgement"};
constexpr internal::CodeTable<4> kWords = {"", "明記", "推定", "判断"};

}  // namespace

std::string_view EvidenceCode(Evidence evidence) {
  return internal::CodeOf(kCodes, evidence);
}

std::optional<Evidence> EvidenceFromCode(std::string_view code) {
  return internal::FromCode<Evidence>(kCodes, code);
}

namespace internal {

std::optional<Evidence> EvidenceNamed(std::string_view word) {
  const std::optional<Evidence> named = FromCode<Evidence>(kWords, word);
  return named.has_value() ? named : EvidenceFromCode(word);
}

std::string_view NearestEvidence(std::string_view word) {
  const std::array<std::string_view, 6> known = {
      kWords[1], kWords[2], kWords[3], kCodes[1], kCodes[2], kCodes[3]};
  return Nearest(word, known);
}

}  // namespace internal
}  // namespace tassei
