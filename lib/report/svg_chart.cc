#include "lib/report/svg_chart.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "lib/report/marks.h"
#include "lib/report/plain_text.h"
#include "lib/report/width.h"
#include "tassei/render.h"

namespace tassei {
namespace internal {
namespace {

// All lengths are whole pixels; 1040 of them fit A4 on its side.
constexpr int kWidth = 1040;
constexpr int kNameWidth = 264;
constexpr int kLabelWidth = 36;
constexpr int kLeft = kNameWidth + kLabelWidth;
constexpr int kLineHeight = 15;
constexpr int kRowHeight = 46;
constexpr int kMarkHeight = 15;
constexpr int kLegendItemGap = 16;
constexpr std::size_t kNameLines = 2;
constexpr std::size_t kPeriodLines = 10;

constexpr std::string_view kFonts =
    "'Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic',Meiryo,"
    "'MS PGothic',sans-serif";

constexpr Text kPlanned = {"計画", "plan"};
constexpr Text kActual = {"実績", "actual"};
constexpr Text kOverdue = {"遅れ", "late"};
constexpr Text kOngoing = {"継続", "ongoing"};
constexpr Text kCurrent = {"評価時点", "assessed"};
constexpr Text kAchievement = {"達成予定", "achievement planned"};
constexpr Text kNoReport = {"報告なし", "not reported"};
constexpr Text kForecast = {"見込み", "forecast"};
constexpr Text kTask = {"計画期間", "planned span"};
constexpr Text kMilestone = {"節目", "milestone"};
constexpr Text kNoSteps = {"工程は登録されていません。",
                           "No steps are registered."};
constexpr Text kNoCharts = {"工程表はありません。", "There are no roadmaps."};
constexpr Text kStackTitle = {"工程表", "Roadmaps"};
constexpr Text kDescription = {
    "工程ごとに、上段に計画、下段に半期ごとの実績を示します。",
    "For each step, the plan above and the actual state of each half below."};

std::string Number(int value) { return std::to_string(value); }

// Puts together the attributes and elements of one image.
class Canvas {
 public:
  void Open(std::string_view element) {
    bytes_ += '<';
    bytes_ += element;
  }
  Canvas& Attribute(std::string_view name, std::string_view value) {
    bytes_ += ' ';
    bytes_ += name;
    bytes_ += "=\"";
    bytes_ += EscapeXml(value);
    bytes_ += '"';
    return *this;
  }
  Canvas& Attribute(std::string_view name, int value) {
    return Attribute(name, Number(value));
  }
  void CloseEmpty() { bytes_ += "/>\n"; }
  void Raw(std::string_view markup) { bytes_ += markup; }

  void Element(std::string_view element, std::string_view text) {
    Raw("<");
    Raw(element);
    Raw(">");
    Raw(EscapeXml(LineText(text)));
    Raw("</");
    Raw(element);
    Raw(">\n");
  }

  void Rectangle(int x, int y, int width, int height, std::string_view look) {
    Open("rect");
    Attribute("x", x).Attribute("y", y);
    Attribute("width", width).Attribute("height", height);
    Attribute("class", look);
    CloseEmpty();
  }
  void Line(int x1, int y1, int x2, int y2, std::string_view look) {
    Open("line");
    Attribute("x1", x1).Attribute("y1", y1);
    Attribute("x2", x2).Attribute("y2", y2);
    Attribute("class", look);
    CloseEmpty();
  }
  void Polygon(std::string_view points, std::string_view look) {
    Open("polygon");
    Attribute("points", points).Attribute("class", look);
    CloseEmpty();
  }
  void Words(int x, int y, std::string_view look, std::string_view text) {
    Open("text");
    Attribute("x", x).Attribute("y", y).Attribute("class", look);
    Raw(">");
    Raw(EscapeXml(LineText(text)));
    Raw("</text>\n");
  }

