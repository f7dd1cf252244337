// What of XML's syntax pugixml does not look at.

#ifndef LIB_FORMAT_XML_SYNTAX_H_
#define LIB_FORMAT_XML_SYNTAX_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/format/xml.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

struct XmlFault {
  const DiagnosticKind* kind;
  std::size_t offset = 0;
  std::vector<std::string> arguments = {};
  std::string found = {};
  std::string suggestion = {};
};

// The first character that XML may not hold, reference that is not known, tag
// that is not closed or closes another, document type or limit passed.
// Attributes are looked through only for where they end. Requires UTF-8.
std::optional<XmlFault> FindXmlFault(std::string_view text,
                                     const XmlLimits& limits);

inline bool IsXmlSpace(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

// Whether XML may hold the character.
inline bool IsXmlCharacter(char32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
  return point < 0xD800 || (point > 0xDFFF && point < 0xFFFE) ||
         (point > 0xFFFF && point < 0x110000);
}

}  // namespace tassei::internal

#endif  // LIB_FORMAT_XML_SYNTAX_H_
