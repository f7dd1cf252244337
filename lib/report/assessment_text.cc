#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/report/answer_words.h"
#include "lib/report/marks.h"
#include "lib/report/plain_text.h"
#include "lib/report/printed_table.h"
#include "lib/report/report_parts.h"
#include "tassei/render.h"

namespace tassei {
namespace {

constexpr Text kScheme = {"判定の基準: {0} {1}（{2}）",
                          "Scheme: {0} {1} ({2})"};

// The columns of the tables that fit a terminal, by their place. Those of
// initiatives are always printed.
constexpr std::size_t kInitiativeColumns[] = {0, 4, 7, 1, 11};
constexpr std::size_t kIndicatorColumns[] = {1, 3, 5, 7, 0, 8};
constexpr std::size_t kGradedIndicatorColumns[] = {1,  3,  5,  7, 8, 9,
                                                   10, 11, 13, 0, 12};
constexpr std::size_t kGroupColumns[] = {2, 3, 4, 5, 6, 7, 9, 0, 8};

constexpr Text kRule = {"規則", "Rule"};

std::vector<std::size_t> AllColumns(const ReportTable& table) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table.header.size(); ++i) columns.push_back(i);
  return columns;
}

// A table of the report, cut to `columns`.
std::string PrintTable(const ReportTable& table,
                       std::span<const std::size_t> columns,
                       Language language) {
  if (table.rows.empty()) return "";
  internal::TextTable lines;
  std::vector<std::string> header;
  for (const std::size_t column : columns) {
    header.push_back(table.header[column]);
  }
  lines.AddRow(header);
  for (const std::vector<ReportText>& row : table.rows) {
    std::vector<std::string> cells;
    for (const std::size_t column : columns) {
      cells.push_back(internal::WithMarks(row[column], language));
    }
    lines.AddRow(cells);
  }
  return "\n" + table.caption + "\n" + lines.Print("  ");
}

// The same without the columns in which no row says anything.
std::string PrintWhatSaysAnything(const ReportTable& table,
                                  std::span<const std::size_t> columns,
                                  Language language) {
  std::vector<std::size_t> printed;
  for (const std::size_t column : columns) {
    if (internal::SaysAnything(table, column)) printed.push_back(column);
  }
  return PrintTable(table, printed, language);
}

// Adds a last column: the rule that gave each grade.
void AddRules(std::span<const internal::GradedSubject> subjects,
              const internal::ReportContext& context, ReportTable& table) {
  table.header.emplace_back(kRule.In(context.language()));
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const RuleSet* rules =
        context.assessment().scheme().rules(subjects[i].kind);
    table.rows[i].push_back({internal::RuleIdOf(*subjects[i].decision, rules)
                                 .value_or(std::string(internal::kNoValue))});
  }
}

void PrintBlocks(const internal::Blocks& blocks, Language language,
                 std::string& text) {
  bool after_table = false;
  for (const ReportBlock& block : blocks) {
    const auto* table = std::get_if<ReportTable>(&block);
    if (std::exchange(after_table, table != nullptr) && table == nullptr) {
      text += "\n";
    }
    if (table != nullptr) {
      text += PrintTable(*table, AllColumns(*table), language);
    } else if (const auto* paragraph = std::get_if<ReportParagraph>(&block)) {
      text +=
          internal::LineText(internal::WithMarks(paragraph->text, language)) +
          "\n";
    } else if (const auto* list = std::get_if<ReportList>(&block)) {
      for (const ReportText& item : list->items) {
        text += "  - " +
                internal::LineText(internal::WithMarks(item, language)) + "\n";
      }
    }
  }
}

// Writes one assessment.
class Writer {
 public:
  Writer(const Assessment& assessment, Language language)
      : assessment_(assessment),
        context_(assessment, language),
        language_(language) {}

  std::string Write() && {
    WriteHead();
    printed_ = internal::MeasureBlocks(context_);
    PrintBlocks(printed_, language_, text_);
    Print(internal::InitiativeTable(context_), kInitiativeColumns);
    WriteIndicators();
    WriteGroups();
    PrintWhole(internal::OverrideTable(context_));
    PrintWhole(internal::EndedTable(context_));
    PrintWhole(internal::CarriedTable(context_));
    PrintWhole(internal::CorrectionTable(context_));
    const internal::Blocks notes = internal::NoteBlocks(context_, printed_);
    if (!notes.empty()) text_ += "\n";
    PrintBlocks(notes, language_, text_);
    return std::move(text_);
  }

 private:
  void WriteHead() {
    const SchemeParts& scheme = assessment_.scheme().parts();
    text_ = internal::RequestLine(assessment_, language_) + "\n";
    text_ +=
        internal::LineText(internal::Fill(
            kScheme.In(language_), {scheme.id, scheme.version, scheme.name})) +
        "\n";
    // The first of them says what the line above does, unless it is on trial.
    internal::Blocks notes = internal::SchemeBlocks(context_);
    if (!assessment_.request().scheme.has_value()) notes.erase(notes.begin());
    PrintBlocks(notes, language_, text_);
    text_ += "\n";
  }

  void Print(const ReportTable& table, std::span<const std::size_t> columns) {
    text_ += PrintTable(table, columns, language_);
    printed_.emplace_back(table);
  }

  void PrintWhole(const ReportTable& table) {
    text_ += PrintWhatSaysAnything(table, AllColumns(table), language_);
    printed_.emplace_back(table);
  }

  void PrintGraded(std::span<const internal::GradedSubject> subjects,
                   ReportTable table, std::span<const std::size_t> columns) {
    AddRules(subjects, context_, table);
    text_ += PrintWhatSaysAnything(table, columns, language_);
    printed_.emplace_back(std::move(table));
  }

  void WriteIndicators() {
    ReportTable table = internal::IndicatorTable(context_);
    if (context_.HasGrades(SubjectKind::kIndicator)) {
      PrintGraded(context_.Subjects(SubjectKind::kIndicator), std::move(table),
                  kGradedIndicatorColumns);
    } else {
      Print(table, kIndicatorColumns);
    }
  }

  void WriteGroups() {
    std::vector<internal::GradedSubject> subjects;
    for (const SubjectKind kind : {SubjectKind::kGroup, SubjectKind::kPlan}) {
      if (!context_.HasGrades(kind)) continue;
      for (const internal::GradedSubject& subject : context_.Subjects(kind)) {
        subjects.push_back(subject);
      }
    }
    PrintGraded(subjects, internal::GroupTable(context_), kGroupColumns);
  }

  const Assessment& assessment_;
  internal::ReportContext context_;
  Language language_;
  std::string text_;
  internal::Blocks printed_;
};

}  // namespace

std::string RenderAssessmentText(const Assessment& assessment,
                                 Language language) {
  return Writer(assessment, language).Write();
}

}  // namespace tassei
