// The names an expression may use, and what they stand for.

#ifndef LIB_FEEL_SCOPE_H_
#define LIB_FEEL_SCOPE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lib/feel/node.h"
#include "lib/feel/type.h"
#include "tassei/value.h"

namespace tassei::internal {

// Names nested in blocks, and blocks in functions. Later names hide earlier
// ones. Slots are counted within a function; a name of a function around it is
// captured. The built-in functions stand outermost. Names are given in any
// form, and compared in the one NormalName gives.
class Scope {
 public:
  Scope();
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

  // Blocks, which hold names. The slots of a closed block are used again.
  void Open();
  void Close();
  // Declares a name in the innermost block, and gives its slot.
  int32_t Declare(std::string_view name, FeelType type);
  // Declares a name for a slot that there is.
  void DeclareAt(std::string_view name, FeelType type, int32_t slot);
  // Declares a name that stands for a value known now.
  void DeclareConstant(std::string_view name, FeelType type, Value value);
  // The first of `count` slots without names, one behind the other.
  int32_t DeclareHidden(int32_t count = 1);
  // A block of a filter: its names are `item`, which stands in the slot given
  // back, and the members of `item_type`; if that is Any, every name may be a
  // member.
  int32_t OpenFilter(const FeelType& item_type);

  // A function opens a block of its own; its parameters are to be declared
  // first. CloseFunction gives captures and slot count.
  void OpenFunction();
  FunctionParts CloseFunction();

  // A node for a name in its normal form, which stands at `place`; null if it
  // is not known.
  std::shared_ptr<Node> Resolve(std::string_view normal_name,
                                const NodePlace& place = {},
                                std::shared_ptr<const std::string> file = {});
  // Whether a name in its normal form is known, and whether a longer one that
  // is known starts with it.
  bool Knows(std::string_view normal_name) const;
  bool KnowsPrefix(std::string_view normal_name) const;
  // Whether an unknown name might be a member of a filtered item.
  bool MayBeMember() const;
  // Every name that is known, for suggestions.
  std::vector<std::string> Names() const;
  // The name a slot of the innermost function was declared with; empty if it
  // has none. The latest of several.
  std::string NameOf(int32_t slot) const;

  // Slots the activation being compiled needs so far.
  int32_t slot_count() const;

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_SCOPE_H_
