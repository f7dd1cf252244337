// Types of a model: of FEEL, and what an item definition allows beyond that.

#ifndef LIB_RULES_MODEL_TYPE_H_
#define LIB_RULES_MODEL_TYPE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/node.h"
#include "lib/feel/type.h"
#include "tassei/diagnostic.h"
#include "tassei/value.h"

namespace tassei::internal {

struct TypeConstraint;
using TypeConstraintPtr = std::shared_ptr<const TypeConstraint>;

// What the values of a type, and the parts of them, must pass. Null passes.
struct TypeConstraint {
  struct Tests {
    Program program = {};  // A kTests node about the value in slot 0, or none.
    std::string text = {};
  };
  struct Member {
    std::string name;
    TypeConstraintPtr constraint;
  };
  TypeConstraintPtr base = {};  // Of the type it narrows; may be null.
  Tests tests = {};
  TypeConstraintPtr elements = {};  // Of lists; may be null.
  std::vector<Member> members = {};
};

struct ModelType {
  std::string name = {};  // As the model names it; empty where it does not.
  FeelType type = {};
  TypeConstraintPtr constraint = {};  // Null: there is none within.

  bool accepts_anything() const {
    return type.is_any() && constraint == nullptr;
  }
};

// `value` as a value of `type`, converted as DMN does (10.3.2.9.4); null with a
// cause that names `subject` if it is not one. Nulls stay as they are.
Value ConvertTo(const ModelType& type, const Value& value,
                std::string_view subject, const SourceSpan& where,
                Evaluation& evaluation);

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_TYPE_H_
