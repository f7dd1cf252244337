#include "lib/rules/dmn_expression_reader.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/rules/dmn_table_element.h"

namespace tassei::internal {
namespace {

constexpr std::array<std::string_view, 0> kNoChildren = {};
constexpr std::array<std::string_view, 2> kLiteralChildren = {"text",
                                                              "importedValues"};
constexpr std::array<std::string_view, 1> kContextChildren = {"contextEntry"};
constexpr std::array<std::string_view, 1> kEntryChildren = {"variable"};
constexpr std::array<std::string_view, 1> kInvocationChildren = {"binding"};
constexpr std::array<std::string_view, 1> kBindingChildren = {"parameter"};
constexpr std::array<std::string_view, 1> kFunctionChildren = {
    "formalParameter"};
constexpr std::array<std::string_view, 2> kRelationChildren = {"column", "row"};
constexpr std::array<std::string_view, 3> kConditionalChildren = {"if", "then",
                                                                  "else"};
constexpr std::array<std::string_view, 2> kForChildren = {"in", "return"};
constexpr std::array<std::string_view, 2> kQuantifiedChildren = {"in",
                                                                 "satisfies"};
constexpr std::array<std::string_view, 2> kFilterChildren = {"in", "match"};

// Reads one element of DMN, and those inside it by itself.
class ExpressionReader {
 public:
  explicit ExpressionReader(DmnElements& elements) : elements_(elements) {}

  // Nullptr for a literal expression without text.
  BoxedPtr Read(const XmlElement& element);
  BoxedPtr ReadIn(const XmlElement& parent, DmnNames known);
  BoxedPtr ReadFunctionIn(const XmlElement& element);

 private:
  using Filler = void (ExpressionReader::*)(const XmlElement&,
                                            BoxedExpression&);
  struct ElementKind {
    std::string_view name;
    BoxedKind kind;
    Filler fill;
  };

  static const ElementKind* KindOf(const XmlElement& element);

  std::shared_ptr<BoxedExpression> Start(const XmlElement& element,
                                         BoxedKind kind) const;

  void FillLiteral(const XmlElement& element, BoxedExpression& boxed);
  void FillTable(const XmlElement& element, BoxedExpression& boxed);
  void FillContext(const XmlElement& element, BoxedExpression& boxed);
  void FillInvocation(const XmlElement& element, BoxedExpression& boxed);
  void FillFunction(const XmlElement& element, BoxedExpression& boxed);
  void FillList(const XmlElement& element, BoxedExpression& boxed);
  void FillRelation(const XmlElement& element, BoxedExpression& boxed);
  void FillConditional(const XmlElement& element, BoxedExpression& boxed);
  void FillFor(const XmlElement& element, BoxedExpression& boxed);
  void FillQuantified(const XmlElement& element, BoxedExpression& boxed);
  void FillFilter(const XmlElement& element, BoxedExpression& boxed);

  BoxedExpression::Entry ReadContextEntry(const XmlElement& element);
  BoxedExpression::Entry ReadBinding(const XmlElement& element);
  // The expressions among the children.
  std::vector<BoxedPtr> ReadAllIn(const XmlElement& parent, DmnNames known);
  // For each name the expression inside the child of that name.
  void FillWrapped(const XmlElement& element, DmnNames names,
                   BoxedExpression& boxed);

