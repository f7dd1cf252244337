#include "tests/number/vector_cases.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <fstream>
#include <optional>

namespace tassei::testing {
namespace {

// The words of a line; quotes hold a word together, -- starts a comment.
std::vector<std::string> Words(const std::string& line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t' || line[at] == '\r') {
      ++at;
      continue;
    }
    if (line.compare(at, 2, "--") == 0) break;
    const bool quoted = line[at] == '\'' || line[at] == '"';
    const std::size_t begin = quoted ? at + 1 : at;
    const std::size_t end =
        quoted ? line.find(line[at], begin) : line.find_first_of(" \t\r", at);
    words.push_back(line.substr(begin, end - begin));
    at = end == line.npos ? line.size() : end + 1;
  }
  return words;
}

std::string Lowered(std::string text) {
  for (char& c : text) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return text;
}

std::optional<VectorCase> ReadCase(const std::vector<std::string>& words) {
  const auto arrow = std::find(words.begin(), words.end(), "->");
  if (arrow - words.begin() < 3 || words.end() - arrow < 2) return std::nullopt;
  VectorCase c;
  c.id = words[0];
  c.operation = Lowered(words[1]);
  c.operands.assign(words.begin() + 2, arrow);
  c.result = arrow[1];
  c.conditions.assign(arrow + 2, words.end());
  return c;
}

}  // namespace

bool VectorCase::Has(std::string_view condition) const {
  return std::find(conditions.begin(), conditions.end(), condition) !=
         conditions.end();
}

std::vector<VectorCase> ReadVectorCases(const std::string& name) {
  std::ifstream file(TASSEI_DECIMAL_VECTORS "/" + name + ".decTest");
  std::vector<VectorCase> cases;
  VectorCase settings;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> words = Words(line);
    if (words.size() >= 2 && Lowered(words[0]) == "rounding:") {
      settings.rounding = words[1];
    }
    if (words.size() >= 2 && Lowered(words[0]) == "precision:") {
      settings.precision = std::stoi(words[1]);
    }
    std::optional<VectorCase> c = ReadCase(words);
    if (!c) continue;
    c->rounding = settings.rounding;
    c->precision = settings.precision;
    cases.push_back(*std::move(c));
  }
  return cases;
}

bool IsSpecial(const std::string& number) {
  return number.find_first_of("#?iInN") != number.npos;
}

std::string Completed(std::string number) {
  const auto is_digit = [&number](std::size_t at) {
    return at < number.size() && number[at] >= '0' && number[at] <= '9';
  };
  const std::size_t point = number.find_first_of(".eE");
  if (point == number.npos || number[point] != '.' ||
      point != number.rfind('.')) {
    return number;
  }
  const bool before = point > 0 && is_digit(point - 1);
  const bool behind = is_digit(point + 1);
  if (before && !behind) number.erase(point, 1);
  if (!before && behind) number.insert(point, 1, '0');
  return number;
}

}  // namespace tassei::testing
