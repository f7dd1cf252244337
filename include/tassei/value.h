// Values of the FEEL language (DMN 1.5, chapter 10).

#ifndef TASSEI_VALUE_H_
#define TASSEI_VALUE_H_

#include <string>
#include <utility>
#include <variant>

#include "tassei/cause.h"
#include "tassei/decimal.h"

namespace tassei {

// Null with its cause, a boolean, a number or a string. A value type.
class Value {
 public:
  Value() = default;  // Null without a cause.
  static Value Null(Cause cause) { return Value(std::move(cause)); }
  Value(bool value) : data_(value) {}                    // NOLINT
  Value(Decimal value) : data_(value) {}                 // NOLINT
  Value(std::string value) : data_(std::move(value)) {}  // NOLINT
  Value(const char*) = delete;

  bool is_null() const { return std::holds_alternative<Cause>(data_); }
  // Null pointers where the value is of another kind.
  const Cause* cause() const { return std::get_if<Cause>(&data_); }
  const bool* boolean() const { return std::get_if<bool>(&data_); }
  const Decimal* number() const { return std::get_if<Decimal>(&data_); }
  const std::string* string() const { return std::get_if<std::string>(&data_); }

  // As FEEL would write it: null, true, 0.95, "達成".
  std::string ToString() const;

 private:
  explicit Value(Cause cause) : data_(std::move(cause)) {}
  std::variant<Cause, bool, Decimal, std::string> data_;
};

}  // namespace tassei

#endif  // TASSEI_VALUE_H_