  std::string Take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// How many columns of text (half an em each) fit `width` pixels.
std::size_t ColumnsIn(int width, int font_size) {
  return static_cast<std::size_t>(std::max(2, width * 2 / font_size));
}

// The first `most` lines; … ends the last one if more was to come.
std::vector<std::string> CutLines(std::vector<std::string> lines,
                                  std::size_t most) {
  if (lines.size() <= most) return lines;
  lines.resize(most);
  lines.back() += "…";
  return lines;
}

std::string_view StateLook(StepState state) {
  switch (state) {
    case StepState::kNotStarted:
      return "s-not";
    case StepState::kInProgress:
      return "s-progress";
    case StepState::kDone:
      return "s-done";
    case StepState::kCancelled:
      return "s-cancelled";
  }
  return "";
}

// Draws one chart with its left upper corner at the origin.
class ChartDrawing {
 public:
  ChartDrawing(const RoadmapChart& chart, Language language)
      : chart_(chart),
        language_(language),
        columns_(std::max(1, static_cast<int>(chart.periods.size()))),
        column_width_(std::max(4, (kWidth - kLeft) / columns_)) {
    title_ = WrapToWidth(LineText(WithMarks(chart.title, language)),
                         ColumnsIn(kWidth - 8, 15));
    for (const std::string& period : chart.periods) {
      periods_.push_back(CutLines(
          WrapToWidth(LineText(period), ColumnsIn(column_width_ - 4, 11)),
          kPeriodLines));
      period_lines_ = std::max(period_lines_, periods_.back().size());
    }
    title_height_ = static_cast<int>(title_.size()) * 20 + 6;
    header_height_ = static_cast<int>(period_lines_) * kLineHeight + 6;
    rows_top_ = title_height_ + header_height_ + 2 * kMarkHeight;
    rows_bottom_ =
        rows_top_ +
        std::max(1, static_cast<int>(chart.bars.size())) * kRowHeight;
  }

  // Draws everything and gives the height used.
  int Draw(Canvas& canvas) {
    DrawTitle(canvas);
    DrawPeriods(canvas);
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) {
      DrawBar(canvas, chart_.bars[i],
              rows_top_ + static_cast<int>(i) * kRowHeight);
    }
    if (chart_.bars.empty()) {
      canvas.Words(8, rows_top_ + 28, "t12", kNoSteps.In(language_));
    }
    DrawMarks(canvas);
    return DrawLegend(canvas, rows_bottom_ + 10);
  }

 private:
  int ColumnLeft(int column) const { return kLeft + column * column_width_; }
  int Clamped(int column) const { return std::clamp(column, 0, columns_ - 1); }

  void DrawTitle(Canvas& canvas) {
    int y = 16;
    for (const std::string& line : title_) {
      canvas.Words(4, y, "t15", line);
      y += 20;
    }
  }

  void DrawPeriods(Canvas& canvas) {
    canvas.Rectangle(0, title_height_, ColumnLeft(columns_), header_height_,
                     "head");
    for (std::size_t i = 0; i < periods_.size(); ++i) {
      const int left = ColumnLeft(static_cast<int>(i));
      canvas.Line(left, title_height_, left, rows_bottom_, "grid");
      int y = title_height_ + 14;
      for (const std::string& line : periods_[i]) {
        canvas.Words(left + column_width_ / 2, y, "t11 mid", line);
        y += kLineHeight;
      }
    }
    const int right = ColumnLeft(columns_);
    canvas.Line(right, title_height_, right, rows_bottom_, "grid");
    canvas.Line(0, rows_bottom_, right, rows_bottom_, "grid");
  }

  void DrawMarks(Canvas& canvas) {
    const int first = title_height_ + header_height_ + 12;
    const int current = ColumnLeft(Clamped(chart_.current) + 1);
    canvas.Words(current - 3, first, "t11 end", kCurrent.In(language_));
    canvas.Line(current, first - 11, current, rows_bottom_, "current");
    if (!chart_.planned_achievement.has_value()) return;
    const int planned =
        ColumnLeft(Clamped(*chart_.planned_achievement) + 1) - 3;
    canvas.Words(planned - 3, first + kMarkHeight, "t11 end",
                 std::string(kAchievement.In(language_)) + "▼");
    canvas.Line(planned, first + kMarkHeight - 11, planned, rows_bottom_,
                "achievement");
  }

