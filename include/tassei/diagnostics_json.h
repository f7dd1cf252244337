// Diagnostics as data.

#ifndef TASSEI_DIAGNOSTICS_JSON_H_
#define TASSEI_DIAGNOSTICS_JSON_H_

#include <string>
#include <string_view>

#include "tassei/diagnostic.h"

namespace tassei {

// {"diagnostics": […], "left_out": n}, each with severity, code, message and
// expected in both languages, found, suggestion, subject, and where it is; what
// does not apply is empty or 0. Ends with LF. Bytes of the input that are not
// UTF-8 stand as U+FFFD.
std::string RenderDiagnosticsJson(const Diagnostics& diagnostics);

// `text` with U+FFFD for each byte that is not part of UTF-8.
std::string ReplaceInvalidUtf8(std::string_view text);

}  // namespace tassei

#endif  // TASSEI_DIAGNOSTICS_JSON_H_
