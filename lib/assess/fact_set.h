// The facts of one subject in one period, and what they rest on.

#ifndef LIB_ASSESS_FACT_SET_H_
#define LIB_ASSESS_FACT_SET_H_

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "tassei/basis.h"
#include "tassei/entry.h"
#include "tassei/fact_table.h"
#include "tassei/snapshot.h"
#include "tassei/source.h"
#include "tassei/value.h"

namespace tassei::internal {

// What a fact rests on.
struct Ground {
  std::optional<Basis> basis = {};  // nullopt: on nothing that was reported.
  std::vector<const Entry*> entries = {};
  std::vector<Source> promises = {};  // Of the plan's part in it.
  bool illustrative = false;

  void AddPromise(const Source& source);
  void AddEntry(const Entry& entry);
  void AddBasis(Basis more);
  // Takes over all that `more` has.
  void Add(const Ground& more);
  // Takes over entries and marks; the basis too where the fact was reported.
  template <typename T>
  void AddReport(const Fact<T>& fact) {
    AddChange(fact);
    if (!fact.entries.empty()) AddBasis(fact.basis);
  }
  // Takes over entries and marks, but no basis: what is promised has none.
  template <typename T>
  void AddChange(const Fact<T>& fact) {
    entries.insert(entries.end(), fact.entries.begin(), fact.entries.end());
    illustrative = illustrative || fact.illustrative;
  }
};

// Facts are named by their place among SubjectFacts.
class FactSet {
 public:
  explicit FactSet(SubjectKind subject)
      : values(SubjectFacts(subject).size()),
        ground_of_(values.size(), 0),
        grounds_(1) {}

  // Takes a ground in; the place it is named by. 0 names the empty one.
  std::size_t AddGround(Ground ground) {
    grounds_.push_back(std::move(ground));
    return grounds_.size() - 1;
  }

  template <typename FactEnum>
  void Set(FactEnum fact, Value value, std::size_t ground = 0) {
    values[static_cast<std::size_t>(fact)] = std::move(value);
    ground_of_[static_cast<std::size_t>(fact)] = ground;
  }

  template <typename FactEnum>
  const Value& ValueOf(FactEnum fact) const {
    return values[static_cast<std::size_t>(fact)];
  }

  const Ground& GroundOf(std::size_t fact) const {
    return grounds_[ground_of_[fact]];
  }

  std::vector<Value> values;  // SubjectFacts, then those a scheme derives.

 private:
  std::vector<std::size_t> ground_of_;
  std::vector<Ground> grounds_;
};

}  // namespace tassei::internal

#endif  // LIB_ASSESS_FACT_SET_H_
