#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/report/report_parts.h"
#include "tassei/round.h"

namespace tassei::internal {
namespace {

constexpr Text kPillars = {
    "「{0}」は、{1}を{2}柱として、取り組んでいるところです。",
    "\"{0}\" rests on {2} pillars: {1}."};
constexpr Text kRoundsHalf = {"半期ごとに取りまとめ", "every half year"};
constexpr Text kRoundsYear = {"年度ごとに取りまとめ", "every year"};
constexpr Text kRoundsNone = {"取りまとめ", "as they come"};
constexpr Text kHow = {
    "本取組の進捗状況については{0}、議会に報告するとともに、ホームページなど"
    "を通じて公表することとしており、{1}、別表のとおり取りまとめました。",
    "Progress is collected {0}, reported to the assembly and published. "
    "{1} is given in the tables below."};
constexpr Text kThisYear = {"今年度の具体的取組の年度実績を",
                            "The result of this fiscal year"};
constexpr Text kThatPeriod = {"{0}の具体的取組の実績を", "The result of {0}"};
constexpr Text kSuperseded = {
    "なお、「{0}」は、{1}から「{2}」に引き継がれています。",
    "\"{0}\" was succeeded on {1} by \"{2}\"."};

constexpr Text kNumber = {"{0}（別表 番号{1}）{2}", "{0} (no. {1}){2}"};
constexpr Text kAgain = {"（再掲）", " (listed again)"};
constexpr Text kNoWords = {"この期間について、文章による報告はありません。",
                           "Nothing was reported in words for this period."};
constexpr Text kIncludes = {"※{0}を含む", "includes {0}"};
constexpr Text kInBrackets = {"（{0}）", " ({0})"};

// The marks that reports put in front of the items of a list.
constexpr std::string_view kBullets[] = {"- ・", "-・", "・", "･",
                                         "- ",   "• ",  "● "};

// One line of what was reported.
struct Line {
  std::string text;
  bool bullet = false;
};

std::vector<Line> LinesOf(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    Line& result = lines.emplace_back();
    for (const std::string_view bullet : kBullets) {
      if (!line.starts_with(bullet)) continue;
      line.remove_prefix(bullet.size());
      result.bullet = true;
      break;
    }
    result.text = line;
    if (line.empty()) lines.pop_back();
  }
  return lines;
}

// Adds items to the list that ends `blocks`, or to a new one.
void AddItem(Blocks& blocks, ReportText item) {
  if (blocks.empty() || !std::holds_alternative<ReportList>(blocks.back())) {
    blocks.push_back(ReportList{});
  }
  std::get<ReportList>(blocks.back()).items.push_back(std::move(item));
}

// What a section is called in passing: 変革1 of 「変革1 県庁改革」.
std::string ShortName(std::string_view name) {
  const std::size_t end = std::min(name.find(' '), name.find("　"));
  return std::string(end == 0 ? name : name.substr(0, end));
}

// Writes the groups and initiatives in the order of the plan.
class NarrativeWriter {
 public:
  explicit NarrativeWriter(const ReportContext& context) : context_(context) {}

  Blocks Write() && {
    for (const Group& group : context_.plan().parts().groups) {
      WriteGroup(group.id);
    }
    WriteUnknownGroup();
    return std::move(blocks_);
  }

 private:
  bool HasAgain(const AssessedInitiative& initiative,
                std::string_view group) const {
    const std::vector<std::string>& also =
        initiative.state.initiative->also_under;
    return initiative.state.group != group &&
           std::find(also.begin(), also.end(), group) != also.end();
  }

  void WriteGroup(const std::string& group) {
    bool started = false;
    for (const AssessedInitiative& initiative :
         context_.assessment().initiatives()) {
      const bool own = initiative.state.group == group;
      const bool again = HasAgain(initiative, group);
      if (!own && !again) continue;
      if (!std::exchange(started, true)) {
        blocks_.push_back(Heading(3, context_.GroupName(group)));
      }
      WriteInitiative(initiative, again);
    }
  }

  void WriteUnknownGroup() {
    bool started = false;
    for (const AssessedInitiative& initiative :
         context_.assessment().initiatives()) {
      if (context_.plan().FindGroup(initiative.state.group) != nullptr) {
        continue;
      }
      if (!std::exchange(started, true)) {
        blocks_.push_back(Heading(3, context_.GroupName("")));
      }
      WriteInitiative(initiative, false);
    }
  }

  void WriteInitiative(const AssessedInitiative& initiative, bool again) {
    const Language language = context_.language();
    ReportText name = context_.InitiativeName(initiative.state);
    name.text = Fill(kNumber.In(language),
                     {name.text, initiative.state.number,
                      std::string(again ? kAgain.In(language) : "")});
    blocks_.push_back(Heading(4, std::move(name)));
    if (again) return;
    const std::vector<const Entry*> narratives =
        context_.assessment().snapshot().Narratives(
            context_.plan(), *initiative.state.initiative, context_.period());
    if (narratives.empty()) {
      blocks_.push_back(Paragraph(ParagraphRole::kBody,
                                  {std::string(kNoWords.In(language))}));
      return;
    }
    WriteNarratives(*initiative.state.initiative, narratives);
  }

