#include "lib/feel/lexer.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;

std::vector<Token> TokensOf(std::string_view text, Diagnostics& diagnostics) {
  const SourceText source{text};
  Lexer lexer(source, diagnostics);
  std::vector<Token> tokens;
  do {
    tokens.push_back(lexer.Next());
  } while (tokens.back().kind != TokenKind::kEnd);
  tokens.pop_back();
  return tokens;
}

std::vector<std::string> TextsOf(std::string_view text) {
  Diagnostics diagnostics;
  std::vector<std::string> texts;
  for (const Token& token : TokensOf(text, diagnostics)) {
    texts.push_back(token.text);
  }
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.ToString(Language::kEnglish);
  return texts;
}

// The code of the only problem of a text.
std::string ProblemOf(std::string_view text) {
  Diagnostics diagnostics;
  TokensOf(text, diagnostics);
  return diagnostics.size() == 1 ? std::string(diagnostics[0].kind->code)
                                 : "not one problem";
}

TEST(Lexer, CutsNumbersAndPoints) {
  EXPECT_THAT(TextsOf("[1..2.5)"), ElementsAre("[", "1", "..", "2.5", ")"));
  EXPECT_THAT(TextsOf(".5 1e3 1.5E-2 2e"),
              ElementsAre(".5", "1e3", "1.5E-2", "2", "e"));
}

TEST(Lexer, PassesOverSpaceAndComments) {
  EXPECT_THAT(TextsOf("　1 // one\n /* two */ 2\t"), ElementsAre("1", "2"));
}

TEST(Lexer, ReadsFullWidthLettersAndSignsAsNames) {
  EXPECT_THAT(TextsOf("達成率＞＝１ 𠮷"), ElementsAre("達成率＞＝１", "𠮷"));
}

TEST(Lexer, ReadsEscapesInStrings) {
  EXPECT_THAT(TextsOf(R"("a\"\\\n\r\t\'b")"), ElementsAre("a\"\\\n\r\t'b"));
  EXPECT_THAT(TextsOf(R"("\u9054\uD842\uDFB7\U020BB7")"),
              ElementsAre("達𠮷𠮷"));
  EXPECT_THAT(TextsOf(R"("\d\u12")"), ElementsAre(R"(\d\u12)"))
      << "what is no escape stays";
}

TEST(Lexer, RefusesEscapesThatAreNoCharacter) {
  EXPECT_EQ(ProblemOf(R"("\uD842")"), "K0804");
  EXPECT_EQ(ProblemOf(R"("\uD842\u0041")"), "K0804");
  EXPECT_EQ(ProblemOf(R"("\U110000")"), "K0804");
  EXPECT_EQ(ProblemOf(R"("\uDFB7")"), "K0804");
}

TEST(Lexer, RefusesStringsAndCommentsThatAreNotClosed) {
  EXPECT_EQ(ProblemOf("\"abc"), "K0803");
  EXPECT_EQ(ProblemOf("\"abc\\"), "K0803");
  EXPECT_EQ(ProblemOf("\"a\nb\""), "K0803");
  EXPECT_EQ(ProblemOf("1 /* abc"), "K0806");
}

TEST(Lexer, SuggestsTheOperatorThatWasMeant) {
  Diagnostics diagnostics;

  TokensOf("=> 1", diagnostics);

  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].kind->code, "K0802");
  EXPECT_EQ(diagnostics[0].suggestion, ">= 1");
}

TEST(Lexer, SaysWhichCharacterHasNoMeaning) {
  Diagnostics diagnostics;

  TokensOf("達成 ÷", diagnostics);

  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].Message(Language::kEnglish),
            "÷ at character 4 has no meaning here");
}

TEST(Lexer, GivesTheBytesOfEachToken) {
  Diagnostics diagnostics;

  const std::vector<Token> tokens = TokensOf("達 \"a\"", diagnostics);

  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[0].range, (TextRange{0, 3}));
  EXPECT_EQ(tokens[1].range, (TextRange{4, 7}));
}

}  // namespace
}  // namespace tassei::internal
