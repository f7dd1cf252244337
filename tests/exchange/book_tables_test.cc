#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/book_file.h"
#include "tests/exchange/full_book.h"
#include "tests/exchange/minimal_book.h"
#include "tests/support/random_book.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using ::testing::HasSubstr;
using testing::RandomBook;
using testing::SampleBook;

std::vector<TableFile> Written(const Book& book, Encoding encoding) {
  Diagnostics diagnostics;
  auto files = WriteBookTables(book, encoding, &diagnostics);
  EXPECT_TRUE(files.ok()) << diagnostics.ToString(Language::kEnglish);
  return files.ok() ? *files : std::vector<TableFile>{};
}

std::string JsonOf(const std::vector<TableFile>& files) {
  Diagnostics diagnostics;
  const auto book = ReadBookTables(files, &diagnostics);
  EXPECT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);
  return book.ok() ? WriteBookJson(*book) : "";
}

std::string& BytesOf(std::vector<TableFile>& files, std::string_view name) {
  const auto file =
      std::find_if(files.begin(), files.end(),
                   [&](const TableFile& one) { return one.name == name; });
  EXPECT_NE(file, files.end()) << name;
  return file->bytes;
}

// Replaces the first `from` in one file of the bundle of the sample book.
std::vector<TableFile> SampleWith(std::string_view name, std::string_view from,
                                  std::string_view to) {
  std::vector<TableFile> files = Written(SampleBook(), Encoding::kUtf8);
  std::string& bytes = BytesOf(files, name);
  const std::size_t at = bytes.find(from);
  EXPECT_NE(at, bytes.npos) << from;
  bytes.replace(at, from.size(), to);
  return files;
}

std::string ProblemsOf(const std::vector<TableFile>& files) {
  Diagnostics diagnostics;
  const auto book = ReadBookTables(files, &diagnostics);
  EXPECT_EQ(book.status().code(), absl::StatusCode::kInvalidArgument);
  return diagnostics.ToString(Language::kEnglish);
}

Book BookWithText(const std::string& text) {
  Diagnostics diagnostics;
  const auto book = ReadBookJson(
      MinimalBook(EntryWith(R"("subject": "i1", "kind": "narrative",
          "period": "2020", "text": ")" +
                            text + "\"")),
      "b.json", &diagnostics);
  EXPECT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);
  return *book;
}

class BookTables : public ::testing::TestWithParam<Encoding> {};

TEST_P(BookTables, HoldAllThatJsonHolds) {
  for (uint32_t seed = 1; seed <= 12; ++seed) {
    const Book book = RandomBook(seed, 4 + seed);

    const std::vector<TableFile> files = Written(book, GetParam());
    const std::string json = JsonOf(files);

    EXPECT_EQ(json, WriteBookJson(book)) << "seed " << seed;
  }
}

TEST_P(BookTables, HoldEveryMemberOfSchemesAndPlans) {
  Diagnostics diagnostics;
  const auto book = ReadBookJson(kFullBook, "b.json", &diagnostics);
  ASSERT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);

  EXPECT_EQ(JsonOf(Written(*book, GetParam())), WriteBookJson(*book));
}

