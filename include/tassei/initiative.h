// Initiatives (具体的取組), the things that are achieved or not.

#ifndef TASSEI_INITIATIVE_H_
#define TASSEI_INITIATIVE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/indicator.h"
#include "tassei/roadmap.h"
#include "tassei/source.h"

namespace tassei {

// A part inside an initiative (変革1 …). Narratives, steps and indicators
// belong to one and may be listed under others; it is never counted.
struct Section {
  std::string id;  // Unique in its plan.
  std::string name;

  friend bool operator==(const Section&, const Section&) = default;
};

// An initiative of the plan before, which this one carries on (継続).
struct Predecessor {
  std::string plan;        // Id, in the book.
  std::string initiative;  // Id.

  friend bool operator==(const Predecessor&, const Predecessor&) = default;
};

struct Initiative {
  std::string id;      // Unique in its plan; never printed.
  std::string number;  // As published: "2", "Ⅱ-3".
  std::string name;    // Empty if the source does not name it.
  std::string group;   // Id; empty if the source does not say.
  std::vector<std::string> also_under =
      {};                       // Ids of groups that list it too (再掲).
  std::string department = {};  // Id; may be empty.
  // Ids of the initiatives it is split from or merged of. If there are any, it
  // is in force only from the day of a known Split or Merge that names it; if
  // not, from the beginning of the plan.
  std::vector<std::string> formed_from = {};
  // What it had been in an earlier plan; its grade before is that one's.
  std::optional<Predecessor> carried_from = {};
  std::vector<Section> sections = {};
  std::vector<Indicator> indicators = {};
  Roadmap roadmap = {};  // The original one; later ones are entries.
  Source source = {};

  const Section* FindSection(std::string_view id) const;
  const Indicator* FindIndicator(std::string_view id) const;

  friend bool operator==(const Initiative&, const Initiative&) = default;
};

}  // namespace tassei

#endif  // TASSEI_INITIATIVE_H_
