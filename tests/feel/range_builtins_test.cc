#include "gtest/gtest.h"
#include "tests/feel/feel_text.h"

namespace tassei {
namespace {

TEST(RangeBuiltins, SayWhatComesBefore) {
  ExpectValues({
      {"before(1, 2)", "true"},
      {"before(2, 2)", "false"},
      {"before(1, [1..2])", "false"},
      {"before(1, (1..2])", "true"},
      {"before([1..2), 2)", "true"},
      {"before([1..2], 2)", "false"},
      {"before([1..2], [3..4])", "true"},
      {"before([1..3), [3..4])", "true"},
      {"before([1..3], [3..4])", "false"},
      {"before([1..3], (3..4])", "true"},
      {"after(2, 1)", "true"},
      {"after(2, [1..2))", "true"},
      {"after((2..3], 2)", "true"},
      {"after([3..4], [1..3])", "false"},
      {"after([3..4], [1..3))", "true"},
      {"before(point1: 1, point2: 2)", "true"},
      {"before(range: [1..2], point: 3)", "true"},
      {"before(range2: [3..4], range1: [1..2])", "true"},
  });
}

TEST(RangeBuiltins, SayWhatMeetsAndOverlaps) {
  ExpectValues({
      {"meets([1..5], [5..10])", "true"},
      {"meets([1..5), [5..10])", "false"},
      {"meets([1..5], (5..10])", "false"},
      {"met by([5..10], [1..5])", "true"},
      {"met by([5..10], [1..5))", "false"},
      {"overlaps([1..5], [5..8])", "true"},
      {"overlaps([1..5], (5..8])", "false"},
      {"overlaps([3..5], [1..8])", "true"},
      {"overlaps before([1..5], [3..8])", "true"},
      {"overlaps before([3..8], [1..5])", "false"},
      {"overlaps before([1..5], (1..5])", "true"},
      {"overlaps before([1..5], [1..5])", "false"},
      {"overlaps after([3..8], [1..5])", "true"},
      {"overlaps after((1..5], [1..5])", "true"},
      {"overlaps after([1..5], [1..5])", "false"},
  });
}

TEST(RangeBuiltins, SayWhatLiesInside) {
  ExpectValues({
      {"finishes(10, [1..10])", "true"},
      {"finishes(10, [1..10))", "false"},
      {"finishes([5..10), [1..10))", "true"},
      {"finishes([1..10], (1..10])", "false"},
      {"finished by([1..10], (1..10])", "true"},
      {"includes([1..10], 1)", "true"},
      {"includes((1..10], 1)", "false"},
      {"includes([1..10), (1..10))", "true"},
      {"includes((1..10), [1..10))", "false"},
      {"during([1..10), [1..10])", "true"},
      {"during([1..10], [1..10))", "false"},
      {"starts(1, [1..10])", "true"},
      {"starts(1, (1..10])", "false"},
      {"starts([1..10), [1..10])", "true"},
      {"started by([1..10], [1..10))", "true"},
      {"started by([1..10), [1..10])", "false"},
      {"coincides(5, 5.0)", "true"},
      {"coincides([1..5], [1..5])", "true"},
      {"coincides([1..5], [1..5))", "false"},
  });
}

TEST(RangeBuiltins, TakeTemporalAndEndlessRanges) {
  ExpectValues({
      {"during(@\"2026-04-01\", [@\"2026-01-01\"..@\"2026-12-31\"])", "true"},
      {"before(\"a\", \"b\")", "true"},
      {"includes((>= 5), 6)", "true"},
      {"includes((>= 5), 4)", "false"},
      {"before(1, (> 5))", "true"},
      {"after(9, (> 5))", "false"},
      {"overlaps((< 5), (> 5))", "false"},
      {"coincides((> 5), (> 5))", "true"},
  });
}

TEST(RangeBuiltins, HaveNoAnswerForWhatDoesNotCompare) {
  ExpectNulls({"before(1, \"a\")", "before(1, null)", "before(1)",
               "before(1, [\"a\"..\"b\"])", "meets(1, [1..2])",
               "coincides(1, [1..1])", "during(1, 1)", "includes(1, [1..2])",
               "before(1, [null..5])", "overlaps([1..2], null)",
               "before(true, false)", "before(a: 1, b: 2)"});
}

TEST(RangeBuiltins, ReadRangesOfLiterals) {
  ExpectValues({
      {"range(\"[18..21]\")", "[18..21]"},
      {"range(\"(18..21)\")", "(18..21)"},
      {"range(\"]18..21[\")", "(18..21)"},
      {"range(\"[-1.5 .. 2)\")", "[-1.5..2)"},
      {"range(\"[18..)\") = (>= 18)", "true"},
      {"range(\"(..21]\") = (<= 21)", "true"},
      {"range(\"[\\\"a\\\"..\\\"b\\\"]\")", "[\"a\"..\"b\"]"},
      {"range(\"[@\\\"P1D\\\"..@\\\"P2D\\\"]\")", "[@\"P1D\"..@\"P2D\"]"},
      {"range(\"[date(\\\"2026-01-01\\\")..date(\\\"2026-12-31\\\")]\")",
       "[@\"2026-01-01\"..@\"2026-12-31\"]"},
      {"range(from: \"[1..2]\")", "[1..2]"},
  });
  ExpectNulls({"range(null)", "range(\"\")", "range(\"[..]\")",
               "range(\"(..)\")", "range(\"[1..]\")", "range(\"[..2]\")",
               "range(\"[2..1]\")", "range(\"[1..\\\"a\\\"]\")",
               "range(\"[1+1..3]\")", "range(\"1..3\")", "range(\"[1..3\")",
               "range(\"[1..3] \\\"\")", "range(\"[a..b]\")",
               "range(\"[null..3]\")", "range(\"[@\\\"x\\\"..@\\\"y\\\"]\")",
               "range(1)", "range()"});
}

}  // namespace
}  // namespace tassei
