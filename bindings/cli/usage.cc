#include "bindings/cli/usage.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "bindings/cli/abi.h"

namespace tassei_cli {
namespace {

std::string Describe(const UsageError& error, const Console& console) {
  switch (error.kind) {
    case UsageError::Kind::kUnknownOption:
      return console.Say("{0} というオプションはありません",
                         "there is no option {0}", {error.word});
    case UsageError::Kind::kValueMissing:
      return console.Say("{0} には値が必要です", "{0} needs a value",
                         {error.word});
    case UsageError::Kind::kValueUnexpected:
      return console.Say("{0} は値を取りません", "{0} takes no value",
                         {error.word});
    case UsageError::Kind::kRepeated:
      return console.Say("{0} が2回以上指定されています",
                         "{0} is given more than once", {error.word});
  }
  return error.word;
}

bool Has(const std::vector<Option>& options, Option option) {
  return std::find(options.begin(), options.end(), option) != options.end();
}

bool Allows(const CommandSpec& command, Option option) {
  return option == Option::kLang || Has(command.required, option) ||
         Has(command.one_of, option) || Has(command.optional, option);
}

// What is wrong with the arguments of one command.
class Checker {
 public:
  Checker(const CommandSpec& command, const Arguments& arguments,
          const Console& console, std::vector<std::string>& problems)
      : command_(command),
        arguments_(arguments),
        console_(console),
        problems_(problems) {}

  void Check() {
    CheckOperands();
    CheckPresence();
    CheckWords(Option::kLang, {"ja", "en"});
    CheckWords(Option::kFormat, {"text", "json"});
    CheckForm();
    CheckWords(Option::kEncoding, {"utf8", "utf8-bom", "cp932"});
    CheckPeriod();
    for (const Option option :
         {Option::kAsOf, Option::kKnownOn, Option::kFromAsOf,
          Option::kFromKnownOn, Option::kRecordedOn}) {
      CheckDay(option);
    }
    CheckEncodingOfTables();
    CheckNow();
  }

 private:
  void Add(std::string_view ja, std::string_view en,
           std::initializer_list<std::string_view> words) {
    problems_.push_back(console_.Say(ja, en, words));
  }

  void CheckOperands() {
    const std::size_t given = arguments_.words.size() - 1;
    const std::size_t taken = command_.operands.size();
    for (std::size_t i = given; i < taken - command_.optional_operands; ++i) {
      Add("{0} を指定してください", "{0} is missing", {command_.operands[i]});
    }
    for (std::size_t i = taken; i < given; ++i) {
      Add("余分な引数です: {0}", "one word too many: {0}",
          {arguments_.words[i + 1]});
    }
  }

  void CheckPresence() {
    for (const Option option : command_.required) {
      if (arguments_.Has(option)) continue;
      Add("{0} を指定してください", "{0} is missing", {OptionName(option)});
    }
    const auto given = [&](Option option) { return arguments_.Has(option); };
    if (!command_.one_of.empty() &&
        std::none_of(command_.one_of.begin(), command_.one_of.end(), given)) {
      Add("{0} のどれかを指定してください", "one of {0} is needed",
          {Names(command_.one_of)});
    }
    for (const auto& [option, value] : arguments_.options) {
      if (Allows(command_, option)) continue;
      Add("{0} は {1} では使えません", "{0} is no option of {1}",
          {OptionName(option), command_.name});
    }
  }

  void CheckWords(Option option,
                  std::initializer_list<std::string_view> words) {
    const std::string* value = arguments_.Get(option);
    if (value == nullptr ||
        std::find(words.begin(), words.end(), *value) != words.end()) {
      return;
    }
    std::string listed;
    for (const std::string_view word : words) {
      listed.append(listed.empty() ? "" : ", ").append(word);
    }
    Add("{0} は {1} のどれかです: {2}", "{0} is one of {1}, not {2}",
        {OptionName(option), listed, *value});
  }

  void CheckForm() {
    if (command_.subject == Subject::kRules) {
      CheckWords(Option::kTo, {"dmn", "csv", "md"});
    } else {
      CheckWords(Option::kTo, {"json", "tables", "cache"});
    }
  }

  void CheckNow() {
    const std::string* value = arguments_.Get(Option::kNow);
    if (value == nullptr) return;
    Evaluation evaluation;
    if (tassei_evaluation_new(Out(evaluation), nullptr) != TASSEI_OK) return;
    if (tassei_evaluation_set_now(evaluation.get(), value->data(),
                                  value->size(), nullptr) == TASSEI_OK) {
      return;
    }
    Add("--now が日時ではありません: {0} (例: 2021-01-31T09:30:00+09:00)",
        "--now is not a date and time: {0} (such as "
        "2021-01-31T09:30:00+09:00)",
        {*value});
  }

  void CheckPeriod() {
    const std::string* value = arguments_.Get(Option::kPeriod);
    if (value == nullptr) return;
    Request request;
    if (tassei_request_new(Out(request), nullptr) != TASSEI_OK) return;
    if (tassei_request_set_period(request.get(), value->data(), value->size(),
                                  nullptr) == TASSEI_OK) {
      return;
    }
    Add("--period が期間ではありません: {0} (例: 2020, 2020H1, "
        "令和2年度上半期)",
        "--period is not a period: {0} (such as 2020 or 2020H1)", {*value});
  }

  void CheckDay(Option option) {
    const std::string* value = arguments_.Get(option);
    int32_t day = 0;
    if (value == nullptr || tassei_date_parse(value->data(), value->size(),
                                              &day, nullptr) == TASSEI_OK) {
      return;
    }
    Add("{0} が日付ではありません: {1} (例: 2021-01-31, 令和3年1月31日)",
        "{0} is not a day: {1} (such as 2021-01-31)",
        {OptionName(option), *value});
  }

  void CheckEncodingOfTables() {
    const std::string* to = arguments_.Get(Option::kTo);
    if (command_.command != Command::kConvert ||
        !arguments_.Has(Option::kEncoding) ||
        (to != nullptr && *to == "tables")) {
      return;
    }
    Add("--encoding は --to tables のときだけ使います",
        "--encoding goes with --to tables only", {});
  }

  static std::string Names(const std::vector<Option>& options) {
    std::string names;
    for (const Option option : options) {
      names.append(names.empty() ? "" : ", ").append(OptionName(option));
    }
    return names;
  }

  const CommandSpec& command_;
  const Arguments& arguments_;
  const Console& console_;
  std::vector<std::string>& problems_;
};

}  // namespace

std::vector<std::string> UsageProblems(const CommandSpec* command,
                                       const Arguments& arguments,
                                       const std::vector<UsageError>& errors,
                                       const Console& console) {
  std::vector<std::string> problems;
  for (const UsageError& error : errors) {
    problems.push_back(Describe(error, console));
  }
  if (command != nullptr) {
    Checker(*command, arguments, console, problems).Check();
  } else if (arguments.words.empty()) {
    problems.emplace_back(
        console.In("コマンドを指定してください", "no command is given"));
  } else if (arguments.words[0] == kRulesWord) {
    problems.emplace_back(console.In(
        "rules の後に check, run, convert のどれかを指定してください",
        "rules is followed by one of check, run, convert"));
  } else if (arguments.words[0] == kSchemeWord) {
    problems.emplace_back(
        console.In("scheme の後に list, check のどちらかを指定してください",
                   "scheme is followed by list or check"));
  } else {
    problems.push_back(console.Say("{0} というコマンドはありません",
                                   "there is no command {0}",
                                   {arguments.words[0]}));
  }
  return problems;
}

}  // namespace tassei_cli
