// Expressions of tests: compiled without variables, and evaluated.

#ifndef TESTS_FEEL_FEEL_TEXT_H_
#define TESTS_FEEL_FEEL_TEXT_H_

#include <initializer_list>
#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "tassei/diagnostic.h"
#include "tassei/evaluation.h"
#include "tassei/expression.h"
#include "tassei/value.h"

namespace tassei {

inline absl::StatusOr<Value> Evaluated(std::string_view text,
                                       const EvaluationOptions& options = {}) {
  Diagnostics diagnostics;
  const absl::StatusOr<Expression> expression =
      Expression::Compile(text, {}, &diagnostics);
  if (!expression.ok()) {
    return absl::InvalidArgumentError(diagnostics.ToString(Language::kEnglish));
  }
  return expression->Evaluate({}, options);
}

// The value as FEEL writes it; what went wrong, if something did.
inline std::string ValueOf(std::string_view text,
                           const EvaluationOptions& options = {}) {
  const absl::StatusOr<Value> value = Evaluated(text, options);
  return value.ok() ? value->ToString() : std::string(value.status().message());
}

// The code of the cause of a null; else the value.
inline std::string CauseOf(std::string_view text,
                           const EvaluationOptions& options = {}) {
  const absl::StatusOr<Value> value = Evaluated(text, options);
  if (!value.ok() || !value->is_null()) return ValueOf(text, options);
  return std::string(value->cause()->code());
}

struct TextAndValue {
  std::string_view text;
  std::string_view value;
};

inline void ExpectValues(std::initializer_list<TextAndValue> cases) {
  for (const auto& [text, value] : cases) {
    EXPECT_EQ(ValueOf(text), value) << text;
  }
}

// Each is null, and says why.
inline void ExpectNulls(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    const absl::StatusOr<Value> value = Evaluated(text);
    EXPECT_EQ(ValueOf(text), "null") << text;
    EXPECT_TRUE(value.ok() && value->is_null() &&
                value->cause()->kind != nullptr)
        << text;
  }
}

}  // namespace tassei

#endif  // TESTS_FEEL_FEEL_TEXT_H_
