// The names an expression may use, and what they stand for.

#ifndef LIB_FEEL_SCOPE_H_
#define LIB_FEEL_SCOPE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/node.h"
#include "lib/feel/type.h"
#include "tassei/value.h"

namespace tassei::internal {

// `name` as names are compared: in NFC, white space runs as one space, none at
// the ends and none around the characters . / - ' + *.
std::string NormalName(std::string_view name);

// Names nested in blocks, and blocks in functions. Later names hide earlier
// ones. Slots are counted within a function; a name of a function around it is
// captured. The built-in functions stand outermost.
class Scope {
 public:
  Scope();
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

  // Blocks, which hold names.
  void Open();
  void Close();
  // Declares a name in the innermost block, and gives its slot.
  int32_t Declare(std::string_view name, FeelType type);
  // Declares a name that stands for a value known now.
  void DeclareConstant(std::string_view name, FeelType type, Value value);
  // A slot without a name.
  int32_t DeclareHidden();
  // A block of a filter: its names are `item`, which stands in the slot given
  // back, and the members of `item_type`; if that is Any, every name may be a
  // member.
  int32_t OpenFilter(const FeelType& item_type);

  // A function opens a block of its own; its parameters are to be declared
  // first. CloseFunction gives captures and slot count.
  void OpenFunction();
  FunctionParts CloseFunction();

  // A node for a name; null if it is not known.
  NodePtr Resolve(std::string_view normal_name);
  // Whether a name is known, and whether a known name of more words starts
  // with it.
  bool Knows(std::string_view normal_name) const;
  bool KnowsPrefix(std::string_view normal_name) const;
  // Whether an unknown name might be a member of a filtered item.
  bool MayBeMember() const;
  // Every name that is known, for suggestions.
  std::vector<std::string> Names() const;

  // Slots the activation being compiled needs so far.
  int32_t slot_count() const;

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_SCOPE_H_
