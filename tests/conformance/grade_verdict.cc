#include "tests/conformance/grade_verdict.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "lib/feel/feel_diagnostics.h"

namespace tassei::conformance {
namespace {

constexpr EvaluationLimits kLimits = {.steps = 100'000,
                                      .bytes = std::size_t{1} << 20};

constexpr Text kHolds{"{0}{1} → {2}; 公表 {3}", "{0}{1} → {2}; published {3}"};
constexpr Text kNoneHolds{"{0}どの条件にも当たらない → {1}; 公表 {2}",
                          "{0}no criterion holds → {1}; published {2}"};
constexpr Text kNoGrade{"{0}当たる基準がない; 公表 {1}",
                        "{0}no criterion gives a grade; published {1}"};
constexpr Text kNoRule{"{0}判定の基準が示されていない; 公表 {1}",
                       "{0}no rule is given; published {1}"};
constexpr Text kNoInput{"{0}{1}: {2} の値が示されていない; 公表 {3}",
                        "{0}{1}: nothing is given for {2}; published {3}"};
constexpr Text kNull{"{0}{1} が定まらない: {2}; 公表 {3}",
                     "{0}{1} is not decided: {2}; published {3}"};
constexpr Text kNoCause{"値がない", "there is no value"};
constexpr Text kFact{"{0} = {1}; ", "{0} = {1}; "};
constexpr Text kBadExpression{"{0} が読めない: {1}", "{0} cannot be read: {1}"};
constexpr Text kNotBoolean{"{0} は条件でない（{1}）",
                           "{0} is not a condition but {1}"};
constexpr Text kNameTwice{"名前「{0}」が二度ある",
                          "the name {0} is there twice"};
constexpr Text kExhausted{"{0} の計算が限度を超える",
                          "{0} exceeds the limits of one evaluation"};

Sentence MessageOf(const Diagnostic& problem) {
  return {problem.Message(Language::kJapanese),
          problem.Message(Language::kEnglish)};
}

Sentence CauseOf(const Value& null) {
  const Cause* const cause = null.cause();
  if (cause == nullptr) return Say(kNoCause, {});
  return {cause->Message(Language::kJapanese),
          cause->Message(Language::kEnglish)};
}

class GradeJudge {
 public:
  explicit GradeJudge(const GradeClaim& claim)
      : claim_(claim), names_(claim.names), values_(claim.inputs) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      AddFact(names_[i].name, values_[i]);
    }
  }

  Verdict Judge() {
    for (const GradeClaim::Derivation& derivation : claim_.derive) {
      if (auto verdict = Derive(derivation)) return *std::move(verdict);
    }
    for (const GradeClaim::Criterion& criterion : claim_.criteria) {
      if (auto verdict = Try(criterion)) return *std::move(verdict);
    }
    return Otherwise();
  }

 private:
  using Answer = std::variant<Value, Verdict>;

  void AddFact(const std::string& name, const Value& value) {
    const Sentence fact = Say(kFact, {name, value.ToString()});
    facts_.ja += fact.ja;
    facts_.en += fact.en;
  }

  // A verdict if the value cannot be had.
  std::optional<Verdict> Derive(const GradeClaim::Derivation& derivation) {
    const bool is_known = std::any_of(names_.begin(), names_.end(),
                                      [&](const VariableDefinition& known) {
                                        return known.name == derivation.name;
                                      });
    if (is_known) return Undecided(Say(kNameTwice, {derivation.name}));
    Answer answer = Evaluate(derivation.expression);
    if (auto* const verdict = std::get_if<Verdict>(&answer)) return *verdict;
    Value& value = std::get<Value>(answer);
    AddFact(derivation.name, value);
    names_.push_back({.name = derivation.name});
    values_.push_back(std::move(value));
    return std::nullopt;
  }

  // Nothing if the criterion does not hold.
  std::optional<Verdict> Try(const GradeClaim::Criterion& criterion) const {
    const Answer answer = Evaluate(criterion.expression);
    if (auto* const verdict = std::get_if<Verdict>(&answer)) return *verdict;
    const Value& value = std::get<Value>(answer);
    if (value.is_null()) {
      return NotComputable(Say(kNull, {facts_, criterion.expression,
                                       CauseOf(value), claim_.published}));
    }
    if (value.boolean() == nullptr) {
      return Undecided(
          Say(kNotBoolean, {criterion.expression, value.ToString()}));
    }
    if (!*value.boolean()) return std::nullopt;
    return Graded(criterion.grade,
                  Say(kHolds, {facts_, criterion.expression, criterion.grade,
                               claim_.published}));
  }

  Verdict Otherwise() const {
    if (claim_.otherwise.has_value()) {
      return Graded(
          *claim_.otherwise,
          Say(kNoneHolds, {facts_, *claim_.otherwise, claim_.published}));
    }
    if (claim_.criteria.empty()) {
      return NotComputable(Say(kNoRule, {facts_, claim_.published}));
    }
    return NotComputable(Say(kNoGrade, {facts_, claim_.published}));
  }

  Answer Evaluate(const std::string& text) const {
    Diagnostics problems;
    const absl::StatusOr<Expression> expression =
        Expression::Compile(text, names_, &problems);
    if (!expression.ok()) return Unreadable(text, problems);
    absl::StatusOr<Value> value =
        expression->Evaluate(values_, {.limits = kLimits});
    if (!value.ok()) return Undecided(Say(kExhausted, {text}));
    return *std::move(value);
  }

  // A name that nothing was printed for leaves the rule right, and the grade
  // unknown.
  Verdict Unreadable(const std::string& text,
                     const Diagnostics& problems) const {
    const Diagnostic* unknown = nullptr;
    for (const Diagnostic& problem : problems) {
      if (problem.kind->severity == Severity::kWarning) continue;
      if (problem.kind->code != internal::kFeelUnknownName.code) {
        return Undecided(Say(kBadExpression, {text, MessageOf(problem)}));
      }
      unknown = &problem;
    }
    return NotComputable(
        Say(kNoInput, {facts_, text, unknown->found, claim_.published}));
  }

  Verdict Graded(const std::string& grade, Sentence why) const {
    return {.outcome = grade == claim_.published ? Outcome::kReproduced
                                                 : Outcome::kNotReproducible,
            .why = std::move(why),
            .grade = grade};
  }

  static Verdict NotComputable(Sentence why) {
    return {.outcome = Outcome::kNotReproducible, .why = std::move(why)};
  }

  static Verdict Undecided(Sentence why) {
    return {.outcome = Outcome::kUndecided, .why = std::move(why)};
  }

  const GradeClaim& claim_;
  std::vector<VariableDefinition> names_;
  std::vector<Value> values_;
  Sentence facts_;
};

}  // namespace

Verdict JudgeGrade(const GradeClaim& claim) {
  return GradeJudge(claim).Judge();
}

}  // namespace tassei::conformance
