#include "bindings/cli/changes.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "bindings/cli/abi.h"
#include "bindings/cli/book_lock.h"
#include "bindings/cli/file.h"
#include "bindings/cli/state.h"

namespace tassei_cli {
namespace {

int32_t TablesForm(const std::string* encoding) {
  if (encoding != nullptr && *encoding == "utf8") {
    return TASSEI_BOOK_TABLES_UTF8;
  }
  if (encoding != nullptr && *encoding == "cp932") {
    return TASSEI_BOOK_TABLES_CP932;
  }
  return TASSEI_BOOK_TABLES_UTF8_BOM;
}

bool IsFolder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

Exit SaveBook(const Book& book, int32_t form, const std::string& path,
              const Console& console) {
  console.Progress("書き出しています", "writing");
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_book_save(
      book.get(), form, path.data(), path.size(), Out(diagnostics), Out(error));
  if (status != TASSEI_OK) return Failed(status, diagnostics, error, console);
  console.EndProgress();
  console.Complain(diagnostics);
  return Exit::kDone;
}

// A folder's tables do not say in which encoding they are to stay; one file
// has but one.
Exit CheckEncoding(const Arguments& arguments, const Console& console) {
  const bool folder = IsFolder(arguments.words[1]);
  if (folder == arguments.Has(Option::kEncoding)) return Exit::kDone;
  console.Complain(
      folder ? console.In("フォルダーの台帳には --encoding が必要です",
                          "a book in a folder needs --encoding")
             : console.In("--encoding はフォルダーの台帳だけに使います",
                          "--encoding is for a book in a folder only"));
  return Exit::kUsage;
}

// A changed book goes to --out, or over the old one.
Exit SaveChanged(const Book& book, const Arguments& arguments,
                 const Console& console) {
  const std::string& path = arguments.words[1];
  const std::string* out = arguments.Get(Option::kOut);
  const int32_t form = IsFolder(path)
                           ? TablesForm(arguments.Get(Option::kEncoding))
                           : TASSEI_BOOK_JSON;
  return SaveBook(book, form, out == nullptr ? path : *out, console);
}

void AnswerState(const Book& before, const Book& after, Console& console) {
  const char* digest = nullptr;
  size_t size = 0;
  tassei_book_digest(after.get(), &digest, &size);
  const std::string count =
      std::to_string(tassei_book_entry_count(after.get()) -
                     tassei_book_entry_count(before.get()));
  if (console.json()) {
    console.AnswerLine("{\"added\":" + count +
                       ",\"digest\":" + JsonString({digest, size}) + "}");
    return;
  }
  console.AnswerLine(console.Say("加えた記録: {0} 件。ハッシュ値: {1}",
                                 "entries added: {0}, digest: {1}",
                                 {count, {digest, size}}));
}

Exit SaveAndAnswer(const Book& before, const Book& after,
                   const Arguments& arguments, Console& console) {
  const Exit saved = SaveChanged(after, arguments, console);
  if (saved == Exit::kDone) AnswerState(before, after, console);
  return saved;
}

}  // namespace

Exit RunAppend(const Arguments& arguments, Console& console) {
  if (const Exit exit = CheckEncoding(arguments, console);
      exit != Exit::kDone) {
    return exit;
  }
  const std::string& name = arguments.words[2];
  std::string entries;
  if (!ReadWhole(name, entries)) {
    console.Complain(
        console.Say("{0} を読めません", "cannot read {0}", {name}));
    return Exit::kSystem;
  }
  const BookLock lock(arguments.words[1]);
  Book book;
  if (const Exit exit = OpenBook(arguments.words[1], console, book);
      exit != Exit::kDone) {
    return exit;
  }
  Book appended;
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_book_append(
      book.get(), entries.data(), entries.size(), name.data(), name.size(),
      DayOf(Option::kRecordedOn, arguments), Out(appended), Out(diagnostics),
      Out(error));
  if (status != TASSEI_OK) return Failed(status, diagnostics, error, console);
  console.Complain(diagnostics);
  return SaveAndAnswer(book, appended, arguments, console);
}

Exit RunPublish(const Arguments& arguments, Console& console) {
  if (const Exit exit = CheckEncoding(arguments, console);
      exit != Exit::kDone) {
    return exit;
  }
  Request request;
  if (const Exit exit = MakeRequest(kState, arguments, console, request);
      exit != Exit::kDone) {
    return exit;
  }
  const BookLock lock(arguments.words[1]);
  Book book;
  if (const Exit exit = OpenBook(arguments.words[1], console, book);
      exit != Exit::kDone) {
    return exit;
  }
  Assessment assessment;
  if (const Exit exit = Assess(book, request, console, assessment);
      exit != Exit::kDone) {
    return exit;
  }
  const std::string& round = *arguments.Get(Option::kRound);
  const std::string* given = arguments.Get(Option::kId);
  const std::string id = given == nullptr ? "publication-" + round : *given;
  Book published;
  Diagnostics diagnostics;
  Error error;
  const tassei_status status = tassei_assessment_publish(
      assessment.get(), round.data(), round.size(), id.data(), id.size(),
      DayOf(Option::kRecordedOn, arguments), Out(published), Out(diagnostics),
      Out(error));
  if (status == TASSEI_FAILED_PRECONDITION) {
    console.Complain(console.Say(
        "取りまとめ「{0}」は既に公表されています。訂正版は別の取りまとめとして"
        "公表します",
        "round {0} is published already; a corrected edition is another round",
        {round}));
    return Exit::kInput;
  }
  if (status != TASSEI_OK) return Failed(status, diagnostics, error, console);
  return SaveAndAnswer(book, published, arguments, console);
}

Exit RunConvert(const Arguments& arguments, Console& console) {
  Book book;
  if (const Exit exit = OpenBook(arguments.words[1], console, book);
      exit != Exit::kDone) {
    return exit;
  }
  const std::string* to = arguments.Get(Option::kTo);
  int32_t form = TASSEI_BOOK_JSON;
  if (to != nullptr && *to == "cache") form = TASSEI_BOOK_CACHE;
  if (to != nullptr && *to == "tables") {
    form = TablesForm(arguments.Get(Option::kEncoding));
  }
  return SaveBook(book, form, *arguments.Get(Option::kOut), console);
}

}  // namespace tassei_cli
