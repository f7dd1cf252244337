// Reads every DMN file of the kit and writes it into a folder as this library
// does.

#include <cstddef>
#include <fstream>
#include <optional>
#include <string>

#include "lib/rules/dmn_reader.h"
#include "tests/rules/kit_files.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::size_t number = 0;
  for (const std::string& path : tassei::testing::KitFiles()) {
    tassei::Diagnostics diagnostics;
    const std::optional<tassei::internal::ModelParts> model =
        tassei::internal::ReadDmn(tassei::testing::BytesOf(path), path,
                                  diagnostics);
    if (!model.has_value()) return 1;
    std::ofstream file(std::string(argv[1]) + "/" + std::to_string(++number) +
                       ".dmn");
    file << tassei::internal::WriteDmn(*model);
  }
  return 0;
}
