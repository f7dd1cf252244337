#include "lib/rules/dmn_words.h"

#include <algorithm>

namespace tassei::internal {
namespace {

constexpr std::array<std::string_view, 6> kModelNamespaces = {
    "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
    "http://www.omg.org/spec/DMN/20180521/MODEL/",
    "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20211108/MODEL/",
    kDmn15Namespace,
    "https://www.omg.org/spec/DMN/20240513/MODEL/"};

constexpr std::array<std::string_view, 8> kFeelLanguages = {
    "feel",
    "FEEL",
    "http://www.omg.org/spec/FEEL/20140401",
    "http://www.omg.org/spec/DMN/20180521/FEEL/",
    "https://www.omg.org/spec/DMN/20191111/FEEL/",
    "https://www.omg.org/spec/DMN/20211108/FEEL/",
    "https://www.omg.org/spec/DMN/20230324/FEEL/",
    "https://www.omg.org/spec/DMN/20240513/FEEL/"};

constexpr std::array<DmnWord<std::string_view>, 4> kTypeWords = {
    {{"dateTime", "date and time"},
     {"dayTimeDuration", "days and time duration"},
     {"yearMonthDuration", "years and months duration"},
     {"any", "Any"}}};

}  // namespace

bool IsDmnNamespace(std::string_view name_space) {
  return std::count(kModelNamespaces.begin(), kModelNamespaces.end(),
                    name_space) != 0;
}

bool IsFeelLanguage(std::string_view language) {
  return std::count(kFeelLanguages.begin(), kFeelLanguages.end(), language) !=
         0;
}

std::string FeelTypeName(std::string_view name) {
  for (const DmnWord<std::string_view>& word : kTypeWords) {
    if (word.word == name) return std::string(word.meaning);
  }
  return std::string(name);
}

}  // namespace tassei::internal
