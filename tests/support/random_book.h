// Random books that are valid, the same for the same seed.

#ifndef TESTS_SUPPORT_RANDOM_BOOK_H_
#define TESTS_SUPPORT_RANDOM_BOOK_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tassei/book.h"
#include "tassei/date.h"
#include "tassei/entry.h"

namespace tassei::testing {

// Numbers that are the same on every platform.
class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}

  // Requires bound > 0.
  uint32_t Below(uint32_t bound) {
    return static_cast<uint32_t>(engine_() % bound);
  }
  bool Chance(uint32_t percent) { return Below(100) < percent; }
  // Requires a container that is not empty.
  template <typename Container>
  const auto& Of(const Container& values) {
    return values[Below(static_cast<uint32_t>(values.size()))];
  }

 private:
  std::mt19937 engine_;
};

// A book of a plan "plan" (2020 to 2023) with `size` initiatives and of a plan
// "parent" that one of its measures feeds, judged by two versions of a scheme.
// About 12 entries for each initiative: values and states by halves and years,
// missing ones too, narratives, judgements, corrections, retractions, roadmap
// revisions, target changes, withdrawals, merges, splits, renames, new numbers,
// moves, reassignments, published figures and publications; recorded from
// April 2020 to March 2024. Requires size >= 4.
Book RandomBook(uint32_t seed, std::size_t size);

// What RandomBook is made of, without entries.
BookParts RandomBookParts(uint32_t seed, std::size_t size);

// `count` more entries that `book` accepts after its own, in one order, all
// recorded on `recorded_on`; ids begin with `prefix`. Requires that the book
// was made here and that `recorded_on` is not before its last day.
std::vector<Entry> RandomEntries(Random& random, const Book& book,
                                 Date recorded_on, std::string_view prefix,
                                 std::size_t count);

}  // namespace tassei::testing

#endif  // TESTS_SUPPORT_RANDOM_BOOK_H_