TEST_P(BookTables, AreWrittenAgainToTheSameBytes) {
  for (uint32_t seed = 21; seed <= 24; ++seed) {
    const std::vector<TableFile> files =
        Written(RandomBook(seed, 9), GetParam());
    Diagnostics diagnostics;

    const auto book = ReadBookTables(files, &diagnostics);
    ASSERT_TRUE(book.ok());
    const std::vector<TableFile> again = Written(*book, GetParam());

    ASSERT_EQ(again.size(), files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
      EXPECT_EQ(again[i].name, files[i].name);
      EXPECT_EQ(again[i].bytes, files[i].bytes) << files[i].name;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(InEachEncoding, BookTables,
                         ::testing::Values(Encoding::kUtf8, Encoding::kUtf8Bom,
                                           Encoding::kCp932),
                         [](const auto& test) {
                           switch (test.param) {
                             case Encoding::kUtf8:
                               return "Utf8";
                             case Encoding::kUtf8Bom:
                               return "Utf8Bom";
                             case Encoding::kCp932:
                               break;
                           }
                           return "Cp932";
                         });

TEST(WriteBookTables, KeepsTextsWithCommasQuotesLinesAndControls) {
  const Book book = BookWithText(R"(a,\"b\"\r\nc\n\n;\\ d\u0001\t e )");

  const std::vector<TableFile> files = Written(book, Encoding::kUtf8);

  EXPECT_EQ(JsonOf(files), WriteBookJson(book));
}

TEST(WriteBookTables, KeepsListsOfIdsWithSemicolonsAndBackslashes) {
  Diagnostics diagnostics;
  const auto book = ReadBookJson(
      R"({"tassei": 1, "plans": [{"id": "p", "name": "計画",
          "term": {"first": "2020", "last": "2023"},
          "groups": [{"id": "g;1", "name": "一"}, {"id": "g\\2", "name": "二"},
                     {"id": "\\;", "name": "三"}],
          "initiatives": [
            {"id": "a;b", "number": "1", "group": "g;1",
             "also_under": ["g\\2", "\\;"]},
            {"id": "c", "number": "2", "group": "g;1"}]}],
          "entries": [{"id": "e1", "plan": "p", "subject": "c",
            "as_of": "2021-01-31", "recorded_on": "2021-02-19",
            "kind": "merge", "effective_on": "2021-04-01", "into": "a;b"}]})",
      "b.json", &diagnostics);
  ASSERT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);

  const std::vector<TableFile> files = Written(*book, Encoding::kUtf8);

  EXPECT_EQ(JsonOf(files), WriteBookJson(*book));
}

TEST(WriteBookTables, NamesCharactersThatCp932CannotHoldAndWritesNothing) {
  const Book book = BookWithText("4〜6月の実績は−5");
  Diagnostics diagnostics;

  const auto files = WriteBookTables(book, Encoding::kCp932, &diagnostics);

  EXPECT_EQ(files.status().code(), absl::StatusCode::kInvalidArgument);
  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(diagnostics[0].kind->code, "K0213");
  EXPECT_EQ(diagnostics[0].where.file, "entries.csv");
  EXPECT_THAT(diagnostics[0].Message(Language::kEnglish),
              HasSubstr("〜 (U+301C) in row 2, column 20"));
  EXPECT_THAT(diagnostics[1].Message(Language::kEnglish), HasSubstr("U+2212"));
}

TEST(ReadBookTables, WarnsOfSecondSpellingsInCp932) {
  std::vector<TableFile> files = Written(BookWithText("纊"), Encoding::kCp932);
  std::string& bytes = BytesOf(files, "entries.csv");
  const std::size_t at = bytes.find("\xFA\x5C");
  ASSERT_NE(at, bytes.npos);
  bytes.replace(at, 2, "\xED\x40");
  Diagnostics diagnostics;

  const auto book = ReadBookTables(files, &diagnostics);

  ASSERT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind->code, "K0212");
  EXPECT_EQ(diagnostics[0].where.file, "entries.csv");
  EXPECT_EQ(diagnostics[0].where.line, 2);
}

TEST(ReadBookTables, ReadsABookWithoutOtherTables) {
  Diagnostics diagnostics;
  const std::vector<TableFile> files = {{"book.csv", "tassei,title\n1,空\n"}};

  const auto book = ReadBookTables(files, &diagnostics);

  ASSERT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(book->parts().title, "空");
}

TEST(ReadBookTables, TakesTheFlagsOfSpreadsheets) {
  std::vector<TableFile> files = Written(SampleBook(), Encoding::kUtf8);
  std::string& bytes = BytesOf(files, "grades.csv");
  const std::size_t at = bytes.find("true");
  ASSERT_NE(at, bytes.npos);
  bytes.replace(at, 4, "TRUE");

  EXPECT_EQ(JsonOf(files), WriteBookJson(SampleBook()));
}

