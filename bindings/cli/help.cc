#include "bindings/cli/help.h"

#include <algorithm>
#include <cstddef>

#include "tassei.h"

namespace tassei_cli {
namespace {

struct OptionHelp {
  Option option;
  std::string_view value;
  std::string_view ja;
  std::string_view en;
  Subject subject = Subject::kBook;  // Where the words depend on it.
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
      {Option::kScheme, "SCHEME",
       "試す評価基準。scheme.json、またはそれを収めたフォルダー",
       "the scheme to try: a scheme.json, or the folder of one"},
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
      {Option::kInput, "FILE", "入力のJSON。1件のオブジェクト、またはその配列",
       "the inputs as JSON: an object, or an array of them"},
      {Option::kDecision, "NAME", "決定の名前 (省略時はすべて)",
       "the name of a decision (default: all)"},
      {Option::kNow, "TIME",
       "now() と today() の値。2021-01-31T09:30:00+09:00 など",
       "what now() and today() give: 2021-01-31T09:30:00+09:00 …"},
      {Option::kTo, "FORM", "dmn, csv, md のどれか", "one of dmn, csv, md",
       Subject::kRules},
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
    if (help.option == Option::kTo && help.subject != command.subject) continue;
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
           "使い方: tassei COMMAND BOOK … [オプション]\n"
           "        tassei rules COMMAND FILE … [オプション]\n"
           "        tassei scheme COMMAND … [オプション]\n\n"
           "BOOK "
           "は台帳です。JSONのファイル、CSVの表を収めたフォルダー、キャッシュの"
           "\n"
           "どれかです。台帳の記録は消えません。訂正も新しい記録として加えます"
           "。\n\n"
           "コマンド:\n"
         : "tassei — grades reform initiatives and reports their progress\n\n"
           "usage: tassei COMMAND BOOK … [options]\n"
           "       tassei rules COMMAND FILE … [options]\n"
           "       tassei scheme COMMAND … [options]\n\n"
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

std::string HelpPage(const CommandSpec* command, int32_t language) {
  const bool ja = language == TASSEI_LANGUAGE_JA;
  if (command == nullptr) return OverviewPage(ja);
  std::string page = ja ? "使い方: tassei " : "usage: tassei ";
  page += command->name;
  const std::size_t required =
      command->operands.size() - command->optional_operands;
  for (std::size_t i = 0; i < command->operands.size(); ++i) {
    const std::string operand(command->operands[i]);
    page += i < required ? " " + operand : " [" + operand + "]";
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
