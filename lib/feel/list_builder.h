// Makes the lists of an evaluation.

#ifndef LIB_FEEL_LIST_BUILDER_H_
#define LIB_FEEL_LIST_BUILDER_H_

#include <cstddef>
#include <memory>
#include <utility>

#include "lib/feel/evaluation_state.h"
#include "lib/feel/measured_list.h"
#include "tassei/value.h"

namespace tassei::internal {

// Collects elements within the budget of an evaluation: once that is used up
// it adds no more. The list may be looked at while it grows.
class ListBuilder {
 public:
  explicit ListBuilder(Evaluation& evaluation)
      : evaluation_(evaluation), list_(std::make_shared<MeasuredList>()) {}

  // False if the budget is used up.
  bool Add(Value element) {
    if (!evaluation_.Spend() || !evaluation_.SpendBytes(sizeof(Value))) {
      return false;
    }
    if (list_.use_count() > 1 && !CopyList()) return false;
    AddExtent(element.extent(), list_->extent);
    list_->push_back(std::move(element));
    return evaluation_.Allow(list_->extent);
  }
  bool AddAll(const Value::List& elements) {
    for (const Value& element : elements) {
      if (!Add(element)) return false;
    }
    return true;
  }

  std::size_t size() const { return list_->size(); }
  // The list so far. Adding while this value lives costs a copy.
  Value Seen() const {
    Value value;
    value.data_ = std::shared_ptr<const Value::List>(list_);
    return value;
  }

 private:
  bool CopyList() {
    if (!evaluation_.SpendBytes(list_->size() * sizeof(Value))) return false;
    list_ = std::make_shared<MeasuredList>(*list_);
    return true;
  }

  Evaluation& evaluation_;
  std::shared_ptr<MeasuredList> list_;  // Never null.
};

}  // namespace tassei::internal

#endif  // LIB_FEEL_LIST_BUILDER_H_
