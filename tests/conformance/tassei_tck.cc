// tassei_tck DIR…
//
// Runs the DMN Technology Compatibility Kit: each directory given, and those
// below it, that hold test files. Prints the cases that fail, then the counts;
// the last line counts the compliant cases. Exits with 0 only if none of them
// failed, and at least one passed.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <locale>
#include <set>
#include <string>
#include <vector>

#include "lib/format/file.h"
#include "tassei/decision_model.h"
#include "tests/conformance/kit_cases.h"
#include "tests/conformance/kit_comparison.h"
#include "tests/conformance/kit_model.h"

namespace tassei::conformance {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{64} << 20;

struct Count {
  int passed = 0;
  int failed = 0;

  void Add(bool pass) { ++(pass ? passed : failed); }
};

struct Score {
  Count with_value;  // At least one result that is not null is expected.
  Count only_null;
  Count non_compliant;
  int tolerated = 0;  // Passed within the tolerance alone.
};

std::string BytesOf(const fs::path& path) {
  Diagnostics diagnostics;
  return internal::ReadFile(path.string(), kMostBytes, diagnostics)
      .value_or(std::string());
}

// The files with this extension below `root`, in order of their paths.
std::vector<fs::path> FilesBelow(const fs::path& root,
                                 std::string_view extension) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(root, error)) {
    if (entry.path().extension() == extension) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// The model of a test file first, then the others of its directory, which it
// may import.
std::vector<ModelFile> ModelFiles(const fs::path& directory,
                                  const std::string& model_name) {
  std::vector<ModelFile> files = {
      {model_name, BytesOf(directory / model_name)}};
  for (const fs::path& path : FilesBelow(directory, ".dmn")) {
    if (path.filename() == model_name) continue;
    files.push_back({path.filename().string(), BytesOf(path)});
  }
  return files;
}

// Runs the cases of one test file.
class FileRun {
 public:
  FileRun(const fs::path& path, const KitFile& file, Score& score)
      : path_(path),
        file_(file),
        score_(score),
        model_(ModelFiles(path.parent_path(), file.model_name)) {
    if (!model_.is_readable()) {
      std::cout << path_.string() << ": the model cannot be read\n"
                << model_.diagnostics().ToString(Language::kEnglish);
    }
  }

  void Run() {
    for (const KitCase& kit_case : file_.cases) RunCase(kit_case);
  }

 private:
  void RunCase(const KitCase& kit_case) {
    bool passes = model_.is_readable();
    bool tolerated = false;
    bool has_value = false;
    for (const ExpectedResult& expected : kit_case.results) {
      has_value = has_value || !expected.value.is_null();
      if (!model_.is_readable()) continue;
      const absl::StatusOr<Value> actual = model_.ResultOf(kit_case, expected);
      if (actual.ok() &&
          IsExpected(expected.value, *actual, Tolerance::kNone)) {
        continue;
      }
      if (actual.ok() &&
          IsExpected(expected.value, *actual, Tolerance::kEndlessNumbers)) {
        tolerated = true;
        continue;
      }
      passes = false;
      PrintFailure(kit_case, expected, actual);
    }
    if (passes && tolerated) ++score_.tolerated;
    CountFor(has_value).Add(passes);
  }

  Count& CountFor(bool has_value) const {
    for (const fs::path& part : fs::weakly_canonical(path_)) {
      if (part == "non-compliant") return score_.non_compliant;
    }
    return has_value ? score_.with_value : score_.only_null;
  }

  void PrintFailure(const KitCase& kit_case, const ExpectedResult& expected,
                    const absl::StatusOr<Value>& actual) const {
    std::cout << path_.parent_path().filename().string() << ' ' << kit_case.id
              << ' ' << expected.name << ": expected "
              << expected.value.ToString() << ", found ";
    if (!actual.ok()) {
      std::cout << actual.status() << '\n';
      return;
    }
    std::cout << actual->ToString();
    if (actual->is_null()) {
      const Cause& cause = *actual->cause();
      std::cout << " (" << cause.where.ToString() << ' ' << cause.code() << ' '
                << cause.Message(Language::kEnglish) << ')';
    }
    std::cout << '\n';
  }

  const fs::path& path_;
  const KitFile& file_;
  Score& score_;
  KitModel model_;
};

// A file that cannot be read counts as one case that fails.
void RunFile(const fs::path& path, Score& score) {
  Diagnostics diagnostics;
  const std::optional<KitFile> file =
      ReadKitFile(BytesOf(path), path.string(), diagnostics);
  if (file.has_value()) {
    FileRun(path, *file, score).Run();
  } else if (diagnostics.has_errors()) {
    std::cout << diagnostics.ToString(Language::kEnglish);
    score.with_value.Add(false);
  }
}

void PrintCount(std::string_view what, const Count& count) {
  std::cout << what << ": " << count.passed << " of "
            << count.passed + count.failed << '\n';
}

int RunKit(const std::vector<std::string>& directories) {
  std::set<fs::path> seen;
  Score score;
  for (const std::string& directory : directories) {
    for (const fs::path& path : FilesBelow(directory, ".xml")) {
      if (seen.insert(fs::weakly_canonical(path)).second) RunFile(path, score);
    }
  }
  PrintCount("cases with a value", score.with_value);
  PrintCount("cases of null alone", score.only_null);
  PrintCount("non-compliant cases, apart", score.non_compliant);
  std::cout << "passed only within 1e-8: " << score.tolerated << '\n';
  const int passed = score.with_value.passed + score.only_null.passed;
  const int failed = score.with_value.failed + score.only_null.failed;
  std::cout << passed << " passed, " << failed << " failed\n";
  return passed > 0 && failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace tassei::conformance

int main(int count, char** arguments) {
  std::cout.imbue(std::locale::classic());
  const std::vector<std::string> directories(arguments + 1, arguments + count);
  if (directories.empty()) {
    std::cerr << "usage: tassei_tck DIR…\n";
    return 2;
  }
  return tassei::conformance::RunKit(directories);
}
