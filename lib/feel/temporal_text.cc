#include "lib/feel/temporal_text.h"

namespace tassei::internal {

std::string ToText(const FeelDate&) { return {}; }
std::string ToText(const FeelTime&) { return {}; }
std::string ToText(const FeelDateTime&) { return {}; }
std::string ToText(const YearsMonths&) { return {}; }
std::string ToText(const DaysTime&) { return {}; }

}  // namespace tassei::internal
