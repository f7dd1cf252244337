// Compiling in tests.

#ifndef TESTS_FEEL_COMPILE_SUPPORT_H_
#define TESTS_FEEL_COMPILE_SUPPORT_H_

#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/compiler.h"
#include "lib/feel/scope.h"
#include "tassei/diagnostic.h"
#include "tests/feel/tree_text.h"

namespace tassei::testing {

// A name and its type, as FEEL writes it.
struct Known {
  std::string name;
  std::string type = "Any";
};

// What compiling a text gave.
struct Compiled {
  internal::NodePtr node = {};
  Diagnostics problems = Diagnostics();

  std::string tree() const { return TreeText(node); }
  std::string type() const {
    return node == nullptr ? "nothing" : node->type.ToString();
  }
  // "K0814 1:5 suggestion" of each problem.
  std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& problem : problems) {
      std::string code(problem.kind->code);
      if (!problem.where.ToString().empty()) {
        code += " " + problem.where.ToString();
      }
      if (!problem.suggestion.empty()) code += " " + problem.suggestion;
      codes.push_back(std::move(code));
    }
    return codes;
  }
};

inline void Declare(const std::vector<Known>& known, internal::Scope& scope) {
  Diagnostics problems;
  internal::CompilerContext context{scope, problems};
  for (const Known& name : known) {
    scope.Declare(name.name,
                  internal::CompileType({.text = name.type}, context).value());
  }
}

inline Compiled CompileText(std::string_view text,
                            const std::vector<Known>& known = {},
                            const SourceSpan& where = {}) {
  Compiled compiled;
  internal::Scope scope;
  Declare(known, scope);
  internal::CompilerContext context{scope, compiled.problems};
  compiled.node =
      internal::CompileExpression({.text = text, .where = where}, context);
  return compiled;
}

// A cell about the first name of `known`, in slot 0.
inline Compiled CompileCell(std::string_view text,
                            const std::vector<Known>& known = {{"事実"}}) {
  Compiled compiled;
  internal::Scope scope;
  Declare(known, scope);
  internal::CompilerContext context{scope, compiled.problems};
  const internal::FeelType input =
      internal::CompileType({.text = known.front().type}, context).value();
  compiled.node = internal::CompileTests(
      {.text = text, .where = {.cell = "B2"}}, 0, input, context);
  return compiled;
}

}  // namespace tassei::testing

#endif  // TESTS_FEEL_COMPILE_SUPPORT_H_
