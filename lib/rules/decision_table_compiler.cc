#include "lib/rules/decision_table_compiler.h"

#include <algorithm>
#include <string>
#include <utility>

#include "lib/feel/names.h"
#include "lib/feel/scope.h"
#include "lib/rules/model_causes.h"
#include "lib/rules/model_diagnostics.h"
#include "lib/rules/model_nodes.h"

namespace tassei::internal {
namespace {

bool GivesList(const DecisionTableParts& parts) {
  return parts.hit_policy == TableHitPolicy::kRuleOrder ||
         parts.hit_policy == TableHitPolicy::kOutputOrder ||
         (parts.hit_policy == TableHitPolicy::kCollect &&
          parts.aggregation == TableAggregation::kNone);
}

bool GoesByOrder(TableHitPolicy policy) {
  return policy == TableHitPolicy::kPriority ||
         policy == TableHitPolicy::kOutputOrder;
}

// Whether a rule has an entry for each column.
bool IsWhole(const DecisionTableParts::Rule& rule,
             const DecisionTableParts& parts) {
  return rule.inputs.size() == parts.inputs.size() &&
         rule.outputs.size() == parts.outputs.size();
}

// The part of a constraint that is about a member.
TypeConstraintPtr ConstraintOfMember(const TypeConstraintPtr& whole,
                                     const std::string& name) {
  if (whole == nullptr) return nullptr;
  for (const TypeConstraint::Member& member : whole->members) {
    if (member.name == name) return member.constraint;
  }
  return ConstraintOfMember(whole->base, name);
}

// The innermost constraint that lists values.
TypeConstraintPtr ListedValues(TypeConstraintPtr constraint) {
  while (constraint != nullptr && constraint->tests.program.root == nullptr) {
    constraint = constraint->base;
  }
  return constraint;
}

}  // namespace

NodePtr DecisionTableCompiler::Compile(const BoxedExpression& boxed,
                                       std::string_view subject) {
  const DecisionTableParts& parts = *boxed.table;
  if (!CheckShape(parts, boxed.where)) {
    return NullNode({&kNoExpression, {std::string(subject)}, boxed.where});
  }
  CompiledTable table = {.name = std::string(subject),
                         .parts = boxed.table,
                         .hit_policy = parts.hit_policy,
                         .aggregation = parts.aggregation,
                         .where = boxed.where};
  const ModelType row =
      TypeOfRow(texts_.TypeNamed(boxed.type_ref, boxed.where), parts);
  for (const DecisionTableParts::Output& output : parts.outputs) {
    table.outputs.push_back(Output(output, row, subject));
  }
  texts_.scope().Open();
  for (const DecisionTableParts::Input& input : parts.inputs) {
    table.inputs.push_back(Input(input));
  }
  for (const DecisionTableParts::Rule& rule : parts.rules) {
    if (IsWhole(rule, parts)) table.rules.push_back(Rule(rule, table));
  }
  texts_.scope().Close();
  CheckOrder(table);
  return HostedBy(std::make_shared<const DecisionTable>(std::move(table)), {},
                  boxed.where);
}

CompiledTable::Input DecisionTableCompiler::Input(
    const DecisionTableParts::Input& input) {
  CompiledTable::Input compiled;
  compiled.label =
      input.label.text.empty() ? input.expression.text : input.label.text;
  compiled.where = input.expression.where;
  compiled.expression = texts_.Expression(input.expression);
  compiled.type = texts_.Narrowed(
      texts_.TypeNamed(input.type_ref, compiled.where), input.allowed_values);
  compiled.slot = texts_.scope().DeclareHidden();
  return compiled;
}

TableOutput DecisionTableCompiler::Output(
    const DecisionTableParts::Output& output, const ModelType& whole,
    std::string_view subject) {
  TableOutput compiled = {.name = NormalName(output.name),
                          .label = output.name,
                          .where = output.where};
  if (compiled.label.empty()) compiled.label = subject;
  compiled.type = texts_.Narrowed(
      texts_.TypeNamed(output.type_ref, output.where), output.allowed_values);
  compiled.order = ListedValues(compiled.type.constraint);
  if (compiled.order == nullptr) {
    compiled.order =
        ListedValues(whole.type.kind() == TypeKind::kContext
                         ? ConstraintOfMember(whole.constraint, compiled.name)
                         : whole.constraint);
  }
  if (output.default_value.has_value()) {
    compiled.default_value = texts_.Expression(*output.default_value);
  }
  return compiled;
}

CompiledTable::Rule DecisionTableCompiler::Rule(
    const DecisionTableParts::Rule& rule, const CompiledTable& table) {
  CompiledTable::Rule compiled;
  compiled.place = static_cast<std::size_t>(&rule - table.parts->rules.data());
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    const CompiledTable::Input& input = table.inputs[i];
    const FeelType& type =
        input.type.type.is_any() ? input.expression->type : input.type.type;
    compiled.tests.push_back(texts_.Tests(rule.inputs[i], input.slot, type));
  }
  for (const PlacedText& output : rule.outputs) {
    compiled.outputs.push_back(texts_.Expression(output));
  }
  return compiled;
}

ModelType DecisionTableCompiler::TypeOfRow(const ModelType& type,
                                           const DecisionTableParts& parts) {
  if (!GivesList(parts) || type.type.kind() != TypeKind::kList) return type;
  ModelType row = {.type = type.type.element()};
  if (type.constraint != nullptr) row.constraint = type.constraint->elements;
  return row;
}

bool DecisionTableCompiler::CheckShape(const DecisionTableParts& parts,
                                       const SourceSpan& where) {
  if (parts.outputs.empty()) return false;
  if (parts.aggregation == TableAggregation::kNone ||
      parts.outputs.size() == 1) {
    return true;
  }
  texts_.diagnostics().Add({&kTableAggregatesContexts,
                            where,
                            {std::to_string(parts.outputs.size())}});
  return false;
}

void DecisionTableCompiler::CheckOrder(const CompiledTable& table) {
  const bool has_order = std::any_of(
      table.outputs.begin(), table.outputs.end(),
      [](const TableOutput& output) { return output.order != nullptr; });
  if (!has_order && GoesByOrder(table.hit_policy)) {
    texts_.diagnostics().Add({&kTableNoOrder, table.where});
  }
}

}  // namespace tassei::internal
