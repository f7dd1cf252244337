#include "lib/format/xml_writer.h"

#include <cassert>
#include <utility>

#include "lib/format/xml.h"

namespace tassei::internal {

XmlWriter::XmlWriter() : xml_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void XmlWriter::CloseStartTag() {
  if (!in_start_tag_) return;
  xml_ += ">";
  in_start_tag_ = false;
}

void XmlWriter::StartLine() {
  if (xml_.back() != '\n') xml_ += '\n';
  xml_.append(2 * open_.size(), ' ');
}

XmlWriter& XmlWriter::Begin(std::string_view name) {
  assert(!has_text_);
  CloseStartTag();
  StartLine();
  xml_ += '<';
  xml_ += name;
  open_.emplace_back(name);
  in_start_tag_ = true;
  return *this;
}

XmlWriter& XmlWriter::Attribute(std::string_view name, std::string_view value) {
  assert(in_start_tag_);
  xml_ += ' ';
  xml_ += name;
  xml_ += "=\"";
  AppendXmlAttribute(value, xml_);
  xml_ += '"';
  return *this;
}

XmlWriter& XmlWriter::Text(std::string_view text) {
  assert(in_start_tag_);
  CloseStartTag();
  AppendXmlText(text, xml_);
  has_text_ = true;
  return *this;
}

XmlWriter& XmlWriter::End() {
  assert(!open_.empty());
  const std::string name = std::move(open_.back());
  open_.pop_back();
  if (in_start_tag_) {
    xml_ += "/>";
  } else {
    if (!has_text_) StartLine();
    xml_ += "</" + name + ">";
  }
  in_start_tag_ = false;
  has_text_ = false;
  xml_ += '\n';
  return *this;
}

std::string XmlWriter::Finish() && {
  assert(open_.empty());
  return std::move(xml_);
}

}  // namespace tassei::internal
