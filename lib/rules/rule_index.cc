#include "lib/rules/rule_index.h"

#include <algorithm>
#include <numeric>

namespace tassei::internal {
namespace {

// The share of rules that a value of an input leaves possible, in 1/2^20.
uint64_t Density(const RuleAxis& axis, const RuleBits& bits) {
  uint64_t set = 0;
  for (std::size_t row = 0; row < axis.class_count; ++row) {
    for (std::size_t word = bits.summary(); word < bits.size(); ++word) {
      set += static_cast<uint64_t>(
          std::popcount(axis.rows[row * bits.size() + word]));
    }
  }
  const uint64_t all = uint64_t{axis.class_count} * bits.words() * 64;
  return all == 0 ? 0 : (set << 20) / all;
}

std::vector<uint64_t> Everything(const RuleBits& bits, std::size_t rules) {
  std::vector<uint64_t> row(bits.size());
  std::fill_n(row.begin(), bits.summary(), ~uint64_t{0});
  for (std::size_t rule = 0; rule < rules; ++rule) {
    row[bits.summary() + rule / 64] |= uint64_t{1} << (rule % 64);
  }
  if (bits.words() % 64 != 0 && bits.summary() > 0) {
    row[bits.summary() - 1] = (uint64_t{1} << (bits.words() % 64)) - 1;
  }
  return row;
}

}  // namespace

RuleIndex::RuleIndex(const TableForm& form, std::size_t most_bytes)
    : bits_(form.rule_count) {
  const std::size_t row_bytes = std::max<std::size_t>(bits_.size() * 8, 8);
  const std::size_t inputs = std::max<std::size_t>(form.inputs.size(), 1);
  const std::size_t most_classes =
      std::max<std::size_t>(most_bytes / row_bytes / inputs, 1);
  std::vector<uint64_t> densities;
  for (std::size_t input = 0; input < form.inputs.size(); ++input) {
    axes_.push_back(MakeRuleAxis(form, input, most_classes));
    densities.push_back(Density(axes_.back(), bits_));
  }
  order_.resize(axes_.size());
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  std::stable_sort(order_.begin(), order_.end(),
                   [&densities](std::size_t a, std::size_t b) {
                     return densities[a] < densities[b];
                   });
  if (axes_.empty()) everything_ = Everything(bits_, form.rule_count);
}

RowClasses RuleIndex::ClassesOf(std::span<const Value> values) const {
  RowClasses classes(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    classes[i] = axes_[i].ClassOf(values[i]);
  }
  return classes;
}

bool RuleIndex::IsExact(std::size_t input, uint32_t value_class) const {
  const RuleAxis& axis = axes_[input];
  if (value_class == axis.null_class()) return axis.null_exact;
  if (value_class == axis.others_class()) return axis.others_exact;
  return axis.exact;
}

bool RuleIndex::IsExact(std::span<const uint32_t> classes) const {
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (!IsExact(i, classes[i])) return false;
  }
  return true;
}

RuleIndex::RowBits RuleIndex::BitsOf(std::span<const uint32_t> classes) const {
  RowBits row;
  if (axes_.empty()) row.possible.push_back(everything_.data());
  for (const std::size_t input : order_) {
    const RuleAxis& axis = axes_[input];
    const std::size_t own = classes[input];
    // The rows of the last two classes have their possible ones two behind.
    const bool open = own >= axis.null_class();
    row.holds.push_back(axis.rows.data() + own * bits_.size());
    row.possible.push_back(axis.rows.data() +
                           (open ? own + 2 : own) * bits_.size());
    row.some_open = row.some_open || open;
  }
  return row;
}

}  // namespace tassei::internal
