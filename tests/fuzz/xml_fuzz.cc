// XML: any bytes are read or refused with a reason, and text that was read can
// be written and read again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "lib/format/xml.h"

namespace tassei::internal {
namespace {

void Require(bool truth) {
  if (!truth) std::abort();
}

void CheckWritten(const std::string& text) {
  std::string xml = "<a b=\"";
  AppendXmlAttribute(text, xml);
  xml += "\">";
  AppendXmlText(text, xml);
  xml += "</a>";
  Diagnostics diagnostics;
  const std::optional<XmlElement> root = ReadXml(xml, "again", diagnostics);
  Require(root.has_value() && root->text == text && *root->Find("b") == text);
}

void CheckElement(const XmlElement& element) {
  Require(element.where.line > 0 && element.text_where.column > 0);
  CheckWritten(element.text);
  for (const XmlElement::Attribute& attribute : element.attributes) {
    CheckWritten(attribute.value);
  }
  for (const XmlElement& child : element.children) CheckElement(child);
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tassei::Diagnostics diagnostics;
  const auto root = tassei::internal::ReadXml(bytes, "fuzz", diagnostics,
                                              {.depth = 32, .nodes = 1'000});
  tassei::internal::Require(root.has_value() != diagnostics.has_errors());
  if (root.has_value()) tassei::internal::CheckElement(*root);
  return 0;
}
