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

// Each measure: its sentence, how it is made, its change on the period before
// and its standing to the plan, what it leaves out, and whether it agrees with
// printed figures.
Blocks MeasureBlocks(const ReportContext& context);
// Of a mean or sum its values and weights, of a distribution its shares;
// without rows for others.
ReportTable MeasureTable(const ReportContext& context, const Rollup& rollup);

// How initiatives are managed from here, and those that need a look.
Blocks ManagementBlocks(const ReportContext& context);

// 別表: every initiative.
ReportTable InitiativeTable(const ReportContext& context);
// Each of these is without rows if it has nothing to say. Indicators; groups
// and the plan, where they have grades; judgements other than computed, or to
// be made again; initiatives that have ended, and those of earlier plans.
ReportTable IndicatorTable(const ReportContext& context);
ReportTable GroupTable(const ReportContext& context);
ReportTable OverrideTable(const ReportContext& context);
ReportTable EndedTable(const ReportContext& context);
ReportTable CarriedTable(const ReportContext& context);
// Entries corrected or taken back since the last publication of the plan.
ReportTable CorrectionTable(const ReportContext& context);
// Initiatives by grade; what the grades stand for, where the scheme says so.
ReportTable GradeTable(const ReportContext& context);
ReportTable ScaleTable(const ReportContext& context);

// One roadmap for each initiative that has steps.
Blocks RoadmapBlocks(const ReportContext& context);

// What the marks in `blocks` mean.
Blocks NoteBlocks(const ReportContext& context, const Blocks& blocks);
// By which scheme was judged, now and in the period before.
Blocks SchemeBlocks(const ReportContext& context);

// 「行財政改革取組の達成割合: 2/7 (28.6%) 見込み、予定どおり」, for each
// measure.
std::string SummaryLine(const ReportContext& context);

// --- For the parts themselves.

// Whether a subject was judged other than the rules say.
bool IsOverride(const ReportContext& context, const GradedSubject& subject);
// 「中止」, 「統合」, 「分割」. Requires an entry that ends an initiative.
std::string EndWord(const Entry& entry, Language language);
// What heads the row of a grade in a table of counts: 「うちB*（内数）」 of a
// part of another, and of what has no grade.
std::string GradeRowName(const ReportContext& context, const Grade& grade);
std::string NoGradeRowName(Language language);

ReportBlock Heading(std::int32_t level, ReportText text);
ReportBlock Paragraph(ParagraphRole role, ReportText text);

}  // namespace tassei::internal

#endif  // LIB_REPORT_REPORT_PARTS_H_
