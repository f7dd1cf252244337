/* Books. */

#include "check.h"

#define ENTRY                                                              \
  "{\"entries\": [{\"id\": \"e6\", \"plan\": \"plan\", \"subject\": "      \
  "\"forms\", \"period\": \"2020\", \"as_of\": \"2021-03-31\", \"kind\": " \
  "\"observation\", \"value\": \"31\"}]}"

static size_t problems(tassei_diagnostics *diagnostics) {
  const size_t count =
      diagnostics == NULL ? 0 : tassei_diagnostics_count(diagnostics);
  tassei_diagnostics_free(diagnostics);
  return count;
}

static void an_opened_book_says_what_was_recorded(void) {
  tassei_book *book = open_book();
  const char *digest = NULL;
  size_t size = 0;

  tassei_book_digest(book, &digest, &size);

  CHECK(tassei_book_entry_count(book) == 5);
  CHECK(tassei_book_last_recorded_on(book) == DAY_2021_04_20);
  CHECK(size == 64 && strlen(digest) == 64);
  tassei_book_free(book);
}

static void a_missing_book_is_not_found(void) {
  tassei_book *book = NULL;
  tassei_diagnostics *diagnostics = NULL;
  tassei_error *error = NULL;

  CHECK(tassei_book_open(TEXT("/nowhere/book.json"), &book, &diagnostics,
                         &error) == TASSEI_NOT_FOUND);

  CHECK(book == NULL);
  CHECK(takes_error(error, TASSEI_NOT_FOUND));
  CHECK(problems(diagnostics) > 0);
}

static void a_path_is_not_cut_at_a_nul(void) {
  tassei_book *book = NULL;

  CHECK(tassei_book_open(TEXT(TASSEI_TEST_BOOK "\0.bak"), &book, NULL, NULL) !=
        TASSEI_OK);
  CHECK(book == NULL);
}

static void diagnostics_and_errors_need_not_be_taken(void) {
  tassei_book *book = NULL;

  CHECK(tassei_book_open(TEXT(TASSEI_TEST_BOOK), &book, NULL, NULL) ==
        TASSEI_OK);
  tassei_book_free(book);
  CHECK(tassei_book_read("{", 1, NULL, 0, &book, NULL, NULL) ==
        TASSEI_INVALID_ARGUMENT);
}

static void a_book_is_written_and_read_to_the_same_bytes(void) {
  tassei_book *book = open_book();
  const int32_t forms[2] = {TASSEI_BOOK_JSON, TASSEI_BOOK_CACHE};
  size_t i;
  for (i = 0; i < 2; ++i) {
    tassei_text *first = NULL;
    tassei_text *second = NULL;
    tassei_book *again = NULL;
    const char *data = NULL;
    size_t size = 0;

    CHECK(tassei_book_write(book, forms[i], &first, NULL) == TASSEI_OK);
    tassei_text_get(first, &data, &size);
    CHECK(tassei_book_read(data, size, TEXT("again"), &again, NULL, NULL) ==
          TASSEI_OK);
    CHECK(tassei_book_write(again, forms[i], &second, NULL) == TASSEI_OK);

    CHECK(takes_text(second, data, size));
    tassei_text_free(first);
    tassei_book_free(again);
  }
  tassei_book_free(book);
}

static void a_damaged_cache_is_data_loss(void) {
  tassei_book *book = open_book();
  tassei_text *text = NULL;
  tassei_book *again = NULL;
  tassei_diagnostics *diagnostics = NULL;
  const char *data = NULL;
  size_t size = 0;
  CHECK(tassei_book_write(book, TASSEI_BOOK_CACHE, &text, NULL) == TASSEI_OK);
  tassei_text_get(text, &data, &size);

  CHECK(tassei_book_read(data, size - 1, TEXT("cut"), &again, &diagnostics,
                         NULL) == TASSEI_DATA_LOSS);

  CHECK(problems(diagnostics) > 0);
  tassei_text_free(text);
  tassei_book_free(book);
}

static void appending_gives_a_new_book(void) {
  tassei_book *book = open_book();
  tassei_book *after = NULL;
  tassei_book *again = NULL;

  CHECK(tassei_book_append(book, TEXT(ENTRY), TEXT("new"), DAY_2021_04_30,
                           &after, NULL, NULL) == TASSEI_OK);
  CHECK(tassei_book_append(after, TEXT(ENTRY), TEXT("new"), DAY_2021_04_30,
                           &again, NULL, NULL) == TASSEI_OK);

  CHECK(tassei_book_entry_count(book) == 5);
  CHECK(tassei_book_entry_count(after) == 6);
  CHECK(tassei_book_entry_count(again) == 6);
  CHECK(tassei_book_last_recorded_on(after) == DAY_2021_04_30);
  tassei_book_free(book);
  tassei_book_free(after);
  tassei_book_free(again);
}

