#include "lib/number/unit.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tassei::internal {
namespace {

constexpr std::size_t kLongest = 12;

// Words that bound, blur or judge the number before them.
constexpr std::array<std::u32string_view, 26> kQualifiers = {
    U"未", U"以下", U"以上", U"以内", U"以外", U"以降", U"以前",
    U"超", U"程度", U"前後", U"余",   U"強",   U"弱",   U"約",
    U"概", U"見込", U"予定", U"達成", U"実施", U"完了", U"増",
    U"減", U"末",   U"上昇", U"低下", U"目標"};

// Units with hiragana in them; any other hiragana is prose.
constexpr std::array<std::u32string_view, 6> kHiraganaUnits = {
    U"つ", U"か所", U"か国", U"か月", U"か年", U"こ"};

constexpr std::array<std::u32string_view, 44> kKnownUnits = {
    U"円",     U"人",         U"名",       U"件",   U"回",   U"戸",   U"世帯",
    U"台",     U"本",         U"冊",       U"校",   U"社",   U"団体", U"個",
    U"箇所",   U"か所",       U"カ所",     U"ヶ所", U"施設", U"ha",   U"%",
    U"割",     U"パーセント", U"ポイント", U"倍",   U"点",   U"歳",   U"年",
    U"月",     U"日",         U"か月",     U"箇月", U"時間", U"級",   U"位",
    U"項目",   U"取組",       U"事業",     U"課",   U"店",   U"枚",   U"種類",
    U"市町村", U"トン"};

bool IsAsciiLetter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

bool IsLetter(char32_t c) {
  return IsAsciiLetter(c) || c == U'%' || c == U'‰' || c == U'°' ||
         c == U'々' || (c >= U'Α' && c <= U'ω') ||    // Greek.
         (c >= U'ァ' && c <= U'ヺ') || c == U'ー' ||  // Katakana.
         (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF);
}

// The 2 of m2 and CO2, the 3 of m3.
bool IsDigitOfUnit(char32_t before, char32_t c) {
  return (before == U'm' && (c == U'2' || c == U'3')) ||
         (before == U'O' && c == U'2');
}

bool IsConnector(char32_t c) { return c == U'/' || c == U'-'; }

template <std::size_t size>
bool IsOneOf(const std::array<std::u32string_view, size>& table,
             std::u32string_view text) {
  return std::find(table.begin(), table.end(), text) != table.end();
}

bool HasQualifier(std::u32string_view text) {
  const bool named = std::any_of(
      kQualifiers.begin(), kQualifiers.end(),
      [&](std::u32string_view word) { return text.find(word) != text.npos; });
  // 台 counts machines; 点台 and 円台 are ranges.
  return named || (text.size() > 1 && text.back() == U'台');
}

}  // namespace

bool CanBeUnit(std::u32string_view text) {
  if (IsOneOf(kHiraganaUnits, text)) return true;
  if (text.empty() || text.size() > kLongest || !IsLetter(text.front()) ||
      IsConnector(text.back()) || HasQualifier(text)) {
    return false;
  }
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!IsLetter(text[i]) && !IsDigitOfUnit(text[i - 1], text[i]) &&
        !IsConnector(text[i])) {
      return false;
    }
  }
  return true;
}

bool IsKnownUnit(std::u32string_view text) {
  return IsOneOf(kKnownUnits, text);
}

}  // namespace tassei::internal
