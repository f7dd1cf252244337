#include "lib/ledger/entry_check.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/ledger/ledger_diagnostics.h"

namespace tassei::internal {
namespace {

constexpr std::size_t kDigestDigits = 64;

bool IsDigest(std::string_view text) {
  return text.size() == kDigestDigits &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

// Checks one content.
class ContentCheck {
 public:
  ContentCheck(const Entry& entry, const Place& place, Problems& problems)
      : entry_(entry), place_(place), problems_(problems) {}

  void operator()(const Observation& content) const {
    NeedPeriod();
    problems_.CheckText(content.missing_reason, place_, "missing_reason");
    problems_.CheckText(content.raw, place_, "raw");
    if (content.value.has_value() && !content.missing_reason.empty()) {
      problems_.Add(kValueAndReason, place_, "missing_reason");
    } else if (!content.value.has_value() && content.missing_reason.empty()) {
      problems_.Add(kValueMissing, place_, "value");
    }
  }
  void operator()(const StepStatus&) const { NeedPeriod(); }
  void operator()(const Narrative& content) const {
    NeedPeriod();
    NeedText(content.text, "text");
    problems_.CheckDistinct(content.sections, place_, "sections");
    CheckTexts(content.sections, "sections");
  }
  void operator()(const Judgement& content) const {
    NeedPeriod();
    NeedText(content.grade, "grade");
    NeedText(content.stage, "stage");
  }
  void operator()(const RoadmapRevision& content) const {
    const Place roadmap = {place_.subject, place_.pointer + "/roadmap"};
    problems_.CheckSource(content.roadmap.source, roadmap);
    for (std::size_t i = 0; i < content.roadmap.steps.size(); ++i) {
      const Step& step = content.roadmap.steps[i];
      const Place at = {step.id, roadmap.Element("steps", i)};
      problems_.CheckId(step.id, at);
      problems_.CheckText(step.name, at, "name");
      problems_.CheckSource(step.source, at);
    }
  }
  void operator()(const TargetChange& content) const {
    NeedPeriod();
    if (content.upper.has_value() && *content.upper < content.value) {
      problems_.Add(kUpperBelowValue, place_, "upper",
                    {content.value.ToString(), content.upper->ToString()});
    }
  }
  void operator()(const Withdrawal&) const {}
  void operator()(const Merge& content) const {
    NeedText(content.into, "into");
    CheckInto(content.into);
  }
  void operator()(const Split& content) const {
    if (content.into.empty()) problems_.Add(kMemberEmpty, place_, "into");
    problems_.CheckDistinct(content.into, place_, "into");
    CheckTexts(content.into, "into");
    for (const std::string& into : content.into) CheckInto(into);
  }
  void operator()(const Rename& content) const {
    NeedText(content.name, "name");
  }
  void operator()(const Renumber& content) const {
    NeedText(content.number, "number");
  }
  void operator()(const Move& content) const {
    NeedText(content.group, "group");
  }
  void operator()(const Reassignment& content) const {
    NeedText(content.department, "department");
  }
  void operator()(const Supersession& content) const {
    problems_.CheckText(content.successor, place_, "successor");
  }
  void operator()(const PublishedFigure& content) const {
    NeedPeriod();
    NeedText(content.measure, "measure");
  }
  void operator()(const Publication& content) const {
    NeedText(content.round, "round");
    problems_.CheckText(content.scheme_version, place_, "scheme_version");
    if (!content.digest.empty() && !IsDigest(content.digest)) {
      problems_.Add(kDigestMalformed, place_, "digest");
    }
  }
  void operator()(const Retraction&) const {
    if (entry_.corrects.empty()) {
      problems_.Add(kRetractsNothing, place_, "corrects");
    }
  }

 private:
  void NeedPeriod() const {
    if (entry_.period.has_value()) return;
    problems_.Add(kPeriodMissing, place_, "period",
                  {std::string(EntryKindCode(entry_.content))});
  }

  void NeedText(std::string_view text, std::string_view member) const {
    if (text.empty()) problems_.Add(kMemberEmpty, place_, member);
    problems_.CheckText(text, place_, member);
  }

  void CheckTexts(const std::vector<std::string>& texts,
                  std::string_view member) const {
    for (const std::string& text : texts) NeedText(text, member);
  }

  void CheckInto(const std::string& into) const {
    if (into != entry_.subject || into.empty()) return;
    problems_.Add(kIntoItself, place_, "into", {into});
  }

  const Entry& entry_;
  const Place& place_;
  Problems& problems_;
};

}  // namespace

void CheckEntry(const Entry& entry, const Place& place, Problems& problems) {
  problems.CheckId(entry.id, place);
  problems.CheckId(entry.plan, place, "plan");
  problems.CheckId(entry.subject, place, "subject");
  problems.CheckText(entry.corrects, place, "corrects");
  problems.CheckText(entry.reason, place, "reason");
  problems.CheckSource(entry.source, place);
  std::visit(ContentCheck(entry, place, problems), entry.content);
}

void CheckCorrection(const Entry& entry, const Entry& corrected,
                     const Place& place, Problems& problems) {
  if (entry.plan != corrected.plan) {
    problems.Add(kCorrectsOtherPlan, place, "plan",
                 {corrected.id, corrected.plan});
  }
  if (std::holds_alternative<Retraction>(entry.content)) return;
  if (entry.content.index() != corrected.content.index()) {
    problems.Add(kCorrectsOtherKind, place, "corrects",
                 {corrected.id, std::string(EntryKindCode(corrected.content))});
  }
  if (entry.subject != corrected.subject) {
    problems.Add(kCorrectsOtherSubject, place, "subject",
                 {corrected.id, corrected.subject});
  }
  if (entry.period != corrected.period) {
    problems.Add(kCorrectsOtherPeriod, place, "period", {corrected.id});
  }
}

}  // namespace tassei::internal
