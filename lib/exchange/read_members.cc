#include "lib/exchange/read_members.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace tassei::internal {
namespace {

constexpr Need kRequired = Need::kRequired;
constexpr Need kOptional = Need::kOptional;

void ReadRounding(Fields& fields, Rounding& into) {
  fields.Code(
      "rounding", kOptional,
      {Rounding::kHalfUp, Rounding::kDown, Rounding::kUp, Rounding::kHalfEven,
       Rounding::kFloor, Rounding::kCeiling, Rounding::kHalfDown},
      RoundingCode, into);
}

constexpr std::initializer_list<SubjectKind> kSubjects = {
    SubjectKind::kIndicator, SubjectKind::kInitiative, SubjectKind::kGroup,
    SubjectKind::kPlan};

}  // namespace

void ReadMembers(Fields& fields, Source& into) {
  fields.Text("document", kOptional, into.document);
  fields.Text("page", kOptional, into.page);
  fields.Text("url", kOptional, into.url);
  fields.Text("note", kOptional, into.note);
  fields.Flag("illustrative", into.illustrative);
}

void ReadMembers(Fields& fields, PeriodSpan& into) {
  fields.Term("first", kRequired, into.first);
  fields.Term("last", kRequired, into.last);
}

void ReadMembers(Fields& fields, Group& into) {
  fields.Text("id", kRequired, into.id);
  fields.Text("name", kOptional, into.name);
  fields.Text("parent", kOptional, into.parent);
}

void ReadMembers(Fields& fields, Department& into) {
  fields.Text("id", kRequired, into.id);
  fields.Text("name", kOptional, into.name);
}

void ReadMembers(Fields& fields, Section& into) {
  fields.Text("id", kRequired, into.id);
  fields.Text("name", kOptional, into.name);
}

void ReadMembers(Fields& fields, Baseline& into) {
  fields.Term("period", kRequired, into.period);
  fields.Number("value", into.value);
}

void ReadMembers(Fields& fields, Target& into) {
  fields.Term("period", kRequired, into.period);
  fields.Number("value", into.value);
  fields.Number("upper", into.upper);
  fields.Text("text", kOptional, into.text);
}

void ReadMembers(Fields& fields, MeasureReference& into) {
  fields.Text("plan", kRequired, into.plan);
  fields.Text("measure", kRequired, into.measure);
}

void ReadMembers(Fields& fields, Indicator& into) {
  fields.Text("id", kRequired, into.id);
  fields.set_subject(into.id);
  fields.Text("name", kOptional, into.name);
  fields.Text("unit", kOptional, into.unit);
  fields.Code("direction", kOptional,
              {Direction::kUp, Direction::kDown, Direction::kKeepWithin},
              DirectionCode, into.direction);
  fields.Code("kind", kOptional,
              {IndicatorKind::kPoint, IndicatorKind::kFlow,
               IndicatorKind::kCumulative, IndicatorKind::kCarriedForward},
              IndicatorKindCode, into.kind);
  fields.Code("role", kOptional,
              {IndicatorRole::kTarget, IndicatorRole::kMain,
               IndicatorRole::kMonitoring},
              IndicatorRoleCode, into.role);
  fields.Code("frequency", kOptional,
              {PeriodKind::kYear, PeriodKind::kHalf, PeriodKind::kQuarter,
               PeriodKind::kMonth},
              PeriodKindCode, into.frequency);
  fields.Struct("baseline", into.baseline);
  fields.Structs("targets", into.targets);
  fields.Code("path", kOptional,
              {TargetPath::kNone, TargetPath::kLinear, TargetPath::kStep},
              TargetPathCode, into.path);
  std::optional<Decimal> quantum;
  fields.Number("path_quantum", quantum);
  if (quantum) into.path_quantum = *quantum;
  fields.Number("tolerance", into.tolerance);
  fields.Text("attainment", kOptional, into.attainment);
  fields.Flag("carry_forward", into.carry_forward);
  fields.Struct("fed_by", into.fed_by);
  fields.Texts("sections", into.sections);
  fields.Struct("source", kOptional, into.source);
}

void ReadMembers(Fields& fields, Step& into) {
  fields.Text("id", kRequired, into.id);
  fields.set_subject(into.id);
  fields.Text("name", kOptional, into.name);
  fields.Struct("span", kRequired, into.span);
  fields.Code("kind", kOptional,
              {StepKind::kTask, StepKind::kMilestone, StepKind::kOngoing},
              StepKindCode, into.kind);
  fields.Texts("after", into.after);
  fields.Texts("sections", into.sections);
  fields.Struct("source", kOptional, into.source);
}

void ReadMembers(Fields& fields, Roadmap& into) {
  fields.Structs("steps", into.steps);
  fields.Term("planned_achievement", into.planned_achievement);
  fields.Struct("source", kOptional, into.source);
}

