#include <iostream>

#include "tassei/book_file.h"
#include "tassei/render.h"
#include "tassei/request.h"

int main() {
  using namespace tassei;
  Diagnostics problems;
  const auto book = OpenBook("examples/mie-r2/book.json", &problems);
  if (!book.ok()) {
    std::cerr << problems.ToString(Language::kJapanese);
    return 1;
  }
  const auto request = ResolveRequest(
      *book, {.period = Period::Year(2020), .as_of = Date::Parse("2021-01-31")},
      &problems);
  if (!request.ok()) return 1;
  const auto assessment = Assessment::Make(*book, *request);
  if (!assessment.ok()) return 1;
  const Ratio ratio = assessment->rollups()[0].ratio;
  std::cout << ratio.ToString() << " (" << ratio.PercentText() << ")\n";
  for (const auto& file : RenderReport(*assessment, Language::kJapanese)) {
    std::cout << file.name << ": " << file.bytes.size() << " bytes\n";
  }
}
