#include "lib/feel/lexer.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "lib/feel/characters.h"
#include "lib/feel/feel_diagnostics.h"

namespace tassei::internal {
namespace {

// Diagnosed of one text.
constexpr std::size_t kMostBadTokens = 16;

// The longest first.
constexpr std::array<std::string_view, 25> kSymbols = {
    "**", "..", "<=", ">=", "!=", "<", ">", "=", "(", ")", "[", "]", "{",
    "}",  ",",  "-",  "+",  "*",  "/", ".", ":", "@", ";", "!", "'"};

// What people write for an operator, and what FEEL has for it.
struct Misspelling {
  std::string_view written;
  std::string_view meant;
};
constexpr std::array<Misspelling, 4> kMisspellings = {
    {{"==", "="}, {"=>", ">="}, {"=<", "<="}, {"<>", "!="}}};

std::optional<char32_t> ReadHex(std::string_view digits, std::size_t count) {
  if (digits.size() < count) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits.substr(0, count)) {
    char32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<char32_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<char32_t>(c - 'a' + 10);
    } else if (c >= 'A' && c <= 'F') {
      digit = static_cast<char32_t>(c - 'A' + 10);
    } else {
      return std::nullopt;
    }
    value = value * 16 + digit;
  }
  return value;
}

constexpr bool IsHighSurrogate(char32_t c) { return c >= 0xD800 && c < 0xDC00; }
constexpr bool IsLowSurrogate(char32_t c) { return c >= 0xDC00 && c < 0xE000; }

// The bytes of the digits that start `text`.
std::size_t DigitRun(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') {
    ++count;
  }
  return count;
}

}  // namespace

Token Lexer::Next() {
  Token token = Read();
  after_function_ = token.IsWord("function");
  return token;
}

Token Lexer::Read() {
  if (!SkipSpace()) {
    const std::size_t comment = place_;
    place_ = source_.text.size();
    return Bad(kFeelOpenComment, comment);
  }
  const std::string_view rest = source_.text.substr(place_);
  if (rest.empty()) return Make(TokenKind::kEnd, place_);
  const char32_t first = ReadCodePoint(rest).value;
  if (IsFeelDigit(first) || (first == U'.' && DigitRun(rest.substr(1)) > 0)) {
    return ReadNumber();
  }
  if (first == U'"') return ReadString();
  if (IsFeelNameStart(first)) return ReadName();
  return ReadSymbol();
}

Token Lexer::Make(TokenKind kind, std::size_t begin) {
  const TextRange range{begin, place_};
  return {kind, range, std::string(source_.In(range))};
}

Token Lexer::Bad(const DiagnosticKind& kind, std::size_t begin,
                 std::string suggestion) {
  Token token = Make(TokenKind::kBad, begin);
  diagnostics_.Add({.kind = &kind,
                    .where = source_.PlaceAt(LineColumnAt(source_.text, begin)),
                    .arguments = {source_.CharacterAt(begin), token.text},
                    .found = std::string(source_.text),
                    .suggestion = std::move(suggestion)});
  return token;
}

bool Lexer::SkipSpace() {
  while (true) {
    const std::string_view rest = source_.text.substr(place_);
    if (rest.starts_with("//")) {
      const std::size_t end = rest.find_first_of("\n\r");
      place_ += end == std::string_view::npos ? rest.size() : end;
    } else if (rest.starts_with("/*")) {
      const std::size_t end = rest.find("*/", 2);
      if (end == std::string_view::npos) return false;
      place_ += end + 2;
    } else {
      const CodePoint next = ReadCodePoint(rest);
      if (next.size == 0 || !IsFeelSpace(next.value)) return true;
      place_ += next.size;
    }
  }
}

Token Lexer::ReadNumber() {
  const std::size_t begin = place_;
  const auto rest = [this] { return source_.text.substr(place_); };
  place_ += DigitRun(rest());
  // The points of 1..2 are no part of the number.
  if (rest().starts_with('.') && DigitRun(rest().substr(1)) > 0) {
    place_ += 1 + DigitRun(rest().substr(1));
  }
  if (rest().starts_with('e') || rest().starts_with('E')) {
    const bool is_signed =
        rest().substr(1).starts_with('+') || rest().substr(1).starts_with('-');
    const std::size_t sign = is_signed ? 1 : 0;
    const std::size_t digits = DigitRun(rest().substr(1 + sign));
    if (digits > 0) place_ += 1 + sign + digits;
  }
  return Make(TokenKind::kNumber, begin);
}

