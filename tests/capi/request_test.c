/* Requests. */

#include "check.h"

static tassei_request *new_request(void) {
  tassei_request *request = NULL;
  CHECK(tassei_request_new(&request, NULL) == TASSEI_OK);
  return request;
}

/* What a request comes to; frees it. */
static void resolve(tassei_request *request, const char *period, int32_t as_of,
                    int32_t known_on) {
  tassei_book *book = open_book();
  tassei_assessment *assessment = NULL;
  const char *data = NULL;
  size_t size = 0;
  CHECK(tassei_book_assess(book, request, &assessment, NULL, NULL) ==
        TASSEI_OK);
  tassei_assessment_period(assessment, &data, &size);
  CHECK(is_text(data, size, period, strlen(period)));
  CHECK(tassei_assessment_as_of(assessment) == as_of);
  CHECK(tassei_assessment_known_on(assessment) == known_on);
  tassei_assessment_free(assessment);
  tassei_request_free(request);
  tassei_book_free(book);
}

static void an_empty_request_is_the_latest_round(void) {
  resolve(new_request(), "2020", DAY_2021_03_31, DAY_2021_04_20);
}

static void a_round_sets_period_and_day(void) {
  tassei_request *request = new_request();

  CHECK(tassei_request_set_round(request, TEXT("first-half"), NULL) ==
        TASSEI_OK);

  resolve(request, "2020H1", DAY_2020_09_30, DAY_2021_04_20);
}

static void everything_can_be_said(void) {
  tassei_request *request = new_request();

  CHECK(tassei_request_set_plan(request, TEXT("plan"), NULL) == TASSEI_OK);
  CHECK(tassei_request_set_period(request, TEXT("令和2年度上半期"), NULL) ==
        TASSEI_OK);
  CHECK(tassei_request_set_as_of(request, DAY_2020_09_30, NULL) == TASSEI_OK);
  CHECK(tassei_request_set_known_on(request, DAY_2020_10_16, NULL) ==
        TASSEI_OK);

  resolve(request, "2020H1", DAY_2020_09_30, DAY_2020_10_16);
}

static void what_is_no_period_or_day_is_refused(void) {
  tassei_request *request = new_request();
  tassei_error *error = NULL;

  CHECK(tassei_request_set_period(request, TEXT("soon"), &error) ==
        TASSEI_INVALID_ARGUMENT);
  CHECK(takes_error(error, TASSEI_INVALID_ARGUMENT));
  CHECK(tassei_request_set_as_of(request, INT32_MIN, &error) ==
        TASSEI_OUT_OF_RANGE);
  CHECK(takes_error(error, TASSEI_OUT_OF_RANGE));
  CHECK(tassei_request_set_known_on(request, INT32_MAX, NULL) ==
        TASSEI_OUT_OF_RANGE);

  resolve(request, "2020", DAY_2021_03_31, DAY_2021_04_20);
}

static void what_the_book_lacks_is_refused_with_all_reasons(void) {
  tassei_book *book = open_book();
  tassei_request *request = new_request();
  tassei_assessment *assessment = NULL;
  tassei_diagnostics *diagnostics = NULL;
  CHECK(tassei_request_set_plan(request, TEXT("none"), NULL) == TASSEI_OK);
  CHECK(tassei_request_set_round(request, TEXT("none"), NULL) == TASSEI_OK);

  CHECK(tassei_book_assess(book, request, &assessment, &diagnostics, NULL) ==
        TASSEI_INVALID_ARGUMENT);

  CHECK(assessment == NULL);
  CHECK(tassei_diagnostics_count(diagnostics) == 2);
  tassei_diagnostics_free(diagnostics);
  tassei_request_free(request);
  tassei_book_free(book);
}

static void freeing_no_request_does_nothing(void) { tassei_request_free(NULL); }

int main(void) {
  RUN(an_empty_request_is_the_latest_round);
  RUN(a_round_sets_period_and_day);
  RUN(everything_can_be_said);
  RUN(what_is_no_period_or_day_is_refused);
  RUN(what_the_book_lacks_is_refused_with_all_reasons);
  RUN(freeing_no_request_does_nothing);
  return 0;
}
