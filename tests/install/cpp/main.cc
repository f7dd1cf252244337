#include "tassei/diagnostic.h"

int main() {
  tassei::Diagnostics diagnostics;
  return diagnostics.ToString(tassei::Language::kEnglish).empty() ? 0 : 1;
}
