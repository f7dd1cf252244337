#include "tests/rules/model_text.h"

#include <utility>

#include "gtest/gtest.h"
#include "tassei/expression.h"
#include "tests/support/status_matchers.h"

namespace tassei::testing {
namespace {

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string Attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return " " + std::string(name) + "=\"" + Escaped(value) + "\"";
}

std::string Element(std::string_view name, std::string_view attributes,
                    std::string_view content) {
  const std::string tag(name);
  return "<" + tag + std::string(attributes) + ">" + std::string(content) +
         "</" + tag + ">";
}

std::string Variable(std::string_view element, std::string_view name,
                     std::string_view type) {
  return Element(element, Attribute("name", name) + Attribute("typeRef", type),
                 "");
}

std::string Reference(std::string_view element, std::string_view id) {
  const bool is_of_import = id.find('#') != std::string_view::npos;
  const std::string href = (is_of_import ? "" : "#") + std::string(id);
  return Element(element, Attribute("href", href), "");
}

// "kind rest" in its two parts.
std::pair<std::string, std::string> KindAndName(std::string_view text) {
  const std::size_t space = text.find(' ');
  return {std::string(text.substr(0, space)),
          std::string(text.substr(space + 1))};
}

std::string RequirementTexts(Requirements requirements) {
  std::string text;
  for (const std::string_view requirement : requirements) {
    const auto [kind, name] = KindAndName(requirement);
    if (kind == "input") {
      text += Element("informationRequirement", "",
                      Reference("requiredInput", name));
    } else if (kind == "decision") {
      text += Element("informationRequirement", "",
                      Reference("requiredDecision", name));
    } else {
      text += Element("knowledgeRequirement", "",
                      Reference("requiredKnowledge", name));
    }
  }
  return text;
}

std::string Identity(std::string_view name) {
  return Attribute("id", name) + Attribute("name", name);
}

}  // namespace

std::string TextElement(std::string_view text) {
  return Element("text", "", Escaped(text));
}

std::string Literal(std::string_view text, std::string_view type) {
  return Element("literalExpression", Attribute("typeRef", type),
                 TextElement(text));
}

std::string ContextText(std::initializer_list<EntryText> entries) {
  std::string text;
  for (const EntryText& entry : entries) {
    const std::string variable =
        entry.name.empty() ? "" : Variable("variable", entry.name, entry.type);
    text += Element("contextEntry", "", variable + entry.expression);
  }
  return Element("context", "", text);
}

std::string FunctionText(std::string_view element,
                         std::initializer_list<EntryText> parameters,
                         std::string_view body) {
  std::string text;
  for (const EntryText& parameter : parameters) {
    text += Variable("formalParameter", parameter.name, parameter.type);
  }
  return Element(element, "", text + std::string(body));
}

ModelText& ModelText::Import(std::string_view prefix,
                             std::string_view name_space) {
  elements_ +=
      "<import name=\"" + std::string(prefix) + "\"" +
      Attribute("namespace", name_space) +
      Attribute("importType", "https://www.omg.org/spec/DMN/20230324/MODEL/") +
      "/>\n";
  return *this;
}

ModelText& ModelText::Type(std::string_view name, std::string_view content,
                           bool is_collection) {
  elements_ +=
      Element("itemDefinition",
              Attribute("name", name) +
                  Attribute("isCollection", is_collection ? "true" : "false"),
              content) +
      "\n";
  return *this;
}

ModelText& ModelText::Input(std::string_view name, std::string_view type) {
  elements_ +=
      Element("inputData", Identity(name), Variable("variable", name, type)) +
      "\n";
  return *this;
}

ModelText& ModelText::Decision(std::string_view name,
                               std::string_view expression,
                               Requirements requirements,
                               std::string_view type) {
  elements_ +=
      Element("decision", Identity(name),
              Variable("variable", name, type) +
                  RequirementTexts(requirements) + std::string(expression)) +
      "\n";
  return *this;
}

