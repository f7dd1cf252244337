#include "tassei/assessment.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "capi/guard.h"
#include "capi/handles.h"
#include "tassei/comparison.h"
#include "tassei/explanation.h"
#include "tassei/publication.h"
#include "tassei/render.h"

namespace tassei::capi {
namespace {

int32_t ProgressFrom(const std::optional<Progress>& progress) {
  return progress ? static_cast<int32_t>(*progress) : TASSEI_PROGRESS_UNKNOWN;
}

absl::StatusOr<const AssessedInitiative*> At(const tassei_assessment* handle,
                                             size_t index) {
  const auto initiatives = handle->assessment.initiatives();
  if (index >= initiatives.size()) {
    return absl::OutOfRangeError("no initiative with this index");
  }
  return &initiatives[index];
}

using Field = std::optional<std::string_view>;

Field From(const std::optional<std::string>& text) {
  return text ? Field(*text) : std::nullopt;
}

absl::StatusOr<Field> FieldOf(const tassei_assessment* handle, size_t index,
                              int32_t field) {
  const auto found = At(handle, index);
  if (!found.ok()) return found.status();
  const AssessedInitiative& row = **found;
  switch (field) {
    case TASSEI_INITIATIVE_ID:
      return Field(row.state.initiative->id);
    case TASSEI_INITIATIVE_NUMBER:
      return Field(row.state.number);
    case TASSEI_INITIATIVE_NAME:
      return Field(row.state.name);
    case TASSEI_INITIATIVE_GROUP:
      return Field(row.state.group);
    case TASSEI_INITIATIVE_DEPARTMENT:
      return Field(row.state.department);
    case TASSEI_INITIATIVE_GRADE:
      return From(row.decided);
    case TASSEI_INITIATIVE_COMPUTED:
      return From(row.computed);
    case TASSEI_INITIATIVE_RULE:
      if (row.rule < 0) return Field();
      return Field(handle->assessment.scheme()
                       .rules(SubjectKind::kInitiative)
                       ->rule_id(static_cast<std::size_t>(row.rule)));
    case TASSEI_INITIATIVE_CAUSE:
      if (row.cause.kind == nullptr) return Field();
      return Field(handle->causes[index]);
    default:
      return absl::InvalidArgumentError("no such field");
  }
}

std::vector<std::string> CausesOf(const Assessment& assessment) {
  std::vector<std::string> causes;
  for (const AssessedInitiative& row : assessment.initiatives()) {
    causes.push_back(row.cause.Message(Language::kJapanese));
  }
  return causes;
}

absl::StatusOr<const Rollup*> FindRollup(const tassei_assessment* handle,
                                         std::string_view name) {
  const Assessment& assessment = handle->assessment;
  if (const Rollup* rollup = assessment.FindRollup(name)) return rollup;
  for (const Rollup& rollup : assessment.rollups()) {
    if (rollup.measure->name == name) return &rollup;
  }
  return absl::NotFoundError("the scheme has no such measure");
}

// Every count is far below 2^63.
int64_t Count(const Decimal& decimal) {
  return decimal.ToScaled(0).value_or(0);
}

}  // namespace
}  // namespace tassei::capi

using tassei::capi::Answer;
using tassei::capi::Guard;
using tassei::capi::Lend;
using tassei::capi::View;

tassei_status tassei_book_assess(const tassei_book* book,
                                 const tassei_request* request,
                                 tassei_assessment** out,
                                 tassei_diagnostics** diagnostics,
                                 tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    tassei::capi::DiagnosticsOut problems(diagnostics);
    const auto resolved =
        tassei::ResolveRequest(book->book, request->options, problems.get());
    if (!resolved.ok()) return resolved.status();
    auto made = tassei::Assessment::Make(book->book, *resolved);
    if (!made.ok()) return made.status();
    auto causes = tassei::capi::CausesOf(*made);
    *out = new tassei_assessment{*std::move(made), resolved->period.id(),
                                 std::move(causes)};
    return absl::OkStatus();
  });
}

void tassei_assessment_free(tassei_assessment* assessment) {
  delete assessment;
}

int32_t tassei_assessment_as_of(const tassei_assessment* assessment) {
  return assessment->assessment.request().as_of.days();
}

int32_t tassei_assessment_known_on(const tassei_assessment* assessment) {
  return assessment->assessment.request().known_on.days();
}

void tassei_assessment_period(const tassei_assessment* assessment,
                              const char** data, size_t* size) {
  Lend(assessment->period, data, size);
}

size_t tassei_assessment_initiative_count(const tassei_assessment* assessment) {
  return assessment->assessment.initiatives().size();
}

tassei_status tassei_assessment_initiative_field(
    const tassei_assessment* assessment, size_t index, int32_t field,
    const char** data, size_t* size, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto text = tassei::capi::FieldOf(assessment, index, field);
    if (!text.ok()) return text.status();
    if (*text) {
      Lend(**text, data, size);
    } else {
      *data = nullptr;
      *size = 0;
    }
    return absl::OkStatus();
  });
}

tassei_status tassei_assessment_initiative_state(
    const tassei_assessment* assessment, size_t index, int32_t* basis,
    int32_t* progress, int32_t* illustrative, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto found = tassei::capi::At(assessment, index);
    if (!found.ok()) return found.status();
    *basis = static_cast<int32_t>((*found)->basis);
    *progress = tassei::capi::ProgressFrom((*found)->against_roadmap.progress);
    *illustrative = (*found)->illustrative ? 1 : 0;
    return absl::OkStatus();
  });
}

