// The problems of decision models.

#ifndef LIB_RULES_MODEL_DIAGNOSTICS_H_
#define LIB_RULES_MODEL_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

inline constexpr DiagnosticKind kModelNoFile{
    "K0950",
    Severity::kCritical,
    {"モデルのファイルがありません", "there is no model file"}};
inline constexpr DiagnosticKind kModelUnknownType{
    "K0951",
    Severity::kError,
    {"型「{0}」は知られていません", "the type {0} is unknown"}};
inline constexpr DiagnosticKind kModelTypeCycle{
    "K0952",
    Severity::kError,
    {"型「{0}」の定義が自分自身に戻るか、深すぎます",
     "the definition of the type {0} leads back to itself, or is too deep"}};
inline constexpr DiagnosticKind kModelUnknownElement{
    "K0953",
    Severity::kError,
    {"「{0}」が必要とする要素「{1}」がありません",
     "{0} requires the element {1}, which there is not"}};
inline constexpr DiagnosticKind kModelCycle{
    "K0954",
    Severity::kError,
    {"判断が自分自身を必要としています：{0}",
     "decisions require themselves: {0}"}};
inline constexpr DiagnosticKind kModelNameTwice{
    "K0955",
    Severity::kError,
    {"名前「{0}」が二度使われています", "the name {0} is used twice"}};
inline constexpr DiagnosticKind kModelLookalike{
    "K0956",
    Severity::kWarning,
    {"名前「{0}」と「{1}」は、字形だけが違います",
     "the names {0} and {1} differ in the form of their characters only"}};
inline constexpr DiagnosticKind kModelUnknownImport{
    "K0958",
    Severity::kError,
    {"取り込むモデル「{0}」が、渡されたファイルにありません",
     "no file that was given is the imported model {0}"}};
inline constexpr DiagnosticKind kModelImportCycle{
    "K0959",
    Severity::kError,
    {"モデル「{0}」の取り込みが自分自身に戻ります",
     "the imports of the model {0} lead back to it"}};
inline constexpr DiagnosticKind kModelTooLarge{
    "K0960",
    Severity::kError,
    {"取り込みの組み合わせが多すぎます",
     "there are too many ways through the imports"},
    {"要素の合計が{0}個以下", "at most {0} elements in all"}};
inline constexpr DiagnosticKind kTableAggregatesContexts{
    "K0961",
    Severity::kError,
    {"結果の列が{0}個ある表は集計できません",
     "a table of {0} outputs cannot be aggregated"},
    {"結果の列が1個", "one output"}};
inline constexpr DiagnosticKind kTableNoOrder{
    "K0962",
    Severity::kWarning,
    {"ヒットポリシーが順序を使いますが、結果の値の並びがありません",
     "the hit policy goes by an order, and no output has a list of values"}};
inline constexpr DiagnosticKind kModelNoExpression{
    "K0964",
    Severity::kWarning,
    {"「{0}」に式がありません", "{0} has no expression"}};
inline constexpr DiagnosticKind kModelNoOutputDecision{
    "K0965",
    Severity::kError,
    {"判断サービス「{0}」に出力の判断がありません",
     "the decision service {0} has no output decision"}};

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_DIAGNOSTICS_H_
