#include "lib/rules/required_names.h"

#include <algorithm>
#include <utility>

#include "lib/feel/names.h"

namespace tassei::internal {

void RequiredNames::Add(std::span<const std::string> imports,
                        const std::string& name, FeelType type) {
  AddTo(names_, imports, {NormalName(name), std::move(type), count_++});
}

void RequiredNames::AddTo(std::vector<Name>& names,
                          std::span<const std::string> imports, Name name) {
  if (imports.empty()) {
    names.push_back(std::move(name));
  } else if (imports.front().empty()) {
    AddTo(names, imports.subspan(1), std::move(name));
  } else {
    const std::string import = NormalName(imports.front());
    auto found =
        std::find_if(names.begin(), names.end(), [&](const Name& known) {
          return !known.members.empty() && known.name == import;
        });
    if (found == names.end()) found = names.insert(names.end(), Name{import});
    AddTo(found->members, imports.subspan(1), std::move(name));
  }
}

void RequiredNames::DeclareIn(Scope& scope) {
  for (Name& name : names_) name.slot = scope.Declare(name.name, TypeOf(name));
}

FeelType RequiredNames::TypeOf(const Name& name) {
  if (name.members.empty()) return name.type;
  std::vector<FeelType::Member> members;
  for (const Name& member : name.members) {
    members.push_back({member.name, TypeOf(member)});
  }
  return FeelType::ContextOf(std::move(members));
}

void RequiredNames::Fill(std::span<const Value> values,
                         Activation& activation) const {
  for (const Name& name : names_) activation[name.slot] = ValueOf(name, values);
}

Value RequiredNames::ValueOf(const Name& name, std::span<const Value> values) {
  if (name.members.empty()) return values[name.requirement];
  Context context;
  for (const Name& member : name.members) {
    context.Put(member.name, ValueOf(member, values));
  }
  return context;
}

}  // namespace tassei::internal
