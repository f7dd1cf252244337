// A JSON tree that can be changed, and RFC 6902 applied to it in the plainest
// way.

#ifndef TESTS_REPORT_JSON_TREE_H_
#define TESTS_REPORT_JSON_TREE_H_

#include <string>
#include <string_view>
#include <vector>

#include "lib/format/json.h"

namespace tassei::testing {

struct JsonTreeMember;

struct JsonTree {
  internal::JsonKind kind = internal::JsonKind::kNull;
  bool boolean = false;
  std::string text;  // Of a string or number.
  std::vector<JsonTreeMember> members;
  std::vector<JsonTree> items;

  JsonTree* Find(std::string_view name);
  const JsonTree* Find(std::string_view name) const;
};

struct JsonTreeMember {
  std::string name;
  JsonTree value;
};

JsonTree TreeOf(internal::JsonValue value);
// Fails the test if `json` is none.
JsonTree ReadTree(const std::string& json);
// As RenderJson would write it.
std::string WriteTree(const JsonTree& tree);

// Applies a patch; false if an operation cannot be.
bool ApplyPatch(const JsonTree& patch, JsonTree& document);

}  // namespace tassei::testing

#endif  // TESTS_REPORT_JSON_TREE_H_
