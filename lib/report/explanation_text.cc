#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "lib/report/answer_words.h"
#include "lib/report/explained.h"
#include "lib/report/grade_words.h"
#include "lib/report/marks.h"
#include "lib/report/numbers.h"
#include "lib/report/plain_text.h"
#include "lib/report/report_parts.h"
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
constexpr Text kEvidence = {"規則の根拠: {0}", "How the rule is known: {0}"};
// In the order of Evidence.
constexpr Text kEvidences[] = {
    {"", ""},
    {"明記（公表された資料に書かれています）",
     "printed (the publisher states it)"},
    {"推定（公表された資料から推定したものです）",
     "inferred (it follows from what was published)"},
    {"判断（人が判断するもので、計算していません）",
     "judgement (people judge; nothing computes it)"}};
constexpr Text kCriterion = {"「{0}」の基準: {1}", "What \"{0}\" means: {1}"};
constexpr Text kByPeople = {"計算する規則はなく、人が判定します。",
                            "No rule computes it; people judge."};
constexpr Text kNoRule = {"計算による達成度はありません: {0}。",
                          "There is no computed grade: {0}."};
constexpr Text kJudged = {
    "{0}が「{1}」と判定しています（{2}、記録日 {3}{4}）。",
    "{0} judged it \"{1}\" ({2}, recorded on {3}{4})."};
constexpr Text kReason = {"、理由: {0}", ", reason: {0}"};
constexpr Text kHighest = {
    "達成度は、このうち最も上の段階である{0}の判定によります。",
    "The grade is that of {0}, the highest of these stages."};
constexpr Text kOverruled = {
    "この判定は、計算による達成度「{0}」と異なります。",
    "This is not the computed grade \"{0}\"."};
constexpr Text kRejudge = {
    "この判定の後に、基になった実績が変わりました（要再判断）。",
    "Facts under this judgement changed after it; it is to be made again."};
constexpr Text kPrevious = {"前期（{0}{2}）の達成度は「{1}」です。",
                            "In the period before ({0}{2}) it was \"{1}\"."};
constexpr Text kFellBack = {
    "前期（{0}{2}）の「{1}」から「{3}」に後退しました。",
    "It fell back from \"{1}\" in the period before ({0}{2}) to \"{3}\"."};
constexpr Text kByScheme = {"、{0}による判定", ", by {0}"};
constexpr Text kInPlan = {"、前の計画「{0}」での評価",
                          ", graded in the earlier plan \"{0}\""};
constexpr Text kPreviousRule = {"前期の達成度は、規則「{0}」によります。",
                                "That grade was given by rule \"{0}\"."};
constexpr Text kPreviousJudged = {
    "前期の達成度は、{0}の判定（{1}）によります。",
    "That grade was given by {0} ({1})."};
constexpr Text kCarried = {"前の計画「{0}」の取組{1}を引き継いだものです。",
                           "It carries on {1} of the earlier plan \"{0}\"."};
constexpr Text kFormer = {"「{0}」（番号{1}）", "\"{0}\" (no. {1})"};
constexpr Text kAgain = {"{0}にも再掲しています（数えるのは1回です）。",
                         "It is listed under {0} too, and counted once."};
constexpr Text kQuoted = {"「{0}」", "\"{0}\""};
constexpr Text kActual = {"実績値は {0} です（{1}）。",
                          "The actual value is {0} ({1})."};
constexpr Text kNoActual = {"実績値はありません: {0}。",
                            "There is no actual value: {0}."};
constexpr Text kTarget = {"目標は {0} です。", "The target is {0}."};
constexpr Text kNoTarget = {"目標はありません: {0}。",
                            "There is no target: {0}."};
constexpr Text kAttainment = {"達成率は {0} です（計算式 {1}）。",
                              "The attainment is {0} (by {1})."};
constexpr Text kNoAttainment = {"達成率はありません: {0}。",
                                "There is no attainment: {0}."};
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
constexpr Text kJudgement = {"{0}（{1}）", "{0} ({1})"};
constexpr Text kEntrySource = {"、資料: {0}", ", source: {0}"};
constexpr Text kEntryPeriod = {"{0}、", "{0}, "};
constexpr Text kPromise = {"計画の資料: {0}", "promised in: {0}"};
constexpr Text kCorrected = {
    "{0} は {1} を訂正したものです（訂正前: {2}、記録日 {3}{4}）",
    "{0} corrects {1} (which said {2}, recorded on {3}{4})"};
