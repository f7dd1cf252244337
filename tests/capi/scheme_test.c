/* Schemes, and what they would have given. */

#include "check.h"

static tassei_scheme *open_strict(void) {
  tassei_scheme *scheme = NULL;
  CHECK(tassei_scheme_open(TEXT(TASSEI_TEST_SCHEMES "/strict"), &scheme, NULL,
                           NULL) == TASSEI_OK);
  return scheme;
}

static tassei_assessment *assess_by(const tassei_book *book,
                                    const tassei_scheme *scheme,
                                    const char *round) {
  tassei_request *request = NULL;
  tassei_assessment *assessment = NULL;
  CHECK(tassei_request_new(&request, NULL) == TASSEI_OK);
  CHECK(tassei_request_set_round(request, round, strlen(round), NULL) ==
        TASSEI_OK);
  CHECK(tassei_request_set_scheme(request, scheme, NULL) == TASSEI_OK);
  CHECK(tassei_book_assess(book, request, &assessment, NULL, NULL) ==
        TASSEI_OK);
  tassei_request_free(request);
  return assessment;
}

static void a_missing_scheme_is_not_found(void) {
  tassei_scheme *scheme = NULL;
  tassei_diagnostics *diagnostics = NULL;
  tassei_error *error = NULL;

  CHECK(tassei_scheme_open(TEXT(TASSEI_TEST_SCHEMES "/none"), &scheme,
                           &diagnostics, &error) == TASSEI_NOT_FOUND);

  CHECK(scheme == NULL);
  CHECK(takes_error(error, TASSEI_NOT_FOUND));
  CHECK(tassei_diagnostics_count(diagnostics) == 1);
  tassei_diagnostics_free(diagnostics);
}

static void what_is_no_scheme_is_refused_with_its_problems(void) {
  tassei_scheme *scheme = NULL;
  tassei_diagnostics *diagnostics = NULL;

  CHECK(tassei_scheme_open(TEXT(TASSEI_TEST_BOOK), &scheme, &diagnostics,
                           NULL) == TASSEI_INVALID_ARGUMENT);

  CHECK(scheme == NULL);
  CHECK(tassei_diagnostics_has_errors(diagnostics));
  tassei_diagnostics_free(diagnostics);
}

