#include "lib/report/json_patch.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace tassei::internal {
namespace {

// A value of either document. Two have the same `identity` exactly when they
// are equal, members in the same order.
struct Node {
  JsonValue value;
  std::size_t identity = 0;
  std::vector<std::string_view> keys = {};  // Of an object.
  std::vector<Node> children = {};          // Of an array or object.

  bool is_object() const { return value.kind() == JsonKind::kObject; }
  bool is_array() const { return value.kind() == JsonKind::kArray; }
  const Node* Find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (keys[i] == key) return &children[i];
    }
    return nullptr;
  }
};

// Makes nodes; the same one for both documents, so that identities compare.
class NodeMaker {
 public:
  // Documents are at most JsonLimits::depth deep.
  Node Make(JsonValue value) {
    Node node{value};
    std::string content;
    switch (value.kind()) {
      case JsonKind::kNull:
        content = "n";
        break;
      case JsonKind::kBool:
        content = value.boolean() ? "t" : "f";
        break;
      case JsonKind::kNumber:
        content = "#" + std::string(value.number());
        break;
      case JsonKind::kString:
        content = "\"" + std::string(value.string());
        break;
      case JsonKind::kArray:
        content = "[";
        for (const JsonValue item : value.items())
          AddChild(item, node, content);
        break;
      case JsonKind::kObject:
        content = "{";
        for (const JsonMember member : value.members()) {
          node.keys.push_back(member.name());
          content += std::to_string(member.name().size()) + ":";
          content += member.name();
          AddChild(member.value, node, content);
        }
        break;
    }
    node.identity = identities_.emplace(std::move(content), identities_.size())
                        .first->second;
    return node;
  }

 private:
  void AddChild(JsonValue value, Node& node, std::string& content) {
    node.children.push_back(Make(value));
    content += std::to_string(node.children.back().identity) + ",";
  }

  std::map<std::string, std::size_t> identities_;
};

using Ids = std::set<std::string_view>;

void AddOwnEntries(const Node& node, Ids& ids) {
  const Node* entries = node.Find("entries");
  if (entries == nullptr || !entries->is_array()) return;
  for (const Node& id : entries->children) {
    if (id.value.kind() == JsonKind::kString) ids.insert(id.value.string());
  }
}

// Every entry in a part of a document.
void AddAllEntries(const Node& node, Ids& ids) {
  AddOwnEntries(node, ids);
  for (const Node& child : node.children) AddAllEntries(child, ids);
}

// Those of an object and of the texts that are its members.
Ids EntriesOf(const Node& object) {
  Ids ids;
  AddOwnEntries(object, ids);
  for (const Node& child : object.children) AddOwnEntries(child, ids);
  return ids;
}

std::vector<std::string> OnOneSide(const Ids& a, const Ids& b) {
  std::vector<std::string_view> ids;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(),
                                std::back_inserter(ids));
  return {ids.begin(), ids.end()};
}

void WriteNode(const Node& node, JsonWriter& writer) {
  switch (node.value.kind()) {
    case JsonKind::kNull:
      writer.Null();
      return;
    case JsonKind::kBool:
      writer.Bool(node.value.boolean());
      return;
    case JsonKind::kNumber:
      writer.Number(node.value.number());
      return;
    case JsonKind::kString:
      writer.String(node.value.string());
      return;
    case JsonKind::kArray:
      writer.BeginArray();
      for (const Node& child : node.children) WriteNode(child, writer);
      writer.EndArray();
      return;
    case JsonKind::kObject:
      writer.BeginObject();
      for (std::size_t i = 0; i < node.keys.size(); ++i) {
        writer.Key(node.keys[i]);
        WriteNode(node.children[i], writer);
      }
      writer.EndObject();
      return;
  }
}

