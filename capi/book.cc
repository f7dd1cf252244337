#include "tassei/book.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "capi/guard.h"
#include "capi/handles.h"
#include "tassei/book_file.h"
#include "tassei/snapshot_cache.h"

namespace tassei::capi {

absl::Status GiveBook(absl::StatusOr<Book> book, tassei_book** out) {
  if (!book.ok()) return book.status();
  std::string digest = book->ledger().head_digest();
  *out = new tassei_book{*std::move(book), std::move(digest)};
  return absl::OkStatus();
}

absl::Status WriteFolder(std::string_view folder,
                         const std::vector<ReportFile>& files,
                         Diagnostics* diagnostics) {
  const std::filesystem::path path(folder);
  // If this fails, the files cannot be written either, and that says why.
  std::error_code ignored;
  std::filesystem::create_directories(path, ignored);
  for (const ReportFile& file : files) {
    const absl::Status written =
        WriteFileWhole((path / file.name).string(), file.bytes, diagnostics);
    if (!written.ok()) return written;
  }
  return absl::OkStatus();
}

namespace {

absl::StatusOr<Encoding> EncodingOf(int32_t form) {
  switch (form) {
    case TASSEI_BOOK_TABLES_UTF8:
      return Encoding::kUtf8;
    case TASSEI_BOOK_TABLES_UTF8_BOM:
      return Encoding::kUtf8Bom;
    case TASSEI_BOOK_TABLES_CP932:
      return Encoding::kCp932;
    default:
      return absl::InvalidArgumentError("no such form of a book");
  }
}

absl::StatusOr<std::string> Bytes(const Book& book, int32_t form) {
  switch (form) {
    case TASSEI_BOOK_JSON:
      return WriteBookJson(book);
    case TASSEI_BOOK_CACHE:
      return WriteSnapshotCache(book);
    default:
      return absl::InvalidArgumentError("this form of a book is not one file");
  }
}

absl::Status SaveTables(const Book& book, Encoding encoding,
                        std::string_view folder, Diagnostics* diagnostics) {
  auto tables = WriteBookTables(book, encoding, diagnostics);
  if (!tables.ok()) return tables.status();
  std::vector<ReportFile> files;
  files.reserve(tables->size());
  for (TableFile& table : *tables) {
    files.push_back({std::move(table.name), std::move(table.bytes)});
  }
  return WriteFolder(folder, files, diagnostics);
}

}  // namespace
}  // namespace tassei::capi

using tassei::capi::DiagnosticsOut;
using tassei::capi::GiveBook;
using tassei::capi::Guard;
using tassei::capi::View;

tassei_status tassei_book_open(const char* path, size_t path_size,
                               tassei_book** out,
                               tassei_diagnostics** diagnostics,
                               tassei_error** error) {
  return Guard(error, [&] {
    DiagnosticsOut problems(diagnostics);
    return GiveBook(tassei::OpenBook(View(path, path_size), problems.get()),
                    out);
  });
}

tassei_status tassei_book_read(const char* bytes, size_t size, const char* name,
                               size_t name_size, tassei_book** out,
                               tassei_diagnostics** diagnostics,
                               tassei_error** error) {
  return Guard(error, [&] {
    DiagnosticsOut problems(diagnostics);
    const std::string_view content = View(bytes, size);
    const std::string_view file = View(name, name_size);
    return GiveBook(
        tassei::IsSnapshotCache(content)
            ? tassei::ReadSnapshotCache(content, file, problems.get())
            : tassei::ReadBookJson(content, file, problems.get()),
        out);
  });
}

void tassei_book_free(tassei_book* book) { delete book; }

size_t tassei_book_entry_count(const tassei_book* book) {
  return book->book.ledger().size();
}

int32_t tassei_book_last_recorded_on(const tassei_book* book) {
  return book->book.last_recorded_on().days();
}

void tassei_book_digest(const tassei_book* book, const char** data,
                        size_t* size) {
  tassei::capi::Lend(book->digest, data, size);
}

tassei_status tassei_book_append(const tassei_book* book, const char* bytes,
                                 size_t size, const char* name,
                                 size_t name_size, int32_t recorded_on,
                                 tassei_book** out,
                                 tassei_diagnostics** diagnostics,
                                 tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    DiagnosticsOut problems(diagnostics);
    const auto day = tassei::Date::FromDays(recorded_on);
    if (!day) return absl::InvalidArgumentError("recorded_on is out of range");
    return GiveBook(
        tassei::AppendEntriesJson(book->book, View(bytes, size),
                                  View(name, name_size), *day, problems.get()),
        out);
  });
}

tassei_status tassei_book_write(const tassei_book* book, int32_t form,
                                tassei_text** out, tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    auto bytes = tassei::capi::Bytes(book->book, form);
    if (!bytes.ok()) return bytes.status();
    return tassei::capi::GiveText(*std::move(bytes), out);
  });
}

tassei_status tassei_book_save(const tassei_book* book, int32_t form,
                               const char* path, size_t path_size,
                               tassei_diagnostics** diagnostics,
                               tassei_error** error) {
  return Guard(error, [&]() -> absl::Status {
    DiagnosticsOut problems(diagnostics);
    const std::string_view where = View(path, path_size);
    if (form == TASSEI_BOOK_JSON || form == TASSEI_BOOK_CACHE) {
      const auto bytes = tassei::capi::Bytes(book->book, form);
      if (!bytes.ok()) return bytes.status();
      return tassei::WriteFileWhole(where, *bytes, problems.get());
    }
    const auto encoding = tassei::capi::EncodingOf(form);
    if (!encoding.ok()) return encoding.status();
    return tassei::capi::SaveTables(book->book, *encoding, where,
                                    problems.get());
  });
}
