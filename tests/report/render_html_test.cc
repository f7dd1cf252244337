#include <string>
#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/render.h"
#include "tests/report/sample_document.h"

namespace tassei {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ReportDocument PublicDocument() {
  ReportDocument document = testing::SampleDocument();
  document.audience = Audience::kPublic;
  return document;
}

std::size_t Count(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

TEST(RenderHtml, NamesItsLanguage) {
  ReportDocument english = testing::SampleDocument();
  english.language = Language::kEnglish;

  EXPECT_THAT(RenderHtml(testing::SampleDocument()),
              HasSubstr("<html lang=\"ja\">"));
  EXPECT_THAT(RenderHtml(english), HasSubstr("<html lang=\"en\">"));
}

TEST(RenderHtml, KeepsNamesAndFiguresUnbroken) {
  const std::string html = RenderHtml(testing::SampleDocument());

  EXPECT_THAT(html, HasSubstr("スマート自治体へのチャレンジ（別表 番号2）"));
  EXPECT_THAT(html, HasSubstr("2/7 (28.6%)"));
}

TEST(RenderHtml, PutsTheBracketsOfJapaneseReportsAroundHeadings) {
  const std::string html = RenderHtml(testing::SampleDocument());

  EXPECT_THAT(html, HasSubstr("<h3>【スマート改革の推進】</h3>"));
  EXPECT_THAT(html, HasSubstr("<h4>○スマート自治体へのチャレンジ"));
  EXPECT_THAT(html, HasSubstr("<h5>＜変革1 県庁改革＞</h5>"));
}

TEST(RenderHtml, LeavesBracketsOutInEnglish) {
  ReportDocument english = testing::SampleDocument();
  english.language = Language::kEnglish;

  const std::string html = RenderHtml(english);

  EXPECT_THAT(html, HasSubstr("<h3>スマート改革の推進</h3>"));
  EXPECT_THAT(html, Not(HasSubstr("【")));
}

TEST(RenderHtml, GivesTablesCaptionsAndHeadersWithScope) {
  const std::string html = RenderHtml(testing::SampleDocument());

  EXPECT_THAT(html, HasSubstr("<caption>別表 具体的取組の達成度</caption>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\">達成度</th>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">2</th>"));
}

TEST(RenderHtml, LeavesOutColumnsInWhichNoRowSaysAnything) {
  ReportDocument document = testing::SampleDocument();
  document.blocks = {
      ReportTable{.id = "t",
                  .caption = "表",
                  .header = {"番号", "所管", "判定"},
                  .rows = {{{"1"}, {"－"}, {""}}, {{"2"}, {""}, {"達成"}}}}};

  const std::string html = RenderHtml(document);

  EXPECT_THAT(html, Not(HasSubstr("所管")));
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\">判定</th>"));
}

TEST(RenderHtml, MarksForecastAndIllustrativeText) {
  EXPECT_THAT(RenderHtml(testing::SampleDocument()),
              HasSubstr("<td>達成<span class=\"mark\">（見込み）※例</span>"));
}

TEST(RenderHtml, DoesNotMarkAForecastThatSaysSoItself) {
  EXPECT_THAT(RenderHtml(testing::SampleDocument()),
              HasSubstr("です。<span class=\"mark\">※例</span></p>"));
}

TEST(RenderHtml, ShowsTheFiguresFirstOnThePublicPage) {
  const std::string html = RenderHtml(PublicDocument());

  const std::size_t summary = html.find("<p class=\"summary\">行財政");
  const std::size_t chapter = html.find("<h2");
  ASSERT_NE(summary, std::string::npos);
  EXPECT_LT(summary, chapter);
}

TEST(RenderHtml, LinksTheChaptersOfThePublicPage) {
  const std::string html = RenderHtml(PublicDocument());

  EXPECT_THAT(html, HasSubstr("<a href=\"#chapter-2\">2 進捗状況"));
  EXPECT_THAT(html, HasSubstr("<h2 id=\"chapter-2\">2 進捗状況"));
}

TEST(RenderHtml, NeedsNoScriptAndNoOtherFile) {
  const std::string html = RenderHtml(PublicDocument());

  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("<link")));
  EXPECT_THAT(html, Not(HasSubstr("src=")));
  EXPECT_THAT(html, Not(HasSubstr("@import")));
  EXPECT_THAT(html, Not(HasSubstr("href=\"http")));
}

