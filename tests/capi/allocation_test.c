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
  tassei_scheme *scheme;
  tassei_report *report;
  tassei_diagnostics *diagnostics;
  char *dmn;
  size_t dmn_size;
  tassei_model *model;
  tassei_expression *expression;
  tassei_evaluation *evaluation;
  tassei_value *value;
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

static tassei_status open_scheme(tassei_error **error) {
  tassei_scheme *out = NULL;
  tassei_diagnostics *diagnostics = NULL;
  const tassei_status status = tassei_scheme_open(
      TEXT(TASSEI_TEST_SCHEMES "/strict"), &out, &diagnostics, error);
  FREED(scheme, out, status);
  tassei_diagnostics_free(diagnostics);
  return status;
}

static tassei_status schemes(tassei_error **error) {
  tassei_schemes *out = NULL;
  tassei_scheme *first = NULL;
  tassei_text *text = NULL;
  tassei_diagnostics *diagnostics = NULL;
  tassei_status status =
      tassei_schemes_open(TEXT(TASSEI_TEST_SCHEMES), &out, NULL, error);
  CHECK((out != NULL) == (status == TASSEI_OK));
  if (status == TASSEI_OK) {
    status = tassei_schemes_check(out, &diagnostics, error);
    tassei_diagnostics_free(diagnostics);
  }
  if (status == TASSEI_OK) {
    status = tassei_schemes_at(out, 0, &first, error);
    FREED(scheme, first, status);
  }
  if (status == TASSEI_OK) {
    status = tassei_schemes_render(out, TASSEI_FORMAT_TEXT, TASSEI_LANGUAGE_JA,
                                   &text, error);
    FREED(text, text, status);
  }
  tassei_schemes_free(out);
  return status;
}

