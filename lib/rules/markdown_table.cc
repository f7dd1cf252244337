// Tables of Markdown, as GitHub's kind has them: cells between bars, a row of
// hyphens below the header, `\|` for a bar inside a cell.

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "lib/format/encoding.h"
#include "lib/rules/rule_diagnostics.h"
#include "lib/rules/table_reader.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kBlank = " \t";

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

// The text between two bars, and the byte of the line it starts at.
struct RawCell {
  std::string_view text;
  std::size_t begin = 0;
};

// Cuts a line at its bars; those at either end of it separate nothing.
std::vector<RawCell> CutCells(std::string_view line) {
  std::vector<RawCell> cells;
  std::size_t begin = line.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return cells;
  if (line[begin] == '|') ++begin;
  for (std::size_t at = begin; at < line.size(); ++at) {
    if (line[at] == '|' && (at == begin || line[at - 1] != '\\')) {
      cells.push_back({line.substr(begin, at - begin), begin});
      begin = at + 1;
    }
  }
  const std::string_view rest = line.substr(begin);
  if (!Trimmed(rest).empty()) cells.push_back({rest, begin});
  return cells;
}

bool IsDelimiter(std::string_view cell) {
  cell = Trimmed(cell);
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

bool IsDelimiterRow(std::string_view line) {
  const std::vector<RawCell> cells = CutCells(line);
  return line.find('|') != std::string_view::npos &&
         std::all_of(cells.begin(), cells.end(), [](const RawCell& cell) {
           return IsDelimiter(cell.text);
         });
}

std::string WithoutEscapedBars(std::string_view text) {
  std::string plain;
  for (const char byte : text) {
    if (byte == '|' && plain.ends_with('\\')) plain.pop_back();
    plain += byte;
  }
  return plain;
}

// `text` without the ticks around all of it that mark it as code.
std::string_view WithoutTicks(std::string_view text) {
  const std::size_t ticks = std::min(text.find_first_not_of('`'), text.size());
  if (ticks == 0 || text.size() < 2 * ticks + 1) return text;
  const std::string_view inner = text.substr(ticks, text.size() - 2 * ticks);
  const std::string_view end = text.substr(text.size() - ticks);
  const bool closed = end.find_first_not_of('`') == std::string_view::npos;
  if (!closed || inner.ends_with('`') ||
      inner.find(end) != std::string_view::npos) {
    return text;
  }
  const bool padded = inner.size() > 2 && inner.front() == ' ' &&
                      inner.back() == ' ' && !Trimmed(inner).empty();
  return padded ? inner.substr(1, inner.size() - 2) : inner;
}

class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, std::string_view file)
      : text_(text), file_(file), lines_(text) {}

  std::optional<TitledTable> Read() {
    TitledTable table;
    std::string_view line;
    while (NextLine(line)) {
      if (IsFence(line)) {
        SkipFence(Trimmed(line).substr(0, 3));
      } else if (IsHeading(line)) {
        table.title = HeadingOf(line);
      } else if (StartsTable(line)) {
        ReadRows(line, table.table);
        return table;
      }
    }
    return std::nullopt;
  }

 private:
  // False behind the last line.
  bool NextLine(std::string_view& line) {
    if (next_ >= text_.size()) return false;
    begin_ = next_;
    line = LineFrom(begin_);
    next_ = begin_ + line.size();
    if (text_.substr(next_).starts_with("\r\n")) ++next_;
    ++next_;
    return true;
  }

  std::string_view LineFrom(std::size_t begin) const {
    const std::size_t end = text_.find_first_of("\r\n", begin);
    return text_.substr(begin, end == std::string_view::npos
                                   ? std::string_view::npos
                                   : end - begin);
  }

  static bool IsFence(std::string_view line) {
    const std::string_view text = Trimmed(line);
    return text.starts_with("```") || text.starts_with("~~~");
  }

  void SkipFence(std::string_view fence) {
    std::string_view line;
    while (NextLine(line) && !Trimmed(line).starts_with(fence)) continue;
  }

  static bool IsHeading(std::string_view line) {
    const std::size_t level = line.find_first_not_of('#');
    return line.starts_with('#') && level != std::string_view::npos &&
           level <= 6 && kBlank.find(line[level]) != std::string_view::npos;
  }

  static std::string HeadingOf(std::string_view line) {
    std::string_view text = Trimmed(line.substr(line.find_first_not_of('#')));
    const std::size_t end = text.find_last_not_of('#');
    if (end == std::string_view::npos) return {};
    // Signs behind white space close the heading.
    const bool closes = kBlank.find(text[end]) != std::string_view::npos;
    return std::string(closes ? Trimmed(text.substr(0, end)) : text);
  }

  bool StartsTable(std::string_view line) const {
    if (line.find('|') == std::string_view::npos) return false;
    return next_ < text_.size() && IsDelimiterRow(LineFrom(next_));
  }

  void ReadRows(std::string_view header, TableText& table) {
    ReadRow(header, table);
    std::string_view line;
    NextLine(line);  // The delimiters.
    while (NextLine(line) && line.find('|') != std::string_view::npos) {
      ReadRow(line, table);
    }
  }

  void ReadRow(std::string_view line, TableText& table) {
    auto& row = table.rows.emplace_back();
    for (const RawCell& cell : CutCells(line)) row.push_back(CellOf(cell));
  }

  TableText::Cell CellOf(const RawCell& cell) const {
    const std::string_view text = Trimmed(cell.text);
    const std::string_view inner = WithoutTicks(text);
    const char* const first = text.empty() ? cell.text.data() : inner.data();
    const LineColumn place =
        lines_.At(static_cast<std::size_t>(first - text_.data()));
    return {.text = WithoutEscapedBars(inner),
            .where = {.file = std::string(file_),
                      .line = place.line,
                      .column = place.column}};
  }

  std::string_view text_;
  std::string_view file_;
  LineIndex lines_;
  std::size_t begin_ = 0;  // Of the line read last.
  std::size_t next_ = 0;
};

