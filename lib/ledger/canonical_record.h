// The bytes that digests are made of; docs/digest-chain.md defines them.

#ifndef LIB_LEDGER_CANONICAL_RECORD_H_
#define LIB_LEDGER_CANONICAL_RECORD_H_

#include <span>
#include <string>
#include <string_view>

namespace tassei::internal {

// A record being written: fields in the order they are added, each a name and
// a value as netstrings ("3:abc"). An empty value leaves its field out.
class CanonicalRecord {
 public:
  void Field(std::string_view name, std::string_view value);
  void Field(std::string_view name, const CanonicalRecord& value);
  void List(std::string_view name, std::span<const std::string> values);
  void List(std::string_view name, std::span<const CanonicalRecord> values);

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace tassei::internal

#endif  // LIB_LEDGER_CANONICAL_RECORD_H_
