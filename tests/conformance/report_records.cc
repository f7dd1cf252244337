#include "tests/conformance/report_records.h"

#include <algorithm>

#include "tassei/decimal.h"
#include "tests/conformance/member_reader.h"

namespace tassei::conformance {
namespace {

using internal::JsonKind;
using internal::JsonMember;
using internal::JsonValue;

constexpr std::string_view kListsOfRecords[] = {"indicators", "sums",
                                                "published_percentages"};
constexpr std::string_view kPublished = "published";
constexpr Text kDisagrees{"reports の同じ項目とは {0} が異なる",
                          "{0} differs from that of the same item in reports"};

std::string TextOf(JsonValue object, std::string_view name) {
  const std::optional<JsonValue> value = object.Find(name);
  const bool is_text = value.has_value() && value->kind() == JsonKind::kString;
  return is_text ? std::string(value->string()) : std::string();
}

bool HasAll(JsonValue record, std::span<const std::string_view> members) {
  return std::all_of(members.begin(), members.end(),
                     [record](std::string_view name) {
                       return record.Find(name).has_value();
                     });
}

bool Differ(JsonValue one, JsonValue other);

bool ItemsDiffer(JsonValue one, JsonValue other) {
  if (one.size() != other.size()) return true;
  auto item = other.items().begin();
  for (const JsonValue value : one.items()) {
    if (Differ(value, *item)) return true;
    ++item;
  }
  return false;
}

// The first member of both whose figures differ; empty if there is none.
std::string_view DifferingMember(JsonValue one, JsonValue other) {
  for (const JsonMember member : one.members()) {
    const std::optional<JsonValue> value = other.Find(member.name());
    if (value.has_value() && Differ(member.value, *value)) {
      return member.name();
    }
  }
  return {};
}

// Whether a figure in one is another in the other. Words, and figures with
// words, are free.
bool Differ(JsonValue one, JsonValue other) {
  const std::optional<Decimal> figure = FigureOf(one);
  const std::optional<Decimal> other_figure = FigureOf(other);
  if (figure.has_value() && other_figure.has_value()) {
    return *figure != *other_figure;
  }
  if (one.kind() != other.kind()) return false;
  if (one.kind() == JsonKind::kArray) return ItemsDiffer(one, other);
  return one.kind() == JsonKind::kObject &&
         !DifferingMember(one, other).empty();
}

// Grades are words, and compared as such.
bool PublishedWordsDiffer(JsonValue check, JsonValue record) {
  const std::optional<JsonValue> one = check.Find(kPublished);
  const std::optional<JsonValue> other = record.Find(kPublished);
  if (!one.has_value() || !other.has_value()) return false;
  if (FigureOf(*one).has_value() || FigureOf(*other).has_value()) return false;
  return TextOf(check, kPublished) != TextOf(record, kPublished);
}

std::string_view Difference(JsonValue check, JsonValue record) {
  const std::string_view member = DifferingMember(check, record);
  if (!member.empty()) return member;
  return PublishedWordsDiffer(check, record) ? kPublished : member;
}

}  // namespace

ReportRecords::ReportRecords(std::span<const JsonValue> reports) {
  for (const JsonValue report : reports) {
    if (report.kind() == JsonKind::kObject) AddReport(report);
  }
}

void ReportRecords::AddReport(JsonValue report) {
  const std::string id = TextOf(report, "id");
  for (const std::string_view name : kListsOfRecords) {
    const std::optional<JsonValue> list = report.Find(name);
    if (!list.has_value() || list->kind() != JsonKind::kArray) continue;
    for (const JsonValue record : list->items()) {
      if (record.kind() != JsonKind::kObject) continue;
      records_[{id, TextOf(record, "label")}].push_back(record);
    }
  }
}

std::optional<Sentence> ReportRecords::Disagreement(
    JsonValue check, std::span<const std::string_view> members) const {
  const auto found =
      records_.find({TextOf(check, "report"), TextOf(check, "label")});
  if (found == records_.end()) return std::nullopt;
  std::optional<Sentence> disagreement;
  for (const JsonValue record : found->second) {
    if (!HasAll(record, members)) continue;
    const std::string_view member = Difference(check, record);
    if (member.empty()) return std::nullopt;
    if (!disagreement.has_value()) disagreement = Say(kDisagrees, {member});
  }
  return disagreement;
}

}  // namespace tassei::conformance
