// The boxed expressions of DMN's XML.

#ifndef LIB_RULES_DMN_EXPRESSION_READER_H_
#define LIB_RULES_DMN_EXPRESSION_READER_H_

#include "lib/format/xml.h"
#include "lib/rules/dmn_elements.h"
#include "lib/rules/model.h"

namespace tassei::internal {

// The one expression among the children of `parent`; null if there is none, or
// if it is a literal expression without text. Children that are `known` are
// left to the caller.
BoxedPtr ReadExpressionIn(const XmlElement& parent, DmnNames known,
                          DmnElements& elements);

// A function definition, whatever the element that holds it is called.
BoxedPtr ReadFunction(const XmlElement& element, DmnElements& elements);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_EXPRESSION_READER_H_
