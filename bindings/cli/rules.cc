#include "bindings/cli/rules.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindings/cli/abi.h"
#include "bindings/cli/file.h"
#include "bindings/cli/state.h"

namespace tassei_cli {
namespace {

Exit OpenModel(const std::string& path, const Console& console, Model& model) {
  console.Progress("規則を読んでいます", "reading the rules");
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_model_open(
      path.data(), path.size(), Out(model), Out(diagnostics), Out(error));
  if (status != TASSEI_OK) return Failed(status, diagnostics, error, console);
  console.EndProgress();
  console.Complain(diagnostics);
  return Exit::kDone;
}

// Reads the JSON of --input: an object, or a list of them.
Exit ReadInputs(const Model& model, const Arguments& arguments,
                const Console& console, Value& inputs) {
  const std::string& name = *arguments.Get(Option::kInput);
  std::string bytes;
  if (!ReadWhole(name, bytes)) {
    console.Complain(
        console.Say("{0} を読めません", "cannot read {0}", {name}));
    return Exit::kSystem;
  }
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_model_inputs(
      model.get(), bytes.data(), bytes.size(), name.data(), name.size(),
      Out(inputs), Out(diagnostics), Out(error));
  if (status != TASSEI_OK) return Failed(status, diagnostics, error, console);
  console.Complain(diagnostics);
  return Exit::kDone;
}

Exit MakeEvaluation(const Arguments& arguments, const Console& console,
                    Evaluation& evaluation) {
  Error error;
  tassei_status status = tassei_evaluation_new(Out(evaluation), Out(error));
  const std::string* now = arguments.Get(Option::kNow);
  if (status == TASSEI_OK && now != nullptr) {
    status = tassei_evaluation_set_now(evaluation.get(), now->data(),
                                       now->size(), Out(error));
  }
  if (status != TASSEI_OK) return Failed(status, nullptr, error, console);
  return Exit::kDone;
}

std::string ElementField(const Model& model, size_t index, int32_t field) {
  const char* data = nullptr;
  size_t size = 0;
  tassei_model_element_field(model.get(), index, field, &data, &size, nullptr);
  return {data, size};
}

// The decision that the options name, or all of the model but of its imports.
std::vector<std::string> DecisionsOf(const Model& model,
                                     const Arguments& arguments) {
  if (const std::string* named = arguments.Get(Option::kDecision)) {
    return {*named};
  }
  std::vector<std::string> decisions;
  std::string own;
  for (size_t i = 0; i < tassei_model_element_count(model.get()); ++i) {
    std::string space = ElementField(model, i, TASSEI_ELEMENT_NAMESPACE);
    if (i == 0) own = space;
    int32_t kind = 0;
    tassei_model_element_kind(model.get(), i, &kind, nullptr);
    if (kind == TASSEI_ELEMENT_DECISION && space == own) {
      decisions.push_back(ElementField(model, i, TASSEI_ELEMENT_NAME));
    }
  }
  return decisions;
}

// Asks a model for decisions, and says what they are.
class Asker {
 public:
  Asker(const Model& model, const Evaluation& evaluation,
        const std::vector<std::string>& decisions, Console& console)
      : model_(model),
        evaluation_(evaluation),
        decisions_(decisions),
        console_(console) {}

  // Answers for one object of inputs, or for each of a list.
  Exit Answer(const Value& inputs) {
    std::string answer;
    const Exit exit = tassei_value_kind(inputs.get()) == TASSEI_VALUE_LIST
                          ? AnswerAll(inputs, answer)
                          : AnswerOne(inputs, "", answer);
    if (exit != Exit::kDone) return exit;
    if (console_.json()) answer += "\n";
    console_.Answer(answer);
    return Exit::kDone;
  }

 private:
  Exit AnswerAll(const Value& rows, std::string& answer) {
    const bool json = console_.json();
    if (json) answer += "[";
    for (size_t i = 0; i < tassei_value_count(rows.get()); ++i) {
      Value row;
      Error error;
      const tassei_status status =
          tassei_value_at(rows.get(), i, Out(row), Out(error));
      if (status != TASSEI_OK) return Failed(status, nullptr, error, console_);
      if (json && i > 0) answer += ",";
      const std::string label = "[" + std::to_string(i) + "] ";
      if (const Exit exit = AnswerOne(row, label, answer);
          exit != Exit::kDone) {
        return exit;
      }
    }
    if (json) answer += "]";
    return Exit::kDone;
  }

  Exit AnswerOne(const Value& inputs, const std::string& label,
                 std::string& answer) {
    std::string members;
    for (const std::string& decision : decisions_) {
      Value value;
      if (const Exit exit = Ask(decision, inputs, value); exit != Exit::kDone) {
        return exit;
      }
      if (console_.json()) {
        members.append(members.empty() ? "" : ",");
        members.append(JsonString(decision)).append(":");
        members.append(Json(value));
      } else {
        answer.append(label).append(Lines(decision, value));
      }
    }
    if (console_.json()) answer.append("{" + members + "}");
    return Exit::kDone;
  }

