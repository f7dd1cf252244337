#include "lib/report/measure_words.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "lib/report/figures.h"
#include "lib/report/grade_words.h"
#include "lib/report/numbers.h"

namespace tassei::internal {
namespace {

constexpr Text kMainIndicator = {"主指標", "main indicator"};
constexpr Text kIndicator = {"指標", "indicator"};
constexpr Text kFed = {"「{0}」における{1}である「{2}」について、",
                       "For \"{2}\", the {1} of \"{0}\": "};
constexpr Text kFedOwned = {
    "「{0}」における「{3}」の{1}である「{2}」について、",
    "For \"{2}\", the {1} of \"{3}\" in \"{0}\": "};
constexpr Text kAlone = {"「{0}」について、", "For \"{0}\": "};
constexpr Text kNoBase = {
    "{0}対象となる{1}がないため、算出していません（－）。",
    "{0}there is no {1} to count (－)."};
constexpr Text kNoFigure = {"{0}算出していません（－）: {1}。",
                            "{0}there is no value (－): {1}."};
constexpr Text kTooLong = {"桁数が多すぎて表せません",
                           "it has too many digits"};
constexpr Text kMean = {"{0}{1}の平均は、{2} です（合計 {3} ÷ {4}）。",
                        "{0}the mean of {1} is {2} (sum {3} ÷ {4})."};
constexpr Text kWeightedMean = {
    "{0}{1}の加重平均は、{2} です（値×重みの合計 {3} ÷ 重みの合計 {4}）。",
    "{0}the weighted mean of {1} is {2} (sum of value × weight {3} ÷ sum of "
    "weights {4})."};
constexpr Text kSum = {"{0}{1}の合計は、{2} です。",
                       "{0}the sum of {1} is {2}."};
constexpr Text kDistribution = {"{0}{1}の達成度の内訳は、次の表のとおりです。",
                                "{0}the grades of {1} are as in the table "
                                "below."};

// In the order of SubjectKind.
constexpr Text kNouns[] = {{"指標", "indicator"},
                           {"取組", "initiative"},
                           {"柱", "group"},
                           {"計画", "plan"}};
constexpr Text kFullNouns[] = {{"指標", "indicators"},
                               {"具体的取組", "initiatives"},
                               {"柱", "groups"},
                               {"計画", "plans"}};
constexpr Text kCountHeaders[] = {{"指標数", "Indicators"},
                                  {"取組数", "Initiatives"},
                                  {"柱の数", "Groups"},
                                  {"計画の数", "Plans"}};

constexpr Text kThisYear = {"今年度", "this fiscal year"};
constexpr Text kFigure = {"割合は、{0} ({1}) です。",
                          " The share is {0} ({1})."};

// {0} how many, {1} grades, {2} of what.
struct Outcome {
  Text forecast;
  Text estimated;
  Text provisional;
  Text final;

