// Which version of DMN a model is written as.

#ifndef LIB_RULES_DMN_VERSION_H_
#define LIB_RULES_DMN_VERSION_H_

#include <string_view>

#include "lib/rules/model.h"

namespace tassei::internal {

struct DmnVersion {
  std::string_view model_namespace;
  std::string_view diagram_namespace;
};

// DMN 1.3, which most editors open, where it has all that the model uses; else
// DMN 1.5.
DmnVersion VersionFor(const ModelParts& model);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_VERSION_H_
