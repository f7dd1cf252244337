#include "lib/text/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
  });
}

std::string Normalized(const icu::Normalizer2* form, std::string_view text) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode error = U_ZERO_ERROR;
  form->normalizeUTF8(
      0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
      sink, nullptr, error);
  if (U_FAILURE(error)) return std::string(text);
  return result;
}

struct Radical {
  char32_t radical;
  char32_t character;
};

// From Unicode's EquivalentUnifiedIdeograph.txt, those whose glyph is the
// Japanese character's. In order.
constexpr std::array<Radical, 30> kSupplement = {{
    {0x2E81, U'厂'}, {0x2E83, U'乚'}, {0x2E84, U'乙'}, {0x2E8B, U'㔾'},
    {0x2E92, U'巳'}, {0x2E93, U'幺'}, {0x2E9C, U'日'}, {0x2E9D, U'月'},
    {0x2E9F, U'母'}, {0x2EA0, U'民'}, {0x2EA9, U'王'}, {0x2EAB, U'罒'},
    {0x2EBA, U'肀'}, {0x2EBB, U'聿'}, {0x2EBC, U'肉'}, {0x2EC1, U'虎'},
    {0x2EC4, U'西'}, {0x2EC6, U'角'}, {0x2ED1, U'長'}, {0x2ED7, U'雨'},
    {0x2ED8, U'青'}, {0x2EDD, U'食'}, {0x2EE3, U'骨'}, {0x2EE4, U'鬼'},
    {0x2EE8, U'麦'}, {0x2EE9, U'黄'}, {0x2EEB, U'斉'}, {0x2EED, U'歯'},
    {0x2EEF, U'竜'}, {0x2EF2, U'亀'},
}};

// The character that `point` stands for: itself for most.
char32_t Folded(char32_t point, const icu::Normalizer2* nfkc) {
  const bool kangxi = point >= 0x2F00 && point <= 0x2FD5;
  const bool compatibility = (point >= 0xF900 && point <= 0xFAFF) ||
                             (point >= 0x2'F800 && point <= 0x2'FA1F);
  if (kangxi || compatibility) {
    icu::UnicodeString whole;
    if (nfkc->getDecomposition(static_cast<UChar32>(point), whole)) {
      return static_cast<char32_t>(whole.char32At(0));
    }
    return point;
  }
  const auto entry = std::lower_bound(
      kSupplement.begin(), kSupplement.end(), point,
      [](const Radical& a, char32_t radical) { return a.radical < radical; });
  const bool found = entry != kSupplement.end() && entry->radical == point;
  return found ? entry->character : point;
}

}  // namespace

std::string Nfc(std::string_view text) {
  if (IsAscii(text) || text.size() >= kMostBytes) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(error);
  return U_SUCCESS(error) ? Normalized(form, text) : std::string(text);
}

std::string Nfkc(std::string_view text) {
  if (IsAscii(text) || text.size() >= kMostBytes) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(error);
  return U_SUCCESS(error) ? Normalized(form, text) : std::string(text);
}

std::string FoldRadicals(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
  if (IsAscii(text) || U_FAILURE(error)) return std::string(text);
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = ReadCodePoint(text);
    if (point.size == 0) {
      folded.push_back(text.front());
      text.remove_prefix(1);
      continue;
    }
    AppendUtf8(Folded(point.value, nfkc), folded);
    text.remove_prefix(point.size);
  }
  return folded;
}

}  // namespace tassei::internal
