// Trees of models beside those of FEEL texts.

#ifndef LIB_RULES_MODEL_NODES_H_
#define LIB_RULES_MODEL_NODES_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/node.h"
#include "lib/feel/type.h"
#include "lib/rules/model_type.h"
#include "tassei/cause.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// A node that starts at a place.
std::shared_ptr<Node> NewNode(NodeKind kind, const SourceSpan& where);
NodePtr HostedBy(std::shared_ptr<const HostedNode> hosted, FeelType type,
                 const SourceSpan& where);
// Null with a cause.
NodePtr NullNode(Cause cause);
// The value of `node` as one of `type`; see ConvertTo.
NodePtr ConversionNode(NodePtr node, ModelType type, std::string_view subject,
                       const SourceSpan& where);

struct CheckedParameter {
  int32_t slot = -1;
  std::string name = {};
  ModelType type = {};
  SourceSpan where = {};
};
// `body`, or null with a cause where a parameter has a value that its type does
// not allow.
NodePtr CheckedBody(NodePtr body, std::vector<CheckedParameter> parameters);

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_NODES_H_
