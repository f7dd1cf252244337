// Runs a fuzzer's function once over no bytes and once over each file of the
// folders named, in the order of their names. Fails if a folder has no file.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> FilesOf(const char* folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void Run(const std::string& bytes) {
  // Of the exact size, so that a read past the end is seen.
  const std::vector<uint8_t> data(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(data.data(), data.size());
}

}  // namespace

int main(int argc, char** argv) {
  Run("");
  for (int i = 1; i < argc; ++i) {
    const std::vector<std::filesystem::path> files = FilesOf(argv[i]);
    if (files.empty()) {
      std::fprintf(stderr, "no file in %s\n", argv[i]);
      return 1;
    }
    for (const std::filesystem::path& file : files) {
      std::printf("%s\n", file.filename().c_str());
      std::fflush(stdout);
      std::ifstream stream(file, std::ios::binary);
      if (!stream) {
        std::fprintf(stderr, "cannot read %s\n", file.c_str());
        return 1;
      }
      Run(std::string(std::istreambuf_iterator<char>(stream), {}));
    }
  }
  return 0;
}
