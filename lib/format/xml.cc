#include "lib/format/xml.h"

#include <algorithm>
#include <new>
#include <pugixml.hpp>
#include <set>
#include <utility>

#include "lib/format/format_diagnostics.h"
#include "lib/format/xml_encoding.h"
#include "lib/format/xml_syntax.h"
#include "lib/text/hash_map.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kXmlNamespace =
    "http://www.w3.org/XML/1998/namespace";

// A name as it stands, "dmn:decision".
struct QualifiedName {
  std::string_view prefix;
  std::string_view local;
};

QualifiedName SplitName(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

// The prefix that an attribute declares; nullopt if it is no xmlns.
std::optional<std::string_view> DeclaredPrefix(std::string_view name) {
  if (name == "xmlns") return std::string_view();
  const QualifiedName parts = SplitName(name);
  if (parts.prefix != "xmlns") return std::nullopt;
  return parts.local;
}

// What prefixes stand for at one place of the file.
class Namespaces {
 public:
  void Declare(std::string_view prefix, std::string_view name_space) {
    bindings_[prefix].push_back(name_space);
  }
  void Leave(std::string_view prefix) { bindings_[prefix].pop_back(); }

  // Nullopt for a prefix that is not declared.
  std::optional<std::string_view> Of(std::string_view prefix) const {
    if (prefix == "xml") return kXmlNamespace;
    const auto found = bindings_.find(prefix);
    const bool bound = found != bindings_.end() && !found->second.empty();
    if (prefix.empty()) return bound ? found->second.back() : "";
    // An empty name takes a declaration back.
    if (!bound || found->second.back().empty()) return std::nullopt;
    return found->second.back();
  }

 private:
  HashMap<std::string_view, std::vector<std::string_view>> bindings_;
};

// Makes elements of pugixml's tree, whose names and values lie in `buffer`,
// each where it began in `text`.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const char* buffer, std::string_view file,
              Diagnostics& diagnostics)
      : text_(text),
        buffer_(buffer),
        file_(file),
        lines_(text),
        diagnostics_(diagnostics) {}

  XmlElement Build(const pugi::xml_node& node) {
    XmlElement element;
    element.where = PlaceOf(node.name() - 1);
    element.text_where = element.where;
    Declare(node, element);
    ResolveName(node.name(), element);
    ReadAttributes(node, element);
    ReadContent(node, element);
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const auto prefix = DeclaredPrefix(attribute.name());
      if (prefix.has_value()) namespaces_.Leave(*prefix);
    }
    return element;
  }

 private:
  std::size_t OffsetOf(const char* place) const {
    return static_cast<std::size_t>(place - buffer_);
  }
  LineColumn PlaceOf(const char* place) const {
    return lines_.At(OffsetOf(place));
  }

  void Report(const DiagnosticKind& kind, LineColumn where,
              std::string_view argument) {
    diagnostics_.Add({.kind = &kind,
                      .where = {.file = std::string(file_),
                                .line = where.line,
                                .column = where.column},
                      .arguments = {std::string(argument)}});
  }

  void Declare(const pugi::xml_node& node, XmlElement& element) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const auto prefix = DeclaredPrefix(attribute.name());
      if (!prefix.has_value()) continue;
      namespaces_.Declare(*prefix, attribute.value());
      element.declarations.push_back(
          {std::string(*prefix), std::string(attribute.value())});
    }
  }

  std::string NamespaceOf(std::string_view prefix, LineColumn where) {
    const std::optional<std::string_view> name_space = namespaces_.Of(prefix);
    if (!name_space.has_value()) Report(kXmlPrefixUnknown, where, prefix);
    return std::string(name_space.value_or(""));
  }

  void ResolveName(std::string_view name, XmlElement& element) {
    const QualifiedName parts = SplitName(name);
    element.name = parts.local;
    element.name_space = NamespaceOf(parts.prefix, element.where);
  }

  void ReadAttributes(const pugi::xml_node& node, XmlElement& element) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      if (DeclaredPrefix(attribute.name()).has_value()) continue;
      const LineColumn where = PlaceOf(attribute.name());
      const QualifiedName parts = SplitName(attribute.name());
      element.attributes.push_back(
          {.name_space =
               parts.prefix.empty() ? "" : NamespaceOf(parts.prefix, where),
           .name = std::string(parts.local),
           .value = attribute.value(),
           .where = where});
    }
    ReportTwice(element);
  }

  void ReportTwice(const XmlElement& element) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const XmlElement::Attribute& attribute : element.attributes) {
      if (!seen.emplace(attribute.name_space, attribute.name).second) {
        Report(kXmlAttributeTwice, attribute.where, attribute.name);
      }
    }
    std::set<std::string_view> prefixes;
    for (const XmlElement::Declaration& declared : element.declarations) {
      if (!prefixes.insert(declared.prefix).second) {
        Report(kXmlAttributeTwice, element.where, "xmlns:" + declared.prefix);
      }
    }
  }

  void ReadContent(const pugi::xml_node& node, XmlElement& element) {
    bool only_space = true;
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_element) {
        element.children.push_back(Build(child));
        continue;
      }
      element.text += child.value();
      if (only_space) only_space = !FindText(child, element);
    }
    if (only_space && !element.children.empty()) element.text.clear();
  }

  // Puts down where the text starts, if it is more than white space.
  bool FindText(const pugi::xml_node& text, XmlElement& element) const {
    const std::string_view value = text.value();
    if (std::all_of(value.begin(), value.end(), IsXmlSpace)) return false;
    std::size_t offset = OffsetOf(text.value());
    while (offset < text_.size() && IsXmlSpace(text_[offset])) ++offset;
    element.text_where = lines_.At(offset);
    return true;
  }

  std::string_view text_;
  const char* buffer_;
  std::string_view file_;
  LineIndex lines_;
  Namespaces namespaces_ = {};
  Diagnostics& diagnostics_;
};

