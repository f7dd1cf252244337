#include "tassei/scheme.h"

#include <algorithm>
#include <utility>

#include "lib/scheme/compile_scheme.h"
#include "lib/scheme/scheme_check.h"
#include "lib/scheme/scheme_rep.h"
#include "lib/text/input_status.h"

namespace tassei {
namespace {

template <typename Item>
std::optional<std::size_t> PlaceOf(const std::vector<Item>& items,
                                   std::string_view code) {
  const auto found =
      std::find_if(items.begin(), items.end(),
                   [code](const Item& item) { return item.code == code; });
  if (found == items.end()) return std::nullopt;
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

Scheme::Scheme(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}

absl::StatusOr<Scheme> Scheme::Make(SchemeParts parts,
                                    Diagnostics* diagnostics) {
  Diagnostics found;
  auto rep = std::make_shared<Rep>(Rep{.parts = std::move(parts)});
  internal::CheckParts(rep->parts, found);
  internal::CompileScheme(*rep, found);
  diagnostics->Append(found);
  if (absl::Status status = internal::InputStatus(found); !status.ok()) {
    return status;
  }
  return Scheme(std::move(rep));
}

const SchemeParts& Scheme::parts() const { return rep_->parts; }

const RuleSet* Scheme::rules(SubjectKind subject) const {
  const std::optional<RuleSet>& rules = rep_->subject(subject).rules;
  return rules.has_value() ? &*rules : nullptr;
}

std::span<const FactDefinition> Scheme::facts(SubjectKind subject) const {
  return rep_->subject(subject).facts;
}

const Grade* Scheme::FindGrade(std::string_view code) const {
  const std::optional<std::size_t> place = PlaceOf(rep_->parts.grades, code);
  return place.has_value() ? &rep_->parts.grades[*place] : nullptr;
}

const Measure* Scheme::FindMeasure(std::string_view id) const {
  const std::vector<Measure>& measures = rep_->parts.measures;
  const auto found =
      std::find_if(measures.begin(), measures.end(),
                   [id](const Measure& measure) { return measure.id == id; });
  return found == measures.end() ? nullptr : &*found;
}

std::optional<std::size_t> Scheme::GradeRank(std::string_view code) const {
  const std::vector<Grade>& grades = rep_->parts.grades;
  const std::optional<std::size_t> place = PlaceOf(grades, code);
  if (!place.has_value() || !rep_->parts.best_last) return place;
  return grades.size() - 1 - *place;
}

std::optional<std::size_t> Scheme::StageRank(std::string_view code) const {
  return PlaceOf(rep_->parts.stages, code);
}

}  // namespace tassei
