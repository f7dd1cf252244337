/* Errors, and the two versions. */

#include "check.h"

static void an_error_has_its_code_and_a_message_ended_by_nul(void) {
  tassei_error *error = NULL;
  const char *data = NULL;
  size_t size = 0;
  int32_t day = 7;

  CHECK(tassei_date_parse(TEXT("tomorrow"), &day, &error) ==
        TASSEI_INVALID_ARGUMENT);

  CHECK(day == 7);
  CHECK(tassei_error_code(error) == TASSEI_INVALID_ARGUMENT);
  tassei_error_message(error, &data, &size);
  CHECK(size > 0 && strlen(data) == size);
  tassei_error_free(error);
}

static void success_clears_the_error_of_the_call_before(void) {
  int stale = 0;
  tassei_error *error = (tassei_error *)&stale;
  int32_t day = 0;

  CHECK(tassei_date_parse(TEXT("1970-01-02"), &day, &error) == TASSEI_OK);

  CHECK(error == NULL);
  CHECK(day == 1);
}

static void an_error_need_not_be_taken(void) {
  int32_t day = 0;

  CHECK(tassei_date_parse(TEXT("tomorrow"), &day, NULL) ==
        TASSEI_INVALID_ARGUMENT);
}

static void freeing_no_error_does_nothing(void) { tassei_error_free(NULL); }

static void the_versions_are_those_of_the_build(void) {
  CHECK(strcmp(tassei_version(), TASSEI_TEST_VERSION) == 0);
  CHECK(tassei_abi_version() == 0);
}

int main(void) {
  RUN(an_error_has_its_code_and_a_message_ended_by_nul);
  RUN(success_clears_the_error_of_the_call_before);
  RUN(an_error_need_not_be_taken);
  RUN(freeing_no_error_does_nothing);
  RUN(the_versions_are_those_of_the_build);
  return 0;
}
