#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "lib/exchange/json_layout.h"
#include "lib/format/json_writer.h"
#include "tassei/book_file.h"

namespace tassei {
namespace internal {
namespace {

// Writes the members of structs in the order of their declaration. A member
// that is empty, or as it is by default, is left out.
class BookWriter {
 public:
  std::string Write(const Book& book) && {
    json_.BeginObject();
    json_.Key("tassei").Integer(1);
    Text("title", book.parts().title);
    json_.Key("plans").BeginArray();
    for (const Plan& plan : book.parts().plans) Struct(plan.parts());
    json_.EndArray();
    List("schemes", book.parts().schemes);
    List("rounds", book.parts().rounds);
    if (book.ledger().size() > 0) WriteEntries(book.ledger());
    json_.EndObject();
    return LayOutJson(std::move(json_).Finish());
  }

 private:
  void WriteEntries(const Ledger& ledger) {
    json_.Key("entries").BeginArray();
    for (std::size_t sequence = 0; sequence < ledger.size(); ++sequence) {
      json_.BeginObject();
      Members(ledger.entry(sequence));
      Text("digest", ledger.digest(sequence));
      json_.EndObject();
    }
    json_.EndArray();
  }

  // --- Kinds of members ---

  void Text(std::string_view name, std::string_view text) {
    if (!text.empty()) json_.Key(name).String(text);
  }
  void Texts(std::string_view name, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    json_.Key(name).BeginArray();
    for (const std::string& text : texts) json_.String(text);
    json_.EndArray();
  }
  // A code, unless it is that of `usual`.
  template <typename E>
  void Code(std::string_view name, E value, std::string_view (*code)(E),
            E usual) {
    if (value != usual) Text(name, code(value));
  }
  void Flag(std::string_view name, bool flag, bool usual) {
    if (flag != usual) json_.Key(name).Bool(flag);
  }
  void Day(std::string_view name, Date day) {
    json_.Key(name).String(day.ToString());
  }
  void Term(std::string_view name, Period period) {
    json_.Key(name).String(period.id());
  }
  void Term(std::string_view name, const std::optional<Period>& period) {
    if (period) Term(name, *period);
  }
  void Number(std::string_view name, Decimal number) {
    json_.Key(name).String(number.ToString());
  }
  void Number(std::string_view name, const std::optional<Decimal>& number) {
    if (number) Number(name, *number);
  }
  template <typename T>
  void Struct(const T& value) {
    json_.BeginObject();
    Members(value);
    json_.EndObject();
  }
  template <typename T>
  void Member(std::string_view name, const T& value) {
    json_.Key(name);
    Struct(value);
  }
  template <typename T>
  void Unusual(std::string_view name, const T& value) {
    if (!(value == T())) Member(name, value);
  }
  template <typename T>
  void List(std::string_view name, const std::vector<T>& values) {
    if (values.empty()) return;
    json_.Key(name).BeginArray();
    for (const T& value : values) Struct(value);
    json_.EndArray();
  }

  // --- Plans ---

