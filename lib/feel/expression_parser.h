// Recursive descent over the tokens of one text. The members are defined in
// files by topic: expression_parser.cc (tokens, problems, operators),
// parse_primary.cc, parse_postfix.cc, parse_constructs.cc, parse_names.cc,
// parse_tests.cc, parse_types.cc.

#ifndef LIB_FEEL_EXPRESSION_PARSER_H_
#define LIB_FEEL_EXPRESSION_PARSER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/compiler.h"
#include "lib/feel/lexer.h"
#include "lib/feel/node.h"
#include "lib/feel/source_text.h"
#include "lib/text/utf8.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Of one text. Every function that gives a null pointer, nullopt or false has
// diagnosed why.
class ExpressionParser {
 public:
  // Requires tokens of the source, the last of them kEnd.
  ExpressionParser(const SourceText& source, std::vector<Token> tokens,
                   CompilerContext& context);

  // The whole text as an expression, as the tests of a cell, as a type.
  NodePtr WholeExpression();
  NodePtr WholeCell(int32_t slot, const FeelType& input);
  std::optional<FeelType> WholeType();

 private:
  using NodeBuilder = std::shared_ptr<Node>;

  // How tightly operators bind.
  enum Binding { kLoosest, kOr, kAnd, kCompares, kSums, kProducts, kPowers };

  // The input of the cell being read.
  struct Cell {
    std::string input_name;
    FeelType input;
    bool warned_of_comma = false;
  };

  class Level;   // One level of nesting while it lives.
  class Inside;  // Something in brackets, while it lives.

  // Tokens.
  const Token& token(std::size_t ahead = 0) const;
  bool At(std::string_view symbol) const { return token().Is(symbol); }
  bool AtWord(std::string_view word) const { return token().IsWord(word); }
  void Advance();
  bool Accept(std::string_view symbol);
  bool Expect(std::string_view symbol);
  bool ExpectWord(std::string_view word);
  bool ExpectEnd();
  // Whether `next` starts right behind `before`.
  static bool Touches(const Token& before, const Token& next);
  // Whether a token goes on with the words before it.
  static bool ContinuesWord(const Token& next);
  // Whether a token goes on with the operand before it.
  static bool ContinuesOperand(const Token& next);
  static bool StartsOperand(const Token& token);

  // Problems.
  SourceSpan PlaceOf(std::size_t offset) const;
  // Whether not enough problems of such weight have been diagnosed.
  bool HasRoomFor(const DiagnosticKind& kind) const;
  void Add(const DiagnosticKind& kind, TextRange range,
           std::vector<std::string> arguments, std::string suggestion = {});
  // The same, with the place of a byte in the text as the first argument.
  void AddAt(std::size_t offset, const DiagnosticKind& kind, TextRange range,
             std::vector<std::string> arguments, std::string suggestion = {});
  std::nullptr_t Unexpected(std::string_view expected_ja,
                            std::string_view expected_en);
  std::nullptr_t TooDeep();

  // Nodes.
  NodePlace NodePlaceAt(std::size_t offset) const;
  NodeBuilder Make(NodeKind kind, std::size_t begin) const;
  NodePtr Literal(Value value, std::size_t begin) const;
  // The node, which has all its children; null if the tree gets too high.
  NodePtr Complete(NodeBuilder node);

  // Operators.
  NodePtr Expression() { return Binary(kLoosest); }
  NodePtr Binary(Binding loosest);
  NodePtr Infix(NodePtr left, Binding loosest);
  static Binding BindingOf(NodeOperator op);
  NodePtr Logic(NodePtr left, NodeKind kind, std::string_view word,
                Binding operand);
  NodePtr Between(NodePtr value);
  NodePtr Operation(NodePtr left, NodeKind kind, NodeOperator op);
  void CheckComparison(NodeOperator op, const Node& left, const Node& right,
                       std::size_t offset);
  void CheckArithmetic(const Node& left, const Node& right,
                       const FeelType& result, const Token& operation);
  NodePtr Unary();
  NodePtr Signed();
  NodePtr Negated(NodePtr operand, std::size_t begin);
  void DiagnoseSign(const Node& operand, std::size_t offset);
  NodePtr InstanceOf(NodePtr value);

  // What follows an operand.
  NodePtr Postfix(NodePtr operand);
  bool StartsFilter() const;
  NodePtr Path(NodePtr owner);
  NodePtr Filter(NodePtr list);
  NodePtr Invocation(NodePtr callee);
  bool Arguments(Node& call);
  bool Argument(Node& call);
  void CheckInvocation(const Node& call);

  // Operands.
  NodePtr Primary();
  NodePtr NumberLiteral();
  NodePtr AtLiteral();
  NodePtr Word();
  NodePtr Parenthesis();
  NodePtr OperatorRange(std::size_t begin, NodeOperator op);
  NodePtr ListOrRange();
  NodePtr RestOfList(NodePtr first, std::size_t begin);
  NodePtr OpenRange();
  NodePtr RestOfRange(NodePtr lower, bool closed, std::size_t begin);
  NodePtr ContextLiteral();
  bool Entries(Node& context);
  bool Entry(Node& context, std::vector<FeelType::Member>& members);
  std::optional<std::string> Key();
  void WarnOfRepeatedKey(const Node& context, const std::string& key,
                         TextRange range);
  // How many entries the context that starts here can have at most.
  int32_t MostEntries();

