// How firm a reported fact is.

#ifndef TASSEI_BASIS_H_
#define TASSEI_BASIS_H_

#include <optional>
#include <string_view>

namespace tassei {

// From the firmest to the weakest; SDMX OBS_STATUS A, P, E and F.
enum class Basis { kFinal, kProvisional, kEstimated, kForecast };

// "確定", "暫定", "推計", "見込み".
std::string_view BasisName(Basis basis);
// The code used in files: "final", "provisional", "estimated", "forecast".
std::string_view BasisCode(Basis basis);
std::optional<Basis> BasisFromCode(std::string_view code);

constexpr Basis Weakest(Basis a, Basis b) { return a < b ? b : a; }

}  // namespace tassei

#endif  // TASSEI_BASIS_H_
