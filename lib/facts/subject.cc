#include "tassei/subject.h"

#include "lib/text/code_table.h"

namespace tassei {
namespace {

constexpr internal::CodeTable<4> kSubjects = {"indicator", "initiative",
                                              "group", "plan"};

}  // namespace

std::string_view SubjectKindCode(SubjectKind subject) {
  return internal::CodeOf(kSubjects, subject);
}

std::optional<SubjectKind> SubjectKindFromCode(std::string_view code) {
  return internal::FromCode<SubjectKind>(kSubjects, code);
}

}  // namespace tassei
