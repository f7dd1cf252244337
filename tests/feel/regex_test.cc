#include "lib/feel/regex.h"

#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "lib/feel/evaluation_state.h"

namespace tassei::internal {
namespace {

// true, false, or the code of the cause of null.
std::string Match(std::string_view input, std::string_view pattern,
                  std::string_view flags = "") {
  const EvaluationOptions options;
  Evaluation evaluation(options);
  const Value value = MatchesRegex(input, {pattern, flags}, evaluation);
  if (evaluation.exhausted()) return "exhausted";
  return value.is_null() ? std::string(value.cause()->code())
                         : value.ToString();
}

std::string Replaced(std::string_view input, std::string_view pattern,
                     std::string_view replacement,
                     std::string_view flags = "") {
  const EvaluationOptions options;
  Evaluation evaluation(options);
  const Value value =
      ReplaceByRegex(input, {pattern, flags}, replacement, evaluation);
  if (evaluation.exhausted()) return "exhausted";
  return value.is_null() ? std::string(value.cause()->code()) : *value.string();
}

std::string Message(std::string_view pattern, std::string_view flags = "") {
  const EvaluationOptions options;
  Evaluation evaluation(options);
  const Value value = MatchesRegex("", {pattern, flags}, evaluation);
  return value.is_null() ? value.cause()->Message(Language::kEnglish)
                         : value.ToString();
}

struct Case {
  std::string_view input;
  std::string_view pattern;
  std::string_view flags = "";
};

void ExpectMatches(const std::vector<Case>& cases) {
  for (const auto& [input, pattern, flags] : cases) {
    EXPECT_EQ(Match(input, pattern, flags), "true")
        << pattern << " in " << input << " with " << flags;
  }
}

void ExpectNoMatches(const std::vector<Case>& cases) {
  for (const auto& [input, pattern, flags] : cases) {
    EXPECT_EQ(Match(input, pattern, flags), "false")
        << pattern << " in " << input << " with " << flags;
  }
}

void ExpectRefused(std::string_view code,
                   const std::vector<std::string_view>& patterns) {
  for (const std::string_view pattern : patterns) {
    EXPECT_EQ(Match("", pattern), code) << pattern;
  }
}

TEST(Regex, FindsAnywhere) {
  ExpectMatches({{"abc", "b"},
                 {"abc", ""},
                 {"", ""},
                 {"abc", "a|x"},
                 {"abc", "x|"},
                 {"abc", "^(|a)b?"},
                 {"abc", "()"},
                 {"達成率", "成"},
                 {"a#&-~ b", "^a#&-~ b$"}});
  ExpectNoMatches({{"abc", "d"}, {"", "a"}, {"ABC", "b"}});
}

TEST(Regex, TakesCodePointsAsCharacters) {
  ExpectMatches({{"𠮷", "^.$"},
                 {"𠮷", "^[𠮶-𠮸]$"},
                 {"𠮷", "^[^a]$"},
                 {"𠮷𠮷", "^𠮷{2}$"},
                 {"か\u3099", "^..$"},
                 {"か\u3099", "^か"}});
  ExpectNoMatches({{"が", "か"}, {"𠮷", "^..$"}});
  EXPECT_EQ(Replaced("𠮷野", "(.)(.)", "$2$1"), "野𠮷");
}

TEST(Regex, CountsRepetitions) {
  ExpectMatches({{"aaa", "^a{3}$"},
                 {"aaa", "^a{2,}$"},
                 {"aaa", "^a{0,3}$"},
                 {"", "^a{0}$"},
                 {"aaa", "^a{1,2}?a$"},
                 {"aaa", "^a+?$"},
                 {"aaa", "^a*?$"},
                 {"a", "^a??$"},
                 {"", "(?:^)*"},
                 {"", "^*$+"}});
  ExpectNoMatches({{"aaaa", "^a{0,3}$"}, {"a", "^a{2,}$"}});
  ExpectRefused("C0853", {"a{", "a{,2}", "a{x}", "a{2", "a{3,2}", "a{1,2",
                          "a{1;2}", "a{ 1}", "a{}", "a{1,x}", "a{-1}"});
  ExpectRefused("C0849", {"*", "+a", "a|*", "(?:*)", "a**", "a+*", "a{2}{3}",
                          "a++", "a*+", "a?+", "a???", "a{2}+"});
}

TEST(Regex, RefusesBracketsThatStandAlone) {
  ExpectRefused("C0849", {
                             "{",
                             "}",
                             "]",
                             ")",
                             "a}",
                             "a)b",
                             "{2}",
                             "[a[b]]",
                         });
  ExpectRefused("C0850", {"(", "(a", "((a)", "(?:a", "[a", "[", "[^", "[a-",
                          "\\p{Lu", "[a-z-[b"});
}

TEST(Regex, RefusesWhatOnlyOtherDialectsHave) {
  ExpectRefused("C0857",
                {"(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(?>a)", "(?<n>a)",
                 "(?i)a", "(?i:a)", "(?#a)", "(?", "(?P<n>a)"});
  ExpectRefused("C0848",
                {"\\b",    "\\B",     "\\A", "\\Z",     "\\z",    "\\G",
                 "\\Q",    "\\E",     "\\k", "\\R",     "\\X",    "\\h",
                 "\\x41",  "\\u0041", "\\0", "\\ ",     "\\a",    "\\#",
                 "\\/",    "\\",      "a\\", "\\達",    "[\\b]",  "[\\1]",
                 "[a\\0]", "\\pL",    "\\p", "[a-\\d]", "[a-\\e]"});
}

TEST(Regex, HasEscapesOfCharacters) {
  ExpectMatches({{"\n\r\t", "^\\n\\r\\t$"},
                 {"\\|.?*+(){}-[]^$", R"(^\\\|\.\?\*\+\(\)\{\}\-\[\]\^\$$)"},
                 {"-^$]", R"(^[\-\^\$\]]{4}$)"}});
}

TEST(Regex, HasEscapesOfSets) {
  ExpectMatches({{" \t\n\r", "^\\s{4}$"},
                 {"\u3000\u00A0", "^\\S\\S$"},
                 {"09３٤", "^\\d{4}$"},
                 {"aⅣ", "^\\D\\D$"},
                 {"aあ+３", "^\\w{4}$"},
                 {".、 ", "^\\W{3}$"},
                 {"_:aあ𠮷", "^\\i{5}$"},
                 {"-.0\u00B7", "^\\I{4}$"},
                 {"-.0\u00B7a", "^\\c{5}$"},
                 {"+ ", "^\\C\\C$"},
                 {"a1 ", "^[\\d\\s\\w]{3}$"},
                 {"a", "^[^\\d\\s]$"},
                 {"-a", "^[\\d-a]{2}$"}});
  ExpectNoMatches({{"_", "\\w"}, {"1", "[^\\d]"}, {"1", "\\i"}, {"+", "\\c"}});
}

TEST(Regex, HasCategories) {
  ExpectMatches({{"Aa", "^\\p{Lu}\\p{Ll}$"},
                 {"あ", "^\\p{L}$"},
                 {"あ", "^\\p{Lo}$"},
                 {"a", "^\\P{Lu}$"},
                 {"、", "^[\\p{P}]$"},
                 {"\u0378", "^\\p{Cn}$"},
                 {"a", "^[\\P{Lu}]$"}});
  ExpectNoMatches({{"a", "\\p{Lu}"}, {"a", "[^\\p{L}]"}});
  ExpectRefused("C0854", {"\\p{lu}", "\\p{Letter}", "\\p{}", "\\p{Cs}",
                          "\\p{ L}", "\\p{Hiragana}", "\\p{gc=L}", "\\p{^L}",
                          "\\p{LC}", "[\\p{X}]", "\\P{あ}"});
}

TEST(Regex, HasBlocks) {
  ExpectMatches({{"a", "^\\p{IsBasicLatin}$"},
                 {"あ", "^\\p{IsHiragana}$"},
                 {"ア", "^[\\p{IsKatakana}]$"},
                 {"漢", "^\\p{IsCJKUnifiedIdeographs}$"},
                 {"㐂", "^\\p{IsCJKUnifiedIdeographsExtensionA}$"},
                 {"𠮷", "^\\p{IsCJKUnifiedIdeographsExtensionB}$"},
                 {"（", "^\\p{IsHalfwidthandFullwidthForms}$"},
                 {"、", "^\\p{IsCJKSymbolsandPunctuation}$"},
                 {"é", "^\\p{IsLatin-1Supplement}$"},
                 {"ā", "^\\p{IsLatinExtended-A}$"},
                 {"α", "^\\p{IsGreek}\\P{IsGreek}?$"},
                 {"α", "^\\p{IsGreekandCoptic}$"},
                 {"\u20D0", "^\\p{IsCombiningMarksforSymbols}$"},
                 {"\u20D0", "^\\p{IsCombiningDiacriticalMarksforSymbols}$"},
                 {"\uE000", "^\\p{IsPrivateUse}$"},
                 {"\uE000", "^\\p{IsPrivateUseArea}$"},
                 {"\uA840", "^\\p{IsPhags-pa}$"},
                 {"ߊ", "^\\p{IsNKo}$"},
                 {"あ", "^\\P{IsBasicLatin}$"}});
  ExpectNoMatches({{"あ", "\\p{IsKatakana}"}, {"a", "\\P{IsBasicLatin}"}});
  ExpectRefused(
      "C0854", {"\\p{Isbasiclatin}", "\\p{IsBasic Latin}", "\\p{BasicLatin}",
                "\\p{InBasicLatin}", "\\p{IsNone}", "\\p{Is}", "\\p{IsNoBlock}",
                "\\p{IsBasic_Latin}", "\\p{IsGreekAndCoptic}"});
}

TEST(Regex, HasClasses) {
  ExpectMatches({{"b", "^[abc]$"},
                 {"b", "^[a-c]$"},
                 {"-", "^[-a]$"},
                 {"-", "^[a-]$"},
                 {"-", "^[^a]$"},
                 {"^", "^[a^]$"},
                 {"^", "^[^a]$"},
                 {"a", "^[^^]$"},
                 {"-", "^[0-9-.]$"},
                 {"-", "^[--]$"},
                 {"&", "^[a&&b]$"},
                 {"b", "^[a&&b]$"},
                 {"[", "^[\\[]$"},
                 {"$(|", "^[$.(|]+$"},
                 {"-", "^[+\\--.]$"},
                 {" #", "^[ #]{2}$"},
                 {"あ", "^[ぁ-ん]$"},
                 {"\n", "^[\\n]$"}});
  ExpectNoMatches({{"^", "[^^]"}, {"b", "[a-]"}, {"x", "[0-9-.]"}});
  ExpectRefused("C0852",
                {"[]", "[^]", "[]a]", "[-[a]]", "[a-[b]c]", "[a-[b][c]"});
  ExpectRefused("C0851", {"[b-a]", "[--z]", "[+--]", "[+---[+]]", "[\\n-\\t]",
                          "[z-a-c]"});
}

TEST(Regex, SubtractsClasses) {
  ExpectMatches({{"B", "^[A-Z-[OI]]$"},
                 {"b", "^[a-z-[aeiou-[e]]]*$"},
                 {"e", "^[a-z-[aeiou-[e]]]$"},
                 {"1", "^[\\d-[٠-٩]]$"},
                 {"x", "^[^a-c-[z]]$"},
                 {"-", "^[+--[+]]$"},
                 {"a", "^[a--[-]]$"}});
  ExpectNoMatches({{"O", "[A-Z-[OI]]"},
                   {"a", "[a-z-[aeiou-[e]]]"},
                   {"٣", "[\\d-[٠-٩]]"},
                   {"z", "[^a-c-[z]]"},
                   {"a", "[^a-c-[z]]"},
                   {"-", "[a--[-]]"}});
}

TEST(Regex, DotLeavesOutEndsOfLinesUnlessToldSo) {
  ExpectMatches({{"a\x0B", "^..$"},
                 {"\u2028", "^.$"},
                 {"\n", "^.$", "s"},
                 {"\r\n", "^..$", "s"},
                 {"a\u0085b", "a.b"}});
  ExpectNoMatches({{"\n", "."}, {"\r", "."}, {"\r\n", "^.$", "s"}});
}

TEST(Regex, AnchorsAtTheWholeText) {
  ExpectMatches({{"abc", "^abc$"}, {"a\n", "^a\n$"}, {"", "^$"}});
  ExpectNoMatches({{"a\n", "a$"}, {"\na", "^a"}, {"a\r\n", "a$"}});
}

TEST(Regex, AnchorsAtLinesIfToldSo) {
  ExpectMatches({{"\nabcd\ndefg\n", "^$", "m"},
                 {"abcd\n\ndefg\n ", "^$", "m"},
                 {"a\nb\nc", "^b$", "m"},
                 {"a\n", "a$", "m"},
                 {"", "^$", "m"},
                 {"a\nb", "a$\n^b", "m"}});
  ExpectNoMatches({{"abcd\ndefg\n", "^$", "m"},
                   {"a\rb", "^b", "m"},
                   {"a\u2028b", "^b", "m"},
                   {"a\r\nb", "a$", "m"}});
}

TEST(Regex, RefersToGroupsThatAreClosed) {
  ExpectMatches({{"abab", "^(ab)\\1$"},
                 {"aabb", "^(a)\\1(b)\\2$"},
                 {"b", "^(a)?\\1b$"},
                 {"aab", "^(a)?\\1b$"},
                 {"baab", "^(?:(a)|b)+\\1b$"},
                 {"bb", "^(?:(a)|b)+\\1b$"},
                 {"abcbca", "^(a(b(c))\\2)\\2?a$"},
                 {"xyyxy", "^(x(y))\\2\\1$"},
                 {"abba", "^(.)(.)\\2\\1$"},
                 {"aa0", "^(a)\\10$"},
                 {"xx", "^((x))\\2$"},
                 {"abcdefghijj", "^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10$"},
                 {"𠮷𠮷", "^(.)\\1$"}});
  ExpectNoMatches({{"ab", "^(a)?\\1b$"}, {"aA", "(a)\\1"}, {"aba", "(.)\\1"}});
  ExpectRefused("C0855", {"\\1", "(a\\1)", "(a)\\2", "\\3", "((a)\\1)",
                          "(?:a)\\1", "\\1(a)"});
}

TEST(Regex, IgnoresCaseIfToldSo) {
  ExpectMatches({{"abc", "ABC", "i"},
                 {"ABC", "a[b]c", "i"},
                 {"\u212A", "k", "i"},
                 {"k", "\u212A", "i"},
                 {"\u212A", "[A-Z]", "i"},
                 {"x", "^[A-Z-[OI]]$", "i"},
                 {"aA", "(a)\\1", "i"},
                 {"Ａ", "ａ", "i"},
                 {"Σσς", "^ς{3}$", "i"},
                 {"ı", "I", "i"},
                 {"I", "ı", "i"},
                 {"ß", "ẞ", "i"},
                 {"ſ", "[r-t]", "i"},
                 {"aB", "^[^C-Z]*$", "i"}});
  ExpectNoMatches({{"i", "[A-Z-[OI]]", "i"},
                   {"Q", "[^q]", "i"},
                   {"q", "[^Q]", "i"},
                   {"a", "\\p{Lu}", "i"},
                   {"a", "[\\p{Lu}]", "i"},
                   {"A", "[^\\p{Lu}]", "i"},
                   {"ss", "^ß$", "i"},
                   {"b", "a", "i"}});
}

TEST(Regex, LeavesSpacesOutIfToldSo) {
  ExpectMatches({{"hello world", "he ll o[ ]worl d", "x"},
                 {"hello world", "hello\\ sworld", "x"},
                 {"hello", "\\p{ I s B a s i c L a t i n }+", "x"},
                 {"aa", "^a { 2 } $", "x"},
                 {"[a", "^\\[ a", "x"},
                 {"ab", "^a\t\r\nb", "x"},
                 {"a b", "^a[b -[b]]b", "x"},
                 {"a\u3000b", "a\u3000b", "x"}});
  ExpectNoMatches({{"a b", "a b", "x"}});
  EXPECT_EQ(Message("a  (?= b)", "x"),
            "character 4 of the pattern: of the groups that start with (? "
            "there is only (?:");
}

TEST(Regex, TakesAPatternLiterallyIfToldSo) {
  ExpectMatches({{"a[b-c]{2", "[b-c]{2", "q"},
                 {"x[Y-z]", "X[y-Z]", "qi"},
                 {"a b", "a b", "qxsm"},
                 {"\\1", "\\1", "q"}});
  ExpectNoMatches({{"abracadabra", "(?:abra(?:cad)?)*", "q"}});
  EXPECT_EQ(Replaced("a.b", ".", "\\$1$", "q"), "a\\$1$b");
}

TEST(Regex, KnowsFiveFlags) {
  EXPECT_EQ(Match("a", "a", "smixq"), "true");
  EXPECT_EQ(Match("a", "A", "ii"), "true");
  for (const std::string_view flags : {"g", " ", "I", "i;", "j", "ｉ"}) {
    EXPECT_EQ(Match("a", "a", flags), "C0847") << flags;
  }
}

TEST(Regex, SaysWhereAPatternIsWrong) {
  EXPECT_EQ(Message("達成\\b"),
            "character 3 of the pattern: there is no escape \\b");
  EXPECT_EQ(Message("a*)"),
            "character 3 of the pattern: ) has no meaning here; the character "
            "itself is written \\)");
  EXPECT_EQ(Message("a(b"), "character 2 of the pattern: ( is never closed");
  EXPECT_EQ(Message("[ab-a]"),
            "character 3 of the pattern: b-a is no range of characters");
  EXPECT_EQ(Message("a{3,2}"),
            "character 2 of the pattern: {3,2} is no quantity such as {2,5}");
  EXPECT_EQ(
      Message("x\\p{IsLatin}"),
      "character 2 of the pattern: there is no category or block IsLatin");
  EXPECT_EQ(Message("(a)\\2"),
            "character 4 of the pattern: no group 2 is closed before it");
  EXPECT_EQ(Message("a", "g"), "there is no flag g: they are s, m, i, x and q");
}

TEST(Regex, ReplacesEachMatch) {
  EXPECT_EQ(Replaced("abracadabra", "bra", "*"), "a*cada*");
  EXPECT_EQ(Replaced("abracadabra", "a.*a", "*"), "*");
  EXPECT_EQ(Replaced("abracadabra", "a", ""), "brcdbr");
  EXPECT_EQ(Replaced("abracadabra", "a(.)", "a$1$1"), "abbraccaddabbra");
  EXPECT_EQ(Replaced("AAAA", "A+?", "b"), "bbbb");
  EXPECT_EQ(Replaced("abc", "x", "y"), "abc");
  EXPECT_EQ(Replaced("a\nb", "^", "x", "m"), "C0858");
}

TEST(Regex, PutsGroupsIntoTheReplacement) {
  EXPECT_EQ(Replaced("abc", "b", "[$0]"), "a[b]c");
  EXPECT_EQ(Replaced("abc", "b", "[$1]"), "a[]c");
  EXPECT_EQ(Replaced("abc", "(b)", "$12"), "ab2c");
  EXPECT_EQ(Replaced("abc", "(b)", "$1$0"), "abbc");
  EXPECT_EQ(Replaced("abc", "(b)", "$01-$5"), "ab-c");
  EXPECT_EQ(Replaced("abcdefghijk", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "$10$11"),
            "ja1k");
  EXPECT_EQ(Replaced("abc", "(x)?b", "<$1>"), "a<>c");
  EXPECT_EQ(Replaced("aab", "(a)\\1(b)", "$2$1"), "ba");
  EXPECT_EQ(Replaced("abc", "b", "\\$\\\\"), "a$\\c");
}

TEST(Regex, RefusesReplacementsThatMeanNothing) {
  for (const std::string_view replacement :
       {"$", "a$", "$a", "\\", "a\\n", "\\1", "$$1", "\\\\\\", "${1}"}) {
    EXPECT_EQ(Replaced("abc", "b", replacement), "C0859") << replacement;
    EXPECT_EQ(Replaced("abc", "x", replacement), "C0859") << replacement;
  }
}

TEST(Regex, RefusesToSplitEverywhere) {
  for (const std::string_view pattern :
       {"", "x*", "^", "$", "a|", "(a)?", "a{0}", "()"}) {
    EXPECT_EQ(Replaced("abc", pattern, "-"), "C0858") << pattern;
  }
}

TEST(Regex, RefusesPatternsOutOfProportion) {
  const std::string many(10'001, 'a');
  std::string nested;
  for (int i = 0; i < 101; ++i) nested += '(';
  std::string subtracted = "[a";
  for (int i = 0; i < 60; ++i) subtracted += "-[a";

  EXPECT_EQ(Match("a", many), "C0856");
  EXPECT_EQ(Match("a", many, "q"), "C0856");
  EXPECT_EQ(Match("a", nested), "C0856");
  EXPECT_EQ(Match("a", subtracted), "C0856");
  ExpectRefused("C0856", {"(?:(?:(?:){9999}){9999}){9999}", "(a{1000}){1000}",
                          "a{100001}", "a{99999999999999999999}",
                          "a{1,99999999999999999999}"});
}

TEST(Regex, ExhaustsTheBudgetRatherThanGuess) {
  const std::string many(60, 'a');

  EXPECT_EQ(Match(many + "b", "^(a+)+$"), "exhausted");
  EXPECT_EQ(Match(many + "b", "^(a|aa)+$"), "exhausted");
  EXPECT_EQ(Match(many + "b", "^(a*)*c"), "exhausted");
  EXPECT_EQ(Replaced(many + "b", "(a+)+c", ""), "exhausted");
  EXPECT_EQ(Match(std::string(20'000, 'a'), "(a*)\\1b"), "exhausted");
  EXPECT_EQ(Match(std::string(5'000'000, 'a'), "^(?:a|b)*$"), "exhausted");
}

TEST(Regex, StaysWithinTheBudgetWhereThePatternIsTame) {
  const std::string many(20'000, 'a');

  EXPECT_EQ(Match(many, "^(?:a|b)*$"), "true");
  EXPECT_EQ(Match(many, "^[a-z]+$"), "true");
  EXPECT_EQ(Match(many, "b"), "false");
  EXPECT_EQ(Replaced(many, "a", "b"), std::string(20'000, 'b'));
}

TEST(Regex, TakesTheSameStepsEachTime) {
  EvaluationOptions options;
  options.limits.steps = 20'000;
  const std::string many(20, 'a');
  std::vector<bool> exhausted;

  for (int i = 0; i < 3; ++i) {
    Evaluation evaluation(options);
    MatchesRegex(many + "b", {"^(a+)+$"}, evaluation);
    exhausted.push_back(evaluation.exhausted());
  }

  EXPECT_EQ(exhausted, std::vector<bool>({true, true, true}));
}

}  // namespace
}  // namespace tassei::internal
