// Collecting what is wrong with a structure, with the place of each problem.

#ifndef LIB_PLAN_PROBLEMS_H_
#define LIB_PLAN_PROBLEMS_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/plan/known_ids.h"
#include "tassei/diagnostic.h"
#include "tassei/source.h"

namespace tassei::internal {

// The item that is being checked.
struct Place {
  std::string_view subject;  // Its id.
  std::string pointer;       // RFC 6901, e.g. "/initiatives/2".

  // The element `index` of the list `list` of this item.
  std::string Element(std::string_view list, std::size_t index) const;
};

// Adds problems to a Diagnostics. One thread at a time.
class Problems {
 public:
  // `found` must outlive the problems.
  explicit Problems(Diagnostics& found) : found_(found) {}

  // Adds a problem of `member` of the item at `place`; of the whole item if
  // `member` is empty.
  void Add(const DiagnosticKind& kind, const Place& place,
           std::string_view member, std::vector<std::string> arguments = {});

  // Checks that an id is not empty, UTF-8, and without control characters.
  void CheckId(std::string_view id, const Place& place,
               std::string_view member = "id");
  // Checks that a text is UTF-8.
  void CheckText(std::string_view text, const Place& place,
                 std::string_view member);
  void CheckSource(const Source& source, const Place& place);

  // Checks that `id` is one of `known`; if not, adds `kind` with the id and
  // the nearest known one.
  void CheckReference(const DiagnosticKind& kind, std::string_view id,
                      const KnownIds& known, const Place& place,
                      std::string_view member);
  // Checks each id of a list as above, and that none stands there twice.
  void CheckReferences(const DiagnosticKind& kind,
                       std::span<const std::string> ids, const KnownIds& known,
                       const Place& place, std::string_view member);
  // Checks that no text of `list` stands there twice.
  void CheckDistinct(std::span<const std::string> list, const Place& place,
                     std::string_view member);

 private:
  Diagnostics& found_;
  std::size_t compared_ = 0;  // References whose nearest id was looked for.
};

}  // namespace tassei::internal

#endif  // LIB_PLAN_PROBLEMS_H_
