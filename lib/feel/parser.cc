#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "lib/feel/feel_diagnostics.h"
#include "lib/feel/lexer.h"
#include "lib/feel/unary_tests.h"
#include "lib/text/nearest.h"
#include "tassei/decimal.h"

namespace tassei::internal {
namespace {

// Names diagnosed before reading stops.
constexpr std::size_t kMostNames = 16;

struct SymbolOperator {
  std::string_view symbol;
  TestOperator op;
};
constexpr std::array<SymbolOperator, 6> kOperators = {
    {{"=", TestOperator::kEqual},
     {"!=", TestOperator::kNotEqual},
     {"<", TestOperator::kLess},
     {"<=", TestOperator::kLessEqual},
     {">", TestOperator::kGreater},
     {">=", TestOperator::kGreaterEqual}}};

// What can stand behind an operand in FEEL, and makes an expression of it.
bool ContinuesExpression(const Token& token) {
  for (const std::string_view symbol :
       {"+", "-", "*", "**", "/", ".", "=", "!=", "<", "<=", ">", ">=", "("}) {
    if (token.Is(symbol)) return true;
  }
  for (const std::string_view word :
       {"and", "or", "in", "between", "instance"}) {
    if (token.IsWord(word)) return true;
  }
  return false;
}

bool IsKeyword(const Token& token) {
  return token.IsWord("true") || token.IsWord("false") ||
         token.IsWord("null") || token.IsWord("not");
}

// `name` as FEEL would write it as a string.
std::string Quoted(std::string_view name) {
  return Value(std::string(name)).ToString();
}

// The tokens of a text, the last of them kEnd; nullopt if it cannot be cut.
std::optional<std::vector<Token>> Tokenize(const SourceText& source,
                                           Diagnostics& diagnostics) {
  Lexer lexer(source, diagnostics);
  std::vector<Token> tokens;
  do {
    tokens.push_back(lexer.Next());
    if (tokens.back().kind == TokenKind::kBad) return std::nullopt;
  } while (tokens.back().kind != TokenKind::kEnd);
  return tokens;
}

// Recursive descent over tests and their operands.
class Parser {
 public:
  Parser(const SourceText& source, std::vector<Token> tokens, FactType type,
         Diagnostics& diagnostics)
      : source_(source),
        tokens_(std::move(tokens)),
        type_(type),
        diagnostics_(diagnostics) {}

  std::optional<UnaryTests> Parse() {
    UnaryTests tests;
    if (AcceptsAnything()) {
      tests.any = true;
      return tests;
    }
    const bool read = token().IsWord("not") ? ReadNot(tests) : ReadTests(tests);
    if (!read || names_ > 0) return std::nullopt;
    if (token().kind != TokenKind::kEnd) {
      Unexpected("「,」または終わり", "a comma or the end");
      return std::nullopt;
    }
    return tests;
  }

 private:
  const Token& token() const { return tokens_[place_]; }

  // Requires a token that is not the last.
  void Advance() { end_ = tokens_[place_++].range.end; }

  // Nothing, or a lone "-".
  bool AcceptsAnything() const {
    return tokens_.size() == 1 || (tokens_.size() == 2 && token().Is("-"));
  }

  void Add(const DiagnosticKind& kind, std::vector<std::string> arguments,
           std::string_view found, std::string suggestion = {}) {
    diagnostics_.Add({.kind = &kind,
                      .where = source_.where,
                      .arguments = std::move(arguments),
                      .found = std::string(FirstCodePoints(found, 200)),
                      .suggestion = std::move(suggestion)});
  }

  // Diagnoses the token: something else should stand here.
  void Unexpected(std::string expected_ja, std::string expected_en) {
    const std::string at = source_.CharacterAt(token().range.begin);
    if (ContinuesExpression(token())) {
      Add(kFeelGeneralExpression, {at, token().text}, source_.text);
    } else {
      Add(kFeelExpected, {at, std::move(expected_ja), std::move(expected_en)},
          source_.text);
    }
  }

