// Every pack of schemes/ opens without a problem, and its example comes out as
// its expected.json says.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/format/json.h"
#include "tassei/assessment.h"
#include "tassei/book_file.h"
#include "tassei/explanation.h"
#include "tassei/request.h"
#include "tassei/scheme_file.h"

namespace tassei {
namespace {

using internal::JsonDocument;
using internal::JsonMember;
using internal::JsonValue;

const std::filesystem::path kPacks = TASSEI_SOURCE_DIR "/schemes";

std::vector<std::string> PackNames() {
  std::vector<std::string> packs;
  for (const auto& entry : std::filesystem::directory_iterator(kPacks)) {
    if (entry.is_directory()) packs.push_back(entry.path().filename().string());
  }
  std::sort(packs.begin(), packs.end());
  return packs;
}

std::optional<JsonDocument> ReadDocument(const std::filesystem::path& path) {
  std::ifstream stream(path);
  Diagnostics diagnostics;
  auto document =
      internal::ReadJson({std::istreambuf_iterator<char>(stream), {}},
                         path.string(), {}, diagnostics);
  EXPECT_TRUE(document.ok()) << diagnostics.ToString(Language::kEnglish);
  if (!document.ok()) return std::nullopt;
  return *std::move(document);
}

std::string TextOf(JsonValue object, std::string_view member) {
  const auto value = object.Find(member);
  return value ? std::string(value->string()) : std::string();
}

std::vector<JsonMember> MembersOf(JsonValue object, std::string_view name) {
  std::vector<JsonMember> members;
  if (const auto value = object.Find(name)) {
    for (const JsonMember member : value->members()) members.push_back(member);
  }
  return members;
}

// The scheme with rules that read every derived fact, so that explanations tell
// all of them.
std::optional<Scheme> ReaderOfFacts(const Scheme& scheme) {
  SchemeParts parts = scheme.parts();
  parts.grades.push_back({.code = "told"});
  TableText* const tables[] = {&parts.indicator_rules, &parts.rules,
                               &parts.group_rules, &parts.plan_rules};
  for (const SubjectKind kind : kSubjectKinds) {
    std::vector<TableText::Cell> header = {{.text = "F"}};
    std::vector<TableText::Cell> rule = {{.text = "1"}};
    for (const DerivedFact& fact : parts.derived) {
      if (fact.subject != kind) continue;
      header.push_back({.text = fact.name});
      rule.push_back({.text = "-"});
    }
    TableText& table = *tables[static_cast<std::size_t>(kind)];
    table = {};
    if (header.size() == 1) continue;
    header.push_back({.text = "grade"});
    rule.push_back({.text = "told"});
    table.rows = {header, rule};
  }
  Diagnostics diagnostics;
  auto made = Scheme::Make(std::move(parts), &diagnostics);
  EXPECT_TRUE(made.ok()) << diagnostics.ToString(Language::kEnglish);
  if (!made.ok()) return std::nullopt;
  return *std::move(made);
}

class PacksTest : public ::testing::TestWithParam<std::string> {};

// One question about the example of a pack.
class Question {
 public:
  Question(const Book& book, JsonValue expected) : expected_(expected) {
    RequestOptions options;
    options.period = Period::Parse(TextOf(expected, "period"));
    options.as_of = Date::Parse(TextOf(expected, "as_of"));
    options.known_on = Date::Parse(TextOf(expected, "known_on"));
    Diagnostics diagnostics;
    const auto request = ResolveRequest(book, options, &diagnostics);
    EXPECT_TRUE(request.ok()) << diagnostics.ToString(Language::kEnglish);
    if (!request.ok()) return;
    auto made = Assessment::Make(book, *request);
    EXPECT_TRUE(made.ok()) << made.status();
    if (made.ok()) assessment_ = *std::move(made);
  }

  void Check() {
    if (!assessment_) return;
    for (const JsonMember grade : MembersOf(expected_, "grades")) {
      EXPECT_EQ(GradeOf(*assessment_, grade.name()), grade.value.string())
          << grade.name();
    }
    for (const JsonMember measure : MembersOf(expected_, "measures")) {
      CheckMeasure(measure);
    }
    for (const JsonMember shares : MembersOf(expected_, "shares")) {
      CheckShares(shares);
    }
    CheckFacts();
  }

 private:
  static std::string GradeOf(const Assessment& assessment,
                             std::string_view subject) {
    const auto why = Explain(assessment, subject);
    if (!why.ok()) return why.status().ToString();
    return why->decision->decided.value_or(
        "(" + why->decision->cause.Message(Language::kEnglish) + ")");
  }

