// Which tables a bundle has, and how they make up native JSON.

#ifndef LIB_EXCHANGE_TABLE_SHAPES_H_
#define LIB_EXCHANGE_TABLE_SHAPES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tassei::internal {

enum class CellKind {
  kText,
  kInteger,
  kFlag,
  kList,  // Of texts, joined by semicolons.
  kInto,  // A list for a split, else a list of the one text it is.
};

// A member of the JSON object that a row is, or of an object within.
struct MemberColumn {
  std::vector<std::string> path;
  CellKind kind;
  std::string name;  // The path joined by "_".
};

// Every table, parents before children.
enum TableIndex : std::size_t {
  kBookTable,
  kPlansTable,
  kGroupsTable,
  kDepartmentsTable,
  kInitiativesTable,
  kSectionsTable,
  kIndicatorsTable,
  kTargetsTable,
  kStepsTable,
  kSchemesTable,
  kGradesTable,
  kStagesTable,
  kDerivedTable,
  kDerivedRulesTable,
  kMeasuresTable,
  kRulesTable,
  kIndicatorRulesTable,
  kGroupRulesTable,
  kPlanRulesTable,
  kRoundsTable,
  kEntriesTable,
  kRevisedStepsTable,
  kTableCount,
};

// A table: its first columns, `keys`, name the row of another table that each
// row belongs to; then come the members. A row of a table of rules is not an
// object but an array of texts: behind its keys come `width`, "cell_1",
// "cell_2", ….
struct TableShape {
  std::string file;
  std::vector<std::string> keys;
  std::vector<MemberColumn> members = {};
  bool has_rules = false;
};

// The rows of `child` that belong to a row of `parent` are the items of an
// array of it. What names that row is its first `inherited` keys and then the
// cells of `own`; keys of the child beyond that are empty.
struct TableLink {
  TableIndex parent;
  TableIndex child;
  std::vector<std::string> path;
  std::size_t inherited;
  std::vector<std::string> own;  // Names of member columns of the parent.
};

std::vector<TableShape> TableShapes();
std::vector<TableLink> TableLinks();

inline constexpr std::string_view kRuleWidthColumn = "width";
std::string RuleCellColumn(std::size_t index);

// A list as a cell: the texts joined by ";", with "\" before "\" and ";".
std::string JoinList(const std::vector<std::string_view>& texts);
// The texts of a cell; none if it is empty. False if a "\" stands before
// something else.
bool SplitList(std::string_view cell, std::vector<std::string>& texts);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_TABLE_SHAPES_H_
