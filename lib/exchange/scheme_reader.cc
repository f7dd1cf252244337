#include "lib/exchange/scheme_reader.h"

#include <algorithm>
#include <utility>

#include "absl/status/statusor.h"
#include "lib/exchange/exchange_diagnostics.h"
#include "lib/exchange/json_places.h"
#include "lib/exchange/limited_json.h"
#include "lib/exchange/read_members.h"
#include "lib/format/format_diagnostics.h"
#include "lib/rules/table_reader.h"
#include "tassei/model_file.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kMostCells = SchemeBudget{0}.cells;

// At least the number of cells that a table of this text has.
std::size_t CellsAtMost(std::string_view bytes, char separator) {
  return 1 + static_cast<std::size_t>(
                 std::count_if(bytes.begin(), bytes.end(), [&](char byte) {
                   return byte == separator || byte == '\n' || byte == '\r';
                 }));
}

std::optional<TableText> ReadCells(const NamedFile& file, ModelFormat format,
                                   Diagnostics& reading) {
  if (format == ModelFormat::kCsv) {
    return CellsOfCsv(file.bytes, file.path, reading);
  }
  auto titled = CellsOfMarkdown(file.bytes, file.path, reading);
  if (!titled) return std::nullopt;
  return std::move(titled->table);
}

}  // namespace

std::optional<Scheme> SchemeReader::Read(JsonValue value,
                                         const std::string& pointer,
                                         Diagnostics& found) {
  Diagnostics reading;
  SchemeParts parts;
  Fields members(value, reading);
  ReadMembers(members, parts);
  ReadDerived(members, pointer, reading, parts.derived);
  ReadTable(members, "rules", pointer, reading, parts.rules);
  ReadTable(members, "indicator_rules", pointer, reading,
            parts.indicator_rules);
  ReadTable(members, "group_rules", pointer, reading, parts.group_rules);
  ReadTable(members, "plan_rules", pointer, reading, parts.plan_rules);
  members.Finish();
  found.Append(reading);
  if (reading.has_errors()) return std::nullopt;
  Diagnostics making;
  absl::StatusOr<Scheme> scheme = Scheme::Make(std::move(parts), &making);
  AppendPlaced(making, root_, pointer, found);
  if (!scheme.ok()) return std::nullopt;
  return *std::move(scheme);
}

void SchemeReader::ReadDerived(Fields& scheme, const std::string& pointer,
                               Diagnostics& reading,
                               std::vector<DerivedFact>& into) {
  for (const JsonValue item : scheme.Items("derived")) {
    if (scheme.Flooded()) return;
    const std::string place =
        pointer + "/derived/" + std::to_string(into.size());
    DerivedFact& fact = into.emplace_back();
    Fields members(item, reading);
    ReadMembers(members, fact);
    ReadTable(members, "table", place, reading, fact.table);
    members.Finish();
  }
}

void SchemeReader::ReadTable(Fields& fields, std::string_view name,
                             const std::string& pointer, Diagnostics& reading,
                             TableText& into) {
  const auto value = fields.Value(name);
  if (!value) return;
  if (value->kind() == JsonKind::kArray) {
    ReadRows(*value, name, pointer + "/" + std::string(name), reading, into);
  } else if (value->kind() == JsonKind::kObject) {
    ReadTableFile(*value, reading, into);
  } else {
    reading.Add({.kind = &kMemberNotArray,
                 .where = value->Span(),
                 .arguments = {std::string(name)}});
  }
}

void SchemeReader::ReadRows(JsonValue rows, std::string_view name,
                            const std::string& pointer, Diagnostics& reading,
                            TableText& into) {
  for (const JsonValue row : rows.items()) {
    if (reading.left_out() > 0) return;
    if (row.kind() != JsonKind::kArray) {
      reading.Add({.kind = &kMemberNotArray,
                   .where = row.Span(),
                   .arguments = {std::string(name)}});
      continue;
    }
    if (!TakeCells(row.size(), row.Span(), reading)) return;
    const std::string place = pointer + "/" + std::to_string(into.rows.size());
    ReadRow(row, name, place, reading, into.rows.emplace_back());
  }
}

void SchemeReader::ReadRow(JsonValue row, std::string_view name,
                           const std::string& pointer, Diagnostics& reading,
                           std::vector<TableText::Cell>& into) {
  for (const JsonValue cell : row.items()) {
    if (cell.kind() != JsonKind::kString) {
      reading.Add({.kind = &kMemberNotString,
                   .where = cell.Span(),
                   .arguments = {std::string(name)}});
      if (reading.left_out() > 0) return;
      continue;
    }
    // Cell by cell, JsonValue::Span would walk over the cells before.
    const LineColumn place = lines_.At(cell.byte_offset());
    SourceSpan where = {.file = file_,
                        .line = place.line,
                        .column = place.column,
                        .pointer = pointer + "/" + std::to_string(into.size())};
    into.push_back(
        {std::string(cell.string()), origin_ ? origin_(where) : where});
  }
}

void SchemeReader::ReadTableFile(JsonValue name, Diagnostics& reading,
                                 TableText& into) {
  const auto file = files_.Read(name, Reach::kBeside, reading);
  if (!file) return;
  const ModelFormat format = ModelFormatOf(file->path);
  if (format == ModelFormat::kDmn) {
    reading.Add(
        {.kind = &kTableFileForm, .where = name.Span(), .found = file->path});
    return;
  }
  const char separator = format == ModelFormat::kCsv ? ',' : '|';
  const SourceSpan whole = {.file = file->path};
  if (!TakeCells(CellsAtMost(file->bytes, separator), whole, reading)) return;
  auto table = ReadCells(*file, format, reading);
  if (!table) return;
  if (table->rows.empty()) {
    reading.Add({.kind = &kTableFileEmpty, .where = whole});
  }
  into = *std::move(table);
}

bool SchemeReader::TakeCells(std::size_t cells, const SourceSpan& where,
                             Diagnostics& reading) {
  if (cells <= budget_.cells) {
    budget_.cells -= cells;
    return true;
  }
  reading.Add({.kind = &kRulesTooLarge,
               .where = where,
               .arguments = {std::to_string(kMostCells)}});
  return false;
}

std::optional<Scheme> ReadSchemeText(std::string_view bytes,
                                     const std::string& path,
                                     const ReadLimits& limits,
                                     SchemeBudget& budget, Diagnostics& found) {
  Diagnostics reading;
  const auto document = ReadLimited(bytes, path, limits, reading);
  std::optional<Scheme> scheme;
  if (document) {
    const OriginOf here;
    SchemeReader reader(document->root(), path, bytes, here, FolderOf(path),
                        budget);
    scheme = reader.Read(document->root(), "", reading);
  }
  found.Append(reading);
  return scheme;
}

}  // namespace tassei::internal
