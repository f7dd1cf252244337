#include "lib/format/xml_syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "lib/format/format_diagnostics.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kCdataStart = "<![CDATA[";

// The code point that "#38" or "#x26" stands for, if XML may hold it.
bool IsCharacterReference(std::string_view reference) {
  if (!reference.starts_with('#')) return false;
  reference.remove_prefix(1);
  const bool hexadecimal = reference.starts_with('x');
  if (hexadecimal) reference.remove_prefix(1);
  std::uint32_t point = 0;
  const char* const end = reference.data() + reference.size();
  const auto [read, error] =
      std::from_chars(reference.data(), end, point, hexadecimal ? 16 : 10);
  return error == std::errc() && read == end && IsXmlCharacter(point);
}

bool IsReference(std::string_view reference) {
  constexpr std::array<std::string_view, 5> kEntities = {"amp", "lt", "gt",
                                                         "quot", "apos"};
  return std::count(kEntities.begin(), kEntities.end(), reference) != 0 ||
         IsCharacterReference(reference);
}

class XmlChecker {
 public:
  XmlChecker(std::string_view text, const XmlLimits& limits)
      : text_(text),
        depth_(std::min(limits.depth, XmlLimits::kMostDepth)),
        nodes_(limits.nodes) {}

  std::optional<XmlFault> Check() {
    CheckCharacters();
    while (!fault_.has_value() && at_ < text_.size()) Step();
    if (!fault_.has_value()) CheckEnd();
    return std::move(fault_);
  }

 private:
  struct OpenTag {
    std::string_view name;
    std::size_t offset;
  };

  void Fail(XmlFault fault) {
    if (!fault_.has_value()) fault_ = std::move(fault);
  }

