#include "lib/report/json_patch.h"

#include <random>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/report/json_tree.h"

namespace tassei::internal {
namespace {

using testing::ApplyPatch;
using ::testing::HasSubstr;
using testing::JsonTree;
using testing::ReadTree;
using testing::WriteTree;

std::string PatchOf(const std::string& before, const std::string& after) {
  Diagnostics diagnostics;
  const auto old_document = ReadJson(before, "", {}, diagnostics);
  const auto new_document = ReadJson(after, "", {}, diagnostics);
  EXPECT_TRUE(old_document.ok() && new_document.ok());
  JsonWriter writer(JsonWriter::Style::kCompact);
  WriteJsonPatch(
      old_document->root(), new_document->root(),
      [](std::string_view) {
        return PatchReason{{}, "as_of"};
      },
      writer);
  return std::move(writer).Finish();
}

TEST(JsonPatch, IsEmptyForEqualDocuments) {
  EXPECT_EQ(PatchOf(R"({"a":[1,{"b":null}]})", R"({"a":[1,{"b":null}]})"),
            "[]");
}

TEST(JsonPatch, ReplacesAMember) {
  EXPECT_EQ(
      PatchOf(R"({"a/~":1,"b":2})", R"({"a/~":3,"b":2})"),
      R"([{"op":"replace","path":"/a~1~0","value":3,"argument":"as_of"}])");
}

TEST(JsonPatch, InsertsAnItemAndLeavesTheOthers) {
  EXPECT_EQ(PatchOf(R"([{"t":1},{"t":2}])", R"([{"t":1},{"u":3},{"t":2}])"),
            R"([{"op":"add","path":"/1","value":{"u":3},"argument":"as_of"}])");
}

TEST(JsonPatch, RemovesAnItemAndLeavesTheOthers) {
  EXPECT_EQ(PatchOf(R"([{"t":1},{"u":3},{"t":2}])", R"([{"t":1},{"t":2}])"),
            R"([{"op":"remove","path":"/1","argument":"as_of"}])");
}

TEST(JsonPatch, ChangesRowsThatBeginAlikeInPlace) {
  EXPECT_EQ(
      PatchOf(R"([["1","a"],["2","b"]])", R"([["0","z"],["1","a"],["2","c"]])"),
      R"([{"op":"add","path":"/0","value":["0","z"],"argument":"as_of"},)"
      R"({"op":"replace","path":"/2/1","value":"c","argument":"as_of"}])");
}

TEST(JsonPatch, ReplacesAnObjectWhoseMembersAreOthers) {
  EXPECT_EQ(PatchOf(R"({"a":{"b":1}})", R"({"a":{"c":1}})"),
            R"([{"op":"replace","path":"/a","value":{"c":1},)"
            R"("argument":"as_of"}])");
}

TEST(JsonPatch, ReplacesTheWholeDocument) {
  EXPECT_EQ(PatchOf("1", "[]"),
            R"([{"op":"replace","path":"","value":[],"argument":"as_of"}])");
}

TEST(JsonPatch, NamesTheEntriesOfOneSideOnly) {
  const std::string patch =
      PatchOf(R"({"x":{"text":"a","entries":["e1","e2"]}})",
              R"({"x":{"text":"b","entries":["e1","e3"]}})");

  EXPECT_THAT(patch, HasSubstr(R"("path":"/x/text","value":"b",)"
                               R"("entries":["e2","e3"]})"));
}

TEST(JsonPatch, NamesTheEntriesOfWhatComesAndGoes) {
  EXPECT_THAT(PatchOf(R"({"x":[]})", R"({"x":[{"y":{"entries":["e1"]}}]})"),
              HasSubstr(R"("entries":["e1"]}])"));
}

TEST(JsonPatch, NamesTheEntriesOfTheTextsOfTheObjectAround) {
  EXPECT_THAT(PatchOf(R"({"b":{"name":{"entries":["e1"]},"late":true}})",
                      R"({"b":{"name":{"entries":["e2"]},"late":false}})"),
              HasSubstr(R"("path":"/b/late","value":false,)"
                        R"("entries":["e1","e2"]})"));
}

// Makes documents that are near each other.
class Documents {
 public:
  explicit Documents(unsigned seed) : engine_(seed) {}

  unsigned Below(unsigned bound) {
    return static_cast<unsigned>(engine_() % bound);
  }

  JsonTree Make(int depth) {
    JsonTree tree;
    const unsigned choice = Below(depth == 0 ? 4 : 6);
    tree.kind = static_cast<JsonKind>(choice);
    tree.boolean = Below(2) == 0;
    tree.text = std::to_string(Below(4));
    if (tree.kind == JsonKind::kArray) {
      for (unsigned i = Below(6); i > 0; --i) {
        tree.items.push_back(Make(depth - 1));
      }
    } else if (tree.kind == JsonKind::kObject) {
      for (const char* key : {"type", "id", "text", "entries", "~/"}) {
        if (Below(2) == 0) tree.members.push_back({key, Make(depth - 1)});
      }
    }
    return tree;
  }

  void Change(JsonTree& tree, int depth) {
    for (auto& [key, value] : tree.members) {
      if (Below(2) == 0) Change(value, depth - 1);
    }
    for (JsonTree& item : tree.items) {
      if (Below(3) == 0) Change(item, depth - 1);
    }
    if (tree.kind == JsonKind::kArray && Below(2) == 0) {
      const auto at = static_cast<std::ptrdiff_t>(
          Below(static_cast<unsigned>(tree.items.size()) + 1));
      tree.items.insert(tree.items.begin() + at, Make(depth));
    }
    if (tree.kind == JsonKind::kArray && !tree.items.empty() && Below(2) == 0) {
      const auto at = static_cast<std::ptrdiff_t>(
          Below(static_cast<unsigned>(tree.items.size())));
      tree.items.erase(tree.items.begin() + at);
    }
    if (Below(10) == 0) tree = Make(depth);
  }

 private:
  std::mt19937 engine_;
};

TEST(JsonPatch, MakesTheSecondDocumentFromTheFirst) {
  for (unsigned seed = 0; seed < 2'000; ++seed) {
    Documents documents(seed);
    JsonTree before = documents.Make(4);
    JsonTree after = before;
    documents.Change(after, 3);

    const JsonTree patch =
        ReadTree(PatchOf(WriteTree(before), WriteTree(after)));

    ASSERT_TRUE(ApplyPatch(patch, before)) << seed;
    ASSERT_EQ(WriteTree(before), WriteTree(after)) << seed;
  }
}

TEST(JsonPatch, StaysRightWhereArraysAreTooLongToAlign) {
  std::string before = "[0";
  std::string after = "[1";
  for (int i = 0; i < 2'500; ++i) {
    before += "," + std::to_string(i);
    after += "," + std::to_string(i * 7 % 2'500);
  }
  before += "]";
  after += ",5,6]";

  JsonTree document = ReadTree(before);
  ASSERT_TRUE(ApplyPatch(ReadTree(PatchOf(before, after)), document));

  EXPECT_EQ(WriteTree(document), WriteTree(ReadTree(after)));
}

}  // namespace
}  // namespace tassei::internal
