#include "lib/format/csv.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/csv_writer.h"
#include "lib/format/format_diagnostics.h"
#include "tests/support/status_matchers.h"

namespace tassei::internal {
namespace {

using ::tassei::testing::IsOk;
using ::tassei::testing::StatusIs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Rows = std::vector<std::vector<std::string>>;

absl::StatusOr<CsvDocument> Read(std::string bytes, Diagnostics& diagnostics,
                                 const CsvLimits& limits = {}) {
  return ReadCsv(std::move(bytes), "a.csv", TextEncoding::kUtf8, limits,
                 diagnostics);
}

Rows RowsOf(const CsvDocument& document) {
  Rows rows(document.row_count());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < document.column_count(); ++i) {
      rows[row].emplace_back(document.cell(row, i));
    }
  }
  return rows;
}

// Requires CSV without problems.
Rows Good(std::string bytes) {
  Diagnostics diagnostics;
  const auto document = Read(std::move(bytes), diagnostics);
  EXPECT_THAT(document, IsOk());
  EXPECT_TRUE(diagnostics.empty());
  return document.ok() ? RowsOf(*document) : Rows();
}

// "code@line:column" of each problem.
std::vector<std::string> ProblemsOf(std::string bytes,
                                    const CsvLimits& limits = {}) {
  Diagnostics diagnostics;
  Read(std::move(bytes), diagnostics, limits).IgnoreError();
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + "@" +
                       std::to_string(problem.where.line) + ":" +
                       std::to_string(problem.where.column));
  }
  return problems;
}

std::string At(const DiagnosticKind& kind, std::string_view place) {
  return std::string(kind.code) + "@" + std::string(place);
}

TEST(ReadCsv, ReadsRowsWithAnyLineEnd) {
  const Rows rows = {{"番号", "達成度"}, {"6", "継続"}};

  EXPECT_EQ(Good("番号,達成度\n6,継続\n"), rows);
  EXPECT_EQ(Good("番号,達成度\r\n6,継続\r\n"), rows);
  EXPECT_EQ(Good("番号,達成度\r6,継続\r"), rows);
  EXPECT_EQ(Good("番号,達成度\n6,継続"), rows);
}

TEST(ReadCsv, ReadsQuotedCells) {
  EXPECT_EQ(Good("\"a,b\",\"c\"\"d\"\"\",\"e\r\nf\",\"\",\"\"\"\"\n"),
            (Rows{{"a,b", "c\"d\"", "e\r\nf", "", "\""}}));
}

TEST(ReadCsv, ReadsEmptyCellsAndFiles) {
  EXPECT_EQ(Good(""), Rows());
  EXPECT_EQ(Good(",\n,"), (Rows{{"", ""}, {"", ""}}));
  EXPECT_EQ(Good("\"\""), (Rows{{""}}));
  EXPECT_EQ(Good("a,b\n1,"), (Rows{{"a", "b"}, {"1", ""}}));
}

TEST(ReadCsv, AnEmptyLineIsARowOnlyIfThereIsOneColumn) {
  EXPECT_EQ(Good("a\n\nb\n"), (Rows{{"a"}, {""}, {"b"}}));
  EXPECT_THAT(ProblemsOf("a,b\n\n1,2\n\n"),
              ElementsAre(At(kCsvBlankLine, "2:1"), At(kCsvBlankLine, "4:1")));
}

TEST(ReadCsv, LeavesOutAByteOrderMark) {
  EXPECT_EQ(Good("\xEF\xBB\xBF\"a\",b"), (Rows{{"a", "b"}}));
}

TEST(ReadCsv, ReadsCp932) {
  Diagnostics diagnostics;

  // The second byte of 表 is a backslash, that of ポ a vertical bar.
  const auto document = ReadCsv("\x95\x5C,\x83\x7C\n", "a.csv",
                                TextEncoding::kCp932, {}, diagnostics);

  ASSERT_THAT(document, IsOk());
  EXPECT_EQ(RowsOf(*document), (Rows{{"表", "ポ"}}));
}

