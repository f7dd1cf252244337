// Where a fact comes from.

#ifndef TASSEI_SOURCE_H_
#define TASSEI_SOURCE_H_

#include <string>

namespace tassei {

// The provenance of one thing promised or reported. Everything may be empty.
struct Source {
  std::string document;  // As it is titled.
  std::string page;      // Page, table or section in it.
  std::string url;
  std::string note;
  // Invented to show how the software works. Every output that such data
  // reaches says so.
  bool illustrative = false;

  friend bool operator==(const Source&, const Source&) = default;
};

}  // namespace tassei

#endif  // TASSEI_SOURCE_H_
