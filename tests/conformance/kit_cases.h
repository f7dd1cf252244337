// The test files of the DMN Technology Compatibility Kit (testCases.xsd).

#ifndef TESTS_CONFORMANCE_KIT_CASES_H_
#define TESTS_CONFORMANCE_KIT_CASES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/diagnostic.h"
#include "tassei/value.h"

namespace tassei::conformance {

// A namespace is empty where the file names none.
struct KitInput {
  std::string name;
  std::string name_space;
  Value value = {};
};

struct ExpectedResult {
  std::string name;
  std::string name_space;
  std::string type;  // "decision", "bkm", "decisionService", or empty.
  Value value = {};
};

struct KitCase {
  std::string id;
  std::string invocable;  // A service or knowledge model; empty: decisions.
  std::vector<KitInput> inputs = {};
  std::vector<ExpectedResult> results = {};
};

struct KitFile {
  std::string model_name;
  std::vector<KitCase> cases = {};
};

// nullopt if it is XML but no test file, or if it cannot be read; then the
// reason is in `diagnostics`.
std::optional<KitFile> ReadKitFile(std::string_view xml, std::string_view file,
                                   Diagnostics& diagnostics);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_KIT_CASES_H_
