#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lib/report/answer_words.h"
#include "lib/report/report_parts.h"
#include "lib/report/table_cells.h"
#include "tassei/ledger.h"

namespace tassei::internal {
namespace {

constexpr Text kCaption = {"前回の公表の後に訂正した報告",
                           "Reports corrected since the last publication"};
constexpr Text kHeader[] = {{"対象", "Subject"},   {"期間", "Period"},
                            {"訂正前", "Before"},  {"訂正後", "After"},
                            {"理由", "Reason"},    {"記録日", "Recorded on"}};
constexpr Text kTakenBack = {"取消し", "taken back"};

// Up to when what an earlier report said was known; nullopt if none of the plan
// was published.
std::optional<Date> LastPublished(const ReportContext& context) {
  const AssessmentRequest& request = context.assessment().request();
  const Ledger& ledger = context.assessment().snapshot().ledger();
  std::optional<Date> last;
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    const Entry& entry = ledger.entry(i);
    const auto* publication = std::get_if<Publication>(&entry.content);
    if (publication == nullptr || entry.plan != request.plan ||
        entry.recorded_on > request.known_on ||
        publication->as_of >= request.as_of) {
      continue;
    }
    if (!last.has_value() || *last < publication->known_on) {
      last = publication->known_on;
    }
  }
  return last;
}

// The name of what an entry is about, and the initiative that it belongs to.
std::string SubjectName(const ReportContext& context, const Entry& entry) {
  const std::string name = context.assessment().snapshot().NameOn(
      context.plan(), entry.subject, context.period().last_day());
  const Initiative* owner = context.plan().InitiativeOf(entry.subject);
  if (owner == nullptr) return name.empty() ? entry.subject : name;
  const std::string reference = context.Reference(owner->id);
  return owner->id == entry.subject || name.empty() ? reference
                                                    : reference + " " + name;
}

std::vector<ReportText> RowOf(const ReportContext& context, const Entry& entry,
                              const Entry& corrected) {
  const Language language = context.language();
  const bool invented = entry.source.illustrative;
  const std::vector<std::string> ids = {entry.id};
  const std::string after = std::holds_alternative<Retraction>(entry.content)
                                ? std::string(kTakenBack.In(language))
                                : EntryValueText(entry, language);
  ReportText period = Dash();
  if (corrected.period.has_value()) {
    period = {PrintPeriod(*corrected.period, language)};
  }
  ReportText reason = Dash();
  if (!entry.reason.empty()) reason = {entry.reason, ids, invented};
  return {{SubjectName(context, entry)},
          period,
          {EntryValueText(corrected, language),
           {corrected.id},
           corrected.source.illustrative},
          {after, ids, invented},
          reason,
          {PrintDay(entry.recorded_on, language), ids}};
}

}  // namespace

ReportTable CorrectionTable(const ReportContext& context) {
  const Language language = context.language();
  ReportTable table = {"corrections",
                       std::string(kCaption.In(language)),
                       HeaderOf(kHeader, language),
                       {}};
  const std::optional<Date> published = LastPublished(context);
  if (!published.has_value()) return table;
  const AssessmentRequest& request = context.assessment().request();
  const Ledger& ledger = context.assessment().snapshot().ledger();
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    const Entry& entry = ledger.entry(i);
    if (entry.plan != request.plan || entry.corrects.empty() ||
        entry.as_of > request.as_of || entry.recorded_on > request.known_on ||
        entry.recorded_on <= *published) {
      continue;
    }
    table.rows.push_back(
        RowOf(context, entry, ledger.entry(ledger.Find(entry.corrects))));
  }
  return table;
}

}  // namespace tassei::internal
