#include "check.h"

int is_text(const char *data, size_t size, const char *expected,
            size_t expected_size) {
  return data != NULL && size == expected_size &&
         memcmp(data, expected, size) == 0 && data[size] == '\0';
}

int has_text(const char *data, size_t size, const char *part) {
  const size_t length = strlen(part);
  size_t at;
  for (at = 0; at + length <= size; ++at) {
    if (memcmp(data + at, part, length) == 0) return 1;
  }
  return 0;
}

int takes_text(tassei_text *text, const char *expected, size_t expected_size) {
  const char *data = NULL;
  size_t size = 0;
  int same;
  tassei_text_get(text, &data, &size);
  same = is_text(data, size, expected, expected_size);
  if (!same) fprintf(stderr, "the text is: %s\n", data);
  tassei_text_free(text);
  return same;
}

int takes_text_with(tassei_text *text, const char *part) {
  const char *data = NULL;
  size_t size = 0;
  int has;
  tassei_text_get(text, &data, &size);
  has = has_text(data, size, part);
  if (!has) fprintf(stderr, "the text is: %s\n", data);
  tassei_text_free(text);
  return has;
}

int takes_error(tassei_error *error, tassei_status code) {
  const char *data = NULL;
  size_t size = 0;
  tassei_status found;
  if (error == NULL) return 0;
  found = tassei_error_code(error);
  tassei_error_message(error, &data, &size);
  if (found != code) fprintf(stderr, "the error is: %d %s\n", found, data);
  tassei_error_free(error);
  return found == code && size > 0;
}

char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  char *bytes;
  long length;
  CHECK(file != NULL);
  CHECK(fseek(file, 0, SEEK_END) == 0);
  length = ftell(file);
  CHECK(length >= 0 && fseek(file, 0, SEEK_SET) == 0);
  *size = (size_t)length;
  bytes = malloc(*size + 1);
  CHECK(bytes != NULL);
  CHECK(fread(bytes, 1, *size, file) == *size);
  fclose(file);
  return bytes;
}

/* Ends the program with what is wrong with an input. */
static void fail_with(const tassei_diagnostics *diagnostics) {
  tassei_text *text = NULL;
  const char *data = NULL;
  size_t size = 0;
  tassei_diagnostics_render(diagnostics, TASSEI_FORMAT_TEXT, TASSEI_LANGUAGE_EN,
                            &text, NULL);
  tassei_text_get(text, &data, &size);
  fprintf(stderr, "%s", data);
  exit(1);
}

tassei_book *open_book(void) {
  tassei_book *book = NULL;
  tassei_diagnostics *diagnostics = NULL;
  tassei_error *error = NULL;
  if (tassei_book_open(TEXT(TASSEI_TEST_BOOK), &book, &diagnostics, &error) !=
      TASSEI_OK) {
    fail_with(diagnostics);
  }
  CHECK(error == NULL);
  tassei_diagnostics_free(diagnostics);
  return book;
}

tassei_assessment *assess_book(const tassei_book *book) {
  tassei_request *request = NULL;
  tassei_assessment *assessment = NULL;
  CHECK(tassei_request_new(&request, NULL) == TASSEI_OK);
  CHECK(tassei_request_set_round(request, TEXT("year"), NULL) == TASSEI_OK);
  CHECK(tassei_book_assess(book, request, &assessment, NULL, NULL) ==
        TASSEI_OK);
  tassei_request_free(request);
  return assessment;
}

tassei_model *open_model(void) {
  tassei_model *model = NULL;
  tassei_diagnostics *diagnostics = NULL;
  if (tassei_model_open(TEXT(TASSEI_TEST_MODEL), &model, &diagnostics, NULL) !=
      TASSEI_OK) {
    fail_with(diagnostics);
  }
  tassei_diagnostics_free(diagnostics);
  return model;
}

tassei_value *value_of(const char *json, const char *type) {
  tassei_value *value = NULL;
  tassei_diagnostics *diagnostics = NULL;
  if (tassei_value_read(json, strlen(json), type, strlen(type), &value,
                        &diagnostics, NULL) != TASSEI_OK) {
    fail_with(diagnostics);
  }
  tassei_diagnostics_free(diagnostics);
  return value;
}

int takes_value(tassei_value *value, const char *json) {
  tassei_text *text = NULL;
  CHECK(tassei_value_json(value, &text, NULL) == TASSEI_OK);
  tassei_value_free(value);
  return takes_text(text, json, strlen(json));
}
