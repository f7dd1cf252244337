#include "tests/conformance/published_verdict.h"

#include <sstream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/conformance/check_of.h"
#include "tests/conformance/published_run.h"

namespace tassei::conformance {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

// The line of a check that passes.
Sentence Pass(const std::string& members) {
  const CheckResult result = RunCheck(CheckOf(members));
  EXPECT_TRUE(result.passed) << result.line.en;
  return result.line;
}

// The line, in English, of one that fails.
std::string Failure(const std::string& members) {
  const CheckResult result = RunCheck(CheckOf(members));
  EXPECT_FALSE(result.passed) << result.line.en;
  EXPECT_THAT(result.line.en, HasSubstr("FAILED"));
  return result.line.en;
}

std::string Share(const std::string& numerator, const std::string& denominator,
                  const std::string& published, const std::string& more = "") {
  const std::size_t point = published.find('.');
  const std::size_t places =
      point == std::string::npos ? 0 : published.size() - point - 1;
  return R"("kind": "share", "unit": "%", "numerator": )" + numerator +
         R"(, "denominator": )" + denominator + R"(, "published": ")" +
         published + R"(", "decimals": )" + std::to_string(places) + more;
}

// 沖縄県 21世紀ビジョン実施計画（前期） 成果指標: 達成
// https://ryukyushimpo.jp/news/entry-571713.html
TEST(PublishedVerdict, ReproducesByHalfUp) {
  const Sentence line =
      Pass(Share("217", "466", "46.6", R"(, "rounding_class": "half_up")"));

  EXPECT_EQ(line.ja,
            "a#1 share 達成: 再現（四捨五入）: 217/466 = 46.5665…%; "
            "四捨五入 46.6, 切捨て 46.5; 公表 46.6");
  EXPECT_EQ(line.en,
            "a#1 share 達成: reproduced (half up): 217/466 = 46.5665…%; "
            "half up 46.6, truncated 46.5; published 46.6");
}

// 千葉県 これまでの行政改革の取組とその成果 第5次 実績率
// http://www.pref.chiba.lg.jp/gyoukaku/gyoukaku/about/koumokubetsu/sankou-1.html
TEST(PublishedVerdict, ReproducesByTruncation) {
  const Sentence line =
      Pass(Share("2527", "2828", "89.3", R"(, "rounding_class": "trunc")"));

  EXPECT_THAT(line.ja, HasSubstr("再現（切捨て）"));
}

TEST(PublishedVerdict, SaysWhereBothRoundingsFit) {
  EXPECT_THAT(Pass(Share("67", "67", "100")).ja,
              HasSubstr("再現（四捨五入・切捨てとも）: 67/67 = 100%;"));
}

// 千葉県 行財政システム改革行動計画フォローアップ（平成19年度） 職員数 増減率
// https://www-pref-chiba-lg-jp.cache.yimg.jp/gyoukaku/shingikai/gyouseikaikaku/iinkai/36-1siryou.html
TEST(PublishedVerdict, RoundsNegativeFiguresByTheirSize) {
  EXPECT_THAT(Pass(Share("-42", "2236", "-1.9")).en,
              HasSubstr("half up -1.9, truncated -1.8;"));
  EXPECT_THAT(Pass(Share("-42", "2236", "-1.8")).en,
              HasSubstr("reproduced (truncated)"));
  EXPECT_THAT(Pass(Share("-1", "8", "-12.5")).en, HasSubstr("alike"));
}

TEST(PublishedVerdict, RoundsTiesAwayFromZero) {
  EXPECT_THAT(Pass(Share("1", "8", "13")).en, HasSubstr("(half up)"));
  EXPECT_THAT(Pass(Share("-1", "8", "-13")).en, HasSubstr("(half up)"));
}

