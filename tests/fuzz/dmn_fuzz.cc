// DMN: any bytes are read or refused with a reason, and a model that was read
// is written in one way, which reads as the same model.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "lib/rules/dmn_reader.h"

namespace {

using tassei::internal::ModelParts;

void Require(bool truth) {
  if (!truth) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tassei::Diagnostics diagnostics;
  const std::optional<ModelParts> model =
      tassei::internal::ReadDmn(bytes, "fuzz", diagnostics);
  Require(model.has_value() != diagnostics.has_errors());
  if (!model.has_value()) {
    // What is left of a broken model can be written.
    tassei::Diagnostics ignored;
    const std::optional<ModelParts> broken =
        tassei::internal::ReadBrokenDmn(bytes, "fuzz", ignored);
    if (broken.has_value()) tassei::internal::WriteDmn(*broken);
    return 0;
  }
  const std::string xml = tassei::internal::WriteDmn(*model);
  const std::optional<ModelParts> again =
      tassei::internal::ReadDmn(xml, "again", diagnostics);
  Require(again.has_value() && tassei::internal::WriteDmn(*again) == xml);
  return 0;
}