  bool ReadNot(UnaryTests& tests) {
    Advance();
    if (!token().Is("(")) {
      Unexpected("「(」", "(");
      return false;
    }
    Advance();
    tests.negated = true;
    if (!ReadTests(tests)) return false;
    if (!token().Is(")")) {
      Unexpected("「)」", ")");
      return false;
    }
    Advance();
    return true;
  }

  bool ReadTests(UnaryTests& tests) {
    while (true) {
      UnaryTest test;
      if (!ReadTest(test)) return false;
      tests.tests.push_back(std::move(test));
      if (!token().Is(",")) return true;
      WarnOfThousands(tests.tests.back());
      Advance();
    }
  }

  // At a comma: 1,234 reads as two numbers. Warns once.
  void WarnOfThousands(const UnaryTest& before) {
    if (warned_) return;
    const Token& next = tokens_[place_ + 1];
    const bool is_tight = before.range.end == token().range.begin &&
                          token().range.end == next.range.begin;
    if (!is_tight || before.operand.value.number() == nullptr ||
        next.kind != TokenKind::kNumber || next.text.size() != 3 ||
        next.text.find_first_not_of("0123456789") != std::string::npos) {
      return;
    }
    warned_ = true;
    Add(kFeelThousands, {source_.CharacterAt(token().range.begin)},
        source_.text);
  }

  bool ReadTest(UnaryTest& test) {
    test.range.begin = token().range.begin;
    if (!ReadTestBody(test)) return false;
    test.range.end = end_;
    return true;
  }

  bool ReadTestBody(UnaryTest& test) {
    for (const SymbolOperator& known : kOperators) {
      if (!token().Is(known.symbol)) continue;
      test.op = known.op;
      Advance();
      return ReadOperand(test.operand, 0);
    }
    if (token().Is("[") || token().Is("]")) {
      test.lower_closed = token().Is("[");
      Advance();
      return ReadOperand(test.operand, 0) && ReadIntervalRest(test);
    }
    if (token().Is("(")) return ReadParenthesis(test);
    return ReadOperand(test.operand, 0);
  }

  // What starts with a parenthesis is an interval, or a value in parentheses.
  bool ReadParenthesis(UnaryTest& test) {
    Advance();
    if (!ReadOperand(test.operand, 1)) return false;
    if (token().Is("..")) return ReadIntervalRest(test);
    return CloseParenthesis();
  }

  bool CloseParenthesis() {
    if (!token().Is(")")) {
      Unexpected("「)」または「..」", ") or ..");
      return false;
    }
    Advance();
    return true;
  }

  bool ReadIntervalRest(UnaryTest& test) {
    test.op = TestOperator::kInterval;
    if (!token().Is("..")) {
      Unexpected("「..」", "..");
      return false;
    }
    Advance();
    if (!ReadOperand(test.upper, 0)) return false;
    test.upper_closed = token().Is("]");
    if (!test.upper_closed && !token().Is(")") && !token().Is("[")) {
      Unexpected("「]」「)」または「[」", "], ) or [");
      return false;
    }
    Advance();
    return true;
  }

  // A value, in parentheses or with minus signs in front.
  bool ReadOperand(Operand& operand, std::size_t depth) {
    if (depth > kMostNesting) {
      Add(kFeelTooDeep,
          {source_.CharacterAt(token().range.begin),
           std::to_string(kMostNesting)},
          source_.text);
      return false;
    }
    operand.range.begin = token().range.begin;
    if (!ReadOperandBody(operand, depth)) return false;
    operand.range.end = end_;
    return true;
  }

  bool ReadOperandBody(Operand& operand, std::size_t depth) {
    if (token().Is("-")) return ReadNegated(operand, depth);
    if (token().Is("(")) {
      Advance();
      return ReadOperand(operand, depth + 1) && CloseParenthesis();
    }
    return ReadValue(operand.value);
  }

