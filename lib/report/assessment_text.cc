#include <string>
#include <variant>
#include <vector>

#include "lib/report/answer_words.h"
#include "lib/report/marks.h"
#include "lib/report/plain_text.h"
#include "lib/report/report_parts.h"
#include "tassei/render.h"

namespace tassei {
namespace {

constexpr Text kScheme = {"判定の基準: {0} {1}（{2}）",
                          "Scheme: {0} {1} ({2})"};

// The columns of the table that fit a terminal, by their place in it.
constexpr std::size_t kInitiativeColumns[] = {0, 4, 7, 1, 11};
constexpr std::size_t kIndicatorColumns[] = {1, 3, 5, 7, 0, 8};

// A table of the report, cut to `columns`.
template <std::size_t kSize>
std::string PrintTable(const ReportTable& table,
                       const std::size_t (&columns)[kSize], Language language) {
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

void PrintBlocks(const internal::Blocks& blocks, Language language,
                 std::string& text) {
  for (const ReportBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<ReportParagraph>(&block)) {
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

}  // namespace

std::string RenderAssessmentText(const Assessment& assessment,
                                 Language language) {
  const internal::ReportContext context(assessment, language);
  const SchemeParts& scheme = assessment.scheme().parts();
  std::string text = internal::RequestLine(assessment, language) + "\n";
  text += internal::LineText(internal::Fill(
              kScheme.In(language), {scheme.id, scheme.version, scheme.name})) +
          "\n\n";
  internal::Blocks sentences = internal::MeasureBlocks(context);
  PrintBlocks(sentences, language, text);
  const ReportTable initiatives = internal::InitiativeTable(context);
  const ReportTable indicators = internal::IndicatorTable(context);
  text += PrintTable(initiatives, kInitiativeColumns, language);
  text += PrintTable(indicators, kIndicatorColumns, language);
  internal::Blocks tables = std::move(sentences);
  tables.emplace_back(initiatives);
  tables.emplace_back(indicators);
  const internal::Blocks notes = internal::NoteBlocks(context, tables);
  if (!notes.empty()) text += "\n";
  PrintBlocks(notes, language, text);
  return text;
}

}  // namespace tassei
