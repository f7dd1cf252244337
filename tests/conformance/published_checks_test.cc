#include "tests/conformance/published_checks.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/conformance/check_of.h"
#include "tests/conformance/published_run.h"

namespace tassei::conformance {
namespace {

using ::testing::HasSubstr;

// 健康日本21（第二次）最終評価: 8 of 53 items are A.
// https://www.wic-net.com/material/document/5431/1
constexpr char kShare[] = R"(
  "kind": "share", "numerator": 8, "denominator": 53, "published": "15.1",
  "unit": "%", "decimals": 1)";

std::string Refusal(const std::string& json) {
  Diagnostics diagnostics;
  const auto checks = ReadPublishedChecks(json, "checks.json", diagnostics);
  EXPECT_FALSE(checks.ok());
  EXPECT_TRUE(diagnostics.has_errors());
  return diagnostics.ToString(Language::kEnglish);
}

// What is said of a check that is not judged.
std::string Complaint(const std::string& members) {
  const Check check = CheckOf(members);
  EXPECT_FALSE(check.is_readable);
  const CheckResult result = RunCheck(check);
  EXPECT_FALSE(result.passed);
  return result.line.en;
}

TEST(PublishedChecks, ReadsFiguresAsNumbersAndAsText) {
  const Check check = CheckOf(kShare);

  ASSERT_TRUE(check.is_readable);
  const auto& claim = std::get<RateClaim>(check.claim);
  EXPECT_EQ(claim.numerator, Decimal(8));
  EXPECT_EQ(claim.denominator, Decimal(53));
  EXPECT_TRUE(claim.is_percent);
  EXPECT_EQ(claim.published.ToString(), "15.1");
}

TEST(PublishedChecks, RefusesWhatIsNoJson) {
  EXPECT_THAT(Refusal("{"), HasSubstr("checks.json:1"));
  EXPECT_THAT(Refusal(""), HasSubstr("checks.json"));
  EXPECT_THAT(Refusal("\xFF"), HasSubstr("UTF-8"));
}

TEST(PublishedChecks, RefusesAFileOfAnotherForm) {
  EXPECT_THAT(Refusal("[]"), HasSubstr("object"));
  EXPECT_THAT(Refusal("{}"), HasSubstr("checks"));
  EXPECT_THAT(Refusal(R"({"checks": {}})"), HasSubstr("checks"));
  EXPECT_THAT(Refusal(R"({"checks": [], "reports": 1})"), HasSubstr("array"));
  EXPECT_THAT(Refusal(R"({"checks": [], "checks": []})"), HasSubstr("checks"));
}

TEST(PublishedChecks, RefusesDeepNesting) {
  const std::string deep = std::string(100, '[') + std::string(100, ']');

  EXPECT_THAT(Refusal(R"({"checks": )" + deep + "}"), HasSubstr("deep"));
}

TEST(PublishedChecks, FailsWhatIsNoCheck) {
  const auto checks = ChecksOf(R"(5, {}, {"id": 7})");

  ASSERT_EQ(checks.size(), 3U);
  EXPECT_THAT(RunCheck(checks[0]).line.en,
              HasSubstr("/checks/0  : cannot be judged [FAILED: it is not an "
                        "object]"));
  EXPECT_THAT(RunCheck(checks[1]).line.en, HasSubstr("id is missing"));
  EXPECT_THAT(RunCheck(checks[2]).line.en, HasSubstr("id is not text"));
}

TEST(PublishedChecks, FailsAnUnknownKind) {
  EXPECT_THAT(Complaint(R"("kind": "mean")"),
              HasSubstr("the kind mean is unknown"));
}

TEST(PublishedChecks, FailsASecondCheckWithTheSameId) {
  const std::string item =
      R"({"id": "a#1", "label": "達成",)" + std::string(kShare) + "}";

  const auto checks = ChecksOf(item + "," + item);

  EXPECT_TRUE(RunCheck(checks[0]).passed);
  EXPECT_FALSE(RunCheck(checks[1]).passed);
  EXPECT_THAT(RunCheck(checks[1]).line.en,
              HasSubstr("the id a#1 is there twice"));
}

TEST(PublishedChecks, NamesEveryMissingMember) {
  const std::string complaint = Complaint(R"("kind": "share")");

  for (const char* name :
       {"numerator", "denominator", "unit", "published", "decimals"}) {
    EXPECT_THAT(complaint, HasSubstr(std::string(name) + " is missing"));
  }
  EXPECT_THAT(Complaint(R"("kind": "linear_year_target", "quantum": null)"),
              HasSubstr("quantum is missing"));
}

TEST(PublishedChecks, FailsFiguresOfAnotherForm) {
  const auto difference = [](const std::string& published) {
    return Complaint(R"("kind": "difference", "minuend": "1",
                        "subtrahend": "1", "published": )" +
                     published);
  };

  for (const char* published :
       {"\"1,234\"", "\"▲3\"", "\"\"", "\" 1\"", "\"1e2\"", "1E2", "true", "[]",
        "\"12345678901234567890123456789012345\"", "\"－\""}) {
    EXPECT_THAT(difference(published),
                HasSubstr("published is not a decimal number"));
  }
}

TEST(PublishedChecks, FailsListsOfAnotherForm) {
  const auto sum = [](const std::string& parts) {
    return Complaint(R"("kind": "sum", "published_total": "1", "parts": )" +
                     parts);
  };

  for (const char* parts : {"[]", "1", "{}", "[\"一\"]", "[[1]]", "[null]"}) {
    EXPECT_THAT(sum(parts),
                HasSubstr("parts is not a list of decimal numbers"));
  }
}

