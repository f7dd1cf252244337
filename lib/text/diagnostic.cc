#include "tassei/diagnostic.h"

#include <utility>

#include "lib/text/message.h"

namespace tassei {
namespace {

using internal::Displayable;
using internal::FillMessage;

// Code points shown of one piece of the input.
constexpr std::size_t kMostShown = 200;
// A message may hold several pieces.
constexpr std::size_t kMostMessage = 1'000;

// The arguments fit to stand inside a line.
std::vector<std::string> Shown(const std::vector<std::string>& arguments) {
  std::vector<std::string> shown;
  shown.reserve(arguments.size());
  for (const std::string& argument : arguments) {
    shown.push_back(Displayable(argument, kMostShown));
  }
  return shown;
}

}  // namespace

std::string SourceSpan::ToString() const {
  if (line > 0) {
    std::string place = file.empty() ? "" : file + ":";
    place += std::to_string(line);
    if (column > 0) place += ":" + std::to_string(column);
    return place;
  }
  if (!cell.empty()) return file.empty() ? cell : file + "!" + cell;
  if (!pointer.empty()) return file + "#" + pointer;
  return file;
}

std::string Diagnostic::Message(Language language) const {
  return FillMessage(kind->message.In(language), arguments);
}

std::string Diagnostic::Expected(Language language) const {
  return FillMessage(kind->expected.In(language), arguments);
}

std::string Diagnostic::ToString(Language language) const {
  const bool japanese = language == Language::kJapanese;
  const std::vector<std::string> shown = Shown(arguments);
  std::string line = Displayable(where.ToString(), kMostMessage);
  if (!line.empty()) line += ": ";
  line += SeverityName(kind->severity, language);
  line += '[';
  line += kind->code;
  line += "]: ";
  line += FillMessage(kind->message.In(language), shown);
  const auto add = [&](std::string_view ja, std::string_view en,
                       std::string_view text) {
    if (text.empty()) return;
    line += japanese ? ja : en;
    line += text;
  };
  add(" 対象: ", "; subject: ", Displayable(subject, kMostShown));
  add(" 記載: ", "; found: ", Displayable(found, kMostShown));
  add(" 期待: ", "; expected: ",
      FillMessage(kind->expected.In(language), shown));
  add(" もしかして: ", "; did you mean: ", Displayable(suggestion, kMostShown));
  return line;
}

void Diagnostics::Add(Diagnostic diagnostic) {
  if (diagnostic.kind->severity != Severity::kWarning) has_errors_ = true;
  if (items_.size() < limit_) {
    items_.push_back(std::move(diagnostic));
  } else {
    ++left_out_;
  }
}

void Diagnostics::Append(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other) Add(diagnostic);
  left_out_ += other.left_out_;
  has_errors_ = has_errors_ || other.has_errors_;
}

std::string Diagnostics::ToString(Language language) const {
  std::string text;
  for (const Diagnostic& diagnostic : items_) {
    text += diagnostic.ToString(language);
    text += '\n';
  }
  if (left_out_ > 0) {
    text += FillMessage(language == Language::kJapanese
                            ? "ほか{0}件の問題があります。"
                            : "{0} more problems were found",
                        std::vector<std::string>{std::to_string(left_out_)});
    text += '\n';
  }
  return text;
}

std::string_view SeverityName(Severity severity, Language language) {
  const bool japanese = language == Language::kJapanese;
  switch (severity) {
    case Severity::kWarning:
      return japanese ? "警告" : "warning";
    case Severity::kError:
      return japanese ? "エラー" : "error";
    case Severity::kCritical:
      return japanese ? "致命的エラー" : "critical";
  }
  return {};
}

}  // namespace tassei
