#include "lib/format/json_syntax.h"

#include <vector>

#include "lib/format/format_diagnostics.h"

namespace tassei::internal {
namespace {

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

bool IsSpace(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

// Bytes that may follow the first one of a number or a word.
bool IsWordByte(char byte) {
  return IsDigit(byte) || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') || byte == '+' || byte == '-' ||
         byte == '.' || byte == '_';
}

// The value of four hexadecimal digits at the start of `text`.
std::optional<unsigned> HexQuad(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  unsigned value = 0;
  for (const char byte : text.substr(0, 4)) {
    unsigned digit;
    if (IsDigit(byte)) {
      digit = static_cast<unsigned>(byte - '0');
    } else if (byte >= 'a' && byte <= 'f') {
      digit = static_cast<unsigned>(byte - 'a') + 10;
    } else if (byte >= 'A' && byte <= 'F') {
      digit = static_cast<unsigned>(byte - 'A') + 10;
    } else {
      return std::nullopt;
    }
    value = value * 16 + digit;
  }
  return value;
}

// The size of the escape at the start of `text`; 0 if it is malformed.
std::size_t EscapeSize(std::string_view text) {
  if (text.size() < 2) return 0;
  if (std::string_view("\"\\/bfnrt").find(text[1]) != std::string_view::npos) {
    return 2;
  }
  if (text[1] != 'u') return 0;
  const std::optional<unsigned> first = HexQuad(text.substr(2));
  if (!first || (*first >= 0xDC00 && *first < 0xE000)) return 0;
  if (*first < 0xD800 || *first >= 0xE000) return 6;
  const std::string_view low = text.substr(6);
  if (!low.starts_with("\\u")) return 0;
  const std::optional<unsigned> second = HexQuad(low.substr(2));
  return second && *second >= 0xDC00 && *second < 0xE000 ? 12 : 0;
}

// Walks over a text until it leaves the grammar.
class Scanner {
 public:
  Scanner(std::string_view text, int depth) : text_(text), depth_(depth) {}

  std::optional<JsonSyntaxError> Scan() {
    // Between values the open brackets tell what may follow.
    do {
      if (!Value()) return error_;
      while (!open_.empty() && !expects_value_) {
        if (!AfterValue()) return error_;
      }
    } while (!open_.empty());
    SkipSpace();
    if (at_ < text_.size()) Fail(kJsonTrailing, at_);
    return error_;
  }

 private:
  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void SkipSpace() {
    while (at_ < text_.size() && IsSpace(text_[at_])) ++at_;
  }

  bool Fail(const DiagnosticKind& kind, std::size_t offset) {
    error_ = JsonSyntaxError{offset, &kind};
    return false;
  }

  // One value, or the start of an array or object up to its first value.
  bool Value() {
    expects_value_ = false;
    SkipSpace();
    const char byte = Peek();
    if (byte == '{' || byte == '[') return Open(byte);
    if (byte == '"') return String();
    if (byte == '-' || IsDigit(byte)) return Number();
    const std::string_view word = Word();
    if (word != "true" && word != "false" && word != "null") {
      return Fail(kJsonExpectedValue, at_);
    }
    at_ += word.size();
    return true;
  }

  bool Open(char bracket) {
    if (open_.size() == static_cast<std::size_t>(depth_)) {
      return Fail(kJsonTooDeep, at_);
    }
    ++at_;
    open_.push_back(bracket);
    SkipSpace();
    if (Peek() == (bracket == '{' ? '}' : ']')) return Close();
    expects_value_ = true;
    return bracket == '[' || Key();
  }

  bool Close() {
    ++at_;
    open_.pop_back();
    expects_value_ = false;
    return true;
  }

  // A comma and what it promises, or the end of the array or object.
  bool AfterValue() {
    SkipSpace();
    const bool object = open_.back() == '{';
    if (Peek() == (object ? '}' : ']')) return Close();
    if (Peek() != ',') {
      return Fail(object ? kJsonExpectedObjectEnd : kJsonExpectedArrayEnd, at_);
    }
    ++at_;
    expects_value_ = true;
    return !object || Key();
  }

  bool Key() {
    SkipSpace();
    if (Peek() != '"') return Fail(kJsonExpectedKey, at_);
    if (!String()) return false;
    SkipSpace();
    if (Peek() != ':') return Fail(kJsonExpectedColon, at_);
    ++at_;
    return true;
  }

  bool String() {
    const std::size_t begin = at_++;
    while (at_ < text_.size()) {
      const char byte = text_[at_];
      if (byte == '"') {
        ++at_;
        return true;
      }
      if (static_cast<unsigned char>(byte) < 0x20) {
        return Fail(kJsonControl, at_);
      }
      if (byte != '\\') {
        ++at_;
        continue;
      }
      const std::size_t size = EscapeSize(text_.substr(at_));
      if (size == 0) return Fail(kJsonBadEscape, at_);
      at_ += size;
    }
    return Fail(kJsonUnterminated, begin);
  }

  std::string_view Word() const {
    std::size_t end = at_;
    while (end < text_.size() && IsWordByte(text_[end])) ++end;
    return text_.substr(at_, end - at_);
  }

  bool Number() {
    const std::string_view word = Word();
    if (!IsJsonNumber(word)) return Fail(kJsonBadNumber, at_);
    at_ += word.size();
    return true;
  }

  std::string_view text_;
  int depth_;
  std::size_t at_ = 0;
  std::vector<char> open_;      // The brackets not yet closed.
  bool expects_value_ = false;  // Whether a value must come next.
  std::optional<JsonSyntaxError> error_;
};

}  // namespace

bool IsJsonNumber(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && IsDigit(text[at])) ++at;
    return at - begin;
  };
  const auto take = [&](std::string_view any) {
    if (at == text.size() || any.find(text[at]) == std::string_view::npos) {
      return false;
    }
    ++at;
    return true;
  };
  take("-");
  if (!take("0") && digits() == 0) return false;
  if (take(".") && digits() == 0) return false;
  if (take("eE")) {
    take("+-");
    if (digits() == 0) return false;
  }
  return at == text.size();
}

std::optional<JsonSyntaxError> FindJsonSyntaxError(std::string_view text,
                                                   int depth) {
  return Scanner(text, depth).Scan();
}

}  // namespace tassei::internal
