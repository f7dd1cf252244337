// Text made fit for one format: nothing in it can become markup, a control
// code, or a change of writing direction.

#ifndef LIB_REPORT_PLAIN_TEXT_H_
#define LIB_REPORT_PLAIN_TEXT_H_

#include <string>
#include <string_view>

namespace tassei::internal {

// `text` with U+FFFD in the place of each byte that is not UTF-8.
std::string ValidUtf8(std::string_view text);

// The same, with U+FFFD also for what must not reach a page: controls other
// than tab and line feed, code points XML does not have, and the marks that
// turn the direction of what follows (U+202E and the like).
std::string PageText(std::string_view text);

// The same, fit for one line: a tab or line end is a space.
std::string LineText(std::string_view text);

// PageText for HTML and XML, in elements and in quoted attributes.
std::string EscapeXml(std::string_view text);

// LineText for Markdown (CommonMark with tables): it reads as it stands.
std::string EscapeMarkdown(std::string_view text);

}  // namespace tassei::internal

#endif  // LIB_REPORT_PLAIN_TEXT_H_
