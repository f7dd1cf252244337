#include "tests/conformance/kit_cases.h"

#include <utility>

#include "lib/feel/temporal_text.h"
#include "lib/format/xml.h"

namespace tassei::conformance {
namespace {

using internal::XmlElement;

std::string AttributeOf(const XmlElement& element, std::string_view name) {
  const std::string* const value = element.Find(name);
  return value == nullptr ? std::string() : *value;
}

// xsi:type and xsi:nil.
std::string SchemaAttributeOf(const XmlElement& element,
                              std::string_view name) {
  for (const XmlElement::Attribute& attribute : element.attributes) {
    if (attribute.name == name && !attribute.name_space.empty()) {
      return attribute.value;
    }
  }
  return {};
}

const XmlElement* ChildOf(const XmlElement& element, std::string_view name) {
  for (const XmlElement& child : element.children) {
    if (child.name == name) return &child;
  }
  return nullptr;
}

// XML Schema writes .5 and +5, Decimal::Parse wants 0.5. What is not a number
// (INF, NaN) is null.
Value NumberOf(std::string text) {
  const std::size_t sign = text.starts_with('-') || text.starts_with('+');
  if (text.substr(sign).starts_with('.')) text.insert(sign, 1, '0');
  const std::optional<Decimal> number = Decimal::Parse(text);
  return number.has_value() ? Value(*number) : Value();
}

template <typename Temporal>
Value TemporalOf(const std::optional<Temporal>& temporal) {
  return temporal.has_value() ? Value(*temporal) : Value();
}

Value DurationOf(std::string_view text) {
  const Value months = TemporalOf(internal::ReadYearsMonths(text));
  return months.is_null() ? TemporalOf(internal::ReadDaysTime(text)) : months;
}

Value SimpleValueOf(const XmlElement& element) {
  if (SchemaAttributeOf(element, "nil") == "true") return {};
  const std::string type = SchemaAttributeOf(element, "type");
  const std::string kind = type.substr(type.find(':') + 1);
  const std::string& text = element.text;
  if (kind == "boolean") return text == "true" || text == "1";
  if (kind == "decimal" || kind == "double" || kind == "integer" ||
      kind == "float" || kind == "int" || kind == "long") {
    return NumberOf(text);
  }
  if (kind == "date") return TemporalOf(internal::ReadFeelDate(text));
  if (kind == "time") return TemporalOf(internal::ReadFeelTime(text));
  if (kind == "dateTime") return TemporalOf(internal::ReadFeelDateTime(text));
  if (kind == "duration" || kind == "dayTimeDuration" ||
      kind == "yearMonthDuration") {
    return DurationOf(text);
  }
  return text;
}

// A valueType: <value>, <list> with <item>s, or <component>s.
Value ValueOf(const XmlElement& holder) {
  if (const XmlElement* const value = ChildOf(holder, "value")) {
    return SimpleValueOf(*value);
  }
  if (const XmlElement* const list = ChildOf(holder, "list")) {
    if (SchemaAttributeOf(*list, "nil") == "true") return {};
    Value::List elements;
    for (const XmlElement& item : list->children) {
      if (item.name == "item") elements.push_back(ValueOf(item));
    }
    return elements;
  }
  Context context;
  for (const XmlElement& child : holder.children) {
    if (child.name != "component") continue;
    const bool nil = SchemaAttributeOf(child, "nil") == "true";
    context.Put(AttributeOf(child, "name"), nil ? Value() : ValueOf(child));
  }
  return context.size() == 0 ? Value() : Value(std::move(context));
}

KitCase CaseOf(const XmlElement& element) {
  KitCase result;
  result.id = AttributeOf(element, "id");
  result.invocable = AttributeOf(element, "invocableName");
  for (const XmlElement& child : element.children) {
    if (child.name == "inputNode") {
      result.inputs.push_back({AttributeOf(child, "name"),
                               AttributeOf(child, "namespace"),
                               ValueOf(child)});
    } else if (child.name == "resultNode") {
      const XmlElement* const expected = ChildOf(child, "expected");
      result.results.push_back(
          {AttributeOf(child, "name"), AttributeOf(child, "namespace"),
           AttributeOf(child, "type"),
           expected == nullptr ? Value() : ValueOf(*expected)});
    }
  }
  return result;
}

}  // namespace

std::optional<KitFile> ReadKitFile(std::string_view xml, std::string_view file,
                                   Diagnostics& diagnostics) {
  const std::optional<XmlElement> root =
      internal::ReadXml(xml, file, diagnostics);
  if (!root.has_value() || root->name != "testCases") return std::nullopt;
  KitFile result;
  if (const XmlElement* const name = ChildOf(*root, "modelName")) {
    result.model_name = name->text;
  }
  for (const XmlElement& child : root->children) {
    if (child.name == "testCase") result.cases.push_back(CaseOf(child));
  }
  return result;
}

}  // namespace tassei::conformance
