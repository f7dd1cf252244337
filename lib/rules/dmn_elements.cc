#include "lib/rules/dmn_elements.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "lib/text/nearest.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kXmlSpace = " \t\r\n";

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kXmlSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kXmlSpace) - begin + 1);
}

}  // namespace

bool IsBlank(std::string_view text) { return Trimmed(text).empty(); }

std::string NearestWord(std::string_view word, DmnNames words) {
  return std::string(Nearest(word, words));
}

DmnElements::DmnElements(const XmlElement& root, std::string_view file,
                         Diagnostics& diagnostics)
    : root_(root), file_(file), diagnostics_(diagnostics) {
  CheckLanguage(root);
}

SourceSpan DmnElements::At(LineColumn place) const {
  return {
      .file = std::string(file_), .line = place.line, .column = place.column};
}

void DmnElements::Report(const DiagnosticKind& kind, LineColumn where,
                         std::vector<std::string> arguments,
                         std::string suggestion) {
  diagnostics_.Add({.kind = &kind,
                    .where = At(where),
                    .arguments = std::move(arguments),
                    .suggestion = std::move(suggestion)});
}

std::string DmnElements::Required(const XmlElement& element,
                                  std::string_view attribute) {
  const std::string* const value = element.Find(attribute);
  if (value != nullptr && !IsBlank(*value)) return *value;
  Report(kDmnAttributeMissing, element.where,
         {element.name, std::string(attribute)});
  return {};
}

std::string DmnElements::Optional(const XmlElement& element,
                                  std::string_view attribute) const {
  const std::string* const value = element.Find(attribute);
  return value == nullptr ? std::string() : *value;
}

const XmlElement* DmnElements::Child(const XmlElement& element,
                                     std::string_view name) const {
  for (const XmlElement& child : element.children) {
    if (child.name == name && IsDmnNamespace(child.name_space)) return &child;
  }
  return nullptr;
}

void DmnElements::PassOver(const XmlElement& child, const XmlElement& parent,
                           DmnNames known) {
  constexpr std::array<std::string_view, 2> kEverywhere = {"description",
                                                           "extensionElements"};
  const auto is_child = [&child](std::string_view name) {
    return name == child.name;
  };
  if (!IsDmnNamespace(child.name_space) ||
      std::any_of(kEverywhere.begin(), kEverywhere.end(), is_child) ||
      std::any_of(known.begin(), known.end(), is_child)) {
    return;
  }
  Report(kDmnElementUnknown, child.where, {child.name, parent.name},
         NearestWord(child.name, known));
}

void DmnElements::CheckLanguage(const XmlElement& element) {
  const std::string* const language = element.Find("expressionLanguage");
  if (language == nullptr || language->empty() || IsFeelLanguage(*language)) {
    return;
  }
  Report(kDmnLanguageUnknown, element.where, {*language});
}

std::optional<PlacedText> DmnElements::TextOf(const XmlElement& element) {
  CheckLanguage(element);
  const XmlElement* const text = Child(element, "text");
  if (text == nullptr) return std::nullopt;
  const std::string_view trimmed = Trimmed(text->text);
  if (trimmed.empty()) return std::nullopt;
  return PlacedText{std::string(trimmed), At(text->text_where)};
}

PlacedText DmnElements::RequiredText(const XmlElement& element) {
  std::optional<PlacedText> text = TextOf(element);
  if (text.has_value()) return *std::move(text);
  Report(kDmnChildMissing, element.where, {element.name, "text"});
  return {.where = At(element.where)};
}

std::optional<PlacedText> DmnElements::TestsOf(const XmlElement& element,
                                               std::string_view name) {
  const XmlElement* const tests = Child(element, name);
  if (tests == nullptr) return std::nullopt;
  return TextOf(*tests);
}

std::string DmnElements::TypeOf(const XmlElement& element,
                                std::string_view attribute) const {
  if (const std::string* const type = element.Find(attribute)) {
    return ResolveType(Trimmed(*type));
  }
  const XmlElement* const child = Child(element, attribute);
  return child == nullptr ? std::string() : ResolveType(Trimmed(child->text));
}

std::string DmnElements::ResolveType(std::string_view name) const {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::string(name);
  const std::string_view prefix = name.substr(0, colon);
  const std::string_view local = name.substr(colon + 1);
  for (const XmlElement::Declaration& declared : root_.declarations) {
    if (declared.prefix != prefix) continue;
    if (IsFeelLanguage(declared.name_space)) return FeelTypeName(local);
    if (declared.name_space == Optional(root_, "namespace")) {
      return std::string(local);
    }
    // An import: its name is the prefix, unless it has one of its own.
    for (const XmlElement& child : root_.children) {
      if (child.name != "import" ||
          Optional(child, "namespace") != declared.name_space) {
        continue;
      }
      const std::string* const own = child.Find("name");
      const std::string import(own == nullptr ? prefix : *own);
      return import.empty() ? std::string(local)
                            : import + "." + std::string(local);
    }
  }
  return prefix == "feel" ? FeelTypeName(local) : std::string(name);
}

std::string DmnElements::PrefixOf(std::string_view name_space) const {
  for (const XmlElement::Declaration& declared : root_.declarations) {
    if (declared.name_space == name_space) return declared.prefix;
  }
  return {};
}

InformationItem DmnElements::ItemOf(const XmlElement& element) {
  return {.name = Required(element, "name"),
          .type_ref = TypeOf(element),
          .where = At(element.where)};
}

}  // namespace tassei::internal
