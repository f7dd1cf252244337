// What one evaluation carries along: its budget, its clock, its hosts.

#ifndef LIB_FEEL_EVALUATION_STATE_H_
#define LIB_FEEL_EVALUATION_STATE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

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
  std::vector<Value> slots_;
};

// One thread at a time. Once a limit is reached `exhausted` stays true, every
// function below gives null as soon as it can, and the caller of the whole
// answers with kResourceExhausted.
class Evaluation {
 public:
  explicit Evaluation(const EvaluationOptions& options) : options_(options) {}

  const EvaluationOptions& options() const { return options_; }
  bool exhausted() const { return exhausted_; }

  // Takes `steps` from the budget; false if it is used up.
  bool Spend(int64_t steps = 1) {
    steps_ += steps;
    if (steps_ > options_.limits.steps) exhausted_ = true;
    return !exhausted_;
  }
  // Takes room for text or lists about to be made; false if there is none.
  bool SpendBytes(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ > options_.limits.bytes) exhausted_ = true;
    return !exhausted_;
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
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_EVALUATION_STATE_H_
