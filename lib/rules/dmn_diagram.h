// The diagram of a model (DMNDI): where editors draw its elements.

#ifndef LIB_RULES_DMN_DIAGRAM_H_
#define LIB_RULES_DMN_DIAGRAM_H_

#include <string>
#include <vector>

#include "lib/format/xml_writer.h"
#include "lib/rules/dmn_ids.h"
#include "lib/rules/model.h"

namespace tassei::internal {

// A requirement as it was written: `target` requires `source`, both ids of the
// model.
struct WrittenRequirement {
  std::string id = {};
  std::string source = {};
  std::string target = {};
};

// Writes the element DMNDI. What nothing is required for stands at the bottom,
// and everything above what it requires; services stand in a row on top. The
// prefixes dmndi, dc and di must be declared.
void WriteDiagram(const ModelParts& model,
                  const std::vector<WrittenRequirement>& requirements,
                  IdMaker& ids, XmlWriter& xml);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_DIAGRAM_H_
