#include "lib/book/parts_check.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/book/book_diagnostics.h"
#include "lib/book/problem_sink.h"
#include "lib/plan/cycles.h"
#include "tassei/attainment.h"

namespace tassei::internal {
namespace {

std::string Place(std::string_view list, std::size_t index) {
  std::string place = "/";
  place += list;
  place += "/";
  place += std::to_string(index);
  return place;
}

void CheckSchemes(const Catalog& catalog, Diagnostics& diagnostics) {
  std::map<std::pair<std::string, std::string>, std::size_t> versions;
  std::map<std::pair<std::string, std::pair<Period, Date>>, std::size_t> starts;
  for (std::size_t i = 0; i < catalog.schemes().size(); ++i) {
    const SchemeParts& parts = catalog.schemes()[i].parts();
    ProblemSink sink(Place("schemes", i), parts.id, diagnostics);
    if (!versions.try_emplace({parts.id, parts.version}, i).second) {
      sink.Add(book_problem::kSchemeTwice, "/version",
               {parts.id, parts.version});
      continue;
    }
    const auto [start, is_new] = starts.try_emplace(
        {parts.id, {parts.effective_from, parts.known_from}}, i);
    if (!is_new) {
      sink.Add(book_problem::kSchemeAmbiguous, "/effective_from",
               {parts.id, catalog.schemes()[start->second].parts().version,
                parts.version});
    }
  }
}

void CheckIndicator(const Catalog& catalog, const Indicator& indicator,
                    const std::string& pointer, Diagnostics& diagnostics) {
  ProblemSink sink(pointer, indicator.id, diagnostics);
  if (!indicator.attainment.empty() &&
      !IsAttainmentFormula(indicator.attainment)) {
    sink.Add(book_problem::kAttainmentUnknown, "/attainment",
             {indicator.attainment});
  }
  if (!indicator.fed_by.has_value()) return;
  const MeasureReference& fed_by = *indicator.fed_by;
  const Plan* plan = catalog.FindPlan(fed_by.plan);
  if (plan == nullptr) {
    sink.Add(book_problem::kPlanUnknown, "/fed_by/plan", {fed_by.plan},
             sink.keeps() ? catalog.NearestPlan(fed_by.plan) : "");
    return;
  }
  const Codes& measures = catalog.CodesOf(*plan).measures;
  if (!measures.contains(fed_by.measure)) {
    sink.Add(book_problem::kMeasureUnknown, "/fed_by/measure",
             {fed_by.measure, fed_by.plan},
             sink.keeps() ? NearestCode(fed_by.measure, measures) : "");
  }
}

void CheckPredecessor(const Catalog& catalog, const Initiative& initiative,
                      const std::string& pointer, Diagnostics& diagnostics) {
  if (!initiative.carried_from.has_value()) return;
  const Predecessor& from = *initiative.carried_from;
  ProblemSink sink(pointer + "/carried_from", initiative.id, diagnostics);
  const Plan* plan = catalog.FindPlan(from.plan);
  if (plan == nullptr) {
    sink.Add(book_problem::kPlanUnknown, "/plan", {from.plan},
             sink.keeps() ? catalog.NearestPlan(from.plan) : "");
  } else if (plan->FindInitiative(from.initiative) == nullptr) {
    sink.Add(book_problem::kCarriedUnknown, "/initiative",
             {from.initiative, from.plan},
             sink.keeps() ? plan->NearestId(from.initiative) : "");
  }
}

void CheckPlans(const Catalog& catalog, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < catalog.plans().size(); ++i) {
    const Plan& plan = catalog.plans()[i];
    const std::string place = Place("plans", i);
    ProblemSink sink(place, plan.id(), diagnostics);
    if (catalog.FindPlan(plan.id()) != &plan) {
      sink.Add(book_problem::kPlanTwice, "/id", {plan.id()});
    }
    const std::string& scheme = plan.parts().scheme;
    if (!scheme.empty() && catalog.FindScheme(scheme) == nullptr) {
      sink.Add(book_problem::kSchemeUnknown, "/scheme", {scheme},
               sink.keeps() ? catalog.NearestScheme(scheme) : "");
    }
    const std::vector<Initiative>& initiatives = plan.parts().initiatives;
    for (std::size_t k = 0; k < initiatives.size(); ++k) {
      CheckPredecessor(catalog, initiatives[k], place + Place("initiatives", k),
                       diagnostics);
      for (std::size_t m = 0; m < initiatives[k].indicators.size(); ++m) {
        CheckIndicator(catalog, initiatives[k].indicators[m],
                       place + Place("initiatives", k) + Place("indicators", m),
                       diagnostics);
      }
    }
    for (std::size_t k = 0; k < plan.parts().indicators.size(); ++k) {
      CheckIndicator(catalog, plan.parts().indicators[k],
                     place + Place("indicators", k), diagnostics);
    }
  }
}

// A plan's grades rest on the measures that feed its initiatives' indicators;
// its own indicators rest on grades and nothing rests on them.
void CheckFeeding(const Catalog& catalog, Diagnostics& diagnostics) {
  std::vector<std::vector<std::size_t>> edges(catalog.plans().size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    for (const Initiative& initiative :
         catalog.plans()[i].parts().initiatives) {
      for (const Indicator& indicator : initiative.indicators) {
        if (!indicator.fed_by.has_value()) continue;
        const Plan* plan = catalog.FindPlan(indicator.fed_by->plan);
        if (plan == nullptr) continue;
        edges[i].push_back(
            static_cast<std::size_t>(plan - catalog.plans().data()));
      }
    }
  }
  for (const Cycle& cycle : FindCycles(edges)) {
    std::string text;
    for (const std::size_t node : cycle.nodes) {
      text += catalog.plans()[node].id() + " → ";
    }
    text += cycle.whole ? catalog.plans()[cycle.nodes.front()].id() : "…";
    const std::size_t first = cycle.nodes.front();
    ProblemSink sink(Place("plans", first), catalog.plans()[first].id(),
                     diagnostics);
    sink.Add(book_problem::kFedInACircle, "", {std::move(text)});
  }
}

void CheckCorrectedRound(const Catalog& catalog, const Round& round,
                         ProblemSink& sink) {
  if (round.corrects.empty()) return;
  const Round* corrected = catalog.FindRound(round.corrects);
  if (corrected == nullptr) {
    sink.Add(book_problem::kRoundUnknown, "/corrects", {round.corrects},
             sink.keeps() ? catalog.NearestRound(round.corrects) : "");
  } else if (corrected >= &round) {
    sink.Add(book_problem::kRoundCorrectsItself, "/corrects", {round.id});
  } else if (corrected->plan != round.plan) {
    sink.Add(book_problem::kRoundOfAnother, "/corrects", {round.corrects});
  }
}

void CheckRounds(const Catalog& catalog, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < catalog.rounds().size(); ++i) {
    const Round& round = catalog.rounds()[i];
    ProblemSink sink(Place("rounds", i), round.id, diagnostics);
    if (round.id.empty()) {
      sink.Add(book_problem::kRoundIdEmpty, "/id");
    } else if (catalog.FindRound(round.id) != &round) {
      sink.Add(book_problem::kRoundTwice, "/id", {round.id});
    }
    CheckCorrectedRound(catalog, round, sink);
    const Plan* plan = catalog.FindPlan(round.plan);
    if (plan == nullptr) {
      sink.Add(book_problem::kPlanUnknown, "/plan", {round.plan},
               sink.keeps() ? catalog.NearestPlan(round.plan) : "");
      continue;
    }
    const PeriodSpan& term = plan->parts().term;
    if (!term.Contains(round.period)) {
      sink.Add(book_problem::kOutsideTerm, "/period",
               {round.period.id(), term.ToString()});
    }
  }
}

}  // namespace

void CheckParts(const Catalog& catalog, Diagnostics& diagnostics) {
  CheckPlans(catalog, diagnostics);
  CheckSchemes(catalog, diagnostics);
  CheckRounds(catalog, diagnostics);
  CheckFeeding(catalog, diagnostics);
}

}  // namespace tassei::internal
