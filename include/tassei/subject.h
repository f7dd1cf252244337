// Subjects (評価の対象): what a grade is given to.

#ifndef TASSEI_SUBJECT_H_
#define TASSEI_SUBJECT_H_

#include <array>
#include <optional>
#include <string_view>

namespace tassei {

// The lower first: grades of the lower are facts of the higher.
enum class SubjectKind { kIndicator, kInitiative, kGroup, kPlan };
inline constexpr std::array<SubjectKind, 4> kSubjectKinds = {
    SubjectKind::kIndicator, SubjectKind::kInitiative, SubjectKind::kGroup,
    SubjectKind::kPlan};

// The code used in files: "indicator", "initiative", "group", "plan".
std::string_view SubjectKindCode(SubjectKind subject);
std::optional<SubjectKind> SubjectKindFromCode(std::string_view code);

}  // namespace tassei

#endif  // TASSEI_SUBJECT_H_
