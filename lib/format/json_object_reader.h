// Reads a struct out of a JSON object, a line per member.

#ifndef LIB_FORMAT_JSON_OBJECT_READER_H_
#define LIB_FORMAT_JSON_OBJECT_READER_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/format/json.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Takes the members of one object by name and records every problem: a value
// that is not an object, a missing member, one of another kind, and, at
// Finish, members nobody asked for. A member that is wrong reads as if it were
// not there, so a reader goes on and finds the next problem:
//
//   JsonObjectReader object(value, diagnostics);
//   const auto id = object.RequiredString("id");
//   const auto weight = object.OptionalNumber("weight");
//   for (JsonValue item : object.OptionalArray("steps")) …
//   if (!object.Finish()) return …;
//
// An optional member may also be null; a required one may not. Each name is
// asked for once. The document must outlive the reader and what it returns.
// Names must be literals, or live as long as the reader.
class JsonObjectReader {
 public:
  // The items of an array; empty if the member was absent or wrong.
  using Array = std::vector<JsonValue>;

  // `subject` goes into every problem of this object.
  JsonObjectReader(JsonValue value, Diagnostics& diagnostics,
                   std::string subject = {});
  JsonObjectReader(const JsonObjectReader&) = delete;
  JsonObjectReader& operator=(const JsonObjectReader&) = delete;

  // Names the subject once its id is known.
  void set_subject(std::string_view subject) { subject_ = subject; }

  std::optional<std::string_view> RequiredString(std::string_view name);
  std::optional<std::string_view> OptionalString(std::string_view name);

  // The digits as they stood.
  std::optional<std::string_view> RequiredNumber(std::string_view name);
  std::optional<std::string_view> OptionalNumber(std::string_view name);

  // A number written without point and exponent, from `least` to `most`.
  std::optional<std::int64_t> RequiredInteger(
      std::string_view name,
      std::int64_t least = std::numeric_limits<std::int64_t>::min(),
      std::int64_t most = std::numeric_limits<std::int64_t>::max());
  std::optional<std::int64_t> OptionalInteger(
      std::string_view name,
      std::int64_t least = std::numeric_limits<std::int64_t>::min(),
      std::int64_t most = std::numeric_limits<std::int64_t>::max());

  std::optional<bool> RequiredBool(std::string_view name);
  std::optional<bool> OptionalBool(std::string_view name);

  // A string that is one of `choices`: its index.
  std::optional<std::size_t> RequiredChoice(
      std::string_view name, std::initializer_list<std::string_view> choices);
  std::optional<std::size_t> OptionalChoice(
      std::string_view name, std::initializer_list<std::string_view> choices);

  Array RequiredArray(std::string_view name);
  Array OptionalArray(std::string_view name);
  // Every item must be a string.
  std::vector<std::string_view> OptionalStrings(std::string_view name);

  std::optional<JsonValue> RequiredObject(std::string_view name);
  std::optional<JsonValue> OptionalObject(std::string_view name);

  // A member of any kind, null too.
  std::optional<JsonValue> RequiredValue(std::string_view name);
  std::optional<JsonValue> OptionalValue(std::string_view name);

  // Where a member stands (the object, if it has no such member): for what the
  // caller finds wrong with it.
  SourceSpan SpanOf(std::string_view name) const;
  SourceSpan Span() const { return value_.Span(); }

  // Reports the members nobody asked for, as errors. Whether this object had no
  // error so far.
  bool Finish();
  // Whether this object had no error so far.
  bool ok() const { return ok_; }

 private:
  enum class Need { kRequired, kOptional };

  // The member, if it is there and (unless `kind` is absent) of that kind.
  std::optional<JsonValue> Take(std::string_view name, Need need,
                                std::optional<JsonKind> kind);
  std::optional<std::int64_t> TakeInteger(std::string_view name, Need need,
                                          std::int64_t least,
                                          std::int64_t most);
  std::optional<std::size_t> TakeChoice(
      std::string_view name, Need need,
      std::span<const std::string_view> choices);
  Array TakeArray(std::string_view name, Need need);
  void Report(Diagnostic diagnostic);

  JsonValue value_;
  Diagnostics& diagnostics_;
  std::string subject_;
  std::vector<std::string_view> asked_;
  bool ok_ = true;
};

}  // namespace tassei::internal

#endif  // LIB_FORMAT_JSON_OBJECT_READER_H_
