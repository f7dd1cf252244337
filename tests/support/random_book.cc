#include "tests/support/random_book.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "tests/support/sample_book.h"

namespace tassei::testing {
namespace {

constexpr std::string_view kHalves[] = {"2020H1", "2020H2", "2021H1", "2021H2",
                                        "2022H1", "2022H2", "2023H1", "2023H2"};
constexpr std::string_view kYears[] = {"2020", "2021", "2022", "2023"};

std::string Numbered(std::string_view prefix, std::size_t number) {
  return std::string(prefix) + std::to_string(number);
}

Source RandomSource(Random& random) {
  Source source;
  if (random.Chance(30)) source.document = "進捗状況";
  if (random.Chance(20)) source.page = Numbered("", 1 + random.Below(9));
  source.illustrative = random.Chance(10);
  return source;
}

Decimal RandomDecimal(Random& random) {
  const auto coefficient =
      static_cast<int64_t>(random.Below(30'000)) - (random.Chance(5) ? 9 : 0);
  return *Decimal::FromScaled(coefficient,
                              -static_cast<int32_t>(random.Below(3)));
}

// Steps "<prefix>0", "<prefix>1" …, each after the one before it.
Roadmap RandomRoadmap(Random& random, const std::string& prefix) {
  Roadmap roadmap;
  const uint32_t count = random.Below(4);
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t first = random.Below(8);
    const uint32_t last = first + random.Below(8 - first);
    Step step;
    step.id = Numbered(prefix, i);
    step.name = Numbered("工程", i);
    step.span = SpanOf(kHalves[first], kHalves[last]);
    if (random.Chance(30)) step.kind = StepKind::kMilestone;
    if (random.Chance(15)) step.kind = StepKind::kOngoing;
    step.source = RandomSource(random);
    roadmap.steps.push_back(std::move(step));
  }
  if (random.Chance(60)) {
    roadmap.planned_achievement = PeriodOf(
        random.Chance(50) ? kYears[random.Below(4)] : kHalves[random.Below(8)]);
  }
  return roadmap;
}

Indicator RandomIndicator(Random& random, std::string id) {
  Indicator indicator;
  indicator.name = "指標 " + id;
  indicator.id = std::move(id);
  indicator.unit = "件";
  indicator.direction =
      std::vector{Direction::kUp, Direction::kUp, Direction::kDown,
                  Direction::kKeepWithin}[random.Below(4)];
  indicator.kind = std::vector{IndicatorKind::kPoint, IndicatorKind::kFlow,
                               IndicatorKind::kCumulative}[random.Below(3)];
  indicator.role = std::vector{IndicatorRole::kTarget, IndicatorRole::kMain,
                               IndicatorRole::kMonitoring}[random.Below(3)];
  indicator.frequency =
      random.Chance(50) ? PeriodKind::kHalf : PeriodKind::kYear;
  if (random.Chance(30)) {
    indicator.baseline = {.period = PeriodOf("2019"),
                          .value = RandomDecimal(random)};
  }
  indicator.carry_forward = random.Chance(20);
  for (const std::string_view year : kYears) {
    if (random.Chance(25)) continue;
    Target target;
    target.period = PeriodOf(year);
    target.value = RandomDecimal(random);
    if (indicator.direction == Direction::kKeepWithin) {
      target.upper = Decimal::Add(*target.value, 100);
    }
    indicator.targets.push_back(std::move(target));
  }
  indicator.source = RandomSource(random);
  return indicator;
}

PlanParts RandomPlan(Random& random, std::size_t size) {
  PlanParts plan;
  plan.id = "plan";
  plan.name = "行財政改革の計画";
  plan.publisher = "県";
  plan.term = SpanOf("2020", "2023");
  plan.scheme = "scheme";
  for (std::size_t i = 0; i < 3; ++i) {
    plan.groups.push_back({.id = Numbered("g", i), .name = Numbered("柱", i)});
  }
  plan.groups.push_back({.id = "g3", .name = "推進項目", .parent = "g1"});
  for (std::size_t i = 0; i < 3; ++i) {
    plan.departments.push_back(
        {.id = Numbered("d", i), .name = Numbered("課", i)});
  }
  for (std::size_t i = 0; i < size; ++i) {
    Initiative initiative;
    initiative.id = Numbered("i", i);
    initiative.number = Numbered("", i + 1);
    initiative.name = Numbered("取組", i);
    initiative.group = random.Of(plan.groups).id;
    if (random.Chance(80)) {
      initiative.department = random.Of(plan.departments).id;
    }
    if (random.Chance(30)) {
      initiative.sections = {{.id = Numbered("x", i), .name = "変革"}};
    }
    if (i == 1) initiative.formed_from = {"i2", "i3"};
    initiative.roadmap = RandomRoadmap(random, initiative.id + "-s");
    const uint32_t indicators = random.Below(3);
    for (uint32_t k = 0; k < indicators; ++k) {
      initiative.indicators.push_back(
          RandomIndicator(random, Numbered(initiative.id + "-k", k)));
    }
    initiative.source = RandomSource(random);
    plan.initiatives.push_back(std::move(initiative));
  }
  plan.indicators = {RandomIndicator(random, "plan-k")};
  return plan;
}

PlanParts ParentPlan() {
  PlanParts plan;
  plan.id = "parent";
  plan.name = "総合計画";
  plan.publisher = "県";
  plan.term = SpanOf("2020", "2023");
  plan.scheme = "scheme";
  Initiative initiative;
  initiative.id = "reform";
  initiative.number = "1";
  initiative.name = "行政運営の取組";
  Indicator share;
  share.id = "share";
  share.name = "達成割合";
  share.unit = "％";
  share.role = IndicatorRole::kMain;
  share.fed_by = {.plan = "plan", .measure = "achieved"};
  for (const std::string_view year : kYears) {
    share.targets.push_back({.period = PeriodOf(year), .value = 25});
  }
  initiative.indicators = {share};
  plan.initiatives = {std::move(initiative)};
  share.id = "plan-share";
  plan.indicators = {std::move(share)};
  return plan;
}

TableText::Cell CellOf(std::string_view text) {
  return {.text = std::string(text)};
}

SchemeParts RandomScheme(int version) {
  SchemeParts scheme;
  scheme.id = "scheme";
  scheme.version = Numbered("", static_cast<std::size_t>(version));
  scheme.name = "達成度";
  scheme.effective_from = PeriodOf(version == 1 ? "2020" : "2022");
  scheme.known_from = DateOf(version == 1 ? "2020-04-01" : "2022-10-01");
  scheme.grades = {{.code = "A", .name_en = "", .achieved = true},
                   {.code = "B", .name_en = ""},
                   {.code = "C", .name_en = ""},
                   {.code = "－", .name_en = "", .judged = false}};
  scheme.stages = {{.code = "first", .name = "所管課"},
                   {.code = "second", .name = "本部"}};
  const std::string_view bound = version == 1 ? ">= 1" : ">= 0.9";
  for (const std::vector<std::string_view>& row :
       std::vector<std::vector<std::string_view>>{
           {"F", "all_steps_done", "steps_overdue", "attainment_min",
            "indicators", "grade"},
           {"1", "true", "-", "-", "0", "A"},
           {"2", "true", "-", bound, "-", "A"},
           {"3", "null", "-", "null", "0", "－"},
           {"4", "-", "0", "-", "-", "B"},
           {"5", "-", "-", "< 0.5", "-", "C"},
           {"6", "-", "> 0", "-", "-", "C"}}) {
    std::vector<TableText::Cell>& cells = scheme.rules.rows.emplace_back();
    for (const std::string_view cell : row) cells.push_back(CellOf(cell));
  }
  scheme.measures = {{.id = "achieved", .name = "達成割合", .name_en = ""},
                     {.id = "good",
                      .name = "順調な割合",
                      .name_en = "",
                      .numerator = {"A", "B"},
                      .excluded = {"－"}}};
  return scheme;
}

// Makes entries that fit one book.
class EntryMaker {
 public:
  EntryMaker(Random& random, const Book& book, std::string_view prefix)
      : random_(random), plan_(*book.FindPlan("plan")), prefix_(prefix) {
    const Ledger& ledger = book.ledger();
    for (std::size_t i = 0; i < ledger.size(); ++i) Keep(ledger.entry(i));
  }

  Entry Make(Date recorded_on) {
    Entry entry;
    entry.id = Numbered(prefix_, made_++);
    entry.plan = "plan";
    entry.recorded_on = recorded_on;
    entry.as_of = *Date::FromDays(recorded_on.days() -
                                  static_cast<int32_t>(random_.Below(70)));
    entry.source = RandomSource(random_);
    if (!standing_.empty() && random_.Chance(14)) {
      FillCorrection(entry);
    } else {
      FillReport(entry);
    }
    Keep(entry);
    return entry;
  }

 private:
  void Keep(const Entry& entry) {
    if (!entry.corrects.empty()) {
      std::erase_if(standing_,
                    [&](const Entry& e) { return e.id == entry.corrects; });
    }
    if (!std::holds_alternative<Retraction>(entry.content)) {
      standing_.push_back(entry);
    }
    if (EffectiveOn(entry.content).has_value()) changed_.insert(entry.subject);
    if (const auto* revision = std::get_if<RoadmapRevision>(&entry.content)) {
      for (const Step& step : revision->roadmap.steps) {
        steps_.push_back(step.id);
      }
    }
  }

  const Initiative& AnyInitiative() {
    return random_.Of(plan_.parts().initiatives);
  }
  Period AnyHalf() { return PeriodOf(kHalves[random_.Below(8)]); }
  Period AnyYear() { return PeriodOf(kYears[random_.Below(4)]); }
  // A period near the day, so that reports of it are not all long known.
  Period HalfNear(Date day) {
    const Period term = PeriodOf("2020H1");
    const Period half = Period::Of(day, PeriodKind::kHalf).value_or(term);
    const Period near = random_.Chance(70) ? half : *half.Plus(-1);
    return plan_.parts().term.Contains(near) ? near : AnyHalf();
  }
  // A half, or the year it is of.
  Period PeriodNear(Date day) {
    const Period half = HalfNear(day);
    return random_.Chance(70) ? half : *half.Enclosing(PeriodKind::kYear);
  }
  Date AnyDay() {
    return *Date::FromDays(DateOf("2020-04-01").days() +
                           static_cast<int32_t>(random_.Below(1'400)));
  }

  Observation AnyValue() {
    Observation observation;
    if (random_.Chance(15)) {
      observation.missing_reason = "集計中";
    } else {
      observation.value = RandomDecimal(random_);
    }
    return observation;
  }

  StepStatus AnyStatus() {
    const uint32_t draw = random_.Below(20);
    if (draw < 11) return {.state = StepState::kDone};
    if (draw < 16) return {.state = StepState::kInProgress};
    if (draw < 19) return {.state = StepState::kNotStarted};
    return {.state = StepState::kCancelled};
  }

  void FillCorrection(Entry& entry) {
    const Entry& wrong = random_.Of(standing_);
    entry.corrects = wrong.id;
    entry.subject = wrong.subject;
    entry.period = wrong.period;
    entry.as_of = wrong.as_of;
    entry.reason = "誤りのため";
    entry.content = wrong.content;
    if (random_.Chance(40)) {
      entry.content = Retraction{};
    } else if (std::holds_alternative<Observation>(wrong.content)) {
      entry.content = AnyValue();
    } else if (std::holds_alternative<StepStatus>(wrong.content)) {
      entry.content = AnyStatus();
    }
  }

  void FillReport(Entry& entry) {
    const uint32_t draw = random_.Below(100);
    if (draw < 48) {
      FillStatus(entry);
    } else if (draw < 72) {
      FillValue(entry);
    } else if (draw < 80) {
      FillNarrative(entry);
    } else if (draw < 86) {
      FillJudgement(entry);
    } else if (draw < 90) {
      FillRevision(entry);
    } else if (draw < 93) {
      FillTargetChange(entry);
    } else if (draw < 99) {
      FillChange(entry);
    } else {
      FillFigure(entry);
    }
    if (random_.Chance(10)) {
      entry.basis = std::vector{Basis::kProvisional, Basis::kEstimated,
                                Basis::kForecast}[random_.Below(3)];
    }
  }

  void FillStatus(Entry& entry) {
    std::string step;
    if (!steps_.empty() && random_.Chance(20)) {
      step = random_.Of(steps_);
    } else {
      const std::vector<Step>& steps = AnyInitiative().roadmap.steps;
      if (steps.empty()) return FillNarrative(entry);
      step = random_.Of(steps).id;
    }
    entry.subject = std::move(step);
    entry.period = PeriodNear(entry.as_of);
    entry.content = AnyStatus();
  }

  void FillValue(Entry& entry) {
    const std::vector<Indicator>& indicators = AnyInitiative().indicators;
    if (indicators.empty()) return FillStatus(entry);
    const Indicator& indicator = random_.Of(indicators);
    entry.subject = indicator.id;
    entry.period = PeriodNear(entry.as_of);
    if (indicator.frequency == PeriodKind::kYear) {
      entry.period = entry.period->Enclosing(PeriodKind::kYear);
    }
    entry.content = AnyValue();
  }

  void FillNarrative(Entry& entry) {
    const Initiative& initiative = AnyInitiative();
    Narrative narrative;
    narrative.text = Numbered("実施しました。", random_.Below(1'000));
    for (const Section& section : initiative.sections) {
      narrative.sections.push_back(section.id);
    }
    entry.subject = initiative.id;
    entry.period = PeriodNear(entry.as_of);
    entry.content = std::move(narrative);
  }

  void FillJudgement(Entry& entry) {
    constexpr std::string_view kGrades[] = {"A", "B", "C"};
    entry.subject = AnyInitiative().id;
    entry.period = PeriodNear(entry.as_of);
    entry.reason = "総合的に判断した";
    entry.content = Judgement{.grade = std::string(kGrades[random_.Below(3)]),
                              .stage = random_.Chance(60) ? "first" : "second"};
  }

  // A new roadmap with the initiative's first step, if it has one, and others.
  void FillRevision(Entry& entry) {
    const Initiative& initiative = AnyInitiative();
    Roadmap roadmap = RandomRoadmap(random_, entry.id + "-s");
    if (!initiative.roadmap.steps.empty()) {
      roadmap.steps.insert(roadmap.steps.begin(),
                           initiative.roadmap.steps.front());
    }
    entry.subject = initiative.id;
    entry.content = RoadmapRevision{.effective_on = AnyDay(),
                                    .roadmap = std::move(roadmap)};
  }

  void FillTargetChange(Entry& entry) {
    const std::vector<Indicator>& indicators = AnyInitiative().indicators;
    if (indicators.empty()) return FillNarrative(entry);
    const Indicator& indicator = random_.Of(indicators);
    TargetChange change;
    change.effective_on = AnyDay();
    change.value = RandomDecimal(random_);
    if (indicator.direction == Direction::kKeepWithin) {
      change.upper = Decimal::Add(change.value, 100);
    }
    entry.subject = indicator.id;
    entry.period = AnyYear();
    entry.content = std::move(change);
  }

  void FillChange(Entry& entry) {
    const Initiative& initiative = AnyInitiative();
    entry.subject = initiative.id;
    const Date day = AnyDay();
    const uint32_t draw = random_.Below(10);
    if (draw < 2) {
      entry.content = Rename{.effective_on = day, .name = "新名称" + entry.id};
    } else if (draw == 2) {
      entry.content = Renumber{.effective_on = day, .number = entry.id};
    } else if (draw == 3) {
      entry.content = Move{.effective_on = day,
                           .group = random_.Of(plan_.parts().groups).id};
    } else if (draw == 4) {
      entry.content =
          Reassignment{.effective_on = day,
                       .department = random_.Of(plan_.parts().departments).id};
    } else if (draw == 5) {
      entry.subject = random_.Of(plan_.parts().groups).id;
      entry.content = Rename{.effective_on = day, .name = "柱" + entry.id};
    } else if (changed_.contains(initiative.id)) {
      FillNarrative(entry);
    } else if (draw < 8) {
      entry.content = Withdrawal{.effective_on = day};
    } else if (initiative.id == "i2" || initiative.id == "i3") {
      entry.content = Split{.effective_on = day, .into = {"i1"}};
    } else if (initiative.id != "i0" && !changed_.contains("i0")) {
      entry.content = Merge{.effective_on = day, .into = "i0"};
    } else {
      FillNarrative(entry);
    }
  }

  void FillFigure(Entry& entry) {
    entry.subject = "plan";
    if (random_.Chance(50)) {
      entry.period = PeriodNear(entry.as_of);
      entry.content = PublishedFigure{
          .measure = "achieved",
          .ratio = {.numerator = static_cast<int64_t>(random_.Below(4)),
                    .denominator = 7}};
    } else {
      entry.content = Publication{.round = "r2020",
                                  .as_of = entry.as_of,
                                  .known_on = entry.recorded_on,
                                  .scheme_version = "1",
                                  .digest = std::string(64, '0')};
    }
  }

  Random& random_;
  const Plan plan_;
  std::string prefix_;
  std::size_t made_ = 0;
  std::vector<Entry> standing_;     // Neither corrected nor retracted.
  std::set<std::string> changed_;   // Subjects of changes.
  std::vector<std::string> steps_;  // Of revised roadmaps.
};

}  // namespace

BookParts RandomBookParts(uint32_t seed, std::size_t size) {
  Random random(seed);
  Diagnostics diagnostics;
  BookParts parts;
  parts.title = Numbered("台帳", seed);
  parts.plans = {Plan::Make(RandomPlan(random, size), &diagnostics).value(),
                 Plan::Make(ParentPlan(), &diagnostics).value()};
  parts.schemes = {Scheme::Make(RandomScheme(1), &diagnostics).value(),
                   Scheme::Make(RandomScheme(2), &diagnostics).value()};
  for (const std::string_view year : kYears) {
    const Period period = PeriodOf(year);
    parts.rounds.push_back(
        {.id = "r" + period.id(),
         .plan = "plan",
         .name = "年度実績",
         .period = period,
         .as_of = *Date::FromDays(period.last_day().days() - 59),
         .deadline = *Date::FromDays(period.last_day().days() - 45)});
  }
  return parts;
}

std::vector<Entry> RandomEntries(Random& random, const Book& book,
                                 Date recorded_on, std::string_view prefix,
                                 std::size_t count) {
  EntryMaker maker(random, book, prefix);
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    entries.push_back(maker.Make(recorded_on));
  }
  return entries;
}

Book RandomBook(uint32_t seed, std::size_t size) {
  BookParts parts = RandomBookParts(seed, size);
  Random random(seed + 1);
  const Book empty = BookOf(parts);
  EntryMaker maker(random, empty, "e");
  const std::size_t count = 12 * size;
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    const auto days = static_cast<int32_t>(1'440 * i / count);
    entries.push_back(
        maker.Make(*Date::FromDays(DateOf("2020-04-20").days() + days)));
  }
  parts.ledger = LedgerOf(entries);
  return BookOf(std::move(parts));
}

}  // namespace tassei::testing
