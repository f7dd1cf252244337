#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
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
using ::testing::Not;
using testing::RandomBook;
using testing::SampleBook;

// The book; the test fails with every problem if there is none.
Book ReadGood(std::string_view json) {
  Diagnostics diagnostics;
  absl::StatusOr<Book> book = ReadBookJson(json, "book.json", &diagnostics);
  EXPECT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);
  return book.ok() ? *book : SampleBook();
}

// The one entry of a book of the minimal plan.
Entry ReadOneEntry(const std::string& members) {
  const Book book = ReadGood(MinimalBook(EntryWith(members)));
  EXPECT_EQ(book.ledger().size(), 1u);
  return book.ledger().entry(0);
}

void ExpectSameBook(const Book& a, const Book& b) {
  EXPECT_EQ(a.parts().title, b.parts().title);
  ASSERT_EQ(a.parts().plans.size(), b.parts().plans.size());
  for (std::size_t i = 0; i < a.parts().plans.size(); ++i) {
    EXPECT_EQ(a.parts().plans[i].parts(), b.parts().plans[i].parts());
  }
  ASSERT_EQ(a.parts().schemes.size(), b.parts().schemes.size());
  for (std::size_t i = 0; i < a.parts().schemes.size(); ++i) {
    const SchemeParts& mine = a.parts().schemes[i].parts();
    const SchemeParts& others = b.parts().schemes[i].parts();
    EXPECT_EQ(mine.grades, others.grades);
    EXPECT_EQ(mine.stages, others.stages);
    EXPECT_EQ(mine.measures, others.measures);
    EXPECT_EQ(mine.source, others.source);
    EXPECT_EQ(mine.derived.size(), others.derived.size());
    EXPECT_EQ(mine.rules.rows.size(), others.rules.rows.size());
  }
  EXPECT_EQ(a.parts().rounds, b.parts().rounds);
  ASSERT_EQ(a.ledger().size(), b.ledger().size());
  for (std::size_t i = 0; i < a.ledger().size(); ++i) {
    EXPECT_EQ(a.ledger().entry(i), b.ledger().entry(i));
  }
  EXPECT_EQ(a.ledger().head_digest(), b.ledger().head_digest());
}

TEST(WriteBookJson, WritesWhatReadsBackToTheSameBook) {
  const Book book = SampleBook();

  const std::string json = WriteBookJson(book);

  ExpectSameBook(ReadGood(json), book);
}

TEST(WriteBookJson, WritesTheSameBytesAgainForRandomBooks) {
  for (uint32_t seed = 1; seed <= 12; ++seed) {
    const Book book = RandomBook(seed, 4 + seed);

    const std::string json = WriteBookJson(book);
    const Book again = ReadGood(json);

    ExpectSameBook(again, book);
    EXPECT_EQ(WriteBookJson(again), json) << "seed " << seed;
  }
}

TEST(WriteBookJson, WritesEveryMemberThatIsNotAsByDefault) {
  const std::string json(kFullBook);

  const std::string written = WriteBookJson(ReadGood(json));

  const auto without_spaces = [](std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
  };
  EXPECT_EQ(without_spaces(written), without_spaces(json));
  EXPECT_EQ(WriteBookJson(ReadGood(written)), written);
}

TEST(WriteBookJson, LeavesOutWhatIsAsByDefault) {
  std::string json(kFullBook);
  const std::string usual =
      "\"id\": \"share\", \"kind\": \"share\", \"subject\": "
      "\"initiative\", \"residue\": \"leave\", \"value\": \"\"";
  json.replace(json.find("\"id\": \"share\""), 13, usual);

  EXPECT_EQ(WriteBookJson(ReadGood(json)), WriteBookJson(ReadGood(kFullBook)));
}

