#include "lib/format/xml_writer.h"

#include <string>
#include <utility>

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

TEST(XmlWriter, IndentsElementsAndKeepsTextOnOneLine) {
  XmlWriter writer;
  writer.Begin("a").Attribute("b", "達<\"");
  writer.Begin("c").End();
  writer.Begin("d").Attribute("e", "1").Text("x & y").End();
  writer.Begin("f");
  writer.Begin("g").Text("").End();
  writer.End();
  writer.End();

  EXPECT_EQ(std::move(writer).Finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<a b=\"達&lt;&quot;\">\n"
            "  <c/>\n"
            "  <d e=\"1\">x &amp; y</d>\n"
            "  <f>\n"
            "    <g></g>\n"
            "  </f>\n"
            "</a>\n");
}

}  // namespace
}  // namespace tassei::internal
