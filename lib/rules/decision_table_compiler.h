// Decision tables of models to trees.

#ifndef LIB_RULES_DECISION_TABLE_COMPILER_H_
#define LIB_RULES_DECISION_TABLE_COMPILER_H_

#include <string_view>

#include "lib/feel/node.h"
#include "lib/rules/decision_table.h"
#include "lib/rules/model.h"
#include "lib/rules/text_compiler.h"

namespace tassei::internal {

class DecisionTableCompiler {
 public:
  explicit DecisionTableCompiler(TextCompiler texts) : texts_(texts) {}

  // The table of a boxed expression as a node. `subject` names its value in
  // causes.
  NodePtr Compile(const BoxedExpression& boxed, std::string_view subject);

 private:
  CompiledTable::Input Input(const DecisionTableParts::Input& input);
  // `whole` is the type of what a rule gives.
  TableOutput Output(const DecisionTableParts::Output& output,
                     const ModelType& whole, std::string_view subject);
  CompiledTable::Rule Rule(const DecisionTableParts::Rule& rule,
                           const CompiledTable& table);
  // What one rule gives, where `type` is what the table gives.
  static ModelType TypeOfRow(const ModelType& type,
                             const DecisionTableParts& parts);
  bool CheckShape(const DecisionTableParts& parts, const SourceSpan& where);
  void CheckOrder(const CompiledTable& table);

  TextCompiler texts_;
};

}  // namespace tassei::internal

#endif  // LIB_RULES_DECISION_TABLE_COMPILER_H_
