// What a ledger refuses, and how it is reported.

#include <functional>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/ledger.h"
#include "tests/ledger/ledger_samples.h"

namespace tassei {
namespace {

using testing::At;
using testing::Correcting;
using testing::D;
using ::testing::ElementsAre;
using testing::EntryOf;
using testing::N;
using testing::P;
using testing::RetractionOf;
using testing::ValueOf;

std::vector<std::string> ProblemsOf(const std::vector<Entry>& entries) {
  Diagnostics diagnostics;
  const absl::StatusOr<Ledger> ledger = Ledger().Append(entries, &diagnostics);
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + " " +
                       problem.where.pointer + " " + problem.subject);
  }
  if (ledger.ok() == diagnostics.has_errors()) problems.push_back("status");
  return problems;
}

Entry For(std::string_view period, EntryContent content) {
  Entry entry = EntryOf("b", "old", std::move(content));
  if (!period.empty()) entry.period = P(period);
  return entry;
}

struct Case {
  const char* name;
  Entry entry;  // Comes after an observation "a" of "rate" for 2020.
  std::string problem;
};

class LedgerRefusals : public ::testing::TestWithParam<Case> {};

TEST_P(LedgerRefusals, NameTheProblemAndItsPlace) {
  EXPECT_THAT(ProblemsOf({ValueOf("a", "2020", "1"), GetParam().entry}),
              ElementsAre(GetParam().problem));
}

Entry With(Entry entry, const std::function<void(Entry&)>& change) {
  change(entry);
  return entry;
}

Entry Correction(const std::function<void(Entry&)>& change) {
  return With(Correcting(ValueOf("b", "2020", "2"), "a", "2021-03-01"), change);
}

const Date kDay = D("2021-04-01");

const Case kCases[] = {
    {"EmptyId", ValueOf("", "2020", "1"), "K0602 /entries/1/id "},
    {"EmptyPlan",
     With(ValueOf("b", "2020", "1"), [](Entry& e) { e.plan = ""; }),
     "K0602 /entries/1/plan b"},
    {"SubjectNotUtf8",
     With(ValueOf("b", "2020", "1"), [](Entry& e) { e.subject = "\xFF"; }),
     "K0601 /entries/1/subject b"},
    {"SourceNotUtf8",
     With(ValueOf("b", "2020", "1"), [](Entry& e) { e.source.page = "\xFF"; }),
     "K0601 /entries/1/source/page b"},
    {"SameIdOtherValue", ValueOf("a", "2020", "2"), "K0701 /entries/1/id a"},
    {"RecordedEarlier",
     At(ValueOf("b", "2020", "1"), "2021-01-31", "2021-02-14"),
     "K0702 /entries/1/recorded_on b"},
    {"AsOfAhead", At(ValueOf("b", "2020", "1"), "2021-02-16", "2021-02-15"),
     "K0703 /entries/1/as_of b"},
    {"CorrectsNothing", Correction([](Entry& e) { e.corrects = "c"; }),
     "K0710 /entries/1/corrects b"},
    {"CorrectsItself", Correction([](Entry& e) { e.corrects = "b"; }),
     "K0710 /entries/1/corrects b"},
    {"CorrectsOtherPlan", Correction([](Entry& e) { e.plan = "x"; }),
     "K0711 /entries/1/plan b"},
    {"CorrectsOtherKind",
     Correction([](Entry& e) { e.content = StepStatus{}; }),
     "K0712 /entries/1/corrects b"},
    {"CorrectsOtherSubject", Correction([](Entry& e) { e.subject = "x"; }),
     "K0713 /entries/1/subject b"},
    {"CorrectsOtherPeriod", Correction([](Entry& e) { e.period = P("2021"); }),
     "K0714 /entries/1/period b"},
    {"RetractsOtherPlan",
     With(RetractionOf("b", "a", "2021-03-01"), [](Entry& e) { e.plan = "x"; }),
     "K0711 /entries/1/plan b"},
    {"RetractsNothing", RetractionOf("b", "", "2021-03-01"),
     "K0715 /entries/1/corrects b"},
    {"ObservationWithoutPeriod", For("", Observation{N("1"), "", ""}),
     "K0720 /entries/1/period b"},
    {"StatusWithoutPeriod", For("", StepStatus{}), "K0720 /entries/1/period b"},
    {"NarrativeWithoutPeriod", For("", Narrative{"t", {}}),
     "K0720 /entries/1/period b"},
    {"JudgementWithoutPeriod", For("", Judgement{"A", "x"}),
     "K0720 /entries/1/period b"},
    {"TargetWithoutPeriod", For("", TargetChange{kDay, 1, {}}),
     "K0720 /entries/1/period b"},
    {"FigureWithoutPeriod", For("", PublishedFigure{"m", {2, 7}}),
     "K0720 /entries/1/period b"},
    {"NeitherValueNorReason", For("2020", Observation{}),
     "K0721 /entries/1/value b"},
    {"ValueAndReason", For("2020", Observation{N("1"), "集計中", ""}),
     "K0722 /entries/1/missing_reason b"},
    {"RawNotUtf8", For("2020", Observation{N("1"), "", "\xFF"}),
     "K0601 /entries/1/raw b"},
    {"NarrativeEmpty", For("2020", Narrative{"", {}}),
     "K0723 /entries/1/text b"},
    {"NarrativeSectionTwice", For("2020", Narrative{"t", {"s", "s"}}),
     "K0615 /entries/1/sections/1 b"},
    {"GradeEmpty", For("2020", Judgement{"", "x"}), "K0723 /entries/1/grade b"},
    {"StageEmpty", For("2020", Judgement{"A", ""}), "K0723 /entries/1/stage b"},
    {"StepOfRevisionNotUtf8",
     For("",
         RoadmapRevision{
             kDay,
             {{{.id = "s", .name = "\xFF", .span = {}}}, std::nullopt, {}}}),
     "K0601 /entries/1/roadmap/steps/0/name s"},
    {"UpperBelowValue", For("2020", TargetChange{kDay, 2, Decimal(1)}),
     "K0724 /entries/1/upper b"},
    {"MergeIntoNothing", For("", Merge{kDay, ""}), "K0723 /entries/1/into b"},
    {"MergeIntoItself", For("", Merge{kDay, "old"}), "K0725 /entries/1/into b"},
    {"SplitIntoNothing", For("", Split{kDay, {}}), "K0723 /entries/1/into b"},
    {"SplitIntoItself", For("", Split{kDay, {"x", "old"}}),
     "K0725 /entries/1/into b"},
    {"SplitTwiceIntoOne", For("", Split{kDay, {"x", "x"}}),
     "K0615 /entries/1/into/1 b"},
    {"NameEmpty", For("", Rename{kDay, ""}), "K0723 /entries/1/name b"},
    {"NumberEmpty", For("", Renumber{kDay, ""}), "K0723 /entries/1/number b"},
    {"GroupEmpty", For("", Move{kDay, ""}), "K0723 /entries/1/group b"},
    {"DepartmentEmpty", For("", Reassignment{kDay, ""}),
     "K0723 /entries/1/department b"},
    {"SuccessorNotUtf8", For("", Supersession{kDay, "\xFF"}),
     "K0601 /entries/1/successor b"},
    {"MeasureEmpty", For("2020", PublishedFigure{"", {2, 7}}),
     "K0723 /entries/1/measure b"},
    {"RoundEmpty", For("", Publication{"", kDay, kDay, "", ""}),
     "K0723 /entries/1/round b"},
    {"DigestTooShort", For("", Publication{"r", kDay, kDay, "", "0a"}),
     "K0726 /entries/1/digest b"},
    {"DigestInCapitals",
     For("", Publication{"r", kDay, kDay, "", std::string(64, 'A')}),
     "K0726 /entries/1/digest b"},
};

