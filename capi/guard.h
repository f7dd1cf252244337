// Keeps C++ inside: nothing thrown crosses the C ABI.

#ifndef CAPI_GUARD_H_
#define CAPI_GUARD_H_

#include <exception>
#include <new>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "tassei.h"

namespace tassei::capi {

// Gives `status`, which is not OK, to the caller.
tassei_status Fail(const absl::Status& status, tassei_error** error) noexcept;
// The same for a failed allocation, without allocating.
tassei_status FailForMemory(tassei_error** error) noexcept;
// The same for an exception that none of the rooms lets out: TASSEI_INTERNAL.
tassei_status FailForBug(const char* what, tassei_error** error) noexcept;

// Runs the body of an exported function: `body` returns absl::Status.
template <typename Body>
tassei_status Guard(tassei_error** error, Body&& body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    const absl::Status status = std::forward<Body>(body)();
    return status.ok() ? TASSEI_OK : Fail(status, error);
  } catch (const std::bad_alloc&) {
    return FailForMemory(error);
  } catch (const std::exception& exception) {
    return FailForBug(exception.what(), error);
  } catch (...) {
    return FailForBug("unknown exception", error);
  }
}

// A caller's text. NULL with length 0 is empty.
inline std::string_view View(const char* data, size_t size) {
  return size == 0 ? std::string_view() : std::string_view(data, size);
}

inline void Lend(std::string_view text, const char** data, size_t* size) {
  *data = text.data();
  *size = text.size();
}

}  // namespace tassei::capi

#endif  // CAPI_GUARD_H_
