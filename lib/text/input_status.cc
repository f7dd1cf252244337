#include "lib/text/input_status.h"

#include <algorithm>
#include <utility>

#include "lib/text/absl_text.h"

namespace tassei::internal {

absl::Status InputStatus(const Diagnostics& found) {
  if (!found.has_errors()) return absl::OkStatus();
  const auto first =
      std::find_if(found.begin(), found.end(), [](const Diagnostic& problem) {
        return problem.kind->severity != Severity::kWarning;
      });
  // The errors may all be among those left out.
  if (first == found.end()) {
    return absl::InvalidArgumentError("the input has errors");
  }
  return absl::InvalidArgumentError(
      ToAbsl(first->ToString(Language::kEnglish)));
}

absl::Status Refuse(Diagnostic diagnostic, absl::StatusCode code,
                    Diagnostics& diagnostics) {
  absl::Status status(code, ToAbsl(diagnostic.ToString(Language::kEnglish)));
  diagnostics.Add(std::move(diagnostic));
  return status;
}

}  // namespace tassei::internal
