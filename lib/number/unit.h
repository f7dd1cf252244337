// Units as they stand behind a number.

#ifndef LIB_NUMBER_UNIT_H_
#define LIB_NUMBER_UNIT_H_

#include <string_view>

namespace tassei::internal {

// Whether `text` (NFKC) can be a unit and says nothing more: 件, m2, 円/人 and
// か所 can; 未満, 人増, つの取組 and anything with brackets cannot.
bool CanBeUnit(std::u32string_view text);

// Whether it is one of the units that are read behind kanji numerals.
bool IsKnownUnit(std::u32string_view text);

}  // namespace tassei::internal

#endif  // LIB_NUMBER_UNIT_H_
