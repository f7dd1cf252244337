#include "lib/format/csv.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "lib/format/format_diagnostics.h"
#include "lib/format/lazy_lines.h"
#include "lib/text/hash_map.h"
#include "lib/text/input_status.h"
#include "lib/text/nearest.h"
#include "lib/text/normalize.h"

namespace tassei::internal {

namespace {

struct Cell {
  std::uint32_t source = 0;  // Where it starts in the text, quote included.
  std::uint32_t begin = 0;   // Where its content starts, in text or arena.
  std::uint32_t size = 0;
  bool in_arena = false;  // It had doubled quotes.
};

}  // namespace

struct CsvRep {
  const Cell& At(std::size_t row, std::size_t column) const {
    assert(column < column_count && row * column_count + column < cells.size());
    return cells[row * column_count + column];
  }

  SourceSpan SpanAt(std::size_t offset) const {
    const LineColumn place = lines.At(text, offset);
    return {.file = file, .line = place.line, .column = place.column};
  }

  std::string file;
  std::string text;
  std::string arena;
  std::vector<Cell> cells;  // Row after row.
  std::size_t column_count = 0;
  LazyLines lines;
};

namespace {

bool IsLineEnd(char byte) { return byte == '\n' || byte == '\r'; }

// Fills a rep with the cells of its text.
class Parser {
 public:
  Parser(CsvRep& rep, const CsvLimits& limits, Diagnostics& found)
      : rep_(rep), text_(rep.text), limits_(limits), found_(found) {}

