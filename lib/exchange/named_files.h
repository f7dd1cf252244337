// Files that a document names by {"file": "rules.csv"}.

#ifndef LIB_EXCHANGE_NAMED_FILES_H_
#define LIB_EXCHANGE_NAMED_FILES_H_

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "lib/format/json.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

struct NamedFile {
  std::string path;
  std::string bytes;
};

// Where a named file may lie.
enum class Reach {
  kBeside,  // In the folder of the document.
  kBelow,   // There, or in a folder below it.
};

// The files that one document may name, and no others.
class NamedFiles {
 public:
  // `folder` is that of the document; without one, as where the document did
  // not come from a file, it may name none. `left` bytes may be read, and are
  // taken off.
  NamedFiles(std::optional<std::filesystem::path> folder, std::size_t& left)
      : folder_(std::move(folder)), left_(left) {}

  // Whether a value has the form in which files are named.
  static bool IsName(JsonValue value);

  // Reads the file that `name` names. nullopt, with the problem at the place
  // of the name, if it may not be named or cannot be read.
  std::optional<NamedFile> Read(JsonValue name, Reach reach,
                                Diagnostics& found) const;

 private:
  const std::optional<std::filesystem::path> folder_;
  std::size_t& left_;
};

// The folder that a file lies in.
std::filesystem::path FolderOf(const std::string& path);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_NAMED_FILES_H_
