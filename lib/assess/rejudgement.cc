#include "lib/assess/rejudgement.h"

#include <algorithm>
#include <string>
#include <variant>

namespace tassei::internal {
namespace {

// The initiative whose original or revised roadmap, or whose indicators, have
// the subject of an entry.
class Owners {
 public:
  Owners(const Snapshot& snapshot, const Plan& plan) : plan_(plan) {
    for (const Initiative& initiative : plan.parts().initiatives) {
      for (const RoadmapVersion& version :
           snapshot.Roadmaps(plan, initiative)) {
        for (const Step& step : version.roadmap->steps) {
          steps_.try_emplace(step.id, &initiative);
        }
      }
    }
  }

  const Initiative* Of(const std::string& subject) const {
    const auto found = steps_.find(subject);
    return found != steps_.end() ? found->second : plan_.InitiativeOf(subject);
  }

 private:
  const Plan& plan_;
  std::map<std::string, const Initiative*> steps_;
};

bool BearsOn(const Entry& entry, Period period) {
  if (std::holds_alternative<StepStatus>(entry.content)) {
    return entry.period->last_day() <= period.last_day();
  }
  if (std::holds_alternative<Observation>(entry.content) ||
      std::holds_alternative<TargetChange>(entry.content)) {
    return period.Contains(*entry.period);
  }
  return std::holds_alternative<RoadmapRevision>(entry.content);
}

}  // namespace

Withdrawn::Withdrawn(const Snapshot& snapshot, const Plan& plan) {
  const Ledger& ledger = snapshot.ledger();
  const Owners owners(snapshot, plan);
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    const Entry& entry = ledger.entry(i);
    if (entry.recorded_on > snapshot.known_on()) break;
    if (entry.as_of > snapshot.as_of() || entry.plan != plan.id() ||
        !std::holds_alternative<Retraction>(entry.content)) {
      continue;
    }
    const Entry& taken_back = ledger.entry(ledger.Find(entry.corrects));
    retracted_[owners.Of(taken_back.subject)].push_back({i, &taken_back});
  }
}

bool Withdrawn::Since(std::size_t sequence, const Initiative* initiative,
                      Period period) const {
  const auto found = retracted_.find(initiative);
  if (found == retracted_.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(),
                     [&](const Retracted& retracted) {
                       return retracted.sequence > sequence &&
                              BearsOn(*retracted.entry, period);
                     });
}

bool NeedsRejudgement(const JudgedSubject& subject, Period period,
                      const Ledger& ledger, const Withdrawn& withdrawn) {
  if (subject.judgement == nullptr) return false;
  const std::size_t sequence = ledger.Find(subject.judgement->id);
  for (const Entry* entry : subject.tested) {
    if (ledger.Find(entry->id) > sequence) return true;
  }
  return std::any_of(subject.initiatives.begin(), subject.initiatives.end(),
                     [&](const Initiative* initiative) {
                       return withdrawn.Since(sequence, initiative, period);
                     });
}

}  // namespace tassei::internal
