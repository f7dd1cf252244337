// What one evaluation carries along: its budget, its clock, its hosts.

#ifndef LIB_FEEL_EVALUATION_STATE_H_
#define LIB_FEEL_EVALUATION_STATE_H_

#include <cstddef>
#include <cstdint>

#include "absl/container/inlined_vector.h"
#include "tassei/evaluation.h"
#include "tassei/value.h"

namespace tassei::internal {

// The values of one running function, by slot.
class Activation {
 public:
  explicit Activation(int32_t slot_count)
      : slots_(static_cast<std::size_t>(slot_count)) {}

  Value& operator[](int32_t slot) {
    return slots_[static_cast<std::size_t>(slot)];
  }

 private:
  absl::InlinedVector<Value, 6> slots_;
};

class Tracer;  // Of lib/rules: takes note of what was decided.

// One thread at a time. Once a limit is reached `exhausted` stays true, every
// function below gives null as soon as it can, and the caller of the whole
// answers with kResourceExhausted.
class Evaluation {
 public:
  explicit Evaluation(const EvaluationOptions& options) : options_(options) {}

  const EvaluationOptions& options() const { return options_; }
  bool exhausted() const { return exhausted_; }

  // A null pointer, unless someone wants to know how the value comes about.
  Tracer* tracer() const { return tracer_; }
  void set_tracer(Tracer* tracer) { tracer_ = tracer; }

  // Takes `steps` from the budget; false if it is used up.
  bool Spend(int64_t steps = 1) {
    if (steps > options_.limits.steps - steps_) exhausted_ = true;
    if (!exhausted_) steps_ += steps;
    return !exhausted_;
  }
  // Takes room for text or lists about to be made; false if there is none.
  bool SpendBytes(std::size_t bytes) {
    if (bytes > options_.limits.bytes - bytes_) exhausted_ = true;
    if (!exhausted_) bytes_ += bytes;
    return !exhausted_;
  }
  // Whether a value made is within the limits of one; where it is not they are
  // exhausted.
  bool Allow(const ValueExtent& extent) {
    if (extent.nesting > options_.limits.nesting ||
        extent.bytes > options_.limits.bytes) {
      exhausted_ = true;
    }
    return !exhausted_;
  }
  // Gives up on what no budget allows.
  void Exhaust() { exhausted_ = true; }
  // Takes steps for looking at every part of a value.
  bool SpendOn(const Value& value) {
    return Spend(1 + static_cast<int64_t>(value.extent().bytes / 32));
  }

  // Counts one level of nesting while it lives.
  class Level {
   public:
    explicit Level(Evaluation& evaluation) : evaluation_(evaluation) {
      if (++evaluation_.depth_ > evaluation_.options_.limits.depth) {
        evaluation_.exhausted_ = true;
      }
    }
    ~Level() { --evaluation_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Evaluation& evaluation_;
  };

 private:
  const EvaluationOptions& options_;
  int64_t steps_ = 0;
  std::size_t bytes_ = 0;
  int32_t depth_ = 0;
  bool exhausted_ = false;
  Tracer* tracer_ = nullptr;
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_EVALUATION_STATE_H_
