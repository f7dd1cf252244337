// DMN XML, of the model namespaces of DMN 1.1 to 1.6.

#ifndef LIB_RULES_DMN_READER_H_
#define LIB_RULES_DMN_READER_H_

#include <optional>
#include <string>
#include <string_view>

#include "lib/rules/model.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Reads one model. Diagrams, requirements of authorities, knowledge sources and
// extensions are passed over. Every problem goes to `diagnostics`, with line
// and column; nullopt if there is an error.
std::optional<ModelParts> ReadDmn(std::string_view xml, std::string_view file,
                                  Diagnostics& diagnostics);

// The same, but keeps what there is of a model with errors: parts may be
// missing, and references lead nowhere. nullopt if it is no DMN at all.
std::optional<ModelParts> ReadBrokenDmn(std::string_view xml,
                                        std::string_view file,
                                        Diagnostics& diagnostics);

// Writes a model as DMN 1.3 if that has all it uses, else 1.5, with a diagram
// (DMNDI) that lays out its elements, so that editors open it. The same model
// gives the same bytes.
std::string WriteDmn(const ModelParts& model);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_READER_H_