SourceSpan SpanAt(std::string_view file, std::string_view text,
                  std::size_t offset) {
  const LineColumn place = LineColumnAt(text, offset);
  return {
      .file = std::string(file), .line = place.line, .column = place.column};
}

// Whether pugixml could read `buffer`, which it changes in place.
bool Parse(std::string_view text, std::string_view file, std::string& buffer,
           pugi::xml_document& document, Diagnostics& diagnostics) {
  const pugi::xml_parse_result result = document.load_buffer_inplace(
      buffer.data(), buffer.size(), pugi::parse_default | pugi::parse_ws_pcdata,
      pugi::encoding_utf8);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (result) return true;
  diagnostics.Add(
      {.kind = &kXmlBadTag,
       .where = SpanAt(file, text, static_cast<std::size_t>(result.offset))});
  return false;
}

// How a character must be written; empty if as it stands. A reader takes a CR
// for a line end, and other white space of an attribute for spaces.
std::string_view EscapeOf(char32_t point, bool in_attribute) {
  switch (point) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'\r':
      return "&#13;";
    case U'"':
      return in_attribute ? "&quot;" : "";
    case U'\t':
      return in_attribute ? "&#9;" : "";
    case U'\n':
      return in_attribute ? "&#10;" : "";
    default:
      return IsXmlCharacter(point) ? "" : "\uFFFD";
  }
}

void AppendEscaped(std::string_view text, bool in_attribute, std::string& xml) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = ReadCodePoint(text.substr(at));
    const std::string_view escape = EscapeOf(point.value, in_attribute);
    xml += escape.empty() ? text.substr(at, point.size) : escape;
    at += point.size;
  }
}

}  // namespace

const std::string* XmlElement::Find(std::string_view attribute) const {
  for (const Attribute& candidate : attributes) {
    if (candidate.name_space.empty() && candidate.name == attribute) {
      return &candidate.value;
    }
  }
  return nullptr;
}

std::optional<XmlElement> ReadXml(std::string_view bytes, std::string_view file,
                                  Diagnostics& diagnostics,
                                  const XmlLimits& limits) {
  const std::optional<std::string> text = DecodeXml(bytes, file, diagnostics);
  if (!text.has_value()) return std::nullopt;
  if (std::optional<XmlFault> fault = FindXmlFault(*text, limits)) {
    diagnostics.Add({.kind = fault->kind,
                     .where = SpanAt(file, *text, fault->offset),
                     .arguments = std::move(fault->arguments),
                     .found = std::move(fault->found),
                     .suggestion = std::move(fault->suggestion)});
    return std::nullopt;
  }
  std::string buffer = *text;
  pugi::xml_document document;
  if (!Parse(*text, file, buffer, document, diagnostics)) return std::nullopt;
  Diagnostics found;
  XmlElement root = TreeBuilder(*text, buffer.data(), file, found)
                        .Build(document.document_element());
  diagnostics.Append(found);
  if (found.has_errors()) return std::nullopt;
  return root;
}

void AppendXmlText(std::string_view text, std::string& xml) {
  AppendEscaped(text, false, xml);
}

void AppendXmlAttribute(std::string_view text, std::string& xml) {
  AppendEscaped(text, true, xml);
}

}  // namespace tassei::internal
