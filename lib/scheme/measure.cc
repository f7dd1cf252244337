#include "tassei/measure.h"

#include <array>

#include "lib/scheme/measure_facts.h"
#include "lib/text/code_table.h"

namespace tassei {
namespace {

constexpr internal::CodeTable<4> kKinds = {"share", "mean", "sum",
                                           "distribution"};
constexpr internal::CodeTable<2> kCountings = {"once", "every_listing"};

}  // namespace

std::string_view MeasureKindCode(MeasureKind kind) {
  return internal::CodeOf(kKinds, kind);
}

std::optional<MeasureKind> MeasureKindFromCode(std::string_view code) {
  return internal::FromCode<MeasureKind>(kKinds, code);
}

std::string_view CountingCode(Counting counting) {
  return internal::CodeOf(kCountings, counting);
}

std::optional<Counting> CountingFromCode(std::string_view code) {
  return internal::FromCode<Counting>(kCountings, code);
}

namespace internal {

std::span<const FactDefinition> MeasureFacts() {
  static const std::array<FactDefinition, kMeasureFacts> kFacts = {{
      {"grade", "達成度", FactType::kCode},
      {"computed_grade", "計算上の達成度", FactType::kCode},
      {"achieved", "達成", FactType::kBoolean},
      {"judged", "判定対象", FactType::kBoolean},
      {"previous_grade", "前期の達成度", FactType::kCode},
      {"fell_back", "後退", FactType::kBoolean},
  }};
  return kFacts;
}

}  // namespace internal
}  // namespace tassei
