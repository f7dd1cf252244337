#include "gtest/gtest.h"
#include "tests/feel/feel_text.h"

namespace tassei {
namespace {

TEST(ConversionBuiltins, WriteValuesAsText) {
  ExpectValues({
      {"string(\"a\")", "\"a\""},
      {"string(1.10)", "\"1.10\""},
      {"string(-1.5E+3)", "\"-1500\""},
      {"string(1E-10)", "\"0.0000000001\""},
      {"string(12E+40)", "\"120000000000000000000000000000000000000000\""},
      {"string(true)", "\"true\""},
      {"string(@\"2026-04-01\")", "\"2026-04-01\""},
      {"string(@\"10:00:00Z\")", "\"10:00:00Z\""},
      {"string(@\"2026-04-01T10:00:00\")", "\"2026-04-01T10:00:00\""},
      {"string(@\"P14M\")", "\"P1Y2M\""},
      {"string(@\"PT36H\")", "\"P1DT12H\""},
      {"string([1, \"a\", null])", "\"[1, \\\"a\\\", null]\""},
      {"string({a: \"b\"})", "\"{a: \\\"b\\\"}\""},
      {"string([1..3))", "\"[1..3)\""},
      {"string(from: 1)", "\"1\""},
  });
  ExpectNulls({"string(null)", "string()", "string(1, 2)"});
}

TEST(ConversionBuiltins, ReadNumbersWithSeparators) {
  ExpectValues({
      {"number(\"1 000,5\", \" \", \",\")", "1000.5"},
      {"number(\"1,000.50\", \",\", \".\")", "1000.50"},
      {"number(\"1.000\", \".\", \",\")", "1000"},
      {"number(\"-12.5\", null, null)", "-12.5"},
      {"number(\".5\", null, \".\")", "0.5"},
      {"number(\"1e3\", null, null)", "1E+3"},
      {"number(\"100\")", "100"},
      {"number(from: \"1,5\", grouping separator: null, "
       "decimal separator: \",\")",
       "1.5"},
  });
  ExpectNulls({"number(null, null, null)", "number(1, null, null)",
               "number(\"\", null, null)", "number(\"-\", null, null)",
               "number(\"+1\", null, null)", "number(\" 1\", null, null)",
               "number(\"1.\", null, null)", "number(\"1.2.3\", null, null)",
               "number(\"1.5\", \" \", \",\")", "number(\"1\", \".\", \".\")",
               "number(\"1\", \":\", \".\")", "number(\"1\", \",\", \":\")",
               "number(\"1\", \"\", \".\")", "number(\"1\", \", \", \".\")",
               "number(\"１\", null, null)", "number(\"0x1\", null, null)",
               "number(\"Infinity\", null, null)",
               "number(\"1\", \",\", \".\", \".\")",
               "number(from: \"1\", decimal sep: \".\")"});
}

TEST(ConversionBuiltins, Negate) {
  ExpectValues({{"not(true)", "false"},
                {"not(false)", "true"},
                {"not(negand: true)", "false"}});
  ExpectNulls(
      {"not(null)", "not(0)", "not(\"true\")", "not()", "not(true, false)"});
}

TEST(ConversionBuiltins, TellSameFromEqual) {
  ExpectValues({
      {"is(1, 1.0)", "true"},
      {"is(null, null)", "true"},
      {"is(1, \"1\")", "false"},
      {"is(1, null)", "false"},
      {"is([1], [1])", "true"},
      {"is(@\"P1Y\", @\"P12M\")", "true"},
      {"is(@\"P0Y\", @\"P0D\")", "false"},
      {"is(@\"10:00:00Z\", @\"10:00:00+00:00\")", "true"},
      {"is(@\"10:00:00\", @\"10:00:00Z\")", "false"},
      {"is(@\"2026-04-01T09:00:00+09:00\", @\"2026-04-01T00:00:00Z\")",
       "false"},
      {"is(value2: 1, value1: 1)", "true"},
      {"is(value1: 1)", "false"},
  });
  ExpectNulls({"is(1, 1, 1)", "is(value1: 1, value2: 1, value3: 1)"});
}

}  // namespace
}  // namespace tassei
