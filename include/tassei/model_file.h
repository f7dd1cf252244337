// Decision models in files.

#ifndef TASSEI_MODEL_FILE_H_
#define TASSEI_MODEL_FILE_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "tassei/decision_model.h"
#include "tassei/diagnostic.h"

namespace tassei {

// The form of a file, by its name: .csv, .md and .markdown are decision tables,
// whatever else is DMN.
ModelFormat ModelFormatOf(std::string_view path);

// Opens a file. DMN is read together with the files it imports and these
// import, each by its location from the folder of the file that names it, not
// above it; what is not there is left to DecisionModel::Read to miss.
//   kInvalidArgument    see diagnostics
//   kNotFound, kPermissionDenied, kFailedPrecondition, kUnavailable
//                       the file cannot be read
//   kResourceExhausted  all files together are larger than 128 MiB, or more
//                       than 256
absl::StatusOr<DecisionModel> OpenModel(std::string_view path,
                                        Diagnostics* diagnostics,
                                        const ModelOptions& options = {});

}  // namespace tassei

#endif  // TASSEI_MODEL_FILE_H_
