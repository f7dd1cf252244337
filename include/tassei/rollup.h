// Roll-ups (達成割合): a measure counted over the initiatives of a plan.

#ifndef TASSEI_ROLLUP_H_
#define TASSEI_ROLLUP_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/basis.h"
#include "tassei/cause.h"
#include "tassei/entry.h"
#include "tassei/ratio.h"
#include "tassei/scheme.h"

namespace tassei {

// Against the plan: 遅れ, 予定どおり, 前倒し.
enum class Progress { kBehind, kAsPlanned, kAhead };

// "遅れ" / "behind the plan" ….
std::string_view ProgressName(Progress progress, Language language);
// The code used in files: "behind", "as_planned", "ahead".
std::string_view ProgressCode(Progress progress);

// An initiative that a measure does not count, and why.
struct ExcludedInitiative {
  std::string initiative;  // Id.
  Cause reason;
};

// A figure that a document printed, beside the computed one.
struct FigureComparison {
  const Entry* figure;  // A PublishedFigure.
  bool agrees;          // Same numerator and same denominator.
};

// One measure in one period. Pointers live as long as the assessment.
struct Rollup {
  const Measure* measure;
  Ratio ratio;
  Basis basis = Basis::kFinal;  // The weakest in the denominator.
  bool illustrative = false;
  std::vector<std::string> counted = {};  // Ids in the numerator.
  std::vector<std::string> undecided =
      {};  // In the denominator, with no grade.
  std::vector<ExcludedInitiative> excluded = {};

  // What the roadmaps planned by the end of the period. nullopt if no
  // initiative's roadmap plans an achievement, or if the measure counts other
  // grades than those that count as achieved; then nothing is behind or ahead.
  std::optional<Ratio> planned = {};
  std::optional<Progress> progress = {};  // Counts compared.
  std::vector<std::string> behind = {};   // Planned, and not counted. Ids.
  std::vector<std::string> ahead = {};    // Counted, and not planned. Ids.
  std::vector<FigureComparison> published = {};
};

}  // namespace tassei

#endif  // TASSEI_ROLLUP_H_
