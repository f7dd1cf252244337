#include "tests/support/sample_book.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace tassei::testing {
namespace {

[[noreturn]] void Fail(std::string_view what, std::string_view text) {
  std::fprintf(stderr, "%.*s: %.*s\n", static_cast<int>(what.size()),
               what.data(), static_cast<int>(text.size()), text.data());
  std::abort();
}

template <typename T>
T ValueOrFail(std::optional<T> value, std::string_view what,
              std::string_view text) {
  if (!value.has_value()) Fail(what, text);
  return *std::move(value);
}

Source Invented() {
  Source source;
  source.note = "説明用の例";
  source.illustrative = true;
  return source;
}

Source Printed(std::string page) {
  Source source;
  source.document = "令和2年度「第三次三重県行財政改革取組」の進捗状況について";
  source.page = std::move(page);
  return source;
}

TableText TableOf(const std::vector<std::vector<std::string>>& rows) {
  TableText table;
  for (const std::vector<std::string>& row : rows) {
    std::vector<TableText::Cell>& cells = table.rows.emplace_back();
    for (const std::string& text : row) cells.push_back({.text = text});
  }
  return table;
}

Step StepOf(std::string id, std::string name, std::string_view first,
            std::string_view last, StepKind kind = StepKind::kTask) {
  Step step;
  step.id = std::move(id);
  step.name = std::move(name);
  step.span = SpanOf(first, last);
  step.kind = kind;
  step.source = Invented();
  return step;
}

Initiative InitiativeOf(std::string id, std::string number, std::string name,
                        std::string group, std::string department,
                        std::string_view planned, std::vector<Step> steps) {
  Initiative initiative;
  initiative.id = std::move(id);
  initiative.number = std::move(number);
  initiative.name = std::move(name);
  initiative.group = std::move(group);
  initiative.department = std::move(department);
  initiative.roadmap.steps = std::move(steps);
  initiative.roadmap.planned_achievement = PeriodOf(planned);
  initiative.roadmap.source = Invented();
  initiative.source = Printed("1");
  return initiative;
}

Initiative SmartInitiative() {
  Initiative smart = InitiativeOf(
      "i2", "2", "スマート自治体へのチャレンジ", "g1", "smart", "2023",
      {StepOf("s2-1", "RPAの本格導入", "2020H1", "2020H2"),
       StepOf("s2-2", "モデルオフィスの検証", "2020H2", "2021H2"),
       StepOf("s2-3", "働き方の定着", "2022H1", "2023H2")});
  smart.sections = {
      {.id = "i2-1", .name = "変革1 県庁改革"},
      {.id = "i2-2", .name = "変革2 官民で実現する新しい働き方"},
      {.id = "i2-3", .name = "変革3 テクノロジー活用による社会課題解決の加速"}};
  smart.roadmap.steps[0].sections = {"i2-1"};
  smart.roadmap.steps[1].sections = {"i2-2", "i2-1"};
  smart.roadmap.steps[1].after = {"s2-1"};
  Indicator trained;
  trained.id = "smart-staff";
  trained.name = "スマート人材の育成人数";
  trained.unit = "人";
  trained.kind = IndicatorKind::kFlow;
  trained.frequency = PeriodKind::kHalf;
  trained.targets = {{.period = PeriodOf("2020"), .value = 20},
                     {.period = PeriodOf("2021"), .value = 20}};
  trained.attainment = "actual_over_target";
  trained.sections = {"i2-3"};
  trained.source = Invented();
  smart.indicators = {std::move(trained)};
  return smart;
}

Initiative FinanceInitiative() {
  Initiative finance = InitiativeOf(
      "i6", "6", "県財政の基盤強化と機動的かつ弾力的な行財政運営の確立", "g3",
      "zaisei", "2023",
      {StepOf("s6-1", "未利用財産の売却計画", "2020H1", "2020H1"),
       StepOf("s6-2", "歳入確保策の拡充", "2020H1", "2021H2"),
       StepOf("s6-3", "経常的な歳出の抑制", "2020H1", "2023H2",
              StepKind::kOngoing)});
  Indicator ratio;
  ratio.id = "current-balance";
  ratio.name = "経常収支比率";
  ratio.unit = "％";
  ratio.direction = Direction::kDown;
  ratio.baseline = {.period = PeriodOf("2018"), .value = DecimalOf("97.9")};
  ratio.targets = {{.period = PeriodOf("2020"), .value = DecimalOf("97.0")},
                   {.period = PeriodOf("2021"), .value = DecimalOf("96.0")}};
  ratio.source = Invented();
  finance.indicators = {std::move(ratio)};
  return finance;
}

struct Status {
  std::string_view step;
  std::string_view period;
  StepState state;
};

// What the departments said of the first half, and of the second.
constexpr Status kFirstHalf[] = {
    {"s1-1", "2020H1", StepState::kDone},
    {"s2-1", "2020H1", StepState::kInProgress},
    {"s3-1", "2020H1", StepState::kDone},
    {"s3-2", "2020H1", StepState::kInProgress},
    {"s4-1", "2020H1", StepState::kInProgress},
    {"s5-1", "2020H1", StepState::kInProgress},
    {"s6-1", "2020H1", StepState::kDone},
    {"s6-2", "2020H1", StepState::kInProgress},
    {"s7-1", "2020H1", StepState::kDone},
    {"s7-2", "2020H1", StepState::kNotStarted},
};
constexpr Status kSecondHalf[] = {
    {"s1-2", "2020H2", StepState::kInProgress},
    {"s2-1", "2020H2", StepState::kDone},
    {"s2-2", "2020H2", StepState::kInProgress},
    {"s3-2", "2020H2", StepState::kDone},
    {"s4-1", "2020H2", StepState::kInProgress},
    {"s5-1", "2020H2", StepState::kDone},
    {"s6-2", "2020H2", StepState::kInProgress},
    {"s7-2", "2020H2", StepState::kDone},
};

template <std::size_t N>
void AddStatuses(std::string_view prefix, std::string_view suffix,
                 const Status (&statuses)[N], std::string_view as_of,
                 std::string_view recorded_on, std::vector<Entry>& entries) {
  for (const Status& status : statuses) {
    std::string id(prefix);
    id += status.step;
    id += suffix;
    entries.push_back(MakeEntry(std::move(id), "reform",
                                std::string(status.step),
                                PeriodOf(status.period), as_of, recorded_on,
                                StepStatus{.state = status.state}));
    entries.back().source = Invented();
  }
}

void AddValue(std::string id, std::string indicator, std::string_view period,
              std::string_view value, std::string_view as_of,
              std::string_view recorded_on, std::vector<Entry>& entries) {
  entries.push_back(MakeEntry(std::move(id), "reform", std::move(indicator),
                              PeriodOf(period), as_of, recorded_on,
                              Reported(DecimalOf(value))));
  entries.back().source = Invented();
}

void AddNarrative(std::string id, std::string initiative,
                  std::vector<std::string> sections, std::string text,
                  std::vector<Entry>& entries) {
  Narrative narrative;
  narrative.text = std::move(text);
  narrative.sections = std::move(sections);
  entries.push_back(MakeEntry(std::move(id), "reform", std::move(initiative),
                              PeriodOf("2020"), "2021-01-31", "2021-02-15",
                              std::move(narrative)));
  entries.back().source = Printed("1");
}

void AddNarratives(std::vector<Entry>& entries) {
  AddNarrative("e-n1", "i1", {},
               "職員の育成を進めるため、面談の質の向上に向けた研修を管理職・"
               "係長等を中心に実施しました。",
               entries);
  AddNarrative("e-n2-1", "i2", {"i2-1"},
               "実証実験を行った業務等にRPAを本格導入し、導入を拡大", entries);
  AddNarrative("e-n2-2", "i2", {"i2-2", "i2-1"},
               "Web会議や在宅勤務の環境を整備", entries);
  AddNarrative("e-n2-3", "i2", {"i2-3"},
               "公募の若手職員20名を対象に、先進技術にかかる研修等を実施",
               entries);
  AddNarrative("e-n3", "i3", {},
               "コミュニケーションを促進する仕組みづくりに取り組みました。",
               entries);
  AddNarrative("e-n4", "i4", {},
               "コンプライアンス推進会議を開催し、取組の徹底を図りました。",
               entries);
  AddNarrative("e-n6", "i6", {}, "歳入歳出両面における取組を進めています。",
               entries);
  AddNarrative("e-n7", "i7", {},
               "県民参加型予算において、県民からの意見募集を行いました。",
               entries);
}

}  // namespace

