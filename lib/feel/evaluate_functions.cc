// Functions made and invoked.

#include <memory>
#include <string>
#include <utility>

#include "absl/container/inlined_vector.h"
#include "lib/feel/closure.h"
#include "lib/feel/evaluate_node.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/function.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

const std::string* TextMember(const Context& context, std::string_view name) {
  const Value* const member = context.Find(name);
  return member == nullptr ? nullptr : member->string();
}

// The context that says which function of the host is meant.
const Context* JavaMapping(const Value& mapping) {
  if (mapping.context() == nullptr) return nullptr;
  const Value* const java = mapping.context()->Find("java");
  return java == nullptr ? nullptr : java->context();
}

Value CallWith(const Node& node, const Function& function,
               std::span<const Value> arguments, Evaluation& evaluation) {
  if (node.names.empty()) return function.Call(arguments, evaluation);
  return function.CallByName(node.names, arguments, evaluation);
}

}  // namespace

Value EvaluateFunction(const Node& node, Activation& activation,
                       Evaluation& evaluation) {
  auto closure = std::make_shared<const Closure>(node, activation);
  if (!evaluation.Allow(closure->extent())) return {};
  return std::shared_ptr<const Function>(std::move(closure));
}

Value EvaluateExternal(const Node& node, Activation& activation,
                       Evaluation& evaluation) {
  const Value mapping = Evaluate(*node.children[0], activation, evaluation);
  const Context* const java = JavaMapping(mapping);
  const std::string* const class_name =
      java == nullptr ? nullptr : TextMember(*java, "class");
  const std::string* const signature =
      java == nullptr ? nullptr : TextMember(*java, "method signature");
  if (class_name == nullptr || signature == nullptr) {
    return NullAt(node, kBadMapping);
  }
  return std::shared_ptr<const Function>(
      std::make_shared<const ExternalFunction>(node.function, *class_name,
                                               *signature));
}

Value EvaluateInvoke(const Node& node, Activation& activation,
                     Evaluation& evaluation) {
  const Operand callee(*node.children[0], activation, evaluation);
  if (callee->is_null()) return PlacedAt(node, NullOf(*callee));
  if (callee->function() == nullptr) {
    return NullAt(node, kNotFunction, {std::string(KindName(callee->kind()))});
  }
  absl::InlinedVector<Value, 4> arguments;
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    arguments.push_back(Evaluate(*node.children[i], activation, evaluation));
  }
  return PlacedAt(node,
                  CallWith(node, **callee->function(), arguments, evaluation));
}

}  // namespace tassei::internal
