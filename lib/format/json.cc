#include "lib/format/json.h"

// Its checks for developers do not survive an allocation that fails.
#define SIMDJSON_DEVELOPMENT_CHECKS 0
#include <simdjson.h>

#include <algorithm>
#include <cassert>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "lib/format/format_diagnostics.h"
#include "lib/format/json_syntax.h"
#include "lib/format/lazy_lines.h"
#include "lib/text/hash_map.h"
#include "lib/text/input_status.h"
#include "lib/text/utf8.h"

namespace tassei::internal {

namespace {

namespace ondemand = simdjson::ondemand;

// A value or a key. The tree is stored in the order of the file: an array is
// followed by its items, an object by key, value, key, value ….
struct Node {
  std::uint32_t offset = 0;  // Of the first byte in the text.
  // Of a container, the items or members; else the bytes in the text.
  std::uint32_t size = 0;
  // Of a container, the node behind its last descendant. Of a string with
  // escapes, the place in `unescaped`, from 1. Of a bool, its value.
  std::uint32_t link = 0;
  JsonKind kind = JsonKind::kNull;

  bool is_container() const {
    return kind == JsonKind::kArray || kind == JsonKind::kObject;
  }
};

// A string without its escapes, in the arena.
struct Unescaped {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

}  // namespace

struct JsonRep {
  std::string_view Text() const {
    return std::string_view(text).substr(0, text_size);
  }

  std::uint32_t Next(std::uint32_t node) const {
    return nodes[node].is_container() ? nodes[node].link : node + 1;
  }

  std::string_view StringOf(std::uint32_t node) const {
    const Node& string = nodes[node];
    if (string.link == 0) {
      return std::string_view(text).substr(string.offset + 1, string.size - 2);
    }
    const Unescaped& plain = unescaped[string.link - 1];
    return std::string_view(arena).substr(plain.offset, plain.size);
  }

  // The path from the root to a value or key.
  std::string PointerTo(std::uint32_t target) const;

  SourceSpan SpanAt(std::size_t offset) const {
    const LineColumn place = lines.At(Text(), offset);
    return {.file = file, .line = place.line, .column = place.column};
  }

  std::string file;
  std::string text;  // Followed by the padding that simdjson needs.
  std::size_t text_size = 0;
  std::vector<Node> nodes;
  std::string arena;
  std::vector<Unescaped> unescaped;
  LazyLines lines;
};

namespace {

// Adds `name` as a part of an RFC 6901 pointer.
void AppendPointer(std::string_view name, std::string& pointer) {
  pointer += '/';
  for (const char byte : name) {
    if (byte == '~') {
      pointer += "~0";
    } else if (byte == '/') {
      pointer += "~1";
    } else {
      pointer += byte;
    }
  }
}

// Fills a rep with the tree of its text. The text is UTF-8.
class Builder {
 public:
  Builder(JsonRep& rep, int depth) : rep_(rep), depth_(depth) {}

  // Success, or any error: the text is then not JSON, or too deep.
  simdjson::error_code Build(std::size_t begin) {
    ondemand::parser parser;
    const std::size_t size = rep_.text_size - begin;
    ondemand::document document;
    if (const auto error = parser
                               .iterate(rep_.text.data() + begin, size,
                                        size + simdjson::SIMDJSON_PADDING)
                               .get(document)) {
      return error;
    }
    bool scalar;
    if (const auto error = document.is_scalar().get(scalar)) return error;
    if (scalar) return AddScalarRoot(document, begin);
    ondemand::value root;
    if (const auto error = document.get_value().get(root)) return error;
    if (const auto error = AddValue(root, 0)) return error;
    // There is no place left to be at if the whole text was read.
    const bool at_end =
        document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return at_end ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
  }

 private:
  simdjson::error_code AddValue(ondemand::value value, int level) {
    ondemand::json_type type;
    if (const auto error = value.type().get(type)) return error;
    const std::string_view token = value.raw_json_token();
    switch (type) {
      case ondemand::json_type::array:
        return level == depth_ ? simdjson::DEPTH_ERROR
                               : AddArray(value, token, level);
      case ondemand::json_type::object:
        return level == depth_ ? simdjson::DEPTH_ERROR
                               : AddObject(value, token, level);
      case ondemand::json_type::number:
        return AddNumber(token);
      case ondemand::json_type::string:
        return AddString(
            token.data(), [&] { return value.get_string(); },
            [&] { return value.get_raw_json_string().error(); });
      case ondemand::json_type::boolean: {
        bool truth;
        if (const auto error = value.get_bool().get(truth)) return error;
        AddWord(token, JsonKind::kBool, truth ? 1 : 0);
        return simdjson::SUCCESS;
      }
      case ondemand::json_type::null: {
        bool null;
        if (const auto error = value.is_null().get(null)) return error;
        if (!null) return simdjson::N_ATOM_ERROR;
        AddWord(token, JsonKind::kNull, 0);
        return simdjson::SUCCESS;
      }
    }
    return simdjson::TAPE_ERROR;
  }

