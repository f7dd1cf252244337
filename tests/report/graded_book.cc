#include "tests/report/graded_book.h"

#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/sample_book.h"

namespace tassei::testing {
namespace {

template <typename T>
T Need(absl::StatusOr<T> value, const Diagnostics& diagnostics) {
  if (!value.ok()) {
    std::cerr << value.status() << "\n"
              << diagnostics.ToString(Language::kEnglish) << "\n";
    std::abort();
  }
  return *std::move(value);
}

TableText TableOf(const std::vector<std::vector<std::string>>& rows) {
  TableText table;
  for (const std::vector<std::string>& row : rows) {
    std::vector<TableText::Cell>& cells = table.rows.emplace_back();
    for (const std::string& text : row) cells.push_back({.text = text});
  }
  return table;
}

Indicator IndicatorOf(std::string id, std::string name,
                      std::string_view target = "10") {
  Indicator indicator;
  indicator.id = std::move(id);
  indicator.name = std::move(name);
  indicator.unit = "件";
  for (const char* year : {"2020", "2021"}) {
    indicator.targets.push_back(
        {.period = PeriodOf(year), .value = DecimalOf(target)});
  }
  return indicator;
}

Indicator InWords(std::string id, std::string name) {
  Indicator indicator = IndicatorOf(std::move(id), std::move(name));
  for (Target& target : indicator.targets) {
    target.value.reset();
    target.text = "設置";
  }
  return indicator;
}

Initiative InitiativeOf(std::string id, std::string number, std::string name,
                        std::string group, std::vector<Indicator> indicators) {
  Initiative initiative;
  initiative.id = std::move(id);
  initiative.number = std::move(number);
  initiative.name = std::move(name);
  initiative.group = std::move(group);
  initiative.indicators = std::move(indicators);
  return initiative;
}

PlanParts GradedPlanParts() {
  PlanParts parts;
  parts.id = "plan";
  parts.name = "行政改革プラン";
  parts.publisher = "例示市";
  parts.term = SpanOf("2020", "2023");
  parts.scheme = "city";
  parts.groups = {{.id = "g1", .name = "行政運営"},
                  {.id = "g2", .name = "財政運営"},
                  {.id = "g3", .name = "歳入の確保", .parent = "g2"}};
  Indicator main = IndicatorOf("k6", "窓口の改善");
  main.role = IndicatorRole::kMain;
  Indicator monitored = IndicatorOf("k3", "相談の件数");
  monitored.role = IndicatorRole::kMonitoring;
  parts.initiatives = {
      InitiativeOf("i1", "1", "窓口の見直し", "g1",
                   {IndicatorOf("k1", "手続の電子化", "100"), main,
                    IndicatorOf("k7", "待ち時間の短縮")}),
      InitiativeOf("i2", "2", "職員の育成", "g1",
                   {IndicatorOf("k4", "研修の回数")}),
      InitiativeOf(
          "i3", "3", "債権の管理", "g3",
          {IndicatorOf("k5", "回収の件数"), InWords("k2", "窓口"), monitored,
           IndicatorOf("k8", "督促の件数"), IndicatorOf("k9", "訪問の件数")}),
      InitiativeOf("i4", "4", "施設の廃止", "g2", {}),
      InitiativeOf("i5", "5", "情報の公開", "g1", {})};
  parts.initiatives[1].also_under = {"g2"};
  parts.initiatives[4].carried_from = {.plan = "old", .initiative = "o1"};
  return parts;
}

PlanParts OldPlanParts() {
  PlanParts parts;
  parts.id = "old";
  parts.name = "前の行政改革プラン";
  parts.publisher = "例示市";
  parts.term = SpanOf("2016", "2019");
  parts.scheme = "marks";
  parts.groups = {{.id = "og", .name = "開かれた市政"}};
  parts.initiatives = {InitiativeOf("o1", "ア", "情報の提供", "og", {})};
  return parts;
}

SchemeParts OldSchemeParts() {
  SchemeParts parts;
  parts.id = "marks";
  parts.version = "1";
  parts.name = "前の評価";
  parts.effective_from = PeriodOf("2016");
  parts.known_from = DateOf("2016-04-01");
  parts.grades = {{.code = "◎", .achieved = true}, {.code = "○"}};
  parts.stages = {{.code = "shokan", .name = "所管課"}};
  return parts;
}

SchemeParts FirstSchemeParts() {
  SchemeParts parts = GradedSchemeParts();
  parts.version = "1";
  parts.effective_from = PeriodOf("2020");
  parts.known_from = DateOf("2020-04-01");
  return parts;
}

class Entries {
 public:
  void Value(std::string id, std::string subject, std::string_view year,
             std::string_view value) {
    Add(std::move(id), std::move(subject), year, Reported(DecimalOf(value)));
  }