  void Members(const PlanParts& plan) {
    Text("id", plan.id);
    Text("name", plan.name);
    Text("publisher", plan.publisher);
    Member("term", plan.term);
    Text("scheme", plan.scheme);
    List("groups", plan.groups);
    List("departments", plan.departments);
    List("initiatives", plan.initiatives);
    List("indicators", plan.indicators);
    Unusual("source", plan.source);
  }
  void Members(const PeriodSpan& span) {
    Term("first", span.first);
    Term("last", span.last);
  }
  void Members(const Group& group) {
    Text("id", group.id);
    Text("name", group.name);
    Text("parent", group.parent);
  }
  void Members(const Department& department) {
    Text("id", department.id);
    Text("name", department.name);
  }
  void Members(const Section& section) {
    Text("id", section.id);
    Text("name", section.name);
  }
  void Members(const Initiative& initiative) {
    Text("id", initiative.id);
    Text("number", initiative.number);
    Text("name", initiative.name);
    Text("group", initiative.group);
    Texts("also_under", initiative.also_under);
    Text("department", initiative.department);
    Texts("formed_from", initiative.formed_from);
    if (initiative.carried_from) {
      Member("carried_from", *initiative.carried_from);
    }
    List("sections", initiative.sections);
    List("indicators", initiative.indicators);
    Unusual("roadmap", initiative.roadmap);
    Unusual("source", initiative.source);
  }
  void Members(const Indicator& indicator) {
    Text("id", indicator.id);
    Text("name", indicator.name);
    Text("unit", indicator.unit);
    const Indicator usual;
    Code("direction", indicator.direction, DirectionCode, usual.direction);
    Code("kind", indicator.kind, IndicatorKindCode, usual.kind);
    Code("role", indicator.role, IndicatorRoleCode, usual.role);
    Code("frequency", indicator.frequency, PeriodKindCode, usual.frequency);
    if (indicator.baseline) Member("baseline", *indicator.baseline);
    List("targets", indicator.targets);
    Code("path", indicator.path, TargetPathCode, usual.path);
    // 1.0 is not written like 1.
    if (indicator.path_quantum.ToString() != usual.path_quantum.ToString()) {
      Number("path_quantum", indicator.path_quantum);
    }
    Number("tolerance", indicator.tolerance);
    Text("attainment", indicator.attainment);
    Flag("carry_forward", indicator.carry_forward, false);
    if (indicator.fed_by) Member("fed_by", *indicator.fed_by);
    Texts("sections", indicator.sections);
    Unusual("source", indicator.source);
  }
  void Members(const Baseline& baseline) {
    Term("period", baseline.period);
    Number("value", baseline.value);
  }
  void Members(const Target& target) {
    Term("period", target.period);
    Number("value", target.value);
    Number("upper", target.upper);
    Text("text", target.text);
  }
  void Members(const Predecessor& predecessor) {
    Text("plan", predecessor.plan);
    Text("initiative", predecessor.initiative);
  }
  void Members(const MeasureReference& reference) {
    Text("plan", reference.plan);
    Text("measure", reference.measure);
  }
  void Members(const Roadmap& roadmap) {
    List("steps", roadmap.steps);
    Term("planned_achievement", roadmap.planned_achievement);
    Unusual("source", roadmap.source);
  }
  void Members(const Step& step) {
    Text("id", step.id);
    Text("name", step.name);
    Member("span", step.span);
    Code("kind", step.kind, StepKindCode, StepKind::kTask);
    Texts("after", step.after);
    Texts("sections", step.sections);
    Unusual("source", step.source);
  }
  void Members(const Source& source) {
    Text("document", source.document);
    Text("page", source.page);
    Text("url", source.url);
    Text("note", source.note);
    Flag("illustrative", source.illustrative, false);
  }

  // --- Schemes and rounds ---

  void Members(const Scheme& scheme) {
    const SchemeParts& parts = scheme.parts();
    Text("id", parts.id);
    Text("version", parts.version);
    Text("name", parts.name);
    Text("publisher", parts.publisher);
    Term("effective_from", parts.effective_from);
    Day("known_from", parts.known_from);
    List("grades", parts.grades);
    Flag("best_last", parts.best_last, false);
    List("stages", parts.stages);
    List("derived", parts.derived);
    Table("rules", parts.rules);
    Table("indicator_rules", parts.indicator_rules);
    Table("group_rules", parts.group_rules);
    Table("plan_rules", parts.plan_rules);
    List("measures", parts.measures);
    Unusual("source", parts.source);
  }
  void Members(const Grade& grade) {
    Text("code", grade.code);
    Text("name", grade.name);
    Text("name_en", grade.name_en);
    Flag("achieved", grade.achieved, false);
    Flag("judged", grade.judged, true);
    Flag("monitored", grade.monitored, true);
    Text("part_of", grade.part_of);
    Number("points", grade.points);
    Subjects("subjects", grade.subjects);
    Text("rule", grade.rule);
    Text("evidence", EvidenceCode(grade.evidence));
  }
  void Subjects(std::string_view name,
                const std::vector<SubjectKind>& subjects) {
    if (subjects.empty()) return;
    json_.Key(name).BeginArray();
    for (const SubjectKind subject : subjects) {
      json_.String(SubjectKindCode(subject));
    }
    json_.EndArray();
  }
  void Members(const Stage& stage) {
    Text("code", stage.code);
    Text("name", stage.name);
  }
  void Members(const Measure& measure) {
    Text("id", measure.id);
    Text("name", measure.name);
    Text("name_en", measure.name_en);
    const Measure usual;
    Code("kind", measure.kind, MeasureKindCode, usual.kind);
    Code("subject", measure.subject, SubjectKindCode, usual.subject);
    Texts("numerator", measure.numerator);
    Text("numerator_filter", measure.numerator_filter);
    Texts("excluded", measure.excluded);
    Text("denominator_filter", measure.denominator_filter);
    Text("exclusion_reason", measure.exclusion_reason);
    Code("counting", measure.counting, CountingCode, usual.counting);
    Text("value", measure.value);
    Text("weight", measure.weight);
    if (measure.places != usual.places) {
      json_.Key("places").Integer(measure.places);
    }
    Code("rounding", measure.rounding, RoundingCode, usual.rounding);
    Code("residue", measure.residue, ResidueCode, usual.residue);
  }
  void Members(const DerivedFact& fact) {
    Text("name", fact.name);
    Text("name_ja", fact.name_ja);
    const DerivedFact usual;
    Code("subject", fact.subject, SubjectKindCode, usual.subject);
    Code("type", fact.type, FactTypeCode, usual.type);
    Text("formula", fact.formula);
    Table("table", fact.table);
    if (fact.places) json_.Key("places").Integer(*fact.places);
    Code("rounding", fact.rounding, RoundingCode, usual.rounding);
  }
  void Table(std::string_view name, const TableText& table) {
    if (table.rows.empty()) return;
    json_.Key(name).BeginArray();
    for (const std::vector<TableText::Cell>& row : table.rows) {
      json_.BeginArray();
      for (const TableText::Cell& cell : row) json_.String(cell.text);
      json_.EndArray();
    }
    json_.EndArray();
  }
  void Members(const Round& round) {
    Text("id", round.id);
    Text("plan", round.plan);
    Text("name", round.name);
    Term("period", round.period);
    Day("as_of", round.as_of);
    Day("deadline", round.deadline);
    Text("corrects", round.corrects);
    Unusual("source", round.source);
  }