INSTANTIATE_TEST_SUITE_P(, LedgerRefusals, ::testing::ValuesIn(kCases),
                         [](const auto& tested) {
                           return std::string(tested.param.name);
                         });

TEST(Ledger, ReportsAllProblemsAtOnce) {
  EXPECT_THAT(
      ProblemsOf({ValueOf("", "2020", "1"), For("", Merge{kDay, ""}),
                  For("", StepStatus{})}),
      ElementsAre("K0602 /entries/0/id ", "K0723 /entries/1/into b",
                  "K0720 /entries/2/period b", "K0701 /entries/2/id b"));
}

TEST(Ledger, TakesEveryKindOfEntry) {
  const std::vector<EntryContent> contents = {
      StepStatus{},
      Narrative{"t", {"s"}},
      Judgement{"A", "x"},
      RoadmapRevision{kDay, {}},
      TargetChange{kDay, 1, Decimal(1)},
      Withdrawal{kDay},
      Merge{kDay, "x"},
      Split{kDay, {"x", "y"}},
      Rename{kDay, "n"},
      Renumber{kDay, "2"},
      Move{kDay, "g"},
      Reassignment{kDay, "d"},
      Supersession{kDay, ""},
      PublishedFigure{"m", {2, 7}},
      Publication{"r", kDay, kDay, "v", std::string(64, '0')}};
  std::vector<Entry> entries = {testing::MissingOf("a", "2020", "集計中")};
  for (const EntryContent& content : contents) {
    entries.push_back(For("2020", content));
    entries.back().id = "e" + std::to_string(entries.size());
  }
  entries.push_back(RetractionOf("z", "a", "2021-03-01"));

  EXPECT_THAT(ProblemsOf(entries), ElementsAre());
}

}  // namespace
}  // namespace tassei
