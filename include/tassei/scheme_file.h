// Schemes as files: one folder for each, with its decision tables beside it.

#ifndef TASSEI_SCHEME_FILE_H_
#define TASSEI_SCHEME_FILE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/book_file.h"
#include "tassei/diagnostic.h"
#include "tassei/scheme.h"

namespace tassei {

// Opens a scheme: a JSON file as docs/scheme-files.md describes, or a folder
// with one named scheme.json. Its tables may stand in files beside it. All
// problems go to `diagnostics`.
//   kNotFound, kPermissionDenied, kUnavailable  the file cannot be read
//   kInvalidArgument                            it has errors, or a table that
//                                               it names cannot be read
absl::StatusOr<Scheme> OpenScheme(std::string_view path,
                                  Diagnostics* diagnostics,
                                  const ReadLimits& limits = {});

// Opens the scheme that OpenScheme would open, or, if `path` is a folder
// without one, those of every folder in it that has one, ordered by the names
// of the folders. Fails as OpenScheme does, with all problems of all.
absl::StatusOr<std::vector<Scheme>> OpenSchemes(std::string_view path,
                                                Diagnostics* diagnostics,
                                                const ReadLimits& limits = {});

// How it is known by which rules a scheme gives its grades and derived facts:
// the rules of all its tables, and the grades that no table gives.
struct EvidenceCounts {
  int32_t printed = 0;
  int32_t inferred = 0;
  int32_t judgement = 0;
  int32_t unstated = 0;

  friend bool operator==(const EvidenceCounts&,
                         const EvidenceCounts&) = default;
};
EvidenceCounts CountEvidence(const Scheme& scheme);

// Schemes as they are listed: publisher, name, id, version, scale, what is
// judged, how many of the rules are printed, inferred and judged, and source.
std::string RenderSchemes(std::span<const Scheme> schemes, Language language);
std::string RenderSchemesJson(std::span<const Scheme> schemes);

}  // namespace tassei

#endif  // TASSEI_SCHEME_FILE_H_
