// FEEL text to trees: lexer, parser, names and types.

#ifndef LIB_FEEL_COMPILER_H_
#define LIB_FEEL_COMPILER_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "lib/feel/node.h"
#include "lib/feel/scope.h"
#include "lib/feel/source_text.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Finds the type a name of `instance of`, or of a parameter, stands for beside
// the built-in ones; nullopt if there is none.
using TypeFinder = std::function<std::optional<FeelType>(std::string_view)>;

struct CompilerContext {
  Scope& scope;
  Diagnostics& diagnostics;
  TypeFinder find_type = {};
};

// Each compiles one text in the innermost block of the scope, which it leaves
// as it was but for slots. Problems go to the diagnostics, each at its place
// in the file. Where the text cannot be read at all: null. Where it can but
// names are unknown (an error) the tree has kUnresolved nodes and can be run.

// An expression (DMN 1.5, 10.3.1.2, rule 1).
NodePtr CompileExpression(const SourceText& source, CompilerContext& context);
// The tests of a cell: a kTests node (rules 7 to 18) about the value in
// `slot`, which is of the type `input`, and which `?` names.
NodePtr CompileTests(const SourceText& source, int32_t slot,
                     const FeelType& input, CompilerContext& context);
// A type, as in `list<number>`.
std::optional<FeelType> CompileType(const SourceText& source,
                                    CompilerContext& context);

}  // namespace tassei::internal

#endif  // LIB_FEEL_COMPILER_H_
