#include "lib/rules/rule_axis.h"

#include <algorithm>
#include <span>
#include <utility>

#include "lib/text/hash_map.h"

namespace tassei::internal {
namespace {

using Row = std::vector<uint64_t>;

// A cut, and a form whose set begins or ends there.
struct FormTurn {
  const Cut* cut;
  uint32_t form;
};

class AxisMaker {
 public:
  AxisMaker(const TableForm& form, std::size_t input, std::size_t most_classes)
      : table_(form),
        input_(input),
        most_classes_(most_classes),
        bits_(form.rule_count),
        rules_of_(forms().size()) {
    for (std::size_t rule = 0; rule < table_.rule_count; ++rule) {
      rules_of_[table_.cell(rule, input_)].push_back(rule);
    }
  }

  RuleAxis Make() {
    for (const Domain domain : Domains()) AddPartition(domain);
    const Row null_holds = NullRow(false);
    const Row others_hold = OthersRow(false);
    AddRow(null_holds);
    AddRow(others_hold);
    axis_.class_count = row_count_;
    AddRow(NullRow(true));
    AddRow(OthersRow(true));
    return std::move(axis_);
  }

 private:
  const std::vector<CellForm>& forms() const {
    return table_.inputs[input_].forms;
  }
  bool is_strict() const { return table_.mode == TableMode::kStrict; }

  std::vector<Domain> Domains() const {
    if (is_strict()) return {table_.inputs[input_].domain};
    std::vector<Domain> domains;
    for (const CellForm& form : forms()) {
      if (form.domain != Domain::kNone) domains.push_back(form.domain);
    }
    std::sort(domains.begin(), domains.end());
    domains.erase(std::unique(domains.begin(), domains.end()), domains.end());
    return domains;
  }

  void Toggle(uint32_t form, Row& row) const {
    for (const std::size_t rule : rules_of_[form]) {
      row[bits_.summary() + rule / 64] ^= uint64_t{1} << (rule % 64);
    }
  }

  // Whether a cell must be asked about values of a domain.
  static bool MustAsk(const CellForm& form, Domain domain) {
    return form.kind == CellKind::kResidual ||
           (form.domain != Domain::kNone && form.domain != domain);
  }

  void AddPartition(Domain domain) {
    Row row(bits_.size());
    std::vector<FormTurn> turns;
    for (uint32_t i = 0; i < forms().size(); ++i) {
      const CellForm& form = forms()[i];
      if (form.is_any()) {
        Toggle(i, row);
      } else if (MustAsk(form, domain)) {
        axis_.exact = false;
        Toggle(i, row);
      } else {
        if (form.set.starts_inside()) Toggle(i, row);
        for (const Cut& cut : form.set.turns()) turns.push_back({&cut, i});
      }
    }
    std::sort(
        turns.begin(), turns.end(),
        [](const FormTurn& a, const FormTurn& b) { return *a.cut < *b.cut; });
    Sweep(domain, std::move(row), turns);
  }

  static std::size_t CountCuts(std::span<const FormTurn> turns) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < turns.size(); ++i) {
      if (i == 0 || *turns[i - 1].cut != *turns[i].cut) ++count;
    }
    return count;
  }

  // Goes through the intervals between the cuts. `row` is that of the first.
  void Sweep(Domain domain, Row row, std::span<const FormTurn> turns) {
    RuleAxis::Partition& partition = axis_.partitions.emplace_back();
    partition.domain = domain;
    const std::size_t shared = CountCuts(turns) / most_classes_ + 1;
    if (shared > 1) axis_.exact = false;
    Row together = row;
    std::size_t intervals = 1;
    for (auto turn = turns.begin(); turn != turns.end(); ++intervals) {
      const Cut& cut = *turn->cut;
      for (; turn != turns.end() && *turn->cut == cut; ++turn) {
        Toggle(turn->form, row);
      }
      if (intervals % shared == 0) {
        partition.classes.push_back(ClassOf(std::move(together)));
        partition.cuts.push_back(cut);
        together = row;
      } else {
        for (std::size_t i = 0; i < row.size(); ++i) together[i] |= row[i];
      }
    }
    partition.classes.push_back(ClassOf(std::move(together)));
  }

  // Rows that are the same share a class.
  uint32_t ClassOf(Row row) {
    const std::size_t hash = absl::Hash<Row>()(row);
    const auto [known, is_new] = class_of_.emplace(hash, row_count_);
    if (!is_new) {
      const auto start =
          axis_.rows.begin() + static_cast<std::ptrdiff_t>(known->second) *
                                   static_cast<std::ptrdiff_t>(bits_.size());
      Summarize(row);
      if (std::equal(row.begin(), row.end(), start)) return known->second;
    }
    AddRow(std::move(row));
    return row_count_ - 1;
  }

  void Summarize(Row& row) const {
    if (bits_.summary() == 0) return;
    for (std::size_t word = 0; word < bits_.words(); ++word) {
      if (row[bits_.summary() + word] != 0) {
        row[word / 64] |= uint64_t{1} << (word % 64);
      }
    }
  }

  void AddRow(Row row) {
    Summarize(row);
    axis_.rows.insert(axis_.rows.end(), row.begin(), row.end());
    ++row_count_;
  }

  // With `possible` the cells that are unknown too.
  Row NullRow(bool possible) {
    Row row(bits_.size());
    for (uint32_t i = 0; i < forms().size(); ++i) {
      const CellForm& form = forms()[i];
      const bool asks = form.kind == CellKind::kResidual && !is_strict();
      if (asks) axis_.null_exact = false;
      if (asks || form.on_null == Truth::kTrue ||
          (possible && form.on_null == Truth::kUnknown && is_strict())) {
        Toggle(i, row);
      }
    }
    return row;
  }

  Row OthersRow(bool possible) {
    Row row(bits_.size());
    for (uint32_t i = 0; i < forms().size(); ++i) {
      const bool asks = !forms()[i].is_any() && !is_strict();
      if (asks) axis_.others_exact = false;
      if (asks || forms()[i].is_any() || possible) Toggle(i, row);
    }
    return row;
  }

  const TableForm& table_;
  const std::size_t input_;
  const std::size_t most_classes_;
  const RuleBits bits_;
  std::vector<std::vector<std::size_t>> rules_of_;  // By form.
  HashMap<std::size_t, uint32_t> class_of_ = {};    // By hash of the row.
  uint32_t row_count_ = 0;
  RuleAxis axis_ = {};
};

}  // namespace

const RuleAxis::Partition* RuleAxis::FindPartition(Domain domain) const {
  const auto found = std::find_if(
      partitions.begin(), partitions.end(),
      [domain](const Partition& known) { return known.domain == domain; });
  return found == partitions.end() ? nullptr : &*found;
}

uint32_t RuleAxis::ClassOf(const Value& value) const {
  if (value.is_null()) return null_class();
  const Partition* const partition = FindPartition(DomainOf(value));
  if (partition == nullptr) return others_class();
  return partition->classes[CutsPassedBy(value, partition->cuts)];
}

RuleAxis MakeRuleAxis(const TableForm& form, std::size_t input,
                      std::size_t most_classes) {
  return AxisMaker(form, input, most_classes).Make();
}

}  // namespace tassei::internal