TEST(ReadBookTables, TakesAnEmptyValueForMissing) {
  Diagnostics reading;
  const auto book = ReadBookJson(
      MinimalBook(EntryWith(R"("subject": "k1", "kind": "observation",
          "period": "2020", "value": "1234.5")")),
      "b.json", &reading);
  ASSERT_TRUE(book.ok());
  std::vector<TableFile> files = Written(*book, Encoding::kUtf8);
  std::string& bytes = BytesOf(files, "entries.csv");
  bytes.replace(bytes.find("1234.5"), 6, "");
  // The digest is that of the entry with the value.
  const std::string digest = book->ledger().digest(0);
  bytes.replace(bytes.find(digest), digest.size(), "");

  Diagnostics diagnostics;
  const auto again = ReadBookTables(files, &diagnostics);

  ASSERT_TRUE(again.ok()) << diagnostics.ToString(Language::kEnglish);
  const auto& observation =
      std::get<Observation>(again->ledger().entry(0).content);
  EXPECT_FALSE(observation.value.has_value());
  EXPECT_EQ(observation.missing_reason, "記載なし");
}

TEST(ReadBookTables, KeepsThePlaceOfEachRuleCell) {
  const std::vector<TableFile> files = Written(SampleBook(), Encoding::kUtf8);
  Diagnostics diagnostics;

  const auto book = ReadBookTables(files, &diagnostics);

  ASSERT_TRUE(book.ok());
  const TableText& rules = book->parts().schemes.front().parts().rules;
  const SourceSpan& where = rules.rows.at(1).at(0).where;
  EXPECT_EQ(where.file, "rules.csv");
  EXPECT_EQ(where.line, 3);
}

TEST(ReadBookTables, TellsProblemsOfEachTableOfRulesByItsCell) {
  Diagnostics diagnostics;
  const auto book = ReadBookJson(kFullBook, "b.json", &diagnostics);
  ASSERT_TRUE(book.ok());
  for (const std::string file :
       {"rules.csv", "indicator_rules.csv", "group_rules.csv", "plan_rules.csv",
        "derived_rules.csv"}) {
    std::vector<TableFile> files = Written(*book, Encoding::kUtf8);
    std::string& bytes = BytesOf(files, file);
    const std::size_t row = bytes.find('\n', bytes.find('\n') + 1) + 1;
    const std::size_t cell = bytes.find(",1,", row);
    bytes.replace(bytes.find(',', cell + 2) + 1, 0, "?!");

    EXPECT_THAT(ProblemsOf(files), HasSubstr(file + ":3:")) << file;
  }
}

TEST(ReadBookTables, KeepsRuleRowsOfOtherWidths) {
  SchemeParts scheme = testing::SampleSchemeParts();
  scheme.rules.rows.insert(scheme.rules.rows.begin() + 1,
                           std::vector<TableText::Cell>{});
  scheme.rules.rows.emplace_back(scheme.rules.rows.front().size());
  BookParts parts = testing::SampleBookParts();
  Diagnostics diagnostics;
  auto made = Scheme::Make(scheme, &diagnostics);
  ASSERT_TRUE(made.ok()) << diagnostics.ToString(Language::kEnglish);
  parts.schemes = {*made};
  const Book book = testing::BookOf(parts);

  const std::vector<TableFile> files = Written(book, Encoding::kUtf8);

  EXPECT_EQ(JsonOf(files), WriteBookJson(book));
}

TEST(ReadBookTables, NeedsTheTableOfTheBook) {
  EXPECT_THAT(ProblemsOf({}), HasSubstr("K1420"));
}

TEST(ReadBookTables, NeedsOneRowInTheTableOfTheBook) {
  EXPECT_THAT(ProblemsOf({{"book.csv", "tassei,title\n"}}), HasSubstr("K1423"));
}

TEST(ReadBookTables, RefusesUnknownTablesAndNamesTheNearest) {
  EXPECT_THAT(
      ProblemsOf({{"book.csv", "tassei,title\n1,x\n"}, {"entrys.csv", "id\n"}}),
      HasSubstr("entrys.csv: error[K1421]: the table entrys.csv is "
                "unknown; did you mean: entries.csv"));
}

TEST(ReadBookTables, RefusesATableGivenTwice) {
  EXPECT_THAT(ProblemsOf({{"book.csv", "tassei,title\n1,x\n"},
                          {"book.csv", "tassei,title\n1,x\n"}}),
              HasSubstr("K1422"));
}

TEST(ReadBookTables, RefusesTablesThatAreTooLargeTogether) {
  Diagnostics diagnostics;
  ReadLimits limits;
  limits.file_bytes = 30;
  const std::vector<TableFile> files = {{"book.csv", "tassei,title\n1,x\n"},
                                        {"plans.csv", "id,name\nplan,x\n"}};

  const auto book = ReadBookTables(files, &diagnostics, limits);

  EXPECT_EQ(book.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(diagnostics[0].kind->code, "K1427");
}

TEST(ReadBookTables, ReportsRowsThatBelongToNothing) {
  EXPECT_THAT(ProblemsOf(SampleWith("steps.csv", "reform,i1,", "reform,i99,")),
              HasSubstr("steps.csv:2:8: error[K1424]: i99 is not in "
                        "initiatives.csv"));
}

TEST(ReadBookTables, ReportsListsThatAreEscapedWrongly) {
  EXPECT_THAT(
      ProblemsOf({{"book.csv", "tassei,title\n1,x\n"},
                  {"plans.csv", "id,term_first,term_last\np,2020,2023\n"},
                  {"initiatives.csv", "plan,id,also_under\np,i,a\\b\n"}}),
      HasSubstr("initiatives.csv:2:5: error[K1426]"));
}

TEST(ReadBookTables, ReportsWidthsOfRulesThatAreNoCounts) {
  EXPECT_THAT(
      ProblemsOf({{"book.csv", "tassei,title\n1,x\n"},
                  {"rules.csv", "scheme,version,width,cell_1\ns,1,2x,F\n"}}),
      HasSubstr("rules.csv:2:5: error[K1425]"));
}

// What JSON readers, plans, ledgers and books find is told by cell.
struct BadCell {
  std::string file;
  std::string from;
  std::string to;
  std::string problem;
};

class BadCells : public ::testing::TestWithParam<BadCell> {};

TEST_P(BadCells, AreReportedWithTheirPlace) {
  const BadCell& bad = GetParam();

  const std::string problems =
      ProblemsOf(SampleWith(bad.file, bad.from, bad.to));

  EXPECT_THAT(problems, HasSubstr(bad.problem));
}

INSTANTIATE_TEST_SUITE_P(
    Of, BadCells,
    ::testing::Values(
        BadCell{"book.csv", "\n1,", "\none,", "book.csv:2:1: error[K0243]"},
        BadCell{"plans.csv", ",2020,", ",20201,", "error[K1405]"},
        BadCell{"plans.csv", "\nreform,", "\n,",
                "groups.csv:2:1: error[K1424]"},
        BadCell{"grades.csv", "true", "yes", "error[K0242]"},
        BadCell{"entries.csv", ",done,", ",dun,", "error[K0248]"}));

TEST(ReadBookTables, NeverCrashesOnChangedBytes) {
  const std::vector<TableFile> files = Written(SampleBook(), Encoding::kUtf8);
  testing::Random random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<TableFile> changed = files;
    TableFile& file =
        changed[random.Below(static_cast<uint32_t>(changed.size()))];
    for (int i = 0; i < 3; ++i) {
      const std::size_t at =
          random.Below(static_cast<uint32_t>(file.bytes.size()));
      file.bytes[at] = static_cast<char>(random.Below(256));
    }
    Diagnostics diagnostics;

    const auto book = ReadBookTables(changed, &diagnostics);

    EXPECT_TRUE(book.ok() || diagnostics.has_errors());
  }
}

}  // namespace
}  // namespace tassei
