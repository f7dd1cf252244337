// Entries (実績, 見込み, changes, judgements): one thing that was reported.

#ifndef TASSEI_ENTRY_H_
#define TASSEI_ENTRY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tassei/basis.h"
#include "tassei/date.h"
#include "tassei/decimal.h"
#include "tassei/indicator.h"
#include "tassei/period.h"
#include "tassei/ratio.h"
#include "tassei/roadmap.h"
#include "tassei/source.h"

namespace tassei {

// --- What can be reported ---------------------------------------------------

// A value of an indicator for a period.
struct Observation {
  std::optional<Decimal> value;  // nullopt: missing, for the stated reason.
  std::string
      missing_reason;  // "集計中", "対象外" …; empty if there is a value.
  std::string raw;     // As it was written, if it was not a plain number.

  friend bool operator==(const Observation&, const Observation&) = default;
};

enum class StepState { kNotStarted, kInProgress, kDone, kCancelled };

// How far a step was at the end of a period.
struct StepStatus {
  StepState state = StepState::kNotStarted;

  friend bool operator==(const StepStatus&, const StepStatus&) = default;
};

// What was done, in words. The subject is an initiative.
struct Narrative {
  std::string text;
  std::vector<std::string> sections;  // Ids; the first is its own.

  friend bool operator==(const Narrative&, const Narrative&) = default;
};

// A person's grade at a review stage (所管課 → 本部 → 外部委員会). The subject
// is an indicator, an initiative, a group, or the plan.
struct Judgement {
  std::string grade;  // A code of the scheme's scale.
  std::string stage;  // A code of the scheme's stages.

  friend bool operator==(const Judgement&, const Judgement&) = default;
};

// --- What can change --------------------------------------------------------
// Each takes effect on a day, and holds from then on.

// A new roadmap for the initiative that is the subject.
struct RoadmapRevision {
  Date effective_on;
  Roadmap roadmap;

  friend bool operator==(const RoadmapRevision&,
                         const RoadmapRevision&) = default;
};

// A new target for the indicator that is the subject, for the entry's period.
struct TargetChange {
  Date effective_on;
  Decimal value;
  std::optional<Decimal> upper;

  friend bool operator==(const TargetChange&, const TargetChange&) = default;
};

// 中止: the initiative is no longer in force.
struct Withdrawal {
  Date effective_on;

  friend bool operator==(const Withdrawal&, const Withdrawal&) = default;
};

// The initiative is merged into another one of the plan, and ends. If that one
// has `formed_from`, it is in force from this day.
struct Merge {
  Date effective_on;
  std::string into;

  friend bool operator==(const Merge&, const Merge&) = default;
};

// The initiative is split into others of the plan, and ends. They are in the
// plan from the start, say by `formed_from` that they come of it, and are in
// force from this day.
struct Split {
  Date effective_on;
  std::vector<std::string> into;

  friend bool operator==(const Split&, const Split&) = default;
};

// A new name for the group, initiative, section or department.
struct Rename {
  Date effective_on;
  std::string name;

  friend bool operator==(const Rename&, const Rename&) = default;
};

// A new published number for the initiative.
struct Renumber {
  Date effective_on;
  std::string number;

  friend bool operator==(const Renumber&, const Renumber&) = default;
};

// The initiative moves to another group.
struct Move {
  Date effective_on;
  std::string group;

  friend bool operator==(const Move&, const Move&) = default;
};

// Another department answers for the initiative.
struct Reassignment {
  Date effective_on;
  std::string department;

  friend bool operator==(const Reassignment&, const Reassignment&) = default;
};

// The plan, which is the subject, is replaced before or at the end of its term.
struct Supersession {
  Date effective_on;
  std::string successor;  // Its name; it need not be in the book.

  friend bool operator==(const Supersession&, const Supersession&) = default;
};

// --- What is known of publications ------------------------------------------

// A figure that a document printed, kept to be compared with the computed one.
// The subject is the plan.
struct PublishedFigure {
  std::string measure;  // Id in the scheme.
  Ratio ratio;

  friend bool operator==(const PublishedFigure&,
                         const PublishedFigure&) = default;
};

// A round was published. The subject is the plan.
struct Publication {
  std::string round;  // Id.
  Date as_of;
  Date known_on;
  std::string scheme_version;
  // SHA-256 of the report's JSON, in lower-case hex; empty if it is not known.
  std::string digest;

  friend bool operator==(const Publication&, const Publication&) = default;
};

// --- The entry
// ----------------------------------------------------------------

// The entry named by `corrects` is taken back, and only that one: what it had
// corrected holds again.
struct Retraction {
  friend bool operator==(const Retraction&, const Retraction&) = default;
};

using EntryContent =
    std::variant<Observation, StepStatus, Narrative, Judgement, RoadmapRevision,
                 TargetChange, Withdrawal, Merge, Split, Rename, Renumber, Move,
                 Reassignment, Supersession, PublishedFigure, Publication,
                 Retraction>;

// One line of the ledger. Once recorded it never changes.
struct Entry {
  std::string id;    // The caller's, unique in the book.
  std::string plan;  // Id.
  std::string
      subject;  // Id of what it is about: in the plan, or the plan's own.
  std::optional<Period> period = {};  // Where the content speaks of one.
  Date as_of;                         // The day up to which its author knew.
  Date recorded_on;  // The day it came into the ledger. Never decreases.
  std::optional<Basis> basis =
      {};  // As stated; see Semantics 3 in docs/semantics.md.
  std::string corrects = {};  // Id of the earlier entry this replaces.
  std::string reason = {};
  Source source = {};
  EntryContent content;

  friend bool operator==(const Entry&, const Entry&) = default;
};

// The code of a content used in files: "observation", "step_status",
// "narrative", "judgement", "roadmap_revision", "target_change", "withdrawal",
// "merge", "split", "rename", "renumber", "move", "reassignment",
// "supersession", "published_figure", "publication", "retraction".
std::string_view EntryKindCode(const EntryContent& content);

// The day a change takes effect; nullopt for what is not a change.
std::optional<Date> EffectiveOn(const EntryContent& content);

// "not_started", "in_progress", "done", "cancelled".
std::string_view StepStateCode(StepState state);
std::optional<StepState> StepStateFromCode(std::string_view code);

}  // namespace tassei

#endif  // TASSEI_ENTRY_H_
