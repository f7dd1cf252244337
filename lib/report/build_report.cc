#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "lib/report/report_parts.h"
#include "tassei/ledger.h"
#include "tassei/report_document.h"
#include "tassei/round.h"

namespace tassei {
namespace internal {
namespace {

constexpr Text kTitle = {"{0}「{1}」の進捗状況について",
                         "Progress of \"{1}\" in {0}"};
constexpr Text kNarrativeChapter = {"1 主な具体的取組の状況",
                                    "1 Main initiatives"};
constexpr Text kProgressChapter = {"2 進捗状況と今後の進行管理",
                                   "2 Progress and management ahead"};
constexpr Text kTableChapter = {"別表", "Tables"};
constexpr Text kRoadmapChapter = {"ロードマップ（工程表）", "Roadmaps"};
constexpr Text kNoteChapter = {"注", "Notes"};
constexpr Text kPublicFigures = {"達成の状況", "Figures"};
constexpr Text kPublicList = {"取組の一覧", "Initiatives"};
constexpr Text kPublicNarrative = {"主な取組の内容", "What was done"};
constexpr Text kPublicManagement = {"今後の進行管理", "Management ahead"};

// The digest after the last entry recorded by `known_on`; empty without one.
std::string DigestOn(const Ledger& ledger, Date known_on) {
  std::size_t first = 0;
  std::size_t last = ledger.size();
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (ledger.entry(middle).recorded_on <= known_on) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first == 0 ? std::string() : ledger.digest(first - 1);
}

// The round that collects for this period and day; of several, one that
// corrects another stands back until that one has been published.
std::string RoundOf(const Assessment& assessment) {
  const AssessmentRequest& request = assessment.request();
  std::string found;
  for (const Round& round : assessment.book().parts().rounds) {
    const bool fits = round.plan == request.plan &&
                      round.period == request.period &&
                      round.as_of == request.as_of;
    const bool waits =
        !round.corrects.empty() && !found.empty() &&
        assessment.snapshot().PublicationOf(round.corrects) == nullptr;
    if (fits && !waits) found = round.id;
  }
  return found;
}

void Append(Blocks& blocks, Blocks more) {
  std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

void AppendTable(Blocks& blocks, ReportTable table) {
  if (!table.rows.empty()) blocks.push_back(std::move(table));
}

void AppendChapter(Blocks& blocks, std::string_view title, Blocks chapter) {
  if (chapter.empty()) return;
  blocks.push_back(Heading(2, {std::string(title)}));
  Append(blocks, std::move(chapter));
}

Blocks Tables(const ReportContext& context) {
  Blocks blocks;
  AppendTable(blocks, InitiativeTable(context));
  AppendTable(blocks, IndicatorTable(context));
  AppendTable(blocks, GroupTable(context));
  AppendTable(blocks, OverrideTable(context));
  AppendTable(blocks, EndedTable(context));
  AppendTable(blocks, CarriedTable(context));
  AppendTable(blocks, CorrectionTable(context));
  return blocks;
}

Blocks Grades(const ReportContext& context) {
  Blocks blocks;
  AppendTable(blocks, GradeTable(context));
  AppendTable(blocks, ScaleTable(context));
  return blocks;
}

// What follows title and introduction.
Blocks AssemblyChapters(const ReportContext& context) {
  const Language language = context.language();
  Blocks blocks;
  AppendChapter(blocks, kNarrativeChapter.In(language),
                NarrativeBlocks(context));
  Blocks progress = MeasureBlocks(context);
  Append(progress, ManagementBlocks(context));
  AppendChapter(blocks, kProgressChapter.In(language), std::move(progress));
  Blocks tables = Tables(context);
  Append(tables, Grades(context));
  AppendChapter(blocks, kTableChapter.In(language), std::move(tables));
  AppendChapter(blocks, kRoadmapChapter.In(language), RoadmapBlocks(context));
  return blocks;
}

Blocks PublicChapters(const ReportContext& context) {
  const Language language = context.language();
  Blocks blocks;
  Blocks figures = MeasureBlocks(context);
  Append(figures, Grades(context));
  AppendChapter(blocks, kPublicFigures.In(language), std::move(figures));
  AppendChapter(blocks, kPublicList.In(language), Tables(context));
  AppendChapter(blocks, kPublicNarrative.In(language),
                NarrativeBlocks(context));
  AppendChapter(blocks, kPublicManagement.In(language),
                ManagementBlocks(context));
  AppendChapter(blocks, kRoadmapChapter.In(language), RoadmapBlocks(context));
  return blocks;
}

}  // namespace

ReportBlock Heading(std::int32_t level, ReportText text) {
  return ReportHeading{level, std::move(text)};
}

ReportBlock Paragraph(ParagraphRole role, ReportText text) {
  return ReportParagraph{role, std::move(text)};
}

}  // namespace internal

ReportDocument BuildReport(const Assessment& assessment,
                           const ReportOptions& options) {
  const internal::ReportContext context(assessment, options.language);
  const PlanParts& plan = assessment.plan().parts();
  const SchemeParts& scheme = assessment.scheme().parts();
  ReportDocument document = {
      .title = internal::Fill(
          internal::kTitle.In(options.language),
          {internal::PrintPeriod(assessment.request().period, options.language),
           plan.name}),
      .language = options.language,
      .audience = options.audience,
      .publisher = plan.publisher,
      .request = assessment.request(),
      .round = internal::RoundOf(assessment),
      .scheme = scheme.id + " " + scheme.version,
      .ledger_digest = internal::DigestOn(assessment.book().ledger(),
                                          assessment.request().known_on),
      .blocks = {},
      .summary = internal::SummaryLine(context)};

  internal::Blocks chapters = options.audience == Audience::kAssembly
                                  ? internal::AssemblyChapters(context)
                                  : internal::PublicChapters(context);
  internal::Blocks as_of = internal::AsOfBlocks(context, chapters);
  internal::Blocks notes = internal::NoteBlocks(context, chapters);
  internal::Append(notes, internal::SchemeBlocks(context));
  internal::Blocks& blocks = document.blocks;
  blocks.push_back(internal::Heading(1, {document.title}));
  internal::Append(blocks, internal::IntroductionBlocks(context));
  internal::Append(blocks, std::move(as_of));
  internal::Append(blocks, std::move(chapters));
  internal::AppendChapter(blocks, internal::kNoteChapter.In(options.language),
                          std::move(notes));
  return document;
}

}  // namespace tassei
