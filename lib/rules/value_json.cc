#include "tassei/value_json.h"

#include <algorithm>
#include <span>
#include <utility>

#include "lib/feel/names.h"
#include "lib/feel/temporal_text.h"
#include "lib/format/json.h"
#include "lib/format/json_writer.h"
#include "lib/rules/value_diagnostics.h"
#include "lib/rules/value_reader.h"
#include "lib/text/input_status.h"
#include "lib/text/message.h"
#include "lib/text/nearest.h"

namespace tassei {
namespace internal {
namespace {

// The inputs of one evaluation, named and typed by a model's elements.
class InputsReader {
 public:
  InputsReader(const DecisionModel& model, Diagnostics& diagnostics)
      : elements_(model.elements()), diagnostics_(diagnostics) {}

  Value Read(JsonValue json) {
    if (json.kind() == JsonKind::kArray) {
      Value::List rows;
      for (const JsonValue row : json.items()) rows.push_back(ReadObject(row));
      return rows;
    }
    return ReadObject(json);
  }

 private:
  Value ReadObject(JsonValue json) {
    Context inputs;
    if (json.kind() != JsonKind::kObject) {
      diagnostics_.Add({.kind = &kInputsNotObject, .where = json.Span()});
      return inputs;
    }
    for (const JsonMember member : json.members()) {
      const ModelElement* element = Find(member.name());
      if (element == nullptr) WarnOfUnknown(member);
      const auto type = element ? TypeNamed(element->type) : std::nullopt;
      inputs.Put(
          element ? element->name : std::string(member.name()),
          ReadJsonAs(member.value, type.value_or(FeelType()), diagnostics_));
    }
    return inputs;
  }

  const ModelElement* Find(std::string_view name) const {
    const std::string normal = NormalName(name);
    const auto found = std::find_if(elements_.begin(), elements_.end(),
                                    [&](const ModelElement& element) {
                                      return NormalName(element.name) == normal;
                                    });
    return found == elements_.end() ? nullptr : &*found;
  }

  void WarnOfUnknown(const JsonMember& member) {
    std::vector<std::string_view> names;
    for (const ModelElement& element : elements_) names.push_back(element.name);
    diagnostics_.Add(
        {.kind = &kInputUnknown,
         .where = member.key.Span(),
         .arguments = {std::string(member.name())},
         .suggestion = std::string(Nearest(member.name(), names))});
  }