  void DrawBar(Canvas& canvas, const RoadmapBar& bar, int top) {
    const std::string name = LineText(WithMarks(bar.name, language_));
    canvas.Raw("<g>");
    canvas.Element("title", name);
    canvas.Line(0, top, ColumnLeft(columns_), top, "grid");
    const std::vector<std::string> lines =
        CutLines(WrapToWidth(name, ColumnsIn(kNameWidth - 28, 12)), kNameLines);
    int y = top + (lines.size() == 1 ? 27 : 19);
    for (const std::string& line : lines) {
      canvas.Words(6, y, "t12", line);
      y += 16;
    }
    canvas.Words(kNameWidth + 6, top + 17, "t11", kPlanned.In(language_));
    canvas.Words(kNameWidth + 6, top + 37, "t11", kActual.In(language_));
    DrawPlanned(canvas, bar, top + 6);
    DrawActual(canvas, bar, top + 25);
    canvas.Raw("</g>\n");
  }

  void DrawPlanned(Canvas& canvas, const RoadmapBar& bar, int top) {
    const int first = Clamped(std::min(bar.first, bar.last));
    const int last = Clamped(bar.last);
    const int left = ColumnLeft(first) + 2;
    const int right = ColumnLeft(last + 1) - 2;
    if (bar.milestone) {
      const int middle = ColumnLeft(last) + column_width_ / 2;
      if (first < last) canvas.Line(left, top + 7, middle, top + 7, "lead");
      DrawDiamond(canvas, middle, top + 7);
    } else if (bar.ongoing) {
      DrawArrow(canvas, left, right, top);
      canvas.Words(left + 5, top + 11, "t11", kOngoing.In(language_));
    } else {
      canvas.Rectangle(left, top, right - left, 14,
                       bar.overdue ? "planned late" : "planned");
    }
    if (bar.overdue) {
      canvas.Words(right - 4, top + 11, "t11 end warn",
                   "！" + std::string(kOverdue.In(language_)));
    }
  }

  static void DrawDiamond(Canvas& canvas, int x, int y) {
    canvas.Polygon(Number(x - 7) + "," + Number(y) + " " + Number(x) + "," +
                       Number(y - 7) + " " + Number(x + 7) + "," + Number(y) +
                       " " + Number(x) + "," + Number(y + 7),
                   "milestone");
  }

  static void DrawArrow(Canvas& canvas, int left, int right, int top) {
    const std::string neck = Number(right - 8);
    const std::string points =
        Number(left) + "," + Number(top) + " " + neck + "," + Number(top) +
        " " + Number(right) + "," + Number(top + 7) + " " + neck + "," +
        Number(top + 14) + " " + Number(left) + "," + Number(top + 14);
    canvas.Polygon(points, "planned");
  }

  void DrawActual(Canvas& canvas, const RoadmapBar& bar, int top) {
    const int count = std::min(columns_, static_cast<int>(bar.actual.size()));
    for (int i = 0; i < count; ++i) {
      const auto index = static_cast<std::size_t>(i);
      const std::optional<StepState>& state = bar.actual[index];
      const int left = ColumnLeft(i) + 2;
      const int middle = ColumnLeft(i) + column_width_ / 2;
      if (!state.has_value()) {
        if (i >= bar.first && i <= bar.last) {
          canvas.Words(middle, top + 13, "t11 mid", kNoValue);
        }
        continue;
      }
      const bool forecast = index < bar.forecast.size() && bar.forecast[index];
      DrawState(canvas, left, top, column_width_ - 4, *state, forecast);
    }
  }

  void DrawState(Canvas& canvas, int left, int top, int width, StepState state,
                 bool forecast) {
    std::string look(StateLook(state));
    if (forecast) look += " forecast";
    canvas.Rectangle(left, top, width, 16, look);
    std::string letter(StepStateLetter(state, language_));
    if (forecast) letter = "(" + letter + ")";
    canvas.Words(left + width / 2, top + 12,
                 state == StepState::kDone && !forecast ? "t11 mid on-dark"
                                                        : "t11 mid halo",
                 letter);
  }

