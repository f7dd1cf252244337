// Names: the longest that is known, and what is said of others.

#include <algorithm>
#include <array>
#include <utility>

#include "lib/feel/expression_parser.h"
#include "lib/feel/feel_diagnostics.h"
#include "lib/feel/fold.h"
#include "lib/feel/names.h"
#include "lib/feel/static_types.h"
#include "lib/text/nearest.h"

namespace tassei::internal {
namespace {

// Names diagnosed of one text.
constexpr std::size_t kMostUnknownNames = 16;
constexpr std::array<std::string_view, 3> kLiteralWords = {"true", "false",
                                                           "null"};

// Whether a token can stand in a name behind its first word.
bool IsPieceOfName(const Token& token) {
  return token.kind == TokenKind::kName || token.kind == TokenKind::kNumber ||
         (token.kind == TokenKind::kSymbol &&
          token.text.find_first_not_of(kNameSymbols) == std::string::npos);
}

}  // namespace

std::optional<ExpressionParser::Name> ExpressionParser::LongestName(
    const NameTest& knows, const NameTest& extends) const {
  std::optional<Name> longest;
  std::string name;
  for (std::size_t count = 0; IsPieceOfName(token(count)); ++count) {
    AppendToName(token(count).text, name);
    if (knows(name)) longest = Name{name, count + 1};
    if (!extends(name)) break;
  }
  return longest;
}

std::optional<ExpressionParser::Name> ExpressionParser::KnownName() const {
  return LongestName(
      [this](std::string_view name) { return scope_.Knows(name); },
      [this](std::string_view name) { return scope_.KnowsPrefix(name); });
}

ExpressionParser::Name ExpressionParser::UnknownName() const {
  Name name;
  do {
    AppendToName(token(name.tokens).text, name.name);
    ++name.tokens;
  } while (ContinuesWord(token(name.tokens)) ||
           ContinuesCode(token(name.tokens - 1), token(name.tokens)));
  return name;
}

// Codes of cells without their quotes, such as B+, hold signs.
bool ExpressionParser::ContinuesCode(const Token& before,
                                     const Token& next) const {
  return cell_.has_value() && cell_->input.kind() == TypeKind::kString &&
         Touches(before, next) && next.kind == TokenKind::kSymbol &&
         IsPieceOfName(next);
}

std::optional<ExpressionParser::Name> ExpressionParser::NameUpTo(
    const std::function<bool(const Token&)>& is_end) const {
  if (token().kind != TokenKind::kName) return std::nullopt;
  Name name;
  do {
    AppendToName(token(name.tokens).text, name.name);
    ++name.tokens;
    if (is_end(token(name.tokens))) return name;
  } while (IsPieceOfName(token(name.tokens)));
  return std::nullopt;
}

void ExpressionParser::Take(const Name& name) {
  for (std::size_t i = 0; i < name.tokens; ++i) Advance();
}

NodePtr ExpressionParser::NameReference() {
  const std::size_t begin = token().range.begin;
  std::optional<Name> name = KnownName();
  if (!name.has_value() || ContinuesWord(token(name->tokens))) {
    name = UnknownName();
  }
  Take(*name);
  if (name->name == "?") asks_ = true;
  NodePtr node = scope_.Resolve(name->name, NodePlaceAt(begin), file_);
  return node != nullptr ? node : Unresolved(*name, begin);
}

NodePtr ExpressionParser::Unresolved(const Name& name, std::size_t begin) {
  if (++unknown_names_ <= kMostUnknownNames) {
    DiagnoseUnknown(name.name, {begin, end_});
  }
  const NodeBuilder node = Make(NodeKind::kUnresolved, begin);
  node->name = name.name;
  return node;
}

void ExpressionParser::DiagnoseUnknown(const std::string& name,
                                       TextRange range) {
  const std::vector<std::string> arguments = {std::string(source_.In(range))};
  const std::vector<std::string> known = scope_.Names();
  const std::string look = LookOf(name);
  const auto alike = std::find_if(
      known.begin(), known.end(),
      [&look](const std::string& other) { return LookOf(other) == look; });
  std::string_view nearest = Nearest(name, kLiteralWords);
  if (nearest.empty()) nearest = Nearest(name, known);
  const std::string quoted = Value(std::string(source_.In(range))).ToString();
  if (alike != known.end()) {
    AddAt(range.begin, kFeelLookalike, range, arguments, *alike);
  } else if (IsBareCode() || expects_text_) {
    AddAt(range.begin, kFeelUnquoted, range, arguments, quoted);
  } else {
    // An output that is one word was probably meant as text.
    const bool is_word = range.begin == tokens_.front().range.begin &&
                         token().kind == TokenKind::kEnd &&
                         FoldToAscii(name) == name;
    AddAt(range.begin, kFeelUnknownName, range, arguments,
          nearest.empty() && is_word ? quoted : std::string(nearest));
  }
}

// Whether the name just read makes a whole test of a cell for text.
bool ExpressionParser::IsBareCode() const {
  return cell_.has_value() && cell_->input.kind() == TypeKind::kString &&
         (At(",") || At(")") || token().kind == TokenKind::kEnd);
}

ExpressionParser::Name ExpressionParser::MemberName(
    const FeelType& owner) const {
  const std::vector<std::string> members = MemberNames(owner);
  const std::optional<Name> known = LongestName(
      [&members](std::string_view name) {
        return std::find(members.begin(), members.end(), name) != members.end();
      },
      [&members](std::string_view name) {
        return std::any_of(members.begin(), members.end(),
                           [name](const std::string& member) {
                             return member.starts_with(name);
                           });
      });
  return known.has_value() ? *known : UnknownName();
}

}  // namespace tassei::internal
