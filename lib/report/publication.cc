#include "tassei/publication.h"

#include <string>

#include "lib/text/digest.h"
#include "tassei/render.h"
#include "tassei/report_document.h"

namespace tassei {

absl::StatusOr<Entry> MakePublication(const Assessment& assessment,
                                      const Round& round,
                                      std::string_view entry_id) {
  const AssessmentRequest& request = assessment.request();
  if (request.plan != round.plan || request.period != round.period ||
      request.as_of != round.as_of) {
    return absl::InvalidArgumentError(
        "the assessment is not of the plan, period and as-of day of round " +
        round.id);
  }
  if (request.scheme.has_value()) {
    return absl::FailedPreconditionError(
        "the assessment only tries a scheme that is not the book's");
  }
  const Book& book = assessment.book();
  const Date latest = book.last_recorded_on();
  if (book.At(latest, latest).PublicationOf(round.id) != nullptr) {
    return absl::FailedPreconditionError("round " + round.id +
                                         " is published already");
  }
  Entry entry;
  entry.id = std::string(entry_id);
  entry.plan = round.plan;
  entry.subject = round.plan;
  entry.as_of = round.as_of;
  entry.content = Publication{
      .round = round.id,
      .as_of = request.as_of,
      .known_on = request.known_on,
      .scheme_version = assessment.scheme().parts().version,
      .digest = internal::Sha256Hex(RenderJson(BuildReport(assessment)))};
  return entry;
}

}  // namespace tassei