  bool ReadNegated(Operand& operand, std::size_t depth) {
    const std::size_t minus = token().range.begin;
    Advance();
    if (!ReadOperand(operand, depth + 1)) return false;
    if (operand.value.number() == nullptr) {
      if (names_ == 0) {
        Add(kFeelNegatedNoNumber, {source_.CharacterAt(minus)}, source_.text);
      }
      return names_ > 0;
    }
    operand.value = operand.value.number()->Negated();
    return true;
  }

  bool ReadValue(Value& value) {
    switch (token().kind) {
      case TokenKind::kNumber:
        return ReadNumber(value);
      case TokenKind::kString:
        value = Value(token().text);
        Advance();
        return true;
      case TokenKind::kName:
        return ReadName(value);
      default:
        Unexpected("値", "a value");
        return false;
    }
  }

  bool ReadNumber(Value& value) {
    const std::optional<Decimal> number = Decimal::Parse(
        token().text.starts_with('.') ? "0" + token().text : token().text);
    if (!number.has_value()) {
      Add(kFeelLongNumber, {source_.CharacterAt(token().range.begin)},
          token().text);
      return false;
    }
    value = Value(*number);
    Advance();
    return true;
  }

  bool ReadName(Value& value) {
    if (token().IsWord("not")) {
      Unexpected("値（not はセルの先頭にだけ書けます）",
                 "a value (not stands only at the start of a cell)");
      return false;
    }
    if (token().IsWord("null")) {
      value = Value();
    } else if (token().IsWord("true") || token().IsWord("false")) {
      value = Value(token().IsWord("true"));
    } else {
      return DiagnoseName();
    }
    Advance();
    return true;
  }

  // Whether the token goes on with a name: a word, or what touches the word
  // before and may stand in a name.
  bool ContinuesName() const {
    if (token().kind == TokenKind::kName) {
      return !IsKeyword(token()) && !ContinuesExpression(token());
    }
    if (token().range.begin != end_) return false;
    if (token().kind == TokenKind::kNumber) return true;
    return type_ == FactType::kCode &&
           (token().Is(".") || token().Is("/") || token().Is("-") ||
            token().Is("+") || token().Is("*"));
  }

  // True if reading can go on, so that each name is diagnosed.
  bool DiagnoseName() {
    const std::size_t begin = token().range.begin;
    do {
      Advance();
    } while (ContinuesName());
    const std::string name(source_.In({begin, end_}));
    const std::string at = source_.CharacterAt(begin);
    ++names_;
    if (ContinuesExpression(token())) {
      Add(kFeelGeneralExpression, {at, name + " " + token().text},
          source_.text);
      return false;
    }
    if (type_ == FactType::kCode) {
      Add(kFeelUnquoted, {at, name}, name, Quoted(name));
    } else {
      constexpr std::array<std::string_view, 3> kWords = {"true", "false",
                                                          "null"};
      Add(kFeelUnknownName, {at, name}, name,
          std::string(Nearest(name, kWords)));
    }
    return names_ < kMostNames;
  }

  const SourceText& source_;
  const std::vector<Token> tokens_;
  const FactType type_;
  Diagnostics& diagnostics_;
  std::size_t place_ = 0;  // Of the token to read.
  std::size_t end_ = 0;    // Of the token before.
  std::size_t names_ = 0;  // Diagnosed so far.
  bool warned_ = false;    // Of a comma.
};

}  // namespace

std::optional<UnaryTests> ParseUnaryTests(const SourceText& source,
                                          FactType type,
                                          Diagnostics& diagnostics) {
  if (!IsUtf8(source.text)) {
    diagnostics.Add({.kind = &kFeelNotUtf8,
                     .where = source.where,
                     .arguments = {},
                     .found = std::string(source.text.substr(0, 200))});
    return std::nullopt;
  }
  std::optional<std::vector<Token>> tokens = Tokenize(source, diagnostics);
  if (!tokens.has_value()) return std::nullopt;
  return Parser(source, *std::move(tokens), type, diagnostics).Parse();
}

}  // namespace tassei::internal
