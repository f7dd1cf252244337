// JSON Patch (RFC 6902) between the JSON of two reports.

#ifndef LIB_REPORT_JSON_PATCH_H_
#define LIB_REPORT_JSON_PATCH_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/format/json.h"
#include "lib/format/json_writer.h"

namespace tassei::internal {

// What is said of an operation behind which no text names an entry. Exactly one
// of the two is not empty.
struct PatchReason {
  std::vector<std::string> entries = {};
  std::string argument = {};
};

// Writes an array of operations (add, remove, replace) that make `after` from
// `before` when applied in order, members in the same order too. Each has
// besides either "entries": the ids that stand in the part it changes, or in
// the object around it that has entries, on one side only; or, where there are
// none, what `otherwise` says of its path.
void WriteJsonPatch(
    JsonValue before, JsonValue after,
    const std::function<PatchReason(std::string_view path)>& otherwise,
    JsonWriter& writer);

}  // namespace tassei::internal

#endif  // LIB_REPORT_JSON_PATCH_H_
