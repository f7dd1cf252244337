#include "tassei/value.h"

#include "gtest/gtest.h"

namespace tassei {
namespace {

TEST(Value, PrintsAsFeelWritesIt) {
  EXPECT_EQ(Value().ToString(), "null");
  EXPECT_EQ(Value(true).ToString(), "true");
  EXPECT_EQ(Value(false).ToString(), "false");
  EXPECT_EQ(Value(Decimal::Parse("0.950").value()).ToString(), "0.950");
  EXPECT_EQ(Value(std::string("達成")).ToString(), "\"達成\"");
}

TEST(Value, EscapesWhatAStringCannotHold) {
  EXPECT_EQ(Value(std::string("a\"b\\c\nd\te\rf\x01")).ToString(),
            "\"a\\\"b\\\\c\\nd\\te\\rf\\u0001\"");
}

TEST(Value, IsOfOneKind) {
  const CauseKind kind{"C0000", {"理由", "reason"}};

  const Value null = Value::Null({&kind, {}});

  EXPECT_TRUE(null.is_null());
  EXPECT_EQ(null.cause()->code(), "C0000");
  EXPECT_EQ(null.boolean(), nullptr);
  EXPECT_EQ(null.number(), nullptr);
  EXPECT_EQ(null.string(), nullptr);
  EXPECT_FALSE(Value(true).is_null());
  EXPECT_EQ(Value(true).cause(), nullptr);
}

}  // namespace
}  // namespace tassei
