#include "tassei/value_json.h"

#include <string>
#include <string_view>
#include <utility>

#include "gtest/gtest.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::IsOk;
using testing::StatusIs;

// What is read as `type`, as FEEL writes it; the diagnostics if it is refused.
std::string Read(std::string_view json, std::string_view type) {
  Diagnostics diagnostics;
  const auto value = ReadValueJson(json, "in.json", type, &diagnostics);
  return value.ok() ? value->ToString()
                    : diagnostics.ToString(Language::kEnglish);
}

std::string Written(const Value& value) {
  const auto json = WriteValueJson(value);
  return json.ok() ? *json : std::string(json.status().message());
}

TEST(ValueJson, KeepsEveryDigitOfANumber) {
  EXPECT_EQ(Read("1.10", "number"), "1.10");
  EXPECT_EQ(Read("1234567890123456789012345678901234", "number"),
            "1234567890123456789012345678901234");
}

TEST(ValueJson, RefusesANumberOfMoreThan34Digits) {
  EXPECT_EQ(Read("12345678901234567890123456789012345", "number"),
            "in.json:1:1: error[K0991]: the number needs more than 34 digits, "
            "or is out of range; found: 12345678901234567890123456789012345\n");
}

TEST(ValueJson, ReadsTextAsWhatTheTypeSays) {
  EXPECT_EQ(Read("\"0.95\"", "number"), "0.95");
  EXPECT_EQ(Read("\"2021-01-31\"", "date"), "@\"2021-01-31\"");
  EXPECT_EQ(Read("\"2021-01-31\"", "date and time"),
            "@\"2021-01-31T00:00:00Z\"");
  EXPECT_EQ(Read("\"P1Y6M\"", "years and months duration"), "@\"P1Y6M\"");
  EXPECT_EQ(Read("[\"09:30:00\"]", "list<time>"), "[@\"09:30:00\"]");
  EXPECT_EQ(Read("{\"a\": \"P1D\", \"b\": \"P1D\"}",
                 "context<a: days and time duration>"),
            "{a: @\"P1D\", b: \"P1D\"}");
}

TEST(ValueJson, LeavesTextAsItIsWhereTheTypeIsNotKnown) {
  EXPECT_EQ(Read("\"2021-01-31\"", "Any"), "\"2021-01-31\"");
}

TEST(ValueJson, TakesNullForEveryType) {
  EXPECT_EQ(Read("null", "date"), "null");
  EXPECT_EQ(Read("[null]", "list<number>"), "[null]");
}

TEST(ValueJson, RefusesEveryValueOfAnotherTypeAtItsPlace) {
  EXPECT_EQ(Read("[\"2021-02-30\",\n true]", "list<date>"),
            "in.json:1:2: error[K0990]: the value is not of the type date; "
            "found: 2021-02-30; expected: 2021-01-31\n"
            "in.json:2:2: error[K0990]: the value is not of the type date; "
            "found: true; expected: 2021-01-31\n");
}

TEST(ValueJson, RefusesATypeThatThereIsNot) {
  EXPECT_EQ(Read("1", "nummer"),
            "in.json: error[K0992]: there is no type nummer\n");
}

TEST(ValueJson, WritesWhatJsonHasNoKindForAsText) {
  EXPECT_EQ(Written(Value(YearsMonths{18})), "\"P1Y6M\"");
  EXPECT_EQ(Written(Value(FeelDate{2021, 1, 31})), "\"2021-01-31\"");
  EXPECT_EQ(Written(Value(Range{.lower = Value(Decimal(1)),
                                .upper = Value(Decimal(2)),
                                .lower_closed = true})),
            "\"[1..2)\"");
}

TEST(ValueJson, WritesCollectionsInOrder) {
  Context context;
  context.Put("達成率", Value(*Decimal::Parse("0.950")));
  context.Put("\"", Value(Value::List{Value(true), Value()}));
  EXPECT_EQ(Written(Value(std::move(context))),
            "{\"達成率\":0.950,\"\\\"\":[true,null]}");
}

TEST(ValueJson, RefusesToWriteWhatIsNestedTooDeep) {
  Value value;
  for (int i = 0; i < 257; ++i) value = Value(Value::List{value});
  EXPECT_THAT(WriteValueJson(value),
              StatusIs(absl::StatusCode::kInvalidArgument));
  EXPECT_THAT(WriteValueJson((*value.list())[0]), IsOk());
}

TEST(ValueText, IsReadAsItsTypeIsWritten) {
  EXPECT_EQ(ReadValueText("true", "boolean")->ToString(), "true");
  EXPECT_EQ(ReadValueText("0.95", "number")->ToString(), "0.95");
  EXPECT_EQ(ReadValueText("0.95", "string")->ToString(), "\"0.95\"");
  EXPECT_FALSE(ReadValueText("yes", "boolean").has_value());
  EXPECT_FALSE(ReadValueText("1", "nummer").has_value());
}

constexpr CauseKind kUnknown{"C9999", {"{0}が不明", "{0} is not known"}};

Value Unknown(std::string what) {
  return Value::Null({.kind = &kUnknown, .arguments = {std::move(what)}});
}

TEST(Causes, AreFoundWithTheirPlaceInTheJson) {
  Context context;
  context.Put("a/b", Value(Value::List{Value(true), Unknown("率")}));
  context.Put("c", Value());
  context.Put("d~", Unknown("日"));
  const Value value(std::move(context));

  EXPECT_EQ(RenderCauses(value, Language::kJapanese),
            "/a~1b/1: 率が不明 [C9999]\n/d~0: 日が不明 [C9999]\n");
  EXPECT_EQ(RenderCausesJson(Unknown("x")),
            "[{\"pointer\":\"\",\"code\":\"C9999\",\"ja\":\"xが不明\",\"en\":"
            "\"x is not known\",\"where\":\"\"}]");
}

}  // namespace
}  // namespace tassei
