// What follows an operand: paths, filters and calls.

#include <algorithm>
#include <span>
#include <utility>

#include "lib/feel/builtin_function.h"
#include "lib/feel/expression_parser.h"
#include "lib/feel/feel_diagnostics.h"
#include "lib/feel/static_types.h"
#include "lib/text/nearest.h"

namespace tassei::internal {
namespace {

bool TakesArguments(const BuiltinSignature& signature, std::size_t count) {
  const std::span<const BuiltinParameter> parameters = signature.parameters;
  const auto needed = static_cast<std::size_t>(
      std::count_if(parameters.begin(), parameters.end(),
                    [](const BuiltinParameter& parameter) {
                      return !parameter.optional && !parameter.variadic;
                    }));
  const bool is_open = !parameters.empty() && parameters.back().variadic;
  return count >= needed && (is_open || count <= parameters.size());
}

// Whether so many arguments may be right for what is called.
bool CanBeCalled(const Node& callee, std::size_t count) {
  if (callee.kind == NodeKind::kLiteral && callee.value.function() != nullptr) {
    const auto* const function =
        dynamic_cast<const BuiltinFunction*>(callee.value.function()->get());
    if (function == nullptr) return true;
    const std::span<const BuiltinSignature> all =
        function->builtin().signatures;
    return std::any_of(all.begin(), all.end(),
                       [count](const BuiltinSignature& signature) {
                         return TakesArguments(signature, count);
                       });
  }
  return !callee.type.is_known_function() ||
         callee.type.parameters().size() == count;
}

}  // namespace

NodePtr ExpressionParser::Postfix(NodePtr operand) {
  while (operand != nullptr) {
    if (At(".")) {
      operand = Path(std::move(operand));
    } else if (At("[") && StartsFilter()) {
      operand = Filter(std::move(operand));
    } else if (At("(")) {
      operand = Invocation(std::move(operand));
    } else {
      break;
    }
  }
  return operand;
}

// In [1..x[ the last bracket ends the range; in [1..x[1]] it starts a filter.
bool ExpressionParser::StartsFilter() const {
  if (!at_range_end_) return true;
  return StartsOperand(token(1)) || token(1).Is("-") || token(1).Is("(") ||
         token(1).Is("[") || token(1).Is("{");
}

NodePtr ExpressionParser::Path(NodePtr owner) {
  const NodeBuilder node = Make(NodeKind::kPath, owner->place.begin);
  Advance();
  if (token().kind != TokenKind::kName) {
    return Unexpected("名前", "a name");
  }
  const std::size_t begin = token().range.begin;
  Name member = MemberName(owner->type);
  Take(member);
  std::optional<FeelType> type = MemberType(owner->type, member.name);
  if (type.has_value()) {
    node->type = *std::move(type);
  } else if (HasRoomFor(kFeelNoMember)) {
    const std::vector<std::string> known = MemberNames(owner->type);
    AddAt(begin, kFeelNoMember, {begin, end_},
          {member.name, owner->type.ToString()},
          std::string(Nearest(member.name, known)));
  }
  node->name = std::move(member.name);
  node->children.push_back(std::move(owner));
  return Complete(node);
}

NodePtr ExpressionParser::Filter(NodePtr list) {
  const NodeBuilder node = Make(NodeKind::kFilter, list->place.begin);
  const Level level(*this);
  if (level.is_too_deep()) return TooDeep();
  Advance();
  const Inside inside(*this);
  const FeelType item =
      list->type.kind() == TypeKind::kList ? list->type.element() : list->type;
  node->slot = scope_.OpenFilter(item);
  NodePtr condition = Expression();
  scope_.Close();
  if (condition == nullptr || !Expect("]")) return nullptr;
  node->type = FilteredType(list->type, condition->type);
  node->children = {std::move(list), std::move(condition)};
  return Complete(node);
}

NodePtr ExpressionParser::Invocation(NodePtr callee) {
  const NodeBuilder node = Make(NodeKind::kInvoke, callee->place.begin);
  const Level level(*this);
  if (level.is_too_deep()) return TooDeep();
  Advance();
  const Inside inside(*this);
  node->type = callee->type.result();
  node->children.push_back(std::move(callee));
  if (!Arguments(*node)) return nullptr;
  CheckInvocation(*node);
  return Complete(node);
}

bool ExpressionParser::Arguments(Node& call) {
  if (Accept(")")) return true;
  do {
    if (!Argument(call)) return false;
  } while (Accept(","));
  return Expect(")");
}

bool ExpressionParser::Argument(Node& call) {
  const bool is_first = call.children.size() == 1;
  const std::optional<Name> name =
      NameUpTo([](const Token& next) { return next.Is(":"); });
  if (!is_first && name.has_value() == call.names.empty()) {
    Unexpected("名前付きかどうかが揃った引数",
               "arguments that all have names, or none");
    return false;
  }
  if (name.has_value()) {
    Take(*name);
    Advance();
    call.names.push_back(name->name);
  }
  NodePtr value = Expression();
  if (value == nullptr) return false;
  call.children.push_back(std::move(value));
  return true;
}

void ExpressionParser::CheckInvocation(const Node& call) {
  const Node& callee = *call.children[0];
  const TypeKind kind = callee.type.kind();
  const TextRange range = {callee.place.begin, callee.place.end};
  if (kind >= TypeKind::kBoolean && kind <= TypeKind::kDaysTime) {
    AddAt(range.begin, kFeelNotFunction, range, {callee.type.ToString()});
  } else if (!CanBeCalled(callee, call.children.size() - 1)) {
    AddAt(range.begin, kFeelArgumentCount, range,
          {std::to_string(call.children.size() - 1)});
  }
}

}  // namespace tassei::internal
