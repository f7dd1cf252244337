#include <string>
#include <vector>

#include "bindings/cli/arguments.h"
#include "bindings/cli/commands.h"
#include "bindings/cli/console.h"
#include "bindings/cli/help.h"
#include "bindings/cli/usage.h"
#include "tassei.h"

namespace tassei_cli {
namespace {

int32_t LanguageOf(const Arguments& arguments) {
  const std::string* lang = arguments.Get(Option::kLang);
  return lang != nullptr && *lang == "en" ? TASSEI_LANGUAGE_EN
                                          : TASSEI_LANGUAGE_JA;
}

int32_t FormatOf(const Arguments& arguments) {
  const std::string* format = arguments.Get(Option::kFormat);
  return format != nullptr && *format == "json" ? TASSEI_FORMAT_JSON
                                                : TASSEI_FORMAT_TEXT;
}

// Some commands have two words, which are one from here on.
void JoinCommandWords(std::vector<std::string>& words) {
  if (words.size() < 2 || (words[0] != kRulesWord && words[0] != kSchemeWord)) {
    return;
  }
  words[0].append(" ").append(words[1]);
  words.erase(words.begin() + 1);
}

Exit RefuseUsage(const std::vector<std::string>& problems,
                 const CommandSpec* command, const Console& console) {
  for (const std::string& problem : problems) console.Complain(problem);
  std::string help = "tassei ";
  if (command != nullptr) help.append(command->name).append(" ");
  console.Complain(
      console.Say("使い方は {0}--help", "for help: {0}--help", {help}));
  return Exit::kUsage;
}

Exit RunLine(const CommandSpec* command, const Arguments& arguments,
             const std::vector<UsageError>& errors, Console& console) {
  if (arguments.Has(Option::kHelp) &&
      (command != nullptr || arguments.words.empty())) {
    console.Answer(HelpPage(command, console.language()));
    return Exit::kDone;
  }
  if (arguments.Has(Option::kVersion)) {
    console.AnswerLine(std::string("tassei ") + tassei_version());
    return Exit::kDone;
  }
  const std::vector<std::string> problems =
      UsageProblems(command, arguments, errors, console);
  if (!problems.empty()) return RefuseUsage(problems, command, console);
  return RunCommand(*command, arguments, console);
}

Exit Run(int argc, char** argv) {
  std::vector<UsageError> errors;
  Arguments arguments = ParseArguments(argc, argv, errors);
  JoinCommandWords(arguments.words);
  const CommandSpec* command =
      arguments.words.empty() ? nullptr : FindCommand(arguments.words[0]);
  Console console(LanguageOf(arguments), FormatOf(arguments));
  const Exit exit = RunLine(command, arguments, errors, console);
  if (!console.Flush() && exit == Exit::kDone) {
    console.Complain(
        console.In("標準出力に書けません", "cannot write to standard output"));
    return Exit::kSystem;
  }
  return exit;
}

}  // namespace
}  // namespace tassei_cli

int main(int argc, char** argv) {
  return static_cast<int>(tassei_cli::Run(argc, argv));
}
