// A host's locale changes no byte: neither that of C nor that of C++, which is
// why this test alone is not in C.

#include <clocale>
#include <cstddef>
#include <cstdio>
#include <locale>
#include <string>
#include <string_view>

#include "tassei.h"

namespace {

// Groups digits by two, with marks that no number here has.
class Grouping : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '\''; }
  std::string do_grouping() const override { return "\2"; }
};

std::string Taken(tassei_text* text) {
  const char* data = nullptr;
  std::size_t size = 0;
  tassei_text_get(text, &data, &size);
  std::string bytes(data, size);
  tassei_text_free(text);
  return bytes;
}

// Everything that is made of the book, one behind the other; empty if any of
// it fails.
std::string Everything() {
  constexpr std::string_view kBook = TASSEI_TEST_BOOK;
  tassei_book* book = nullptr;
  tassei_request* request = nullptr;
  tassei_assessment* assessment = nullptr;
  tassei_report* report = nullptr;
  tassei_text* json = nullptr;
  tassei_text* cache = nullptr;
  tassei_text* percent = nullptr;
  tassei_text* why = nullptr;
  if (tassei_book_open(kBook.data(), kBook.size(), &book, nullptr, nullptr) ||
      tassei_request_new(&request, nullptr) ||
      tassei_book_assess(book, request, &assessment, nullptr, nullptr) ||
      tassei_assessment_report(assessment, TASSEI_LANGUAGE_JA, &report,
                               nullptr) ||
      tassei_book_write(book, TASSEI_BOOK_JSON, &json, nullptr) ||
      tassei_book_write(book, TASSEI_BOOK_CACHE, &cache, nullptr) ||
      tassei_assessment_percent(assessment, "share", 5, &percent, nullptr) ||
      tassei_assessment_explain(assessment, "2", 1, TASSEI_FORMAT_TEXT,
                                TASSEI_LANGUAGE_JA, &why, nullptr)) {
    return "";
  }
  std::string all = Taken(json) + Taken(cache) + Taken(percent) + Taken(why);
  for (std::size_t i = 0; i < tassei_report_file_count(report); ++i) {
    const char* name = nullptr;
    const char* data = nullptr;
    std::size_t name_size = 0;
    std::size_t size = 0;
    tassei_report_file(report, i, &name, &name_size, &data, &size, nullptr);
    all.append(name, name_size).append(data, size);
  }
  tassei_report_free(report);
  tassei_assessment_free(assessment);
  tassei_request_free(request);
  tassei_book_free(book);
  return all;
}

// The same of rules: numbers and text that a locale might change.
std::string EverythingOfRules() {
  constexpr std::string_view kModel = TASSEI_TEST_MODEL;
  constexpr std::string_view kText =
      R"({a: upper case("i"), b: string(1234567.5), c: sqrt(2),
          d: number("1.234,5", ".", ","), e: 1 / 3})";
  tassei_model* model = nullptr;
  tassei_text* dmn = nullptr;
  tassei_expression* expression = nullptr;
  tassei_value* none = nullptr;
  tassei_value* value = nullptr;
  tassei_text* json = nullptr;
  if (tassei_model_open(kModel.data(), kModel.size(), &model, nullptr,
                        nullptr) ||
      tassei_model_write(model, TASSEI_MODEL_DMN, nullptr, 0, &dmn, nullptr) ||
      tassei_expression_compile(kText.data(), kText.size(), nullptr, 0,
                                &expression, nullptr, nullptr) ||
      tassei_value_read("{}", 2, nullptr, 0, &none, nullptr, nullptr) ||
      tassei_expression_evaluate(expression, none, nullptr, &value, nullptr) ||
      tassei_value_json(value, &json, nullptr)) {
    return "";
  }
  tassei_value_free(value);
  tassei_value_free(none);
  tassei_expression_free(expression);
  tassei_model_free(model);
  return Taken(dmn) + Taken(json);
}

int Fail(const char* why) {
  std::fprintf(stderr, "%s\n", why);
  return 1;
}

}  // namespace

int main() {
  const std::string plain = Everything();
  const std::string rules = EverythingOfRules();
  if (plain.empty() || rules.empty()) {
    return Fail("the library does not work");
  }

  if (std::setlocale(LC_ALL, "tassei_hostile") == nullptr) {
    return Fail("the locale was not made");
  }
  if (std::string_view(std::localeconv()->decimal_point) != ",") {
    return Fail("the locale is not hostile");
  }
  if (Everything() != plain || EverythingOfRules() != rules) {
    return Fail("the locale of C changes the bytes");
  }

  std::locale::global(std::locale(std::locale(), new Grouping));
  if (std::setlocale(LC_ALL, "tassei_hostile") == nullptr ||
      Everything() != plain || EverythingOfRules() != rules) {
    return Fail("the locale of C++ changes the bytes");
  }
  return 0;
}
