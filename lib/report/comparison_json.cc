#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "lib/format/json.h"
#include "lib/format/json_writer.h"
#include "lib/report/answer_words.h"
#include "lib/report/json_patch.h"
#include "tassei/render.h"

namespace tassei {
namespace {

using internal::JsonWriter;
using internal::PatchReason;
using internal::TextMember;

// The first argument of the questions that differs; empty if none does.
std::string DifferingArgument(const AssessmentRequest& before,
                              const AssessmentRequest& after) {
  if (before.as_of != after.as_of) return "as_of";
  if (before.known_on != after.known_on) return "known_on";
  if (before.period != after.period) return "period";
  if (before.plan != after.plan) return "plan";
  return "";
}

// The entries that decide on one side only.
std::vector<std::string> DifferingEntries(const Snapshot& before,
                                          const Snapshot& after) {
  std::set<std::string_view> old_ids;
  std::set<std::string_view> new_ids;
  for (const Entry* entry : before.entries()) old_ids.insert(entry->id);
  for (const Entry* entry : after.entries()) new_ids.insert(entry->id);
  std::vector<std::string> ids;
  for (const Entry* entry : before.entries()) {
    if (!new_ids.contains(entry->id)) ids.push_back(entry->id);
  }
  for (const Entry* entry : after.entries()) {
    if (!old_ids.contains(entry->id)) ids.push_back(entry->id);
  }
  return ids;
}

// Says why a part of the report differs behind which no entry stands.
class Reasons {
 public:
  explicit Reasons(const Comparison& comparison)
      : comparison_(comparison),
        argument_(DifferingArgument(comparison.before.request(),
                                    comparison.after.request())) {}

  PatchReason Of(std::string_view path) {
    constexpr std::string_view kRequest = "/request/";
    if (path.starts_with(kRequest)) {
      return {{}, std::string(path.substr(kRequest.size()))};
    }
    if (!argument_.empty()) return {{}, argument_};
    if (!entries_.has_value()) {
      entries_ = DifferingEntries(comparison_.before.snapshot(),
                                  comparison_.after.snapshot());
    }
    if (entries_->empty()) return {{}, "book"};
    return {*entries_, ""};
  }

 private:
  const Comparison& comparison_;
  std::string argument_;
  std::optional<std::vector<std::string>> entries_;
};

void WriteChange(const Change& change, JsonWriter& json) {
  json.BeginObject();
  TextMember("kind", ChangeKindCode(change.kind), json);
  TextMember("subject", change.subject, json);
  TextMember("name", change.name, json);
  TextMember("before", change.before, json);
  TextMember("after", change.after, json);
  internal::EntriesMember("entries", change.entries, json);
  json.Key("by_request").Bool(change.by_request);
  json.EndObject();
}

void WritePatch(const Comparison& comparison, JsonWriter& json) {
  internal::JsonLimits limits;
  limits.bytes = internal::JsonLimits::kMostBytes;
  Diagnostics none;
  const auto read = [&](const Assessment& assessment) {
    return internal::ReadJson(RenderJson(BuildReport(assessment)), "", limits,
                              none);
  };
  const absl::StatusOr<internal::JsonDocument> before = read(comparison.before);
  const absl::StatusOr<internal::JsonDocument> after = read(comparison.after);
  if (!before.ok() || !after.ok()) {
    // Larger than JSON is read: what differs is then only in the changes.
    json.Null();
    return;
  }
  Reasons reasons(comparison);
  internal::WriteJsonPatch(
      before->root(), after->root(),
      [&reasons](std::string_view path) { return reasons.Of(path); }, json);
}

}  // namespace

std::string RenderComparisonJson(const Comparison& comparison) {
  JsonWriter json(JsonWriter::Style::kIndented);
  json.BeginObject();
  json.Key("changes").BeginArray();
  for (const Change& change : comparison.changes) WriteChange(change, json);
  json.EndArray();
  json.Key("patch");
  WritePatch(comparison, json);
  json.EndObject();
  return std::move(json).Finish();
}

}  // namespace tassei
