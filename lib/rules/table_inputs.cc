#include "lib/rules/table_inputs.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "lib/feel/compiler.h"
#include "lib/feel/names.h"
#include "lib/feel/scope.h"
#include "lib/rules/table_diagnostics.h"

namespace tassei::internal {
namespace {

// Adds the names that `node` has no meaning for, each once.
void CollectUnresolved(const Node& node, std::vector<std::string>& names) {
  if (node.kind == NodeKind::kUnresolved &&
      std::find(names.begin(), names.end(), node.name) == names.end()) {
    names.push_back(node.name);
  }
  for (const NodePtr& child : node.children) {
    if (child != nullptr) CollectUnresolved(*child, names);
  }
}

class InputFinder {
 public:
  explicit InputFinder(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  std::vector<InputDataParts> Find(const TableHeader& header) && {
    const auto& columns = header.parts.inputs;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!header.is_name[i]) continue;
      const DecisionTableParts::Input& input = columns[i];
      AddInputData(input.expression.text, input.type_ref,
                   input.expression.where);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (header.is_name[i]) continue;
      const PlacedText& expression = columns[i].expression;
      for (const std::string& name : UnknownNames(expression)) {
        AddInputData(name, {}, expression.where);
      }
    }
    return std::move(inputs_);
  }

 private:
  void AddInputData(const std::string& name, const std::string& type,
                    const SourceSpan& where) {
    const std::string normal = NormalName(name);
    const auto known = std::find_if(
        inputs_.begin(), inputs_.end(), [&](const InputDataParts& input) {
          return NormalName(input.variable.name) == normal;
        });
    if (known == inputs_.end()) {
      inputs_.push_back(
          {.id = "input_" + std::to_string(inputs_.size() + 1),
           .variable = {.name = name, .type_ref = type, .where = where}});
    } else if (known->variable.type_ref.empty()) {
      known->variable.type_ref = type;
    } else if (!type.empty() && known->variable.type_ref != type) {
      diagnostics_.Add({.kind = &kTableTypesDiffer,
                        .where = where,
                        .arguments = {name, known->variable.type_ref}});
    }
  }

  // The names of an expression that no input is called yet. What is wrong with
  // the expression is told when it is compiled.
  std::vector<std::string> UnknownNames(const PlacedText& expression) const {
    Scope scope;
    scope.OpenFunction();
    for (const InputDataParts& input : inputs_) {
      scope.Declare(input.variable.name, {});
    }
    Diagnostics ignored;
    CompilerContext context{.scope = scope, .diagnostics = ignored};
    const NodePtr tree =
        CompileExpression({expression.text, expression.where}, context);
    std::vector<std::string> names;
    if (tree != nullptr) CollectUnresolved(*tree, names);
    return names;
  }

  Diagnostics& diagnostics_;
  std::vector<InputDataParts> inputs_ = {};
};

}  // namespace

std::vector<InputDataParts> InputsOfTable(const TableHeader& header,
                                          Diagnostics& diagnostics) {
  return InputFinder(diagnostics).Find(header);
}

}  // namespace tassei::internal
