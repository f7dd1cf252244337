#include <string>
#include <string_view>

#include "capi/guard.h"

struct tassei_error {
  absl::StatusCode code;
  std::string_view message;
};

namespace {

// An error that owns its message: every one but `out_of_memory`.
struct OwnedError : tassei_error {
  OwnedError(absl::StatusCode number, std::string_view said) : text(said) {
    code = number;
    message = text;
  }
  const std::string text;
};

static_assert(TASSEI_OK == static_cast<int>(absl::StatusCode::kOk));
static_assert(TASSEI_CANCELLED ==
              static_cast<int>(absl::StatusCode::kCancelled));
static_assert(TASSEI_UNKNOWN == static_cast<int>(absl::StatusCode::kUnknown));
static_assert(TASSEI_INVALID_ARGUMENT ==
              static_cast<int>(absl::StatusCode::kInvalidArgument));
static_assert(TASSEI_DEADLINE_EXCEEDED ==
              static_cast<int>(absl::StatusCode::kDeadlineExceeded));
static_assert(TASSEI_NOT_FOUND ==
              static_cast<int>(absl::StatusCode::kNotFound));
static_assert(TASSEI_ALREADY_EXISTS ==
              static_cast<int>(absl::StatusCode::kAlreadyExists));
static_assert(TASSEI_PERMISSION_DENIED ==
              static_cast<int>(absl::StatusCode::kPermissionDenied));
static_assert(TASSEI_RESOURCE_EXHAUSTED ==
              static_cast<int>(absl::StatusCode::kResourceExhausted));
static_assert(TASSEI_FAILED_PRECONDITION ==
              static_cast<int>(absl::StatusCode::kFailedPrecondition));
static_assert(TASSEI_ABORTED == static_cast<int>(absl::StatusCode::kAborted));
static_assert(TASSEI_OUT_OF_RANGE ==
              static_cast<int>(absl::StatusCode::kOutOfRange));
static_assert(TASSEI_UNIMPLEMENTED ==
              static_cast<int>(absl::StatusCode::kUnimplemented));
static_assert(TASSEI_INTERNAL == static_cast<int>(absl::StatusCode::kInternal));
static_assert(TASSEI_UNAVAILABLE ==
              static_cast<int>(absl::StatusCode::kUnavailable));
static_assert(TASSEI_DATA_LOSS ==
              static_cast<int>(absl::StatusCode::kDataLoss));
static_assert(TASSEI_UNAUTHENTICATED ==
              static_cast<int>(absl::StatusCode::kUnauthenticated));

// Given when there is no memory for another; never freed.
constinit tassei_error out_of_memory{absl::StatusCode::kResourceExhausted,
                                     "out of memory"};

}  // namespace

namespace tassei::capi {
namespace {

tassei_status Give(absl::StatusCode code, std::string_view message,
                   tassei_error** error) noexcept {
  try {
    if (error != nullptr) *error = new OwnedError(code, message);
    return static_cast<tassei_status>(code);
  } catch (...) {
    return FailForMemory(error);
  }
}

}  // namespace

tassei_status Fail(const absl::Status& status, tassei_error** error) noexcept {
  const absl::string_view message = status.message();
  return Give(status.code(), {message.data(), message.size()}, error);
}

tassei_status FailForMemory(tassei_error** error) noexcept {
  if (error != nullptr) *error = &out_of_memory;
  return TASSEI_RESOURCE_EXHAUSTED;
}

tassei_status FailForBug(const char* what, tassei_error** error) noexcept {
  return Give(absl::StatusCode::kInternal, what, error);
}

}  // namespace tassei::capi

tassei_status tassei_error_code(const tassei_error* error) {
  return static_cast<tassei_status>(error->code);
}

void tassei_error_message(const tassei_error* error, const char** data,
                          size_t* size) {
  tassei::capi::Lend(error->message, data, size);
}

void tassei_error_free(tassei_error* error) {
  if (error != &out_of_memory) delete static_cast<OwnedError*>(error);
}