Date DateOf(std::string_view text) {
  return ValueOrFail(Date::Parse(text), "no day", text);
}

Period PeriodOf(std::string_view id) {
  return ValueOrFail(Period::Parse(id), "no period", id);
}

PeriodSpan SpanOf(std::string_view first, std::string_view last) {
  return {.first = PeriodOf(first), .last = PeriodOf(last)};
}

Decimal DecimalOf(std::string_view text) {
  return ValueOrFail(Decimal::Parse(text), "no number", text);
}

Entry MakeEntry(std::string id, std::string plan, std::string subject,
                std::optional<Period> period, std::string_view as_of,
                std::string_view recorded_on, EntryContent content) {
  Entry entry;
  entry.id = std::move(id);
  entry.plan = std::move(plan);
  entry.subject = std::move(subject);
  entry.period = period;
  entry.as_of = DateOf(as_of);
  entry.recorded_on = DateOf(recorded_on);
  entry.content = std::move(content);
  return entry;
}

Observation Reported(Decimal value) {
  Observation observation;
  observation.value = value;
  return observation;
}

Observation NotReported(std::string reason) {
  Observation observation;
  observation.missing_reason = std::move(reason);
  return observation;
}

Ledger LedgerOf(const std::vector<Entry>& entries) {
  Diagnostics diagnostics;
  absl::StatusOr<Ledger> ledger = Ledger().Append(entries, &diagnostics);
  if (!ledger.ok()) {
    Fail("no ledger", diagnostics.ToString(Language::kEnglish));
  }
  return *std::move(ledger);
}

