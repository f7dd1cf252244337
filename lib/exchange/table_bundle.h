// The tables of a bundle as they were read.

#ifndef LIB_EXCHANGE_TABLE_BUNDLE_H_
#define LIB_EXCHANGE_TABLE_BUNDLE_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/exchange/table_shapes.h"
#include "lib/format/csv.h"
#include "lib/format/json_writer.h"
#include "tassei/book_file.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// A bundle whose rows have found the rows they belong to. It knows nothing of
// what the cells mean: it gives native JSON, and tells where each value of it
// stood. Immutable once read.
class TableBundle {
 public:
  // Every problem goes to `found`; after an error the bundle is of no use.
  TableBundle(std::span<const TableFile> files, const ReadLimits& limits,
              Diagnostics& found);

  std::string ToJson() const;
  // The cell that the value at `pointer` was made from, else the row.
  SourceSpan Origin(std::string_view pointer) const;

 private:
  struct Table {
    std::optional<CsvTable> csv;          // Absent: no such file.
    std::vector<std::string> rule_cells;  // Names of columns, if it has rules.
  };
  struct Children {
    TableLink link;
    // By row of the parent: rows of the child, in the order of the file.
    std::vector<std::vector<std::size_t>> rows;
  };
  // A member of the object that a row is: a column or the rows of a link.
  struct Member {
    std::span<const std::string> path;
    std::size_t column;  // Of the table, if there are no children.
    const Children* children;
  };
  struct Row {
    TableIndex table;
    std::size_t row;
  };

  void ReadFile(const TableFile& file, const ReadLimits& limits,
                Diagnostics& found);
  void ReadTable(TableIndex index, const TableFile& file,
                 const ReadLimits& limits, Diagnostics& found);
  void CheckBook(Diagnostics& found) const;
  void CheckCells(Diagnostics& found) const;
  void CheckRuleWidths(TableIndex table, Diagnostics& found) const;
  // Puts the rows of the links of one child table below their parents.
  void PlaceRows(TableIndex child, Diagnostics& found);

  std::size_t RowCount(TableIndex table) const;
  std::string_view Cell(Row row, std::size_t column) const;
  SourceSpan SpanOf(Row row, std::size_t column) const;
  std::size_t MemberColumnOf(TableIndex table, std::string_view name) const;
  std::vector<Member> MembersOf(TableIndex table) const;

  void WriteRow(Row row, JsonWriter& json) const;
  void WriteMembers(Row row, std::span<const Member> members, std::size_t depth,
                    JsonWriter& json) const;
  void WriteChildren(const Children& children, std::size_t parent,
                     JsonWriter& json) const;
  void WriteRules(TableIndex table, const std::vector<std::size_t>& rows,
                  JsonWriter& json) const;
  void WriteCell(Row row, std::size_t column, JsonWriter& json) const;
  bool IsThere(Row row, const Member& member) const;
  // The number of cells up to the last that is not empty.
  std::size_t FilledCells(Row row) const;

  std::vector<TableShape> shapes_ = TableShapes();
  std::vector<Table> tables_ = std::vector<Table>(kTableCount);
  std::vector<Children> children_;
  std::vector<std::vector<Member>> members_;  // By table.
};

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_TABLE_BUNDLE_H_
