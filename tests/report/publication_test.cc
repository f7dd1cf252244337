#include "tassei/publication.h"

#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/text/digest.h"
#include "tassei/render.h"
#include "tests/support/sample_book.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::DateOf;
using testing::PeriodOf;
using testing::SampleBook;
using testing::StatusIs;

Assessment AssessYear(const Book& book) {
  return Assessment::Make(book, {.plan = "reform",
                                 .period = PeriodOf("2020"),
                                 .as_of = DateOf("2021-01-31"),
                                 .known_on = DateOf("2021-02-19")})
      .value();
}

TEST(MakePublication, FixesWhatTheReportWasMadeFrom) {
  const Book book = SampleBook();
  const Assessment assessment = AssessYear(book);

  const auto entry =
      MakePublication(assessment, *book.FindRound("r2-year"), "p");

  ASSERT_THAT(entry, testing::IsOk());
  const auto& publication = std::get<Publication>(entry->content);
  EXPECT_EQ(entry->id, "p");
  EXPECT_EQ(entry->plan, "reform");
  EXPECT_EQ(publication.round, "r2-year");
  EXPECT_EQ(publication.as_of, DateOf("2021-01-31"));
  EXPECT_EQ(publication.known_on, DateOf("2021-02-19"));
  EXPECT_EQ(publication.scheme_version, assessment.scheme().parts().version);
  EXPECT_EQ(publication.digest,
            internal::Sha256Hex(RenderJson(BuildReport(assessment))));
}

TEST(MakePublication, GivesAnEntryThatTheBookTakes) {
  const Book book = SampleBook();
  const auto entry =
      MakePublication(AssessYear(book), *book.FindRound("r2-year"), "p");
  ASSERT_THAT(entry, testing::IsOk());
  Diagnostics diagnostics;

  const auto published = book.Append(std::vector<Entry>{*entry},
                                     book.last_recorded_on(), &diagnostics);

  ASSERT_THAT(published, testing::IsOk())
      << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(published->ledger().size(), book.ledger().size() + 1);
}

TEST(MakePublication, RefusesARoundThatIsPublished) {
  const Book book = SampleBook();
  const Round& round = *book.FindRound("r2-year");
  Diagnostics diagnostics;
  const Book published =
      book.Append(
              std::vector<Entry>{
                  MakePublication(AssessYear(book), round, "p").value()},
              book.last_recorded_on(), &diagnostics)
          .value();

  const auto again = MakePublication(AssessYear(published), round, "p2");

  EXPECT_THAT(again, StatusIs(absl::StatusCode::kFailedPrecondition,
                              ::testing::HasSubstr("r2-year")));
}

TEST(MakePublication, RefusesTheAssessmentOfAnotherRound) {
  const Book book = SampleBook();
  const Assessment assessment = AssessYear(book);

  for (const std::string_view round : {"r2-h1", "r2-final"}) {
    EXPECT_THAT(MakePublication(assessment, *book.FindRound(round), "p"),
                StatusIs(absl::StatusCode::kInvalidArgument,
                         ::testing::HasSubstr(std::string(round))));
  }
}

}  // namespace
}  // namespace tassei
