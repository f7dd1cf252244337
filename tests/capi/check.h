/* A test program in C: each test is a function with nothing to give or take,
   CHECK ends the program where something does not hold, RUN names what runs.
   It also has what most tests need of a book. */

#ifndef TESTS_CAPI_CHECK_H_
#define TESTS_CAPI_CHECK_H_

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tassei.h"

#define CHECK(truth)                                                    \
  do {                                                                  \
    if (!(truth)) {                                                     \
      fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, \
              #truth);                                                  \
      exit(1);                                                          \
    }                                                                   \
  } while (0)

#define RUN(test)                   \
  do {                              \
    fprintf(stderr, "%s\n", #test); \
    test();                         \
  } while (0)

/* A literal as pointer and length; it may hold NUL. */
#define TEXT(literal) (literal), (sizeof(literal) - 1)

/* The days that the tests name. */
#define DAY_2020_09_30 18535
#define DAY_2020_10_16 18551
#define DAY_2021_03_31 18717
#define DAY_2021_04_20 18737
#define DAY_2021_04_30 18747

/* Whether lent text is this, and ended by a NUL that is not counted. */
int is_text(const char *data, size_t size, const char *expected,
            size_t expected_size);
/* Whether lent text has this C string somewhere. */
int has_text(const char *data, size_t size, const char *part);
/* The same of text given away, which is freed. */
int takes_text(tassei_text *text, const char *expected, size_t expected_size);
int takes_text_with(tassei_text *text, const char *part);
/* Whether a call failed so, with a message; frees the error. */
int takes_error(tassei_error *error, tassei_status code);

/* The bytes of a file, to be freed; fails the test if it cannot be read. */
char *read_file(const char *path, size_t *size);

/* The book of the tests: tests/capi/book.json. */
tassei_book *open_book(void);
/* Its fiscal year 2020, as known in the end. */
tassei_assessment *assess_book(const tassei_book *book);

/* The model of the tests: tests/capi/model.dmn. */
tassei_model *open_model(void);
/* A value from JSON, of a type: "" is any. */
tassei_value *value_of(const char *json, const char *type);
/* Whether a value given away has this JSON; frees it. */
int takes_value(tassei_value *value, const char *json);

#endif /* TESTS_CAPI_CHECK_H_ */
