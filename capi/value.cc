#include "tassei/value.h"

#include <memory>
#include <string>
#include <utility>

#include "capi/guard.h"
#include "capi/handles.h"
#include "capi/rule_handles.h"
#include "tassei/value_json.h"

namespace tassei::capi {

absl::Status GiveValue(absl::StatusOr<Value> value, tassei_value** out) {
  if (!value.ok()) return value.status();
  *out = new tassei_value{*std::move(value)};
  return absl::OkStatus();
}

absl::StatusOr<const Context*> ContextFrom(const tassei_value* value) {
  if (const Context* context = value->value.context()) return context;
  return absl::InvalidArgumentError("the value is no context");
}

namespace {

constexpr CauseKind kReasonOfHost{"C0930", {"{0}", "{0}"}};

static_assert(TASSEI_VALUE_NULL == static_cast<int>(ValueKind::kNull));
static_assert(TASSEI_VALUE_BOOLEAN == static_cast<int>(ValueKind::kBoolean));
static_assert(TASSEI_VALUE_NUMBER == static_cast<int>(ValueKind::kNumber));
static_assert(TASSEI_VALUE_STRING == static_cast<int>(ValueKind::kString));
static_assert(TASSEI_VALUE_DATE == static_cast<int>(ValueKind::kDate));
static_assert(TASSEI_VALUE_TIME == static_cast<int>(ValueKind::kTime));
static_assert(TASSEI_VALUE_DATE_TIME == static_cast<int>(ValueKind::kDateTime));
static_assert(TASSEI_VALUE_YEARS_MONTHS ==
              static_cast<int>(ValueKind::kYearsMonths));
static_assert(TASSEI_VALUE_DAYS_TIME == static_cast<int>(ValueKind::kDaysTime));
static_assert(TASSEI_VALUE_LIST == static_cast<int>(ValueKind::kList));
static_assert(TASSEI_VALUE_CONTEXT == static_cast<int>(ValueKind::kContext));
static_assert(TASSEI_VALUE_RANGE == static_cast<int>(ValueKind::kRange));
static_assert(TASSEI_VALUE_FUNCTION == static_cast<int>(ValueKind::kFunction));

std::size_t CountOf(const Value& value) {
  if (value.list() != nullptr) return value.list()->size();
  if (value.context() != nullptr) return value.context()->size();
  return 0;
}

const Value& ItemOf(const Value& value, std::size_t index) {
  return value.list() != nullptr ? (*value.list())[index]
                                 : value.context()->entries()[index].value;
}

absl::Status CheckIndex(const Value& value, std::size_t index) {
  if (index < CountOf(value)) return absl::OkStatus();
  return absl::OutOfRangeError("no item or entry with this index");
}

bool IsTemporal(ValueKind kind) {
  return kind >= ValueKind::kDate && kind <= ValueKind::kDaysTime;
}

// FEEL writes days, times and durations as @"…".
std::string TextOf(const Value& value) {
  if (value.string() != nullptr) return *value.string();
  std::string text = value.ToString();
  return IsTemporal(value.kind()) ? text.substr(2, text.size() - 3) : text;
}

}  // namespace
}  // namespace tassei::capi

using tassei::capi::DiagnosticsOut;
using tassei::capi::GiveText;
using tassei::capi::GiveValue;
using tassei::capi::Guard;
using tassei::capi::View;

tassei_status tassei_value_read(const char* bytes, size_t size,
                                const char* type, size_t type_size,
                                tassei_value** out,
                                tassei_diagnostics** diagnostics,
                                tassei_error** error) {
  return Guard(error, [&] {
    DiagnosticsOut problems(diagnostics);
    return GiveValue(
        tassei::ReadValueJson(View(bytes, size), "",
                              type_size == 0 ? "Any" : View(type, type_size),
                              problems.get()),
        out);
  });
}

tassei_status tassei_value_number(int64_t coefficient, int32_t exponent,
                                  tassei_value** out, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto number = tassei::Decimal::FromScaled(coefficient, exponent);
    if (!number) return absl::OutOfRangeError("the exponent is out of range");
    return GiveValue(tassei::Value(*number), out);
  });
}

tassei_status tassei_value_null(const char* reason, size_t size,
                                tassei_value** out, tassei_error** error) {
  return Guard(error, [&] {
    return GiveValue(
        tassei::Value::Null({.kind = &tassei::capi::kReasonOfHost,
                             .arguments = {std::string(View(reason, size))}}),
        out);
  });
}

void tassei_value_free(tassei_value* value) { delete value; }

int32_t tassei_value_kind(const tassei_value* value) {
  return static_cast<int32_t>(value->value.kind());
}

tassei_status tassei_value_boolean(const tassei_value* value, int32_t* out,
                                   tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const bool* truth = value->value.boolean();
    if (truth == nullptr) {
      return absl::FailedPreconditionError("the value is no boolean");
    }
    *out = *truth ? 1 : 0;
    return absl::OkStatus();
  });
}

tassei_status tassei_value_scaled(const tassei_value* value, int32_t scale,
                                  int64_t* out, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const tassei::Decimal* number = value->value.number();
    if (number == nullptr) {
      return absl::FailedPreconditionError("the value is no number");
    }
    const auto scaled = number->ToScaled(scale);
    if (!scaled) {
      return absl::OutOfRangeError("the scale does not hold the number");
    }
    *out = *scaled;
    return absl::OkStatus();
  });
}

tassei_status tassei_value_text(const tassei_value* value, tassei_text** out,
                                tassei_error** error) {
  return Guard(error, [&] {
    std::string text = tassei::capi::TextOf(value->value);
    return GiveText(std::move(text), out);
  });
}

tassei_status tassei_value_json(const tassei_value* value, tassei_text** out,
                                tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    auto json = tassei::WriteValueJson(value->value);
    if (!json.ok()) return json.status();
    return GiveText(*std::move(json), out);
  });
}

tassei_status tassei_value_causes(const tassei_value* value, int32_t format,
                                  int32_t language, tassei_text** out,
                                  tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto json = tassei::capi::IsJson(format);
    if (!json.ok()) return json.status();
    const auto in = tassei::capi::LanguageFrom(language);
    if (!in.ok()) return in.status();
    return GiveText(*json ? tassei::RenderCausesJson(value->value)
                          : tassei::RenderCauses(value->value, *in),
                    out);
  });
}

size_t tassei_value_count(const tassei_value* value) {
  return tassei::capi::CountOf(value->value);
}

tassei_status tassei_value_at(const tassei_value* value, size_t index,
                              tassei_value** out, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const absl::Status there = tassei::capi::CheckIndex(value->value, index);
    if (!there.ok()) return there;
    return GiveValue(tassei::capi::ItemOf(value->value, index), out);
  });
}

tassei_status tassei_value_name(const tassei_value* value, size_t index,
                                const char** data, size_t* size,
                                tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const absl::Status there = tassei::capi::CheckIndex(value->value, index);
    if (!there.ok()) return there;
    const tassei::Context* context = value->value.context();
    tassei::capi::Lend(context == nullptr
                           ? std::string_view()
                           : std::string_view(context->entries()[index].name),
                       data, size);
    return absl::OkStatus();
  });
}

tassei_status tassei_value_find(const tassei_value* value, const char* name,
                                size_t size, tassei_value** out,
                                tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const tassei::Context* context = value->value.context();
    const tassei::Value* found =
        context == nullptr ? nullptr : context->Find(View(name, size));
    if (found == nullptr) return absl::NotFoundError("no entry of this name");
    return GiveValue(*found, out);
  });
}