  // OK, or the limit that was passed. Other problems are in `found`.
  absl::Status Parse() {
    while (at_ < text_.size()) {
      if (IsLineEnd(text_[at_]) && rep_.column_count != 1) {
        Report(kCsvBlankLine, at_);
        SkipLineEnd();
        continue;
      }
      if (absl::Status status = Row(); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

 private:
  absl::Status Row() {
    if (row_count_ == limits_.rows) {
      return Stop(kCsvTooManyRows, at_, limits_.rows);
    }
    const std::size_t first = rep_.cells.size();
    const std::size_t begin = at_;
    for (;;) {
      if (rep_.cells.size() - first == limits_.columns) {
        return Stop(kCsvTooManyColumns, at_, limits_.columns);
      }
      if (rep_.cells.size() == limits_.cells) {
        return Stop(kCsvTooManyCells, at_, limits_.cells);
      }
      if (absl::Status status = OneCell(); !status.ok()) return status;
      if (at_ == text_.size() || text_[at_] != ',') break;
      ++at_;
    }
    SkipLineEnd();
    EndRow(first, begin);
    return absl::OkStatus();
  }

  // Compares the number of cells with the first row's.
  void EndRow(std::size_t first, std::size_t begin) {
    ++row_count_;
    const std::size_t count = rep_.cells.size() - first;
    if (row_count_ == 1) rep_.column_count = count;
    if (count == rep_.column_count) return;
    found_.Add({.kind = &kCsvRagged,
                .where = rep_.SpanAt(begin),
                .arguments = {std::to_string(row_count_), std::to_string(count),
                              std::to_string(rep_.column_count)}});
  }

  absl::Status OneCell() {
    const std::size_t source = at_;
    Cell cell = at_ < text_.size() && text_[at_] == '"' ? Quoted() : Unquoted();
    if (cell.size > limits_.cell_bytes) {
      return Stop(kCsvCellTooLarge, source, limits_.cell_bytes);
    }
    cell.source = static_cast<std::uint32_t>(source);
    rep_.cells.push_back(cell);
    return absl::OkStatus();
  }

  Cell Unquoted() {
    const std::size_t begin = at_;
    bool reported = false;
    for (; at_ < text_.size() && !EndsCell(text_[at_]); ++at_) {
      if (text_[at_] != '"' || reported) continue;
      Report(kCsvStrayQuote, at_);
      reported = true;
    }
    return {.begin = static_cast<std::uint32_t>(begin),
            .size = static_cast<std::uint32_t>(at_ - begin)};
  }

  Cell Quoted() {
    const std::size_t source = at_;
    const std::size_t begin = source + 1;
    const std::size_t arena_begin = rep_.arena.size();
    std::size_t from = begin;  // Of what the arena does not have yet.
    bool doubled = false;
    for (;;) {
      const std::size_t quote = text_.find('"', from);
      if (quote == std::string_view::npos) {
        Report(kCsvUnterminated, source);
        at_ = text_.size();
        return {};
      }
      at_ = quote + 1;
      const bool again = at_ < text_.size() && text_[at_] == '"';
      if (!again && !doubled) break;
      doubled = true;
      rep_.arena += text_.substr(from, quote + (again ? 1 : 0) - from);
      from = at_ + 1;
      if (!again) break;
    }
    const std::size_t end = at_ - 1;
    if (at_ < text_.size() && !EndsCell(text_[at_])) {
      Report(kCsvTextAfterQuote, at_);
      while (at_ < text_.size() && !EndsCell(text_[at_])) ++at_;
    }
    if (!doubled) {
      return {.begin = static_cast<std::uint32_t>(begin),
              .size = static_cast<std::uint32_t>(end - begin)};
    }
    return {.begin = static_cast<std::uint32_t>(arena_begin),
            .size = static_cast<std::uint32_t>(rep_.arena.size() - arena_begin),
            .in_arena = true};
  }

  static bool EndsCell(char byte) { return byte == ',' || IsLineEnd(byte); }

  void SkipLineEnd() {
    if (at_ == text_.size()) return;
    const bool cr = text_[at_] == '\r';
    ++at_;
    if (cr && at_ < text_.size() && text_[at_] == '\n') ++at_;
  }

  void Report(const DiagnosticKind& kind, std::size_t offset) {
    found_.Add({.kind = &kind, .where = rep_.SpanAt(offset)});
  }

  absl::Status Stop(const DiagnosticKind& kind, std::size_t offset,
                    std::size_t limit) {
    return Refuse({.kind = &kind,
                   .where = rep_.SpanAt(offset),
                   .arguments = {std::to_string(limit)}},
                  absl::StatusCode::kResourceExhausted, found_);
  }

  CsvRep& rep_;
  const std::string_view text_;
  const CsvLimits& limits_;
  Diagnostics& found_;
  std::size_t at_ = 0;
  std::size_t row_count_ = 0;
};

}  // namespace

std::string_view CsvDocument::file() const { return rep_->file; }

std::size_t CsvDocument::row_count() const {
  return rep_->column_count == 0 ? 0 : rep_->cells.size() / rep_->column_count;
}

std::size_t CsvDocument::column_count() const { return rep_->column_count; }

std::string_view CsvDocument::cell(std::size_t row, std::size_t column) const {
  const Cell& cell = rep_->At(row, column);
  const std::string_view text = cell.in_arena ? rep_->arena : rep_->text;
  return text.substr(cell.begin, cell.size);
}

SourceSpan CsvDocument::SpanOf(std::size_t row, std::size_t column) const {
  return rep_->SpanAt(rep_->At(row, column).source);
}

absl::StatusOr<CsvDocument> ReadCsv(std::string bytes, std::string file,
                                    TextEncoding encoding,
                                    const CsvLimits& limits,
                                    Diagnostics& diagnostics) {
  const std::size_t most = std::min(limits.bytes, CsvLimits::kMostBytes);
  if (bytes.size() > most) {
    return Refuse({.kind = &kCsvTooLarge,
                   .where = {.file = std::move(file)},
                   .arguments = {std::to_string(most)}},
                  absl::StatusCode::kResourceExhausted, diagnostics);
  }
  absl::StatusOr<std::string> text =
      DecodeText(std::move(bytes), file, encoding, diagnostics);
  if (!text.ok()) return text.status();
  const auto rep = std::make_shared<CsvRep>();
  rep->file = std::move(file);
  rep->text = *std::move(text);
  Diagnostics found;
  absl::Status status = Parser(*rep, limits, found).Parse();
  if (status.ok()) status = InputStatus(found);
  diagnostics.Append(found);
  if (!status.ok()) return status;
  return CsvDocument(rep);
}

absl::StatusOr<CsvTable> CsvTable::Make(CsvDocument document,
                                        std::span<const CsvColumn> columns,
                                        Diagnostics& diagnostics) {
  Diagnostics found;
  if (document.row_count() == 0) {
    return Refuse({.kind = &kCsvNoHeader,
                   .where = {.file = std::string(document.file())}},
                  absl::StatusCode::kInvalidArgument, diagnostics);
  }
  std::vector<std::string> names;
  internal::HashMap<std::string, std::size_t> place_of_name;
  for (std::size_t i = 0; i < document.column_count(); ++i) {
    names.push_back(Nfc(document.cell(0, i)));
    const auto [first, added] = place_of_name.try_emplace(names.back(), i);
    if (added) continue;
    found.Add({.kind = &kCsvColumnTwice,
               .where = document.SpanOf(0, i),
               .arguments = {names.back(), std::to_string(first->second + 1)}});
  }
  CsvTable table(std::move(document));
  std::vector<bool> known(names.size(), false);
  std::vector<std::string_view> absent;
  for (const CsvColumn& column : columns) {
    const auto place = place_of_name.find(Nfc(column.name));
    if (place == place_of_name.end()) {
      absent.push_back(column.name);
      table.places_.emplace_back();
    } else {
      known[place->second] = true;
      table.places_.emplace_back(place->second);
    }
  }
  std::vector<std::string_view> unknown;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (known[i]) continue;
    table.unknown_.push_back(i);
    unknown.push_back(names[i]);
  }
  const CsvDocument& cells = table.document_;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (table.has(i) || !columns[i].required) continue;
    found.Add({.kind = &kCsvColumnMissing,
               .where = cells.SpanOf(0, 0),
               .arguments = {std::string(columns[i].name)},
               .suggestion = std::string(Nearest(columns[i].name, unknown))});
  }
  for (const std::size_t i : table.unknown_) {
    // Nothing is looked up for a problem that is only counted.
    const bool kept = found.left_out() == 0;
    found.Add({.kind = &kCsvColumnUnknown,
               .where = cells.SpanOf(0, i),
               .arguments = {names[i]},
               .suggestion = std::string(kept ? Nearest(names[i], absent)
                                              : std::string_view{})});
  }
  diagnostics.Append(found);
  if (absl::Status status = InputStatus(found); !status.ok()) return status;
  return table;
}

std::string_view CsvTable::cell(std::size_t row, std::size_t column) const {
  const std::optional<std::size_t>& place = places_[column];
  return place ? document_.cell(row + 1, *place) : std::string_view{};
}

SourceSpan CsvTable::SpanOf(std::size_t row, std::size_t column) const {
  return document_.SpanOf(row + 1, places_[column].value_or(0));
}

}  // namespace tassei::internal
