#include "lib/text/utf8.h"

#include <random>
#include <string>
#include <string_view>

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Whether a code point may stand in UTF-8.
bool IsScalar(char32_t value) {
  return value < 0xD800 || (value >= 0xE000 && value <= 0x10'FFFF);
}

TEST(Utf8, EveryScalarValueIsWrittenAndReadBack) {
  for (char32_t value = 0; value <= 0x10'FFFF; ++value) {
    if (!IsScalar(value)) continue;
    std::string text;

    AppendUtf8(value, text);

    ASSERT_EQ(FindInvalidUtf8(text), kNone) << std::hex << +value;
    const CodePoint point = ReadCodePoint(text);
    ASSERT_EQ(point.value, value);
    ASSERT_EQ(point.size, text.size());
  }
}

TEST(Utf8, EverySequenceOfThreeBytesIsJudgedByItsShortestForm) {
  // Slow and obviously right: UTF-8 is what the encoder makes.
  for (unsigned lead = 0xE0; lead <= 0xEF; ++lead) {
    for (unsigned second = 0x70; second <= 0xC8; ++second) {
      for (unsigned third = 0x78; third <= 0xC8; third += 8) {
        const std::string text = {static_cast<char>(lead),
                                  static_cast<char>(second),
                                  static_cast<char>(third)};
        const char32_t value =
            ((lead & 0xFu) << 12) | ((second & 0x3Fu) << 6) | (third & 0x3Fu);
        std::string written;
        if (IsScalar(value)) AppendUtf8(value, written);

        EXPECT_EQ(IsUtf8(text), written == text);
      }
    }
  }
}

TEST(Utf8, BadBytesAreFoundWhereTheyStand) {
  EXPECT_EQ(FindInvalidUtf8("達成\xFF"), 6u);
  EXPECT_EQ(FindInvalidUtf8("0123456789\x80"), 10u);
  EXPECT_EQ(FindInvalidUtf8("a\xC0\x80"), 1u);          // Overlong NUL.
  EXPECT_EQ(FindInvalidUtf8("a\xF0\x80\x80\x80"), 1u);  // Overlong.
  EXPECT_EQ(FindInvalidUtf8("ab\xED\xA0\x80"), 2u);     // Surrogate.
  EXPECT_EQ(FindInvalidUtf8("\xF4\x90\x80\x80"), 0u);   // Above U+10FFFF.
  EXPECT_EQ(FindInvalidUtf8("\xF5\x80\x80\x80"), 0u);
  EXPECT_EQ(FindInvalidUtf8("あ\xE3\x81"), 3u);  // Cut off.
  EXPECT_EQ(FindInvalidUtf8(""), kNone);
}

TEST(Utf8, CodePointsAreCountedAndListed) {
  EXPECT_EQ(CountCodePoints("a達🎌"), 3u);
  EXPECT_EQ(CodePoints("a達🎌"), U"a達🎌");
  EXPECT_EQ(ReadCodePoint("").size, 0u);
}

TEST(Utf8, TheFirstCodePointsAreNeverCutInTheMiddle) {
  EXPECT_EQ(FirstCodePoints("達成度", 2), "達成");
  EXPECT_EQ(FirstCodePoints("達成度", 3), "達成度");
  EXPECT_EQ(FirstCodePoints("達成度", 9), "達成度");
  EXPECT_EQ(FirstCodePoints("達成度", 0), "");
}

TEST(LineColumnAt, CountsColumnsInCodePoints) {
  const std::string_view text = "達成,1\n継続,x";

  EXPECT_EQ(LineColumnAt(text, 0), (LineColumn{1, 1}));
  EXPECT_EQ(LineColumnAt(text, text.find(',')), (LineColumn{1, 3}));
  EXPECT_EQ(LineColumnAt(text, text.find('x')), (LineColumn{2, 4}));
  EXPECT_EQ(LineColumnAt(text, 1'000), (LineColumn{2, 5}));
}

TEST(LineColumnAt, EndsLinesWithLfCrLfAndCr) {
  const std::string_view text = "a\nb\r\nc\rd";

  EXPECT_EQ(LineColumnAt(text, text.find('b')), (LineColumn{2, 1}));
  EXPECT_EQ(LineColumnAt(text, text.find('c')), (LineColumn{3, 1}));
  EXPECT_EQ(LineColumnAt(text, text.find('d')), (LineColumn{4, 1}));
}

TEST(LineColumnAt, GivesAByteOrderMarkNoWidth) {
  EXPECT_EQ(LineColumnAt("\xEF\xBB\xBF{", 3), (LineColumn{1, 1}));
  EXPECT_EQ(LineColumnAt("\xEF\xBB\xBF{", 0), (LineColumn{1, 1}));
}

TEST(LineIndex, AgreesWithWalkingAtEveryOffset) {
  std::mt19937 random(932);
  const std::string_view pieces[] = {"a", "達", "\n", "\r\n", "\r", "🎌"};
  std::string text = "\xEF\xBB\xBF";
  while (text.size() < 13'000) text += pieces[random() % 6];

  const LineIndex index(text);

  for (std::size_t i = 0; i <= text.size() + 1; i += 1 + random() % 40) {
    ASSERT_EQ(index.At(i), LineColumnAt(text, i)) << i;
  }
}

TEST(LineIndex, SeesACrLfAcrossItsBlocks) {
  for (std::size_t size = 4'090; size < 4'100; ++size) {
    const std::string text = std::string(size, 'x') + "\r\ny";

    const LineIndex index(text);

    EXPECT_EQ(index.At(text.size() - 1), (LineColumn{2, 1})) << size;
  }
}

TEST(LineIndex, AnswersForOneVeryLongLine) {
  const std::string text(10'000'000, 'x');
  const LineIndex index(text);

  LineColumn place;
  for (std::size_t i = 0; i < 10'000; ++i) place = index.At(text.size() - i);

  EXPECT_EQ(place, (LineColumn{1, 10'000'000 - 9'999 + 1}));
}

}  // namespace
}  // namespace tassei::internal
