#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "lib/rules/dmn_ids.h"
#include "lib/rules/dmn_reader.h"
#include "lib/rules/table_reader.h"
#include "tests/rules/kit_files.h"
#include "tests/rules/model_dump.h"

namespace tassei::internal {
namespace {

struct KitTable {
  DecisionParts decision;
  TableText cells;
};

// The decisions of the kit that are tables.
std::vector<KitTable> TablesOfTheKit() {
  std::vector<KitTable> tables;
  for (const std::string& file : testing::KitFiles()) {
    Diagnostics diagnostics;
    const std::optional<ModelParts> model =
        ReadDmn(testing::BytesOf(file), file, diagnostics);
    if (!model.has_value()) continue;
    for (const DecisionParts& decision : model->decisions) {
      if (std::optional<TableText> cells = TableOf(decision, *model)) {
        tables.push_back({decision, *std::move(cells)});
      }
    }
  }
  return tables;
}

// A table as a text without what cells do not hold: the label of the outputs,
// and labels that say what the expression does.
std::string DumpTable(const DecisionParts& decision) {
  DecisionTableParts table = *decision.expression->table;
  table.output_label.clear();
  for (DecisionTableParts::Input& input : table.inputs) {
    if (input.label.text == input.expression.text) input.label.text.clear();
  }
  BoxedExpression boxed;
  boxed.kind = BoxedKind::kTable;
  boxed.table = std::make_shared<const DecisionTableParts>(std::move(table));
  return testing::Dump(boxed);
}

// What a decision is after its cells were written as a file of a format.
std::string DumpRewritten(const TableText& table, ModelFormat format) {
  const std::string bytes = format == ModelFormat::kCsv
                                ? WriteCsvTable(table)
                                : WriteMarkdownTable(table);
  Diagnostics diagnostics;
  const std::optional<ModelParts> model =
      ReadTableFile(bytes, "t", format, diagnostics);
  EXPECT_TRUE(diagnostics.empty())
      << bytes << diagnostics.ToString(Language::kEnglish);
  return model.has_value() ? DumpTable(model->decisions[0]) : "";
}

TEST(ReadDmn, ReadsEveryFileOfTheKit) {
  const std::vector<std::string> files = testing::KitFiles();
  if (files.empty()) GTEST_SKIP() << "the kit is not here";
  for (const std::string& file : files) {
    Diagnostics diagnostics;

    const std::optional<ModelParts> model =
        ReadDmn(testing::BytesOf(file), file, diagnostics);

    EXPECT_TRUE(model.has_value()) << file;
    EXPECT_TRUE(diagnostics.empty())
        << diagnostics.ToString(Language::kEnglish);
  }
}

TEST(WriteCsvTable, WritesEveryTableOfTheKitSoThatItReadsTheSame) {
  const std::vector<KitTable> tables = TablesOfTheKit();
  if (tables.empty()) GTEST_SKIP() << "the kit is not here";
  for (const KitTable& table : tables) {
    EXPECT_EQ(DumpRewritten(table.cells, ModelFormat::kCsv),
              DumpTable(table.decision));
  }
}

TEST(WriteMarkdownTable, WritesEveryTableOfTheKitSoThatItReadsTheSame) {
  const std::vector<KitTable> tables = TablesOfTheKit();
  if (tables.empty()) GTEST_SKIP() << "the kit is not here";
  for (const KitTable& table : tables) {
    EXPECT_EQ(DumpRewritten(table.cells, ModelFormat::kMarkdown),
              DumpTable(table.decision));
  }
}

TEST(WriteDmn, WritesEveryFileOfTheKitSoThatItReadsTheSame) {
  const std::vector<std::string> files = testing::KitFiles();
  if (files.empty()) GTEST_SKIP() << "the kit is not here";
  for (const std::string& file : files) {
    Diagnostics diagnostics;
    const std::optional<ModelParts> model =
        ReadDmn(testing::BytesOf(file), file, diagnostics);
    ASSERT_TRUE(model.has_value()) << file;

    const std::string xml = WriteDmn(*model);

    const std::optional<ModelParts> again = ReadDmn(xml, file, diagnostics);
    EXPECT_TRUE(diagnostics.empty())
        << diagnostics.ToString(Language::kEnglish);
    ASSERT_TRUE(again.has_value()) << file;
    EXPECT_EQ(testing::Dump(*again), testing::Dump(CompleteIds(*model)))
        << file;
    EXPECT_EQ(WriteDmn(*again), xml) << file;
  }
}

}  // namespace
}  // namespace tassei::internal
