// XML read with the place of everything that was read, over pugixml.

#ifndef LIB_FORMAT_XML_H_
#define LIB_FORMAT_XML_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/text/utf8.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

struct XmlLimits {
  static constexpr std::size_t kMostDepth = 256;

  std::size_t depth = kMostDepth;  // At most kMostDepth.
  std::size_t nodes = 2'000'000;   // Elements and attributes.
};

// An element, its namespace resolved. Plain data.
struct XmlElement {
  struct Attribute {
    std::string name_space = {};
    std::string name = {};
    std::string value = {};
    LineColumn where = {};
  };
  // A prefix and what it stands for in this element and inside it.
  struct Declaration {
    std::string prefix = {};  // Empty: names without prefix.
    std::string name_space = {};
  };
  std::string name_space = {};
  std::string name = {};                   // Without prefix.
  std::vector<Attribute> attributes = {};  // Without xmlns.
  std::vector<Declaration> declarations = {};
  std::vector<XmlElement> children = {};
  // All text directly inside, CDATA too, put together. White space alone is
  // no text if there are children.
  std::string text = {};
  LineColumn where = {};
  LineColumn text_where = {};  // Of the first character not white space.

  // A null pointer if there is none. Of attributes without a namespace.
  const std::string* Find(std::string_view attribute) const;
};

// Reads UTF-8, UTF-16 with a byte order mark, or what the declaration says is
// Shift_JIS, which is read as CP932. There are no entities but XML's five, and
// a document type is refused. nullopt if the text is not well-formed or passes
// a limit; the problem goes to `diagnostics`.
std::optional<XmlElement> ReadXml(std::string_view bytes, std::string_view file,
                                  Diagnostics& diagnostics,
                                  const XmlLimits& limits = {});

// Add `text` so that it is read back as it is, between tags or as the value of
// an attribute in double quotes. What XML cannot hold becomes U+FFFD. Require
// UTF-8.
void AppendXmlText(std::string_view text, std::string& xml);
void AppendXmlAttribute(std::string_view text, std::string& xml);

}  // namespace tassei::internal

#endif  // LIB_FORMAT_XML_H_
