/* Decision models. */

#include "check.h"

static tassei_model_files *files_of(const char *name, const char *bytes) {
  tassei_model_files *files = NULL;
  CHECK(tassei_model_files_new(&files, NULL) == TASSEI_OK);
  CHECK(tassei_model_files_add(files, name, strlen(name), bytes, strlen(bytes),
                               NULL) == TASSEI_OK);
  return files;
}

/* The value of one decision of the model for inputs in JSON. */
static tassei_value *ask(const char *decision, const char *json) {
  tassei_model *model = open_model();
  tassei_value *inputs = NULL;
  tassei_value *value = NULL;
  CHECK(tassei_model_inputs(model, json, strlen(json), TEXT("in.json"), &inputs,
                            NULL, NULL) == TASSEI_OK);
  CHECK(tassei_model_evaluate(model, decision, strlen(decision), inputs, NULL,
                              &value, NULL) == TASSEI_OK);
  tassei_value_free(inputs);
  tassei_model_free(model);
  return value;
}

static void a_decision_follows_from_inputs(void) {
  CHECK(takes_value(ask("達成度", "{\"達成率\": 0.8500}"), "\"おおむね達成\""));
  CHECK(takes_value(ask("要約", "{\"達成率\": 1.10}"),
                    "{\"達成度\":\"達成\",\"百分率\":110.00}"));
}

static void a_null_says_why(void) {
  tassei_value *value = ask("要約", "{\"達成率\": 0.1}");
  tassei_text *text = NULL;

  CHECK(tassei_value_causes(value, TASSEI_FORMAT_JSON, TASSEI_LANGUAGE_JA,
                            &text, NULL) == TASSEI_OK);

  CHECK(takes_text_with(text, "\"pointer\":\"/達成度\""));
  tassei_value_free(value);
}

