// XML read with the place of everything that was read, over pugixml.

#ifndef LIB_FORMAT_XML_H_
#define LIB_FORMAT_XML_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/diagnostic.h"

namespace tassei::internal {

struct XmlLimits {
  std::size_t depth = 256;
  std::size_t nodes = 4'000'000;
};

// An element, its namespace resolved. Plain data.
struct XmlElement {
  struct Attribute {
    std::string name_space = {};
    std::string name = {};
    std::string value = {};
    SourceSpan where = {};
  };
  std::string name_space = {};
  std::string name = {};                   // Without prefix.
  std::vector<Attribute> attributes = {};  // Without xmlns.
  std::vector<XmlElement> children = {};
  std::string text = {};  // All text directly inside, CDATA too, put together.
  SourceSpan where = {};
  SourceSpan text_where = {};  // Of the first character that is no white space.

  // A null pointer if there is none. Of attributes without a namespace.
  const std::string* Find(std::string_view attribute) const;
};

// Reads UTF-8, or UTF-16 with a byte order mark. There are no external or
// internal entities but XML's five, and no DTD is read. nullopt if it is not
// well-formed or passes a limit; the problem goes to `diagnostics`.
std::optional<XmlElement> ReadXml(std::string_view bytes, std::string_view file,
                                  Diagnostics& diagnostics,
                                  const XmlLimits& limits = {});

// Adds `text` with & < > " and what XML cannot hold as it is escaped.
void AppendXmlEscaped(std::string_view text, std::string& xml);

}  // namespace tassei::internal

#endif  // LIB_FORMAT_XML_H_
