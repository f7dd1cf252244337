#include "bindings/cli/command_list.h"

namespace tassei_cli {
namespace {

const std::vector<Option> kRequestOptions = {Option::kAsOf,    Option::kFormat,
                                             Option::kKnownOn, Option::kPeriod,
                                             Option::kPlan,    Option::kRound};

std::vector<Option> With(std::vector<Option> options, Option more) {
  options.push_back(more);
  return options;
}

}  // namespace

const std::vector<CommandSpec>& Commands() {
  static const auto* commands = new std::vector<CommandSpec>{
      {Command::kCheck,
       Subject::kBook,
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
       Subject::kBook,
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
       Subject::kBook,
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
       Subject::kBook,
       "assess",
       {"BOOK"},
       {},
       {},
       With(kRequestOptions, Option::kScheme),
       "取組ごとの達成度と、達成割合を表示する",
       "shows the grade of each initiative, and the measures",
       "--scheme を指定すると、台帳の基準による判定と、その評価基準による判定を"
       "並べて\n表示します。過去の年度に新しい基準を試すときに使います。\n\n"
       "例:\n  tassei assess book.json --period 2020 --as-of 2021-01-31\n"
       "  tassei assess book.json --round r2-first-half --format json\n"
       "  tassei assess book.json --period 2020 --scheme schemes/nagano\n",
       "With --scheme, shows what the book's own scheme gives and what that "
       "one "
       "gives,\nside by side: new rules tried against a past year.\n\n"
       "examples:\n  tassei assess book.json --period 2020 --as-of 2021-01-31\n"
       "  tassei assess book.json --round r2-first-half --format json\n"
       "  tassei assess book.json --period 2020 --scheme schemes/nagano\n"},
      {Command::kExplain,
       Subject::kBook,
       "explain",
       {"BOOK", "SUBJECT"},
       {},
       {},
       kRequestOptions,
       "取組や指標がなぜその達成度なのかを、元の記録までたどって示す",
       "why an initiative or indicator has its grade, down to the entries",
       "SUBJECT は取組の番号かID、または指標、柱、計画のIDです。\n\n"
       "例:\n  tassei explain book.json 3 --period 2020 --as-of 2021-01-31\n",
       "SUBJECT is the published number or the id of an initiative, or the id "
       "of "
       "an\nindicator, a group or the plan.\n\n"
       "example:\n  tassei explain book.json 3 --period 2020 --as-of "
       "2021-01-31\n"},
      {Command::kDiff,
       Subject::kBook,
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
       Subject::kBook,
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
       Subject::kBook,
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
       Subject::kBook,
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
      {Command::kRulesCheck,
       Subject::kRules,
       "rules check",
       {"FILE"},
       {},
       {},
       {Option::kFormat},
       "規則 (DMN、または判定表) に誤り、漏れ、重なりがないかを調べる",
       "whether rules are valid, without gaps and overlaps",
       "FILE は名前が .csv か .md で終われば判定表、それ以外は DMN "
       "です。DMN が取り込む\n"
       "ファイルは同じフォルダーから読みます。\n\n"
       "例:\n  tassei rules check grade.md\n"
       "  tassei rules check model.dmn --format json\n",
       "FILE is a decision table if its name ends in .csv or .md, and DMN "
       "otherwise.\nFiles that DMN imports are read from its folder.\n\n"
       "examples:\n  tassei rules check grade.md\n"
       "  tassei rules check model.dmn --format json\n"},
      {Command::kRulesRun,
       Subject::kRules,
       "rules run",
       {"FILE"},
       {Option::kInput},
       {},
       {Option::kDecision, Option::kNow, Option::kFormat},
       "入力に規則を当てはめ、決定の値を表示する",
       "the values of decisions for given inputs",
       "値が null になったときは、その理由も示します。--format json "
       "では、決定ごとに\n"
       "{\"value\": 値, \"causes\": [理由, …]} "
       "を表示します。時計は読みません。\n"
       "now() と today() の値は --now で与えます。\n\n"
       "例:\n  tassei rules run grade.md --input facts.json\n"
       "  tassei rules run model.dmn --input facts.json --decision 達成度 "
       "--format json\n",
       "Where a value is null, says why. With --format json each decision is\n"
       "{\"value\": …, \"causes\": […]}. The clock is never read: --now says "
       "what "
       "now()\nand today() give.\n\n"
       "examples:\n  tassei rules run grade.md --input facts.json\n"
       "  tassei rules run model.dmn --input facts.json --decision 達成度 "
       "--format json\n"},
      {Command::kRulesConvert,
       Subject::kRules,
       "rules convert",
       {"FILE"},
       {Option::kTo, Option::kOut},
       {},
       {Option::kDecision, Option::kFormat},
       "規則を DMN、または判定表 (CSV, Markdown) で書き出す",
       "writes rules as DMN, or as a table in CSV or Markdown",
       "DMN を判定表にするときは、決定が1つの表でなければなりません。いくつもあ"
       "るときは\n"
       "--decision で選びます。\n\n"
       "例:\n  tassei rules convert grade.md --to dmn --out grade.dmn\n"
       "  tassei rules convert model.dmn --to md --decision 達成度 --out "
       "grade.md\n",
       "To write DMN as a table, the decision must be one table; --decision "
       "chooses\namong several.\n\n"
       "examples:\n  tassei rules convert grade.md --to dmn --out grade.dmn\n"
       "  tassei rules convert model.dmn --to md --decision 達成度 --out "
       "grade.md\n"},
      {Command::kSchemeList,
       Subject::kScheme,
       "scheme list",
       {"FOLDER"},
       {},
       {},
       {Option::kFormat},
       "評価基準の一覧を表示する",
       "lists schemes: whose they are, and how their rules are known",
       "FOLDER は評価基準 (scheme.json) "
       "を収めたフォルダーを並べたフォルダーです"
       "。\n省くと schemes です。規則の数は、公表された (明記)、公表から分かる "
       "(推定)、\n人が判断する (判断) に分けて示します。\n\n"
       "例:\n  tassei scheme list schemes\n"
       "  tassei scheme list --format json\n",
       "FOLDER holds a folder for each scheme, with its scheme.json; schemes "
       "if "
       "it is\nleft out. Rules are counted by how they are known: printed, "
       "inferred from what\nwas printed, or judged by people.\n\n"
       "examples:\n  tassei scheme list schemes\n"
       "  tassei scheme list --format json\n",
       1},
      {Command::kSchemeCheck,
       Subject::kScheme,
       "scheme check",
       {"SCHEME"},
       {},
       {},
       {Option::kFormat},
       "評価基準に誤りがないかを調べる",
       "whether schemes are valid",
       "SCHEME は "
       "scheme.json、それを収めたフォルダー、またはそのフォルダーを並べ"
       "た\nフォルダーです。すべての問題を、場所と直し方とともに一度に示します"
       "。"
       "\n\n"
       "例:\n  tassei scheme check schemes/nagano\n"
       "  tassei scheme check schemes --format json\n",
       "SCHEME is a scheme.json, the folder of one, or a folder of such "
       "folders. "
       "Shows\nevery problem at once, with its place and what to do.\n\n"
       "examples:\n  tassei scheme check schemes/nagano\n"
       "  tassei scheme check schemes --format json\n"},
  };
  return *commands;
}

const CommandSpec* FindCommand(std::string_view name) {
  for (const CommandSpec& command : Commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace tassei_cli