TEST(WriteBookJson, WritesMinimalBooksInTheDocumentedForm) {
  const std::string json = MinimalBook(EntryWith(R"("kind": "step_status",
      "period": "2020", "state": "done")"));

  const std::string written = WriteBookJson(ReadGood(json));

  EXPECT_THAT(written, ::testing::StartsWith("{\n  \"tassei\": 1,\n"));
  EXPECT_THAT(written, HasSubstr("\"term\": {\"first\": \"2020\", \"last\": "
                                 "\"2023\"},\n"));
  EXPECT_THAT(written, HasSubstr("\"state\": \"done\",\n"));
  EXPECT_THAT(written, HasSubstr("\"digest\": \""));
  EXPECT_THAT(written, Not(HasSubstr("\"reason\"")));
  EXPECT_THAT(written, Not(HasSubstr("\"source\"")));
  EXPECT_THAT(written, ::testing::EndsWith("}\n"));
}

TEST(WriteBookJson, EscapesControlCharactersInTexts) {
  const std::string json = MinimalBook(EntryWith(
      R"("subject": "i1", "kind": "narrative", "period": "2020",
         "text": "一行目\n\"二\"行目\\\u0001")"));

  const Book book = ReadGood(json);

  const std::string written = WriteBookJson(book);
  EXPECT_THAT(written, HasSubstr(R"("一行目\n\"二\"行目\\\u0001")"));
  ExpectSameBook(ReadGood(written), book);
}

TEST(ReadBookJson, KeepsTheDigitsOfNumbersAsTheyWereWritten) {
  const Entry number = ReadOneEntry(
      R"("subject": "k1", "kind": "observation", "period": "2020",
         "value": 12.50)");
  const Entry text = ReadOneEntry(
      R"("subject": "k1", "kind": "observation", "period": "2020",
         "value": "12.50")");

  EXPECT_EQ(std::get<Observation>(number.content).value->ToString(), "12.50");
  EXPECT_EQ(std::get<Observation>(text.content).value->ToString(), "12.50");
  EXPECT_EQ(std::get<Observation>(text.content).raw, "");
}

TEST(ReadBookJson, ReadsJapaneseNumbersAndKeepsTheirText) {
  const Entry entry = ReadOneEntry(
      R"("subject": "k1", "kind": "observation", "period": "2020",
         "value": "△5.0億円")");

  const auto& observation = std::get<Observation>(entry.content);
  EXPECT_EQ(*observation.value, Decimal(-500'000'000));
  EXPECT_EQ(observation.raw, "△5.0億円");
}

TEST(ReadBookJson, WarnsThatANumberWithAUnitWasReadInOnes) {
  Diagnostics diagnostics;

  const auto book = ReadBookJson(
      MinimalBook(EntryWith(
          R"("subject": "k1", "kind": "observation", "period": "2020",
             "value": "△5.0億円")")),
      "book.json", &diagnostics);

  ASSERT_TRUE(book.ok());
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind->code, "K1407");
  EXPECT_EQ(diagnostics[0].found, "△5.0億円");
}

TEST(ReadBookJson, TakesMarksOfNothingForMissingValues) {
  for (const char* const mark :
       {R"("value": "－")", R"("value": "")", R"("value": "なし")",
        R"("value": null)", R"("raw": "")"}) {
    const Entry entry =
        ReadOneEntry(std::string(R"("subject": "k1", "kind": "observation",
           "period": "2020", )") +
                     mark);

    const auto& observation = std::get<Observation>(entry.content);
    EXPECT_FALSE(observation.value.has_value()) << mark;
    EXPECT_EQ(observation.missing_reason, "記載なし") << mark;
  }
}

TEST(ReadBookJson, KeepsTheStatedReasonOfAMissingValue) {
  const Entry entry = ReadOneEntry(
      R"("subject": "k1", "kind": "observation", "period": "2020",
         "value": "－", "missing_reason": "集計中")");

  const auto& observation = std::get<Observation>(entry.content);
  EXPECT_EQ(observation.missing_reason, "集計中");
  EXPECT_EQ(observation.raw, "－");
}

TEST(ReadBookJson, ReadsJapanesePeriodsAndDays) {
  const Entry entry = ReadOneEntry(
      R"("kind": "step_status", "period": "令和2年度上半期", "state": "done",
         "as_of": "令和2年9月30日", "recorded_on": "2020/10/31")");

  EXPECT_EQ(entry.period->id(), "2020H1");
  EXPECT_EQ(entry.as_of.ToString(), "2020-09-30");
  EXPECT_EQ(entry.recorded_on.ToString(), "2020-10-31");
}

TEST(ReadBookJson, KeepsThePlaceOfEachRuleCell) {
  const std::string json = WriteBookJson(SampleBook());

  const Book book = ReadGood(json);

  const TableText& rules = book.parts().schemes.front().parts().rules;
  const SourceSpan& where = rules.rows.at(1).at(0).where;
  EXPECT_EQ(where.file, "book.json");
  EXPECT_GT(where.line, 1);
  EXPECT_EQ(where.pointer, "/schemes/0/rules/1/0");
}

TEST(ReadBookJson, KeepsThePlaceOfEachCellOfADerivedFact) {
  const Book book = ReadGood(kFullBook);

  const SchemeParts& scheme = book.parts().schemes.front().parts();
  const SourceSpan& where = scheme.derived.at(1).table.rows.at(2).at(1).where;
  EXPECT_EQ(where.ToString(), "book.json:60:111");
  EXPECT_EQ(where.pointer, "/schemes/0/derived/1/table/2/1");
}

TEST(ReadBookJson, AcceptsEntriesWithoutDigest) {
  std::string json = WriteBookJson(SampleBook());
  for (std::size_t at; (at = json.find("\"digest\": \"")) != json.npos;) {
    const std::size_t comma = json.rfind(',', at);
    json.erase(comma, at + 11 + 65 - comma);
  }

  const Book book = ReadGood(json);

  EXPECT_EQ(book.ledger().head_digest(), SampleBook().ledger().head_digest());
}

TEST(ReadBookJson, NamesTheFirstEntryThatItsDigestDoesNotMatch) {
  std::string json = MinimalBook(
      EntryWith(R"("id": "e1", "kind": "step_status", "period": "2020",
          "state": "in_progress")") +
      ",\n" + EntryWith(R"("id": "e2", "kind": "step_status", "period": "2021",
          "state": "done")"));
  json = WriteBookJson(ReadGood(json));
  const std::size_t at = json.find("in_progress");
  json.replace(at, 11, "not_started");
  Diagnostics diagnostics;

  const auto book = ReadBookJson(json, "book.json", &diagnostics);

  EXPECT_EQ(book.status().code(), absl::StatusCode::kInvalidArgument);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind->code, "K1409");
  EXPECT_EQ(diagnostics[0].subject, "e1");
  EXPECT_EQ(diagnostics[0].where.pointer, "/entries/0/digest");
  EXPECT_EQ(diagnostics[0].found.size(), 64u);
}

TEST(ReadBookJson, ReadsTheBookOfTheGuide) {
  std::ifstream stream(TASSEI_SOURCE_DIR "/docs/book-json.md");
  const std::string guide(std::istreambuf_iterator<char>(stream), {});
  const std::size_t begin = guide.find("```json\n") + 8;
  const std::string json =
      guide.substr(begin, guide.find("```", begin) - begin);

  const Book book = ReadGood(json);

  EXPECT_EQ(book.ledger().size(), 1u);
  // The guide shows the canonical form, but for the digest.
  std::string written = WriteBookJson(book);
  const std::size_t digest = written.find(",\n      \"digest\"");
  ASSERT_NE(digest, written.npos);
  written.erase(digest, written.find('\n', digest + 2) - digest);
  EXPECT_EQ(written, json);
}

TEST(AppendEntriesJson, ReportsWhatTheBookRefusesWithItsPlaceInTheFile) {
  const Book book = testing::SampleBook();
  Diagnostics diagnostics;

  const auto appended = AppendEntriesJson(
      book,
      "{\"entries\": [\n"
      "  {\"id\": \"x1\", \"plan\": \"reform\", \"subject\": \"s3-22\",\n"
      "   \"period\": \"2020H2\", \"as_of\": \"2021-01-31\",\n"
      "   \"kind\": \"step_status\", \"state\": \"done\"}]}",
      "entries.json", book.last_recorded_on(), &diagnostics);

  EXPECT_EQ(appended.status().code(), absl::StatusCode::kInvalidArgument);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].where.ToString(), "entries.json:2:45");
  EXPECT_EQ(diagnostics[0].suggestion, "s3-2");
}

TEST(ReadEntriesJson, AllowsEntriesWithoutTheDayOfRecording) {
  Diagnostics diagnostics;

  const auto entries = ReadEntriesJson(
      R"({"entries": [{"id": "e1", "plan": "p", "subject": "s1",
          "period": "2020", "as_of": "2021-01-31", "kind": "step_status",
          "state": "done"}]})",
      "entries.json", &diagnostics);

  ASSERT_TRUE(entries.ok()) << diagnostics.ToString(Language::kEnglish);
  ASSERT_EQ(entries->size(), 1u);
  EXPECT_EQ(entries->front().id, "e1");
  EXPECT_EQ(std::get<StepStatus>(entries->front().content).state,
            StepState::kDone);
  EXPECT_TRUE(diagnostics.empty());
}

