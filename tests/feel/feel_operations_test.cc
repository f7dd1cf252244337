#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/interpreter.h"
#include "lib/feel/operations.h"
#include "lib/feel/temporal_text.h"

namespace tassei::internal {
namespace {

Value Number(std::string_view text) { return *Decimal::Parse(text); }
Value Text(std::string_view text) { return std::string(text); }
Value At(std::string_view text) { return ReadAtLiteral(text); }

Context MakeContext(std::string name, Value value) {
  Context context;
  context.Put(std::move(name), std::move(value));
  return context;
}

// One value of each kind that has an equality, and another of that kind.
struct Pair {
  Value one;
  Value other;
};
std::vector<Pair> PairsByKind() {
  return {
      {Value(true), Value(false)},
      {Number("1.10"), Number("1.2")},
      {Text("達成"), Text("未達成")},
      {At("2026-04-01"), At("2026-04-02")},
      {At("10:00:00"), At("10:00:01")},
      {At("2026-04-01T10:00:00"), At("2026-04-01T10:00:01")},
      {At("P1Y"), At("P13M")},
      {At("P1D"), At("PT25H")},
      {Value::List{Number("1")}, Value::List{Number("1"), Number("2")}},
      {MakeContext("a", Number("1")), MakeContext("b", Number("1"))},
      {Range{Number("1"), Number("2"), true, true},
       Range{Number("1"), Number("2"), true, false}},
  };
}

TEST(FeelEquality, HoldsBetweenAValueAndItself) {
  for (const Pair& pair : PairsByKind()) {
    EXPECT_EQ(Equal(pair.one, pair.one), true) << pair.one.ToString();
    EXPECT_EQ(Equal(pair.one, pair.other), false) << pair.one.ToString();
    EXPECT_TRUE(IsSame(pair.one, pair.one)) << pair.one.ToString();
    EXPECT_FALSE(IsSame(pair.one, pair.other)) << pair.one.ToString();
  }
}

TEST(FeelEquality, IsUnknownBetweenKindsAndFalseBesideNull) {
  const std::vector<Pair> pairs = PairsByKind();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (std::size_t j = 0; j < pairs.size(); ++j) {
      if (i == j) continue;
      EXPECT_EQ(Equal(pairs[i].one, pairs[j].one), std::nullopt);
      EXPECT_FALSE(IsSame(pairs[i].one, pairs[j].one));
    }
    EXPECT_EQ(Equal(pairs[i].one, Value()), false);
    EXPECT_EQ(Equal(Value(), pairs[i].one), false);
  }
  EXPECT_EQ(Equal(Value(), NullFor(kDivisionByZero)), true);
}

TEST(FeelEquality, OfNumbersIsThatOfTheirValues) {
  EXPECT_EQ(Equal(Number("1.0"), Number("1.00")), true);
  EXPECT_TRUE(IsSame(Number("1.0"), Number("1.00")));
}

TEST(FeelEquality, ComparesInstantsWhereIsComparesWhatIsWritten) {
  const Value tokyo = At("2026-04-01T09:00:00+09:00");
  const Value utc = At("2026-04-01T00:00:00Z");

  EXPECT_EQ(Equal(tokyo, utc), true);
  EXPECT_FALSE(IsSame(tokyo, utc));
}

TEST(FeelEquality, OfListsIsFalseAtOneDifferenceAndElseUnknown) {
  const Value::List mixed = {Number("1"), Text("a")};

  EXPECT_EQ(Equal(mixed, Value::List{Number("2"), Number("1")}), false);
  EXPECT_EQ(Equal(mixed, Value::List{Number("1"), Number("1")}), std::nullopt);
}

TEST(FeelEquality, OfContextsHeedsNoOrder) {
  Context a = MakeContext("x", Number("1"));
  a.Put("y", Number("2"));
  Context b = MakeContext("y", Number("2"));
  b.Put("x", Number("1"));

  EXPECT_EQ(Equal(a, b), true);
  EXPECT_TRUE(IsSame(a, b));
}

TEST(FeelEquality, TellsAnEndlessRangeFromOneWithANullEnd) {
  const Range endless = {std::nullopt, Number("10"), false, false};
  const Range null_end = {Value(), Number("10"), false, false};

  EXPECT_EQ(Equal(endless, null_end), false);
  EXPECT_FALSE(IsSame(endless, null_end));
}

TEST(FeelOrder, IsAntisymmetricAndTransitive) {
  const std::vector<std::vector<Value>> ascending = {
      {Number("-1"), Number("0"), Number("0.5"), Number("1E+3")},
      {Text(""), Text("A"), Text("a"), Text("ア"), Text("𠮷")},
      {At("-0001-01-01"), At("2025-12-31"), At("2026-01-01")},
      {At("00:00:00"), At("23:59:59")},
      {At("2026-01-01T00:00:00Z"), At("2026-01-01T00:00:00-09:00")},
      {At("-P1Y"), At("P0Y"), At("P11M"), At("P1Y")},
      {At("-P1D"), At("PT0S"), At("PT23H"), At("P1D")},
  };

  for (const std::vector<Value>& values : ascending) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      for (std::size_t j = 0; j < values.size(); ++j) {
        const auto order = Order(values[i], values[j]);
        ASSERT_TRUE(order.has_value()) << values[i].ToString();
        EXPECT_TRUE(*order == (i <=> j))
            << values[i].ToString() << " " << values[j].ToString();
      }
    }
  }
}

