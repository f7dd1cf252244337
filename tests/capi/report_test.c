/* Reports. */

#include "check.h"

static tassei_report *make_report(int32_t language) {
  tassei_book *book = open_book();
  tassei_assessment *assessment = assess_book(book);
  tassei_report *report = NULL;
  CHECK(tassei_assessment_report(assessment, language, &report, NULL) ==
        TASSEI_OK);
  tassei_assessment_free(assessment);
  tassei_book_free(book);
  return report;
}

static void a_report_is_summed_up_in_its_language(void) {
  tassei_report *ja = make_report(TASSEI_LANGUAGE_JA);
  tassei_report *en = make_report(TASSEI_LANGUAGE_EN);
  const char *data = NULL;
  size_t size = 0;

  tassei_report_summary(ja, &data, &size);
  CHECK(has_text(data, size, "達成割合") && has_text(data, size, "1/2"));
  tassei_report_summary(en, &data, &size);
  CHECK(has_text(data, size, "share achieved") && has_text(data, size, "1/2"));
  tassei_report_free(ja);
  tassei_report_free(en);
}

static void a_report_lends_its_files(void) {
  tassei_report *report = make_report(TASSEI_LANGUAGE_JA);
  const size_t count = tassei_report_file_count(report);
  int found = 0;
  size_t i;
  for (i = 0; i < count; ++i) {
    const char *name = NULL;
    const char *data = NULL;
    size_t name_size = 0;
    size_t size = 0;
    CHECK(tassei_report_file(report, i, &name, &name_size, &data, &size,
                             NULL) == TASSEI_OK);
    CHECK(strlen(name) == name_size && size > 0 && data[size] == '\0');
    if (strcmp(name, "gikai.html") == 0) ++found;
    if (strcmp(name, "report.json") == 0) ++found;
  }

  CHECK(found == 2);
  tassei_report_free(report);
}

static void there_is_no_file_beyond_the_last(void) {
  tassei_report *report = make_report(TASSEI_LANGUAGE_JA);
  const char *data = NULL;
  size_t size = 0;
  tassei_error *error = NULL;

  CHECK(tassei_report_file(report, tassei_report_file_count(report), &data,
                           &size, &data, &size, &error) == TASSEI_OUT_OF_RANGE);

  CHECK(data == NULL && takes_error(error, TASSEI_OUT_OF_RANGE));
  tassei_report_free(report);
}

static void a_report_is_saved_as_it_is_lent(void) {
  tassei_report *report = make_report(TASSEI_LANGUAGE_JA);
  tassei_diagnostics *diagnostics = NULL;
  size_t i;

  CHECK(tassei_report_save(report, TEXT(TASSEI_TEST_FOLDER "/new/report"),
                           &diagnostics, NULL) == TASSEI_OK);

  CHECK(tassei_diagnostics_count(diagnostics) == 0);
  for (i = 0; i < tassei_report_file_count(report); ++i) {
    char path[512];
    const char *name = NULL;
    const char *data = NULL;
    char *saved;
    size_t name_size = 0;
    size_t size = 0;
    size_t saved_size = 0;
    CHECK(tassei_report_file(report, i, &name, &name_size, &data, &size,
                             NULL) == TASSEI_OK);
    snprintf(path, sizeof path, "%s/new/report/%s", TASSEI_TEST_FOLDER, name);
    saved = read_file(path, &saved_size);
    CHECK(saved_size == size && memcmp(saved, data, size) == 0);
    free(saved);
  }
  tassei_diagnostics_free(diagnostics);
  tassei_report_free(report);
}

static void what_cannot_be_written_is_said(void) {
  tassei_report *report = make_report(TASSEI_LANGUAGE_JA);
  tassei_diagnostics *diagnostics = NULL;
  tassei_error *error = NULL;
  tassei_status status;

  status = tassei_report_save(report, TEXT(TASSEI_TEST_BOOK "/below"),
                              &diagnostics, &error);

  CHECK(status != TASSEI_OK && takes_error(error, status));
  CHECK(tassei_diagnostics_has_errors(diagnostics) == 1);
  tassei_diagnostics_free(diagnostics);
  tassei_report_free(report);
}

static void an_unknown_language_is_refused(void) {
  tassei_book *book = open_book();
  tassei_assessment *assessment = assess_book(book);
  tassei_report *report = NULL;

  CHECK(tassei_assessment_report(assessment, 2, &report, NULL) ==
        TASSEI_INVALID_ARGUMENT);

  CHECK(report == NULL);
  tassei_assessment_free(assessment);
  tassei_book_free(book);
}

static void freeing_no_report_does_nothing(void) { tassei_report_free(NULL); }

int main(void) {
  RUN(a_report_is_summed_up_in_its_language);
  RUN(a_report_lends_its_files);
  RUN(there_is_no_file_beyond_the_last);
  RUN(a_report_is_saved_as_it_is_lent);
  RUN(what_cannot_be_written_is_said);
  RUN(an_unknown_language_is_refused);
  RUN(freeing_no_report_does_nothing);
  return 0;
}
