#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lib/report/marks.h"
#include "lib/report/report_parts.h"
#include "tassei/rollup.h"

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
    "{0}対象となる取組がないため、算出していません（－）。",
    "{0}there is no initiative to count (－)."};

constexpr Text kThisYear = {"今年度", "this fiscal year"};
constexpr Text kFigure = {"割合は、{0} ({1}) です。",
                          " The share is {0} ({1})."};

// {0} initiatives, {1} period, {2} achieved, {3} grade, {4} planned.
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
    {"{0}取組が{1}となる見込みです。", "{0} expected to be \"{1}\""},
    {"{0}取組が{1}となると推計しています。", "{0} estimated to be \"{1}\""},
    {"{0}取組が{1}となりました（暫定）。", "{0} provisionally \"{1}\""},
    {"{0}取組が{1}となりました。", "{0} \"{1}\""}};
constexpr Outcome kSomeOn = {
    {"{0}取組が{1}となる見込みであり、", "{0} expected to be \"{1}\""},
    {"{0}取組が{1}となると推計しており、", "{0} estimated to be \"{1}\""},
    {"{0}取組が{1}となっており（暫定）、", "{0} provisionally \"{1}\""},
    {"{0}取組が{1}となっており、", "{0} \"{1}\""}};
constexpr Outcome kNoneEnd = {
    {"{1}となる取組はない見込みです。", "none expected to be \"{1}\""},
    {"{1}となる取組はないと推計しています。", "none estimated to be \"{1}\""},
    {"{1}となった取組はありません（暫定）。", "none provisionally \"{1}\""},
    {"{1}となった取組はありません。", "none \"{1}\""}};
constexpr Outcome kNoneOn = {
    {"{1}となる取組はない見込みであり、", "none expected to be \"{1}\""},
    {"{1}となる取組はないと推計しており、", "none estimated to be \"{1}\""},
    {"{1}となった取組はなく（暫定）、", "none provisionally \"{1}\""},
    {"{1}となった取組はなく、", "none \"{1}\""}};

constexpr Text kBehindTail = {"予定より遅れています。",
                              "behind the plan of {0}"};
constexpr Text kAheadTail = {"予定を上回っています（前倒し）。",
                             "ahead of the plan of {0}"};

constexpr Text kDiffer = {
    "達成となる取組の数は予定と同じですが、取組の内訳は予定と異なります。",
    "The count agrees with the plan, but the initiatives differ."};
constexpr Text kBehindList = {
    "達成を予定していて、達成に至っていない取組は次のとおりです。",
    "Initiatives planned to be achieved that are not:"};
constexpr Text kAheadList = {"予定より早く達成となる取組は次のとおりです。",
                             "Initiatives achieved earlier than planned:"};
constexpr Text kUndecidedList = {
    "達成度が決まっていない取組は次のとおりです（割合の分母に含みます）。",
    "Initiatives without a grade (counted in the denominator):"};
constexpr Text kExcludedList = {"割合の対象としない取組は次のとおりです。",
                                "Initiatives that the share does not count:"};
constexpr Text kWithReason = {"{0}: {1}", "{0}: {1}"};
constexpr Text kAgrees = {"公表値 {0} と一致しています{1}。",
                          "Agrees with the published figure {0}{1}."};
constexpr Text kDisagrees = {"公表値 {0} と異なります（計算値 {2}）{1}。",
                             "Differs from the published figure {0} "
                             "(computed: {2}){1}."};
constexpr Text kFrom = {"（資料: {0}）", " (source: {0})"};

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

