// A book that uses every member of plans, schemes and indicators.

#ifndef TESTS_EXCHANGE_FULL_BOOK_H_
#define TESTS_EXCHANGE_FULL_BOOK_H_

#include <string_view>

namespace tassei {

inline constexpr std::string_view kFullBook = R"({
  "tassei": 1,
  "title": "すべての項目",
  "plans": [{
    "id": "old",
    "name": "前の計画",
    "term": {"first": "2016", "last": "2019"},
    "scheme": "full",
    "initiatives": [{"id": "o1", "number": "1", "name": "前の取組"}]
  }, {
    "id": "new",
    "name": "計画",
    "term": {"first": "2020", "last": "2023"},
    "scheme": "full",
    "groups": [{"id": "g1", "name": "柱"}],
    "initiatives": [{
      "id": "i1",
      "number": "1",
      "name": "取組",
      "group": "g1",
      "carried_from": {"plan": "old", "initiative": "o1"},
      "indicators": [{
        "id": "k1",
        "name": "直線",
        "unit": "％",
        "baseline": {"period": "2019", "value": "10"},
        "targets": [{"period": "2023", "value": "12.5"}],
        "path": "linear",
        "path_quantum": "0.1",
        "tolerance": "0.50"
      }, {
        "id": "k2",
        "name": "段階",
        "unit": "件",
        "targets": [{"period": "2021", "value": "3"}, {"period": "2022", "text": "設置"}],
        "path": "step",
        "path_quantum": "1.0"
      }]
    }]
  }],
  "schemes": [{
    "id": "full",
    "version": "1",
    "name": "評価基準",
    "publisher": "県",
    "effective_from": "2016",
    "known_from": "2016-04-01",
    "grades": [
      {"code": "D", "name": "遅れ", "points": "0"},
      {"code": "B*", "part_of": "B", "points": "1.50", "evidence": "judgement"},
      {"code": "B", "name": "概ね順調", "points": "2", "subjects": ["indicator", "initiative"]},
      {"code": "A", "name": "順調", "name_en": "on track", "achieved": true, "rule": "目標どおり", "evidence": "printed"},
      {"code": "完了", "achieved": true, "monitored": false, "evidence": "inferred"},
      {"code": "－", "judged": false, "subjects": ["group", "plan"]}
    ],
    "best_last": true,
    "stages": [{"code": "first", "name": "所管課"}],
    "derived": [
      {"name": "rate", "name_ja": "率", "subject": "indicator", "formula": "実績値 / 目標値 * 100", "places": 1, "rounding": "down"},
      {"name": "points", "subject": "indicator", "table": [["C+", "率", "points"], ["1", ">= 100", "2"], ["2", ">= 50", "1"]]},
      {"name": "band", "name_ja": "帯", "subject": "indicator", "type": "code", "table": [["U", "率", "帯"], ["1", ">= 100", "上"], ["2", "< 100", "下"]]},
      {"name": "late", "name_ja": "遅れあり", "type": "boolean", "formula": "遅れ工程数 > 0"},
      {"name": "late", "name_ja": "遅れの柱", "subject": "group", "type": "boolean", "formula": "取組数 = 0"}
    ],
    "rules": [["F", "遅れあり", "達成度", "根拠", "備考"], ["1", "true", "D", "明記", ""], ["2", "false", "B", "推定", "文から"]],
    "indicator_rules": [["U", "率", "達成度"], ["1", ">= 100", "A"], ["2", "< 100", "D"]],
    "group_rules": [["U", "取組数", "達成度"], ["1", "0", "－"]],
    "plan_rules": [["U", "取組数", "達成度"], ["1", "0", "－"]],
    "measures": [
      {"id": "share", "name": "割合", "name_en": "share", "numerator": ["A", "B"], "numerator_filter": "工程数 >= 0", "excluded": ["－"], "denominator_filter": "遅れあり != null", "exclusion_reason": "報告がない", "counting": "every_listing", "rounding": "half_even"},
      {"id": "mean", "name": "平均", "kind": "mean", "subject": "indicator", "value": "率", "weight": "1", "places": 2},
      {"id": "sum", "name": "合計", "kind": "sum", "subject": "indicator", "value": "率"},
      {"id": "spread", "name": "構成比", "kind": "distribution", "subject": "group", "residue": "largest_remainder"}
    ],
    "source": {"document": "資料", "url": "https://example.jp/"}
  }]
}
)";

}  // namespace tassei

#endif  // TESTS_EXCHANGE_FULL_BOOK_H_
