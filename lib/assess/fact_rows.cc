#include "lib/assess/fact_rows.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "absl/status/status.h"

namespace tassei::internal {
namespace {

using Periods = std::span<const std::vector<InitiativeFacts>* const>;

std::span<const FactDefinition> Definitions() {
  return SubjectFacts(SubjectKind::kInitiative);
}

// One fact of every row; `get` gives a pointer to what a value holds, or null.
template <typename T, typename Get>
std::vector<std::optional<T>> ColumnOf(Periods periods, std::size_t fact,
                                       Get get) {
  std::vector<std::optional<T>> column;
  const std::size_t initiatives = periods.front()->size();
  column.reserve(initiatives * periods.size());
  for (std::size_t i = 0; i < initiatives; ++i) {
    for (const std::vector<InitiativeFacts>* facts : periods) {
      const T* value = get((*facts)[i].facts.values[fact]);
      column.push_back(value == nullptr ? std::nullopt
                                        : std::optional<T>(*value));
    }
  }
  return column;
}

absl::Status AddFact(Periods periods, std::size_t fact,
                     FactTable::Builder& builder) {
  const FactDefinition& definition = Definitions()[fact];
  switch (definition.type) {
    case FactType::kNumber:
      return builder.AddNumbers(
          definition, Grain::kRow,
          ColumnOf<Decimal>(periods, fact,
                            [](const Value& v) { return v.number(); }));
    case FactType::kBoolean:
      return builder.AddBooleans(
          definition, Grain::kRow,
          ColumnOf<bool>(periods, fact,
                         [](const Value& v) { return v.boolean(); }));
    case FactType::kCode:
      return builder.AddCodes(
          definition, Grain::kRow,
          ColumnOf<std::string>(periods, fact,
                                [](const Value& v) { return v.string(); }));
  }
  return absl::InternalError("a fact of no type");
}

// Which column has the basis of a fact; empty if it is firm.
std::string_view BasisColumn(InitiativeFact fact) {
  switch (fact) {
    case InitiativeFact::kSteps:
    case InitiativeFact::kStepsDue:
    case InitiativeFact::kStepsDone:
    case InitiativeFact::kStepsOverdue:
    case InitiativeFact::kAllStepsDone:
      return "steps_basis";
    case InitiativeFact::kAttainmentMin:
    case InitiativeFact::kAttainmentMean:
      return "attainment_basis";
    default:
      return "";
  }
}

}  // namespace

absl::StatusOr<FactTable> FillTable(Periods periods) {
  FactTable::Builder builder(periods.front()->size(), periods.size());
  for (std::size_t fact = 0; fact < Definitions().size(); ++fact) {
    const absl::Status status = AddFact(periods, fact, builder);
    if (!status.ok()) return status;
  }
  for (std::size_t fact = 0; fact < Definitions().size(); ++fact) {
    const std::string_view basis =
        BasisColumn(static_cast<InitiativeFact>(fact));
    if (basis.empty()) continue;
    const absl::Status status =
        builder.SetBasis(Definitions()[fact].name, basis);
    if (!status.ok()) return status;
  }
  return std::move(builder).Build();
}

}  // namespace tassei::internal
