#include "tassei/snapshot_cache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "lib/text/digest.h"
#include "tassei/book_file.h"
#include "tests/exchange/full_book.h"
#include "tests/support/random_book.h"
#include "tests/support/sample_book.h"

namespace tassei {
namespace {

using testing::RandomBook;
using testing::SampleBook;

constexpr std::size_t kFrame = 56;

// The cache with a digest that fits its content again.
std::string Resealed(std::string cache) {
  internal::Sha256 digest;
  digest.Add(std::string_view(cache).substr(kFrame));
  const auto bytes = digest.Finish();
  cache.replace(kFrame - bytes.size(), bytes.size(),
                std::string(bytes.begin(), bytes.end()));
  return cache;
}

// The code of the one problem, or of the last.
std::string_view CodeOf(std::string_view cache) {
  Diagnostics diagnostics;
  const auto book = ReadSnapshotCache(cache, "b.cache", &diagnostics);
  EXPECT_EQ(book.status().code(), absl::StatusCode::kDataLoss);
  EXPECT_FALSE(diagnostics.empty());
  return diagnostics.empty() ? ""
                             : diagnostics[diagnostics.size() - 1].kind->code;
}

TEST(SnapshotCache, HoldsTheWholeBook) {
  for (uint32_t seed = 1; seed <= 12; ++seed) {
    const Book book = RandomBook(seed, 4 + seed);
    Diagnostics diagnostics;

    const auto again =
        ReadSnapshotCache(WriteSnapshotCache(book), "b.cache", &diagnostics);

    ASSERT_TRUE(again.ok()) << diagnostics.ToString(Language::kEnglish);
    EXPECT_EQ(WriteBookJson(*again), WriteBookJson(book)) << "seed " << seed;
  }
}

TEST(SnapshotCache, HoldsEveryMemberOfSchemesAndPlans) {
  Diagnostics diagnostics;
  const auto book = ReadBookJson(kFullBook, "b.json", &diagnostics);
  ASSERT_TRUE(book.ok()) << diagnostics.ToString(Language::kEnglish);

  const auto again =
      ReadSnapshotCache(WriteSnapshotCache(*book), "b.cache", &diagnostics);

  ASSERT_TRUE(again.ok()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(WriteBookJson(*again), WriteBookJson(*book));
}

TEST(SnapshotCache, IsTheSameForTheSameBook) {
  EXPECT_EQ(WriteSnapshotCache(SampleBook()), WriteSnapshotCache(SampleBook()));
}

TEST(SnapshotCache, KeepsDigitsThatDoNotFit64Bits) {
  BookParts parts = testing::SampleBookParts();
  PlanParts plan = testing::SamplePlanParts();
  ASSERT_FALSE(plan.initiatives.front().id.empty());
  plan.indicators.push_back(
      {.id = "wide",
       .name = "幅",
       .unit = "円",
       .baseline = Baseline{
           testing::PeriodOf("2020"),
           testing::DecimalOf("1234567890123456789012345678.901234")}});
  Diagnostics diagnostics;
  auto made = Plan::Make(plan, &diagnostics);
  ASSERT_TRUE(made.ok()) << diagnostics.ToString(Language::kEnglish);
  parts.plans.front() = *made;
  const Book book = testing::BookOf(parts);

  const auto again =
      ReadSnapshotCache(WriteSnapshotCache(book), "b.cache", &diagnostics);

  ASSERT_TRUE(again.ok()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_EQ(WriteBookJson(*again), WriteBookJson(book));
}

TEST(IsSnapshotCache, TellsCachesFromOtherFiles) {
  EXPECT_TRUE(IsSnapshotCache(WriteSnapshotCache(SampleBook())));
  EXPECT_FALSE(IsSnapshotCache(WriteBookJson(SampleBook())));
  EXPECT_FALSE(IsSnapshotCache(""));
}

TEST(ReadSnapshotCache, RefusesOtherFiles) { EXPECT_EQ(CodeOf("{}"), "K1440"); }

TEST(ReadSnapshotCache, RefusesOtherVersions) {
  std::string cache = WriteSnapshotCache(SampleBook());
  cache[8] = 1;

  EXPECT_EQ(CodeOf(cache), "K1441");
}

TEST(ReadSnapshotCache, RefusesEveryTruncation) {
  const std::string cache = WriteSnapshotCache(SampleBook());

  for (std::size_t size = 8; size < cache.size(); size += 1 + size / 8) {
    EXPECT_EQ(CodeOf(cache.substr(0, size)), "K1442") << size;
  }
  EXPECT_EQ(CodeOf(cache + "x"), "K1442");
}

TEST(ReadSnapshotCache, RefusesDamagedContent) {
  std::string cache = WriteSnapshotCache(SampleBook());
  cache[cache.size() / 2] ^= 1;

  EXPECT_EQ(CodeOf(cache), "K1443");
}

// Whoever can write a digest can write any content.
TEST(ReadSnapshotCache, SurvivesHostileContentWithAFittingDigest) {
  const std::string cache = WriteSnapshotCache(SampleBook());
  testing::Random random(5);
  int refused = 0;
  for (int round = 0; round < 2'000; ++round) {
    std::string changed = cache;
    for (int i = 0; i < 2; ++i) {
      const std::size_t at =
          kFrame + random.Below(static_cast<uint32_t>(cache.size() - kFrame));
      changed[at] = static_cast<char>(random.Below(256));
    }
    Diagnostics diagnostics;

    const auto book =
        ReadSnapshotCache(Resealed(changed), "b.cache", &diagnostics);

    EXPECT_EQ(book.ok(), !diagnostics.has_errors());
    if (!book.ok()) ++refused;
  }
  EXPECT_GT(refused, 500);
}

TEST(ReadSnapshotCache, TakesNoMemoryForCountsThatCannotBe) {
  std::string cache = WriteSnapshotCache(SampleBook());
  // The length of the title, which comes first.
  cache.replace(kFrame, 8, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F");

  EXPECT_EQ(CodeOf(Resealed(cache)), "K1443");
}

TEST(ReadSnapshotCache, ChecksTheBookAsIfItWereRead) {
  std::string cache = WriteSnapshotCache(SampleBook());
  // The id of the first plan, and not what refers to it.
  const std::size_t at = cache.find("reform");
  ASSERT_NE(at, cache.npos);
  cache.replace(at, 6, "refirm");
  Diagnostics diagnostics;

  const auto book = ReadSnapshotCache(Resealed(cache), "b.cache", &diagnostics);

  EXPECT_EQ(book.status().code(), absl::StatusCode::kDataLoss);
  ASSERT_GT(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].where.file, "b.cache");
  EXPECT_FALSE(diagnostics[0].where.pointer.empty());
}

}  // namespace
}  // namespace tassei
