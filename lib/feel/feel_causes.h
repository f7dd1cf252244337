// Why an expression has no value.

#ifndef LIB_FEEL_FEEL_CAUSES_H_
#define LIB_FEEL_FEEL_CAUSES_H_

#include "tassei/cause.h"

namespace tassei::internal {

// Kinds of values are named as FEEL names their types.

// {0} is the name.
inline constexpr CauseKind kUnknownName{
    "C0801", {"名前「{0}」は知られていません", "the name {0} is unknown"}};
inline constexpr CauseKind kOperandMissing{
    "C0802",
    {"値がない（null）ため求められません", "a value it needs is null"}};
// {0} is the operator, {1} and {2} the kinds of the operands.
inline constexpr CauseKind kWrongOperands{
    "C0803",
    {"{1} と {2} に演算 {0} はありません",
     "the operator {0} has no meaning for {1} and {2}"}};
// {0} and {1} are the kinds of the operands.
inline constexpr CauseKind kNotComparable{
    "C0804", {"{0} と {1} は比べられません", "{0} and {1} cannot be compared"}};
inline constexpr CauseKind kDivisionByZero{
    "C0805", {"ゼロで割っています", "division by zero"}};
inline constexpr CauseKind kResultOutOfRange{
    "C0806", {"結果が表せる範囲にありません", "the result is out of range"}};
// {0} is the kind.
inline constexpr CauseKind kNotBoolean{
    "C0807",
    {"真偽値が要るところに {0} があります", "{0} stands where boolean must"}};
// {0} is the name.
inline constexpr CauseKind kNoMember{
    "C0808", {"文脈に「{0}」がありません", "the context has no entry {0}"}};
// {0} is the kind, {1} the name.
inline constexpr CauseKind kNoProperty{
    "C0809",
    {"{0} に「{1}」という性質はありません", "{0} has no property {1}"}};
// {0} is the position.
inline constexpr CauseKind kNoPosition{
    "C0810",
    {"リストに位置 {0} の要素はありません",
     "the list has no element at position {0}"}};
// {0} is the kind.
inline constexpr CauseKind kNotFunction{
    "C0811", {"{0} は関数ではありません", "{0} is not a function"}};
// {0} is the number of arguments.
inline constexpr CauseKind kWrongArgumentCount{
    "C0812",
    {"この関数は {0} 個の引数を取りません",
     "the function does not take {0} arguments"}};
// {0} is the name.
inline constexpr CauseKind kNoParameter{
    "C0813",
    {"この関数に引数「{0}」はありません", "the function has no parameter {0}"}};
// {0} is the parameter, {1} the kind of the argument.
inline constexpr CauseKind kWrongArgument{
    "C0814",
    {"引数「{0}」は {1} を取りません", "the parameter {0} does not take {1}"}};
// {0} is the parameter.
inline constexpr CauseKind kArgumentMissing{
    "C0815", {"引数「{0}」がありません", "there is no argument for {0}"}};
// {0} is the kind.
inline constexpr CauseKind kNotIterable{
    "C0816",
    {"{0} の範囲は順にたどれません",
     "a range of {0} cannot be gone through step by step"}};
inline constexpr CauseKind kBadRange{
    "C0817",
    {"範囲の両端が合いません", "the ends of the range do not go together"}};
// {0} is the class, {1} the signature.
inline constexpr CauseKind kNoHostFunction{
    "C0818",
    {"外部関数 {0}.{1} は登録されていません",
     "no external function {0}.{1} is registered"}};
// {0} is the type declared, {1} the kind of the result.
inline constexpr CauseKind kWrongResult{
    "C0819",
    {"結果の型は {0} のはずですが、{1} です",
     "the result should be {0} and is {1}"}};

// Of the functions for lists, contexts and conversions.
inline constexpr CauseKind kEmptyList{"C0860",
                                      {"リストが空です", "the list is empty"}};
// {0} is the kind.
inline constexpr CauseKind kWrongElement{
    "C0861",
    {"リストの要素に使えない {0} があります",
     "the list has an element of the kind {0}"}};
inline constexpr CauseKind kTooFewElements{
    "C0862",
    {"標準偏差には2個以上の数値が要ります",
     "a standard deviation takes two numbers or more"}};
// {0} is the length.
inline constexpr CauseKind kWrongLength{
    "C0863",
    {"長さ {0} の部分はありません", "there is no part of the length {0}"}};
// {0} is the key.
inline constexpr CauseKind kRepeatedKey{
    "C0864",
    {"キー「{0}」が重複しています", "the key {0} is there more than once"}};
inline constexpr CauseKind kNotKeyAndValue{
    "C0865",
    {"要素が文字列の key と value を持つ文脈ではありません",
     "an element is no context with a string key and a value"}};
// {0} is the text.
inline constexpr CauseKind kNotNumberText{
    "C0866",
    {"「{0}」は数値として読めません", "{0} cannot be read as a number"}};
// {0} is the separator.
inline constexpr CauseKind kWrongSeparator{
    "C0867",
    {"「{0}」は区切り文字に使えません", "{0} cannot be the separator"}};
// {0} is the text.
inline constexpr CauseKind kNotRangeText{
    "C0868",
    {"「{0}」は範囲として読めません", "{0} cannot be read as a range"}};
inline constexpr CauseKind kWrongFunctionResult{
    "C0869",
    {"渡された関数の結果が真偽値ではありません",
     "the function given does not answer with a boolean"}};
inline constexpr CauseKind kBadMapping{
    "C0870",
    {"外部関数の定義に class と method signature がありません",
     "the external function names no class and method signature"}};
inline constexpr CauseKind kHostFunctionFailed{
    "C0871",
    {"外部関数 {0}.{1} が値を返しませんでした",
     "the external function {0}.{1} gave no value"}};
// {0} is the kind.
inline constexpr CauseKind kNoNegative{
    "C0872", {"{0} の符号は変えられません", "there is no negative of {0}"}};

}  // namespace tassei::internal

#endif  // LIB_FEEL_FEEL_CAUSES_H_
