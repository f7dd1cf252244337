// tassei_published FILE [--lang ja|en]
//
// Computes each published figure of a file of checks from what was printed
// with it (docs/published-figures.md), and says whether it is reproduced, by
// which rounding, or why it is not. The last line counts the checks. Exits
// with 0 only if none of them failed, and at least one passed.

#include <iostream>
#include <locale>
#include <optional>
#include <string>
#include <vector>

#include "lib/format/file.h"
#include "tests/conformance/published_run.h"

namespace tassei::conformance {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20;

struct Arguments {
  std::string file;
  Language language = Language::kJapanese;
};

std::optional<Arguments> ReadArguments(const std::vector<std::string>& words) {
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "--lang") {
      if (!arguments.file.empty()) return std::nullopt;
      arguments.file = words[i];
      continue;
    }
    if (++i == words.size()) return std::nullopt;
    if (words[i] != "ja" && words[i] != "en") return std::nullopt;
    if (words[i] == "en") arguments.language = Language::kEnglish;
  }
  if (arguments.file.empty()) return std::nullopt;
  return arguments;
}

absl::StatusOr<std::vector<Check>> ChecksIn(const std::string& path,
                                            Diagnostics& diagnostics) {
  absl::StatusOr<std::string> bytes =
      internal::ReadFile(path, kMostBytes, diagnostics);
  if (!bytes.ok()) return bytes.status();
  return ReadPublishedChecks(*std::move(bytes), path, diagnostics);
}

int Run(const Arguments& arguments) {
  Diagnostics diagnostics;
  const absl::StatusOr<std::vector<Check>> checks =
      ChecksIn(arguments.file, diagnostics);
  std::cerr << diagnostics.ToString(arguments.language);
  if (!checks.ok()) return 1;
  return RunChecks(*checks, arguments.language, std::cout);
}

}  // namespace
}  // namespace tassei::conformance

int main(int count, char** words) {
  std::cout.imbue(std::locale::classic());
  const auto arguments = tassei::conformance::ReadArguments(
      std::vector<std::string>(words + 1, words + count));
  if (!arguments.has_value()) {
    std::cerr << "usage: tassei_published FILE [--lang ja|en]\n";
    return 2;
  }
  return tassei::conformance::Run(*arguments);
}
