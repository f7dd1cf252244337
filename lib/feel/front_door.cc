#include "lib/feel/front_door.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "lib/feel/characters.h"
#include "lib/feel/fold.h"
#include "lib/feel/names.h"
#include "lib/text/utf8.h"

namespace tassei::internal {
namespace {

// A known name and how it looks.
struct Look {
  std::string_view name;
  std::string look;
};

// The longest first.
std::vector<Look> LooksOf(std::span<const std::string> names) {
  std::vector<Look> looks;
  for (const std::string& name : names) {
    looks.push_back({name, LookOf(name)});
  }
  std::stable_sort(looks.begin(), looks.end(),
                   [](const Look& a, const Look& b) {
                     return a.look.size() > b.look.size();
                   });
  return looks;
}

bool EndsInsideWord(std::string_view look, std::string_view rest) {
  if (look.empty() || rest.empty()) return false;
  return IsFeelNamePart(CodePoints(look).back()) &&
         IsFeelNamePart(ReadCodePoint(rest).value);
}

// The bytes at the start of `text` that look like `look`; 0 if none do.
std::size_t SizeOfLookalike(std::string_view text, std::string_view look) {
  std::size_t size = 0;
  while (!look.empty()) {
    const CodePoint next = ReadCodePoint(text.substr(size));
    if (next.size == 0) return 0;
    if (IsFeelSpace(next.value) && size > 0) {
      size += next.size;
      continue;
    }
    const std::string seen = LookOf(text.substr(size, next.size));
    if (seen.empty() || !look.starts_with(seen)) return 0;
    look.remove_prefix(seen.size());
    size += next.size;
  }
  return size;
}

// Replaces what looks like a name at the start of `text`, and takes it off.
bool TakeName(std::string_view& text, const std::vector<Look>& looks,
              std::string& corrected) {
  const std::string first = LookOf(FirstCodePoints(text, 1));
  for (const Look& known : looks) {
    if (!known.look.starts_with(first)) continue;
    const std::size_t size = SizeOfLookalike(text, known.look);
    if (size == 0 || EndsInsideWord(known.look, text.substr(size))) continue;
    corrected += known.name;
    text.remove_prefix(size);
    return true;
  }
  return false;
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

void TakeBytes(std::string_view& text, std::size_t size,
               std::string& corrected) {
  corrected += text.substr(0, size);
  text.remove_prefix(std::min(size, text.size()));
}

}  // namespace

std::string CorrectedText(std::string_view text,
                          std::span<const std::string> names) {
  const std::vector<Look> looks = LooksOf(names);
  const std::string folded = FoldToAscii(text);
  std::string corrected;
  std::string_view rest = folded;
  bool in_word = false;
  while (!rest.empty()) {
    const CodePoint next = ReadCodePoint(rest);
    if (next.value == U'"') {
      TakeBytes(rest, StringSize(rest), corrected);
      in_word = false;
    } else if (!in_word && IsFeelNameStart(next.value) &&
               TakeName(rest, looks, corrected)) {
      in_word = false;
    } else {
      in_word = IsFeelNamePart(next.value);
      TakeBytes(rest, std::max<std::size_t>(next.size, 1), corrected);
    }
  }
  return corrected;
}

}  // namespace tassei::internal