// 沖縄県 21世紀ビジョン 2020年度推進状況: 前進
// https://ryukyushimpo.jp/news/entry-1464453.html
TEST(PublishedVerdict, SaysWhyAMarkedFigureDoesNotFollow) {
  const Sentence line =
      Pass(Share("386", "503", "76.8", R"(, "rounding_class": "mismatch")"));

  EXPECT_EQ(line.ja,
            "a#1 share 達成: 再現できない: 386/503 = 76.7395…%; "
            "四捨五入 76.7, 切捨て 76.7; 公表 76.8");
}

TEST(PublishedVerdict, FailsAMarkedFigureThatFollows) {
  EXPECT_THAT(
      Failure(Share("386", "503", "76.7", R"(, "rounding_class": "mismatch")")),
      HasSubstr("it is marked as one that does not follow"));
}

TEST(PublishedVerdict, FailsAFigureThatDoesNotFollow) {
  EXPECT_THAT(Failure(Share("386", "503", "76.8")),
              HasSubstr("not reproducible: 386/503 = 76.7395…%; half up 76.7, "
                        "truncated 76.7; published 76.8 [FAILED: it should "
                        "follow]"));
}

TEST(PublishedVerdict, HasNoShareOfZero) {
  EXPECT_THAT(Failure(Share("1", "0", "0.0")), HasSubstr("division by zero"));
  EXPECT_THAT(Pass(Share("1", "0", "0.0", R"(, "result": "mismatch")")).en,
              HasSubstr("1/0: division by zero"));
}

// 三重県 成果レポート 施策111 防災・減災対策の推進（平成27年度）
// https://vdocuments.net/c111-ecfcce-c111-efieccef.html
TEST(PublishedVerdict, TakesRatesInUnitsOtherThanPercentAsRatios) {
  EXPECT_THAT(Pass(R"("kind": "achievement_rate", "actual": "47.4",
                      "target": "50.0", "unit": "ratio", "published": "0.95",
                      "decimals": 2, "exact": "0.948000")")
                  .en,
              HasSubstr("47.4/50.0 = 0.948; half up 0.95"));
}

// 三重県 2004年度当初予算 施策目的評価表: 概算人件費（千円）
// http://www.pref.mie.lg.jp/ZAISEI/HP/79377029124.htm
TEST(PublishedVerdict, MultipliesFactors) {
  EXPECT_THAT(Pass(R"("kind": "product", "factors": ["43728", "4.21"],
                      "unit": "千円", "published": "184094", "decimals": 0,
                      "exact": "184094.8800", "rounding_class": "trunc")")
                  .ja,
              HasSubstr("再現（切捨て）: 43728 × 4.21 = 184094.88千円; "
                        "四捨五入 184095, 切捨て 184094; 公表 184094"));
}

TEST(PublishedVerdict, AddsAndSubtractsExactly) {
  EXPECT_THAT(Pass(R"("kind": "sum", "parts": ["-86", "-190", "-331"],
                      "published_total": "-607", "result": "ok")")
                  .ja,
              HasSubstr("再現: -86 + -190 + -331 = -607; 公表 -607"));
  EXPECT_THAT(Failure(R"("kind": "sum", "parts": ["0.1", "0.2"],
                         "published_total": "0.30001", "result": "ok")"),
              HasSubstr("0.1 + 0.2 = 0.3; published 0.30001"));
  EXPECT_THAT(Pass(R"("kind": "difference", "minuend": "306959",
                      "subtrahend": "417640", "published": "-110681")")
                  .ja,
              HasSubstr("306959 − 417640 = -110681; 公表 -110681"));
}

TEST(PublishedVerdict, KeepsThirtyFourDigits) {
  EXPECT_THAT(Pass(R"("kind": "sum",
                      "parts": ["9999999999999999999999999999999999", "-1"],
                      "published_total":
                      "9999999999999999999999999999999998")")
                  .en,
              HasSubstr("reproduced"));
}

