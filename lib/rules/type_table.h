// The item definitions of models, by the names models give them.

#ifndef LIB_RULES_TYPE_TABLE_H_
#define LIB_RULES_TYPE_TABLE_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/compiler.h"
#include "lib/rules/model.h"
#include "lib/rules/model_imports.h"
#include "lib/rules/model_type.h"
#include "lib/text/hash_map.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Compiles each definition when it is first asked for. Problems go to the
// diagnostics, which like the models must outlive it.
class TypeTable {
 public:
  TypeTable(std::span<const ImportingModel> models, Diagnostics& diagnostics);

  // The type a model names so; Any, and a diagnostic, if there is none. No name
  // is Any.
  ModelType Named(std::size_t model, std::string_view name,
                  const SourceSpan& where);
  // `type` with the tests of a text besides, if there is one.
  ModelType Narrowed(std::size_t model, ModelType type,
                     const std::optional<PlacedText>& tests);
  // The types that names in FEEL text stand for.
  TypeFinder FinderOf(std::size_t model);
  // Compiles those that nothing has asked for.
  void CompileAll();

 private:
  enum class State { kUntouched, kOpen, kDone };
  struct Entry {
    const ItemDefinition* definition;
    State state = State::kUntouched;
    ModelType type = {};
  };
  struct Types {
    std::vector<Entry> entries = {};
    HashMap<std::string, std::size_t> by_name = {};
    HashSet<std::string> unknown = {};  // Names that no import has either.
  };

  std::optional<ModelType> Find(std::size_t model, std::string_view name);
  std::optional<ModelType> FindImported(std::size_t model,
                                        std::string_view name);
  const ModelType& Compiled(std::size_t model, Entry& entry);
  ModelType Compile(std::size_t model, const ItemDefinition& definition);
  ModelType CompileElement(std::size_t model, const ItemDefinition& definition);
  ModelType CompileComponents(std::size_t model,
                              const ItemDefinition& definition);
  ModelType CompileFunction(std::size_t model,
                            const ItemDefinition& definition);

  std::span<const ImportingModel> models_;
  Diagnostics& diagnostics_;
  std::vector<Types> types_;
  int depth_ = 0;
};

}  // namespace tassei::internal

#endif  // LIB_RULES_TYPE_TABLE_H_
