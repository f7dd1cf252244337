#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "lib/exchange/book_text.h"
#include "lib/exchange/table_bundle.h"
#include "lib/exchange/table_shapes.h"
#include "lib/format/csv_writer.h"
#include "lib/format/json.h"
#include "lib/text/input_status.h"
#include "tassei/book_file.h"

namespace tassei {
namespace internal {
namespace {

// One row of a table, as texts.
using CellRow = std::vector<std::string>;

std::string CellOf(JsonValue value) {
  switch (value.kind()) {
    case JsonKind::kBool:
      return value.boolean() ? "true" : "false";
    case JsonKind::kNumber:
      return std::string(value.number());
    case JsonKind::kString:
      return std::string(value.string());
    default:
      break;
  }
  std::vector<std::string_view> texts;
  for (const JsonValue item : value.items()) texts.push_back(item.string());
  return JoinList(texts);
}

std::optional<JsonValue> FindPath(JsonValue value,
                                  std::span<const std::string> path) {
  for (const std::string& name : path) {
    const auto member = value.Find(name);
    if (!member) return std::nullopt;
    value = *member;
  }
  return value;
}

// Cuts native JSON into rows.
class TableCutter {
 public:
  TableCutter() : rows_(kTableCount) {}

  void CutObject(JsonValue object, TableIndex table, CellRow keys) {
    const TableShape& shape = shapes_[table];
    CellRow row = keys;
    row.resize(shape.keys.size());
    for (const MemberColumn& member : shape.members) {
      const auto value = FindPath(object, member.path);
      std::string cell;
      if (value && member.kind == CellKind::kInto &&
          value->kind() == JsonKind::kString) {
        cell = JoinList({value->string()});
      } else if (value) {
        cell = CellOf(*value);
      }
      row.push_back(std::move(cell));
    }
    rows_[table].push_back(std::move(row));
    for (const TableLink& link : links_) {
      if (link.parent == table) CutChildren(object, link, keys);
    }
  }

  absl::StatusOr<std::vector<TableFile>> Write(const CsvWriteOptions& options,
                                               Diagnostics& found) && {
    std::vector<TableFile> files;
    for (std::size_t table = 0; table < kTableCount; ++table) {
      CsvWriter writer(options, shapes_[table].file);
      WriteHeader(static_cast<TableIndex>(table), writer);
      for (const CellRow& row : rows_[table]) {
        for (const std::string& cell : row) writer.Cell(cell);
        writer.EndRow();
      }
      absl::StatusOr<std::string> bytes = std::move(writer).Finish(found);
      if (bytes.ok()) {
        files.push_back({shapes_[table].file, *std::move(bytes)});
      }
    }
    if (absl::Status status = InputStatus(found); !status.ok()) return status;
    return files;
  }

  void LevelRules() {
    for (std::size_t table = kBookTable; table < kTableCount; ++table) {
      if (shapes_[table].has_rules) Level(rows_[table]);
    }
  }

 private:
  // Makes all rows as long as the longest.
  static void Level(std::vector<CellRow>& rows) {
    std::size_t width = 0;
    for (const CellRow& row : rows) width = std::max(width, row.size());
    for (CellRow& row : rows) row.resize(width);
  }

  void CutChildren(JsonValue object, const TableLink& link,
                   const CellRow& keys) {
    const auto items = FindPath(object, link.path);
    if (!items) return;
    CellRow child_keys(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(
                                                        link.inherited));
    for (const std::string& own : link.own) {
      const auto key = object.Find(own);
      child_keys.push_back(key ? CellOf(*key) : "");
    }
    if (shapes_[link.child].has_rules) {
      CutRules(*items, link.child, child_keys);
      return;
    }
    for (const JsonValue item : items->items()) {
      CutObject(item, link.child, child_keys);
    }
  }

  // A row states its width unless it is as TableBundle would guess.
  void CutRules(JsonValue rules, TableIndex table, const CellRow& keys) {
    std::optional<std::size_t> usual;
    for (const JsonValue rule : rules.items()) {
      CellRow row = keys;
      row.emplace_back();
      std::size_t filled = 0;
      std::size_t width = 0;
      for (const JsonValue cell : rule.items()) {
        row.emplace_back(cell.string());
        ++width;
        if (!cell.string().empty()) filled = width;
      }
      if (width != std::max(usual.value_or(0), filled)) {
        row[keys.size()] = std::to_string(width);
      }
      if (!usual) usual = width;
      rows_[table].push_back(std::move(row));
    }
  }

  void WriteHeader(TableIndex table, CsvWriter& writer) const {
    const TableShape& shape = shapes_[table];
    for (const std::string& key : shape.keys) writer.Cell(key);
    for (const MemberColumn& member : shape.members) writer.Cell(member.name);
    if (shape.has_rules) {
      writer.Cell(kRuleWidthColumn);
      const std::size_t before = shape.keys.size() + 1;
      const std::size_t columns =
          rows_[table].empty() ? before : rows_[table].front().size();
      for (std::size_t i = before; i < columns; ++i) {
        writer.Cell(RuleCellColumn(i - before));
      }
    }
    writer.EndRow();
  }

  const std::vector<TableShape> shapes_ = TableShapes();
  const std::vector<TableLink> links_ = TableLinks();
  std::vector<std::vector<CellRow>> rows_;
};

// Spreadsheets on Windows expect the lines of Windows.
CsvWriteOptions WriteOptions(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8Bom:
      return {TextEncoding::kUtf8WithBom, LineEnding::kCrLf};
    case Encoding::kCp932:
      return {TextEncoding::kCp932, LineEnding::kCrLf};
    case Encoding::kUtf8:
      break;
  }
  return {TextEncoding::kUtf8, LineEnding::kLf};
}

}  // namespace
}  // namespace internal

using internal::InputStatus;
using internal::JsonDocument;
using internal::JsonLimits;
using internal::TableBundle;
using internal::TableCutter;

absl::StatusOr<Book> ReadBookTables(std::span<const TableFile> files,
                                    Diagnostics* diagnostics,
                                    const ReadLimits& limits) {
  Diagnostics found;
  const TableBundle bundle(files, limits, found);
  diagnostics->Append(found);
  if (absl::Status status = InputStatus(found); !status.ok()) return status;
  const internal::BookOrigin from = {.file = "book.csv",
                                     .origin = [&](const SourceSpan& place) {
                                       return bundle.Origin(place.pointer);
                                     }};
  return internal::ReadBookText(bundle.ToJson(), from, limits, *diagnostics);
}

absl::StatusOr<std::vector<TableFile>> WriteBookTables(
    const Book& book, Encoding encoding, Diagnostics* diagnostics) {
  Diagnostics found;
  absl::StatusOr<JsonDocument> document =
      internal::ReadJson(WriteBookJson(book), "book.json",
                         {.bytes = JsonLimits::kMostBytes}, found);
  if (!document.ok()) {
    diagnostics->Append(found);
    return document.status();
  }
  TableCutter cutter;
  cutter.CutObject(document->root(), internal::kBookTable, {});
  cutter.LevelRules();
  auto tables =
      std::move(cutter).Write(internal::WriteOptions(encoding), found);
  diagnostics->Append(found);
  return tables;
}

}  // namespace tassei
