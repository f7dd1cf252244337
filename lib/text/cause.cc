#include "tassei/cause.h"

#include <string>

#include "lib/text/message.h"

namespace tassei {

std::string Cause::Message(Language language) const {
  if (kind == nullptr) return "";
  return internal::FillMessage(kind->message.In(language), arguments);
}

}  // namespace tassei
