#include "bindings/cli/help.h"

#include <algorithm>
#include <cstddef>

#include "tassei.h"

namespace tassei_cli {
namespace {

const std::vector<Option> kRequestOptions = {Option::kAsOf,    Option::kFormat,
                                             Option::kKnownOn, Option::kPeriod,
                                             Option::kPlan,    Option::kRound};

std::vector<Option> With(std::vector<Option> options, Option more) {
  options.push_back(more);
  return options;
}

struct OptionHelp {
  Option option;
  std::string_view value;
  std::string_view ja;
  std::string_view en;
};

// In the order in which they are shown.
const std::vector<OptionHelp>& OptionHelps() {
  static const auto* helps = new std::vector<OptionHelp>{
      {Option::kRound, "ID",
       "取りまとめ。期間と基準日が決まる。公表済みなら公表時の内容になる",
       "a round: it sets period and as-of day; once published, what was known "
       "then"},
      {Option::kPeriod, "PERIOD",
       "判定する期間。2020, 2020H1, 令和2年度上半期 など",
       "the period to judge: 2020, 2020H1, 令和2年度上半期 …"},
      {Option::kAsOf, "DATE", "基準日。この日までの状況だけを使う",
       "only what was known of up to this day"},
      {Option::kKnownOn, "DATE",
       "この日までに記録されたものだけを使う (省略時はすべて)",
       "only what was recorded by this day (default: all)"},
      {Option::kPlan, "ID", "計画 (1つしかないときは省略できる)",
       "the plan (not needed if there is only one)"},
      {Option::kFromRound, "ID", "前の状態の取りまとめ",
       "the round of the earlier state"},
      {Option::kFromAsOf, "DATE", "前の状態の --as-of (省略時は同じ)",
       "the --as-of of the earlier state (default: the same)"},
      {Option::kFromKnownOn, "DATE", "前の状態の --known-on (省略時は同じ)",
       "the --known-on of the earlier state (default: the same)"},
      {Option::kFromBook, "BOOK", "前の状態の台帳 (省略時は同じ台帳)",
       "the book of the earlier state (default: the same)"},
      {Option::kRecordedOn, "DATE", "台帳に記録する日", "the day of recording"},
      {Option::kId, "ID",
       "公表の記録のID (省略時は publication-取りまとめのID)",
       "the id of the entry (default: publication-ROUND)"},
      {Option::kTo, "FORM",
       "json (既定)、tables (CSVの表を収めたフォルダー)、cache",
       "json (default), tables (a folder of CSV tables), cache"},
      {Option::kEncoding, "NAME",
       "表の文字コード。utf8, utf8-bom (既定), cp932",
       "of the tables: utf8, utf8-bom (default), cp932"},
      {Option::kOut, "PATH", "書き出す先", "where to write"},
      {Option::kFormat, "FORM", "text (既定) または json",
       "text (default) or json"},
      {Option::kLang, "LANG", "ja (既定) または en", "ja (default) or en"},
      {Option::kHelp, "", "この説明を表示する", "shows this page"},
  };
  return *helps;
}

// How many columns a terminal gives the text: full-width characters take two.
std::size_t Columns(std::string_view text) {
  std::size_t columns = 0;
  for (const char byte : text) {
    const auto unit = static_cast<unsigned char>(byte);
    if (unit < 0x80 || (unit >= 0xC0 && unit < 0xE0)) {
      columns += 1;
    } else if (unit >= 0xE0) {
      columns += 2;
    }
  }
  return columns;
}

std::string Line(std::string_view left, std::string_view right) {
  constexpr std::size_t kLeft = 24;
  std::string line = "  " + std::string(left);
  const std::size_t used = Columns(left);
  line.append(used < kLeft ? kLeft - used : 1, ' ');
  return line.append(right).append("\n");
}

bool Takes(const CommandSpec& command, Option option) {
  const auto has = [&](const std::vector<Option>& options) {
    return std::find(options.begin(), options.end(), option) != options.end();
  };
  return option == Option::kLang || option == Option::kHelp ||
         has(command.required) || has(command.one_of) || has(command.optional);
}

std::string OptionLines(const CommandSpec& command, bool ja) {
  std::string lines;
  for (const OptionHelp& help : OptionHelps()) {
    if (!Takes(command, help.option)) continue;
    std::string left(OptionName(help.option));
    if (!help.value.empty()) left.append(" ").append(help.value);
    lines += Line(left, ja ? help.ja : help.en);
  }
  return lines;
}

std::string OverviewPage(bool ja) {
  std::string page =
      ja ? "tassei — "
           "行財政改革の取組の台帳から、達成度の判定と進捗状況の報告をつくる\n"
           "\n"
           "使い方: tassei COMMAND BOOK … [オプション]\n\n"
           "BOOK "
           "は台帳です。JSONのファイル、CSVの表を収めたフォルダー、キャッシュの"
           "\n"
           "どれかです。台帳の記録は消えません。訂正も新しい記録として加えます"
           "。\n\n"
           "コマンド:\n"
         : "tassei — grades reform initiatives and reports their progress\n\n"
           "usage: tassei COMMAND BOOK … [options]\n\n"
           "BOOK is a JSON file, a folder of CSV tables, or a cache. Nothing "
           "in "
           "it is\never overwritten: corrections are entries too.\n\n"
           "commands:\n";
  for (const CommandSpec& command : Commands()) {
    page += Line(command.name, ja ? command.summary_ja : command.summary_en);
  }
  page +=
      ja ? "\nどのコマンドでも使えるオプション:\n" : "\noptions everywhere:\n";
  page +=
      Line("--lang LANG", ja ? "ja (既定) または en" : "ja (default) or en");
  page += Line("--help",
               ja ? "コマンドの説明を表示する" : "shows the page of a command");
  page += Line("--version", ja ? "版を表示する" : "shows the version");
  page +=
      ja ? "\n終了コード: 0 正常終了、1 入力に誤りがある、2 使い方の誤り、\n"
           "            3 ファイルやシステムの障害\n"
           "\n例:\n  tassei report book.json --round r2-year --out out/\n"
         : "\nexit codes: 0 done, 1 the input has errors, 2 usage, 3 file or "
           "system\n"
           "\nexample:\n  tassei report book.json --round r2-year --out "
           "out/\n";
  return page;
}

}  // namespace

const std::vector<CommandSpec>& Commands() {
  static const auto* commands = new std::vector<CommandSpec>{
      {Command::kCheck,
       "check",
       {"BOOK"},
       {},
       {},
       {Option::kFormat},
       "台帳に誤りや、記録の改ざんがないかを調べる",
       "whether a book is valid, and its entries unaltered",
       "すべての問題を、場所と直し方とともに一度に示します。記録のハッシュ値が"
       "\n"
       "つながっていなければ、最初に食い違う記録を示します。\n\n"
       "例:\n  tassei check book.json\n  tassei check tables/ --format json\n",
       "Shows every problem at once, with its place and what to do. If the "
       "digests of\nthe entries do not fit, names the first that does not.\n\n"
       "examples:\n  tassei check book.json\n  tassei check tables/ --format "
       "json\n"},
      {Command::kAppend,
       "append",
       {"BOOK", "ENTRIES"},
       {Option::kRecordedOn},
       {},
       {Option::kOut, Option::kFormat, Option::kEncoding},
       "台帳に記録を加える (誤りが1つでもあれば何も変えない)",
       "adds entries to a book, all or none",
       "ENTRIES は {\"entries\": […]} "
       "という形のJSONファイルです。同じ記録をもう一度\n"
       "送っても何も変わらず、IDが同じで内容の違う記録は拒みます。訂正は "
       "\"corrects\"\n"
       "で元の記録を指し、取り消しは \"kind\": \"retraction\" とします。\n"
       "--out を省くと BOOK を書き換えます。フォルダーの台帳には --encoding "
       "で\n"
       "文字コードを指定します。キャッシュの台帳はJSONで書き出します。\n\n"
       "例:\n  tassei append book.json new.json --recorded-on 2021-02-12\n",
       "ENTRIES is a JSON file, {\"entries\": […]}. Sending the same entries "
       "again "
       "changes\nnothing; the same id with other content is refused. A "
       "correction names the\nentry it replaces by \"corrects\"; \"kind\": "
       "\"retraction\" takes one back.\nRewrites BOOK unless --out says "
       "otherwise. For a book in a folder, --encoding\nsays how its tables are "
       "written; a cache is written as JSON.\n\n"
       "example:\n  tassei append book.json new.json --recorded-on "
       "2021-02-12\n"},
      {Command::kReport,
       "report",
       {"BOOK"},
       {},
       {},
       With(kRequestOptions, Option::kOut),
       "進捗状況の報告を書き出す (HTML, Markdown, CSV, JSON, 工程表のSVG)",
       "writes the progress report (HTML, Markdown, CSV, JSON, SVG)",
       "書き出したファイルの一覧と、達成割合を1行にまとめたものを表示します。\n"
       "--out を省くと out/ "
       "に書き出します。何も指定しなければ、最も新しい取りまとめを\n"
       "報告します。\n\n"
       "例:\n  tassei report book.json --period 2020 --as-of 2021-01-31\n"
       "  tassei report book.json --period 2020 --as-of 2021-01-31 "
       "--known-on 2021-02-19\n",
       "Lists the files written, and ends with the line of the measure. Writes "
       "to out/\nunless --out says otherwise. Reports the latest round if "
       "nothing is said.\n\n"
       "examples:\n  tassei report book.json --period 2020 --as-of 2021-01-31\n"
       "  tassei report book.json --period 2020 --as-of 2021-01-31 --known-on "
       "2021-02-19\n"},
      {Command::kAssess,
       "assess",
       {"BOOK"},
       {},
       {},
       kRequestOptions,
       "取組ごとの達成度と、達成割合を表示する",
       "shows the grade of each initiative, and the measures",
       "例:\n  tassei assess book.json --period 2020 --as-of 2021-01-31\n"
       "  tassei assess book.json --round r2-first-half --format json\n",
       "examples:\n  tassei assess book.json --period 2020 --as-of 2021-01-31\n"
       "  tassei assess book.json --round r2-first-half --format json\n"},
      {Command::kExplain,
       "explain",
       {"BOOK", "INITIATIVE"},
       {},
       {},
       kRequestOptions,
       "取組がなぜその達成度なのかを、元の記録までたどって示す",
       "why an initiative has its grade, down to the entries",
       "INITIATIVE は取組の番号またはIDです。\n\n"
       "例:\n  tassei explain book.json 3 --period 2020 --as-of 2021-01-31\n",
       "INITIATIVE is a published number or an id.\n\n"
       "example:\n  tassei explain book.json 3 --period 2020 --as-of "
       "2021-01-31\n"},
      {Command::kDiff,
       "diff",
       {"BOOK"},
       {},
       {Option::kFromRound, Option::kFromAsOf, Option::kFromKnownOn,
        Option::kFromBook},
       kRequestOptions,
       "2つの報告の違いと、その元になった記録を示す",
       "what changed between two reports, and which entries did it",
       "後の状態は --as-of などで、前の状態は --from-… で示します。\n"
       "--format json の \"patch\" (RFC 6902) を前の report.json に当てると、\n"
       "後の report.json になります。\n\n"
       "例:\n  tassei diff book.json --period 2020 --as-of 2021-01-31 "
       "--from-known-on 2021-02-19\n"
       "  tassei diff book.json --period 2020 --as-of 2021-03-31 "
       "--from-as-of 2021-01-31\n",
       "--as-of and its like say the later state, --from-… the earlier one.\n"
       "With --format json, \"patch\" (RFC 6902) makes the later report.json "
       "from "
       "the\nearlier one.\n\n"
       "examples:\n  tassei diff book.json --period 2020 --as-of 2021-01-31 "
       "--from-known-on 2021-02-19\n"
       "  tassei diff book.json --period 2020 --as-of 2021-03-31 --from-as-of "
       "2021-01-31\n"},
      {Command::kMissing,
       "missing",
       {"BOOK"},
       {},
       {},
       kRequestOptions,
       "報告すべきなのに報告のないもの (未入力一覧) を表示する",
       "who has not reported what was due",
       "例:\n  tassei missing book.json --period 2020 --as-of 2021-01-31\n",
       "example:\n  tassei missing book.json --period 2020 --as-of "
       "2021-01-31\n"},
      {Command::kPublish,
       "publish",
       {"BOOK"},
       {Option::kRound, Option::kRecordedOn},
       {},
       {Option::kKnownOn, Option::kId, Option::kOut, Option::kFormat,
        Option::kEncoding},
       "取りまとめを公表済みにし、報告の元になった内容を台帳に残す",
       "publishes a round: records what its report was made from",
       "公表は1回だけです。その後に --round "
       "で報告すると、公表時と同じ内容になります。\n"
       "--out と --encoding は append と同じです。\n\n"
       "例:\n  tassei publish book.json --round r2-year --known-on 2021-02-19 "
       "--recorded-on 2021-02-22\n",
       "A round is published once; from then on --round reports what was known "
       "then.\n--out and --encoding are as for append.\n\n"
       "example:\n  tassei publish book.json --round r2-year --known-on "
       "2021-02-19 --recorded-on 2021-02-22\n"},
      {Command::kConvert,
       "convert",
       {"BOOK"},
       {Option::kOut},
       {},
       {Option::kTo, Option::kEncoding, Option::kFormat},
       "台帳を別の形で書き出す",
       "writes a book in another form",
       "例:\n  tassei convert book.json --to tables --encoding cp932 --out "
       "tables/\n  tassei convert tables/ --to json --out book.json\n",
       "examples:\n  tassei convert book.json --to tables --encoding cp932 "
       "--out tables/\n  tassei convert tables/ --to json --out book.json\n"},
  };
  return *commands;
}

const CommandSpec* FindCommand(std::string_view name) {
  for (const CommandSpec& command : Commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string HelpPage(const CommandSpec* command, int32_t language) {
  const bool ja = language == TASSEI_LANGUAGE_JA;
  if (command == nullptr) return OverviewPage(ja);
  std::string page = ja ? "使い方: tassei " : "usage: tassei ";
  page += command->name;
  for (const std::string_view operand : command->operands) {
    page.append(" ").append(operand);
  }
  for (const Option option : command->required) {
    page.append(" ").append(OptionName(option)).append(" …");
  }
  page += ja ? " [オプション]\n\n" : " [options]\n\n";
  page.append(ja ? command->summary_ja : command->summary_en).append("\n\n");
  page.append(ja ? command->page_ja : command->page_en);
  page += ja ? "\nオプション:\n" : "\noptions:\n";
  return page + OptionLines(*command, ja);
}

}  // namespace tassei_cli
