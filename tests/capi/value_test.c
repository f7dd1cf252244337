/* Values of rules. */

#include "check.h"

static void json_is_read_and_written_with_every_digit(void) {
  CHECK(takes_value(
      value_of("{\"a\": [1.10, true, null, \"字\"], \"b\": 1e3}", ""),
      "{\"a\":[1.10,true,null,\"字\"],\"b\":1E+3}"));
}

static void a_type_says_what_text_stands_for(void) {
  tassei_value *value = value_of("\"2021-01-31\"", "date");
  tassei_text *text = NULL;

  CHECK(tassei_value_kind(value) == TASSEI_VALUE_DATE);
  CHECK(tassei_value_text(value, &text, NULL) == TASSEI_OK);
  CHECK(takes_text(text, TEXT("2021-01-31")));
  CHECK(takes_value(value, "\"2021-01-31\""));

  CHECK(takes_value(value_of("[\"0.1\"]", "list<number>"), "[0.1]"));
  value = value_of("\"2021-01-31\"", "");
  CHECK(tassei_value_kind(value) == TASSEI_VALUE_STRING);
  tassei_value_free(value);
}

static void what_is_not_of_its_type_is_refused_at_its_place(void) {
  tassei_value *value = NULL;
  tassei_diagnostics *diagnostics = NULL;
  tassei_text *text = NULL;

  CHECK(tassei_value_read(TEXT("[1, \"2021-02-30\"]"), TEXT("list<date>"),
                          &value, &diagnostics,
                          NULL) == TASSEI_INVALID_ARGUMENT);

  CHECK(value == NULL);
  CHECK(tassei_diagnostics_count(diagnostics) == 2);
  CHECK(tassei_diagnostics_field(diagnostics, 1, TASSEI_DIAGNOSTIC_POINTER,
                                 TASSEI_LANGUAGE_JA, &text, NULL) == TASSEI_OK);
  CHECK(takes_text(text, TEXT("/1")));
  tassei_diagnostics_free(diagnostics);
}

static void numbers_are_made_and_read_by_coefficient(void) {
  tassei_value *value = NULL;
  tassei_error *error = NULL;
  int64_t scaled = 0;

  CHECK(tassei_value_number(1234, -2, &value, NULL) == TASSEI_OK);

  CHECK(tassei_value_kind(value) == TASSEI_VALUE_NUMBER);
  CHECK(tassei_value_scaled(value, 4, &scaled, NULL) == TASSEI_OK);
  CHECK(scaled == 123400);
  CHECK(tassei_value_scaled(value, 1, &scaled, &error) == TASSEI_OUT_OF_RANGE);
  CHECK(takes_error(error, TASSEI_OUT_OF_RANGE));
  CHECK(takes_value(value, "12.34"));
  CHECK(tassei_value_number(1, INT32_MAX, &value, NULL) == TASSEI_OUT_OF_RANGE);
}

static void booleans_are_read(void) {
  tassei_value *value = value_of("true", "boolean");
  int32_t truth = 0;
  int64_t scaled = 0;

  CHECK(tassei_value_boolean(value, &truth, NULL) == TASSEI_OK);
  CHECK(truth == 1);
  CHECK(tassei_value_scaled(value, 0, &scaled, NULL) ==
        TASSEI_FAILED_PRECONDITION);
  tassei_value_free(value);
  value = value_of("1", "");
  CHECK(tassei_value_boolean(value, &truth, NULL) ==
        TASSEI_FAILED_PRECONDITION);
  tassei_value_free(value);
}

static void null_says_why(void) {
  tassei_value *value = NULL;
  tassei_text *text = NULL;

  CHECK(tassei_value_null(TEXT("未接続"), &value, NULL) == TASSEI_OK);

  CHECK(tassei_value_kind(value) == TASSEI_VALUE_NULL);
  CHECK(tassei_value_causes(value, TASSEI_FORMAT_TEXT, TASSEI_LANGUAGE_JA,
                            &text, NULL) == TASSEI_OK);
  CHECK(takes_text(text, TEXT("未接続 [C0930]\n")));
  CHECK(tassei_value_causes(value, TASSEI_FORMAT_JSON, TASSEI_LANGUAGE_JA,
                            &text, NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "\"code\":\"C0930\""));
  CHECK(tassei_value_causes(value, 7, TASSEI_LANGUAGE_JA, &text, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_value_causes(value, TASSEI_FORMAT_TEXT, 7, &text, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  CHECK(takes_value(value, "null"));
}

static void collections_are_walked(void) {
  tassei_value *value = value_of("{\"名\": [5], \"b\": 2}", "");
  tassei_value *list = NULL;
  tassei_value *item = NULL;
  const char *name = NULL;
  size_t size = 0;

  CHECK(tassei_value_count(value) == 2);
  CHECK(tassei_value_name(value, 0, &name, &size, NULL) == TASSEI_OK);
  CHECK(is_text(name, size, TEXT("名")));
  CHECK(tassei_value_at(value, 0, &list, NULL) == TASSEI_OK);
  CHECK(tassei_value_count(list) == 1);
  CHECK(tassei_value_name(list, 0, &name, &size, NULL) == TASSEI_OK);
  CHECK(name == NULL && size == 0);
  CHECK(tassei_value_at(list, 1, &item, NULL) == TASSEI_OUT_OF_RANGE);
  CHECK(tassei_value_name(list, 1, &name, &size, NULL) == TASSEI_OUT_OF_RANGE);
  CHECK(tassei_value_at(list, 0, &item, NULL) == TASSEI_OK);
  CHECK(tassei_value_count(item) == 0);
  CHECK(takes_value(item, "5"));
  tassei_value_free(list);
  tassei_value_free(value);
}

static void entries_are_found_by_name(void) {
  tassei_value *value = value_of("{\"a\": 1}", "");
  tassei_value *item = NULL;

  CHECK(tassei_value_find(value, TEXT("a"), &item, NULL) == TASSEI_OK);
  CHECK(takes_value(item, "1"));
  CHECK(tassei_value_find(value, TEXT("b"), &item, NULL) == TASSEI_NOT_FOUND);
  tassei_value_free(value);
}

static void freeing_no_value_does_nothing(void) { tassei_value_free(NULL); }

int main(void) {
  RUN(json_is_read_and_written_with_every_digit);
  RUN(a_type_says_what_text_stands_for);
  RUN(what_is_not_of_its_type_is_refused_at_its_place);
  RUN(numbers_are_made_and_read_by_coefficient);
  RUN(booleans_are_read);
  RUN(null_says_why);
  RUN(collections_are_walked);
  RUN(entries_are_found_by_name);
  RUN(freeing_no_value_does_nothing);
  return 0;
}
