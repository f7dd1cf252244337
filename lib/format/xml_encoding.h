// The encodings of XML files.

#ifndef LIB_FORMAT_XML_ENCODING_H_
#define LIB_FORMAT_XML_ENCODING_H_

#include <optional>
#include <string>
#include <string_view>

#include "tassei/diagnostic.h"

namespace tassei::internal {

// The text of an XML file as UTF-8, without a byte order mark. The mark, or
// else the declaration, names the encoding; without either it is UTF-8.
// nullopt if the bytes are of another encoding, with the problem in
// `diagnostics`.
std::optional<std::string> DecodeXml(std::string_view bytes,
                                     std::string_view file,
                                     Diagnostics& diagnostics);

}  // namespace tassei::internal

#endif  // LIB_FORMAT_XML_ENCODING_H_
