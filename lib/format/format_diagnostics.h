// The problems of files, encodings, JSON, CSV and XML.

#ifndef LIB_FORMAT_FORMAT_DIAGNOSTICS_H_
#define LIB_FORMAT_FORMAT_DIAGNOSTICS_H_

#include "tassei/diagnostic.h"

namespace tassei::internal {

// Files. {0} is the system's word for the failure.
inline constexpr DiagnosticKind kFileMissing{
    "K0201", Severity::kCritical, {"ファイルがありません", "no such file"}};
inline constexpr DiagnosticKind kFileForbidden{
    "K0202",
    Severity::kCritical,
    {"ファイルを読む権限がありません", "the file may not be read"}};
inline constexpr DiagnosticKind kFileNotRegular{
    "K0203",
    Severity::kCritical,
    {"通常のファイルではありません", "not a regular file"},
    {"通常のファイル", "a regular file"}};
inline constexpr DiagnosticKind kFileTooLarge{
    "K0204",
    Severity::kCritical,
    {"ファイルが大きすぎます", "the file is too large"},
    {"{0}バイト以下", "at most {0} bytes"}};
inline constexpr DiagnosticKind kFileUnreadable{
    "K0205",
    Severity::kCritical,
    {"ファイルを読めませんでした（{0}）", "the file could not be read ({0})"}};
inline constexpr DiagnosticKind kFileFolderMissing{
    "K0206",
    Severity::kCritical,
    {"書き込み先のフォルダーがありません",
     "the folder to write to is missing"}};
inline constexpr DiagnosticKind kFileWriteForbidden{
    "K0207",
    Severity::kCritical,
    {"ファイルを書く権限がありません", "the file may not be written"}};
inline constexpr DiagnosticKind kFileUnwritable{
    "K0208",
    Severity::kCritical,
    {"ファイルに書けませんでした（{0}）",
     "the file could not be written ({0})"}};

// Encodings.
inline constexpr DiagnosticKind kNotUtf8{
    "K0210",
    Severity::kCritical,
    {"UTF-8として正しくないバイトがあります",
     "a byte sequence is not valid UTF-8"},
    {"UTF-8", "UTF-8"}};
inline constexpr DiagnosticKind kNotCp932{
    "K0211",
    Severity::kCritical,
    {"CP932として正しくないバイト{0}があります",
     "the bytes {0} are not valid CP932"},
    {"CP932（Windowsのシフト JIS）", "CP932 (Shift JIS of Windows)"}};
inline constexpr DiagnosticKind kCp932SecondSpelling{
    "K0212",
    Severity::kWarning,
    {"文字「{0}」は重複符号{1}で書かれています。書き出すと{2}になります",
     "the character {0} stands in its second spelling {1} and will be written "
     "as {2}"}};
inline constexpr DiagnosticKind kUnencodable{
    "K0213",
    Severity::kError,
    {"{2}行{3}列目の文字「{0}」（{1}）はCP932で表せません",
     "the character {0} ({1}) in row {2}, column {3} does not exist in CP932"}};
inline constexpr DiagnosticKind kByteOrderMark{
    "K0214",
    Severity::kWarning,
    {"先頭にBOMがあります。読み飛ばしました",
     "the text starts with a byte order mark, which was left out"}};

inline constexpr DiagnosticKind kNotUtf16{
    "K0215",
    Severity::kCritical,
    {"UTF-16として正しくありません", "the bytes are not valid UTF-16"}};

// The text of JSON.
inline constexpr DiagnosticKind kJsonTooLarge{
    "K0220",
    Severity::kCritical,
    {"JSONが大きすぎます", "the JSON text is too large"},
    {"{0}バイト以下", "at most {0} bytes"}};
inline constexpr DiagnosticKind kJsonTooDeep{
    "K0221",
    Severity::kCritical,
    {"配列やオブジェクトの入れ子が深すぎます",
     "arrays and objects are nested too deeply"},
    {"{0}段以下", "at most {0} levels"}};
inline constexpr DiagnosticKind kJsonExpectedValue{
    "K0222",
    Severity::kCritical,
    {"JSONの値がありません", "a JSON value is missing"},
    {"値", "a value"}};
inline constexpr DiagnosticKind kJsonExpectedKey{
    "K0223",
    Severity::kCritical,
    {"オブジェクトのキーがありません", "the key of a member is missing"},
    {"二重引用符で囲んだキー", "a key in double quotes"}};
inline constexpr DiagnosticKind kJsonExpectedColon{
    "K0224",
    Severity::kCritical,
    {"キーの後に「:」がありません", "there is no colon behind the key"},
    {"「:」", ":"}};
inline constexpr DiagnosticKind kJsonExpectedObjectEnd{
    "K0225",
    Severity::kCritical,
    {"オブジェクトが続かず、閉じられてもいません",
     "the object neither goes on nor ends"},
    {"「,」または「}」", ", or }"}};
inline constexpr DiagnosticKind kJsonExpectedArrayEnd{
    "K0226",
    Severity::kCritical,
    {"配列が続かず、閉じられてもいません",
     "the array neither goes on nor ends"},
    {"「,」または「]」", ", or ]"}};
inline constexpr DiagnosticKind kJsonTrailing{
    "K0227",
    Severity::kCritical,
    {"JSONの値の後に余分な文字があります",
     "there is text behind the JSON value"},
    {"ファイルの終わり", "the end of the text"}};
inline constexpr DiagnosticKind kJsonBadNumber{
    "K0228",
    Severity::kCritical,
    {"数値の書き方が正しくありません", "a number is malformed"},
    {"-12.5e3 のような数値（先頭に+や余分な0を付けない）",
     "a number such as -12.5e3, without plus or leading zeros"}};
inline constexpr DiagnosticKind kJsonUnterminated{
    "K0229",
    Severity::kCritical,
    {"文字列が閉じられていません", "a string is not closed"},
    {"「\"」", "\""}};
inline constexpr DiagnosticKind kJsonControl{
    "K0230",
    Severity::kCritical,
    {"文字列の中に制御文字がそのまま書かれています",
     "a control character stands in a string"},
    {"\\n のような書き方", "an escape such as \\n"}};
inline constexpr DiagnosticKind kJsonBadEscape{
    "K0231",
    Severity::kCritical,
    {"文字列の中のエスケープが正しくありません",
     "an escape in a string is malformed"},
    {"\\\" \\\\ \\/ \\b \\f \\n \\r \\t または \\uXXXX（対になったサロゲート）",
     "\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX, surrogates in pairs"}};
inline constexpr DiagnosticKind kJsonDuplicateKey{
    "K0232",
    Severity::kError,
    {"キー「{0}」が同じオブジェクトに二度あります（最初は{1}）",
     "the key {0} stands twice in one object, first at {1}"}};
inline constexpr DiagnosticKind kJsonUnreadable{
    "K0233",
    Severity::kCritical,
    {"JSONとして読めませんでした（{0}）",
     "the text could not be read as JSON ({0})"}};

// What a member should be. {0} is its name.
inline constexpr DiagnosticKind kMemberMissing{
    "K0240",
    Severity::kError,
    {"項目「{0}」がありません", "the member {0} is missing"}};
inline constexpr DiagnosticKind kMemberUnknown{
    "K0241",
    Severity::kError,
    {"項目「{0}」は知られていません", "the member {0} is unknown"}};
inline constexpr DiagnosticKind kMemberNotBool{
    "K0242",
    Severity::kError,
    {"「{0}」が真偽値ではありません", "{0} is not a boolean"},
    {"true または false", "true or false"}};
inline constexpr DiagnosticKind kMemberNotNumber{
    "K0243",
    Severity::kError,
    {"「{0}」が数値ではありません", "{0} is not a number"},
    {"数値", "a number"}};
inline constexpr DiagnosticKind kMemberNotString{
    "K0244",
    Severity::kError,
    {"「{0}」が文字列ではありません", "{0} is not a string"},
    {"文字列", "a string"}};
inline constexpr DiagnosticKind kMemberNotArray{
    "K0245",
    Severity::kError,
    {"「{0}」が配列ではありません", "{0} is not an array"},
    {"配列", "an array"}};
inline constexpr DiagnosticKind kMemberNotObject{
    "K0246",
    Severity::kError,
    {"「{0}」がオブジェクトではありません", "{0} is not an object"},
    {"オブジェクト", "an object"}};
inline constexpr DiagnosticKind kMemberNotInteger{
    "K0247",
    Severity::kError,
    {"「{0}」が範囲内の整数ではありません",
     "{0} is not an integer within its range"},
    {"{1}から{2}までの整数", "an integer from {1} to {2}"}};
inline constexpr DiagnosticKind kMemberNotChoice{
    "K0248",
    Severity::kError,
    {"「{0}」の値が決められた値ではありません",
     "{0} is not one of the known values"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kValueNotObject{
    "K0249",
    Severity::kError,
    {"オブジェクトではありません", "the value is not an object"},
    {"オブジェクト", "an object"}};

// CSV.
inline constexpr DiagnosticKind kCsvTooLarge{
    "K0260",
    Severity::kCritical,
    {"CSVが大きすぎます", "the CSV text is too large"},
    {"{0}バイト以下", "at most {0} bytes"}};
inline constexpr DiagnosticKind kCsvCellTooLarge{
    "K0261",
    Severity::kCritical,
    {"セルが大きすぎます", "the cell is too large"},
    {"{0}バイト以下", "at most {0} bytes"}};
inline constexpr DiagnosticKind kCsvTooManyColumns{
    "K0262",
    Severity::kCritical,
    {"列が多すぎます", "the row has too many columns"},
    {"{0}列以下", "at most {0} columns"}};
inline constexpr DiagnosticKind kCsvTooManyRows{
    "K0263",
    Severity::kCritical,
    {"行が多すぎます", "the table has too many rows"},
    {"{0}行以下", "at most {0} rows"}};
inline constexpr DiagnosticKind kCsvTooManyCells{
    "K0264",
    Severity::kCritical,
    {"セルが多すぎます", "the table has too many cells"},
    {"{0}セル以下", "at most {0} cells"}};
inline constexpr DiagnosticKind kCsvStrayQuote{
    "K0265",
    Severity::kError,
    {"引用符で囲まれていないセルの中に「\"」があります",
     "a quote stands inside an unquoted cell"},
    {"セル全体を引用符で囲み、中の「\"」は「\"\"」と書く",
     "the whole cell in quotes, with quotes inside doubled"}};
inline constexpr DiagnosticKind kCsvTextAfterQuote{
    "K0266",
    Severity::kError,
    {"閉じる引用符の後に文字があります",
     "there is text behind a closing quote"},
    {"コンマまたは改行", "a comma or the end of the line"}};
inline constexpr DiagnosticKind kCsvUnterminated{
    "K0267",
    Severity::kError,
    {"セルの引用符が閉じられていません", "the quote of a cell is never closed"},
    {"「\"」", "\""}};
inline constexpr DiagnosticKind kCsvRagged{
    "K0268",
    Severity::kError,
    {"{0}行目のセルの数が{1}個です", "row {0} has {1} cells"},
    {"1行目と同じ{2}個", "{2} cells, as in the first row"}};
inline constexpr DiagnosticKind kCsvBlankLine{
    "K0269",
    Severity::kWarning,
    {"空の行を読み飛ばしました", "an empty line was left out"}};
inline constexpr DiagnosticKind kCsvNoHeader{
    "K0270",
    Severity::kError,
    {"見出しの行がありません", "there is no header row"},
    {"列名の行", "a row of column names"}};
inline constexpr DiagnosticKind kCsvColumnMissing{
    "K0271",
    Severity::kError,
    {"列「{0}」がありません", "the column {0} is missing"}};
inline constexpr DiagnosticKind kCsvColumnUnknown{
    "K0272",
    Severity::kWarning,
    {"列「{0}」は知られていません", "the column {0} is unknown"}};
inline constexpr DiagnosticKind kCsvColumnTwice{
    "K0273",
    Severity::kError,
    {"列名「{0}」が二度あります（最初は{1}列目）",
     "the column name {0} stands twice, first in column {1}"}};

// XML.
inline constexpr DiagnosticKind kXmlEncodingUnknown{
    "K0280",
    Severity::kCritical,
    {"文字コード「{0}」のXMLは読めません",
     "XML in the encoding {0} cannot be read"},
    {"UTF-8、BOM付きのUTF-16またはShift_JIS",
     "UTF-8, UTF-16 with a byte order mark, or Shift_JIS"}};
inline constexpr DiagnosticKind kXmlControl{
    "K0281",
    Severity::kCritical,
    {"XMLに書けない文字があります",
     "there is a character that XML may not hold"}};
inline constexpr DiagnosticKind kXmlDoctype{
    "K0282",
    Severity::kCritical,
    {"DOCTYPE宣言は受け付けません", "a document type is not accepted"}};
inline constexpr DiagnosticKind kXmlReference{
    "K0283",
    Severity::kCritical,
    {"「&」の後が正しい参照ではありません",
     "what stands behind & is no known reference"},
    {"&amp; &lt; &gt; &quot; &apos; または &#x3042; のような文字参照",
     "&amp; &lt; &gt; &quot; &apos; or a character such as &#x3042;"}};
inline constexpr DiagnosticKind kXmlUnclosed{
    "K0284",
    Severity::kCritical,
    {"「{0}」が閉じられていません", "{0} is not closed"}};
inline constexpr DiagnosticKind kXmlEndTag{
    "K0285",
    Severity::kCritical,
    {"終了タグ「{0}」が開始タグと合いません",
     "the end tag {0} does not fit the start tag"},
    {"{1}", "{1}"}};
inline constexpr DiagnosticKind kXmlBadTag{
    "K0286",
    Severity::kCritical,
    {"タグの書き方が正しくありません", "a tag is malformed"},
    {"<名前 属性=\"値\">", "<name attribute=\"value\">"}};
inline constexpr DiagnosticKind kXmlAttributeTwice{
    "K0287",
    Severity::kCritical,
    {"属性「{0}」が同じ要素に二度あります",
     "the attribute {0} stands twice in one element"}};
inline constexpr DiagnosticKind kXmlPrefixUnknown{
    "K0288",
    Severity::kCritical,
    {"接頭辞「{0}」が宣言されていません", "the prefix {0} is not declared"},
    {"xmlns:{0}=\"…\"", "xmlns:{0}=\"…\""}};
inline constexpr DiagnosticKind kXmlNoElement{
    "K0289",
    Severity::kCritical,
    {"XMLの要素がありません", "there is no XML element"}};
inline constexpr DiagnosticKind kXmlOutside{
    "K0290",
    Severity::kCritical,
    {"最も外側の要素の外に文字または要素があります",
     "there is text or a second element outside the outermost element"}};
inline constexpr DiagnosticKind kXmlTooDeep{
    "K0291",
    Severity::kCritical,
    {"要素の入れ子が深すぎます", "elements are nested too deeply"},
    {"{0}段以下", "at most {0} levels"}};
inline constexpr DiagnosticKind kXmlTooManyNodes{
    "K0292",
    Severity::kCritical,
    {"XMLの要素と属性が多すぎます",
     "the XML has too many elements and attributes"},
    {"{0}個以下", "at most {0}"}};

}  // namespace tassei::internal

#endif  // LIB_FORMAT_FORMAT_DIAGNOSTICS_H_