void ReadMembers(Fields& fields, Predecessor& into) {
  fields.Text("plan", kRequired, into.plan);
  fields.Text("initiative", kRequired, into.initiative);
}

void ReadMembers(Fields& fields, Initiative& into) {
  fields.Text("id", kRequired, into.id);
  fields.set_subject(into.id);
  fields.Text("number", kOptional, into.number);
  fields.Text("name", kOptional, into.name);
  fields.Text("group", kOptional, into.group);
  fields.Texts("also_under", into.also_under);
  fields.Text("department", kOptional, into.department);
  fields.Texts("formed_from", into.formed_from);
  fields.Struct("carried_from", into.carried_from);
  fields.Structs("sections", into.sections);
  fields.Structs("indicators", into.indicators);
  fields.Struct("roadmap", kOptional, into.roadmap);
  fields.Struct("source", kOptional, into.source);
}

void ReadMembers(Fields& fields, PlanParts& into) {
  fields.Text("id", kRequired, into.id);
  fields.set_subject(into.id);
  fields.Text("name", kOptional, into.name);
  fields.Text("publisher", kOptional, into.publisher);
  fields.Struct("term", kRequired, into.term);
  fields.Text("scheme", kOptional, into.scheme);
  fields.Structs("groups", into.groups);
  fields.Structs("departments", into.departments);
  fields.Structs("initiatives", into.initiatives);
  fields.Structs("indicators", into.indicators);
  fields.Struct("source", kOptional, into.source);
}

void ReadMembers(Fields& fields, Grade& into) {
  fields.Text("code", kRequired, into.code);
  fields.Text("name", kOptional, into.name);
  fields.Text("name_en", kOptional, into.name_en);
  fields.Flag("achieved", into.achieved);
  fields.Flag("judged", into.judged);
  fields.Flag("monitored", into.monitored);
  fields.Text("part_of", kOptional, into.part_of);
  fields.Number("points", into.points);
  fields.Codes("subjects", kSubjects, SubjectKindCode, into.subjects);
  fields.Text("rule", kOptional, into.rule);
  fields.Code("evidence", kOptional,
              {Evidence::kPrinted, Evidence::kInferred, Evidence::kJudgement},
              EvidenceCode, into.evidence);
}

void ReadMembers(Fields& fields, Stage& into) {
  fields.Text("code", kRequired, into.code);
  fields.Text("name", kOptional, into.name);
}

void ReadMembers(Fields& fields, Measure& into) {
  fields.Text("id", kRequired, into.id);
  fields.Text("name", kOptional, into.name);
  fields.Text("name_en", kOptional, into.name_en);
  fields.Code("kind", kOptional,
              {MeasureKind::kShare, MeasureKind::kMean, MeasureKind::kSum,
               MeasureKind::kDistribution},
              MeasureKindCode, into.kind);
  fields.Code("subject", kOptional, kSubjects, SubjectKindCode, into.subject);
  fields.Texts("numerator", into.numerator);
  fields.Text("numerator_filter", kOptional, into.numerator_filter);
  fields.Texts("excluded", into.excluded);
  fields.Text("denominator_filter", kOptional, into.denominator_filter);
  fields.Text("exclusion_reason", kOptional, into.exclusion_reason);
  fields.Code("counting", kOptional, {Counting::kOnce, Counting::kEveryListing},
              CountingCode, into.counting);
  fields.Text("value", kOptional, into.value);
  fields.Text("weight", kOptional, into.weight);
  fields.Integer("places", into.places);
  ReadRounding(fields, into.rounding);
  fields.Code(
      "residue", kOptional,
      {Residue::kLeave, Residue::kAdjustLargest, Residue::kLargestRemainder},
      ResidueCode, into.residue);
}

void ReadMembers(Fields& fields, DerivedFact& into) {
  fields.Text("name", kRequired, into.name);
  fields.Text("name_ja", kOptional, into.name_ja);
  fields.Code("subject", kOptional, kSubjects, SubjectKindCode, into.subject);
  fields.Code("type", kOptional,
              {FactType::kNumber, FactType::kBoolean, FactType::kCode},
              FactTypeCode, into.type);
  fields.Text("formula", kOptional, into.formula);
  fields.Integer("places", into.places);
  ReadRounding(fields, into.rounding);
}

void ReadMembers(Fields& fields, SchemeParts& into) {
  fields.Text("id", kRequired, into.id);
  fields.set_subject(into.id);
  fields.Text("version", kOptional, into.version);
  fields.Text("name", kOptional, into.name);
  fields.Text("publisher", kOptional, into.publisher);
  fields.Term("effective_from", kRequired, into.effective_from);
  fields.Day("known_from", kRequired, into.known_from);
  fields.Structs("grades", into.grades);
  fields.Flag("best_last", into.best_last);
  fields.Structs("stages", into.stages);
  fields.Structs("measures", into.measures);
  fields.Struct("source", kOptional, into.source);
}

