#include "lib/format/json_writer.h"

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

using Style = JsonWriter::Style;

std::string Sample(Style style) {
  JsonWriter writer(style);
  writer.BeginObject();
  writer.Key("名前").String("達成");
  writer.Key("a").BeginArray();
  writer.Number("1.10").Integer(-2).Bool(true).Bool(false).Null();
  writer.EndArray();
  writer.Key("e").BeginObject().EndObject();
  writer.Key("f").BeginArray().EndArray();
  writer.EndObject();
  return std::move(writer).Finish();
}

TEST(JsonWriter, WritesCompactly) {
  EXPECT_EQ(Sample(Style::kCompact),
            R"({"名前":"達成","a":[1.10,-2,true,false,null],"e":{},"f":[]})");
}

TEST(JsonWriter, IndentsByTwo) {
  EXPECT_EQ(Sample(Style::kIndented),
            "{\n"
            "  \"名前\": \"達成\",\n"
            "  \"a\": [\n"
            "    1.10,\n"
            "    -2,\n"
            "    true,\n"
            "    false,\n"
            "    null\n"
            "  ],\n"
            "  \"e\": {},\n"
            "  \"f\": []\n"
            "}\n");
}

TEST(JsonWriter, EscapesOnlyWhatItMust) {
  JsonWriter writer(Style::kCompact);

  writer.String(std::string_view("\"\\/\b\f\n\r\t\x01\x1F\0\x7F達🎌", 19));

  EXPECT_EQ(std::move(writer).Finish(),
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\\u0000\x7F達🎌\"");
}

TEST(JsonWriter, WritesIntegersInFull) {
  JsonWriter writer(Style::kCompact);

  writer.BeginArray();
  writer.Integer(std::numeric_limits<std::int64_t>::min());
  writer.Integer(std::numeric_limits<std::int64_t>::max());
  writer.EndArray();

  EXPECT_EQ(std::move(writer).Finish(),
            "[-9223372036854775808,9223372036854775807]");
}

TEST(JsonWriter, WritesAScalarAlone) {
  JsonWriter writer(Style::kIndented);

  writer.String("a");

  EXPECT_EQ(std::move(writer).Finish(), "\"a\"\n");
}

#ifndef NDEBUG
TEST(JsonWriterDeathTest, RefusesWhatWouldNotBeJson) {
  JsonWriter writer(Style::kCompact);
  writer.BeginObject();

  EXPECT_DEATH(writer.String("no key"), "");
  EXPECT_DEATH(writer.EndArray(), "");
  EXPECT_DEATH(writer.Key("a").Key("b"), "");
  EXPECT_DEATH(writer.Key("a").Number("1."), "");
  EXPECT_DEATH(std::move(writer).Finish(), "");
}
#endif

}  // namespace
}  // namespace tassei::internal
