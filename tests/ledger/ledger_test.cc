#include "tassei/ledger.h"

#include <random>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ledger/ledger_samples.h"
#include "tests/support/status_matchers.h"

namespace tassei {
namespace {

using testing::At;
using testing::Correcting;
using testing::D;
using testing::IsOk;
using testing::LedgerOf;
using testing::StatusIs;
using testing::ValueOf;

TEST(Ledger, KeepsEntriesInTheOrderTheyCame) {
  const std::vector<Entry> entries = {ValueOf("b", "2020", "1"),
                                      ValueOf("a", "2020", "2")};

  const Ledger ledger = LedgerOf(entries);

  ASSERT_EQ(ledger.size(), 2U);
  EXPECT_EQ(ledger.entry(0), entries[0]);
  EXPECT_EQ(ledger.entry(1), entries[1]);
  EXPECT_EQ(ledger.Find("a"), 1U);
  EXPECT_EQ(ledger.Find("c"), 2U);
}

TEST(Ledger, StaysAsItIsWhenAppendedTo) {
  const Ledger before = LedgerOf({ValueOf("a", "2020", "1")});
  const Entry* entry = &before.entry(0);
  const std::vector<Entry> more = {ValueOf("b", "2020", "2")};
  Diagnostics diagnostics;

  const absl::StatusOr<Ledger> after = before.Append(more, &diagnostics);

  ASSERT_THAT(after, IsOk());
  EXPECT_EQ(before.size(), 1U);
  EXPECT_EQ(after->size(), 2U);
  EXPECT_EQ(&after->entry(0), entry);
}

TEST(Ledger, GrowsIndependentlyFromTheSameStart) {
  const Ledger start = LedgerOf({ValueOf("a", "2020", "1")});
  Diagnostics diagnostics;

  const Ledger left =
      *start.Append(std::vector{ValueOf("b", "2020", "2")}, &diagnostics);
  const Ledger right =
      *start.Append(std::vector{ValueOf("b", "2020", "3")}, &diagnostics);

  EXPECT_NE(left.head_digest(), right.head_digest());
  EXPECT_EQ(left.digest(0), right.digest(0));
}

TEST(Ledger, LeavesOutResends) {
  const Entry entry = ValueOf("a", "2020", "1");
  Entry again = entry;
  again.recorded_on = D("2021-03-01");

  const Ledger ledger =
      LedgerOf({entry, ValueOf("b", "2020", "2"), again, entry});

  EXPECT_EQ(ledger.size(), 2U);
  EXPECT_EQ(ledger.entry(0).recorded_on, D("2021-02-15"));
}

TEST(Ledger, LeavesOutTheResendOfACorrectionWithTheDateItWasSentWith) {
  const Entry correction =
      At(Correcting(ValueOf("b", "2020", "2"), "a", "2021-03-01"), "2021-02-28",
         "2021-03-01");
  const Ledger ledger = LedgerOf({ValueOf("a", "2020", "1"), correction});
  Diagnostics diagnostics;

  const absl::StatusOr<Ledger> again =
      ledger.Append(std::vector{correction}, &diagnostics);

  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->size(), 2U);
}

TEST(Ledger, GivesACorrectionTheAsOfOfWhatItCorrects) {
  const Ledger ledger =
      LedgerOf({ValueOf("a", "2020", "1"),
                At(Correcting(ValueOf("b", "2020", "2"), "a", "2021-03-01"),
                   "2021-02-28", "2021-03-01")});

  ASSERT_EQ(ledger.size(), 2U);
  EXPECT_EQ(ledger.entry(1).as_of, D("2021-01-31"));
}

TEST(Ledger, AddsNothingIfOneEntryIsRefused) {
  const std::vector<Entry> entries = {ValueOf("a", "2020", "1"),
                                      ValueOf("", "2020", "1")};
  Diagnostics diagnostics;

  EXPECT_THAT(Ledger().Append(entries, &diagnostics),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

TEST(Ledger, HasTheSameDigestsInOneBatchAndInMany) {
  std::mt19937 random(7);
  std::vector<Entry> entries;
  for (int i = 0; i < 500; ++i) {
    entries.push_back(
        ValueOf("e" + std::to_string(i), "2020", std::to_string(i)));
  }
  const Ledger at_once = LedgerOf(entries);

  Ledger in_parts;
  Diagnostics diagnostics;
  for (std::size_t first = 0; first < entries.size();) {
    const std::size_t count =
        std::min<std::size_t>(1 + random() % 9, entries.size() - first);
    in_parts = *in_parts.Append(
        std::span<const Entry>(entries).subspan(first, count), &diagnostics);
    first += count;
  }

  ASSERT_EQ(in_parts.size(), entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    EXPECT_EQ(in_parts.digest(i), at_once.digest(i));
    EXPECT_EQ(in_parts.entry(i), entries[i]);
    EXPECT_EQ(in_parts.Find(entries[i].id), i);
  }
}

}  // namespace
}  // namespace tassei
