#include "bindings/cli/commands.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "bindings/cli/abi.h"
#include "bindings/cli/changes.h"
#include "bindings/cli/rules.h"
#include "bindings/cli/schemes.h"
#include "bindings/cli/state.h"

namespace tassei_cli {
namespace {

Exit RunCheck(const Arguments& arguments, Console& console) {
  const std::string& path = arguments.words[1];
  console.Progress("台帳を調べています", "checking the book");
  Book book;
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_book_open(
      path.data(), path.size(), Out(book), Out(diagnostics), Out(error));
  console.EndProgress();
  if (diagnostics == nullptr) {
    return Failed(status, diagnostics, error, console);
  }
  if (const Exit exit = AnswerProblems(diagnostics, console);
      exit != Exit::kDone) {
    return exit;
  }
  if (status != TASSEI_OK || console.json()) return ExitFor(status);
  const char* digest = nullptr;
  size_t size = 0;
  tassei_book_digest(book.get(), &digest, &size);
  console.AnswerLine(
      console.Say("{0}: 正しい台帳です。記録: {1} 件。ハッシュ値: {2}",
                  "{0}: valid, entries: {1}, digest: {2}",
                  {path,
                   std::to_string(tassei_book_entry_count(book.get())),
                   {digest, size}}));
  return Exit::kDone;
}

void AnswerReport(const Report& report, const std::string& folder,
                  Console& console) {
  const char* summary = nullptr;
  size_t summary_size = 0;
  tassei_report_summary(report.get(), &summary, &summary_size);
  const std::filesystem::path base(folder);
  std::string files;
  for (size_t i = 0; i < tassei_report_file_count(report.get()); ++i) {
    const char* name = nullptr;
    size_t name_size = 0;
    const char* data = nullptr;
    size_t size = 0;
    tassei_report_file(report.get(), i, &name, &name_size, &data, &size,
                       nullptr);
    const std::string path = (base / std::string(name, name_size)).string();
    if (console.json()) {
      files.append(i == 0 ? "" : ",").append(JsonString(path));
    } else {
      console.AnswerLine(path);
    }
  }
  if (console.json()) {
    console.AnswerLine("{\"files\":[" + files + "],\"summary\":" +
                       JsonString({summary, summary_size}) + "}");
  } else {
    console.AnswerLine({summary, summary_size});
  }
}

Exit RunReport(const Arguments& arguments, Console& console) {
  Assessment assessment;
  if (const Exit exit = OpenAndAssess(kState, arguments, console, assessment);
      exit != Exit::kDone) {
    return exit;
  }
  console.Progress("報告を書いています", "writing the report");
  const std::string* out = arguments.Get(Option::kOut);
  const std::string folder = out == nullptr ? "out" : *out;
  Report report;
  Diagnostics diagnostics;
  Error error;
  tassei_status status = tassei_assessment_report(
      assessment.get(), console.language(), Out(report), Out(error));
  if (status == TASSEI_OK) {
    status = tassei_report_save(report.get(), folder.data(), folder.size(),
                                Out(diagnostics), Out(error));
  }
  if (status != TASSEI_OK) return Failed(status, diagnostics, error, console);
  console.EndProgress();
  AnswerReport(report, folder, console);
  return Exit::kDone;
}

Exit RunAssess(const Arguments& arguments, Console& console) {
  if (arguments.Has(Option::kScheme)) return RunTrial(arguments, console);
  Assessment assessment;
  if (const Exit exit = OpenAndAssess(kState, arguments, console, assessment);
      exit != Exit::kDone) {
    return exit;
  }
  return Answer(console, [&](auto&&... form) {
    return tassei_assessment_render(assessment.get(), form...);
  });
}

Exit RunExplain(const Arguments& arguments, Console& console) {
  Assessment assessment;
  if (const Exit exit = OpenAndAssess(kState, arguments, console, assessment);
      exit != Exit::kDone) {
    return exit;
  }
  const std::string& subject = arguments.words[2];
  Text text;
  Error error;
  const tassei_status status = tassei_assessment_explain(
      assessment.get(), subject.data(), subject.size(), console.format(),
      console.language(), Out(text), Out(error));
  if (status == TASSEI_NOT_FOUND) {
    console.Complain(console.Say(
        "番号またはIDが「{0}」の取組・指標・柱は、期間の末日の時点でありません",
        "no initiative, indicator or group in force at the end of the period "
        "has the number or id {0}",
        {subject}));
    return Exit::kUsage;
  }
  if (status != TASSEI_OK) return Failed(status, nullptr, error, console);
  console.Answer(View(text));
  return Exit::kDone;
}

// The earlier state of a comparison: as the later one, but for what --from-…
// says.
Arguments FromArguments(const Arguments& arguments) {
  Arguments from = arguments;
  if (!from.Has(Option::kFromRound)) {
    for (const auto& [option, other] :
         {std::pair{Option::kFromAsOf, Option::kAsOf},
          std::pair{Option::kFromKnownOn, Option::kKnownOn},
          std::pair{Option::kFromRound, Option::kRound}}) {
      if (const std::string* same = arguments.Get(other)) {
        from.options.emplace(option, *same);
      }
    }
  }
  if (const std::string* book = arguments.Get(Option::kFromBook)) {
    from.words[1] = *book;
  }
  return from;
}

Exit RunDiff(const Arguments& arguments, Console& console) {
  Assessment before;
  if (const Exit exit =
          OpenAndAssess(kFromState, FromArguments(arguments), console, before);
      exit != Exit::kDone) {
    return exit;
  }
  Assessment after;
  if (const Exit exit = OpenAndAssess(kState, arguments, console, after);
      exit != Exit::kDone) {
    return exit;
  }
  return Answer(console, [&](auto&&... form) {
    return tassei_assessment_compare(before.get(), after.get(), form...);
  });
}

Exit RunMissing(const Arguments& arguments, Console& console) {
  Assessment assessment;
  if (const Exit exit = OpenAndAssess(kState, arguments, console, assessment);
      exit != Exit::kDone) {
    return exit;
  }
  return Answer(console, [&](auto&&... form) {
    return tassei_assessment_missing(assessment.get(), form...);
  });
}

}  // namespace

Exit RunCommand(const CommandSpec& command, const Arguments& arguments,
                Console& console) {
  switch (command.command) {
    case Command::kCheck:
      return RunCheck(arguments, console);
    case Command::kAppend:
      return RunAppend(arguments, console);
    case Command::kReport:
      return RunReport(arguments, console);
    case Command::kAssess:
      return RunAssess(arguments, console);
    case Command::kExplain:
      return RunExplain(arguments, console);
    case Command::kDiff:
      return RunDiff(arguments, console);
    case Command::kMissing:
      return RunMissing(arguments, console);
    case Command::kPublish:
      return RunPublish(arguments, console);
    case Command::kConvert:
      return RunConvert(arguments, console);
    case Command::kRulesCheck:
      return RunRulesCheck(arguments, console);
    case Command::kRulesRun:
      return RunRulesRun(arguments, console);
    case Command::kRulesConvert:
      return RunRulesConvert(arguments, console);
    case Command::kSchemeList:
      return RunSchemeList(arguments, console);
    case Command::kSchemeCheck:
      return RunSchemeCheck(arguments, console);
  }
  return Exit::kUsage;
}

}  // namespace tassei_cli
