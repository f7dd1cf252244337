/* Assessments: grades, measures, answers. */

#include "check.h"

#define NAME "\xF0\xA0\xAE\x9Fらない職場づくり" /* With U+20B9F. */

static tassei_assessment *assess(void) {
  tassei_book *book = open_book();
  tassei_assessment *assessment = assess_book(book);
  tassei_book_free(book);
  return assessment;
}

static void check_field(const tassei_assessment *assessment, size_t index,
                        int32_t field, const char *expected) {
  const char *data = "";
  size_t size = 1;
  CHECK(tassei_assessment_initiative_field(assessment, index, field, &data,
                                           &size, NULL) == TASSEI_OK);
  if (expected == NULL) {
    CHECK(data == NULL && size == 0);
  } else {
    CHECK(is_text(data, size, expected, strlen(expected)));
  }
}

static void an_initiative_has_its_fields(void) {
  tassei_assessment *assessment = assess();

  CHECK(tassei_assessment_initiative_count(assessment) == 2);
  check_field(assessment, 0, TASSEI_INITIATIVE_ID, "a");
  check_field(assessment, 0, TASSEI_INITIATIVE_NUMBER, "1");
  check_field(assessment, 0, TASSEI_INITIATIVE_NAME, NAME);
  check_field(assessment, 0, TASSEI_INITIATIVE_GROUP, "pillar");
  check_field(assessment, 0, TASSEI_INITIATIVE_DEPARTMENT, "office");
  check_field(assessment, 0, TASSEI_INITIATIVE_GRADE, "達成");
  check_field(assessment, 0, TASSEI_INITIATIVE_COMPUTED, "達成");
  check_field(assessment, 0, TASSEI_INITIATIVE_RULE, "r1");
  check_field(assessment, 0, TASSEI_INITIATIVE_CAUSE, NULL);
  check_field(assessment, 1, TASSEI_INITIATIVE_DEPARTMENT, "");
  check_field(assessment, 1, TASSEI_INITIATIVE_GRADE, "継続");
  tassei_assessment_free(assessment);
}

static void an_undecided_initiative_says_why(void) {
  tassei_book *book = open_book();
  tassei_request *request = NULL;
  tassei_assessment *assessment = NULL;
  const char *data = NULL;
  size_t size = 0;
  CHECK(tassei_request_new(&request, NULL) == TASSEI_OK);
  CHECK(tassei_request_set_known_on(request, DAY_2020_10_16, NULL) ==
        TASSEI_OK);

  CHECK(tassei_book_assess(book, request, &assessment, NULL, NULL) ==
        TASSEI_OK);

  check_field(assessment, 1, TASSEI_INITIATIVE_GRADE, NULL);
  check_field(assessment, 1, TASSEI_INITIATIVE_RULE, NULL);
  CHECK(tassei_assessment_initiative_field(assessment, 1,
                                           TASSEI_INITIATIVE_CAUSE, &data,
                                           &size, NULL) == TASSEI_OK);
  CHECK(data != NULL && size > 0);
  tassei_assessment_free(assessment);
  tassei_request_free(request);
  tassei_book_free(book);
}

static void an_initiative_has_its_state(void) {
  tassei_assessment *assessment = assess();
  int32_t basis = -9;
  int32_t progress = -9;
  int32_t illustrative = -9;

  CHECK(tassei_assessment_initiative_state(assessment, 0, &basis, &progress,
                                           &illustrative, NULL) == TASSEI_OK);

  CHECK(basis == TASSEI_BASIS_FINAL);
  CHECK(progress == TASSEI_PROGRESS_AS_PLANNED);
  CHECK(illustrative == 0);
  tassei_assessment_free(assessment);
}

