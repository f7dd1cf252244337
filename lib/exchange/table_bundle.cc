#include "lib/exchange/table_bundle.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "lib/exchange/exchange_diagnostics.h"
#include "lib/exchange/json_places.h"
#include "lib/format/encoding.h"
#include "lib/text/hash_map.h"
#include "lib/text/nearest.h"

namespace tassei::internal {
namespace {

// `keys` as one text that no other keys give.
std::string JoinKeys(const std::vector<std::string_view>& keys) {
  std::string joined;
  for (const std::string_view key : keys) {
    joined += std::to_string(key.size()) + ":";
    joined += key;
  }
  return joined;
}

std::optional<std::size_t> ReadCount(std::string_view text) {
  std::size_t count = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, count);
  if (error != std::errc() || stop != end) return std::nullopt;
  return count;
}

bool IsInteger(std::string_view text) {
  int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc() && stop == end && std::to_string(value) == text;
}

// Spreadsheets write TRUE where a person wrote true.
std::optional<bool> ReadFlag(std::string_view text) {
  if (text == "true" || text == "TRUE") return true;
  if (text == "false" || text == "FALSE") return false;
  return std::nullopt;
}

}  // namespace

TableBundle::TableBundle(std::span<const TableFile> files,
                         const ReadLimits& limits, Diagnostics& found) {
  std::size_t bytes = 0;
  for (const TableFile& file : files) bytes += file.bytes.size();
  if (bytes > limits.file_bytes) {
    found.Add({.kind = &kTablesTooLarge,
               .where = {},
               .arguments = {std::to_string(limits.file_bytes)}});
    return;
  }
  for (const TableFile& file : files) ReadFile(file, limits, found);
  CheckBook(found);
  if (found.has_errors()) return;
  CheckCells(found);
  for (std::size_t table = kBookTable; table < kTableCount; ++table) {
    if (!shapes_[table].has_rules) continue;
    CheckRuleWidths(static_cast<TableIndex>(table), found);
  }
  for (TableLink& link : TableLinks()) {
    children_.push_back({std::move(link), {}});
    children_.back().rows.resize(RowCount(children_.back().link.parent));
  }
  for (std::size_t table = kBookTable + 1; table < kTableCount; ++table) {
    PlaceRows(static_cast<TableIndex>(table), found);
  }
  for (std::size_t table = kBookTable; table < kTableCount; ++table) {
    members_.push_back(MembersOf(static_cast<TableIndex>(table)));
  }
}

void TableBundle::ReadFile(const TableFile& file, const ReadLimits& limits,
                           Diagnostics& found) {
  const auto shape = std::find_if(
      shapes_.begin(), shapes_.end(),
      [&](const TableShape& one) { return one.file == file.name; });
  if (shape == shapes_.end()) {
    std::vector<std::string_view> known;
    for (const TableShape& one : shapes_) known.push_back(one.file);
    found.Add({.kind = &kTableUnknown,
               .where = {.file = file.name},
               .arguments = {file.name},
               .suggestion = std::string(Nearest(file.name, known))});
    return;
  }
  const auto index = static_cast<TableIndex>(shape - shapes_.begin());
  if (tables_[index].csv) {
    found.Add({.kind = &kTableTwice,
               .where = {.file = file.name},
               .arguments = {file.name}});
    return;
  }
  ReadTable(index, file, limits, found);
}

void TableBundle::ReadTable(TableIndex index, const TableFile& file,
                            const ReadLimits& limits, Diagnostics& found) {
  CsvLimits csv_limits;
  csv_limits.bytes = std::min(limits.file_bytes, CsvLimits::kMostBytes);
  csv_limits.cell_bytes = limits.cell_bytes;
  absl::StatusOr<CsvDocument> document = ReadCsv(
      file.bytes, file.name, DetectEncoding(file.bytes), csv_limits, found);
  if (!document.ok()) return;
  Table& table = tables_[index];
  std::vector<CsvColumn> columns;
  for (const std::string& key : shapes_[index].keys) columns.push_back({key});
  for (const MemberColumn& member : shapes_[index].members) {
    columns.push_back({member.name, member.name == "id"});
  }
  if (shapes_[index].has_rules) {
    columns.push_back({kRuleWidthColumn, false});
    for (std::size_t i = 0; i < document->column_count(); ++i) {
      table.rule_cells.push_back(RuleCellColumn(i));
    }
    for (const std::string& name : table.rule_cells) {
      columns.push_back({name, false});
    }
  }
  absl::StatusOr<CsvTable> csv =
      CsvTable::Make(*std::move(document), columns, found);
  if (csv.ok()) table.csv = *std::move(csv);
}

void TableBundle::CheckBook(Diagnostics& found) const {
  const std::string& file = shapes_[kBookTable].file;
  if (found.has_errors()) return;
  if (!tables_[kBookTable].csv) {
    found.Add({.kind = &kTableMissing, .where = {}, .arguments = {file}});
  } else if (const std::size_t rows = RowCount(kBookTable); rows != 1) {
    found.Add({.kind = &kTableNotOneRow,
               .where = {.file = file},
               .arguments = {file, std::to_string(rows)}});
  }
}

