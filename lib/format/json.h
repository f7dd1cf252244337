// JSON (RFC 8259) read into an immutable tree that knows where everything
// stood.

#ifndef LIB_FORMAT_JSON_H_
#define LIB_FORMAT_JSON_H_

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/statusor.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

struct JsonRep;  // Defined in json.cc.

enum class JsonKind : std::uint8_t {
  kNull,
  kBool,
  kNumber,
  kString,
  kArray,
  kObject
};

class JsonItems;
class JsonMembers;

// A node of a document. Small, copied freely; lives as long as any copy of its
// document does.
class JsonValue {
 public:
  JsonKind kind() const;
  bool is_null() const { return kind() == JsonKind::kNull; }

  // Requires kBool.
  bool boolean() const;
  // The digits as they stood, "1.10" or "1e3". Requires kNumber.
  std::string_view number() const;
  // UTF-8 without escapes. Requires kString.
  std::string_view string() const;
  // In the order of the file. Requires kArray.
  JsonItems items() const;
  // In the order of the file; each name once. Requires kObject.
  JsonMembers members() const;
  // The number of items or members, 0 for other kinds.
  std::size_t size() const;
  // Looks through the members in order. Requires kObject.
  std::optional<JsonValue> Find(std::string_view name) const;

  // Of the first byte, in the text as it was given.
  std::size_t byte_offset() const;
  // File, line, column and pointer.
  SourceSpan Span() const;

 private:
  friend class JsonDocument;
  friend class JsonItems;
  friend class JsonMembers;
  friend struct JsonRep;

  JsonValue(const JsonRep* rep, std::uint32_t node) : rep_(rep), node_(node) {}

  const JsonRep* rep_;
  std::uint32_t node_;
};

struct JsonMember {
  JsonValue key;  // Of kString; its Span has the pointer of the value.
  JsonValue value;

  std::string_view name() const { return key.string(); }
};

// for (JsonValue item : value.items()) …
class JsonItems {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = JsonValue;
    using difference_type = std::ptrdiff_t;
    using pointer = const JsonValue*;
    using reference = JsonValue;

    Iterator(const JsonRep* rep, std::uint32_t node) : rep_(rep), node_(node) {}
    JsonValue operator*() const { return JsonValue(rep_, node_); }
    Iterator& operator++();
    bool operator==(const Iterator& other) const = default;

   private:
    const JsonRep* rep_;
    std::uint32_t node_;
  };

  Iterator begin() const { return begin_; }
  Iterator end() const { return end_; }

 private:
  friend class JsonValue;
  JsonItems(Iterator begin, Iterator end) : begin_(begin), end_(end) {}

  Iterator begin_;
  Iterator end_;
};

// for (JsonMember member : value.members()) …
class JsonMembers {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = JsonMember;
    using difference_type = std::ptrdiff_t;
    using pointer = const JsonMember*;
    using reference = JsonMember;

    Iterator(const JsonRep* rep, std::uint32_t node) : rep_(rep), node_(node) {}
    JsonMember operator*() const {
      return {JsonValue(rep_, node_), JsonValue(rep_, node_ + 1)};
    }
    Iterator& operator++();
    bool operator==(const Iterator& other) const = default;

   private:
    const JsonRep* rep_;
    std::uint32_t node_;
  };

  Iterator begin() const { return begin_; }
  Iterator end() const { return end_; }

 private:
  friend class JsonValue;
  JsonMembers(Iterator begin, Iterator end) : begin_(begin), end_(end) {}

  Iterator begin_;
  Iterator end_;
};

// Immutable: any number of threads may read one document at once. Copies share
// the text and the tree.
class JsonDocument {
 public:
  JsonValue root() const { return JsonValue(rep_.get(), 0); }

 private:
  friend absl::StatusOr<JsonDocument> ReadJson(std::string text,
                                               std::string file,
                                               const struct JsonLimits& limits,
                                               Diagnostics& diagnostics);

  explicit JsonDocument(std::shared_ptr<const JsonRep> rep)
      : rep_(std::move(rep)) {}

  std::shared_ptr<const JsonRep> rep_;  // Never null.
};

struct JsonLimits {
  static constexpr std::size_t kMostBytes = std::size_t{1} << 30;
  static constexpr int kMostDepth = 256;

  // Of the text; at most kMostBytes.
  std::size_t bytes = std::size_t{128} << 20;
  // Of arrays and objects within each other; at most kMostDepth.
  int depth = 64;
};

// Reads one JSON text; `file` is its name in the places told. A BOM in front is
// left out with a warning. On failure `diagnostics` has the reasons:
//   kInvalidArgument    not UTF-8, not JSON (the first place), or a name twice
//                       in one object (every such place)
//   kResourceExhausted  larger or deeper than `limits`
absl::StatusOr<JsonDocument> ReadJson(std::string text, std::string file,
                                      const JsonLimits& limits,
                                      Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_FORMAT_JSON_H_
