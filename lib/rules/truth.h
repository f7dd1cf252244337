// Three-valued logic.

#ifndef LIB_RULES_TRUTH_H_
#define LIB_RULES_TRUTH_H_

namespace tassei::internal {

enum class Truth { kFalse, kTrue, kUnknown };

constexpr Truth TruthOf(bool value) {
  return value ? Truth::kTrue : Truth::kFalse;
}
constexpr Truth Not(Truth truth) {
  if (truth == Truth::kUnknown) return truth;
  return truth == Truth::kTrue ? Truth::kFalse : Truth::kTrue;
}
constexpr Truth Or(Truth a, Truth b) {
  if (a == Truth::kTrue || b == Truth::kTrue) return Truth::kTrue;
  return a == Truth::kUnknown ? a : b;
}
constexpr Truth And(Truth a, Truth b) { return Not(Or(Not(a), Not(b))); }

}  // namespace tassei::internal

#endif  // LIB_RULES_TRUTH_H_
