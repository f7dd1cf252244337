#include "tests/conformance/published_findings.h"

#include <string_view>

namespace tassei::conformance {
namespace {

constexpr int32_t kMorePlaces = 3;

constexpr Text kUndecided{"判定できない", "it cannot be judged"};
constexpr Text kShouldFollow{"再現できるはずの値", "it should follow"};
constexpr Text kShouldNotFollow{"再現できないと印された値",
                                "it is marked as one that does not follow"};
constexpr Text kOtherExact{"exact は {0}、求めた値は {1}",
                           "exact is {0}, the value found {1}"};
constexpr Text kOtherGrade{"computed は {0}、求めた判定は {1}",
                           "computed is {0}, the grade found {1}"};
constexpr Text kOtherRounding{"rounding_class は {0}、求めた端数処理は {1}",
                              "rounding_class is {0}, the rounding found {1}"};
constexpr Text kNothing{"なし", "none"};

std::string_view ClassOf(const RoundingFit& fit) {
  if (fit.half_up) return fit.truncated ? "half_up_and_trunc" : "half_up";
  return fit.truncated ? "trunc" : "mismatch";
}

Sentence GradeText(const std::optional<std::string>& grade) {
  return grade.has_value() ? Sentence(*grade) : Say(kNothing, {});
}

// Whether `exact` is the value rounded to its places; at a tie, either way.
bool IsRounded(Decimal exact, const Quotient& value) {
  const int32_t places = -exact.exponent();
  return value.Rounded(places, Rounding::kHalfUp) == exact ||
         value.Rounded(places, Rounding::kHalfEven) == exact;
}

class Comparison {
 public:
  Comparison(const Findings& findings, const Verdict& verdict)
      : findings_(findings), verdict_(verdict) {}

  std::vector<Sentence> Objections() && {
    CompareOutcome();
    if (findings_.exact.has_value()) CompareExact(*findings_.exact);
    if (findings_.has_computed) CompareGrade();
    if (!findings_.rounding_class.empty()) CompareRounding();
    return std::move(objections_);
  }

 private:
  void Object(const Text& pattern, std::initializer_list<Sentence> arguments) {
    objections_.push_back(Say(pattern, arguments));
  }

  void CompareOutcome() {
    const bool is_marked = findings_.say_not_reproducible();
    if (verdict_.outcome == Outcome::kUndecided) {
      Object(kUndecided, {});
    } else if (verdict_.outcome == Outcome::kReproduced && is_marked) {
      Object(kShouldNotFollow, {});
    } else if (verdict_.outcome == Outcome::kNotReproducible && !is_marked) {
      Object(kShouldFollow, {});
    }
  }

  void CompareExact(Decimal exact) {
    if (!verdict_.exact.has_value()) {
      Object(kOtherExact, {exact.ToString(), Say(kNothing, {})});
    } else if (!IsRounded(exact, *verdict_.exact)) {
      Object(kOtherExact,
             {exact.ToString(),
              verdict_.exact->ToString(-exact.exponent() + kMorePlaces)});
    }
  }

  void CompareGrade() {
    if (findings_.computed != verdict_.grade) {
      Object(kOtherGrade,
             {GradeText(findings_.computed), GradeText(verdict_.grade)});
    }
  }

  void CompareRounding() {
    const std::string_view found =
        ClassOf(verdict_.fit.value_or(RoundingFit()));
    if (findings_.rounding_class != found) {
      Object(kOtherRounding, {findings_.rounding_class, found});
    }
  }

  const Findings& findings_;
  const Verdict& verdict_;
  std::vector<Sentence> objections_;
};

}  // namespace

std::vector<Sentence> Objections(const Findings& findings,
                                 const Verdict& verdict) {
  return Comparison(findings, verdict).Objections();
}

}  // namespace tassei::conformance
