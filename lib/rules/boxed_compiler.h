// Boxed expressions to trees.

#ifndef LIB_RULES_BOXED_COMPILER_H_
#define LIB_RULES_BOXED_COMPILER_H_

#include <cstddef>
#include <memory>
#include <string_view>

#include "lib/feel/node.h"
#include "lib/rules/model.h"
#include "lib/rules/text_compiler.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// Compiles expressions of one decision or knowledge model. No tree is null.
class BoxedCompiler {
 public:
  explicit BoxedCompiler(TextCompiler texts) : texts_(texts) {}

  // A tree whose value is of the type the expression states. `subject` names
  // that value in causes.
  NodePtr Compile(const BoxedExpression& boxed, std::string_view subject);
  // A part that may be missing: then null with a cause.
  NodePtr Part(const BoxedPtr& part, std::string_view subject,
               const SourceSpan& where);
  // What `function`, whose parameters have been declared in the innermost
  // block, gives for their values, of whatever kind it is.
  NodePtr Body(const BoxedExpression& function, std::string_view subject);

 private:
  using NodeBuilder = std::shared_ptr<Node>;

  NodePtr Untyped(const BoxedExpression& boxed, std::string_view subject);
  NodePtr ContextOf(const BoxedExpression& boxed, std::string_view subject);
  NodePtr Entry(const BoxedExpression::Entry& entry, std::string_view subject,
                const SourceSpan& where);
  NodePtr Invocation(const BoxedExpression& boxed, std::string_view subject);
  NodePtr FunctionOf(const BoxedExpression& boxed, std::string_view subject);
  NodePtr External(const BoxedExpression& boxed, std::string_view subject);
  NodePtr ListOf(const BoxedExpression& boxed, std::string_view subject);
  NodePtr Relation(const BoxedExpression& boxed);
  NodePtr Row(const BoxedExpression& relation, std::size_t first);
  NodePtr Conditional(const BoxedExpression& boxed, std::string_view subject);
  NodePtr Iterator(const BoxedExpression& boxed, NodeKind kind,
                   std::string_view subject);
  NodePtr Filter(const BoxedExpression& boxed, std::string_view subject);

  TextCompiler texts_;
};

}  // namespace tassei::internal

#endif  // LIB_RULES_BOXED_COMPILER_H_
