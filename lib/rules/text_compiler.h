// FEEL texts of a model to trees.

#ifndef LIB_RULES_TEXT_COMPILER_H_
#define LIB_RULES_TEXT_COMPILER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/feel/compiler.h"
#include "lib/feel/node.h"
#include "lib/feel/scope.h"
#include "lib/rules/model.h"
#include "lib/rules/model_type.h"
#include "lib/rules/type_table.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Compiles in the innermost block of a scope. Problems go to the diagnostics;
// a text that cannot be read at all becomes null with a cause that says so, so
// that the rest can be run. No tree is null.
class TextCompiler {
 public:
  TextCompiler(std::size_t model, TypeTable& types, Scope& scope,
               Diagnostics& diagnostics)
      : model_(model),
        types_(types),
        scope_(scope),
        diagnostics_(diagnostics) {}

  Scope& scope() { return scope_; }
  Diagnostics& diagnostics() { return diagnostics_; }

  NodePtr Expression(const PlacedText& text);
  NodePtr Tests(const PlacedText& text, int32_t slot, const FeelType& type);

  ModelType TypeNamed(const std::string& name, const SourceSpan& where) {
    return types_.Named(model_, name, where);
  }
  ModelType Narrowed(ModelType type, const std::optional<PlacedText>& tests) {
    return types_.Narrowed(model_, std::move(type), tests);
  }
  // `node` with its value converted to a type, unless it is sure to be of it.
  NodePtr Typed(NodePtr node, const ModelType& type, std::string_view subject,
                const SourceSpan& where);

 private:
  const std::size_t model_;
  TypeTable& types_;
  Scope& scope_;
  Diagnostics& diagnostics_;
};

}  // namespace tassei::internal

#endif  // LIB_RULES_TEXT_COMPILER_H_