TEST(PublishedVerdict, JudgesNothingThatThirtyFourDigitsDoNotHold) {
  constexpr char kMark[] = R"(, "result": "mismatch")";
  EXPECT_THAT(Failure(std::string(R"("kind": "sum",
                      "parts": ["1000000000000000000000000000000000", "0.04"],
                      "published_total": "5")") +
                      kMark),
              HasSubstr("cannot be judged: 34 digits do not hold it exactly"));
  EXPECT_THAT(Failure(std::string(R"("kind": "product", "decimals": 0,
                      "factors": ["123456789012345678", "123456789012345678"],
                      "published": "5")") +
                      kMark),
              HasSubstr("34 digits"));
  EXPECT_THAT(Failure(Share("1", "3", "0.1111111111111111111111111111111111",
                            R"(, "result": "mismatch")")),
              HasSubstr("34 digits"));
}

// 長野県 信州創生戦略の政策評価（対象: 29年度）: 社会増減の目安値
// https://www.pref.nagano.lg.jp/kikaku/happyou/180920-2press.html
std::string YearTarget(const std::string& published, const std::string& quantum,
                       const std::string& more = "") {
  return R"("kind": "linear_year_target", "baseline": "-3703",
            "baseline_year": 2014, "final_target": "-2000",
            "target_year": 2019, "year": 2017, "published_year_target": ")" +
         published + R"(", "quantum": ")" + quantum + '"' + more;
}

TEST(PublishedVerdict, RoundsTheLineToAMultipleOfItsQuantum) {
  EXPECT_THAT(Pass(YearTarget("-2700", "100", R"(, "exact": "-2681.2000")")).ja,
              HasSubstr("再現: 2014年の -3703 から 2019年の -2000 への直線の"
                        "2017年は -2681.2; 100 の倍数に四捨五入 -2700; "
                        "公表 -2700"));
  EXPECT_THAT(Pass(YearTarget("-2681", "1")).en,
              HasSubstr("half up to a multiple of 1: -2681; published -2681"));
  EXPECT_THAT(Failure(YearTarget("-2681", "100")), HasSubstr("-2700"));
}

TEST(PublishedVerdict, HasNoLineWithinOneYear) {
  EXPECT_THAT(Failure(R"("kind": "linear_year_target", "baseline": "1",
                  "baseline_year": 2014, "final_target": "2",
                  "target_year": 2014, "year": 2014,
                  "published_year_target": "1", "quantum": "1")"),
              HasSubstr("there is no line"));
}

TEST(PublishedFindings, MustHaveTheExactValueRounded) {
  const auto share = [](const std::string& exact) {
    return Share("2", "3", "66.7", R"(, "exact": ")" + exact + '"');
  };

  Pass(share("66.666667"));
  Pass(share("67"));
  EXPECT_THAT(Failure(share("66.666666")),
              HasSubstr("exact is 66.666666, the value found 66.666666666…"));
  EXPECT_THAT(Failure(share("66.67000")), HasSubstr("exact is 66.67000"));
  EXPECT_THAT(Failure(Share("1", "0", "0.0",
                            R"(, "exact": "0", "result": "mismatch")")),
              HasSubstr("exact is 0, the value found none"));
}

TEST(PublishedFindings, MustHaveTheRoundingFound) {
  EXPECT_THAT(
      Failure(Share("217", "466", "46.6",
                    R"(, "rounding_class": "half_up_and_trunc")")),
      HasSubstr("rounding_class is half_up_and_trunc, the rounding found "
                "half_up"));
  EXPECT_THAT(
      Failure(Share("386", "503", "76.8", R"(, "rounding_class": "trunc")")),
      HasSubstr("the rounding found mismatch"));
}

std::string Grade(const std::string& inputs, const std::string& derive,
                  const std::string& criteria, const std::string& otherwise,
                  const std::string& published, const std::string& more = "") {
  return R"("kind": "grade", "inputs": {)" + inputs + R"(}, "derive": [)" +
         derive + R"(], "criteria": [)" + criteria + R"(], "otherwise": )" +
         otherwise + R"(, "published": ")" + published + '"' + more;
}

