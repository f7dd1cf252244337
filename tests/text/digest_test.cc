#include "lib/text/digest.h"

#include <string>

#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

// From FIPS 180-4's examples.
constexpr std::string_view kOfNothing =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr std::string_view kOfAbc =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr std::string_view kOfAMillionA =
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(Sha256Hex(""), kOfNothing);
  EXPECT_EQ(Sha256Hex("abc"), kOfAbc);
}

TEST(Sha256, PiecesGiveTheDigestOfTheWhole) {
  Sha256 sha256;

  for (int i = 0; i < 1'000; ++i) sha256.Add(std::string(1'000, 'a'));

  EXPECT_EQ(sha256.FinishHex(), kOfAMillionA);
}

TEST(Sha256, GoesOnAfterADigestWasAsked) {
  Sha256 sha256;
  sha256.Add("ab");
  sha256.FinishHex();

  sha256.Add("c");

  EXPECT_EQ(sha256.FinishHex(), kOfAbc);
  EXPECT_EQ(sha256.Finish()[0], 0xBA);
}

}  // namespace
}  // namespace tassei::internal
