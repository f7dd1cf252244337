#include "lib/exchange/cache_archive.h"

#include <boost/archive/archive_exception.hpp>
#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <streambuf>
#include <type_traits>
#include <utility>
#include <variant>

namespace tassei::internal {
namespace {

constexpr unsigned kArchiveFlags =
    boost::archive::no_header | boost::archive::no_codecvt;

// Appends what is written to a string.
class StringSink : public std::streambuf {
 public:
  const std::string& bytes() const { return bytes_; }

 protected:
  std::streamsize xsputn(const char* data, std::streamsize size) override {
    bytes_.append(data, static_cast<std::size_t>(size));
    return size;
  }
  int_type overflow(int_type byte) override {
    if (byte != traits_type::eof()) bytes_ += static_cast<char>(byte);
    return traits_type::not_eof(byte);
  }

 private:
  std::string bytes_;
};

// Reads from bytes that someone else owns. Never writes to them.
class ViewSource : public std::streambuf {
 public:
  explicit ViewSource(std::string_view bytes) {
    char* const begin = const_cast<char*>(bytes.data());
    setg(begin, begin, begin + bytes.size());
  }
  std::size_t left() const {
    return static_cast<std::size_t>(egptr() - gptr());
  }
};

// What is in the archive makes no book.
class MalformedCache : public std::exception {};

// Writes and reads values of one kind each. Only these touch the archive.
class Saver {
 public:
  explicit Saver(StringSink& sink) : archive_(sink, kArchiveFlags) {}

  template <typename T>
  void Scalar(const T& value) {
    archive_ << value;
  }
  void Text(const std::string& text) {
    Scalar(static_cast<uint64_t>(text.size()));
    archive_.save_binary(text.data(), text.size());
  }
  void Flag(bool flag) { Scalar(static_cast<uint8_t>(flag ? 1 : 0)); }
  template <typename E>
  void Code(const E& code, E) {
    Scalar(static_cast<uint8_t>(code));
  }
  void Value(Date day) { Scalar(day.days()); }
  void Value(Period period) {
    Scalar(static_cast<uint8_t>(period.kind()));
    Scalar(period.fiscal_year());
    Scalar(static_cast<uint8_t>(period.ordinal()));
  }
  void Value(Decimal number) {
    const int32_t exponent = number.exponent();
    const auto coefficient = number.ToScaled(-exponent);
    Flag(coefficient.has_value());
    if (coefficient) {
      Scalar(*coefficient);
      Scalar(exponent);
    } else {
      Text(number.ToString());
    }
  }
  template <typename T, typename F>
  void Each(const std::vector<T>& items, F fields) {
    Scalar(static_cast<uint64_t>(items.size()));
    for (const T& item : items) fields(item);
  }
  template <typename T, typename F>
  void Maybe(const std::optional<T>& value, F fields) {
    Flag(value.has_value());
    if (value) fields(*value);
  }
  std::size_t Alternative(const EntryContent& content) {
    Scalar(static_cast<uint8_t>(content.index()));
    return content.index();
  }

 private:
  boost::archive::binary_oarchive archive_;
};

class Loader {
 public:
  explicit Loader(ViewSource& source)
      : source_(source), archive_(source, kArchiveFlags) {}

  template <typename T>
  void Scalar(T& value) {
    archive_ >> value;
  }
  void Text(std::string& text) {
    text.resize(Count());
    archive_.load_binary(text.data(), text.size());
  }
  void Flag(bool& flag) { flag = Small(1) == 1; }
  template <typename E>
  void Code(E& code, E last) {
    code = static_cast<E>(Small(static_cast<uint8_t>(last)));
  }
  void Value(Date& day) {
    int32_t days = 0;
    Scalar(days);
    day = Known(Date::FromDays(days));
  }
  void Value(Period& period) {
    const auto kind = static_cast<PeriodKind>(
        Small(static_cast<uint8_t>(PeriodKind::kMonth)));
    int32_t year = 0;
    Scalar(year);
    const int32_t ordinal = Small(12);
    switch (kind) {
      case PeriodKind::kYear:
        period = Known(Period::Year(year));
        break;
      case PeriodKind::kHalf:
        period = Known(Period::Half(year, ordinal));
        break;
      case PeriodKind::kQuarter:
        period = Known(Period::Quarter(year, ordinal));
        break;
      case PeriodKind::kMonth:
        period = Known(Period::Month(year, (ordinal + 2) % 12 + 1));
        break;
    }
  }
  void Value(Decimal& number) {
    bool small = false;
    Flag(small);
    if (small) {
      int64_t coefficient = 0;
      int32_t exponent = 0;
      Scalar(coefficient);
      Scalar(exponent);
      number = Known(Decimal::FromScaled(coefficient, exponent));
    } else {
      std::string text;
      Text(text);
      number = Known(Decimal::Parse(text));
    }
  }
  // Grows as items are read: a count alone takes no memory.
  template <typename T, typename F>
  void Each(std::vector<T>& items, F fields) {
    const std::size_t count = Count();
    for (std::size_t i = 0; i < count; ++i) fields(items.emplace_back());
  }
  template <typename T, typename F>
  void Maybe(std::optional<T>& value, F fields) {
    bool there = false;
    Flag(there);
    if (there) fields(value.emplace());
  }
  std::size_t Alternative(EntryContent& content) {
    constexpr std::size_t kCount = std::variant_size_v<EntryContent>;
    const std::size_t index = Small(kCount - 1);
    SetAlternative(index, content, std::make_index_sequence<kCount>());
    return index;
  }

