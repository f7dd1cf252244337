#include <string>
#include <string_view>
#include <vector>

#include "lib/report/answer_words.h"
#include "lib/report/marks.h"
#include "lib/report/plain_text.h"
#include "lib/report/report_context.h"
#include "tassei/render.h"

namespace tassei {
namespace {

using internal::Fill;

constexpr Text kGrade = {"達成度は「{0}」です（{1}）。",
                         "The grade is \"{0}\" ({1})."};
constexpr Text kNoGrade = {"達成度は決まっていません: {0}。",
                           "There is no grade: {0}."};
constexpr Text kHit = {
    "規則「{0}」に当てはまるため、計算による達成度は「{1}」です。",
    "Rule \"{0}\" holds, so the computed grade is \"{1}\"."};
constexpr Text kAnnotation = {"規則の備考: {0}", "The rule's annotation: {0}"};
constexpr Text kNoRule = {"計算による達成度はありません: {0}。",
                          "There is no computed grade: {0}."};
constexpr Text kJudged = {
    "{0}が「{1}」と判定しています（{2}、記録日 {3}{4}）。",
    "{0} judged it \"{1}\" ({2}, recorded on {3}{4})."};
constexpr Text kReason = {"、理由: {0}", ", reason: {0}"};
constexpr Text kRejudge = {
    "この判定の後に、基になった実績が変わりました（要再判断）。",
    "Facts under this judgement changed after it; it is to be made again."};
constexpr Text kIllustrative = {
    "{0}: 例示のデータに基づいています。実際の計画や実績ではありません。",
    "{0}: this rests on example data, not on real plans or results."};

constexpr Text kTests = {"規則を上から順に試した結果",
                         "The rules, tried from the top"};
constexpr Text kHolds = {"規則「{0}」（{1}）は当てはまります。",
                         "Rule \"{0}\" ({1}) holds."};
constexpr Text kFails = {"規則「{0}」（{1}）は当てはまりません。",
                         "Rule \"{0}\" ({1}) does not hold."};
constexpr Text kUndecided = {
    "規則「{0}」（{1}）は、当てはまるかどうか決まりません。",
    "Whether rule \"{0}\" ({1}) holds is not known."};
constexpr Text kTestHolds = {"{0}の条件「{1}」に、値 {2} は合います。",
                             "{0} must be \"{1}\", and is {2}."};
constexpr Text kTestFails = {"{0}の条件「{1}」に、値 {2} は合いません。",
                             "{0} must be \"{1}\", but is {2}."};
constexpr Text kTestUnknown = {
    "{0}の条件「{1}」に合うかどうかは、{2}ため決まりません。",
    "whether {0} is \"{1}\" is not known: {2}."};
constexpr Text kNoValue = {"値がない", "there is no value"};
constexpr Text kNoValueFor = {"値がない（{0}）", "there is no value ({0})"};

constexpr Text kFacts = {"判定に使った事実", "The facts it rests on"};
constexpr Text kFact = {"{0}は {1} です（{2}）。", "{0} is {1} ({2})."};
constexpr Text kNullFact = {"{0}は、{1}。", "{0}: {1}."};
constexpr Text kEntry = {"根拠 {0}: {1}（{2}基準日 {3}、記録日 {4}{5}）",
                         "entry {0}: {1} ({2}as of {3}, recorded on {4}{5})"};
constexpr Text kEntrySource = {"、資料: {0}", ", source: {0}"};
constexpr Text kEntryPeriod = {"{0}、", "{0}, "};
constexpr Text kPromise = {"計画の資料: {0}", "promised in: {0}"};

// Writes one explanation as sentences.
class Writer {
 public:
  Writer(const Explanation& explanation, Language language)
      : explanation_(explanation),
        context_(explanation.assessment, language),
        rules_(explanation.assessment.scheme().rules(explanation.kind)),
        language_(language) {}

  std::string Write() && {
    WriteGrade();
    WriteRules();
    WriteFacts();
    return std::move(text_);
  }

 private:
  const GradeDecision& decision() const { return *explanation_.decision; }

  void Line(std::size_t indent, std::string_view text) {
    text_.append(indent, ' ');
    text_ += internal::LineText(text);
    text_ += '\n';
  }

  std::string FactName(const FactDefinition& definition) const {
    const bool japanese = context_.japanese() && !definition.name_ja.empty();
    return japanese ? definition.name_ja : definition.name;
  }

  void WriteGrade() {
    Line(0, internal::RequestLine(explanation_.assessment, language_));
    Line(0, explanation_.initiative == nullptr
                ? explanation_.name
                : context_.Reference(explanation_.initiative->state));
    text_ += '\n';
    if (decision().decided.has_value()) {
      Line(0,
           Fill(kGrade.In(language_), {context_.GradeName(*decision().decided),
                                       context_.BasisWord(decision().basis)}));
    } else {
      Line(0,
           Fill(kNoGrade.In(language_), {decision().cause.Message(language_)}));
    }
    WriteComputed();
    for (const Entry* entry : explanation_.judgements) WriteJudgement(*entry);
    if (decision().needs_rejudgement) Line(0, kRejudge.In(language_));
    if (decision().illustrative) {
      Line(0, Fill(kIllustrative.In(language_),
                   {std::string(internal::kIllustrativeMark.In(language_))}));
    }
  }

