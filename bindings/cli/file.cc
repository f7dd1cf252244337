#include "bindings/cli/file.h"

#include <array>
#include <cstddef>
#include <cstdio>
#include <memory>

namespace tassei_cli {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

bool ReadWhole(const std::string& path, std::string& bytes) {
  const std::unique_ptr<std::FILE, Closer> file(
      std::fopen(path.c_str(), "rbe"));
  if (file == nullptr) return false;
  std::array<char, std::size_t{1} << 16> block;
  for (;;) {
    const std::size_t size =
        std::fread(block.data(), 1, block.size(), file.get());
    if (size == 0) return std::ferror(file.get()) == 0;
    if (bytes.size() + size > kMostBytes) return false;
    bytes.append(block.data(), size);
  }
}

}  // namespace tassei_cli
