// The problems of FEEL text.

#ifndef LIB_FEEL_FEEL_DIAGNOSTICS_H_
#define LIB_FEEL_FEEL_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

// {0} is the place in the text, counted in characters from 1.

// Characters and words.
inline constexpr DiagnosticKind kFeelNotUtf8{
    "K0801",
    Severity::kError,
    {"UTF-8として正しくないバイトがあります",
     "a byte sequence is not valid UTF-8"}};
inline constexpr DiagnosticKind kFeelBadCharacter{
    "K0802",
    Severity::kError,
    {"{0}文字目の「{1}」はここでは使えません",
     "{1} at character {0} has no meaning here"}};
inline constexpr DiagnosticKind kFeelOpenString{
    "K0803",
    Severity::kError,
    {"{0}文字目から始まる文字列が閉じられていません",
     "the string at character {0} is not closed"},
    {"「\"」", "\""}};
inline constexpr DiagnosticKind kFeelBadEscape{
    "K0804",
    Severity::kError,
    {"{0}文字目のエスケープは文字を表しません",
     "the escape at character {0} stands for no character"},
    {"\\uXXXX（対になったサロゲート）または \\UXXXXXX",
     "\\uXXXX, surrogates in pairs, or \\UXXXXXX"}};
inline constexpr DiagnosticKind kFeelLongNumber{
    "K0805",
    Severity::kError,
    {"{0}文字目の数値は34桁に収まりません",
     "the number at character {0} does not fit 34 digits"}};
inline constexpr DiagnosticKind kFeelOpenComment{
    "K0806",
    Severity::kError,
    {"{0}文字目から始まる注釈が閉じられていません",
     "the comment at character {0} is not closed"},
    {"「*/」", "*/"}};
inline constexpr DiagnosticKind kFeelBadAtLiteral{
    "K0807",
    Severity::kError,
    {"{0}文字目の @ の文字列 {1} は日付・時刻・日時・期間を表しません",
     "the text {1} of the @ at character {0} is no date, time, date and time "
     "or duration"}};

// Grammar.
inline constexpr DiagnosticKind kFeelExpected{
    "K0810",
    Severity::kError,
    {"{0}文字目に{1}がありません", "{2} is missing at character {0}"}};
inline constexpr DiagnosticKind kFeelTooDeep{
    "K0811",
    Severity::kError,
    {"{0}文字目で入れ子が深すぎます", "nested too deeply at character {0}"},
    {"{1}段以下", "at most {1} levels"}};
inline constexpr DiagnosticKind kFeelUnquoted{
    "K0813",
    Severity::kError,
    {"{0}文字目の「{1}」は名前と読まれます。文字列は引用符で囲んでください",
     "{1} at character {0} is read as a name; a string stands in quotes"}};
inline constexpr DiagnosticKind kFeelUnknownName{
    "K0814",
    Severity::kError,
    {"{0}文字目の名前「{1}」は知られていません",
     "the name {1} at character {0} is unknown"}};
inline constexpr DiagnosticKind kFeelWideText{
    "K0815",
    Severity::kError,
    {"全角などの文字が演算子や数字として使われています",
     "full-width or similar characters stand for operators or digits"}};
inline constexpr DiagnosticKind kFeelNegatedNoNumber{
    "K0816",
    Severity::kError,
    {"{0}文字目の「-」の後が数値ではありません",
     "the minus at character {0} does not stand before a number"}};
inline constexpr DiagnosticKind kFeelThousands{
    "K0817",
    Severity::kWarning,
    {"{0}文字目のコンマは桁区切りではなく「または」と読まれます",
     "the comma at character {0} is read as \"or\" and separates no "
     "thousands"}};
inline constexpr DiagnosticKind kFeelLookalike{
    "K0818",
    Severity::kError,
    {"{0}文字目の名前「{1}」は、知られている名前と字形が違います",
     "the name {1} at character {0} is a known one in other characters"}};
inline constexpr DiagnosticKind kFeelUnknownType{
    "K0819",
    Severity::kError,
    {"{0}文字目の型「{1}」は知られていません",
     "the type {1} at character {0} is unknown"}};

// Meaning. {0} is the name of the fact.
inline constexpr DiagnosticKind kFeelWrongType{
    "K0820",
    Severity::kError,
    {"「{0}」は{1}ですが、{2}と比べています",
     "{0} is a {3}, and is compared with a {4}"}};
inline constexpr DiagnosticKind kFeelNoOrder{
    "K0821",
    Severity::kError,
    {"「{0}」は{1}なので大小を比べられません",
     "{0} is a {3}, which has no order"},
    {"「=」「!=」または値そのもの", "=, != or the value itself"}};
inline constexpr DiagnosticKind kFeelNullOrder{
    "K0822",
    Severity::kError,
    {"「{0}」の判定で null の大小を比べています",
     "the test of {0} compares the order of null"},
    {"「null」「!= null」", "null or != null"}};
inline constexpr DiagnosticKind kFeelEmptyInterval{
    "K0823",
    Severity::kWarning,
    {"「{0}」の判定の区間 {1} に入る値はありません",
     "no value of {0} lies in the interval {1}"}};

// Operations that have no answer but null. {0} is the place in the text.
inline constexpr DiagnosticKind kFeelNeverComparable{
    "K0824",
    Severity::kWarning,
    {"{0}文字目で {1} と {2} を比べているので、結果はいつも null です",
     "{1} is compared with {2} at character {0}, which always gives null"}};
inline constexpr DiagnosticKind kFeelNoOperation{
    "K0825",
    Severity::kWarning,
    {"{0}文字目の演算 {1} は {2} と {3} には使えず、結果はいつも null です",
     "the operator {1} at character {0} always gives null for {2} and {3}"}};
inline constexpr DiagnosticKind kFeelNoMember{
    "K0826",
    Severity::kWarning,
    {"{0}文字目の「{1}」は {2} にありません",
     "{1} at character {0} is no member of {2}"}};
inline constexpr DiagnosticKind kFeelArgumentCount{
    "K0827",
    Severity::kWarning,
    {"{0}文字目の関数は {1} 個の引数を取らないので、結果はいつも null です",
     "the function at character {0} does not take {1} arguments, and calling "
     "it always gives null"}};
inline constexpr DiagnosticKind kFeelNotFunction{
    "K0828",
    Severity::kWarning,
    {"{0}文字目の {1} は関数ではないので、結果はいつも null です",
     "{1} at character {0} is no function, and calling it always gives null"}};
inline constexpr DiagnosticKind kFeelRepeatedKey{
    "K0829",
    Severity::kWarning,
    {"{0}文字目のキー「{1}」が重複しているので、結果はいつも null です",
     "the key {1} at character {0} is repeated, which always gives null"}};
inline constexpr DiagnosticKind kFeelNoSign{
    "K0830",
    Severity::kWarning,
    {"{0}文字目の「-」は {1} には使えず、結果はいつも null です",
     "the minus at character {0} always gives null for {1}"}};

}  // namespace tassei::internal

#endif  // LIB_FEEL_FEEL_DIAGNOSTICS_H_
