// Reports (進捗状況): one document model, from which every format is printed.

#ifndef TASSEI_REPORT_DOCUMENT_H_
#define TASSEI_REPORT_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "tassei/assessment.h"
#include "tassei/diagnostic.h"

namespace tassei {

// A run of text, and what it rests on.
struct ReportText {
  std::string text;
  std::vector<std::string> entries = {};  // Ids of the entries behind it.
  bool illustrative = false;              // Printed with a mark and a note.
  bool forecast = false;                  // 見込み; printed with a mark.
};

// 1 is the title, 2 a chapter, 3 a group (柱), 4 an initiative, 5 a section.
// `text` is bare: each renderer adds the brackets its readers expect (【】, ○
// …).
struct ReportHeading {
  int32_t level;
  ReportText text;
};

enum class ParagraphRole {
  kBody,
  kAsOfNote,  // 「なお、1月末時点で…」
  kRatio,     // The sentence with the measure.
  kNote,      // What marks mean, and what does not add up.
};

struct ReportParagraph {
  ParagraphRole role;
  ReportText text;
};

struct ReportList {
  std::vector<ReportText> items;
};

struct ReportTable {
  std::string id;  // ASCII, unique in the document: the name of its CSV.
  std::string caption;
  std::vector<std::string> header;
  // One cell per header cell; the first cell of a row heads it.
  std::vector<std::vector<ReportText>> rows;
};

// One bar of a roadmap (工程表): a step over the periods of the term.
struct RoadmapBar {
  ReportText name;
  int32_t first;  // Indices into RoadmapChart::periods.
  int32_t last;
  bool milestone;
  bool ongoing;
  // Per period up to the assessed one: the state then; nullopt if unknown.
  std::vector<std::optional<StepState>> actual;
  std::vector<bool> forecast;  // Per entry of `actual`.
  bool overdue;
};

// The planned and the actual course of one initiative.
struct RoadmapChart {
  std::string id;  // ASCII, unique in the document.
  ReportText title;
  std::vector<std::string> periods;  // Halves of the term, as printed.
  int32_t current;                   // Index of the last assessed half.
  std::optional<int32_t> planned_achievement;
  std::vector<RoadmapBar> bars;
};

using ReportBlock = std::variant<ReportHeading, ReportParagraph, ReportList,
                                 ReportTable, RoadmapChart>;

enum class Audience {
  kAssembly,  // 議会報告: everything, in the order of the printed report.
  kPublic,    // 公表ページ: the figures first.
};

// A finished report. Plain data: the same input makes the same document.
struct ReportDocument {
  std::string title;
  Language language;
  Audience audience;
  std::string publisher;
  AssessmentRequest request;
  std::string round;          // Id, if it is of one.
  std::string scheme;         // "id version".
  std::string ledger_digest;  // Of the last entry known.
  std::vector<ReportBlock> blocks;
  // One line that sums it up, figures in ASCII:
  // 「行財政改革取組の達成割合: 2/7 (28.6%) 見込み、予定どおり」
  std::string summary;
};

struct ReportOptions {
  Language language = Language::kJapanese;
  Audience audience = Audience::kAssembly;
};

// Builds the report of an assessment, in the order: heading and as-of note;
// initiatives by group with their 別表 numbers; progress and management ahead
// with the sentence of each measure; 別表; roadmaps.
ReportDocument BuildReport(const Assessment& assessment,
                           const ReportOptions& options = {});

}  // namespace tassei

#endif  // TASSEI_REPORT_DOCUMENT_H_