  void Judge(std::string id, std::string subject, std::string_view year,
             std::string grade, std::string stage, std::string reason) {
    Add(std::move(id), std::move(subject), year,
        Judgement{.grade = std::move(grade), .stage = std::move(stage)});
    entries_.back().reason = std::move(reason);
  }

  void Correct(std::string id, std::string subject, std::string_view year,
               std::string_view value, std::string corrects,
               std::string reason) {
    Value(std::move(id), std::move(subject), year, value);
    entries_.back().corrects = std::move(corrects);
    entries_.back().reason = std::move(reason);
  }

  void Add(std::string id, std::string subject,
           std::optional<std::string_view> year, EntryContent content,
           std::string plan = "plan") {
    std::optional<Period> period;
    if (year.has_value()) period = PeriodOf(*year);
    entries_.push_back(MakeEntry(std::move(id), std::move(plan),
                                 std::move(subject), period, as_of_,
                                 recorded_on_, std::move(content)));
  }

  // Of what is added from here on.
  void On(std::string_view as_of, std::string_view recorded_on) {
    as_of_ = as_of;
    recorded_on_ = recorded_on;
  }

  std::vector<Entry> Take() && { return std::move(entries_); }

 private:
  std::string_view as_of_;
  std::string_view recorded_on_;
  std::vector<Entry> entries_;
};

std::vector<Entry> GradedEntries() {
  Entries entries;
  entries.On("2020-03-31", "2020-04-10");
  entries.Add("o-1", "o1", "2019", Judgement{.grade = "◎", .stage = "shokan"},
              "old");
  entries.On("2021-03-31", "2021-04-10");
  entries.Value("k1-2020", "k1", "2020", "90");
  for (const char* id : {"k4", "k6", "k7"}) {
    entries.Value(std::string(id) + "-2020", id, "2020", "10");
  }
  for (const char* id : {"k5", "k8", "k9"}) {
    entries.Value(std::string(id) + "-2020", id, "2020", "5");
  }
  entries.Judge("j5-2020", "i5", "2020", "A", "shokan", "");
  entries.On("2022-03-31", "2022-04-10");
  entries.Correct("k1-2020-c", "k1", "2020", "100", "k1-2020",
                  "集計の誤りのため");
  entries.Value("k1-2021", "k1", "2021", "95");
  entries.Value("k4-2021", "k4", "2021", "12");
  entries.Value("k6-2021", "k6", "2021", "10");
  entries.Value("k7-2021", "k7", "2021", "11");
  for (const char* id : {"k5", "k8", "k9"}) {
    entries.Value(std::string(id) + "-2021", id, "2021", "3");
  }
  entries.Judge("jk1", "k1", "2021", "B*", "shokan", "達成は難しい");
  entries.Judge("j2-a", "i2", "2021", "A", "shokan", "計画どおり");
  entries.Judge("j2-b", "i2", "2021", "B", "honbu", "効果の検証が不足");
  entries.Judge("j5-2021", "i5", "2021", "A", "shokan", "");
  entries.Judge("jp", "plan", "2021", "B", "honbu", "全体として前進");
  entries.Add("w4", "i4", std::nullopt,
              Withdrawal{.effective_on = DateOf("2021-10-01")});
  entries.On("2022-03-31", "2022-04-20");
  entries.Correct("k4-2021-c", "k4", "2021", "13", "k4-2021", "追加の報告");
  std::vector<Entry> all = std::move(entries).Take();
  for (Entry& entry : all) {
    if (entry.id == "w4") entry.reason = "施設を譲渡したため";
  }
  return all;
}

std::vector<Measure> GradedMeasures() {
  return {{.id = "achieved",
           .name = "順調な取組の割合",
           .name_en = "share on track"},
          {.id = "listed",
           .name = "順調な取組の割合（延べ）",
           .name_en = "share of listings on track",
           .numerator_filter = "not(後退)",
           .counting = Counting::kEveryListing,
           .rounding = Rounding::kDown},
          {.id = "mean",
           .name = "平均達成率",
           .name_en = "mean attainment",
           .kind = MeasureKind::kMean,
           .subject = SubjectKind::kIndicator,
           .denominator_filter = "目標の文 = null",
           .exclusion_reason = "目標が文で書かれているため",
           .value = "百分率",
           .weight = "if 役割 = \"main\" then 2 else 1",
           .places = 2},
          {.id = "points",
           .name = "評価点",
           .name_en = "points",
           .kind = MeasureKind::kSum,
           .subject = SubjectKind::kGroup,
           .value = "if 達成度 = \"C\" then 1 else 3",
           .places = 0},
          {.id = "grades",
           .name = "指標の評価",
           .name_en = "grades of indicators",
           .kind = MeasureKind::kDistribution,
           .subject = SubjectKind::kIndicator,
           .denominator_filter = "目標の文 = null",
           .exclusion_reason = "目標が文で書かれているため"}};
}

}  // namespace

SchemeParts GradedSchemeParts() {
  SchemeParts parts;
  parts.id = "city";
  parts.version = "2";
  parts.name = "行政改革プランの評価";
  parts.effective_from = PeriodOf("2021");
  parts.known_from = DateOf("2021-04-01");
  parts.grades = {
      {.code = "A",
       .name = "順調",
       .name_en = "on track",
       .achieved = true,
       .points = 3,
       .rule = "目標に達したもの",
       .evidence = Evidence::kPrinted},
      {.code = "B",
       .name = "おおむね順調",
       .name_en = "mostly on track",
       .points = 2},
      {.code = "B*",
       .name = "おおむね順調（達成は困難）",
       .name_en = "mostly on track, hard to reach",
       .part_of = "B",
       .points = 2,
       .subjects = {SubjectKind::kIndicator}},
      {.code = "C", .name = "遅れ", .name_en = "late", .points = 1}};
  parts.stages = {{.code = "shokan", .name = "所管課"},
                  {.code = "honbu", .name = "本部"}};
  parts.derived = {{.name = "percent",
                    .name_ja = "百分率",
                    .subject = SubjectKind::kIndicator,
                    .formula = "達成率 * 100"},
                   {.name = "achieved_rate",
                    .name_ja = "達成指標の割合",
                    .formula = "達成指標数 / 判定指標数"},
                   {.name = "speed",
                    .name_ja = "進み方",
                    .subject = SubjectKind::kIndicator,
                    .type = FactType::kCode,
                    .table = TableOf({{"F", "百分率", "進み方"},
                                      {"1", ">= 100", "速い"},
                                      {"2", ">= 80", "ふつう"},
                                      {"3", "-", "遅い"}})}};
  parts.indicator_rules =
      TableOf({{"F", "百分率", "進み方", "達成度", "備考", "根拠"},
               {"1", ">= 100", "-", "A", "目標に達した", "明記"},
               {"2", "-", "\"ふつう\"", "B", "", "推定"},
               {"3", "< 80", "-", "C", "", "推定"}});
  parts.rules = TableOf({{"F", "達成指標の割合", "達成度", "備考", "根拠"},
                         {"r1", ">= 1", "A", "全指標が目標に達した", "明記"},
                         {"r2", "> 0", "B", "", "推定"},
                         {"r3", "0", "C", "", "推定"}});
  parts.group_rules = TableOf({{"F", "取組の最低判定", "達成度"},
                               {"1", "\"A\"", "A"},
                               {"2", "\"B\"", "B"},
                               {"3", "\"C\"", "C"}});
  parts.measures = GradedMeasures();
  return parts;
}

Book GradedBook(SchemeParts second) {
  Diagnostics diagnostics;
  BookParts parts;
  parts.title = "例示市の台帳";
  for (PlanParts& plan :
       std::vector<PlanParts>{GradedPlanParts(), OldPlanParts()}) {
    parts.plans.push_back(
        Need(Plan::Make(std::move(plan), &diagnostics), diagnostics));
  }
  for (SchemeParts& scheme : std::vector<SchemeParts>{
           FirstSchemeParts(), std::move(second), OldSchemeParts()}) {
    parts.schemes.push_back(
        Need(Scheme::Make(std::move(scheme), &diagnostics), diagnostics));
  }
  parts.ledger = LedgerOf(GradedEntries());
  return BookOf(std::move(parts));
}

Assessment AssessGraded(const Book& book, std::string_view year) {
  const Period period = PeriodOf(year);
  const int32_t next = period.fiscal_year() + 1;
  return Need(Assessment::Make(
                  book, {.plan = "plan",
                         .period = period,
                         .as_of = period.last_day(),
                         .known_on = DateOf(std::to_string(next) + "-05-31")}),
              Diagnostics());
}

}  // namespace tassei::testing
