#include "lib/format/json_object_reader.h"

#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/format_diagnostics.h"
#include "tests/support/status_matchers.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;
using ::testing::SizeIs;

class JsonObjectReaderTest : public ::testing::Test {
 protected:
  JsonValue Root(std::string text) {
    Diagnostics diagnostics;
    auto document = ReadJson(std::move(text), "a.json", {}, diagnostics);
    EXPECT_THAT(document, ::tassei::testing::IsOk());
    documents_.push_back(*std::move(document));
    return documents_.back().root();
  }

  std::vector<std::string> Codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& problem : diagnostics_) {
      codes.emplace_back(problem.kind->code);
    }
    return codes;
  }

  std::vector<JsonDocument> documents_;
  Diagnostics diagnostics_;
};

TEST_F(JsonObjectReaderTest, TakesMembersByName) {
  JsonObjectReader object(
      Root(R"({"s":"x","n":1.10,"i":-5,"b":true,"c":"flow","a":[1,2],)"
           R"("o":{},"l":["p","q"],"v":null})"),
      diagnostics_);

  EXPECT_THAT(object.RequiredString("s"), Optional(std::string_view("x")));
  EXPECT_THAT(object.RequiredNumber("n"), Optional(std::string_view("1.10")));
  EXPECT_THAT(object.RequiredInteger("i", -5, 5), Optional(-5));
  EXPECT_THAT(object.RequiredBool("b"), Optional(true));
  EXPECT_THAT(object.RequiredChoice("c", {"point", "flow"}), Optional(1u));
  EXPECT_THAT(object.RequiredArray("a"), SizeIs(2));
  EXPECT_TRUE(object.RequiredObject("o").has_value());
  EXPECT_THAT(object.OptionalStrings("l"), ElementsAre("p", "q"));
  EXPECT_TRUE(object.RequiredValue("v")->is_null());
  EXPECT_TRUE(object.Finish());
  EXPECT_THAT(Codes(), IsEmpty());
}

TEST_F(JsonObjectReaderTest, OptionalMembersMayBeAbsentOrNull) {
  JsonObjectReader object(Root(R"({"s":null,"a":null,"c":null})"),
                          diagnostics_);

  EXPECT_EQ(object.OptionalString("s"), std::nullopt);
  EXPECT_EQ(object.OptionalNumber("n"), std::nullopt);
  EXPECT_EQ(object.OptionalInteger("i"), std::nullopt);
  EXPECT_EQ(object.OptionalBool("b"), std::nullopt);
  EXPECT_EQ(object.OptionalChoice("c", {"x"}), std::nullopt);
  EXPECT_THAT(object.OptionalArray("a"), IsEmpty());
  EXPECT_FALSE(object.OptionalObject("o").has_value());
  EXPECT_FALSE(object.OptionalValue("v").has_value());
  EXPECT_TRUE(object.Finish());
  EXPECT_THAT(Codes(), IsEmpty());
}

TEST_F(JsonObjectReaderTest, RecordsEveryProblemAndGoesOn) {
  JsonObjectReader object(
      Root(R"({"s":1,"n":"x","b":0,"a":{},"o":[],"z":null,"l":["p",2]})"),
      diagnostics_);

  EXPECT_EQ(object.RequiredString("s"), std::nullopt);
  EXPECT_EQ(object.RequiredNumber("n"), std::nullopt);
  EXPECT_EQ(object.RequiredBool("b"), std::nullopt);
  EXPECT_THAT(object.RequiredArray("a"), IsEmpty());
  EXPECT_FALSE(object.RequiredObject("o").has_value());
  EXPECT_EQ(object.RequiredString("z"), std::nullopt);
  EXPECT_EQ(object.RequiredString("missing"), std::nullopt);
  EXPECT_THAT(object.OptionalStrings("l"), ElementsAre("p"));
  EXPECT_FALSE(object.ok());
  EXPECT_FALSE(object.Finish());
  EXPECT_THAT(Codes(), ElementsAre("K0244", "K0243", "K0242", "K0245", "K0246",
                                   "K0244", "K0240", "K0244"));
}