// How much is gained by making `b` out of `a` rather than by taking one away
// and putting the other in; 0: nothing.
int Likeness(const Node& a, const Node& b) {
  if (a.identity == b.identity) return 8;
  if (a.value.kind() != b.value.kind()) return 0;
  if (a.is_array()) {
    if (a.children.size() != b.children.size() || a.children.empty()) return 0;
    return a.children[0].identity == b.children[0].identity ? 4 : 1;
  }
  if (!a.is_object()) return 1;
  if (a.keys != b.keys) return 0;
  for (const std::string_view key : {"type", "id", "role", "level"}) {
    const Node* mine = a.Find(key);
    if (mine != nullptr && mine->identity != b.Find(key)->identity) return 0;
  }
  for (const std::string_view key : {"text", "name", "entries"}) {
    const Node* mine = a.Find(key);
    if (mine != nullptr && mine->identity == b.Find(key)->identity) return 4;
  }
  return 2;
}

// How one item of an array comes about.
struct Edit {
  std::optional<std::size_t> before;  // nullopt: put in.
  std::optional<std::size_t> after;   // nullopt: taken away.
};

// The items of two arrays side by side, such that the likeness of pairs is the
// greatest (Needleman and Wunsch), or by position if that is too much work.
class Alignment {
 public:
  Alignment(const std::vector<Node>& before, const std::vector<Node>& after)
      : before_(before), after_(after) {}

  std::vector<Edit> Align() {
    const std::size_t shorter = std::min(before_.size(), after_.size());
    std::size_t head = 0;
    while (head < shorter && Same(head, head)) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           Same(before_.size() - 1 - tail, after_.size() - 1 - tail)) {
      ++tail;
    }
    for (std::size_t i = 0; i < head; ++i) edits_.push_back({i, i});
    AlignMiddle(head, before_.size() - tail, after_.size() - tail);
    for (std::size_t i = tail; i > 0; --i) {
      edits_.push_back({before_.size() - i, after_.size() - i});
    }
    return std::move(edits_);
  }

 private:
  static constexpr std::size_t kMostCells = 4'000'000;

  bool Same(std::size_t i, std::size_t j) const {
    return before_[i].identity == after_[j].identity;
  }

  void AlignMiddle(std::size_t first, std::size_t before_end,
                   std::size_t after_end) {
    const std::size_t rows = before_end - first;
    const std::size_t columns = after_end - first;
    if ((rows + 1) > kMostCells / (columns + 1)) {
      AlignByPosition(first, before_end, after_end);
      return;
    }
    // best[i * width + j]: from item i and item j on.
    const std::size_t width = columns + 1;
    std::vector<std::int32_t> best((rows + 1) * width, 0);
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        const int likeness = Likeness(before_[first + i], after_[first + j]);
        std::int32_t value =
            std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
        if (likeness > 0) {
          value = std::max(value, best[(i + 1) * width + j + 1] + likeness);
        }
        best[i * width + j] = value;
      }
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
      const int likeness = i < rows && j < columns
                               ? Likeness(before_[first + i], after_[first + j])
                               : 0;
      if (likeness > 0 &&
          best[i * width + j] == best[(i + 1) * width + j + 1] + likeness) {
        edits_.push_back({first + i++, first + j++});
      } else if (j == columns || (i < rows && best[i * width + j] ==
                                                  best[(i + 1) * width + j])) {
        edits_.push_back({first + i++, std::nullopt});
      } else {
        edits_.push_back({std::nullopt, first + j++});
      }
    }
  }

  void AlignByPosition(std::size_t first, std::size_t before_end,
                       std::size_t after_end) {
    for (std::size_t i = first; i < std::max(before_end, after_end); ++i) {
      Edit edit;
      if (i < before_end) edit.before = i;
      if (i < after_end) edit.after = i;
      edits_.push_back(edit);
    }
  }

  const std::vector<Node>& before_;
  const std::vector<Node>& after_;
  std::vector<Edit> edits_;
};

