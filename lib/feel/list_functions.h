// The functions of builtins_list.cc, by topics. Each takes the call of its
// entry in the table.

#ifndef LIB_FEEL_LIST_FUNCTIONS_H_
#define LIB_FEEL_LIST_FUNCTIONS_H_

#include "lib/feel/builtin.h"
#include "tassei/value.h"

namespace tassei::internal {

// list_statistics.cc: of the list that is the first argument.
Value Count(const BuiltinCall& call);
Value Minimum(const BuiltinCall& call);
Value Maximum(const BuiltinCall& call);
Value SumOfList(const BuiltinCall& call);
Value Mean(const BuiltinCall& call);
Value ProductOfList(const BuiltinCall& call);
Value Median(const BuiltinCall& call);
Value StandardDeviation(const BuiltinCall& call);
Value Mode(const BuiltinCall& call);
Value AllOf(const BuiltinCall& call);
Value AnyOf(const BuiltinCall& call);

// list_editing.cc: lists made from lists.
Value Sublist(const BuiltinCall& call);
Value Append(const BuiltinCall& call);
Value Concatenate(const BuiltinCall& call);
Value InsertBefore(const BuiltinCall& call);
Value Remove(const BuiltinCall& call);
Value Replace(const BuiltinCall& call);  // Signatures: by position, by match.
Value Reverse(const BuiltinCall& call);
Value Flatten(const BuiltinCall& call);
Value Sort(const BuiltinCall& call);

// list_search.cc: by equality of elements.
Value ListContains(const BuiltinCall& call);
Value IndexOf(const BuiltinCall& call);
Value Union(const BuiltinCall& call);
Value DistinctValues(const BuiltinCall& call);
Value DuplicateValues(const BuiltinCall& call);

}  // namespace tassei::internal

#endif  // LIB_FEEL_LIST_FUNCTIONS_H_
