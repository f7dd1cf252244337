#include "tests/conformance/published_checks.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "lib/format/json.h"
#include "lib/format/json_object_reader.h"
#include "lib/text/input_status.h"
#include "tests/conformance/member_reader.h"
#include "tests/conformance/report_records.h"

namespace tassei::conformance {
namespace {

using internal::JsonKind;
using internal::JsonMember;
using internal::JsonValue;

constexpr Text kNotAnObject{"オブジェクトでない", "it is not an object"};
constexpr Text kUnknownKind{"種類「{0}」は知られていない",
                            "the kind {0} is unknown"};
constexpr Text kIdTwice{"id「{0}」が二度ある", "the id {0} is there twice"};
constexpr Text kInputsNoObject{"inputs がオブジェクトでない",
                               "inputs is not an object"};
constexpr Text kOtherwiseNoText{"otherwise が文字列でも null でもない",
                                "otherwise is neither text nor null"};
constexpr Text kQuantumNotPositive{"quantum が正の数でない",
                                   "quantum is not positive"};

// Text that is a decimal number is one.
Value ValueOf(JsonValue json) {
  if (const std::optional<Decimal> figure = FigureOf(json)) return *figure;
  switch (json.kind()) {
    case JsonKind::kBool:
      return json.boolean();
    case JsonKind::kString:
      return std::string(json.string());
    case JsonKind::kArray: {
      Value::List items;
      for (const JsonValue item : json.items()) items.push_back(ValueOf(item));
      return items;
    }
    case JsonKind::kObject: {
      Context context;
      for (const JsonMember member : json.members()) {
        context.Put(std::string(member.name()), ValueOf(member.value));
      }
      return context;
    }
    default:
      return {};
  }
}

Claim ReadSum(MemberReader& members) {
  return SumClaim{.parts = members.Figures("parts"),
                  .published = members.Figure("published_total")};
}

Claim ReadDifference(MemberReader& members) {
  return DifferenceClaim{.minuend = members.Figure("minuend"),
                         .subtrahend = members.Figure("subtrahend"),
                         .published = members.Figure("published")};
}

RateClaim ReadRate(std::string_view numerator, std::string_view denominator,
                   MemberReader& members) {
  return {.numerator = members.Figure(numerator),
          .denominator = members.Figure(denominator),
          .is_percent = members.Text("unit") == "%",
          .published = members.PrintedFigure("published")};
}

Claim ReadShare(MemberReader& members) {
  return ReadRate("numerator", "denominator", members);
}

Claim ReadAchievementRate(MemberReader& members) {
  return ReadRate("actual", "target", members);
}

Claim ReadProduct(MemberReader& members) {
  return ProductClaim{.factors = members.Figures("factors"),
                      .unit = members.OptionalText("unit"),
                      .published = members.PrintedFigure("published")};
}

Claim ReadYearTarget(MemberReader& members) {
  const YearTargetClaim claim = {
      .baseline_year = members.Integer("baseline_year"),
      .baseline = members.Figure("baseline"),
      .target_year = members.Integer("target_year"),
      .final_target = members.Figure("final_target"),
      .year = members.Integer("year"),
      .quantum = members.Figure("quantum"),
      .published = members.Figure("published_year_target")};
  if (members.problems().empty() && claim.quantum <= Decimal(0)) {
    members.Report(Say(kQuantumNotPositive, {}));
  }
  return claim;
}

void ReadInputs(MemberReader& members, GradeClaim& claim) {
  const std::optional<JsonValue> inputs = members.Member("inputs");
  if (!inputs.has_value()) return;
  if (inputs->kind() != JsonKind::kObject) {
    members.Report(Say(kInputsNoObject, {}));
    return;
  }
  for (const JsonMember input : inputs->members()) {
    claim.names.push_back({.name = std::string(input.name())});
    claim.inputs.push_back(ValueOf(input.value));
  }
}

void ReadOtherwise(MemberReader& members, GradeClaim& claim) {
  const std::optional<JsonValue> otherwise = members.Member("otherwise");
  if (!otherwise.has_value() || otherwise->is_null()) return;
  if (otherwise->kind() == JsonKind::kString) {
    claim.otherwise = otherwise->string();
  } else {
    members.Report(Say(kOtherwiseNoText, {}));
  }
}

Claim ReadGrade(MemberReader& members) {
  GradeClaim claim;
  ReadInputs(members, claim);
  for (auto& [name, expression] : members.Pairs("derive")) {
    claim.derive.push_back({std::move(name), std::move(expression)});
  }
  for (auto& [expression, grade] : members.Pairs("criteria")) {
    claim.criteria.push_back({std::move(expression), std::move(grade)});
  }
  ReadOtherwise(members, claim);
  claim.published = members.Text("published");
  return claim;
}

struct KindOfCheck {
  std::string_view name;
  // What a record of the same figure has, too.
  std::array<std::string_view, 3> members;
  Claim (*read)(MemberReader& members);
};

constexpr KindOfCheck kKinds[] = {
    {"sum", {"parts", "published_total", "parts"}, ReadSum},
    {"difference", {"minuend", "subtrahend", "published"}, ReadDifference},
    {"share", {"numerator", "denominator", "published"}, ReadShare},
    {"achievement_rate",
     {"actual", "target", "published"},
     ReadAchievementRate},
    {"product", {"factors", "published", "factors"}, ReadProduct},
    {"linear_year_target",
     {"baseline", "final_target", "published_year_target"},
     ReadYearTarget},
    {"grade", {"inputs", "published", "inputs"}, ReadGrade},
};

const KindOfCheck* FindKind(std::string_view name) {
  const auto* const found = std::find_if(
      std::begin(kKinds), std::end(kKinds),
      [name](const KindOfCheck& kind) { return kind.name == name; });
  return found == std::end(kKinds) ? nullptr : found;
}

Findings ReadFindings(JsonValue object, MemberReader& members) {
  const std::optional<JsonValue> computed = object.Find("computed");
  Findings findings = {
      .exact = members.OptionalFigure("exact"),
      .has_computed = computed.has_value(),
      .computed = {},
      .result = members.OptionalText("result"),
      .rounding_class = members.OptionalText("rounding_class")};
  if (computed.has_value() && !computed->is_null()) {
    findings.computed = members.Text("computed");
  }
  return findings;
}

// Reads the checks of one file.
class ChecksReader {
 public:
  explicit ChecksReader(std::span<const JsonValue> reports)
      : records_(reports) {}