  // One item of the legend: a picture 34 wide, then words.
  template <typename Picture>
  void LegendItem(Canvas& canvas, int& x, int& y, std::string_view words,
                  Picture picture) {
    const int width = 40 + static_cast<int>(DisplayWidth(words)) * 6;
    if (x + width > kWidth) {
      x = 6;
      y += 22;
    }
    picture(x, y);
    canvas.Words(x + 38, y + 12, "t11", words);
    x += width + kLegendItemGap;
  }

  int DrawLegend(Canvas& canvas, int top) {
    int x = 6;
    int y = top;
    LegendItem(canvas, x, y, kTask.In(language_), [&](int left, int line) {
      canvas.Rectangle(left, line + 1, 32, 14, "planned");
    });
    LegendItem(canvas, x, y, kOngoing.In(language_), [&](int left, int line) {
      DrawArrow(canvas, left, left + 32, line + 1);
    });
    LegendItem(canvas, x, y, kMilestone.In(language_), [&](int left, int line) {
      DrawDiamond(canvas, left + 16, line + 8);
    });
    for (const StepState state :
         {StepState::kNotStarted, StepState::kInProgress, StepState::kDone,
          StepState::kCancelled}) {
      LegendItem(canvas, x, y, StepStateName(state, language_),
                 [&](int left, int line) {
                   DrawState(canvas, left, line, 32, state, false);
                 });
    }
    LegendItem(canvas, x, y, kForecast.In(language_), [&](int left, int line) {
      DrawState(canvas, left, line, 32, StepState::kDone, true);
    });
    LegendItem(canvas, x, y, kOverdue.In(language_), [&](int left, int line) {
      canvas.Rectangle(left, line + 1, 32, 14, "planned late");
      canvas.Words(left + 16, line + 12, "t11 mid warn", "！");
    });
    LegendItem(canvas, x, y, kNoReport.In(language_), [&](int left, int line) {
      canvas.Words(left + 16, line + 12, "t11 mid", kNoValue);
    });
    return y + 24;
  }

