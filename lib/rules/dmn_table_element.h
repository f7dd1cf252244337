// The element decisionTable of DMN's XML.

#ifndef LIB_RULES_DMN_TABLE_ELEMENT_H_
#define LIB_RULES_DMN_TABLE_ELEMENT_H_

#include "lib/format/xml.h"
#include "lib/rules/dmn_elements.h"
#include "lib/rules/model.h"

namespace tassei::internal {

// Every rule of what is returned has a cell for each column. An input entry of
// nothing is read as "-".
DecisionTableParts ReadTableElement(const XmlElement& element,
                                    DmnElements& elements);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_TABLE_ELEMENT_H_
