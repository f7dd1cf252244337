#include <fstream>
#include <locale>
#include <set>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tassei/fact_table.h"

namespace tassei {
namespace {

std::string TypeName(FactType type) {
  switch (type) {
    case FactType::kNumber:
      return "number";
    case FactType::kBoolean:
      return "boolean";
    case FactType::kCode:
      break;
  }
  return "code";
}

// In the order of docs/facts.md. A plan has the facts of a group.
constexpr SubjectKind kDocumented[] = {
    SubjectKind::kInitiative, SubjectKind::kIndicator, SubjectKind::kGroup};

// The rows of the tables in docs/facts.md, without those of their headers.
std::vector<std::string> DocumentedFacts() {
  std::ifstream file(TASSEI_SOURCE_DIR "/docs/facts.md");
  file.imbue(std::locale::classic());
  std::vector<std::string> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("| `")) rows.push_back(line);
  }
  return rows;
}

TEST(SubjectFacts, AreThoseOfTheDocumentation) {
  std::vector<std::string> expected;
  for (const SubjectKind subject : kDocumented) {
    for (const FactDefinition& fact : SubjectFacts(subject)) {
      expected.push_back("| `" + fact.name + "` | " + fact.name_ja + " | " +
                         TypeName(fact.type) + " | " + fact.meaning_ja + " | " +
                         fact.meaning_en + " |");
    }
  }

  EXPECT_THAT(DocumentedFacts(), ::testing::ElementsAreArray(expected));
}

TEST(SubjectFacts, HaveNamesOfTheirOwn) {
  for (const SubjectKind subject : kDocumented) {
    std::set<std::string> names;
    for (const FactDefinition& fact : SubjectFacts(subject)) {
      EXPECT_TRUE(names.insert(fact.name).second) << fact.name;
      EXPECT_TRUE(names.insert(fact.name_ja).second) << fact.name_ja;
    }
  }
}

}  // namespace
}  // namespace tassei
