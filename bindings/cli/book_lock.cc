#include "bindings/cli/book_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace tassei_cli {
namespace {

std::string FolderOf(const std::string& book) {
  std::error_code ignored;
  const std::filesystem::path path =
      std::filesystem::weakly_canonical(book, ignored);
  const std::filesystem::path folder = path.parent_path();
  return folder.empty() ? "." : folder.string();
}

}  // namespace

BookLock::BookLock(const std::string& book)
    : folder_(
          open(FolderOf(book).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (folder_ < 0) return;
  while (flock(folder_, LOCK_EX) != 0 && errno == EINTR) {
  }
}

BookLock::~BookLock() {
  if (folder_ >= 0) close(folder_);
}

}  // namespace tassei_cli
