#include "tassei/scheme.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "lib/scheme/scheme_diagnostics.h"
#include "lib/text/input_status.h"
#include "lib/text/nearest.h"
#include "lib/text/utf8.h"

namespace tassei {

struct Scheme::Rep {
  SchemeParts parts;
  RuleSet rules;
};

namespace {

std::string Pointer(std::string_view list, std::size_t index) {
  return "/" + std::string(list) + "/" + std::to_string(index);
}

// Checks the parts that are not the rules.
class PartsChecker {
 public:
  PartsChecker(const SchemeParts& parts, Diagnostics& diagnostics)
      : parts_(parts), diagnostics_(diagnostics) {
    for (const Grade& grade : parts.grades) codes_.push_back(grade.code);
  }

  void Check() {
    Require(parts_.id, "/id", {"制度のid", "the id of the scheme"});
    Require(parts_.version, "/version", {"制度の版", "the version"});
    CheckGrades();
    CheckStages();
    CheckMeasures();
  }

  const std::vector<std::string>& codes() const { return codes_; }

 private:
  void Add(const DiagnosticKind& kind, std::string pointer,
           std::vector<std::string> arguments, std::string found = {},
           std::string suggestion = {}) {
    diagnostics_.Add({.kind = &kind,
                      .where = {.pointer = std::move(pointer)},
                      .arguments = std::move(arguments),
                      .subject = parts_.id,
                      .found = std::move(found),
                      .suggestion = std::move(suggestion)});
  }

  // An id or code must be there. False if it is not.
  bool Require(const std::string& id, std::string pointer, Text what) {
    const std::vector<std::string> name = {std::string(what.ja),
                                           std::string(what.en)};
    if (id.empty()) {
      Add(internal::kSchemeMissing, std::move(pointer), name);
      return false;
    }
    if (!internal::IsUtf8(id)) {
      Add(internal::kSchemeNotUtf8, std::move(pointer), name, id);
      return false;
    }
    return true;
  }

  // The same, and it must not be in `known`, to which it is added.
  void RequireNew(const std::string& id, const std::string& pointer, Text what,
                  Text noun, std::set<std::string_view>& known) {
    if (!Require(id, pointer, what) || known.insert(id).second) return;
    Add(internal::kSchemeTwice, pointer,
        {std::string(noun.ja), id, std::string(noun.en)}, id);
  }

  void CheckGrades() {
    if (parts_.grades.empty()) Add(internal::kSchemeNoGrades, "/grades", {});
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < parts_.grades.size(); ++i) {
      RequireNew(parts_.grades[i].code, Pointer("grades", i) + "/code",
                 {"達成度のコード", "the code of a grade"}, {"達成度", "grade"},
                 known);
    }
  }

  void CheckStages() {
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < parts_.stages.size(); ++i) {
      RequireNew(parts_.stages[i].code, Pointer("stages", i) + "/code",
                 {"判定段階のコード", "the code of a stage"},
                 {"判定段階", "stage"}, known);
    }
  }

  void CheckMeasures() {
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < parts_.measures.size(); ++i) {
      RequireNew(parts_.measures[i].id, Pointer("measures", i) + "/id",
                 {"指標のid", "the id of a measure"}, {"指標", "measure"},
                 known);
      CheckMeasure(parts_.measures[i], Pointer("measures", i));
    }
  }

  void CheckMeasure(const Measure& measure, const std::string& pointer) {
    if (measure.places < 0 || measure.places > 10) {
      Add(internal::kSchemePlaces, pointer + "/places",
          {std::to_string(measure.places)}, std::to_string(measure.places));
    }
    CheckCodes(measure.numerator, pointer + "/numerator");
    CheckCodes(measure.excluded, pointer + "/excluded");
    for (std::size_t i = 0; i < measure.excluded.size(); ++i) {
      if (IsCounted(measure, measure.excluded[i])) {
        Add(internal::kSchemeExcludedCounted,
            pointer + "/excluded/" + std::to_string(i), {measure.excluded[i]},
            measure.excluded[i]);
      }
    }
  }

  void CheckCodes(const std::vector<std::string>& codes,
                  const std::string& pointer) {
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const std::string place = pointer + "/" + std::to_string(i);
      if (std::find(codes_.begin(), codes_.end(), codes[i]) == codes_.end()) {
        Add(internal::kSchemeUnknownGrade, place, {codes[i]}, codes[i],
            std::string(internal::Nearest(codes[i], codes_)));
      } else if (!known.insert(codes[i]).second) {
        Add(internal::kSchemeTwice, place, {"達成度", codes[i], "grade"},
            codes[i]);
      }
    }
  }

  // Whether the numerator of a measure counts a grade.
  bool IsCounted(const Measure& measure, const std::string& code) const {
    if (!measure.numerator.empty()) {
      return std::find(measure.numerator.begin(), measure.numerator.end(),
                       code) != measure.numerator.end();
    }
    return std::any_of(parts_.grades.begin(), parts_.grades.end(),
                       [&code](const Grade& grade) {
                         return grade.code == code && grade.achieved;
                       });
  }

  const SchemeParts& parts_;
  Diagnostics& diagnostics_;
  std::vector<std::string> codes_ = {};
};

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
  const std::array<std::string, 2> output_names = {"達成度", "grade"};
  Diagnostics found;
  PartsChecker checker(parts, found);
  checker.Check();
  absl::StatusOr<RuleSet> rules = RuleSet::Compile(
      parts.rules, StandardFacts(), output_names, checker.codes(), &found);
  if (rules.ok() && !IsSingleHit(rules->hit_policy())) {
    found.Add({.kind = &internal::kSchemeSeveralGrades});
  }
  diagnostics->Append(found);
  if (absl::Status status = internal::InputStatus(found); !status.ok()) {
    return status;
  }
  return Scheme(
      std::make_shared<const Rep>(Rep{std::move(parts), *std::move(rules)}));
}

const SchemeParts& Scheme::parts() const { return rep_->parts; }
const RuleSet& Scheme::rules() const { return rep_->rules; }

const Grade* Scheme::FindGrade(std::string_view code) const {
  const std::optional<std::size_t> rank = GradeRank(code);
  return rank.has_value() ? &rep_->parts.grades[*rank] : nullptr;
}

const Measure* Scheme::FindMeasure(std::string_view id) const {
  const std::vector<Measure>& measures = rep_->parts.measures;
  const auto found =
      std::find_if(measures.begin(), measures.end(),
                   [id](const Measure& measure) { return measure.id == id; });
  return found == measures.end() ? nullptr : &*found;
}

std::optional<std::size_t> Scheme::GradeRank(std::string_view code) const {
  return PlaceOf(rep_->parts.grades, code);
}

std::optional<std::size_t> Scheme::StageRank(std::string_view code) const {
  return PlaceOf(rep_->parts.stages, code);
}

}  // namespace tassei
