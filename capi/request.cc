#include "tassei/request.h"

#include "capi/guard.h"
#include "capi/handles.h"
#include "tassei/japanese_date.h"

using tassei::capi::Guard;
using tassei::capi::View;

namespace {

absl::Status SetDay(int32_t day, std::optional<tassei::Date>& out) {
  const auto date = tassei::Date::FromDays(day);
  if (!date) return absl::OutOfRangeError("no such day");
  out = date;
  return absl::OkStatus();
}

}  // namespace

tassei_status tassei_request_new(tassei_request** out, tassei_error** error) {
  return Guard(error, [&] {
    *out = new tassei_request;
    return absl::OkStatus();
  });
}

tassei_status tassei_request_set_plan(tassei_request* request, const char* plan,
                                      size_t size, tassei_error** error) {
  return Guard(error, [&] {
    request->options.plan = View(plan, size);
    return absl::OkStatus();
  });
}

tassei_status tassei_request_set_round(tassei_request* request,
                                       const char* round, size_t size,
                                       tassei_error** error) {
  return Guard(error, [&] {
    request->options.round = View(round, size);
    return absl::OkStatus();
  });
}

tassei_status tassei_request_set_period(tassei_request* request,
                                        const char* period, size_t size,
                                        tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto read = tassei::ReadJapanesePeriod(View(period, size));
    if (!read) return absl::InvalidArgumentError("not a period");
    request->options.period = read;
    return absl::OkStatus();
  });
}

tassei_status tassei_request_set_as_of(tassei_request* request, int32_t day,
                                       tassei_error** error) {
  return Guard(error, [&] { return SetDay(day, request->options.as_of); });
}

tassei_status tassei_request_set_known_on(tassei_request* request, int32_t day,
                                          tassei_error** error) {
  return Guard(error, [&] { return SetDay(day, request->options.known_on); });
}

tassei_status tassei_request_set_scheme(tassei_request* request,
                                        const tassei_scheme* scheme,
                                        tassei_error** error) {
  return Guard(error, [&] {
    request->options.scheme = scheme->scheme;
    return absl::OkStatus();
  });
}

void tassei_request_free(tassei_request* request) { delete request; }
