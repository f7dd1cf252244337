#include "lib/feel/scope.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <utility>

#include "lib/feel/builtin.h"
#include "lib/feel/names.h"

namespace tassei::internal {
namespace {

struct Declaration {
  std::size_t block = 0;
  std::size_t function = 0;
  int32_t slot = -1;  // None for constants.
  FeelType type = {};
  Value constant = {};
};

struct Block {
  int32_t first_slot = 0;
  std::vector<std::string> names = {};
};

struct Filter {
  std::size_t block = 0;
  std::size_t function = 0;
  int32_t slot = 0;
  FeelType item = {};

  // Whether nothing is known of what the item's members are.
  bool is_open() const {
    return item.is_any() || item.kind() == TypeKind::kNull ||
           item.kind() == TypeKind::kContext;
  }
};

struct Frame {
  std::size_t first_block = 0;
  int32_t next_slot = 0;
  int32_t slot_count = 0;
  std::vector<FunctionParts::Capture> captures = {};
};

std::vector<NamedBuiltin>::const_iterator FirstBuiltinFrom(
    std::string_view name) {
  const std::vector<NamedBuiltin>& all = AllBuiltins();
  return std::lower_bound(
      all.begin(), all.end(), name,
      [](const NamedBuiltin& builtin, std::string_view wanted) {
        return builtin.name < wanted;
      });
}

const NamedBuiltin* FindBuiltin(std::string_view name) {
  const auto found = FirstBuiltinFrom(name);
  return found != AllBuiltins().end() && found->name == name ? &*found
                                                             : nullptr;
}

bool Extends(std::string_view name, std::string_view prefix) {
  return name.size() > prefix.size() && name.starts_with(prefix);
}

bool SomeBuiltinExtends(std::string_view prefix) {
  auto next = FirstBuiltinFrom(prefix);
  if (next != AllBuiltins().end() && next->name == prefix) ++next;
  return next != AllBuiltins().end() && Extends(next->name, prefix);
}

}  // namespace

struct Scope::Rep {
  using Declarations =
      std::map<std::string, std::vector<Declaration>, std::less<>>;

  Frame& frame() { return frames.back(); }

  int32_t TakeSlots(int32_t count) {
    const int32_t slot = frame().next_slot;
    frame().next_slot += count;
    frame().slot_count = std::max(frame().slot_count, frame().next_slot);
    return slot;
  }

  void Declare(std::string_view name, Declaration declaration) {
    declaration.block = blocks.size() - 1;
    declaration.function = frames.size() - 1;
    std::string normal = NormalName(name);
    declarations[normal].push_back(std::move(declaration));
    blocks.back().names.push_back(std::move(normal));
  }

  // A slot of `function` that holds, when that function runs, what stands in
  // `slot` of `owner`, a function around it.
  int32_t SlotIn(std::size_t function, std::size_t owner, int32_t slot) {
    if (function == owner) return slot;
    const int32_t from = SlotIn(function - 1, owner, slot);
    for (const FunctionParts::Capture& capture : frames[function].captures) {
      if (capture.from == from) return capture.to;
    }
    const int32_t to = KeepSlot(function);
    frames[function].captures.push_back({from, to});
    return to;
  }

  // A slot that stays taken until the function is closed.
  int32_t KeepSlot(std::size_t function) {
    Frame& kept = frames[function];
    const int32_t slot = kept.next_slot++;
    kept.slot_count = std::max(kept.slot_count, kept.next_slot);
    const std::size_t end = function + 1 < frames.size()
                                ? frames[function + 1].first_block
                                : blocks.size();
    for (std::size_t i = kept.first_block; i < end; ++i) {
      blocks[i].first_slot = std::max(blocks[i].first_slot, kept.next_slot);
    }
    return slot;
  }

  const Declaration* Find(std::string_view name) const {
    const auto found = declarations.find(name);
    return found == declarations.end() ? nullptr : &found->second.back();
  }

  std::shared_ptr<Node> NodeFor(const Declaration& declaration) {
    const auto node = std::make_shared<Node>();
    node->type = declaration.type;
    if (declaration.slot < 0) {
      node->value = declaration.constant;
      return node;
    }
    node->kind = NodeKind::kVariable;
    node->slot =
        SlotIn(frames.size() - 1, declaration.function, declaration.slot);
    return node;
  }

  // What a name stands for but for filters; null if nothing.
  std::shared_ptr<Node> NodeFor(std::string_view name,
                                const Declaration* declaration) {
    if (declaration != nullptr) return NodeFor(*declaration);
    const NamedBuiltin* const builtin = FindBuiltin(name);
    if (builtin == nullptr) return nullptr;
    const auto node = std::make_shared<Node>();
    node->value = builtin->function;
    node->type = builtin->type;
    return node;
  }

  // A member of the filter's item, or else `outer`, which may be null.
  std::shared_ptr<Node> MemberOf(const Filter& filter, std::string_view name,
                                 std::shared_ptr<Node> outer) {
    const FeelType* const member = filter.item.FindMember(name);
    if (member == nullptr && !filter.is_open()) return outer;
    const auto node = std::make_shared<Node>();
    node->kind = NodeKind::kItemMember;
    node->name = name;
    node->slot = SlotIn(frames.size() - 1, filter.function, filter.slot);
    if (member != nullptr) node->type = *member;
    if (outer != nullptr) node->children.push_back(std::move(outer));
    return node;
  }

