// Contexts (DMN 1.5, table 77).

#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "lib/feel/builtin.h"
#include "lib/feel/feel_causes.h"
#include "lib/feel/list_builder.h"
#include "lib/feel/operations.h"

namespace tassei::internal {
namespace {

constexpr KindSet kContext = KindBit(ValueKind::kContext);
constexpr KindSet kString = KindBit(ValueKind::kString);
constexpr KindSet kList = KindBit(ValueKind::kList);

// Puts an entry within the budget; false if that is used up.
bool Put(const std::string& key, Value value, Context& context,
         Evaluation& evaluation) {
  if (!evaluation.Spend(static_cast<int64_t>(context.size()) + 1)) return false;
  if (!evaluation.SpendBytes(sizeof(Context::Entry) + key.size())) return false;
  context.Put(key, std::move(value));
  return evaluation.Allow(context.extent());
}

Value MemberAt(const Value& value, const Value& key) {
  if (value.context() == nullptr) {
    return NullFor(kWrongElement, {std::string(KindName(value.kind()))});
  }
  if (key.string() == nullptr) {
    return NullFor(kWrongElement, {std::string(KindName(key.kind()))});
  }
  const Value* const member = value.context()->Find(*key.string());
  return member != nullptr ? *member : NullFor(kNoMember, {*key.string()});
}

Value GetValue(const BuiltinCall& call) {
  if (call.signature() == 0) return MemberAt(call[0], call[1]);
  Value value = call[0];
  for (const Value& key : *call[1].list()) {
    value = MemberAt(value, key);
    if (value.is_null()) break;
  }
  return value;
}

Value GetEntries(const BuiltinCall& call) {
  ListBuilder entries(call.evaluation());
  for (const Context::Entry& entry : call[0].context()->entries()) {
    Context pair;
    pair.Put("key", entry.name);
    pair.Put("value", entry.value);
    if (!entries.Add(std::move(pair))) return {};
  }
  return entries.Seen();
}

Value MakeContext(const BuiltinCall& call) {
  Context context;
  for (const Value& element : *call[0].list()) {
    const Context* const entry = element.context();
    const Value* const key = entry == nullptr ? nullptr : entry->Find("key");
    const Value* const value =
        entry == nullptr ? nullptr : entry->Find("value");
    if (key == nullptr || key->string() == nullptr || value == nullptr) {
      return NullFor(kNotKeyAndValue);
    }
    if (context.Find(*key->string()) != nullptr) {
      return NullFor(kRepeatedKey, {*key->string()});
    }
    if (!Put(*key->string(), *value, context, call.evaluation())) return {};
  }
  return context;
}

// A copy of a context, within the budget.
bool CopyEntries(const Context& from, Context& to, Evaluation& evaluation) {
  for (const Context::Entry& entry : from.entries()) {
    if (!Put(entry.name, entry.value, to, evaluation)) return false;
  }
  return true;
}

// The context with `value` at the end of a path of keys.
Value PutAt(const Value& holder, std::span<const Value> keys,
            const Value& value, Evaluation& evaluation) {
  if (keys.empty()) return value;
  const std::string* const key = keys[0].string();
  if (holder.context() == nullptr || key == nullptr) {
    const Value& wrong = key == nullptr ? keys[0] : holder;
    return NullFor(kWrongElement, {std::string(KindName(wrong.kind()))});
  }
  Value member = value;
  if (keys.size() > 1) {
    const Value* const inner = holder.context()->Find(*key);
    if (inner == nullptr) return NullFor(kNoMember, {*key});
    const Evaluation::Level level(evaluation);
    if (evaluation.exhausted()) return {};
    member = PutAt(*inner, keys.subspan(1), value, evaluation);
    if (member.is_null()) return member;
  }
  Context changed;
  if (!CopyEntries(*holder.context(), changed, evaluation) ||
      !Put(*key, std::move(member), changed, evaluation)) {
    return {};
  }
  return changed;
}

Value ContextPut(const BuiltinCall& call) {
  if (call.signature() == 0) {
    return PutAt(call[0], {&call[1], 1}, call[2], call.evaluation());
  }
  const Value::List& keys = *call[1].list();
  if (keys.empty()) return NullFor(kEmptyList);
  return PutAt(call[0], keys, call[2], call.evaluation());
}

Value ContextMerge(const BuiltinCall& call) {
  Context merged;
  for (const Value& element : *call[0].list()) {
    if (element.context() == nullptr) {
      return NullFor(kWrongElement, {std::string(KindName(element.kind()))});
    }
    if (!CopyEntries(*element.context(), merged, call.evaluation())) return {};
  }
  return merged;
}

constexpr BuiltinParameter kMapAndKey[] = {{"m", kContext}, {"key", kString}};
constexpr BuiltinParameter kMapAndKeys[] = {{"m", kContext}, {"keys", kList}};
constexpr BuiltinParameter kMap[] = {{"m", kContext}};
constexpr BuiltinParameter kEntries[] = {{"entries", kList}};
constexpr BuiltinParameter kPutKey[] = {
    {"context", kContext}, {"key", kString}, {"value"}};
constexpr BuiltinParameter kPutKeys[] = {
    {"context", kContext}, {"keys", kList}, {"value"}};
constexpr BuiltinParameter kContexts[] = {{"contexts", kList}};

constexpr BuiltinSignature kGetValueSignatures[] = {{kMapAndKey},
                                                    {kMapAndKeys}};
constexpr BuiltinSignature kGetEntriesSignatures[] = {{kMap}};
constexpr BuiltinSignature kContextSignatures[] = {{kEntries}};
constexpr BuiltinSignature kPutSignatures[] = {{kPutKey}, {kPutKeys}};
constexpr BuiltinSignature kMergeSignatures[] = {{kContexts}};

constexpr Builtin kBuiltins[] = {
    {"context", kContextSignatures, MakeContext, TypeKind::kContext},
    {"context merge", kMergeSignatures, ContextMerge, TypeKind::kContext},
    {"context put", kPutSignatures, ContextPut, TypeKind::kContext},
    {"get entries", kGetEntriesSignatures, GetEntries, TypeKind::kList},
    {"get value", kGetValueSignatures, GetValue},
};

}  // namespace

std::span<const Builtin> ContextBuiltins() { return kBuiltins; }

}  // namespace tassei::internal