  Exit Ask(const std::string& decision, const Value& inputs, Value& value) {
    Error error;
    const tassei_status status = tassei_model_evaluate(
        model_.get(), decision.data(), decision.size(), inputs.get(),
        evaluation_.get(), Out(value), Out(error));
    if (status == TASSEI_NOT_FOUND) {
      console_.Complain(console_.Say("「{0}」という決定はありません",
                                     "there is no decision {0}", {decision}));
      return Exit::kUsage;
    }
    if (status != TASSEI_OK) return Failed(status, nullptr, error, console_);
    return Exit::kDone;
  }

  std::string Causes(const Value& value) {
    Text text;
    tassei_value_causes(value.get(), console_.format(), console_.language(),
                        Out(text), nullptr);
    return text == nullptr ? std::string() : std::string(View(text));
  }

  // A function has no form in JSON, and is its text.
  std::string Json(const Value& value) {
    Text text;
    if (tassei_value_json(value.get(), Out(text), nullptr) != TASSEI_OK) {
      return "{\"value\":" + JsonString(TextOf(value)) + ",\"causes\":[]}";
    }
    return "{\"value\":" + std::string(View(text)) +
           ",\"causes\":" + Causes(value) + "}";
  }

  static std::string TextOf(const Value& value) {
    Text text;
    tassei_value_text(value.get(), Out(text), nullptr);
    return text == nullptr ? std::string() : std::string(View(text));
  }

  // The value on a line, and each cause on one below it.
  std::string Lines(const std::string& decision, const Value& value) {
    std::string lines = decision + ": " + TextOf(value) + "\n";
    const std::string causes = Causes(value);
    for (std::size_t at = 0; at < causes.size();) {
      const std::size_t end = causes.find('\n', at);
      lines.append("  ").append(causes, at, end - at).append("\n");
      at = end + 1;
    }
    return lines;
  }

  const Model& model_;
  const Evaluation& evaluation_;
  const std::vector<std::string>& decisions_;
  Console& console_;
};

int32_t FormOf(const std::string& to) {
  if (to == "csv") return TASSEI_MODEL_CSV;
  if (to == "md") return TASSEI_MODEL_MARKDOWN;
  return TASSEI_MODEL_DMN;
}

}  // namespace

Exit RunRulesCheck(const Arguments& arguments, Console& console) {
  const std::string& path = arguments.words[1];
  Model model;
  Diagnostics diagnostics;
  Error error;
  tassei_status status = tassei_model_open(path.data(), path.size(), Out(model),
                                           Out(diagnostics), Out(error));
  if (status == TASSEI_OK) {
    status = tassei_model_check(model.get(), Out(diagnostics), Out(error));
  }
  if (diagnostics == nullptr ||
      (status != TASSEI_OK && status != TASSEI_INVALID_ARGUMENT)) {
    return Failed(status, diagnostics, error, console);
  }
  if (const Exit exit = AnswerProblems(diagnostics, console);
      exit != Exit::kDone) {
    return exit;
  }
  if (tassei_diagnostics_has_errors(diagnostics.get()) != 0) {
    return Exit::kInput;
  }
  if (status != TASSEI_OK || console.json()) return ExitFor(status);
  console.AnswerLine(console.Say(
      "{0}: 正しい規則です。決定: {1} 件", "{0}: valid, decisions: {1}",
      {path, std::to_string(DecisionsOf(model, arguments).size())}));
  return Exit::kDone;
}

Exit RunRulesRun(const Arguments& arguments, Console& console) {
  Model model;
  Evaluation evaluation;
  Value inputs;
  Exit exit = OpenModel(arguments.words[1], console, model);
  if (exit == Exit::kDone)
    exit = MakeEvaluation(arguments, console, evaluation);
  if (exit == Exit::kDone) exit = ReadInputs(model, arguments, console, inputs);
  if (exit != Exit::kDone) return exit;
  const std::vector<std::string> decisions = DecisionsOf(model, arguments);
  return Asker(model, evaluation, decisions, console).Answer(inputs);
}

Exit RunRulesConvert(const Arguments& arguments, Console& console) {
  Model model;
  if (const Exit exit = OpenModel(arguments.words[1], console, model);
      exit != Exit::kDone) {
    return exit;
  }
  const std::string* named = arguments.Get(Option::kDecision);
  const std::string decision = named == nullptr ? "" : *named;
  const std::string& out = *arguments.Get(Option::kOut);
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_model_save(
      model.get(), FormOf(*arguments.Get(Option::kTo)), decision.data(),
      decision.size(), out.data(), out.size(), Out(diagnostics), Out(error));
  if (status == TASSEI_OK) return Exit::kDone;
  const Exit exit = Failed(status, diagnostics, error, console);
  const bool file_failed =
      diagnostics != nullptr && tassei_diagnostics_count(diagnostics.get()) > 0;
  const bool asked_wrongly = status == TASSEI_FAILED_PRECONDITION;
  return asked_wrongly && !file_failed ? Exit::kUsage : exit;
}

}  // namespace tassei_cli
