/* Whatever allocation fails, the call says so and nothing is lost: the process
   lives, and a leak checker finds nothing. */

#include "check.h"
#include "failing_new.h"

/* What the calls under test are made with. */
struct inputs {
  char *json;
  size_t json_size;
  tassei_book *book;
  tassei_request *request;
  tassei_assessment *assessment;
  tassei_report *report;
  tassei_diagnostics *diagnostics;
};

static struct inputs in;

/* A call under test. It frees what it was given, and requires that there is
   nothing unless the call succeeded. */
typedef tassei_status call(tassei_error **error);

#define FREED(kind, out, status)                       \
  do {                                                 \
    CHECK(((out) != NULL) == ((status) == TASSEI_OK)); \
    tassei_##kind##_free(out);                         \
  } while (0)

static tassei_status date_parse(tassei_error **error) {
  int32_t day = 0;
  return tassei_date_parse(TEXT("令和3年3月31日"), &day, error);
}

static tassei_status open_it(tassei_error **error) {
  tassei_book *out = NULL;
  tassei_diagnostics *diagnostics = (tassei_diagnostics *)&in;
  const tassei_status status =
      tassei_book_open(TEXT(TASSEI_TEST_BOOK), &out, &diagnostics, error);
  FREED(book, out, status);
  tassei_diagnostics_free(diagnostics);
  return status;
}

static tassei_status read_it(tassei_error **error) {
  tassei_book *out = NULL;
  const tassei_status status =
      tassei_book_read(in.json, in.json_size, TEXT("it"), &out, NULL, error);
  FREED(book, out, status);
  return status;
}

static tassei_status append(tassei_error **error) {
  tassei_book *out = NULL;
  const tassei_status status = tassei_book_append(
      in.book,
      TEXT("{\"entries\": [{\"id\": \"e6\", \"plan\": \"plan\", \"subject\": "
           "\"forms\", \"period\": \"2020\", \"as_of\": \"2021-03-31\", "
           "\"kind\": \"observation\", \"value\": \"31\"}]}"),
      NULL, 0, DAY_2021_04_30, &out, NULL, error);
  FREED(book, out, status);
  return status;
}

static tassei_status write_json(tassei_error **error) {
  tassei_text *out = NULL;
  const tassei_status status =
      tassei_book_write(in.book, TASSEI_BOOK_JSON, &out, error);
  FREED(text, out, status);
  return status;
}

static tassei_status write_cache(tassei_error **error) {
  tassei_text *out = NULL;
  const tassei_status status =
      tassei_book_write(in.book, TASSEI_BOOK_CACHE, &out, error);
  FREED(text, out, status);
  return status;
}

static tassei_status save_tables(tassei_error **error) {
  tassei_diagnostics *diagnostics = NULL;
  const tassei_status status =
      tassei_book_save(in.book, TASSEI_BOOK_TABLES_UTF8,
                       TEXT(TASSEI_TEST_FOLDER "/tables"), &diagnostics, error);
  tassei_diagnostics_free(diagnostics);
  return status;
}

static tassei_status request(tassei_error **error) {
  tassei_request *out = NULL;
  tassei_status status = tassei_request_new(&out, error);
  CHECK((out != NULL) == (status == TASSEI_OK));
  if (status == TASSEI_OK) {
    status = tassei_request_set_plan(
        out, TEXT("a name that is too long to be kept in place"), error);
  }
  if (status == TASSEI_OK) {
    status = tassei_request_set_round(
        out, TEXT("a name that is too long to be kept in place"), error);
  }
  if (status == TASSEI_OK) {
    status = tassei_request_set_period(out, TEXT("令和2年度上半期"), error);
  }
  if (status == TASSEI_OK) {
    status = tassei_request_set_as_of(out, DAY_2021_03_31, error);
  }
  if (status == TASSEI_OK) {
    status = tassei_request_set_known_on(out, DAY_2021_03_31, error);
  }
  tassei_request_free(out);
  return status;
}

static tassei_status assess(tassei_error **error) {
  tassei_assessment *out = NULL;
  tassei_diagnostics *diagnostics = NULL;
  const tassei_status status =
      tassei_book_assess(in.book, in.request, &out, &diagnostics, error);
  FREED(assessment, out, status);
  tassei_diagnostics_free(diagnostics);
  return status;
}

static tassei_status state(tassei_error **error) {
  const char *data = NULL;
  size_t size = 0;
  int32_t number = 0;
  int64_t count = 0;
  tassei_status status = tassei_assessment_initiative_field(
      in.assessment, 0, TASSEI_INITIATIVE_NAME, &data, &size, error);
  if (status == TASSEI_OK) {
    status = tassei_assessment_initiative_state(in.assessment, 0, &number,
                                                &number, &number, error);
  }
  if (status == TASSEI_OK) {
    status =
        tassei_assessment_measure_id(in.assessment, 0, &data, &size, error);
  }
  if (status == TASSEI_OK) {
    status = tassei_assessment_ratio(in.assessment, TEXT("share"), &count,
                                     &count, &count, &number, &number, error);
  }
  return status;
}

static tassei_status percent(tassei_error **error) {
  tassei_text *out = NULL;
  const tassei_status status =
      tassei_assessment_percent(in.assessment, TEXT("share"), &out, error);
  FREED(text, out, status);
  return status;
}

static tassei_status render(tassei_error **error) {
  tassei_text *out = NULL;
  const tassei_status status = tassei_assessment_render(
      in.assessment, TASSEI_FORMAT_TEXT, TASSEI_LANGUAGE_JA, &out, error);
  FREED(text, out, status);
  return status;
}