void TableBundle::CheckCells(Diagnostics& found) const {
  std::vector<std::string> texts;
  for (std::size_t index = kBookTable; index < kTableCount; ++index) {
    const auto table = static_cast<TableIndex>(index);
    const TableShape& shape = shapes_[table];
    for (std::size_t i = 0; i < shape.members.size(); ++i) {
      const CellKind kind = shape.members[i].kind;
      if (kind != CellKind::kList && kind != CellKind::kInto) continue;
      const std::size_t column = shape.keys.size() + i;
      for (std::size_t row = 0; row < RowCount(table); ++row) {
        texts.clear();
        if (SplitList(Cell({table, row}, column), texts)) continue;
        found.Add({.kind = &kListEscapeWrong,
                   .where = SpanOf({table, row}, column),
                   .found = std::string(Cell({table, row}, column))});
      }
    }
  }
}

void TableBundle::CheckRuleWidths(TableIndex table, Diagnostics& found) const {
  const std::size_t column = shapes_[table].keys.size();
  const std::size_t most = tables_[table].rule_cells.size();
  for (std::size_t row = 0; row < RowCount(table); ++row) {
    const std::string_view width = Cell({table, row}, column);
    if (width.empty()) continue;
    const auto count = ReadCount(width);
    if (count && *count <= most) continue;
    found.Add(
        {.kind = &kRuleWidthWrong,
         .where = SpanOf({table, row}, column),
         .arguments = {std::string(kRuleWidthColumn), std::to_string(most)},
         .found = std::string(width)});
  }
}

void TableBundle::PlaceRows(TableIndex child, Diagnostics& found) {
  struct Parent {
    Children* children;
    std::size_t row;
  };
  const std::size_t keys = shapes_[child].keys.size();
  internal::HashMap<std::string, Parent> parents;
  std::string parent_files;
  for (Children& children : children_) {
    if (children.link.child != child) continue;
    const TableLink& link = children.link;
    if (!parent_files.empty()) parent_files += ", ";
    parent_files += shapes_[link.parent].file;
    for (std::size_t row = 0; row < RowCount(link.parent); ++row) {
      std::vector<std::string_view> names;
      for (std::size_t i = 0; i < link.inherited; ++i) {
        names.push_back(Cell({link.parent, row}, i));
      }
      for (const std::string& own : link.own) {
        names.push_back(
            Cell({link.parent, row}, MemberColumnOf(link.parent, own)));
      }
      names.resize(keys);
      parents.try_emplace(JoinKeys(names), Parent{&children, row});
    }
  }
  for (std::size_t row = 0; row < RowCount(child); ++row) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < keys; ++i) {
      names.push_back(Cell({child, row}, i));
    }
    const auto parent = parents.find(JoinKeys(names));
    if (parent != parents.end()) {
      parent->second.children->rows[parent->second.row].push_back(row);
      continue;
    }
    // The last key that is stated is what a person would look for.
    std::size_t key = keys - 1;
    while (key > 0 && names[key].empty()) --key;
    found.Add({.kind = &kParentUnknown,
               .where = SpanOf({child, row}, key),
               .arguments = {std::string(names[key]), parent_files},
               .found = std::string(names[key])});
  }
}

std::size_t TableBundle::RowCount(TableIndex table) const {
  return tables_[table].csv ? tables_[table].csv->row_count() : 0;
}

std::string_view TableBundle::Cell(Row row, std::size_t column) const {
  return tables_[row.table].csv->cell(row.row, column);
}

SourceSpan TableBundle::SpanOf(Row row, std::size_t column) const {
  return tables_[row.table].csv->SpanOf(row.row, column);
}

std::size_t TableBundle::MemberColumnOf(TableIndex table,
                                        std::string_view name) const {
  const std::vector<MemberColumn>& members = shapes_[table].members;
  const auto member =
      std::find_if(members.begin(), members.end(),
                   [&](const MemberColumn& one) { return one.name == name; });
  return shapes_[table].keys.size() +
         static_cast<std::size_t>(member - members.begin());
}

std::vector<TableBundle::Member> TableBundle::MembersOf(
    TableIndex table) const {
  std::vector<Member> members;
  const TableShape& shape = shapes_[table];
  for (std::size_t i = 0; i < shape.members.size(); ++i) {
    members.push_back({shape.members[i].path, shape.keys.size() + i, nullptr});
  }
  for (const Children& children : children_) {
    if (children.link.parent != table) continue;
    members.push_back({children.link.path, 0, &children});
  }
  // Members of one object stand together.
  std::stable_sort(
      members.begin(), members.end(), [](const Member& a, const Member& b) {
        return std::lexicographical_compare(a.path.begin(), a.path.end(),
                                            b.path.begin(), b.path.end());
      });
  return members;
}

std::string TableBundle::ToJson() const {
  JsonWriter json(JsonWriter::Style::kCompact);
  WriteRow({kBookTable, 0}, json);
  return std::move(json).Finish();
}

