#include "lib/rules/column_bands.h"

#include <limits>
#include <optional>

#include "tassei/rounding.h"

namespace tassei::internal {
namespace {

// number × 10^scale as an integer; the end of the integers on its side if it
// lies beyond, where no entry is.
int64_t Scaled(Decimal number, int32_t scale, Rounding rounding) {
  std::optional<int64_t> scaled;
  if (const std::optional<Decimal> rounded = number.Round(scale, rounding)) {
    scaled = rounded->ToScaled(scale);
  }
  if (scaled.has_value()) return *scaled;
  return number.is_negative() ? std::numeric_limits<int64_t>::min()
                              : std::numeric_limits<int64_t>::max();
}

// Builds bands from steps given in ascending order.
class BandMaker {
 public:
  BandMaker(const Column& column, int32_t on_null)
      : minimum_(column.minimum), maximum_(column.maximum) {
    bands_.on_null = on_null;
    bands_.results.push_back(on_null);
  }

  // Entries from `first` on have `result`.
  void Add(int64_t first, int32_t result) {
    if (first > maximum_) return;
    if (first <= minimum_) {
      bands_.results[0] = result;
    } else if (!bands_.cuts.empty() && bands_.cuts.back() == first) {
      bands_.results.back() = result;
    } else if (bands_.results.back() != result) {
      bands_.cuts.push_back(first);
      bands_.results.push_back(result);
    }
  }

  Bands Take() { return std::move(bands_); }

 private:
  const int64_t minimum_;
  const int64_t maximum_;
  Bands bands_ = {};
};

void AddNumbers(const RuleAxis::Partition& partition, int32_t scale,
                BandMaker& maker) {
  maker.Add(std::numeric_limits<int64_t>::min(),
            static_cast<int32_t>(partition.classes[0]));
  for (std::size_t i = 0; i < partition.cuts.size(); ++i) {
    maker.Add(FirstEntryBehind(partition.cuts[i], scale),
              static_cast<int32_t>(partition.classes[i + 1]));
  }
}

}  // namespace

int64_t FirstEntryBehind(const Cut& cut, int32_t scale) {
  const Decimal point = *cut.point().number();
  if (!cut.behind()) return Scaled(point, scale, Rounding::kCeiling);
  const int64_t last = Scaled(point, scale, Rounding::kFloor);
  return last == std::numeric_limits<int64_t>::max() ? last : last + 1;
}

Bands BandsOf(const RuleAxis& axis, const Column& column) {
  BandMaker maker(column, static_cast<int32_t>(axis.null_class()));
  const auto add_value = [&axis, &maker](int64_t entry, Value value) {
    maker.Add(entry, static_cast<int32_t>(axis.ClassOf(value)));
  };
  switch (column.definition.type) {
    case FactType::kNumber:
      AddNumbers(*axis.FindPartition(Domain::kNumber), column.scale, maker);
      break;
    case FactType::kBoolean:
      add_value(0, false);
      add_value(1, true);
      break;
    case FactType::kCode:
      for (std::size_t i = 0; i < column.dictionary.size(); ++i) {
        add_value(static_cast<int64_t>(i), column.dictionary[i]);
      }
      break;
  }
  return maker.Take();
}

}  // namespace tassei::internal