  simdjson::error_code AddArray(ondemand::value& value, std::string_view token,
                                int level) {
    const std::size_t node = AddNode(token.data(), 0, JsonKind::kArray);
    ondemand::array array;
    if (const auto error = value.get_array().get(array)) return error;
    std::uint32_t count = 0;
    for (auto item : array) {
      ondemand::value child;
      if (const auto error = item.get(child)) return error;
      if (const auto error = AddValue(child, level + 1)) return error;
      ++count;
    }
    EndContainer(node, count);
    return simdjson::SUCCESS;
  }

  simdjson::error_code AddObject(ondemand::value& value, std::string_view token,
                                 int level) {
    const std::size_t node = AddNode(token.data(), 0, JsonKind::kObject);
    ondemand::object object;
    if (const auto error = value.get_object().get(object)) return error;
    std::uint32_t count = 0;
    for (auto member : object) {
      ondemand::field field;
      if (const auto error = std::move(member).get(field)) return error;
      const char* key = field.key().raw() - 1;
      if (const auto error = AddString(
              key, [&] { return field.unescaped_key(); },
              [] { return simdjson::SUCCESS; })) {
        return error;
      }
      if (const auto error = AddValue(field.value(), level + 1)) return error;
      ++count;
    }
    EndContainer(node, count);
    return simdjson::SUCCESS;
  }

  simdjson::error_code AddNumber(std::string_view token) {
    const std::size_t end = token.find_last_not_of(" \t\n\r");
    const std::string_view digits = token.substr(0, end + 1);
    if (!IsJsonNumber(digits)) return simdjson::NUMBER_ERROR;
    AddNode(token.data(), digits.size(), JsonKind::kNumber);
    return simdjson::SUCCESS;
  }

  // Adds the string whose opening quote is at `quote`. One of `unescape`, which
  // gives the text and checks the escapes, and `skip` is called.
  template <typename Unescape, typename Skip>
  simdjson::error_code AddString(const char* quote, Unescape unescape,
                                 Skip skip) {
    // A structural quote has its partner, or simdjson had refused the text.
    const char* end = quote + 1;
    bool escaped = false;
    for (; *end != '"'; ++end) {
      if (*end != '\\') continue;
      escaped = true;
      ++end;
    }
    const std::size_t node = AddNode(
        quote, static_cast<std::size_t>(end + 1 - quote), JsonKind::kString);
    if (!escaped) return skip();
    std::string_view plain;
    if (const auto error = unescape().get(plain)) return error;
    // simdjson lets some lone surrogates through.
    if (!IsUtf8(plain)) return simdjson::STRING_ERROR;
    rep_.unescaped.push_back({static_cast<std::uint32_t>(rep_.arena.size()),
                              static_cast<std::uint32_t>(plain.size())});
    rep_.arena += plain;
    rep_.nodes[node].link = static_cast<std::uint32_t>(rep_.unescaped.size());
    return simdjson::SUCCESS;
  }

  // A root that is no container: simdjson checks these less strictly, so the
  // grammar is asked first.
  simdjson::error_code AddScalarRoot(ondemand::document& document,
                                     std::size_t begin) {
    const std::string_view text = rep_.Text().substr(begin);
    if (FindJsonSyntaxError(text, depth_)) return simdjson::TAPE_ERROR;
    const std::size_t first = text.find_first_not_of(" \t\n\r");
    const std::size_t last = text.find_last_not_of(" \t\n\r");
    const std::string_view token = text.substr(first, last + 1 - first);
    switch (token.front()) {
      case '"':
        return AddString(
            token.data(), [&] { return document.get_string(); },
            [] { return simdjson::SUCCESS; });
      case 'n':
        AddWord(token, JsonKind::kNull, 0);
        return simdjson::SUCCESS;
      case 't':
      case 'f':
        AddWord(token, JsonKind::kBool, token.front() == 't' ? 1 : 0);
        return simdjson::SUCCESS;
      default:
        return AddNumber(token);
    }
  }

