#include <stdio.h>
#include <tassei.h>

#define MODEL "examples/rules/grade.md"
#define GRADE "達成度"
#define INPUTS "{\"達成率\": 0.95, \"全工程完了\": true}"

int main(void) {
  tassei_model *model = NULL;
  tassei_value *inputs = NULL;
  tassei_value *grade = NULL;
  tassei_text *text = NULL;
  const char *data;
  size_t size;
  if (tassei_model_open(MODEL, sizeof MODEL - 1, &model, NULL, NULL) ||
      tassei_model_inputs(model, INPUTS, sizeof INPUTS - 1, NULL, 0, &inputs,
                          NULL, NULL) ||
      tassei_model_evaluate(model, GRADE, sizeof GRADE - 1, inputs, NULL,
                            &grade, NULL) ||
      tassei_value_text(grade, &text, NULL))
    return 1;
  tassei_text_get(text, &data, &size);
  printf("%s\n", data);
  tassei_text_free(text);
  tassei_value_free(grade);
  tassei_value_free(inputs);
  tassei_model_free(model);
  return 0;
}
