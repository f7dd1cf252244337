#include "lib/rules/type_table.h"

#include <memory>
#include <utility>

#include "lib/feel/names.h"
#include "lib/feel/scope.h"
#include "lib/feel/source_text.h"
#include "lib/feel/type.h"
#include "lib/rules/model_diagnostics.h"

namespace tassei::internal {
namespace {

constexpr int kMostDepth = 128;

ModelType ListOf(const ModelType& element) {
  ModelType list = {.type = FeelType::ListOf(element.type)};
  if (element.constraint != nullptr) {
    list.constraint = std::make_shared<const TypeConstraint>(
        TypeConstraint{.elements = element.constraint});
  }
  return list;
}

}  // namespace

TypeTable::TypeTable(std::span<const ImportingModel> models,
                     Diagnostics& diagnostics)
    : models_(models), diagnostics_(diagnostics), types_(models.size()) {
  for (std::size_t i = 0; i < models.size(); ++i) {
    for (const ItemDefinition& definition : models[i].parts.types) {
      types_[i].by_name.emplace(definition.name, types_[i].entries.size());
      types_[i].entries.push_back({&definition});
    }
  }
}

ModelType TypeTable::Named(std::size_t model, std::string_view name,
                           const SourceSpan& where) {
  if (name.empty()) return {};
  std::optional<ModelType> type = Find(model, name);
  if (!type.has_value()) {
    diagnostics_.Add({&kModelUnknownType, where, {std::string(name)}});
    return {};
  }
  type->name = name;
  return *std::move(type);
}

ModelType TypeTable::Narrowed(std::size_t model, ModelType type,
                              const std::optional<PlacedText>& tests) {
  if (!tests.has_value()) return type;
  Scope scope;
  const int32_t slot = scope.DeclareHidden();
  CompilerContext context = {scope, diagnostics_, FinderOf(model)};
  NodePtr root =
      CompileTests({tests->text, tests->where}, slot, type.type, context);
  if (root == nullptr) return type;
  TypeConstraint constraint = {.base = std::move(type.constraint)};
  constraint.tests = {{std::move(root), scope.slot_count()}, tests->text};
  type.constraint =
      std::make_shared<const TypeConstraint>(std::move(constraint));
  return type;
}

TypeFinder TypeTable::FinderOf(std::size_t model) {
  return [this, model](std::string_view name) -> std::optional<FeelType> {
    std::optional<ModelType> type = Find(model, name);
    if (!type.has_value()) return std::nullopt;
    return type->type;
  };
}

void TypeTable::CompileAll() {
  for (std::size_t model = 0; model < types_.size(); ++model) {
    for (Entry& entry : types_[model].entries) Compiled(model, entry);
  }
}

std::optional<ModelType> TypeTable::Find(std::size_t model,
                                         std::string_view name) {
  Types& types = types_[model];
  const auto own = types.by_name.find(std::string(name));
  if (own != types.by_name.end()) {
    return Compiled(model, types.entries[own->second]);
  }
  if (std::optional<FeelType> built_in = BuiltinType(name)) {
    return ModelType{.type = *std::move(built_in)};
  }
  if (types.unknown.contains(std::string(name))) return std::nullopt;
  std::optional<ModelType> imported = FindImported(model, name);
  if (!imported.has_value()) types.unknown.emplace(name);
  return imported;
}

std::optional<ModelType> TypeTable::FindImported(std::size_t model,
                                                 std::string_view name) {
  const std::vector<ImportParts>& imports = models_[model].parts.imports;
  for (std::size_t i = 0; i < imports.size(); ++i) {
    const std::optional<std::size_t> imported = models_[model].imports[i];
    const std::string prefix =
        imports[i].name.empty() ? "" : imports[i].name + ".";
    if (!imported.has_value() || !name.starts_with(prefix)) continue;
    std::optional<ModelType> type = Find(*imported, name.substr(prefix.size()));
    if (type.has_value()) return type;
  }
  // Older models name the built-in types as XML does: "feel:string".
  const std::size_t colon = name.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return Find(model, name.substr(colon + 1));
}

const ModelType& TypeTable::Compiled(std::size_t model, Entry& entry) {
  if (entry.state == State::kDone) return entry.type;
  if (entry.state == State::kOpen || depth_ == kMostDepth) {
    diagnostics_.Add(
        {&kModelTypeCycle, entry.definition->where, {entry.definition->name}});
    return entry.type;
  }
  entry.state = State::kOpen;
  ++depth_;
  entry.type = Compile(model, *entry.definition);
  --depth_;
  entry.state = State::kDone;
  return entry.type;
}

ModelType TypeTable::Compile(std::size_t model,
                             const ItemDefinition& definition) {
  ModelType type = Narrowed(model, CompileElement(model, definition),
                            definition.allowed_values);
  if (definition.is_collection) type = ListOf(type);
  type = Narrowed(model, std::move(type), definition.type_constraint);
  type.name = definition.name;
  return type;
}

ModelType TypeTable::CompileElement(std::size_t model,
                                    const ItemDefinition& definition) {
  if (!definition.components.empty()) {
    return CompileComponents(model, definition);
  }
  if (definition.function.has_value()) {
    return CompileFunction(model, definition);
  }
  return Named(model, definition.type_ref, definition.where);
}

ModelType TypeTable::CompileComponents(std::size_t model,
                                       const ItemDefinition& definition) {
  std::vector<FeelType::Member> members;
  TypeConstraint constraint;
  for (const ItemDefinition& component : definition.components) {
    const ModelType type = Compile(model, component);
    std::string name = NormalName(component.name);
    members.push_back({name, type.type});
    if (type.constraint != nullptr) {
      constraint.members.push_back({std::move(name), type.constraint});
    }
  }
  ModelType type = {.type = FeelType::ContextOf(std::move(members))};
  if (!constraint.members.empty()) {
    type.constraint =
        std::make_shared<const TypeConstraint>(std::move(constraint));
  }
  return type;
}

ModelType TypeTable::CompileFunction(std::size_t model,
                                     const ItemDefinition& definition) {
  std::vector<FeelType> parameters;
  for (const InformationItem& parameter : definition.function->parameters) {
    parameters.push_back(
        Named(model, parameter.type_ref, parameter.where).type);
  }
  FeelType result =
      Named(model, definition.function->output_type_ref, definition.where).type;
  return {.type =
              FeelType::FunctionOf(std::move(parameters), std::move(result))};
}

}  // namespace tassei::internal
