#include "tests/report/sample_document.h"

#include <optional>

namespace tassei::testing {

RoadmapChart SampleChart() {
  RoadmapChart chart;
  chart.id = "roadmap-1";
  chart.title = {"3 コミュニケーションの活性化", {}, true};
  chart.periods = {"令和2年度上半期", "令和2年度下半期", "令和3年度上半期",
                   "令和3年度下半期"};
  chart.current = 1;
  chart.planned_achievement = 1;
  chart.bars = {
      {.name = {"様式の見直し", {"e-1"}},
       .first = 0,
       .last = 0,
       .milestone = false,
       .ongoing = false,
       .actual = {StepState::kInProgress, StepState::kDone},
       .forecast = {false, true},
       .overdue = false},
      {.name = {"仕組みの運用開始", {"e-2"}},
       .first = 0,
       .last = 1,
       .milestone = true,
       .ongoing = false,
       .actual = {StepState::kNotStarted, std::nullopt},
       .forecast = {false, false},
       .overdue = true},
      {.name = {"対話の継続", {}},
       .first = 1,
       .last = 3,
       .milestone = false,
       .ongoing = true,
       .actual = {std::nullopt, StepState::kCancelled},
       .forecast = {false, false},
       .overdue = false},
  };
  return chart;
}

ReportTable SampleTable() {
  return {"beppyo",
          "別表 具体的取組の達成度",
          {"番号", "具体的取組", "達成度"},
          {{{"2"},
            {"スマート自治体へのチャレンジ", {"e-3"}},
            {"達成", {"e-1", "e-2"}, true, true}},
           {{"5"}, {"（名称は資料に記載なし）"}, {"－"}}}};
}

ReportDocument SampleDocument() {
  ReportDocument document = {
      .title = "令和2年度「取組」の進捗状況について",
      .language = Language::kJapanese,
      .audience = Audience::kAssembly,
      .publisher = "三重県",
      .request = {"reform", *Period::Year(2020), *Date::FromCivil(2021, 1, 31),
                  *Date::FromCivil(2021, 2, 19)},
      .round = "r2",
      .scheme = "mie 1",
      .ledger_digest = "00ff",
      .blocks = {},
      .summary = "行財政改革取組の達成割合: 2/7 (28.6%) 見込み、予定どおり"};
  document.blocks = {
      ReportHeading{1, {document.title}},
      ReportParagraph{ParagraphRole::kBody, {"取り組んでいるところです。"}},
      ReportParagraph{
          ParagraphRole::kAsOfNote,
          {"なお、1月末時点で取りまとめているため、2月以降の実績は見込みと"
           "なっています。",
           {"e-1"}}},
      ReportHeading{2, {"1 主な具体的取組の状況"}},
      ReportHeading{3, {"スマート改革の推進"}},
      ReportHeading{4, {"スマート自治体へのチャレンジ（別表 番号2）", {"e-3"}}},
      ReportHeading{5, {"変革1 県庁改革"}},
      ReportList{{{"RPAを本格導入", {"e-4"}}, {"検証を実施", {"e-5"}, true}}},
      ReportHeading{2, {"2 進捗状況と今後の進行管理"}},
      ReportParagraph{ParagraphRole::kRatio,
                      {"7つの具体的取組のうち、今年度は予定どおり2取組が達成と"
                       "なる見込みです。割合は、2/7 (28.6%) です。",
                       {"e-1", "e-2"},
                       true,
                       true}},
      SampleTable(),
      SampleChart(),
      ReportParagraph{ParagraphRole::kNote, {"※ ※例 を付した内容は例示です。"}},
  };
  return document;
}

ReportDocument DocumentOf(const std::string& text) {
  ReportDocument document = SampleDocument();
  document.title = text;
  document.publisher = text;
  document.summary = text;
  document.round = text;
  document.scheme = text;
  RoadmapChart chart = SampleChart();
  chart.title = {text, {text}};
  chart.periods = {text, text};
  chart.bars[0].name = {text, {text}};
  document.blocks = {
      ReportHeading{1, {text}},
      ReportHeading{2, {text}},
      ReportParagraph{ParagraphRole::kBody, {text}},
      ReportList{{{text}}},
      ReportTable{"beppyo", text, {text}, {{{text}}}},
      chart,
  };
  return document;
}

}  // namespace tassei::testing
