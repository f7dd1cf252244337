#include "lib/feel/compiler.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lib/feel/expression_parser.h"
#include "lib/feel/feel_diagnostics.h"
#include "lib/feel/front_door.h"
#include "lib/feel/lexer.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kMostQuoted = 200;  // Code points.
// Bytes of a text that is looked at again for what was meant.
constexpr std::size_t kLongestCorrected = 10'000;

bool CheckUtf8(const SourceText& source, Diagnostics& diagnostics) {
  if (IsUtf8(source.text)) return true;
  diagnostics.Add({.kind = &kFeelNotUtf8,
                   .where = source.where,
                   .arguments = {},
                   .found = std::string(source.text.substr(0, kMostQuoted))});
  return false;
}

// Reads a text by a function of the parser; null if it cannot be read.
using Reading = std::function<NodePtr(ExpressionParser&)>;

NodePtr Read(const SourceText& source, CompilerContext& context,
             const Reading& reading) {
  std::optional<std::vector<Token>> tokens =
      CutTokens(source, context.diagnostics);
  if (!tokens.has_value()) return nullptr;
  ExpressionParser parser(source, *std::move(tokens), context);
  return reading(parser);
}

// Whether each error is a name that says itself how it should be written.
bool AreAllLookalikes(const Diagnostics& problems) {
  return problems.left_out() == 0 &&
         std::all_of(problems.begin(), problems.end(),
                     [](const Diagnostic& problem) {
                       return problem.kind == &kFeelLookalike ||
                              problem.kind->severity == Severity::kWarning;
                     });
}

// The text that can be read without an error and was probably meant by one
// that cannot; nullopt if there is none.
std::optional<std::string> MeantBy(const SourceText& source,
                                   const CompilerContext& context,
                                   const Reading& reading) {
  if (source.text.size() > kLongestCorrected) return std::nullopt;
  std::string corrected = CorrectedText(source.text, context.scope.Names());
  if (corrected == source.text) return std::nullopt;
  Diagnostics problems;
  CompilerContext again{context.scope, problems, context.find_type};
  const SourceText text{.text = corrected};
  if (Read(text, again, reading) == nullptr || problems.has_errors()) {
    return std::nullopt;
  }
  return corrected;
}

NodePtr Compile(const SourceText& source, CompilerContext& context,
                const Reading& reading) {
  if (!CheckUtf8(source, context.diagnostics)) return nullptr;
  Diagnostics problems;
  CompilerContext inner{context.scope, problems, context.find_type};
  NodePtr node = Read(source, inner, reading);
  std::optional<std::string> meant;
  if (problems.has_errors() && !AreAllLookalikes(problems)) {
    meant = MeantBy(source, context, reading);
  }
  if (!meant.has_value()) {
    context.diagnostics.Append(problems);
    return node;
  }
  context.diagnostics.Add(
      {.kind = &kFeelWideText,
       .where = source.where,
       .arguments = {},
       .found = std::string(FirstCodePoints(source.text, kMostQuoted)),
       .suggestion = *std::move(meant)});
  return node;
}

}  // namespace

NodePtr CompileExpression(const SourceText& source, CompilerContext& context) {
  return Compile(source, context, [](ExpressionParser& parser) {
    return parser.WholeExpression();
  });
}

NodePtr CompileTests(const SourceText& source, int32_t slot,
                     const FeelType& input, CompilerContext& context) {
  return Compile(source, context, [slot, &input](ExpressionParser& parser) {
    return parser.WholeCell(slot, input);
  });
}

std::optional<FeelType> CompileType(const SourceText& source,
                                    CompilerContext& context) {
  if (!CheckUtf8(source, context.diagnostics)) return std::nullopt;
  std::optional<std::vector<Token>> tokens =
      CutTokens(source, context.diagnostics);
  if (!tokens.has_value()) return std::nullopt;
  return ExpressionParser(source, *std::move(tokens), context).WholeType();
}

}  // namespace tassei::internal