  // What belongs to no section comes first, then section by section.
  void WriteNarratives(const Initiative& initiative,
                       const std::vector<const Entry*>& narratives) {
    const std::vector<const Entry*> own = Under("", initiative, narratives);
    const bool as_list = own.size() > 1 && initiative.sections.empty();
    for (const Entry* entry : own) WriteEntry(*entry, as_list);
    for (const Section& section : initiative.sections) {
      const std::vector<const Entry*> entries =
          Under(section.id, initiative, narratives);
      if (entries.empty()) continue;
      blocks_.push_back(Heading(5, context_.SectionName(section.id)));
      for (const Entry* entry : entries) WriteEntry(*entry, true);
    }
  }

  // The narratives whose own section is `section` (empty: none that the
  // initiative has).
  static std::vector<const Entry*> Under(
      std::string_view section, const Initiative& initiative,
      const std::vector<const Entry*>& narratives) {
    std::vector<const Entry*> result;
    for (const Entry* entry : narratives) {
      const auto& sections = std::get<Narrative>(entry->content).sections;
      const bool known = !sections.empty() &&
                         initiative.FindSection(sections.front()) != nullptr;
      if (section == (known ? std::string_view(sections.front()) : "")) {
        result.push_back(entry);
      }
    }
    return result;
  }

  void WriteEntry(const Entry& entry, bool as_list) {
    const auto& narrative = std::get<Narrative>(entry.content);
    std::vector<Line> lines = LinesOf(narrative.text);
    if (lines.empty()) return;
    lines.back().text += Remarks(entry, lines.back().text);
    for (Line& line : lines) {
      ReportText text = {std::move(line.text),
                         {entry.id},
                         entry.source.illustrative,
                         entry.basis == Basis::kForecast};
      if (line.bullet || as_list) {
        AddItem(blocks_, std::move(text));
      } else {
        blocks_.push_back(Paragraph(ParagraphRole::kBody, std::move(text)));
      }
    }
  }

  // Behind a text: the other sections it belongs to, unless it says so itself,
  // and its period, if that is a part of the one reported.
  std::string Remarks(const Entry& entry, std::string_view text) const {
    const Language language = context_.language();
    const auto& narrative = std::get<Narrative>(entry.content);
    std::string remarks;
    if (narrative.sections.size() > 1) {
      std::vector<std::string> others;
      for (std::size_t i = 1; i < narrative.sections.size(); ++i) {
        others.push_back(
            ShortName(context_.SectionName(narrative.sections[i]).text));
      }
      const std::string note =
          Fill(kIncludes.In(language), {Join(others, language)});
      if (text.find(note) == std::string_view::npos) {
        remarks += Fill(kInBrackets.In(language), {note});
      }
    }
    if (entry.period.has_value() && *entry.period != context_.period()) {
      remarks += Fill(kInBrackets.In(language),
                      {PrintPeriod(*entry.period, language)});
    }
    return remarks;
  }

  const ReportContext& context_;
  Blocks blocks_;
};

Text RoundsWord(const ReportContext& context) {
  bool any = false;
  for (const Round& round : context.assessment().book().parts().rounds) {
    if (round.plan != context.plan().id()) continue;
    if (round.period.kind() == PeriodKind::kHalf) return kRoundsHalf;
    any = true;
  }
  return any ? kRoundsYear : kRoundsNone;
}

void AddPillars(const ReportContext& context, Blocks& blocks) {
  const Language language = context.language();
  std::string names;
  ReportText text;
  EntryIds entries;
  std::size_t count = 0;
  for (const Group& group : context.plan().parts().groups) {
    if (!group.parent.empty()) continue;
    const ReportText name = context.GroupName(group.id);
    if (!context.japanese() && count > 0) names += ", ";
    names += context.japanese() ? "「" + name.text + "」" : name.text;
    entries.Add(name.entries);
    ++count;
  }
  if (count == 0) return;
  std::string counted = std::to_string(count);
  if (context.japanese()) {
    counted = count == 1 ? "" : counted + (count < 10 ? "つの" : "の");
  }
  blocks.push_back(
      Paragraph(ParagraphRole::kBody,
                {Fill(kPillars.In(language),
                      {context.plan().parts().name, names, counted}),
                 entries.ids()}));
}

}  // namespace

Blocks IntroductionBlocks(const ReportContext& context) {
  const Language language = context.language();
  const Period period = context.period();
  Blocks blocks;
  AddPillars(context, blocks);
  const bool this_year = period.kind() == PeriodKind::kYear &&
                         period.Contains(context.assessment().request().as_of);
  const std::string result = this_year ? std::string(kThisYear.In(language))
                                       : Fill(kThatPeriod.In(language),
                                              {PrintPeriod(period, language)});
  blocks.push_back(Paragraph(
      ParagraphRole::kBody,
      {Fill(kHow.In(language),
            {std::string(RoundsWord(context).In(language)), result})}));
  const Entry* superseded = context.assessment().plan_state().superseded_by;
  if (superseded != nullptr) {
    const auto& supersession = std::get<Supersession>(superseded->content);
    blocks.push_back(
        Paragraph(ParagraphRole::kBody,
                  {Fill(kSuperseded.In(language),
                        {context.plan().parts().name,
                         PrintDay(supersession.effective_on, language),
                         supersession.successor}),
                   {superseded->id},
                   superseded->source.illustrative}));
  }
  return blocks;
}

Blocks NarrativeBlocks(const ReportContext& context) {
  return NarrativeWriter(context).Write();
}

}  // namespace tassei::internal
