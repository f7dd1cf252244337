#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "tassei/book_file.h"
#include "tassei/scheme_file.h"
#include "tests/exchange/folder_test.h"

namespace tassei {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kTable = "U,達成率,達成度\n1,>= 1,A\n2,< 1,B\n";

// A scheme of indicators with the rules that `rules` is.
std::string SchemeWith(std::string_view rules, std::string_view id = "s") {
  return "{\"id\": \"" + std::string(id) +
         "\", \"version\": \"1\", \"effective_from\": \"2020\", "
         "\"known_from\": \"2020-04-01\",\n"
         "\"grades\": [{\"code\": \"A\", \"achieved\": true}, "
         "{\"code\": \"B\"}],\n\"indicator_rules\": " +
         std::string(rules) + "}\n";
}

class OpenSchemeTest : public FolderTest {
 protected:
  // The problems of the scheme with these rules, which must have some.
  std::string ProblemsOf(std::string_view rules) {
    EXPECT_TRUE(Write(Path("s/scheme.json"), SchemeWith(rules)).ok());
    Diagnostics diagnostics;
    const auto scheme = OpenScheme(Path("s"), &diagnostics);
    EXPECT_EQ(scheme.status().code(), absl::StatusCode::kInvalidArgument);
    std::string problems = diagnostics.ToString(Language::kEnglish);
    const std::string folder = folder_.string() + "/";
    for (std::size_t at; (at = problems.find(folder)) != problems.npos;) {
      problems.erase(at, folder.size());
    }
    return problems;
  }

