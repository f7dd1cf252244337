/* Two threads use one book, one of its assessments, or one model, at once. */

#include <pthread.h>

#include "check.h"

enum { TIMES = 20 };

struct shared {
  const tassei_book *book;
  const tassei_assessment *assessment;
};

static void *work(void *given) {
  const struct shared *shared = given;
  int i;
  for (i = 0; i < TIMES; ++i) {
    tassei_assessment *own = assess_book(shared->book);
    tassei_text *first = NULL;
    tassei_text *second = NULL;
    tassei_report *report = NULL;
    const char *data = NULL;
    size_t size = 0;
    CHECK(tassei_assessment_render(own, TASSEI_FORMAT_JSON, TASSEI_LANGUAGE_JA,
                                   &first, NULL) == TASSEI_OK);
    CHECK(tassei_assessment_render(shared->assessment, TASSEI_FORMAT_JSON,
                                   TASSEI_LANGUAGE_JA, &second,
                                   NULL) == TASSEI_OK);
    CHECK(tassei_assessment_report(shared->assessment, TASSEI_LANGUAGE_EN,
                                   &report, NULL) == TASSEI_OK);
    tassei_text_get(first, &data, &size);
    CHECK(takes_text(second, data, size));
    tassei_text_free(first);
    tassei_report_free(report);
    tassei_assessment_free(own);
  }
  return NULL;
}

static void two_threads_share_a_book(void) {
  tassei_book *book = open_book();
  tassei_assessment *assessment = assess_book(book);
  struct shared shared;
  pthread_t threads[2];
  int i;
  shared.book = book;
  shared.assessment = assessment;
  for (i = 0; i < 2; ++i) {
    CHECK(pthread_create(&threads[i], NULL, work, &shared) == 0);
  }
  for (i = 0; i < 2; ++i) CHECK(pthread_join(threads[i], NULL) == 0);
  tassei_assessment_free(assessment);
  tassei_book_free(book);
}

static void *free_book(void *book) {
  tassei_book_free(book);
  return NULL;
}

static void a_book_is_freed_on_another_thread(void) {
  tassei_book *book = open_book();
  tassei_assessment *assessment = assess_book(book);
  pthread_t thread;

  CHECK(pthread_create(&thread, NULL, free_book, book) == 0);
  CHECK(tassei_assessment_initiative_count(assessment) == 2);
  CHECK(pthread_join(thread, NULL) == 0);

  tassei_assessment_free(assessment);
}

static void *judge(void *model) {
  int i;
  for (i = 0; i < TIMES; ++i) {
    tassei_value *inputs = value_of("{\"達成率\": 0.9}", "");
    tassei_value *value = NULL;
    CHECK(tassei_model_evaluate(model, TEXT("要約"), inputs, NULL, &value,
                                NULL) == TASSEI_OK);
    CHECK(takes_value(value, "{\"達成度\":\"おおむね達成\",\"百分率\":90.0}"));
    tassei_value_free(inputs);
  }
  return NULL;
}

static void two_threads_share_a_model(void) {
  tassei_model *model = open_model();
  pthread_t threads[2];
  int i;
  for (i = 0; i < 2; ++i) {
    CHECK(pthread_create(&threads[i], NULL, judge, model) == 0);
  }
  for (i = 0; i < 2; ++i) CHECK(pthread_join(threads[i], NULL) == 0);
  tassei_model_free(model);
}

int main(void) {
  RUN(two_threads_share_a_model);
  RUN(two_threads_share_a_book);
  RUN(a_book_is_freed_on_another_thread);
  return 0;
}
