// Lists (DMN 1.5, table 75 and 10.3.4.4), and their order (10.3.4.8).

#include <span>

#include "lib/feel/builtin.h"
#include "lib/feel/list_functions.h"

namespace tassei::internal {
namespace {

constexpr KindSet kListKind = KindBit(ValueKind::kList);
constexpr KindSet kNumberKind = KindBit(ValueKind::kNumber);
constexpr KindSet kFunctionKind = KindBit(ValueKind::kFunction);

constexpr BuiltinParameter kList[] = {{"list", kListKind}};
constexpr BuiltinParameter kComparables[] = {{.name = "c", .variadic = true}};
constexpr BuiltinParameter kNumbers[] = {{.name = "n", .variadic = true}};
constexpr BuiltinParameter kBooleans[] = {{.name = "b", .variadic = true}};
constexpr BuiltinParameter kLists[] = {
    {.name = "list", .kinds = kListKind, .variadic = true}};
constexpr BuiltinParameter kListAndElement[] = {{"list", kListKind},
                                                {"element"}};
constexpr BuiltinParameter kListAndMatch[] = {{"list", kListKind}, {"match"}};
constexpr BuiltinParameter kListAndItems[] = {
    {"list", kListKind}, {.name = "item", .variadic = true}};
constexpr BuiltinParameter kPart[] = {{"list", kListKind},
                                      {"start position", kNumberKind},
                                      {"length", kNumberKind, true}};
constexpr BuiltinParameter kListAndPosition[] = {{"list", kListKind},
                                                 {"position", kNumberKind}};
constexpr BuiltinParameter kInsertion[] = {
    {"list", kListKind}, {"position", kNumberKind}, {"newItem"}};
constexpr BuiltinParameter kReplacement[] = {
    {"list", kListKind}, {"match", kFunctionKind}, {"newItem"}};
constexpr BuiltinParameter kListAndOrder[] = {{"list", kListKind},
                                              {"precedes", kFunctionKind}};

constexpr BuiltinSignature kOfList[] = {{kList}};
constexpr BuiltinSignature kOfComparables[] = {{kList}, {kComparables}};
constexpr BuiltinSignature kOfNumbers[] = {{kList}, {kNumbers}};
constexpr BuiltinSignature kOfBooleans[] = {{kList}, {kBooleans}};
constexpr BuiltinSignature kOfLists[] = {{kLists}};
constexpr BuiltinSignature kOfElement[] = {{kListAndElement}};
constexpr BuiltinSignature kOfMatch[] = {{kListAndMatch}};
constexpr BuiltinSignature kOfItems[] = {{kListAndItems}};
constexpr BuiltinSignature kOfPart[] = {{kPart}};
constexpr BuiltinSignature kOfPosition[] = {{kListAndPosition}};
constexpr BuiltinSignature kOfInsertion[] = {{kInsertion}};
constexpr BuiltinSignature kOfReplacement[] = {{kInsertion}, {kReplacement}};
constexpr BuiltinSignature kOfOrder[] = {{kListAndOrder}};

constexpr Builtin kBuiltins[] = {
    {"all", kOfBooleans, AllOf, TypeKind::kBoolean},
    {"any", kOfBooleans, AnyOf, TypeKind::kBoolean},
    {"append", kOfItems, Append, TypeKind::kList},
    {"concatenate", kOfLists, Concatenate, TypeKind::kList},
    {"count", kOfList, Count, TypeKind::kNumber},
    {"distinct values", kOfList, DistinctValues, TypeKind::kList},
    {"duplicate values", kOfList, DuplicateValues, TypeKind::kList},
    {"flatten", kOfList, Flatten, TypeKind::kList},
    {"index of", kOfMatch, IndexOf, TypeKind::kList},
    {"insert before", kOfInsertion, InsertBefore, TypeKind::kList},
    {"list contains", kOfElement, ListContains, TypeKind::kBoolean},
    {"list replace", kOfReplacement, Replace, TypeKind::kList},
    {"max", kOfComparables, Maximum},
    {"mean", kOfNumbers, Mean, TypeKind::kNumber},
    {"median", kOfNumbers, Median, TypeKind::kNumber},
    {"min", kOfComparables, Minimum},
    {"mode", kOfNumbers, Mode, TypeKind::kList},
    {"product", kOfNumbers, ProductOfList, TypeKind::kNumber},
    {"remove", kOfPosition, Remove, TypeKind::kList},
    {"reverse", kOfList, Reverse, TypeKind::kList},
    {"sort", kOfOrder, Sort, TypeKind::kList},
    {"stddev", kOfNumbers, StandardDeviation, TypeKind::kNumber},
    {"sublist", kOfPart, Sublist, TypeKind::kList},
    {"sum", kOfNumbers, SumOfList, TypeKind::kNumber},
    {"union", kOfLists, Union, TypeKind::kList},
};

}  // namespace

std::span<const Builtin> ListBuiltins() { return kBuiltins; }

}  // namespace tassei::internal
