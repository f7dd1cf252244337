// The parts of a report, each as blocks.

#ifndef LIB_REPORT_REPORT_PARTS_H_
#define LIB_REPORT_REPORT_PARTS_H_

#include <string>
#include <vector>

#include "lib/report/report_context.h"
#include "tassei/report_document.h"

namespace tassei::internal {

using Blocks = std::vector<ReportBlock>;

// What the plan is, and how this report came to be.
Blocks IntroductionBlocks(const ReportContext& context);

// The note that what comes after the day of reporting is a forecast. Nothing
// if no text or roadmap among `blocks` is one.
Blocks AsOfBlocks(const ReportContext& context, const Blocks& blocks);

// Every initiative under its group, with what was reported in words.
Blocks NarrativeBlocks(const ReportContext& context);

// Each measure: its sentence, its standing to the plan, what it leaves out, and
// whether it agrees with printed figures.
Blocks MeasureBlocks(const ReportContext& context);

// How initiatives are managed from here, and those that need a look.
Blocks ManagementBlocks(const ReportContext& context);

// 別表: initiatives by grade; every initiative.
ReportTable GradeTable(const ReportContext& context);
ReportTable InitiativeTable(const ReportContext& context);
// Indicators, and initiatives that have ended; without rows if there are none.
ReportTable IndicatorTable(const ReportContext& context);
ReportTable EndedTable(const ReportContext& context);

// One roadmap for each initiative that has steps.
Blocks RoadmapBlocks(const ReportContext& context);

// What the marks in `blocks` mean.
Blocks NoteBlocks(const ReportContext& context, const Blocks& blocks);

// 「行財政改革取組の達成割合: 2/7 (28.6%) 見込み、予定どおり」, for each
// measure.
std::string SummaryLine(const ReportContext& context);

// --- For the parts themselves.

ReportBlock Heading(std::int32_t level, ReportText text);
ReportBlock Paragraph(ParagraphRole role, ReportText text);

}  // namespace tassei::internal

#endif  // LIB_REPORT_REPORT_PARTS_H_
