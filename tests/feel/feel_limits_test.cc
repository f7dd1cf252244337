// What an evaluation may use, and that it never uses more.

#include <pthread.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "tests/feel/feel_text.h"

namespace tassei {
namespace {

bool IsExhausted(std::string_view text, const EvaluationOptions& options = {}) {
  return Evaluated(text, options).status().code() ==
         absl::StatusCode::kResourceExhausted;
}

// Frames are many times as large where code is not optimised or is watched by
// a sanitizer.
#if defined(__has_feature)
#define TASSEI_HAS_FEATURE(feature) __has_feature(feature)
#else
#define TASSEI_HAS_FEATURE(feature) 0
#endif
#if !defined(NDEBUG) || defined(__SANITIZE_ADDRESS__) || \
    defined(__SANITIZE_THREAD__) || TASSEI_HAS_FEATURE(address_sanitizer)
constexpr std::size_t kStack = std::size_t{8} << 20;
#else
constexpr std::size_t kStack = std::size_t{512} << 10;
#endif

void* RunTask(void* task) {
  (*static_cast<std::function<void()>*>(task))();
  return nullptr;
}

// Runs a task on a small stack.
void OnSmallStack(std::function<void()> task) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kStack);
  pthread_t thread;
  ASSERT_EQ(pthread_create(&thread, &attributes, RunTask, &task), 0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

const EvaluationOptions kFewSteps = {.limits = {.steps = 100'000}};
const EvaluationOptions kFewBytes = {.limits = {.bytes = 1'000'000}};

TEST(EvaluationLimits, EndLongLoopsByTheirSteps) {
  EXPECT_TRUE(IsExhausted("for i in 1..1E+30 return i"));
  EXPECT_TRUE(
      IsExhausted("for i in 1..10000, j in 1..10000 return 1", kFewSteps));
  EXPECT_TRUE(IsExhausted("every i in 1..1E+30 satisfies i > 0", kFewSteps));
  EXPECT_FALSE(IsExhausted("some i in 1..1E+30 satisfies i > 9", kFewSteps));
  EXPECT_FALSE(IsExhausted("sum(for i in 1..100 return i)", kFewSteps));
}

TEST(EvaluationLimits, EndGrowingTextAndLists) {
  EXPECT_TRUE(
      IsExhausted("for i in 1..100 return if i = 1 then \"abcdefgh\" "
                  "else partial[-1] + partial[-1]",
                  kFewBytes));
  EXPECT_TRUE(
      IsExhausted("for i in 1..100 return if i = 1 then [1] "
                  "else concatenate(partial[-1], partial[-1])",
                  kFewBytes));
  EXPECT_TRUE(
      IsExhausted("for i in 1..100 return if i = 1 then {a: 1, b: 1} "
                  "else {a: partial[-1], b: partial[-1]}",
                  kFewBytes));
}

TEST(EvaluationLimits, EndSlowComparisons) {
  EXPECT_TRUE(
      IsExhausted("distinct values(for i in 1..2000 return i)", kFewSteps));
  EXPECT_TRUE(
      IsExhausted("{l: for i in 1..17 return if i = 1 then [1, 1] "
                  "else [partial[-1], partial[-1]], r: l = l}.r",
                  kFewSteps));
}

TEST(EvaluationLimits, EndNestedValues) {
  constexpr std::string_view kLists =
      "for i in 1..1000 return if i = 1 then [] else [partial[-1]]";
  constexpr std::string_view kFunctions =
      "for i in 1..1000 return if i = 1 then 0 "
      "else {x: partial[-1], f: function() x}.f";

  EXPECT_TRUE(IsExhausted(kLists));
  EXPECT_TRUE(IsExhausted(kFunctions));
}

constexpr std::string_view kEndless =
    "{f: function(g, n) 1 + g(g, n + 1), r: f(f, 0)}.r";

TEST(EvaluationLimits, EndEndlessRecursionOnASmallStack) {
  OnSmallStack([] { EXPECT_TRUE(IsExhausted(kEndless)); });
}

TEST(EvaluationLimits, EndRecursionThroughEveryConstructOnASmallStack) {
  OnSmallStack([] {
    for (const std::string_view call :
         {"(for i in [n] return g(g, i + 1))[1]",
          "some i in [n] satisfies g(g, i + 1)", "[n][g(g, item + 1)]",
          "if g(g, n) then 1 else 2", "n in (g(g, n), 2)", "{a: g(g, n)}.a",
          "sort([n, n], function(x, y) g(g, x))",
          "list replace([n], function(x, y) g(g, x), 1)", "g(g: g, n: n)",
          "count([g(g, n)]) between 1 and 2", "[g(g, n)..2]",
          "g(g, n) instance of number"}) {
      const std::string text =
          "{f: function(g, n) " + std::string(call) + ", r: f(f, 0)}.r";
      EXPECT_TRUE(IsExhausted(text)) << text;
    }
  });
}

TEST(EvaluationLimits, LeaveRoomForRecursionThatEnds) {
  EXPECT_EQ(ValueOf("{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), "
                    "r: f(f, 100)}.r"),
            "100");
}

TEST(EvaluationLimits, LetDeepValuesBePrintedComparedAndFreedOnASmallStack) {
  OnSmallStack([] {
    const std::string deep =
        "(for i in 1..120 return if i = 1 then [] else [partial[-1]])[-1]";
    EXPECT_EQ(ValueOf(deep + " = " + deep), "true");
    EXPECT_EQ(ValueOf("is(" + deep + ", " + deep + ")"), "true");
    EXPECT_EQ(ValueOf("flatten(" + deep + ")"), "[]");
    EXPECT_EQ(ValueOf(deep).size(), 240U);
  });
}

}  // namespace
}  // namespace tassei
