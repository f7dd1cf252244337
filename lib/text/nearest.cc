#include "lib/text/nearest.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "lib/text/normalize.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kMostCodePoints = 64;
constexpr std::size_t kMostNames = 10'000;
// Bytes that kMostCodePoints can take.
constexpr std::size_t kMostBytes = 4 * kMostCodePoints;

// What is compared of a name.
std::u32string KeyOf(std::string_view name) {
  std::u32string key = CodePoints(Nfkc(name));
  for (char32_t& point : key) {
    if (point >= U'A' && point <= U'Z') point += U'a' - U'A';
  }
  return key;
}

// Insertions, deletions and replacements that turn `a` into `b`.
std::size_t EditDistance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

template <typename Name>
std::string_view NearestOf(std::string_view name, std::span<const Name> known) {
  if (name.size() > kMostBytes || !IsUtf8(name)) return {};
  const std::u32string key = KeyOf(name);
  if (key.empty() || key.size() > kMostCodePoints) return {};
  std::size_t best = std::max<std::size_t>(key.size() / 3, 1) + 1;
  std::string_view nearest;
  for (const Name& candidate :
       known.first(std::min(known.size(), kMostNames))) {
    if (best == 0) break;
    if (candidate.size() > kMostBytes || !IsUtf8(candidate)) continue;
    const std::u32string other = KeyOf(candidate);
    const std::size_t difference = other.size() > key.size()
                                       ? other.size() - key.size()
                                       : key.size() - other.size();
    if (difference >= best) continue;
    const std::size_t distance = EditDistance(key, other);
    // A name of which nothing stays is not what was meant.
    if (distance >= best || distance >= key.size()) continue;
    best = distance;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace

std::string_view Nearest(std::string_view name,
                         std::span<const std::string_view> known) {
  return NearestOf(name, known);
}

std::string_view Nearest(std::string_view name,
                         std::span<const std::string> known) {
  return NearestOf(name, known);
}

}  // namespace tassei::internal
