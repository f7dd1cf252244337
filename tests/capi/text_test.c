/* Days and text in; text given away. */

#include "check.h"

static void days_are_read_in_every_spelling(void) {
  int32_t day = 0;
  CHECK(tassei_date_parse(TEXT("2021-03-31"), &day, NULL) == TASSEI_OK);
  CHECK(day == DAY_2021_03_31);
  CHECK(tassei_date_parse(TEXT("令和3年3月31日"), &day, NULL) == TASSEI_OK);
  CHECK(day == DAY_2021_03_31);
}

static void text_goes_by_its_length(void) {
  int32_t day = 0;
  CHECK(tassei_date_parse("2021-03-311", 10, &day, NULL) == TASSEI_OK);
  CHECK(day == DAY_2021_03_31);
  CHECK(tassei_date_parse(TEXT("2021-03-31\0"), &day, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_date_parse(NULL, 0, &day, NULL) == TASSEI_INVALID_ARGUMENT);
}

static void bytes_that_are_not_utf8_are_refused(void) {
  int32_t day = 0;
  CHECK(tassei_date_parse(TEXT("\xFF\xFE"), &day, NULL) ==
        TASSEI_INVALID_ARGUMENT);
}

static void text_given_away_stays_until_it_is_freed(void) {
  tassei_book *book = open_book();
  tassei_text *text = NULL;
  const char *first = NULL;
  const char *second = NULL;
  size_t size = 0;

  CHECK(tassei_book_write(book, TASSEI_BOOK_JSON, &text, NULL) == TASSEI_OK);
  tassei_book_free(book);

  tassei_text_get(text, &first, &size);
  tassei_text_get(text, &second, &size);
  CHECK(first == second);
  CHECK(first[0] == '{' && first[size] == '\0');
  tassei_text_free(text);
}

static void freeing_no_text_does_nothing(void) { tassei_text_free(NULL); }

int main(void) {
  RUN(days_are_read_in_every_spelling);
  RUN(text_goes_by_its_length);
  RUN(bytes_that_are_not_utf8_are_refused);
  RUN(text_given_away_stays_until_it_is_freed);
  RUN(freeing_no_text_does_nothing);
  return 0;
}
