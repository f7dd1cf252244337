#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/format/json_writer.h"
#include "lib/report/plain_text.h"
#include "tassei/render.h"

namespace tassei {
namespace {

using internal::JsonWriter;
using internal::ValidUtf8;

// Writes one document. Objects of one type always have the same members in the
// same order.
class DocumentWriter {
 public:
  explicit DocumentWriter(const ReportDocument& document)
      : document_(document) {}

  std::string Write() && {
    json_.BeginObject();
    Member("title", document_.title);
    Member("language", document_.language == Language::kJapanese ? "ja" : "en");
    Member("audience",
           document_.audience == Audience::kAssembly ? "assembly" : "public");
    Member("publisher", document_.publisher);
    json_.Key("request").BeginObject();
    Member("plan", document_.request.plan);
    Member("period", document_.request.period.id());
    Member("as_of", document_.request.as_of.ToString());
    Member("known_on", document_.request.known_on.ToString());
    json_.EndObject();
    Member("round", document_.round);
    Member("scheme", document_.scheme);
    Member("ledger_digest", document_.ledger_digest);
    json_.Key("summary");
    Write(Summary());
    json_.Key("blocks").BeginArray();
    for (const ReportBlock& block : document_.blocks) {
      json_.BeginObject();
      std::visit([this](const auto& b) { WriteMembers(b); }, block);
      json_.EndObject();
    }
    json_.EndArray();
    json_.EndObject();
    return std::move(json_).Finish();
  }

 private:
  void Member(std::string_view name, std::string_view text) {
    json_.Key(name).String(ValidUtf8(text));
  }

  // The summary says what the sentences of the measures say.
  ReportText Summary() const {
    ReportText summary = {document_.summary};
    std::set<std::string> seen;
    for (const ReportBlock& block : document_.blocks) {
      const auto* paragraph = std::get_if<ReportParagraph>(&block);
      if (paragraph == nullptr || paragraph->role != ParagraphRole::kRatio) {
        continue;
      }
      for (const std::string& entry : paragraph->text.entries) {
        if (seen.insert(entry).second) summary.entries.push_back(entry);
      }
      summary.illustrative |= paragraph->text.illustrative;
      summary.forecast |= paragraph->text.forecast;
    }
    return summary;
  }

  void Write(const ReportText& text) {
    json_.BeginObject();
    Member("text", text.text);
    json_.Key("entries").BeginArray();
    for (const std::string& entry : text.entries) {
      json_.String(ValidUtf8(entry));
    }
    json_.EndArray();
    json_.Key("illustrative").Bool(text.illustrative);
    json_.Key("forecast").Bool(text.forecast);
    json_.EndObject();
  }

  void WriteMembers(const ReportHeading& heading) {
    Member("type", "heading");
    json_.Key("level").Integer(heading.level);
    json_.Key("text");
    Write(heading.text);
  }

  void WriteMembers(const ReportParagraph& paragraph) {
    constexpr std::string_view kRoles[] = {"body", "as_of_note", "ratio",
                                           "note"};
    Member("type", "paragraph");
    Member("role", kRoles[static_cast<std::size_t>(paragraph.role)]);
    json_.Key("text");
    Write(paragraph.text);
  }

  void WriteMembers(const ReportList& list) {
    Member("type", "list");
    json_.Key("items").BeginArray();
    for (const ReportText& item : list.items) Write(item);
    json_.EndArray();
  }

  void WriteMembers(const ReportTable& table) {
    Member("type", "table");
    Member("id", table.id);
    Member("caption", table.caption);
    json_.Key("header").BeginArray();
    for (const std::string& name : table.header) json_.String(ValidUtf8(name));
    json_.EndArray();
    json_.Key("rows").BeginArray();
    for (const std::vector<ReportText>& row : table.rows) {
      json_.BeginArray();
      for (const ReportText& cell : row) Write(cell);
      json_.EndArray();
    }
    json_.EndArray();
  }

  void WriteMembers(const RoadmapChart& chart) {
    Member("type", "roadmap");
    Member("id", chart.id);
    json_.Key("title");
    Write(chart.title);
    json_.Key("periods").BeginArray();
    for (const std::string& period : chart.periods) {
      json_.String(ValidUtf8(period));
    }
    json_.EndArray();
    json_.Key("current").Integer(chart.current);
    json_.Key("planned_achievement");
    if (chart.planned_achievement.has_value()) {
      json_.Integer(*chart.planned_achievement);
    } else {
      json_.Null();
    }
    json_.Key("bars").BeginArray();
    for (const RoadmapBar& bar : chart.bars) Write(bar);
    json_.EndArray();
  }

  void Write(const RoadmapBar& bar) {
    json_.BeginObject();
    json_.Key("name");
    Write(bar.name);
    json_.Key("first").Integer(bar.first);
    json_.Key("last").Integer(bar.last);
    json_.Key("milestone").Bool(bar.milestone);
    json_.Key("ongoing").Bool(bar.ongoing);
    json_.Key("actual").BeginArray();
    for (const std::optional<StepState>& state : bar.actual) {
      if (state.has_value()) {
        json_.String(StepStateCode(*state));
      } else {
        json_.Null();
      }
    }
    json_.EndArray();
    json_.Key("forecast").BeginArray();
    for (const bool forecast : bar.forecast) json_.Bool(forecast);
    json_.EndArray();
    json_.Key("overdue").Bool(bar.overdue);
    json_.EndObject();
  }

  const ReportDocument& document_;
  JsonWriter json_{JsonWriter::Style::kIndented};
};

}  // namespace

std::string RenderJson(const ReportDocument& document) {
  return DocumentWriter(document).Write();
}

}  // namespace tassei
