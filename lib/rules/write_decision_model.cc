#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "lib/feel/names.h"
#include "lib/rules/decision_model_rep.h"
#include "lib/rules/dmn_reader.h"
#include "lib/rules/table_reader.h"

namespace tassei {
namespace {

using internal::DecisionParts;

// The decision of a name; without a name the only one there is. Null if there
// is none.
const DecisionParts* FindDecision(const std::vector<DecisionParts>& decisions,
                                  std::string_view name) {
  if (name.empty()) return decisions.size() == 1 ? &decisions.front() : nullptr;
  const std::string normal = internal::NormalName(name);
  for (const DecisionParts& decision : decisions) {
    if (internal::NormalName(decision.name) == normal) return &decision;
  }
  return nullptr;
}

}  // namespace

absl::StatusOr<std::string> DecisionModel::Write(
    ModelFormat format, std::string_view decision) const {
  const internal::ModelParts& parts = rep_->model->models.front().parts;
  if (format == ModelFormat::kDmn) return internal::WriteDmn(parts);
  const DecisionParts* const found = FindDecision(parts.decisions, decision);
  const std::optional<TableText> table =
      found == nullptr ? std::nullopt : internal::TableOf(*found, parts);
  if (!table.has_value()) {
    return absl::FailedPreconditionError("the decision is not one table");
  }
  return format == ModelFormat::kCsv ? internal::WriteCsvTable(*table)
                                     : internal::WriteMarkdownTable(*table);
}

}  // namespace tassei
