#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/report/figures.h"
#include "lib/report/measure_words.h"
#include "lib/report/numbers.h"
#include "lib/report/report_parts.h"
#include "lib/report/table_cells.h"

namespace tassei::internal {
namespace {

constexpr Text kGrade = {"達成度", "Grade"};
constexpr Text kPercent = {"構成比", "Share"};
constexpr Text kTotal = {"計", "Total"};
constexpr Text kDistributionCaption = {"{0}の内訳", "Grades: {0}"};

constexpr Text kSubject = {"対象", "Subject"};
constexpr Text kValue = {"値", "Value"};
constexpr Text kWeight = {"重み", "Weight"};
constexpr Text kProduct = {"値×重み", "Value × weight"};
constexpr Text kContributionCaption = {"{0}の算出", "How {0} is made"};

std::string Printed(Decimal value, const ReportContext& context) {
  return CutDigits(NumberText(value, context.language()));
}

// What the figures of one row rest on.
struct RowGround {
  EntryIds entries = {};
  bool illustrative = false;
  bool forecast = false;
};

// Of a distribution.
class DistributionTable {
 public:
  DistributionTable(const ReportContext& context, const Rollup& rollup,
                    ReportTable& table)
      : context_(context),
        rollup_(rollup),
        scheme_(context.assessment().scheme()),
        table_(table),
        counted_(rollup.counted.begin(), rollup.counted.end()),
        undecided_(rollup.undecided.begin(), rollup.undecided.end()) {}

  void Write() {
    const Language language = context_.language();
    table_.header = {
        std::string(kGrade.In(language)),
        std::string(CountHeader(rollup_.measure->subject, language)),
        std::string(kPercent.In(language))};
    for (const GradeShare& share : rollup_.shares) WriteGrade(share);
    WriteRest();
    WriteTotal();
  }

 private:
  void WriteGrade(const GradeShare& share) {
    const Grade* grade = scheme_.FindGrade(share.grade);
    AddRow(grade == nullptr ? share.grade : GradeRowName(context_, *grade),
           share, GroundOf([&](const GradedSubject& subject) {
             return counted_.contains(subject.id) &&
                    IsOrIsPartOf(*subject.decision->decided, share.grade);
           }));
  }

  // What has none of these grades.
  void WriteRest() {
    const GradeShare rest = RestOf(rollup_);
    if (rest.count.is_zero()) return;
    AddRow(NoGradeRowName(context_.language()), rest,
           GroundOf([&](const GradedSubject& subject) {
             return undecided_.contains(subject.id);
           }));
  }

  void WriteTotal() {
    const Decimal total = rollup_.ratio.denominator;
    const Measure& measure = *rollup_.measure;
    RowGround ground = {.illustrative = rollup_.illustrative,
                        .forecast = rollup_.basis == Basis::kForecast};
    ground.entries.Add(context_.MeasureEntries(measure.subject));
    AddRow(std::string(kTotal.In(context_.language())),
           {.grade = {},
            .count = total,
            .percent =
                Ratio{total, total}.Percent(measure.places, measure.rounding)},
           ground);
  }

  bool IsOrIsPartOf(const std::string& code, const std::string& whole) const {
    if (code == whole) return true;
    const Grade* grade = scheme_.FindGrade(code);
    return grade != nullptr && grade->part_of == whole;
  }

  RowGround GroundOf(
      const std::function<bool(const GradedSubject&)>& test) const {
    RowGround ground;
    for (const GradedSubject& subject :
         context_.Subjects(rollup_.measure->subject)) {
      if (!test(subject)) continue;
      ground.entries.Add(context_.GradeEntries(subject));
      ground.illustrative |= subject.decision->illustrative;
      ground.forecast |= subject.decision->decided.has_value() &&
                         subject.decision->basis == Basis::kForecast;
    }
    return ground;
  }

  void AddRow(std::string name, const GradeShare& share,
              const RowGround& ground) {
    const std::vector<std::string>& entries = ground.entries.ids();
    table_.rows.push_back({{std::move(name), entries},
                           {NumberText(share.count, context_.language()),
                            entries, ground.illustrative, ground.forecast},
                           {PercentText(share.percent), entries,
                            ground.illustrative, ground.forecast}});
  }