constexpr Text kWhy = {"、訂正の理由: {0}", ", reason: {0}"};
constexpr Text kFormula = {"式: {0}", "formula: {0}"};
constexpr Text kByTable = {"判定表により導いた事実です。",
                           "derived by a decision table"};
constexpr Text kMadeFrom = {"もとの事実: {0}", "made from: {0}"};
constexpr Text kBaseFact = {"{0} = {1}", "{0} = {1}"};
constexpr Text kCut = {
    "「…」は、小数点以下9桁目からを表示していないことを示します（丸めて"
    "いません）。",
    "… stands where digits behind the eighth after the point are not shown; "
    "nothing is rounded."};
constexpr Text kCutMark = {"…", "…"};

constexpr Text kChildren = {"もとになった達成度", "The grades below it"};
constexpr Text kChild = {"{0}: {1}（{2}{3}）", "{0}: {1} ({2}{3})"};
constexpr Text kUndecidedChild = {"{0}: 達成度なし（{1}）",
                                  "{0}: no grade ({1})"};
constexpr Text kChildFellBack = {"、後退", ", fell back"};
constexpr Text kEnded = {"期間の終わりまでに終了し、数えない取組",
                         "Initiatives that had ended, and are not counted"};
constexpr Text kEndedLine = {"{0}: {1}（{2}、根拠 {3}{4}）",
                             "{0}: {1} ({2}, entry {3}{4})"};

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
    WriteIndicator();
    WriteRules();
    WriteFacts();
    WriteChildren();
    WriteEnded();
    if (text_.find(kCutMark.In(language_)) != std::string::npos) {
      text_ += '\n';
      Line(0, kCut.In(language_));
    }
    return std::move(text_);
  }

 private:
  const GradeDecision& decision() const { return *explanation_.decision; }
  const Scheme& scheme() const { return explanation_.assessment.scheme(); }
  const Ledger& ledger() const {
    return explanation_.assessment.snapshot().ledger();
  }

  void Line(std::size_t indent, std::string_view text) {
    text_.append(indent, ' ');
    text_ += internal::LineText(text);
    text_ += '\n';
  }

  std::string FactName(const FactDefinition& definition) const {
    const bool japanese = context_.japanese() && !definition.name_ja.empty();
    return japanese ? definition.name_ja : definition.name;
  }

  std::string SubjectName() const {
    const std::optional<internal::GradedSubject> subject =
        context_.FindSubject(explanation_.kind, explanation_.id);
    if (subject.has_value()) return context_.Reference(*subject);
    // An initiative that has ended has a number, but no grade.
    return explanation_.kind == SubjectKind::kInitiative
               ? context_.Reference(explanation_.id)
               : explanation_.name;
  }

  void WriteGrade() {
    Line(0, internal::RequestLine(explanation_.assessment, language_));
    Line(0, SubjectName());
    text_ += '\n';
    if (decision().decided.has_value()) {
      Line(0,
           Fill(kGrade.In(language_), {context_.GradeName(*decision().decided),
                                       context_.BasisWord(decision().basis)}));
      WriteCriterion();
    } else {
      Line(0,
           Fill(kNoGrade.In(language_), {decision().cause.Message(language_)}));
    }
    WriteComputed();
    WriteJudgements();
    WritePrevious();
    WritePlace();
    if (decision().illustrative) {
      Line(0, Fill(kIllustrative.In(language_),
                   {std::string(internal::kIllustrativeMark.In(language_))}));
    }
  }

  // What the publisher says of the grade.
  void WriteCriterion() {
    const Grade* grade = scheme().FindGrade(*decision().decided);
    if (grade == nullptr || grade->rule.empty()) return;
    Line(0, Fill(kCriterion.In(language_),
                 {context_.GradeName(grade->code), grade->rule}));
  }

  void WriteComputed() {
    if (decision().rule >= 0) {
      const auto rule = static_cast<std::size_t>(decision().rule);
      Line(0, Fill(kHit.In(language_),
                   {rules_->rule_id(rule),
                    context_.GradeName(rules_->output(rule))}));
      if (rules_->evidence(rule) != Evidence::kUnstated) {
        const auto evidence = static_cast<std::size_t>(rules_->evidence(rule));
        Line(0, Fill(kEvidence.In(language_),
                     {std::string(kEvidences[evidence].In(language_))}));
      }
      if (!rules_->annotation(rule).empty()) {
        Line(0, Fill(kAnnotation.In(language_), {rules_->annotation(rule)}));
      }
    } else if (!decision().decided.has_value()) {
      return;
    } else if (rules_ == nullptr) {
      Line(0, kByPeople.In(language_));
    } else {
      Line(0,
           Fill(kNoRule.In(language_), {decision().cause.Message(language_)}));
    }
  }

  void WriteJudgements() {
    for (const Entry* entry : explanation_.judgements) WriteJudgement(*entry);
    if (decision().judgement == nullptr) return;
    if (explanation_.judgements.size() > 1) {
      const auto& judgement =
          std::get<Judgement>(decision().judgement->content);
      Line(0,
           Fill(kHighest.In(language_), {context_.StageName(judgement.stage)}));
    }
    if (decision().computed.has_value() &&
        decision().computed != decision().decided) {
      Line(0, Fill(kOverruled.In(language_),
                   {context_.GradeName(*decision().computed)}));
    }
    if (decision().needs_rejudgement) Line(0, kRejudge.In(language_));
  }

  void WriteJudgement(const Entry& entry) {
    const auto& judgement = std::get<Judgement>(entry.content);
    Line(0, Fill(kJudged.In(language_),
                 {context_.StageName(judgement.stage),
                  context_.GradeName(judgement.grade), entry.id,
                  internal::PrintDay(entry.recorded_on, language_),
                  entry.reason.empty()
                      ? std::string()
                      : Fill(kReason.In(language_), {entry.reason})}));
    WriteCorrections(entry, 2);
  }

  void WritePrevious() {
    const std::optional<Explanation> previous =
        internal::PreviousOf(explanation_, context_.predecessors());
    if (!previous.has_value()) return;
    const bool fell = decision().fell_back;
    const Assessment& then = previous->assessment;
    Line(0, Fill((fell ? kFellBack : kPrevious).In(language_),
                 {internal::PrintPeriod(then.request().period, language_),
                  internal::GradeLabel(then.scheme(), *decision().previous,
                                       language_),
                  GradedBy(then),
                  fell ? context_.GradeName(*decision().decided)
                       : std::string()}));
    WritePreviousReason(*previous);
    if (!fell) return;
    for (const Entry* entry : internal::Uncorrected(previous->entries)) {
      WriteEntry(*entry);
    }
  }

  // By what the previous grade was given, unless by the same scheme.
  std::string GradedBy(const Assessment& then) const {
    if (then.plan().id() != context_.plan().id()) {
      return Fill(kInPlan.In(language_), {then.plan().parts().name});
    }
    const SchemeParts& before = then.scheme().parts();
    const SchemeParts& now = scheme().parts();
    if (before.id == now.id && before.version == now.version) return {};
    return Fill(kByScheme.In(language_), {before.id + " " + before.version});
  }

  void WritePreviousReason(const Explanation& previous) {
    const Scheme& then = previous.assessment.scheme();
    const Entry* judgement = previous.decision->judgement;
    if (judgement != nullptr) {
      const std::string& stage = std::get<Judgement>(judgement->content).stage;
      Line(2,
           Fill(kPreviousJudged.In(language_),
                {internal::StageLabel(then, stage, language_), judgement->id}));
      return;
    }
    const std::optional<std::string> rule =
        internal::RuleIdOf(*previous.decision, then.rules(previous.kind));
    if (rule.has_value()) {
      Line(2, Fill(kPreviousRule.In(language_), {*rule}));
    }
  }

  // Where else an initiative is listed, and what it carries on.
  void WritePlace() {
    if (explanation_.initiative == nullptr) return;
    const InitiativeState& state = explanation_.initiative->state;
    std::vector<std::string> groups;
    for (const std::string& group : state.initiative->also_under) {
      if (group == state.group) continue;
      groups.push_back(
          Fill(kQuoted.In(language_), {context_.GroupName(group).text}));
    }
    if (!groups.empty()) {
      Line(0, Fill(kAgain.In(language_), {internal::Join(groups, language_)}));
    }
    const internal::CarriedFrom from =
        context_.predecessors().Of(*state.initiative);
    if (from.initiative == nullptr) return;
    const bool known = from.assessed != nullptr;
    const std::string& number =
        known ? from.assessed->state.number : from.initiative->number;
    const std::string& name =
        known ? from.assessed->state.name : from.initiative->name;
    Line(0, Fill(kCarried.In(language_),
                 {from.plan->parts().name,
                  Fill(kFormer.In(language_), {name, number})}));
  }

  void WriteIndicator() {
    if (explanation_.indicator == nullptr) return;
    const AssessedIndicator& indicator = *explanation_.indicator;
    text_ += '\n';
    WriteActual(indicator);
    WriteTarget(indicator);
    const AttainmentResult& attainment = indicator.attainment;
    if (!attainment.value.has_value()) {
      Line(0, Fill(kNoAttainment.In(language_),
                   {attainment.cause.Message(language_)}));
      return;
    }
    const Indicator& named = *indicator.indicator;
    const std::string formula(named.attainment.empty()
                                  ? DefaultAttainment(named.direction)
                                  : std::string_view(named.attainment));
    Line(0, Fill(kAttainment.In(language_),
                 {PercentOf(*attainment.value), formula}));
  }

  // 100 × share, every digit.
  static std::string PercentOf(Decimal share) {
    const std::optional<Decimal> percent = Decimal::Multiply(share, 100);
    return percent.has_value() ? internal::CutDigits(percent->ToString()) + "%"
                               : std::string(internal::kNoValue);
  }

  void WriteActual(const AssessedIndicator& indicator) {
    const Fact<Decimal>& value = indicator.value;
    Line(0,
         value.value.has_value()
             ? Fill(kActual.In(language_),
                    {Number(*value.value) + indicator.indicator->unit,
                     context_.BasisWord(value.basis)})
             : Fill(kNoActual.In(language_), {value.cause.Message(language_)}));
    WriteEntriesUnlessFacts(value.entries);
  }

  void WriteTarget(const AssessedIndicator& indicator) {
    const std::optional<Target>& target = indicator.target.value;
    if (!target.has_value()) {
      Line(0, Fill(kNoTarget.In(language_),
                   {indicator.target.cause.Message(language_)}));
      return;
    }
    std::string text = target->text;
    if (target->value.has_value()) {
      text = Number(*target->value);
      if (target->upper.has_value()) text += "～" + Number(*target->upper);
      text += indicator.indicator->unit;
    }
    Line(0, Fill(kTarget.In(language_), {text}));
    WriteEntriesUnlessFacts(indicator.target.entries);
  }

  std::string Number(Decimal value) const {
    return internal::CutDigits(internal::NumberText(value, language_));
  }

  // Where rules tested the facts, those name their entries.
  void WriteEntriesUnlessFacts(const std::vector<const Entry*>& entries) {
    if (!explanation_.facts.empty()) return;
    for (const Entry* entry : entries) WriteEntry(*entry);
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
    Line(4,
         Fill(sentence.In(language_), {FactName(rules_->input(input)), cell,
                                       result == TestResult::kUnknown
                                           ? WhyNull(value)
                                           : internal::ReadableValue(value)}));
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
      Line(2, fact.value.is_null()
                  ? Fill(kNullFact.In(language_), {name, WhyNull(fact.value)})
                  : Fill(kFact.In(language_),
                         {name, internal::ReadableValue(fact.value),
                          context_.BasisWord(fact.basis)}));
      WriteDerivation(fact);
      for (const Entry* entry : fact.entries) WriteEntry(*entry);
      for (const Source& promise : fact.promises) {
        const std::string source = internal::SourceText(promise, language_);
        if (!source.empty()) Line(4, Fill(kPromise.In(language_), {source}));
      }
    }
  }

  void WriteDerivation(const ExplainedFact& fact) {
    if (!internal::IsDerived(explanation_, fact)) return;
    Line(4, fact.formula.empty()
                ? std::string(kByTable.In(language_))
                : Fill(kFormula.In(language_), {fact.formula}));
    std::vector<std::string> from;
    for (const ExplainedFact* base :
         internal::BaseFactsOf(explanation_, fact)) {
      from.push_back(Fill(
          kBaseFact.In(language_),
          {FactName(base->definition), internal::ReadableValue(base->value)}));
    }
    if (from.empty()) return;
    Line(4, Fill(kMadeFrom.In(language_), {internal::Join(from, language_)}));
  }

  void WriteEntry(const Entry& entry) {
    const std::string source = internal::SourceText(entry.source, language_);
    Line(4,
         Fill(kEntry.In(language_),
              {entry.id, EntryText(entry),
               entry.period.has_value()
                   ? Fill(kEntryPeriod.In(language_),
                          {internal::PrintPeriod(*entry.period, language_)})
                   : std::string(),
               internal::PrintDay(entry.as_of, language_),
               internal::PrintDay(entry.recorded_on, language_),
               source.empty() ? std::string()
                              : Fill(kEntrySource.In(language_), {source})}));
    WriteCorrections(entry, 6);
  }

  // With the names of grades and stages.
  std::string EntryText(const Entry& entry) const {
    const auto* judgement = std::get_if<Judgement>(&entry.content);
    if (judgement == nullptr) {
      return internal::EntryValueText(entry, language_);
    }
    return Fill(kJudgement.In(language_),
                {context_.GradeName(judgement->grade),
                 context_.StageName(judgement->stage)});
  }

  // What an entry replaced.
  void WriteCorrections(const Entry& entry, std::size_t indent) {
    const Entry* later = &entry;
    for (const Entry* earlier : internal::CorrectedBy(entry, ledger())) {
      Line(indent, Fill(kCorrected.In(language_),
                        {later->id, earlier->id, EntryText(*earlier),
                         internal::PrintDay(earlier->recorded_on, language_),
                         later->reason.empty()
                             ? std::string()
                             : Fill(kWhy.In(language_), {later->reason})}));
      later = earlier;
    }
  }

  void WriteChildren() {
    if (explanation_.children.empty()) return;
    text_ += '\n';
    Line(0, kChildren.In(language_));
    for (const ExplainedChild& child : explanation_.children) {
      Line(2, ChildText(child));
    }
  }

  std::string ChildText(const ExplainedChild& child) const {
    const GradeDecision& grade = *child.decision;
    const std::string name = ChildName(child);
    if (!grade.decided.has_value()) {
      return Fill(kUndecidedChild.In(language_),
                  {name, grade.cause.Message(language_)});
    }
    return Fill(
        kChild.In(language_),
        {name, context_.GradeName(*grade.decided),
         context_.BasisWord(grade.basis),
         std::string(grade.fell_back ? kChildFellBack.In(language_) : "")});
  }

  std::string ChildName(const ExplainedChild& child) const {
    for (const SubjectKind kind :
         {SubjectKind::kInitiative, SubjectKind::kIndicator}) {
      const std::optional<internal::GradedSubject> subject =
          context_.FindSubject(kind, child.id);
      if (subject.has_value()) return context_.Reference(*subject);
    }
    return child.name;
  }

  void WriteEnded() {
    const std::vector<const InitiativeState*> ended =
        internal::EndedUnder(explanation_);
    if (ended.empty()) return;
    text_ += '\n';
    Line(0, kEnded.In(language_));
    for (const InitiativeState* state : ended) {
      const Entry& entry = *state->ended_by;
      const std::optional<Date> day = EffectiveOn(entry.content);
      Line(2, Fill(kEndedLine.In(language_),
                   {context_.Reference(*state),
                    internal::EndWord(entry, language_),
                    day.has_value() ? internal::PrintDay(*day, language_)
                                    : std::string(internal::kNoValue),
                    entry.id,
                    entry.reason.empty()
                        ? std::string()
                        : Fill(kReason.In(language_), {entry.reason})}));
    }
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
