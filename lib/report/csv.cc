#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "lib/format/csv_writer.h"
#include "lib/report/marks.h"
#include "lib/report/plain_text.h"
#include "tassei/decimal.h"
#include "tassei/render.h"

namespace tassei {
namespace {

// Whether a spreadsheet would compute a cell instead of showing it. Full-width
// signs count: Japanese editions read them as half-width ones.
bool IsFormula(std::string_view cell) {
  if (cell.empty() || Decimal::Parse(cell).has_value()) return false;
  if (std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos) {
    return true;
  }
  for (const std::string_view sign : {"＝", "＋", "－", "＠"}) {
    if (cell.starts_with(sign)) return cell.size() > sign.size();
  }
  return false;
}

// A cell as text: an apostrophe in front keeps a formula from being one.
std::string AsText(std::string_view cell) {
  std::string text = internal::ValidUtf8(cell);
  std::erase(text, '\0');
  return IsFormula(text) ? "'" + text : text;
}

}  // namespace

std::string RenderCsv(const ReportTable& table, Language language) {
  internal::CsvWriter writer(
      {internal::TextEncoding::kUtf8WithBom, internal::LineEnding::kCrLf});
  for (const std::string& name : table.header) writer.Cell(AsText(name));
  if (!table.header.empty()) writer.EndRow();
  for (const std::vector<ReportText>& row : table.rows) {
    for (const ReportText& cell : row) {
      writer.Cell(AsText(internal::WithMarks(cell, language)));
    }
    if (!row.empty()) writer.EndRow();
  }
  Diagnostics none;
  absl::StatusOr<std::string> bytes = std::move(writer).Finish(none);
  // UTF-8 holds every character.
  return bytes.ok() ? *std::move(bytes) : std::string();
}

}  // namespace tassei
