#include "tassei/evaluation.h"

#include <memory>
#include <string>
#include <utility>

#include "capi/guard.h"
#include "capi/rule_handles.h"
#include "tassei/value_json.h"

namespace tassei::capi {
namespace {

// What a function goes by. Models write signatures with blanks or without.
HostKey KeyOf(std::string_view class_name, std::string_view signature) {
  std::string compact(signature);
  std::erase(compact, ' ');
  return {std::string(class_name), std::move(compact)};
}

// Calls into the host, unless it has stopped the evaluation.
Value Call(const HostEntry& entry, std::span<const Value> arguments,
           bool& cancelled) {
  if (cancelled) return {};
  const tassei_value given{Value::List(arguments.begin(), arguments.end())};
  tassei_value* result = nullptr;
  cancelled = entry.Call(&given, &result) != 0;
  const std::unique_ptr<tassei_value> owned(result);
  return owned == nullptr ? Value() : owned->value;
}

HostFunction FindFunction(const tassei_evaluation& evaluation,
                          std::string_view class_name,
                          std::string_view signature,
                          const std::shared_ptr<bool>& cancelled) {
  const auto found = evaluation.functions.find(KeyOf(class_name, signature));
  if (found == evaluation.functions.end()) return {};
  return [entry = found->second, cancelled](std::span<const Value> arguments) {
    return Call(*entry, arguments, *cancelled);
  };
}

// The instant that now() and today() are to give.
absl::StatusOr<FeelDateTime> InstantFrom(std::string_view text) {
  const auto value = ReadValueText(text, "date and time");
  if (value && value->date_time()) return *value->date_time();
  return absl::InvalidArgumentError("not a date and time");
}

}  // namespace

HostedEvaluation::HostedEvaluation(const tassei_evaluation* evaluation) {
  if (evaluation == nullptr) return;
  options_ = evaluation->options;
  options_.host_functions = [evaluation, cancelled = cancelled_](
                                std::string_view class_name,
                                std::string_view signature) {
    return FindFunction(*evaluation, class_name, signature, cancelled);
  };
}

absl::StatusOr<Value> HostedEvaluation::Outcome(
    absl::StatusOr<Value> value) const {
  if (*cancelled_) {
    return absl::CancelledError(
        "a function of the host stopped the evaluation");
  }
  return value;
}

}  // namespace tassei::capi

using tassei::capi::Guard;
using tassei::capi::View;

tassei_status tassei_evaluation_new(tassei_evaluation** out,
                                    tassei_error** error) {
  return Guard(error, [&] {
    *out = new tassei_evaluation;
    return absl::OkStatus();
  });
}

tassei_status tassei_evaluation_set_now(tassei_evaluation* evaluation,
                                        const char* text, size_t size,
                                        tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    auto instant = tassei::capi::InstantFrom(View(text, size));
    if (!instant.ok()) return instant.status();
    evaluation->options.now = *std::move(instant);
    return absl::OkStatus();
  });
}

tassei_status tassei_evaluation_set_limits(tassei_evaluation* evaluation,
                                           int64_t steps, int32_t depth,
                                           size_t bytes, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    if (steps < 1 || depth < 1 || bytes < 1) {
      return absl::InvalidArgumentError("a limit is at least 1");
    }
    evaluation->options.limits = {steps, depth, bytes};
    return absl::OkStatus();
  });
}

tassei_status tassei_evaluation_add_function(
    tassei_evaluation* evaluation, const char* class_name,
    size_t class_name_size, const char* signature, size_t signature_size,
    tassei_host_function function, void* ctx, tassei_free_function ctx_free,
    tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    auto entry = std::make_shared<tassei::capi::HostEntry>(function);
    const bool added =
        evaluation->functions
            .try_emplace(tassei::capi::KeyOf(View(class_name, class_name_size),
                                             View(signature, signature_size)),
                         entry)
            .second;
    if (!added)
      return absl::AlreadyExistsError("the function is there already");
    entry->Own(ctx, ctx_free);
    return absl::OkStatus();
  });
}

void tassei_evaluation_free(tassei_evaluation* evaluation) {
  delete evaluation;
}
