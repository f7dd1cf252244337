#include <string>
#include <vector>

#include "lib/report/report_parts.h"
#include "lib/report/table_cells.h"

namespace tassei::internal {
namespace {

constexpr Text kGroupCaption = {"柱の達成度", "Groups and their grades"};
constexpr Text kPlanCaption = {"計画の達成度", "The plan and its grade"};
constexpr Text kBothCaption = {"柱と計画の達成度",
                               "Groups, the plan, and their grades"};
constexpr Text kHeader[] = {{"柱", "Group"},
                            {"上位の柱", "Under"},
                            {"取組数", "Initiatives"},
                            {"達成度", "Grade"},
                            {"実績の区分", "Basis"},
                            {"前回の達成度", "Previous grade"},
                            {"計算による達成度", "Computed grade"},
                            {"判定", "Judgement"},
                            {"備考", "Remarks"}};
constexpr Text kWhole = {"計画全体", "whole plan"};

std::vector<ReportText> RowOf(const ReportContext& context, ReportText name,
                              ReportText parent, const AssessedGroup& group,
                              const GradedSubject& subject) {
  Remarks remarks(context.language());
  AddGradeRemarks(context, group, remarks);
  ReportText note = {remarks.Text()};
  if (!note.text.empty()) note.entries = context.GradeEntries(subject);
  return {std::move(name),
          std::move(parent),
          {std::to_string(group.initiatives.size())},
          GradeCell(context, subject),
          BasisCell(context, subject),
          PreviousCell(context, subject),
          ComputedCell(context, subject),
          JudgementCell(context, subject),
          std::move(note)};
}

}  // namespace

ReportTable GroupTable(const ReportContext& context) {
  const Language language = context.language();
  const Assessment& assessment = context.assessment();
  const bool groups = context.HasGrades(SubjectKind::kGroup);
  const bool plan = context.HasGrades(SubjectKind::kPlan);
  const Text caption = !plan    ? kGroupCaption
                       : groups ? kBothCaption
                                : kPlanCaption;
  ReportTable table = {"groups",
                       std::string(caption.In(language)),
                       HeaderOf(kHeader, language),
                       {}};
  if (groups) {
    for (const GradedSubject& subject : context.Subjects(SubjectKind::kGroup)) {
      const AssessedGroup& group = assessment.groups()[subject.index];
      const std::string& parent = group.group->parent;
      table.rows.push_back(RowOf(
          context, context.GroupName(subject.id),
          parent.empty() ? Dash() : context.GroupName(parent), group, subject));
    }
  }
  if (plan) {
    table.rows.push_back(RowOf(context, {std::string(kWhole.In(language))},
                               Dash(), assessment.whole(),
                               context.Subject(SubjectKind::kPlan, 0)));
  }
  return table;
}

}  // namespace tassei::internal
