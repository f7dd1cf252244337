// A DMN model as it was read: what its file says, and where. Plain data, made
// by the reader of DMN XML and by the reader of tables, written back as DMN
// XML, and lowered to programs by the model compiler.

#ifndef LIB_RULES_MODEL_H_
#define LIB_RULES_MODEL_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tassei/diagnostic.h"

namespace tassei::internal {

// FEEL text, or a name, and the place where it starts.
struct PlacedText {
  std::string text = {};
  SourceSpan where = {};
};

// A name and its type; no type is Any. Types are named as the file names them:
// of FEEL, of an item definition, or of one of an import, "prefix.name".
struct InformationItem {
  std::string name = {};
  std::string type_ref = {};
  SourceSpan where = {};
};

struct ItemDefinition {
  std::string name = {};
  std::string type_ref = {};
  bool is_collection = false;
  std::optional<PlacedText> allowed_values = {};   // Of elements.
  std::optional<PlacedText> type_constraint = {};  // Of the whole.
  std::vector<ItemDefinition> components = {};
  struct FunctionItem {
    std::string output_type_ref = {};
    std::vector<InformationItem> parameters = {};
  };
  std::optional<FunctionItem> function = {};
  SourceSpan where = {};
};

enum class TableHitPolicy {
  kUnique,       // U 一意
  kAny,          // A 一致
  kPriority,     // P 優先
  kFirst,        // F 先勝ち
  kRuleOrder,    // R 規則順
  kOutputOrder,  // O 出力順
  kCollect,      // C 収集
};
enum class TableAggregation { kNone, kSum, kMin, kMax, kCount };

struct DecisionTableParts {
  struct Input {
    PlacedText label = {};
    PlacedText expression = {};
    std::string type_ref = {};
    std::optional<PlacedText> allowed_values = {};
  };
  struct Output {
    std::string name = {};  // May be empty where there is one.
    std::string type_ref = {};
    std::optional<PlacedText> allowed_values = {};
    std::optional<PlacedText> default_value = {};
    SourceSpan where = {};
  };
  struct Rule {
    std::string id = {};
    std::vector<PlacedText> inputs = {};
    std::vector<PlacedText> outputs = {};
    std::vector<std::string> annotations = {};
    SourceSpan where = {};
  };
  TableHitPolicy hit_policy = TableHitPolicy::kUnique;
  TableAggregation aggregation = TableAggregation::kNone;
  std::string output_label = {};
  std::vector<Input> inputs = {};
  std::vector<Output> outputs = {};
  std::vector<std::string> annotation_names = {};
  std::vector<Rule> rules = {};
};

struct BoxedExpression;
using BoxedPtr = std::shared_ptr<const BoxedExpression>;  // May be null.

enum class BoxedKind {
  kLiteral,      // text
  kTable,        // table
  kContext,      // entries; the last may have no name: the result
  kInvocation,   // parts[0] is the function; entries are the bindings
  kFunction,     // parameters; parts[0] is the body
  kList,         // parts
  kRelation,     // columns; rows of parts, each as long as columns
  kConditional,  // parts: if, then, else
  kFor,          // name in parts[0] return parts[1]
  kEvery,        // name in parts[0] satisfies parts[1]
  kSome,
  kFilter,  // parts[0] [ parts[1] ]
};

enum class FunctionKind { kFeel, kJava, kPmml };

struct BoxedExpression {
  struct Entry {
    InformationItem variable = {};  // Of contexts: empty name for the result.
    BoxedPtr expression = {};
  };
  BoxedKind kind = BoxedKind::kLiteral;
  std::string type_ref = {};
  PlacedText text = {};
  std::string name = {};  // The iterator's.
  std::vector<Entry> entries = {};
  std::vector<BoxedPtr> parts = {};
  std::vector<InformationItem> columns = {};
  std::vector<InformationItem> parameters = {};
  FunctionKind function_kind = FunctionKind::kFeel;
  std::shared_ptr<const DecisionTableParts> table = {};
  SourceSpan where = {};
};

// What refers to an element: its id, within the model or, after the namespace
// of an import, in another: "namespace#id".
struct ElementRef {
  std::string model_namespace = {};  // Empty: this model.
  std::string id = {};
  SourceSpan where = {};
};

struct InputDataParts {
  std::string id = {};
  InformationItem variable = {};  // With the name of the element.
};

struct DecisionParts {
  std::string id = {};
  std::string name = {};
  InformationItem variable = {};
  std::vector<ElementRef> required_inputs = {};
  std::vector<ElementRef> required_decisions = {};
  std::vector<ElementRef> required_knowledge = {};
  BoxedPtr expression = {};
  SourceSpan where = {};
};

// A business knowledge model: a function with a name.
struct KnowledgeParts {
  std::string id = {};
  std::string name = {};
  InformationItem variable = {};
  std::vector<ElementRef> required_knowledge = {};
  BoxedPtr function = {};  // Of kind kFunction.
  SourceSpan where = {};
};

struct ServiceParts {
  std::string id = {};
  std::string name = {};
  InformationItem variable = {};
  std::vector<ElementRef> output_decisions = {};
  std::vector<ElementRef> encapsulated_decisions = {};
  std::vector<ElementRef> input_decisions = {};
  std::vector<ElementRef> input_data = {};
  SourceSpan where = {};
};

struct ImportParts {
  std::string name = {};  // The prefix; may be empty.
  std::string model_namespace = {};
  std::string type = {};
  std::string location = {};
  SourceSpan where = {};
};

struct ModelParts {
  std::string name = {};
  std::string model_namespace = {};
  std::vector<ImportParts> imports = {};
  std::vector<ItemDefinition> types = {};
  std::vector<InputDataParts> inputs = {};
  std::vector<DecisionParts> decisions = {};
  std::vector<KnowledgeParts> knowledge = {};
  std::vector<ServiceParts> services = {};
};

}  // namespace tassei::internal

#endif  // LIB_RULES_MODEL_H_
