#include "lib/exchange/table_shapes.h"

#include <utility>

namespace tassei::internal {
namespace {

constexpr CellKind kText = CellKind::kText;
constexpr CellKind kInteger = CellKind::kInteger;
constexpr CellKind kFlag = CellKind::kFlag;
constexpr CellKind kList = CellKind::kList;
constexpr CellKind kInto = CellKind::kInto;

std::vector<std::string> SplitPath(std::string_view path) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t slash = path.find('/');
    parts.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

// Collects the columns of one table.
class Shape {
 public:
  Shape(std::string_view file, std::vector<std::string> keys)
      : shape_{.file = std::string(file), .keys = std::move(keys)} {}

  Shape& Add(std::string_view path, CellKind kind = kText) {
    MemberColumn& column = shape_.members.emplace_back();
    column.path = SplitPath(path);
    column.kind = kind;
    for (const std::string& part : column.path) {
      if (!column.name.empty()) column.name += '_';
      column.name += part;
    }
    return *this;
  }

  Shape& AddSource(const std::string& prefix = "") {
    for (const char* const part : {"document", "page", "url", "note"}) {
      Add(prefix + "source/" + part);
    }
    return Add(prefix + "source/illustrative", kFlag);
  }

  Shape& AddStep() {
    Add("id").Add("name").Add("span/first").Add("span/last").Add("kind");
    return Add("after", kList).Add("sections", kList).AddSource();
  }

  Shape& AddRoadmap() {
    return Add("roadmap/planned_achievement").AddSource("roadmap/");
  }

  TableShape Take() { return std::move(shape_); }

