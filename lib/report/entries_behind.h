// The entries behind the grades and measures of an assessment.

#ifndef LIB_REPORT_ENTRIES_BEHIND_H_
#define LIB_REPORT_ENTRIES_BEHIND_H_

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/text/hash_map.h"
#include "tassei/assessment.h"

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
  HashSet<std::string> seen_;
};

std::vector<std::string> IdsOf(std::span<const Entry* const> entries);

// Which kinds of subjects have grades: those with rules, those that somebody
// judged, and initiatives if there are none.
using GradedKinds = std::array<bool, kSubjectKinds.size()>;
GradedKinds GradedKindsOf(const Assessment& assessment);

class EntriesBehind {
 public:
  EntriesBehind(const Assessment& assessment, const GradedKinds& graded);

  // What the decided grade of a subject rests on; of an indicator without
  // grades, its value and target. Requires an index into the subjects of the
  // kind in the assessment.
  const std::vector<std::string>& OfGrade(SubjectKind kind,
                                          std::size_t index) const {
    return grades_[static_cast<std::size_t>(kind)][index];
  }
  // What a measure of these subjects rests on: all of the above, and what ended
  // initiatives.
  const std::vector<std::string>& OfMeasure(SubjectKind kind) const {
    return measures_[static_cast<std::size_t>(kind)];
  }

 private:
  using IdLists = std::vector<std::vector<std::string>>;

  void AddInitiatives(const Assessment& assessment);
  void AddIndicators(const Assessment& assessment, bool graded);
  void AddGroups(const Assessment& assessment, const GradedKinds& graded);
  void Add(SubjectKind kind, std::vector<std::string> ids);

  std::array<IdLists, kSubjectKinds.size()> grades_ = {};
  std::array<std::vector<std::string>, kSubjectKinds.size()> measures_ = {};
};

}  // namespace tassei::internal

#endif  // LIB_REPORT_ENTRIES_BEHIND_H_
