#include "tests/conformance/java_functions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "lib/text/utf8.h"

namespace tassei::conformance {
namespace {

using Arguments = std::span<const Value>;

// The shortest digits that give the double back, as Java prints it.
Value FromDouble(double value) {
  std::array<char, 64> digits;
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  const std::optional<Decimal> number = Decimal::Parse(
      {digits.data(), static_cast<std::size_t>(end - digits.data())});
  return number.has_value() ? Value(*number) : Value();
}

std::optional<double> ToDouble(const Value& value) {
  if (value.number() == nullptr) return std::nullopt;
  const std::string digits = value.number()->ToString();
  double result = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), result);
  return result;
}

Value Cosine(Arguments arguments) {
  const std::optional<double> angle = ToDouble(arguments[0]);
  return angle.has_value() ? FromDouble(std::cos(*angle)) : Value();
}

Value Greater(Arguments arguments) {
  const Decimal* const a = arguments[0].number();
  const Decimal* const b = arguments[1].number();
  if (a == nullptr || b == nullptr) return {};
  return std::max(*a, *b);
}

template <typename Integer>
Value WithinRange(Arguments arguments) {
  const Decimal* const number = arguments[0].number();
  if (number == nullptr || !number->is_integer() ||
      *number < Decimal(std::numeric_limits<Integer>::min()) ||
      *number > Decimal(std::numeric_limits<Integer>::max())) {
    return {};
  }
  return *number;
}

Value ReadNumber(Arguments arguments) {
  if (arguments[0].string() == nullptr) return {};
  const std::optional<Decimal> number = Decimal::Parse(*arguments[0].string());
  return number.has_value() ? Value(*number) : Value();
}

Value ReadInteger(Arguments arguments) {
  const Value number = ReadNumber(arguments);
  return WithinRange<int32_t>({&number, 1});
}

Value OneCharacter(Arguments arguments) {
  const std::string* const text = arguments[0].string();
  const bool is_one = text != nullptr && internal::CountCodePoints(*text) == 1;
  return is_one ? arguments[0] : Value();
}

// The first %s replaced.
Value Format(Arguments arguments) {
  const std::string* const format = arguments[0].string();
  if (format == nullptr) return {};
  const Value& argument = arguments[1];
  const std::string text =
      argument.string() != nullptr ? *argument.string() : argument.ToString();
  std::string result = *format;
  if (const std::size_t place = result.find("%s"); place != std::string::npos) {
    result.replace(place, 2, text);
  }
  return result;
}

struct JavaFunction {
  std::string_view class_name;
  std::string_view signature;
  Value (*call)(Arguments);
};
constexpr std::array<JavaFunction, 12> kFunctions = {{
    {"java.lang.Math", "cos(double)", Cosine},
    {"java.lang.Math", "max(double,double)", Greater},
    {"java.lang.Math", "max(float,float)", Greater},
    {"java.lang.Math", "max(int,int)", Greater},
    {"java.lang.Math", "max(long,long)", Greater},
    {"java.lang.Short", "valueOf(short)", WithinRange<int16_t>},
    {"java.lang.Byte", "valueOf(byte)", WithinRange<int8_t>},
    {"java.lang.Integer", "valueOf(java.lang.String)", ReadInteger},
    {"java.lang.Float", "valueOf(java.lang.String)", ReadNumber},
    {"java.lang.Double", "valueOf(java.lang.String)", ReadNumber},
    {"java.lang.String", "valueOf(char)", OneCharacter},
    {"java.lang.String", "format(java.lang.String,[Ljava.lang.Object;)",
     Format},
}};

}  // namespace

HostFunction FindJavaFunction(std::string_view class_name,
                              std::string_view signature) {
  std::string plain(signature);
  plain.erase(std::remove(plain.begin(), plain.end(), ' '), plain.end());
  for (const JavaFunction& function : kFunctions) {
    if (function.class_name == class_name && function.signature == plain) {
      return function.call;
    }
  }
  return {};
}

}  // namespace tassei::conformance
