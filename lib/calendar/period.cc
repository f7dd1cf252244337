#include "tassei/period.h"

#include <array>
#include <cstddef>
#include <utility>

#include "lib/calendar/digits.h"

namespace tassei {
namespace {

constexpr int32_t kMonthsPerYear = 12;
constexpr int32_t kMonthsBeforeApril = 3;
constexpr int32_t kMinFiscalYear = 1401;
constexpr int32_t kMaxFiscalYear = 9998;

constexpr std::array<std::pair<PeriodKind, std::string_view>, 4> kCodes = {{
    {PeriodKind::kYear, "year"},
    {PeriodKind::kHalf, "half"},
    {PeriodKind::kQuarter, "quarter"},
    {PeriodKind::kMonth, "month"},
}};

int32_t MonthsIn(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::kYear:
      return 12;
    case PeriodKind::kHalf:
      return 6;
    case PeriodKind::kQuarter:
      return 3;
    case PeriodKind::kMonth:
      break;
  }
  return 1;
}

bool IsFiscalYear(int64_t year) {
  return year >= kMinFiscalYear && year <= kMaxFiscalYear;
}

int32_t AprilOf(int32_t fiscal_year) {
  return fiscal_year * kMonthsPerYear + kMonthsBeforeApril;
}

// Requires a month within the fiscal years above, or the one after them.
Date FirstDayOfMonth(int32_t month) {
  return *Date::FromCivil(month / kMonthsPerYear, month % kMonthsPerYear + 1,
                          1);
}

}  // namespace

std::optional<Period> Period::Year(int32_t fiscal_year) {
  if (!IsFiscalYear(fiscal_year)) return std::nullopt;
  return Period(PeriodKind::kYear, AprilOf(fiscal_year));
}

std::optional<Period> Period::Half(int32_t fiscal_year, int32_t half) {
  if (!IsFiscalYear(fiscal_year) || half < 1 || half > 2) return std::nullopt;
  return Period(PeriodKind::kHalf, AprilOf(fiscal_year) + (half - 1) * 6);
}

std::optional<Period> Period::Quarter(int32_t fiscal_year, int32_t quarter) {
  if (!IsFiscalYear(fiscal_year) || quarter < 1 || quarter > 4) {
    return std::nullopt;
  }
  return Period(PeriodKind::kQuarter, AprilOf(fiscal_year) + (quarter - 1) * 3);
}

std::optional<Period> Period::Month(int32_t fiscal_year, int32_t month) {
  if (!IsFiscalYear(fiscal_year) || month < 1 || month > kMonthsPerYear) {
    return std::nullopt;
  }
  const int32_t year =
      month > kMonthsBeforeApril ? fiscal_year : fiscal_year + 1;
  return Period(PeriodKind::kMonth, year * kMonthsPerYear + month - 1);
}

std::optional<Period> Period::Of(Date day, PeriodKind kind) {
  const int32_t month = day.month();
  const int32_t fiscal_year =
      month > kMonthsBeforeApril ? day.year() : day.year() - 1;
  const std::optional<Period> whole = Month(fiscal_year, month);
  if (!whole) return std::nullopt;
  return whole->Enclosing(kind);
}

std::optional<Period> Period::Parse(std::string_view id) {
  constexpr std::size_t kYearDigits = 4;
  if (id.size() < kYearDigits) return std::nullopt;
  const std::optional<int32_t> year =
      internal::ReadDigits(id.substr(0, kYearDigits));
  if (!year) return std::nullopt;
  const std::string_view part = id.substr(kYearDigits);
  if (part.empty()) return Year(*year);
  const std::optional<int32_t> number = internal::ReadDigits(part.substr(1));
  if (!number) return std::nullopt;
  if (part.size() == 2 && part[0] == 'H') return Half(*year, *number);
  if (part.size() == 2 && part[0] == 'Q') return Quarter(*year, *number);
  if (part.size() == 3 && part[0] == '-') {
    return Month(*number > kMonthsBeforeApril ? *year : *year - 1, *number);
  }
  return std::nullopt;
}

std::string Period::id() const {
  const std::string year = internal::PadDigits(fiscal_year(), 4);
  switch (kind_) {
    case PeriodKind::kYear:
      return year;
    case PeriodKind::kHalf:
      return year + "H" + std::to_string(ordinal());
    case PeriodKind::kQuarter:
      return year + "Q" + std::to_string(ordinal());
    case PeriodKind::kMonth:
      break;
  }
  return internal::PadDigits(first_month_ / kMonthsPerYear, 4) + "-" +
         internal::PadDigits(first_month_ % kMonthsPerYear + 1, 2);
}

int32_t Period::fiscal_year() const {
  return (first_month_ - kMonthsBeforeApril) / kMonthsPerYear;
}

int32_t Period::ordinal() const {
  return (first_month_ - kMonthsBeforeApril) % kMonthsPerYear /
             MonthsIn(kind_) +
         1;
}

Date Period::first_day() const { return FirstDayOfMonth(first_month_); }

Date Period::last_day() const {
  const Date after = FirstDayOfMonth(first_month_ + MonthsIn(kind_));
  return *Date::FromDays(after.days() - 1);
}

bool Period::Contains(Date day) const {
  return first_day() <= day && day <= last_day();
}

bool Period::Contains(Period other) const {
  return first_month_ <= other.first_month_ &&
         other.first_month_ + MonthsIn(other.kind_) <=
             first_month_ + MonthsIn(kind_);
}

std::optional<Period> Period::Enclosing(PeriodKind kind) const {
  if (MonthsIn(kind) < MonthsIn(kind_)) return std::nullopt;
  const int32_t april = AprilOf(fiscal_year());
  const int32_t since_april = first_month_ - april;
  return Period(kind, april + since_april - since_april % MonthsIn(kind));
}

std::vector<Period> Period::Divide(PeriodKind kind) const {
  std::vector<Period> parts;
  const int32_t end = first_month_ + MonthsIn(kind_);
  for (int32_t month = first_month_; month + MonthsIn(kind) <= end;
       month += MonthsIn(kind)) {
    parts.push_back(Period(kind, month));
  }
  return parts;
}

std::optional<Period> Period::Plus(int32_t count) const {
  const int64_t month =
      int64_t{first_month_} + int64_t{count} * MonthsIn(kind_);
  if (month < AprilOf(kMinFiscalYear) || month >= AprilOf(kMaxFiscalYear + 1)) {
    return std::nullopt;
  }
  return Period(kind_, static_cast<int32_t>(month));
}

std::strong_ordering operator<=>(Period a, Period b) {
  if (a.first_month_ != b.first_month_) {
    return a.first_month_ <=> b.first_month_;
  }
  return MonthsIn(b.kind_) <=> MonthsIn(a.kind_);
}

bool PeriodSpan::Contains(Period period) const {
  return first_day() <= period.first_day() && period.last_day() <= last_day();
}

bool PeriodSpan::Contains(Date day) const {
  return first_day() <= day && day <= last_day();
}

std::string PeriodSpan::ToString() const {
  return first == last ? first.id() : first.id() + "/" + last.id();
}

std::string_view PeriodKindCode(PeriodKind kind) {
  for (const auto& [value, code] : kCodes) {
    if (value == kind) return code;
  }
  return {};
}

std::optional<PeriodKind> PeriodKindFromCode(std::string_view code) {
  for (const auto& [value, known] : kCodes) {
    if (known == code) return value;
  }
  return std::nullopt;
}

}  // namespace tassei
