// The known name that was probably meant.

#ifndef LIB_TEXT_NEAREST_H_
#define LIB_TEXT_NEAREST_H_

#include <span>
#include <string>
#include <string_view>

namespace tassei::internal {

// The name of `known` with the least edit distance to `name`, the earliest of
// several; empty if none is near (more than a third of the code points, at
// least one, would have to change). Names that differ only in width, in other
// NFKC variants or in ASCII case are at distance 0. Names of more than 64 code
// points, and names behind the first 10,000, are not looked at. Views into
// `known`.
std::string_view Nearest(std::string_view name,
                         std::span<const std::string_view> known);
std::string_view Nearest(std::string_view name,
                         std::span<const std::string> known);

}  // namespace tassei::internal

#endif  // LIB_TEXT_NEAREST_H_
