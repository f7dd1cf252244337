// SHA-256.

#ifndef LIB_TEXT_DIGEST_H_
#define LIB_TEXT_DIGEST_H_

#include <sha2.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tassei::internal {

// The digest of the bytes added so far (FIPS 180-4). A copy goes on from the
// same state. One thread at a time.
class Sha256 {
 public:
  using Digest = std::array<std::uint8_t, 32>;

  Sha256();

  void Add(std::string_view bytes);
  Digest Finish() const;
  // 64 lower-case hexadecimal digits.
  std::string FinishHex() const;

 private:
  SHA2_CTX state_;
};

std::string Sha256Hex(std::string_view bytes);

}  // namespace tassei::internal

#endif  // LIB_TEXT_DIGEST_H_
