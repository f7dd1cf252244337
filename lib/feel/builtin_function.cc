#include "lib/feel/builtin_function.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/list_builder.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

bool Takes(const BuiltinParameter& parameter, ValueKind kind) {
  return (parameter.kinds & KindBit(kind)) != 0;
}

// Why arguments do not fit a signature. Lives no longer than they do.
class Misfit {
 public:
  Misfit() = default;
  // The parts are what the message of the cause names.
  explicit Misfit(const CauseKind& kind, std::string_view first = {},
                  std::string_view second = {})
      : kind_(&kind), first_(first), second_(second) {}
  static Misfit OfCount(std::size_t count) {
    Misfit misfit(kWrongArgumentCount);
    misfit.count_ = count;
    return misfit;
  }
  static Misfit OfNull(const Value& argument) {
    Misfit misfit;
    misfit.null_ = &argument;
    return misfit;
  }

  // Whether they do not even go with the names and number of parameters.
  bool IsOfShape() const {
    return kind_ == &kWrongArgumentCount || kind_ == &kNoParameter ||
           kind_ == &kArgumentMissing;
  }

  Value Null() const {
    if (null_ != nullptr) return NullOf(*null_);
    if (kind_ == nullptr) return {};
    if (kind_ == &kWrongArgumentCount) {
      return NullFor(*kind_, {std::to_string(count_)});
    }
    std::vector<std::string> named = {std::string(first_)};
    if (!second_.empty()) named.emplace_back(second_);
    return NullFor(*kind_, std::move(named));
  }

 private:
  const CauseKind* kind_ = nullptr;
  std::string_view first_ = {};
  std::string_view second_ = {};
  std::size_t count_ = 0;
  const Value* null_ = nullptr;
};

// The arguments of a call, put in the order of one signature.
class Binding {
 public:
  Binding(const BuiltinSignature& signature, Evaluation& evaluation)
      : parameters_(signature.parameters), evaluation_(evaluation) {
    values_.resize(parameters_.size());
    given_.resize(parameters_.size());
  }

  bool BindByPosition(std::span<const Value> arguments) {
    if (!HasRoomFor(arguments.size())) {
      return Fail(Misfit::OfCount(arguments.size()));
    }
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      if (i >= arguments.size()) break;
      const bool bound = parameters_[i].variadic
                             ? BindRest(i, arguments.subspan(i))
                             : Bind(i, arguments[i]);
      if (!bound) return false;
    }
    return HasAll();
  }

  // Whether the parameters stand in the order of these names. It tells
  // before(point, range) from before(range, point).
  bool AreInOrder(std::span<const std::string> names) const {
    std::size_t next = 0;
    for (const std::string& name : names) {
      const std::size_t index = Find(name);
      if (index < next) return false;
      next = index;
    }
    return true;
  }

  bool BindByName(std::span<const std::string> names,
                  std::span<const Value> arguments) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::size_t index = Find(names[i]);
      if (index == parameters_.size() || given_[index]) {
        return Fail(Misfit(kNoParameter, names[i]));
      }
      const bool bound = parameters_[index].variadic
                             ? BindRest(index, arguments.subspan(i, 1))
                             : Bind(index, arguments[i]);
      if (!bound) return false;
    }
    return HasAll();
  }

  std::span<const Value> values() const { return values_; }
  std::span<const bool> given() const { return given_; }
  // Why the arguments do not fit.
  const Misfit& misfit() const { return misfit_; }

 private:
  bool HasRoomFor(std::size_t count) const {
    const bool open = !parameters_.empty() && parameters_.back().variadic;
    return open || count <= parameters_.size();
  }

  std::size_t Find(std::string_view name) const {
    const auto found = std::find_if(parameters_.begin(), parameters_.end(),
                                    [name](const BuiltinParameter& parameter) {
                                      return parameter.name == name;
                                    });
    return static_cast<std::size_t>(found - parameters_.begin());
  }

  bool Bind(std::size_t index, const Value& argument) {
    given_[index] = true;
    return Fit(parameters_[index], argument, values_[index]);
  }

  // Gives a variadic parameter all of `arguments`.
  bool BindRest(std::size_t index, std::span<const Value> arguments) {
    ListBuilder rest(evaluation_);
    for (const Value& argument : arguments) {
      Value fitting;
      if (!Fit(parameters_[index], argument, fitting)) return false;
      if (!rest.Add(std::move(fitting))) return false;
    }
    given_[index] = true;
    values_[index] = rest.Seen();
    return true;
  }

  // The argument as the parameter takes it.
  bool Fit(const BuiltinParameter& parameter, const Value& argument,
           Value& fitting) {
    if (Takes(parameter, argument.kind())) {
      fitting = argument;
    } else if (const Value* const element = OnlyElement(argument);
               element != nullptr && Takes(parameter, element->kind())) {
      fitting = *element;
    } else if (Takes(parameter, ValueKind::kList) && !argument.is_null()) {
      fitting = Value::List{argument};
    } else if (argument.is_null()) {
      return Fail(Misfit::OfNull(argument));
    } else {
      return Fail(
          Misfit(kWrongArgument, parameter.name, KindName(argument.kind())));
    }
    return true;
  }

  static const Value* OnlyElement(const Value& value) {
    if (value.list() == nullptr || value.list()->size() != 1) return nullptr;
    return value.list()->data();
  }

  bool HasAll() {
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      if (given_[i] || parameters_[i].optional) continue;
      return Fail(Misfit(kArgumentMissing, parameters_[i].name));
    }
    return true;
  }

  bool Fail(const Misfit& misfit) {
    misfit_ = misfit;
    return false;
  }

  std::span<const BuiltinParameter> parameters_;
  Evaluation& evaluation_;
  absl::InlinedVector<Value, 4> values_;
  absl::InlinedVector<bool, 4> given_;
  Misfit misfit_;
};