  // --- Entries ---

  void Members(const Entry& entry) {
    Text("id", entry.id);
    Text("plan", entry.plan);
    Text("subject", entry.subject);
    Term("period", entry.period);
    Day("as_of", entry.as_of);
    Day("recorded_on", entry.recorded_on);
    if (entry.basis) Text("basis", BasisCode(*entry.basis));
    Text("corrects", entry.corrects);
    Text("reason", entry.reason);
    Unusual("source", entry.source);
    Text("kind", EntryKindCode(entry.content));
    std::visit([this](const auto& content) { Content(content); },
               entry.content);
  }
  void Content(const Observation& content) {
    Number("value", content.value);
    Text("missing_reason", content.missing_reason);
    Text("raw", content.raw);
  }
  void Content(const StepStatus& content) {
    Text("state", StepStateCode(content.state));
  }
  void Content(const Narrative& content) {
    Text("text", content.text);
    Texts("sections", content.sections);
  }
  void Content(const Judgement& content) {
    Text("grade", content.grade);
    Text("stage", content.stage);
  }
  void Content(const RoadmapRevision& content) {
    Day("effective_on", content.effective_on);
    Unusual("roadmap", content.roadmap);
  }
  void Content(const TargetChange& content) {
    Day("effective_on", content.effective_on);
    Number("value", content.value);
    Number("upper", content.upper);
  }
  void Content(const Withdrawal& content) {
    Day("effective_on", content.effective_on);
  }
  void Content(const Merge& content) {
    Day("effective_on", content.effective_on);
    Text("into", content.into);
  }
  void Content(const Split& content) {
    Day("effective_on", content.effective_on);
    Texts("into", content.into);
  }
  void Content(const Rename& content) {
    Day("effective_on", content.effective_on);
    Text("name", content.name);
  }
  void Content(const Renumber& content) {
    Day("effective_on", content.effective_on);
    Text("number", content.number);
  }
  void Content(const Move& content) {
    Day("effective_on", content.effective_on);
    Text("group", content.group);
  }
  void Content(const Reassignment& content) {
    Day("effective_on", content.effective_on);
    Text("department", content.department);
  }
  void Content(const Supersession& content) {
    Day("effective_on", content.effective_on);
    Text("successor", content.successor);
  }
  void Content(const PublishedFigure& content) {
    Text("measure", content.measure);
    Member("ratio", content.ratio);
  }
  void Members(const Ratio& ratio) {
    Number("numerator", ratio.numerator);
    Number("denominator", ratio.denominator);
  }
  // Named apart from the entry's own as_of and digest.
  void Content(const Publication& content) {
    Text("round", content.round);
    Day("report_as_of", content.as_of);
    Day("report_known_on", content.known_on);
    Text("scheme_version", content.scheme_version);
    Text("report_digest", content.digest);
  }
  void Content(const Retraction&) {}

  JsonWriter json_{JsonWriter::Style::kCompact};
};

}  // namespace
}  // namespace internal

std::string WriteBookJson(const Book& book) {
  return internal::BookWriter().Write(book);
}

}  // namespace tassei