TEST(ReadCsv, RefusesTextOfAnotherEncoding) {
  EXPECT_THAT(ProblemsOf("a\n\x95\x5C"), ElementsAre(At(kNotUtf8, "2:1")));
}

TEST(ReadCsv, TellsWhereEachCellStands) {
  Diagnostics diagnostics;
  const auto document = Read("達成,\"x\ny\",z\n1,\"2\"\"\",3\n", diagnostics);
  ASSERT_THAT(document, IsOk());

  EXPECT_EQ(document->SpanOf(0, 0).ToString(), "a.csv:1:1");
  EXPECT_EQ(document->SpanOf(0, 1).ToString(), "a.csv:1:4");
  EXPECT_EQ(document->SpanOf(0, 2).ToString(), "a.csv:2:4");
  EXPECT_EQ(document->SpanOf(1, 2).ToString(), "a.csv:3:9");
}

TEST(ReadCsv, ReportsEveryBrokenQuote) {
  EXPECT_THAT(
      ProblemsOf("a,b\"c\"\n\"d\"e,f\n\"g\n"),
      ElementsAre(At(kCsvStrayQuote, "1:4"), At(kCsvTextAfterQuote, "2:4"),
                  At(kCsvUnterminated, "3:1"), At(kCsvRagged, "3:1")));
}

TEST(ReadCsv, ReportsEveryRowOfAnotherLength) {
  Diagnostics diagnostics;

  EXPECT_THAT(Read("a,b\n1\n1,2\n1,2,3\n", diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));

  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].ToString(Language::kEnglish),
            "a.csv:2:1: error[K0268]: row 2 has 1 cells; expected: 2 cells, as "
            "in the first row");
  EXPECT_EQ(diagnostics[1].Message(Language::kJapanese),
            "4行目のセルの数が3個です");
}

TEST(ReadCsv, StopsAtItsLimits) {
  EXPECT_THAT(ProblemsOf("12345", {.bytes = 4}),
              ElementsAre(At(kCsvTooLarge, "0:0")));
  EXPECT_THAT(ProblemsOf("a,12345\n", {.cell_bytes = 4}),
              ElementsAre(At(kCsvCellTooLarge, "1:3")));
  EXPECT_THAT(ProblemsOf("a,\"12\"\"45\"\n", {.cell_bytes = 4}),
              ElementsAre(At(kCsvCellTooLarge, "1:3")));
  EXPECT_THAT(ProblemsOf("a,b,c\n", {.columns = 2}),
              ElementsAre(At(kCsvTooManyColumns, "1:5")));
  EXPECT_THAT(ProblemsOf("a\nb\nc\n", {.rows = 2}),
              ElementsAre(At(kCsvTooManyRows, "3:1")));
  EXPECT_THAT(ProblemsOf("a,b\n1,2\n", {.cells = 3}),
              ElementsAre(At(kCsvTooManyCells, "2:3")));
  EXPECT_THAT(
      ProblemsOf(
          "a,b\n1,2\n",
          {.bytes = 8, .cell_bytes = 1, .columns = 2, .rows = 2, .cells = 4}),
      IsEmpty());
}

TEST(ReadCsv, ACellOfTwoHundredMegabytesHasItsProblem) {
  Diagnostics diagnostics;

  EXPECT_THAT(
      Read("a\n\"" + std::string(200'000'000, 'x') + "\"\n", diagnostics),
      StatusIs(absl::StatusCode::kResourceExhausted));

  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].where.ToString(), "a.csv:2:1");
}

