#include "lib/text/cp932.h"

#include <array>
#include <optional>

#include "lib/text/cp932_table.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr char32_t kUserFirst = 0xE000;
constexpr char32_t kUserLast = 0xE757;
constexpr unsigned kUserFirstLead = 0xF0;
constexpr unsigned kUserLastLead = 0xF9;

constexpr bool IsTrail(unsigned byte) {
  return byte >= 0x40 && byte <= 0xFC && byte != 0x7F;
}

constexpr unsigned TrailIndex(unsigned byte) {
  return byte - 0x40 - (byte > 0x7F ? 1 : 0);
}

constexpr unsigned TrailOf(unsigned index) {
  return index + 0x40 + (index >= 0x3F ? 1 : 0);
}

// The character of a byte that stands alone; absent for lead bytes.
constexpr std::optional<char32_t> OneByteCharacter(unsigned byte) {
  if (byte <= 0x80) return byte;
  if (byte == 0xA0) return 0xF8F0;
  if (byte >= 0xA1 && byte <= 0xDF) return byte - 0xA1 + 0xFF61;
  if (byte >= 0xFD) return byte - 0xFD + 0xF8F1;
  return std::nullopt;
}

// Both directions as tables: the place in kCp932Rows of each lead byte, and the
// code of each character (0 for none; U+0000 is apart).
struct Tables {
  std::array<std::int8_t, 256> row_of_lead;
  std::array<std::uint16_t, 0x1'0000> code_of_character;
};

Tables MakeTables() {
  Tables tables;
  tables.row_of_lead.fill(-1);
  tables.code_of_character.fill(0);
  const auto name = [&tables](char32_t character, unsigned code) {
    std::uint16_t& place = tables.code_of_character[character];
    if (place == 0) place = static_cast<std::uint16_t>(code);
  };
  for (unsigned byte = 1; byte < 256; ++byte) {
    if (const auto character = OneByteCharacter(byte)) name(*character, byte);
  }
  for (std::size_t row = 0; row < kCp932Rows.size(); ++row) {
    const auto& [lead, characters] = kCp932Rows[row];
    tables.row_of_lead[lead] = static_cast<std::int8_t>(row);
    for (unsigned i = 0; i < kCp932RowSize; ++i) {
      if (characters[i] == kCp932None) continue;
      name(characters[i], (unsigned{lead} << 8) | TrailOf(i));
    }
  }
  for (char32_t character = kUserFirst; character <= kUserLast; ++character) {
    const unsigned index = character - kUserFirst;
    name(character, ((kUserFirstLead + index / kCp932RowSize) << 8) |
                        TrailOf(index % kCp932RowSize));
  }
  return tables;
}

const Tables& TheTables() {
  static const Tables tables = MakeTables();
  return tables;
}

std::optional<char32_t> TwoByteCharacter(const Tables& tables, unsigned lead,
                                         unsigned trail) {
  if (!IsTrail(trail)) return std::nullopt;
  const unsigned index = TrailIndex(trail);
  if (lead >= kUserFirstLead && lead <= kUserLastLead) {
    return kUserFirst + (lead - kUserFirstLead) * kCp932RowSize + index;
  }
  const int row = tables.row_of_lead[lead];
  if (row < 0) return std::nullopt;
  const char16_t character =
      kCp932Rows[static_cast<std::size_t>(row)].characters[index];
  if (character == kCp932None) return std::nullopt;
  return character;
}

template <typename T>
void Note(T finding, std::vector<T>& list, std::size_t& count) {
  ++count;
  if (list.size() < kCp932ListLimit) list.push_back(finding);
}

}  // namespace

Cp932Decoded DecodeCp932(std::string_view bytes) {
  const Tables& tables = TheTables();
  Cp932Decoded decoded;
  std::string& text = decoded.text;
  text.reserve(bytes.size() + bytes.size() / 2);
  std::size_t i = 0;
  const auto byte = [bytes](std::size_t at) {
    return unsigned{static_cast<unsigned char>(bytes[at])};
  };
  // An ASCII byte behind a lead byte is never swallowed with it.
  const auto malformed = [&](std::size_t size) {
    Note({i, text.size(), bytes.substr(i, size)}, decoded.malformed,
         decoded.malformed_count);
    text += kReplacement;
    i += size;
  };
  while (i < bytes.size()) {
    if (const auto character = OneByteCharacter(byte(i))) {
      AppendUtf8(*character, text);
      ++i;
      continue;
    }
    if (i + 1 == bytes.size()) {
      malformed(1);
      continue;
    }
    const unsigned lead = byte(i);
    const unsigned trail = byte(i + 1);
    const auto character = TwoByteCharacter(tables, lead, trail);
    if (!character) {
      malformed(trail < 0x80 ? 1 : 2);
      continue;
    }
    const auto code = static_cast<std::uint16_t>((lead << 8) | trail);
    const std::uint16_t written = tables.code_of_character[*character];
    if (written != code) {
      Note({i, text.size(), code, written}, decoded.second_spellings,
           decoded.second_spelling_count);
    }
    AppendUtf8(*character, text);
    i += 2;
  }
  return decoded;
}

Cp932Text EncodeCp932(std::string_view text) {
  const Tables& tables = TheTables();
  Cp932Text encoded;
  std::string& bytes = encoded.bytes;
  bytes.reserve(text.size());
  std::size_t i = 0;
  while (i < text.size()) {
    const CodePoint point = ReadCodePoint(text.substr(i));
    const std::uint16_t code = point.size == 0 || point.value > 0xFFFF
                                   ? std::uint16_t{0}
                                   : tables.code_of_character[point.value];
    const bool is_nul = point.size == 1 && point.value == 0;
    if (code == 0 && !is_nul) {
      Note({i, point.size == 0 ? char32_t{0xFFFD} : point.value},
           encoded.unencodable, encoded.unencodable_count);
    } else {
      if (code > 0xFF) bytes.push_back(static_cast<char>(code >> 8));
      bytes.push_back(static_cast<char>(code & 0xFF));
    }
    i += point.size == 0 ? 1 : point.size;
  }
  if (encoded.unencodable_count > 0) bytes.clear();
  return encoded;
}

}  // namespace tassei::internal
