/* Expressions. */

#include "check.h"

static tassei_expression *compile(const char *text, const char *variables) {
  tassei_expression *expression = NULL;
  CHECK(tassei_expression_compile(text, strlen(text), variables,
                                  strlen(variables), &expression, NULL,
                                  NULL) == TASSEI_OK);
  return expression;
}

static void an_expression_is_evaluated_with_what_it_is_given(void) {
  tassei_expression *expression = compile(
      "実績 / 目標 >= 0.85", "{\"実績\": \"number\", \"目標\": \"number\"}");
  tassei_value *variables = value_of("{\"目標\": 40, \"実績\": 34}", "");
  tassei_value *value = NULL;

  CHECK(tassei_expression_evaluate(expression, variables, NULL, &value, NULL) ==
        TASSEI_OK);

  CHECK(takes_value(value, "true"));
  tassei_expression_free(expression);
  tassei_value_free(variables);
}

static void what_is_not_given_is_null(void) {
  tassei_expression *expression = compile("a = null", "{\"a\": \"Any\"}");
  tassei_value *variables = value_of("{}", "");
  tassei_value *value = NULL;

  CHECK(tassei_expression_evaluate(expression, variables, NULL, &value, NULL) ==
        TASSEI_OK);

  CHECK(takes_value(value, "true"));
  tassei_value_free(variables);
  variables = value_of("[]", "");
  CHECK(tassei_expression_evaluate(expression, variables, NULL, &value, NULL) ==
        TASSEI_INVALID_ARGUMENT);
  tassei_value_free(variables);
  tassei_expression_free(expression);
}

static void an_unknown_name_is_refused(void) {
  tassei_expression *expression = NULL;
  tassei_diagnostics *diagnostics = NULL;

  CHECK(tassei_expression_compile(TEXT("達成率 >= 1"), NULL, 0, &expression,
                                  &diagnostics,
                                  NULL) == TASSEI_INVALID_ARGUMENT);

  CHECK(expression == NULL);
  CHECK(tassei_diagnostics_has_errors(diagnostics));
  tassei_diagnostics_free(diagnostics);
}

static void variables_that_are_no_names_and_types_are_refused(void) {
  tassei_expression *expression = NULL;
  CHECK(tassei_expression_compile(TEXT("1"), TEXT("[]"), &expression, NULL,
                                  NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_expression_compile(TEXT("1"), TEXT("{\"a\": 1}"), &expression,
                                  NULL, NULL) == TASSEI_INVALID_ARGUMENT);
  CHECK(tassei_expression_compile(TEXT("1"), TEXT("{"), &expression, NULL,
                                  NULL) == TASSEI_INVALID_ARGUMENT);
}

static void freeing_no_expression_does_nothing(void) {
  tassei_expression_free(NULL);
}

int main(void) {
  RUN(an_expression_is_evaluated_with_what_it_is_given);
  RUN(what_is_not_given_is_null);
  RUN(an_unknown_name_is_refused);
  RUN(variables_that_are_no_names_and_types_are_refused);
  RUN(freeing_no_expression_does_nothing);
  return 0;
}
