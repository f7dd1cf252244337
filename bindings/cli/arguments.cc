#include "bindings/cli/arguments.h"

#include <algorithm>
#include <array>

namespace tassei_cli {
namespace {

struct OptionSpec {
  Option option;
  std::string_view name;
  bool takes_value;
};

constexpr std::array kOptions = {
    OptionSpec{Option::kAsOf, "--as-of", true},
    OptionSpec{Option::kDecision, "--decision", true},
    OptionSpec{Option::kEncoding, "--encoding", true},
    OptionSpec{Option::kFormat, "--format", true},
    OptionSpec{Option::kFromAsOf, "--from-as-of", true},
    OptionSpec{Option::kFromBook, "--from-book", true},
    OptionSpec{Option::kFromKnownOn, "--from-known-on", true},
    OptionSpec{Option::kFromRound, "--from-round", true},
    OptionSpec{Option::kHelp, "--help", false},
    OptionSpec{Option::kId, "--id", true},
    OptionSpec{Option::kInput, "--input", true},
    OptionSpec{Option::kKnownOn, "--known-on", true},
    OptionSpec{Option::kLang, "--lang", true},
    OptionSpec{Option::kNow, "--now", true},
    OptionSpec{Option::kOut, "--out", true},
    OptionSpec{Option::kPeriod, "--period", true},
    OptionSpec{Option::kPlan, "--plan", true},
    OptionSpec{Option::kRecordedOn, "--recorded-on", true},
    OptionSpec{Option::kRound, "--round", true},
    OptionSpec{Option::kScheme, "--scheme", true},
    OptionSpec{Option::kTo, "--to", true},
    OptionSpec{Option::kVersion, "--version", false},
};

const OptionSpec* FindOption(std::string_view name) {
  const auto* found =
      std::find_if(kOptions.begin(), kOptions.end(),
                   [&](const OptionSpec& spec) { return spec.name == name; });
  return found == kOptions.end() ? nullptr : found;
}

}  // namespace

const std::string* Arguments::Get(Option option) const {
  const auto found = options.find(option);
  return found == options.end() ? nullptr : &found->second;
}

std::string_view OptionName(Option option) {
  return std::find_if(
             kOptions.begin(), kOptions.end(),
             [&](const OptionSpec& spec) { return spec.option == option; })
      ->name;
}

Arguments ParseArguments(int argc, char** argv,
                         std::vector<UsageError>& errors) {
  Arguments arguments;
  bool options_ended = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (options_ended || !word.starts_with("-") || word == "-") {
      arguments.words.emplace_back(word);
      continue;
    }
    if (word == "--") {
      options_ended = true;
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    const OptionSpec* spec = FindOption(name);
    if (spec == nullptr) {
      errors.push_back({UsageError::Kind::kUnknownOption, std::string(name)});
      continue;
    }
    std::string value;
    if (equals != std::string_view::npos) {
      if (!spec->takes_value) {
        errors.push_back(
            {UsageError::Kind::kValueUnexpected, std::string(name)});
        continue;
      }
      value = word.substr(equals + 1);
    } else if (spec->takes_value) {
      if (i + 1 == argc || std::string_view(argv[i + 1]).starts_with("--")) {
        errors.push_back({UsageError::Kind::kValueMissing, std::string(name)});
        continue;
      }
      value = argv[++i];
    }
    if (!arguments.options.emplace(spec->option, value).second) {
      errors.push_back({UsageError::Kind::kRepeated, std::string(name)});
    }
  }
  return arguments;
}

}  // namespace tassei_cli
