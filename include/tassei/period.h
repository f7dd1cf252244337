// Fiscal years, halves, quarters and months. A fiscal year (年度) begins on
// 1 April: 2020H1 (令和2年度上半期) is April to September 2020.

#ifndef TASSEI_PERIOD_H_
#define TASSEI_PERIOD_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/date.h"

namespace tassei {

enum class PeriodKind { kYear, kHalf, kQuarter, kMonth };

// One period. Ordered by first day, the longer first. Fiscal years 1401 to
// 9998.
class Period {
 public:
  Period() = default;  // Fiscal year 1970.

  static std::optional<Period> Year(int32_t fiscal_year);
  static std::optional<Period> Half(int32_t fiscal_year, int32_t half);
  static std::optional<Period> Quarter(int32_t fiscal_year, int32_t quarter);
  // `month` is the calendar month: 1 is the January after the year began.
  static std::optional<Period> Month(int32_t fiscal_year, int32_t month);
  // The period of `kind` that `day` falls in.
  static std::optional<Period> Of(Date day, PeriodKind kind);

  // Reads an id: "2020", "2020H1", "2020Q3", or "2020-11" (calendar month).
  static std::optional<Period> Parse(std::string_view id);
  std::string id() const;

  PeriodKind kind() const { return kind_; }
  int32_t fiscal_year() const;
  // 1 for the first half, quarter, or month (April) of its year; 1 for a year.
  int32_t ordinal() const;
  Date first_day() const;
  Date last_day() const;

  bool Contains(Date day) const;
  bool Contains(Period other) const;
  // The period of `kind` that contains this one; nullopt if `kind` is shorter.
  std::optional<Period> Enclosing(PeriodKind kind) const;
  // The periods of `kind` that make up this one, in order; empty if longer.
  std::vector<Period> Divide(PeriodKind kind) const;
  // The same kind of period, `count` later (or earlier, if negative).
  std::optional<Period> Plus(int32_t count) const;

  friend bool operator==(Period, Period) = default;
  friend std::strong_ordering operator<=>(Period a, Period b);

 private:
  Period(PeriodKind kind, int32_t first_month)
      : kind_(kind), first_month_(first_month) {}

  PeriodKind kind_ = PeriodKind::kYear;
  int32_t first_month_ = 1970 * 12 + 3;  // Calendar months since year 0.
};

// A run of periods, both ends included: the term of a plan, the span of a step.
// Ends may be of different kinds; last.last_day() >= first.first_day().
struct PeriodSpan {
  Period first;
  Period last;

  Date first_day() const { return first.first_day(); }
  Date last_day() const { return last.last_day(); }
  bool Contains(Period period) const;
  bool Contains(Date day) const;
  // "2020/2023"; "2020" if both ends are the same.
  std::string ToString() const;

  friend bool operator==(const PeriodSpan&, const PeriodSpan&) = default;
};

// The code used in files: "year", "half", "quarter", "month".
std::string_view PeriodKindCode(PeriodKind kind);
std::optional<PeriodKind> PeriodKindFromCode(std::string_view code);

}  // namespace tassei

#endif  // TASSEI_PERIOD_H_
