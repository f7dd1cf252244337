#include <array>

#include "tassei/fact_table.h"

namespace tassei {
namespace {

// --- Of several kinds of subjects

FactDefinition PlanYear() {
  return {
      "plan_year", "計画年次", FactType::kNumber,
      "期間の属する年度が計画期間の何年目か（初年度は1）。"
      "計画期間の外では欠測。",
      "The year of the plan's term that the period falls in, 1 for its first "
      "fiscal year. Null outside the term."};
}

FactDefinition PeriodKind() {
  return {
      "period_kind", "期間種別", FactType::kCode,
      "判定する期間の種別（year・half・quarter・month）。欠測にならない。",
      "The kind of period that is judged: year, half, quarter or month. Never "
      "null."};
}

FactDefinition IndicatorsJudged() {
  return {"indicators_judged", "判定指標数", FactType::kNumber,
          "達成度が決まった指標（参考指標と、判定なしのものを除く）の数。"
          "欠測にならない。",
          "Indicators with a grade that judges, those for monitoring only left "
          "out. Never null."};
}

FactDefinition IndicatorsAchieved() {
  return {"indicators_achieved", "達成指標数", FactType::kNumber,
          "達成と数える達成度の指標の数。欠測にならない。",
          "Those of them whose grade counts as achieved. Never null."};
}

FactDefinition IndicatorsUndecided() {
  return {
      "indicators_undecided", "未判定指標数", FactType::kNumber,
      "達成度が決まっていない指標（参考指標を除く）の数。欠測にならない。",
      "Indicators without a grade, those for monitoring only left out. Never "
      "null."};
}

FactDefinition IndicatorPoints() {
  return {
      "indicator_points", "指標点数", FactType::kNumber,
      "判定指標の達成度の点数の合計。"
      "未判定の指標か、点数のない達成度があれば欠測。",
      "The sum of the points of the grades of indicators. Null if one has no "
      "grade, or a grade no points."};
}

FactDefinition IndicatorGradeWorst() {
  return {
      "indicator_grade_worst", "指標の最低判定", FactType::kCode,
      "判定指標の最も低い達成度。判定指標がないか、未判定の指標があれば欠測。",
      "The worst grade of indicators. Null if there is none, or one has no "
      "grade."};
}

FactDefinition IndicatorGradeBest() {
  return {
      "indicator_grade_best", "指標の最高判定", FactType::kCode,
      "判定指標の最も高い達成度。判定指標がないか、未判定の指標があれば欠測。",
      "The best grade of indicators. Null if there is none, or one has no "
      "grade."};
}

// --- Of each kind

std::span<const FactDefinition> IndicatorFacts() {
  static const std::array<FactDefinition, 23> kFacts = {{
      PlanYear(),
      PeriodKind(),
      {"actual", "実績値", FactType::kNumber, "期間の値。",
       "The value for the period."},
      {"missing_reason", "欠測理由", FactType::kCode,
       "値がないと報告されたときの理由（集計中など）。それ以外は欠測。",
       "The reason stated where the value was reported as missing, such as "
       "集計中. Null otherwise."},
      {"value_basis", "実績区分", FactType::kCode,
       "値の区分（final・provisional・estimated・forecast）。"
       "報告がなければ欠測。",
       "The basis of the value: final, provisional, estimated or forecast. "
       "Null if nothing is reported."},
      {"target", "目標値", FactType::kNumber,
       "期間の目標。維持する範囲ではその下限。",
       "The target for the period; of a range to keep within, its lower end."},
      {"target_upper", "目標上限", FactType::kNumber, "維持する範囲の上限。",
       "The upper end of a range to keep within."},
      {"target_text", "目標の文", FactType::kCode,
       "文で書かれた期間の目標（設置など）。",
       "The target for the period where it is in words."},
      {"original_target", "当初目標値", FactType::kNumber,
       "最初に定めた期間の目標。",
       "The target for the period as first "
       "promised."},
      {"baseline", "基準値", FactType::kNumber, "基準値。", "The baseline."},
      {"final_target", "最終目標値", FactType::kNumber, "最後の期間の目標。",
       "The target for the last period that has one."},
      {"previous_actual", "前期実績値", FactType::kNumber,
       "同じ種別の前の期間の値。",
       "The value for the period of the same kind before."},
      {"tolerance", "維持幅", FactType::kNumber, "維持とみなす変動幅。",
       "How much may change and still count as kept."},
      {"attainment", "達成率", FactType::kNumber,
       "指標の計算式による達成率（1が100％）。丸めず、上限もない。",
       "The attainment by the formula of the indicator, as a share of 1, "
       "neither rounded nor capped."},
      {"progress", "進捗率", FactType::kNumber,
       "（実績値−基準値）÷（目標値−基準値）。1が100％。",
       "(actual − baseline) ÷ (target − baseline), as a share of 1."},
      {"change", "変化", FactType::kNumber, "基準値からの変化。よい向きが正。",
       "The change on the baseline; what is better is positive."},
      {"change_from_previous", "前期比", FactType::kNumber,
       "前期実績値からの変化。よい向きが正。",
       "The change on the value before; what is better is positive."},
      {"direction", "方向", FactType::kCode,
       "よい向き（up・down・keep_within）。欠測にならない。",
       "Which way is better: up, down or keep_within. Never null."},
      {"indicator_kind", "指標種別", FactType::kCode,
       "指標の種別（point・flow・cumulative・carried_forward）。"
       "欠測にならない。",
       "The kind of indicator: point, flow, cumulative or carried_forward. "
       "Never null."},
      {"role", "役割", FactType::kCode,
       "指標の役割（target・main・monitoring）。欠測にならない。",
       "The role of the indicator: target, main or monitoring. Never null."},
      {"indicator", "指標", FactType::kCode, "指標のid。欠測にならない。",
       "The id of the indicator. Never null."},
      {"initiative", "取組", FactType::kCode,
       "指標の属する取組のid。計画全体の指標では欠測。",
       "The id of the initiative that the indicator belongs to. Null for one "
       "of the plan as a whole."},
      {"group", "柱", FactType::kCode,
       "期間の末日にその取組が属する柱。属さなければ欠測。",
       "The group that the initiative belongs to on the last day of the "
       "period. Null if it belongs to none."},
  }};
  return kFacts;
}

std::span<const FactDefinition> InitiativeFacts() {
  static const std::array<FactDefinition, 21> kFacts = {{
      PlanYear(),
      {"steps", "工程数", FactType::kNumber,
       "適用中の工程表にあり、期限のある工程の数（中止を除く）。"
       "欠測にならない。",
       "Steps of the roadmap in force that can be due, cancelled ones left "
       "out. Never null."},
      {"steps_due", "期限到来工程数", FactType::kNumber,
       "期間の末日までに期限が来た工程の数。欠測にならない。",
       "Steps due by the last day of the period. Never null."},
      {"steps_done", "完了工程数", FactType::kNumber,
       "期間の末日までに完了した工程の数。"
       "状況の報告がない工程があれば欠測。",
       "Steps done by the last day of the period. Null if the state of a step "
       "is not reported."},
      {"steps_overdue", "遅れ工程数", FactType::kNumber,
       "期限が来ても完了していない工程の数。"
       "期限が来た工程に状況の報告がないものがあれば欠測。",
       "Steps that are due and not done. Null if the state of a step that is "
       "due is not reported."},
      {"all_steps_done", "全工程完了", FactType::kBoolean,
       "期限のある工程がすべて完了していればtrue。工程がなければ欠測。"
       "完了していないと分かる工程がなく、"
       "状況の報告がない工程があるときも欠測。",
       "Whether every step that can be due is done. Null if there is no step, "
       "or if no step is known to be unfinished and the state of one is not "
       "reported."},
      {"achievement_planned", "達成予定", FactType::kBoolean,
       "適用中の工程表の達成予定の期間が、この期間かそれより前ならtrue。"
       "達成予定が定められていなければ欠測。",
       "Whether the roadmap in force plans the achievement for this period or "
       "an earlier one. Null if it names no period."},
      {"indicators", "指標数", FactType::kNumber,
       "期間の目標がある指標（主指標を含み、参考指標を除く）の数。"
       "欠測にならない。",
       "Indicators with a target for the period, main ones included, those "
       "for monitoring only left out. Never null."},
      {"attainment_min", "達成率_最小", FactType::kNumber,
       "それらの指標の達成率の最小（1が100％）。指標がないとき、"
       "達成率が欠測の指標があるときは欠測。",
       "The least attainment of those indicators, as a share of 1. Null if "
       "there is none, or if the attainment of one is missing."},
      {"attainment_mean", "達成率_平均", FactType::kNumber,
       "それらの指標の達成率の平均（1が100％）。指標がないとき、"
       "達成率が欠測の指標があるときは欠測。",
       "The mean attainment of those indicators, as a share of 1. Null if "
       "there is none, or if the attainment of one is missing."},
      {"steps_basis", "工程の実績区分", FactType::kCode,
       "工程の事実のもとになった報告のうち最も弱い区分"
       "（final・provisional・estimated・forecast）。報告がなければ欠測。",
       "The weakest basis of the reports behind the facts of steps: final, "
       "provisional, estimated or forecast. Null if nothing is reported."},
      {"attainment_basis", "達成率の実績区分", FactType::kCode,
       "達成率のもとになった報告のうち最も弱い区分"
       "（final・provisional・estimated・forecast）。報告がなければ欠測。",
       "The weakest basis of the reports behind the attainments: final, "
       "provisional, estimated or forecast. Null if nothing is reported."},
      {"department", "所管", FactType::kCode,
       "期間の末日の所管。定められていなければ欠測。",
       "The department in charge on the last day of the period. Null if none "
       "is named."},
      {"group", "柱", FactType::kCode,
       "期間の末日に取組が属する柱。属さなければ欠測。",
       "The group the initiative belongs to on the last day of the period. "
       "Null if it belongs to none."},
      PeriodKind(),
      IndicatorsJudged(),
      IndicatorsAchieved(),
      IndicatorsUndecided(),
      IndicatorPoints(),
      IndicatorGradeWorst(),
      IndicatorGradeBest(),
  }};
  return kFacts;
}

std::span<const FactDefinition> GroupFacts() {
  static const std::array<FactDefinition, 19> kFacts = {{
      PlanYear(),
      PeriodKind(),
      {"group", "柱", FactType::kCode, "柱のid。計画全体では欠測。",
       "The id of the group. Null for the plan as a whole."},
      {"initiatives", "取組数", FactType::kNumber,
       "期間の末日にこの柱の下にある取組の数（再掲を除く）。欠測にならない。",
       "Initiatives in force under the group on the last day of the period, "
       "each once. Never null."},
      {"initiatives_judged", "判定取組数", FactType::kNumber,
       "達成度が決まった取組（判定なしのものを除く）の数。欠測にならない。",
       "Those with a grade that judges. Never null."},
      {"initiatives_achieved", "達成取組数", FactType::kNumber,
       "達成と数える達成度の取組の数。欠測にならない。",
       "Those whose grade counts as achieved. Never null."},
      {"initiatives_undecided", "未判定取組数", FactType::kNumber,
       "達成度が決まっていない取組の数。欠測にならない。",
       "Those without a grade. Never null."},
      {"achieved_share", "達成取組割合", FactType::kNumber,
       "達成取組数÷（判定取組数＋未判定取組数）。1が100％。"
       "取組がなければ欠測。",
       "initiatives_achieved ÷ (initiatives_judged + initiatives_undecided), "
       "as a share of 1. Null if there is none."},
      {"points", "取組点数", FactType::kNumber,
       "取組の達成度の点数の合計。"
       "未判定の取組か、点数のない達成度があれば欠測。",
       "The sum of the points of the grades of initiatives. Null if one has no "
       "grade, or a grade no points."},
      {"grade_worst", "取組の最低判定", FactType::kCode,
       "取組の最も低い達成度。判定した取組がないか、未判定の取組があれば欠測。",
       "The worst grade of initiatives. Null if there is none, or one has no "
       "grade."},
      {"grade_best", "取組の最高判定", FactType::kCode,
       "取組の最も高い達成度。判定した取組がないか、未判定の取組があれば欠測。",
       "The best grade of initiatives. Null if there is none, or one has no "
       "grade."},
      {"indicators", "指標数", FactType::kNumber,
       "それらの取組の指標（計画全体ではその指標も。参考指標を除く）の数。"
       "欠測にならない。",
       "Indicators of those initiatives, and of the plan itself for the plan, "
       "those for monitoring only left out. Never null."},
      IndicatorsJudged(),
      IndicatorsAchieved(),
      IndicatorsUndecided(),
      {"indicators_achieved_share", "達成指標割合", FactType::kNumber,
       "達成指標数÷（判定指標数＋未判定指標数）。1が100％。"
       "指標がなければ欠測。",
       "indicators_achieved ÷ (indicators_judged + indicators_undecided), as a "
       "share of 1. Null if there is none."},
      IndicatorPoints(),
      IndicatorGradeWorst(),
      IndicatorGradeBest(),
  }};
  return kFacts;
}

}  // namespace

std::span<const FactDefinition> SubjectFacts(SubjectKind subject) {
  switch (subject) {
    case SubjectKind::kIndicator:
      return IndicatorFacts();
    case SubjectKind::kInitiative:
      return InitiativeFacts();
    case SubjectKind::kGroup:
    case SubjectKind::kPlan:
      break;
  }
  return GroupFacts();
}

}  // namespace tassei
