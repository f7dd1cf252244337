#include "lib/feel/range_text.h"

#include <string>
#include <utility>

#include "lib/feel/lexer.h"
#include "lib/feel/operations.h"
#include "lib/feel/source_text.h"
#include "lib/feel/temporal_text.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

template <typename T>
std::optional<Value> ValueOf(std::optional<T> value) {
  if (!value.has_value()) return std::nullopt;
  return Value(*std::move(value));
}

// What a temporal function gives for a text.
std::optional<Value> ReadTemporal(std::string_view function,
                                  std::string_view text) {
  if (function == "date") return ValueOf(ReadFeelDate(text));
  if (function == "time") return ValueOf(ReadFeelTime(text));
  if (function == "date and time") return ValueOf(ReadFeelDateTime(text));
  if (function != "duration") return std::nullopt;
  std::optional<Value> months = ValueOf(ReadYearsMonths(text));
  return months.has_value() ? months : ValueOf(ReadDaysTime(text));
}

// Reads one range literal, token by token.
class RangeReader {
 public:
  explicit RangeReader(std::string_view text)
      : source_{text}, lexer_(source_, diagnostics_) {
    Advance();
  }

  std::optional<Range> Read() {
    Range range;
    range.lower_closed = token_.Is("[");
    if (!TakeAny("[", "(", "]")) return std::nullopt;
    if (!token_.Is("..") && !ReadEnd(range.lower)) return std::nullopt;
    if (!Take("..")) return std::nullopt;
    if (!IsBracketBehind() && !ReadEnd(range.upper)) return std::nullopt;
    range.upper_closed = token_.Is("]");
    if (!TakeAny("]", ")", "[")) return std::nullopt;
    if (token_.kind != TokenKind::kEnd || !IsWhole(range)) return std::nullopt;
    return range;
  }

 private:
  // Whether its ends go together; one that is missing is open.
  static bool IsWhole(const Range& range) {
    if (!range.lower.has_value() && !range.upper.has_value()) return false;
    if (!range.lower.has_value() && range.lower_closed) return false;
    if (!range.upper.has_value() && range.upper_closed) return false;
    return IsRange(range);
  }

  bool IsBracketBehind() const {
    return token_.Is("]") || token_.Is(")") || token_.Is("[");
  }

  bool ReadEnd(std::optional<Value>& end) {
    if (token_.kind == TokenKind::kString) {
      end = token_.text;
      Advance();
      return true;
    }
    if (token_.kind == TokenKind::kName) return ReadCall(end);
    if (Take("@")) return ReadAt(end);
    return ReadNumber(end);
  }

  bool ReadNumber(std::optional<Value>& end) {
    const bool negative = Take("-");
    if (token_.kind != TokenKind::kNumber) return false;
    const std::optional<Decimal> number = Decimal::Parse(token_.text);
    if (!number.has_value()) return false;
    end = negative ? number->Negated() : *number;
    Advance();
    return true;
  }

  bool ReadAt(std::optional<Value>& end) {
    if (token_.kind != TokenKind::kString) return false;
    end = ReadAtLiteral(token_.text);
    Advance();
    return !end->is_null();
  }

  // date("2026-04-01") and the like.
  bool ReadCall(std::optional<Value>& end) {
    std::string name;
    for (; token_.kind == TokenKind::kName; Advance()) {
      if (!name.empty()) name += ' ';
      name += token_.text;
    }
    if (!Take("(") || token_.kind != TokenKind::kString) return false;
    end = ReadTemporal(name, token_.text);
    Advance();
    return end.has_value() && Take(")");
  }

  void Advance() { token_ = lexer_.Next(); }

  bool Take(std::string_view symbol) {
    if (!token_.Is(symbol)) return false;
    Advance();
    return true;
  }
  bool TakeAny(std::string_view a, std::string_view b, std::string_view c) {
    return Take(a) || Take(b) || Take(c);
  }

  SourceText source_;
  Diagnostics diagnostics_;
  Lexer lexer_;
  Token token_;
};

}  // namespace

std::optional<Range> ReadRange(std::string_view text) {
  if (!IsUtf8(text)) return std::nullopt;
  return RangeReader(text).Read();
}

}  // namespace tassei::internal
