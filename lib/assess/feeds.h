// What measures of plans give to indicators of other plans.

#ifndef LIB_ASSESS_FEEDS_H_
#define LIB_ASSESS_FEEDS_H_

#include <compare>
#include <map>
#include <string>
#include <vector>

#include "tassei/basis.h"
#include "tassei/entry.h"
#include "tassei/measure.h"
#include "tassei/period.h"
#include "tassei/ratio.h"

namespace tassei::internal {

struct FeedKey {
  std::string plan;
  std::string measure;
  Period period;

  friend auto operator<=>(const FeedKey&, const FeedKey&) = default;
};

// One measure of one plan in one period, and what it rests on.
struct Feed {
  Ratio ratio;
  MeasureKind kind = MeasureKind::kShare;
  Basis basis = Basis::kFinal;
  bool illustrative = false;
  std::vector<const Entry*> entries;
};

// Those that could be computed.
using Feeds = std::map<FeedKey, Feed>;

}  // namespace tassei::internal

#endif  // LIB_ASSESS_FEEDS_H_