  const RoadmapChart& chart_;
  Language language_;
  int columns_;
  int column_width_;
  std::vector<std::string> title_;
  std::vector<std::vector<std::string>> periods_;
  std::size_t period_lines_ = 1;
  int title_height_ = 0;
  int header_height_ = 0;
  int rows_top_ = 0;
  int rows_bottom_ = 0;
};

// Looks. Fills that say something are patterns with a letter on them, never a
// colour alone.
void DrawStyle(Canvas& canvas, const std::string& prefix) {
  canvas.Raw("<defs>\n<pattern id=\"");
  canvas.Raw(prefix);
  canvas.Raw(
      "-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" "
      "fill=\"#ffffff\"/><rect width=\"2\" height=\"6\" fill=\"#7fa8d1\"/>"
      "</pattern>\n<pattern id=\"");
  canvas.Raw(prefix);
  canvas.Raw(
      "-dots\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      "<rect width=\"6\" height=\"6\" fill=\"#eeeeee\"/><circle cx=\"2\" "
      "cy=\"2\" r=\"1\" fill=\"#888888\"/></pattern>\n</defs>\n<style>");
  const std::string scope = "#" + prefix + " ";
  const auto rule = [&](std::string_view selector, std::string_view look) {
    canvas.Raw(scope);
    canvas.Raw(selector);
    canvas.Raw("{");
    canvas.Raw(look);
    canvas.Raw("}\n");
  };
  rule("text", "font-family:" + std::string(kFonts) + ";fill:#1a1a1a");
  rule(".paper", "fill:#ffffff");
  rule(".t11", "font-size:11px");
  rule(".t12", "font-size:12px");
  rule(".t15", "font-size:15px;font-weight:bold");
  rule(".mid", "text-anchor:middle");
  rule(".end", "text-anchor:end");
  rule(".warn",
       "font-weight:bold;fill:#a30000;paint-order:stroke;"
       "stroke:#ffffff;stroke-width:3px");
  rule(".on-dark", "fill:#ffffff");
  rule(".halo", "paint-order:stroke;stroke:#ffffff;stroke-width:3px");
  rule(".head", "fill:#eef2f7;stroke:#8a94a0");
  rule(".grid", "stroke:#b4bcc6;stroke-width:1");
  rule(".current", "stroke:#1a1a1a;stroke-width:2");
  rule(".achievement", "stroke:#1f4e79;stroke-width:2;stroke-dasharray:5 3");
  rule(".planned", "fill:#d6e4f3;stroke:#1f4e79;stroke-width:1");
  rule(".late", "stroke:#a30000;stroke-width:2");
  rule(".lead", "stroke:#1f4e79;stroke-width:1;stroke-dasharray:2 2");
  rule(".milestone", "fill:#1f4e79;stroke:#1f4e79");
  rule(".s-not", "fill:#ffffff;stroke:#555555");
  rule(".s-progress", "fill:url(#" + prefix + "-hatch);stroke:#1f4e79");
  rule(".s-done", "fill:#1f4e79;stroke:#1f4e79");
  rule(".s-cancelled", "fill:url(#" + prefix + "-dots);stroke:#555555");
  rule(".s-done.forecast", "fill:#d6e4f3");
  rule(".forecast", "stroke-dasharray:4 2;stroke-width:2");
  canvas.Raw("</style>\n");
}

// `id` with only what an XML name may have.
std::string ElementId(std::string_view id) {
  std::string result = "chart-";
  for (const char c : id) {
    const bool fits = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                      (c >= 'A' && c <= 'Z') || c == '-';
    result += fits ? c : '_';
  }
  return result;
}

void OpenImage(Canvas& canvas, const std::string& prefix, int height,
               std::string_view title, Language language) {
  canvas.Open("svg");
  canvas.Attribute("xmlns", "http://www.w3.org/2000/svg");
  canvas.Attribute("id", prefix);
  canvas.Attribute("role", "img");
  canvas.Attribute("aria-labelledby", prefix + "-title " + prefix + "-desc");
  canvas.Attribute("xml:lang", language == Language::kJapanese ? "ja" : "en");
  canvas.Attribute("width", kWidth).Attribute("height", height);
  canvas.Attribute("viewBox", "0 0 " + Number(kWidth) + " " + Number(height));
  canvas.Raw(">\n<title id=\"" + prefix + "-title\">");
  canvas.Raw(EscapeXml(LineText(title)));
  canvas.Raw("</title>\n<desc id=\"" + prefix + "-desc\">");
  canvas.Raw(EscapeXml(kDescription.In(language)));
  canvas.Raw("</desc>\n");
  DrawStyle(canvas, prefix);
  canvas.Rectangle(0, 0, kWidth, height, "paper");
}

}  // namespace

std::string RenderSvgStack(std::span<const RoadmapChart* const> charts,
                           Language language) {
  Canvas body;
  int height = 8;
  for (const RoadmapChart* chart : charts) {
    body.Raw("<g transform=\"translate(0 " + Number(height) + ")\">\n");
    body.Element("title", WithMarks(chart->title, language));
    height += ChartDrawing(*chart, language).Draw(body) + 24;
    body.Raw("</g>\n");
  }
  if (charts.empty()) {
    body.Words(8, 24, "t12", kNoCharts.In(language));
    height = 40;
  }
  Canvas image;
  OpenImage(image, "koteihyo", height, kStackTitle.In(language), language);
  image.Raw(std::move(body).Take());
  image.Raw("</svg>\n");
  return std::move(image).Take();
}

}  // namespace internal

std::string RenderSvg(const RoadmapChart& chart, Language language) {
  internal::Canvas body;
  const int height = internal::ChartDrawing(chart, language).Draw(body);
  internal::Canvas image;
  internal::OpenImage(image, internal::ElementId(chart.id), height,
                      internal::WithMarks(chart.title, language), language);
  image.Raw(std::move(body).Take());
  image.Raw("</svg>\n");
  return std::move(image).Take();
}

}  // namespace tassei
