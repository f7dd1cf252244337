// Renderers: a report or an answer in one format, as bytes (UTF-8).

#ifndef TASSEI_RENDER_H_
#define TASSEI_RENDER_H_

#include <span>
#include <string>
#include <vector>

#include "tassei/comparison.h"
#include "tassei/explanation.h"
#include "tassei/report_document.h"

namespace tassei {

// One self-contained page: no script, no other file; prints on A4.
std::string RenderHtml(const ReportDocument& document);
std::string RenderMarkdown(const ReportDocument& document);
// The document as JSON: docs/report.schema.json.
std::string RenderJson(const ReportDocument& document);
// One table as CSV (RFC 4180, UTF-8 with BOM, CRLF). Cells that a spreadsheet
// would take for a formula are kept as text. `language` is that of the marks.
std::string RenderCsv(const ReportTable& table,
                      Language language = Language::kJapanese);
// One roadmap as SVG, planned and actual.
std::string RenderSvg(const RoadmapChart& chart, Language language);

// One file of a rendered report.
struct ReportFile {
  std::string name;  // ASCII: "gikai.html".
  std::string bytes;
};

// Everything `tassei report` writes: gikai.html (assembly), index.html
// (public), report.md, report.json, a CSV per table and an SVG of the roadmaps.
std::vector<ReportFile> RenderReport(const Assessment& assessment,
                                     Language language);

// Answers, for people and as JSON.
std::string RenderAssessmentText(const Assessment& assessment,
                                 Language language);
std::string RenderAssessmentJson(const Assessment& assessment);
std::string RenderExplanationText(const Explanation& explanation,
                                  Language language);
std::string RenderExplanationJson(const Explanation& explanation);
std::string RenderComparisonText(const Comparison& comparison,
                                 Language language);
// {"changes": […], "patch": […]}: `patch` is an RFC 6902 JSON Patch that makes
// RenderJson of the report after from that of the report before; each of its
// operations also names the entries behind it, or the argument that differed.
std::string RenderComparisonJson(const Comparison& comparison);
// What other rules would have given (試算): the grades and measures of `own`
// and of `tried`, side by side, those that stay as they are included. `tried`
// is the assessment of the same request by another scheme.
std::string RenderTrialText(const Assessment& own, const Assessment& tried,
                            Language language);
std::string RenderTrialJson(const Assessment& own, const Assessment& tried);
std::string RenderMissingText(std::span<const MissingReport> missing,
                              Language language);
std::string RenderMissingJson(std::span<const MissingReport> missing);

}  // namespace tassei

#endif  // TASSEI_RENDER_H_
