// Boxed expressions written as DMN's XML.

#ifndef LIB_RULES_DMN_EXPRESSION_WRITER_H_
#define LIB_RULES_DMN_EXPRESSION_WRITER_H_

#include <string>
#include <string_view>

#include "lib/format/xml_writer.h"
#include "lib/rules/dmn_ids.h"
#include "lib/rules/model.h"

namespace tassei::internal {

// Writes an item as the element `element`.
void WriteItem(std::string_view element, const InformationItem& item,
               XmlWriter& xml);
// Writes FEEL inside the element `element`; nothing if there is none.
void WriteTests(std::string_view element,
                const std::optional<PlacedText>& tests, XmlWriter& xml);

// Writes expressions with ids made after `owner`, the id of what they belong
// to; editors find parts of tables by them.
void WriteExpression(const BoxedExpression& boxed, const std::string& owner,
                     IdMaker& ids, XmlWriter& xml);
// The function of a business knowledge model, as "encapsulatedLogic".
void WriteEncapsulatedLogic(const BoxedExpression& function,
                            const std::string& owner, IdMaker& ids,
                            XmlWriter& xml);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_EXPRESSION_WRITER_H_
