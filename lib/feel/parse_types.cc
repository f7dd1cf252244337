// Types, as `instance of` and parameters name them.

#include <array>
#include <utility>

#include "lib/feel/expression_parser.h"
#include "lib/feel/feel_diagnostics.h"
#include "lib/text/nearest.h"

namespace tassei::internal {
namespace {

// Bytes of a type's name.
constexpr std::size_t kLongestTypeName = 1'000;

}  // namespace

std::optional<FeelType> ExpressionParser::WholeType() {
  std::optional<FeelType> type = Type();
  if (!type.has_value() || !ExpectEnd()) return std::nullopt;
  return unknown_types_ == 0 ? type : std::nullopt;
}

std::optional<FeelType> ExpressionParser::Type() {
  const Level level(*this);
  if (level.is_too_deep()) {
    TooDeep();
    return std::nullopt;
  }
  if (token(1).Is("<") || token(1).Is("<>")) {
    if (AtWord("list")) return ElementType(TypeKind::kList);
    if (AtWord("range")) return ElementType(TypeKind::kRange);
    if (AtWord("context")) return ContextType();
    if (AtWord("function")) return FunctionType();
  }
  if (token().kind == TokenKind::kName) return NamedType();
  Unexpected("型", "a type");
  return std::nullopt;
}

std::optional<FeelType> ExpressionParser::NamedType() {
  const auto find = [this](std::string_view name) -> std::optional<FeelType> {
    if (find_type_ != nullptr) {
      if (std::optional<FeelType> own = find_type_(name); own.has_value()) {
        return own;
      }
    }
    return BuiltinType(name);
  };
  const std::optional<Name> known = LongestName(
      [&find](std::string_view name) { return find(name).has_value(); },
      [](std::string_view name) { return name.size() < kLongestTypeName; });
  if (known.has_value()) {
    Take(*known);
    return find(known->name);
  }
  const std::size_t begin = token().range.begin;
  Take(UnknownName());
  const std::string name(source_.In({begin, end_}));
  constexpr std::array<std::string_view, 10> kNames = {
      "number",        "string",
      "boolean",       "date",
      "time",          "Any",
      "date and time", "days and time duration",
      "context",       "years and months duration"};
  ++unknown_types_;
  AddAt(begin, kFeelUnknownType, {begin, end_}, {name},
        std::string(Nearest(name, kNames)));
  return FeelType();
}

std::optional<FeelType> ExpressionParser::ElementType(TypeKind kind) {
  Advance();
  Advance();
  std::optional<FeelType> element = Type();
  if (!element.has_value() || !Expect(">")) return std::nullopt;
  return kind == TypeKind::kList ? FeelType::ListOf(*std::move(element))
                                 : FeelType::RangeOf(*std::move(element));
}

std::optional<FeelType> ExpressionParser::ContextType() {
  Advance();
  Advance();
  std::vector<FeelType::Member> members;
  do {
    const std::optional<Name> name =
        NameUpTo([](const Token& next) { return next.Is(":"); });
    if (!name.has_value()) {
      Unexpected("項目名と「:」", "a key and :");
      return std::nullopt;
    }
    Take(*name);
    Advance();
    std::optional<FeelType> type = Type();
    if (!type.has_value()) return std::nullopt;
    members.push_back({name->name, *std::move(type)});
  } while (Accept(","));
  if (!Expect(">")) return std::nullopt;
  return FeelType::ContextOf(std::move(members));
}

std::optional<FeelType> ExpressionParser::FunctionType() {
  Advance();
  std::vector<FeelType> parameters;
  const bool has_parameters = !Accept("<>");
  if (has_parameters) {
    Advance();
    while (!At(">")) {
      std::optional<FeelType> parameter = Type();
      if (!parameter.has_value()) return std::nullopt;
      parameters.push_back(*std::move(parameter));
      if (!Accept(",")) break;
    }
    if (!Expect(">")) return std::nullopt;
  }
  if (!Expect("-") || !Expect(">")) return std::nullopt;
  std::optional<FeelType> result = Type();
  if (!result.has_value()) return std::nullopt;
  return FeelType::FunctionOf(std::move(parameters), *std::move(result));
}

}  // namespace tassei::internal
