#include "lib/ledger/entry_digest.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/ledger/canonical_record.h"

namespace tassei::internal {
namespace {

std::string TextOf(const std::optional<Decimal>& value) {
  return value.has_value() ? value->ToString() : std::string();
}

CanonicalRecord RecordOf(const Source& source) {
  CanonicalRecord record;
  record.Field("document", source.document);
  record.Field("page", source.page);
  record.Field("url", source.url);
  record.Field("note", source.note);
  record.Field("illustrative", source.illustrative ? "true" : "");
  return record;
}

CanonicalRecord RecordOf(const Step& step) {
  CanonicalRecord record;
  record.Field("id", step.id);
  record.Field("name", step.name);
  record.Field("first", step.span.first.id());
  record.Field("last", step.span.last.id());
  record.Field("kind", StepKindCode(step.kind));
  record.List("after", step.after);
  record.List("sections", step.sections);
  record.Field("source", RecordOf(step.source));
  return record;
}

CanonicalRecord RecordOf(const Roadmap& roadmap) {
  std::vector<CanonicalRecord> steps;
  steps.reserve(roadmap.steps.size());
  for (const Step& step : roadmap.steps) steps.push_back(RecordOf(step));
  CanonicalRecord record;
  record.List("steps", steps);
  if (roadmap.planned_achievement.has_value()) {
    record.Field("planned_achievement", roadmap.planned_achievement->id());
  }
  record.Field("source", RecordOf(roadmap.source));
  return record;
}

// Adds the fields of one content to a record.
class ContentFields {
 public:
  explicit ContentFields(CanonicalRecord& record) : record_(record) {}

  void operator()(const Observation& content) const {
    record_.Field("value", TextOf(content.value));
    record_.Field("missing_reason", content.missing_reason);
    record_.Field("raw", content.raw);
  }
  void operator()(const StepStatus& content) const {
    record_.Field("state", StepStateCode(content.state));
  }
  void operator()(const Narrative& content) const {
    record_.Field("text", content.text);
    record_.List("sections", content.sections);
  }
  void operator()(const Judgement& content) const {
    record_.Field("grade", content.grade);
    record_.Field("stage", content.stage);
  }
  void operator()(const RoadmapRevision& content) const {
    EffectiveOn(content.effective_on);
    record_.Field("roadmap", RecordOf(content.roadmap));
  }
  void operator()(const TargetChange& content) const {
    EffectiveOn(content.effective_on);
    record_.Field("value", content.value.ToString());
    record_.Field("upper", TextOf(content.upper));
  }
  void operator()(const Withdrawal& content) const {
    EffectiveOn(content.effective_on);
  }
  void operator()(const Merge& content) const {
    EffectiveOn(content.effective_on);
    record_.Field("into", content.into);
  }
  void operator()(const Split& content) const {
    EffectiveOn(content.effective_on);
    record_.List("into", content.into);
  }
  void operator()(const Rename& content) const {
    EffectiveOn(content.effective_on);
    record_.Field("name", content.name);
  }
  void operator()(const Renumber& content) const {
    EffectiveOn(content.effective_on);
    record_.Field("number", content.number);
  }
  void operator()(const Move& content) const {
    EffectiveOn(content.effective_on);
    record_.Field("group", content.group);
  }
  void operator()(const Reassignment& content) const {
    EffectiveOn(content.effective_on);
    record_.Field("department", content.department);
  }
  void operator()(const Supersession& content) const {
    EffectiveOn(content.effective_on);
    record_.Field("successor", content.successor);
  }
  void operator()(const PublishedFigure& content) const {
    record_.Field("measure", content.measure);
    record_.Field("numerator", content.ratio.numerator.ToString());
    record_.Field("denominator", content.ratio.denominator.ToString());
  }
  void operator()(const Publication& content) const {
    record_.Field("round", content.round);
    record_.Field("as_of", content.as_of.ToString());
    record_.Field("known_on", content.known_on.ToString());
    record_.Field("scheme_version", content.scheme_version);
    record_.Field("digest", content.digest);
  }
  void operator()(const Retraction&) const {}

 private:
  void EffectiveOn(Date day) const {
    record_.Field("effective_on", day.ToString());
  }

  CanonicalRecord& record_;
};

}  // namespace

std::string CanonicalBytes(const Entry& entry) {
  CanonicalRecord record;
  record.Field("id", entry.id);
  record.Field("plan", entry.plan);
  record.Field("subject", entry.subject);
  if (entry.period.has_value()) record.Field("period", entry.period->id());
  record.Field("as_of", entry.as_of.ToString());
  record.Field("recorded_on", entry.recorded_on.ToString());
  if (entry.basis.has_value()) record.Field("basis", BasisCode(*entry.basis));
  record.Field("corrects", entry.corrects);
  record.Field("reason", entry.reason);
  record.Field("source", RecordOf(entry.source));
  record.Field("kind", EntryKindCode(entry.content));
  CanonicalRecord content;
  std::visit(ContentFields(content), entry.content);
  record.Field("content", content);
  return record.bytes();
}

Sha256::Digest ChainStart() { return Sha256().Finish(); }

Sha256::Digest ChainedDigest(const Sha256::Digest& previous,
                             const Entry& entry) {
  Sha256 sha;
  sha.Add({reinterpret_cast<const char*>(previous.data()), previous.size()});
  sha.Add(CanonicalBytes(entry));
  return sha.Finish();
}

std::string Hex(const Sha256::Digest& digest) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 0xFU];
  }
  return hex;
}

}  // namespace tassei::internal