static tassei_status trial(tassei_error **error) {
  tassei_request *request = NULL;
  tassei_assessment *tried = NULL;
  tassei_text *text = NULL;
  tassei_status status = tassei_request_new(&request, error);
  if (status == TASSEI_OK) {
    status = tassei_request_set_scheme(request, in.scheme, error);
  }
  if (status == TASSEI_OK) {
    status = tassei_book_assess(in.book, request, &tried, NULL, error);
  }
  if (status == TASSEI_OK) {
    status = tassei_assessment_trial(in.assessment, tried, TASSEI_FORMAT_TEXT,
                                     TASSEI_LANGUAGE_JA, &text, error);
    FREED(text, text, status);
  }
  tassei_assessment_free(tried);
  tassei_request_free(request);
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

static tassei_status open_model_file(tassei_error **error) {
  tassei_model *out = NULL;
  tassei_diagnostics *problems = NULL;
  const tassei_status status =
      tassei_model_open(TEXT(TASSEI_TEST_MODEL), &out, &problems, error);
  FREED(model, out, status);
  tassei_diagnostics_free(problems);
  return status;
}

static tassei_status read_model(tassei_error **error) {
  tassei_model_files *files = NULL;
  tassei_model *out = NULL;
  tassei_status status = tassei_model_files_new(&files, error);
  if (status == TASSEI_OK) {
    status = tassei_model_files_add(
        files, TEXT("a name that is too long to be kept in place"), in.dmn,
        in.dmn_size, error);
  }
  if (status == TASSEI_OK) {
    status = tassei_model_read(files, TASSEI_MODEL_DMN, &out, NULL, error);
    FREED(model, out, status);
  }
  tassei_model_files_free(files);
  return status;
}

static tassei_status check_model(tassei_error **error) {
  tassei_diagnostics *problems = NULL;
  const tassei_status status = tassei_model_check(in.model, &problems, error);
  tassei_diagnostics_free(problems);
  return status;
}

static tassei_status element(tassei_error **error) {
  int32_t kind = 0;
  const char *data = NULL;
  size_t size = 0;
  tassei_status status = tassei_model_element_kind(in.model, 0, &kind, error);
  if (status == TASSEI_OK) {
    status = tassei_model_element_field(in.model, 0, TASSEI_ELEMENT_NAME, &data,
                                        &size, error);
  }
  return status;
}

static tassei_status model_inputs(tassei_error **error) {
  tassei_value *out = NULL;
  const tassei_status status = tassei_model_inputs(
      in.model, TEXT("{\"達成率\": 0.95, \"期限\": \"2021-01-31\"}"),
      TEXT("in.json"), &out, NULL, error);
  FREED(value, out, status);
  return status;
}

static tassei_status evaluate(tassei_error **error) {
  tassei_value *out = NULL;
  tassei_status status = tassei_model_evaluate(in.model, TEXT("要約"), in.value,
                                               in.evaluation, &out, error);
  FREED(value, out, status);
  if (status == TASSEI_OK) {
    out = NULL;
    status = tassei_model_evaluate(in.model, TEXT("順位"), in.value,
                                   in.evaluation, &out, error);
    FREED(value, out, status);
  }
  return status;
}

static tassei_status invoke(tassei_error **error) {
  tassei_value *out = NULL;
  const tassei_status status = tassei_model_invoke(
      in.model, TEXT("判定サービス"), in.value, in.evaluation, &out, error);
  FREED(value, out, status);
  return status;
}

static tassei_status write_model(tassei_error **error) {
  tassei_text *out = NULL;
  tassei_status status =
      tassei_model_write(in.model, TASSEI_MODEL_DMN, NULL, 0, &out, error);
  FREED(text, out, status);
  if (status == TASSEI_OK) {
    out = NULL;
    status = tassei_model_write(in.model, TASSEI_MODEL_MARKDOWN, TEXT("達成度"),
                                &out, error);
    FREED(text, out, status);
  }
  return status;
}

static tassei_status save_model(tassei_error **error) {
  tassei_diagnostics *problems = NULL;
  const tassei_status status = tassei_model_save(
      in.model, TASSEI_MODEL_DMN, NULL, 0,
      TEXT(TASSEI_TEST_FOLDER "/allocated.dmn"), &problems, error);
  tassei_diagnostics_free(problems);
  return status;
}

static tassei_status compile_expression(tassei_error **error) {
  tassei_expression *out = NULL;
  const tassei_status status = tassei_expression_compile(
      TEXT("実績 / 目標"), TEXT("{\"実績\": \"number\", \"目標\": \"number\"}"),
      &out, NULL, error);
  FREED(expression, out, status);
  return status;
}

static tassei_status evaluate_expression(tassei_error **error) {
  tassei_value *out = NULL;
  const tassei_status status = tassei_expression_evaluate(
      in.expression, in.value, in.evaluation, &out, error);
  FREED(value, out, status);
  return status;
}

/* Null where there is no memory for more. */
static int32_t rank(void *ctx, const tassei_value *arguments,
                    tassei_value **result) {
  (void)ctx;
  tassei_value_at(arguments, 0, result, NULL);
  return 0;
}

static tassei_status evaluation(tassei_error **error) {
  tassei_evaluation *out = NULL;
  tassei_status status = tassei_evaluation_new(&out, error);
  CHECK((out != NULL) == (status == TASSEI_OK));
  if (status == TASSEI_OK) {
    status = tassei_evaluation_set_now(
        out, TEXT("2021-01-31T09:30:00@Asia/Tokyo"), error);
  }
  if (status == TASSEI_OK) {
    status = tassei_evaluation_set_limits(out, 1000, 100, 1 << 20, error);
  }
  if (status == TASSEI_OK) {
    status = tassei_evaluation_add_function(
        out, TEXT("a class with a name that is long"),
        TEXT("a signature that is long as well (double)"), rank, NULL, NULL,
        error);
  }
  tassei_evaluation_free(out);
  return status;
}

static tassei_status make_values(tassei_error **error) {
  tassei_value *out = NULL;
  tassei_status status = tassei_value_read(
      TEXT("[\"2021-01-31\"]"), TEXT("list<date>"), &out, NULL, error);
  FREED(value, out, status);
  if (status == TASSEI_OK) {
    out = NULL;
    status = tassei_value_number(5, -1, &out, error);
    FREED(value, out, status);
  }
  if (status == TASSEI_OK) {
    out = NULL;
    status = tassei_value_null(TEXT("a reason that is long"), &out, error);
    FREED(value, out, status);
  }
  return status;
}

static tassei_status walk_value(tassei_error **error) {
  tassei_value *out = NULL;
  const char *data = NULL;
  size_t size = 0;
  int64_t scaled = 0;
  int32_t truth = 0;
  tassei_status status = tassei_value_at(in.value, 0, &out, error);
  if (status == TASSEI_OK) {
    status = tassei_value_scaled(out, 2, &scaled, error);
  }
  FREED(value, out, status);
  if (status == TASSEI_OK) {
    status = tassei_value_name(in.value, 0, &data, &size, error);
  }
  if (status == TASSEI_OK) {
    out = NULL;
    status = tassei_value_find(in.value, TEXT("済み"), &out, error);
    FREED(value, out, status);
  }
  if (status == TASSEI_OK) {
    out = NULL;
    status = tassei_value_at(in.value, 1, &out, error);
    if (status == TASSEI_OK) {
      status = tassei_value_boolean(out, &truth, error);
    }
    tassei_value_free(out);
  }
  return status;
}

static tassei_status print_value(tassei_error **error) {
  tassei_text *out = NULL;
  tassei_status status = tassei_value_text(in.value, &out, error);
  FREED(text, out, status);
  if (status == TASSEI_OK) {
    out = NULL;
    status = tassei_value_json(in.value, &out, error);
    FREED(text, out, status);
  }
  if (status == TASSEI_OK) {
    out = NULL;
    status = tassei_value_causes(in.value, TASSEI_FORMAT_JSON,
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

static void prepare_rules(void) {
  in.dmn = read_file(TASSEI_TEST_MODEL, &in.dmn_size);
  in.model = open_model();
  in.value = value_of(
      "{\"達成率\": 0.95, \"済み\": true, \"実績\": 3, \"目標\": 4}", "");
  CHECK(tassei_evaluation_new(&in.evaluation, NULL) == TASSEI_OK);
  CHECK(tassei_evaluation_add_function(in.evaluation, TEXT("host.Ranks"),
                                       TEXT("rank(double)"), rank, NULL, NULL,
                                       NULL) == TASSEI_OK);
  CHECK(tassei_expression_compile(
            TEXT("実績 / 目標"),
            TEXT("{\"実績\": \"number\", \"目標\": \"number\"}"),
            &in.expression, NULL, NULL) == TASSEI_OK);
}

static void prepare(void) {
  tassei_book *none = NULL;
  in.json = read_file(TASSEI_TEST_BOOK, &in.json_size);
  in.book = open_book();
  in.assessment = assess_book(in.book);
  CHECK(tassei_scheme_open(TEXT(TASSEI_TEST_SCHEMES "/strict"), &in.scheme,
                           NULL, NULL) == TASSEI_OK);
  CHECK(tassei_request_new(&in.request, NULL) == TASSEI_OK);
  CHECK(tassei_assessment_report(in.assessment, TASSEI_LANGUAGE_JA, &in.report,
                                 NULL) == TASSEI_OK);
  CHECK(tassei_book_read("?", 1, TEXT("a name of some length"), &none,
                         &in.diagnostics, NULL) == TASSEI_INVALID_ARGUMENT);
  prepare_rules();
}

static void end(void) {
  free(in.json);
  tassei_book_free(in.book);
  tassei_request_free(in.request);
  tassei_assessment_free(in.assessment);
  tassei_scheme_free(in.scheme);
  tassei_report_free(in.report);
  tassei_diagnostics_free(in.diagnostics);
  free(in.dmn);
  tassei_model_free(in.model);
  tassei_expression_free(in.expression);
  tassei_evaluation_free(in.evaluation);
  tassei_value_free(in.value);
}

int main(void) {
  prepare();
  FAILS_WELL(date_parse);
  FAILS_WELL(diagnostics);
  FAILS_WELL(request);
  FAILS_WELL(read_it);
  FAILS_WELL(open_it);
  FAILS_WELL(open_scheme);
  FAILS_WELL(schemes);
  FAILS_WELL(trial);
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
  FAILS_WELL(open_model_file);
  FAILS_WELL(read_model);
  FAILS_WELL(check_model);
  FAILS_WELL(element);
  FAILS_WELL(model_inputs);
  FAILS_WELL(evaluate);
  FAILS_WELL(invoke);
  FAILS_WELL(write_model);
  FAILS_WELL(save_model);
  FAILS_WELL(compile_expression);
  FAILS_WELL(evaluate_expression);
  FAILS_WELL(evaluation);
  FAILS_WELL(make_values);
  FAILS_WELL(walk_value);
  FAILS_WELL(print_value);
  end();
  return 0;
}