TEST(ReadEntriesJson, ReportsEveryProblemWithItsPlace) {
  Diagnostics diagnostics;

  const auto entries = ReadEntriesJson(
      "{\"entries\": [\n"
      "  {\"id\": \"e1\", \"plan\": \"p\", \"subject\": \"s1\",\n"
      "   \"as_of\": \"いつか\", \"kind\": \"step_statu\"},\n"
      "  {\"id\": \"e2\", \"plan\": \"p\", \"subject\": \"k1\",\n"
      "   \"as_of\": \"2021-01-31\", \"kind\": \"observation\",\n"
      "   \"value\": \"約20\", \"digest\": \"00\"}]}",
      "entries.json", &diagnostics);

  EXPECT_EQ(entries.status().code(), absl::StatusCode::kInvalidArgument);
  ASSERT_EQ(diagnostics.size(), 4u);
  EXPECT_EQ(diagnostics[0].kind->code, "K1404");
  EXPECT_EQ(diagnostics[0].where.ToString(), "entries.json:3:13");
  EXPECT_EQ(diagnostics[1].kind->code, "K0248");
  EXPECT_EQ(diagnostics[1].suggestion, "step_status");
  EXPECT_EQ(diagnostics[2].kind->code, "K1403");
  EXPECT_EQ(diagnostics[2].where.ToString(), "entries.json:6:13");
  EXPECT_EQ(diagnostics[3].kind->code, "K0241");
}

}  // namespace
}  // namespace tassei
