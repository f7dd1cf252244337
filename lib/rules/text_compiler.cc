#include "lib/rules/text_compiler.h"

#include <algorithm>
#include <utility>

#include "lib/feel/source_text.h"
#include "lib/feel/type.h"
#include "lib/rules/model_causes.h"
#include "lib/rules/model_nodes.h"

namespace tassei::internal {
namespace {

Cause BrokenBy(const Diagnostics& problems, const SourceSpan& where) {
  const auto error = std::find_if(
      problems.begin(), problems.end(), [](const Diagnostic& problem) {
        return problem.kind->severity != Severity::kWarning;
      });
  if (error == problems.end()) return {&kExpressionBroken, {}, where};
  return {
      &kExpressionBroken,
      {error->Message(Language::kJapanese), error->Message(Language::kEnglish)},
      error->where};
}

}  // namespace

NodePtr TextCompiler::Expression(const PlacedText& text) {
  Diagnostics problems;
  CompilerContext context = {scope_, problems, types_.FinderOf(model_)};
  NodePtr node = CompileExpression({text.text, text.where}, context);
  diagnostics_.Append(problems);
  return node == nullptr ? NullNode(BrokenBy(problems, text.where)) : node;
}

NodePtr TextCompiler::Tests(const PlacedText& text, int32_t slot,
                            const FeelType& type) {
  Diagnostics problems;
  CompilerContext context = {scope_, problems, types_.FinderOf(model_)};
  NodePtr node = CompileTests({text.text, text.where}, slot, type, context);
  diagnostics_.Append(problems);
  return node == nullptr ? NullNode(BrokenBy(problems, text.where)) : node;
}

NodePtr TextCompiler::Typed(NodePtr node, const ModelType& type,
                            std::string_view subject, const SourceSpan& where) {
  const bool is_sure =
      type.constraint == nullptr && Conforms(node->type, type.type);
  if (is_sure || type.accepts_anything()) return node;
  return ConversionNode(std::move(node), type, subject, where);
}

}  // namespace tassei::internal
