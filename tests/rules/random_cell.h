// Random cells with what they mean, told without the library.

#ifndef TESTS_RULES_RANDOM_CELL_H_
#define TESTS_RULES_RANDOM_CELL_H_

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "tassei/fact_table.h"
#include "tassei/rule_set.h"
#include "tassei/value.h"

namespace tassei::testing {

// A value of any type: ten thousandths of a number, 0 or 1, or the place of a
// code. nullopt is null.
using PlainValue = std::optional<int64_t>;

// The code with a place.
std::string PlainCode(int64_t place);
Value ToValue(PlainValue value, FactType type);
PlainValue RandomPlainValue(std::mt19937_64& random, FactType type);

class RandomCell {
 public:
  RandomCell(std::mt19937_64& random, FactType type);

  const std::string& text() const { return text_; }
  bool is_any() const { return any_; }
  TestResult Answer(PlainValue value) const;

 private:
  struct Atom {
    std::string op;  // "=", "!=", "<", "<=", ">", ">=" or "..".
    PlainValue operand;
    int64_t upper = 0;  // Of "..", as the next two.
    bool lower_closed = false;
    bool upper_closed = false;
  };

  static Atom MakeAtom(std::mt19937_64& random, FactType type);
  static std::string TextOf(const Atom& atom, FactType type,
                            std::mt19937_64& random);
  static TestResult Answer(const Atom& atom, PlainValue value);

  bool any_ = false;
  bool negated_ = false;
  std::vector<Atom> atoms_ = {};
  std::string text_ = {};
};

}  // namespace tassei::testing

#endif  // TESTS_RULES_RANDOM_CELL_H_
