// A line index that is made when the first place is asked for.

#ifndef LIB_FORMAT_LAZY_LINES_H_
#define LIB_FORMAT_LAZY_LINES_H_

#include <cstddef>
#include <mutex>
#include <optional>
#include <string_view>

#include "lib/text/utf8.h"

namespace tassei::internal {

// Any number of threads may ask one at once.
class LazyLines {
 public:
  // Every call is for the same text, which must outlive this.
  LineColumn At(std::string_view text, std::size_t offset) const {
    std::call_once(once_, [&] { index_.emplace(text); });
    return index_->At(offset);
  }

 private:
  mutable std::once_flag once_;
  mutable std::optional<LineIndex> index_;
};

}  // namespace tassei::internal

#endif  // LIB_FORMAT_LAZY_LINES_H_
