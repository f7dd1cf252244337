// Single checks to test with.

#ifndef TESTS_CONFORMANCE_CHECK_OF_H_
#define TESTS_CONFORMANCE_CHECK_OF_H_

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/conformance/published_checks.h"

namespace tassei::conformance {

// The checks of a file with these items, and with these reports.
inline std::vector<Check> ChecksOf(const std::string& items,
                                   const std::string& reports = "") {
  Diagnostics diagnostics;
  absl::StatusOr<std::vector<Check>> checks = ReadPublishedChecks(
      R"({"reports": [)" + reports + R"(], "checks": [)" + items + "]}",
      "checks.json", diagnostics);
  EXPECT_TRUE(checks.ok()) << diagnostics.ToString(Language::kEnglish);
  return checks.ok() ? *std::move(checks) : std::vector<Check>(1);
}

// One check with these members beside its id and label.
inline Check CheckOf(const std::string& members) {
  return ChecksOf(R"({"id": "a#1", "label": "達成", )" + members + "}").front();
}

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_CHECK_OF_H_
