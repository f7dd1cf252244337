#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/report/svg_chart.h"
#include "tassei/render.h"

namespace tassei {

std::vector<ReportFile> RenderReport(const Assessment& assessment,
                                     Language language) {
  const ReportDocument assembly =
      BuildReport(assessment, {language, Audience::kAssembly});
  std::vector<ReportFile> files = {
      {"gikai.html", RenderHtml(assembly)},
      {"index.html",
       RenderHtml(BuildReport(assessment, {language, Audience::kPublic}))},
      {"report.md", RenderMarkdown(assembly)},
      {"report.json", RenderJson(assembly)}};
  std::vector<const RoadmapChart*> charts;
  for (const ReportBlock& block : assembly.blocks) {
    if (const auto* table = std::get_if<ReportTable>(&block)) {
      files.push_back({table->id + ".csv", RenderCsv(*table, language)});
    } else if (const auto* chart = std::get_if<RoadmapChart>(&block)) {
      charts.push_back(chart);
    }
  }
  files.push_back({"koteihyo.svg", internal::RenderSvgStack(charts, language)});
  return files;
}

}  // namespace tassei
