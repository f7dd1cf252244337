// The smallest book that entries can be added to, as native JSON.

#ifndef TESTS_EXCHANGE_MINIMAL_BOOK_H_
#define TESTS_EXCHANGE_MINIMAL_BOOK_H_

#include <string>
#include <string_view>

namespace tassei {

// A book with one plan "p" (2020 to 2023) of one initiative "i1" with the step
// "s1" and the indicator "k1", and these entries. Lines 1 to 14 are the same
// always; the entries begin in line 15.
inline std::string MinimalBook(std::string_view entries) {
  return R"({
  "tassei": 1,
  "title": "小さな台帳",
  "plans": [{
    "id": "p",
    "name": "計画",
    "term": {"first": "2020", "last": "2023"},
    "initiatives": [{
      "id": "i1", "number": "1", "name": "取組",
      "indicators": [{"id": "k1", "name": "指標", "unit": "円"}],
      "roadmap": {"steps": [{"id": "s1", "name": "工程",
        "span": {"first": "2020H1", "last": "2021H2"}}]}
    }]
  }],
  "entries": [)" +
         std::string(entries) + "]\n}\n";
}

// An entry with the members given; the others that each entry needs are
// added: id "e1", plan "p", subject "s1", and days.
inline std::string EntryWith(const std::string& members) {
  std::string entry = "{" + members;
  const auto add = [&](const std::string& name, const std::string& value) {
    if (members.find("\"" + name + "\":") != std::string::npos) return;
    entry += ", \"" + name + "\": \"" + value + "\"";
  };
  add("id", "e1");
  add("plan", "p");
  add("subject", "s1");
  add("as_of", "2021-01-31");
  add("recorded_on", "2021-02-19");
  return entry + "}";
}

}  // namespace tassei

#endif  // TESTS_EXCHANGE_MINIMAL_BOOK_H_
