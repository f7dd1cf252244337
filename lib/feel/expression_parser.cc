// Tokens, problems and operators.

#include "lib/feel/expression_parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lib/feel/feel_diagnostics.h"
#include "lib/feel/static_types.h"

namespace tassei::internal {
namespace {

// Diagnosed of one text, errors and warnings each.
constexpr std::size_t kMostProblems = 64;
constexpr std::size_t kMostQuoted = 200;  // Code points.

struct Operator {
  std::string_view symbol;
  NodeKind kind;
  NodeOperator op;
};
constexpr std::array<Operator, 11> kOperators = {
    {{"=", NodeKind::kComparison, NodeOperator::kEqual},
     {"!=", NodeKind::kComparison, NodeOperator::kNotEqual},
     {"<", NodeKind::kComparison, NodeOperator::kLess},
     {"<=", NodeKind::kComparison, NodeOperator::kLessEqual},
     {">", NodeKind::kComparison, NodeOperator::kGreater},
     {">=", NodeKind::kComparison, NodeOperator::kGreaterEqual},
     {"+", NodeKind::kArithmetic, NodeOperator::kAdd},
     {"-", NodeKind::kArithmetic, NodeOperator::kSubtract},
     {"*", NodeKind::kArithmetic, NodeOperator::kMultiply},
     {"/", NodeKind::kArithmetic, NodeOperator::kDivide},
     {"**", NodeKind::kArithmetic, NodeOperator::kPower}}};

const Operator* OperatorAt(const Token& token) {
  if (token.kind != TokenKind::kSymbol) return nullptr;
  for (const Operator& known : kOperators) {
    if (token.text == known.symbol) return &known;
  }
  return nullptr;
}

// What can follow a complete operand in a longer expression.
bool IsInfixWord(const Token& token) {
  for (const std::string_view word : {"and", "or", "in", "between", "instance",
                                      "then", "else", "return", "satisfies"}) {
    if (token.IsWord(word)) return true;
  }
  return false;
}

}  // namespace

ExpressionParser::ExpressionParser(const SourceText& source,
                                   std::vector<Token> tokens,
                                   CompilerContext& context)
    : source_(source),
      tokens_(std::move(tokens)),
      scope_(context.scope),
      diagnostics_(&context.diagnostics),
      find_type_(context.find_type),
      lines_(source.text),
      file_(source.where.file.empty()
                ? nullptr
                : std::make_shared<const std::string>(source.where.file)) {}

NodePtr ExpressionParser::WholeExpression() {
  NodePtr node = Expression();
  if (node == nullptr || !ExpectEnd()) return nullptr;
  return node;
}

const Token& ExpressionParser::token(std::size_t ahead) const {
  return tokens_[std::min(place_ + ahead, tokens_.size() - 1)];
}

void ExpressionParser::Advance() {
  end_ = token().range.end;
  ++place_;
}

bool ExpressionParser::Accept(std::string_view symbol) {
  if (!At(symbol)) return false;
  Advance();
  return true;
}

bool ExpressionParser::Expect(std::string_view symbol) {
  if (Accept(symbol)) return true;
  Unexpected("「" + std::string(symbol) + "」", symbol);
  return false;
}

bool ExpressionParser::ExpectWord(std::string_view word) {
  if (AtWord(word)) {
    Advance();
    return true;
  }
  Unexpected(word, word);
  return false;
}

bool ExpressionParser::ExpectEnd() {
  if (token().kind == TokenKind::kEnd) return true;
  Unexpected("演算子または終わり", "an operator or the end");
  return false;
}

bool ExpressionParser::Touches(const Token& before, const Token& next) {
  return before.range.end == next.range.begin;
}

bool ExpressionParser::ContinuesWord(const Token& next) {
  return next.kind == TokenKind::kNumber ||
         (next.kind == TokenKind::kName && !IsInfixWord(next));
}

bool ExpressionParser::StartsOperand(const Token& token) {
  return token.kind == TokenKind::kNumber || token.kind == TokenKind::kString ||
         token.Is("@") ||
         (token.kind == TokenKind::kName && !IsInfixWord(token));
}

SourceSpan ExpressionParser::PlaceOf(std::size_t offset) const {
  return source_.PlaceAt(lines_.At(offset));
}

bool ExpressionParser::HasRoomFor(const DiagnosticKind& kind) const {
  return (kind.severity == Severity::kWarning ? warnings_ : errors_) <
         kMostProblems;
}

void ExpressionParser::Add(const DiagnosticKind& kind, TextRange range,
                           std::vector<std::string> arguments,
                           std::string suggestion) {
  if (!HasRoomFor(kind)) return;
  ++(kind.severity == Severity::kWarning ? warnings_ : errors_);
  diagnostics_->Add(
      {.kind = &kind,
       .where = PlaceOf(range.begin),
       .arguments = std::move(arguments),
       .found = std::string(FirstCodePoints(source_.In(range), kMostQuoted)),
       .suggestion = std::move(suggestion)});
}

void ExpressionParser::AddAt(std::size_t offset, const DiagnosticKind& kind,
                             TextRange range,
                             std::vector<std::string> arguments,
                             std::string suggestion) {
  if (!HasRoomFor(kind)) return;
  arguments.insert(arguments.begin(), source_.CharacterAt(offset));
  Add(kind, range, std::move(arguments), std::move(suggestion));
}

std::nullptr_t ExpressionParser::Unexpected(std::string_view expected_ja,
                                            std::string_view expected_en) {
  AddAt(token().range.begin, kFeelExpected,
        {token().range.begin, source_.text.size()},
        {std::string(expected_ja), std::string(expected_en)});
  return nullptr;
}

std::nullptr_t ExpressionParser::TooDeep() {
  AddAt(token().range.begin, kFeelTooDeep,
        {token().range.begin, source_.text.size()},
        {std::to_string(kMostLevels)});
  return nullptr;
}

NodePlace ExpressionParser::NodePlaceAt(std::size_t offset) const {
  const SourceSpan place = PlaceOf(offset);
  return {place.line, place.column, offset, end_};
}

ExpressionParser::NodeBuilder ExpressionParser::Make(NodeKind kind,
                                                     std::size_t begin) const {
  auto node = std::make_shared<Node>();
  node->kind = kind;
  node->place = NodePlaceAt(begin);
  node->file = file_;
  return node;
}

NodePtr ExpressionParser::Literal(Value value, std::size_t begin) const {
  const NodeBuilder node = Make(NodeKind::kLiteral, begin);
  node->type = TypeOf(value);
  node->value = std::move(value);
  return node;
}

NodePtr ExpressionParser::Complete(NodeBuilder node) {
  for (const NodePtr& child : node->children) {
    if (child != nullptr) node->height = std::max(node->height, child->height);
  }
  node->place.end = end_;
  if (++node->height > kMostHeight) return TooDeep();
  return node;
}

NodePtr ExpressionParser::Binary(Binding loosest) {
  NodePtr left = Unary();
  return left == nullptr ? nullptr : Infix(std::move(left), loosest);
}

NodePtr ExpressionParser::Infix(NodePtr left, Binding loosest) {
  while (left != nullptr) {
    const Operator* const known = OperatorAt(token());
    if (known != nullptr && BindingOf(known->op) >= loosest) {
      left = Operation(std::move(left), known->kind, known->op);
    } else if (AtWord("or") && loosest <= kOr) {
      left = Logic(std::move(left), NodeKind::kOr, "or", kAnd);
    } else if (AtWord("and") && loosest <= kAnd) {
      left = Logic(std::move(left), NodeKind::kAnd, "and", kCompares);
    } else if (AtWord("between") && loosest <= kCompares) {
      left = Between(std::move(left));
    } else if (AtWord("in") && loosest <= kCompares) {
      left = In(std::move(left));
    } else {
      break;
    }
  }
  return left;
}

ExpressionParser::Binding ExpressionParser::BindingOf(NodeOperator op) {
  switch (op) {
    case NodeOperator::kAdd:
    case NodeOperator::kSubtract:
      return kSums;
    case NodeOperator::kMultiply:
    case NodeOperator::kDivide:
      return kProducts;
    case NodeOperator::kPower:
      return kPowers;
    default:
      return kCompares;
  }
}

NodePtr ExpressionParser::Logic(NodePtr left, NodeKind kind,
                                std::string_view word, Binding operand) {
  const NodeBuilder node = Make(kind, left->place.begin);
  node->type = TypeKind::kBoolean;
  node->children.push_back(std::move(left));
  while (AtWord(word)) {
    Advance();
    NodePtr right = Binary(operand);
    if (right == nullptr) return nullptr;
    node->children.push_back(std::move(right));
  }
  return Complete(node);
}

NodePtr ExpressionParser::Between(NodePtr value) {
  const NodeBuilder node = Make(NodeKind::kBetween, value->place.begin);
  node->type = TypeKind::kBoolean;
  const std::size_t offset = token().range.begin;
  Advance();
  NodePtr lower = Binary(kSums);
  if (lower == nullptr || !ExpectWord("and")) return nullptr;
  NodePtr upper = Binary(kSums);
  if (upper == nullptr) return nullptr;
  for (const NodePtr& end : {lower, upper}) {
    CheckComparison(NodeOperator::kLessEqual, *value, *end, offset);
  }
  node->children = {std::move(value), std::move(lower), std::move(upper)};
  return Complete(node);
}

NodePtr ExpressionParser::Operation(NodePtr left, NodeKind kind,
                                    NodeOperator op) {
  const NodeBuilder node = Make(kind, left->place.begin);
  const Token operation = token();
  Advance();
  const bool expected_text =
      std::exchange(expects_text_, kind == NodeKind::kComparison &&
                                       left->type.kind() == TypeKind::kString);
  NodePtr right = Binary(static_cast<Binding>(BindingOf(op) + 1));
  expects_text_ = expected_text;
  if (right == nullptr) return nullptr;
  node->op = op;
  if (kind == NodeKind::kComparison) {
    node->type = TypeKind::kBoolean;
    CheckComparison(op, *left, *right, operation.range.begin);
  } else {
    node->type = ArithmeticType(op, left->type, right->type);
    CheckArithmetic(*left, *right, node->type, operation);
  }
  node->children = {std::move(left), std::move(right)};
  return Complete(node);
}

void ExpressionParser::CheckComparison(NodeOperator op, const Node& left,
                                       const Node& right, std::size_t offset) {
  if (!NeverComparable(op, left.type, right.type)) return;
  AddAt(offset, kFeelNeverComparable, {left.place.begin, right.place.end},
        {left.type.ToString(), right.type.ToString()});
}

void ExpressionParser::CheckArithmetic(const Node& left, const Node& right,
                                       const FeelType& result,
                                       const Token& operation) {
  const bool knows_null = left.type.kind() == TypeKind::kNull ||
                          right.type.kind() == TypeKind::kNull;
  if (result.kind() != TypeKind::kNull || knows_null) return;
  AddAt(operation.range.begin, kFeelNoOperation,
        {left.place.begin, right.place.end},
        {operation.text, left.type.ToString(), right.type.ToString()});
}

// What is true of a negative value, "-5 instance of number", is asked of the
// whole, although the grammar reads it as - (5 instance of number).
NodePtr ExpressionParser::Unary() {
  NodePtr node = Signed();
  while (node != nullptr && AtWord("instance") && token(1).IsWord("of")) {
    node = InstanceOf(std::move(node));
  }
  return node;
}

NodePtr ExpressionParser::Signed() {
  std::vector<std::size_t> signs;
  while (At("-")) {
    signs.push_back(token().range.begin);
    Advance();
  }
  NodePtr node = Primary();
  if (node != nullptr) node = Postfix(std::move(node));
  while (node != nullptr && !signs.empty()) {
    node = Negated(std::move(node), signs.back());
    signs.pop_back();
  }
  return node;
}

NodePtr ExpressionParser::Negated(NodePtr operand, std::size_t begin) {
  if (operand->kind == NodeKind::kLiteral &&
      operand->value.number() != nullptr) {
    return Literal(operand->value.number()->Negated(), begin);
  }
  const NodeBuilder node = Make(NodeKind::kNegate, begin);
  node->type = NegatedType(operand->type);
  if (node->type.kind() == TypeKind::kNull) DiagnoseSign(*operand, begin);
  node->children.push_back(std::move(operand));
  return Complete(node);
}

void ExpressionParser::DiagnoseSign(const Node& operand, std::size_t offset) {
  if (cell_.has_value() && operand.kind == NodeKind::kLiteral) {
    AddAt(offset, kFeelNegatedNoNumber, {offset, end_}, {});
  } else if (operand.type.kind() != TypeKind::kNull) {
    AddAt(offset, kFeelNoSign, {offset, end_}, {operand.type.ToString()});
  }
}

NodePtr ExpressionParser::InstanceOf(NodePtr value) {
  const NodeBuilder node = Make(NodeKind::kInstanceOf, value->place.begin);
  node->type = TypeKind::kBoolean;
  Advance();
  Advance();
  const std::size_t begin = token().range.begin;
  const std::size_t unknown_before = unknown_types_;
  std::optional<FeelType> type = Type();
  if (!type.has_value()) return nullptr;
  if (unknown_types_ > unknown_before) {
    node->kind = NodeKind::kUnresolved;
    node->name = source_.In({begin, end_});
    return node;
  }
  node->tested = *std::move(type);
  node->children.push_back(std::move(value));
  return Complete(node);
}

}  // namespace tassei::internal
