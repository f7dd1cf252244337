#include "bindings/cli/console.h"

#include <unistd.h>

#include <cstddef>
#include <cstdio>

namespace tassei_cli {

void Console::Answer(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    failed_ = true;
  }
}

void Console::AnswerLine(std::string_view line) {
  Answer(line);
  Answer("\n");
}

bool Console::Flush() {
  if (std::fflush(stdout) != 0) failed_ = true;
  return !failed_;
}

std::string Console::Say(
    std::string_view ja, std::string_view en,
    std::initializer_list<std::string_view> arguments) const {
  const std::string_view pattern = In(ja, en);
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{') {
      text.append(arguments.begin()[pattern[i + 1] - '0']);
      i += 2;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

void Console::Complain(std::string_view sentence) const {
  const std::string line = "tassei: " + std::string(sentence) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void Console::Complain(const Diagnostics& diagnostics) const {
  if (diagnostics == nullptr ||
      tassei_diagnostics_count(diagnostics.get()) == 0) {
    return;
  }
  Text text;
  if (tassei_diagnostics_render(diagnostics.get(), format_, language_,
                                Out(text), nullptr) != TASSEI_OK) {
    return;
  }
  const std::string_view lines = View(text);
  std::fwrite(lines.data(), 1, lines.size(), stderr);
}

void Console::Progress(std::string_view ja, std::string_view en) const {
  if (isatty(STDERR_FILENO) == 0) return;
  const std::string line = "\r\x1b[K" + std::string(In(ja, en)) + " …";
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fflush(stderr);
}

void Console::EndProgress() const {
  if (isatty(STDERR_FILENO) == 0) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
}

std::string JsonString(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : text) {
    const auto unit = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted.append({'\\', c});
    } else if (unit < 0x20) {
      quoted.append("\\u00").append({kHex[unit >> 4], kHex[unit & 15]});
    } else {
      quoted += c;
    }
  }
  return quoted += '"';
}

}  // namespace tassei_cli
