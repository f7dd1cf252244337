#include <utility>

#include "capi/guard.h"
#include "capi/handles.h"
#include "tassei/japanese_date.h"

namespace tassei::capi {

absl::StatusOr<bool> IsJson(int32_t format) {
  if (format == TASSEI_FORMAT_TEXT) return false;
  if (format == TASSEI_FORMAT_JSON) return true;
  return absl::InvalidArgumentError("no such format");
}

absl::StatusOr<Language> LanguageFrom(int32_t language) {
  if (language == TASSEI_LANGUAGE_JA) return Language::kJapanese;
  if (language == TASSEI_LANGUAGE_EN) return Language::kEnglish;
  return absl::InvalidArgumentError("no such language");
}

absl::Status GiveText(std::string bytes, tassei_text** out) {
  *out = new tassei_text{std::move(bytes)};
  return absl::OkStatus();
}

}  // namespace tassei::capi

using tassei::capi::Guard;
using tassei::capi::Lend;
using tassei::capi::View;

const char* tassei_version(void) { return TASSEI_VERSION; }

int32_t tassei_abi_version(void) { return 0; }

tassei_status tassei_date_parse(const char* text, size_t size, int32_t* day,
                                tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    const auto date = tassei::ReadJapaneseDate(View(text, size));
    if (!date) return absl::InvalidArgumentError("not a day");
    *day = date->days();
    return absl::OkStatus();
  });
}

void tassei_text_get(const tassei_text* text, const char** data, size_t* size) {
  Lend(text->bytes, data, size);
}

void tassei_text_free(tassei_text* text) { delete text; }
