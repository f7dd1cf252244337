#include "tests/conformance/published_verdict.h"

#include <utility>
#include <vector>

#include "tassei/ratio.h"
#include "tassei/straight_line.h"
#include "tests/conformance/grade_verdict.h"

namespace tassei::conformance {
namespace {

using OptionalDecimal = std::optional<Decimal>;

// Digits shown behind those that are printed.
constexpr int32_t kMorePlaces = 3;
constexpr std::size_t kMostPartsShown = 20;

constexpr Text kEqual{"{0} = {1}; 公表 {2}", "{0} = {1}; published {2}"};
constexpr Text kRounded{
    "{0} = {1}{2}; 四捨五入 {3}, 切捨て {4}; 公表 {5}",
    "{0} = {1}{2}; half up {3}, truncated {4}; published {5}"};
constexpr Text kOnLine{"{0}年の {1} から {2}年の {3} への直線の{4}年は {5}",
                       "the line from {1} in {0} to {3} in {2} has {5} in {4}"};
constexpr Text kOnLineRounded{
    "{0}; {1} の倍数に四捨五入 {2}; 公表 {3}",
    "{0}; half up to a multiple of {1}: {2}; published {3}"};
constexpr Text kByZero{"{0}: ゼロで割っている", "{0}: division by zero"};
constexpr Text kSameYears{
    "基準年と目標年が同じで、直線がない",
    "the baseline year is the target year: there is no line"};
constexpr Text kTooLong{"34桁に収まらず、正確に求められない",
                        "34 digits do not hold it exactly"};

Verdict Undecided() {
  return {.outcome = Outcome::kUndecided, .why = Say(kTooLong, {})};
}

Outcome OutcomeOf(bool reproduced) {
  return reproduced ? Outcome::kReproduced : Outcome::kNotReproducible;
}

// Nothing unless every digit was kept: then the exponent is the least of the
// terms, or the sum of the factors.
OptionalDecimal Exact(OptionalDecimal result, int32_t exponent) {
  return result.has_value() && result->exponent() == exponent ? result
                                                              : std::nullopt;
}

OptionalDecimal Add(OptionalDecimal a, OptionalDecimal b) {
  if (!a.has_value() || !b.has_value()) return std::nullopt;
  return Exact(Decimal::Add(*a, *b), std::min(a->exponent(), b->exponent()));
}

OptionalDecimal Multiply(OptionalDecimal a, OptionalDecimal b) {
  if (!a.has_value() || !b.has_value()) return std::nullopt;
  return Exact(Decimal::Multiply(*a, *b), a->exponent() + b->exponent());
}

std::string Joined(const std::vector<Decimal>& figures, std::string_view sign) {
  std::string text;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (i > 0) text += sign;
    if (i == kMostPartsShown) return text + "…";
    text += figures[i].ToString();
  }
  return text;
}

Verdict Compare(OptionalDecimal value, Decimal published,
                std::string_view formula) {
  if (!value.has_value()) return Undecided();
  return {
      .outcome = OutcomeOf(*value == published),
      .why = Say(kEqual, {formula, value->ToString(), published.ToString()}),
      .exact = Quotient{.numerator = *value}};
}

Verdict CompareRounded(const Quotient& value, Decimal published,
                       std::string_view formula, std::string_view unit) {
  const int32_t places = -published.exponent();
  const OptionalDecimal half_up = value.Rounded(places, Rounding::kHalfUp);
  const OptionalDecimal truncated = value.Rounded(places, Rounding::kDown);
  if (!half_up.has_value() || !truncated.has_value()) return Undecided();
  const RoundingFit fit = {.half_up = *half_up == published,
                           .truncated = *truncated == published};
  return {.outcome = OutcomeOf(fit.half_up || fit.truncated),
          .why = Say(kRounded, {formula, value.ToString(places + kMorePlaces),
                                unit, half_up->ToString(),
                                truncated->ToString(), published.ToString()}),
          .exact = value,
          .fit = fit};
}

Verdict JudgeClaim(const SumClaim& claim) {
  OptionalDecimal total = claim.parts.front();
  for (std::size_t i = 1; i < claim.parts.size(); ++i) {
    total = Add(total, claim.parts[i]);
  }
  return Compare(total, claim.published, Joined(claim.parts, " + "));
}

Verdict JudgeClaim(const DifferenceClaim& claim) {
  return Compare(Add(claim.minuend, claim.subtrahend.Negated()),
                 claim.published,
                 Joined({claim.minuend, claim.subtrahend}, " − "));
}

Verdict JudgeClaim(const RateClaim& claim) {
  const std::string formula =
      Ratio{claim.numerator, claim.denominator}.ToString();
  if (claim.denominator.is_zero()) {
    return {.outcome = Outcome::kNotReproducible,
            .why = Say(kByZero, {formula})};
  }
  return CompareRounded({.numerator = claim.numerator,
                         .denominator = claim.denominator,
                         .is_percent = claim.is_percent},
                        claim.published, formula, claim.is_percent ? "%" : "");
}

Verdict JudgeClaim(const ProductClaim& claim) {
  OptionalDecimal product = claim.factors.front();
  for (std::size_t i = 1; i < claim.factors.size(); ++i) {
    product = Multiply(product, claim.factors[i]);
  }
  if (!product.has_value()) return Undecided();
  return CompareRounded({.numerator = *product}, claim.published,
                        Joined(claim.factors, " × "), claim.unit);
}

// The value of the line before it is rounded.
std::optional<Quotient> OnLine(const YearTargetClaim& claim) {
  const OptionalDecimal years =
      Add(claim.target_year, Decimal(claim.baseline_year).Negated());
  const OptionalDecimal passed =
      Add(claim.year, Decimal(claim.baseline_year).Negated());
  const OptionalDecimal rise =
      Add(claim.final_target, claim.baseline.Negated());
  const OptionalDecimal numerator =
      Add(Multiply(claim.baseline, years), Multiply(rise, passed));
  if (!numerator.has_value()) return std::nullopt;
  return Quotient{.numerator = *numerator, .denominator = *years};
}

Verdict JudgeClaim(const YearTargetClaim& claim) {
  if (claim.baseline_year == claim.target_year) {
    return {.outcome = Outcome::kNotReproducible, .why = Say(kSameYears, {})};
  }
  const OptionalDecimal rounded =
      StraightLine(claim.baseline_year, claim.baseline, claim.target_year,
                   claim.final_target, claim.year, claim.quantum);
  const std::optional<Quotient> value = OnLine(claim);
  if (!rounded.has_value() || !value.has_value()) return Undecided();
  const int32_t places = -claim.quantum.exponent() + kMorePlaces;
  const Sentence line =
      Say(kOnLine,
          {std::to_string(claim.baseline_year), claim.baseline.ToString(),
           std::to_string(claim.target_year), claim.final_target.ToString(),
           std::to_string(claim.year), value->ToString(places)});
  return {.outcome = OutcomeOf(*rounded == claim.published),
          .why = Say(kOnLineRounded,
                     {line, claim.quantum.ToString(), rounded->ToString(),
                      claim.published.ToString()}),
          .exact = value};
}

Verdict JudgeClaim(const GradeClaim& claim) { return JudgeGrade(claim); }

}  // namespace

std::optional<Decimal> Quotient::Rounded(int32_t places,
                                         Rounding rounding) const {
  if (is_percent) {
    return Ratio{numerator, denominator}.Percent(places, rounding);
  }
  return Decimal::DivideRounded(numerator, denominator, places, rounding);
}

std::string Quotient::ToString(int32_t places) const {
  const OptionalDecimal cut = Rounded(places, Rounding::kDown);
  const OptionalDecimal up = Rounded(places, Rounding::kUp);
  if (!cut.has_value() || !up.has_value()) return "…";
  return *cut == *up ? cut->Stripped().ToString() : cut->ToString() + "…";
}

Verdict Judge(const Claim& claim) {
  return std::visit([](const auto& one) { return JudgeClaim(one); }, claim);
}

}  // namespace tassei::conformance