TEST(RenderHtml, InlinesRoadmaps) {
  EXPECT_THAT(RenderHtml(testing::SampleDocument()),
              HasSubstr("<figure>\n<svg "));
}

TEST(RenderHtml, PrintsAChapterWithARoadmapOnItsSide) {
  ReportDocument document = testing::SampleDocument();
  const auto chapter = [](std::string text) {
    return ReportHeading{.level = 2, .text = {std::move(text)}};
  };
  RoadmapChart roadmap = {};
  roadmap.periods = {"上半期"};
  document.blocks = {chapter("本文"), chapter("工程表"), roadmap};

  const std::string html = RenderHtml(document);

  EXPECT_THAT(html, HasSubstr("<section>\n<h2 id=\"chapter-1\">本文"));
  EXPECT_THAT(html,
              HasSubstr("<section class=\"wide\">\n<h2 id=\"chapter-2\">"));
  EXPECT_EQ(Count(html, "<section"), Count(html, "</section>"));
}

TEST(RenderHtml, EscapesHostileText) {
  const std::string html =
      RenderHtml(testing::DocumentOf("\"><script>alert('x')</script>&amp;"));

  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, HasSubstr("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)"));
  EXPECT_THAT(html, HasSubstr("&amp;amp;"));
}

TEST(RenderHtml, ReplacesWhatTurnsDirectionsOrControls) {
  const std::string html =
      RenderHtml(testing::DocumentOf("a\u202Eb\u2066c\u200Fd\x1B[2Je\x7F"
                                     "f\u0085g\uFFFEh\xFFi"));

  EXPECT_THAT(html, HasSubstr("a\uFFFDb\uFFFDc\uFFFDd\uFFFD[2Je\uFFFD"
                              "f\uFFFDg\uFFFDh\uFFFDi"));
  EXPECT_EQ(Count(html, "\u202E"), 0u);
  EXPECT_EQ(Count(html, "\x1B"), 0u);
}

TEST(RenderHtml, ReplacesNulBytes) {
  const std::string html =
      RenderHtml(testing::DocumentOf(std::string("a\0b", 3)));

  EXPECT_THAT(html, HasSubstr("a\uFFFDb"));
  EXPECT_EQ(html.find('\0'), std::string::npos);
}

TEST(RenderHtml, OpensAndClosesEachElement) {
  const std::string html = RenderHtml(testing::SampleDocument());

  for (const std::string tag :
       {"table", "thead", "tbody", "tr", "ul", "li", "main", "svg", "figure",
        "h1", "h2", "h3", "h4", "h5", "p", "div", "dl", "span", "caption"}) {
    const std::size_t opened =
        Count(html, "<" + tag + ">") + Count(html, "<" + tag + " ");
    EXPECT_EQ(opened, Count(html, "</" + tag + ">")) << tag;
  }
}

TEST(RenderHtml, TellsFromWhatItWasMade) {
  const std::string html = RenderHtml(testing::SampleDocument());

  EXPECT_THAT(html, HasSubstr("<dd>令和3年1月31日</dd>"));
  EXPECT_THAT(html, HasSubstr("<dd>令和3年2月19日</dd>"));
  EXPECT_THAT(html, HasSubstr("<dd>mie 1</dd>"));
  EXPECT_THAT(html, HasSubstr("<dd>00ff</dd>"));
}

}  // namespace
}  // namespace tassei
