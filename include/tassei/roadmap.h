// Roadmaps (工程表): what is to be done by when.

#ifndef TASSEI_ROADMAP_H_
#define TASSEI_ROADMAP_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/period.h"
#include "tassei/source.h"

namespace tassei {

enum class StepKind {
  kTask,       // Worked on over its span, done by the end of it.
  kMilestone,  // Happens once, due in the last period of its span.
  kOngoing,    // Goes on over its span and is never due (継続実施).
};

// One step (工程).
struct Step {
  std::string id;  // Unique in its plan.
  std::string name;
  PeriodSpan span;
  StepKind kind = StepKind::kTask;
  std::vector<std::string> after = {};     // Ids of steps it depends on.
  std::vector<std::string> sections = {};  // Ids; the first is its own.
  Source source = {};

  // The period in which it is due; nullopt if it never is.
  std::optional<Period> due() const;

  friend bool operator==(const Step&, const Step&) = default;
};

// One version of the ordered steps of an initiative.
struct Roadmap {
  std::vector<Step> steps = {};
  // The period in which the initiative is to be achieved, if that is planned.
  std::optional<Period> planned_achievement = {};
  Source source = {};

  const Step* FindStep(std::string_view id) const;

  friend bool operator==(const Roadmap&, const Roadmap&) = default;
};

// Codes used in files: "task", "milestone", "ongoing".
std::string_view StepKindCode(StepKind kind);
std::optional<StepKind> StepKindFromCode(std::string_view code);

}  // namespace tassei

#endif  // TASSEI_ROADMAP_H_