TEST(ReadCsv, ReadsBackWhateverTheWriterWrites) {
  const std::string_view pieces[] = {"a", "達", ",", "\"", "\n", "\r", " "};
  std::mt19937 random(4180);
  for (int round = 0; round < 500; ++round) {
    const std::size_t columns = 1 + random() % 4;
    Rows rows(1 + random() % 4, std::vector<std::string>(columns));
    CsvWriter writer(
        {.line_ending = round % 2 == 0 ? LineEnding::kLf : LineEnding::kCrLf});
    for (auto& row : rows) {
      for (std::string& cell : row) {
        for (std::size_t n = random() % 5; n > 0; --n) {
          cell += pieces[random() % 7];
        }
        writer.Cell(cell);
      }
      writer.EndRow();
    }
    Diagnostics diagnostics;
    const auto bytes = std::move(writer).Finish(diagnostics);
    ASSERT_THAT(bytes, IsOk());

    EXPECT_EQ(Good(*bytes), rows);
  }
}

constexpr CsvColumn kColumns[] = {
    {"番号"}, {"達成度"}, {.name = "備考", .required = false}};

TEST(CsvTable, FindsCellsByHeaderInAnyOrder) {
  Diagnostics diagnostics;
  const auto document = Read("達成度,番号\n継続,6\n達成,7\n", diagnostics);

  const auto table = CsvTable::Make(*document, kColumns, diagnostics);

  ASSERT_THAT(table, IsOk());
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(table->row_count(), 2u);
  EXPECT_EQ(table->cell(0, 0), "6");
  EXPECT_EQ(table->cell(1, 1), "達成");
  EXPECT_FALSE(table->has(2));
  EXPECT_EQ(table->cell(0, 2), "");
  EXPECT_EQ(table->SpanOf(1, 0).ToString(), "a.csv:3:4");
  EXPECT_EQ(table->SpanOf(1, 2).ToString(), "a.csv:3:1");
}

TEST(CsvTable, ComparesNamesInNfc) {
  Diagnostics diagnostics;
  const auto document = Read("か\u3099\n1\n", diagnostics);
  const CsvColumn columns[] = {{"が"}};

  EXPECT_THAT(CsvTable::Make(*document, columns, diagnostics), IsOk());
}

TEST(CsvTable, KeepsUnknownColumnsWithAWarning) {
  Diagnostics diagnostics;
  const auto document = Read("番号,達成度,備孝,別\n1,2,3,4\n", diagnostics);

  const auto table = CsvTable::Make(*document, kColumns, diagnostics);

  ASSERT_THAT(table, IsOk());
  EXPECT_THAT(table->unknown_columns(), ElementsAre(2, 3));
  EXPECT_EQ(table->document().cell(1, 3), "4");
  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].kind, &kCsvColumnUnknown);
  EXPECT_EQ(diagnostics[0].suggestion, "備考");
  EXPECT_EQ(diagnostics[0].where.ToString(), "a.csv:1:8");
  EXPECT_EQ(diagnostics[1].suggestion, "");
}

TEST(CsvTable, RefusesMissingAndRepeatedColumns) {
  Diagnostics diagnostics;
  const auto document = Read("番号,達成渡,番号\n1,2,3\n", diagnostics);

  EXPECT_THAT(CsvTable::Make(*document, kColumns, diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));

  ASSERT_GE(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].kind, &kCsvColumnTwice);
  EXPECT_THAT(diagnostics[0].arguments, ElementsAre("番号", "1"));
  EXPECT_EQ(diagnostics[1].kind, &kCsvColumnMissing);
  EXPECT_EQ(diagnostics[1].suggestion, "達成渡");
}

TEST(CsvTable, RefusesAFileWithoutAHeader) {
  Diagnostics diagnostics;
  const auto document = Read("", diagnostics);

  EXPECT_THAT(CsvTable::Make(*document, kColumns, diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));

  EXPECT_EQ(diagnostics[0].kind, &kCsvNoHeader);
  EXPECT_EQ(diagnostics[0].where.file, "a.csv");
}

}  // namespace
}  // namespace tassei::internal
