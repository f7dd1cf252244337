// Which rules of a table may hold, found without asking each.

#ifndef LIB_RULES_RULE_INDEX_H_
#define LIB_RULES_RULE_INDEX_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "lib/rules/rule_axis.h"
#include "lib/rules/table_form.h"
#include "tassei/value.h"

namespace tassei::internal {

// The classes of the values of one row, one for each input.
using RowClasses = absl::InlinedVector<uint32_t, 8>;

// Each class of each input has the rules its values leave possible as bits;
// those of one row are joined by AND, a word of 64 rules at a time.
class RuleIndex {
 public:
  // Bytes of one index; a table that needs more shares classes among values,
  // and asks the cells of the rules that are left.
  static constexpr std::size_t kMostBytes = std::size_t{64} << 20;

  RuleIndex() : RuleIndex(TableForm()) {}
  explicit RuleIndex(const TableForm& form,
                     std::size_t most_bytes = kMostBytes);

  const RuleAxis& axis(std::size_t input) const { return axes_[input]; }

  // Requires one value for each input.
  RowClasses ClassesOf(std::span<const Value> values) const;

  // Whether the cells of one input, or of all, need not be asked about the
  // rules that ForEachPossible visits.
  bool IsExact(std::size_t input, uint32_t value_class) const;
  bool IsExact(std::span<const uint32_t> classes) const;

  // Calls visit(rule, holds) for each rule that holds or is unknown, ascending,
  // as long as it gives true.
  template <typename Visit>
  void ForEachPossible(std::span<const uint32_t> classes, Visit visit) const {
    const RowBits row = BitsOf(classes);
    const std::size_t summary = bits_.summary();
    if (summary == 0) {
      for (std::size_t word = 0; word < bits_.words(); ++word) {
        if (!VisitWord(row, word, visit)) return;
      }
      return;
    }
    for (std::size_t i = 0; i < summary; ++i) {
      uint64_t words = Joined(row.possible, i);
      for (; words != 0; words &= words - 1) {
        const std::size_t word =
            i * 64 + static_cast<std::size_t>(std::countr_zero(words));
        if (!VisitWord(row, word, visit)) return;
      }
    }
  }

 private:
  using Rows = absl::InlinedVector<const uint64_t*, 8>;
  struct RowBits {
    Rows possible;
    Rows holds;
    bool some_open = false;  // Otherwise the two are the same.
  };

  static uint64_t Joined(const Rows& rows, std::size_t at) {
    uint64_t joined = ~uint64_t{0};
    for (const uint64_t* row : rows) {
      joined &= row[at];
      if (joined == 0) break;
    }
    return joined;
  }

  RowBits BitsOf(std::span<const uint32_t> classes) const;

  template <typename Visit>
  bool VisitWord(const RowBits& row, std::size_t word, Visit& visit) const {
    const std::size_t at = bits_.summary() + word;
    uint64_t possible = Joined(row.possible, at);
    if (possible == 0) return true;
    const uint64_t holds = row.some_open ? Joined(row.holds, at) : possible;
    for (; possible != 0; possible &= possible - 1) {
      const int bit = std::countr_zero(possible);
      if (!visit(word * 64 + static_cast<std::size_t>(bit),
                 (holds >> bit & 1) != 0)) {
        return false;
      }
    }
    return true;
  }

  RuleBits bits_;
  std::vector<RuleAxis> axes_ = {};
  std::vector<std::size_t> order_ = {};    // Inputs that rule out most first.
  std::vector<uint64_t> everything_ = {};  // Every rule.
};

}  // namespace tassei::internal

#endif  // LIB_RULES_RULE_INDEX_H_
