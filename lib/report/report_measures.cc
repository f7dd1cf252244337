#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/report/figures.h"
#include "lib/report/marks.h"
#include "lib/report/measure_words.h"
#include "lib/report/numbers.h"
#include "lib/report/report_parts.h"
#include "tassei/rollup.h"

namespace tassei::internal {
namespace {

constexpr Text kChange = {"{0}の {1} と比べて、{2}です。",
                          "Against {1} in {0}: {2}."};
constexpr Text kPoints = {"{0}ポイント", "{0} percentage points"};
constexpr Text kBefore = {"{0}は {1} でした。", "In {0} it was {1}."};
constexpr Text kFilter = {
    "数えるのは、条件「{0}」も満たす{1}に限ります。",
    "Only those are counted for which \"{0}\" holds as well."};

constexpr Text kDiffer = {
    "達成となる取組の数は予定と同じですが、取組の内訳は予定と異なります。",
    "The count agrees with the plan, but the initiatives differ."};
constexpr Text kBehindList = {
    "達成を予定していて、達成に至っていない取組は次のとおりです。",
    "Initiatives planned to be achieved that are not:"};
constexpr Text kAheadList = {"予定より早く達成となる取組は次のとおりです。",
                             "Initiatives achieved earlier than planned:"};
constexpr Text kUndecidedList = {
    "達成度が決まっていない{0}は次のとおりです（割合の分母に含みます）。",
    "{1} without a grade (counted in the denominator):"};
constexpr Text kNoValueList = {"値がない{0}は次のとおりです。",
                               "{1} without a value:"};
constexpr Text kExcludedList = {"割合の対象としない{0}は次のとおりです。",
                                "{1} that the share does not count:"};
constexpr Text kExcludedValues = {"集計の対象としない{0}は次のとおりです。",
                                  "{1} that are not counted:"};
constexpr Text kWithReason = {"{0}: {1}", "{0}: {1}"};
constexpr Text kAgrees = {"公表値 {0} と一致しています{1}。",
                          "Agrees with the published figure {0}{1}."};
constexpr Text kDisagrees = {"公表値 {0} と異なります（計算値 {2}）{1}。",
                             "Differs from the published figure {0} "
                             "(computed: {2}){1}."};
constexpr Text kFrom = {"（資料: {0}）", " (source: {0})"};

constexpr Text kRemark = {"※ {0}", "Note: {0}"};
constexpr Text kResidueLeft = {
    "端数処理のため、合計が100%にならない場合がある。",
    "Shares may not total 100% because they are rounded."};
constexpr Text kLargestAdjusted = {
    "構成比は、最も大きいもので端数を調整し、合計を100%としている。",
    "The largest share takes up the difference, so that shares total 100%."};
constexpr Text kLargestRemainder = {
    "構成比は、最大剰余法により、合計を100%としている。",
    "Shares are made to total 100% by the largest remainders."};

// In the order of SubjectKind.
constexpr std::string_view kHeads[] = {"Indicators", "Initiatives", "Groups",
                                       "Plans"};

// Writes the blocks of one measure.
class MeasureWriter {
 public:
  MeasureWriter(const ReportContext& context, const Rollup& rollup,
                Blocks& blocks)
      : context_(context),
        rollup_(rollup),
        measure_(*rollup.measure),
        language_(context.language()),
        blocks_(blocks) {}

  void Write() {
    blocks_.push_back(
        Paragraph(ParagraphRole::kRatio,
                  {MeasureSentence(context_, rollup_), entries(),
                   rollup_.illustrative, rollup_.basis == Basis::kForecast}));
    WriteFilter();
    WriteTable();
    WriteChange();
    WriteStanding();
    WriteUndecided();
    WriteExcluded();
    for (const FigureComparison& figure : rollup_.published) Compare(figure);
  }

 private:
  const std::vector<std::string>& entries() const {
    return context_.MeasureEntries(measure_.subject);
  }

  void Say(std::string text) {
    blocks_.push_back(
        Paragraph(ParagraphRole::kBody, {std::move(text), entries()}));
  }

  // Of initiatives, indicators ….
  void SayOf(Text text) {
    Say(Fill(
        text.In(language_),
        {std::string(SubjectNoun(measure_.subject, language_)),
         std::string(kHeads[static_cast<std::size_t>(measure_.subject)])}));
  }

  void WriteFilter() {
    if (measure_.kind != MeasureKind::kShare ||
        measure_.numerator_filter.empty()) {
      return;
    }
    Say(Fill(kFilter.In(language_),
             {measure_.numerator_filter,
              std::string(SubjectNoun(measure_.subject, language_))}));
  }

  void WriteTable() {
    ReportTable table = MeasureTable(context_, rollup_);
    if (table.rows.empty()) return;
    blocks_.emplace_back(std::move(table));
    if (measure_.kind == MeasureKind::kDistribution) WriteResidue();
  }