  // The problems of the book of one scheme with this name.
  std::string ProblemsOfBookNaming(std::string_view name) {
    EXPECT_TRUE(Write(Path("s/b.json"),
                      "{\"tassei\": 1, \"schemes\": "
                      "[{\"file\": \"" +
                          std::string(name) + "\"}]}")
                    .ok());
    Diagnostics diagnostics;
    const auto book = OpenBook(Path("s/b.json"), &diagnostics);
    EXPECT_EQ(book.status().code(), absl::StatusCode::kInvalidArgument);
    return diagnostics.ToString(Language::kEnglish);
  }
};

TEST_F(OpenSchemeTest, ReadsTheSchemeOfTheGuide) {
  std::ifstream stream(TASSEI_SOURCE_DIR "/docs/scheme-files.md");
  const std::string guide(std::istreambuf_iterator<char>(stream), {});
  const std::size_t begin = guide.find("```json\n") + 8;
  ASSERT_TRUE(Write(Path("guide.json"),
                    guide.substr(begin, guide.find("```", begin) - begin))
                  .ok());
  Diagnostics diagnostics;

  const auto scheme = OpenScheme(Path("guide.json"), &diagnostics);

  ASSERT_TRUE(scheme.ok()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(scheme->parts().id, "city");
  EXPECT_EQ(scheme->parts().publisher, "市");
  EXPECT_EQ(scheme->rules(SubjectKind::kIndicator)->rule_count(), 2u);
}

TEST_F(OpenSchemeTest, TakesAFolderForTheFileInIt) {
  ASSERT_TRUE(Write(Path("s/scheme.json"), SchemeWith("[]")).ok());
  Diagnostics diagnostics;

  const auto scheme = OpenScheme(Path("s"), &diagnostics);

  ASSERT_TRUE(scheme.ok()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(scheme->rules(SubjectKind::kIndicator), nullptr);
}

TEST_F(OpenSchemeTest, ReadsTablesFromCsvAndMarkdownBesideIt) {
  ASSERT_TRUE(Write(Path("s/rules.csv"), kTable).ok());
  ASSERT_TRUE(Write(Path("t/rules.md"),
                    "# 判定\n\n| U | 達成率 | 達成度 |\n|---|---|---|\n"
                    "| 1 | >= 1 | A |\n| 2 | < 1 | B |\n")
                  .ok());
  ASSERT_TRUE(
      Write(Path("s/scheme.json"), SchemeWith("{\"file\": \"rules.csv\"}"))
          .ok());
  ASSERT_TRUE(
      Write(Path("t/scheme.json"), SchemeWith("{\"file\": \"rules.md\"}"))
          .ok());
  for (const char* const folder : {"s", "t"}) {
    Diagnostics diagnostics;

    const auto scheme = OpenScheme(Path(folder), &diagnostics);

    ASSERT_TRUE(scheme.ok()) << diagnostics.ToString(Language::kEnglish);
    const RuleSet& rules = *scheme->rules(SubjectKind::kIndicator);
    ASSERT_EQ(rules.rule_count(), 2u);
    EXPECT_EQ(rules.cell(1, 0), "< 1");
    EXPECT_EQ(rules.output(1), "B");
  }
}

TEST_F(OpenSchemeTest, ReadsTheTableOfADerivedFactFromItsFile) {
  ASSERT_TRUE(
      Write(Path("s/points.csv"), "C+,達成率,点数\n1,>= 1,2\n2,>= 0.5,1\n")
          .ok());
  ASSERT_TRUE(
      Write(Path("s/scheme.json"),
            SchemeWith("[], \"derived\": [{\"name\": \"points\", "
                       "\"name_ja\": \"点数\", \"subject\": \"indicator\", "
                       "\"table\": {\"file\": \"points.csv\"}}]"))
          .ok());
  Diagnostics diagnostics;

  const auto scheme = OpenScheme(Path("s"), &diagnostics);

  ASSERT_TRUE(scheme.ok()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(scheme->parts().derived[0].table.rows.size(), 3u);
}

TEST_F(OpenSchemeTest, TellsProblemsOfATableInItsOwnFile) {
  ASSERT_TRUE(
      Write(Path("s/rules.csv"), "U,達成率,達成度\n1,>= 1,A\n2,< x,C\n").ok());

  const std::string problems = ProblemsOf("{\"file\": \"rules.csv\"}");

  EXPECT_THAT(problems, HasSubstr("s/rules.csv:3:5: error[K0814]"));
  EXPECT_THAT(problems, HasSubstr("s/rules.csv:3:7: error[K0909]"));
}

TEST_F(OpenSchemeTest, TellsThatATableIsMissingWhereItIsNamed) {
  EXPECT_THAT(ProblemsOf("{\"file\": \"rules.csv\"}"),
              HasSubstr("s/scheme.json:3:29: critical[K0201]"));
}

TEST_F(OpenSchemeTest, RefusesNamesThatLeadToOtherFolders) {
  ASSERT_TRUE(Write(Path("rules.csv"), kTable).ok());
  ASSERT_TRUE(Write(Path("s/t/rules.csv"), kTable).ok());
  for (const std::string& name :
       {std::string("../rules.csv"), std::string("t/rules.csv"),
        std::string("./rules.csv"), std::string(".."), std::string(),
        Path("rules.csv"), std::string("..\\\\rules.csv"),
        std::string("C:rules.csv"), std::string("rules.csv\\u0000")}) {
    EXPECT_THAT(ProblemsOf("{\"file\": \"" + name + "\"}"),
                HasSubstr("error[K1451]"))
        << name;
  }
}

TEST_F(OpenSchemeTest, RefusesFilesThatAreNoTables) {
  ASSERT_TRUE(Write(Path("s/rules.txt"), kTable).ok());
  ASSERT_TRUE(Write(Path("s/empty.csv"), "").ok());

  EXPECT_THAT(ProblemsOf("{\"file\": \"rules.txt\"}"), HasSubstr("K1453"));
  EXPECT_THAT(ProblemsOf("{\"file\": \"empty.csv\"}"), HasSubstr("K1454"));
}

TEST_F(OpenSchemeTest, RefusesOtherMembersBesideTheFile) {
  ASSERT_TRUE(Write(Path("s/rules.csv"), kTable).ok());

  EXPECT_THAT(ProblemsOf("{\"file\": \"rules.csv\", \"format\": \"csv\"}"),
              HasSubstr("K0241"));
}

TEST_F(OpenSchemeTest, RefusesTablesOfTooManyCells) {
  std::string table;
  for (int i = 0; i < 1'001; ++i) table += std::string(999, ',') + "\n";
  ASSERT_TRUE(Write(Path("s/rules.csv"), table).ok());

  EXPECT_THAT(ProblemsOf("{\"file\": \"rules.csv\"}"),
              HasSubstr("s/rules.csv: error[K1410]"));
}

TEST_F(OpenSchemeTest, TellsThatThereIsNoScheme) {
  Diagnostics diagnostics;

  const auto scheme = OpenScheme(Path(""), &diagnostics);

  EXPECT_EQ(scheme.status().code(), absl::StatusCode::kNotFound);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].where.file, Path("scheme.json"));
}

TEST_F(OpenSchemeTest, OpensAllOfAFolderInTheOrderOfTheirFolders) {
  ASSERT_TRUE(Write(Path("b/scheme.json"), SchemeWith("[]", "one")).ok());
  ASSERT_TRUE(Write(Path("a/scheme.json"), SchemeWith("[]", "two")).ok());
  ASSERT_TRUE(Write(Path("c/other.json"), "{}").ok());
  ASSERT_TRUE(Write(Path("README.md"), "…").ok());
  Diagnostics diagnostics;

  const auto schemes = OpenSchemes(folder_.string(), &diagnostics);

  ASSERT_TRUE(schemes.ok()) << diagnostics.ToString(Language::kEnglish);
  ASSERT_EQ(schemes->size(), 2u);
  EXPECT_EQ((*schemes)[0].parts().id, "two");
  EXPECT_EQ((*schemes)[1].parts().id, "one");
}

TEST_F(OpenSchemeTest, OpensTheOneOfAFolderThatIsAPackItself) {
  ASSERT_TRUE(Write(Path("a/scheme.json"), SchemeWith("[]")).ok());
  Diagnostics diagnostics;

  const auto of_folder = OpenSchemes(Path("a"), &diagnostics);
  const auto of_file = OpenSchemes(Path("a/scheme.json"), &diagnostics);

  ASSERT_TRUE(of_folder.ok() && of_file.ok());
  EXPECT_EQ(of_folder->size(), 1u);
  EXPECT_EQ(of_file->size(), 1u);
}

TEST_F(OpenSchemeTest, TellsTheProblemsOfAllSchemesOfAFolder) {
  ASSERT_TRUE(Write(Path("a/scheme.json"), "{}").ok());
  ASSERT_TRUE(Write(Path("b/scheme.json"), "[]").ok());
  Diagnostics diagnostics;

  const auto schemes = OpenSchemes(folder_.string(), &diagnostics);

  EXPECT_EQ(schemes.status().code(), absl::StatusCode::kInvalidArgument);
  const std::string problems = diagnostics.ToString(Language::kEnglish);
  EXPECT_THAT(problems, HasSubstr("a/scheme.json:1:1"));
  EXPECT_THAT(problems, HasSubstr("b/scheme.json:1:1"));
}

TEST_F(OpenSchemeTest, TellsThatAFolderOfSchemesIsMissing) {
  Diagnostics diagnostics;

  const auto schemes = OpenSchemes(Path("nowhere"), &diagnostics);

  EXPECT_EQ(schemes.status().code(), absl::StatusCode::kNotFound);
}

TEST_F(OpenSchemeTest, IsReadIntoABookThatNamesItAndWrittenInFull) {
  ASSERT_TRUE(Write(Path("packs/s/rules.csv"), kTable).ok());
  ASSERT_TRUE(Write(Path("packs/s/scheme.json"),
                    SchemeWith("{\"file\": \"rules.csv\"}"))
                  .ok());
  ASSERT_TRUE(Write(Path("b.json"),
                    "{\"tassei\": 1, \"schemes\": [{\"file\": "
                    "\"packs/s/scheme.json\"}]}")
                  .ok());
  Diagnostics diagnostics;

  const auto book = OpenBook(Path("b.json"), &diagnostics);

  ASSERT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);
  const std::string json = WriteBookJson(*book);
  EXPECT_THAT(json, HasSubstr("[\"1\", \">= 1\", \"A\"]"));
  EXPECT_TRUE(ReadBookJson(json, "b.json", &diagnostics).ok());
}

TEST_F(OpenSchemeTest, TellsItsProblemsInItsOwnFileWhenABookNamesIt) {
  ASSERT_TRUE(Write(Path("s/scheme.json"), SchemeWith("[[\"U\"]]")).ok());

  EXPECT_THAT(ProblemsOfBookNaming("scheme.json"),
              HasSubstr(Path("s/scheme.json") + ":3:"));
}

TEST_F(OpenSchemeTest, IsNeverReadFromAboveTheBookThatNamesIt) {
  ASSERT_TRUE(Write(Path("scheme.json"), SchemeWith("[]")).ok());
  for (const std::string& name :
       {std::string("../scheme.json"), std::string("x/../../scheme.json"),
        Path("scheme.json"), std::string("a//scheme.json")}) {
    EXPECT_THAT(ProblemsOfBookNaming(name), HasSubstr("error[K1452]")) << name;
  }
}

TEST_F(OpenSchemeTest, TakesNoMoreThanTheLimitOfTheBookThatNamesIt) {
  ASSERT_TRUE(Write(Path("scheme.json"), SchemeWith("[]")).ok());
  std::string book = "{\"tassei\": 1, \"schemes\": [";
  for (int i = 0; i < 10; ++i) book += "{\"file\": \"scheme.json\"}, ";
  ASSERT_TRUE(Write(Path("b.json"), book + "{}]}").ok());
  Diagnostics diagnostics;
  ReadLimits limits;
  limits.file_bytes = 600;

  const auto opened = OpenBook(Path("b.json"), &diagnostics, limits);

  EXPECT_FALSE(opened.ok());
  EXPECT_THAT(diagnostics.ToString(Language::kEnglish), HasSubstr("K0204"));
}

}  // namespace
}  // namespace tassei
