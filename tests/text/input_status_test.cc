#include "lib/text/input_status.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lib/text/absl_text.h"
#include "tests/support/status_matchers.h"

namespace tassei::internal {
namespace {

using ::tassei::testing::IsOk;
using ::tassei::testing::StatusIs;
using ::testing::HasSubstr;

constexpr DiagnosticKind kError{
    "K0199", Severity::kError, {"不正です", "the input is bad"}};
constexpr DiagnosticKind kWarning{
    "K0198", Severity::kWarning, {"古い書き方です", "the form is old"}};

TEST(InputStatus, IsOkForWarnings) {
  Diagnostics found;
  found.Add({.kind = &kWarning});

  EXPECT_THAT(InputStatus(found), IsOk());
}

TEST(InputStatus, HasTheFirstError) {
  Diagnostics found;
  found.Add({.kind = &kWarning});
  found.Add({.kind = &kError});

  EXPECT_THAT(InputStatus(found), StatusIs(absl::StatusCode::kInvalidArgument,
                                           "error[K0199]: the input is bad"));
}

TEST(InputStatus, FailsForAnErrorThatWasLeftOut) {
  Diagnostics found(1);
  found.Add({.kind = &kWarning});
  found.Add({.kind = &kError});

  EXPECT_THAT(InputStatus(found), StatusIs(absl::StatusCode::kInvalidArgument));
}

TEST(Refuse, AddsTheProblemAndReturnsIt) {
  Diagnostics diagnostics;

  const absl::Status status = Refuse(
      {.kind = &kError}, absl::StatusCode::kResourceExhausted, diagnostics);

  EXPECT_THAT(status, StatusIs(absl::StatusCode::kResourceExhausted,
                               HasSubstr("K0199")));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].kind, &kError);
}

TEST(AbslText, CrossesBothWays) { EXPECT_EQ(FromAbsl(ToAbsl("達成")), "達成"); }

}  // namespace
}  // namespace tassei::internal
