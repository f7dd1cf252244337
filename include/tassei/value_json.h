// Values of the FEEL language from JSON, and as JSON.

#ifndef TASSEI_VALUE_JSON_H_
#define TASSEI_VALUE_JSON_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/decision_model.h"
#include "tassei/diagnostic.h"
#include "tassei/value.h"

namespace tassei {

// Reads a JSON document as a value of `type`, as FEEL writes types: "number",
// "list<date>", "context<born: date>". Numbers keep every digit. Where the type
// says so, text is read as a date, a time, a duration or, for writers that
// would lose digits, a number; under "Any" text stays text. `file` names the
// document in diagnostics. kInvalidArgument on any error:
//   not JSON, a number that 34 digits do not hold, a value of another type,
//   no such type
absl::StatusOr<Value> ReadValueJson(std::string_view json,
                                    std::string_view file,
                                    std::string_view type,
                                    Diagnostics* diagnostics);

// Reads what a model is to be asked with: an object, whose members are named
// and typed as the elements of the model are, or an array of such objects. A
// member that no element has the name of is kept, and warned of.
absl::StatusOr<Value> ReadInputsJson(const DecisionModel& model,
                                     std::string_view json,
                                     std::string_view file,
                                     Diagnostics* diagnostics);

// Reads one value as its type is written: 0.95, true, 2021-01-31, P1Y2M; text
// is itself. nullopt if it is none of the type, or there is no such type.
std::optional<Value> ReadValueText(std::string_view text,
                                   std::string_view type);

// A value as compact JSON: days, times and durations as text, ranges as FEEL
// writes them, null without its cause. kInvalidArgument if there is a function
// in it, or it is nested more than 256 deep.
absl::StatusOr<std::string> WriteValueJson(const Value& value);

// A null within a value, and why it is.
struct PlacedCause {
  std::string pointer;  // RFC 6901, into the JSON of the value.
  Cause cause;
};
// Those that say why, in order.
std::vector<PlacedCause> CausesOf(const Value& value);
// A line for each: "pointer: message [code]", or
// [{"pointer": …, "code": …, "ja": …, "en": …, "where": …}, …].
std::string RenderCauses(const Value& value, Language language);
std::string RenderCausesJson(const Value& value);

}  // namespace tassei

#endif  // TASSEI_VALUE_JSON_H_
