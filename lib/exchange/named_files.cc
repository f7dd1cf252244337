#include "lib/exchange/named_files.h"

#include <string_view>
#include <utility>

#include "absl/status/statusor.h"
#include "lib/exchange/exchange_diagnostics.h"
#include "lib/format/file.h"
#include "lib/format/json_object_reader.h"

namespace tassei::internal {
namespace {

constexpr std::string_view kFile = "file";

// Whether a name is made of plain names joined by slashes, one if it is to lie
// beside the document. A backslash or colon would lead elsewhere on Windows.
bool MayBeNamed(std::string_view name, Reach reach) {
  if (name.find_first_of(std::string_view("\\:\0", 3)) != name.npos) {
    return false;
  }
  while (true) {
    const std::size_t slash = name.find('/');
    const std::string_view part = name.substr(0, slash);
    if (part.empty() || part == "." || part == "..") return false;
    if (slash == name.npos) return true;
    if (reach == Reach::kBeside) return false;
    name.remove_prefix(slash + 1);
  }
}

}  // namespace

bool NamedFiles::IsName(JsonValue value) {
  return value.kind() == JsonKind::kObject && value.Find(kFile).has_value();
}

std::optional<NamedFile> NamedFiles::Read(JsonValue name, Reach reach,
                                          Diagnostics& found) const {
  JsonObjectReader object(name, found);
  const auto stated = object.RequiredString(kFile);
  object.Finish();
  if (!stated) return std::nullopt;
  const SourceSpan where = object.SpanOf(kFile);
  const auto refuse = [&](const DiagnosticKind& kind) {
    found.Add({.kind = &kind, .where = where, .found = std::string(*stated)});
    return std::nullopt;
  };
  if (!folder_) return refuse(kNoFolderForNames);
  if (!MayBeNamed(*stated, reach)) {
    return refuse(reach == Reach::kBeside ? kNameNotPlain : kNameNotBelow);
  }
  std::string path = (*folder_ / *stated).string();
  Diagnostics reading;
  absl::StatusOr<std::string> bytes = ReadFile(path, left_, reading);
  for (Diagnostic problem : reading) {
    problem.where = where;
    problem.found = path;
    found.Add(std::move(problem));
  }
  if (!bytes.ok()) return std::nullopt;
  left_ -= bytes->size();
  return NamedFile{std::move(path), *std::move(bytes)};
}

std::filesystem::path FolderOf(const std::string& path) {
  return std::filesystem::path(path).parent_path();
}

}  // namespace tassei::internal
