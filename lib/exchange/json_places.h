// Where the parts of a book stand in the JSON it was read from.

#ifndef LIB_EXCHANGE_JSON_PLACES_H_
#define LIB_EXCHANGE_JSON_PLACES_H_

#include <string>
#include <string_view>

#include "lib/format/json.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// The parts of an RFC 6901 pointer, without their escapes, one after another.
class PointerParts {
 public:
  explicit PointerParts(std::string_view pointer) : rest_(pointer) {}

  // Whether there was one more part, and then which.
  bool Next(std::string& part);

 private:
  std::string_view rest_;
};

// The place of the value that `pointer` leads to, or of the deepest one on the
// way that is there. Names that are not there are passed over: the structs of a
// book have members, "ledger" and "content", that stand in no file.
SourceSpan FindPlace(JsonValue root, std::string_view pointer);

// Adds what the making of a part of a book found, with places in the file.
// `prefix` is the pointer to that part. Places that name a file are kept.
void AppendPlaced(const Diagnostics& found, JsonValue root,
                  std::string_view prefix, Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_JSON_PLACES_H_
