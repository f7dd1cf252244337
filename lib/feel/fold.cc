#include "lib/feel/fold.h"

#include <array>
#include <cstddef>

#include "lib/text/normalize.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

struct Replacement {
  char32_t from;
  std::string_view to;
};
constexpr std::array<Replacement, 19> kReplacements = {{{U'≧', ">="},
                                                        {U'≦', "<="},
                                                        {U'≥', ">="},
                                                        {U'≤', "<="},
                                                        {U'≠', "!="},
                                                        {U'×', "*"},
                                                        {U'÷', "/"},
                                                        {U'−', "-"},
                                                        {U'―', "-"},
                                                        {U'‐', "-"},
                                                        {U'、', ","},
                                                        {U'〜', ".."},
                                                        {U'~', ".."},
                                                        {U'“', "\""},
                                                        {U'”', "\""},
                                                        {U'「', "\""},
                                                        {U'」', "\""},
                                                        {U'『', "\""},
                                                        {U'』', "\""}}};

void AppendFolded(char32_t point, std::string& folded) {
  for (const Replacement& replacement : kReplacements) {
    if (replacement.from != point) continue;
    folded += replacement.to;
    return;
  }
  AppendUtf8(point, folded);
}

// The bytes of the string literal that starts `text`, its quotes included.
std::size_t StringSize(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return text.size();
}

}  // namespace

std::string FoldToAscii(std::string_view text) {
  std::string folded;
  while (!text.empty()) {
    const std::string_view outside = text.substr(0, text.find('"'));
    for (const char32_t point : CodePoints(Nfkc(outside))) {
      AppendFolded(point, folded);
    }
    text.remove_prefix(outside.size());
    if (text.empty()) break;
    const std::size_t size = StringSize(text);
    folded += text.substr(0, size);
    text.remove_prefix(size);
  }
  return folded;
}

}  // namespace tassei::internal
