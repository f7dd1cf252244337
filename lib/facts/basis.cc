#include "tassei/basis.h"

#include "lib/text/code_table.h"

namespace tassei {
namespace {

using internal::CodeTable;

constexpr CodeTable<4> kNames = {"確定", "暫定", "推計", "見込み"};
constexpr CodeTable<4> kCodes = {"final", "provisional", "estimated",
                                 "forecast"};

}  // namespace

std::string_view BasisName(Basis basis) {
  return internal::CodeOf(kNames, basis);
}

std::string_view BasisCode(Basis basis) {
  return internal::CodeOf(kCodes, basis);
}

std::optional<Basis> BasisFromCode(std::string_view code) {
  return internal::FromCode<Basis>(kCodes, code);
}

}  // namespace tassei
