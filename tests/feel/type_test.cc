#include "lib/feel/type.h"

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "lib/feel/temporal_text.h"
#include "tests/feel/compile_support.h"

namespace tassei::internal {
namespace {

using tassei::testing::CompileText;

FeelType TypeFrom(std::string_view text) {
  Scope scope;
  Diagnostics problems;
  CompilerContext context{scope, problems};
  return CompileType({.text = text}, context).value();
}

Value Number(int64_t value) { return Decimal(value); }
Value Word(std::string_view text) { return std::string(text); }

Value Person(std::string_view name, int64_t age) {
  Context person;
  person.Put("name", Word(name));
  person.Put("age", Number(age));
  return person;
}

// The value converted, as FEEL writes it.
std::string Converted(const Value& value, std::string_view type) {
  const std::optional<Value> converted = Convert(value, TypeFrom(type));
  return converted.has_value() ? converted->ToString() : "nothing";
}

TEST(FeelType, PrintsAsItIsRead) {
  for (const std::string_view text :
       {"Any", "Null", "number", "list", "list<number>", "range<date>",
        "context", "context<a: number, b c: list<string>>", "function",
        "function<number, Any> -> string", "function<> -> Any"}) {
    EXPECT_EQ(TypeFrom(text).ToString(), text);
  }
}

TEST(FeelType, HasTheNamesOfDmn) {
  EXPECT_EQ(BuiltinType("dateTime")->ToString(), "date and time");
  EXPECT_EQ(BuiltinType("dayTimeDuration")->ToString(),
            "days and time duration");
  EXPECT_EQ(BuiltinType("yearMonthDuration")->ToString(),
            "years and months duration");
  EXPECT_FALSE(BuiltinType("tPerson").has_value());
}

TEST(FeelType, KnowsWhatConforms) {
  using Cases = std::vector<std::pair<std::string_view, std::string_view>>;
  for (const auto& [type, other] : Cases{
           {"number", "Any"},
           {"Null", "number"},
           {"list<number>", "list"},
           {"list<Null>", "list<number>"},
           {"context<a: number, b: string>", "context<a: number>"},
           {"context<a: number>", "context"},
           {"function<Any> -> number", "function<number> -> Any"},
           {"function<Any> -> number", "function"},
           {"range<number>", "range"},
       }) {
    EXPECT_TRUE(Conforms(TypeFrom(type), TypeFrom(other))) << type;
    if (type != "list<Null>" && type != "Null") {
      EXPECT_FALSE(Conforms(TypeFrom(other), TypeFrom(type))) << type;
    }
  }
  EXPECT_FALSE(Conforms(TypeFrom("number"), TypeFrom("string")));
  EXPECT_FALSE(Conforms(TypeFrom("function<number, number> -> Any"),
                        TypeFrom("function<number> -> Any")));
}

TEST(FeelType, IsKnownOfValues) {
  EXPECT_EQ(TypeOf(Value()).ToString(), "Null");
  EXPECT_EQ(TypeOf(Value::List{Number(1), Value()}).ToString(), "list<number>");
  EXPECT_EQ(TypeOf(Value::List{Number(1), Word("a")}).ToString(), "list");
  EXPECT_EQ(TypeOf(Person("a", 1)).ToString(),
            "context<name: string, age: number>");
  EXPECT_EQ(TypeOf(Range{.lower = Number(1)}).ToString(), "range<number>");
}

TEST(FeelType, TellsItsInstances) {
  EXPECT_TRUE(IsInstance(Value(), TypeFrom("number")));
  EXPECT_TRUE(IsInstance(Number(1), TypeFrom("number")));
  EXPECT_FALSE(IsInstance(Number(1), TypeFrom("string")));
  EXPECT_TRUE(IsInstance(Value::List{Number(1)}, TypeFrom("list<number>")));
  EXPECT_FALSE(IsInstance(Value::List{Word("a")}, TypeFrom("list<number>")));
  EXPECT_TRUE(IsInstance(Person("a", 1), TypeFrom("context<age: number>")));
  EXPECT_FALSE(IsInstance(Person("a", 1), TypeFrom("context<sex: string>")));
  EXPECT_TRUE(IsInstance(Range{.upper = Number(1)}, TypeFrom("range<number>")));
  EXPECT_FALSE(
      IsInstance(Range{.upper = Number(1)}, TypeFrom("range<string>")));
}

TEST(Convert, TakesAnElementOutOfItsList) {
  EXPECT_EQ(Converted(Value::List{Number(1)}, "number"), "1");
  EXPECT_EQ(Converted(Value::List{Number(1), Number(2)}, "number"), "nothing");
  EXPECT_EQ(Converted(Value::List{}, "number"), "nothing");
  EXPECT_EQ(Converted(Value::List{Value::List{Number(1)}}, "number"),
            "nothing");
}

TEST(Convert, MakesAListOfAnElement) {
  EXPECT_EQ(Converted(Number(1), "list<number>"), "[1]");
  EXPECT_EQ(Converted(Word("a"), "list<number>"), "nothing");
}

TEST(Convert, MakesMidnightOfADate) {
  EXPECT_EQ(Converted(*ReadFeelDate("2021-01-31"), "date and time"),
            "@\"2021-01-31T00:00:00Z\"");
  EXPECT_EQ(Converted(Value::List{*ReadFeelDate("2021-01-31")},
                      "list<date and time>"),
            "[@\"2021-01-31T00:00:00Z\"]");
}

TEST(Convert, TakesContextsThatHaveTheMembers) {
  EXPECT_EQ(Converted(Person("a", 1), "context<age: number>"),
            "{name: \"a\", age: 1}");
  EXPECT_EQ(Converted(Person("a", 1), "context<age: string>"), "nothing");
  EXPECT_EQ(Converted(Person("a", 1), "context<sex: string>"), "nothing");
}

TEST(Convert, TakesNullForEveryType) {
  EXPECT_EQ(Converted(Value(), "number"), "null");
  EXPECT_EQ(Converted(Value(), "list<number>"), "null");
}

TEST(StaticTypes, AreKnownOfExpressions) {
  using Cases = std::vector<std::pair<std::string_view, std::string_view>>;
  for (const auto& [text, type] : Cases{
           {"1 + 2", "number"},
           {"\"a\" + \"b\"", "string"},
           {"@\"2021-01-31\" - @\"2021-01-30\"", "days and time duration"},
           {"@\"2021-01-31\" + @\"P1M\"", "date"},
           {"@\"P1M\" * 2", "years and months duration"},
           {"@\"P2D\" / @\"P1D\"", "number"},
           {"-@\"P1D\"", "days and time duration"},
           {"x + 1", "Any"},
           {"x = 1", "boolean"},
           {"[1, 2]", "list<number>"},
           {"[1, \"a\"]", "list"},
           {"[1, null]", "list<number>"},
           {"[1, 2][1]", "number"},
           {"[1, 2][item > 1]", "list<number>"},
           {"{a: 1}", "context<a: number>"},
           {"{a: 1}.a", "number"},
           {"[{a: 1}].a", "list<number>"},
           {"[1..2].start", "number"},
           {"@\"2021-01-31\".year", "number"},
           {"for i in [1] return i", "list<number>"},
           {"for i in 1..2 return \"a\"", "list<string>"},
           {"if x then 1 else null", "number"},
           {"if x then 1 else \"a\"", "Any"},
           {"function(a: number) a", "function<number> -> number"},
           {"(function(a) \"b\")(1)", "string"},
       }) {
    EXPECT_EQ(CompileText(text, {{"x"}}).type(), type) << text;
  }
}

}  // namespace
}  // namespace tassei::internal
