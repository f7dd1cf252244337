#include "lib/exchange/json_layout.h"

#include <cstddef>
#include <vector>

namespace tassei::internal {
namespace {

constexpr std::size_t kMostOnOneLine = 100;

// The byte behind the string that begins at `begin`.
std::size_t StringEnd(std::string_view json, std::size_t begin) {
  std::size_t at = begin + 1;
  while (json[at] != '"') at += json[at] == '\\' ? 2 : 1;
  return at + 1;
}

bool IsOpening(char byte) { return byte == '{' || byte == '['; }
bool IsClosing(char byte) { return byte == '}' || byte == ']'; }

// For each container, in the order they begin: whether it is broken into lines.
std::vector<bool> FindBroken(std::string_view json) {
  struct Open {
    std::size_t container;
    std::size_t code_points;
  };
  std::vector<bool> broken;
  std::vector<Open> open;
  std::size_t code_points = 0;
  std::size_t string_end = 0;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char byte = json[at];
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) ++code_points;
    if (at < string_end) continue;
    if (byte == '"') {
      string_end = StringEnd(json, at);
    } else if (IsOpening(byte)) {
      open.push_back({broken.size(), code_points});
      broken.push_back(open.size() == 1);
    } else if (IsClosing(byte)) {
      if (code_points - open.back().code_points >= kMostOnOneLine) {
        broken[open.back().container] = true;
      }
      open.pop_back();
    }
  }
  return broken;
}

void BreakLine(std::size_t level, std::string& text) {
  text += '\n';
  text.append(2 * level, ' ');
}

}  // namespace

std::string LayOutJson(std::string_view compact) {
  const std::vector<bool> broken = FindBroken(compact);
  std::string text;
  text.reserve(compact.size() + compact.size() / 4);
  std::vector<bool> open;  // Whether each open container is broken.
  std::size_t containers = 0;
  for (std::size_t at = 0; at < compact.size();) {
    const char byte = compact[at];
    if (byte == '"') {
      const std::size_t end = StringEnd(compact, at);
      text += compact.substr(at, end - at);
      at = end;
      continue;
    }
    ++at;
    if (IsOpening(byte)) {
      text += byte;
      const bool empty = IsClosing(compact[at]);
      open.push_back(broken[containers++] && !empty);
      if (open.back()) BreakLine(open.size(), text);
    } else if (IsClosing(byte)) {
      const bool was_broken = open.back();
      open.pop_back();
      if (was_broken) BreakLine(open.size(), text);
      text += byte;
    } else if (byte == ',') {
      text += byte;
      if (open.back()) {
        BreakLine(open.size(), text);
      } else {
        text += ' ';
      }
    } else {
      text += byte;
      if (byte == ':') text += ' ';
    }
  }
  text += '\n';
  return text;
}

}  // namespace tassei::internal
