// Tables of CSV and Markdown: any bytes are read or refused with a reason, and
// a table that was read is written in one way, which reads as the same table.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "lib/rules/table_reader.h"

namespace tassei::internal {
namespace {

void Require(bool truth) {
  if (!truth) std::abort();
}

std::string Write(const ModelParts& model, ModelFormat format) {
  const std::optional<TableText> cells = TableOf(model.decisions[0], model);
  Require(cells.has_value());
  return format == ModelFormat::kCsv ? WriteCsvTable(*cells)
                                     : WriteMarkdownTable(*cells);
}

void Check(std::string_view bytes, ModelFormat format) {
  Diagnostics diagnostics;
  const std::optional<ModelParts> model =
      ReadTableFile(bytes, "fuzz", format, diagnostics);
  Require(model.has_value() != diagnostics.has_errors());
  if (!model.has_value()) return;
  const std::string written = Write(*model, format);
  const std::optional<ModelParts> again =
      ReadTableFile(written, "again", format, diagnostics);
  Require(again.has_value() && Write(*again, format) == written);
}

}  // namespace
}  // namespace tassei::internal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tassei::internal::Check(bytes, tassei::ModelFormat::kCsv);
  tassei::internal::Check(bytes, tassei::ModelFormat::kMarkdown);
  return 0;
}
