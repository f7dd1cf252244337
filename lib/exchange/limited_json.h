// JSON of any origin, within the limits of the caller.

#ifndef LIB_EXCHANGE_LIMITED_JSON_H_
#define LIB_EXCHANGE_LIMITED_JSON_H_

#include <optional>
#include <string_view>

#include "lib/format/json.h"
#include "tassei/book_file.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

// The document, if it is JSON within the limits; every text in it is.
std::optional<JsonDocument> ReadLimited(std::string_view bytes,
                                        std::string_view file,
                                        const ReadLimits& limits,
                                        Diagnostics& found);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_LIMITED_JSON_H_
