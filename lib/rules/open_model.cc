#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "lib/format/file.h"
#include "lib/rules/dmn_reader.h"
#include "lib/rules/model.h"
#include "tassei/model_file.h"

namespace tassei {
namespace internal {
namespace {

constexpr std::size_t kMostBytes = std::size_t{128} << 20;
constexpr std::size_t kMostFiles = 256;

// Where an import lies: a file below the folder of the one that names it.
std::optional<std::filesystem::path> PlaceOf(
    const ImportParts& import, const std::filesystem::path& importer) {
  const std::filesystem::path location(import.location);
  if (location.empty() || location.is_absolute() ||
      std::find(location.begin(), location.end(), "..") != location.end()) {
    return std::nullopt;
  }
  return importer.parent_path() / location;
}

// The imports of a model that are files there. A model that cannot be read has
// none: what is wrong with it is told when it is compiled.
std::vector<std::filesystem::path> ImportsOf(const ModelFile& file) {
  std::vector<std::filesystem::path> places;
  Diagnostics ignored;
  const auto model = ReadDmn(file.bytes, file.name, ignored);
  if (!model) return places;
  for (const ImportParts& import : model->imports) {
    std::error_code error;
    const auto place = PlaceOf(import, file.name);
    if (place && std::filesystem::is_regular_file(*place, error)) {
      places.push_back(place->lexically_normal());
    }
  }
  return places;
}

// Collects a file and, one after the other, what it imports.
class FileCollector {
 public:
  explicit FileCollector(Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {}

  absl::Status Add(const std::string& path) {
    if (files_.size() == kMostFiles) {
      return absl::ResourceExhaustedError("a model of more than 256 files");
    }
    auto bytes = ReadFile(path, kMostBytes - bytes_, diagnostics_);
    if (!bytes.ok()) return bytes.status();
    bytes_ += bytes->size();
    files_.push_back({path, *std::move(bytes)});
    return absl::OkStatus();
  }

  absl::Status AddImports() {
    for (std::size_t next = 0; next < files_.size(); ++next) {
      for (const auto& place : ImportsOf(files_[next])) {
        if (Has(place.string())) continue;
        if (absl::Status added = Add(place.string()); !added.ok()) return added;
      }
    }
    return absl::OkStatus();
  }

  const std::vector<ModelFile>& files() const { return files_; }

 private:
  bool Has(const std::string& path) const {
    return std::any_of(
        files_.begin(), files_.end(),
        [&](const ModelFile& file) { return file.name == path; });
  }

  Diagnostics& diagnostics_;
  std::vector<ModelFile> files_;
  std::size_t bytes_ = 0;
};

}  // namespace
}  // namespace internal

ModelFormat ModelFormatOf(std::string_view path) {
  const std::string extension =
      std::filesystem::path(path).extension().string();
  if (extension == ".csv") return ModelFormat::kCsv;
  if (extension == ".md" || extension == ".markdown") {
    return ModelFormat::kMarkdown;
  }
  return ModelFormat::kDmn;
}

absl::StatusOr<DecisionModel> OpenModel(std::string_view path,
                                        Diagnostics* diagnostics,
                                        const ModelOptions& options) {
  const std::filesystem::path place(path);
  internal::FileCollector collector(*diagnostics);
  if (absl::Status added = collector.Add(place.lexically_normal().string());
      !added.ok()) {
    return added;
  }
  const ModelFormat format = ModelFormatOf(path);
  if (format != ModelFormat::kDmn) {
    return DecisionModel::ReadTable(collector.files()[0], format, diagnostics);
  }
  if (absl::Status added = collector.AddImports(); !added.ok()) return added;
  return DecisionModel::Read(collector.files(), diagnostics, options);
}

}  // namespace tassei
