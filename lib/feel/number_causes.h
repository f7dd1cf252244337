// Why a function of numbers gives null.

#ifndef LIB_FEEL_NUMBER_CAUSES_H_
#define LIB_FEEL_NUMBER_CAUSES_H_

#include "tassei/cause.h"

namespace tassei::internal {

// {0} is the scale.
inline constexpr CauseKind kBadScale{
    "C0840",
    {"桁数 {0} は −6111 から 6176 までの整数ではありません",
     "the scale {0} is no whole number from -6111 to 6176"}};
inline constexpr CauseKind kNegativeNumber{
    "C0841",
    {"負の数の平方根はありません", "a negative number has no square root"}};
inline constexpr CauseKind kNoLogarithm{
    "C0842",
    {"対数は正の数にだけあります", "only positive numbers have a logarithm"}};
inline constexpr CauseKind kNotWhole{
    "C0843", {"整数ではありません", "the number is not whole"}};

}  // namespace tassei::internal

#endif  // LIB_FEEL_NUMBER_CAUSES_H_