  void AddWord(std::string_view token, JsonKind kind, std::uint32_t link) {
    const std::size_t size = kind == JsonKind::kBool && link == 0 ? 5 : 4;
    rep_.nodes[AddNode(token.data(), size, kind)].link = link;
  }

  std::size_t AddNode(const char* at, std::size_t size, JsonKind kind) {
    rep_.nodes.push_back({static_cast<std::uint32_t>(at - rep_.text.data()),
                          static_cast<std::uint32_t>(size), 0, kind});
    return rep_.nodes.size() - 1;
  }

  void EndContainer(std::size_t node, std::uint32_t count) {
    rep_.nodes[node].size = count;
    rep_.nodes[node].link = static_cast<std::uint32_t>(rep_.nodes.size());
  }

  JsonRep& rep_;
  const int depth_;
};

// Reports every key that its object already had.
class DuplicateFinder {
 public:
  DuplicateFinder(const JsonRep& rep, Diagnostics& found)
      : rep_(rep), found_(found) {}

  void CheckAll() {
    for (std::uint32_t node = 0; node < rep_.nodes.size(); ++node) {
      if (rep_.nodes[node].kind == JsonKind::kObject) Check(node);
    }
  }

 private:
  // Objects of more members are looked up by hash.
  static constexpr std::uint32_t kFew = 8;

  void Check(std::uint32_t object) {
    const bool few = rep_.nodes[object].size <= kFew;
    keys_.clear();
    places_.clear();
    const std::uint32_t end = rep_.nodes[object].link;
    for (std::uint32_t key = object + 1; key < end; key = rep_.Next(key + 1)) {
      const std::string_view name = rep_.StringOf(key);
      if (few) {
        const auto first = std::find_if(
            keys_.begin(), keys_.end(),
            [&](std::uint32_t other) { return rep_.StringOf(other) == name; });
        if (first != keys_.end()) Report(key, *first);
        keys_.push_back(key);
      } else {
        const auto [first, added] = places_.try_emplace(name, key);
        if (!added) Report(key, first->second);
      }
    }
  }

  void Report(std::uint32_t key, std::uint32_t first) {
    SourceSpan before = rep_.SpanAt(rep_.nodes[first].offset);
    before.file.clear();
    SourceSpan where = rep_.SpanAt(rep_.nodes[key].offset);
    if (found_.left_out() == 0) where.pointer = rep_.PointerTo(key);
    found_.Add(
        {.kind = &kJsonDuplicateKey,
         .where = std::move(where),
         .arguments = {std::string(rep_.StringOf(key)), before.ToString()}});
  }