Book BookOf(BookParts parts) {
  Diagnostics diagnostics;
  absl::StatusOr<Book> book = Book::Make(std::move(parts), &diagnostics);
  if (!book.ok()) Fail("no book", diagnostics.ToString(Language::kEnglish));
  return *std::move(book);
}

Book Appended(const Book& book, const std::vector<Entry>& entries,
              std::string_view recorded_on) {
  Diagnostics diagnostics;
  absl::StatusOr<Book> appended =
      book.Append(entries, DateOf(recorded_on), &diagnostics);
  if (!appended.ok()) {
    Fail("not appended", diagnostics.ToString(Language::kEnglish));
  }
  return *std::move(appended);
}

SchemeParts SampleSchemeParts() {
  SchemeParts parts;
  parts.id = "mie";
  parts.version = "1";
  parts.name = "行財政改革取組の達成度";
  parts.effective_from = PeriodOf("2020");
  parts.known_from = DateOf("2020-04-01");
  parts.grades = {{.code = "達成", .name_en = "achieved", .achieved = true},
                  {.code = "継続", .name_en = "continuing"}};
  parts.stages = {{.code = "department", .name = "所管課"},
                  {.code = "headquarters", .name = "本部"},
                  {.code = "committee", .name = "外部委員会"}};
  parts.rules = TableOf(
      {{"F", "all_steps_done", "indicators", "attainment_min", "grade",
        "annotation"},
       {"1", "true", "0", "-", "達成", "全工程が完了し、目標を持たない"},
       {"2", "true", "> 0", ">= 1", "達成", "全工程が完了し、目標を達成"},
       {"3", "-", "-", "-", "継続", ""}});
  parts.measures = {{.id = "achieved-share",
                     .name = "行財政改革取組の達成割合",
                     .name_en = "share of initiatives achieved"}};
  parts.source = Invented();
  return parts;
}

PlanParts SamplePlanParts() {
  PlanParts parts;
  parts.id = "reform";
  parts.name = "第三次三重県行財政改革取組";
  parts.publisher = "三重県";
  parts.term = SpanOf("2020", "2023");
  parts.scheme = "mie";
  parts.groups = {{.id = "g1", .name = "スマート改革の推進"},
                  {.id = "g2", .name = "コンプライアンスの推進"},
                  {.id = "g3", .name = "持続可能な行財政運営の確保"}};
  parts.departments = {{.id = "jinji", .name = "人事課"},
                       {.id = "smart", .name = "スマート改革推進課"},
                       {.id = "zaisei", .name = "財政課"}};
  parts.initiatives = {
      InitiativeOf("i1", "1", "「挑戦する風土・学習する組織」づくり", "g1",
                   "jinji", "2022",
                   {StepOf("s1-1", "面談研修の実施", "2020H1", "2020H1"),
                    StepOf("s1-2", "在宅勤務制度の検討", "2020H2", "2022H2")}),
      SmartInitiative(),
      InitiativeOf("i3", "3", "コミュニケーションの活性化", "g1", "jinji",
                   "2020",
                   {StepOf("s3-1", "様式の見直し", "2020H1", "2020H1"),
                    StepOf("s3-2", "仕組みの運用開始", "2020H1", "2020H2",
                           StepKind::kMilestone)}),
      InitiativeOf("i4", "4", "コンプライアンス意識の向上", "g2", "jinji",
                   "2021",
                   {StepOf("s4-1", "ミーティングの定着", "2020H1", "2021H2")}),
      InitiativeOf("i5", "5", "", "", "", "2022",
                   {StepOf("s5-1", "方針の策定", "2020H1", "2020H2"),
                    StepOf("s5-2", "方針に沿った実施", "2021H1", "2022H2")}),
      FinanceInitiative(),
      InitiativeOf(
          "i7", "7", "多様化する県民ニーズに応えるための取組の推進", "g3",
          "zaisei", "2020",
          {StepOf("s7-1", "意見募集", "2020H1", "2020H1"),
           StepOf("s7-2", "県民参加型予算の構築", "2020H2", "2020H2")})};
  parts.source = Printed("");
  return parts;
}

