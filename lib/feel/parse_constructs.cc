// if, for, some, every and function.

#include <utility>

#include "lib/feel/expression_parser.h"
#include "lib/feel/static_types.h"

namespace tassei::internal {

NodePtr ExpressionParser::If() {
  // A chain of else if is no nesting to its reader.
  std::vector<NodeBuilder> branches;
  do {
    branches.push_back(Make(NodeKind::kIf, token().range.begin));
    if (!Branch(*branches.back())) return nullptr;
  } while (AtWord("if"));
  NodePtr otherwise = Expression();
  while (otherwise != nullptr && !branches.empty()) {
    const NodeBuilder branch = std::move(branches.back());
    branches.pop_back();
    branch->type = CommonType(branch->children[1]->type, otherwise->type);
    branch->children.push_back(std::move(otherwise));
    otherwise = Complete(branch);
  }
  return otherwise;
}

bool ExpressionParser::Branch(Node& branch) {
  Advance();
  NodePtr condition = Expression();
  if (condition == nullptr || !ExpectWord("then")) return false;
  NodePtr chosen = Expression();
  if (chosen == nullptr || !ExpectWord("else")) return false;
  branch.children = {std::move(condition), std::move(chosen)};
  return true;
}

NodePtr ExpressionParser::For() {
  const NodeBuilder node = Make(NodeKind::kFor, token().range.begin);
  Advance();
  scope_.Open();
  NodePtr body;
  if (Iterations(*node) && ExpectWord("return")) {
    node->slot = scope_.Declare("partial", TypeKind::kList);
    body = Expression();
  }
  scope_.Close();
  if (body == nullptr) return nullptr;
  node->type = FeelType::ListOf(body->type);
  node->children.push_back(std::move(body));
  return Complete(node);
}

NodePtr ExpressionParser::Quantified(NodeKind kind) {
  const NodeBuilder node = Make(kind, token().range.begin);
  node->type = TypeKind::kBoolean;
  Advance();
  scope_.Open();
  NodePtr body;
  if (Iterations(*node) && ExpectWord("satisfies")) body = Expression();
  scope_.Close();
  if (body == nullptr) return nullptr;
  node->children.push_back(std::move(body));
  return Complete(node);
}

bool ExpressionParser::Iterations(Node& node) {
  do {
    if (!IterationStep(node)) return false;
  } while (Accept(","));
  return true;
}

bool ExpressionParser::IterationStep(Node& node) {
  const std::optional<Name> name =
      NameUpTo([](const Token& next) { return next.IsWord("in"); });
  if (!name.has_value()) {
    Unexpected("変数名と in", "a name and in");
    return false;
  }
  Take(*name);
  Advance();
  Iteration iteration{.name = name->name, .first = node.children.size()};
  NodePtr domain = Expression();
  if (domain == nullptr) return false;
  FeelType type = ItemType(domain->type);
  node.children.push_back(std::move(domain));
  if (Accept("..")) {
    iteration.ranged = true;
    NodePtr last = Binary(kSums);
    if (last == nullptr) return false;
    type = node.children.back()->type;
    node.children.push_back(std::move(last));
  }
  iteration.slot = scope_.Declare(name->name, type);
  node.iterations.push_back(std::move(iteration));
  return true;
}

NodePtr ExpressionParser::Function() {
  const NodeBuilder node = Make(NodeKind::kFunction, token().range.begin);
  Advance();
  Advance();
  scope_.OpenFunction();
  std::vector<FunctionParts::Parameter> parameters;
  const bool is_read = Parameters(parameters);
  if (AtWord("external") && token(1).Is("{")) node->kind = NodeKind::kExternal;
  NodePtr body;
  if (is_read && node->kind == NodeKind::kFunction) body = Expression();
  FunctionParts parts = scope_.CloseFunction();
  if (is_read && node->kind == NodeKind::kExternal) {
    Advance();
    body = Expression();
  }
  if (body == nullptr) return nullptr;
  if (node->kind == NodeKind::kFunction) parts.known_result = body->type;
  parts.parameters = std::move(parameters);
  node->type = parts.type();
  node->function = std::make_shared<const FunctionParts>(std::move(parts));
  node->children.push_back(std::move(body));
  return Complete(node);
}

bool ExpressionParser::Parameters(
    std::vector<FunctionParts::Parameter>& parameters) {
  if (Accept(")")) return true;
  do {
    const std::optional<Name> name = NameUpTo([](const Token& next) {
      return next.Is(",") || next.Is(")") || next.Is(":");
    });
    if (!name.has_value()) {
      Unexpected("引数の名前", "the name of a parameter");
      return false;
    }
    Take(*name);
    std::optional<FeelType> type = FeelType();
    if (Accept(":")) type = Type();
    if (!type.has_value()) return false;
    scope_.Declare(name->name, *type);
    parameters.push_back({name->name, *std::move(type)});
  } while (Accept(","));
  return Expect(")");
}

}  // namespace tassei::internal
