// Models whose expressions are programs, linked to one another.

#ifndef LIB_RULES_COMPILED_MODEL_H_
#define LIB_RULES_COMPILED_MODEL_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lib/feel/node.h"
#include "lib/rules/model_imports.h"
#include "lib/rules/model_type.h"
#include "lib/rules/required_names.h"
#include "lib/text/hash_map.h"
#include "tassei/decision_model.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

struct ElementParameter {
  std::string name = {};  // In its normal form.
  ModelType type = {};
};

// An element that another one requires, and the imports that lead to its
// model: one of this model, then one of that model, and so on.
struct Requirement {
  std::vector<std::size_t> imports = {};
  std::size_t model = 0;
  std::size_t element = 0;
};

struct CompiledElement {
  ModelElement::Kind kind = ModelElement::Kind::kInputData;
  std::string id = {};
  std::string name = {};  // In its normal form.
  ModelType type = {};    // Of its value, or of what it gives when called.
  SourceSpan where = {};
  // Of a service: its input data and input decisions, one to each parameter,
  // and then its outputs.
  std::vector<Requirement> requirements = {};
  std::vector<ElementParameter> parameters = {};  // Of what can be called.
  // Of decisions and knowledge models. The parameters of the latter stand in
  // slots from `first_parameter` on.
  Program program = {};
  RequiredNames names = {};
  int32_t first_parameter = 0;

  bool is_function() const {
    return kind == ModelElement::Kind::kKnowledgeModel ||
           kind == ModelElement::Kind::kDecisionService;
  }
};

// An element as it is reached through one chain of imports. Each chain has
// inputs of its own, and so decisions of its own.
struct LinkedElement {
  const CompiledElement* element = nullptr;  // Never null.
  std::size_t instance = 0;
  std::vector<std::size_t> requirements = {};  // Linked elements.
};

// A model as it is reached through one chain of imports.
struct ModelInstance {
  std::size_t model = 0;
  // The names of the imports, in their normal form, but for empty ones.
  std::vector<std::string> path = {};
  std::size_t first = 0;  // Of its linked elements.
  // Instances, one to each import; kNone for those that are no model.
  std::vector<std::size_t> imports = {};
};

// Immutable once it is compiled. The first model is that of instance 0.
struct CompiledModel {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::vector<ImportingModel> models = {};
  std::vector<std::vector<CompiledElement>> elements = {};  // By model.
  std::vector<ModelInstance> instances = {};
  std::vector<LinkedElement> linked = {};
  // Linked elements by name, those of imports as "prefix.name".
  HashMap<std::string, std::size_t> by_name = {};
  std::vector<ModelElement> listing = {};
};

}  // namespace tassei::internal

#endif  // LIB_RULES_COMPILED_MODEL_H_
