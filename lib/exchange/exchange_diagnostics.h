// The problems of books in files.

#ifndef LIB_EXCHANGE_EXCHANGE_DIAGNOSTICS_H_
#define LIB_EXCHANGE_EXCHANGE_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

// Native JSON. {0} is the name of the member.
inline constexpr DiagnosticKind kVersionUnknown{
    "K1401",
    Severity::kCritical,
    {"このファイルの版{0}は読めません", "version {0} of the file is unknown"},
    {"「tassei」の値が1", "1 as the value of tassei"}};
inline constexpr DiagnosticKind kTextTooLong{
    "K1402",
    Severity::kError,
    {"文字列が長すぎます", "the text is too long"},
    {"{0}バイト以下", "at most {0} bytes"}};
inline constexpr DiagnosticKind kNotADecimal{
    "K1403",
    Severity::kError,
    {"「{0}」が一つの数値として読めません",
     "{0} cannot be read as one exact number"},
    {"34桁以内の数値（12.5、△5.0億円 など）",
     "a number of at most 34 digits, such as 12.5"}};
inline constexpr DiagnosticKind kNotADate{
    "K1404",
    Severity::kError,
    {"「{0}」が日付として読めません", "{0} cannot be read as a day"},
    {"2021-01-31、令和3年1月31日 など", "a day such as 2021-01-31"}};
inline constexpr DiagnosticKind kNotAPeriod{
    "K1405",
    Severity::kError,
    {"「{0}」が期間として読めません", "{0} cannot be read as a period"},
    {"2020、2020H1、2020Q3、2020-11、令和2年度上半期 など",
     "a period such as 2020, 2020H1, 2020Q3 or 2020-11"}};
inline constexpr DiagnosticKind kNumberDoubtful{
    "K1406",
    Severity::kWarning,
    {"「{0}」を{1}と読みました。確かめてください",
     "{0} was read as {1}, which may not be what was meant"}};
inline constexpr DiagnosticKind kNumberWithUnit{
    "K1407",
    Severity::kWarning,
    {"「{0}」を{1}（単位: {2}）と読みました。指標の単位と合うか確かめてくだ"
     "さい",
     "{0} was read as {1} in {2}, which the unit of the indicator must be"}};
inline constexpr DiagnosticKind kEntryTwice{
    "K1408",
    Severity::kError,
    {"記録「{0}」が二度あります（最初は{1}）",
     "the entry {0} stands twice, first at {1}"}};
inline constexpr DiagnosticKind kDigestMismatch{
    "K1409",
    Severity::kError,
    {"記録「{0}」の検証値が合いません。この記録かそれより前の記録が変わってい"
     "ます",
     "the digest of the entry {0} does not match: it or an entry before it was "
     "changed"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kRulesTooLarge{
    "K1410",
    Severity::kError,
    {"判定表のセルが多すぎます", "the rule tables have too many cells"},
    {"全部で{0}個以下", "at most {0} cells in all"}};

// Bundles of tables.
inline constexpr DiagnosticKind kTableMissing{
    "K1420",
    Severity::kCritical,
    {"表「{0}」がありません", "the table {0} is missing"}};
inline constexpr DiagnosticKind kTableUnknown{
    "K1421",
    Severity::kError,
    {"表「{0}」は知られていません", "the table {0} is unknown"}};
inline constexpr DiagnosticKind kTableTwice{
    "K1422",
    Severity::kError,
    {"表「{0}」が二度あります", "the table {0} is given twice"}};
inline constexpr DiagnosticKind kTableNotOneRow{
    "K1423",
    Severity::kError,
    {"表「{0}」の行数が{1}です", "the table {0} has {1} rows"},
    {"1行", "one row"}};
inline constexpr DiagnosticKind kParentUnknown{
    "K1424",
    Severity::kError,
    {"「{0}」が{1}にありません", "{0} is not in {1}"}};
inline constexpr DiagnosticKind kRuleWidthWrong{
    "K1425",
    Severity::kError,
    {"列「{0}」がセルの数として読めません",
     "the column {0} cannot be read as a number of cells"},
    {"0から{1}までの整数", "an integer from 0 to {1}"}};
inline constexpr DiagnosticKind kListEscapeWrong{
    "K1426",
    Severity::kError,
    {"「\\」の後に「\\」も「;」もありません",
     "a backslash stands before neither a backslash nor a semicolon"},
    {"「\\\\」または「\\;」", "\\\\ or \\;"}};
inline constexpr DiagnosticKind kTablesTooLarge{
    "K1427",
    Severity::kCritical,
    {"表の全体が大きすぎます", "the tables are too large together"},
    {"{0}バイト以下", "at most {0} bytes"}};
inline constexpr DiagnosticKind kFolderUnreadable{
    "K1428",
    Severity::kCritical,
    {"フォルダーを読めませんでした（{0}）",
     "the folder could not be read ({0})"}};

// Files that a document names.
inline constexpr DiagnosticKind kNoFolderForNames{
    "K1450",
    Severity::kError,
    {"ファイルから開いたものではないので、別のファイルを指せません",
     "it was not opened from a file, and so can name none"},
    {"ここに書いた内容", "the content itself"}};
inline constexpr DiagnosticKind kNameNotPlain{
    "K1451",
    Severity::kError,
    {"同じフォルダーのファイルの名前ではありません",
     "it is not the name of a file in the same folder"},
    {"indicator-rules.csv のような名前", "a name such as indicator-rules.csv"}};
inline constexpr DiagnosticKind kNameNotBelow{
    "K1452",
    Severity::kError,
    {"台帳のフォルダーかその下のファイルの名前ではありません",
     "it is not the name of a file in the folder of the book or below it"},
    {"scheme.json、schemes/nagano/scheme.json のような名前",
     "a name such as scheme.json or schemes/nagano/scheme.json"}};
inline constexpr DiagnosticKind kTableFileForm{
    "K1453",
    Severity::kError,
    {"表のファイルの名前ではありません", "it is not the name of a table"},
    {".csv または .md", ".csv or .md"}};
inline constexpr DiagnosticKind kTableFileEmpty{
    "K1454", Severity::kError, {"表に行がありません", "the table has no rows"}};

// Snapshot caches.
inline constexpr DiagnosticKind kCacheNotOne{
    "K1440",
    Severity::kCritical,
    {"スナップショットキャッシュではありません",
     "the file is not a snapshot cache"}};
inline constexpr DiagnosticKind kCacheOtherVersion{
    "K1441",
    Severity::kCritical,
    {"スナップショットキャッシュの版が{0}です",
     "the snapshot cache has version {0}"},
    {"版{1}。元のファイルから作り直す",
     "version {1}, made again from the original file"}};
inline constexpr DiagnosticKind kCacheTruncated{
    "K1442",
    Severity::kCritical,
    {"スナップショットキャッシュの長さが{0}バイトです",
     "the snapshot cache has {0} bytes"},
    {"{1}バイト", "{1} bytes"}};
inline constexpr DiagnosticKind kCacheDamaged{
    "K1443",
    Severity::kCritical,
    {"スナップショットキャッシュが壊れています",
     "the snapshot cache is damaged"},
    {"元のファイルから作り直したもの",
     "one made again from the original file"}};

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_EXCHANGE_DIAGNOSTICS_H_