PlanParts SampleParentPlanParts() {
  PlanParts parts;
  parts.id = "vision";
  parts.name = "みえ県民力ビジョン・第三次行動計画";
  parts.publisher = "三重県";
  parts.term = SpanOf("2020", "2023");
  parts.scheme = "mie";
  Indicator share;
  share.id = "vision-share";
  share.name = "行財政改革取組の達成割合";
  share.unit = "％";
  share.role = IndicatorRole::kMain;
  share.fed_by = {.plan = "reform", .measure = "achieved-share"};
  share.source = Printed("2");
  parts.indicators = {std::move(share)};
  parts.source = Printed("2");
  return parts;
}

std::vector<Round> SampleRounds() {
  return {{.id = "r2-h1",
           .plan = "reform",
           .name = "令和2年度 上半期実績",
           .period = PeriodOf("2020H1"),
           .as_of = DateOf("2020-09-30"),
           .deadline = DateOf("2020-10-16")},
          {.id = "r2-year",
           .plan = "reform",
           .name = "令和2年度 年度実績",
           .period = PeriodOf("2020"),
           .as_of = DateOf("2021-01-31"),
           .deadline = DateOf("2021-02-15")},
          {.id = "r2-final",
           .plan = "reform",
           .name = "令和2年度 年度実績（確定）",
           .period = PeriodOf("2020"),
           .as_of = DateOf("2021-03-31"),
           .deadline = DateOf("2021-04-16"),
           .corrects = "r2-year"}};
}

std::vector<Entry> SampleEntries() {
  std::vector<Entry> entries;
  AddStatuses("e-", "-h1", kFirstHalf, "2020-09-30", "2020-10-15", entries);
  AddValue("e-smart-h1", "smart-staff", "2020H1", "8", "2020-09-30",
           "2020-10-15", entries);
  AddStatuses("e-", "-h2", kSecondHalf, "2021-01-31", "2021-02-10", entries);
  AddValue("e-smart-h2", "smart-staff", "2020H2", "12", "2021-01-31",
           "2021-02-10", entries);
  AddValue("e-balance", "current-balance", "2020", "97.2", "2021-01-31",
           "2021-02-10", entries);
  AddNarratives(entries);
  entries.push_back(
      MakeEntry("e-figure", "reform", "reform", PeriodOf("2020"), "2021-01-31",
                "2021-03-10",
                PublishedFigure{.measure = "achieved-share",
                                .ratio = {.numerator = 2, .denominator = 7}}));
  entries.back().source = Printed("2");
  AddStatuses("f-", "-h2", kSecondHalf, "2021-03-31", "2021-04-15", entries);
  AddValue("f-smart-h2", "smart-staff", "2020H2", "12", "2021-03-31",
           "2021-04-15", entries);
  AddValue("f-balance", "current-balance", "2020", "97.1", "2021-03-31",
           "2021-04-15", entries);
  return entries;
}

BookParts SampleBookParts() {
  Diagnostics diagnostics;
  BookParts parts;
  parts.title = "三重県 行財政改革台帳";
  for (PlanParts& plan :
       std::vector<PlanParts>{SamplePlanParts(), SampleParentPlanParts()}) {
    absl::StatusOr<Plan> made = Plan::Make(std::move(plan), &diagnostics);
    if (!made.ok()) Fail("no plan", diagnostics.ToString(Language::kEnglish));
    parts.plans.push_back(*std::move(made));
  }
  absl::StatusOr<Scheme> scheme =
      Scheme::Make(SampleSchemeParts(), &diagnostics);
  if (!scheme.ok()) {
    Fail("no scheme", diagnostics.ToString(Language::kEnglish));
  }
  parts.schemes.push_back(*std::move(scheme));
  parts.rounds = SampleRounds();
  parts.ledger = LedgerOf(SampleEntries());
  return parts;
}

Book SampleBook() { return BookOf(SampleBookParts()); }

Book BookWithTargetInWords(std::string text) {
  BookParts parts = SampleBookParts();
  PlanParts plan = parts.plans[0].parts();
  plan.initiatives[1].indicators[0].targets[0] = {
      .period = PeriodOf("2020"), .value = {}, .text = std::move(text)};
  Diagnostics diagnostics;
  absl::StatusOr<Plan> made = Plan::Make(std::move(plan), &diagnostics);
  if (!made.ok()) Fail("no plan", diagnostics.ToString(Language::kEnglish));
  parts.plans[0] = *std::move(made);
  return BookOf(std::move(parts));
}

}  // namespace tassei::testing