  void WriteResidue() {
    Text note = kResidueLeft;
    switch (measure_.residue) {
      case Residue::kLeave:
        if (SharesTotalHundred(rollup_)) return;
        break;
      case Residue::kAdjustLargest:
        note = kLargestAdjusted;
        break;
      case Residue::kLargestRemainder:
        note = kLargestRemainder;
        break;
    }
    blocks_.push_back(Paragraph(
        ParagraphRole::kNote,
        {Fill(kRemark.In(language_), {std::string(note.In(language_))})}));
  }

  // Whether anything of the kind was judged in the period before.
  bool WasJudged() const {
    const Scheme& scheme = context_.scheme_before().has_value()
                               ? *context_.scheme_before()
                               : context_.assessment().scheme();
    for (const GradedSubject& subject : context_.Subjects(measure_.subject)) {
      const std::optional<std::string>& previous = subject.decision->previous;
      if (!previous.has_value()) continue;
      const Grade* grade = scheme.FindGrade(*previous);
      if (grade == nullptr || grade->judged) return true;
    }
    return false;
  }

  void WriteChange() {
    const bool is_share = measure_.kind == MeasureKind::kShare;
    if (!rollup_.previous.has_value() || (is_share && !WasJudged()) ||
        measure_.kind == MeasureKind::kDistribution) {
      return;
    }
    const std::string before =
        PrintPeriod(*context_.period().Plus(-1), language_);
    const std::string figure =
        RatioText(measure_, *rollup_.previous, language_);
    const std::string change = ChangeWords();
    Say(change.empty() ? Fill(kBefore.In(language_), {before, figure})
                       : Fill(kChange.In(language_), {before, figure, change}));
  }

  // 「+1取組、+14.3ポイント」; empty if nothing can be said.
  std::string ChangeWords() const {
    const RollupChange change = ChangeOn(rollup_);
    std::vector<std::string> words;
    if (change.count.has_value()) {
      std::string count = ChangeText(*change.count, language_);
      if (context_.japanese()) {
        count += SubjectNoun(measure_.subject, language_);
      }
      words.push_back(std::move(count));
    }
    if (change.points.has_value()) {
      words.push_back(
          Fill(kPoints.In(language_), {ChangeText(*change.points, language_)}));
    }
    return Join(words, language_);
  }

  void WriteStanding() {
    if (rollup_.progress == Progress::kAsPlanned && !rollup_.behind.empty()) {
      Say(std::string(kDiffer.In(language_)));
    }
    List(kBehindList, rollup_.behind);
    List(kAheadList, rollup_.ahead);
  }

  // One subject and, if there is one, a reason.
  ReportText Item(const std::string& id, const Cause& reason) const {
    ReportText item = {context_.Reference(id)};
    const std::optional<GradedSubject> subject =
        context_.FindSubject(measure_.subject, id);
    if (subject.has_value()) {
      item = {context_.Reference(*subject), context_.GradeEntries(*subject),
              subject->decision->illustrative};
    }
    if (reason.kind != nullptr) {
      item.text = Fill(kWithReason.In(language_),
                       {item.text, reason.Message(language_)});
    }
    return item;
  }

  void List(Text lead, const std::vector<std::string>& subjects) {
    if (subjects.empty()) return;
    Say(std::string(lead.In(language_)));
    ReportList list;
    for (const std::string& id : subjects) list.items.push_back(Item(id, {}));
    blocks_.push_back(std::move(list));
  }

  void WriteUndecided() {
    if (rollup_.undecided.empty()) return;
    const bool is_value = measure_.kind == MeasureKind::kMean ||
                          measure_.kind == MeasureKind::kSum;
    SayOf(is_value ? kNoValueList : kUndecidedList);
    ReportList list;
    for (const std::string& id : rollup_.undecided) {
      const std::optional<GradedSubject> subject =
          context_.FindSubject(measure_.subject, id);
      const bool has_cause = subject.has_value() && !is_value;
      list.items.push_back(
          Item(id, has_cause ? subject->decision->cause : Cause()));
    }
    blocks_.push_back(std::move(list));
  }

  void WriteExcluded() {
    if (rollup_.excluded.empty()) return;
    SayOf(measure_.kind == MeasureKind::kShare ? kExcludedList
                                               : kExcludedValues);
    ReportList list;
    for (const ExcludedSubject& excluded : rollup_.excluded) {
      list.items.push_back(Item(excluded.subject, excluded.reason));
    }
    blocks_.push_back(std::move(list));
  }

  void Compare(const FigureComparison& comparison) {
    const Source& source = comparison.figure->source;
    const auto& figure = std::get<PublishedFigure>(comparison.figure->content);
    const std::string from = source.document.empty()
                                 ? std::string()
                                 : Fill(kFrom.In(language_), {source.document});
    blocks_.push_back(Paragraph(
        ParagraphRole::kBody,
        {Fill((comparison.agrees ? kAgrees : kDisagrees).In(language_),
              {figure.ratio.ToString(), from, rollup_.ratio.ToString()}),
         {comparison.figure->id},
         source.illustrative}));
  }

  const ReportContext& context_;
  const Rollup& rollup_;
  const Measure& measure_;
  Language language_;
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
            FigureText(context, rollup);
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
