#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <utility>

#include "absl/strings/str_cat.h"
#include "lib/rules/integer_test.h"
#include "lib/rules/rule_set_rep.h"
#include "lib/text/absl_text.h"
#include "tassei/rule_set.h"

namespace tassei {
namespace {

using internal::IntegerRun;
using internal::Truth;

constexpr std::size_t kBlock = 1'024;
constexpr std::size_t kWords = kBlock / 64;
// Cells with more runs are searched.
constexpr std::size_t kFewRuns = 8;

// One bit for each row of a block.
using Mask = std::array<uint64_t, kWords>;

bool IsEmpty(const Mask& mask) {
  uint64_t all = 0;
  for (const uint64_t word : mask) all |= word;
  return all == 0;
}

template <typename Visitor>
void ForEachRow(const Mask& mask, Visitor visit) {
  for (std::size_t word = 0; word < kWords; ++word) {
    for (uint64_t bits = mask[word]; bits != 0; bits &= bits - 1) {
      visit(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
    }
  }
}

bool BitOf(const Mask& mask, std::size_t row) {
  return (mask[row / 64] >> (row % 64) & 1) != 0;
}

// The rows of a word whose value lies in `run`, found without a branch.
uint64_t MatchWord(const int64_t* values, IntegerRun run) {
  const auto first = static_cast<uint64_t>(run.first);
  const uint64_t length = static_cast<uint64_t>(run.last) - first;
  uint64_t bits = 0;
  for (std::size_t i = 0; i < 64; ++i) {
    const bool within = static_cast<uint64_t>(values[i]) - first <= length;
    bits |= uint64_t{within} << i;
  }
  return bits;
}

uint64_t SearchWord(const int64_t* values, std::span<const IntegerRun> runs) {
  uint64_t bits = 0;
  for (std::size_t i = 0; i < 64; ++i) {
    const int64_t value = values[i];
    const auto place = std::partition_point(
        runs.begin(), runs.end(),
        [value](const IntegerRun& run) { return run.last < value; });
    const bool within = place != runs.end() && place->first <= value;
    bits |= uint64_t{within} << i;
  }
  return bits;
}

// The rows whose value lies in one of `runs`.
Mask Match(const std::array<int64_t, kBlock>& values,
           std::span<const IntegerRun> runs) {
  Mask mask{};
  for (std::size_t word = 0; word < kWords; ++word) {
    const int64_t* const start = values.data() + word * 64;
    if (runs.size() > kFewRuns) {
      mask[word] = SearchWord(start, runs);
      continue;
    }
    for (const IntegerRun& run : runs) mask[word] |= MatchWord(start, run);
  }
  return mask;
}

// A cell made ready for one column.
struct BoundTest {
  bool any = false;
  Truth on_null = Truth::kUnknown;
  std::vector<IntegerRun> runs = {};
  // The rows of block `block` for which it is true.
  Mask truth = {};
  std::size_t block = 0;  // Counted from 1.
};

struct BoundInput {
  std::size_t column = 0;
  std::vector<BoundTest> tests = {};  // As the forms of the input.
  // Of the block at hand.
  std::array<int64_t, kBlock> values = {};
  Mask known = {};
  // Rows in which its missing value leaves it open whether some rule holds.
  Mask open = {};
};

// Grades a table block by block. Everything is allocated at the start.
class RowEvaluator {
 public:
  RowEvaluator(const RuleSet::Rep& rep, const FactTable& facts)
      : rep_(rep), facts_(facts), inputs_(rep.inputs.size()) {}

  absl::Status Bind() {
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (absl::Status status = BindInput(i); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  // Requires that Bind succeeded.
  void Evaluate(std::span<int32_t> results) {
    for (std::size_t first = 0; first < results.size(); first += kBlock) {
      StartBlock(first, std::min(kBlock, results.size() - first));
      results_ = results.subspan(first, count_);
      std::fill(results_.begin(), results_.end(), -1);
      if (rep_.hit_policy == HitPolicy::kFirst) {
        EvaluateFirst();
      } else {
        EvaluateUnique();
      }
    }
  }

 private:
  // The rows for which a rule holds, and those for which it may.
  struct Answer {
    Mask holds;
    Mask unknown;
  };

  absl::Status BindInput(std::size_t input) {
    const RuleSet::Rep::Input& source = rep_.inputs[input];
    BoundInput& bound = inputs_[input];
    bound.column = facts_.FindColumn(source.fact.name);
    if (bound.column == facts_.column_count()) {
      return absl::NotFoundError(absl::StrCat(
          "the table has no column ", internal::ToAbsl(source.fact.name)));
    }
    const Column& column = facts_.column(bound.column);
    if (column.definition.type != source.fact.type) {
      return absl::InvalidArgumentError(
          absl::StrCat("column ", internal::ToAbsl(source.fact.name),
                       " has another type than the fact"));
    }
    const internal::CodePlaces places(column);
    bound.tests.resize(source.forms.size());
    for (std::size_t i = 0; i < source.forms.size(); ++i) {
      const internal::CellForm& form = source.forms[i];
      BoundTest& test = bound.tests[i];
      test.any = form.any;
      test.on_null = form.on_null;
      test.runs = form.type == FactType::kNumber
                      ? internal::AcceptedNumbers(form, column.scale)
                      : places.Accepted(form);
    }
    return absl::OkStatus();
  }

  void StartBlock(std::size_t first, std::size_t count) {
    ++block_;
    count_ = count;
    some_open_ = false;
    for (std::size_t word = 0; word < kWords; ++word) {
      const std::size_t begin = std::min(word * 64, count);
      const std::size_t bits = std::min<std::size_t>(count - begin, 64);
      rows_[word] = bits == 64 ? ~uint64_t{0} : (uint64_t{1} << bits) - 1;
    }
    for (BoundInput& input : inputs_) {
      input.open = {};
      input.known = {};
      facts_.ReadBlock(input.column, first,
                       std::span(input.values).first(count), input.known);
    }
  }

  const Mask& TruthOf(const BoundInput& input, BoundTest& test) {
    if (test.block == block_) return test.truth;
    test.block = block_;
    test.truth = Match(input.values, test.runs);
    const uint64_t on_null =
        test.on_null == Truth::kTrue ? ~uint64_t{0} : uint64_t{0};
    for (std::size_t word = 0; word < kWords; ++word) {
      test.truth[word] = (test.truth[word] & input.known[word]) |
                         (on_null & ~input.known[word]);
    }
    return test.truth;
  }

  // How a rule answers to the rows of `among`.
  Answer Ask(const RuleSet::Rep::Rule& rule, const Mask& among) {
    Mask holds = among;
    Mask possible = among;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      BoundTest& test = inputs_[i].tests[rule.cells[i]];
      if (test.any) continue;
      const Mask& truth = TruthOf(inputs_[i], test);
      const uint64_t on_null =
          test.on_null == Truth::kUnknown ? ~uint64_t{0} : uint64_t{0};
      for (std::size_t word = 0; word < kWords; ++word) {
        holds[word] &= truth[word];
        possible[word] &= truth[word] | (on_null & ~inputs_[i].known[word]);
      }
      if (IsEmpty(possible)) break;
    }
    for (std::size_t word = 0; word < kWords; ++word) {
      possible[word] &= ~holds[word];
    }
    return {holds, possible};
  }

  // Takes note of the inputs that keep a rule unknown in the rows `unknown`.
  void Open(const RuleSet::Rep::Rule& rule, const Mask& unknown) {
    if (IsEmpty(unknown)) return;
    some_open_ = true;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      BoundInput& input = inputs_[i];
      const BoundTest& test = input.tests[rule.cells[i]];
      if (test.any || test.on_null != Truth::kUnknown) continue;
      for (std::size_t word = 0; word < kWords; ++word) {
        input.open[word] |= unknown[word] & ~input.known[word];
      }
    }
  }

  bool Names(const BoundInput& input, uint32_t cell) const {
    const BoundTest& test = input.tests[cell];
    return !test.any && test.on_null == Truth::kTrue;
  }

  // Rows in which an input is open whose case `rule` does not name.
  Mask Blocked(const RuleSet::Rep::Rule& rule) const {
    Mask blocked{};
    if (!some_open_) return blocked;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (Names(inputs_[i], rule.cells[i])) continue;
      for (std::size_t word = 0; word < kWords; ++word) {
        blocked[word] |= inputs_[i].open[word];
      }
    }
    return blocked;
  }

  void EvaluateFirst() {
    Mask left = rows_;
    for (std::size_t i = 0; i < rep_.rules.size() && !IsEmpty(left); ++i) {
      const RuleSet::Rep::Rule& rule = rep_.rules[i];
      const Answer answer = Ask(rule, left);
      Open(rule, answer.unknown);
      if (IsEmpty(answer.holds)) continue;
      const Mask blocked = Blocked(rule);
      Mask hit;
      for (std::size_t word = 0; word < kWords; ++word) {
        hit[word] = answer.holds[word] & ~blocked[word];
        left[word] &= ~answer.holds[word];
      }
      ForEachRow(hit, [this, i](std::size_t row) {
        results_[row] = static_cast<int32_t>(i);
      });
    }
  }

  void EvaluateUnique() {
    Mask once{};
    Mask twice{};
    for (std::size_t i = 0; i < rep_.rules.size(); ++i) {
      const Answer answer = Ask(rep_.rules[i], rows_);
      Open(rep_.rules[i], answer.unknown);
      Mask hit;
      for (std::size_t word = 0; word < kWords; ++word) {
        twice[word] |= once[word] & answer.holds[word];
        hit[word] = answer.holds[word] & ~once[word];
        once[word] |= hit[word];
      }
      ForEachRow(hit, [this, i](std::size_t row) {
        results_[row] = static_cast<int32_t>(i);
      });
    }
    ForEachRow(twice, [this](std::size_t row) { results_[row] = -1; });
    if (some_open_) {
      ForEachRow(once, [this](std::size_t row) { RefuseIfBlocked(row); });
    }
  }

  void RefuseIfBlocked(std::size_t row) {
    if (results_[row] < 0) return;
    const auto rule = static_cast<std::size_t>(results_[row]);
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (BitOf(inputs_[i].open, row) &&
          !Names(inputs_[i], rep_.rules[rule].cells[i])) {
        results_[row] = -1;
      }
    }
  }

  const RuleSet::Rep& rep_;
  const FactTable& facts_;
  std::vector<BoundInput> inputs_;
  std::size_t block_ = 0;
  std::size_t count_ = 0;  // Rows of the block.
  Mask rows_ = {};         // The same, as bits.
  bool some_open_ = false;
  std::span<int32_t> results_ = {};  // Of the block.
};

}  // namespace

absl::Status RuleSet::EvaluateRows(const FactTable& facts,
                                   std::span<int32_t> rules) const {
  if (rules.size() != facts.row_count()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "there is room for ", rules.size(), " results of ", facts.row_count()));
  }
  RowEvaluator evaluator(*rep_, facts);
  if (absl::Status status = evaluator.Bind(); !status.ok()) return status;
  evaluator.Evaluate(rules);
  return absl::OkStatus();
}

}  // namespace tassei
