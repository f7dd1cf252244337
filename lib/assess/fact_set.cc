#include "lib/assess/fact_set.h"

#include <algorithm>

namespace tassei::internal {

void Ground::AddPromise(const Source& source) {
  illustrative = illustrative || source.illustrative;
  if (source == Source()) return;
  if (std::find(promises.begin(), promises.end(), source) == promises.end()) {
    promises.push_back(source);
  }
}

void Ground::AddEntry(const Entry& entry) {
  entries.push_back(&entry);
  illustrative = illustrative || entry.source.illustrative;
}

void Ground::AddBasis(Basis more) {
  basis = basis.has_value() ? Weakest(*basis, more) : more;
}

void Ground::Add(const Ground& more) {
  if (more.basis.has_value()) AddBasis(*more.basis);
  entries.insert(entries.end(), more.entries.begin(), more.entries.end());
  for (const Source& promise : more.promises) AddPromise(promise);
  illustrative = illustrative || more.illustrative;
}

}  // namespace tassei::internal
