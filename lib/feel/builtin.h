// The table of FEEL's built-in functions (DMN 1.5, 10.3.4).

#ifndef LIB_FEEL_BUILTIN_H_
#define LIB_FEEL_BUILTIN_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/type.h"
#include "tassei/cause.h"
#include "tassei/value.h"

namespace tassei::internal {

// Which kinds of values a parameter takes: one bit for each ValueKind.
using KindSet = uint32_t;
constexpr KindSet KindBit(ValueKind kind) {
  return KindSet{1} << static_cast<int>(kind);
}
inline constexpr KindSet kAnyKind = ~KindSet{0};  // Null too.
inline constexpr KindSet kNotNull = kAnyKind & ~KindBit(ValueKind::kNull);

struct BuiltinParameter {
  std::string_view name;
  KindSet kinds = kAnyKind;
  bool optional = false;
  // Takes all that follow too, as a list; only the last parameter may.
  bool variadic = false;
};

// One call. Arguments are those of the signature chosen, one to a parameter;
// an optional one that was left out is null without a cause, and not given.
class BuiltinCall {
 public:
  BuiltinCall(std::size_t signature, std::span<const Value> arguments,
              std::span<const bool> given, Evaluation& evaluation)
      : signature_(signature),
        arguments_(arguments),
        given_(given),
        evaluation_(evaluation) {}

  std::size_t signature() const { return signature_; }
  const Value& operator[](std::size_t index) const { return arguments_[index]; }
  bool given(std::size_t index) const { return given_[index]; }
  Evaluation& evaluation() const { return evaluation_; }

 private:
  std::size_t signature_;
  std::span<const Value> arguments_;
  std::span<const bool> given_;
  Evaluation& evaluation_;
};

struct BuiltinSignature {
  std::span<const BuiltinParameter> parameters;
};

// One function. The first signature whose parameters the arguments fit, by
// number, names and kinds (a singleton list also fits as its element, and an
// element as a singleton list where only a list is taken), is called. Where
// none fits the answer is null: with the cause of an argument that is null,
// else with the parameter that was not met.
struct Builtin {
  std::string_view name;
  std::span<const BuiltinSignature> signatures;
  Value (*call)(const BuiltinCall& call);
  TypeKind result = TypeKind::kAny;
};

// Each part of the table, in a file of its own.
std::span<const Builtin> NumberBuiltins();    // builtins_number.cc
std::span<const Builtin> StringBuiltins();    // builtins_string.cc
std::span<const Builtin> ListBuiltins();      // builtins_list.cc
std::span<const Builtin> ContextBuiltins();   // builtins_context.cc
std::span<const Builtin> RangeBuiltins();     // builtins_range.cc
std::span<const Builtin> TemporalBuiltins();  // builtins_temporal.cc
// not, is, string, number; is and conversions of every kind.
std::span<const Builtin> ConversionBuiltins();  // builtins_conversion.cc

// Every function with its value, in order of names; made once.
struct NamedBuiltin {
  std::string_view name;
  Value function;
  FeelType type;
};
const std::vector<NamedBuiltin>& AllBuiltins();

}  // namespace tassei::internal

#endif  // LIB_FEEL_BUILTIN_H_
