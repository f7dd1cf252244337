#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/render.h"
#include "tests/report/sample_document.h"

namespace tassei {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Render(const RoadmapChart& chart) {
  return RenderSvg(chart, Language::kJapanese);
}

TEST(RenderSvg, HasATitleAndADescription) {
  const std::string svg = Render(testing::SampleChart());

  EXPECT_THAT(svg, HasSubstr("<title id=\"chart-roadmap-1-title\">3 コミュニ"
                             "ケーションの活性化※例</title>"));
  EXPECT_THAT(svg, HasSubstr("<desc id=\"chart-roadmap-1-desc\">"));
  EXPECT_THAT(svg, HasSubstr("aria-labelledby=\"chart-roadmap-1-title "
                             "chart-roadmap-1-desc\""));
}

TEST(RenderSvg, SaysEachStateWithALetter) {
  const std::string svg = Render(testing::SampleChart());

  EXPECT_THAT(svg, HasSubstr(">進</text>"));
  EXPECT_THAT(svg, HasSubstr(">(完)</text>"));
  EXPECT_THAT(svg, HasSubstr(">未</text>"));
  EXPECT_THAT(svg, HasSubstr(">止</text>"));
}

TEST(RenderSvg, MarksOverdueStepsInWords) {
  RoadmapChart chart = testing::SampleChart();

  EXPECT_THAT(Render(chart), HasSubstr(">！遅れ</text>"));
  chart.bars[1].overdue = false;
  EXPECT_THAT(Render(chart), Not(HasSubstr(">！遅れ</text>")));
}

TEST(RenderSvg, MarksThePlannedAchievementAndTheAssessedHalf) {
  RoadmapChart chart = testing::SampleChart();

  EXPECT_THAT(Render(chart), HasSubstr(">達成予定▼</text>"));
  EXPECT_THAT(Render(chart), HasSubstr(">評価時点</text>"));
  chart.planned_achievement.reset();
  EXPECT_THAT(Render(chart), Not(HasSubstr("達成予定")));
}

TEST(RenderSvg, DrawsPlannedBarsOverTheirPeriods) {
  const std::string svg = Render(testing::SampleChart());

  EXPECT_THAT(svg, HasSubstr("<rect x=\"302\" y=\"83\" width=\"181\" "
                             "height=\"14\" class=\"planned\"/>"));
}

TEST(RenderSvg, ShortensLongNamesAndKeepsThemWhole) {
  RoadmapChart chart = testing::SampleChart();
  std::string name;
  for (int i = 0; i < 100; ++i) name += "長";
  chart.bars[0].name.text = name;

  const std::string svg = Render(chart);

  EXPECT_THAT(svg, HasSubstr("<title>" + name + "</title>"));
  EXPECT_THAT(svg, HasSubstr("長…</text>"));
  EXPECT_THAT(svg, Not(HasSubstr(name + "</text>")));
}

TEST(RenderSvg, EscapesHostileText) {
  RoadmapChart chart = testing::SampleChart();
  chart.id = "\"><script>";
  chart.title.text = "</title><script>";
  chart.bars[0].name.text = "<script>\u202E";
  chart.periods[0] = "<script>";

  const std::string svg = Render(chart);

  EXPECT_THAT(svg, Not(HasSubstr("<script")));
  EXPECT_THAT(svg, Not(HasSubstr("\u202E")));
}

TEST(RenderSvg, SurvivesIndicesOutsideItsPeriods) {
  RoadmapChart chart = testing::SampleChart();
  chart.current = 99;
  chart.planned_achievement = -7;
  chart.bars[0].first = -3;
  chart.bars[0].last = 50;
  chart.bars[1].actual.assign(20, StepState::kDone);
  chart.bars[1].forecast.clear();

  EXPECT_THAT(Render(chart), HasSubstr("</svg>"));
}

TEST(RenderSvg, SaysThatThereAreNoSteps) {
  RoadmapChart chart;
  chart.id = "empty";
  chart.current = 0;

  EXPECT_THAT(Render(chart), HasSubstr("工程は登録されていません。"));
}

TEST(RenderSvg, FitsLongTermsIntoItsWidth) {
  RoadmapChart chart = testing::SampleChart();
  chart.periods.assign(40, "令和2年度上半期");

  EXPECT_THAT(Render(chart), HasSubstr("viewBox=\"0 0 1040 "));
}

TEST(RenderSvg, SpeaksEnglish) {
  const std::string svg = RenderSvg(testing::SampleChart(), Language::kEnglish);

  EXPECT_THAT(svg, HasSubstr(">in progress</text>"));
  EXPECT_THAT(svg, HasSubstr("xml:lang=\"en\""));
}

}  // namespace
}  // namespace tassei
