/* Diagnostics. */

#include "check.h"

/* Those of a document with one broken line. */
static tassei_diagnostics *broken(void) {
  tassei_book *book = NULL;
  tassei_diagnostics *diagnostics = NULL;
  CHECK(tassei_book_read(TEXT("{\n \"tassei\": ?\n}"), TEXT("my.json"), &book,
                         &diagnostics, NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(book == NULL && diagnostics != NULL);
  return diagnostics;
}

/* Those of a request for a plan of this name. */
static tassei_diagnostics *unknown_plan(const char *plan, size_t size) {
  tassei_book *book = open_book();
  tassei_request *request = NULL;
  tassei_assessment *assessment = NULL;
  tassei_diagnostics *diagnostics = NULL;
  CHECK(tassei_request_new(&request, NULL) == TASSEI_OK);
  CHECK(tassei_request_set_plan(request, plan, size, NULL) == TASSEI_OK);
  CHECK(tassei_book_assess(book, request, &assessment, &diagnostics, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  tassei_request_free(request);
  tassei_book_free(book);
  return diagnostics;
}

static tassei_text *field(const tassei_diagnostics *diagnostics, int32_t field,
                          int32_t language) {
  tassei_text *text = NULL;
  CHECK(tassei_diagnostics_field(diagnostics, 0, field, language, &text,
                                 NULL) == TASSEI_OK);
  return text;
}

static void a_problem_has_its_severity_and_place(void) {
  tassei_diagnostics *diagnostics = broken();
  int32_t severity = -1;
  int32_t line = -1;
  int32_t column = -1;

  CHECK(tassei_diagnostics_count(diagnostics) == 1);
  CHECK(tassei_diagnostics_has_errors(diagnostics) == 1);
  CHECK(tassei_diagnostics_at(diagnostics, 0, &severity, &line, &column,
                              NULL) == TASSEI_OK);

  CHECK(severity == TASSEI_SEVERITY_CRITICAL);
  CHECK(line == 2 && column == 12);
  tassei_diagnostics_free(diagnostics);
}

static void a_problem_says_what_it_is_in_both_languages(void) {
  tassei_diagnostics *diagnostics = broken();
  tassei_text *ja =
      field(diagnostics, TASSEI_DIAGNOSTIC_MESSAGE, TASSEI_LANGUAGE_JA);
  tassei_text *en =
      field(diagnostics, TASSEI_DIAGNOSTIC_MESSAGE, TASSEI_LANGUAGE_EN);
  const char *data = NULL;
  size_t size = 0;

  tassei_text_get(ja, &data, &size);
  CHECK(has_text(data, size, "ません"));
  tassei_text_get(en, &data, &size);
  CHECK(has_text(data, size, "missing"));
  CHECK(
      takes_text(field(diagnostics, TASSEI_DIAGNOSTIC_FILE, TASSEI_LANGUAGE_JA),
                 TEXT("my.json")));
  CHECK(takes_text_with(
      field(diagnostics, TASSEI_DIAGNOSTIC_CODE, TASSEI_LANGUAGE_JA), "K0"));
  tassei_text_free(ja);
  tassei_text_free(en);
  tassei_diagnostics_free(diagnostics);
}

static void what_does_not_apply_is_empty(void) {
  tassei_diagnostics *diagnostics = broken();

  CHECK(takes_text(
      field(diagnostics, TASSEI_DIAGNOSTIC_CELL, TASSEI_LANGUAGE_EN), "", 0));
  tassei_diagnostics_free(diagnostics);
}

static void text_of_the_input_keeps_nul_and_rare_characters(void) {
  tassei_diagnostics *diagnostics = unknown_plan(TEXT("\xF0\xA0\xAE\x9F\0!"));

  CHECK(takes_text(
      field(diagnostics, TASSEI_DIAGNOSTIC_FOUND, TASSEI_LANGUAGE_JA),
      TEXT("\xF0\xA0\xAE\x9F\0!")));
  tassei_diagnostics_free(diagnostics);
}

static void bytes_that_are_not_utf8_are_replaced(void) {
  tassei_diagnostics *diagnostics = unknown_plan(TEXT("a\xFFz"));
  tassei_text *json = NULL;

  CHECK(takes_text(
      field(diagnostics, TASSEI_DIAGNOSTIC_FOUND, TASSEI_LANGUAGE_JA),
      TEXT("a\xEF\xBF\xBDz")));
  CHECK(tassei_diagnostics_render(diagnostics, TASSEI_FORMAT_JSON,
                                  TASSEI_LANGUAGE_JA, &json,
                                  NULL) == TASSEI_OK);
  CHECK(takes_text_with(json, "\"found\": \"a\xEF\xBF\xBDz\""));
  tassei_diagnostics_free(diagnostics);
}

static void a_near_name_is_suggested(void) {
  tassei_diagnostics *diagnostics = unknown_plan(TEXT("plam"));

  CHECK(takes_text(
      field(diagnostics, TASSEI_DIAGNOSTIC_SUGGESTION, TASSEI_LANGUAGE_EN),
      TEXT("plan")));
  tassei_diagnostics_free(diagnostics);
}

static void there_is_nothing_beyond_the_last_or_unnamed(void) {
  tassei_diagnostics *diagnostics = broken();
  tassei_text *text = NULL;
  tassei_error *error = NULL;
  int32_t number = 5;

  CHECK(tassei_diagnostics_at(diagnostics, 1, &number, &number, &number,
                              &error) == TASSEI_OUT_OF_RANGE);
  CHECK(number == 5 && takes_error(error, TASSEI_OUT_OF_RANGE));
  CHECK(tassei_diagnostics_field(diagnostics, 1, TASSEI_DIAGNOSTIC_CODE,
                                 TASSEI_LANGUAGE_JA, &text,
                                 &error) == TASSEI_OUT_OF_RANGE);
  CHECK(takes_error(error, TASSEI_OUT_OF_RANGE));
  CHECK(tassei_diagnostics_field(diagnostics, 0, 99, TASSEI_LANGUAGE_JA, &text,
                                 NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_diagnostics_field(diagnostics, 0, TASSEI_DIAGNOSTIC_CODE, 2,
                                 &text, NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_diagnostics_render(diagnostics, 2, TASSEI_LANGUAGE_JA, &text,
                                  NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_diagnostics_render(diagnostics, TASSEI_FORMAT_TEXT, -1, &text,
                                  NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(text == NULL);
  tassei_diagnostics_free(diagnostics);
}

static void all_of_them_are_rendered_for_people_and_programs(void) {
  tassei_diagnostics *diagnostics = broken();
  tassei_text *text = NULL;

  CHECK(tassei_diagnostics_render(diagnostics, TASSEI_FORMAT_TEXT,
                                  TASSEI_LANGUAGE_EN, &text,
                                  NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "my.json:2:12: critical[K0"));
  CHECK(tassei_diagnostics_render(diagnostics, TASSEI_FORMAT_JSON,
                                  TASSEI_LANGUAGE_EN, &text,
                                  NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "\"left_out\": 0"));
  tassei_diagnostics_free(diagnostics);
}

static void freeing_no_diagnostics_does_nothing(void) {
  tassei_diagnostics_free(NULL);
}

int main(void) {
  RUN(a_problem_has_its_severity_and_place);
  RUN(a_problem_says_what_it_is_in_both_languages);
  RUN(what_does_not_apply_is_empty);
  RUN(text_of_the_input_keeps_nul_and_rare_characters);
  RUN(bytes_that_are_not_utf8_are_replaced);
  RUN(a_near_name_is_suggested);
  RUN(there_is_nothing_beyond_the_last_or_unnamed);
  RUN(all_of_them_are_rendered_for_people_and_programs);
  RUN(freeing_no_diagnostics_does_nothing);
  return 0;
}
