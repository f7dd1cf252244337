// Roadmaps drawn as SVG.

#ifndef LIB_REPORT_SVG_CHART_H_
#define LIB_REPORT_SVG_CHART_H_

#include <cstdint>
#include <span>
#include <string>

#include "tassei/report_document.h"

namespace tassei::internal {

// The charts of a report below each other, in one image that says so if there
// are none.
std::string RenderSvgStack(std::span<const RoadmapChart* const> charts,
                           Language language);

}  // namespace tassei::internal

#endif  // LIB_REPORT_SVG_CHART_H_
