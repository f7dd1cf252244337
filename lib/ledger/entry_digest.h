// The digest chain of a ledger.

#ifndef LIB_LEDGER_ENTRY_DIGEST_H_
#define LIB_LEDGER_ENTRY_DIGEST_H_

#include <string>

#include "lib/text/digest.h"
#include "tassei/entry.h"

namespace tassei::internal {

// The bytes of one entry, as docs/digest-chain.md defines them.
std::string CanonicalBytes(const Entry& entry);

// The digest from which a chain starts: that of no bytes.
Sha256::Digest ChainStart();

// The digest after `entry`, when `previous` is the one before it.
Sha256::Digest ChainedDigest(const Sha256::Digest& previous,
                             const Entry& entry);

// Lower-case hexadecimal digits.
std::string Hex(const Sha256::Digest& digest);

}  // namespace tassei::internal

#endif  // LIB_LEDGER_ENTRY_DIGEST_H_
