#include "tassei/roadmap.h"

#include <algorithm>

#include "lib/text/code_table.h"

namespace tassei {
namespace {

constexpr internal::CodeTable<3> kStepKinds = {"task", "milestone", "ongoing"};

}  // namespace

std::optional<Period> Step::due() const {
  if (kind == StepKind::kOngoing) return std::nullopt;
  return span.last;
}

const Step* Roadmap::FindStep(std::string_view id) const {
  const auto step =
      std::find_if(steps.begin(), steps.end(),
                   [id](const Step& candidate) { return candidate.id == id; });
  return step == steps.end() ? nullptr : &*step;
}

std::string_view StepKindCode(StepKind kind) {
  return internal::CodeOf(kStepKinds, kind);
}

std::optional<StepKind> StepKindFromCode(std::string_view code) {
  return internal::FromCode<StepKind>(kStepKinds, code);
}

}  // namespace tassei