  // Constructs.
  NodePtr If();
  // Reads `if condition then value else` in front of what stands else.
  bool Branch(Node& branch);
  NodePtr For();
  NodePtr Quantified(NodeKind kind);
  bool Iterations(Node& node);
  bool IterationStep(Node& node);
  NodePtr Function();
  bool Parameters(std::vector<FunctionParts::Parameter>& parameters);

  // Names.
  struct Name {
    std::string name = {};   // In its normal form.
    std::size_t tokens = 0;  // That it takes.
  };
  using NameTest = std::function<bool(std::string_view)>;
  // The longest name from the token on that `knows` accepts; `extends` says
  // whether a longer one may follow.
  std::optional<Name> LongestName(const NameTest& knows,
                                  const NameTest& extends) const;
  std::optional<Name> KnownName() const;
  // The words from the token on that no keyword ends.
  Name UnknownName() const;
  bool ContinuesCode(const Token& before, const Token& next) const;
  // All from the token on that can stand in a name, if `is_end` ends it.
  std::optional<Name> NameUpTo(
      const std::function<bool(const Token&)>& is_end) const;
  void Take(const Name& name);
  NodePtr NameReference();
  NodePtr Unresolved(const Name& name, std::size_t begin);
  void DiagnoseUnknown(const std::string& name, TextRange range);
  bool IsBareCode() const;
  Name MemberName(const FeelType& owner) const;

  // Tests.
  bool CellTests(Node& tests);
  void StartAgain(Node& tests);
  bool NegatedTests(Node& tests);
  bool ListOfTests(Node& tests);
  bool Tests(Node& tests);
  std::optional<NodeOperator> TestOperator() const;
  NodePtr Test(int32_t slot, Binding loosest);
  NodePtr TestOf(NodePtr tested, NodeOperator op, int32_t slot,
                 std::size_t begin, bool asks);
  NodePtr In(NodePtr value);
  bool LoneTest(Node& in);
  bool TestsInParenthesis(Node& in);
  NodePtr FirstInParenthesis(std::size_t begin, bool& is_whole);
  void CheckCellTest(const Node& test);
  void CheckComputedTest(const Node& test);
  void CheckCellRange(const Node& test);
  bool CheckCellOperand(const Node& operand);
  bool CheckCellOrder(const Node& test, NodeOperator op, bool has_null);
  void WarnOfThousands(const Node& before);

  // Types.
  std::optional<FeelType> Type();
  std::optional<FeelType> NamedType();
  std::optional<FeelType> ElementType(TypeKind kind);
  std::optional<FeelType> ContextType();
  std::optional<FeelType> FunctionType();

  const SourceText& source_;
  const std::vector<Token> tokens_;
  Scope& scope_;
  Diagnostics* diagnostics_;  // Never null.
  const TypeFinder& find_type_;
  const LineIndex lines_;
  const std::shared_ptr<const std::string> file_;

  std::size_t place_ = 0;  // Of the token to read.
  std::size_t end_ = 0;    // Of the token before, in bytes.
  int level_ = 0;
  int in_level_ = 0;           // Of tests behind `in`.
  bool at_range_end_ = false;  // A [ may be the end of the range around.
  bool asks_ = false;          // `?` has been read.
  bool expects_text_ = false;  // What is read is compared with text.
  // Diagnosed so far.
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::size_t unknown_names_ = 0;
  std::size_t unknown_types_ = 0;
  std::optional<Cell> cell_ = {};
  std::vector<int32_t> entry_counts_ = {};  // By token; see MostEntries.
};

// Levels of an expression that may stand in one another.
inline constexpr int kMostLevels = 64;
// Of a tree.
inline constexpr int32_t kMostHeight = 400;

class ExpressionParser::Level {
 public:
  explicit Level(ExpressionParser& parser) : parser_(parser) {
    ++parser_.level_;
  }
  ~Level() { --parser_.level_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

  bool is_too_deep() const { return parser_.level_ > kMostLevels; }

 private:
  ExpressionParser& parser_;
};

class ExpressionParser::Inside {
 public:
  explicit Inside(ExpressionParser& parser)
      : parser_(parser),
        at_range_end_(parser.at_range_end_),
        expects_text_(parser.expects_text_) {
    parser_.at_range_end_ = false;
    parser_.expects_text_ = false;
  }
  ~Inside() {
    parser_.at_range_end_ = at_range_end_;
    parser_.expects_text_ = expects_text_;
  }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  ExpressionParser& parser_;
  const bool at_range_end_;
  const bool expects_text_;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_EXPRESSION_PARSER_H_
