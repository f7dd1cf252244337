// Ids for what has none, as XML wants them.

#ifndef LIB_RULES_DMN_IDS_H_
#define LIB_RULES_DMN_IDS_H_

#include <string>
#include <string_view>

#include "lib/rules/model.h"
#include "lib/text/hash_map.h"

namespace tassei::internal {

// Whether `id` may be an id in XML (NCName). Requires UTF-8.
bool IsXmlId(std::string_view id);

// Gives out ids, none of them twice.
class IdMaker {
 public:
  // False if `id` is taken or no id; else it is taken from now on.
  bool Take(const std::string& id);
  // `base`, or it with a number behind it. Requires that `base` is an id.
  std::string Make(const std::string& base);

 private:
  HashSet<std::string> taken_;
  HashMap<std::string, int> next_;  // The number to try behind a base.
};

// `model` with a namespace, a kind for each import, and an id of its own for
// each element of its graph. Ids that will do stay as they are; references
// follow those that do not.
ModelParts CompleteIds(ModelParts model);

// Takes every id of `model`.
void TakeIds(const ModelParts& model, IdMaker& ids);

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_IDS_H_