static void a_folder_of_schemes_is_listed(void) {
  tassei_schemes *schemes = NULL;
  tassei_text *text = NULL;

  CHECK(tassei_schemes_open(TEXT(TASSEI_TEST_SCHEMES), &schemes, NULL, NULL) ==
        TASSEI_OK);

  CHECK(tassei_schemes_count(schemes) == 2);
  CHECK(tassei_schemes_render(schemes, TASSEI_FORMAT_TEXT, TASSEI_LANGUAGE_JA,
                              &text, NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "県  厳しい評価\n"));
  CHECK(tassei_schemes_render(schemes, TASSEI_FORMAT_JSON, TASSEI_LANGUAGE_JA,
                              &text, NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "\"id\": \"other\""));
  CHECK(tassei_schemes_render(schemes, 9, TASSEI_LANGUAGE_JA, &text, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  tassei_schemes_free(schemes);
}

static void what_can_be_proven_of_its_tables_is_told(void) {
  tassei_schemes *schemes = NULL;
  tassei_diagnostics *diagnostics = NULL;
  tassei_text *text = NULL;
  CHECK(tassei_schemes_open(TEXT(TASSEI_TEST_SCHEMES), &schemes, NULL, NULL) ==
        TASSEI_OK);

  CHECK(tassei_schemes_check(schemes, &diagnostics, NULL) == TASSEI_OK);

  CHECK(tassei_diagnostics_count(diagnostics) == 1);
  CHECK(tassei_diagnostics_has_errors(diagnostics) == 0);
  CHECK(tassei_diagnostics_render(diagnostics, TASSEI_FORMAT_TEXT,
                                  TASSEI_LANGUAGE_JA, &text,
                                  NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "rules.csv:1:1: 警告[K0981]"));
  tassei_diagnostics_free(diagnostics);
  tassei_schemes_free(schemes);
}

static void a_folder_of_schemes_that_is_missing_is_not_found(void) {
  tassei_schemes *schemes = NULL;

  CHECK(tassei_schemes_open(TEXT(TASSEI_TEST_SCHEMES "/none"), &schemes, NULL,
                            NULL) == TASSEI_NOT_FOUND);
  CHECK(schemes == NULL);
}

static void each_scheme_of_a_list_outlives_it(void) {
  tassei_schemes *schemes = NULL;
  tassei_scheme *scheme = NULL;
  tassei_scheme *none = NULL;
  tassei_book *book = open_book();
  tassei_assessment *assessment = NULL;
  tassei_error *error = NULL;
  CHECK(tassei_schemes_open(TEXT(TASSEI_TEST_SCHEMES), &schemes, NULL, NULL) ==
        TASSEI_OK);

  CHECK(tassei_schemes_at(schemes, 1, &scheme, NULL) == TASSEI_OK);
  CHECK(tassei_schemes_at(schemes, 2, &none, &error) == TASSEI_OUT_OF_RANGE);
  CHECK(takes_error(error, TASSEI_OUT_OF_RANGE));
  tassei_schemes_free(schemes);

  assessment = assess_by(book, scheme, "year");
  CHECK(tassei_assessment_measure_count(assessment) == 2);
  tassei_assessment_free(assessment);
  tassei_scheme_free(scheme);
  tassei_book_free(book);
}

static void other_rules_are_tried_on_a_past_year(void) {
  tassei_book *book = open_book();
  tassei_scheme *scheme = open_strict();
  tassei_assessment *tried = assess_by(book, scheme, "year");
  const char *data = NULL;
  size_t size = 0;

  CHECK(tassei_assessment_initiative_field(tried, 1, TASSEI_INITIATIVE_GRADE,
                                           &data, &size, NULL) == TASSEI_OK);

  CHECK(is_text(data, size, TEXT("遅れ")));
  tassei_assessment_free(tried);
  tassei_scheme_free(scheme);
  tassei_book_free(book);
}

static void a_trial_shows_both_side_by_side(void) {
  tassei_book *book = open_book();
  tassei_scheme *scheme = open_strict();
  tassei_assessment *own = assess_book(book);
  tassei_assessment *tried = assess_by(book, scheme, "year");
  tassei_text *text = NULL;

  CHECK(tassei_assessment_trial(own, tried, TASSEI_FORMAT_TEXT,
                                TASSEI_LANGUAGE_EN, &text, NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "Grades that change: 1 of 2\n"));
  CHECK(tassei_assessment_trial(own, tried, TASSEI_FORMAT_JSON,
                                TASSEI_LANGUAGE_EN, &text, NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "\"grade\": \"遅れ\""));
  tassei_assessment_free(own);
  tassei_assessment_free(tried);
  tassei_scheme_free(scheme);
  tassei_book_free(book);
}

static void a_trial_is_of_one_request(void) {
  tassei_book *book = open_book();
  tassei_scheme *scheme = open_strict();
  tassei_assessment *own = assess_book(book);
  tassei_assessment *half = assess_by(book, scheme, "first-half");
  tassei_text *text = NULL;
  tassei_error *error = NULL;

  CHECK(tassei_assessment_trial(own, half, TASSEI_FORMAT_TEXT,
                                TASSEI_LANGUAGE_EN, &text,
                                &error) == TASSEI_INVALID_ARGUMENT);

  CHECK(takes_error(error, TASSEI_INVALID_ARGUMENT));
  tassei_assessment_free(own);
  tassei_assessment_free(half);
  tassei_scheme_free(scheme);
  tassei_book_free(book);
}

static void what_is_only_tried_is_not_published(void) {
  tassei_book *book = open_book();
  tassei_scheme *scheme = open_strict();
  tassei_assessment *tried = assess_by(book, scheme, "year");
  tassei_book *after = NULL;

  CHECK(tassei_assessment_publish(tried, TEXT("year"), TEXT("p"),
                                  DAY_2021_04_30, &after, NULL,
                                  NULL) == TASSEI_FAILED_PRECONDITION);

  CHECK(after == NULL);
  tassei_assessment_free(tried);
  tassei_scheme_free(scheme);
  tassei_book_free(book);
}

int main(void) {
  RUN(a_missing_scheme_is_not_found);
  RUN(what_is_no_scheme_is_refused_with_its_problems);
  RUN(a_folder_of_schemes_is_listed);
  RUN(what_can_be_proven_of_its_tables_is_told);
  RUN(a_folder_of_schemes_that_is_missing_is_not_found);
  RUN(each_scheme_of_a_list_outlives_it);
  RUN(other_rules_are_tried_on_a_past_year);
  RUN(a_trial_shows_both_side_by_side);
  RUN(a_trial_is_of_one_request);
  RUN(what_is_only_tried_is_not_published);
  return 0;
}
