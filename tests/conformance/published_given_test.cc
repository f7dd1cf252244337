// The file of published checks, and copies of it with one figure altered.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/json.h"
#include "lib/format/json_writer.h"
#include "tests/conformance/member_reader.h"
#include "tests/conformance/naive_check.h"
#include "tests/conformance/published_checks.h"
#include "tests/conformance/published_run.h"

namespace tassei::conformance {
namespace {

using internal::JsonDocument;
using internal::JsonKind;
using internal::JsonMember;
using internal::JsonValue;
using internal::JsonWriter;

// What is unnoticed, and how often: "kind member".
using Counts = std::map<std::string, int>;

std::filesystem::path GivenPath() {
  return std::filesystem::path(TASSEI_SHARED_DATA) / "published/given.json";
}

std::string GivenBytes() {
  std::ifstream file(GivenPath(), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

JsonDocument Parsed(std::string text) {
  Diagnostics diagnostics;
  return *internal::ReadJson(std::move(text), "given.json", {}, diagnostics);
}

void Copy(JsonValue value, JsonWriter& writer) {
  switch (value.kind()) {
    case JsonKind::kNull:
      writer.Null();
      return;
    case JsonKind::kBool:
      writer.Bool(value.boolean());
      return;
    case JsonKind::kNumber:
      writer.Number(value.number());
      return;
    case JsonKind::kString:
      writer.String(value.string());
      return;
    case JsonKind::kArray:
      writer.BeginArray();
      for (const JsonValue item : value.items()) Copy(item, writer);
      writer.EndArray();
      return;
    case JsonKind::kObject:
      writer.BeginObject();
      for (const JsonMember member : value.members()) {
        writer.Key(member.name());
        Copy(member.value, writer);
      }
      writer.EndObject();
  }
}

std::string TextOf(JsonValue object, std::string_view name) {
  return std::string(object.Find(name)->string());
}

// A report with those records alone that have the label.
void CopyReport(JsonValue report, std::string_view label, JsonWriter& writer) {
  writer.BeginObject().Key("id").String(report.Find("id")->string());
  for (const std::string_view list :
       {"indicators", "sums", "published_percentages"}) {
    const std::optional<JsonValue> records = report.Find(list);
    if (!records.has_value()) continue;
    writer.Key(list).BeginArray();
    for (const JsonValue record : records->items()) {
      if (TextOf(record, "label") == label) Copy(record, writer);
    }
    writer.EndArray();
  }
  writer.EndObject();
}

// One check as a file of its own.
class SingleCheck {
 public:
  // Without `reports`, what stands there of its figures is left out.
  SingleCheck(JsonValue check, std::optional<JsonValue> reports) {
    JsonWriter writer(JsonWriter::Style::kCompact);
    writer.BeginObject().Key("reports").BeginArray();
    if (reports.has_value()) {
      for (const JsonValue report : reports->items()) {
        if (TextOf(report, "id") != TextOf(check, "report")) continue;
        CopyReport(report, TextOf(check, "label"), writer);
      }
    }
    writer.EndArray().Key("checks").BeginArray();
    Copy(check, writer);
    writer.EndArray().EndObject();
    text_ = std::move(writer).Finish();
  }

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

JsonValue CheckIn(const JsonDocument& file) {
  return *file.root().Find("checks")->items().begin();
}

bool Passes(const std::string& file) {
  Diagnostics diagnostics;
  const auto checks = ReadPublishedChecks(file, "altered", diagnostics);
  return checks.ok() && RunCheck(checks->front()).passed;
}

// A place in the text of a file, and what is written there instead.
struct Alteration {
  std::string member;
  std::size_t offset = 0;
  std::size_t size = 0;
  std::string text = {};

  std::string In(std::string file) const {
    return file.replace(offset, size, text);
  }
};

// Every digit of every figure of a check, by every other digit.
class Alterations {
 public:
  explicit Alterations(JsonValue check) {
    for (const JsonMember member : check.members()) {
      AddFigures(member.value, std::string(member.name()));
    }
    if (TextOf(check, "kind") == "grade") AddWords(check);
  }

  const std::vector<Alteration>& all() const { return all_; }

 private:
  void AddFigures(JsonValue value, const std::string& member) {
    if (value.kind() == JsonKind::kArray) {
      for (const JsonValue item : value.items()) AddFigures(item, member);
    }
    if (value.kind() == JsonKind::kObject) {
      for (const JsonMember inner : value.members()) {
        AddFigures(inner.value, member);
      }
    }
    if (FigureOf(value).has_value()) AddDigits(value, member);
  }

  void AddDigits(JsonValue value, const std::string& member) {
    const bool is_text = value.kind() == JsonKind::kString;
    const std::string_view digits = is_text ? value.string() : value.number();
    const std::size_t start = value.byte_offset() + (is_text ? 1 : 0);
    for (std::size_t i = 0; i < digits.size(); ++i) {
      if (digits[i] < '0' || digits[i] > '9') continue;
      for (char other = '0'; other <= '9'; ++other) {
        if (other == digits[i]) continue;
        all_.push_back({member, start + i, 1, std::string(1, other)});
      }
    }
  }

  // The grade printed, by every other one the rule knows and by a strange one.
  void AddWords(JsonValue check) {
    const JsonValue published = *check.Find("published");
    std::set<std::string> words = {"別の判定"};
    for (const JsonValue criterion : check.Find("criteria")->items()) {
      words.emplace((*std::next(criterion.items().begin())).string());
    }
    const JsonValue otherwise = *check.Find("otherwise");
    if (!otherwise.is_null()) words.emplace(otherwise.string());
    for (const std::string& word : words) {
      if (word == published.string()) continue;
      all_.push_back({"published", published.byte_offset() + 1,
                      published.string().size(), word});
    }
  }

  std::vector<Alteration> all_;
};

// JSON has no 017.
bool IsJson(const std::string& file) {
  Diagnostics diagnostics;
  return internal::ReadJson(file, "altered", {}, diagnostics).ok();
}

class PublishedGiven : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(GivenPath())) {
      GTEST_SKIP() << "no file " << GivenPath();
    }
    given_ = Parsed(GivenBytes());
  }

  JsonValue reports() const { return *given_->root().Find("reports"); }
  auto checks() const { return given_->root().Find("checks")->items(); }

 private:
  std::optional<JsonDocument> given_;
};

TEST_F(PublishedGiven, PassesWhole) {
  Diagnostics diagnostics;
  const auto checks =
      ReadPublishedChecks(GivenBytes(), "given.json", diagnostics);
  ASSERT_TRUE(checks.ok()) << diagnostics.ToString(Language::kEnglish);
  std::ostringstream out;

  const int exit_code = RunChecks(*checks, Language::kJapanese, out);

  EXPECT_EQ(exit_code, 0);
  EXPECT_THAT(out.str(), ::testing::EndsWith("\n158 passed, 0 failed\n"));
}

TEST_F(PublishedGiven, ReproducesAllButFive) {
  Diagnostics diagnostics;
  const auto checks =
      ReadPublishedChecks(GivenBytes(), "given.json", diagnostics);
  ASSERT_TRUE(checks.ok()) << diagnostics.ToString(Language::kEnglish);

  std::vector<std::string> not_reproducible;
  for (const Check& check : *checks) {
    if (Judge(check.claim).outcome == Outcome::kReproduced) continue;
    not_reproducible.push_back(check.id);
  }

  EXPECT_THAT(not_reproducible,
              ::testing::ElementsAre("oki_r2#42", "oki_r2#43", "oki_r2#45",
                                     "oki_7th_h26#56", "nagano_h29#69"));
}

// A rate does not follow from the baseline some tables have beside it, which
// the reports write with words (「57.10(H22)」).
TEST_F(PublishedGiven, EachAlteredFigureFailsItsCheck) {
  Counts unnoticed;
  int altered = 0;
  for (const JsonValue check : checks()) {
    const SingleCheck file(check, reports());
    ASSERT_TRUE(Passes(file.text())) << TextOf(check, "id");
    const JsonDocument document = Parsed(file.text());
    const std::string kind = TextOf(check, "kind");
    const Alterations alterations(CheckIn(document));
    for (const Alteration& one : alterations.all()) {
      ++altered;
      if (Passes(one.In(file.text()))) ++unnoticed[kind + ' ' + one.member];
    }
  }

  EXPECT_EQ(altered, 26'451);
  EXPECT_EQ(unnoticed, (Counts{{"achievement_rate baseline", 324},
                               {"achievement_rate baseline_year", 315}}));
}

// Without the reports a check passes with another figure where, plainly
// computed, all that it says still agrees.
TEST_F(PublishedGiven, AlteredFiguresAloneFailWhereTheyNoLongerFollow) {
  Counts unnoticed;
  for (const JsonValue check : checks()) {
    const SingleCheck file(check, std::nullopt);
    const JsonDocument document = Parsed(file.text());
    const std::string kind = TextOf(check, "kind");
    const Alterations alterations(CheckIn(document));
    for (const Alteration& one : alterations.all()) {
      const std::string text = one.In(file.text());
      const bool passes = Passes(text);
      EXPECT_EQ(passes, IsJson(text) && NaivelyPasses(CheckIn(Parsed(text))))
          << TextOf(check, "id") << ' ' << one.member << ' ' << one.text;
      if (passes) ++unnoticed[kind + ' ' + one.member];
    }
  }

  EXPECT_EQ(unnoticed,
            (Counts{
                // No part of what is computed.
                {"achievement_rate baseline", 324},
                {"achievement_rate baseline_year", 315},
                {"achievement_rate series", 243},
                // The value is the same to the last place of `exact`.
                {"achievement_rate target", 1},
                // The grade is the same.
                {"grade inputs", 715},
                // A figure marked as one that does not follow still does not.
                {"grade published", 2},
                {"linear_year_target published_year_target", 26},
                {"share published", 62},
                // The multiple is the same, or the figure is marked.
                {"linear_year_target quantum", 28},
            }));
}

}  // namespace
}  // namespace tassei::conformance
