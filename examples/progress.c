#include <stdio.h>
#include <tassei.h>

#define BOOK "examples/mie-r2/book.json"

int main(void) {
  tassei_book *book = NULL;
  tassei_request *request = NULL;
  tassei_assessment *assessment = NULL;
  tassei_report *report = NULL;
  int64_t achieved, all, planned;
  int32_t day, basis, progress;
  if (tassei_book_open(BOOK, sizeof BOOK - 1, &book, NULL, NULL) ||
      tassei_date_parse("2021-01-31", 10, &day, NULL) ||
      tassei_request_new(&request, NULL) ||
      tassei_request_set_as_of(request, day, NULL) ||
      tassei_book_assess(book, request, &assessment, NULL, NULL) ||
      tassei_assessment_ratio(assessment, "achieved-share", 14, &achieved, &all,
                              &planned, &basis, &progress, NULL) ||
      tassei_assessment_report(assessment, TASSEI_LANGUAGE_JA, &report, NULL))
    return 1;
  printf("%d/%d, %d files\n", (int)achieved, (int)all,
         (int)tassei_report_file_count(report));
  tassei_report_free(report);
  tassei_assessment_free(assessment);
  tassei_request_free(request);
  tassei_book_free(book);
  return 0;
}