  void WriteComputed() {
    if (decision().rule >= 0) {
      const auto rule = static_cast<std::size_t>(decision().rule);
      Line(0, Fill(kHit.In(language_),
                   {rules_->rule_id(rule),
                    context_.GradeName(rules_->output(rule))}));
      if (!rules_->annotation(rule).empty()) {
        Line(0, Fill(kAnnotation.In(language_), {rules_->annotation(rule)}));
      }
    } else if (decision().decided.has_value()) {
      Line(0,
           Fill(kNoRule.In(language_), {decision().cause.Message(language_)}));
    }
  }

  void WriteJudgement(const Entry& entry) {
    const auto& judgement = std::get<Judgement>(entry.content);
    std::string stage = judgement.stage;
    for (const Stage& known : explanation_.assessment.scheme().parts().stages) {
      if (known.code == judgement.stage) stage = known.name;
    }
    Line(0, Fill(kJudged.In(language_),
                 {stage, context_.GradeName(judgement.grade), entry.id,
                  internal::PrintDay(entry.recorded_on, language_),
                  entry.reason.empty()
                      ? std::string()
                      : Fill(kReason.In(language_), {entry.reason})}));
  }

  void WriteRules() {
    if (explanation_.rules.empty()) return;
    text_ += '\n';
    Line(0, kTests.In(language_));
    for (const ExplainedRule& explained : explanation_.rules) {
      const auto rule = static_cast<std::size_t>(explained.rule);
      const Text sentence = explained.result == TestResult::kTrue ? kHolds
                            : explained.result == TestResult::kFalse
                                ? kFails
                                : kUndecided;
      Line(2, Fill(sentence.In(language_),
                   {rules_->rule_id(rule),
                    context_.GradeName(rules_->output(rule))}));
      for (std::size_t i = 0; i < explained.tests.size(); ++i) {
        WriteTest(rule, i, explained.result, explained.tests[i]);
      }
    }
  }

  // Of a rule that holds every test is told; of another, those it fails by.
  void WriteTest(std::size_t rule, std::size_t input, TestResult of_rule,
                 TestResult result) {
    const std::string& cell = rules_->cell(rule, input);
    if (cell == "-" || cell.empty()) return;
    if (of_rule != TestResult::kTrue && result == TestResult::kTrue) return;
    const Value& value = explanation_.facts[input].value;
    const Text sentence = result == TestResult::kTrue    ? kTestHolds
                          : result == TestResult::kFalse ? kTestFails
                                                         : kTestUnknown;
    Line(4, Fill(sentence.In(language_),
                 {FactName(rules_->input(input)), cell,
                  result == TestResult::kUnknown ? WhyNull(value)
                                                 : value.ToString()}));
  }

  std::string WhyNull(const Value& value) const {
    const std::string cause =
        value.cause() == nullptr ? "" : value.cause()->Message(language_);
    return cause.empty() ? std::string(kNoValue.In(language_))
                         : Fill(kNoValueFor.In(language_), {cause});
  }

  void WriteFacts() {
    if (explanation_.facts.empty()) return;
    text_ += '\n';
    Line(0, kFacts.In(language_));
    for (const ExplainedFact& fact : explanation_.facts) {
      const std::string name = FactName(fact.definition);
      Line(2,
           fact.value.is_null()
               ? Fill(kNullFact.In(language_), {name, WhyNull(fact.value)})
               : Fill(kFact.In(language_), {name, fact.value.ToString(),
                                            context_.BasisWord(fact.basis)}));
      for (const Entry* entry : fact.entries) WriteEntry(*entry);
      for (const Source& promise : fact.promises) {
        const std::string source = internal::SourceText(promise, language_);
        if (!source.empty()) Line(4, Fill(kPromise.In(language_), {source}));
      }
    }
  }

  void WriteEntry(const Entry& entry) {
    const std::string source = internal::SourceText(entry.source, language_);
    Line(4,
         Fill(kEntry.In(language_),
              {entry.id, internal::EntryValueText(entry, language_),
               entry.period.has_value()
                   ? Fill(kEntryPeriod.In(language_),
                          {internal::PrintPeriod(*entry.period, language_)})
                   : std::string(),
               internal::PrintDay(entry.as_of, language_),
               internal::PrintDay(entry.recorded_on, language_),
               source.empty() ? std::string()
                              : Fill(kEntrySource.In(language_), {source})}));
  }

  const Explanation& explanation_;
  internal::ReportContext context_;
  const RuleSet* const rules_;  // Null if people judge.
  Language language_;
  std::string text_;
};

}  // namespace

std::string RenderExplanationText(const Explanation& explanation,
                                  Language language) {
  return Writer(explanation, language).Write();
}

}  // namespace tassei