  const JsonRep& rep_;
  Diagnostics& found_;
  std::vector<std::uint32_t> keys_;
  internal::HashMap<std::string_view, std::uint32_t> places_;
};

// What stands at `offset`, for a message: a word, or one character.
std::string FoundAt(std::string_view text, std::size_t offset) {
  constexpr std::size_t kMostFound = 40;
  text.remove_prefix(offset);
  const std::string_view start = FirstCodePoints(text, kMostFound);
  const std::size_t end = start.find_first_of(" \t\r\n,:{}[]\"");
  return std::string(end == 0 ? start.substr(0, 1) : start.substr(0, end));
}

absl::Status RefuseSyntax(const JsonRep& rep, std::size_t begin, int depth,
                          simdjson::error_code error,
                          Diagnostics& diagnostics) {
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();
  const auto syntax = FindJsonSyntaxError(rep.Text().substr(begin), depth);
  if (!syntax) {
    return Refuse({.kind = &kJsonUnreadable,
                   .where = {.file = rep.file},
                   .arguments = {simdjson::error_message(error)}},
                  absl::StatusCode::kInvalidArgument, diagnostics);
  }
  const std::size_t offset = begin + syntax->offset;
  const bool deep = syntax->kind == &kJsonTooDeep;
  return Refuse({.kind = syntax->kind,
                 .where = rep.SpanAt(offset),
                 .arguments = {std::to_string(depth)},
                 .found = FoundAt(rep.Text(), offset)},
                deep ? absl::StatusCode::kResourceExhausted
                     : absl::StatusCode::kInvalidArgument,
                diagnostics);
}

}  // namespace

std::string JsonRep::PointerTo(std::uint32_t target) const {
  std::string pointer;
  std::uint32_t node = 0;
  while (node != target && nodes[node].is_container()) {
    const bool object = nodes[node].kind == JsonKind::kObject;
    std::uint32_t child = node + 1;
    std::size_t index = 0;
    // The child that is, or holds, the target; a key belongs to its value.
    while (Next(object ? child + 1 : child) <= target) {
      child = Next(object ? child + 1 : child);
      ++index;
    }
    AppendPointer(object ? StringOf(child) : std::to_string(index), pointer);
    if (object && child == target) break;
    node = object ? child + 1 : child;
  }
  return pointer;
}

JsonKind JsonValue::kind() const { return rep_->nodes[node_].kind; }

bool JsonValue::boolean() const {
  assert(kind() == JsonKind::kBool);
  return rep_->nodes[node_].link != 0;
}

std::string_view JsonValue::number() const {
  assert(kind() == JsonKind::kNumber);
  const Node& node = rep_->nodes[node_];
  return std::string_view(rep_->text).substr(node.offset, node.size);
}

std::string_view JsonValue::string() const {
  assert(kind() == JsonKind::kString);
  return rep_->StringOf(node_);
}

JsonItems JsonValue::items() const {
  assert(kind() == JsonKind::kArray);
  return {{rep_, node_ + 1}, {rep_, rep_->Next(node_)}};
}

JsonMembers JsonValue::members() const {
  assert(kind() == JsonKind::kObject);
  return {{rep_, node_ + 1}, {rep_, rep_->Next(node_)}};
}

std::size_t JsonValue::size() const {
  const Node& node = rep_->nodes[node_];
  return node.is_container() ? node.size : 0;
}

std::optional<JsonValue> JsonValue::Find(std::string_view name) const {
  for (const JsonMember member : members()) {
    if (member.name() == name) return member.value;
  }
  return std::nullopt;
}

std::size_t JsonValue::byte_offset() const { return rep_->nodes[node_].offset; }

SourceSpan JsonValue::Span() const {
  SourceSpan span = rep_->SpanAt(byte_offset());
  span.pointer = rep_->PointerTo(node_);
  return span;
}

JsonItems::Iterator& JsonItems::Iterator::operator++() {
  node_ = rep_->Next(node_);
  return *this;
}

JsonMembers::Iterator& JsonMembers::Iterator::operator++() {
  node_ = rep_->Next(node_ + 1);
  return *this;
}

absl::StatusOr<JsonDocument> ReadJson(std::string text, std::string file,
                                      const JsonLimits& limits,
                                      Diagnostics& diagnostics) {
  const std::size_t most = std::min(limits.bytes, JsonLimits::kMostBytes);
  const int depth = std::clamp(limits.depth, 1, JsonLimits::kMostDepth);
  if (text.size() > most) {
    return Refuse({.kind = &kJsonTooLarge,
                   .where = {.file = std::move(file)},
                   .arguments = {std::to_string(most)}},
                  absl::StatusCode::kResourceExhausted, diagnostics);
  }
  const auto rep = std::make_shared<JsonRep>();
  rep->file = std::move(file);
  rep->text = std::move(text);
  rep->text_size = rep->text.size();
  rep->text.append(simdjson::SIMDJSON_PADDING, ' ');
  const std::size_t invalid = FindInvalidUtf8(rep->Text());
  if (invalid != std::string_view::npos) {
    return Refuse({.kind = &kNotUtf8,
                   .where = rep->SpanAt(invalid),
                   .found = rep->text.substr(invalid, 1)},
                  absl::StatusCode::kInvalidArgument, diagnostics);
  }
  std::size_t begin = 0;
  Diagnostics found;
  if (rep->Text().starts_with(kUtf8Bom)) {
    begin = kUtf8Bom.size();
    found.Add({.kind = &kByteOrderMark, .where = rep->SpanAt(0)});
  }
  if (const auto error = Builder(*rep, depth).Build(begin)) {
    diagnostics.Append(found);
    return RefuseSyntax(*rep, begin, depth, error, diagnostics);
  }
  DuplicateFinder(*rep, found).CheckAll();
  diagnostics.Append(found);
  if (absl::Status status = InputStatus(found); !status.ok()) return status;
  return JsonDocument(rep);
}

}  // namespace tassei::internal
