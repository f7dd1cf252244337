// Rounds (取りまとめ): the half-yearly collections.

#ifndef TASSEI_ROUND_H_
#define TASSEI_ROUND_H_

#include <string>

#include "tassei/date.h"
#include "tassei/period.h"
#include "tassei/source.h"

namespace tassei {

// One collection. That it was published, and from what, is an entry.
struct Round {
  std::string id;             // Unique in the book.
  std::string plan;           // Id.
  std::string name;           // 「令和2年度 年度実績」
  Period period;              // The one judged.
  Date as_of;                 // 基準日
  Date deadline;              // By which departments report.
  std::string corrects = {};  // Id of the round this is the 訂正版 of.
  Source source = {};

  friend bool operator==(const Round&, const Round&) = default;
};

}  // namespace tassei

#endif  // TASSEI_ROUND_H_
