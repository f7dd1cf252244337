#include "tassei/rounding.h"

#include <array>
#include <utility>

namespace tassei {
namespace {

constexpr std::array<std::pair<Rounding, std::string_view>, 7> kCodes = {{
    {Rounding::kHalfUp, "half_up"},
    {Rounding::kDown, "down"},
    {Rounding::kUp, "up"},
    {Rounding::kHalfEven, "half_even"},
    {Rounding::kFloor, "floor"},
    {Rounding::kCeiling, "ceiling"},
    {Rounding::kHalfDown, "half_down"},
}};

}  // namespace

std::string_view RoundingCode(Rounding rounding) {
  for (const auto& [value, code] : kCodes) {
    if (value == rounding) return code;
  }
  return {};
}

std::optional<Rounding> RoundingFromCode(std::string_view code) {
  for (const auto& [value, known] : kCodes) {
    if (known == code) return value;
  }
  return std::nullopt;
}

}  // namespace tassei
