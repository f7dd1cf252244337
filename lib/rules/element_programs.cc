#include "lib/rules/element_programs.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "lib/feel/scope.h"
#include "lib/feel/type.h"
#include "lib/plan/cycles.h"
#include "lib/rules/boxed_compiler.h"
#include "lib/rules/model_causes.h"
#include "lib/rules/model_diagnostics.h"
#include "lib/rules/model_nodes.h"
#include "lib/rules/text_compiler.h"

namespace tassei::internal {
namespace {

using Kind = ModelElement::Kind;

FeelType TypeInExpressions(const CompiledElement& element) {
  if (!element.is_function()) return element.type.type;
  std::vector<FeelType> parameters;
  for (const ElementParameter& parameter : element.parameters) {
    parameters.push_back(parameter.type.type);
  }
  return FeelType::FunctionOf(std::move(parameters), element.type.type);
}

class ProgramCompiler {
 public:
  ProgramCompiler(CompiledModel& model, TypeTable& types,
                  Diagnostics& diagnostics)
      : model_(model), types_(types), diagnostics_(diagnostics) {}

  void CompileModel(std::size_t index) {
    const ModelParts& parts = model_.models[index].parts;
    std::vector<CompiledElement>& elements = model_.elements[index];
    std::size_t element = parts.inputs.size();
    for (const DecisionParts& decision : parts.decisions) {
      CompileDecision(index, decision, elements[element++]);
    }
    for (const KnowledgeParts& knowledge : parts.knowledge) {
      CompileKnowledge(index, knowledge, elements[element++]);
    }
    BreakCycles(index);
  }

 private:
  void CompileDecision(std::size_t index, const DecisionParts& decision,
                       CompiledElement& element) {
    if (decision.expression == nullptr) {
      diagnostics_.Add({&kModelNoExpression,
                        decision.where,
                        {decision.name},
                        decision.name});
    }
    Scope scope;
    BoxedCompiler compiler = CompilerFor(index, element, scope);
    element.program.root =
        compiler.Part(decision.expression, decision.name, decision.where);
    element.program.slot_count = scope.slot_count();
  }

  void CompileKnowledge(std::size_t index, const KnowledgeParts& knowledge,
                        CompiledElement& element) {
    Scope scope;
    BoxedCompiler compiler = CompilerFor(index, element, scope);
    element.first_parameter = scope.slot_count();
    for (const ElementParameter& parameter : element.parameters) {
      scope.Declare(parameter.name, parameter.type.type);
    }
    element.program.root =
        knowledge.function == nullptr
            ? compiler.Part(nullptr, knowledge.name, knowledge.where)
            : compiler.Body(*knowledge.function, knowledge.name);
    element.program.slot_count = scope.slot_count();
  }

  // A compiler in a scope of what the element requires.
  BoxedCompiler CompilerFor(std::size_t index, CompiledElement& element,
                            Scope& scope) {
    for (const Requirement& requirement : element.requirements) {
      const CompiledElement& required =
          model_.elements[requirement.model][requirement.element];
      element.names.Add(NamesOf(index, requirement.imports), required.name,
                        TypeInExpressions(required));
    }
    element.names.DeclareIn(scope);
    return BoxedCompiler(TextCompiler(index, types_, scope, diagnostics_));
  }

  std::vector<std::string> NamesOf(std::size_t index,
                                   const std::vector<std::size_t>& imports) {
    std::vector<std::string> names;
    for (const std::size_t import : imports) {
      const ImportingModel& model = model_.models[index];
      names.push_back(model.parts.imports[import].name);
      index = *model.imports[import];
    }
    return names;
  }

  void BreakCycles(std::size_t index) {
    std::vector<CompiledElement>& elements = model_.elements[index];
    std::vector<std::vector<std::size_t>> edges;
    for (const CompiledElement& element : elements) {
      edges.emplace_back();
      if (element.kind != Kind::kDecision) continue;
      for (const Requirement& requirement : element.requirements) {
        if (requirement.model == index) {
          edges.back().push_back(requirement.element);
        }
      }
    }
    for (const Cycle& cycle : FindCycles(edges)) Break(cycle, elements);
  }

  void Break(const Cycle& cycle, std::vector<CompiledElement>& elements) {
    std::string way;
    for (const std::size_t node : cycle.nodes) {
      way += elements[node].name + " → ";
    }
    way += cycle.whole ? elements[cycle.nodes.front()].name : "…";
    CompiledElement& first = elements[cycle.nodes.front()];
    diagnostics_.Add({&kModelCycle, first.where, {way}, first.name});
    for (const std::size_t node : cycle.nodes) {
      CompiledElement& element = elements[node];
      element.program.root = NullNode({&kRequiresItself, {way}, element.where});
      element.requirements.clear();
      element.names = {};
    }
  }

  CompiledModel& model_;
  TypeTable& types_;
  Diagnostics& diagnostics_;
};

}  // namespace

void CompilePrograms(CompiledModel& model, TypeTable& types,
                     Diagnostics& diagnostics) {
  ProgramCompiler compiler(model, types, diagnostics);
  for (std::size_t i = 0; i < model.models.size(); ++i) {
    compiler.CompileModel(i);
  }
}

}  // namespace tassei::internal
