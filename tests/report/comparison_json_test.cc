#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/render.h"
#include "tests/report/json_tree.h"
#include "tests/support/random_book.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using ::testing::HasSubstr;
using testing::JsonTree;
using testing::ReadTree;

Assessment Assess(const Book& book, std::string_view as_of,
                  std::string_view known_on) {
  return *Assessment::Make(
      book, {"reform", testing::PeriodOf("2020"), testing::DateOf(as_of),
             testing::DateOf(known_on)});
}

// Checks that the patch does what it says, and that each operation says why.
void CheckPatch(const Assessment& before, const Assessment& after) {
  const JsonTree json = ReadTree(RenderComparisonJson(Compare(before, after)));
  JsonTree document = ReadTree(RenderJson(BuildReport(before)));

  ASSERT_TRUE(testing::ApplyPatch(*json.Find("patch"), document));

  ASSERT_EQ(testing::WriteTree(document), RenderJson(BuildReport(after)));
  for (const JsonTree& operation : json.Find("patch")->items) {
    const JsonTree* entries = operation.Find("entries");
    const JsonTree* argument = operation.Find("argument");
    ASSERT_NE(entries == nullptr, argument == nullptr);
    ASSERT_FALSE(entries != nullptr && entries->items.empty());
    ASSERT_FALSE(argument != nullptr && argument->text.empty());
  }
}

TEST(RenderComparisonJson, TurnsTheForecastIntoTheFinalReport) {
  const Book book = testing::SampleBook();

  CheckPatch(Assess(book, "2021-01-31", "2021-02-19"),
             Assess(book, "2021-03-31", "2021-04-30"));
}

TEST(RenderComparisonJson, NamesTheEntriesBehindAGrade) {
  const Book book = testing::SampleBook();

  const std::string json =
      RenderComparisonJson(Compare(Assess(book, "2020-09-30", "2020-10-31"),
                                   Assess(book, "2021-01-31", "2021-02-19")));

  EXPECT_THAT(json, HasSubstr("\"kind\": \"grade\""));
  EXPECT_THAT(json, HasSubstr("\"e-s3-2-h2\""));
}

TEST(RenderComparisonJson, NamesTheArgumentThatDiffers) {
  const Book book = testing::SampleBook();

  EXPECT_THAT(
      RenderComparisonJson(Compare(Assess(book, "2021-01-31", "2021-02-19"),
                                   Assess(book, "2021-01-31", "2021-02-20"))),
      HasSubstr("\"path\": \"/request/known_on\",\n"
                "      \"value\": \"2021-02-20\",\n"
                "      \"argument\": \"known_on\""));
}

TEST(RenderComparisonJson, IsEmptyWhereNothingDiffers) {
  const Assessment same =
      Assess(testing::SampleBook(), "2021-01-31", "2021-02-19");

  const JsonTree json = ReadTree(RenderComparisonJson(Compare(same, same)));

  EXPECT_TRUE(json.Find("changes")->items.empty());
  EXPECT_TRUE(json.Find("patch")->items.empty());
}

TEST(RenderComparisonJson, HoldsForRandomBooksAndDays) {
  for (uint32_t seed = 0; seed < 25; ++seed) {
    SCOPED_TRACE(seed);
    testing::Random random(seed);
    const Book book = testing::RandomBook(seed, 4 + random.Below(6));
    const auto assess = [&] {
      const Date as_of =
          *Date::FromDays(testing::DateOf("2020-09-01").days() +
                          static_cast<int32_t>(random.Below(1'200)));
      const Date known_on = *Date::FromDays(
          as_of.days() + static_cast<int32_t>(random.Below(120)));
      const char* const kPeriods[] = {"2020", "2020H2", "2021", "2022H1"};
      return Assessment::Make(
          book, {"plan", testing::PeriodOf(kPeriods[random.Below(4)]), as_of,
                 known_on});
    };
    const absl::StatusOr<Assessment> before = assess();
    const absl::StatusOr<Assessment> after = assess();
    ASSERT_TRUE(before.ok()) << before.status();
    ASSERT_TRUE(after.ok()) << after.status();

    CheckPatch(*before, *after);
  }
}

TEST(RenderComparisonText, NamesBothSidesAndTheEntries) {
  const Book book = testing::SampleBook();

  const std::string text =
      RenderComparisonText(Compare(Assess(book, "2020-09-30", "2020-10-31"),
                                   Assess(book, "2021-01-31", "2021-02-19")),
                           Language::kJapanese);

  EXPECT_THAT(text, HasSubstr("前: 第三次三重県行財政改革取組"));
  EXPECT_THAT(text, HasSubstr("[達成度] "));
  EXPECT_THAT(text, HasSubstr("根拠: "));
}

TEST(RenderComparisonText, SaysThatNothingDiffers) {
  const Assessment same =
      Assess(testing::SampleBook(), "2021-01-31", "2021-02-19");

  EXPECT_THAT(RenderComparisonText(Compare(same, same), Language::kEnglish),
              HasSubstr("Nothing differs."));
}

}  // namespace
}  // namespace tassei
