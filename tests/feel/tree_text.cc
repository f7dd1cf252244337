#include "tests/feel/tree_text.h"

#include <cstddef>
#include <string_view>

namespace tassei::testing {
namespace {

using internal::FunctionParts;
using internal::Iteration;
using internal::Node;
using internal::NodeKind;
using internal::NodeOperator;
using internal::NodePtr;

std::string_view SymbolOf(NodeOperator op) {
  switch (op) {
    case NodeOperator::kNone:
      return "is";
    case NodeOperator::kAdd:
      return "+";
    case NodeOperator::kSubtract:
      return "-";
    case NodeOperator::kMultiply:
      return "*";
    case NodeOperator::kDivide:
      return "/";
    case NodeOperator::kPower:
      return "**";
    case NodeOperator::kEqual:
      return "=";
    case NodeOperator::kNotEqual:
      return "!=";
    case NodeOperator::kLess:
      return "<";
    case NodeOperator::kLessEqual:
      return "<=";
    case NodeOperator::kGreater:
      return ">";
    case NodeOperator::kGreaterEqual:
      return ">=";
  }
  return "";
}

std::string Slot(int32_t slot) { return "$" + std::to_string(slot); }

std::string Children(const Node& node) {
  std::string text;
  for (const NodePtr& child : node.children) text += " " + TreeText(child);
  return text;
}

std::string Form(const std::string& head, const Node& node) {
  return "(" + head + Children(node) + ")";
}

std::string Loop(std::string_view head, const Node& node) {
  std::string text(head);
  for (const Iteration& step : node.iterations) {
    text += " " + step.name + Slot(step.slot) + " in " +
            TreeText(node.children[step.first]);
    if (step.ranged) text += ".." + TreeText(node.children[step.first + 1]);
  }
  return "(" + text + " : " + TreeText(node.children.back()) + ")";
}

std::string FunctionText(std::string_view head, const Node& node) {
  std::string text(head);
  for (const FunctionParts::Parameter& parameter : node.function->parameters) {
    text += " " + parameter.name + ":" + parameter.type.ToString();
  }
  for (const FunctionParts::Capture& capture : node.function->captures) {
    text += " " + Slot(capture.from) + "->" + Slot(capture.to);
  }
  return Form(text, node);
}

std::string Named(std::string head, const Node& node) {
  for (std::size_t i = 0; i < node.names.size(); ++i) {
    const std::size_t first = node.children.size() - node.names.size();
    head += " " + node.names[i] + ": " + TreeText(node.children[first + i]);
  }
  return "(" + head + ")";
}

std::string InvokeText(const Node& node) {
  if (node.names.empty()) return Form("call", node);
  return Named("call " + TreeText(node.children[0]), node);
}

std::string RangeText(const Node& node) {
  std::string text(1, node.closed_lower ? '[' : '(');
  if (node.children[0] != nullptr) text += TreeText(node.children[0]);
  text += "..";
  if (node.children[1] != nullptr) text += TreeText(node.children[1]);
  return text + (node.closed_upper ? ']' : ')');
}

}  // namespace

std::string TreeText(const NodePtr& node) {
  if (node == nullptr) return "nothing";
  switch (node->kind) {
    case NodeKind::kLiteral:
      return node->value.ToString();
    case NodeKind::kVariable:
      return Slot(node->slot);
    case NodeKind::kItemMember:
      return node->children.empty()
                 ? Slot(node->slot) + "." + node->name
                 : Form(Slot(node->slot) + "." + node->name, *node);
    case NodeKind::kUnresolved:
      return "<" + node->name + ">";
    case NodeKind::kPath:
      return "(." + node->name + Children(*node) + ")";
    case NodeKind::kFilter:
      return Form("filter " + Slot(node->slot), *node);
    case NodeKind::kIf:
      return Form("if", *node);
    case NodeKind::kFor:
      return Loop("for", *node);
    case NodeKind::kSome:
      return Loop("some", *node);
    case NodeKind::kEvery:
      return Loop("every", *node);
    case NodeKind::kAnd:
      return Form("and", *node);
    case NodeKind::kOr:
      return Form("or", *node);
    case NodeKind::kNegate:
      return Form("negate", *node);
    case NodeKind::kArithmetic:
    case NodeKind::kComparison:
      return Form(std::string(SymbolOf(node->op)), *node);
    case NodeKind::kBetween:
      return Form("between", *node);
    case NodeKind::kIn:
      return Form("in " + Slot(node->slot), *node);
    case NodeKind::kTests:
      return Form(node->negated ? "none" : "tests", *node);
    case NodeKind::kTest:
      return Form(std::string(SymbolOf(node->op)) + "?", *node);
    case NodeKind::kInstanceOf:
      return "(instance " + node->tested.ToString() + Children(*node) + ")";
    case NodeKind::kFunction:
      return FunctionText("function", *node);
    case NodeKind::kExternal:
      return FunctionText("external", *node);
    case NodeKind::kInvoke:
      return InvokeText(*node);
    case NodeKind::kList:
      return Form("list", *node);
    case NodeKind::kContext:
      return Named("context " + Slot(node->slot), *node);
    case NodeKind::kRange:
      return RangeText(*node);
    case NodeKind::kHosted:
      return "hosted";
  }
  return "";
}

}  // namespace tassei::testing
