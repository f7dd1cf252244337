// One input of a table, cut into classes of values that its rules answer alike.

#ifndef LIB_RULES_RULE_AXIS_H_
#define LIB_RULES_RULE_AXIS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lib/rules/ordered_set.h"
#include "lib/rules/table_form.h"

namespace tassei::internal {

// A bit for each rule, in words; before them, where there are many words, a bit
// for each word that is not 0.
class RuleBits {
 public:
  explicit RuleBits(std::size_t rule_count)
      : words_((rule_count + 63) / 64),
        summary_(words_ > kFewWords ? (words_ + 63) / 64 : 0) {}

  std::size_t words() const { return words_; }
  std::size_t summary() const { return summary_; }
  std::size_t size() const { return summary_ + words_; }

 private:
  static constexpr std::size_t kFewWords = 4;

  std::size_t words_;
  std::size_t summary_;
};

// The classes of one input. The last two are null's and that of the values of
// domains no cell speaks of. Each class has a row of bits: the rules whose cell
// holds for its values; where the cell must be asked for each value, its bit is
// set too. Behind the rows of the classes stand two more, for the last two
// classes: the rules whose cell is not false.
struct RuleAxis {
  struct Partition {
    Domain domain = Domain::kNone;
    std::vector<Cut> cuts = {};
    std::vector<uint32_t> classes = {};  // One more than cuts.
  };

  std::vector<Partition> partitions = {};
  uint32_t class_count = 0;
  // Whether no cell must be asked.
  bool exact = true;
  bool null_exact = true;
  bool others_exact = true;
  std::vector<uint64_t> rows = {};

  uint32_t null_class() const { return class_count - 2; }
  uint32_t others_class() const { return class_count - 1; }
  uint32_t ClassOf(const Value& value) const;
  // A null pointer if no cell speaks of the domain.
  const Partition* FindPartition(Domain domain) const;
};

// The axis of an input. Where more than `most_classes` were needed, neighbours
// share one, whose cells must be asked. Requires most_classes >= 1.
RuleAxis MakeRuleAxis(const TableForm& form, std::size_t input,
                      std::size_t most_classes);

}  // namespace tassei::internal

#endif  // LIB_RULES_RULE_AXIS_H_
