#include "lib/number/digit_run.h"

#include <algorithm>
#include <string>
#include <vector>

namespace tassei::internal {
namespace {

constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九";
constexpr char32_t kMiddleDot = U'・';
constexpr std::size_t kGroup = 3;

bool IsAsciiDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

// As an ASCII digit; NUL if it is no kanji digit.
char KanjiDigit(char32_t c) {
  if (c == U'零') return '0';
  const std::size_t digit = kKanjiDigits.find(c);
  return digit == kKanjiDigits.npos ? '\0' : static_cast<char>('0' + digit);
}

char AsciiDigit(char32_t c) {
  return IsAsciiDigit(c) ? static_cast<char>(c) : '\0';
}

// Digits between separators: groups.size() == marks.size() + 1.
struct Groups {
  std::vector<std::string> groups;
  std::u32string marks;
  std::size_t size = 0;
};

// Reads digits and the `marks` between them; a mark that no digit follows is
// left.
template <typename DigitOf>
Groups ReadGroups(std::u32string_view text, std::u32string_view marks,
                  DigitOf digit_of) {
  Groups run;
  run.groups.emplace_back();
  while (run.size < text.size()) {
    const char32_t c = text[run.size];
    if (const char digit = digit_of(c)) {
      run.groups.back().push_back(digit);
    } else if (marks.find(c) != marks.npos && run.size + 1 < text.size() &&
               digit_of(text[run.size + 1])) {
      run.marks.push_back(c);
      run.groups.emplace_back();
    } else {
      break;
    }
    ++run.size;
  }
  return run;
}

// Whether groups [0, count) are the parts of a number cut in threes.
bool AreThousands(const Groups& run, std::size_t count) {
  if (count == 1) return true;
  const std::string& first = run.groups[0];
  return first.size() <= kGroup && first[0] != '0' &&
         std::all_of(
             run.groups.begin() + 1,
             run.groups.begin() + static_cast<std::ptrdiff_t>(count),
             [](const std::string& group) { return group.size() == kGroup; });
}

// Whether the last mark is a decimal point: ・, or the only full stop.
bool EndsInFraction(const Groups& run) {
  if (run.marks.empty()) return false;
  return run.marks.back() == kMiddleDot ||
         (run.marks.back() == U'.' &&
          std::count(run.marks.begin(), run.marks.end(), U'.') == 1);
}

// Whether a slip for a comma would look the same: 12.345, but not 0.345.
bool CouldBeThousands(const Groups& run) {
  return run.marks.back() == U'.' && AreThousands(run, run.groups.size());
}

std::optional<DigitRun> Interpret(const Groups& run) {
  DigitRun read;
  read.size = run.size;
  read.fraction = EndsInFraction(run);
  const std::size_t whole = run.groups.size() - (read.fraction ? 1 : 0);
  const std::u32string_view thousands =
      std::u32string_view(run.marks).substr(0, whole - 1);
  if (thousands.find(kMiddleDot) != thousands.npos ||
      !AreThousands(run, whole)) {
    return std::nullopt;
  }
  std::string digits;
  for (std::size_t i = 0; i < whole; ++i) digits += run.groups[i];
  read.digits = digits.size();
  if (read.fraction) {
    digits += '.' + run.groups.back();
    read.repaired = run.marks.back() == kMiddleDot;
    read.ambiguous = CouldBeThousands(run);
  }
  read.repaired = read.repaired || thousands.find(U'.') != thousands.npos;
  const std::optional<Decimal> value = Decimal::Parse(digits);
  if (!value) return std::nullopt;
  read.value = *value;
  return read;
}

}  // namespace

bool StartsDigitRun(char32_t c) {
  return IsAsciiDigit(c) || KanjiDigit(c) != '\0';
}

std::optional<DigitRun> ReadDigitRun(std::u32string_view text) {
  if (text.empty() || !StartsDigitRun(text[0])) return std::nullopt;
  if (IsAsciiDigit(text[0])) {
    std::optional<DigitRun> run =
        Interpret(ReadGroups(text, U",.・", AsciiDigit));
    if (run) run->ascii = true;
    return run;
  }
  const Groups groups = ReadGroups(text, U"・", KanjiDigit);
  const std::optional<DigitRun> run = Interpret(groups);
  const bool leading_zero = groups.groups[0][0] == '0';
  if (run && leading_zero && !(run->fraction && run->digits == 1)) {
    return std::nullopt;
  }
  return run;
}

}  // namespace tassei::internal
