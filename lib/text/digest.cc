#include "lib/text/digest.h"

namespace tassei::internal {

Sha256::Sha256() { SHA256Init(&state_); }

void Sha256::Add(std::string_view bytes) {
  SHA256Update(&state_, reinterpret_cast<const std::uint8_t*>(bytes.data()),
               bytes.size());
}

Sha256::Digest Sha256::Finish() const {
  SHA2_CTX state = state_;
  Digest digest;
  SHA256Final(digest.data(), &state);
  return digest;
}

std::string Sha256::FinishHex() const {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : Finish()) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 0x0F];
  }
  return hex;
}

std::string Sha256Hex(std::string_view bytes) {
  Sha256 sha256;
  sha256.Add(bytes);
  return sha256.FinishHex();
}

}  // namespace tassei::internal