// 長野県 信州創生戦略の政策評価（対象: 29年度）: 合計特殊出生率
constexpr char kProgress[] =
    R"-(["progress", "(actual - baseline) / (year_target - baseline)"])-";
constexpr char kBands[] =
    R"(["actual >= year_target", "A"], ["progress >= 0.8", "B"])";

TEST(GradeVerdict, TakesTheOtherGradeIfNoCriterionHolds) {
  EXPECT_THAT(
      Pass(Grade(
               R"("baseline": "1.54", "year_target": "1.62", "actual": "1.56")",
               kProgress, kBands, R"("C")", "C", R"(, "computed": "C")"))
          .ja,
      HasSubstr("再現: baseline = 1.54; year_target = 1.62; actual = 1.56; "
                "progress = 0.25; どの条件にも当たらない → C; 公表 C"));
}

TEST(GradeVerdict, TakesTheFirstCriterionThatHolds) {
  EXPECT_THAT(Pass(Grade(R"("baseline": "0", "year_target": 10, "actual": 8)",
                         kProgress, kBands, R"("C")", "B"))
                  .en,
              HasSubstr("progress = 0.8; progress >= 0.8 → B; published B"));
  EXPECT_THAT(Pass(Grade(R"("actual": "12", "target": "10")", "",
                         R"(["actual >= target", "達成"],
                            ["actual < baseline", "後退"])",
                         "null", "達成"))
                  .en,
              HasSubstr("actual >= target → 達成"));
}

TEST(GradeVerdict, FailsAnotherGrade) {
  EXPECT_THAT(
      Failure(Grade(R"("actual": "8")", "", R"(["actual > 7", "A"])", R"("B")",
                    "B")),
      HasSubstr("not reproducible: actual = 8; actual > 7 → A; published B "
                "[FAILED: it should follow]"));
}

TEST(GradeVerdict, FailsAnotherGradeThanComputed) {
  EXPECT_THAT(Failure(Grade(R"("actual": "8")", "", R"(["actual > 7", "A"])",
                            R"("B")", "A", R"(, "computed": "B")")),
              HasSubstr("computed is B, the grade found A"));
  EXPECT_THAT(Failure(Grade("", "", "", "null", "A",
                            R"(, "computed": "A", "result": "mismatch")")),
              HasSubstr("computed is A, the grade found none"));
}

// 沖縄県 21世紀ビジョン 2020年度推進状況: 離島フェアの売上総額
TEST(GradeVerdict, CannotUseANameWithoutInput) {
  const Sentence line =
      Pass(Grade(R"("target": "6170", "actual": "749")", "",
                 R"(["actual < baseline", "後退"])", "null", "後退",
                 R"(, "computed": null, "result": "not_computable")"));

  EXPECT_EQ(line.ja,
            "a#1 grade 達成: 再現できない: target = 6170; actual = 749; "
            "actual < baseline: baseline の値が示されていない; 公表 後退");
  EXPECT_THAT(line.en, HasSubstr("actual < baseline: nothing is given for "
                                 "baseline; published 後退"));
}

TEST(GradeVerdict, CannotUseANameWithoutInputInWhatIsDerived) {
  EXPECT_THAT(Pass(Grade(R"("actual": "1", "year_target": "1")", kProgress,
                         kBands, R"("C")", "C", R"(, "result": "mismatch")"))
                  .en,
              HasSubstr("nothing is given for baseline; published C"));
}

// 第7次沖縄県行財政改革プラン 平成26年度実績: 市町村への権限移譲の推進
// http://www.okinawatimes.co.jp/articles/-/14983
TEST(GradeVerdict, CannotDoWithoutARule) {
  EXPECT_THAT(Pass(Grade(R"("target": "500", "actual": "235")", "", "", "null",
                         "大幅遅れ", R"(, "result": "not_computable")"))
                  .ja,
              EndsWith("判定の基準が示されていない; 公表 大幅遅れ"));
  EXPECT_THAT(Pass(Grade(R"("actual": "1")", "", R"(["actual > 1", "A"])",
                         "null", "B", R"(, "result": "not_computable")"))
                  .en,
              HasSubstr("no criterion gives a grade"));
}

