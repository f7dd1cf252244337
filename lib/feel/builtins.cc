#include <algorithm>
#include <memory>

#include "lib/feel/builtin.h"
#include "lib/feel/builtin_function.h"

namespace tassei::internal {
namespace {

void AddBuiltins(std::span<const Builtin> part,
                 std::vector<NamedBuiltin>& all) {
  for (const Builtin& builtin : part) {
    std::shared_ptr<const Function> function =
        std::make_shared<const BuiltinFunction>(builtin);
    FeelType type = function->type();
    all.push_back({builtin.name, std::move(function), std::move(type)});
  }
}

std::vector<NamedBuiltin> CollectBuiltins() {
  std::vector<NamedBuiltin> all;
  AddBuiltins(ContextBuiltins(), all);
  AddBuiltins(ConversionBuiltins(), all);
  AddBuiltins(ListBuiltins(), all);
  AddBuiltins(NumberBuiltins(), all);
  AddBuiltins(RangeBuiltins(), all);
  AddBuiltins(StringBuiltins(), all);
  AddBuiltins(TemporalBuiltins(), all);
  std::sort(all.begin(), all.end(),
            [](const NamedBuiltin& a, const NamedBuiltin& b) {
              return a.name < b.name;
            });
  return all;
}

}  // namespace

const std::vector<NamedBuiltin>& AllBuiltins() {
  static const std::vector<NamedBuiltin> all = CollectBuiltins();
  return all;
}

}  // namespace tassei::internal
