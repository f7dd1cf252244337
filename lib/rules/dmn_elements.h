// The elements of a DMN file, asked for what they should hold.

#ifndef LIB_RULES_DMN_ELEMENTS_H_
#define LIB_RULES_DMN_ELEMENTS_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/format/xml.h"
#include "lib/rules/dmn_diagnostics.h"
#include "lib/rules/dmn_words.h"
#include "lib/rules/model.h"
#include "tassei/diagnostic.h"

namespace tassei::internal {

using DmnNames = std::span<const std::string_view>;

// What is missing or wrong goes to the diagnostics given. One thread at a time.
class DmnElements {
 public:
  // `root` is the definitions of the file; it and `file` must outlive this.
  DmnElements(const XmlElement& root, std::string_view file,
              Diagnostics& diagnostics);

  SourceSpan At(LineColumn place) const;
  void Report(const DiagnosticKind& kind, LineColumn where,
              std::vector<std::string> arguments, std::string suggestion = {});

  // The attribute; reported and empty if there is none.
  std::string Required(const XmlElement& element, std::string_view attribute);
  // The attribute; empty if there is none.
  std::string Optional(const XmlElement& element,
                       std::string_view attribute) const;
  // What the word of an attribute stands for, `otherwise` if there is none; an
  // unknown word is reported.
  template <typename Meaning>
  Meaning WordOf(const XmlElement& element, std::string_view attribute,
                 std::span<const DmnWord<Meaning>> words, Meaning otherwise);

  // The first child of this name in a namespace of DMN; null if there is none.
  const XmlElement* Child(const XmlElement& element,
                          std::string_view name) const;
  // Warns of a child that is of DMN, but neither among `known` nor of those
  // that every element may hold.
  void PassOver(const XmlElement& child, const XmlElement& parent,
                DmnNames known);

  // The FEEL inside the child "text", without white space around it; nullopt if
  // there is no child or nothing in it. Other languages are reported.
  std::optional<PlacedText> TextOf(const XmlElement& element);
  // The same, reported if there is none.
  PlacedText RequiredText(const XmlElement& element);
  // The unary tests of the child `name`, if there is one.
  std::optional<PlacedText> TestsOf(const XmlElement& element,
                                    std::string_view name);

  // The type that an attribute, or a child of the same name, refers to, as FEEL
  // would name it; empty if there is none.
  std::string TypeOf(const XmlElement& element,
                     std::string_view attribute = "typeRef") const;
  // A name that must be there, and a type.
  InformationItem ItemOf(const XmlElement& element);

  // The prefix that the root declares for a namespace, or empty.
  std::string PrefixOf(std::string_view name_space) const;

 private:
  std::string ResolveType(std::string_view name) const;
  void CheckLanguage(const XmlElement& element);

  const XmlElement& root_;
  std::string_view file_;
  Diagnostics& diagnostics_;
};

// Whether there is nothing but white space of XML.
bool IsBlank(std::string_view text);

// The suggestion among `words` for an unknown one.
std::string NearestWord(std::string_view word, DmnNames words);

template <typename Meaning>
Meaning DmnElements::WordOf(const XmlElement& element,
                            std::string_view attribute,
                            std::span<const DmnWord<Meaning>> words,
                            Meaning otherwise) {
  const std::string* const found = element.Find(attribute);
  if (found == nullptr) return otherwise;
  std::vector<std::string_view> known;
  for (const DmnWord<Meaning>& word : words) {
    if (word.word == *found) return word.meaning;
    known.push_back(word.word);
  }
  Report(kDmnWordUnknown, element.where, {std::string(attribute), *found},
         NearestWord(*found, known));
  return otherwise;
}

}  // namespace tassei::internal

#endif  // LIB_RULES_DMN_ELEMENTS_H_
