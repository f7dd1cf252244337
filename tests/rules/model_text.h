// Small DMN models, written by tests.

#ifndef TESTS_RULES_MODEL_TEXT_H_
#define TESTS_RULES_MODEL_TEXT_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/decision_model.h"
#include "tassei/diagnostic.h"
#include "tassei/value.h"

namespace tassei::testing {

std::string TextElement(std::string_view text);
// FEEL text as a boxed expression; with a type, one that states it.
std::string Literal(std::string_view text, std::string_view type = "");
// A boxed context; an entry without a name is its result.
struct EntryText {
  std::string name;
  std::string expression = {};
  std::string type = {};
};
std::string ContextText(std::initializer_list<EntryText> entries);
// The logic of a knowledge model, or a boxed function.
std::string FunctionText(std::string_view element,
                         std::initializer_list<EntryText> parameters,
                         std::string_view body);

// What an element requires: "input A", "decision B" or "knowledge C".
using Requirements = std::initializer_list<std::string_view>;

// A DMN file, put together element by element. The id of an element is its
// name.
class ModelText {
 public:
  explicit ModelText(std::string name_space = "urn:m")
      : name_space_(std::move(name_space)) {}

  ModelText& Import(std::string_view prefix, std::string_view name_space);
  // What stands in an itemDefinition.
  ModelText& Type(std::string_view name, std::string_view content,
                  bool is_collection = false);
  ModelText& Input(std::string_view name, std::string_view type = "");
  ModelText& Decision(std::string_view name, std::string_view expression,
                      Requirements requirements = {},
                      std::string_view type = "");
  ModelText& Knowledge(std::string_view name,
                       std::initializer_list<EntryText> parameters,
                       std::string_view body, Requirements requirements = {},
                       std::string_view type = "");
  // References are written "output A", "encapsulated B", "inputDecision C" and
  // "inputData D".
  ModelText& Service(std::string_view name, Requirements references,
                     std::string_view type = "");

  ModelFile File(std::string name = "m.dmn") const;

 private:
  std::string name_space_;
  std::string elements_;
};

// The models of files, which must have no errors.
DecisionModel MustRead(const std::vector<ModelFile>& files);
DecisionModel MustRead(const ModelText& model);
// The same with decisions in error kept; any problem is let pass.
DecisionModel MustKeep(const ModelText& model);
// "K0954 m.dmn:3" for each problem of a model.
std::vector<std::string> ProblemsOf(const std::vector<ModelFile>& files);
std::vector<std::string> ProblemsOf(const ModelText& model);

// The value of FEEL text that uses no names.
Value Feel(std::string_view text);
Context Inputs(std::initializer_list<Context::Entry> entries);
// The value of a decision, or of a call, as FEEL writes it.
std::string Evaluated(const DecisionModel& model, std::string_view decision,
                      const Context& inputs = {});
std::string Invoked(const DecisionModel& model, std::string_view invocable,
                    const Context& arguments = {});
// "C0911 in English" of a null; its value if it is none.
std::string CauseOf(const DecisionModel& model, std::string_view decision,
                    const Context& inputs = {});

}  // namespace tassei::testing

#endif  // TESTS_RULES_MODEL_TEXT_H_
