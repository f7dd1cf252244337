#include "gtest/gtest.h"
#include "tests/feel/feel_text.h"

namespace tassei {
namespace {

TEST(ListBuiltins, CountAndFindElements) {
  ExpectValues({
      {"count([])", "0"},
      {"count([1, [2, 3]])", "2"},
      {"count(7)", "1"},
      {"list contains([1, 2, null], null)", "true"},
      {"list contains([1, 2], null)", "false"},
      {"list contains([1, \"a\"], \"a\")", "true"},
      {"list contains(list: [1.0], element: 1)", "true"},
      {"index of([1, 2, 1.0, null], 1)", "[1, 3]"},
      {"index of([1, null, null], null)", "[2, 3]"},
      {"index of([1], \"1\")", "[]"},
  });
  ExpectNulls({"count(null)", "count(1, 2)", "count()",
               "list contains(null, 1)", "list contains([1])",
               "index of(null, 1)"});
}

TEST(ListBuiltins, FindExtremesOfWhatHasAnOrder) {
  ExpectValues({
      {"min([3, 1, 2])", "1"},
      {"max(3, 1, 2)", "3"},
      {"min(list: [\"b\", \"a\"])", "\"a\""},
      {"max(@\"2026-01-01\", @\"2026-03-31\")", "@\"2026-03-31\""},
      {"max([@\"P1D\", @\"PT25H\"])", "@\"P1DT1H\""},
      {"min(5)", "5"},
      {"max([1, 1.0])", "1"},
  });
  ExpectNulls({"min([])", "min()", "max(null)", "max([1, null])",
               "min([1, \"a\"])", "max([true])", "min([[1]])", "min(l: [1])"});
}

TEST(ListBuiltins, JoinNumbers) {
  ExpectValues({
      {"sum([1, 2, 3.5])", "6.5"},
      {"sum(1, 2)", "3"},
      {"sum(0.1, 0.2)", "0.3"},
      {"mean([1, 2, 3, 6])", "3"},
      {"mean(1, 2)", "1.5"},
      {"mean([1, 1, 2])", "1.333333333333333333333333333333333"},
      {"product([2, 3, 4])", "24"},
      {"product(2.5, 2)", "5.0"},
      {"median([6, 1, 2, 3])", "2.5"},
      {"median(8, 2, 5, 3, 4)", "4"},
      {"mode([6, 3, 9, 6, 6])", "[6]"},
      {"mode(6, 1, 9, 6, 1)", "[1, 6]"},
      {"mode([1, 1.0, 2])", "[1]"},
      {"mode([])", "[]"},
  });
  ExpectNulls({"sum([])", "sum()", "sum(null)", "sum([1, null])",
               "sum([1, \"2\"])", "mean([])", "mean(null)", "product([])",
               "product([1, null])", "median([])", "median([1, true])",
               "mode(null)", "mode([\"a\"])", "mode()", "stddev([])",
               "stddev(1)", "stddev([1, null])", "sum(list: null)",
               "sum(9E+6144, 9E+6144)"});
}

TEST(ListBuiltins, JoinBooleans) {
  ExpectValues({
      {"all([])", "true"},
      {"any([])", "false"},
      {"all(true, true)", "true"},
      {"all([null, false])", "false"},
      {"any([null, true])", "true"},
      {"any(false, false)", "false"},
      {"all(true)", "true"},
      {"any(list: [true])", "true"},
  });
  ExpectNulls({"all([true, null])", "any([false, null])", "all([true, 1])",
               "any([false, \"true\"])", "all()", "any(null)", "all(0)",
               "any(l: [true])"});
}

TEST(ListBuiltins, TakeParts) {
  ExpectValues({
      {"sublist([4, 5, 6], 1, 2)", "[4, 5]"},
      {"sublist([4, 5, 6], 2)", "[5, 6]"},
      {"sublist([4, 5, 6], -2)", "[5, 6]"},
      {"sublist([4, 5, 6], -3, 2)", "[4, 5]"},
      {"sublist(list: [4, 5], start position: 2, length: 1)", "[5]"},
      {"remove([4, 5, 6], 2)", "[4, 6]"},
      {"remove([4, 5, 6], -1)", "[4, 5]"},
      {"reverse([1, null, 2])", "[2, null, 1]"},
      {"reverse([])", "[]"},
  });
  ExpectNulls({"sublist([1, 2], 0)", "sublist([1, 2], 3)",
               "sublist([1, 2], -3)", "sublist([1, 2], 1, 0)",
               "sublist([1, 2], 2, 2)", "sublist(null, 1)",
               "sublist([1], \"1\")", "remove([1], 0)", "remove([1], 2)",
               "remove(null, 1)", "reverse(null)"});
}

TEST(ListBuiltins, MakeLongerLists) {
  ExpectValues({
      {"append([1], 2, 3)", "[1, 2, 3]"},
      {"append([1], [2])", "[1, [2]]"},
      {"append([], null)", "[null]"},
      {"append(list: [1], item: 2)", "[1, 2]"},
      {"concatenate([1, 2], [3])", "[1, 2, 3]"},
      {"concatenate([1], 2, [])", "[1, 2]"},
      {"insert before([1, 3], 1, 2)", "[2, 1, 3]"},
      {"insert before([1, 3], -1, null)", "[1, null, 3]"},
      {"insert before(newItem: 0, list: [1], position: 1)", "[0, 1]"},
      {"union([1, 2], [2.0, 3])", "[1, 2, 3]"},
      {"distinct values([1, 2, 1, null, null, \"1\"])", "[1, 2, null, \"1\"]"},
      {"duplicate values([1, 2, 3, 2, 1, 2])", "[2, 1]"},
      {"flatten([[1, 2], [[3]], 4, []])", "[1, 2, 3, 4]"},
      {"flatten([null, [null]])", "[null, null]"},
  });
  ExpectNulls({"append(null, 1)", "append([1])", "concatenate([1], null)",
               "concatenate()", "insert before([1], 0, 2)",
               "insert before([1], 3, 2)", "insert before([], 1, 2)",
               "insert before(null, 1, 2)", "union([1], null)",
               "distinct values(null)", "duplicate values(null)",
               "flatten(null)"});
}

TEST(ListBuiltins, ReplaceElements) {
  ExpectValues({
      {"list replace([1, 2, 3], 2, 9)", "[1, 9, 3]"},
      {"list replace([1, 2, 3], -1, null)", "[1, 2, null]"},
      {"list replace([1, 2, 3], 2.9, 9)", "[1, 9, 3]"},
      {"list replace(1, 1, 9)", "[9]"},
      {"list replace([1, 5], function(item, newItem) item < newItem, 3)",
       "[3, 5]"},
      {"list replace(match: function(a, b) true, list: [1], newItem: 2)",
       "[2]"},
      {"list replace([], function(a, b) a, 2)", "[]"},
  });
  ExpectNulls({"list replace([1], 0, 2)", "list replace([1], 2, 2)",
               "list replace([1], null, 2)", "list replace([1], \"1\", 2)",
               "list replace([1], function(a) true, 2)",
               "list replace([1], function(a, b) a, 2)",
               "list replace([1], function(a, b) null, 2)",
               "list replace([1], 1)"});
}

TEST(ListBuiltins, SortByAFunctionAndKeepTheOrderOfEquals) {
  ExpectValues({
      {"sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"},
      {"sort([3, 1, 2, 5, 4], function(x, y) x > y)", "[5, 4, 3, 2, 1]"},
      {"sort(list: [2, 1], precedes: function(x, y) x < y)", "[1, 2]"},
      {"sort([], function(x, y) x < y)", "[]"},
      {"sort([1], function(x, y) null)", "[1]"},
      {"sort([{a: 1, b: 1}, {a: 0, b: 2}, {a: 1, b: 3}], "
       "function(x, y) x.a < y.a).b",
       "[2, 1, 3]"},
      {"sort([3, 1, 2], function(x, y) true)", "[2, 1, 3]"},
      {"sort([@\"2026-02-01\", @\"2026-01-01\"], before)",
       "[@\"2026-01-01\", @\"2026-02-01\"]"},
  });
  ExpectNulls({"sort([2, 1])", "sort(null, function(x, y) x < y)",
               "sort([2, 1], function(x) true)",
               "sort([2, \"1\"], function(x, y) x < y)",
               "sort([2, 1], function(x, y) x)"});
}

}  // namespace
}  // namespace tassei
