#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "lib/rules/decision_model_rep.h"
#include "lib/rules/model_compiler.h"
#include "lib/rules/table_reader.h"
#include "lib/text/input_status.h"

namespace tassei {

absl::StatusOr<DecisionModel> DecisionModel::ReadTable(
    const ModelFile& file, ModelFormat format, Diagnostics* diagnostics) {
  Diagnostics found;
  std::optional<internal::ModelParts> parts =
      internal::ReadTableFile(file.bytes, file.name, format, found);
  std::shared_ptr<const internal::CompiledModel> model;
  if (parts.has_value()) {
    std::vector<internal::ImportingModel> models;
    models.push_back({file.name, *std::move(parts)});
    model = internal::CompileModel(std::move(models), {}, found);
  }
  diagnostics->Append(found);
  if (model == nullptr) return internal::InputStatus(found);
  return DecisionModel(std::make_shared<const Rep>(Rep{std::move(model)}));
}

}  // namespace tassei
