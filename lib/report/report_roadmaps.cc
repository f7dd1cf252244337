#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lib/report/report_parts.h"

namespace tassei::internal {
namespace {

constexpr Text kTitle = {"{0} {1}", "{0} {1}"};

// The halves of the plan's term.
std::vector<Period> HalvesOf(const Plan& plan) {
  std::vector<Period> halves;
  const PeriodSpan& term = plan.parts().term;
  std::optional<Period> half = Period::Of(term.first_day(), PeriodKind::kHalf);
  while (half.has_value() && half->first_day() <= term.last_day()) {
    halves.push_back(*half);
    half = half->Plus(1);
  }
  return halves;
}

// The half that `day` falls in, or the nearest end.
std::int32_t IndexOf(const std::vector<Period>& halves, Date day) {
  for (std::size_t i = 0; i < halves.size(); ++i) {
    if (day <= halves[i].last_day()) return static_cast<std::int32_t>(i);
  }
  return static_cast<std::int32_t>(halves.size()) - 1;
}

// The state at the end of a half: as reported for it or, for the second one,
// for its year.
Fact<StepState> StateIn(const ReportContext& context, const Step& step,
                        Period half) {
  const Snapshot& snapshot = context.assessment().snapshot();
  Fact<StepState> fact = snapshot.StepAt(context.plan(), step, half);
  if (fact.value.has_value() || half.ordinal() != 2) return fact;
  const std::optional<Period> year = half.Enclosing(PeriodKind::kYear);
  return year.has_value() ? snapshot.StepAt(context.plan(), step, *year) : fact;
}

RoadmapBar BarOf(const ReportContext& context, const Step& step,
                 const std::vector<Period>& halves, std::int32_t current) {
  RoadmapBar bar = {.name = {step.name, {}, step.source.illustrative},
                    .first = IndexOf(halves, step.span.first_day()),
                    .last = IndexOf(halves, step.span.last_day()),
                    .milestone = step.kind == StepKind::kMilestone,
                    .ongoing = step.kind == StepKind::kOngoing,
                    .actual = {},
                    .forecast = {},
                    .overdue = false};
  EntryIds entries;
  for (std::int32_t i = 0; i <= current; ++i) {
    const Fact<StepState> fact =
        StateIn(context, step, halves[static_cast<std::size_t>(i)]);
    bar.actual.push_back(fact.value);
    bar.forecast.push_back(fact.value.has_value() &&
                           fact.basis == Basis::kForecast);
    bar.name.illustrative |= fact.illustrative;
    entries.Add(fact.entries);
  }
  bar.name.entries = entries.ids();
  return bar;
}

std::optional<RoadmapChart> ChartOf(const ReportContext& context,
                                    const AssessedInitiative& initiative,
                                    const std::vector<Period>& halves) {
  const Roadmap* roadmap = initiative.roadmap.roadmap;
  if (roadmap == nullptr || roadmap->steps.empty() || halves.empty()) {
    return std::nullopt;
  }
  RoadmapChart chart;
  ReportText name = context.InitiativeName(initiative.state);
  chart.title = {
      Fill(kTitle.In(context.language()), {initiative.state.number, name.text}),
      name.entries, roadmap->source.illustrative};
  if (initiative.roadmap.entry != nullptr) {
    chart.title.entries.push_back(initiative.roadmap.entry->id);
  }
  for (const Period half : halves) {
    chart.periods.push_back(PrintPeriod(half, context.language()));
  }
  chart.current = IndexOf(halves, context.period().last_day());
  if (roadmap->planned_achievement.has_value()) {
    chart.planned_achievement =
        IndexOf(halves, roadmap->planned_achievement->last_day());
  }
  const std::vector<std::string>& late =
      initiative.against_roadmap.steps_behind;
  for (const Step& step : roadmap->steps) {
    chart.bars.push_back(BarOf(context, step, halves, chart.current));
    chart.bars.back().overdue =
        std::find(late.begin(), late.end(), step.id) != late.end();
  }
  return chart;
}

}  // namespace

Blocks RoadmapBlocks(const ReportContext& context) {
  const std::vector<Period> halves = HalvesOf(context.plan());
  Blocks blocks;
  for (const AssessedInitiative& initiative :
       context.assessment().initiatives()) {
    std::optional<RoadmapChart> chart = ChartOf(context, initiative, halves);
    if (!chart.has_value()) continue;
    chart->id = "roadmap-" + std::to_string(blocks.size() + 1);
    blocks.push_back(*std::move(chart));
  }
  return blocks;
}

}  // namespace tassei::internal
