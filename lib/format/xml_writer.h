// XML written with stable bytes.

#ifndef LIB_FORMAT_XML_WRITER_H_
#define LIB_FORMAT_XML_WRITER_H_

#include <string>
#include <string_view>
#include <vector>

namespace tassei::internal {

// Writes one element in the order of the calls: two spaces a level, an element
// with text on one line, LF at the end of each. Names must be XML's, text
// UTF-8.
//
//   XmlWriter writer;
//   writer.Begin("a").Attribute("b", "c");
//   writer.Begin("d").Text("e").End();
//   writer.End();
//   std::string xml = std::move(writer).Finish();
class XmlWriter {
 public:
  XmlWriter();

  XmlWriter& Begin(std::string_view name);
  // Requires that nothing was written since Begin but attributes.
  XmlWriter& Attribute(std::string_view name, std::string_view value);
  // Requires an element without anything inside, and nothing else before End.
  XmlWriter& Text(std::string_view text);
  XmlWriter& End();

  // Requires that every element was ended.
  std::string Finish() &&;

 private:
  void CloseStartTag();
  void StartLine();

  std::string xml_;
  std::vector<std::string> open_;
  bool in_start_tag_ = false;
  bool has_text_ = false;
};

}  // namespace tassei::internal

#endif  // LIB_FORMAT_XML_WRITER_H_