static void inputs_are_typed_by_the_model(void) {
  tassei_model *model = open_model();
  tassei_value *inputs = NULL;
  tassei_value *due = NULL;
  tassei_diagnostics *diagnostics = NULL;

  CHECK(tassei_model_inputs(model, TEXT("{\"期限\": \"2021-01-31\"}"), NULL, 0,
                            &inputs, NULL, NULL) == TASSEI_OK);
  CHECK(tassei_value_find(inputs, TEXT("期限"), &due, NULL) == TASSEI_OK);
  CHECK(tassei_value_kind(due) == TASSEI_VALUE_DATE);
  tassei_value_free(due);
  tassei_value_free(inputs);

  CHECK(tassei_model_inputs(model, TEXT("[{\"期限\": 3}]"), TEXT("in.json"),
                            &inputs, &diagnostics,
                            NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_diagnostics_count(diagnostics) == 1);
  tassei_diagnostics_free(diagnostics);
  tassei_model_free(model);
}

static void an_input_the_model_lacks_is_warned_of(void) {
  tassei_model *model = open_model();
  tassei_value *inputs = NULL;
  tassei_diagnostics *diagnostics = NULL;
  tassei_text *text = NULL;

  CHECK(tassei_model_inputs(model, TEXT("{\"達成卒\": 1}"), NULL, 0, &inputs,
                            &diagnostics, NULL) == TASSEI_OK);

  CHECK(tassei_diagnostics_count(diagnostics) == 1);
  CHECK(tassei_diagnostics_field(diagnostics, 0, TASSEI_DIAGNOSTIC_SUGGESTION,
                                 TASSEI_LANGUAGE_JA, &text, NULL) == TASSEI_OK);
  CHECK(takes_text(text, TEXT("達成率")));
  tassei_diagnostics_free(diagnostics);
  tassei_value_free(inputs);
  tassei_model_free(model);
}

static void services_and_knowledge_are_invoked(void) {
  tassei_model *model = open_model();
  tassei_value *arguments = value_of("{\"x\": 0.5, \"達成率\": 2}", "");
  tassei_value *value = NULL;

  CHECK(tassei_model_invoke(model, TEXT("百分率"), arguments, NULL, &value,
                            NULL) == TASSEI_OK);
  CHECK(takes_value(value, "50.0"));
  CHECK(tassei_model_invoke(model, TEXT("判定サービス"), arguments, NULL,
                            &value, NULL) == TASSEI_OK);
  CHECK(takes_value(value, "\"達成\""));

  tassei_value_free(arguments);
  tassei_model_free(model);
}

static void what_cannot_be_asked_is_refused(void) {
  tassei_model *model = open_model();
  tassei_value *none = value_of("{}", "");
  tassei_value *list = value_of("[]", "");
  tassei_value *value = NULL;
  tassei_error *error = NULL;

  CHECK(tassei_model_evaluate(model, TEXT("?"), none, NULL, &value, &error) ==
        TASSEI_NOT_FOUND);
  CHECK(takes_error(error, TASSEI_NOT_FOUND));
  CHECK(tassei_model_invoke(model, TEXT("?"), none, NULL, &value, NULL) ==
        TASSEI_NOT_FOUND);
  CHECK(tassei_model_evaluate(model, TEXT("達成度"), list, NULL, &value,
                              NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_model_invoke(model, TEXT("百分率"), list, NULL, &value, NULL) ==
        TASSEI_INVALID_ARGUMENT);

  tassei_value_free(list);
  tassei_value_free(none);
  tassei_model_free(model);
}

/* Whether an element has this name, kind and type. */
static int is_element(const tassei_model *model, size_t index, const char *name,
                      int32_t kind, const char *type) {
  int32_t found = 0;
  const char *data = NULL;
  size_t size = 0;
  CHECK(tassei_model_element_kind(model, index, &found, NULL) == TASSEI_OK);
  if (found != kind) return 0;
  CHECK(tassei_model_element_field(model, index, TASSEI_ELEMENT_TYPE, &data,
                                   &size, NULL) == TASSEI_OK);
  if (!is_text(data, size, type, strlen(type))) return 0;
  CHECK(tassei_model_element_field(model, index, TASSEI_ELEMENT_NAME, &data,
                                   &size, NULL) == TASSEI_OK);
  return is_text(data, size, name, strlen(name));
}

static int has_element(const tassei_model *model, const char *name,
                       int32_t kind, const char *type) {
  size_t index;
  for (index = 0; index < tassei_model_element_count(model); ++index) {
    if (is_element(model, index, name, kind, type)) return 1;
  }
  return 0;
}

static void elements_are_listed(void) {
  tassei_model *model = open_model();
  const char *data = NULL;
  size_t size = 0;
  int32_t kind = 0;

  CHECK(tassei_model_element_count(model) == 8);
  CHECK(has_element(model, "期限", TASSEI_ELEMENT_INPUT_DATA, "date"));
  CHECK(has_element(model, "達成度", TASSEI_ELEMENT_DECISION, "string"));
  CHECK(has_element(model, "要約", TASSEI_ELEMENT_DECISION, "Any"));
  CHECK(tassei_model_element_field(model, 0, TASSEI_ELEMENT_NAMESPACE, &data,
                                   &size, NULL) == TASSEI_OK);
  CHECK(is_text(data, size, TEXT("urn:tassei:test:model")));
  CHECK(tassei_model_element_field(model, 0, 7, &data, &size, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_model_element_field(model, 8, TASSEI_ELEMENT_NAME, &data, &size,
                                   NULL) == TASSEI_OUT_OF_RANGE);
  CHECK(tassei_model_element_kind(model, 8, &kind, NULL) ==
        TASSEI_OUT_OF_RANGE);
  tassei_model_free(model);
}

static void the_gaps_of_tables_are_found(void) {
  tassei_model *model = open_model();
  tassei_diagnostics *diagnostics = NULL;
  tassei_text *text = NULL;

  CHECK(tassei_model_check(model, &diagnostics, NULL) == TASSEI_OK);

  CHECK(tassei_diagnostics_count(diagnostics) > 0);
  CHECK(!tassei_diagnostics_has_errors(diagnostics));
  CHECK(tassei_diagnostics_render(diagnostics, TASSEI_FORMAT_TEXT,
                                  TASSEI_LANGUAGE_JA, &text,
                                  NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "達成率"));
  tassei_diagnostics_free(diagnostics);
  tassei_model_free(model);
}

static void what_is_no_model_is_refused_with_all_reasons(void) {
  tassei_model_files *files = files_of("判定.dmn", "<definitions/>");
  tassei_model *model = NULL;
  tassei_diagnostics *diagnostics = NULL;
  tassei_error *error = NULL;

  CHECK(tassei_model_read(files, TASSEI_MODEL_DMN, &model, &diagnostics,
                          &error) == TASSEI_INVALID_ARGUMENT);

  CHECK(model == NULL);
  CHECK(tassei_diagnostics_has_errors(diagnostics));
  CHECK(takes_error(error, TASSEI_INVALID_ARGUMENT));
  CHECK(tassei_model_read(files, 7, &model, NULL, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  tassei_diagnostics_free(diagnostics);
  tassei_model_files_free(files);
}

static void a_file_that_is_not_there_is_not_found(void) {
  tassei_model *model = NULL;
  CHECK(tassei_model_open(TEXT(TASSEI_TEST_FOLDER "/none.dmn"), &model, NULL,
                          NULL) == TASSEI_NOT_FOUND);
}

static void a_table_is_one_file(void) {
  tassei_model_files *files = NULL;
  tassei_model *model = NULL;
  CHECK(tassei_model_files_new(&files, NULL) == TASSEI_OK);

  CHECK(tassei_model_read(files, TASSEI_MODEL_CSV, &model, NULL, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_model_files_add(files, TEXT("a"), TEXT("a"), NULL) == TASSEI_OK);
  CHECK(tassei_model_files_add(files, TEXT("b"), TEXT("b"), NULL) == TASSEI_OK);
  CHECK(tassei_model_read(files, TASSEI_MODEL_CSV, &model, NULL, NULL) ==
        TASSEI_INVALID_ARGUMENT);

  tassei_model_files_free(files);
}

/* A table of the model in a form, read again and written as DMN. */
static tassei_text *there_and_back(int32_t form) {
  tassei_model *model = open_model();
  tassei_model *again = NULL;
  tassei_model_files *files = NULL;
  tassei_text *text = NULL;
  const char *data = NULL;
  size_t size = 0;
  CHECK(tassei_model_write(model, form, TEXT("達成度"), &text, NULL) ==
        TASSEI_OK);
  tassei_text_get(text, &data, &size);
  files = files_of("t", data);
  CHECK(tassei_model_read(files, form, &again, NULL, NULL) == TASSEI_OK);
  tassei_text_free(text);
  CHECK(tassei_model_write(again, TASSEI_MODEL_DMN, NULL, 0, &text, NULL) ==
        TASSEI_OK);
  tassei_model_files_free(files);
  tassei_model_free(again);
  tassei_model_free(model);
  return text;
}

static void a_table_is_written_and_read_again(void) {
  CHECK(takes_text_with(there_and_back(TASSEI_MODEL_CSV), "おおむね達成"));
  CHECK(takes_text_with(there_and_back(TASSEI_MODEL_MARKDOWN), "おおむね達成"));
}

static void a_model_is_saved_as_it_is_written(void) {
  static const char path[] = TASSEI_TEST_FOLDER "/saved.dmn";
  tassei_model *model = open_model();
  tassei_text *text = NULL;
  size_t size = 0;
  char *bytes;

  CHECK(tassei_model_save(model, TASSEI_MODEL_DMN, NULL, 0, TEXT(path), NULL,
                          NULL) == TASSEI_OK);

  bytes = read_file(path, &size);
  CHECK(tassei_model_write(model, TASSEI_MODEL_DMN, NULL, 0, &text, NULL) ==
        TASSEI_OK);
  CHECK(takes_text(text, bytes, size));
  CHECK(tassei_model_save(model, TASSEI_MODEL_DMN, NULL, 0,
                          TEXT(TASSEI_TEST_FOLDER "/none/saved.dmn"), NULL,
                          NULL) == TASSEI_NOT_FOUND);
  free(bytes);
  tassei_model_free(model);
}

static void what_cannot_be_written_is_refused(void) {
  tassei_model *model = open_model();
  tassei_text *text = NULL;

  CHECK(tassei_model_write(model, 7, NULL, 0, &text, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_model_write(model, TASSEI_MODEL_CSV, TEXT("?"), &text, NULL) ==
        TASSEI_FAILED_PRECONDITION);
  CHECK(tassei_model_write(model, TASSEI_MODEL_CSV, TEXT("遅れ"), &text,
                           NULL) == TASSEI_FAILED_PRECONDITION);

  CHECK(text == NULL);
  tassei_model_free(model);
}

static void freeing_no_model_does_nothing(void) {
  tassei_model_free(NULL);
  tassei_model_files_free(NULL);
}

int main(void) {
  RUN(a_decision_follows_from_inputs);
  RUN(a_null_says_why);
  RUN(inputs_are_typed_by_the_model);
  RUN(an_input_the_model_lacks_is_warned_of);
  RUN(services_and_knowledge_are_invoked);
  RUN(what_cannot_be_asked_is_refused);
  RUN(elements_are_listed);
  RUN(the_gaps_of_tables_are_found);
  RUN(what_is_no_model_is_refused_with_all_reasons);
  RUN(a_file_that_is_not_there_is_not_found);
  RUN(a_table_is_one_file);
  RUN(a_table_is_written_and_read_again);
  RUN(a_model_is_saved_as_it_is_written);
  RUN(what_cannot_be_written_is_refused);
  RUN(freeing_no_model_does_nothing);
  return 0;
}