std::string JapaneseSentence(const ReportContext& context,
                             const Rollup& rollup) {
  const bool none = rollup.ratio.numerator.is_zero();
  const bool off_plan =
      rollup.progress.has_value() && *rollup.progress != Progress::kAsPlanned;
  const std::string total = rollup.ratio.denominator.ToString();
  std::string text = total + (total.size() == 1 ? "つ" : "") +
                     "の具体的取組のうち、" + PeriodWord(context) + "は";
  if (off_plan) {
    text += rollup.planned->numerator.ToString() + "取組の予定に対し、";
  } else if (rollup.progress.has_value()) {
    text += none ? "予定どおり、" : "予定どおり";
  } else if (none) {
    text += "、";
  }
  const Outcome& outcome =
      off_plan ? (none ? kNoneOn : kSomeOn) : (none ? kNoneEnd : kSomeEnd);
  text += Fill(outcome.For(rollup.basis).ja,
               {rollup.ratio.numerator.ToString(),
                CountedGrades(context, *rollup.measure)});
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
      "of " + rollup.ratio.denominator.ToString() + " initiatives, ";
  text += Fill((none ? kNoneEnd : kSomeEnd).For(rollup.basis).en,
               {rollup.ratio.numerator.ToString(),
                CountedGrades(context, *rollup.measure)});
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

std::string Percent(const Rollup& rollup) {
  return rollup.ratio.PercentText(rollup.measure->places,
                                  rollup.measure->rounding);
}

std::string RatioSentence(const ReportContext& context, const Rollup& rollup) {
  const std::string subject = Subject(context, *rollup.measure);
  if (rollup.ratio.denominator.is_zero()) {
    return Fill(kNoBase.In(context.language()), {subject});
  }
  return subject +
         (context.japanese() ? JapaneseSentence(context, rollup)
                             : EnglishSentence(context, rollup)) +
         Fill(kFigure.In(context.language()),
              {rollup.ratio.ToString(), Percent(rollup)});
}

// Writes the blocks of one measure.
class MeasureWriter {
 public:
  MeasureWriter(const ReportContext& context, const Rollup& rollup,
                Blocks& blocks)
      : context_(context), rollup_(rollup), blocks_(blocks) {}

  void Write() {
    blocks_.push_back(
        Paragraph(ParagraphRole::kRatio,
                  {RatioSentence(context_, rollup_), context_.MeasureEntries(),
                   rollup_.illustrative, rollup_.basis == Basis::kForecast}));
    const bool differ =
        rollup_.progress == Progress::kAsPlanned && !rollup_.behind.empty();
    if (differ) Say(kDiffer);
    List(kBehindList, rollup_.behind);
    List(kAheadList, rollup_.ahead);
    ListUndecided();
    ListExcluded();
    for (const FigureComparison& figure : rollup_.published) Compare(figure);
  }

 private:
  std::size_t IndexOf(std::string_view initiative) const {
    const auto initiatives = context_.assessment().initiatives();
    std::size_t index = 0;
    while (index < initiatives.size() &&
           initiatives[index].state.initiative->id != initiative) {
      ++index;
    }
    return index;
  }

  void Say(Text text) {
    blocks_.push_back(Paragraph(ParagraphRole::kBody,
                                {std::string(text.In(context_.language())),
                                 context_.MeasureEntries()}));
  }

  // One initiative and, if there is one, a reason.
  ReportText Item(const std::string& initiative, const Cause& reason) const {
    const Language language = context_.language();
    const std::size_t index = IndexOf(initiative);
    ReportText item = {context_.Reference(initiative)};
    if (index < context_.assessment().initiatives().size()) {
      item.entries = context_.GradeEntries(index);
      item.illustrative =
          context_.assessment().initiatives()[index].illustrative;
    }
    if (reason.kind != nullptr) {
      item.text =
          Fill(kWithReason.In(language), {item.text, reason.Message(language)});
    }
    return item;
  }

  void List(Text lead, const std::vector<std::string>& initiatives) {
    if (initiatives.empty()) return;
    Say(lead);
    ReportList list;
    for (const std::string& initiative : initiatives) {
      list.items.push_back(Item(initiative, {}));
    }
    blocks_.push_back(std::move(list));
  }

  void ListUndecided() {
    if (rollup_.undecided.empty()) return;
    Say(kUndecidedList);
    ReportList list;
    for (const std::string& id : rollup_.undecided) {
      const std::size_t index = IndexOf(id);
      const auto initiatives = context_.assessment().initiatives();
      list.items.push_back(Item(
          id, index < initiatives.size() ? initiatives[index].cause : Cause()));
    }
    blocks_.push_back(std::move(list));
  }

  void ListExcluded() {
    if (rollup_.excluded.empty()) return;
    Say(kExcludedList);
    ReportList list;
    for (const ExcludedSubject& excluded : rollup_.excluded) {
      list.items.push_back(Item(excluded.subject, excluded.reason));
    }
    blocks_.push_back(std::move(list));
  }

  void Compare(const FigureComparison& comparison) {
    const Language language = context_.language();
    const Source& source = comparison.figure->source;
    const auto& figure = std::get<PublishedFigure>(comparison.figure->content);
    const std::string from = source.document.empty()
                                 ? std::string()
                                 : Fill(kFrom.In(language), {source.document});
    blocks_.push_back(Paragraph(
        ParagraphRole::kBody,
        {Fill((comparison.agrees ? kAgrees : kDisagrees).In(language),
              {figure.ratio.ToString(), from, rollup_.ratio.ToString()}),
         {comparison.figure->id},
         source.illustrative}));
  }

  const ReportContext& context_;
  const Rollup& rollup_;
  Blocks& blocks_;
};

// ": 「…」（別表 番号7）": what was to be achieved by now and is not.
std::string BehindNames(const ReportContext& context, const Rollup& rollup) {
  if (rollup.progress != Progress::kBehind) return {};
  std::vector<std::string> names;
  for (const std::string& id : rollup.behind) {
    names.push_back(context.Reference(id));
  }
  return names.empty() ? "" : ": " + Join(names, context.language());
}

}  // namespace

Blocks MeasureBlocks(const ReportContext& context) {
  Blocks blocks;
  for (const Rollup& rollup : context.assessment().rollups()) {
    MeasureWriter(context, rollup, blocks).Write();
  }
  return blocks;
}

std::string SummaryLine(const ReportContext& context) {
  const Language language = context.language();
  std::string line;
  for (const Rollup& rollup : context.assessment().rollups()) {
    if (!line.empty()) line += context.japanese() ? "。" : "; ";
    line += context.MeasureName(*rollup.measure) + ": " +
            rollup.ratio.ToString() + " (" + Percent(rollup) + ")";
    line += (context.japanese() ? " " : ", ") + context.BasisWord(rollup.basis);
    if (rollup.progress.has_value()) {
      line += context.japanese() ? "、" : ", ";
      line += ProgressName(*rollup.progress, language);
      line += BehindNames(context, rollup);
    }
    if (rollup.illustrative) {
      line += " ";
      line += kIllustrativeMark.In(language);
    }
  }
  return line;
}

}  // namespace tassei::internal