  Check Read(JsonValue value) {
    Check check;
    if (value.kind() != JsonKind::kObject) {
      check.id = value.Span().pointer;
      check.problems.push_back(Say(kNotAnObject, {}));
      return check;
    }
    MemberReader members(value);
    ReadNames(members, check);
    ReadClaim(value, members, check);
    check.is_readable = members.problems().empty();
    check.problems.insert(check.problems.begin(), members.problems().begin(),
                          members.problems().end());
    if (check.id.empty()) check.id = value.Span().pointer;
    return check;
  }

 private:
  void ReadNames(MemberReader& members, Check& check) {
    check.id = members.Text("id");
    check.kind = members.Text("kind");
    check.label = members.Text("label");
    if (!check.id.empty() && !ids_.insert(check.id).second) {
      check.problems.push_back(Say(kIdTwice, {check.id}));
    }
  }

  void ReadClaim(JsonValue value, MemberReader& members, Check& check) const {
    const KindOfCheck* const kind = FindKind(check.kind);
    if (kind == nullptr) {
      members.Report(Say(kUnknownKind, {check.kind}));
      return;
    }
    check.claim = kind->read(members);
    check.findings = ReadFindings(value, members);
    if (const std::optional<Sentence> disagreement =
            records_.Disagreement(value, kind->members)) {
      check.problems.push_back(*disagreement);
    }
  }

  const ReportRecords records_;
  std::set<std::string> ids_;
};

}  // namespace

bool Findings::say_not_reproducible() const {
  return rounding_class == "mismatch" || result == "mismatch" ||
         result == "not_computable";
}

absl::StatusOr<std::vector<Check>> ReadPublishedChecks(
    std::string json, std::string file, Diagnostics& diagnostics) {
  const absl::StatusOr<internal::JsonDocument> document =
      internal::ReadJson(std::move(json), std::move(file), {}, diagnostics);
  if (!document.ok()) return document.status();
  Diagnostics found;
  internal::JsonObjectReader object(document->root(), found);
  ChecksReader reader(object.OptionalArray("reports"));
  std::vector<Check> checks;
  for (const JsonValue value : object.RequiredArray("checks")) {
    checks.push_back(reader.Read(value));
  }
  diagnostics.Append(found);
  if (absl::Status status = internal::InputStatus(found); !status.ok()) {
    return status;
  }
  return checks;
}

}  // namespace tassei::conformance
