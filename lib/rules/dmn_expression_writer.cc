#include "lib/rules/dmn_expression_writer.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>

#include "lib/rules/dmn_table_element_writer.h"
#include "lib/rules/dmn_words.h"

namespace tassei::internal {
namespace {

using Wrappers = std::span<const std::string_view>;
constexpr std::array<std::string_view, 3> kConditionalWrappers = {"if", "then",
                                                                  "else"};
constexpr std::array<std::string_view, 2> kForWrappers = {"in", "return"};
constexpr std::array<std::string_view, 2> kQuantifiedWrappers = {"in",
                                                                 "satisfies"};
constexpr std::array<std::string_view, 2> kFilterWrappers = {"in", "match"};

std::string_view ElementOf(BoxedKind kind) {
  switch (kind) {
    case BoxedKind::kLiteral:
      return "literalExpression";
    case BoxedKind::kTable:
      return "decisionTable";
    case BoxedKind::kContext:
      return "context";
    case BoxedKind::kInvocation:
      return "invocation";
    case BoxedKind::kFunction:
      return "functionDefinition";
    case BoxedKind::kList:
      return "list";
    case BoxedKind::kRelation:
      return "relation";
    case BoxedKind::kConditional:
      return "conditional";
    case BoxedKind::kFor:
      return "for";
    case BoxedKind::kEvery:
      return "every";
    case BoxedKind::kSome:
      return "some";
    case BoxedKind::kFilter:
      return "filter";
  }
  return {};
}

class ExpressionWriter {
 public:
  ExpressionWriter(std::string owner, IdMaker& ids, XmlWriter& xml)
      : owner_(std::move(owner)), ids_(ids), xml_(xml) {}

  void Write(const BoxedExpression& boxed) {
    WriteAs(ElementOf(boxed.kind), boxed);
  }

  void WriteAs(std::string_view element, const BoxedExpression& boxed) {
    xml_.Begin(element);
    const std::string id = ids_.Make(owner_ + "_" + std::string(element));
    xml_.Attribute("id", id);
    if (!boxed.type_ref.empty()) xml_.Attribute("typeRef", boxed.type_ref);
    WriteContent(boxed, id);
    xml_.End();
  }

 private:
  void WriteContent(const BoxedExpression& boxed, const std::string& id) {
    switch (boxed.kind) {
      case BoxedKind::kLiteral:
        xml_.Begin("text").Text(boxed.text.text).End();
        break;
      case BoxedKind::kTable:
        WriteTableContent(*boxed.table, id, ids_, xml_);
        break;
      case BoxedKind::kContext:
        WriteContext(boxed);
        break;
      case BoxedKind::kInvocation:
        WriteInvocation(boxed);
        break;
      case BoxedKind::kFunction:
        WriteFunction(boxed);
        break;
      case BoxedKind::kList:
        for (const BoxedPtr& part : boxed.parts) WriteOrNothing(part);
        break;
      case BoxedKind::kRelation:
        WriteRelation(boxed);
        break;
      case BoxedKind::kConditional:
        WriteWrapped(boxed, kConditionalWrappers);
        break;
      case BoxedKind::kFor:
        xml_.Attribute("iteratorVariable", boxed.name);
        WriteWrapped(boxed, kForWrappers);
        break;
      case BoxedKind::kEvery:
      case BoxedKind::kSome:
        xml_.Attribute("iteratorVariable", boxed.name);
        WriteWrapped(boxed, kQuantifiedWrappers);
        break;
      case BoxedKind::kFilter:
        WriteWrapped(boxed, kFilterWrappers);
        break;
    }
  }

  // Where an expression must stand: nothing is a literal without text.
  void WriteOrNothing(const BoxedPtr& boxed) {
    if (boxed == nullptr) {
      xml_.Begin("literalExpression").End();
    } else {
      Write(*boxed);
    }
  }

  void WriteIfAny(const BoxedPtr& boxed) {
    if (boxed != nullptr) Write(*boxed);
  }

  void WriteContext(const BoxedExpression& boxed) {
    for (const BoxedExpression::Entry& entry : boxed.entries) {
      xml_.Begin("contextEntry");
      if (!entry.variable.name.empty()) {
        WriteItem("variable", entry.variable, xml_);
      }
      WriteOrNothing(entry.expression);
      xml_.End();
    }
  }

  void WriteInvocation(const BoxedExpression& boxed) {
    WriteIfAny(boxed.parts[0]);
    for (const BoxedExpression::Entry& entry : boxed.entries) {
      xml_.Begin("binding");
      WriteItem("parameter", entry.variable, xml_);
      WriteIfAny(entry.expression);
      xml_.End();
    }
  }

  void WriteFunction(const BoxedExpression& boxed) {
    xml_.Attribute(
        "kind", WordFor<FunctionKind>(boxed.function_kind, kFunctionKindWords));
    for (const InformationItem& parameter : boxed.parameters) {
      WriteItem("formalParameter", parameter, xml_);
    }
    WriteIfAny(boxed.parts[0]);
  }

  void WriteRelation(const BoxedExpression& boxed) {
    for (const InformationItem& column : boxed.columns) {
      WriteItem("column", column, xml_);
    }
    for (std::size_t i = 0; i < boxed.parts.size(); ++i) {
      if (i % boxed.columns.size() == 0) xml_.Begin("row");
      WriteOrNothing(boxed.parts[i]);
      if ((i + 1) % boxed.columns.size() == 0) xml_.End();
    }
  }

  void WriteWrapped(const BoxedExpression& boxed, Wrappers wrappers) {
    for (std::size_t i = 0; i < wrappers.size(); ++i) {
      xml_.Begin(wrappers[i]);
      WriteOrNothing(boxed.parts[i]);
      xml_.End();
    }
  }

  std::string owner_;
  IdMaker& ids_;
  XmlWriter& xml_;
};

}  // namespace

void WriteItem(std::string_view element, const InformationItem& item,
               XmlWriter& xml) {
  xml.Begin(element).Attribute("name", item.name);
  if (!item.type_ref.empty()) xml.Attribute("typeRef", item.type_ref);
  xml.End();
}

void WriteTests(std::string_view element,
                const std::optional<PlacedText>& tests, XmlWriter& xml) {
  if (!tests.has_value()) return;
  xml.Begin(element);
  xml.Begin("text").Text(tests->text).End();
  xml.End();
}

void WriteExpression(const BoxedExpression& boxed, const std::string& owner,
                     IdMaker& ids, XmlWriter& xml) {
  ExpressionWriter(owner, ids, xml).Write(boxed);
}

void WriteEncapsulatedLogic(const BoxedExpression& function,
                            const std::string& owner, IdMaker& ids,
                            XmlWriter& xml) {
  ExpressionWriter(owner, ids, xml).WriteAs("encapsulatedLogic", function);
}

}  // namespace tassei::internal
