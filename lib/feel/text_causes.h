// Why a function for strings has no answer.

#ifndef LIB_FEEL_TEXT_CAUSES_H_
#define LIB_FEEL_TEXT_CAUSES_H_

#include "tassei/cause.h"

namespace tassei::internal {

// {0} is the position, {1} the number of characters.
inline constexpr CauseKind kNoSuchStart{
    "C0845",
    {"{1} 文字の文字列に位置 {0} はありません",
     "a string of {1} characters has no position {0}"}};
// {0} is the length.
inline constexpr CauseKind kNoSuchLength{
    "C0846", {"長さ {0} は1以上ではありません", "the length {0} is below 1"}};

// Of patterns. {0} is where in the pattern, in characters from 1.

// {0} is the character.
inline constexpr CauseKind kUnknownFlag{
    "C0847",
    {"「{0}」というフラグはありません（s、m、i、x、q に限ります）",
     "there is no flag {0}: they are s, m, i, x and q"}};
// {1} is the escape.
inline constexpr CauseKind kUnknownEscape{
    "C0848",
    {"正規表現の {0} 文字目：「{1}」という書き方はありません",
     "character {0} of the pattern: there is no escape {1}"}};
// {1} is the character.
inline constexpr CauseKind kMisplacedCharacter{
    "C0849",
    {"正規表現の {0} 文字目：「{1}」はここに置けません（文字そのものなら "
     "\\{1} と書きます）",
     "character {0} of the pattern: {1} has no meaning here; the character "
     "itself is written \\{1}"}};
inline constexpr CauseKind kNeverClosed{
    "C0850",
    {"正規表現の {0} 文字目：「{1}」が閉じていません",
     "character {0} of the pattern: {1} is never closed"}};
// {1} is the range.
inline constexpr CauseKind kBadCharacterRange{
    "C0851",
    {"正規表現の {0} 文字目：「{1}」は文字の範囲ではありません",
     "character {0} of the pattern: {1} is no range of characters"}};
inline constexpr CauseKind kBadCharacterClass{
    "C0852",
    {"正規表現の {0} 文字目：文字クラスが空か、引き算の後が閉じていません",
     "character {0} of the pattern: the class of characters is empty, or goes "
     "on after a subtraction"}};
// {1} is the quantity.
inline constexpr CauseKind kBadQuantity{
    "C0853",
    {"正規表現の {0} 文字目：「{1}」は繰り返しの回数ではありません（例: "
     "{2,5}）",
     "character {0} of the pattern: {1} is no quantity such as {2,5}"}};
// {1} is the name.
inline constexpr CauseKind kUnknownProperty{
    "C0854",
    {"正規表現の {0} 文字目：「{1}」という文字の分類やブロックはありません",
     "character {0} of the pattern: there is no category or block {1}"}};
// {1} is the number of the group.
inline constexpr CauseKind kNoClosedGroup{
    "C0855",
    {"正規表現の {0} 文字目：ここまでに閉じた {1} 番目のかっこがありません",
     "character {0} of the pattern: no group {1} is closed before it"}};
inline constexpr CauseKind kPatternTooLarge{
    "C0856",
    {"正規表現の {0} 文字目：長すぎるか、入れ子や繰り返しが多すぎます",
     "character {0} of the pattern: it is too long, or nests or repeats too "
     "much"}};
inline constexpr CauseKind kUnknownGroup{
    "C0857",
    {"正規表現の {0} 文字目：「(?」で始まるかっこは「(?:」だけです",
     "character {0} of the pattern: of the groups that start with (? there is "
     "only (?:"}};

inline constexpr CauseKind kMatchesNothing{
    "C0858",
    {"正規表現が空の文字列にも一致するため、どこで分けるか決まりません",
     "the pattern matches the empty string too, which is everywhere"}};
// {0} is where in the replacement.
inline constexpr CauseKind kBadReplacement{
    "C0859",
    {"置き換え文字列の {0} 文字目：$ は $1 か \\$、\\ は \\\\ と書きます",
     "character {0} of the replacement: $ is written as $1 or \\$, and \\ as "
     "\\\\"}};

}  // namespace tassei::internal

#endif  // LIB_FEEL_TEXT_CAUSES_H_