TEST(GradeVerdict, IsOpenIfACriterionBeforeIsNotDecided) {
  EXPECT_THAT(
      Failure(Grade(R"("baseline": "2", "year_target": "2", "actual": "1")",
                    kProgress, kBands, R"("C")", "C")),
      HasSubstr("progress = null; progress >= 0.8 is not decided: division "
                "by zero; published C"));
  Pass(Grade(R"("baseline": "2", "year_target": "2", "actual": "3")", kProgress,
             kBands, R"("C")", "A"));
}

TEST(GradeVerdict, KnowsTextListsAndMissingInputs) {
  Pass(Grade(R"("grades": ["A", "B"], "note": "未実施", "actual": null,
                "done": true, "other": {"a": 1})",
             "",
             R"(["every g in grades satisfies g = \"A\"", "全達成"],
                ["note = \"未実施\" and actual = null and done and other.a = 1",
                 "未実施"])",
             "null", "未実施"));
}

TEST(GradeVerdict, FailsRulesThatMakeNoSense) {
  constexpr char kMark[] = R"(, "result": "not_computable")";
  const auto failure = [&](const std::string& derive,
                           const std::string& criterion) {
    return Failure(Grade(R"("actual": "1")", derive,
                         R"([")" + criterion + R"(", "A"])", "null", "B",
                         kMark));
  };

  EXPECT_THAT(failure("", "actual >"), HasSubstr("actual > cannot be read: "));
  EXPECT_THAT(failure("", "actual + 1"),
              HasSubstr("actual + 1 is not a condition but 2"));
  EXPECT_THAT(failure(R"(["actual", "1"])", "true"),
              HasSubstr("the name actual is there twice"));
  EXPECT_THAT(failure("", "count(for i in 1..1000000 return i) > 1"),
              HasSubstr("exceeds the limits of one evaluation"));
}

TEST(PublishedRun, CountsAtTheEnd) {
  const auto item = [](const std::string& id, const std::string& published) {
    return R"({"id": ")" + id + R"(", "label": "L", )" +
           Share("1", "2", published) + "}";
  };
  std::ostringstream good;
  std::ostringstream mixed;

  const int good_code =
      RunChecks(ChecksOf(item("a", "50")), Language::kEnglish, good);
  const int mixed_code =
      RunChecks(ChecksOf(item("a", "50") + "," + item("b", "51")),
                Language::kJapanese, mixed);

  EXPECT_EQ(good_code, 0);
  EXPECT_THAT(good.str(), EndsWith("\n1 passed, 0 failed\n"));
  EXPECT_EQ(mixed_code, 1);
  EXPECT_THAT(mixed.str(), EndsWith("\n1 passed, 1 failed\n"));
  EXPECT_THAT(mixed.str(), HasSubstr("【失敗: 再現できるはずの値】"));
}

TEST(PublishedRun, IsNoSuccessWithoutChecks) {
  std::ostringstream out;

  EXPECT_EQ(RunChecks({}, Language::kEnglish, out), 1);
  EXPECT_EQ(out.str(), "0 passed, 0 failed\n");
}

TEST(PublishedRun, PrintsOneLineWhateverTheLabel) {
  const auto checks = ChecksOf(
      R"({"id": "a\n\u001b[2J", "label": "x\r\ny", "kind": "\u0000"})");

  const CheckResult result = RunCheck(checks.front());

  for (const char control : {'\n', '\r', '\x1b', '\0'}) {
    EXPECT_THAT(result.line.en, Not(HasSubstr(std::string(1, control))));
  }
}

}  // namespace
}  // namespace tassei::conformance