static void there_is_nothing_beyond_the_last_or_unnamed(void) {
  tassei_assessment *assessment = assess();
  const char *data = "kept";
  size_t size = 4;
  int32_t number = 5;
  tassei_error *error = NULL;

  CHECK(tassei_assessment_initiative_field(assessment, 2, TASSEI_INITIATIVE_ID,
                                           &data, &size,
                                           &error) == TASSEI_OUT_OF_RANGE);
  CHECK(takes_error(error, TASSEI_OUT_OF_RANGE));
  CHECK(tassei_assessment_initiative_field(assessment, 0, 99, &data, &size,
                                           NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_assessment_initiative_state(assessment, 2, &number, &number,
                                           &number,
                                           NULL) == TASSEI_OUT_OF_RANGE);
  CHECK(tassei_assessment_measure_id(assessment, 1, &data, &size, NULL) ==
        TASSEI_OUT_OF_RANGE);
  CHECK(number == 5 && size == 4 && strcmp(data, "kept") == 0);
  tassei_assessment_free(assessment);
}

static void check_ratio(const tassei_assessment *assessment,
                        const char *measure) {
  int64_t numerator = 0;
  int64_t denominator = 0;
  int64_t planned = 0;
  int32_t basis = -9;
  int32_t progress = -9;
  CHECK(tassei_assessment_ratio(assessment, measure, strlen(measure),
                                &numerator, &denominator, &planned, &basis,
                                &progress, NULL) == TASSEI_OK);
  CHECK(numerator == 1 && denominator == 2 && planned == 1);
  CHECK(basis == TASSEI_BASIS_FINAL);
  CHECK(progress == TASSEI_PROGRESS_AS_PLANNED);
}

static void a_measure_goes_by_its_id_or_name(void) {
  tassei_assessment *assessment = assess();
  const char *data = NULL;
  size_t size = 0;

  CHECK(tassei_assessment_measure_count(assessment) == 1);
  CHECK(tassei_assessment_measure_id(assessment, 0, &data, &size, NULL) ==
        TASSEI_OK);
  CHECK(is_text(data, size, TEXT("share")));
  check_ratio(assessment, "share");
  check_ratio(assessment, "達成割合");
  tassei_assessment_free(assessment);
}

static void a_measure_has_its_percentage_as_printed(void) {
  tassei_assessment *assessment = assess();
  tassei_text *text = NULL;

  CHECK(tassei_assessment_percent(assessment, TEXT("share"), &text, NULL) ==
        TASSEI_OK);

  CHECK(takes_text(text, TEXT("50.0")));
  tassei_assessment_free(assessment);
}

static void an_unknown_measure_is_not_found(void) {
  tassei_assessment *assessment = assess();
  tassei_text *text = NULL;
  tassei_error *error = NULL;
  int64_t count = 0;
  int32_t number = 0;

  CHECK(tassei_assessment_ratio(assessment, TEXT("none"), &count, &count,
                                &count, &number, &number,
                                &error) == TASSEI_NOT_FOUND);
  CHECK(takes_error(error, TASSEI_NOT_FOUND));
  CHECK(tassei_assessment_percent(assessment, TEXT("none"), &text, NULL) ==
        TASSEI_NOT_FOUND);
  CHECK(text == NULL);
  tassei_assessment_free(assessment);
}

static void an_assessment_is_rendered_in_each_form(void) {
  tassei_assessment *assessment = assess();
  tassei_text *text = NULL;

  CHECK(tassei_assessment_render(assessment, TASSEI_FORMAT_TEXT,
                                 TASSEI_LANGUAGE_JA, &text, NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, NAME));
  CHECK(tassei_assessment_render(assessment, TASSEI_FORMAT_JSON,
                                 TASSEI_LANGUAGE_EN, &text, NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "\"達成\""));
  text = NULL;
  CHECK(tassei_assessment_render(assessment, 2, TASSEI_LANGUAGE_EN, &text,
                                 NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_assessment_render(assessment, TASSEI_FORMAT_TEXT, 2, &text,
                                 NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(text == NULL);
  tassei_assessment_free(assessment);
}

static void a_grade_is_explained_down_to_its_entries(void) {
  tassei_assessment *assessment = assess();
  tassei_text *text = NULL;
  tassei_error *error = NULL;

  CHECK(tassei_assessment_explain(assessment, TEXT("1"), TASSEI_FORMAT_JSON,
                                  TASSEI_LANGUAGE_JA, &text,
                                  NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "e3"));
  CHECK(tassei_assessment_explain(assessment, TEXT("b"), TASSEI_FORMAT_TEXT,
                                  TASSEI_LANGUAGE_EN, &text,
                                  NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "e4"));
  CHECK(tassei_assessment_explain(assessment, TEXT("9"), TASSEI_FORMAT_TEXT,
                                  TASSEI_LANGUAGE_EN, &text,
                                  &error) == TASSEI_NOT_FOUND);
  CHECK(takes_error(error, TASSEI_NOT_FOUND));
  tassei_assessment_free(assessment);
}

static void a_comparison_names_the_entries_behind_a_change(void) {
  tassei_book *book = open_book();
  tassei_book *changed = NULL;
  tassei_assessment *before = assess_book(book);
  tassei_assessment *after;
  tassei_text *text = NULL;
  CHECK(tassei_book_append(
            book,
            TEXT("{\"entries\": [{\"id\": \"late\", \"plan\": \"plan\", "
                 "\"subject\": \"b-1\", \"period\": \"2020H2\", \"as_of\": "
                 "\"2021-03-31\", \"kind\": \"step_status\", \"state\": "
                 "\"done\"}]}"),
            NULL, 0, DAY_2021_04_30, &changed, NULL, NULL) == TASSEI_OK);
  after = assess_book(changed);

  CHECK(tassei_assessment_compare(before, after, TASSEI_FORMAT_JSON,
                                  TASSEI_LANGUAGE_JA, &text,
                                  NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "\"late\""));
  CHECK(tassei_assessment_compare(before, before, TASSEI_FORMAT_TEXT,
                                  TASSEI_LANGUAGE_EN, &text,
                                  NULL) == TASSEI_OK);
  tassei_text_free(text);
  tassei_assessment_free(before);
  tassei_assessment_free(after);
  tassei_book_free(book);
  tassei_book_free(changed);
}

static void what_was_not_reported_is_listed(void) {
  tassei_assessment *assessment = assess();
  tassei_text *text = NULL;

  CHECK(tassei_assessment_missing(assessment, TASSEI_FORMAT_JSON,
                                  TASSEI_LANGUAGE_JA, &text,
                                  NULL) == TASSEI_OK);

  CHECK(takes_text_with(text, "forms"));
  tassei_assessment_free(assessment);
}

static void a_round_is_published_once(void) {
  tassei_assessment *assessment = assess();
  tassei_book *published = NULL;
  tassei_book *twice = NULL;
  tassei_assessment *again;

  CHECK(tassei_assessment_publish(assessment, TEXT("year"), TEXT("p1"),
                                  DAY_2021_04_30, &published, NULL,
                                  NULL) == TASSEI_OK);
  CHECK(tassei_book_entry_count(published) == 6);
  again = assess_book(published);
  CHECK(tassei_assessment_known_on(again) == DAY_2021_04_20);
  CHECK(tassei_assessment_publish(again, TEXT("year"), TEXT("p2"),
                                  DAY_2021_04_30, &twice, NULL,
                                  NULL) == TASSEI_FAILED_PRECONDITION);
  CHECK(tassei_assessment_publish(assessment, TEXT("none"), TEXT("p2"),
                                  DAY_2021_04_30, &twice, NULL,
                                  NULL) == TASSEI_NOT_FOUND);
  CHECK(tassei_assessment_publish(assessment, TEXT("first-half"), TEXT("p2"),
                                  DAY_2021_04_30, &twice, NULL,
                                  NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_assessment_publish(assessment, TEXT("year"), TEXT("p2"),
                                  INT32_MIN, &twice, NULL,
                                  NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(twice == NULL);
  tassei_assessment_free(assessment);
  tassei_assessment_free(again);
  tassei_book_free(published);
}

static void freeing_no_assessment_does_nothing(void) {
  tassei_assessment_free(NULL);
}

int main(void) {
  RUN(an_initiative_has_its_fields);
  RUN(an_undecided_initiative_says_why);
  RUN(an_initiative_has_its_state);
  RUN(there_is_nothing_beyond_the_last_or_unnamed);
  RUN(a_measure_goes_by_its_id_or_name);
  RUN(a_measure_has_its_percentage_as_printed);
  RUN(an_unknown_measure_is_not_found);
  RUN(an_assessment_is_rendered_in_each_form);
  RUN(a_grade_is_explained_down_to_its_entries);
  RUN(a_comparison_names_the_entries_behind_a_change);
  RUN(what_was_not_reported_is_listed);
  RUN(a_round_is_published_once);
  RUN(freeing_no_assessment_does_nothing);
  return 0;
}
