#include "tassei/entry.h"

#include "lib/text/code_table.h"

namespace tassei {
namespace {

using internal::CodeTable;

// In the order of EntryContent's alternatives.
constexpr CodeTable<std::variant_size_v<EntryContent>> kKinds = {
    "observation",
    "step_status",
    "narrative",
    "judgement",
    "roadmap_revision",
    "target_change",
    "withdrawal",
    "merge",
    "split",
    "rename",
    "renumber",
    "move",
    "reassignment",
    "supersession",
    "published_figure",
    "publication",
    "retraction"};

constexpr CodeTable<4> kStepStates = {"not_started", "in_progress", "done",
                                      "cancelled"};

}  // namespace

std::string_view EntryKindCode(const EntryContent& content) {
  return internal::CodeOf(kKinds, content.index());
}

std::optional<Date> EffectiveOn(const EntryContent& content) {
  return std::visit(
      [](const auto& value) -> std::optional<Date> {
        if constexpr (requires { value.effective_on; }) {
          return value.effective_on;
        } else {
          return std::nullopt;
        }
      },
      content);
}

std::string_view StepStateCode(StepState state) {
  return internal::CodeOf(kStepStates, state);
}

std::optional<StepState> StepStateFromCode(std::string_view code) {
  return internal::FromCode<StepState>(kStepStates, code);
}

}  // namespace tassei
