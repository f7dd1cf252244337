#include "lib/text/letter_case.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringpiece.h>

#include <cstddef>
#include <cstdint>

namespace tassei::internal {
namespace {

// A letter becomes at most three, each of as many bytes at most.
constexpr std::size_t kMostBytes = std::size_t{1} << 28;
constexpr char kRootLocale[] = "";

using Mapping = void(const char* locale, uint32_t options,
                     icu::StringPiece text, icu::ByteSink& sink,
                     icu::Edits* edits, UErrorCode& error);

std::string Mapped(Mapping* map, std::string_view text) {
  if (text.size() >= kMostBytes) return std::string(text);
  std::string result;
  icu::StringByteSink<std::string> sink(&result,
                                        static_cast<int32_t>(text.size()));
  UErrorCode error = U_ZERO_ERROR;
  map(kRootLocale, 0, {text.data(), static_cast<int32_t>(text.size())}, sink,
      nullptr, error);
  return U_SUCCESS(error) ? result : std::string(text);
}

}  // namespace

std::string UpperCase(std::string_view text) {
  return Mapped(icu::CaseMap::utf8ToUpper, text);
}

std::string LowerCase(std::string_view text) {
  return Mapped(icu::CaseMap::utf8ToLower, text);
}

}  // namespace tassei::internal