  void CheckMeasure(const JsonMember& expected) {
    const Rollup* rollup = assessment_->FindRollup(expected.name());
    ASSERT_NE(rollup, nullptr) << expected.name();
    const Measure& measure = *rollup->measure;
    for (const JsonMember figure : expected.value.members()) {
      std::string actual;
      if (figure.name() == "ratio") {
        actual = rollup->ratio.ToString();
      } else if (figure.name() == "percent") {
        actual = rollup->ratio.PercentText(measure.places, measure.rounding);
      } else {
        const auto value = Decimal::DivideRounded(
            rollup->ratio.numerator, rollup->ratio.denominator, measure.places,
            measure.rounding);
        actual = value ? value->ToString()
                       : rollup->cause.Message(Language::kEnglish);
      }
      EXPECT_EQ(actual, figure.value.string())
          << expected.name() << " " << figure.name();
    }
  }

  void CheckShares(const JsonMember& expected) {
    const Rollup* rollup = assessment_->FindRollup(expected.name());
    ASSERT_NE(rollup, nullptr) << expected.name();
    std::set<std::string_view> named;
    for (const JsonMember share : expected.value.members()) {
      named.insert(share.name());
    }
    for (const GradeShare& share : rollup->shares) {
      const auto figure = expected.value.Find(share.grade);
      if (!figure) {
        EXPECT_TRUE(share.count.is_zero()) << share.grade;
        continue;
      }
      EXPECT_EQ(share.percent ? share.percent->ToString() : "none",
                figure->string())
          << expected.name() << " " << share.grade;
      named.erase(share.grade);
    }
    EXPECT_THAT(named, ::testing::IsEmpty()) << expected.name();
  }

  void CheckFacts() {
    const auto subjects = MembersOf(expected_, "facts");
    if (subjects.empty()) return;
    AssessmentRequest request = assessment_->request();
    request.scheme = ReaderOfFacts(assessment_->scheme());
    ASSERT_TRUE(request.scheme.has_value());
    const auto told = Assessment::Make(assessment_->book(), request);
    ASSERT_TRUE(told.ok()) << told.status();
    for (const JsonMember subject : subjects) {
      const auto why = Explain(*told, subject.name());
      ASSERT_TRUE(why.ok()) << why.status();
      for (const JsonMember fact : subject.value.members()) {
        EXPECT_EQ(FactText(*why, fact.name()), fact.value.string())
            << subject.name() << " " << fact.name();
      }
    }
  }

  static std::string FactText(const Explanation& why, std::string_view name) {
    for (const ExplainedFact& fact : why.facts) {
      if (fact.definition.name_ja == name || fact.definition.name == name) {
        return fact.value.ToString();
      }
    }
    return "no such fact";
  }

  const JsonValue expected_;
  std::optional<Assessment> assessment_;
};

TEST_P(PacksTest, OpenWithoutAProblem) {
  Diagnostics diagnostics;

  const auto scheme = OpenScheme((kPacks / GetParam()).string(), &diagnostics);

  EXPECT_TRUE(scheme.ok());
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.ToString(Language::kEnglish);
}

TEST_P(PacksTest, JudgeTheirExamplesAsExpected) {
  const std::filesystem::path pack = kPacks / GetParam();
  Diagnostics diagnostics;
  const auto book = OpenBook((pack / "example.json").string(), &diagnostics);
  ASSERT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.ToString(Language::kEnglish);
  const auto expected = ReadDocument(pack / "expected.json");
  ASSERT_TRUE(expected.has_value());

  Question(*book, expected->root()).Check();

  if (const auto more = expected->root().Find("also")) {
    for (const JsonValue question : more->items()) {
      Question(*book, question).Check();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Of, PacksTest, ::testing::ValuesIn(PackNames()),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::replace_if(
                               name.begin(), name.end(),
                               [](unsigned char c) { return !std::isalnum(c); },
                               '_');
                           return name;
                         });

TEST(PacksOfTheLibrary, AreAtLeastTwentyPublishers) {
  Diagnostics diagnostics;
  const auto schemes = OpenSchemes(kPacks.string(), &diagnostics);
  ASSERT_TRUE(schemes.ok()) << diagnostics.ToString(Language::kEnglish);
  std::set<std::string> publishers;
  for (const Scheme& scheme : *schemes) {
    publishers.insert(scheme.parts().publisher);
  }

  EXPECT_EQ(schemes->size(), PackNames().size());
  EXPECT_GE(publishers.size(), 20u);
}

}  // namespace
}  // namespace tassei