  Text For(Basis basis) const {
    switch (basis) {
      case Basis::kForecast:
        return forecast;
      case Basis::kEstimated:
        return estimated;
      case Basis::kProvisional:
        return provisional;
      case Basis::kFinal:
        break;
    }
    return final;
  }
};

// How the sentence ends, by whether it goes on with the standing to the plan.
constexpr Outcome kSomeEnd = {
    {"{0}が{1}となる見込みです。", "{0} expected to be \"{1}\""},
    {"{0}が{1}となると推計しています。", "{0} estimated to be \"{1}\""},
    {"{0}が{1}となりました（暫定）。", "{0} provisionally \"{1}\""},
    {"{0}が{1}となりました。", "{0} \"{1}\""}};
constexpr Outcome kSomeOn = {
    {"{0}が{1}となる見込みであり、", "{0} expected to be \"{1}\""},
    {"{0}が{1}となると推計しており、", "{0} estimated to be \"{1}\""},
    {"{0}が{1}となっており（暫定）、", "{0} provisionally \"{1}\""},
    {"{0}が{1}となっており、", "{0} \"{1}\""}};
constexpr Outcome kNoneEnd = {
    {"{1}となる{2}はない見込みです。", "none expected to be \"{1}\""},
    {"{1}となる{2}はないと推計しています。", "none estimated to be \"{1}\""},
    {"{1}となった{2}はありません（暫定）。", "none provisionally \"{1}\""},
    {"{1}となった{2}はありません。", "none \"{1}\""}};
constexpr Outcome kNoneOn = {
    {"{1}となる{2}はない見込みであり、", "none expected to be \"{1}\""},
    {"{1}となる{2}はないと推計しており、", "none estimated to be \"{1}\""},
    {"{1}となった{2}はなく（暫定）、", "none provisionally \"{1}\""},
    {"{1}となった{2}はなく、", "none \"{1}\""}};

constexpr Text kBehindTail = {"予定より遅れています。",
                              "behind the plan of {0}"};
constexpr Text kAheadTail = {"予定を上回っています（前倒し）。",
                             "ahead of the plan of {0}"};

// An indicator of another plan that a measure feeds.
struct Fed {
  const Plan* plan;
  const Initiative* owner;  // Null: the plan's own.
  const Indicator* indicator;
};

std::optional<Fed> FedIndicator(const ReportContext& context,
                                const Measure& measure) {
  const MeasureReference wanted = {context.plan().id(), measure.id};
  for (const Plan& plan : context.assessment().book().parts().plans) {
    for (const Indicator& indicator : plan.parts().indicators) {
      if (indicator.fed_by == wanted) return Fed{&plan, nullptr, &indicator};
    }
    for (const Initiative& initiative : plan.parts().initiatives) {
      for (const Indicator& indicator : initiative.indicators) {
        if (indicator.fed_by == wanted) {
          return Fed{&plan, &initiative, &indicator};
        }
      }
    }
  }
  return std::nullopt;
}

std::string Subject(const ReportContext& context, const Measure& measure) {
  const Language language = context.language();
  const std::optional<Fed> fed = FedIndicator(context, measure);
  if (!fed.has_value()) {
    return Fill(kAlone.In(language), {context.MeasureName(measure)});
  }
  const bool main = fed->indicator->role == IndicatorRole::kMain;
  const std::string role((main ? kMainIndicator : kIndicator).In(language));
  if (fed->owner == nullptr || fed->owner->name.empty()) {
    return Fill(kFed.In(language),
                {fed->plan->parts().name, role, fed->indicator->name});
  }
  return Fill(kFedOwned.In(language), {fed->plan->parts().name, role,
                                       fed->indicator->name, fed->owner->name});
}

// 今年度 while the year lasts, else the period by name.
std::string PeriodWord(const ReportContext& context) {
  const Period period = context.period();
  const bool this_year = period.kind() == PeriodKind::kYear &&
                         period.Contains(context.assessment().request().as_of);
  if (this_year) return std::string(kThisYear.In(context.language()));
  return PrintPeriod(period, context.language());
}

// The grades that a measure counts: 達成, or 「A」又は「B」.
std::string CountedGrades(const ReportContext& context,
                          const Measure& measure) {
  std::vector<std::string> grades;
  for (const Grade& grade : context.assessment().scheme().parts().grades) {
    if (!IsGivenTo(grade, measure.subject)) continue;
    const bool counted =
        measure.numerator.empty()
            ? grade.achieved
            : std::find(measure.numerator.begin(), measure.numerator.end(),
                        grade.code) != measure.numerator.end();
    if (counted) grades.push_back(context.GradeName(grade.code));
  }
  if (grades.size() == 1 && (grades[0] == "達成" || !context.japanese())) {
    return grades[0];
  }
  std::string result;
  for (const std::string& grade : grades) {
    if (!result.empty()) result += context.japanese() ? "又は" : "\" or \"";
    result += context.japanese() ? "「" + grade + "」" : grade;
  }
  return result;
}

std::string_view NounOf(const Measure& measure, Language language) {
  return SubjectNoun(measure.subject, language);
}

// 「7つの具体的取組」, 「延べ12の指標」, "7 initiatives".
std::string TotalText(const Measure& measure, Decimal count,
                      Language language) {
  const std::string digits = count.ToString();
  const std::string_view noun =
      kFullNouns[static_cast<std::size_t>(measure.subject)].In(language);
  const bool every = measure.counting == Counting::kEveryListing;
  if (language == Language::kEnglish) {
    return digits + " " + std::string(noun) +
           (every ? " (each time they are listed)" : "");
  }
  return (every ? "延べ" : "") + digits + (digits.size() == 1 ? "つの" : "の") +
         std::string(noun);
}

// 「2取組」, 「2つの柱」.
std::string CountedText(const Measure& measure, Decimal count) {
  const std::string digits = count.ToString();
  if (measure.subject == SubjectKind::kGroup) {
    return digits + (digits.size() == 1 ? "つの柱" : "の柱");
  }
  return digits + std::string(NounOf(measure, Language::kJapanese));
}

std::string OutcomeText(const ReportContext& context, const Outcome& outcome,
                        const Rollup& rollup) {
  const Measure& measure = *rollup.measure;
  const Language language = context.language();
  const Decimal count = rollup.ratio.numerator;
  return Fill(
      outcome.For(rollup.basis).In(language),
      {context.japanese() ? CountedText(measure, count) : count.ToString(),
       CountedGrades(context, measure),
       std::string(NounOf(measure, language))});
}

std::string JapaneseSentence(const ReportContext& context,
                             const Rollup& rollup) {
  const bool none = rollup.ratio.numerator.is_zero();
  const bool off_plan =
      rollup.progress.has_value() && *rollup.progress != Progress::kAsPlanned;
  const Measure& measure = *rollup.measure;
  std::string text =
      TotalText(measure, rollup.ratio.denominator, Language::kJapanese) +
      "のうち、" + PeriodWord(context) + "は";
  if (off_plan) {
    text += CountedText(measure, rollup.planned->numerator) + "の予定に対し、";
  } else if (rollup.progress.has_value()) {
    text += none ? "予定どおり、" : "予定どおり";
  } else if (none) {
    text += "、";
  }
  const Outcome& outcome =
      off_plan ? (none ? kNoneOn : kSomeOn) : (none ? kNoneEnd : kSomeEnd);
  text += OutcomeText(context, outcome, rollup);
  if (off_plan) {
    text +=
        *rollup.progress == Progress::kBehind ? kBehindTail.ja : kAheadTail.ja;
  }
  return text;
}

std::string EnglishSentence(const ReportContext& context,
                            const Rollup& rollup) {
  const bool none = rollup.ratio.numerator.is_zero();
  std::string text =
      "of " +
      TotalText(*rollup.measure, rollup.ratio.denominator, Language::kEnglish) +
      ", ";
  text += OutcomeText(context, none ? kNoneEnd : kSomeEnd, rollup);
  text += " in " + PeriodWord(context);
  if (rollup.progress.has_value()) {
    text += ", ";
    if (*rollup.progress == Progress::kAsPlanned) {
      text += "as planned";
    } else {
      text += Fill(
          (*rollup.progress == Progress::kBehind ? kBehindTail : kAheadTail).en,
          {rollup.planned->numerator.ToString()});
    }
  }
  return text + ".";
}

std::string ShareSentence(const ReportContext& context, const Rollup& rollup,
                          const std::string& subject) {
  return subject +
         (context.japanese() ? JapaneseSentence(context, rollup)
                             : EnglishSentence(context, rollup)) +
         Fill(kFigure.In(context.language()),
              {rollup.ratio.ToString(),
               rollup.ratio.PercentText(rollup.measure->places,
                                        rollup.measure->rounding)});
}

std::string ValueSentence(const ReportContext& context, const Rollup& rollup,
                          const std::string& subject) {
  const Language language = context.language();
  const Measure& measure = *rollup.measure;
  const std::optional<Decimal> value = PrintedValue(rollup);
  if (!value.has_value()) {
    return Fill(kNoFigure.In(language),
                {subject, rollup.cause.kind == nullptr
                              ? std::string(kTooLong.In(language))
                              : rollup.cause.Message(language)});
  }
  const std::string of = TotalText(
      measure, static_cast<int64_t>(rollup.contributions.size()), language);
  const std::string figure = NumberText(*value, language);
  if (measure.kind == MeasureKind::kSum) {
    return Fill(kSum.In(language), {subject, of, figure});
  }
  return Fill((IsWeighted(measure) ? kWeightedMean : kMean).In(language),
              {subject, of, figure,
               CutDigits(NumberText(rollup.ratio.numerator, language)),
               CutDigits(NumberText(rollup.ratio.denominator, language))});
}

}  // namespace

std::string_view SubjectNoun(SubjectKind kind, Language language) {
  return kNouns[static_cast<std::size_t>(kind)].In(language);
}

std::string_view CountHeader(SubjectKind kind, Language language) {
  return kCountHeaders[static_cast<std::size_t>(kind)].In(language);
}

bool IsWeighted(const Measure& measure) {
  return !measure.weight.empty() || measure.counting == Counting::kEveryListing;
}

std::string MeasureSentence(const ReportContext& context,
                            const Rollup& rollup) {
  const Language language = context.language();
  const Measure& measure = *rollup.measure;
  const std::string subject = Subject(context, measure);
  if (rollup.ratio.denominator.is_zero() && rollup.cause.kind == nullptr) {
    return Fill(kNoBase.In(language),
                {subject, std::string(NounOf(measure, language))});
  }
  switch (measure.kind) {
    case MeasureKind::kShare:
      return ShareSentence(context, rollup, subject);
    case MeasureKind::kMean:
    case MeasureKind::kSum:
      return ValueSentence(context, rollup, subject);
    case MeasureKind::kDistribution:
      break;
  }
  return Fill(
      kDistribution.In(language),
      {subject, TotalText(measure, rollup.ratio.denominator, language)});
}

}  // namespace tassei::internal
