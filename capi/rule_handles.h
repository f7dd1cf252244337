// What the opaque handles of rules hold.

#ifndef CAPI_RULE_HANDLES_H_
#define CAPI_RULE_HANDLES_H_

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "tassei.h"
#include "tassei/decision_model.h"
#include "tassei/evaluation.h"
#include "tassei/expression.h"
#include "tassei/value.h"

namespace tassei::capi {

// Class and signature.
using HostKey = std::pair<std::string, std::string>;

// A function of the host, with what it is called with.
class HostEntry {
 public:
  explicit HostEntry(tassei_host_function function) : function_(function) {}
  ~HostEntry() {
    if (ctx_free_ != nullptr) ctx_free_(ctx_);
  }
  HostEntry(const HostEntry&) = delete;
  HostEntry& operator=(const HostEntry&) = delete;

  // Takes over what each call is given.
  void Own(void* ctx, tassei_free_function ctx_free) {
    ctx_ = ctx;
    ctx_free_ = ctx_free;
  }

  int32_t Call(const tassei_value* arguments, tassei_value** result) const {
    return function_(ctx_, arguments, result);
  }

 private:
  tassei_host_function function_;
  void* ctx_ = nullptr;
  tassei_free_function ctx_free_ = nullptr;
};

}  // namespace tassei::capi

struct tassei_value {
  tassei::Value value;
};

struct tassei_evaluation {
  tassei::EvaluationOptions options;
  std::map<tassei::capi::HostKey, std::shared_ptr<tassei::capi::HostEntry>>
      functions;
};

struct tassei_model {
  tassei::DecisionModel model;
  tassei::Diagnostics found;  // When it was compiled.
};

struct tassei_model_files {
  std::vector<tassei::ModelFile> files;
};

struct tassei_expression {
  tassei::Expression expression;
  std::vector<std::string> variables;  // In the order of the expression.
};

namespace tassei::capi {

absl::Status GiveValue(absl::StatusOr<Value> value, tassei_value** out);

// The context that a caller gave; kInvalidArgument if it is another value.
absl::StatusOr<const Context*> ContextFrom(const tassei_value* value);

// One evaluation on behalf of a caller: its options, and whether one of its
// functions stopped it. Outlives the evaluation.
class HostedEvaluation {
 public:
  // `evaluation` may be null.
  explicit HostedEvaluation(const tassei_evaluation* evaluation);
  HostedEvaluation(const HostedEvaluation&) = delete;
  HostedEvaluation& operator=(const HostedEvaluation&) = delete;

  const EvaluationOptions& options() const { return options_; }
  // `value`, or kCancelled if a function stopped it.
  absl::StatusOr<Value> Outcome(absl::StatusOr<Value> value) const;

 private:
  EvaluationOptions options_;
  // Shared with functions that a value of the evaluation may still hold.
  std::shared_ptr<bool> cancelled_ = std::make_shared<bool>(false);
};

}  // namespace tassei::capi

#endif  // CAPI_RULE_HANDLES_H_
