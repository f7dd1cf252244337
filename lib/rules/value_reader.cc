#include "lib/rules/value_reader.h"

#include <string>
#include <utility>

#include "lib/feel/compiler.h"
#include "lib/feel/scope.h"
#include "lib/feel/source_text.h"
#include "lib/feel/temporal_text.h"
#include "lib/rules/value_diagnostics.h"

namespace tassei::internal {
namespace {

std::string_view ExampleOf(TypeKind kind) {
  switch (kind) {
    case TypeKind::kBoolean:
      return "true, false";
    case TypeKind::kNumber:
      return "0.95";
    case TypeKind::kDate:
      return "2021-01-31";
    case TypeKind::kTime:
      return "09:30:00";
    case TypeKind::kDateTime:
      return "2021-01-31T09:30:00";
    case TypeKind::kYearsMonths:
      return "P1Y6M";
    case TypeKind::kDaysTime:
      return "P3DT4H";
    default:
      return "";
  }
}

template <typename T>
std::optional<Value> Some(std::optional<T> read) {
  if (!read) return std::nullopt;
  return Value(*std::move(read));
}

std::optional<Value> ReadBoolean(std::string_view text) {
  if (text == "true") return Value(true);
  if (text == "false") return Value(false);
  return std::nullopt;
}

// Whether text of JSON stands for values of this kind, which it has no other
// way to write.
bool IsWrittenAsText(TypeKind kind) {
  switch (kind) {
    case TypeKind::kNumber:
    case TypeKind::kDate:
    case TypeKind::kTime:
    case TypeKind::kDateTime:
    case TypeKind::kYearsMonths:
    case TypeKind::kDaysTime:
      return true;
    default:
      return false;
  }
}

// Reads one JSON value and those within it.
class JsonValueReader {
 public:
  explicit JsonValueReader(Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {}

  Value Read(JsonValue json, const FeelType& type) {
    switch (json.kind()) {
      case JsonKind::kNull:
        return {};
      case JsonKind::kBool:
        return Fit(json.boolean(), type, json);
      case JsonKind::kNumber:
        return ReadNumber(json, type);
      case JsonKind::kString:
        return ReadString(json, type);
      case JsonKind::kArray:
        return ReadArray(json, type);
      case JsonKind::kObject:
        return ReadObject(json, type);
    }
    return {};
  }

 private:
  Value ReadNumber(JsonValue json, const FeelType& type) {
    const std::optional<Decimal> number = Decimal::Parse(json.number());
    if (number) return Fit(*number, type, json);
    diagnostics_.Add({.kind = &kValueTooLong,
                      .where = json.Span(),
                      .found = std::string(json.number())});
    return {};
  }

  Value ReadString(JsonValue json, const FeelType& type) {
    const FeelType& one =
        type.kind() == TypeKind::kList ? type.element() : type;
    if (!IsWrittenAsText(one.kind())) {
      return Fit(std::string(json.string()), type, json);
    }
    const std::optional<Value> read = ReadTextAs(json.string(), one);
    return read ? Fit(*read, type, json)
                : Refuse(type, json, std::string(json.string()));
  }

  Value ReadArray(JsonValue json, const FeelType& type) {
    const FeelType& element =
        type.kind() == TypeKind::kList ? type.element() : type;
    Value::List items;
    for (const JsonValue item : json.items()) {
      items.push_back(Read(item, element));
    }
    return Fit(std::move(items), type, json);
  }

  Value ReadObject(JsonValue json, const FeelType& type) {
    const FeelType& one =
        type.kind() == TypeKind::kList ? type.element() : type;
    Context members;
    for (const JsonMember member : json.members()) {
      const FeelType* member_type = one.kind() == TypeKind::kContext
                                        ? one.FindMember(member.name())
                                        : nullptr;
      members.Put(std::string(member.name()),
                  Read(member.value, member_type ? *member_type : FeelType()));
    }
    return Fit(std::move(members), type, json);
  }

  // The value, brought to the type.
  Value Fit(Value value, const FeelType& type, JsonValue json) {
    std::optional<Value> converted = Convert(value, type);
    return converted ? *std::move(converted)
                     : Refuse(type, json, value.ToString());
  }

  Value Refuse(const FeelType& type, JsonValue json, std::string found) {
    diagnostics_.Add(
        {.kind = &kValueOfOtherType,
         .where = json.Span(),
         .arguments = {type.ToString(), std::string(ExampleOf(type.kind()))},
         .found = std::move(found)});
    return {};
  }

  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<FeelType> TypeNamed(std::string_view type) {
  if (auto builtin = BuiltinType(type)) return builtin;
  Scope scope;
  Diagnostics ignored;
  CompilerContext context{scope, ignored};
  return CompileType({.text = type}, context);
}

Value ReadJsonAs(JsonValue json, const FeelType& type,
                 Diagnostics& diagnostics) {
  return JsonValueReader(diagnostics).Read(json, type);
}

std::optional<Value> ReadTextAs(std::string_view text, const FeelType& type) {
  switch (type.kind()) {
    case TypeKind::kAny:
    case TypeKind::kString:
      return Value(std::string(text));
    case TypeKind::kBoolean:
      return ReadBoolean(text);
    case TypeKind::kNumber:
      return Some(Decimal::Parse(text));
    case TypeKind::kDate:
      return Some(ReadFeelDate(text));
    case TypeKind::kTime:
      return Some(ReadFeelTime(text));
    case TypeKind::kDateTime:
      if (const auto day = ReadFeelDate(text)) return Convert(*day, type);
      return Some(ReadFeelDateTime(text));
    case TypeKind::kYearsMonths:
      return Some(ReadYearsMonths(text));
    case TypeKind::kDaysTime:
      return Some(ReadDaysTime(text));
    default:
      return std::nullopt;
  }
}

}  // namespace tassei::internal
