#include "lib/plan/problems.h"

#include <utility>

#include "lib/plan/plan_diagnostics.h"
#include "lib/text/absl_text.h"
#include "lib/text/hash_map.h"
#include "lib/text/nearest.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

// Names can be many, and looking for the nearest takes time.
constexpr std::size_t kMostCompared = 20;

std::string Pointer(const Place& place, std::string_view member) {
  std::string pointer = place.pointer;
  if (!member.empty()) {
    pointer += '/';
    pointer += member;
  }
  return pointer;
}

SourceSpan PlaceOf(const Place& place, std::string_view member) {
  SourceSpan where;
  where.pointer = Pointer(place, member);
  return where;
}

// C0, DEL and C1. Requires UTF-8.
bool HasControl(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = ReadCodePoint(text);
    if (point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0)) {
      return true;
    }
    text.remove_prefix(point.size);
  }
  return false;
}

}  // namespace

std::string Place::Element(std::string_view list, std::size_t index) const {
  return Pointer(*this, list) + "/" + std::to_string(index);
}

void Problems::Add(const DiagnosticKind& kind, const Place& place,
                   std::string_view member,
                   std::vector<std::string> arguments) {
  found_.Add({.kind = &kind,
              .where = PlaceOf(place, member),
              .arguments = std::move(arguments),
              .subject = std::string(place.subject)});
}

void Problems::CheckId(std::string_view id, const Place& place,
                       std::string_view member) {
  if (id.empty()) {
    Add(kIdEmpty, place, member);
  } else if (!IsUtf8(id)) {
    Add(kTextNotUtf8, place, member);
  } else if (HasControl(id)) {
    Add(kIdControl, place, member);
  }
}

void Problems::CheckText(std::string_view text, const Place& place,
                         std::string_view member) {
  if (!IsUtf8(text)) Add(kTextNotUtf8, place, member);
}

void Problems::CheckSource(const Source& source, const Place& place) {
  CheckText(source.document, place, "source/document");
  CheckText(source.page, place, "source/page");
  CheckText(source.url, place, "source/url");
  CheckText(source.note, place, "source/note");
}

void Problems::CheckReference(const DiagnosticKind& kind, std::string_view id,
                              const KnownIds& known, const Place& place,
                              std::string_view member) {
  if (known.Find(id).has_value()) return;
  std::string_view nearest;
  if (compared_ < kMostCompared) {
    nearest = Nearest(id, known.ids());
    ++compared_;
  }
  found_.Add({.kind = &kind,
              .where = PlaceOf(place, member),
              .arguments = {std::string(id)},
              .subject = std::string(place.subject),
              .found = std::string(id),
              .suggestion = std::string(nearest)});
}

void Problems::CheckReferences(const DiagnosticKind& kind,
                               std::span<const std::string> ids,
                               const KnownIds& known, const Place& place,
                               std::string_view member) {
  CheckDistinct(ids, place, member);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CheckReference(kind, ids[i], known,
                   {place.subject, place.Element(member, i)}, "");
  }
}

void Problems::CheckDistinct(std::span<const std::string> list,
                             const Place& place, std::string_view member) {
  if (list.size() < 2) return;
  internal::HashSet<absl::string_view> seen;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (seen.insert(ToAbsl(list[i])).second) continue;
    Add(kListedTwice, {place.subject, place.Element(member, i)}, "", {list[i]});
  }
}

}  // namespace tassei::internal