 private:
  TableShape shape_;
};

TableShape Rules(std::string_view file, std::vector<std::string> keys) {
  TableShape shape = Shape(file, std::move(keys)).Take();
  shape.has_rules = true;
  return shape;
}

Shape Indicators() {
  Shape shape("indicators.csv", {"plan", "initiative"});
  shape.Add("id").Add("name").Add("unit").Add("direction").Add("kind");
  shape.Add("role").Add("frequency");
  shape.Add("baseline/period").Add("baseline/value").Add("path");
  shape.Add("path_quantum").Add("tolerance").Add("attainment");
  shape.Add("carry_forward", kFlag).Add("fed_by/plan").Add("fed_by/measure");
  shape.Add("sections", kList).AddSource();
  return shape;
}

Shape Grades(std::vector<std::string> scheme) {
  Shape shape("grades.csv", std::move(scheme));
  shape.Add("code").Add("name").Add("name_en").Add("achieved", kFlag);
  shape.Add("judged", kFlag).Add("monitored", kFlag).Add("part_of");
  shape.Add("points").Add("subjects", kList).Add("rule").Add("evidence");
  return shape;
}

Shape Derived(std::vector<std::string> scheme) {
  Shape shape("derived.csv", std::move(scheme));
  shape.Add("name").Add("name_ja").Add("subject").Add("type").Add("formula");
  shape.Add("places", kInteger).Add("rounding");
  return shape;
}

Shape Measures(std::vector<std::string> scheme) {
  Shape shape("measures.csv", std::move(scheme));
  shape.Add("id").Add("name").Add("name_en").Add("kind").Add("subject");
  shape.Add("numerator", kList).Add("numerator_filter");
  shape.Add("excluded", kList).Add("denominator_filter");
  shape.Add("exclusion_reason").Add("counting").Add("value").Add("weight");
  shape.Add("places", kInteger).Add("rounding").Add("residue");
  return shape;
}

Shape Entries() {
  Shape shape("entries.csv", {});
  shape.Add("id").Add("plan").Add("subject").Add("period").Add("as_of");
  shape.Add("recorded_on").Add("basis").Add("corrects").Add("reason");
  shape.AddSource().Add("kind");
  shape.Add("value").Add("missing_reason").Add("raw").Add("state").Add("text");
  shape.Add("sections", kList).Add("grade").Add("stage").Add("effective_on");
  shape.Add("upper").Add("into", kInto).Add("name").Add("number").Add("group");
  shape.Add("department").Add("successor").Add("measure");
  shape.Add("ratio/numerator").Add("ratio/denominator").Add("round");
  shape.Add("report_as_of").Add("report_known_on").Add("scheme_version");
  shape.Add("report_digest").AddRoadmap().Add("digest");
  return shape;
}

}  // namespace

std::vector<TableShape> TableShapes() {
  const std::vector<std::string> plan = {"plan"};
  const std::vector<std::string> initiative = {"plan", "initiative"};
  const std::vector<std::string> scheme = {"scheme", "version"};
  std::vector<TableShape> shapes(kTableCount);
  shapes[kBookTable] =
      Shape("book.csv", {}).Add("tassei", kInteger).Add("title").Take();
  shapes[kPlansTable] = Shape("plans.csv", {})
                            .Add("id")
                            .Add("name")
                            .Add("publisher")
                            .Add("term/first")
                            .Add("term/last")
                            .Add("scheme")
                            .AddSource()
                            .Take();
  shapes[kGroupsTable] =
      Shape("groups.csv", plan).Add("id").Add("name").Add("parent").Take();
  shapes[kDepartmentsTable] =
      Shape("departments.csv", plan).Add("id").Add("name").Take();
  shapes[kInitiativesTable] = Shape("initiatives.csv", plan)
                                  .Add("id")
                                  .Add("number")
                                  .Add("name")
                                  .Add("group")
                                  .Add("also_under", kList)
                                  .Add("department")
                                  .Add("formed_from", kList)
                                  .Add("carried_from/plan")
                                  .Add("carried_from/initiative")
                                  .AddRoadmap()
                                  .AddSource()
                                  .Take();
  shapes[kSectionsTable] =
      Shape("sections.csv", initiative).Add("id").Add("name").Take();
  shapes[kIndicatorsTable] = Indicators().Take();
  shapes[kTargetsTable] = Shape("targets.csv", {"plan", "indicator"})
                              .Add("period")
                              .Add("value")
                              .Add("upper")
                              .Add("text")
                              .Take();
  shapes[kStepsTable] = Shape("steps.csv", initiative).AddStep().Take();
  shapes[kSchemesTable] = Shape("schemes.csv", {})
                              .Add("id")
                              .Add("version")
                              .Add("name")
                              .Add("publisher")
                              .Add("effective_from")
                              .Add("known_from")
                              .Add("best_last", kFlag)
                              .AddSource()
                              .Take();
  shapes[kGradesTable] = Grades(scheme).Take();
  shapes[kStagesTable] =
      Shape("stages.csv", scheme).Add("code").Add("name").Take();
  shapes[kDerivedTable] = Derived(scheme).Take();
  shapes[kDerivedRulesTable] =
      Rules("derived_rules.csv", {"scheme", "version", "subject", "fact"});
  shapes[kMeasuresTable] = Measures(scheme).Take();
  shapes[kRulesTable] = Rules("rules.csv", scheme);
  shapes[kIndicatorRulesTable] = Rules("indicator_rules.csv", scheme);
  shapes[kGroupRulesTable] = Rules("group_rules.csv", scheme);
  shapes[kPlanRulesTable] = Rules("plan_rules.csv", scheme);
  shapes[kRoundsTable] = Shape("rounds.csv", {})
                             .Add("id")
                             .Add("plan")
                             .Add("name")
                             .Add("period")
                             .Add("as_of")
                             .Add("deadline")
                             .Add("corrects")
                             .AddSource()
                             .Take();
  shapes[kEntriesTable] = Entries().Take();
  shapes[kRevisedStepsTable] =
      Shape("revised_steps.csv", {"entry"}).AddStep().Take();
  return shapes;
}

std::vector<TableLink> TableLinks() {
  const std::vector<std::string> id = {"id"};
  const std::vector<std::string> version = {"id", "version"};
  return {
      {kBookTable, kPlansTable, {"plans"}, 0, {}},
      {kBookTable, kSchemesTable, {"schemes"}, 0, {}},
      {kBookTable, kRoundsTable, {"rounds"}, 0, {}},
      {kBookTable, kEntriesTable, {"entries"}, 0, {}},
      {kPlansTable, kGroupsTable, {"groups"}, 0, id},
      {kPlansTable, kDepartmentsTable, {"departments"}, 0, id},
      {kPlansTable, kInitiativesTable, {"initiatives"}, 0, id},
      {kPlansTable, kIndicatorsTable, {"indicators"}, 0, id},
      {kInitiativesTable, kSectionsTable, {"sections"}, 1, id},
      {kInitiativesTable, kIndicatorsTable, {"indicators"}, 1, id},
      {kInitiativesTable, kStepsTable, {"roadmap", "steps"}, 1, id},
      {kIndicatorsTable, kTargetsTable, {"targets"}, 1, id},
      {kSchemesTable, kGradesTable, {"grades"}, 0, version},
      {kSchemesTable, kStagesTable, {"stages"}, 0, version},
      {kSchemesTable, kDerivedTable, {"derived"}, 0, version},
      {kSchemesTable, kMeasuresTable, {"measures"}, 0, version},
      {kSchemesTable, kRulesTable, {"rules"}, 0, version},
      {kSchemesTable, kIndicatorRulesTable, {"indicator_rules"}, 0, version},
      {kSchemesTable, kGroupRulesTable, {"group_rules"}, 0, version},
      {kSchemesTable, kPlanRulesTable, {"plan_rules"}, 0, version},
      {kDerivedTable, kDerivedRulesTable, {"table"}, 2, {"subject", "name"}},
      {kEntriesTable, kRevisedStepsTable, {"roadmap", "steps"}, 0, id},
  };
}

std::string RuleCellColumn(std::size_t index) {
  return "cell_" + std::to_string(index + 1);
}

std::string JoinList(const std::vector<std::string_view>& texts) {
  std::string cell;
  bool first = true;
  for (const std::string_view text : texts) {
    if (!first) cell += ';';
    first = false;
    for (const char byte : text) {
      if (byte == ';' || byte == '\\') cell += '\\';
      cell += byte;
    }
  }
  return cell;
}

bool SplitList(std::string_view cell, std::vector<std::string>& texts) {
  if (cell.empty()) return true;
  texts.emplace_back();
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (cell[at] == ';') {
      texts.emplace_back();
      continue;
    }
    if (cell[at] == '\\') {
      ++at;
      if (at == cell.size() || (cell[at] != ';' && cell[at] != '\\')) {
        return false;
      }
    }
    texts.back() += cell[at];
  }
  return true;
}

}  // namespace tassei::internal