 private:
  template <std::size_t... kinds>
  static void SetAlternative(std::size_t index, EntryContent& content,
                             std::index_sequence<kinds...>) {
    ((index == kinds ? void(content.emplace<kinds>()) : void()), ...);
  }
  template <typename T>
  static T Known(const std::optional<T>& value) {
    if (!value) throw MalformedCache();
    return *value;
  }
  uint8_t Small(std::size_t most) {
    uint8_t value = 0;
    Scalar(value);
    if (value > most) throw MalformedCache();
    return value;
  }
  // Of things that take a byte at least.
  std::size_t Count() {
    uint64_t count = 0;
    Scalar(count);
    if (count > source_.left()) throw MalformedCache();
    return static_cast<std::size_t>(count);
  }

  ViewSource& source_;
  boost::archive::binary_iarchive archive_;
};

// The members of the structs, in one order for both ways. `A` is Saver, with
// const structs, or Loader.
template <typename A>
class Members {
 public:
  template <typename T>
  using Ref = std::conditional_t<std::is_same_v<A, Saver>, const T&, T&>;

  explicit Members(A& archive) : a_(archive) {}

  void Book(Ref<CachedBook> book) {
    a_.Text(book.title);
    a_.Each(book.plans, [&](auto& plan) { Plan(plan); });
    a_.Each(book.schemes, [&](auto& scheme) { Scheme(scheme); });
    a_.Each(book.rounds, [&](auto& round) { OneRound(round); });
    a_.Each(book.entries, [&](auto& entry) { OneEntry(entry); });
  }