TEST(FeelOrder, IsThereForNoOtherKinds) {
  for (const Value& value :
       {Value(true), Value(Value::List{}), Value(Context()), Value()}) {
    EXPECT_EQ(Order(value, value), std::nullopt) << value.ToString();
  }
  EXPECT_EQ(Order(Number("1"), Text("1")), std::nullopt);
  EXPECT_EQ(Order(At("10:00:00"), At("10:00:00Z")), std::nullopt);
}

TEST(FeelLogic, IsThreeValued) {
  const Value values[] = {Value(true), Value(false), Value()};
  const char* const both[3][3] = {{"true", "false", "null"},
                                  {"false", "false", "false"},
                                  {"null", "false", "null"}};
  const char* const either[3][3] = {{"true", "true", "true"},
                                    {"true", "false", "null"},
                                    {"true", "null", "null"}};

  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      EXPECT_EQ(And(values[i], values[j]).ToString(), both[i][j]);
      EXPECT_EQ(Or(values[i], values[j]).ToString(), either[i][j]);
    }
  }
  EXPECT_EQ(Not(true).ToString(), "false");
  EXPECT_EQ(Not(false).ToString(), "true");
  EXPECT_TRUE(Not(Value()).is_null());
}

TEST(FeelLogic, CountsWhatIsNoBooleanAsNullAndSaysSo) {
  EXPECT_EQ(And(Number("1"), true).cause()->kind, &kNotBoolean);
  EXPECT_EQ(Or(false, Text("true")).cause()->kind, &kNotBoolean);
  EXPECT_EQ(And(Number("1"), false).ToString(), "false");
  EXPECT_EQ(Or(Number("1"), true).ToString(), "true");
}

TEST(FeelOperations, GiveOnTheCauseOfANull) {
  const Value missing = NullFor(kDivisionByZero);
  const Value one = Number("1");

  for (const Value& null :
       {Calculate(NodeOperator::kAdd, one, missing),
        Calculate(NodeOperator::kPower, Value(), missing),
        Compare(NodeOperator::kLess, missing, one), And(true, missing),
        Negate(missing), Property(missing, "a")}) {
    EXPECT_EQ(null.cause()->kind, &kDivisionByZero);
  }
}

TEST(FeelOperations, SayThatAnOperandIsNull) {
  EXPECT_EQ(Calculate(NodeOperator::kAdd, Number("1"), Value()).cause()->kind,
            &kOperandMissing);
  EXPECT_EQ(Compare(NodeOperator::kLess, Value(), Value()).cause()->kind,
            &kOperandMissing);
}

