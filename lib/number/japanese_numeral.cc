#include "lib/number/japanese_numeral.h"

#include <array>
#include <cstdint>
#include <utility>

#include "lib/number/decimal_parts.h"
#include "lib/number/digit_run.h"

namespace tassei::internal {
namespace {

struct Multiplier {
  char32_t sign;
  int32_t power;
};

// Within four digits.
constexpr std::array<Multiplier, 3> kSmall = {
    {{U'十', 1}, {U'百', 2}, {U'千', 3}}};
// Over four digits. 憶 is a slip for 億.
constexpr std::array<Multiplier, 4> kLarge = {
    {{U'万', 4}, {U'億', 8}, {U'憶', 8}, {U'兆', 12}}};

template <std::size_t size>
std::optional<int32_t> PowerOf(const std::array<Multiplier, size>& table,
                               char32_t c) {
  for (const Multiplier& multiplier : table) {
    if (multiplier.sign == c) return multiplier.power;
  }
  return std::nullopt;
}

// Requires a power that a multiplier has.
Decimal TenTo(int32_t power) { return *Decimal::FromScaled(1, power); }

// Terms of falling place value that are added up. Each after the first must
// stay below the place of the one before it.
class FallingSum {
 public:
  // Adds count × 10^power. False if that does not fit below the last term, or
  // is not exact.
  bool Add(Decimal count, int32_t power) {
    const std::optional<Decimal> term = Decimal::Multiply(count, TenTo(power));
    if (!term) return false;
    if (power_ && (power >= *power_ || *term >= TenTo(*power_))) return false;
    const std::optional<Decimal> sum = power_ ? AddExactly(sum_, *term) : term;
    if (!sum) return false;
    sum_ = *sum;
    power_ = power;
    return true;
  }

  bool empty() const { return !power_.has_value(); }
  Decimal sum() const { return sum_; }

 private:
  Decimal sum_;
  std::optional<int32_t> power_;  // Of the last term.
};

class Reader {
 public:
  explicit Reader(std::u32string_view text) : text_(text) {}

  std::optional<JapaneseNumeral> Read() {
    for (std::size_t at = 0; at < text_.size();) {
      const char32_t c = text_[at];
      if (c == U' ') {
        ++at;
        continue;
      }
      bool good = true;
      if (StartsDigitRun(c)) {
        good = TakeRun(text_.substr(at));
        at += good ? run_->size : 0;
      } else if (const std::optional<int32_t> small = PowerOf(kSmall, c)) {
        good = TakeSmall(*small);
        ++at;
      } else if (const std::optional<int32_t> large = PowerOf(kLarge, c)) {
        good = TakeLarge(*large);
        read_.repaired = read_.repaired || c == U'憶';
        ++at;
      } else {
        break;
      }
      if (!good) return std::nullopt;
      read_.size = at;
    }
    return Finish();
  }

 private:
  bool TakeRun(std::u32string_view text) {
    if (run_ || fraction_) return false;
    run_ = ReadDigitRun(text);
    if (!run_) return false;
    any_run_ = true;
    fraction_ = run_->fraction;
    read_.has_ascii_digits = read_.has_ascii_digits || run_->ascii;
    read_.repaired = read_.repaired || run_->repaired;
    read_.ambiguous = read_.ambiguous || run_->ambiguous;
    return true;
  }

  bool TakeSmall(int32_t power) {
    if (!run_ && fraction_) return false;
    if (run_ && !run_->ascii && run_->digits > 1) return false;
    const Decimal count = run_ ? run_->value : Decimal(1);
    run_.reset();
    return section_.Add(count, power);
  }

  bool TakeLarge(int32_t power) {
    if (!CloseSection() || section_.empty()) return false;
    const bool good = total_.Add(section_.sum(), power);
    section_ = FallingSum();
    return good;
  }

  // Adds the digits no multiplier follows.
  bool CloseSection() {
    if (!run_) return true;
    const Decimal count = run_->value;
    run_.reset();
    return section_.Add(count, 0);
  }

  std::optional<JapaneseNumeral> Finish() {
    if (read_.size == 0 || !CloseSection()) return std::nullopt;
    if (!section_.empty() && !total_.Add(section_.sum(), 0)) {
      return std::nullopt;
    }
    read_.value = total_.sum();
    read_.only_multipliers = !any_run_;
    if (read_.value.exponent() > 0) {
      const std::optional<Decimal> whole =
          read_.value.Round(0, Rounding::kDown);
      if (!whole) return std::nullopt;
      read_.value = *whole;
    }
    return read_;
  }

  std::u32string_view text_;
  JapaneseNumeral read_;
  std::optional<DigitRun> run_;  // Read and not yet added.
  bool any_run_ = false;
  bool fraction_ = false;  // A fraction ends the digits.
  FallingSum section_;     // Below the next large multiplier.
  FallingSum total_;
};

}  // namespace

std::optional<JapaneseNumeral> ReadJapaneseNumeral(std::u32string_view text) {
  return Reader(text).Read();
}

}  // namespace tassei::internal