 private:
  void Texts(Ref<std::vector<std::string>> texts) {
    a_.Each(texts, [&](auto& text) { a_.Text(text); });
  }
  void Number(Ref<std::optional<Decimal>> number) {
    a_.Maybe(number, [&](auto& value) { a_.Value(value); });
  }
  void Origin(Ref<Source> source) {
    a_.Text(source.document);
    a_.Text(source.page);
    a_.Text(source.url);
    a_.Text(source.note);
    a_.Flag(source.illustrative);
  }
  void Span(Ref<PeriodSpan> span) {
    a_.Value(span.first);
    a_.Value(span.last);
  }
  void Plan(Ref<PlanParts> plan) {
    a_.Text(plan.id);
    a_.Text(plan.name);
    a_.Text(plan.publisher);
    Span(plan.term);
    a_.Text(plan.scheme);
    a_.Each(plan.groups, [&](auto& group) {
      a_.Text(group.id);
      a_.Text(group.name);
      a_.Text(group.parent);
    });
    a_.Each(plan.departments, [&](auto& department) {
      a_.Text(department.id);
      a_.Text(department.name);
    });
    a_.Each(plan.initiatives, [&](auto& one) { OneInitiative(one); });
    a_.Each(plan.indicators, [&](auto& one) { OneIndicator(one); });
    Origin(plan.source);
  }
  void OneInitiative(Ref<Initiative> initiative) {
    a_.Text(initiative.id);
    a_.Text(initiative.number);
    a_.Text(initiative.name);
    a_.Text(initiative.group);
    Texts(initiative.also_under);
    a_.Text(initiative.department);
    Texts(initiative.formed_from);
    a_.Maybe(initiative.carried_from, [&](auto& predecessor) {
      a_.Text(predecessor.plan);
      a_.Text(predecessor.initiative);
    });
    a_.Each(initiative.sections, [&](auto& section) {
      a_.Text(section.id);
      a_.Text(section.name);
    });
    a_.Each(initiative.indicators, [&](auto& one) { OneIndicator(one); });
    OneRoadmap(initiative.roadmap);
    Origin(initiative.source);
  }
  void OneIndicator(Ref<Indicator> indicator) {
    a_.Text(indicator.id);
    a_.Text(indicator.name);
    a_.Text(indicator.unit);
    a_.Code(indicator.direction, Direction::kKeepWithin);
    a_.Code(indicator.kind, IndicatorKind::kCarriedForward);
    a_.Code(indicator.role, IndicatorRole::kMonitoring);
    a_.Code(indicator.frequency, PeriodKind::kMonth);
    a_.Maybe(indicator.baseline, [&](auto& baseline) {
      a_.Value(baseline.period);
      a_.Value(baseline.value);
    });
    a_.Each(indicator.targets, [&](auto& target) {
      a_.Value(target.period);
      Number(target.value);
      Number(target.upper);
      a_.Text(target.text);
    });
    a_.Code(indicator.path, TargetPath::kStep);
    a_.Value(indicator.path_quantum);
    Number(indicator.tolerance);
    a_.Text(indicator.attainment);
    a_.Flag(indicator.carry_forward);
    a_.Maybe(indicator.fed_by, [&](auto& reference) {
      a_.Text(reference.plan);
      a_.Text(reference.measure);
    });
    Texts(indicator.sections);
    Origin(indicator.source);
  }
  void OneRoadmap(Ref<Roadmap> roadmap) {
    a_.Each(roadmap.steps, [&](auto& step) {
      a_.Text(step.id);
      a_.Text(step.name);
      Span(step.span);
      a_.Code(step.kind, StepKind::kOngoing);
      Texts(step.after);
      Texts(step.sections);
      Origin(step.source);
    });
    a_.Maybe(roadmap.planned_achievement,
             [&](auto& period) { a_.Value(period); });
    Origin(roadmap.source);
  }
  void Scheme(Ref<SchemeParts> scheme) {
    a_.Text(scheme.id);
    a_.Text(scheme.version);
    a_.Text(scheme.name);
    a_.Text(scheme.publisher);
    a_.Value(scheme.effective_from);
    a_.Value(scheme.known_from);
    a_.Each(scheme.grades, [&](auto& grade) { OneGrade(grade); });
    a_.Flag(scheme.best_last);
    a_.Each(scheme.stages, [&](auto& stage) {
      a_.Text(stage.code);
      a_.Text(stage.name);
    });
    a_.Each(scheme.derived, [&](auto& fact) { Derived(fact); });
    Table(scheme.rules);
    Table(scheme.indicator_rules);
    Table(scheme.group_rules);
    Table(scheme.plan_rules);
    a_.Each(scheme.measures, [&](auto& measure) { OneMeasure(measure); });
    Origin(scheme.source);
  }
  void OneGrade(Ref<Grade> grade) {
    a_.Text(grade.code);
    a_.Text(grade.name);
    a_.Text(grade.name_en);
    a_.Flag(grade.achieved);
    a_.Flag(grade.judged);
    a_.Flag(grade.monitored);
    a_.Text(grade.part_of);
    Number(grade.points);
    a_.Each(grade.subjects, [&](auto& subject) { Subject(subject); });
    a_.Text(grade.rule);
    a_.Code(grade.evidence, Evidence::kJudgement);
  }
  void Derived(Ref<DerivedFact> fact) {
    a_.Text(fact.name);
    a_.Text(fact.name_ja);
    Subject(fact.subject);
    a_.Code(fact.type, FactType::kCode);
    a_.Text(fact.formula);
    Table(fact.table);
    a_.Maybe(fact.places, [&](auto& places) { a_.Scalar(places); });
    a_.Code(fact.rounding, Rounding::kHalfDown);
  }
  void OneMeasure(Ref<Measure> measure) {
    a_.Text(measure.id);
    a_.Text(measure.name);
    a_.Text(measure.name_en);
    a_.Code(measure.kind, MeasureKind::kDistribution);
    Subject(measure.subject);
    Texts(measure.numerator);
    a_.Text(measure.numerator_filter);
    Texts(measure.excluded);
    a_.Text(measure.denominator_filter);
    a_.Text(measure.exclusion_reason);
    a_.Code(measure.counting, Counting::kEveryListing);
    a_.Text(measure.value);
    a_.Text(measure.weight);
    a_.Scalar(measure.places);
    a_.Code(measure.rounding, Rounding::kHalfDown);
    a_.Code(measure.residue, Residue::kLargestRemainder);
  }
  void Subject(Ref<SubjectKind> subject) {
    a_.Code(subject, SubjectKind::kPlan);
  }
  void Table(Ref<TableText> table) {
    a_.Each(table.rows, [&](auto& row) {
      a_.Each(row, [&](auto& cell) { a_.Text(cell.text); });
    });
  }
  void OneRound(Ref<Round> round) {
    a_.Text(round.id);
    a_.Text(round.plan);
    a_.Text(round.name);
    a_.Value(round.period);
    a_.Value(round.as_of);
    a_.Value(round.deadline);
    a_.Text(round.corrects);
    Origin(round.source);
  }
  void OneEntry(Ref<Entry> entry) {
    a_.Text(entry.id);
    a_.Text(entry.plan);
    a_.Text(entry.subject);
    a_.Maybe(entry.period, [&](auto& period) { a_.Value(period); });
    a_.Value(entry.as_of);
    a_.Value(entry.recorded_on);
    a_.Maybe(entry.basis,
             [&](auto& basis) { a_.Code(basis, Basis::kForecast); });
    a_.Text(entry.corrects);
    a_.Text(entry.reason);
    Origin(entry.source);
    a_.Alternative(entry.content);
    std::visit([&](auto& content) { Content(content); }, entry.content);
  }