ModelText& ModelText::Knowledge(std::string_view name,
                                std::initializer_list<EntryText> parameters,
                                std::string_view body,
                                Requirements requirements,
                                std::string_view type) {
  elements_ += Element("businessKnowledgeModel", Identity(name),
                       Variable("variable", name, type) +
                           FunctionText("encapsulatedLogic", parameters, body) +
                           RequirementTexts(requirements)) +
               "\n";
  return *this;
}

ModelText& ModelText::Service(std::string_view name, Requirements references,
                              std::string_view type) {
  std::string text = Variable("variable", name, type);
  for (const std::string_view reference : references) {
    auto [kind, id] = KindAndName(reference);
    if (kind == "output" || kind == "encapsulated") kind += "Decision";
    text += Reference(kind, id);
  }
  elements_ += Element("decisionService", Identity(name), text) + "\n";
  return *this;
}

ModelFile ModelText::File(std::string name) const {
  return {
      std::move(name),
      "<definitions name=\"model\"" +
          Attribute("xmlns", "https://www.omg.org/spec/DMN/20230324/MODEL/") +
          Attribute("namespace", name_space_) + ">\n" + elements_ +
          "</definitions>"};
}

DecisionModel MustRead(const std::vector<ModelFile>& files) {
  Diagnostics diagnostics;
  absl::StatusOr<DecisionModel> model =
      DecisionModel::Read(files, &diagnostics);
  EXPECT_THAT(model, IsOk()) << diagnostics.ToString(Language::kEnglish);
  return *std::move(model);
}

DecisionModel MustRead(const ModelText& model) {
  return MustRead(std::vector{model.File()});
}

DecisionModel MustKeep(const ModelText& model) {
  Diagnostics diagnostics;
  absl::StatusOr<DecisionModel> kept = DecisionModel::Read(
      std::vector{model.File()}, &diagnostics, {.keep_broken_decisions = true});
  EXPECT_THAT(kept, IsOk());
  return *std::move(kept);
}

std::vector<std::string> ProblemsOf(const std::vector<ModelFile>& files) {
  Diagnostics diagnostics;
  const bool is_read = DecisionModel::Read(files, &diagnostics).ok();
  EXPECT_NE(is_read, diagnostics.has_errors());
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + " " +
                       problem.where.file + ":" +
                       std::to_string(problem.where.line));
  }
  return problems;
}

std::vector<std::string> ProblemsOf(const ModelText& model) {
  return ProblemsOf(std::vector{model.File()});
}

Value Feel(std::string_view text) {
  Diagnostics diagnostics;
  const absl::StatusOr<Expression> expression =
      Expression::Compile(text, {}, &diagnostics);
  EXPECT_THAT(expression, IsOk()) << text;
  return *expression->Evaluate({});
}

Context Inputs(std::initializer_list<Context::Entry> entries) {
  Context inputs;
  for (const Context::Entry& entry : entries) {
    inputs.Put(entry.name, entry.value);
  }
  return inputs;
}

std::string Evaluated(const DecisionModel& model, std::string_view decision,
                      const Context& inputs) {
  const absl::StatusOr<Value> value = model.Evaluate(decision, inputs);
  return value.ok() ? value->ToString() : value.status().ToString();
}

std::string Invoked(const DecisionModel& model, std::string_view invocable,
                    const Context& arguments) {
  const absl::StatusOr<Value> value = model.Invoke(invocable, arguments);
  return value.ok() ? value->ToString() : value.status().ToString();
}

std::string CauseOf(const DecisionModel& model, std::string_view decision,
                    const Context& inputs) {
  const absl::StatusOr<Value> value = model.Evaluate(decision, inputs);
  if (!value.ok() || !value->is_null()) {
    return Evaluated(model, decision, inputs);
  }
  return std::string(value->cause()->code()) + " " +
         value->cause()->Message(Language::kEnglish);
}

}  // namespace tassei::testing
