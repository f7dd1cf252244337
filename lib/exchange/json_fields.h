// Reads the members of a book's structs out of a JSON object.

#ifndef LIB_EXCHANGE_JSON_FIELDS_H_
#define LIB_EXCHANGE_JSON_FIELDS_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/format/json.h"
#include "lib/format/json_object_reader.h"
#include "tassei/date.h"
#include "tassei/decimal.h"
#include "tassei/diagnostic.h"
#include "tassei/entry.h"
#include "tassei/period.h"

namespace tassei::internal {

enum class Need { kRequired, kOptional };

// The members of one object. Each call takes one member and puts it where it
// is told; a member that is absent or wrong leaves that as it was. Every
// problem is recorded. Structs within are read by overloads of
//
//   void ReadMembers(Fields& fields, T& into);
//
// One thread at a time.
class Fields {
 public:
  Fields(JsonValue value, Diagnostics& diagnostics)
      : value_(value), object_(value, diagnostics), diagnostics_(diagnostics) {}

  void Text(std::string_view name, Need need, std::string& into);
  void Texts(std::string_view name, std::vector<std::string>& into);
  void Flag(std::string_view name, bool& into);
  void Integer(std::string_view name, int32_t& into);
  void Integer(std::string_view name, std::optional<int32_t>& into);

  // Days and periods: as ISO dates and ids, or in Japanese.
  void Day(std::string_view name, Need need, Date& into);
  void Term(std::string_view name, Need need, Period& into);
  void Term(std::string_view name, std::optional<Period>& into);

  // Numbers: JSON numbers by their digits, or text in plain or Japanese form.
  void Number(std::string_view name, Decimal& into);
  void Number(std::string_view name, std::optional<Decimal>& into);
  // The member `value` of an observation, with what its text says besides.
  void Observed(Observation& into);

  // One of the codes of an enumeration.
  template <typename E>
  void Code(std::string_view name, Need need, std::initializer_list<E> all,
            std::string_view (*code)(E), E& into) {
    std::vector<std::string_view> codes;
    codes.reserve(all.size());
    for (const E one : all) codes.push_back(code(one));
    if (const auto index = Choice(name, need, codes)) {
      into = all.begin()[*index];
    }
  }
  template <typename E>
  void Code(std::string_view name, std::initializer_list<E> all,
            std::string_view (*code)(E), std::optional<E>& into) {
    std::vector<std::string_view> codes;
    codes.reserve(all.size());
    for (const E one : all) codes.push_back(code(one));
    if (const auto index = Choice(name, Need::kOptional, codes)) {
      into = all.begin()[*index];
    }
  }
  // A list of them.
  template <typename E>
  void Codes(std::string_view name, std::initializer_list<E> all,
             std::string_view (*code)(E), std::vector<E>& into) {
    std::vector<std::string_view> codes;
    codes.reserve(all.size());
    for (const E one : all) codes.push_back(code(one));
    for (const std::size_t index : Choices(name, codes)) {
      into.push_back(all.begin()[index]);
    }
  }
  // The place of the text among `codes`.
  std::optional<std::size_t> Choice(std::string_view name, Need need,
                                    std::span<const std::string_view> codes);
  // The same of each text of a list.
  std::vector<std::size_t> Choices(std::string_view name,
                                   std::span<const std::string_view> codes);

  template <typename T>
  void Struct(std::string_view name, Need need, T& into) {
    const auto value = need == Need::kRequired ? object_.RequiredObject(name)
                                               : object_.OptionalObject(name);
    if (value) ReadStruct(*value, into);
  }

  template <typename T>
  void Struct(std::string_view name, std::optional<T>& into) {
    const auto value = object_.OptionalObject(name);
    if (value) ReadStruct(*value, into.emplace());
  }

  template <typename T>
  void Structs(std::string_view name, std::vector<T>& into) {
    for (const JsonValue item : object_.OptionalArray(name)) {
      if (Flooded()) return;
      ReadStruct(item, into.emplace_back());
    }
  }

  std::vector<JsonValue> Items(std::string_view name) {
    return object_.OptionalArray(name);
  }
  // A member of any kind but null.
  std::optional<JsonValue> Value(std::string_view name) {
    const auto value = object_.OptionalValue(name);
    return value && !value->is_null() ? value : std::nullopt;
  }
  std::optional<int64_t> Version(std::string_view name) {
    return object_.RequiredInteger(name);
  }

  void set_subject(std::string_view subject) { object_.set_subject(subject); }
  SourceSpan SpanOf(std::string_view name) const {
    return object_.SpanOf(name);
  }

  // Whether so many problems were found that the next ones are only counted.
  // Reading on would cost hostile input nothing and the reader much.
  bool Flooded() const { return diagnostics_.left_out() > 0; }

  // Records the members nobody asked for.
  void Finish() { object_.Finish(); }

 private:
  template <typename T>
  void ReadStruct(JsonValue value, T& into) {
    Fields fields(value, diagnostics_);
    ReadMembers(fields, into);
    fields.Finish();
  }

  // Whether a member is absent or null.
  bool SaysNothing(std::string_view name) const;
  std::optional<std::string_view> TakeText(std::string_view name, Need need);
  // Reports `text`, which is none of `codes`, at `where`.
  void RefuseCode(std::string_view name, std::string_view text,
                  std::span<const std::string_view> codes,
                  const SourceSpan& where);
  std::optional<Period> TakePeriod(std::string_view name, Need need);
  // What a member holds that should be a number; `raw` is its text if that was
  // not a plain number. nullopt if it is missing, for which `mark` is set, or
  // wrong.
  std::optional<Decimal> TakeNumber(std::string_view name, Need need,
                                    std::string& raw, bool& mark);
  void Report(const DiagnosticKind& kind, std::string_view name,
              std::string_view found, std::vector<std::string> arguments);

  const JsonValue value_;
  JsonObjectReader object_;
  Diagnostics& diagnostics_;
};

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_JSON_FIELDS_H_