void ReadMembers(Fields& fields, Round& into) {
  fields.Text("id", kRequired, into.id);
  fields.set_subject(into.id);
  fields.Text("plan", kRequired, into.plan);
  fields.Text("name", kOptional, into.name);
  fields.Term("period", kRequired, into.period);
  fields.Day("as_of", kRequired, into.as_of);
  fields.Day("deadline", kRequired, into.deadline);
  fields.Text("corrects", kOptional, into.corrects);
  fields.Struct("source", kOptional, into.source);
}

void ReadMembers(Fields& fields, Ratio& into) {
  fields.Number("numerator", into.numerator);
  fields.Number("denominator", into.denominator);
}

namespace {

void ReadContent(Fields& fields, Observation& into) { fields.Observed(into); }

void ReadContent(Fields& fields, StepStatus& into) {
  fields.Code("state", kRequired,
              {StepState::kNotStarted, StepState::kInProgress, StepState::kDone,
               StepState::kCancelled},
              StepStateCode, into.state);
}

void ReadContent(Fields& fields, Narrative& into) {
  fields.Text("text", kOptional, into.text);
  fields.Texts("sections", into.sections);
}

void ReadContent(Fields& fields, Judgement& into) {
  fields.Text("grade", kRequired, into.grade);
  fields.Text("stage", kRequired, into.stage);
}

void ReadContent(Fields& fields, RoadmapRevision& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
  fields.Struct("roadmap", kOptional, into.roadmap);
}

void ReadContent(Fields& fields, TargetChange& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
  fields.Number("value", into.value);
  fields.Number("upper", into.upper);
}

void ReadContent(Fields& fields, Withdrawal& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
}

void ReadContent(Fields& fields, Merge& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
  fields.Text("into", kRequired, into.into);
}

void ReadContent(Fields& fields, Split& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
  fields.Texts("into", into.into);
}

void ReadContent(Fields& fields, Rename& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
  fields.Text("name", kRequired, into.name);
}

void ReadContent(Fields& fields, Renumber& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
  fields.Text("number", kRequired, into.number);
}

void ReadContent(Fields& fields, Move& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
  fields.Text("group", kRequired, into.group);
}

void ReadContent(Fields& fields, Reassignment& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
  fields.Text("department", kRequired, into.department);
}

void ReadContent(Fields& fields, Supersession& into) {
  fields.Day("effective_on", kRequired, into.effective_on);
  fields.Text("successor", kOptional, into.successor);
}

void ReadContent(Fields& fields, PublishedFigure& into) {
  fields.Text("measure", kRequired, into.measure);
  fields.Struct("ratio", kRequired, into.ratio);
}

void ReadContent(Fields& fields, Publication& into) {
  fields.Text("round", kRequired, into.round);
  fields.Day("report_as_of", kRequired, into.as_of);
  fields.Day("report_known_on", kRequired, into.known_on);
  fields.Text("scheme_version", kOptional, into.scheme_version);
  fields.Text("report_digest", kOptional, into.digest);
}

void ReadContent(Fields&, Retraction&) {}

template <std::size_t... kinds>
std::array<std::string_view, sizeof...(kinds)> KindCodes(
    std::index_sequence<kinds...>) {
  return {EntryKindCode(EntryContent(std::in_place_index<kinds>))...};
}

template <std::size_t... kinds>
void SetKind(std::size_t kind, EntryContent& into,
             std::index_sequence<kinds...>) {
  ((kind == kinds ? void(into.emplace<kinds>()) : void()), ...);
}

}  // namespace

void ReadEntry(Fields& fields, Need recorded_on, Entry& into) {
  constexpr auto kKinds =
      std::make_index_sequence<std::variant_size_v<EntryContent>>();
  static const auto kCodes = KindCodes(kKinds);
  fields.Text("id", kRequired, into.id);
  fields.set_subject(into.id);
  fields.Text("plan", kRequired, into.plan);
  fields.Text("subject", kRequired, into.subject);
  fields.Term("period", into.period);
  fields.Day("as_of", kRequired, into.as_of);
  fields.Day("recorded_on", recorded_on, into.recorded_on);
  fields.Code(
      "basis",
      {Basis::kFinal, Basis::kProvisional, Basis::kEstimated, Basis::kForecast},
      BasisCode, into.basis);
  fields.Text("corrects", kOptional, into.corrects);
  fields.Text("reason", kOptional, into.reason);
  fields.Struct("source", kOptional, into.source);
  const auto kind = fields.Choice("kind", kRequired, kCodes);
  // What else may stand there is not known without the kind.
  if (!kind) return;
  SetKind(*kind, into.content, kKinds);
  std::visit([&](auto& content) { ReadContent(fields, content); },
             into.content);
  fields.Finish();
}

}  // namespace tassei::internal
