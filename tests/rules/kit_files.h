// The DMN files of the conformance kit.

#ifndef TESTS_RULES_KIT_FILES_H_
#define TESTS_RULES_KIT_FILES_H_

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace tassei::testing {

// Ordered by path; empty if the kit is not here.
inline std::vector<std::string> KitFiles() {
  const std::filesystem::path kit =
      std::filesystem::path(TASSEI_SHARED_DATA) / "tck";
  std::vector<std::string> files;
  if (!std::filesystem::is_directory(kit)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kit)) {
    if (entry.path().extension() == ".dmn") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

inline std::string BytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace tassei::testing

#endif  // TESTS_RULES_KIT_FILES_H_
