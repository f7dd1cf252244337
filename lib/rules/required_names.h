// The names an expression of a model may use: those of what it requires.

#ifndef LIB_RULES_REQUIRED_NAMES_H_
#define LIB_RULES_REQUIRED_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/scope.h"
#include "lib/feel/type.h"
#include "tassei/value.h"

namespace tassei::internal {

// Names of this model stand for what is required; what is required of an import
// is a member of a context with the name of the import.
class RequiredNames {
 public:
  // Adds the name of the next thing required, reached through imports of these
  // names; those that are empty put their names among the others.
  void Add(std::span<const std::string> imports, const std::string& name,
           FeelType type);

  // Gives each name a slot.
  void DeclareIn(Scope& scope);
  // Puts values, one to each thing required, in the slots declared.
  void Fill(std::span<const Value> values, Activation& activation) const;

 private:
  struct Name {
    std::string name;
    FeelType type = {};
    std::size_t requirement = 0;     // Unless it has members.
    std::vector<Name> members = {};  // Of an import.
    int32_t slot = -1;
  };

  static void AddTo(std::vector<Name>& names,
                    std::span<const std::string> imports, Name name);
  static FeelType TypeOf(const Name& name);
  static Value ValueOf(const Name& name, std::span<const Value> values);

  std::vector<Name> names_;
  std::size_t count_ = 0;
};

}  // namespace tassei::internal

#endif  // LIB_RULES_REQUIRED_NAMES_H_
