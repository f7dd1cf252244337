#include "lib/feel/regex_matcher.h"

#include <cstddef>
#include <utility>

namespace tassei::internal {
namespace {

// What ICU may keep of ways not yet tried.
constexpr int32_t kStackBytes = 64 << 20;

// The price of a search in steps of an evaluation. ICU reports every ten
// thousand ways it keeps.
constexpr int64_t kStepsPerReport = 10'000;
constexpr std::size_t kUnitsPerStep = 16;
constexpr int64_t kWeightPerStep = 100;

}  // namespace

RegexMatcher::RegexMatcher(TranslatedRegex regex, Evaluation& evaluation)
    : regex_(std::move(regex)), meter_{evaluation, 0} {
  const auto pattern = icu::UnicodeString::fromUTF8(regex_.icu);
  UErrorCode error = U_ZERO_ERROR;
  matcher_.reset(uregex_open(pattern.getBuffer(), pattern.length(),
                             /*flags=*/0, nullptr, &error));
  uregex_setMatchCallback(matcher_.get(), Report, &meter_, &error);
  uregex_setStackLimit(matcher_.get(), kStackBytes, &error);
  compiled_ = Check(error);
}

void RegexMatcher::Search(const icu::UnicodeString& text) {
  const int64_t length = text.length();
  // A reference compares as much as its group has matched.
  const int64_t weight = regex_.weight + (regex_.has_references ? length : 0);
  const int64_t price = 1 + weight / kWeightPerStep;
  meter_.price = kStepsPerReport * price;
  const auto units = static_cast<std::size_t>(length) / kUnitsPerStep;
  meter_.evaluation.Spend(1 + static_cast<int64_t>(units) * price);
  UErrorCode error = U_ZERO_ERROR;
  uregex_setText(matcher_.get(), text.getBuffer(), text.length(), &error);
  Check(error);
}

bool RegexMatcher::FindNext() {
  if (!meter_.evaluation.Spend()) return false;
  UErrorCode error = U_ZERO_ERROR;
  const bool found = uregex_findNext(matcher_.get(), &error) != 0;
  return Check(error) && found;
}

int32_t RegexMatcher::start(int32_t group) const {
  UErrorCode error = U_ZERO_ERROR;
  return uregex_start(matcher_.get(), regex_.IcuGroup(group), &error);
}

int32_t RegexMatcher::end(int32_t group) const {
  UErrorCode error = U_ZERO_ERROR;
  return uregex_end(matcher_.get(), regex_.IcuGroup(group), &error);
}

UBool RegexMatcher::Report(const void* meter, int32_t /*reports*/) {
  const Meter& read = *static_cast<const Meter*>(meter);
  return static_cast<UBool>(read.evaluation.Spend(read.price));
}

bool RegexMatcher::Check(UErrorCode error) {
  if (U_FAILURE(error)) meter_.evaluation.Exhaust();
  return U_SUCCESS(error);
}

}  // namespace tassei::internal
