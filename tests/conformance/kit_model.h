// A model of the kit, and what its test files call things in it.

#ifndef TESTS_CONFORMANCE_KIT_MODEL_H_
#define TESTS_CONFORMANCE_KIT_MODEL_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lib/rules/model.h"
#include "tassei/decision_model.h"
#include "tassei/diagnostic.h"
#include "tassei/value.h"
#include "tests/conformance/kit_cases.h"

namespace tassei::conformance {

class KitModel {
 public:
  // The first file is the model that is asked. Decisions in error count as
  // null.
  explicit KitModel(const std::vector<ModelFile>& files);

  bool is_readable() const { return model_.ok(); }
  const Diagnostics& diagnostics() const { return diagnostics_; }

  absl::StatusOr<Value> ResultOf(const KitCase& kit_case,
                                 const ExpectedResult& expected) const;

 private:
  // The names of the imports on a way to a model.
  using Path = std::vector<std::string>;

  void FindImports(const std::vector<internal::ModelParts>& models);
  // Input data of imports stands in contexts named like the imports.
  Context InputsOf(const KitCase& kit_case) const;
  std::string QualifiedName(const ExpectedResult& expected) const;
  absl::StatusOr<Value> Invoke(const std::string& name, const KitCase& kit_case,
                               const ExpectedResult& expected) const;

  Diagnostics diagnostics_;
  absl::StatusOr<DecisionModel> model_;
  std::map<std::string, std::vector<Path>> paths_;  // By namespace.
  std::set<std::string> services_of_several_;  // With more than one output.
};

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_KIT_MODEL_H_
