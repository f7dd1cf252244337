// What the tables of a report have in common.

#ifndef LIB_REPORT_TABLE_CELLS_H_
#define LIB_REPORT_TABLE_CELLS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lib/report/report_context.h"
#include "tassei/report_document.h"

namespace tassei::internal {

template <std::size_t kSize>
std::vector<std::string> HeaderOf(const Text (&names)[kSize],
                                  Language language) {
  std::vector<std::string> header;
  for (const Text& name : names) header.emplace_back(name.In(language));
  return header;
}

ReportText Dash();

// Collects remarks into one cell.
class Remarks {
 public:
  explicit Remarks(Language language) : language_(language) {}
  void Add(std::string text) {
    if (!text.empty()) texts_.push_back(std::move(text));
  }
  std::string Text() const;

 private:
  Language language_;
  std::vector<std::string> texts_;
};

// Cells about the grade of one subject. The first three hold the entries behind
// it.
ReportText GradeCell(const ReportContext& context,
                     const GradedSubject& subject);
ReportText BasisCell(const ReportContext& context,
                     const GradedSubject& subject);
// The computed grade, where a judgement stands before it.
ReportText ComputedCell(const ReportContext& context,
                        const GradedSubject& subject);
ReportText PreviousCell(const ReportContext& context,
                        const GradedSubject& subject);
ReportText JudgementCell(const ReportContext& context,
                         const GradedSubject& subject);
// Why there is no grade, 後退, 要再判断.
void AddGradeRemarks(const ReportContext& context,
                     const GradeDecision& decision, Remarks& remarks);

}  // namespace tassei::internal

#endif  // LIB_REPORT_TABLE_CELLS_H_