  DmnElements& elements_;
};

const ExpressionReader::ElementKind* ExpressionReader::KindOf(
    const XmlElement& element) {
  using Reader = ExpressionReader;
  static constexpr std::array<ElementKind, 12> kKinds = {{
      {"literalExpression", BoxedKind::kLiteral, &Reader::FillLiteral},
      {"decisionTable", BoxedKind::kTable, &Reader::FillTable},
      {"context", BoxedKind::kContext, &Reader::FillContext},
      {"invocation", BoxedKind::kInvocation, &Reader::FillInvocation},
      {"functionDefinition", BoxedKind::kFunction, &Reader::FillFunction},
      {"list", BoxedKind::kList, &Reader::FillList},
      {"relation", BoxedKind::kRelation, &Reader::FillRelation},
      {"conditional", BoxedKind::kConditional, &Reader::FillConditional},
      {"for", BoxedKind::kFor, &Reader::FillFor},
      {"every", BoxedKind::kEvery, &Reader::FillQuantified},
      {"some", BoxedKind::kSome, &Reader::FillQuantified},
      {"filter", BoxedKind::kFilter, &Reader::FillFilter},
  }};
  if (!IsDmnNamespace(element.name_space)) return nullptr;
  const auto* const kind = std::find_if(
      kKinds.begin(), kKinds.end(),
      [&](const auto& known) { return known.name == element.name; });
  return kind == kKinds.end() ? nullptr : kind;
}

std::shared_ptr<BoxedExpression> ExpressionReader::Start(
    const XmlElement& element, BoxedKind kind) const {
  auto boxed = std::make_shared<BoxedExpression>();
  boxed->kind = kind;
  boxed->type_ref = elements_.TypeOf(element);
  boxed->where = elements_.At(element.where);
  return boxed;
}

BoxedPtr ExpressionReader::Read(const XmlElement& element) {
  const ElementKind* const kind = KindOf(element);
  const auto boxed = Start(element, kind->kind);
  (this->*kind->fill)(element, *boxed);
  const bool is_nothing =
      boxed->kind == BoxedKind::kLiteral && boxed->text.text.empty();
  return is_nothing ? nullptr : boxed;
}

BoxedPtr ExpressionReader::ReadIn(const XmlElement& parent, DmnNames known) {
  BoxedPtr expression;
  bool found = false;
  for (const XmlElement& child : parent.children) {
    if (KindOf(child) == nullptr) {
      elements_.PassOver(child, parent, known);
    } else if (found) {
      elements_.Report(kDmnExpressionTwice, child.where, {parent.name});
    } else {
      found = true;
      expression = Read(child);
    }
  }
  return expression;
}

std::vector<BoxedPtr> ExpressionReader::ReadAllIn(const XmlElement& parent,
                                                  DmnNames known) {
  std::vector<BoxedPtr> expressions;
  for (const XmlElement& child : parent.children) {
    if (KindOf(child) == nullptr) {
      elements_.PassOver(child, parent, known);
    } else {
      expressions.push_back(Read(child));
    }
  }
  return expressions;
}

BoxedPtr ExpressionReader::ReadFunctionIn(const XmlElement& element) {
  const auto boxed = Start(element, BoxedKind::kFunction);
  FillFunction(element, *boxed);
  return boxed;
}

void ExpressionReader::FillLiteral(const XmlElement& element,
                                   BoxedExpression& boxed) {
  for (const XmlElement& child : element.children) {
    elements_.PassOver(child, element, kLiteralChildren);
  }
  if (const XmlElement* const imported =
          elements_.Child(element, "importedValues")) {
    elements_.Report(kDmnImportedValues, imported->where, {});
  }
  if (std::optional<PlacedText> text = elements_.TextOf(element)) {
    boxed.text = *std::move(text);
  }
}

void ExpressionReader::FillTable(const XmlElement& element,
                                 BoxedExpression& boxed) {
  boxed.table = std::make_shared<const DecisionTableParts>(
      ReadTableElement(element, elements_));
}

void ExpressionReader::FillContext(const XmlElement& element,
                                   BoxedExpression& boxed) {
  for (const XmlElement& child : element.children) {
    if (child.name == "contextEntry") {
      boxed.entries.push_back(ReadContextEntry(child));
    } else {
      elements_.PassOver(child, element, kContextChildren);
    }
  }
}

BoxedExpression::Entry ExpressionReader::ReadContextEntry(
    const XmlElement& element) {
  BoxedExpression::Entry entry;
  if (const XmlElement* const variable = elements_.Child(element, "variable")) {
    entry.variable = elements_.ItemOf(*variable);
  }
  entry.expression = ReadIn(element, kEntryChildren);
  return entry;
}

void ExpressionReader::FillInvocation(const XmlElement& element,
                                      BoxedExpression& boxed) {
  boxed.parts.push_back(ReadIn(element, kInvocationChildren));
  for (const XmlElement& child : element.children) {
    if (child.name == "binding") boxed.entries.push_back(ReadBinding(child));
  }
}

BoxedExpression::Entry ExpressionReader::ReadBinding(
    const XmlElement& element) {
  BoxedExpression::Entry entry;
  if (const XmlElement* const parameter =
          elements_.Child(element, "parameter")) {
    entry.variable = elements_.ItemOf(*parameter);
  } else {
    elements_.Report(kDmnChildMissing, element.where,
                     {element.name, "parameter"});
  }
  entry.expression = ReadIn(element, kBindingChildren);
  return entry;
}

void ExpressionReader::FillFunction(const XmlElement& element,
                                    BoxedExpression& boxed) {
  boxed.function_kind = elements_.WordOf<FunctionKind>(
      element, "kind", kFunctionKindWords, FunctionKind::kFeel);
  for (const XmlElement& child : element.children) {
    if (child.name == "formalParameter") {
      boxed.parameters.push_back(elements_.ItemOf(child));
    }
  }
  boxed.parts.push_back(ReadIn(element, kFunctionChildren));
}

void ExpressionReader::FillList(const XmlElement& element,
                                BoxedExpression& boxed) {
  boxed.parts = ReadAllIn(element, kNoChildren);
}

void ExpressionReader::FillRelation(const XmlElement& element,
                                    BoxedExpression& boxed) {
  for (const XmlElement& child : element.children) {
    if (child.name == "column") {
      boxed.columns.push_back(elements_.ItemOf(child));
    } else {
      elements_.PassOver(child, element, kRelationChildren);
    }
  }
  for (const XmlElement& child : element.children) {
    if (child.name != "row") continue;
    std::vector<BoxedPtr> cells = ReadAllIn(child, kNoChildren);
    if (cells.size() != boxed.columns.size()) {
      elements_.Report(
          kDmnRowRagged, child.where,
          {std::to_string(cells.size()), std::to_string(boxed.columns.size())});
      cells.resize(boxed.columns.size());
    }
    boxed.parts.insert(boxed.parts.end(), cells.begin(), cells.end());
  }
}

void ExpressionReader::FillWrapped(const XmlElement& element, DmnNames names,
                                   BoxedExpression& boxed) {
  for (const XmlElement& child : element.children) {
    elements_.PassOver(child, element, names);
  }
  for (const std::string_view name : names) {
    const XmlElement* const wrapper = elements_.Child(element, name);
    if (wrapper == nullptr) {
      elements_.Report(kDmnChildMissing, element.where,
                       {element.name, std::string(name)});
    }
    boxed.parts.push_back(wrapper == nullptr ? nullptr
                                             : ReadIn(*wrapper, kNoChildren));
  }
}

void ExpressionReader::FillConditional(const XmlElement& element,
                                       BoxedExpression& boxed) {
  FillWrapped(element, kConditionalChildren, boxed);
}

void ExpressionReader::FillFor(const XmlElement& element,
                               BoxedExpression& boxed) {
  boxed.name = elements_.Required(element, "iteratorVariable");
  FillWrapped(element, kForChildren, boxed);
}

void ExpressionReader::FillQuantified(const XmlElement& element,
                                      BoxedExpression& boxed) {
  boxed.name = elements_.Required(element, "iteratorVariable");
  FillWrapped(element, kQuantifiedChildren, boxed);
}

void ExpressionReader::FillFilter(const XmlElement& element,
                                  BoxedExpression& boxed) {
  FillWrapped(element, kFilterChildren, boxed);
}

}  // namespace

BoxedPtr ReadExpressionIn(const XmlElement& parent, DmnNames known,
                          DmnElements& elements) {
  return ExpressionReader(elements).ReadIn(parent, known);
}

BoxedPtr ReadFunction(const XmlElement& element, DmnElements& elements) {
  return ExpressionReader(elements).ReadFunctionIn(element);
}

}  // namespace tassei::internal
