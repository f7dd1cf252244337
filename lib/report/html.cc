#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/report/marks.h"
#include "lib/report/plain_text.h"
#include "lib/report/printed_table.h"
#include "tassei/japanese_date.h"
#include "tassei/japanese_number.h"
#include "tassei/render.h"

namespace tassei {
namespace {

using internal::EscapeXml;

// Contrast of every pair of colours is at least 7:1.
constexpr std::string_view kStyle = R"(
:root{color:#1a1a1a;background:#fff}
body{font-family:"Noto Sans CJK JP","Noto Sans JP","Hiragino Sans","Yu Gothic",Meiryo,"MS PGothic",sans-serif;line-height:1.8;margin:0 auto;padding:1.5rem;max-width:66rem}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
.publisher{text-align:right;margin:0}
h1{font-size:1.5rem;text-align:center;line-height:1.5;margin:1.5rem 0}
.public h1{text-align:left;border-bottom:.25rem solid #1f4e79}
h2{font-size:1.3rem;border-left:.5rem solid #1f4e79;padding-left:.6rem;margin:2.5rem 0 1rem}
h3{font-size:1.15rem;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .4rem}
h5{font-size:1rem;font-weight:normal;margin:1rem 0 .3rem 1rem}
p{margin:.5rem 0}
main p.body{text-indent:1em}
html[lang=en] main p.body{text-indent:0}
.summary{font-size:1.4rem;font-weight:bold;border:.15rem solid #1f4e79;background:#eef2f7;padding:1rem;line-height:1.5}
.as-of{border:1px solid #555;padding:.4rem .8rem}
.ratio{font-weight:bold}
.note{font-size:.9rem;padding-left:1em;text-indent:-1em}
html[lang=en] .note{text-indent:0}
ul{margin:.3rem 0;padding-left:2rem}
html[lang=ja] main ul{list-style-type:"・";padding-left:2.2rem}
.mark{font-size:.85em;font-weight:normal;white-space:nowrap}
.scroll{overflow-x:auto;margin:1.2rem 0}
table{border-collapse:collapse;font-size:.85rem;line-height:1.5;width:100%}
caption{text-align:left;font-weight:bold;font-size:1rem;padding:.3rem 0}
th,td{border:1px solid #777;padding:.3rem .5rem;vertical-align:top;text-align:left}
thead th{background:#eef2f7;min-width:2.5em}
tbody th{font-weight:normal}
table.figures{width:auto;min-width:50%}
.figures td,.figures th+th{text-align:right}
figure{margin:1.2rem 0}
svg{max-width:100%;height:auto}
footer{margin-top:3rem;border-top:1px solid #777;font-size:.85rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}
dd{margin:0;overflow-wrap:anywhere}
a{color:#0b3d91}
@page{size:A4;margin:18mm 16mm}
@page wide{size:A4 landscape;margin:12mm}
@media print{
body{max-width:none;padding:0;font-size:10.5pt}
h1{font-size:14pt}
.skip,nav{display:none}
h2,h3,h4,h5,caption{break-after:avoid}
tr,figure{break-inside:avoid}
thead{display:table-header-group}
.wide{page:wide}
.scroll{overflow:visible}
table{font-size:8.5pt}
}
)";

constexpr Text kSkip = {"本文へ移動", "Skip to the text"};
constexpr Text kContents = {"目次", "Contents"};
constexpr Text kAsOf = {"基準日", "As of"};
constexpr Text kKnownOn = {"台帳の時点", "Known on"};
constexpr Text kScheme = {"判定の基準", "Scheme"};
constexpr Text kRound = {"取りまとめ", "Round"};
constexpr Text kDigest = {"台帳のダイジェスト", "Ledger digest"};

// Tables with more columns than this are printed on A4 on its side.
constexpr std::size_t kPortraitColumns = 6;

std::string PrintDate(Date date, Language language) {
  return language == Language::kJapanese ? PrintJapaneseDate(date)
                                         : PrintEnglishDate(date);
}

bool IsFigure(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         ReadJapaneseNumber(text).kind == JapaneseNumber::Kind::kNumber;
}

// Whether all of a table but its first column is numbers.
bool HoldsFigures(const ReportTable& table) {
  for (const std::vector<ReportText>& row : table.rows) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (row[i].text != internal::kNoValue && !IsFigure(row[i].text)) {
        return false;
      }
    }
  }
  return table.header.size() > 1 && !table.rows.empty();
}

// Writes one page.
class Page {
 public:
  explicit Page(const ReportDocument& document)
      : document_(document), language_(document.language) {}

  std::string Write() && {
    WriteHead();
    WriteBodyStart();
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      if (IsChapter(document_.blocks[i])) StartChapter(i);
      std::visit([this](const auto& b) { Write(b); }, document_.blocks[i]);
    }
    Add(chapters_ > 0 ? "</section>\n</main>\n" : "</main>\n");
    WriteFooter();
    Add("</body>\n</html>\n");
    return std::move(bytes_);
  }

 private:
  void Add(std::string_view markup) { bytes_ += markup; }
  void AddText(std::string_view text) { bytes_ += EscapeXml(text); }
  void AddText(const ReportText& text) {
    AddText(text.text);
    const std::string marks = internal::MarksOf(text, language_);
    if (marks.empty()) return;
    Add("<span class=\"mark\">");
    AddText(marks);
    Add("</span>");
  }
  static bool IsChapter(const ReportBlock& block) {
    const auto* heading = std::get_if<ReportHeading>(&block);
    return heading != nullptr && heading->level == 2;
  }

  static bool IsWide(const ReportBlock& block) {
    const auto* table = std::get_if<ReportTable>(&block);
    return std::holds_alternative<RoadmapChart>(block) ||
           (table != nullptr &&
            internal::PrintedTable(*table).header.size() > kPortraitColumns);
  }

  // A chapter with anything wide in it is printed on its side as a whole, so
  // that its heading stays with it.
  void StartChapter(std::size_t first) {
    if (chapters_++ > 0) Add("</section>\n");
    const auto begin =
        document_.blocks.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = std::find_if(begin + 1, document_.blocks.end(), IsChapter);
    Add(std::any_of(begin, end, IsWide) ? "<section class=\"wide\">\n"
                                        : "<section>\n");
  }

  bool is_public() const { return document_.audience == Audience::kPublic; }

  void WriteHead() {
    Add("<!DOCTYPE html>\n<html lang=\"");
    Add(language_ == Language::kJapanese ? "ja" : "en");
    Add("\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"description\" content=\"");
    AddText(document_.summary);
    Add("\">\n<title>");
    AddText(document_.title);
    Add("</title>\n<style>");
    Add(kStyle);
    Add("</style>\n</head>\n");
  }

  void WriteBodyStart() {
    Add(is_public() ? "<body class=\"public\">\n"
                    : "<body class=\"assembly\">\n");
    Add("<a class=\"skip\" href=\"#main\">");
    AddText(kSkip.In(language_));
    Add("</a>\n<main id=\"main\">\n");
    if (!document_.publisher.empty()) {
      Add("<p class=\"publisher\">");
      AddText(document_.publisher);
      Add("</p>\n");
    }
  }

  // The chapters, for a page that is read on a screen.
  void WriteContents() {
    std::string items;
    int chapter = 0;
    for (const ReportBlock& block : document_.blocks) {
      if (!IsChapter(block)) continue;
      items += "<li><a href=\"#chapter-" + std::to_string(++chapter) + "\">" +
               EscapeXml(std::get<ReportHeading>(block).text.text) +
               "</a></li>\n";
    }
    if (items.empty()) return;
    Add("<nav aria-label=\"");
    AddText(kContents.In(language_));
    Add("\">\n<ul>\n");
    Add(items);
    Add("</ul>\n</nav>\n");
  }

  void Write(const ReportHeading& heading) {
    const std::int32_t level = heading.level < 1   ? 1
                               : heading.level > 6 ? 6
                                                   : heading.level;
    const std::string tag = "h" + std::to_string(level);
    Add("<" + tag);
    if (level == 2) {
      Add(" id=\"chapter-" + std::to_string(chapters_) + "\"");
    }
    Add(">");
    AddText(internal::HeadingOpening(level).In(language_));
    AddText(heading.text);
    AddText(internal::HeadingClosing(level).In(language_));
    Add("</" + tag + ">\n");
    if (level == 1 && is_public()) {
      if (!document_.summary.empty()) {
        Add("<p class=\"summary\">");
        AddText(document_.summary);
        Add("</p>\n");
      }
      WriteContents();
    }
  }

  void Write(const ReportParagraph& paragraph) {
    constexpr std::string_view kClasses[] = {"body", "as-of", "ratio", "note"};
    Add("<p class=\"");
    Add(kClasses[static_cast<std::size_t>(paragraph.role)]);
    Add("\">");
    AddText(paragraph.text);
    Add("</p>\n");
  }

  void Write(const ReportList& list) {
    if (list.items.empty()) return;
    Add("<ul>\n");
    for (const ReportText& item : list.items) {
      Add("<li>");
      AddText(item);
      Add("</li>\n");
    }
    Add("</ul>\n");
  }

  void Write(const ReportTable& whole) {
    const ReportTable table = internal::PrintedTable(whole);
    Add("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    AddText(table.caption);
    Add("\">\n<table");
    if (HoldsFigures(table)) Add(" class=\"figures\"");
    Add(">\n<caption>");
    AddText(table.caption);
    Add("</caption>\n<thead>\n<tr>");
    for (const std::string& name : table.header) {
      Add("<th scope=\"col\">");
      AddText(name);
      Add("</th>");
    }
    Add("</tr>\n</thead>\n<tbody>\n");
    for (const std::vector<ReportText>& row : table.rows) WriteRow(row);
    Add("</tbody>\n</table>\n</div>\n");
  }

  void WriteRow(const std::vector<ReportText>& row) {
    Add("<tr>");
    for (std::size_t i = 0; i < row.size(); ++i) {
      Add(i == 0 ? "<th scope=\"row\">" : "<td>");
      AddText(row[i]);
      Add(i == 0 ? "</th>" : "</td>");
    }
    Add("</tr>\n");
  }

  void Write(const RoadmapChart& chart) {
    Add("<figure>\n");
    Add(RenderSvg(chart, language_));
    Add("</figure>\n");
  }

  void WriteFooter() {
    Add("<footer>\n<dl>\n");
    Detail(kAsOf, PrintDate(document_.request.as_of, language_));
    Detail(kKnownOn, PrintDate(document_.request.known_on, language_));
    Detail(kRound, document_.round);
    Detail(kScheme, document_.scheme);
    Detail(kDigest, document_.ledger_digest);
    Add("</dl>\n</footer>\n");
  }

  void Detail(const Text& name, std::string_view value) {
    if (value.empty()) return;
    Add("<dt>");
    AddText(name.In(language_));
    Add("</dt><dd>");
    AddText(value);
    Add("</dd>\n");
  }

  const ReportDocument& document_;
  Language language_;
  std::string bytes_;
  int chapters_ = 0;
};

}  // namespace

std::string RenderHtml(const ReportDocument& document) {
  return Page(document).Write();
}

}  // namespace tassei
