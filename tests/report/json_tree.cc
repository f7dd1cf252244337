#include "tests/report/json_tree.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "gtest/gtest.h"
#include "lib/format/json_writer.h"

namespace tassei::testing {
namespace {

using internal::JsonKind;

void Write(const JsonTree& tree, internal::JsonWriter& writer) {
  switch (tree.kind) {
    case JsonKind::kNull:
      writer.Null();
      break;
    case JsonKind::kBool:
      writer.Bool(tree.boolean);
      break;
    case JsonKind::kNumber:
      writer.Number(tree.text);
      break;
    case JsonKind::kString:
      writer.String(tree.text);
      break;
    case JsonKind::kArray:
      writer.BeginArray();
      for (const JsonTree& item : tree.items) Write(item, writer);
      writer.EndArray();
      break;
    case JsonKind::kObject:
      writer.BeginObject();
      for (const auto& [name, value] : tree.members) {
        writer.Key(name);
        Write(value, writer);
      }
      writer.EndObject();
      break;
  }
}

std::vector<std::string> Tokens(std::string_view pointer) {
  std::vector<std::string> tokens;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    std::string token(pointer.substr(0, end));
    for (const auto& [escape, plain] : {std::pair("~1", "/"), {"~0", "~"}}) {
      for (std::size_t at = token.find(escape); at != std::string::npos;
           at = token.find(escape, at + 1)) {
        token.replace(at, 2, plain);
      }
    }
    tokens.push_back(token);
    pointer.remove_prefix(end);
  }
  return tokens;
}

bool ApplyOne(const JsonTree& operation, JsonTree& document) {
  const std::string& op = operation.Find("op")->text;
  const JsonTree* value = operation.Find("value");
  const std::vector<std::string> tokens = Tokens(operation.Find("path")->text);
  if (tokens.empty()) {
    if (op != "replace") return false;
    document = *value;
    return true;
  }
  JsonTree* place = &document;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (place->kind == JsonKind::kArray) {
      const std::size_t index = std::strtoul(tokens[i].c_str(), nullptr, 10);
      if (index >= place->items.size()) return false;
      place = &place->items[index];
    } else {
      place = place->Find(tokens[i]);
      if (place == nullptr) return false;
    }
  }
  if (place->kind == JsonKind::kArray) {
    const std::size_t index = std::strtoul(tokens.back().c_str(), nullptr, 10);
    const auto at = place->items.begin() + static_cast<std::ptrdiff_t>(index);
    if (op == "add") {
      if (index > place->items.size()) return false;
      place->items.insert(at, *value);
    } else {
      if (index >= place->items.size()) return false;
      if (op == "remove") {
        place->items.erase(at);
      } else {
        *at = *value;
      }
    }
    return true;
  }
  JsonTree* member = place->Find(tokens.back());
  if (op != "replace" || member == nullptr) return false;
  *member = *value;
  return true;
}

}  // namespace

JsonTree* JsonTree::Find(std::string_view name) {
  for (auto& [key, value] : members) {
    if (key == name) return &value;
  }
  return nullptr;
}

const JsonTree* JsonTree::Find(std::string_view name) const {
  return const_cast<JsonTree*>(this)->Find(name);
}

JsonTree TreeOf(internal::JsonValue value) {
  JsonTree tree;
  tree.kind = value.kind();
  switch (value.kind()) {
    case JsonKind::kNull:
      break;
    case JsonKind::kBool:
      tree.boolean = value.boolean();
      break;
    case JsonKind::kNumber:
      tree.text = value.number();
      break;
    case JsonKind::kString:
      tree.text = value.string();
      break;
    case JsonKind::kArray:
      for (const internal::JsonValue item : value.items()) {
        tree.items.push_back(TreeOf(item));
      }
      break;
    case JsonKind::kObject:
      for (const internal::JsonMember member : value.members()) {
        tree.members.push_back(
            {std::string(member.name()), TreeOf(member.value)});
      }
      break;
  }
  return tree;
}

JsonTree ReadTree(const std::string& json) {
  Diagnostics diagnostics;
  const auto document = internal::ReadJson(json, "", {}, diagnostics);
  EXPECT_TRUE(document.ok()) << diagnostics.ToString(Language::kEnglish);
  return document.ok() ? TreeOf(document->root()) : JsonTree();
}

std::string WriteTree(const JsonTree& tree) {
  internal::JsonWriter writer(internal::JsonWriter::Style::kIndented);
  Write(tree, writer);
  return std::move(writer).Finish();
}

bool ApplyPatch(const JsonTree& patch, JsonTree& document) {
  for (const JsonTree& operation : patch.items) {
    if (!ApplyOne(operation, document)) return false;
  }
  return true;
}

}  // namespace tassei::testing
