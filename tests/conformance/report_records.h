// What the reports of a file of checks have of the figures checked.

#ifndef TESTS_CONFORMANCE_REPORT_RECORDS_H_
#define TESTS_CONFORMANCE_REPORT_RECORDS_H_

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/format/json.h"
#include "tests/conformance/sentence.h"

namespace tassei::conformance {

// The document must outlive it.
class ReportRecords {
 public:
  explicit ReportRecords(std::span<const internal::JsonValue> reports);

  // What the report of a check has otherwise than it: nothing if the report
  // has no record with its label and all of `members`, or if every figure that
  // both one such record and the check have is the same. Requires an object.
  std::optional<Sentence> Disagreement(
      internal::JsonValue check,
      std::span<const std::string_view> members) const;

 private:
  void AddReport(internal::JsonValue report);

  using Key = std::pair<std::string, std::string>;  // Report and label.
  std::map<Key, std::vector<internal::JsonValue>> records_;
};

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_REPORT_RECORDS_H_
