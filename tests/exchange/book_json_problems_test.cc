#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/book_file.h"
#include "tests/exchange/minimal_book.h"

namespace tassei {
namespace {

// Broken input, and one problem that must be told.
struct BadInput {
  std::string name;
  std::string json;
  std::string code;
  std::string place;       // As SourceSpan::ToString.
  std::string pointer;     // Looked at if it is not empty.
  std::string suggestion;  // As above.
};

void PrintTo(const BadInput& input, std::ostream* stream) {
  *stream << input.name;
}

// A book of one plan with these members besides those it needs.
std::string PlanWith(const std::string& members) {
  return "{\"tassei\": 1, \"plans\": [{\"id\": \"p\", \"name\": \"計画\",\n" +
         std::string(
             " \"term\": {\"first\": \"2020\", \"last\": \"2023\"},\n ") +
         members + "}]}";
}

std::string EntryBook(const std::string& members) {
  return MinimalBook("\n" + EntryWith(members));
}

class BadBooks : public ::testing::TestWithParam<BadInput> {};

TEST_P(BadBooks, AreRefusedWithCodeAndPlace) {
  const BadInput& input = GetParam();
  Diagnostics diagnostics;

  const auto book = ReadBookJson(input.json, "b.json", &diagnostics);

  EXPECT_EQ(book.status().code(), absl::StatusCode::kInvalidArgument);
  const auto problem = std::find_if(
      diagnostics.begin(), diagnostics.end(),
      [&](const Diagnostic& one) { return one.kind->code == input.code; });
  ASSERT_NE(problem, diagnostics.end())
      << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(problem->where.ToString(), input.place)
      << diagnostics.ToString(Language::kEnglish);
  if (!input.pointer.empty()) {
    EXPECT_EQ(problem->where.pointer, input.pointer);
  }
  if (!input.suggestion.empty()) {
    EXPECT_EQ(problem->suggestion, input.suggestion);
  }
  EXPECT_FALSE(problem->Message(Language::kJapanese).empty());
  EXPECT_FALSE(problem->Message(Language::kEnglish).empty());
}

INSTANTIATE_TEST_SUITE_P(
    Text, BadBooks,
    ::testing::Values(
        BadInput{"Empty", "", "K0222", "b.json:1:1", "", ""},
        BadInput{"Truncated", "{\"tassei\": 1, \"plans\": [", "K0222",
                 "b.json:1:25", "", ""},
        BadInput{"InvalidUtf8", "{\"tassei\": 1,\n \"title\": \"a\xFFz\"}",
                 "K0210", "b.json:2:13", "", ""},
        BadInput{"Deep", std::string(100'000, '['), "K0221", "b.json:1:65", "",
                 ""},
        BadInput{"LongText",
                 "{\"tassei\": 1,\n\"title\": \"" +
                     std::string(std::size_t{2} << 20, 'a') + "\"}",
                 "K1402", "b.json:2:10", "/title", ""},
        BadInput{"LongKey",
                 "{\"tassei\": 1,\n\"" +
                     std::string(std::size_t{2} << 20, 'a') + "\": 1}",
                 "K1402", "b.json:2:1", "", ""},
        BadInput{"DuplicateKey", "{\"tassei\": 1, \"tassei\": 1}", "K0232",
                 "b.json:1:15", "/tassei", ""},
        BadInput{"NotAnObject", "[]", "K0249", "b.json:1:1", "", ""},
        BadInput{"NoVersion", "{}", "K0240", "b.json:1:1", "", ""},
        BadInput{"OtherVersion", "{\"tassei\": 2}", "K1401", "b.json:1:12",
                 "/tassei", ""}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Plans, BadBooks,
    ::testing::Values(
        BadInput{"UnknownMember", PlanWith("\"publishr\": \"三重県\""), "K0241",
                 "b.json:3:2", "/plans/0/publishr", "publisher"},
        BadInput{"WrongType", PlanWith("\"groups\": {}"), "K0245",
                 "b.json:3:12", "/plans/0/groups", ""},
        BadInput{"TextForObject", PlanWith("\"initiatives\": [\"x\"]"), "K0249",
                 "b.json:3:18", "/plans/0/initiatives/0", ""},
        BadInput{"UnknownCode",
                 PlanWith("\"indicators\": [{\"id\": \"k\",\n"
                          "\"direction\": \"upp\"}]"),
                 "K0248", "b.json:4:14", "/plans/0/indicators/0/direction",
                 "up"},
        BadInput{"BadPeriod",
                 PlanWith("\"indicators\": [{\"id\": \"k\", \"targets\":\n"
                          "[{\"period\": \"2020H3\", \"value\": 1}]}]"),
                 "K1405", "b.json:4:13",
                 "/plans/0/indicators/0/targets/0/period", ""},
        BadInput{"BadTarget",
                 PlanWith("\"indicators\": [{\"id\": \"k\", \"targets\":\n"
                          "[{\"period\": \"2020\", \"value\": \"20未満\"}]}]"),
                 "K1403", "b.json:4:30",
                 "/plans/0/indicators/0/targets/0/value", ""},
        BadInput{"MissingTarget",
                 PlanWith("\"indicators\": [{\"id\": \"k\", \"targets\":\n"
                          "[{\"period\": \"2020\", \"value\": \"－\"}]}]"),
                 "K0655", "b.json:4:2", "/plans/0/indicators/0/targets/0", ""},
        BadInput{"HugeNumber",
                 PlanWith("\"indicators\": [{\"id\": \"k\", \"targets\":\n"
                          "[{\"period\": \"2020\", \"value\": 1e999999}]}]"),
                 "K1403", "b.json:4:30",
                 "/plans/0/indicators/0/targets/0/value", ""},
        BadInput{"FlagForNumber",
                 PlanWith("\"indicators\": [{\"id\": \"k\", \"targets\":\n"
                          "[{\"period\": \"2020\", \"value\": true}]}]"),
                 "K0243", "b.json:4:30",
                 "/plans/0/indicators/0/targets/0/value", ""}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Schemes, BadBooks,
    ::testing::Values(
        BadInput{"RuleRowIsNoArray",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\",\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"rules\": [\"F\"]}]}",
                 "K0245", "b.json:3:11", "/schemes/0/rules/0", ""},
        BadInput{"RuleCellIsNoText",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\",\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"rules\": [[\"F\", 1]]}]}",
                 "K0244", "b.json:3:17", "/schemes/0/rules/0/1", ""},
        BadInput{"TableIsText",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\",\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"plan_rules\": \"F\"}]}",
                 "K0245", "b.json:3:15", "/schemes/0/plan_rules", ""},
        BadInput{"UnknownSubjectOfAGrade",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\",\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"grades\": [{\"code\": \"A\", "
                 "\"subjects\": [\"plan\", \"indicatr\"]}]}]}",
                 "K0248", "b.json:3:47", "/schemes/0/grades/0/subjects/1",
                 "indicator"},
        BadInput{"SubjectsAreNumbers",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\",\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"grades\": [{\"code\": \"A\", "
                 "\"subjects\": [1]}]}]}",
                 "K0244", "b.json:3:39", "/schemes/0/grades/0/subjects/0", ""},
        BadInput{"DerivedCellIsNoText",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\",\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"derived\": [{\"name\": \"f\", "
                 "\"table\": [[true]]}]}]}",
                 "K0244", "b.json:3:38", "/schemes/0/derived/0/table/0/0", ""},
        BadInput{"WrongFormula",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\", "
                 "\"version\": \"1\", \"grades\": [{\"code\": \"A\"}],\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"derived\": [{\"name\": \"f\", "
                 "\"formula\": \"1 +\"}]}]}",
                 "K0810", "b.json:3:38", "/schemes/0/derived/0/formula", ""},
        BadInput{"WrongRule",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\", "
                 "\"version\": \"1\", \"grades\": [{\"code\": \"A\"}],\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"indicator_rules\": [[\"U\", \"実績値\", "
                 "\"達成度\"],\n[\"1\", \"-\", \"Ａ\"]]}]}",
                 "K0909", "b.json:4:12", "/schemes/0/indicator_rules/1/2", "A"},
        BadInput{"NamesASchemeFileWithoutAFolder",
                 "{\"tassei\": 1, \"schemes\":\n[{\"file\": "
                 "\"scheme.json\"}]}",
                 "K1450", "b.json:2:11", "/schemes/0/file", ""},
        BadInput{"NamesATableFileWithoutAFolder",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\",\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"rules\": {\"file\": \"r.csv\"}}]}",
                 "K1450", "b.json:3:19", "/schemes/0/rules/file", ""},
        BadInput{"PlacesOutOfRange",
                 "{\"tassei\": 1, \"schemes\": [{\"id\": \"s\",\n"
                 "\"effective_from\": \"2020\", \"known_from\": "
                 "\"2020-04-01\",\n\"measures\": [{\"id\": \"m\", "
                 "\"places\": 9999999999}]}]}",
                 "K0247", "b.json:3:36", "/schemes/0/measures/0/places", ""}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Entries, BadBooks,
    ::testing::Values(
        BadInput{"AboutTwenty",
                 EntryBook("\"subject\": \"k1\", \"kind\": \"observation\", "
                           "\"period\": \"2020\",\n\"value\": \"約20\""),
                 "K1403", "b.json:17:10", "/entries/0/value", ""},
        BadInput{"NotADay",
                 EntryBook("\"kind\": \"step_status\", \"state\": \"done\",\n"
                           "\"as_of\": \"2021-02-30\""),
                 "K1404", "b.json:17:10", "/entries/0/as_of", ""},
        BadInput{"NoDayOfRecording",
                 MinimalBook("\n{\"id\": \"e\", \"plan\": \"p\", \"subject\": "
                             "\"s1\", \"as_of\": \"2021-01-31\", \"kind\": "
                             "\"withdrawal\", \"effective_on\": "
                             "\"2021-01-31\"}"),
                 "K0240", "b.json:16:1", "/entries/0", ""},
        BadInput{"MemberOfAnotherKind",
                 EntryBook("\"kind\": \"step_status\", \"state\": \"done\",\n"
                           "\"value\": 1"),
                 "K0241", "b.json:17:1", "/entries/0/value", ""},
        BadInput{"Twice",
                 MinimalBook("\n" +
                             EntryWith("\"kind\": \"step_status\", \"period\": "
                                       "\"2020\", \"state\": \"done\"") +
                             ",\n" +
                             EntryWith("\"kind\": \"step_status\", \"period\": "
                                       "\"2020\", \"state\": \"done\"")),
                 "K1408", "b.json:17:1", "/entries/1", ""},
        BadInput{"WrongDigest",
                 EntryBook("\"kind\": \"step_status\", \"state\": \"done\", "
                           "\"period\": \"2020\",\n\"digest\": \"00\""),
                 "K1409", "b.json:17:11", "/entries/0/digest", ""}),
    [](const auto& test) { return test.param.name; });

// Problems that the plan, the ledger and the book find get places too.
INSTANTIATE_TEST_SUITE_P(
    Made, BadBooks,
    ::testing::Values(
        BadInput{"UnknownGroup",
                 PlanWith("\"initiatives\": [{\"id\": \"i\", \"number\": "
                          "\"1\",\n\"group\": \"nowhere\"}]"),
                 "K0610", "b.json:4:10", "/plans/0/initiatives/0/group", ""},
        BadInput{"EntryWithoutPeriod",
                 EntryBook("\"kind\": \"step_status\",\n\"state\": \"done\""),
                 "K0720", "b.json:16:1", "/entries/0", ""},
        BadInput{"UnknownPlan",
                 EntryBook("\"kind\": \"step_status\", \"period\": \"2020\", "
                           "\"state\": \"done\",\n\"plan\": \"q\""),
                 "K1110", "b.json:17:9", "/entries/0/plan", ""}),
    [](const auto& test) { return test.param.name; });

TEST(ReadBookJson, ReportsTheProblemsOfEveryPartAtOnce) {
  const std::string json =
      "{\"tassei\": 1,\n\"plans\": [{\"id\": \"p\"}],\n"
      "\"schemes\": [{\"id\": \"s\"}],\n\"rounds\": [{\"id\": \"r\"}],\n"
      "\"entries\": [{\"id\": \"e\"}]}";
  Diagnostics diagnostics;

  const auto book = ReadBookJson(json, "b.json", &diagnostics);

  EXPECT_FALSE(book.ok());
  std::vector<int32_t> lines;
  for (const Diagnostic& one : diagnostics) {
    if (lines.empty() || lines.back() != one.where.line) {
      lines.push_back(one.where.line);
    }
  }
  EXPECT_THAT(lines, ::testing::ElementsAre(2, 3, 4, 5));
}

TEST(ReadBookJson, ReadsAFloodOfWrongEntriesInLittleTime) {
  std::string json = "{\"tassei\": 1, \"entries\": [0";
  for (int i = 0; i < 100'000; ++i) json += ",0";
  json += "]}";
  Diagnostics diagnostics;

  const auto book = ReadBookJson(json, "b.json", &diagnostics);

  EXPECT_FALSE(book.ok());
  EXPECT_EQ(diagnostics.size(), Diagnostics::kDefaultLimit);
}

TEST(ReadBookJson, RefusesFilesLargerThanTheLimit) {
  Diagnostics diagnostics;
  ReadLimits limits;
  limits.file_bytes = 10;

  const auto book =
      ReadBookJson("{\"tassei\": 1}", "b.json", &diagnostics, limits);

  EXPECT_EQ(book.status().code(), absl::StatusCode::kInvalidArgument);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind->code, "K0220");
}

TEST(ReadBookJson, TellsATextThatIsLongerThanTheFileAllows) {
  Diagnostics diagnostics;
  const std::string json = "{\"tassei\": 1, \"title\": \"" +
                           std::string(std::size_t{200} << 20, 'x') + "\"}";

  const auto book = ReadBookJson(json, "b.json", &diagnostics);

  EXPECT_FALSE(book.ok());
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind->code, "K1402");
  EXPECT_LT(diagnostics[0].found.size(), 100u);
}

}  // namespace
}  // namespace tassei
