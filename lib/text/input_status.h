// The status of a reading that filled Diagnostics.

#ifndef LIB_TEXT_INPUT_STATUS_H_
#define LIB_TEXT_INPUT_STATUS_H_

#include "absl/status/status.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// OK if `found` has no error; else kInvalidArgument with the first error, in
// English, as its message. A reader collects into a Diagnostics of its own,
// asks this, and appends what it found to its caller's.
absl::Status InputStatus(const Diagnostics& found);

// Adds `diagnostic` to `diagnostics` and returns it as a status.
absl::Status Refuse(Diagnostic diagnostic, absl::StatusCode code,
                    Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_TEXT_INPUT_STATUS_H_
