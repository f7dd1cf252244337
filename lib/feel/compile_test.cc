#include <string>
#include <utility>

#include "lib/feel/feel_diagnostics.h"
#include "lib/feel/fold.h"
#include "lib/feel/unary_tests.h"

namespace tassei::internal {
namespace {

constexpr Text kNumberWord = {"数値", "number"};
constexpr Text kBooleanWord = {"真偽値", "boolean"};
constexpr Text kStringWord = {"文字列", "string"};

const Text& WordFor(FactType type) {
  switch (type) {
    case FactType::kNumber:
      return kNumberWord;
    case FactType::kBoolean:
      return kBooleanWord;
    case FactType::kCode:
      break;
  }
  return kStringWord;
}

FactType TypeOf(const Value& value) {
  if (value.number() != nullptr) return FactType::kNumber;
  return value.boolean() != nullptr ? FactType::kBoolean : FactType::kCode;
}

// Checks tests against the type of a fact.
class Checker {
 public:
  Checker(const SourceText& source, const FactDefinition& fact,
          Diagnostics& diagnostics)
      : source_(source), fact_(fact), diagnostics_(diagnostics) {}

  // False if there is an error.
  bool Check(const UnaryTests& tests) {
    for (const UnaryTest& test : tests.tests) {
      if (!CheckTest(test)) return false;
    }
    return true;
  }

 private:
  const std::string& FactName() const {
    return fact_.name_ja.empty() ? fact_.name : fact_.name_ja;
  }

  bool Refuse(const DiagnosticKind& kind, TextRange range,
              std::vector<std::string> arguments) {
    diagnostics_.Add(
        {.kind = &kind,
         .where = source_.where,
         .arguments = std::move(arguments),
         .found = std::string(FirstCodePoints(source_.In(range), 200))});
    return false;
  }

  bool CheckTest(const UnaryTest& test) {
    const bool is_equality =
        test.op == TestOperator::kEqual || test.op == TestOperator::kNotEqual;
    if (!CheckOperand(test.operand)) return false;
    if (is_equality) return true;
    if (test.operand.value.is_null() ||
        (test.op == TestOperator::kInterval && test.upper.value.is_null())) {
      return Refuse(kFeelNullOrder, test.range, {FactName()});
    }
    if (fact_.type != FactType::kNumber) {
      const Text& word = WordFor(fact_.type);
      return Refuse(
          kFeelNoOrder, test.range,
          {FactName(), std::string(word.ja), "", std::string(word.en)});
    }
    return test.op != TestOperator::kInterval || CheckInterval(test);
  }

  bool CheckOperand(const Operand& operand) {
    if (operand.value.is_null() || TypeOf(operand.value) == fact_.type) {
      return true;
    }
    const Text& expected = WordFor(fact_.type);
    const Text& found = WordFor(TypeOf(operand.value));
    return Refuse(kFeelWrongType, operand.range,
                  {FactName(), std::string(expected.ja), std::string(found.ja),
                   std::string(expected.en), std::string(found.en)});
  }

  bool CheckInterval(const UnaryTest& test) {
    if (!CheckOperand(test.upper)) return false;
    const Decimal lower = *test.operand.value.number();
    const Decimal upper = *test.upper.value.number();
    const bool holds_its_end = test.lower_closed && test.upper_closed;
    if (lower > upper || (lower == upper && !holds_its_end)) {
      Refuse(kFeelEmptyInterval, test.range,
             {FactName(), std::string(source_.In(test.range))});
    }
    return true;
  }

  const SourceText& source_;
  const FactDefinition& fact_;
  Diagnostics& diagnostics_;
};

std::optional<UnaryTests> ParseAndCheck(const SourceText& source,
                                        const FactDefinition& fact,
                                        Diagnostics& diagnostics) {
  std::optional<UnaryTests> tests =
      ParseUnaryTests(source, fact.type, diagnostics);
  if (!tests.has_value()) return std::nullopt;
  if (!Checker(source, fact, diagnostics).Check(*tests)) return std::nullopt;
  return tests;
}

}  // namespace

std::optional<UnaryTests> CompileUnaryTests(const SourceText& source,
                                            const FactDefinition& fact,
                                            Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<UnaryTests> tests = ParseAndCheck(source, fact, found);
  if (tests.has_value() || !IsUtf8(source.text)) {
    diagnostics.Append(found);
    return tests;
  }
  std::string folded = FoldToAscii(source.text);
  Diagnostics ignored;
  if (folded != source.text &&
      ParseAndCheck({.text = folded}, fact, ignored).has_value()) {
    diagnostics.Add({.kind = &kFeelWideText,
                     .where = source.where,
                     .arguments = {},
                     .found = std::string(FirstCodePoints(source.text, 200)),
                     .suggestion = std::move(folded)});
  } else {
    diagnostics.Append(found);
  }
  return std::nullopt;
}

}  // namespace tassei::internal
