// Decision models: any bytes are refused with a reason or make a model whose
// decisions and functions can all be asked for, within the limits.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "tassei/decision_model.h"

namespace {

using tassei::DecisionModel;
using tassei::ModelElement;

void Require(bool truth) {
  if (!truth) std::abort();
}

void EvaluateAll(const DecisionModel& model) {
  tassei::EvaluationOptions options;
  options.limits = {.steps = 20'000, .depth = 64, .bytes = 1 << 20};
  for (const ModelElement& element : model.elements()) {
    if (element.kind == ModelElement::Kind::kInputData) continue;
    const auto value = element.kind == ModelElement::Kind::kDecision
                           ? model.Evaluate(element.name, {}, options)
                           : model.Invoke(element.name, {}, options);
    if (value.ok()) value->ToString();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::vector<tassei::ModelFile> files = {
      {"fuzz.dmn", std::string(reinterpret_cast<const char*>(data), size)}};
  tassei::Diagnostics strict_problems;
  const auto strict = DecisionModel::Read(files, &strict_problems);
  Require(strict.ok() != strict_problems.has_errors());
  tassei::Diagnostics problems;
  const auto model =
      DecisionModel::Read(files, &problems, {.keep_broken_decisions = true});
  if (model.ok()) EvaluateAll(*model);
  return 0;
}