  void Content(Ref<Observation> content) {
    Number(content.value);
    a_.Text(content.missing_reason);
    a_.Text(content.raw);
  }
  void Content(Ref<StepStatus> content) {
    a_.Code(content.state, StepState::kCancelled);
  }
  void Content(Ref<Narrative> content) {
    a_.Text(content.text);
    Texts(content.sections);
  }
  void Content(Ref<Judgement> content) {
    a_.Text(content.grade);
    a_.Text(content.stage);
  }
  void Content(Ref<RoadmapRevision> content) {
    a_.Value(content.effective_on);
    OneRoadmap(content.roadmap);
  }
  void Content(Ref<TargetChange> content) {
    a_.Value(content.effective_on);
    a_.Value(content.value);
    Number(content.upper);
  }
  void Content(Ref<Withdrawal> content) { a_.Value(content.effective_on); }
  void Content(Ref<Merge> content) {
    a_.Value(content.effective_on);
    a_.Text(content.into);
  }
  void Content(Ref<Split> content) {
    a_.Value(content.effective_on);
    Texts(content.into);
  }
  void Content(Ref<Rename> content) {
    a_.Value(content.effective_on);
    a_.Text(content.name);
  }
  void Content(Ref<Renumber> content) {
    a_.Value(content.effective_on);
    a_.Text(content.number);
  }
  void Content(Ref<Move> content) {
    a_.Value(content.effective_on);
    a_.Text(content.group);
  }
  void Content(Ref<Reassignment> content) {
    a_.Value(content.effective_on);
    a_.Text(content.department);
  }
  void Content(Ref<Supersession> content) {
    a_.Value(content.effective_on);
    a_.Text(content.successor);
  }
  void Content(Ref<PublishedFigure> content) {
    a_.Text(content.measure);
    a_.Value(content.ratio.numerator);
    a_.Value(content.ratio.denominator);
  }
  void Content(Ref<Publication> content) {
    a_.Text(content.round);
    a_.Value(content.as_of);
    a_.Value(content.known_on);
    a_.Text(content.scheme_version);
    a_.Text(content.digest);
  }
  void Content(Ref<Retraction>) {}

  A& a_;
};

}  // namespace

std::string ArchiveBook(const CachedBook& book) {
  StringSink sink;
  {
    Saver saver(sink);
    Members<Saver>(saver).Book(book);
  }
  return sink.bytes();
}

std::optional<CachedBook> UnarchiveBook(std::string_view bytes) {
  ViewSource source(bytes);
  try {
    CachedBook book;
    Loader loader(source);
    Members<Loader>(loader).Book(book);
    if (source.left() != 0) return std::nullopt;
    return book;
  } catch (const boost::archive::archive_exception&) {
    return std::nullopt;
  } catch (const MalformedCache&) {
    return std::nullopt;
  }
}

}  // namespace tassei::internal
