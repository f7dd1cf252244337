#include <span>
#include <string>
#include <utility>

#include "lib/report/answer_words.h"
#include "lib/report/plain_text.h"
#include "lib/report/report_context.h"
#include "tassei/render.h"

namespace tassei {
namespace {

constexpr Text kNone = {"未入力はありません。", "Nothing is missing."};
constexpr Text kCount = {"未入力は {0} 件です。", "{0} reports are missing."};
constexpr Text kNoDepartment = {"（所管なし）", "(no department)"};
constexpr Text kNumber = {"番号{0}", "no. {0}"};
constexpr Text kReason = {"（{0}）", "({0})"};

}  // namespace

std::string RenderMissingText(std::span<const MissingReport> missing,
                              Language language) {
  if (missing.empty()) return std::string(kNone.In(language)) + "\n";
  std::string text =
      internal::Fill(kCount.In(language), {std::to_string(missing.size())}) +
      "\n";
  for (std::size_t i = 0; i < missing.size();) {
    const std::string& department = missing[i].department;
    internal::TextTable table;
    for (; i < missing.size() && missing[i].department == department; ++i) {
      const MissingReport& report = missing[i];
      table.AddRow(
          {internal::Fill(kNumber.In(language), {report.initiative}),
           internal::PrintPeriod(report.period, language), report.name,
           report.stated_reason.empty()
               ? std::string()
               : internal::Fill(kReason.In(language), {report.stated_reason})});
    }
    text += "\n";
    text += department.empty() ? std::string(kNoDepartment.In(language))
                               : internal::LineText(department);
    text += "\n" + table.Print("  ");
  }
  return text;
}

std::string RenderMissingJson(std::span<const MissingReport> missing) {
  internal::JsonWriter json(internal::JsonWriter::Style::kIndented);
  json.BeginObject();
  json.Key("missing").BeginArray();
  for (const MissingReport& report : missing) {
    json.BeginObject();
    internal::TextMember("department", report.department, json);
    internal::TextMember("initiative", report.initiative, json);
    internal::TextMember("subject", report.subject, json);
    internal::TextMember("name", report.name, json);
    internal::TextMember("period", report.period.id(), json);
    internal::TextMember("stated_reason", report.stated_reason, json);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return std::move(json).Finish();
}

}  // namespace tassei
