// Operands: literals, lists, ranges and contexts.

#include <algorithm>
#include <utility>

#include "lib/feel/expression_parser.h"
#include "lib/feel/feel_diagnostics.h"
#include "lib/feel/temporal_text.h"

namespace tassei::internal {

NodePtr ExpressionParser::Primary() {
  const Level level(*this);
  if (level.is_too_deep()) return TooDeep();
  if (token().kind == TokenKind::kName) return Word();
  const Inside inside(*this);
  switch (token().kind) {
    case TokenKind::kNumber:
      return NumberLiteral();
    case TokenKind::kString:
      Advance();
      return Literal(tokens_[place_ - 1].text, tokens_[place_ - 1].range.begin);
    default:
      break;
  }
  if (At("(")) return Parenthesis();
  if (At("[")) return ListOrRange();
  if (At("]")) return OpenRange();
  if (At("{")) return ContextLiteral();
  if (At("@")) return AtLiteral();
  return Unexpected("式", "an expression");
}

NodePtr ExpressionParser::NumberLiteral() {
  const Token literal = token();
  const std::optional<Decimal> number = Decimal::Parse(
      literal.text.starts_with('.') ? "0" + literal.text : literal.text);
  if (!number.has_value()) {
    AddAt(literal.range.begin, kFeelLongNumber, literal.range, {});
    return nullptr;
  }
  Advance();
  return Literal(*number, literal.range.begin);
}

NodePtr ExpressionParser::AtLiteral() {
  const std::size_t begin = token().range.begin;
  Advance();
  if (token().kind != TokenKind::kString) {
    return Unexpected("文字列", "a string");
  }
  Value value = ReadAtLiteral(token().text);
  const TextRange quoted = token().range;
  Advance();
  if (value.is_null()) {
    AddAt(begin, kFeelBadAtLiteral, {begin, end_},
          {std::string(source_.In(quoted))});
  }
  return Literal(std::move(value), begin);
}

NodePtr ExpressionParser::Word() {
  const std::optional<Name> known = KnownName();
  if (known.has_value() && known->tokens > 1) return NameReference();
  const Token& word = token();
  if (word.text == "if") return If();
  if (word.text == "for") return For();
  if (word.text == "some") return Quantified(NodeKind::kSome);
  if (word.text == "every") return Quantified(NodeKind::kEvery);
  if (word.text == "function" && token(1).Is("(")) return Function();
  if (word.text == "null" || word.text == "true" || word.text == "false") {
    Advance();
    return Literal(word.text == "null" ? Value() : Value(word.text == "true"),
                   word.range.begin);
  }
  if (!known.has_value() && !StartsOperand(word)) {
    return Unexpected("式", "an expression");
  }
  return NameReference();
}

NodePtr ExpressionParser::Parenthesis() {
  const std::size_t begin = token().range.begin;
  Advance();
  if (const std::optional<NodeOperator> op = TestOperator(); op.has_value()) {
    return OperatorRange(begin, *op);
  }
  NodePtr inner = Expression();
  if (inner == nullptr) return nullptr;
  if (At("..")) return RestOfRange(std::move(inner), false, begin);
  return Expect(")") ? inner : nullptr;
}

// (< 5), (>= 5), (= 5).
NodePtr ExpressionParser::OperatorRange(std::size_t begin, NodeOperator op) {
  const Token operation = token();
  Advance();
  const NodePtr end = Binary(kSums);
  if (end == nullptr || !Expect(")")) return nullptr;
  if (op == NodeOperator::kNotEqual) {
    AddAt(operation.range.begin, kFeelBadCharacter, operation.range,
          {operation.text});
    return Literal(Value(), begin);
  }
  const bool is_below =
      op == NodeOperator::kLess || op == NodeOperator::kLessEqual;
  const bool is_above =
      op == NodeOperator::kGreater || op == NodeOperator::kGreaterEqual;
  const bool is_closed =
      op != NodeOperator::kLess && op != NodeOperator::kGreater;
  const NodeBuilder node = Make(NodeKind::kRange, begin);
  node->type = FeelType::RangeOf(end->type);
  node->closed_lower = is_closed && !is_below;
  node->closed_upper = is_closed && !is_above;
  node->children = {is_below ? nullptr : end, is_above ? nullptr : end};
  return Complete(node);
}

NodePtr ExpressionParser::ListOrRange() {
  const std::size_t begin = token().range.begin;
  Advance();
  // In []1..2[] the second bracket starts a range.
  if (At("]") && !StartsOperand(token(1))) {
    Advance();
    const NodeBuilder node = Make(NodeKind::kList, begin);
    node->type = FeelType::ListOf(TypeKind::kNull);
    return Complete(node);
  }
  NodePtr first = Expression();
  if (first == nullptr) return nullptr;
  if (At("..")) return RestOfRange(std::move(first), true, begin);
  return RestOfList(std::move(first), begin);
}

NodePtr ExpressionParser::RestOfList(NodePtr first, std::size_t begin) {
  const NodeBuilder node = Make(NodeKind::kList, begin);
  FeelType element = first->type;
  node->children.push_back(std::move(first));
  while (Accept(",")) {
    NodePtr next = Expression();
    if (next == nullptr) return nullptr;
    element = CommonType(element, next->type);
    node->children.push_back(std::move(next));
  }
  if (!Expect("]")) return nullptr;
  node->type = FeelType::ListOf(std::move(element));
  return Complete(node);
}

NodePtr ExpressionParser::OpenRange() {
  const std::size_t begin = token().range.begin;
  Advance();
  NodePtr lower = Expression();
  if (lower == nullptr) return nullptr;
  return RestOfRange(std::move(lower), false, begin);
}

NodePtr ExpressionParser::RestOfRange(NodePtr lower, bool closed,
                                      std::size_t begin) {
  if (!Expect("..")) return nullptr;
  at_range_end_ = true;
  NodePtr upper = Binary(kSums);
  at_range_end_ = false;
  if (upper == nullptr) return nullptr;
  const NodeBuilder node = Make(NodeKind::kRange, begin);
  node->closed_lower = closed;
  node->closed_upper = At("]");
  if (!At("]") && !At(")") && !At("[")) {
    return Unexpected("「]」「)」または「[」", "], ) or [");
  }
  Advance();
  node->type = FeelType::RangeOf(CommonType(lower->type, upper->type));
  node->children = {std::move(lower), std::move(upper)};
  return Complete(node);
}

NodePtr ExpressionParser::ContextLiteral() {
  const NodeBuilder node = Make(NodeKind::kContext, token().range.begin);
  scope_.Open();
  node->slot = scope_.DeclareHidden(MostEntries());
  Advance();
  const bool is_read = Entries(*node);
  scope_.Close();
  return is_read ? Complete(node) : nullptr;
}

bool ExpressionParser::Entries(Node& context) {
  std::vector<FeelType::Member> members;
  if (!At("}")) {
    do {
      if (!Entry(context, members)) return false;
    } while (Accept(","));
  }
  context.type = FeelType::ContextOf(std::move(members));
  return Expect("}");
}

bool ExpressionParser::Entry(Node& context,
                             std::vector<FeelType::Member>& members) {
  const std::size_t begin = token().range.begin;
  std::optional<std::string> key = Key();
  if (!key.has_value()) return false;
  WarnOfRepeatedKey(context, *key, {begin, end_});
  if (!Expect(":")) return false;
  NodePtr value = Expression();
  if (value == nullptr) return false;
  scope_.DeclareAt(*key, value->type,
                   context.slot + static_cast<int32_t>(context.names.size()));
  members.push_back({*key, value->type});
  context.names.push_back(*std::move(key));
  context.children.push_back(std::move(value));
  return true;
}

std::optional<std::string> ExpressionParser::Key() {
  if (token().kind == TokenKind::kString) {
    Advance();
    return tokens_[place_ - 1].text;
  }
  std::optional<Name> name =
      NameUpTo([](const Token& next) { return next.Is(":"); });
  if (!name.has_value()) {
    Unexpected("項目名と「:」", "a key and :");
    return std::nullopt;
  }
  Take(*name);
  return std::move(name->name);
}

void ExpressionParser::WarnOfRepeatedKey(const Node& context,
                                         const std::string& key,
                                         TextRange range) {
  if (std::find(context.names.begin(), context.names.end(), key) ==
      context.names.end()) {
    return;
  }
  AddAt(range.begin, kFeelRepeatedKey, range, {key});
}

int32_t ExpressionParser::MostEntries() {
  if (entry_counts_.empty()) {
    entry_counts_.resize(tokens_.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].Is("{")) open.push_back(i);
      if (open.empty()) continue;
      if (tokens_[i].Is(":")) ++entry_counts_[open.back()];
      if (tokens_[i].Is("}")) open.pop_back();
    }
  }
  return entry_counts_[place_];
}

}  // namespace tassei::internal
