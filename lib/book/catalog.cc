#include "lib/book/catalog.h"

#include <utility>

#include "lib/text/nearest.h"

namespace tassei::internal {
namespace {

// The key of a sorted container that is most like `id`.
template <typename Keys, typename KeyOf>
std::string NearestKey(std::string_view id, const Keys& keys, KeyOf key_of) {
  std::vector<std::string_view> names;
  for (const auto& key : keys) names.push_back(key_of(key));
  return std::string(Nearest(id, names));
}

template <typename Places>
std::string NearestPlace(std::string_view id, const Places& places) {
  return NearestKey(id, places, [](const auto& place) -> std::string_view {
    return place.first;
  });
}

}  // namespace

Catalog::Catalog(std::vector<Plan> plans, std::vector<Scheme> schemes,
                 std::vector<Round> rounds)
    : plans_(std::move(plans)),
      schemes_(std::move(schemes)),
      rounds_(std::move(rounds)) {
  for (std::size_t i = 0; i < plans_.size(); ++i) {
    plan_places_.try_emplace(plans_[i].id(), i);
  }
  for (std::size_t i = 0; i < rounds_.size(); ++i) {
    round_places_.try_emplace(rounds_[i].id, i);
  }
  for (const Scheme& scheme : schemes_) {
    const SchemeParts& parts = scheme.parts();
    SchemeCodes& codes = codes_[parts.id];
    codes.versions.insert(parts.version);
    for (const Grade& grade : parts.grades) codes.grades.insert(grade.code);
    for (const Stage& stage : parts.stages) codes.stages.insert(stage.code);
    for (const Measure& measure : parts.measures) {
      codes.measures.insert(measure.id);
    }
  }
}

const Plan* Catalog::FindPlan(std::string_view id) const {
  const auto found = plan_places_.find(id);
  return found == plan_places_.end() ? nullptr : &plans_[found->second];
}

const Round* Catalog::FindRound(std::string_view id) const {
  const auto found = round_places_.find(id);
  return found == round_places_.end() ? nullptr : &rounds_[found->second];
}

const SchemeCodes* Catalog::FindScheme(std::string_view id) const {
  const auto found = codes_.find(id);
  return found == codes_.end() ? nullptr : &found->second;
}

const SchemeCodes& Catalog::CodesOf(const Plan& plan) const {
  const SchemeCodes* codes = FindScheme(plan.parts().scheme);
  return codes == nullptr ? no_codes_ : *codes;
}

std::string Catalog::NearestPlan(std::string_view id) const {
  return NearestPlace(id, plan_places_);
}

std::string Catalog::NearestRound(std::string_view id) const {
  return NearestPlace(id, round_places_);
}

std::string Catalog::NearestScheme(std::string_view id) const {
  return NearestPlace(id, codes_);
}

std::string NearestCode(std::string_view code, const Codes& codes) {
  return NearestKey(code, codes, [](const std::string& known) {
    return std::string_view(known);
  });
}

}  // namespace tassei::internal