  const ReportContext& context_;
  const Rollup& rollup_;
  const Scheme& scheme_;
  ReportTable& table_;
  const std::set<std::string_view> counted_;
  const std::set<std::string_view> undecided_;
};

// Of a mean or sum: each value with its weight, and the totals.
class ContributionTable {
 public:
  ContributionTable(const ReportContext& context, const Rollup& rollup,
                    ReportTable& table)
      : context_(context),
        rollup_(rollup),
        weighted_(IsWeighted(*rollup.measure)),
        table_(table) {}

  void Write() {
    const Language language = context_.language();
    table_.header = {std::string(kSubject.In(language)),
                     std::string(kValue.In(language))};
    if (weighted_) {
      table_.header.emplace_back(kWeight.In(language));
      table_.header.emplace_back(kProduct.In(language));
    }
    for (const Contribution& part : rollup_.contributions) AddRow(part);
    if (!rollup_.contributions.empty() && rollup_.cause.kind == nullptr) {
      AddTotal();
    }
  }

 private:
  void AddRow(const Contribution& part) {
    const std::optional<GradedSubject> subject =
        context_.FindSubject(rollup_.measure->subject, part.subject);
    ReportText name = {part.subject};
    ReportText value = {Printed(part.value, context_)};
    if (subject.has_value()) {
      name.text = context_.Reference(*subject);
      name.entries = context_.GradeEntries(*subject);
      value.entries = name.entries;
      value.illustrative = subject->decision->illustrative;
      value.forecast = subject->decision->basis == Basis::kForecast;
    }
    std::vector<ReportText>& row = table_.rows.emplace_back();
    row = {std::move(name), std::move(value)};
    if (!weighted_) return;
    const auto product = Decimal::Multiply(part.value, part.weight);
    row.push_back({Printed(part.weight, context_), row[1].entries});
    row.push_back(product.has_value()
                      ? ReportText{Printed(*product, context_), row[1].entries}
                      : Dash());
  }

  void AddTotal() {
    const std::string total(kTotal.In(context_.language()));
    const ReportText sum = {Printed(rollup_.ratio.numerator, context_),
                            context_.MeasureEntries(rollup_.measure->subject),
                            rollup_.illustrative,
                            rollup_.basis == Basis::kForecast};
    if (!weighted_) {
      table_.rows.push_back({{total}, sum});
      return;
    }
    table_.rows.push_back({{total}, Dash(), WeightTotal(), sum});
  }

  ReportText WeightTotal() const {
    std::optional<Decimal> total = Decimal(0);
    for (const Contribution& part : rollup_.contributions) {
      if (total.has_value()) total = Decimal::Add(*total, part.weight);
    }
    return total.has_value() ? ReportText{Printed(*total, context_)} : Dash();
  }

  const ReportContext& context_;
  const Rollup& rollup_;
  const bool weighted_;
  ReportTable& table_;
};

// 1 for the first measure of the scheme.
std::size_t PlaceOf(const ReportContext& context, const Measure& measure) {
  const std::vector<Measure>& measures =
      context.assessment().scheme().parts().measures;
  std::size_t place = 1;
  while (place < measures.size() && measures[place - 1].id != measure.id) {
    ++place;
  }
  return place;
}

}  // namespace

ReportTable MeasureTable(const ReportContext& context, const Rollup& rollup) {
  const Measure& measure = *rollup.measure;
  ReportTable table;
  if (measure.kind == MeasureKind::kShare) return table;
  if (rollup.ratio.denominator.is_zero() && rollup.contributions.empty()) {
    return table;
  }
  const bool counts = measure.kind == MeasureKind::kDistribution;
  table.id = "measure-" + std::to_string(PlaceOf(context, measure));
  table.caption = Fill((counts ? kDistributionCaption : kContributionCaption)
                           .In(context.language()),
                       {context.MeasureName(measure)});
  if (counts) {
    DistributionTable(context, rollup, table).Write();
  } else {
    ContributionTable(context, rollup, table).Write();
  }
  return table;
}

}  // namespace tassei::internal
