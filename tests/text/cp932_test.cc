#include "lib/text/cp932.h"

#include <unicode/ucnv.h>

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string Bytes(unsigned code) {
  std::string bytes;
  if (code > 0xFF) bytes += static_cast<char>(code >> 8);
  return bytes + static_cast<char>(code & 0xFF);
}

// Every two-byte code that means something.
std::vector<unsigned> TwoByteCodes() {
  std::vector<unsigned> codes;
  for (unsigned code = 0x8100; code <= 0xFFFF; ++code) {
    const Cp932Decoded decoded = DecodeCp932(Bytes(code));
    const bool one = CountCodePoints(decoded.text) == 1;
    if (one && decoded.malformed.empty()) codes.push_back(code);
  }
  return codes;
}

char32_t CharacterOf(unsigned code) {
  return ReadCodePoint(DecodeCp932(Bytes(code)).text).value;
}

TEST(Cp932, HasTheTwoByteCodesOfMicrosoft) {
  // 7,724 of the standard and the vendors, 1,880 for the user.
  EXPECT_THAT(TwoByteCodes(), SizeIs(9'604));
}

TEST(Cp932, EveryCodeComesBackExceptThe398SecondSpellings) {
  std::size_t second = 0;
  for (const unsigned code : TwoByteCodes()) {
    const Cp932Decoded decoded = DecodeCp932(Bytes(code));

    const Cp932Text encoded = EncodeCp932(decoded.text);

    ASSERT_THAT(encoded.unencodable, IsEmpty()) << std::hex << code;
    const bool reported = decoded.second_spelling_count == 1;
    EXPECT_EQ(encoded.bytes != Bytes(code), reported) << std::hex << code;
    if (!reported) continue;
    ++second;
    EXPECT_EQ(decoded.second_spellings[0].code, code);
    EXPECT_EQ(Bytes(decoded.second_spellings[0].written), encoded.bytes);
  }
  EXPECT_EQ(second, 398u);
}

TEST(Cp932, EverySingleByteCodeComesBack) {
  for (unsigned byte = 0; byte <= 0xFF; ++byte) {
    const bool lead =
        (byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC);
    const Cp932Decoded decoded = DecodeCp932(Bytes(byte));

    EXPECT_EQ(decoded.malformed_count, lead ? 1u : 0u) << byte;
    if (!lead) {
      EXPECT_EQ(EncodeCp932(decoded.text).bytes, Bytes(byte));
    }
  }
}

TEST(Cp932, FollowsMicrosoftWhereMappingsDiffer) {
  EXPECT_EQ(CharacterOf(0x5C), U'\\');
  EXPECT_EQ(CharacterOf(0x7E), U'~');
  EXPECT_EQ(CharacterOf(0x1A), char32_t{0x1A});
  EXPECT_EQ(CharacterOf(0x1C), char32_t{0x1C});
  EXPECT_EQ(CharacterOf(0x7F), char32_t{0x7F});
  EXPECT_EQ(CharacterOf(0x815F), char32_t{0xFF3C});
  EXPECT_EQ(CharacterOf(0x8160), char32_t{0xFF5E});
  EXPECT_EQ(CharacterOf(0x8161), char32_t{0x2225});
  EXPECT_EQ(CharacterOf(0x817C), char32_t{0xFF0D});
  EXPECT_EQ(CharacterOf(0x8191), char32_t{0xFFE0});
  EXPECT_EQ(CharacterOf(0x81CA), char32_t{0xFFE2});
  EXPECT_EQ(CharacterOf(0xB1), U'ｱ');
  EXPECT_EQ(CharacterOf(0xF040), char32_t{0xE000});
  EXPECT_EQ(CharacterOf(0xF9FC), char32_t{0xE757});
}

TEST(Cp932, AgreesWithIcuOnEveryTwoByteCharacter) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* icu = ucnv_open("ibm-943_P15A-2003", &error);
  ASSERT_TRUE(U_SUCCESS(error));
  for (const unsigned code : TwoByteCodes()) {
    const std::string bytes = Bytes(code);
    const char* at = bytes.data();

    const UChar32 character =
        ucnv_getNextUChar(icu, &at, bytes.data() + bytes.size(), &error);

    EXPECT_EQ(static_cast<char32_t>(character), CharacterOf(code))
        << std::hex << code;
  }
  ucnv_close(icu);
}

TEST(Cp932, WritesTheSpellingThatMicrosoftPrefers) {
  EXPECT_EQ(EncodeCp932("≒").bytes, "\x81\xE0");   // JIS before NEC.
  EXPECT_EQ(EncodeCp932("Ⅰ").bytes, "\x87\x54");   // NEC before IBM.
  EXPECT_EQ(EncodeCp932("纊").bytes, "\xFA\x5C");  // IBM before NEC's choice.
  EXPECT_EQ(EncodeCp932("￢").bytes, "\x81\xCA");
}

TEST(Cp932, TextIsReadAndWritten) {
  const std::string text = "令和２年度\t達成度,①㈱髙﨑ｱ\r\n";

  const Cp932Text encoded = EncodeCp932(text);

  EXPECT_THAT(encoded.unencodable, IsEmpty());
  EXPECT_EQ(DecodeCp932(encoded.bytes).text, text);
}

TEST(Cp932, ANulIsACharacterLikeAnyOther) {
  const std::string text("a\0b", 3);

  EXPECT_EQ(EncodeCp932(text).bytes, text);
  EXPECT_EQ(DecodeCp932(text).text, text);
}

TEST(Cp932, SecondSpellingsAreToldWithBothPlaces) {
  const Cp932Decoded decoded = DecodeCp932("\x92\x42\xED\x40");

  ASSERT_THAT(decoded.second_spellings, SizeIs(1));
  EXPECT_EQ(decoded.second_spellings[0].byte_offset, 2u);
  EXPECT_EQ(decoded.second_spellings[0].text_offset, 3u);
  EXPECT_EQ(decoded.second_spellings[0].code, 0xED40);
  EXPECT_EQ(decoded.second_spellings[0].written, 0xFA5C);
}

TEST(Cp932, CharactersItCannotHoldAreListedAndNothingIsWritten) {
  // Wave dash, minus, emoji, a variation sequence, yen sign.
  const Cp932Text encoded = EncodeCp932("a〜−🎌葛\U000E0100¥");

  EXPECT_EQ(encoded.bytes, "");
  std::vector<char32_t> characters;
  std::vector<std::size_t> offsets;
  for (const Unencodable& place : encoded.unencodable) {
    characters.push_back(place.character);
    offsets.push_back(place.text_offset);
  }
  EXPECT_THAT(characters,
              ElementsAre(0x301C, 0x2212, 0x1F38C, 0xE0100, 0x00A5));
  EXPECT_THAT(offsets, ElementsAre(1, 4, 7, 14, 18));
}

TEST(Cp932, ABrokenByteOfUtf8IsUnencodable) {
  const Cp932Text encoded = EncodeCp932("a\xFFz");

  ASSERT_THAT(encoded.unencodable, SizeIs(1));
  EXPECT_EQ(encoded.unencodable[0].character, char32_t{0xFFFD});
  EXPECT_EQ(encoded.unencodable[0].text_offset, 1u);
}

TEST(Cp932, MalformedBytesAreToldAndTheRestIsRead) {
  const Cp932Decoded decoded = DecodeCp932("a\x81,\x81\xFD!\x82");

  std::vector<std::string> bytes;
  std::vector<std::size_t> offsets;
  for (const Cp932Malformed& place : decoded.malformed) {
    bytes.emplace_back(place.bytes);
    offsets.push_back(place.byte_offset);
  }
  EXPECT_THAT(bytes, ElementsAre("\x81", "\x81\xFD", "\x82"));
  EXPECT_THAT(offsets, ElementsAre(1, 3, 6));
  EXPECT_EQ(decoded.text, "a\uFFFD,\uFFFD!\uFFFD");
}

TEST(Cp932, ListsAreBoundedAndCountsAreNot) {
  std::string bytes;
  for (int i = 0; i < 3'000; ++i) bytes += "\xED\x40";

  const Cp932Decoded second = DecodeCp932(bytes);
  const Cp932Decoded malformed = DecodeCp932(std::string(3'001, '\x85'));
  const Cp932Text unencodable = EncodeCp932(std::string(3'000, '\xFF'));

  EXPECT_THAT(second.second_spellings, SizeIs(kCp932ListLimit));
  EXPECT_EQ(second.second_spelling_count, 3'000u);
  EXPECT_THAT(malformed.malformed, SizeIs(kCp932ListLimit));
  EXPECT_EQ(malformed.malformed_count, 1'501u);
  EXPECT_THAT(unencodable.unencodable, SizeIs(kCp932ListLimit));
  EXPECT_EQ(unencodable.unencodable_count, 3'000u);
}

}  // namespace
}  // namespace tassei::internal
