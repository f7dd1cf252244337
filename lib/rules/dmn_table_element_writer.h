// The element decisionTable written as DMN's XML.

#ifndef LIB_RULES_DMN_TABLE_ELEMENT_WRITER_H_
#define LIB_RULES_DMN_TABLE_ELEMENT_WRITER_H_

#include <string>
#include <string_view>

#include "lib/format/xml_writer.h"
#include "lib/rules/dmn_ids.h"
#include "lib/rules/model.h"

namespace tassei::internal {

// The attributes and children of a table whose element, with the id `id`, was
// begun.
void WriteTableContent(const DecisionTableParts& table, const std::string& id,
                       IdMaker& ids, XmlWriter& xml);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_TABLE_ELEMENT_WRITER_H_
