// The road from a file to a report, stretch by stretch, by number of
// initiatives. A book has about 12 entries an initiative.

#include <benchmark/benchmark.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tassei/assessment.h"
#include "tassei/book.h"
#include "tassei/book_file.h"
#include "tassei/render.h"
#include "tassei/snapshot_cache.h"
#include "tests/support/random_book.h"

namespace tassei {
namespace {

constexpr uint32_t kSeed = 20210131;

// Making one is no part of what is measured, and takes longer than it.
const Book& BookOfSize(int64_t initiatives) {
  static auto* books = new std::map<int64_t, Book>;
  const auto found = books->find(initiatives);
  if (found != books->end()) return found->second;
  return books
      ->emplace(initiatives, testing::RandomBook(
                                 kSeed, static_cast<std::size_t>(initiatives)))
      .first->second;
}

AssessmentRequest RequestFor(const Book& book) {
  return {.plan = "plan",
          .period = *Period::Year(2022),
          .as_of = book.last_recorded_on(),
          .known_on = book.last_recorded_on()};
}

void Sizes(benchmark::internal::Benchmark* bench) {
  bench->ArgName("initiatives")->Arg(10)->Arg(100)->Arg(1'000);
}

// Entries read, checked and linked a second, from native JSON.
void BM_LoadJson(benchmark::State& state) {
  const std::string json = WriteBookJson(BookOfSize(state.range(0)));
  std::size_t entries = 0;
  for (auto _ : state) {
    Diagnostics diagnostics;
    const auto book = ReadBookJson(json, "book.json", &diagnostics);
    if (!book.ok()) return state.SkipWithError("book refused");
    entries += book->ledger().size();
  }
  state.SetItemsProcessed(static_cast<int64_t>(entries));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<int64_t>(json.size()));
}
BENCHMARK(BM_LoadJson)->Apply(Sizes)->Unit(benchmark::kMillisecond);

// The same from a snapshot cache; bytes are the cache's own.
void BM_LoadCache(benchmark::State& state) {
  const std::string cache = WriteSnapshotCache(BookOfSize(state.range(0)));
  std::size_t entries = 0;
  for (auto _ : state) {
    Diagnostics diagnostics;
    const auto book = ReadSnapshotCache(cache, "book.cache", &diagnostics);
    if (!book.ok()) return state.SkipWithError("cache refused");
    entries += book->ledger().size();
  }
  state.SetItemsProcessed(static_cast<int64_t>(entries));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<int64_t>(cache.size()));
}
BENCHMARK(BM_LoadCache)->Apply(Sizes)->Unit(benchmark::kMillisecond);

// Cost of appending one entry to a book that holds many.
void BM_AppendOne(benchmark::State& state) {
  const Book& book = BookOfSize(state.range(0));
  testing::Random random(kSeed);
  const std::vector<Entry> entries = testing::RandomEntries(
      random, book, book.last_recorded_on(), "bench-", 1);
  for (auto _ : state) {
    Diagnostics diagnostics;
    auto appended = book.Append(entries, book.last_recorded_on(), &diagnostics);
    if (!appended.ok()) return state.SkipWithError("entry refused");
    benchmark::DoNotOptimize(appended);
  }
}
BENCHMARK(BM_AppendOne)->Apply(Sizes)->Unit(benchmark::kMicrosecond);

// Cost of working out what was known on a day.
void BM_Snapshot(benchmark::State& state) {
  const Book& book = BookOfSize(state.range(0));
  for (auto _ : state) {
    Snapshot snapshot =
        book.At(book.last_recorded_on(), book.last_recorded_on());
    benchmark::DoNotOptimize(snapshot);
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<int64_t>(book.ledger().size()));
}
BENCHMARK(BM_Snapshot)->Apply(Sizes)->Unit(benchmark::kMillisecond);

// Initiatives graded and rolled up a second, the snapshot included.
void BM_Assess(benchmark::State& state) {
  const Book& book = BookOfSize(state.range(0));
  const AssessmentRequest request = RequestFor(book);
  for (auto _ : state) {
    const auto assessment = Assessment::Make(book, request);
    if (!assessment.ok()) return state.SkipWithError("not assessed");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(BM_Assess)->Apply(Sizes)->Unit(benchmark::kMillisecond);

// Bytes of all files of a report a second, from a finished assessment.
void BM_Report(benchmark::State& state) {
  const Book& book = BookOfSize(state.range(0));
  const auto assessment = Assessment::Make(book, RequestFor(book));
  if (!assessment.ok()) return state.SkipWithError("not assessed");
  int64_t bytes = 0;
  for (auto _ : state) {
    for (const ReportFile& file :
         RenderReport(*assessment, Language::kJapanese)) {
      bytes += static_cast<int64_t>(file.bytes.size());
    }
  }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(BM_Report)->Apply(Sizes)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tassei
