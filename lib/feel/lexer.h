// FEEL text cut into tokens.

#ifndef LIB_FEEL_LEXER_H_
#define LIB_FEEL_LEXER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/source_text.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

enum class TokenKind {
  kEnd,
  kBad,     // Diagnosed already.
  kNumber,  // As written; a number that Decimal::Parse may find too long.
  kString,  // With its value in `text`.
  kName,    // One word; keywords too.
  kSymbol,  // An operator or bracket.
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  TextRange range = {};
  std::string text = {};

  bool Is(std::string_view symbol) const {
    return kind == TokenKind::kSymbol && text == symbol;
  }
  bool IsWord(std::string_view word) const {
    return kind == TokenKind::kName && text == word;
  }
};

// Gives the tokens of a text, one after the other, and kEnd for ever after the
// last. Adds what it cannot read to `diagnostics`. Requires UTF-8.
class Lexer {
 public:
  Lexer(const SourceText& source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics) {}

  Token Next();

 private:
  Token Read();
  Token Make(TokenKind kind, std::size_t begin);
  Token Bad(const DiagnosticKind& kind, std::size_t begin,
            std::string suggestion = {});
  // False at a comment that is never closed.
  bool SkipSpace();
  Token ReadNumber();
  Token ReadString();
  // Reads the escape at the place; false if it stands for no character.
  bool ReadEscape(std::string& value);
  Token ReadName();
  Token ReadSymbol();

  const SourceText& source_;
  Diagnostics& diagnostics_;
  std::size_t place_ = 0;
  bool after_function_ = false;  // The token before is that word.
};

// All tokens of a text, the last of them kEnd; nullopt if there are some that
// cannot be read, the first of which are diagnosed.
std::optional<std::vector<Token>> CutTokens(const SourceText& source,
                                            Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_FEEL_LEXER_H_
