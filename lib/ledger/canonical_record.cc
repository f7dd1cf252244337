#include "lib/ledger/canonical_record.h"

namespace tassei::internal {
namespace {

void AppendNetstring(std::string_view text, std::string& bytes) {
  bytes += std::to_string(text.size());
  bytes += ':';
  bytes += text;
}

}  // namespace

void CanonicalRecord::Field(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  AppendNetstring(name, bytes_);
  AppendNetstring(value, bytes_);
}

void CanonicalRecord::Field(std::string_view name,
                            const CanonicalRecord& value) {
  Field(name, value.bytes());
}

void CanonicalRecord::List(std::string_view name,
                           std::span<const std::string> values) {
  std::string list;
  for (const std::string& value : values) AppendNetstring(value, list);
  Field(name, list);
}

void CanonicalRecord::List(std::string_view name,
                           std::span<const CanonicalRecord> values) {
  std::string list;
  for (const CanonicalRecord& value : values) {
    AppendNetstring(value.bytes(), list);
  }
  Field(name, list);
}

}  // namespace tassei::internal
