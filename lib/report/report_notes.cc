#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/report/figures.h"
#include "lib/report/marks.h"
#include "lib/report/report_parts.h"

namespace tassei::internal {
namespace {

constexpr Text kAsOf = {
    "なお、{0}時点で取りまとめているため、{1}"
    "以降の実績は見込みとなっています。",
    "As this was collected as of {0}, results from {1} on are forecasts."};
constexpr Text kAllForecast = {
    "なお、{0}時点で取りまとめているため、{1}の実績は見込みとなっています。",
    "As this was collected as of {0}, all results of {1} are forecasts."};
constexpr Text kSomeForecast = {
    "なお、{0}時点で取りまとめており、実績の一部は見込みとなっています。",
    "This was collected as of {0}; some results are forecasts."};
constexpr std::string_view kEnglishMonthEnd = "the end of {0}";

constexpr Text kIllustrativeNote = {
    "{0} を付した内容は、使い方を示すための例示であり、実際の計画や実績では"
    "ありません。",
    "What is marked {0} is an example that shows the use of this report, and "
    "no "
    "real plan or result."};
constexpr Text kForecastNote = {
    "（見込み）を付した内容は、基準日の後の実績の見込みに基づいています。",
    "What is marked (forecast) rests on results expected after the day of "
    "reporting."};
constexpr Text kDashNote = {"「－」は、値がないことを示します。",
                            "－ stands where there is no value."};
constexpr Text kAgainNote = {
    "（再掲）の取組は、主たる柱の一つとしてのみ数えています。",
    "Initiatives listed again are counted once."};
constexpr Text kEveryNote = {
    "（再掲）の取組は、延べで数える集計では、掲載ごとに数えています。",
    "Totals that say so count initiatives each time they are listed."};
constexpr Text kRoundNote = {"割合と達成率は、四捨五入により表示しています。",
                             "Shares are rounded half up."};
constexpr Text kOtherRoundNote = {
    "割合と達成率は、次のものを除き、四捨五入により表示しています: {0}。",
    "Shares are rounded half up, save for: {0}."};
constexpr Text kRoundedBy = {"「{0}」（{1}）", "{0} ({1})"};
constexpr Text kSchemeNote = {"達成度は、「{0}」（{1}）により判定しています。",
                              "Grades are given by the scheme \"{0}\" ({1})."};
constexpr Text kTrialNote = {
    "達成度は、台帳の基準に代えて「{0}」（{1}）を試行して判定したものです。",
    "Grades are given by the scheme \"{0}\" ({1}), on trial in the place of "
    "the book's own."};
constexpr Text kBeforeNote = {
    "前回（{2}）の達成度は、「{0}」（{1}）により判定しています。",
    "Grades of the period before ({2}) are given by the scheme \"{0}\" "
    "({1})."};
constexpr Text kRemark = {"※ {0}", "Note: {0}"};

using Visit = std::function<void(const ReportText&)>;

// Calls `visit` for each text of a block.
void ForEachText(const ReportBlock& block, const Visit& visit) {
  if (const auto* heading = std::get_if<ReportHeading>(&block)) {
    visit(heading->text);
  } else if (const auto* paragraph = std::get_if<ReportParagraph>(&block)) {
    visit(paragraph->text);
  } else if (const auto* list = std::get_if<ReportList>(&block)) {
    for (const ReportText& item : list->items) visit(item);
  } else if (const auto* table = std::get_if<ReportTable>(&block)) {
    for (const std::vector<ReportText>& row : table->rows) {
      for (const ReportText& cell : row) visit(cell);
    }
  } else if (const auto* chart = std::get_if<RoadmapChart>(&block)) {
    visit(chart->title);
    for (const RoadmapBar& bar : chart->bars) visit(bar.name);
  }
}

// The entries behind what is a forecast; `any` says whether anything is.
std::vector<std::string> ForecastEntries(const Blocks& blocks, bool& any) {
  EntryIds ids;
  any = false;
  for (const ReportBlock& block : blocks) {
    ForEachText(block, [&](const ReportText& text) {
      if (!text.forecast) return;
      any = true;
      ids.Add(text.entries);
    });
    const auto* chart = std::get_if<RoadmapChart>(&block);
    if (chart == nullptr) continue;
    for (const RoadmapBar& bar : chart->bars) {
      for (const bool forecast : bar.forecast) {
        if (!forecast) continue;
        any = true;
        ids.Add(bar.name.entries);
      }
    }
  }
  return ids.ids();
}

std::optional<Date> DayAfter(Date day) {
  return Date::FromDays(day.days() + 1);
}

bool IsMonthEnd(Date day) {
  const std::optional<Date> next = DayAfter(day);
  return !next.has_value() || next->day() == 1;
}

// A day as short as the period allows: 「1月末」, 「1月15日」 inside the year
// reported, else with its year.
std::string AsOfDay(const ReportContext& context, Date day) {
  const std::optional<Period> year =
      context.period().Enclosing(PeriodKind::kYear);
  const bool same_year = year.has_value() && year->Contains(day);
  if (!context.japanese()) {
    if (!IsMonthEnd(day)) return PrintDay(day, Language::kEnglish);
    const std::optional<Period> month = Period::Of(day, PeriodKind::kMonth);
    return Fill(kEnglishMonthEnd, {PrintPeriod(*month, Language::kEnglish)});
  }
  if (!same_year) return PrintDay(day, Language::kJapanese);
  if (IsMonthEnd(day)) return std::to_string(day.month()) + "月末";
  return std::to_string(day.month()) + "月" + std::to_string(day.day()) + "日";
}

std::string FromDay(const ReportContext& context, Date day) {
  if (!context.japanese()) return PrintDay(day, Language::kEnglish);
  const std::string month = std::to_string(day.month()) + "月";
  return day.day() == 1 ? month : month + std::to_string(day.day()) + "日";
}

// Whether a mark of forecasts is printed anywhere.
bool HasForecastMark(const ReportText& text, Language language) {
  ReportText bare = text;
  bare.illustrative = false;
  return !MarksOf(bare, language).empty();
}

// The measures that do not round half up, each with how it does.
std::vector<std::string> OtherRoundings(const ReportContext& context) {
  std::vector<std::string> others;
  for (const Measure& measure :
       context.assessment().scheme().parts().measures) {
    if (measure.rounding == Rounding::kHalfUp) continue;
    const Language language = context.language();
    others.push_back(
        Fill(kRoundedBy.In(language),
             {context.MeasureName(measure),
              std::string(RoundingName(measure.rounding, language))}));
  }
  return others;
}

std::string RoundNote(const ReportContext& context) {
  const Language language = context.language();
  const std::vector<std::string> others = OtherRoundings(context);
  return others.empty()
             ? std::string(kRoundNote.In(language))
             : Fill(kOtherRoundNote.In(language), {Join(others, language)});
}

bool ListsAgain(const ReportContext& context) {
  const auto initiatives = context.assessment().initiatives();
  return std::any_of(initiatives.begin(), initiatives.end(),
                     [](const AssessedInitiative& initiative) {
                       return !initiative.state.initiative->also_under.empty();
                     });
}

bool CountsEveryListing(const ReportContext& context) {
  const std::vector<Measure>& measures =
      context.assessment().scheme().parts().measures;
  return std::any_of(measures.begin(), measures.end(),
                     [](const Measure& measure) {
                       return measure.counting == Counting::kEveryListing;
                     });
}

ReportBlock Note(const ReportContext& context, std::string text) {
  return Paragraph(ParagraphRole::kNote,
                   {Fill(kRemark.In(context.language()), {std::move(text)})});
}

}  // namespace

Blocks AsOfBlocks(const ReportContext& context, const Blocks& blocks) {
  bool any = false;
  const std::vector<std::string> entries = ForecastEntries(blocks, any);
  if (!any) return {};
  const Language language = context.language();
  const Date as_of = context.assessment().request().as_of;
  const std::string day = AsOfDay(context, as_of);
  const std::optional<Date> next = DayAfter(as_of);
  std::string text;
  if (as_of < context.period().first_day()) {
    text = Fill(kAllForecast.In(language),
                {day, PrintPeriod(context.period(), language)});
  } else if (next.has_value() && context.period().Contains(*next)) {
    text = Fill(kAsOf.In(language), {day, FromDay(context, *next)});
  } else {
    text = Fill(kSomeForecast.In(language), {day});
  }
  return {Paragraph(ParagraphRole::kAsOfNote, {text, entries})};
}

Blocks NoteBlocks(const ReportContext& context, const Blocks& blocks) {
  const Language language = context.language();
  bool illustrative = false;
  bool forecast = false;
  bool dash = false;
  bool percent = false;
  for (const ReportBlock& block : blocks) {
    ForEachText(block, [&](const ReportText& text) {
      illustrative |= text.illustrative;
      forecast |= HasForecastMark(text, language);
      dash |= text.text == kNoValue;
      percent |= text.text.find('%') != std::string::npos;
    });
  }
  const bool again = ListsAgain(context);
  Blocks notes;
  const auto add = [&](bool wanted, Text text) {
    if (!wanted) return;
    notes.push_back(
        Note(context, Fill(text.In(language),
                           {std::string(kIllustrativeMark.In(language))})));
  };
  add(illustrative, kIllustrativeNote);
  add(forecast, kForecastNote);
  add(again, CountsEveryListing(context) ? kEveryNote : kAgainNote);
  if (percent) notes.push_back(Note(context, RoundNote(context)));
  add(dash, kDashNote);
  return notes;
}

Blocks SchemeBlocks(const ReportContext& context) {
  const Language language = context.language();
  const Assessment& assessment = context.assessment();
  const SchemeParts& now = assessment.scheme().parts();
  const bool trial = assessment.request().scheme.has_value();
  Blocks notes;
  notes.push_back(
      Note(context, Fill((trial ? kTrialNote : kSchemeNote).In(language),
                         {now.name, now.id + " " + now.version})));
  if (!context.scheme_before().has_value()) return notes;
  const SchemeParts& before = context.scheme_before()->parts();
  if (before.id == now.id && before.version == now.version) return notes;
  notes.push_back(
      Note(context, Fill(kBeforeNote.In(language),
                         {before.name, before.id + " " + before.version,
                          PrintPeriod(*context.period().Plus(-1), language)})));
  return notes;
}

}  // namespace tassei::internal