void TableBundle::WriteRow(Row row, JsonWriter& json) const {
  json.BeginObject();
  WriteMembers(row, members_[row.table], 0, json);
  json.EndObject();
}

// Writes members whose paths are the same up to `depth`.
void TableBundle::WriteMembers(Row row, std::span<const Member> members,
                               std::size_t depth, JsonWriter& json) const {
  while (!members.empty()) {
    const std::string& name = members.front().path[depth];
    std::size_t count = 1;
    while (count < members.size() && members[count].path[depth] == name) {
      ++count;
    }
    const std::span<const Member> group = members.first(count);
    members = members.subspan(count);
    const bool there =
        std::any_of(group.begin(), group.end(),
                    [&](const Member& member) { return IsThere(row, member); });
    if (!there) continue;
    json.Key(name);
    const Member& first = group.front();
    if (first.path.size() > depth + 1) {
      json.BeginObject();
      WriteMembers(row, group, depth + 1, json);
      json.EndObject();
    } else if (first.children != nullptr) {
      WriteChildren(*first.children, row.row, json);
    } else {
      WriteCell(row, first.column, json);
    }
  }
}

void TableBundle::WriteChildren(const Children& children, std::size_t parent,
                                JsonWriter& json) const {
  const std::vector<std::size_t>& rows = children.rows[parent];
  json.BeginArray();
  if (shapes_[children.link.child].has_rules) {
    WriteRules(children.link.child, rows, json);
  } else {
    for (const std::size_t row : rows) {
      WriteRow({children.link.child, row}, json);
    }
  }
  json.EndArray();
}

void TableBundle::WriteRules(TableIndex table,
                             const std::vector<std::size_t>& rows,
                             JsonWriter& json) const {
  const std::size_t width_column = shapes_[table].keys.size();
  std::optional<std::size_t> usual;
  for (const std::size_t row : rows) {
    const Row rule = {table, row};
    std::size_t width = std::max(usual.value_or(0), FilledCells(rule));
    width = ReadCount(Cell(rule, width_column)).value_or(width);
    if (!usual) usual = width;
    json.BeginArray();
    for (std::size_t i = 0; i < width; ++i) {
      json.String(Cell(rule, width_column + 1 + i));
    }
    json.EndArray();
  }
}

void TableBundle::WriteCell(Row row, std::size_t column,
                            JsonWriter& json) const {
  const TableShape& shape = shapes_[row.table];
  const std::string_view cell = Cell(row, column);
  switch (shape.members[column - shape.keys.size()].kind) {
    case CellKind::kInteger:
      if (IsInteger(cell)) {
        json.Number(cell);
        return;
      }
      break;
    case CellKind::kFlag:
      if (const auto flag = ReadFlag(cell)) {
        json.Bool(*flag);
        return;
      }
      break;
    case CellKind::kList:
    case CellKind::kInto: {
      std::vector<std::string> texts;
      SplitList(cell, texts);
      const bool is_text =
          shape.members[column - shape.keys.size()].kind == CellKind::kInto &&
          Cell(row, MemberColumnOf(row.table, "kind")) != "split";
      if (is_text && texts.size() == 1) {
        json.String(texts.front());
        return;
      }
      json.BeginArray();
      for (const std::string& text : texts) json.String(text);
      json.EndArray();
      return;
    }
    case CellKind::kText:
      break;
  }
  json.String(cell);
}

bool TableBundle::IsThere(Row row, const Member& member) const {
  return member.children != nullptr ? !member.children->rows[row.row].empty()
                                    : !Cell(row, member.column).empty();
}

std::size_t TableBundle::FilledCells(Row row) const {
  const std::size_t first = shapes_[row.table].keys.size() + 1;
  std::size_t count = tables_[row.table].rule_cells.size();
  while (count > 0 && Cell(row, first + count - 1).empty()) --count;
  return count;
}

SourceSpan TableBundle::Origin(std::string_view pointer) const {
  Row row = {kBookTable, 0};
  std::vector<std::string> path;
  std::string part;
  for (PointerParts parts(pointer); parts.Next(part);) {
    path.push_back(part);
    const std::vector<Member>& members = members_[row.table];
    const auto member =
        std::find_if(members.begin(), members.end(), [&](const Member& one) {
          return std::equal(one.path.begin(), one.path.end(), path.begin(),
                            path.end());
        });
    if (member == members.end()) continue;
    if (member->children == nullptr) return SpanOf(row, member->column);
    if (!parts.Next(part)) break;
    const auto index = ReadCount(part);
    const std::vector<std::size_t>& rows = member->children->rows[row.row];
    if (!index || *index >= rows.size()) break;
    row = {member->children->link.child, rows[*index]};
    path.clear();
    if (shapes_[row.table].has_rules) {
      const auto cell = parts.Next(part) ? ReadCount(part) : std::nullopt;
      if (!cell || *cell >= tables_[row.table].rule_cells.size()) break;
      return SpanOf(row, shapes_[row.table].keys.size() + 1 + *cell);
    }
  }
  return tables_[row.table].csv->document().SpanOf(row.row + 1, 0);
}

}  // namespace tassei::internal
