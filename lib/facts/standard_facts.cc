#include <array>

#include "tassei/fact_table.h"

namespace tassei {

std::span<const FactDefinition> StandardFacts() {
  static const std::array<FactDefinition, 14> kFacts = {{
      {"plan_year", "計画年次", FactType::kNumber,
       "期間の属する年度が計画期間の何年目か（初年度は1）。"
       "計画期間の外では欠測。",
       "The year of the plan's term that the period falls in, 1 for its first "
       "fiscal year. Null outside the term."},
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
  }};
  return kFacts;
}

}  // namespace tassei
