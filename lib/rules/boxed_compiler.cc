#include "lib/rules/boxed_compiler.h"

#include <utility>
#include <vector>

#include "lib/feel/names.h"
#include "lib/feel/static_types.h"
#include "lib/rules/decision_table_compiler.h"
#include "lib/rules/model_causes.h"
#include "lib/rules/model_nodes.h"

namespace tassei::internal {
namespace {

// The name of a context's result, which no entry can have.
constexpr std::string_view kResult;

NodePtr PathTo(NodePtr context, const std::string& name,
               const SourceSpan& where) {
  auto path = NewNode(NodeKind::kPath, where);
  path->name = name;
  const FeelType* const member = context->type.FindMember(name);
  if (member != nullptr) path->type = *member;
  path->children = {std::move(context)};
  return path;
}

// A context of one entry.
NodePtr ContextWith(std::string name, NodePtr value, int32_t slot,
                    const SourceSpan& where) {
  auto context = NewNode(NodeKind::kContext, where);
  context->slot = slot;
  context->names = {std::move(name)};
  context->children = {std::move(value)};
  return context;
}

// A part of an expression; null if it is missing.
BoxedPtr PartAt(const BoxedExpression& boxed, std::size_t index) {
  return index < boxed.parts.size() ? boxed.parts[index] : nullptr;
}

NodeKind KindOfIterator(BoxedKind kind) {
  if (kind == BoxedKind::kFor) return NodeKind::kFor;
  return kind == BoxedKind::kEvery ? NodeKind::kEvery : NodeKind::kSome;
}

}  // namespace

NodePtr BoxedCompiler::Compile(const BoxedExpression& boxed,
                               std::string_view subject) {
  NodePtr node = Untyped(boxed, subject);
  if (boxed.type_ref.empty()) return node;
  return texts_.Typed(std::move(node),
                      texts_.TypeNamed(boxed.type_ref, boxed.where), subject,
                      boxed.where);
}

NodePtr BoxedCompiler::Part(const BoxedPtr& part, std::string_view subject,
                            const SourceSpan& where) {
  if (part != nullptr) return Compile(*part, subject);
  return NullNode({&kNoExpression, {std::string(subject)}, where});
}

NodePtr BoxedCompiler::Body(const BoxedExpression& function,
                            std::string_view subject) {
  if (function.function_kind == FunctionKind::kPmml) {
    return NullNode({&kNoPmml, {}, function.where});
  }
  if (function.function_kind == FunctionKind::kFeel) {
    return Part(PartAt(function, 0), subject, function.where);
  }
  auto call = NewNode(NodeKind::kInvoke, function.where);
  call->children = {External(function, subject)};
  for (const InformationItem& parameter : function.parameters) {
    call->children.push_back(
        texts_.scope().Resolve(NormalName(parameter.name)));
  }
  return call;
}

NodePtr BoxedCompiler::Untyped(const BoxedExpression& boxed,
                               std::string_view subject) {
  switch (boxed.kind) {
    case BoxedKind::kLiteral:
      return texts_.Expression(boxed.text);
    case BoxedKind::kTable:
      return DecisionTableCompiler(texts_).Compile(boxed, subject);
    case BoxedKind::kContext:
      return ContextOf(boxed, subject);
    case BoxedKind::kInvocation:
      return Invocation(boxed, subject);
    case BoxedKind::kFunction:
      return FunctionOf(boxed, subject);
    case BoxedKind::kList:
      return ListOf(boxed, subject);
    case BoxedKind::kRelation:
      return Relation(boxed);
    case BoxedKind::kConditional:
      return Conditional(boxed, subject);
    case BoxedKind::kFor:
    case BoxedKind::kEvery:
    case BoxedKind::kSome:
      return Iterator(boxed, KindOfIterator(boxed.kind), subject);
    case BoxedKind::kFilter:
      return Filter(boxed, subject);
  }
  return nullptr;
}

NodePtr BoxedCompiler::ContextOf(const BoxedExpression& boxed,
                                 std::string_view subject) {
  Scope& scope = texts_.scope();
  scope.Open();
  auto context = NewNode(NodeKind::kContext, boxed.where);
  context->slot =
      scope.DeclareHidden(static_cast<int32_t>(boxed.entries.size()));
  std::vector<FeelType::Member> members;
  int32_t slot = context->slot;
  for (const BoxedExpression::Entry& entry : boxed.entries) {
    NodePtr value = Entry(entry, subject, boxed.where);
    std::string name = NormalName(entry.variable.name);
    if (!name.empty()) scope.DeclareAt(name, value->type, slot);
    ++slot;
    members.push_back({name, value->type});
    context->names.push_back(std::move(name));
    context->children.push_back(std::move(value));
  }
  scope.Close();
  context->type = FeelType::ContextOf(std::move(members));
  const bool has_result =
      !context->names.empty() && context->names.back() == kResult;
  NodePtr whole = context;
  if (!has_result) return whole;
  return PathTo(std::move(whole), std::string(kResult), boxed.where);
}

NodePtr BoxedCompiler::Entry(const BoxedExpression::Entry& entry,
                             std::string_view subject,
                             const SourceSpan& where) {
  const InformationItem& variable = entry.variable;
  const std::string_view name =
      variable.name.empty() ? subject : std::string_view(variable.name);
  return texts_.Typed(Part(entry.expression, name, where),
                      texts_.TypeNamed(variable.type_ref, variable.where), name,
                      variable.where);
}

NodePtr BoxedCompiler::Invocation(const BoxedExpression& boxed,
                                  std::string_view subject) {
  auto call = NewNode(NodeKind::kInvoke, boxed.where);
  NodePtr function = Part(PartAt(boxed, 0), subject, boxed.where);
  if (function->type.kind() == TypeKind::kFunction) {
    call->type = function->type.result();
  }
  call->children = {std::move(function)};
  for (const BoxedExpression::Entry& binding : boxed.entries) {
    call->children.push_back(Entry(binding, subject, boxed.where));
    call->names.push_back(NormalName(binding.variable.name));
  }
  return call;
}

NodePtr BoxedCompiler::FunctionOf(const BoxedExpression& boxed,
                                  std::string_view subject) {
  if (boxed.function_kind == FunctionKind::kPmml) {
    return NullNode({&kNoPmml, {}, boxed.where});
  }
  if (boxed.function_kind == FunctionKind::kJava) {
    return External(boxed, subject);
  }
  auto function = NewNode(NodeKind::kFunction, boxed.where);
  texts_.scope().OpenFunction();
  std::vector<FunctionParts::Parameter> parameters;
  std::vector<CheckedParameter> checked;
  std::vector<FeelType> types;
  for (const InformationItem& parameter : boxed.parameters) {
    ModelType type = texts_.TypeNamed(parameter.type_ref, parameter.where);
    const int32_t slot = texts_.scope().Declare(parameter.name, type.type);
    types.push_back(type.type);
    parameters.push_back({NormalName(parameter.name), type.type});
    checked.push_back({slot, parameter.name, std::move(type), boxed.where});
  }
  NodePtr body = CheckedBody(Body(boxed, subject), std::move(checked));
  FunctionParts parts = texts_.scope().CloseFunction();
  parts.parameters = std::move(parameters);
  function->type = FeelType::FunctionOf(std::move(types), body->type);
  function->function = std::make_shared<const FunctionParts>(std::move(parts));
  function->children = {std::move(body)};
  return function;
}

NodePtr BoxedCompiler::External(const BoxedExpression& boxed,
                                std::string_view subject) {
  auto external = NewNode(NodeKind::kExternal, boxed.where);
  FunctionParts parts;
  for (const InformationItem& parameter : boxed.parameters) {
    parts.parameters.push_back(
        {NormalName(parameter.name),
         texts_.TypeNamed(parameter.type_ref, parameter.where).type});
  }
  external->type = TypeKind::kFunction;
  external->function = std::make_shared<const FunctionParts>(std::move(parts));
  external->children = {
      ContextWith("java", Part(PartAt(boxed, 0), subject, boxed.where),
                  texts_.scope().DeclareHidden(), boxed.where)};
  return external;
}

NodePtr BoxedCompiler::ListOf(const BoxedExpression& boxed,
                              std::string_view subject) {
  auto list = NewNode(NodeKind::kList, boxed.where);
  list->type = TypeKind::kList;
  for (const BoxedPtr& part : boxed.parts) {
    list->children.push_back(Part(part, subject, boxed.where));
  }
  return list;
}

NodePtr BoxedCompiler::Relation(const BoxedExpression& boxed) {
  auto list = NewNode(NodeKind::kList, boxed.where);
  list->type = TypeKind::kList;
  const std::size_t width = boxed.columns.size();
  for (std::size_t first = 0; width > 0 && first + width <= boxed.parts.size();
       first += width) {
    list->children.push_back(Row(boxed, first));
  }
  if (!list->children.empty()) {
    list->type = FeelType::ListOf(list->children.front()->type);
  }
  return list;
}

NodePtr BoxedCompiler::Row(const BoxedExpression& relation, std::size_t first) {
  Scope& scope = texts_.scope();
  scope.Open();
  auto row = NewNode(NodeKind::kContext, relation.where);
  row->slot =
      scope.DeclareHidden(static_cast<int32_t>(relation.columns.size()));
  std::vector<FeelType::Member> members;
  for (const InformationItem& column : relation.columns) {
    const ModelType type = texts_.TypeNamed(column.type_ref, column.where);
    NodePtr cell = Part(relation.parts[first++], column.name, relation.where);
    row->children.push_back(
        texts_.Typed(std::move(cell), type, column.name, column.where));
    row->names.push_back(NormalName(column.name));
    members.push_back({row->names.back(), type.type});
  }
  scope.Close();
  row->type = FeelType::ContextOf(std::move(members));
  return row;
}

NodePtr BoxedCompiler::Conditional(const BoxedExpression& boxed,
                                   std::string_view subject) {
  auto node = NewNode(NodeKind::kIf, boxed.where);
  for (std::size_t i = 0; i < 3; ++i) {
    node->children.push_back(Part(PartAt(boxed, i), subject, boxed.where));
  }
  node->type = CommonType(node->children[1]->type, node->children[2]->type);
  return node;
}

NodePtr BoxedCompiler::Iterator(const BoxedExpression& boxed, NodeKind kind,
                                std::string_view subject) {
  Scope& scope = texts_.scope();
  auto node = NewNode(kind, boxed.where);
  NodePtr list = Part(PartAt(boxed, 0), subject, boxed.where);
  scope.Open();
  Iteration iteration = {.name = NormalName(boxed.name)};
  iteration.slot = scope.Declare(boxed.name, ItemType(list->type));
  if (kind == NodeKind::kFor) {
    node->slot = scope.Declare("partial", TypeKind::kList);
  }
  NodePtr body = Part(PartAt(boxed, 1), subject, boxed.where);
  scope.Close();
  node->type = kind == NodeKind::kFor ? FeelType::ListOf(body->type)
                                      : FeelType(TypeKind::kBoolean);
  node->iterations = {std::move(iteration)};
  node->children = {std::move(list), std::move(body)};
  return node;
}

NodePtr BoxedCompiler::Filter(const BoxedExpression& boxed,
                              std::string_view subject) {
  Scope& scope = texts_.scope();
  auto node = NewNode(NodeKind::kFilter, boxed.where);
  NodePtr list = Part(PartAt(boxed, 0), subject, boxed.where);
  node->slot = scope.OpenFilter(ItemType(list->type));
  NodePtr condition = Part(PartAt(boxed, 1), subject, boxed.where);
  scope.Close();
  node->type = list->type;
  node->children = {std::move(list), std::move(condition)};
  return node;
}

}  // namespace tassei::internal
