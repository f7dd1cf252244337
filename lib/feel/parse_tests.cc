// Tests: of cells, and behind `in`.

#include <array>
#include <utility>

#include "lib/feel/expression_parser.h"
#include "lib/feel/feel_diagnostics.h"
#include "lib/feel/static_types.h"

namespace tassei::internal {
namespace {

struct TestSymbol {
  std::string_view symbol;
  NodeOperator op;
};
constexpr std::array<TestSymbol, 6> kTestSymbols = {
    {{"=", NodeOperator::kEqual},
     {"!=", NodeOperator::kNotEqual},
     {"<", NodeOperator::kLess},
     {"<=", NodeOperator::kLessEqual},
     {">", NodeOperator::kGreater},
     {">=", NodeOperator::kGreaterEqual}}};

bool IsLiteral(const NodePtr& node) {
  return node != nullptr && node->kind == NodeKind::kLiteral;
}

bool IsNull(const Node& node) {
  return node.kind == NodeKind::kLiteral && node.value.is_null();
}

bool IsScalar(TypeKind kind) {
  return kind >= TypeKind::kBoolean && kind <= TypeKind::kDaysTime;
}

}  // namespace

NodePtr ExpressionParser::WholeCell(int32_t slot, const FeelType& input) {
  cell_ = Cell{.input_name = scope_.NameOf(slot), .input = input};
  const NodeBuilder node = Make(NodeKind::kTests, 0);
  node->type = TypeKind::kBoolean;
  node->slot = slot;
  const bool is_any = token().kind == TokenKind::kEnd ||
                      (At("-") && token(1).kind == TokenKind::kEnd);
  if (is_any) return node;
  scope_.Open();
  scope_.DeclareAt("?", input, slot);
  const bool is_read = CellTests(*node);
  scope_.Close();
  return is_read ? Complete(node) : nullptr;
}

// not( starts a negated cell, or an expression that calls the function of that
// name: the first if that is all there is.
bool ExpressionParser::CellTests(Node& tests) {
  if (!AtWord("not") || !token(1).Is("(")) return ListOfTests(tests);
  Diagnostics& outer = *diagnostics_;
  Diagnostics negated_problems;
  diagnostics_ = &negated_problems;
  const bool is_closed = NegatedTests(tests);
  if (is_closed && token().kind == TokenKind::kEnd) {
    diagnostics_ = &outer;
    outer.Append(negated_problems);
    return true;
  }
  Diagnostics plain_problems;
  diagnostics_ = &plain_problems;
  StartAgain(tests);
  const bool is_read = ListOfTests(tests);
  diagnostics_ = &outer;
  outer.Append(is_read || is_closed ? plain_problems : negated_problems);
  return is_read;
}

void ExpressionParser::StartAgain(Node& tests) {
  tests.negated = false;
  tests.children.clear();
  place_ = 0;
  errors_ = 0;
  warnings_ = 0;
  unknown_names_ = 0;
  unknown_types_ = 0;
  cell_->warned_of_comma = false;
}

bool ExpressionParser::NegatedTests(Node& tests) {
  Advance();
  Advance();
  tests.negated = true;
  return Tests(tests) && Expect(")");
}

bool ExpressionParser::ListOfTests(Node& tests) {
  if (!Tests(tests)) return false;
  if (token().kind == TokenKind::kEnd) return true;
  Unexpected("「,」または終わり", "a comma or the end");
  return false;
}

bool ExpressionParser::Tests(Node& tests) {
  while (true) {
    NodePtr test = Test(tests.slot, kLoosest);
    if (test == nullptr) return false;
    tests.children.push_back(std::move(test));
    if (!At(",")) return true;
    WarnOfThousands(*tests.children.back());
    Advance();
  }
}

std::optional<NodeOperator> ExpressionParser::TestOperator() const {
  for (const TestSymbol& known : kTestSymbols) {
    if (At(known.symbol)) return known.op;
  }
  return std::nullopt;
}

NodePtr ExpressionParser::Test(int32_t slot, Binding loosest) {
  const std::size_t begin = token().range.begin;
  const NodeOperator op = TestOperator().value_or(NodeOperator::kNone);
  if (op != NodeOperator::kNone) Advance();
  const bool asked = std::exchange(asks_, false);
  NodePtr tested = Binary(op == NodeOperator::kNone ? loosest : kSums);
  const bool asks = std::exchange(asks_, asked);
  if (tested == nullptr) return nullptr;
  return TestOf(std::move(tested), op, slot, begin, asks);
}

NodePtr ExpressionParser::TestOf(NodePtr tested, NodeOperator op, int32_t slot,
                                 std::size_t begin, bool asks) {
  if (asks && op == NodeOperator::kNone &&
      tested->type.kind() == TypeKind::kBoolean) {
    return tested;
  }
  const NodeBuilder node = Make(NodeKind::kTest, begin);
  node->type = TypeKind::kBoolean;
  node->op = op;
  node->slot = slot;
  node->children.push_back(std::move(tested));
  NodePtr test = Complete(node);
  if (test != nullptr && cell_.has_value() && in_level_ == 0) {
    CheckCellTest(*test);
  }
  return test;
}

NodePtr ExpressionParser::In(NodePtr value) {
  const NodeBuilder node = Make(NodeKind::kIn, value->place.begin);
  node->type = TypeKind::kBoolean;
  const Level level(*this);
  if (level.is_too_deep()) return TooDeep();
  Advance();
  ++in_level_;
  scope_.Open();
  node->slot = scope_.DeclareHidden();
  scope_.DeclareAt("?", value->type, node->slot);
  node->children.push_back(std::move(value));
  const bool is_read = At("(") ? TestsInParenthesis(*node) : LoneTest(*node);
  scope_.Close();
  --in_level_;
  return is_read ? Complete(node) : nullptr;
}

bool ExpressionParser::LoneTest(Node& in) {
  NodePtr test = Test(in.slot, kSums);
  if (test == nullptr) return false;
  in.children.push_back(std::move(test));
  return true;
}

// What stands in parentheses behind `in` is tests, a range that starts so, or
// the first operand of an expression.
bool ExpressionParser::TestsInParenthesis(Node& in) {
  const std::size_t begin = token().range.begin;
  Advance();
  const Inside inside(*this);
  if (TestOperator().has_value()) return Tests(in) && Expect(")");
  const bool asked = std::exchange(asks_, false);
  bool is_whole = false;
  NodePtr first = FirstInParenthesis(begin, is_whole);
  const bool asks = std::exchange(asks_, asked);
  if (first == nullptr) return false;
  NodePtr test =
      TestOf(std::move(first), NodeOperator::kNone, in.slot, begin, asks);
  if (test == nullptr) return false;
  in.children.push_back(std::move(test));
  if (is_whole) return true;
  if (Accept(",") && !Tests(in)) return false;
  return Expect(")");
}

// Sets `is_whole` where the parenthesis is the operand's own, and was read with
// all that follows.
NodePtr ExpressionParser::FirstInParenthesis(std::size_t begin,
                                             bool& is_whole) {
  NodePtr first = Expression();
  if (first == nullptr) return nullptr;
  if (At("..")) {
    is_whole = true;
    first = RestOfRange(std::move(first), false, begin);
  } else if (At(")") && ContinuesOperand(token(1))) {
    is_whole = true;
    Advance();
  }
  if (first == nullptr || !is_whole) return first;
  first = Postfix(std::move(first));
  return first == nullptr ? nullptr : Infix(std::move(first), kSums);
}

bool ExpressionParser::ContinuesOperand(const Token& next) {
  for (const std::string_view symbol :
       {"+", "-", "*", "/", "**", ".", "[", "("}) {
    if (next.Is(symbol)) return true;
  }
  return false;
}

// Cells are checked more sternly than expressions: they compare one input with
// what is written down.
void ExpressionParser::CheckCellTest(const Node& test) {
  if (!IsScalar(cell_->input.kind())) return;
  const Node& tested = *test.children[0];
  if (tested.kind == NodeKind::kRange) return CheckCellRange(test);
  if (tested.kind != NodeKind::kLiteral) {
    CheckComputedTest(test);
  } else if (CheckCellOperand(tested)) {
    CheckCellOrder(test, test.op, IsNull(tested));
  }
}

void ExpressionParser::CheckComputedTest(const Node& test) {
  const Node& tested = *test.children[0];
  // A computed truth may be the answer of the test.
  if (test.op == NodeOperator::kNone &&
      tested.type.kind() == TypeKind::kBoolean) {
    return;
  }
  if (!NeverComparable(test.op, cell_->input, tested.type)) return;
  AddAt(test.place.begin, kFeelNeverComparable,
        {test.place.begin, test.place.end},
        {cell_->input.ToString(), tested.type.ToString()});
}

void ExpressionParser::CheckCellRange(const Node& test) {
  const Node& range = *test.children[0];
  bool has_null = false;
  for (const NodePtr& end : range.children) {
    if (!IsLiteral(end)) continue;
    if (!CheckCellOperand(*end)) return;
    has_null |= IsNull(*end);
  }
  if (!CheckCellOrder(test, NodeOperator::kLess, has_null)) return;
  if (!IsLiteral(range.children[0]) || !IsLiteral(range.children[1])) return;
  const Decimal* const lower = range.children[0]->value.number();
  const Decimal* const upper = range.children[1]->value.number();
  if (lower == nullptr || upper == nullptr) return;
  const bool holds_its_end = range.closed_lower && range.closed_upper;
  if (*lower < *upper || (*lower == *upper && holds_its_end)) return;
  const TextRange place = {test.place.begin, test.place.end};
  Add(kFeelEmptyInterval, place,
      {cell_->input_name, std::string(source_.In(place))});
}

bool ExpressionParser::CheckCellOperand(const Node& operand) {
  if (operand.value.is_null()) return true;
  if (!NeverComparable(NodeOperator::kEqual, cell_->input, operand.type)) {
    return true;
  }
  Add(kFeelWrongType, {operand.place.begin, operand.place.end},
      {cell_->input_name, std::string(JapaneseName(cell_->input.kind())),
       std::string(JapaneseName(operand.type.kind())), cell_->input.ToString(),
       operand.type.ToString()});
  return false;
}

bool ExpressionParser::CheckCellOrder(const Node& test, NodeOperator op,
                                      bool has_null) {
  const bool by_order = op != NodeOperator::kNone &&
                        op != NodeOperator::kEqual &&
                        op != NodeOperator::kNotEqual;
  if (!by_order) return true;
  const TextRange place = {test.place.begin, test.place.end};
  if (has_null) {
    Add(kFeelNullOrder, place, {cell_->input_name});
  } else if (cell_->input.kind() == TypeKind::kBoolean) {
    Add(kFeelNoOrder, place,
        {cell_->input_name, std::string(JapaneseName(TypeKind::kBoolean)), "",
         cell_->input.ToString()});
  } else {
    return true;
  }
  return false;
}

// At a comma: 1,234 reads as two numbers. Warns once.
void ExpressionParser::WarnOfThousands(const Node& before) {
  if (!cell_.has_value() || cell_->warned_of_comma || in_level_ > 0) return;
  const Token& next = token(1);
  const bool is_tight = end_ == token().range.begin && Touches(token(), next);
  if (!is_tight || before.kind != NodeKind::kTest ||
      before.children[0]->value.number() == nullptr ||
      next.kind != TokenKind::kNumber || next.text.size() != 3 ||
      next.text.find_first_not_of("0123456789") != std::string::npos) {
    return;
  }
  cell_->warned_of_comma = true;
  AddAt(token().range.begin, kFeelThousands,
        {before.place.begin, next.range.end}, {});
}

}  // namespace tassei::internal
