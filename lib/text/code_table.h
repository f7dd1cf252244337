// Codes of enumerations, as files write them.

#ifndef LIB_TEXT_CODE_TABLE_H_
#define LIB_TEXT_CODE_TABLE_H_

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tassei::internal {

// The codes of an enumeration whose values count up from zero, in their order.
template <std::size_t kSize>
using CodeTable = std::array<std::string_view, kSize>;

// The code of `value`; empty if `value` is none of the enumeration's.
template <typename Enum, std::size_t kSize>
std::string_view CodeOf(const CodeTable<kSize>& codes, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < kSize ? codes[index] : std::string_view();
}

// The value with exactly this code; nullopt if there is none.
template <typename Enum, std::size_t kSize>
std::optional<Enum> FromCode(const CodeTable<kSize>& codes,
                             std::string_view code) {
  for (std::size_t i = 0; i < kSize; ++i) {
    if (codes[i] == code) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace tassei::internal

#endif  // LIB_TEXT_CODE_TABLE_H_