  Declarations declarations = {};
  std::vector<Block> blocks = {};
  std::vector<Filter> filters = {};
  std::vector<Frame> frames = {};
};

Scope::Scope() : rep_(std::make_unique<Rep>()) {
  rep_->frames.emplace_back();
  rep_->blocks.emplace_back();
}

Scope::~Scope() = default;

void Scope::Open() {
  rep_->blocks.push_back({.first_slot = rep_->frame().next_slot});
}

void Scope::Close() {
  for (const std::string& name : rep_->blocks.back().names) {
    const auto declared = rep_->declarations.find(name);
    declared->second.pop_back();
    if (declared->second.empty()) rep_->declarations.erase(declared);
  }
  rep_->frame().next_slot = rep_->blocks.back().first_slot;
  rep_->blocks.pop_back();
  while (!rep_->filters.empty() &&
         rep_->filters.back().block >= rep_->blocks.size()) {
    rep_->filters.pop_back();
  }
}

int32_t Scope::Declare(std::string_view name, FeelType type) {
  const int32_t slot = rep_->TakeSlots(1);
  DeclareAt(name, std::move(type), slot);
  return slot;
}

void Scope::DeclareAt(std::string_view name, FeelType type, int32_t slot) {
  rep_->Declare(name, {.slot = slot, .type = std::move(type)});
}

void Scope::DeclareConstant(std::string_view name, FeelType type, Value value) {
  rep_->Declare(name, {.type = std::move(type), .constant = std::move(value)});
}

int32_t Scope::DeclareHidden(int32_t count) { return rep_->TakeSlots(count); }

int32_t Scope::OpenFilter(const FeelType& item_type) {
  Open();
  const int32_t slot = Declare("item", item_type);
  rep_->filters.push_back({.block = rep_->blocks.size() - 1,
                           .function = rep_->frames.size() - 1,
                           .slot = slot,
                           .item = item_type});
  return slot;
}

void Scope::OpenFunction() {
  rep_->frames.push_back({.first_block = rep_->blocks.size()});
  rep_->blocks.emplace_back();
}

FunctionParts Scope::CloseFunction() {
  Close();
  FunctionParts parts;
  parts.captures = std::move(rep_->frame().captures);
  parts.slot_count = rep_->frame().slot_count;
  rep_->frames.pop_back();
  return parts;
}

std::shared_ptr<Node> Scope::Resolve(std::string_view normal_name,
                                     const NodePlace& place,
                                     std::shared_ptr<const std::string> file) {
  const Declaration* const declaration = rep_->Find(normal_name);
  std::shared_ptr<Node> node = rep_->NodeFor(normal_name, declaration);
  const auto settle = [&place, &file](Node& settled) {
    settled.place = place;
    settled.file = file;
  };
  if (node != nullptr) settle(*node);
  for (const Filter& filter : rep_->filters) {
    if (declaration != nullptr && declaration->block > filter.block) continue;
    node = rep_->MemberOf(filter, normal_name, std::move(node));
    if (node != nullptr) settle(*node);
  }
  return node;
}

bool Scope::Knows(std::string_view normal_name) const {
  return rep_->Find(normal_name) != nullptr ||
         FindBuiltin(normal_name) != nullptr ||
         std::any_of(rep_->filters.begin(), rep_->filters.end(),
                     [normal_name](const Filter& filter) {
                       return filter.item.FindMember(normal_name) != nullptr;
                     });
}

bool Scope::KnowsPrefix(std::string_view normal_name) const {
  const auto next = rep_->declarations.upper_bound(normal_name);
  if (next != rep_->declarations.end() && Extends(next->first, normal_name)) {
    return true;
  }
  if (SomeBuiltinExtends(normal_name)) return true;
  for (const Filter& filter : rep_->filters) {
    for (const FeelType::Member& member : filter.item.members()) {
      if (Extends(member.name, normal_name)) return true;
    }
  }
  return false;
}

bool Scope::MayBeMember() const {
  return std::any_of(rep_->filters.begin(), rep_->filters.end(),
                     [](const Filter& filter) { return filter.is_open(); });
}

std::vector<std::string> Scope::Names() const {
  std::vector<std::string> names;
  for (const auto& [name, declarations] : rep_->declarations) {
    names.push_back(name);
  }
  for (const Filter& filter : rep_->filters) {
    for (const FeelType::Member& member : filter.item.members()) {
      names.push_back(member.name);
    }
  }
  for (const NamedBuiltin& builtin : AllBuiltins()) {
    names.emplace_back(builtin.name);
  }
  return names;
}

std::string Scope::NameOf(int32_t slot) const {
  const Declaration* latest = nullptr;
  std::string_view name;
  for (const auto& [declared, declarations] : rep_->declarations) {
    const Declaration& last = declarations.back();
    if (last.slot != slot || last.function != rep_->frames.size() - 1 ||
        (latest != nullptr && latest->block > last.block)) {
      continue;
    }
    latest = &last;
    name = declared;
  }
  return std::string(name);
}

int32_t Scope::slot_count() const { return rep_->frames.back().slot_count; }

}  // namespace tassei::internal
