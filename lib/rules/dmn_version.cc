#include "lib/rules/dmn_version.h"

#include <algorithm>
#include <vector>

#include "lib/rules/dmn_words.h"

namespace tassei::internal {
namespace {

constexpr DmnVersion kDmn13 = {"https://www.omg.org/spec/DMN/20191111/MODEL/",
                               "https://www.omg.org/spec/DMN/20191111/DMNDI/"};
constexpr DmnVersion kDmn15 = {kDmn15Namespace,
                               "https://www.omg.org/spec/DMN/20230324/DMNDI/"};

bool CameLater(BoxedKind kind) {
  return kind == BoxedKind::kConditional || kind == BoxedKind::kFor ||
         kind == BoxedKind::kEvery || kind == BoxedKind::kSome ||
         kind == BoxedKind::kFilter;
}

bool UsesLater(const BoxedPtr& boxed) {
  if (boxed == nullptr) return false;
  return CameLater(boxed->kind) ||
         std::any_of(boxed->parts.begin(), boxed->parts.end(), UsesLater) ||
         std::any_of(boxed->entries.begin(), boxed->entries.end(),
                     [](const BoxedExpression::Entry& entry) {
                       return UsesLater(entry.expression);
                     });
}

bool HasConstraint(const ItemDefinition& type) {
  return type.type_constraint.has_value() ||
         std::any_of(type.components.begin(), type.components.end(),
                     HasConstraint);
}

}  // namespace

DmnVersion VersionFor(const ModelParts& model) {
  const bool later =
      std::any_of(model.types.begin(), model.types.end(), HasConstraint) ||
      std::any_of(model.decisions.begin(), model.decisions.end(),
                  [](const DecisionParts& decision) {
                    return UsesLater(decision.expression);
                  }) ||
      std::any_of(model.knowledge.begin(), model.knowledge.end(),
                  [](const KnowledgeParts& knowledge) {
                    return UsesLater(knowledge.function);
                  });
  return later ? kDmn15 : kDmn13;
}

}  // namespace tassei::internal
