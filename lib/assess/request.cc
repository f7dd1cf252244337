#include "tassei/request.h"

#include <string>
#include <utility>
#include <vector>

#include "lib/text/input_status.h"
#include "lib/text/nearest.h"

namespace tassei {
namespace {

using internal::InputStatus;
using internal::Nearest;

constexpr DiagnosticKind kNoRound{
    "K1250",
    Severity::kError,
    {"取りまとめ「{0}」は台帳にありません", "the book has no round {0}"}};
constexpr DiagnosticKind kNoPlan{
    "K1251",
    Severity::kError,
    {"計画「{0}」は台帳にありません", "the book has no plan {0}"}};
constexpr DiagnosticKind kWhichPlan{
    "K1252",
    Severity::kError,
    {"どの計画か決められません", "it is not clear which plan is meant"},
    {"計画のID", "the id of a plan"}};
constexpr DiagnosticKind kWhichPeriod{
    "K1253",
    Severity::kError,
    {"どの期間か決められません", "it is not clear which period is meant"},
    {"期間（例 2020, 2020H1, 令和2年度上半期）、または取りまとめのID",
     "a period such as 2020 or 2020H1, or the id of a round"}};
constexpr DiagnosticKind kOutsideTerm{
    "K1254",
    Severity::kError,
    {"期間 {0} は計画「{1}」の期間の外です",
     "the period {0} is outside the term of plan {1}"},
    {"{2} に含まれる期間", "a period within {2}"}};
constexpr DiagnosticKind kNoScheme{
    "K1255",
    Severity::kError,
    {"計画「{0}」の {1} を判定する基準がありません",
     "no scheme judges {1} of plan {0}"}};

template <typename Items>
std::string NearestId(std::string_view id, const Items& items) {
  std::vector<std::string> ids;
  for (const auto& item : items) {
    if constexpr (requires { item.id(); }) {
      ids.push_back(item.id());
    } else {
      ids.push_back(item.id);
    }
  }
  return std::string(Nearest(id, std::span<const std::string>(ids)));
}

// The round that is meant where none is named: of the plan asked for, the one
// with the as-of day asked for; without a day, the one with the latest.
const Round* ImpliedRound(const Book& book, const RequestOptions& options) {
  const Round* implied = nullptr;
  for (const Round& round : book.parts().rounds) {
    if (!options.plan.empty() && round.plan != options.plan) continue;
    if (options.as_of && round.as_of != *options.as_of) continue;
    if (implied == nullptr || round.as_of > implied->as_of) implied = &round;
  }
  return implied;
}

const Round* RoundMeant(const Book& book, const RequestOptions& options,
                        Diagnostics& found) {
  if (!options.round.empty()) {
    const Round* round = book.FindRound(options.round);
    if (round == nullptr) {
      found.Add({.kind = &kNoRound,
                 .where = {},
                 .arguments = {options.round},
                 .found = options.round,
                 .suggestion = NearestId(options.round, book.parts().rounds)});
    }
    return round;
  }
  return options.period ? nullptr : ImpliedRound(book, options);
}

const Plan* PlanMeant(const Book& book, const RequestOptions& options,
                      const Round* round, Diagnostics& found) {
  const std::string id =
      !options.plan.empty() || round == nullptr ? options.plan : round->plan;
  if (!id.empty()) {
    const Plan* plan = book.FindPlan(id);
    if (plan == nullptr) {
      found.Add({.kind = &kNoPlan,
                 .where = {},
                 .arguments = {id},
                 .found = id,
                 .suggestion = NearestId(id, book.parts().plans)});
    }
    return plan;
  }
  const std::vector<Plan>& plans = book.parts().plans;
  if (plans.size() == 1) return &plans.front();
  const Plan* only = nullptr;
  for (const Plan& plan : plans) {
    if (plan.parts().initiatives.empty()) continue;
    if (only != nullptr) {
      only = nullptr;
      break;
    }
    only = &plan;
  }
  if (only == nullptr)
    found.Add({.kind = &kWhichPlan, .where = {}, .arguments = {}});
  return only;
}

Date KnownOn(const Book& book, const RequestOptions& options) {
  if (options.known_on) return *options.known_on;
  const Date latest = book.last_recorded_on();
  if (options.round.empty()) return latest;
  const Entry* publication =
      book.At(latest, latest).PublicationOf(options.round);
  return publication == nullptr
             ? latest
             : std::get<Publication>(publication->content).known_on;
}

}  // namespace

absl::StatusOr<AssessmentRequest> ResolveRequest(const Book& book,
                                                 const RequestOptions& options,
                                                 Diagnostics* diagnostics) {
  Diagnostics found;
  const Round* round = RoundMeant(book, options, found);
  const Plan* plan = PlanMeant(book, options, round, found);
  AssessmentRequest request;
  if (options.period || round != nullptr) {
    request.period = options.period ? *options.period : round->period;
    request.as_of = options.as_of      ? *options.as_of
                    : round != nullptr ? round->as_of
                                       : request.period.last_day();
  } else if (options.round.empty()) {
    found.Add({.kind = &kWhichPeriod, .where = {}, .arguments = {}});
  }
  request.known_on = KnownOn(book, options);
  request.scheme = options.scheme;
  if (plan != nullptr && !found.has_errors()) {
    request.plan = plan->id();
    const PeriodSpan& term = plan->parts().term;
    if (!term.Contains(request.period)) {
      found.Add(
          {.kind = &kOutsideTerm,
           .where = {},
           .arguments = {request.period.id(), plan->id(), term.ToString()},
           .found = request.period.id()});
    } else if (!request.scheme.has_value() &&
               !book.SchemeFor(*plan, request.period, request.known_on).ok()) {
      found.Add({.kind = &kNoScheme,
                 .where = {},
                 .arguments = {plan->id(), request.period.id()}});
    }
  }
  diagnostics->Append(found);
  const absl::Status status = InputStatus(found);
  if (!status.ok()) return status;
  return request;
}

const Round* RoundOf(const Book& book, const AssessmentRequest& request) {
  const Round* found = nullptr;
  for (const Round& round : book.parts().rounds) {
    if (round.plan == request.plan && round.period == request.period &&
        round.as_of == request.as_of) {
      found = &round;
    }
  }
  return found;
}

}  // namespace tassei
