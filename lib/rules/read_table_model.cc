#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/rules/decision_model_rep.h"
#include "lib/rules/model_compiler.h"
#include "lib/rules/table_reader.h"
#include "lib/text/input_status.h"

namespace tassei {
namespace {

using internal::CompiledModel;
using internal::ModelParts;

// The name of a file without folders and extension.
std::string_view StemOf(std::string_view file) {
  const std::size_t slash = file.find_last_of('/');
  if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
  return file.substr(0, file.find_last_of('.'));
}

std::optional<ModelParts> ReadParts(const ModelFile& file, ModelFormat format,
                                    Diagnostics& found) {
  const std::optional<TableText> cells =
      format == ModelFormat::kMarkdown
          ? internal::CellsOfMarkdown(file.bytes, file.name, found)
          : internal::CellsOfCsv(file.bytes, file.name, found);
  if (!cells.has_value()) return std::nullopt;
  return internal::ReadTable(*cells, StemOf(file.name), found);
}

}  // namespace

absl::StatusOr<DecisionModel> DecisionModel::ReadTable(
    const ModelFile& file, ModelFormat format, Diagnostics* diagnostics) {
  Diagnostics found;
  std::optional<ModelParts> parts = ReadParts(file, format, found);
  std::shared_ptr<const CompiledModel> model;
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
