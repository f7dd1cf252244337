#include "tassei/indicator.h"

#include "lib/text/code_table.h"

namespace tassei {
namespace {

using internal::CodeTable;

constexpr CodeTable<3> kDirections = {"up", "down", "keep_within"};
constexpr CodeTable<4> kKinds = {"point", "flow", "cumulative",
                                 "carried_forward"};
constexpr CodeTable<3> kRoles = {"target", "main", "monitoring"};
constexpr CodeTable<3> kPaths = {"none", "linear", "step"};

}  // namespace

std::string_view DirectionCode(Direction direction) {
  return internal::CodeOf(kDirections, direction);
}

std::optional<Direction> DirectionFromCode(std::string_view code) {
  return internal::FromCode<Direction>(kDirections, code);
}

std::string_view IndicatorKindCode(IndicatorKind kind) {
  return internal::CodeOf(kKinds, kind);
}

std::optional<IndicatorKind> IndicatorKindFromCode(std::string_view code) {
  return internal::FromCode<IndicatorKind>(kKinds, code);
}

std::string_view IndicatorRoleCode(IndicatorRole role) {
  return internal::CodeOf(kRoles, role);
}

std::optional<IndicatorRole> IndicatorRoleFromCode(std::string_view code) {
  return internal::FromCode<IndicatorRole>(kRoles, code);
}

std::string_view TargetPathCode(TargetPath path) {
  return internal::CodeOf(kPaths, path);
}

std::optional<TargetPath> TargetPathFromCode(std::string_view code) {
  return internal::FromCode<TargetPath>(kPaths, code);
}

}  // namespace tassei