// Calls the first signature that `bind` can bind the arguments to. Where there
// is none, `misfit` is why the one that came nearest cannot be.
template <typename Bind>
std::optional<Value> CallFirstThatFits(const Builtin& builtin,
                                       Evaluation& evaluation, Misfit& misfit,
                                       Bind bind) {
  if (!evaluation.Spend()) return Value();
  for (std::size_t i = 0; i < builtin.signatures.size(); ++i) {
    Binding binding(builtin.signatures[i], evaluation);
    if (bind(binding)) {
      Value result =
          builtin.call({i, binding.values(), binding.given(), evaluation});
      return evaluation.Allow(result.extent()) ? result : Value();
    }
    if (i == 0 || misfit.IsOfShape()) misfit = binding.misfit();
  }
  return std::nullopt;
}

}  // namespace

FeelType BuiltinFunction::type() const {
  return FeelType::FunctionOf(
      std::vector<FeelType>(builtin_.signatures[0].parameters.size()),
      builtin_.result);
}

Value BuiltinFunction::Call(std::span<const Value> arguments,
                            Evaluation& evaluation) const {
  Misfit misfit;
  std::optional<Value> result = CallFirstThatFits(
      builtin_, evaluation, misfit, [arguments](Binding& binding) {
        return binding.BindByPosition(arguments);
      });
  return result.has_value() ? *std::move(result) : misfit.Null();
}

Value BuiltinFunction::CallByName(std::span<const std::string> names,
                                  std::span<const Value> arguments,
                                  Evaluation& evaluation) const {
  Misfit misfit;
  std::optional<Value> result = CallFirstThatFits(
      builtin_, evaluation, misfit, [names, arguments](Binding& binding) {
        return binding.AreInOrder(names) &&
               binding.BindByName(names, arguments);
      });
  if (result.has_value()) return *std::move(result);
  result = CallFirstThatFits(builtin_, evaluation, misfit,
                             [names, arguments](Binding& binding) {
                               return binding.BindByName(names, arguments);
                             });
  return result.has_value() ? *std::move(result) : misfit.Null();
}

}  // namespace tassei::internal