TEST(PublishedChecks, FailsAFigureThatIsNotPrintedWithItsPlaces) {
  const auto share = [](const std::string& published,
                        const std::string& decimals) {
    return Complaint(R"("kind": "share", "numerator": 1, "denominator": 2,
                        "unit": "%", "published": ")" +
                     published + R"(", "decimals": )" + decimals);
  };

  EXPECT_THAT(share("50", "1"),
              HasSubstr("published, 50, is not printed with 1 places"));
  EXPECT_THAT(share("50.0", "0"), HasSubstr("not printed with 0 places"));
  EXPECT_THAT(share("50.0", "0.5"),
              HasSubstr("decimals is not a whole number"));
}

TEST(PublishedChecks, FailsAQuantumThatIsNotPositive) {
  for (const char* quantum : {"0", "0.0", "-1"}) {
    EXPECT_THAT(Complaint(R"("kind": "linear_year_target", "baseline": "1",
                    "baseline_year": 2014, "final_target": "2",
                    "target_year": 2019, "year": 2017,
                    "published_year_target": "2", "quantum": ")" +
                          std::string(quantum) + '"'),
                HasSubstr("quantum is not positive"));
  }
}

TEST(PublishedChecks, FailsRulesOfAnotherForm) {
  const auto grade = [](const std::string& members) {
    return Complaint(R"("kind": "grade", "published": "A", )" + members);
  };

  EXPECT_THAT(grade(R"("inputs": [])"), HasSubstr("inputs is not an object"));
  EXPECT_THAT(grade(R"("derive": {})"),
              HasSubstr("derive is not a list of pairs of texts"));
  for (const char* criteria : {"[[\"true\"]]", "[[\"true\", 1]]", "[1]"}) {
    EXPECT_THAT(grade(R"("criteria": )" + std::string(criteria)),
                HasSubstr("criteria is not a list of pairs of texts"));
  }
  EXPECT_THAT(grade(R"("otherwise": 1)"),
              HasSubstr("otherwise is neither text nor null"));
  EXPECT_THAT(grade(R"("inputs": {}, "derive": [], "criteria": [])"),
              HasSubstr("otherwise is missing"));
}

class ReportRecordsTest : public ::testing::Test {
 protected:
  // The result of the share, where its report has these records of it.
  static CheckResult ResultBeside(const std::string& records) {
    return RunCheck(
        ChecksOf(R"({"id": "a#1", "report": "a", "label": "達成",)" +
                     std::string(kShare) + "}",
                 R"({"id": "a", "published_percentages": [)" + records + "]}")
            .front());
  }
};

TEST_F(ReportRecordsTest, MayHaveTheSameFigures) {
  EXPECT_TRUE(ResultBeside(R"({"label": "達成", "numerator": "8",
      "denominator": 53, "published": "15.10", "note": "8 of 53"})")
                  .passed);
}

TEST_F(ReportRecordsTest, FailACheckThatHasAnotherFigure) {
  const CheckResult result = ResultBeside(R"({"label": "達成", "numerator": 8,
      "denominator": 54, "published": "15.1"})");

  EXPECT_FALSE(result.passed);
  EXPECT_THAT(result.line.en, HasSubstr("denominator differs from that of the "
                                        "same item in reports"));
}

TEST_F(ReportRecordsTest, AreFreeToHaveOtherWordsAndOtherItems) {
  EXPECT_TRUE(ResultBeside("").passed);
  EXPECT_TRUE(ResultBeside("1, {}, [], null").passed);
  EXPECT_TRUE(ResultBeside(R"({"label": "別", "numerator": 9,
      "denominator": 54, "published": "1"})")
                  .passed);
  EXPECT_TRUE(ResultBeside(R"({"label": "達成", "numerator": 9})").passed);
  EXPECT_TRUE(ResultBeside(R"({"label": "達成", "numerator": "8 項目",
      "denominator": [53], "published": "15.1"})")
                  .passed);
}

TEST_F(ReportRecordsTest, AgreeIfOneOfTheSameLabelDoes) {
  EXPECT_TRUE(ResultBeside(R"(
      {"label": "達成", "numerator": 9, "denominator": 54, "published": "1"},
      {"label": "達成", "numerator": 8, "denominator": 53,
       "published": "15.1"})")
                  .passed);
}

TEST_F(ReportRecordsTest, FailAListOfAnotherLength) {
  const auto result_of = [](const std::string& parts) {
    return RunCheck(ChecksOf(R"({"id": "a#1", "report": "a", "label": "計",
                                 "kind": "sum", "published_total": "53",
                                 "parts": )" +
                                 parts + "}",
                             R"({"id": "a", "sums": [{"label": "計",
                                 "parts": ["8", "45"],
                                 "published_total": 53}]})")
                        .front());
  };

  EXPECT_TRUE(result_of(R"(["8", "45"])").passed);
  EXPECT_THAT(result_of(R"(["8", "45", "0"])").line.en,
              HasSubstr("parts differs"));
  EXPECT_THAT(result_of(R"(["8"])").line.en, HasSubstr("parts differs"));
}

TEST_F(ReportRecordsTest, FailAGradeWithAnotherWord) {
  const CheckResult result =
      RunCheck(ChecksOf(R"({"id": "a#1", "report": "a", "label": "就農者",
                   "kind": "grade", "inputs": {"target": "1500"},
                   "derive": [], "criteria": [], "otherwise": "未達成",
                   "published": "未達成"})",
                        R"({"id": "a", "indicators": [{"label": "就農者",
                   "inputs": {"target": 1500, "unit": "人"},
                   "published": "達成"}]})")
                   .front());

  EXPECT_FALSE(result.passed);
  EXPECT_THAT(result.line.ja, HasSubstr("published が異なる"));
}

}  // namespace
}  // namespace tassei::conformance
