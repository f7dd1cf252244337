// Random ledgers against a slow way to find the decisive entries.

#include <cstdint>
#include <random>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/snapshot.h"
#include "tests/ledger/ledger_samples.h"

namespace tassei {
namespace {

using testing::EntryOf;
using testing::IdsOf;
using testing::P;

constexpr int kRounds = 400;

Date Day(int32_t number) {
  return *Date::FromDays(testing::D("2021-04-01").days() + number);
}

class RandomLedger {
 public:
  explicit RandomLedger(std::uint32_t seed) : random_(seed) {}

  std::uint32_t Below(std::uint32_t end) {
    return static_cast<std::uint32_t>(random_() % end);
  }
  Date AnyDay() { return Day(static_cast<int32_t>(Below(16))); }

  // Ten days on which up to 30 entries were recorded.
  std::vector<Entry> Entries() {
    std::vector<Entry> entries;
    const std::uint32_t count = Below(30);
    int32_t recorded = 4;
    for (std::uint32_t i = 0; i < count; ++i) {
      recorded += static_cast<int32_t>(Below(2));
      Entry entry = AnyEntry("e" + std::to_string(i));
      if (!entries.empty() && Below(2) == 0) {
        Correct(entries[Below(static_cast<std::uint32_t>(entries.size()))],
                entry);
      }
      entry.recorded_on = Day(recorded);
      entries.push_back(entry);
    }
    return entries;
  }

 private:
  Entry AnyEntry(std::string id) {
    EntryContent content = Observation{Decimal(Below(100)), "", ""};
    std::string subject = "rate";
    switch (Below(5)) {
      case 0:
        content = StepStatus{};
        subject = "survey";
        break;
      case 1:
        content = Judgement{"A", Below(2) == 0 ? "本部" : "所管課"};
        subject = "old";
        break;
      case 2:
        content = Narrative{"t", {Below(2) == 0 ? "s1" : "s2"}};
        subject = "old";
        break;
      case 3:
        content = Rename{AnyDay(), "n"};
        subject = "old";
        break;
      default:
        break;
    }
    Entry entry = EntryOf(std::move(id), subject, content);
    entry.period = P(Below(2) == 0 ? "2020" : "2021");
    entry.as_of = Day(static_cast<int32_t>(Below(5)));
    return entry;
  }

  // Makes `entry` correct or retract `other`.
  void Correct(const Entry& other, Entry& entry) {
    const bool retract =
        Below(2) == 0 || std::holds_alternative<Retraction>(other.content);
    const std::string id = entry.id;
    if (retract) {
      entry.content = Retraction{};
    } else {
      entry = other;
      entry.id = id;
    }
    entry.corrects = other.id;
    entry.as_of = other.as_of;
  }

  std::mt19937 random_;
};

const Entry* Named(const std::vector<Entry>& entries, const std::string& id) {
  for (const Entry& entry : entries) {
    if (entry.id == id) return &entry;
  }
  return nullptr;
}

bool IsRetraction(const Entry& entry) {
  return std::holds_alternative<Retraction>(entry.content);
}

bool IsTakenBack(const std::vector<Entry>& known, const Entry& entry) {
  for (const Entry& other : known) {
    if (other.corrects == entry.id && IsRetraction(other) &&
        !IsTakenBack(known, other)) {
      return true;
    }
  }
  return false;
}

// The id of the first version of what an entry states.
std::string Statement(const std::vector<Entry>& known, const Entry& entry) {
  if (entry.corrects.empty()) return entry.id;
  return Statement(known, *Named(known, entry.corrects));
}

bool SameFact(const Entry& a, const Entry& b) {
  if (a.content.index() != b.content.index() || a.subject != b.subject ||
      a.period != b.period) {
    return false;
  }
  if (const auto* judgement = std::get_if<Judgement>(&a.content)) {
    return judgement->stage == std::get<Judgement>(b.content).stage;
  }
  if (const auto* narrative = std::get_if<Narrative>(&a.content)) {
    return narrative->sections == std::get<Narrative>(b.content).sections;
  }
  return !std::holds_alternative<Rename>(a.content);
}

std::vector<std::string> DecisiveSlowly(const std::vector<Entry>& entries,
                                        Date as_of, Date known_on) {
  std::vector<Entry> known;
  for (const Entry& entry : entries) {
    if (entry.as_of <= as_of && entry.recorded_on <= known_on) {
      known.push_back(entry);
    }
  }
  std::vector<Entry> standing;
  for (std::size_t i = 0; i < known.size(); ++i) {
    bool stands = !IsRetraction(known[i]) && !IsTakenBack(known, known[i]);
    for (std::size_t j = i + 1; j < known.size(); ++j) {
      if (!IsRetraction(known[j]) && !IsTakenBack(known, known[j]) &&
          Statement(known, known[j]) == Statement(known, known[i])) {
        stands = false;
      }
    }
    if (stands) standing.push_back(known[i]);
  }
  std::vector<std::string> decisive;
  for (std::size_t i = 0; i < standing.size(); ++i) {
    bool decides = true;
    for (std::size_t j = 0; j < standing.size(); ++j) {
      if (i == j || !SameFact(standing[i], standing[j])) continue;
      const bool many = std::holds_alternative<Narrative>(standing[i].content);
      if (standing[j].as_of > standing[i].as_of ||
          (standing[j].as_of == standing[i].as_of && j > i && !many)) {
        decides = false;
      }
    }
    if (decides) decisive.push_back(standing[i].id);
  }
  return decisive;
}

TEST(SnapshotProperty, DecisiveEntriesAreThoseOfTheSlowWay) {
  RandomLedger random(20210331);
  const std::vector<Plan> plans = {testing::PlanOf(testing::SampleParts())};
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<Entry> entries = random.Entries();
    const Ledger ledger = testing::LedgerOf(entries);
    ASSERT_EQ(ledger.size(), entries.size());
    const Date as_of = random.AnyDay();
    const Date known_on = random.AnyDay();

    const Snapshot snapshot = Snapshot::Make(plans, ledger, as_of, known_on);

    EXPECT_EQ(IdsOf(snapshot.entries()),
              DecisiveSlowly(entries, as_of, known_on))
        << "round " << round;
  }
}

TEST(SnapshotProperty, LaterEntriesNeverChangeAnEarlierSnapshot) {
  RandomLedger random(42);
  const Plan plan = testing::PlanOf(testing::SampleParts());
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<Entry> entries = random.Entries();
    const Date as_of = random.AnyDay();
    const Date known_on = random.AnyDay();
    std::vector<Entry> by_then;
    for (const Entry& entry : entries) {
      if (entry.recorded_on <= known_on) by_then.push_back(entry);
    }

    const Snapshot then =
        Snapshot::Make({&plan, 1}, testing::LedgerOf(by_then), as_of, known_on);
    const Snapshot now =
        Snapshot::Make({&plan, 1}, testing::LedgerOf(entries), as_of, known_on);

    EXPECT_EQ(IdsOf(then.entries()), IdsOf(now.entries()));
    const Indicator& rate = *plan.FindIndicator("rate");
    EXPECT_EQ(then.ValueAt(plan, rate, P("2020")).value,
              now.ValueAt(plan, rate, P("2020")).value);
  }
}

}  // namespace
}  // namespace tassei
