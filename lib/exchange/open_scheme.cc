#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "lib/exchange/folder.h"
#include "lib/exchange/scheme_reader.h"
#include "lib/format/file.h"
#include "lib/text/input_status.h"
#include "tassei/scheme_file.h"

namespace tassei {
namespace internal {
namespace {

constexpr const char* kSchemeFile = "scheme.json";

bool HasScheme(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(folder / kSchemeFile, error);
}

bool IsFolder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

absl::StatusOr<Scheme> OpenSchemeFile(const std::string& path,
                                      const ReadLimits& limits,
                                      Diagnostics& diagnostics) {
  const absl::StatusOr<std::string> bytes =
      ReadFile(path, limits.file_bytes, diagnostics);
  if (!bytes.ok()) return bytes.status();
  SchemeBudget budget = {.bytes = limits.file_bytes};
  Diagnostics found;
  std::optional<Scheme> scheme =
      ReadSchemeText(*bytes, path, limits, budget, found);
  diagnostics.Append(found);
  if (scheme) return *std::move(scheme);
  const absl::Status status = InputStatus(found);
  // Errors behind the limit of the diagnostics leave no trace in them.
  return status.ok() ? absl::InvalidArgumentError("the input has errors")
                     : status;
}

}  // namespace
}  // namespace internal

absl::StatusOr<Scheme> OpenScheme(std::string_view path,
                                  Diagnostics* diagnostics,
                                  const ReadLimits& limits) {
  std::string file(path);
  if (internal::IsFolder(file)) {
    file = (std::filesystem::path(file) / internal::kSchemeFile).string();
  }
  return internal::OpenSchemeFile(file, limits, *diagnostics);
}

absl::StatusOr<std::vector<Scheme>> OpenSchemes(std::string_view path,
                                                Diagnostics* diagnostics,
                                                const ReadLimits& limits) {
  const std::string name(path);
  std::vector<std::string> packs = {name};
  if (internal::IsFolder(name) && !internal::HasScheme(name)) {
    const auto folders = internal::NamesIn(name, *diagnostics);
    if (!folders.ok()) return folders.status();
    packs.clear();
    for (const std::string& folder : *folders) {
      const std::filesystem::path pack = std::filesystem::path(name) / folder;
      if (internal::HasScheme(pack)) packs.push_back(pack.string());
    }
  }
  std::vector<Scheme> schemes;
  absl::Status first_problem;
  for (const std::string& pack : packs) {
    absl::StatusOr<Scheme> scheme = OpenScheme(pack, diagnostics, limits);
    if (scheme.ok()) {
      schemes.push_back(*std::move(scheme));
    } else {
      first_problem.Update(scheme.status());
    }
  }
  if (!first_problem.ok()) return first_problem;
  return schemes;
}

}  // namespace tassei
