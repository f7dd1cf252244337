#include "lib/feel/type.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "lib/feel/function.h"

namespace tassei::internal {

// What a type is made of: members of a context; or the element of a list or
// range; or the parameters of a function, and its result behind them.
struct FeelType::Parts {
  std::vector<Member> members = {};
  std::vector<FeelType> types = {};
  FeelType result = {};
};

namespace {

const FeelType& AnyType() {
  static const FeelType any;
  return any;
}

struct TypeName {
  std::string_view name;
  TypeKind kind;
};
// The first name of each is FEEL's, the others are DMN's and XML Schema's.
constexpr std::array<TypeName, 21> kTypeNames = {
    {{"Any", TypeKind::kAny},
     {"Null", TypeKind::kNull},
     {"boolean", TypeKind::kBoolean},
     {"number", TypeKind::kNumber},
     {"string", TypeKind::kString},
     {"date", TypeKind::kDate},
     {"time", TypeKind::kTime},
     {"date and time", TypeKind::kDateTime},
     {"years and months duration", TypeKind::kYearsMonths},
     {"days and time duration", TypeKind::kDaysTime},
     {"list", TypeKind::kList},
     {"context", TypeKind::kContext},
     {"range", TypeKind::kRange},
     {"function", TypeKind::kFunction},
     {"any", TypeKind::kAny},
     {"null", TypeKind::kNull},
     {"dateTime", TypeKind::kDateTime},
     {"date time", TypeKind::kDateTime},
     {"yearMonthDuration", TypeKind::kYearsMonths},
     {"dayTimeDuration", TypeKind::kDaysTime},
     {"day and time duration", TypeKind::kDaysTime}}};

std::string_view NameOf(TypeKind kind) {
  const auto* const found =
      std::find_if(kTypeNames.begin(), kTypeNames.end(),
                   [kind](const TypeName& name) { return name.kind == kind; });
  return found->name;
}

void AppendType(const FeelType& type, std::string& text);

void AppendTypes(const std::vector<FeelType>& types, std::string& text) {
  const char* separator = "";
  for (const FeelType& type : types) {
    text += separator;
    AppendType(type, text);
    separator = ", ";
  }
}

void AppendMembers(const FeelType& type, std::string& text) {
  const char* separator = "";
  for (const FeelType::Member& member : type.members()) {
    text += separator;
    text += member.name;
    text += ": ";
    AppendType(member.type, text);
    separator = ", ";
  }
}

void AppendFunction(const FeelType& type, std::string& text) {
  text += "function<";
  AppendTypes(type.parameters(), text);
  text += "> -> ";
  AppendType(type.result(), text);
}

void AppendType(const FeelType& type, std::string& text) {
  if (type.kind() == TypeKind::kFunction && type.is_known_function()) {
    return AppendFunction(type, text);
  }
  text += NameOf(type.kind());
  if (type.kind() == TypeKind::kContext && !type.members().empty()) {
    text += '<';
    AppendMembers(type, text);
    text += '>';
  }
  if ((type.kind() == TypeKind::kList || type.kind() == TypeKind::kRange) &&
      !type.element().is_any()) {
    text += '<';
    AppendType(type.element(), text);
    text += '>';
  }
}

bool MembersConform(const FeelType& type, const FeelType& other) {
  return std::all_of(other.members().begin(), other.members().end(),
                     [&type](const FeelType::Member& member) {
                       const FeelType* const own = type.FindMember(member.name);
                       return own != nullptr && Conforms(*own, member.type);
                     });
}

bool FunctionConforms(const FeelType& type, const FeelType& other) {
  if (!other.is_known_function()) return true;
  return type.is_known_function() &&
         std::equal(type.parameters().begin(), type.parameters().end(),
                    other.parameters().begin(), other.parameters().end(),
                    [](const FeelType& own, const FeelType& wanted) {
                      return Conforms(wanted, own);
                    }) &&
         (type.result().is_any() || Conforms(type.result(), other.result()));
}

}  // namespace

FeelType FeelType::ListOf(FeelType element) {
  FeelType type(TypeKind::kList);
  type.parts_ =
      std::make_shared<const Parts>(Parts{.types = {std::move(element)}});
  return type;
}

FeelType FeelType::RangeOf(FeelType element) {
  FeelType type = ListOf(std::move(element));
  type.kind_ = TypeKind::kRange;
  return type;
}

FeelType FeelType::ContextOf(std::vector<Member> members) {
  FeelType type(TypeKind::kContext);
  type.parts_ =
      std::make_shared<const Parts>(Parts{.members = std::move(members)});
  return type;
}

FeelType FeelType::FunctionOf(std::vector<FeelType> parameters,
                              FeelType result) {
  FeelType type(TypeKind::kFunction);
  type.parts_ = std::make_shared<const Parts>(
      Parts{.types = std::move(parameters), .result = std::move(result)});
  return type;
}

const FeelType& FeelType::element() const {
  return parts_ == nullptr || parts_->types.empty() ? AnyType()
                                                    : parts_->types.front();
}

const std::vector<FeelType::Member>& FeelType::members() const {
  static const std::vector<Member> none;
  return parts_ == nullptr ? none : parts_->members;
}

const FeelType* FeelType::FindMember(std::string_view name) const {
  for (const Member& member : members()) {
    if (member.name == name) return &member.type;
  }
  return nullptr;
}

bool FeelType::is_known_function() const {
  return kind_ == TypeKind::kFunction && parts_ != nullptr;
}

const std::vector<FeelType>& FeelType::parameters() const {
  static const std::vector<FeelType> none;
  return parts_ == nullptr ? none : parts_->types;
}

const FeelType& FeelType::result() const {
  return parts_ == nullptr ? AnyType() : parts_->result;
}

std::string FeelType::ToString() const {
  std::string text;
  AppendType(*this, text);
  return text;
}

std::optional<FeelType> BuiltinType(std::string_view name) {
  for (const TypeName& known : kTypeNames) {
    if (known.name == name) return FeelType(known.kind);
  }
  return std::nullopt;
}

bool Conforms(const FeelType& type, const FeelType& other) {
  if (other.is_any() || type.kind() == TypeKind::kNull) return true;
  if (type.kind() != other.kind()) return false;
  switch (type.kind()) {
    case TypeKind::kList:
    case TypeKind::kRange:
      return Conforms(type.element(), other.element());
    case TypeKind::kContext:
      return MembersConform(type, other);
    case TypeKind::kFunction:
      return FunctionConforms(type, other);
    default:
      return true;
  }
}

FeelType CommonType(const FeelType& a, const FeelType& b) {
  if (Conforms(a, b)) return b;
  return Conforms(b, a) ? a : FeelType();
}

}  // namespace tassei::internal