TEST_F(JsonObjectReaderTest, SaysWhatWasFoundAndWhere) {
  JsonObjectReader object(Root("{\n \"a\": \"約20\"}"), diagnostics_, "取組 4");

  object.RequiredNumber("a");

  EXPECT_EQ(diagnostics_[0].ToString(Language::kEnglish),
            "a.json:2:7: error[K0243]: a is not a number; subject: 取組 4; "
            "found: \"約20\"; expected: a number");
  EXPECT_EQ(diagnostics_[0].where.pointer, "/a");
}

TEST_F(JsonObjectReaderTest, ShowsValuesOfEveryKind) {
  JsonObjectReader object(
      Root(R"({"a":null,"b":true,"c":1.0,"d":[1],"e":{"f":1},"g":false})"),
      diagnostics_);

  for (const char* name : {"a", "b", "c", "d", "e", "g"}) {
    object.RequiredString(name);
  }

  std::vector<std::string> found;
  for (const Diagnostic& problem : diagnostics_) found.push_back(problem.found);
  EXPECT_THAT(found, ElementsAre("null", "true", "1.0", "[…]", "{…}", "false"));
}

TEST_F(JsonObjectReaderTest, ReportsUnknownMembersWithTheNearestName) {
  JsonObjectReader object(Root(R"({"name":"x","weigth":1,"別":2})"),
                          diagnostics_);
  object.set_subject("6");
  object.RequiredString("name");
  object.OptionalNumber("weight");

  EXPECT_FALSE(object.Finish());

  ASSERT_THAT(Codes(), ElementsAre("K0241", "K0241"));
  EXPECT_EQ(diagnostics_[0].suggestion, "weight");
  EXPECT_EQ(diagnostics_[0].subject, "6");
  EXPECT_EQ(diagnostics_[0].where.column, 13);
  EXPECT_EQ(diagnostics_[1].suggestion, "");
}

TEST_F(JsonObjectReaderTest, RefusesNumbersThatAreNotIntegersInRange) {
  JsonObjectReader object(
      Root(R"({"a":1.0,"b":1e2,"c":6,"d":-1,"e":9223372036854775808})"),
      diagnostics_);

  for (const char* name : {"a", "b", "c", "d"}) {
    EXPECT_EQ(object.RequiredInteger(name, 0, 5), std::nullopt) << name;
  }
  EXPECT_EQ(object.OptionalInteger("e"), std::nullopt);

  EXPECT_THAT(Codes(),
              ElementsAre("K0247", "K0247", "K0247", "K0247", "K0247"));
  EXPECT_EQ(diagnostics_[0].Expected(Language::kEnglish),
            "an integer from 0 to 5");
}

TEST_F(JsonObjectReaderTest, RefusesUnknownChoicesWithTheNearest) {
  JsonObjectReader object(Root(R"({"kind":"flwo"})"), diagnostics_);

  EXPECT_EQ(object.OptionalChoice("kind", {"point", "flow"}), std::nullopt);

  ASSERT_THAT(Codes(), ElementsAre("K0248"));
  EXPECT_EQ(diagnostics_[0].found, "\"flwo\"");
  EXPECT_EQ(diagnostics_[0].Expected(Language::kJapanese), "point, flow");
}

TEST_F(JsonObjectReaderTest, AValueThatIsNoObjectIsOneProblem) {
  JsonObjectReader object(Root("[1]"), diagnostics_);

  EXPECT_EQ(object.RequiredString("a"), std::nullopt);
  EXPECT_FALSE(object.Finish());

  EXPECT_THAT(Codes(), ElementsAre("K0249"));
  EXPECT_EQ(object.SpanOf("a").ToString(), "a.json:1:1");
}

TEST_F(JsonObjectReaderTest, TellsWhereAMemberStands) {
  const JsonObjectReader object(Root("{\n\"a\": 1}"), diagnostics_);

  EXPECT_EQ(object.SpanOf("a").ToString(), "a.json:2:6");
  EXPECT_EQ(object.SpanOf("b").ToString(), "a.json:1:1");
}

}  // namespace
}  // namespace tassei::internal
