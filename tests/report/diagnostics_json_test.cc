#include "tassei/diagnostics_json.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/format/json.h"

namespace tassei {
namespace {

using ::testing::HasSubstr;

constexpr DiagnosticKind kKind{"K9901",
                               Severity::kWarning,
                               {"「{0}」です", "it is {0}"},
                               {"別のもの", "something else"}};

TEST(RenderDiagnosticsJson, HasEveryPartOfAProblem) {
  Diagnostics diagnostics;
  diagnostics.Add(
      {.kind = &kKind,
       .where =
           {.file = "f", .line = 2, .column = 3, .cell = "c", .pointer = "/p"},
       .arguments = {"x"},
       .subject = "s",
       .found = "\"",
       .suggestion = "y"});

  EXPECT_EQ(RenderDiagnosticsJson(diagnostics),
            R"({
  "diagnostics": [
    {
      "severity": "warning",
      "code": "K9901",
      "message": {
        "ja": "「x」です",
        "en": "it is x"
      },
      "expected": {
        "ja": "別のもの",
        "en": "something else"
      },
      "found": "\"",
      "suggestion": "y",
      "subject": "s",
      "where": {
        "file": "f",
        "line": 2,
        "column": 3,
        "cell": "c",
        "pointer": "/p"
      }
    }
  ],
  "left_out": 0
}
)");
}

TEST(RenderDiagnosticsJson, CountsWhatWasLeftOut) {
  Diagnostics diagnostics(1);
  for (int i = 0; i < 3; ++i) {
    diagnostics.Add({.kind = &kKind, .where = {}, .arguments = {"x"}});
  }

  EXPECT_THAT(RenderDiagnosticsJson(diagnostics), HasSubstr("\"left_out\": 2"));
}

TEST(RenderDiagnosticsJson, IsJsonWhateverTheInputHeld) {
  Diagnostics diagnostics;
  diagnostics.Add({.kind = &kKind,
                   .where = {.file = "\xFF"},
                   .arguments = {std::string("\xE3\x81\0", 3)},
                   .found = "\xF0\xA0\xAE"});
  Diagnostics problems;

  const auto read = internal::ReadJson(RenderDiagnosticsJson(diagnostics),
                                       "json", {}, problems);

  EXPECT_TRUE(read.ok());
}

TEST(ReplaceInvalidUtf8, ReplacesEachByteThatDoesNotBelong) {
  EXPECT_EQ(ReplaceInvalidUtf8(""), "");
  EXPECT_EQ(ReplaceInvalidUtf8("𠮟a"), "𠮟a");
  EXPECT_EQ(ReplaceInvalidUtf8("\xFF"
                               "a\xE3\x81z\xF0"),
            "\uFFFDa\uFFFD\uFFFDz\uFFFD");
}

}  // namespace
}  // namespace tassei
