// What every part of a report asks of the assessment: printed names, and the
// entries behind them.

#ifndef LIB_REPORT_REPORT_CONTEXT_H_
#define LIB_REPORT_REPORT_CONTEXT_H_

#include <cstddef>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/assessment.h"
#include "tassei/report_document.h"

namespace tassei::internal {

// Collects ids of entries, each once, in the order of coming.
class EntryIds {
 public:
  void Add(const Entry* entry);  // Null adds nothing.
  void Add(std::string_view id);
  void Add(std::span<const Entry* const> entries);
  void Add(const std::vector<std::string>& ids);

  const std::vector<std::string>& ids() const { return ids_; }

 private:
  std::vector<std::string> ids_;
};

std::vector<std::string> IdsOf(std::span<const Entry* const> entries);

// `pattern` with its arguments filled in.
std::string Fill(std::string_view pattern,
                 std::initializer_list<std::string> arguments);

// Items one after the other: 「A、B」, "A, B".
std::string Join(std::span<const std::string> items, Language language);

std::string PrintPeriod(Period period, Language language);
std::string PrintDay(Date day, Language language);

// The assessment must outlive it.
class ReportContext {
 public:
  ReportContext(const Assessment& assessment, Language language);

  const Assessment& assessment() const { return assessment_; }
  Language language() const { return language_; }
  bool japanese() const { return language_ == Language::kJapanese; }
  Period period() const { return assessment_.request().period; }
  const Plan& plan() const { return assessment_.plan(); }

  // Names at the end of the period; for an id without a name the id, for an
  // empty one what says that the source does not tell.
  ReportText GroupName(std::string_view id) const;
  ReportText DepartmentName(std::string_view id) const;
  ReportText SectionName(std::string_view id) const;
  ReportText InitiativeName(const InitiativeState& state) const;

  // 「name」（別表 番号n）, by id.
  std::string Reference(std::string_view initiative) const;
  std::string Reference(const InitiativeState& state) const;

  // The code, or its English name.
  std::string GradeName(std::string_view code) const;
  std::string MeasureName(const Measure& measure) const;
  // 「確定」 …; "final" ….
  std::string BasisWord(Basis basis) const;

  // What the decided grade of an initiative rests on. Requires an index into
  // assessment().initiatives().
  const std::vector<std::string>& GradeEntries(std::size_t index) const {
    return grade_entries_[index];
  }
  // What its standing to the roadmap rests on: that, and its steps.
  std::vector<std::string> ProgressEntries(std::size_t index) const;
  // Whether the standing of an initiative to its roadmap rests on illustrative
  // data.
  static bool StandsOnExamples(const AssessedInitiative& initiative);
  // What a measure rests on: all of the above, and what ended initiatives.
  const std::vector<std::string>& MeasureEntries() const {
    return measure_entries_;
  }

 private:
  ReportText Named(std::string_view id, std::string_view name,
                   Text unknown) const;

  const Assessment& assessment_;
  Language language_;
  std::map<std::string, std::vector<const Entry*>, std::less<>> renames_;
  std::vector<std::vector<std::string>> grade_entries_;
  std::vector<std::string> measure_entries_;
};

}  // namespace tassei::internal

#endif  // LIB_REPORT_REPORT_CONTEXT_H_
