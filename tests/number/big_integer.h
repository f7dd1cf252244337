// Whole numbers of any size, in the plainest way: the oracle for rounding.

#ifndef TESTS_NUMBER_BIG_INTEGER_H_
#define TESTS_NUMBER_BIG_INTEGER_H_

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tassei::testing {

// Decimal digits, the lowest first, none of the highest zero. Never negative.
class BigInteger {
 public:
  BigInteger() = default;
  explicit BigInteger(const std::string& text) {
    for (auto c = text.rbegin(); c != text.rend(); ++c) {
      digits_.push_back(*c - '0');
    }
    Trim();
  }

  bool is_zero() const { return digits_.empty(); }
  bool is_odd() const { return !digits_.empty() && digits_[0] % 2 == 1; }
  std::size_t size() const { return digits_.size(); }

  std::string ToString() const {
    if (digits_.empty()) return "0";
    std::string text;
    for (auto d = digits_.rbegin(); d != digits_.rend(); ++d) {
      text.push_back(static_cast<char>('0' + *d));
    }
    return text;
  }

  BigInteger TimesTenTo(std::size_t power) const {
    BigInteger result = *this;
    if (!is_zero()) result.digits_.insert(result.digits_.begin(), power, 0);
    return result;
  }

  friend BigInteger operator+(const BigInteger& a, const BigInteger& b) {
    BigInteger sum;
    int carry = 0;
    for (std::size_t i = 0; i < std::max(a.size(), b.size()) || carry != 0;
         ++i) {
      const int digit = a.At(i) + b.At(i) + carry;
      sum.digits_.push_back(digit % 10);
      carry = digit / 10;
    }
    return sum;
  }

  // Requires a >= b.
  friend BigInteger operator-(const BigInteger& a, const BigInteger& b) {
    BigInteger difference;
    int borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      const int digit = a.At(i) - b.At(i) - borrow;
      borrow = digit < 0 ? 1 : 0;
      difference.digits_.push_back(digit + 10 * borrow);
    }
    difference.Trim();
    return difference;
  }

  friend BigInteger operator*(const BigInteger& a, const BigInteger& b) {
    BigInteger product;
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (int n = 0; n < a.digits_[i]; ++n) {
        product = product + b.TimesTenTo(i);
      }
    }
    return product;
  }

  // Quotient and remainder. Requires b > 0.
  static std::pair<BigInteger, BigInteger> Divide(const BigInteger& a,
                                                  const BigInteger& b) {
    BigInteger quotient;
    BigInteger remainder;
    for (auto d = a.digits_.rbegin(); d != a.digits_.rend(); ++d) {
      remainder = remainder.TimesTenTo(1) +
                  BigInteger(std::string(1, static_cast<char>('0' + *d)));
      int digit = 0;
      while (remainder >= b) {
        remainder = remainder - b;
        ++digit;
      }
      quotient = quotient.TimesTenTo(1) +
                 BigInteger(std::string(1, static_cast<char>('0' + digit)));
    }
    return {quotient, remainder};
  }

  friend bool operator==(const BigInteger&, const BigInteger&) = default;
  friend std::strong_ordering operator<=>(const BigInteger& a,
                                          const BigInteger& b) {
    if (a.size() != b.size()) return a.size() <=> b.size();
    for (std::size_t i = a.size(); i-- > 0;) {
      if (a.digits_[i] != b.digits_[i]) return a.digits_[i] <=> b.digits_[i];
    }
    return std::strong_ordering::equal;
  }

 private:
  int At(std::size_t i) const { return i < digits_.size() ? digits_[i] : 0; }
  void Trim() {
    while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
  }

  std::vector<int> digits_;
};

}  // namespace tassei::testing

#endif  // TESTS_NUMBER_BIG_INTEGER_H_
