#include <iostream>

#include "tassei/model_file.h"
#include "tassei/value_json.h"

int main() {
  using namespace tassei;
  Diagnostics problems;
  const auto model = OpenModel("examples/rules/grade.md", &problems);
  if (!model.ok()) {
    std::cerr << problems.ToString(Language::kJapanese);
    return 1;
  }
  Context inputs;
  inputs.Put("達成率", *Decimal::Parse("0.95"));
  inputs.Put("全工程完了", true);
  const auto grade = model->Evaluate("達成度", inputs);
  if (!grade.ok()) return 1;
  std::cout << grade->ToString() << "\n";

  const auto none = model->Evaluate("達成度", Context());
  if (!none.ok()) return 1;
  std::cout << none->ToString() << "\n"
            << RenderCauses(*none, Language::kJapanese);
}
