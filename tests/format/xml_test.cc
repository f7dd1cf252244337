#include "lib/format/xml.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tassei::internal {
namespace {

using ::testing::ElementsAre;

// "code line:column" of each problem of a text that is refused.
std::vector<std::string> ProblemsOf(std::string_view xml,
                                    const XmlLimits& limits = {}) {
  Diagnostics diagnostics;
  EXPECT_FALSE(ReadXml(xml, "", diagnostics, limits).has_value()) << xml;
  std::vector<std::string> problems;
  for (const Diagnostic& problem : diagnostics) {
    problems.push_back(std::string(problem.kind->code) + " " +
                       std::to_string(problem.where.line) + ":" +
                       std::to_string(problem.where.column));
  }
  return problems;
}

XmlElement MustRead(std::string_view xml) {
  Diagnostics diagnostics;
  std::optional<XmlElement> root = ReadXml(xml, "a.xml", diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.ToString(Language::kEnglish);
  EXPECT_TRUE(root.has_value());
  return std::move(root).value_or(XmlElement());
}

std::string Place(LineColumn place) {
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

// Two bytes for each of the text's, all ASCII.
std::string Utf16Of(std::string_view ascii, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char byte : ascii) {
    if (big_endian) bytes += '\0';
    bytes += byte;
    if (!big_endian) bytes += '\0';
  }
  return bytes;
}

TEST(ReadXml, ReadsElementsAttributesAndText) {
  const XmlElement root = MustRead(
      "<?xml version=\"1.0\"?><!-- c --><a b='1' c=\"2\"><d/>x<e>y</e></a>\n");

  EXPECT_EQ(root.name, "a");
  ASSERT_NE(root.Find("c"), nullptr);
  EXPECT_EQ(*root.Find("c"), "2");
  EXPECT_EQ(root.Find("d"), nullptr);
  ASSERT_EQ(root.children.size(), 2u);
  EXPECT_EQ(root.text, "x");
  EXPECT_EQ(root.children[1].text, "y");
}

TEST(ReadXml, ResolvesNamespacesByScope) {
  const XmlElement root = MustRead(
      "<a xmlns='u' xmlns:p='v' p:k='1' k='2'>"
      "<p:b/><c xmlns='w' xmlns:p='x'><p:d/></c><p:e xmlns=''><f/></p:e></a>");

  EXPECT_EQ(root.name_space, "u");
  ASSERT_EQ(root.attributes.size(), 2u);
  EXPECT_EQ(root.attributes[0].name_space, "v");
  EXPECT_EQ(root.attributes[1].name_space, "");
  EXPECT_EQ(*root.Find("k"), "2");
  ASSERT_EQ(root.declarations.size(), 2u);
  EXPECT_EQ(root.declarations[1].prefix, "p");
  ASSERT_EQ(root.children.size(), 3u);
  EXPECT_EQ(root.children[0].name_space, "v");
  EXPECT_EQ(root.children[1].name_space, "w");
  EXPECT_EQ(root.children[1].children[0].name_space, "x");
  EXPECT_EQ(root.children[2].name_space, "v");
  EXPECT_EQ(root.children[2].children[0].name_space, "");
}

TEST(ReadXml, KnowsThePrefixXmlUndeclared) {
  const XmlElement root = MustRead("<a xml:lang='ja'/>");

  EXPECT_EQ(root.attributes[0].name_space,
            "http://www.w3.org/XML/1998/namespace");
}

TEST(ReadXml, PutsTextAndCdataTogetherAsTheyStand) {
  const XmlElement root =
      MustRead("<a> 1\r\n  &lt;<!-- c --><![CDATA[ <&amp;]]> 2 </a>");

  EXPECT_EQ(root.text, " 1\n  < <&amp; 2 ");
}

TEST(ReadXml, DropsWhiteSpaceOnlyBetweenElements) {
  EXPECT_EQ(MustRead("<a> <b/> </a>").text, "");
  EXPECT_EQ(MustRead("<a> </a>").text, " ");
}

TEST(ReadXml, TurnsReferencesIntoCharacters) {
  EXPECT_EQ(MustRead("<a b='&#x3042;&quot;'>&#12354;&amp;&apos;&gt;</a>").text,
            "あ&'>");
  EXPECT_EQ(*MustRead("<a b='&#x20BB7;&quot;'/>").Find("b"), "𠮷\"");
}

TEST(ReadXml, TellsWhereThingsStandInCodePoints) {
  const XmlElement root =
      MustRead("<a>\r\n\r\n <達 成='1'\n  率='2'/>\n<c>\r\n &amp;x</c></a>");

  const XmlElement& first = root.children[0];
  EXPECT_EQ(Place(root.where), "1:1");
  EXPECT_EQ(Place(first.where), "3:2");
  EXPECT_EQ(Place(first.attributes[0].where), "3:5");
  EXPECT_EQ(Place(first.attributes[1].where), "4:3");
  EXPECT_EQ(Place(root.children[1].text_where), "6:2");
}

TEST(ReadXml, GivesElementsWithoutTextTheirOwnPlaceForIt) {
  EXPECT_EQ(Place(MustRead("\n <a/>").text_where), "2:2");
}

TEST(ReadXml, ReadsUtf16WithAMark) {
  EXPECT_EQ(MustRead(Utf16Of("<a>x</a>", true)).text, "x");
  EXPECT_EQ(MustRead(Utf16Of("<?xml version='1.0' encoding='UTF-16'?><a>x</a>",
                             false))
                .text,
            "x");
  const std::string pair("\xFE\xFF\0<\0a\0>\xD8\x42\xDF\xB7\0<\0/\0a\0>", 20);
  EXPECT_EQ(MustRead(pair).text, "𠮷");
}

TEST(ReadXml, RefusesUtf16WithStraySurrogates) {
  const std::string alone("\xFE\xFF\0<\0a\0>\xD8\x42\0<\0/\0a\0>", 18);
  EXPECT_THAT(ProblemsOf(alone), ElementsAre("K0215 0:0"));
  EXPECT_THAT(ProblemsOf(Utf16Of("<a/>", true) + "x"),
              ElementsAre("K0215 0:0"));
}

TEST(ReadXml, ReadsShiftJisThatIsDeclared) {
  EXPECT_EQ(MustRead("<?xml version='1.0' encoding='Shift_JIS'?>"
                     "<a>\x92\x42\x90\xAC</a>")
                .text,
            "達成");
}

TEST(ReadXml, ReadsUtf8WithAMark) {
  EXPECT_EQ(MustRead("\xEF\xBB\xBF<a>達</a>").text, "達");
}

TEST(ReadXml, RefusesOtherEncodings) {
  EXPECT_THAT(ProblemsOf("<?xml version='1.0' encoding=\"EUC-JP\"?><a/>"),
              ElementsAre("K0280 1:0"));
  EXPECT_THAT(ProblemsOf("<a>\n\xFF</a>"), ElementsAre("K0210 2:1"));
}

TEST(ReadXml, RefusesCharactersXmlDoesNotHold) {
  EXPECT_THAT(ProblemsOf("<a>\n x\x01</a>"), ElementsAre("K0281 2:3"));
  EXPECT_THAT(ProblemsOf(std::string("<a>\0</a>", 8)),
              ElementsAre("K0281 1:4"));
  EXPECT_THAT(ProblemsOf("<a>\xEF\xBF\xBF</a>"), ElementsAre("K0281 1:4"));
  EXPECT_THAT(ProblemsOf("<a>&#0;</a>"), ElementsAre("K0283 1:4"));
  EXPECT_THAT(ProblemsOf("<a>&#xD800;</a>"), ElementsAre("K0283 1:4"));
  EXPECT_THAT(ProblemsOf("<a>&#x110000;</a>"), ElementsAre("K0283 1:4"));
}

TEST(ReadXml, RefusesEntitiesAndDocumentTypes) {
  EXPECT_THAT(ProblemsOf("<a b='&nbsp;'/>"), ElementsAre("K0283 1:7"));
  EXPECT_THAT(ProblemsOf("<a>x & y</a>"), ElementsAre("K0283 1:6"));
  EXPECT_THAT(ProblemsOf("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
              ElementsAre("K0282 1:1"));
}

TEST(ReadXml, RefusesWhatIsNotClosed) {
  EXPECT_THAT(ProblemsOf("<a>\n <b></a>"), ElementsAre("K0285 2:5"));
  EXPECT_THAT(ProblemsOf("<a>\n <b>"), ElementsAre("K0284 2:2"));
  EXPECT_THAT(ProblemsOf("<a><!-- x</a>"), ElementsAre("K0284 1:4"));
  EXPECT_THAT(ProblemsOf("<a><![CDATA[ x</a>"), ElementsAre("K0284 1:4"));
  EXPECT_THAT(ProblemsOf("<a b='1></a>"), ElementsAre("K0284 1:6"));
  EXPECT_THAT(ProblemsOf("<a"), ElementsAre("K0284 1:1"));
}

TEST(ReadXml, RefusesMalformedTags) {
  EXPECT_THAT(ProblemsOf("<a b></a>"), ElementsAre("K0286 1:6"));
  EXPECT_THAT(ProblemsOf("<a b='<'/>"), ElementsAre("K0286 1:7"));
  EXPECT_THAT(ProblemsOf("< a/>"), ElementsAre("K0286 1:1"));
  EXPECT_THAT(ProblemsOf("<a><!b></a>"), ElementsAre("K0286 1:4"));
}

TEST(ReadXml, RefusesAttributesGivenTwice) {
  EXPECT_THAT(ProblemsOf("<a b='1'\n b='2'/>"), ElementsAre("K0287 2:2"));
  EXPECT_THAT(ProblemsOf("<a xmlns:p='u' xmlns:q='u'><b p:c='1' q:c='2'/></a>"),
              ElementsAre("K0287 1:39"));
  EXPECT_THAT(ProblemsOf("<a xmlns='u' xmlns='v'/>"), ElementsAre("K0287 1:1"));
}

TEST(ReadXml, RefusesPrefixesOutsideTheirScope) {
  EXPECT_THAT(ProblemsOf("<a><b xmlns:p='u'/><p:c/>\n<d p:e=''/></a>"),
              ElementsAre("K0288 1:20", "K0288 2:4"));
}

TEST(ReadXml, RefusesAnythingOutsideOneElement) {
  EXPECT_THAT(ProblemsOf(""), ElementsAre("K0289 1:1"));
  EXPECT_THAT(ProblemsOf(" <!-- x -->"), ElementsAre("K0289 1:1"));
  EXPECT_THAT(ProblemsOf("<a/>\n x"), ElementsAre("K0290 2:2"));
  EXPECT_THAT(ProblemsOf("x<a/>"), ElementsAre("K0290 1:1"));
  EXPECT_THAT(ProblemsOf("<a/><b/>"), ElementsAre("K0290 1:5"));
  EXPECT_THAT(ProblemsOf("</a>"), ElementsAre("K0290 1:1"));
}

TEST(ReadXml, RefusesWhatPassesALimit) {
  EXPECT_THAT(ProblemsOf("<a><b><c/></b></a>", {.depth = 2}),
              ElementsAre("K0291 1:7"));
  EXPECT_THAT(ProblemsOf("<a b='' c=''/>", {.nodes = 2}),
              ElementsAre("K0292 1:11"));
}

TEST(ReadXml, RefusesAMillionLevelsWhateverTheLimit) {
  std::string xml;
  for (int level = 0; level < 1'000'000; ++level) xml += "<a>";

  EXPECT_THAT(ProblemsOf(xml, {.depth = 2'000'000}),
              ElementsAre("K0291 1:769"));
}

TEST(AppendXml, WritesWhatIsReadBack) {
  const std::string text = " a<b>&\"'\t\r\nx]]>達 ";
  std::string xml = "<a b=\"";
  AppendXmlAttribute(text, xml);
  xml += "\">";
  AppendXmlText(text, xml);
  xml += "</a>";

  const XmlElement root = MustRead(xml);

  EXPECT_EQ(root.text, text);
  EXPECT_EQ(*root.Find("b"), text);
}

TEST(AppendXml, ReplacesWhatXmlDoesNotHold) {
  std::string xml;
  AppendXmlText("a\x01z", xml);

  EXPECT_EQ(xml, "a\xEF\xBF\xBDz");
}

}  // namespace
}  // namespace tassei::internal
