// JSON written with stable bytes.

#ifndef LIB_FORMAT_JSON_WRITER_H_
#define LIB_FORMAT_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tassei::internal {

// Writes one value in the order of the calls. In an object each value follows
// its Key. Only control characters, quote and backslash are escaped. Calls that
// would not make JSON are bugs of the caller and asserted.
//
//   JsonWriter writer(JsonWriter::Style::kIndented);
//   writer.BeginObject();
//   writer.Key("id").String("6");
//   writer.EndObject();
//   std::string text = std::move(writer).Finish();
class JsonWriter {
 public:
  enum class Style {
    kCompact,   // No space anywhere, no line end.
    kIndented,  // Two spaces a level, one item a line, LF at the end.
  };

  explicit JsonWriter(Style style) : style_(style) {}

  JsonWriter& BeginObject();
  JsonWriter& EndObject();
  JsonWriter& BeginArray();
  JsonWriter& EndArray();

  // Requires UTF-8, and an object without a key waiting for its value. The
  // caller gives each name once.
  JsonWriter& Key(std::string_view name);

  // Requires UTF-8.
  JsonWriter& String(std::string_view text);
  // Requires a number of JSON's grammar; written as it is.
  JsonWriter& Number(std::string_view digits);
  JsonWriter& Integer(std::int64_t value);
  JsonWriter& Bool(bool value);
  JsonWriter& Null();

  // Requires one complete value.
  std::string Finish() &&;

 private:
  struct Level {
    bool is_object;
    bool empty = true;
  };

  // What stands between the last value and the next one.
  void BeforeValue();
  void BeforeItem();
  void Indent();
  void Close(bool is_object, char bracket);
  void Quote(std::string_view text);

  Style style_;
  std::string text_;
  std::vector<Level> levels_;
  bool key_waits_ = false;
};

}  // namespace tassei::internal

#endif  // LIB_FORMAT_JSON_WRITER_H_
