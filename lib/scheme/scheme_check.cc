#include "lib/scheme/scheme_check.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/scheme/measure_facts.h"
#include "lib/scheme/scheme_diagnostics.h"
#include "lib/text/nearest.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
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
    CheckParts();
    CheckStages();
    CheckDerived();
    CheckMeasures();
  }

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
      Add(kSchemeMissing, std::move(pointer), name);
      return false;
    }
    if (!IsUtf8(id)) {
      Add(kSchemeNotUtf8, std::move(pointer), name, id);
      return false;
    }
    return true;
  }

  // The same, and it must not be in `known`, to which it is added.
  void RequireNew(const std::string& id, const std::string& pointer, Text what,
                  Text noun, std::set<std::string_view>& known) {
    if (!Require(id, pointer, what) || known.insert(id).second) return;
    Add(kSchemeTwice, pointer, {std::string(noun.ja), id, std::string(noun.en)},
        id);
  }

  void CheckGrades() {
    if (parts_.grades.empty()) Add(kSchemeNoGrades, "/grades", {});
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < parts_.grades.size(); ++i) {
      RequireNew(parts_.grades[i].code, Pointer("grades", i) + "/code",
                 {"達成度のコード", "the code of a grade"}, {"達成度", "grade"},
                 known);
    }
  }

  // What a grade is a part of must be a grade that is no part itself.
  void CheckParts() {
    for (std::size_t i = 0; i < parts_.grades.size(); ++i) {
      const std::string& whole = parts_.grades[i].part_of;
      if (whole.empty()) continue;
      const std::string place = Pointer("grades", i) + "/part_of";
      const auto found = std::find(codes_.begin(), codes_.end(), whole);
      if (found == codes_.end()) {
        Add(kSchemeUnknownGrade, place, {whole}, whole,
            std::string(Nearest(whole, codes_)));
      } else if (!parts_
                      .grades[static_cast<std::size_t>(found - codes_.begin())]
                      .part_of.empty() ||
                 whole == parts_.grades[i].code) {
        Add(kSchemePartOfPart, place, {parts_.grades[i].code, whole}, whole);
      }
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

  void CheckDerived() {
    std::array<std::set<std::string_view>, kSubjectKinds.size()> known;
    for (const SubjectKind subject : kSubjectKinds) {
      auto& names = known[static_cast<std::size_t>(subject)];
      for (const FactDefinition& fact : SubjectFacts(subject)) {
        names.insert({fact.name, fact.name_ja});
      }
      for (const FactDefinition& fact : MeasureFacts()) {
        names.insert({fact.name, fact.name_ja});
      }
    }
    for (std::size_t i = 0; i < parts_.derived.size(); ++i) {
      const DerivedFact& fact = parts_.derived[i];
      auto& names = known[static_cast<std::size_t>(fact.subject)];
      CheckDerivedFact(fact, Pointer("derived", i), names);
    }
  }

  void CheckDerivedFact(const DerivedFact& fact, const std::string& pointer,
                        std::set<std::string_view>& known) {
    constexpr Text kWhat = {"導出する事実の名", "the name of a derived fact"};
    constexpr Text kNoun = {"事実", "fact"};
    RequireNew(fact.name, pointer + "/name", kWhat, kNoun, known);
    if (!fact.name_ja.empty() && fact.name_ja != fact.name) {
      RequireNew(fact.name_ja, pointer + "/name_ja", kWhat, kNoun, known);
    }
    if (fact.formula.empty() == fact.table.rows.empty()) {
      Add(kSchemeFormulaOrTable, pointer, {fact.name});
    }
    if (!fact.places.has_value()) return;
    if (fact.type != FactType::kNumber) {
      Add(kSchemeMemberUnused, pointer + "/places", {"places", fact.name});
    }
    CheckPlaces(*fact.places, pointer + "/places");
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
    CheckPlaces(measure.places, pointer + "/places");
    CheckCodes(measure.numerator, pointer + "/numerator");
    CheckCodes(measure.excluded, pointer + "/excluded");
    CheckKind(measure, pointer);
    if (measure.kind != MeasureKind::kShare) return;
    for (std::size_t i = 0; i < measure.excluded.size(); ++i) {
      if (IsCounted(measure, measure.excluded[i])) {
        Add(kSchemeExcludedCounted, pointer + "/excluded/" + std::to_string(i),
            {measure.excluded[i]}, measure.excluded[i]);
      }
    }
  }

  // What the kind of a measure needs, and what it has no use for.
  void CheckKind(const Measure& measure, const std::string& pointer) {
    const bool is_share = measure.kind == MeasureKind::kShare;
    const bool is_mean = measure.kind == MeasureKind::kMean;
    const bool has_value = is_mean || measure.kind == MeasureKind::kSum;
    if (has_value && measure.value.empty()) {
      Add(kSchemeMissing, pointer + "/value",
          {"集計する値", "the value to be measured"});
    }
    const struct {
      bool unused;
      std::string_view member;
    } members[] = {
        {!has_value && !measure.value.empty(), "value"},
        {!is_mean && !measure.weight.empty(), "weight"},
        {!is_share && !measure.numerator.empty(), "numerator"},
        {!is_share && !measure.numerator_filter.empty(), "numerator_filter"},
        {measure.kind != MeasureKind::kDistribution &&
             measure.residue != Residue::kLeave,
         "residue"},
        {measure.denominator_filter.empty() &&
             !measure.exclusion_reason.empty(),
         "exclusion_reason"},
        {measure.subject != SubjectKind::kInitiative &&
             measure.counting != Counting::kOnce,
         "counting"},
    };
    for (const auto& [unused, member] : members) {
      if (!unused) continue;
      Add(kSchemeMemberUnused, pointer + "/" + std::string(member),
          {std::string(member), measure.id});
    }
  }

  void CheckPlaces(int32_t places, const std::string& pointer) {
    if (places >= 0 && places <= 10) return;
    Add(kSchemePlaces, pointer, {std::to_string(places)},
        std::to_string(places));
  }

  void CheckCodes(const std::vector<std::string>& codes,
                  const std::string& pointer) {
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const std::string place = pointer + "/" + std::to_string(i);
      if (std::find(codes_.begin(), codes_.end(), codes[i]) == codes_.end()) {
        Add(kSchemeUnknownGrade, place, {codes[i]}, codes[i],
            std::string(Nearest(codes[i], codes_)));
      } else if (!known.insert(codes[i]).second) {
        Add(kSchemeTwice, place, {"達成度", codes[i], "grade"}, codes[i]);
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

}  // namespace

void CheckParts(const SchemeParts& parts, Diagnostics& diagnostics) {
  PartsChecker(parts, diagnostics).Check();
}

}  // namespace tassei::internal
