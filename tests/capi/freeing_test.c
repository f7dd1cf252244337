/* Handles are freed in any order, and those that are left still work. */

#include "check.h"

enum { BOOK, REQUEST, ASSESSMENT, REPORT, TEXT_GIVEN, DIAGNOSTICS, KINDS };

struct handles {
  tassei_book *book;
  tassei_request *request;
  tassei_assessment *assessment;
  tassei_report *report;
  tassei_text *text;
  tassei_diagnostics *diagnostics;
};

static struct handles make(void) {
  struct handles all = {NULL, NULL, NULL, NULL, NULL, NULL};
  CHECK(tassei_book_open(TEXT(TASSEI_TEST_BOOK), &all.book, &all.diagnostics,
                         NULL) == TASSEI_OK);
  CHECK(tassei_request_new(&all.request, NULL) == TASSEI_OK);
  CHECK(tassei_book_assess(all.book, all.request, &all.assessment, NULL,
                           NULL) == TASSEI_OK);
  CHECK(tassei_assessment_report(all.assessment, TASSEI_LANGUAGE_JA,
                                 &all.report, NULL) == TASSEI_OK);
  CHECK(tassei_assessment_render(all.assessment, TASSEI_FORMAT_JSON,
                                 TASSEI_LANGUAGE_JA, &all.text,
                                 NULL) == TASSEI_OK);
  return all;
}

static void use(const struct handles *all, int kind) {
  const char *data = NULL;
  size_t size = 0;
  switch (kind) {
    case BOOK:
      tassei_book_digest(all->book, &data, &size);
      CHECK(strlen(data) == 64);
      break;
    case REQUEST:
      CHECK(tassei_request_set_round(all->request, TEXT("year"), NULL) ==
            TASSEI_OK);
      break;
    case ASSESSMENT:
      CHECK(tassei_assessment_initiative_field(all->assessment, 1,
                                               TASSEI_INITIATIVE_ID, &data,
                                               &size, NULL) == TASSEI_OK);
      CHECK(is_text(data, size, TEXT("b")));
      break;
    case REPORT:
      tassei_report_summary(all->report, &data, &size);
      CHECK(strlen(data) == size);
      break;
    case TEXT_GIVEN:
      tassei_text_get(all->text, &data, &size);
      CHECK(strlen(data) == size);
      break;
    default:
      CHECK(tassei_diagnostics_count(all->diagnostics) == 0);
  }
}

static void free_one(const struct handles *all, int kind) {
  switch (kind) {
    case BOOK:
      tassei_book_free(all->book);
      break;
    case REQUEST:
      tassei_request_free(all->request);
      break;
    case ASSESSMENT:
      tassei_assessment_free(all->assessment);
      break;
    case REPORT:
      tassei_report_free(all->report);
      break;
    case TEXT_GIVEN:
      tassei_text_free(all->text);
      break;
    default:
      tassei_diagnostics_free(all->diagnostics);
  }
}

static void free_in(const int order[KINDS]) {
  const struct handles all = make();
  int next;
  for (next = 0; next < KINDS; ++next) {
    int left;
    free_one(&all, order[next]);
    for (left = next + 1; left < KINDS; ++left) use(&all, order[left]);
  }
}

/* Frees in every order that begins with the first `fixed` of `order`. */
static void free_in_orders(int order[KINDS], int fixed) {
  int next;
  if (fixed == KINDS) {
    free_in(order);
    return;
  }
  for (next = fixed; next < KINDS; ++next) {
    const int kind = order[next];
    order[next] = order[fixed];
    order[fixed] = kind;
    free_in_orders(order, fixed + 1);
    order[fixed] = order[next];
    order[next] = kind;
  }
}

static void any_order_of_freeing_will_do(void) {
  int order[KINDS] = {BOOK,   REQUEST,    ASSESSMENT,
                      REPORT, TEXT_GIVEN, DIAGNOSTICS};
  free_in_orders(order, 0);
}

/* A value outlives all it was made from, and parts of it outlive the whole. */
static void a_value_outlives_what_it_came_from(void) {
  tassei_model *model = open_model();
  tassei_evaluation *evaluation = NULL;
  tassei_value *inputs = value_of("{\"達成率\": 1}", "");
  tassei_value *value = NULL;
  tassei_value *part = NULL;
  CHECK(tassei_evaluation_new(&evaluation, NULL) == TASSEI_OK);
  CHECK(tassei_model_evaluate(model, TEXT("要約"), inputs, evaluation, &value,
                              NULL) == TASSEI_OK);

  tassei_model_free(model);
  tassei_evaluation_free(evaluation);
  tassei_value_free(inputs);
  CHECK(tassei_value_at(value, 0, &part, NULL) == TASSEI_OK);
  tassei_value_free(value);

  CHECK(takes_value(part, "\"達成\""));
}

int main(void) {
  RUN(a_value_outlives_what_it_came_from);
  RUN(any_order_of_freeing_will_do);
  return 0;
}
