#include "tests/conformance/published_run.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "tests/conformance/published_findings.h"

namespace tassei::conformance {
namespace {

constexpr Text kReproduced{"再現", "reproduced"};
constexpr Text kByHalfUp{"再現（四捨五入）", "reproduced (half up)"};
constexpr Text kByTruncation{"再現（切捨て）", "reproduced (truncated)"};
constexpr Text kByBoth{"再現（四捨五入・切捨てとも）",
                       "reproduced (half up and truncated alike)"};
constexpr Text kNotReproducible{"再現できない", "not reproducible"};
constexpr Text kNotJudged{"判定できない", "cannot be judged"};
constexpr Text kLine{"{0} {1} {2}: {3}: {4}", "{0} {1} {2}: {3}: {4}"};
constexpr Text kFailedLine{"{0} 【失敗: {1}】", "{0} [FAILED: {1}]"};
constexpr Text kFailedUnread{"{0} {1} {2}: {3} 【失敗: {4}】",
                             "{0} {1} {2}: {3} [FAILED: {4}]"};

const Text& WordFor(const Verdict& verdict) {
  if (verdict.outcome == Outcome::kUndecided) return kNotJudged;
  if (verdict.outcome == Outcome::kNotReproducible) return kNotReproducible;
  if (!verdict.fit.has_value()) return kReproduced;
  if (verdict.fit->half_up && verdict.fit->truncated) return kByBoth;
  return verdict.fit->half_up ? kByHalfUp : kByTruncation;
}

Sentence Joined(const std::vector<Sentence>& sentences) {
  Sentence joined;
  for (const Sentence& sentence : sentences) {
    joined.ja += (joined.ja.empty() ? "" : "; ") + sentence.ja;
    joined.en += (joined.en.empty() ? "" : "; ") + sentence.en;
  }
  return joined;
}

}  // namespace

CheckResult RunCheck(const Check& check) {
  if (!check.is_readable) {
    return {.line = Say(kFailedUnread,
                        {check.id, check.kind, check.label, Say(kNotJudged, {}),
                         Joined(check.problems)})};
  }
  const Verdict verdict = Judge(check.claim);
  std::vector<Sentence> problems = Objections(check.findings, verdict);
  problems.insert(problems.end(), check.problems.begin(), check.problems.end());
  const Sentence line = Say(kLine, {check.id, check.kind, check.label,
                                    Say(WordFor(verdict), {}), verdict.why});
  if (problems.empty()) return {.passed = true, .line = line};
  return {.line = Say(kFailedLine, {line, Joined(problems)})};
}

int RunChecks(const std::vector<Check>& checks, Language language,
              std::ostream& out) {
  std::size_t passed = 0;
  for (const Check& check : checks) {
    const CheckResult result = RunCheck(check);
    if (result.passed) ++passed;
    out << result.line.In(language) << '\n';
  }
  const std::size_t failed = checks.size() - passed;
  out << passed << " passed, " << failed << " failed\n";
  return passed > 0 && failed == 0 ? 0 : 1;
}

}  // namespace tassei::conformance
