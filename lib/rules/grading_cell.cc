#include "lib/rules/grading_cell.h"

#include <memory>
#include <string>

#include "lib/feel/compiler.h"
#include "lib/feel/feel_diagnostics.h"
#include "lib/rules/cell_form.h"
#include "lib/rules/rule_diagnostics.h"

namespace tassei::internal {
namespace {

FeelType FeelTypeOf(FactType type) {
  switch (type) {
    case FactType::kNumber:
      return TypeKind::kNumber;
    case FactType::kBoolean:
      return TypeKind::kBoolean;
    case FactType::kCode:
      break;
  }
  return TypeKind::kString;
}

// Whether a test asks which of two values is the greater.
bool AsksForOrder(const Node& test) {
  if (test.kind != NodeKind::kTest) return false;
  const bool by_order = test.op != NodeOperator::kNone &&
                        test.op != NodeOperator::kEqual &&
                        test.op != NodeOperator::kNotEqual;
  return by_order || test.children[0]->kind == NodeKind::kRange;
}

// Codes have an order in FEEL, but none that means anything.
void RefuseOrder(const Node& tests, const SourceText& source,
                 const std::string& fact, Diagnostics& diagnostics) {
  for (const NodePtr& test : tests.children) {
    if (!AsksForOrder(*test)) continue;
    const std::string_view text =
        source.In({test->place.begin, test->place.end});
    diagnostics.Add({.kind = &kFeelNoOrder,
                     .where = source.where,
                     .arguments = {fact, "文字列", "", "string"},
                     .found = std::string(FirstCodePoints(text, 200))});
    return;
  }
}

// A formula about nothing was meant otherwise, and would always be unknown.
void RefuseTestOfNothing(const NodePtr& tests, const SourceText& source,
                         Diagnostics& diagnostics) {
  for (const NodePtr& test : tests->children) {
    Node alone = *tests;
    alone.children = {test};
    const CellForm form =
        NormalForm(std::make_shared<const Node>(alone), TableMode::kStrict);
    if (form.kind != CellKind::kResidual || !form.uses.empty()) continue;
    const std::string_view text =
        source.In({test->place.begin, test->place.end});
    diagnostics.Add({.kind = &kTableTestsNothing,
                     .where = source.where,
                     .arguments = {},
                     .found = std::string(FirstCodePoints(text, 200))});
    return;
  }
}

}  // namespace

GradingCells::GradingCells(std::span<const FactDefinition> columns) {
  for (const FactDefinition& fact : columns) {
    const FeelType type = FeelTypeOf(fact.type);
    const int32_t slot = scope_.Declare(fact.name, type);
    if (!fact.name_ja.empty()) scope_.DeclareAt(fact.name_ja, type, slot);
    types_.push_back(fact.type);
  }
}

NodePtr GradingCells::Compile(const SourceText& source, std::size_t column,
                              Diagnostics& diagnostics) {
  const auto slot = static_cast<int32_t>(column);
  Diagnostics found;
  CompilerContext context{scope_, found};
  const NodePtr tests =
      CompileTests(source, slot, FeelTypeOf(types_[column]), context);
  if (!found.has_errors()) RefuseTestOfNothing(tests, source, found);
  if (types_[column] == FactType::kCode && !found.has_errors()) {
    RefuseOrder(*tests, source, scope_.NameOf(slot), found);
  }
  diagnostics.Append(found);
  return tests;
}

}  // namespace tassei::internal
