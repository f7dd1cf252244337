// What every part of a report asks of the assessment: printed names, and the
// entries behind them.

#ifndef LIB_REPORT_REPORT_CONTEXT_H_
#define LIB_REPORT_REPORT_CONTEXT_H_

#include <array>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/report/entries_behind.h"
#include "lib/report/predecessors.h"
#include "tassei/assessment.h"
#include "tassei/report_document.h"

namespace tassei::internal {

// `pattern` with its arguments filled in.
std::string Fill(std::string_view pattern,
                 std::initializer_list<std::string> arguments);

// Items one after the other: 「A、B」, "A, B".
std::string Join(std::span<const std::string> items, Language language);

std::string PrintPeriod(Period period, Language language);
std::string PrintDay(Date day, Language language);

// One subject, and its grade. Lives as long as the assessment.
struct GradedSubject {
  SubjectKind kind;
  std::size_t index;  // Among those of its kind; 0 for the plan.
  std::string_view id;
  const GradeDecision* decision;
};

// The kinds of subjects, in the order in which reports list them.
inline constexpr std::array<SubjectKind, 4> kReportOrder = {
    SubjectKind::kInitiative, SubjectKind::kIndicator, SubjectKind::kGroup,
    SubjectKind::kPlan};

// The assessment must outlive it. One thread at a time.
class ReportContext {
 public:
  ReportContext(const Assessment& assessment, Language language);

  const Assessment& assessment() const { return assessment_; }
  Language language() const { return language_; }
  bool japanese() const { return language_ == Language::kJapanese; }
  Period period() const { return assessment_.request().period; }
  const Plan& plan() const { return assessment_.plan(); }
  const Predecessors& predecessors() const { return predecessors_; }

  // Names at the end of the period; for an id without a name the id, for an
  // empty one what says that the source does not tell.
  ReportText GroupName(std::string_view id) const;
  ReportText DepartmentName(std::string_view id) const;
  ReportText SectionName(std::string_view id) const;
  ReportText InitiativeName(const InitiativeState& state) const;

  // 「name」（別表 番号n）, by id.
  std::string Reference(std::string_view initiative) const;
  std::string Reference(const InitiativeState& state) const;
  // The same of a subject of any kind: 「name」（番号nの指標）, 柱「name」.
  std::string Reference(const GradedSubject& subject) const;

  // The code and what it stands for.
  std::string GradeName(std::string_view code) const;
  // The grade of a subject in the period before, by the scheme of then.
  // Requires that it has one.
  std::string PreviousGradeName(const GradedSubject& subject) const;
  std::string StageName(std::string_view code) const;
  std::string MeasureName(const Measure& measure) const;
  // 「確定」 …; "final" ….
  std::string BasisWord(Basis basis) const;

  // What judged the period before; nullopt if it lies outside the plan's term
  // or nothing judged it.
  const std::optional<Scheme>& scheme_before() const { return scheme_before_; }

  // Whether subjects of a kind have grades.
  bool HasGrades(SubjectKind kind) const {
    return graded_[static_cast<std::size_t>(kind)];
  }
  // Whether anything is known of the roadmap of an initiative.
  bool HasRoadmaps() const;
  // Those of one kind, in the order of the assessment.
  std::vector<GradedSubject> Subjects(SubjectKind kind) const;
  // Requires an index into those.
  GradedSubject Subject(SubjectKind kind, std::size_t index) const;
  std::optional<GradedSubject> FindSubject(SubjectKind kind,
                                           std::string_view id) const;

  // What the decided grade of a subject rests on.
  const std::vector<std::string>& GradeEntries(
      const GradedSubject& subject) const {
    return entries().OfGrade(subject.kind, subject.index);
  }
  // What the standing of an initiative to its roadmap rests on: that, and its
  // steps. Requires an index into assessment().initiatives().
  std::vector<std::string> ProgressEntries(std::size_t index) const;
  // Whether the standing of an initiative to its roadmap rests on illustrative
  // data.
  static bool StandsOnExamples(const AssessedInitiative& initiative);
  // What a measure rests on: the grades of what it counts, and what ended
  // initiatives.
  const std::vector<std::string>& MeasureEntries(
      SubjectKind kind = SubjectKind::kInitiative) const {
    return entries().OfMeasure(kind);
  }

 private:
  ReportText Named(std::string_view id, std::string_view name,
                   Text unknown) const;
  std::string IndicatorReference(const AssessedIndicator& indicator) const;
  std::size_t CountOf(SubjectKind kind) const;
  const EntriesBehind& entries() const;

  const Assessment& assessment_;
  Language language_;
  GradedKinds graded_;
  std::optional<Scheme> scheme_before_;
  Predecessors predecessors_;
  std::map<std::string, std::vector<const Entry*>, std::less<>> renames_;
  mutable std::optional<EntriesBehind> entries_;  // Found when first asked for.
};

}  // namespace tassei::internal

#endif  // LIB_REPORT_REPORT_CONTEXT_H_
