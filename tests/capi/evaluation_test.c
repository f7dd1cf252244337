/* What an evaluation may use: limits, the day, functions of the host. */

#include "check.h"

static tassei_evaluation *new_evaluation(void) {
  tassei_evaluation *evaluation = NULL;
  CHECK(tassei_evaluation_new(&evaluation, NULL) == TASSEI_OK);
  return evaluation;
}

/* The status of one decision of the model, and its value; frees the inputs. */
static tassei_status ask(const char *decision, tassei_value *inputs,
                         const tassei_evaluation *evaluation,
                         tassei_value **out) {
  tassei_model *model = open_model();
  const tassei_status status = tassei_model_evaluate(
      model, decision, strlen(decision), inputs, evaluation, out, NULL);
  tassei_model_free(model);
  tassei_value_free(inputs);
  return status;
}

static tassei_value *due(void) {
  return value_of("{\"期限\": \"2021-01-30\"}", "context<期限: date>");
}

static void today_is_as_it_was_said(void) {
  tassei_evaluation *evaluation = new_evaluation();
  tassei_value *value = NULL;

  CHECK(tassei_evaluation_set_now(evaluation, TEXT("2021-01-31T09:30:00+09:00"),
                                  NULL) == TASSEI_OK);

  CHECK(ask("遅れ", due(), evaluation, &value) == TASSEI_OK);
  CHECK(takes_value(value, "true"));
  tassei_evaluation_free(evaluation);
}

static void without_a_day_today_is_null_and_says_why(void) {
  tassei_value *value = NULL;
  tassei_text *text = NULL;

  CHECK(ask("遅れ", due(), NULL, &value) == TASSEI_OK);

  CHECK(tassei_value_causes(value, TASSEI_FORMAT_TEXT, TASSEI_LANGUAGE_JA,
                            &text, NULL) == TASSEI_OK);
  CHECK(takes_text_with(text, "[C"));
  CHECK(takes_value(value, "null"));
}

static void what_is_no_instant_or_limit_is_refused(void) {
  tassei_evaluation *evaluation = new_evaluation();
  tassei_error *error = NULL;

  CHECK(tassei_evaluation_set_now(evaluation, TEXT("soon"), &error) ==
        TASSEI_INVALID_ARGUMENT);
  CHECK(takes_error(error, TASSEI_INVALID_ARGUMENT));
  CHECK(tassei_evaluation_set_limits(evaluation, 0, 1, 1, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  tassei_evaluation_free(evaluation);
}

static void a_limit_ends_an_evaluation(void) {
  tassei_evaluation *evaluation = new_evaluation();
  tassei_value *value = NULL;

  CHECK(tassei_evaluation_set_limits(evaluation, 1, 512, 1 << 20, NULL) ==
        TASSEI_OK);

  CHECK(ask("要約", value_of("{\"達成率\": 1}", ""), evaluation, &value) ==
        TASSEI_RESOURCE_EXHAUSTED);
  CHECK(value == NULL);
  tassei_evaluation_free(evaluation);
}

struct counts {
  int calls;
  int frees;
  int32_t gives;
};

static int32_t rank(void *ctx, const tassei_value *arguments,
                    tassei_value **result) {
  struct counts *counts = ctx;
  tassei_value *rate = NULL;
  int64_t percent = 0;
  ++counts->calls;
  CHECK(*result == NULL);
  CHECK(tassei_value_at(arguments, 0, &rate, NULL) == TASSEI_OK);
  CHECK(tassei_value_scaled(rate, 2, &percent, NULL) == TASSEI_OK);
  tassei_value_free(rate);
  CHECK(tassei_value_number(percent / 10, 0, result, NULL) == TASSEI_OK);
  return counts->gives;
}

static void free_counts(void *ctx) { ++((struct counts *)ctx)->frees; }

static void add_rank(tassei_evaluation *evaluation, struct counts *counts) {
  CHECK(tassei_evaluation_add_function(evaluation, TEXT("host.Ranks"),
                                       TEXT("rank(double)"), rank, counts,
                                       free_counts, NULL) == TASSEI_OK);
}

static void a_function_of_the_host_answers(void) {
  tassei_evaluation *evaluation = new_evaluation();
  struct counts counts = {0, 0, 0};
  tassei_value *value = NULL;
  add_rank(evaluation, &counts);

  CHECK(ask("順位", value_of("{\"達成率\": 0.95}", ""), evaluation, &value) ==
        TASSEI_OK);

  CHECK(takes_value(value, "9"));
  CHECK(counts.calls == 1 && counts.frees == 0);
  tassei_evaluation_free(evaluation);
  CHECK(counts.frees == 1);
}

static void a_function_of_the_host_stops_the_evaluation(void) {
  tassei_evaluation *evaluation = new_evaluation();
  struct counts counts = {0, 0, 1};
  tassei_value *value = NULL;
  add_rank(evaluation, &counts);

  CHECK(ask("順位", value_of("{\"達成率\": 0.95}", ""), evaluation, &value) ==
        TASSEI_CANCELLED);

  CHECK(value == NULL);
  tassei_evaluation_free(evaluation);
}

static void a_function_is_added_once(void) {
  tassei_evaluation *evaluation = new_evaluation();
  struct counts counts = {0, 0, 0};
  tassei_error *error = NULL;
  add_rank(evaluation, &counts);

  CHECK(tassei_evaluation_add_function(
            evaluation, TEXT("host.Ranks"), TEXT("rank( double )"), rank,
            &counts, free_counts, &error) == TASSEI_ALREADY_EXISTS);

  CHECK(takes_error(error, TASSEI_ALREADY_EXISTS));
  CHECK(counts.frees == 0);
  tassei_evaluation_free(evaluation);
  CHECK(counts.frees == 1);
}

static void freeing_no_evaluation_does_nothing(void) {
  tassei_evaluation_free(NULL);
}

int main(void) {
  RUN(today_is_as_it_was_said);
  RUN(without_a_day_today_is_null_and_says_why);
  RUN(what_is_no_instant_or_limit_is_refused);
  RUN(a_limit_ends_an_evaluation);
  RUN(a_function_of_the_host_answers);
  RUN(a_function_of_the_host_stops_the_evaluation);
  RUN(a_function_is_added_once);
  RUN(freeing_no_evaluation_does_nothing);
  return 0;
}