size_t tassei_assessment_measure_count(const tassei_assessment* assessment) {
  return assessment->assessment.rollups().size();
}

tassei_status tassei_assessment_measure_id(const tassei_assessment* assessment,
                                           size_t index, const char** data,
                                           size_t* size, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto rollups = assessment->assessment.rollups();
    if (index >= rollups.size()) {
      return absl::OutOfRangeError("no measure with this index");
    }
    Lend(rollups[index].measure->id, data, size);
    return absl::OkStatus();
  });
}

tassei_status tassei_assessment_ratio(const tassei_assessment* assessment,
                                      const char* measure, size_t size,
                                      int64_t* numerator, int64_t* denominator,
                                      int64_t* planned, int32_t* basis,
                                      int32_t* progress, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto found =
        tassei::capi::FindRollup(assessment, View(measure, size));
    if (!found.ok()) return found.status();
    const tassei::Rollup* rollup = *found;
    *numerator = tassei::capi::Count(rollup->ratio.numerator);
    *denominator = tassei::capi::Count(rollup->ratio.denominator);
    *planned =
        rollup->planned ? tassei::capi::Count(rollup->planned->numerator) : -1;
    *basis = static_cast<int32_t>(rollup->basis);
    *progress = tassei::capi::ProgressFrom(rollup->progress);
    return absl::OkStatus();
  });
}

tassei_status tassei_assessment_percent(const tassei_assessment* assessment,
                                        const char* measure, size_t size,
                                        tassei_text** out,
                                        tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto found =
        tassei::capi::FindRollup(assessment, View(measure, size));
    if (!found.ok()) return found.status();
    const tassei::Rollup& rollup = **found;
    const auto percent =
        rollup.ratio.Percent(rollup.measure->places, rollup.measure->rounding);
    return tassei::capi::GiveText(percent ? percent->ToString() : "", out);
  });
}

tassei_status tassei_assessment_render(const tassei_assessment* assessment,
                                       int32_t format, int32_t language,
                                       tassei_text** out,
                                       tassei_error** error) {
  return Guard(error, [&] {
    const tassei::Assessment& made = assessment->assessment;
    return Answer(
        format, language,
        [&](auto in) { return tassei::RenderAssessmentText(made, in); },
        [&] { return tassei::RenderAssessmentJson(made); }, out);
  });
}

tassei_status tassei_assessment_explain(const tassei_assessment* assessment,
                                        const char* subject, size_t size,
                                        int32_t format, int32_t language,
                                        tassei_text** out,
                                        tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto why =
        tassei::Explain(assessment->assessment, View(subject, size));
    if (!why.ok()) return why.status();
    return Answer(
        format, language,
        [&](auto in) { return tassei::RenderExplanationText(*why, in); },
        [&] { return tassei::RenderExplanationJson(*why); }, out);
  });
}

tassei_status tassei_assessment_compare(const tassei_assessment* before,
                                        const tassei_assessment* after,
                                        int32_t format, int32_t language,
                                        tassei_text** out,
                                        tassei_error** error) {
  return Guard(error, [&] {
    const tassei::Comparison comparison =
        tassei::Compare(before->assessment, after->assessment);
    return Answer(
        format, language,
        [&](auto in) { return tassei::RenderComparisonText(comparison, in); },
        [&] { return tassei::RenderComparisonJson(comparison); }, out);
  });
}

tassei_status tassei_assessment_trial(const tassei_assessment* own,
                                      const tassei_assessment* tried,
                                      int32_t format, int32_t language,
                                      tassei_text** out, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const tassei::AssessmentRequest& one = own->assessment.request();
    const tassei::AssessmentRequest& other = tried->assessment.request();
    if (one.plan != other.plan || one.period != other.period ||
        one.as_of != other.as_of || one.known_on != other.known_on) {
      return absl::InvalidArgumentError(
          "the two are not of the same plan, period and days");
    }
    return Answer(
        format, language,
        [&](auto in) {
          return tassei::RenderTrialText(own->assessment, tried->assessment,
                                         in);
        },
        [&] {
          return tassei::RenderTrialJson(own->assessment, tried->assessment);
        },
        out);
  });
}

tassei_status tassei_assessment_missing(const tassei_assessment* assessment,
                                        int32_t format, int32_t language,
                                        tassei_text** out,
                                        tassei_error** error) {
  return Guard(error, [&] {
    const tassei::Assessment& made = assessment->assessment;
    const auto missing = tassei::MissingReports(
        made.plan(), made.request().period, made.snapshot());
    return Answer(
        format, language,
        [&](auto in) { return tassei::RenderMissingText(missing, in); },
        [&] { return tassei::RenderMissingJson(missing); }, out);
  });
}

tassei_status tassei_assessment_publish(
    const tassei_assessment* assessment, const char* round, size_t round_size,
    const char* entry_id, size_t entry_id_size, int32_t recorded_on,
    tassei_book** out, tassei_diagnostics** diagnostics, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    tassei::capi::DiagnosticsOut problems(diagnostics);
    const tassei::Assessment& made = assessment->assessment;
    const auto day = tassei::Date::FromDays(recorded_on);
    if (!day) return absl::InvalidArgumentError("recorded_on is out of range");
    const tassei::Round* found = made.book().FindRound(View(round, round_size));
    if (found == nullptr) {
      return absl::NotFoundError("the book has no such round");
    }
    const auto entry =
        tassei::MakePublication(made, *found, View(entry_id, entry_id_size));
    if (!entry.ok()) return entry.status();
    return tassei::capi::GiveBook(
        made.book().Append(std::span(&*entry, 1), *day, problems.get()), out);
  });
}