// The nearest object with entries around what is changed, on both sides; null
// if there is none. The whole document is none: it would stand for everything.
struct Around {
  const Node* before = nullptr;
  const Node* after = nullptr;
};

class Differ {
 public:
  Differ(const std::function<PatchReason(std::string_view)>& otherwise,
         JsonWriter& writer)
      : otherwise_(otherwise), writer_(writer) {}

  void Diff(const Node& before, const Node& after, const std::string& path,
            Around around) {
    if (before.identity == after.identity) return;
    if (before.is_object() && after.is_object() && before.keys == after.keys) {
      const bool has_entries =
          !EntriesOf(before).empty() || !EntriesOf(after).empty();
      if (has_entries && !path.empty()) {
        around = {&before, &after};
      }
      for (std::size_t i = 0; i < before.keys.size(); ++i) {
        Diff(before.children[i], after.children[i],
             path + "/" + Token(before.keys[i]), around);
      }
      return;
    }
    if (before.is_array() && after.is_array()) {
      DiffItems(before, after, path, around);
      return;
    }
    WriteOperation("replace", path, &before, &after, around);
  }

 private:
  static std::string Token(std::string_view key) {
    std::string token;
    for (const char c : key) {
      if (c == '~') {
        token += "~0";
      } else if (c == '/') {
        token += "~1";
      } else {
        token += c;
      }
    }
    return token;
  }

  // Operations go from front to back, so an index counts what is final.
  void DiffItems(const Node& before, const Node& after, const std::string& path,
                 Around around) {
    std::size_t index = 0;
    for (const Edit& edit :
         Alignment(before.children, after.children).Align()) {
      const std::string place = path + "/" + std::to_string(index);
      if (edit.before.has_value() && edit.after.has_value()) {
        Diff(before.children[*edit.before], after.children[*edit.after], place,
             around);
        ++index;
      } else if (edit.before.has_value()) {
        WriteOperation("remove", place, &before.children[*edit.before], nullptr,
                       around);
      } else {
        WriteOperation("add", place, nullptr, &after.children[*edit.after],
                       around);
        ++index;
      }
    }
  }

  void WriteOperation(std::string_view name, const std::string& path,
                      const Node* before, const Node* after, Around around) {
    writer_.BeginObject();
    writer_.Key("op").String(name);
    writer_.Key("path").String(path);
    if (after != nullptr) {
      writer_.Key("value");
      WriteNode(*after, writer_);
    }
    PatchReason reason = ReasonOf(before, after, around);
    if (reason.entries.empty()) reason = otherwise_(path);
    if (reason.entries.empty()) {
      writer_.Key("argument").String(reason.argument);
    } else {
      writer_.Key("entries").BeginArray();
      for (const std::string& id : reason.entries) writer_.String(id);
      writer_.EndArray();
    }
    writer_.EndObject();
  }

  static PatchReason ReasonOf(const Node* before, const Node* after,
                              Around around) {
    Ids old_ids;
    Ids new_ids;
    if (before != nullptr) AddAllEntries(*before, old_ids);
    if (after != nullptr) AddAllEntries(*after, new_ids);
    PatchReason reason = {OnOneSide(old_ids, new_ids)};
    if (reason.entries.empty() && around.before != nullptr) {
      reason.entries =
          OnOneSide(EntriesOf(*around.before), EntriesOf(*around.after));
    }
    return reason;
  }

  const std::function<PatchReason(std::string_view)>& otherwise_;
  JsonWriter& writer_;
};

}  // namespace

void WriteJsonPatch(
    JsonValue before, JsonValue after,
    const std::function<PatchReason(std::string_view path)>& otherwise,
    JsonWriter& writer) {
  NodeMaker maker;
  const Node old_root = maker.Make(before);
  const Node new_root = maker.Make(after);
  writer.BeginArray();
  Differ(otherwise, writer).Diff(old_root, new_root, "", {});
  writer.EndArray();
}

}  // namespace tassei::internal
