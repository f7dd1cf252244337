#include "lib/feel/zones.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <locale>
#include <system_error>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "lib/feel/durations.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kFolder = "/usr/share/zoneinfo/";

bool IsLetter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool IsPartOfName(char c) {
  return IsLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '+' ||
         c == '-';
}

// Segments parted by single slashes, as the names of the database are made.
bool HasFormOfName(std::string_view name) {
  if (name.empty() || !IsLetter(name.front()) || name.back() == '/' ||
      name.find("//") != std::string_view::npos) {
    return false;
  }
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return c == '/' || IsPartOfName(c); });
}

// What lies in the folder beside the zones: the host's own zone, and copies
// that count leap seconds or do not.
bool IsNoZone(std::string_view name) {
  return name == "localtime" || name == "posixrules" ||
         name.substr(0, 6) == "posix/" || name.substr(0, 6) == "right/";
}

// Abseil keeps every name it was ever asked for, so it is asked only for files
// that exist; and it asks TZDIR where to look unless the path is absolute.
std::optional<absl::TimeZone> LoadZone(std::string_view name) {
  if (!HasFormOfName(name) || IsNoZone(name)) return std::nullopt;
  const std::string path = std::string(kFolder).append(name);
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  absl::TimeZone zone;
  if (!absl::LoadTimeZone(path, &zone)) return std::nullopt;
  return zone;
}

}  // namespace

bool IsIanaZone(std::string_view name) { return LoadZone(name).has_value(); }

std::optional<int32_t> OffsetAt(const FeelZone& zone, const FeelDate& date,
                                int64_t nanoseconds) {
  if (zone.name.empty()) return zone.offset;
  const std::optional<absl::TimeZone> loaded = LoadZone(zone.name);
  if (!loaded.has_value()) return std::nullopt;
  const absl::CivilSecond local =
      absl::CivilSecond(date.year, date.month, date.day) +
      nanoseconds / kNanosecondsPerSecond;
  const int64_t instant = absl::ToUnixSeconds(loaded->At(local).pre);
  return static_cast<int32_t>(local - absl::CivilSecond(1970, 1, 1) - instant);
}

std::optional<int32_t> OffsetAtInstant(const FeelZone& zone, int64_t seconds) {
  if (zone.name.empty()) return zone.offset;
  const std::optional<absl::TimeZone> loaded = LoadZone(zone.name);
  if (!loaded.has_value()) return std::nullopt;
  return loaded->At(absl::FromUnixSeconds(seconds)).offset;
}

std::optional<std::string> ZoneDatabaseVersion() {
  constexpr std::string_view kBefore = "# version ";
  std::ifstream file(std::string(kFolder).append("tzdata.zi"));
  file.imbue(std::locale::classic());
  std::string line;
  if (!std::getline(file, line) || line.rfind(kBefore, 0) != 0) {
    return std::nullopt;
  }
  return line.substr(kBefore.size());
}

}  // namespace tassei::internal