TEST(FeelOperations, SayWhichKindsDoNotGoTogether) {
  EXPECT_EQ(Calculate(NodeOperator::kSubtract, Text("a"), Text("b"))
                .cause()
                ->Message(Language::kEnglish),
            "the operator - has no meaning for string and string");
  EXPECT_EQ(Compare(NodeOperator::kEqual, Text("1"), Number("1"))
                .cause()
                ->Message(Language::kEnglish),
            "string and number cannot be compared");
}

TEST(FeelInRange, HeedsEndsAndTheirAbsence) {
  const Range closed = {Number("1"), Number("2"), true, true};
  const Range open = {Number("1"), Number("2"), false, false};
  const Range from = {Number("1"), std::nullopt, true, false};

  EXPECT_EQ(InRange(Number("1"), closed).ToString(), "true");
  EXPECT_EQ(InRange(Number("2.00"), closed).ToString(), "true");
  EXPECT_EQ(InRange(Number("1"), open).ToString(), "false");
  EXPECT_EQ(InRange(Number("2"), open).ToString(), "false");
  EXPECT_EQ(InRange(Number("1E+30"), from).ToString(), "true");
  EXPECT_EQ(InRange(Number("0"), from).ToString(), "false");
  EXPECT_TRUE(InRange(Text("1"), closed).is_null());
  EXPECT_TRUE(InRange(Value(), closed).is_null());
}

TEST(FeelInRange, IsUnknownWhereANullEndDecides) {
  const Range range = {Value(), Number("10"), true, true};

  EXPECT_TRUE(InRange(Number("5"), range).is_null());
  EXPECT_EQ(InRange(Number("11"), range).ToString(), "false");
}

TEST(FeelPasses, TakesTestsOfEveryForm) {
  const Value tests = Value::List{Range{Number("1"), Number("2"), true, true},
                                  Number("5"), Text("a")};

  EXPECT_EQ(Passes(Number("1.5"), tests).ToString(), "true");
  EXPECT_EQ(Passes(Number("5"), tests).ToString(), "true");
  EXPECT_EQ(Passes(Text("a"), Value::List{Number("1"), Text("a")}).ToString(),
            "true");
  EXPECT_EQ(Passes(Number("6"), Value::List{Text("a")}).ToString(), "false");
  EXPECT_EQ(Passes(Number("6"), Number("6.0")).ToString(), "true");
  EXPECT_EQ(Passes(Value(), Value()).ToString(), "true");
  EXPECT_EQ(Passes(Value(), Number("6")).ToString(), "false");
  EXPECT_EQ(Passes(Number("6"), Value()).ToString(), "false");
  EXPECT_EQ(Passes(Number("6"), Value(true)).ToString(), "true");
  EXPECT_EQ(Passes(Value(false), Value(true)).ToString(), "false");
  EXPECT_EQ(
      Passes(Value::List{Number("1")}, Value::List{Value::List{Number("1")}})
          .ToString(),
      "true");
}

TEST(FeelPasses, GivesOnWhyATestIsNull) {
  EXPECT_EQ(Passes(Number("1"), NullFor(kBadRange)).cause()->kind, &kBadRange);
  EXPECT_EQ(Passes(Value(), NullFor(kBadRange)).ToString(), "true");
}

TEST(ValueExtent, CountsLevelsAndBytes) {
  const Value inner = Value::List{Text("abc")};
  const Value outer = MakeContext("key", inner);

  EXPECT_EQ(Number("1").extent().nesting, 0);
  EXPECT_EQ(inner.extent().nesting, 1);
  EXPECT_EQ(outer.extent().nesting, 2);
  EXPECT_EQ(inner.extent().bytes, 2 * sizeof(Value) + 3);
  EXPECT_EQ(outer.extent().bytes, inner.extent().bytes + sizeof(Value) + 3);
}

TEST(ValueExtent, CountsWhatIsSharedEachTime) {
  Value value = Text("abcdefgh");
  for (int i = 0; i < 200; ++i) value = Value::List{value, value};

  EXPECT_EQ(value.extent().nesting, 200);
  EXPECT_EQ(value.extent().bytes, static_cast<std::size_t>(-1));
}

}  // namespace
}  // namespace tassei::internal