  void CheckCharacters() {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint point = ReadCodePoint(text_.substr(at));
      if (!IsXmlCharacter(point.value)) {
        return Fail({.kind = &kXmlControl,
                     .offset = at,
                     .found = std::string(text_.substr(at, point.size))});
      }
      at += point.size;
    }
  }

  void Step() {
    const std::string_view rest = text_.substr(at_);
    if (rest.front() != '<') return CheckText();
    if (rest.starts_with("<!--")) return Skip("<!--", "-->");
    if (rest.starts_with(kCdataStart) && !open_.empty()) {
      return Skip(kCdataStart, "]]>");
    }
    if (rest.starts_with("<?")) return Skip("<?", "?>");
    if (rest.starts_with("<!DOCTYPE")) {
      return Fail({.kind = &kXmlDoctype, .offset = at_});
    }
    if (rest.starts_with("<!")) return FailTag(at_);
    if (rest.starts_with("</")) return CheckEndTag();
    CheckStartTag();
  }

  void FailTag(std::size_t offset) {
    Fail(
        {.kind = &kXmlBadTag,
         .offset = offset,
         .found = std::string(text_.substr(at_, text_.find('\n', at_) - at_))});
  }

  void FailUnclosed(std::string_view what, std::size_t offset) {
    Fail({.kind = &kXmlUnclosed,
          .offset = offset,
          .arguments = {std::string(what)}});
  }

  void Skip(std::string_view start, std::string_view end) {
    const std::size_t found = text_.find(end, at_ + start.size());
    if (found == std::string_view::npos) return FailUnclosed(start, at_);
    at_ = found + end.size();
  }

  void CheckText() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    if (open_.empty()) {
      const auto* const stray = std::find_if_not(
          text_.begin() + at_, text_.begin() + end, IsXmlSpace);
      const auto offset = static_cast<std::size_t>(stray - text_.begin());
      if (offset < end) Fail({.kind = &kXmlOutside, .offset = offset});
    }
    CheckReferences(end);
    at_ = end;
  }

  // Of what stands before `end`.
  void CheckReferences(std::size_t end) {
    const std::string_view before = text_.substr(0, end);
    for (std::size_t at = before.find('&', at_); at < end;
         at = before.find('&', at + 1)) {
      // The longest reference that XML may hold has no need of more.
      constexpr std::size_t kMostBytes = 64;
      const std::string_view behind =
          text_.substr(at + 1, std::min(end - at - 1, kMostBytes));
      const std::size_t semicolon = behind.find(';');
      if (semicolon != std::string_view::npos &&
          IsReference(behind.substr(0, semicolon))) {
        continue;
      }
      const bool bare = semicolon == std::string_view::npos;
      return Fail(
          {.kind = &kXmlReference,
           .offset = at,
           .found = bare ? "&" : std::string(text_.substr(at, semicolon + 2)),
           .suggestion = bare ? "&amp;" : ""});
    }
  }

  std::string_view NameAt(std::size_t begin) const {
    const auto* const end =
        std::find_if(text_.begin() + begin, text_.end(), [](char byte) {
          return IsXmlSpace(byte) || byte == '/' || byte == '>' || byte == '<';
        });
    return text_.substr(begin,
                        static_cast<std::size_t>(end - text_.begin()) - begin);
  }

  void CheckEndTag() {
    const std::string_view name = NameAt(at_ + 2);
    const std::size_t end = text_.find('>', at_);
    if (end == std::string_view::npos) return FailUnclosed("</", at_);
    if (open_.empty()) return Fail({.kind = &kXmlOutside, .offset = at_});
    if (name != open_.back().name) {
      return Fail({.kind = &kXmlEndTag,
                   .offset = at_,
                   .arguments = {"</" + std::string(name) + ">",
                                 "</" + std::string(open_.back().name) + ">"}});
    }
    open_.pop_back();
    at_ = end + 1;
  }

  void CheckStartTag() {
    const std::size_t begin = at_;
    const std::string_view name = NameAt(begin + 1);
    if (name.empty()) return FailTag(begin);
    if (open_.empty() && has_root_) {
      return Fail({.kind = &kXmlOutside, .offset = begin});
    }
    if (open_.size() == depth_) {
      return Fail({.kind = &kXmlTooDeep,
                   .offset = begin,
                   .arguments = {std::to_string(depth_)}});
    }
    has_root_ = true;
    CountNode();
    at_ = begin + 1 + name.size();
    CheckAttributes(begin, name);
    if (fault_.has_value()) return;
    if (text_[at_ - 2] != '/') open_.push_back({name, begin});
  }

  // From behind the name to behind the tag.
  void CheckAttributes(std::size_t begin, std::string_view name) {
    while (!fault_.has_value()) {
      at_ = text_.find_first_of("\"'<>", at_);
      if (at_ == std::string_view::npos || text_[at_] == '<') {
        return FailUnclosed("<" + std::string(name), begin);
      }
      if (text_[at_] == '>') {
        ++at_;
        return;
      }
      CheckAttributeValue();
    }
  }

  void CheckAttributeValue() {
    CountNode();
    const std::size_t end = text_.find(text_[at_], at_ + 1);
    if (end == std::string_view::npos) {
      return FailUnclosed(text_.substr(at_, 1), at_);
    }
    const std::size_t less = text_.find('<', at_);
    if (less < end) return FailTag(less);
    CheckReferences(end);
    at_ = end + 1;
  }

  void CountNode() {
    if (node_count_++ < nodes_) return;
    Fail({.kind = &kXmlTooManyNodes,
          .offset = at_,
          .arguments = {std::to_string(nodes_)}});
  }

  void CheckEnd() {
    if (!has_root_) return Fail({.kind = &kXmlNoElement});
    if (open_.empty()) return;
    FailUnclosed("<" + std::string(open_.back().name) + ">",
                 open_.back().offset);
  }

  std::string_view text_;
  std::size_t depth_;
  std::size_t nodes_;
  std::size_t at_ = 0;
  std::size_t node_count_ = 0;
  bool has_root_ = false;
  std::vector<OpenTag> open_ = {};
  std::optional<XmlFault> fault_ = {};
};

}  // namespace

std::optional<XmlFault> FindXmlFault(std::string_view text,
                                     const XmlLimits& limits) {
  return XmlChecker(text, limits).Check();
}

}  // namespace tassei::internal