static tassei_status explain(tassei_error **error) {
  tassei_text *out = NULL;
  const tassei_status status =
      tassei_assessment_explain(in.assessment, TEXT("1"), TASSEI_FORMAT_JSON,
                                TASSEI_LANGUAGE_JA, &out, error);
  FREED(text, out, status);
  return status;
}

static tassei_status compare(tassei_error **error) {
  tassei_text *out = NULL;
  const tassei_status status = tassei_assessment_compare(
      in.assessment, in.assessment, TASSEI_FORMAT_JSON, TASSEI_LANGUAGE_JA,
      &out, error);
  FREED(text, out, status);
  return status;
}

static tassei_status missing(tassei_error **error) {
  tassei_text *out = NULL;
  const tassei_status status = tassei_assessment_missing(
      in.assessment, TASSEI_FORMAT_TEXT, TASSEI_LANGUAGE_EN, &out, error);
  FREED(text, out, status);
  return status;
}

static tassei_status publish(tassei_error **error) {
  tassei_book *out = NULL;
  const tassei_status status =
      tassei_assessment_publish(in.assessment, TEXT("year"), TEXT("p"),
                                DAY_2021_04_30, &out, NULL, error);
  FREED(book, out, status);
  return status;
}

static tassei_status report(tassei_error **error) {
  tassei_report *out = NULL;
  const tassei_status status =
      tassei_assessment_report(in.assessment, TASSEI_LANGUAGE_JA, &out, error);
  FREED(report, out, status);
  return status;
}

static tassei_status report_file(tassei_error **error) {
  const char *data = NULL;
  size_t size = 0;
  return tassei_report_file(in.report, 0, &data, &size, &data, &size, error);
}

static tassei_status save_report(tassei_error **error) {
  tassei_diagnostics *diagnostics = NULL;
  const tassei_status status = tassei_report_save(
      in.report, TEXT(TASSEI_TEST_FOLDER "/report"), &diagnostics, error);
  tassei_diagnostics_free(diagnostics);
  return status;
}

static tassei_status diagnostics(tassei_error **error) {
  tassei_text *out = NULL;
  int32_t number = 0;
  tassei_status status = tassei_diagnostics_at(in.diagnostics, 0, &number,
                                               &number, &number, error);
  if (status == TASSEI_OK) {
    status =
        tassei_diagnostics_field(in.diagnostics, 0, TASSEI_DIAGNOSTIC_MESSAGE,
                                 TASSEI_LANGUAGE_JA, &out, error);
    FREED(text, out, status);
  }
  if (status == TASSEI_OK) {
    out = NULL;
    status = tassei_diagnostics_render(in.diagnostics, TASSEI_FORMAT_JSON,
                                       TASSEI_LANGUAGE_JA, &out, error);
    FREED(text, out, status);
  }
  return status;
}

/* Whether one allocation failed. */
static int fails_well(call *function, long number, int lasting) {
  tassei_error *error = NULL;
  tassei_status status;
  int failed;
  fail_allocation(number, lasting);
  status = function(&error);
  failed = end_failing();
  CHECK((error == NULL) == (status == TASSEI_OK));
  if (status != TASSEI_OK) {
    CHECK(failed && takes_error(error, TASSEI_RESOURCE_EXHAUSTED));
  }
  return failed;
}

/* Every allocation of the first thousand, then more and more seldom: a call
   does the same things over and over. */
static void fails_well_everywhere(const char *name, call *function) {
  long number = 1;
  while (fails_well(function, number, 0)) {
    fails_well(function, number, 1);
    number += 1 + number / 1000;
  }
  fprintf(stderr, "%s: %ld allocations\n", name, number - 1);
}

#define FAILS_WELL(function) fails_well_everywhere(#function, function)

static void prepare(void) {
  tassei_book *none = NULL;
  in.json = read_file(TASSEI_TEST_BOOK, &in.json_size);
  in.book = open_book();
  in.assessment = assess_book(in.book);
  CHECK(tassei_request_new(&in.request, NULL) == TASSEI_OK);
  CHECK(tassei_assessment_report(in.assessment, TASSEI_LANGUAGE_JA, &in.report,
                                 NULL) == TASSEI_OK);
  CHECK(tassei_book_read("?", 1, TEXT("a name of some length"), &none,
                         &in.diagnostics, NULL) == TASSEI_INVALID_ARGUMENT);
}

static void end(void) {
  free(in.json);
  tassei_book_free(in.book);
  tassei_request_free(in.request);
  tassei_assessment_free(in.assessment);
  tassei_report_free(in.report);
  tassei_diagnostics_free(in.diagnostics);
}

int main(void) {
  prepare();
  FAILS_WELL(date_parse);
  FAILS_WELL(diagnostics);
  FAILS_WELL(request);
  FAILS_WELL(read_it);
  FAILS_WELL(open_it);
  FAILS_WELL(append);
  FAILS_WELL(write_json);
  FAILS_WELL(write_cache);
  FAILS_WELL(save_tables);
  FAILS_WELL(assess);
  FAILS_WELL(state);
  FAILS_WELL(percent);
  FAILS_WELL(render);
  FAILS_WELL(explain);
  FAILS_WELL(compare);
  FAILS_WELL(missing);
  FAILS_WELL(publish);
  FAILS_WELL(report);
  FAILS_WELL(report_file);
  FAILS_WELL(save_report);
  end();
  return 0;
}