std::size_t LongestTicks(std::string_view text) {
  std::size_t longest = 0;
  std::size_t ticks = 0;
  for (const char byte : text) {
    ticks = byte == '`' ? ticks + 1 : 0;
    longest = std::max(longest, ticks);
  }
  return longest;
}

// `text` in one line, so that it is read back as a cell.
std::string EscapedCell(std::string_view text) {
  std::string cell;
  for (const char byte : text) {
    if (byte == '|') cell += '\\';
    cell += byte == '\n' || byte == '\r' ? ' ' : byte;
  }
  const std::string_view trimmed = Trimmed(cell);
  if (WithoutTicks(trimmed) == trimmed) return cell;
  // What looks like code is put in ticks once more.
  const std::string ticks(LongestTicks(cell) + 1, '`');
  return ticks + " " + cell + " " + ticks;
}

}  // namespace

std::optional<TitledTable> CellsOfMarkdown(std::string_view text,
                                           std::string_view file,
                                           Diagnostics& diagnostics) {
  const absl::StatusOr<std::string> decoded =
      DecodeText(std::string(text), file, TextEncoding::kUtf8, diagnostics);
  if (!decoded.ok()) return std::nullopt;
  std::optional<TitledTable> table = MarkdownReader(*decoded, file).Read();
  if (!table.has_value()) {
    diagnostics.Add(
        {.kind = &kTableEmpty, .where = {.file = std::string(file)}});
  }
  return table;
}

std::string WriteMarkdownTable(const TableText& table) {
  std::string text;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    text += '|';
    for (const TableText::Cell& cell : table.rows[row]) {
      text += ' ' + EscapedCell(cell.text) + " |";
    }
    text += '\n';
    if (row > 0) continue;
    text += '|';
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) text += " --- |";
    text += '\n';
  }
  return text;
}

}  // namespace tassei::internal
