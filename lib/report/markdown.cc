#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/report/marks.h"
#include "lib/report/plain_text.h"
#include "lib/report/printed_table.h"
#include "tassei/render.h"

namespace tassei {
namespace {

using internal::EscapeMarkdown;

constexpr Text kPlan = {"計画", "plan"};
constexpr Text kDue = {"節目", "milestone"};
constexpr Text kOngoing = {"継続", "ongoing"};
constexpr Text kForecast = {"見込み", "forecast"};
constexpr Text kLate = {"遅れ", "late"};
constexpr Text kStep = {"工程", "Step"};
constexpr Text kAchievement = {"達成予定", "achievement planned"};
constexpr Text kAssessed = {"評価時点", "assessed"};

// Writes one Markdown text.
class Writer {
 public:
  explicit Writer(const ReportDocument& document)
      : document_(document), language_(document.language) {}

  std::string Write() && {
    for (const ReportBlock& block : document_.blocks) {
      std::visit([this](const auto& b) { Write(b); }, block);
    }
    return std::move(bytes_);
  }

 private:
  // Parts are set apart by an empty line.
  void StartPart() {
    if (!bytes_.empty()) bytes_ += '\n';
  }
  std::string Marked(const ReportText& text) const {
    return EscapeMarkdown(internal::WithMarks(text, language_));
  }

  void Write(const ReportHeading& heading) {
    const std::int32_t level = std::clamp<std::int32_t>(heading.level, 1, 6);
    StartPart();
    bytes_.append(static_cast<std::size_t>(level), '#');
    bytes_ += ' ';
    bytes_ += internal::HeadingOpening(level).In(language_);
    bytes_ += Marked(heading.text);
    bytes_ += internal::HeadingClosing(level).In(language_);
    bytes_ += '\n';
  }

  void Write(const ReportParagraph& paragraph) {
    StartPart();
    const std::string text = Marked(paragraph.text);
    bytes_ +=
        paragraph.role == ParagraphRole::kRatio ? "**" + text + "**" : text;
    bytes_ += '\n';
  }

  void Write(const ReportList& list) {
    if (list.items.empty()) return;
    StartPart();
    for (const ReportText& item : list.items) {
      bytes_ += "- " + Marked(item) + "\n";
    }
  }

  void Write(const ReportTable& whole) {
    const ReportTable table = internal::PrintedTable(whole);
    StartPart();
    bytes_ += EscapeMarkdown(table.caption) + "\n\n";
    std::vector<std::string> header;
    for (const std::string& name : table.header) {
      header.push_back(EscapeMarkdown(name));
    }
    WriteHeader(header);
    for (const std::vector<ReportText>& row : table.rows) {
      std::vector<std::string> cells;
      for (const ReportText& cell : row) cells.push_back(Marked(cell));
      WriteRow(cells);
    }
  }

  void Write(const RoadmapChart& chart) {
    StartPart();
    bytes_ += Marked(chart.title) + "\n\n";
    std::vector<std::string> header = {std::string(kStep.In(language_))};
    for (std::size_t i = 0; i < chart.periods.size(); ++i) {
      header.push_back(EscapeMarkdown(chart.periods[i]) + PeriodMark(chart, i));
    }
    WriteHeader(header);
    for (const RoadmapBar& bar : chart.bars) {
      std::vector<std::string> cells = {Marked(bar.name)};
      if (bar.overdue) {
        cells[0] += " (" + std::string(kLate.In(language_)) + ")";
      }
      for (std::size_t i = 0; i < chart.periods.size(); ++i) {
        cells.push_back(BarCell(bar, i));
      }
      WriteRow(cells);
    }
  }

  std::string PeriodMark(const RoadmapChart& chart, std::size_t period) const {
    const auto index = static_cast<std::int32_t>(period);
    std::string mark;
    if (index == chart.current) {
      mark += " (" + std::string(kAssessed.In(language_)) + ")";
    }
    if (index == chart.planned_achievement) {
      mark += " (" + std::string(kAchievement.In(language_)) + ")";
    }
    return mark;
  }

  // What was planned, then what was: 「計画／完了」.
  std::string BarCell(const RoadmapBar& bar, std::size_t period) const {
    const auto index = static_cast<std::int32_t>(period);
    std::string cell;
    if (index >= bar.first && index <= bar.last) {
      const bool due = bar.milestone && index == bar.last;
      cell += (due ? kDue : bar.ongoing ? kOngoing : kPlan).In(language_);
    }
    if (period < bar.actual.size() && bar.actual[period].has_value()) {
      if (!cell.empty()) cell += " / ";
      cell += internal::StepStateName(*bar.actual[period], language_);
      if (period < bar.forecast.size() && bar.forecast[period]) {
        cell += " (" + std::string(kForecast.In(language_)) + ")";
      }
    }
    return cell;
  }

  void WriteHeader(const std::vector<std::string>& names) {
    if (names.empty()) return;
    WriteRow(names);
    bytes_ += '|';
    for (std::size_t i = 0; i < names.size(); ++i) bytes_ += " --- |";
    bytes_ += '\n';
  }

  void WriteRow(const std::vector<std::string>& cells) {
    bytes_ += '|';
    for (const std::string& cell : cells) bytes_ += " " + cell + " |";
    bytes_ += '\n';
  }

  const ReportDocument& document_;
  Language language_;
  std::string bytes_;
};

}  // namespace

std::string RenderMarkdown(const ReportDocument& document) {
  return Writer(document).Write();
}

}  // namespace tassei
