// The lines of native JSON.

#ifndef LIB_EXCHANGE_JSON_LAYOUT_H_
#define LIB_EXCHANGE_JSON_LAYOUT_H_

#include <string>
#include <string_view>

namespace tassei::internal {

// Lays compact JSON out in lines: an object or array that takes at most 100
// code points in compact form stands on one line; a longer one, and the
// outermost, has each item on lines of its own, two spaces deeper. LF at the
// end. So one changed fact changes few lines. Requires what JsonWriter writes
// in its compact style.
std::string LayOutJson(std::string_view compact);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_JSON_LAYOUT_H_