Token Lexer::ReadString() {
  const std::size_t begin = place_++;
  std::string value;
  std::optional<std::size_t> bad_escape;
  while (place_ < source_.text.size()) {
    const char c = source_.text[place_];
    if (c >= '\n' && c <= '\r') break;
    if (c == '"') {
      ++place_;
      if (bad_escape.has_value()) return Bad(kFeelBadEscape, *bad_escape);
      return {TokenKind::kString, {begin, place_}, std::move(value)};
    }
    if (c == '\\') {
      const std::size_t escape = place_;
      if (!ReadEscape(value) && !bad_escape.has_value()) bad_escape = escape;
    } else {
      value += c;
      ++place_;
    }
  }
  place_ = source_.text.size();
  return Bad(kFeelOpenString, begin);
}

bool Lexer::ReadEscape(std::string& value) {
  const std::string_view rest = source_.text.substr(place_ + 1);
  const char letter = rest.empty() ? '\0' : rest.front();
  constexpr std::string_view kLetters = "'\"\\nrt";
  constexpr std::string_view kMeanings = "'\"\\\n\r\t";
  if (const std::size_t known = kLetters.find(letter);
      known != std::string_view::npos) {
    value += kMeanings[known];
    place_ += 2;
    return true;
  }
  const std::size_t digits = letter == 'u' ? 4 : 6;
  const std::optional<char32_t> first = letter == 'u' || letter == 'U'
                                            ? ReadHex(rest.substr(1), digits)
                                            : std::nullopt;
  if (!first.has_value()) {
    // FEEL keeps a backslash that starts no escape.
    value += '\\';
    ++place_;
    return true;
  }
  place_ += 2 + digits;
  char32_t point = *first;
  if (IsHighSurrogate(point) && letter == 'u' &&
      source_.text.substr(place_).starts_with("\\u")) {
    const std::optional<char32_t> second =
        ReadHex(source_.text.substr(place_ + 2), 4);
    if (second.has_value() && IsLowSurrogate(*second)) {
      point = 0x10000 + ((point - 0xD800) << 10) + (*second - 0xDC00);
      place_ += 6;
    }
  }
  if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return false;
  AppendUtf8(point, value);
  return true;
}

Token Lexer::ReadName() {
  const std::size_t begin = place_;
  while (true) {
    const CodePoint next = ReadCodePoint(source_.text.substr(place_));
    if (next.size == 0 || !IsFeelNamePart(next.value)) break;
    place_ += next.size;
  }
  return Make(TokenKind::kName, begin);
}

Token Lexer::ReadSymbol() {
  const std::size_t begin = place_;
  const std::string_view rest = source_.text.substr(place_);
  for (const Misspelling& misspelling : kMisspellings) {
    if (!rest.starts_with(misspelling.written)) continue;
    // function<> is the type of functions without parameters.
    if (after_function_ && misspelling.written == "<>") continue;
    place_ += misspelling.written.size();
    std::string fixed(source_.text);
    fixed.replace(begin, misspelling.written.size(), misspelling.meant);
    return Bad(kFeelBadCharacter, begin, std::move(fixed));
  }
  for (const std::string_view symbol : kSymbols) {
    if (!rest.starts_with(symbol)) continue;
    place_ += symbol.size();
    return Make(TokenKind::kSymbol, begin);
  }
  place_ += ReadCodePoint(rest).size;
  return Bad(kFeelBadCharacter, begin);
}

std::optional<std::vector<Token>> CutTokens(const SourceText& source,
                                            Diagnostics& diagnostics) {
  Lexer lexer(source, diagnostics);
  std::vector<Token> tokens;
  std::size_t bad = 0;
  do {
    tokens.push_back(lexer.Next());
    if (tokens.back().kind == TokenKind::kBad) ++bad;
  } while (tokens.back().kind != TokenKind::kEnd && bad < kMostBadTokens);
  if (bad > 0) return std::nullopt;
  return tokens;
}

}  // namespace tassei::internal
