#include "lib/rules/model_nodes.h"

#include <string>
#include <utility>

#include "lib/feel/interpreter.h"

namespace tassei::internal {
namespace {

class Conversion : public HostedNode {
 public:
  Conversion(NodePtr node, ModelType type, std::string_view subject,
             const SourceSpan& where)
      : node_(std::move(node)),
        type_(std::move(type)),
        subject_(subject),
        where_(where) {}

  Value Evaluate(Activation& activation,
                 Evaluation& evaluation) const override {
    const Value value = internal::Evaluate(*node_, activation, evaluation);
    return ConvertTo(type_, value, subject_, where_, evaluation);
  }

  const Node* inner() const override { return node_.get(); }

 private:
  NodePtr node_;
  ModelType type_;
  std::string subject_;
  SourceSpan where_;
};

class BodyOfParameters : public HostedNode {
 public:
  BodyOfParameters(NodePtr body, std::vector<CheckedParameter> parameters)
      : body_(std::move(body)), parameters_(std::move(parameters)) {}

  Value Evaluate(Activation& activation,
                 Evaluation& evaluation) const override {
    for (const CheckedParameter& parameter : parameters_) {
      Value& value = activation[parameter.slot];
      if (value.is_null()) continue;
      value = ConvertTo(parameter.type, value, parameter.name, parameter.where,
                        evaluation);
      if (value.is_null()) return value;
    }
    return internal::Evaluate(*body_, activation, evaluation);
  }

  const Node* inner() const override { return body_.get(); }

 private:
  NodePtr body_;
  std::vector<CheckedParameter> parameters_;
};

}  // namespace

std::shared_ptr<Node> NewNode(NodeKind kind, const SourceSpan& where) {
  auto node = std::make_shared<Node>();
  node->kind = kind;
  node->place.line = where.line;
  node->place.column = where.column;
  node->file = std::make_shared<const std::string>(where.file);
  return node;
}

NodePtr HostedBy(std::shared_ptr<const HostedNode> hosted, FeelType type,
                 const SourceSpan& where) {
  auto node = NewNode(NodeKind::kHosted, where);
  node->hosted = std::move(hosted);
  node->type = std::move(type);
  return node;
}

NodePtr NullNode(Cause cause) {
  auto node = NewNode(NodeKind::kLiteral, cause.where);
  node->value = Value::Null(std::move(cause));
  return node;
}

NodePtr ConversionNode(NodePtr node, ModelType type, std::string_view subject,
                       const SourceSpan& where) {
  FeelType feel_type = type.type;
  auto conversion = std::make_shared<const Conversion>(
      std::move(node), std::move(type), subject, where);
  return HostedBy(std::move(conversion), std::move(feel_type), where);
}

NodePtr CheckedBody(NodePtr body, std::vector<CheckedParameter> parameters) {
  std::erase_if(parameters, [](const CheckedParameter& parameter) {
    return parameter.type.constraint == nullptr;
  });
  if (parameters.empty()) return body;
  FeelType type = body->type;
  const SourceSpan where = parameters.front().where;
  auto checked = std::make_shared<const BodyOfParameters>(
      std::move(body), std::move(parameters));
  return HostedBy(std::move(checked), std::move(type), where);
}

}  // namespace tassei::internal