static void an_entry_refused_gives_no_book(void) {
  tassei_book *book = open_book();
  tassei_book *after = NULL;
  tassei_diagnostics *diagnostics = NULL;
  tassei_error *error = NULL;

  CHECK(tassei_book_append(book, TEXT(ENTRY), TEXT("new"), DAY_2020_10_16,
                           &after, &diagnostics,
                           &error) == TASSEI_INVALID_ARGUMENT);
  CHECK(takes_error(error, TASSEI_INVALID_ARGUMENT));
  CHECK(problems(diagnostics) > 0);
  CHECK(tassei_book_append(book, TEXT(ENTRY), TEXT("new"), INT32_MAX, &after,
                           &diagnostics, NULL) == TASSEI_INVALID_ARGUMENT);
  tassei_diagnostics_free(diagnostics);
  CHECK(after == NULL);
  tassei_book_free(book);
}

static void a_book_is_saved_in_every_form(void) {
  tassei_book *book = open_book();
  const char *const paths[5] = {
      TASSEI_TEST_FOLDER "/saved.json", TASSEI_TEST_FOLDER "/utf8",
      TASSEI_TEST_FOLDER "/bom", TASSEI_TEST_FOLDER "/cp932",
      TASSEI_TEST_FOLDER "/saved.cache"};
  int32_t form;
  for (form = TASSEI_BOOK_JSON; form <= TASSEI_BOOK_CACHE; ++form) {
    tassei_book *again = NULL;
    tassei_diagnostics *diagnostics = NULL;
    if (form == TASSEI_BOOK_TABLES_CP932) continue; /* It has U+20B9F. */
    CHECK(tassei_book_save(book, form, paths[form], strlen(paths[form]),
                           &diagnostics, NULL) == TASSEI_OK);
    CHECK(problems(diagnostics) == 0);
    CHECK(tassei_book_open(paths[form], strlen(paths[form]), &again, NULL,
                           NULL) == TASSEI_OK);
    CHECK(tassei_book_entry_count(again) == 5);
    tassei_book_free(again);
  }
  tassei_book_free(book);
}

static void characters_that_cp932_lacks_are_refused(void) {
  tassei_book *book = open_book();
  tassei_diagnostics *diagnostics = NULL;

  CHECK(tassei_book_save(book, TASSEI_BOOK_TABLES_CP932,
                         TEXT(TASSEI_TEST_FOLDER "/none"), &diagnostics,
                         NULL) == TASSEI_INVALID_ARGUMENT);

  CHECK(problems(diagnostics) == 1);
  CHECK(fopen(TASSEI_TEST_FOLDER "/none/entries.csv", "rb") == NULL);
  tassei_book_free(book);
}

static void forms_that_do_not_fit_are_refused(void) {
  tassei_book *book = open_book();
  tassei_text *text = NULL;

  CHECK(tassei_book_write(book, TASSEI_BOOK_TABLES_UTF8, &text, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_book_write(book, 9, &text, NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_book_save(book, 9, TEXT(TASSEI_TEST_FOLDER "/nine"), NULL,
                         NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(text == NULL);
  tassei_book_free(book);
}

static void what_cannot_be_written_is_said(void) {
  tassei_book *book = open_book();
  tassei_diagnostics *diagnostics = NULL;
  tassei_error *error = NULL;
  tassei_status status;

  status = tassei_book_save(book, TASSEI_BOOK_JSON,
                            TEXT(TASSEI_TEST_BOOK "/below.json"), &diagnostics,
                            &error);

  CHECK(status != TASSEI_OK && status != TASSEI_INVALID_ARGUMENT);
  CHECK(takes_error(error, status));
  CHECK(problems(diagnostics) == 1);
  tassei_book_free(book);
}

static void freeing_no_book_does_nothing(void) { tassei_book_free(NULL); }

int main(void) {
  RUN(an_opened_book_says_what_was_recorded);
  RUN(a_missing_book_is_not_found);
  RUN(a_path_is_not_cut_at_a_nul);
  RUN(diagnostics_and_errors_need_not_be_taken);
  RUN(a_book_is_written_and_read_to_the_same_bytes);
  RUN(a_damaged_cache_is_data_loss);
  RUN(appending_gives_a_new_book);
  RUN(an_entry_refused_gives_no_book);
  RUN(a_book_is_saved_in_every_form);
  RUN(characters_that_cp932_lacks_are_refused);
  RUN(forms_that_do_not_fit_are_refused);
  RUN(what_cannot_be_written_is_said);
  RUN(freeing_no_book_does_nothing);
  return 0;
}