  std::span<const ModelElement> elements_;
  Diagnostics& diagnostics_;
};

// What is nested deeper has no form in JSON: who reads it sets limits too.
constexpr int kMostDepth = JsonLimits::kMostDepth;

// Whether it could be written: a function cannot.
bool Write(const Value& value, int depth, JsonWriter& writer) {
  if (depth > kMostDepth) return false;
  switch (value.kind()) {
    case ValueKind::kNull:
      writer.Null();
      return true;
    case ValueKind::kBoolean:
      writer.Bool(*value.boolean());
      return true;
    case ValueKind::kNumber:
      writer.Number(value.number()->ToString());
      return true;
    case ValueKind::kString:
      writer.String(*value.string());
      return true;
    case ValueKind::kDate:
      writer.String(ToText(*value.date()));
      return true;
    case ValueKind::kTime:
      writer.String(ToText(*value.time()));
      return true;
    case ValueKind::kDateTime:
      writer.String(ToText(*value.date_time()));
      return true;
    case ValueKind::kYearsMonths:
      writer.String(ToText(*value.years_months()));
      return true;
    case ValueKind::kDaysTime:
      writer.String(ToText(*value.days_time()));
      return true;
    case ValueKind::kRange:
      writer.String(value.ToString());
      return true;
    case ValueKind::kList:
      writer.BeginArray();
      for (const Value& item : *value.list()) {
        if (!Write(item, depth + 1, writer)) return false;
      }
      writer.EndArray();
      return true;
    case ValueKind::kContext:
      writer.BeginObject();
      for (const Context::Entry& entry : value.context()->entries()) {
        writer.Key(entry.name);
        if (!Write(entry.value, depth + 1, writer)) return false;
      }
      writer.EndObject();
      return true;
    case ValueKind::kFunction:
      return false;
  }
  return false;
}

// `name` as a step of a JSON pointer.
std::string Step(std::string_view name) {
  std::string step = "/";
  for (const char c : name) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

void Collect(const Value& value, const std::string& pointer, int depth,
             std::vector<PlacedCause>& causes) {
  if (depth > kMostDepth) return;
  const Cause* cause = value.cause();
  if (cause != nullptr && cause->kind != nullptr) {
    causes.push_back({pointer, *cause});
  }
  if (value.list() != nullptr) {
    std::size_t index = 0;
    for (const Value& item : *value.list()) {
      Collect(item, pointer + "/" + std::to_string(index++), depth + 1, causes);
    }
  }
  if (value.context() != nullptr) {
    for (const Context::Entry& entry : value.context()->entries()) {
      Collect(entry.value, pointer + Step(entry.name), depth + 1, causes);
    }
  }
}

// The place of a cause; the name of its file need not be UTF-8.
std::string WhereOf(const Cause& cause) {
  constexpr std::size_t kMostShown = 1024;
  return Displayable(cause.where.ToString(), kMostShown);
}

}  // namespace
}  // namespace internal

absl::StatusOr<Value> ReadValueJson(std::string_view json,
                                    std::string_view file,
                                    std::string_view type,
                                    Diagnostics* diagnostics) {
  Diagnostics found;
  Value value;
  const auto wanted = internal::TypeNamed(type);
  if (!wanted) {
    found.Add({.kind = &internal::kValueNoType,
               .where = {.file = std::string(file)},
               .arguments = {std::string(type)}});
  } else if (const auto document = internal::ReadJson(
                 std::string(json), std::string(file), {}, found);
             document.ok()) {
    value = internal::ReadJsonAs(document->root(), *wanted, found);
  }
  diagnostics->Append(found);
  if (found.has_errors()) return internal::InputStatus(found);
  return value;
}

absl::StatusOr<Value> ReadInputsJson(const DecisionModel& model,
                                     std::string_view json,
                                     std::string_view file,
                                     Diagnostics* diagnostics) {
  Diagnostics found;
  Value value;
  if (const auto document =
          internal::ReadJson(std::string(json), std::string(file), {}, found);
      document.ok()) {
    value = internal::InputsReader(model, found).Read(document->root());
  }
  diagnostics->Append(found);
  if (found.has_errors()) return internal::InputStatus(found);
  return value;
}

std::optional<Value> ReadValueText(std::string_view text,
                                   std::string_view type) {
  const auto wanted = internal::TypeNamed(type);
  if (!wanted) return std::nullopt;
  return internal::ReadTextAs(text, *wanted);
}

absl::StatusOr<std::string> WriteValueJson(const Value& value) {
  internal::JsonWriter writer(internal::JsonWriter::Style::kCompact);
  if (!internal::Write(value, 0, writer)) {
    return absl::InvalidArgumentError(
        "a function, or what is nested too deep, has no form in JSON");
  }
  return std::move(writer).Finish();
}

std::vector<PlacedCause> CausesOf(const Value& value) {
  std::vector<PlacedCause> causes;
  internal::Collect(value, "", 0, causes);
  return causes;
}

std::string RenderCauses(const Value& value, Language language) {
  std::string lines;
  for (const PlacedCause& placed : CausesOf(value)) {
    if (!placed.pointer.empty()) lines.append(placed.pointer).append(": ");
    lines.append(placed.cause.Message(language)).append(" [");
    lines.append(placed.cause.code()).append("]");
    const std::string where = internal::WhereOf(placed.cause);
    if (!where.empty()) lines.append(" ").append(where);
    lines.append("\n");
  }
  return lines;
}

std::string RenderCausesJson(const Value& value) {
  internal::JsonWriter writer(internal::JsonWriter::Style::kCompact);
  writer.BeginArray();
  for (const PlacedCause& placed : CausesOf(value)) {
    writer.BeginObject();
    writer.Key("pointer").String(placed.pointer);
    writer.Key("code").String(placed.cause.code());
    writer.Key("ja").String(placed.cause.Message(Language::kJapanese));
    writer.Key("en").String(placed.cause.Message(Language::kEnglish));
    writer.Key("where").String(internal::WhereOf(placed.cause));
    writer.EndObject();
  }
  writer.EndArray();
  return std::move(writer).Finish();
}

}  // namespace tassei
