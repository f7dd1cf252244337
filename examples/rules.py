from decimal import Decimal

import tassei

model = tassei.Model.open("examples/rules/grade.md")
print(model.evaluate("達成度", {"達成率": Decimal("0.95"), "全工程完了": True}))

result = model.result("達成度")
for cause in result.causes:
    print(result.value, cause.ja)
