// Time zones: fixed offsets, and those of the IANA database as the system has
// it in /usr/share/zoneinfo. Where that is missing no zone is known.

#ifndef LIB_FEEL_ZONES_H_
#define LIB_FEEL_ZONES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tassei/temporal.h"

namespace tassei::internal {

// Offsets go from −14 to 14 hours (XML Schema 1.1, 3.3.7).
inline constexpr int32_t kMaxZoneOffset = 14 * 3'600;

// Whether the database has a zone of this name. Case counts.
bool IsIanaZone(std::string_view name);

// The offset of a zone at a local time of a day, in seconds; nullopt for local
// times and for zones that are unknown. Of a local time that came twice it is
// that of the first; of one that was skipped, that of the time before the gap,
// so that its instant lies behind the gap by as much as it lies inside.
std::optional<int32_t> OffsetAt(const FeelZone& zone, const FeelDate& date,
                                int64_t nanoseconds);
// The same at an instant, in seconds since 1970-01-01T00:00:00Z.
std::optional<int32_t> OffsetAtInstant(const FeelZone& zone, int64_t seconds);

// The release of the database, such as "2026f", which is part of a result that
// used a zone; nullopt if the system does not say.
std::optional<std::string> ZoneDatabaseVersion();

}  // namespace tassei::internal

#endif  // LIB_FEEL_ZONES_H_
