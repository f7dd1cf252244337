// What the entries of a book may name.

#ifndef LIB_BOOK_CATALOG_H_
#define LIB_BOOK_CATALOG_H_

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/book.h"
#include "tassei/plan.h"
#include "tassei/round.h"
#include "tassei/scheme.h"

namespace tassei::internal {

using Codes = std::set<std::string, std::less<>>;

// Codes that some version of a scheme knows.
struct SchemeCodes {
  Codes versions;
  Codes grades;
  Codes stages;
  Codes measures;
};

// Plans, schemes and rounds of one book, found by id; the first of several
// with the same. Immutable once made.
class Catalog {
 public:
  Catalog(std::vector<Plan> plans, std::vector<Scheme> schemes,
          std::vector<Round> rounds);

  const std::vector<Plan>& plans() const { return plans_; }
  const std::vector<Scheme>& schemes() const { return schemes_; }
  const std::vector<Round>& rounds() const { return rounds_; }

  // Null if there is none.
  const Plan* FindPlan(std::string_view id) const;
  const Round* FindRound(std::string_view id) const;
  const SchemeCodes* FindScheme(std::string_view id) const;
  // Empty codes if the plan has no scheme, or an unknown one.
  const SchemeCodes& CodesOf(const Plan& plan) const;

  // The known id most like `id`; empty if none is near.
  std::string NearestPlan(std::string_view id) const;
  std::string NearestRound(std::string_view id) const;
  std::string NearestScheme(std::string_view id) const;

 private:
  using Places = std::map<std::string, std::size_t, std::less<>>;

  std::vector<Plan> plans_;
  std::vector<Scheme> schemes_;
  std::vector<Round> rounds_;
  Places plan_places_;
  Places round_places_;
  std::map<std::string, SchemeCodes, std::less<>> codes_;
  SchemeCodes no_codes_;
};

// The code most like `code`; empty if none is near.
std::string NearestCode(std::string_view code, const Codes& codes);

}  // namespace tassei::internal

#endif  // LIB_BOOK_CATALOG_H_
