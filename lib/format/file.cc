#include "lib/format/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include "lib/format/format_diagnostics.h"
#include "lib/text/input_status.h"

namespace tassei::internal {
namespace {

// An open file, closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }

  int get() const { return number_; }
  bool ok() const { return number_ >= 0; }

  // False, with errno, if the system found out only now that a write failed.
  bool Close() { return close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

absl::Status Fail(const DiagnosticKind& kind, absl::StatusCode code,
                  const std::string& path, std::string argument,
                  Diagnostics& diagnostics) {
  return Refuse({.kind = &kind,
                 .where = {.file = path},
                 .arguments = {std::move(argument)}},
                code, diagnostics);
}

absl::Status ReadFailure(const std::string& path, int error,
                         Diagnostics& diagnostics) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return Fail(kFileMissing, absl::StatusCode::kNotFound, path, "",
                  diagnostics);
    case EACCES:
    case EPERM:
      return Fail(kFileForbidden, absl::StatusCode::kPermissionDenied, path, "",
                  diagnostics);
    default:
      return Fail(kFileUnreadable, absl::StatusCode::kUnavailable, path,
                  ErrorName(error), diagnostics);
  }
}

absl::Status WriteFailure(const std::string& path, int error,
                          Diagnostics& diagnostics) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return Fail(kFileFolderMissing, absl::StatusCode::kNotFound, path, "",
                  diagnostics);
    case EACCES:
    case EPERM:
    case EROFS:
      return Fail(kFileWriteForbidden, absl::StatusCode::kPermissionDenied,
                  path, "", diagnostics);
    default:
      return Fail(kFileUnwritable, absl::StatusCode::kUnavailable, path,
                  ErrorName(error), diagnostics);
  }
}

absl::Status NotRegular(const std::string& path, Diagnostics& diagnostics) {
  return Fail(kFileNotRegular, absl::StatusCode::kFailedPrecondition, path, "",
              diagnostics);
}

// Whether the system can take `path` as it is.
bool IsPath(const std::string& path) {
  return !path.empty() && path.find('\0') == std::string::npos;
}

// Where the links of `path` lead; itself if there is no such file yet.
std::string ResolveLinks(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(
      realpath(path.c_str(), nullptr), &std::free);
  return real == nullptr ? path : std::string(real.get());
}

std::string FolderOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// A new file beside the one to be replaced; gone at the end unless renamed.
class TemporaryFile {
 public:
  // Not ok, with errno, if none could be made.
  explicit TemporaryFile(const std::string& folder)
      : file_(Create(folder, path_)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (file_made_) unlink(path_.c_str());
  }

  bool ok() const { return file_made_; }

  // Puts `bytes` on the disk. False, with errno, on failure.
  bool Fill(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = write(file_.get(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file_.get()) == 0;
  }

  bool SetMode(mode_t mode) { return fchmod(file_.get(), mode) == 0; }

  // Takes the place of `path`.
  bool RenameTo(const std::string& path) {
    if (!file_.Close() || rename(path_.c_str(), path.c_str()) != 0) {
      return false;
    }
    file_made_ = false;
    return true;
  }

 private:
  // Others may write into the folder at the same time, or have been stopped.
  static constexpr int kMostTries = 1'000;

  int Create(const std::string& folder, std::string& path) {
    for (int i = 0; i < kMostTries; ++i) {
      path = folder + "/.tassei-" + std::to_string(i) + ".tmp";
      const int number =
          open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (number >= 0) {
        file_made_ = true;
        return number;
      }
      if (errno != EEXIST) return -1;
    }
    return -1;
  }

  bool file_made_ = false;
  std::string path_;
  Descriptor file_;
};

bool SyncFolder(const std::string& folder) {
  const Descriptor directory(
      open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // Some file systems have nothing to do for a folder and say so.
  return directory.ok() && (fsync(directory.get()) == 0 || errno == EINVAL);
}

}  // namespace

std::string ErrorName(int error) {
  const char* name = strerrorname_np(error);
  return name == nullptr ? std::to_string(error) : name;
}

absl::StatusOr<std::string> ReadFile(const std::string& path, std::size_t limit,
                                     Diagnostics& diagnostics) {
  if (!IsPath(path)) return ReadFailure(path, ENOENT, diagnostics);
  // A pipe without a writer would block.
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.ok()) return ReadFailure(path, errno, diagnostics);
  struct stat status;
  if (fstat(file.get(), &status) != 0) {
    return ReadFailure(path, errno, diagnostics);
  }
  if (!S_ISREG(status.st_mode)) return NotRegular(path, diagnostics);
  const auto too_large = [&] {
    return Fail(kFileTooLarge, absl::StatusCode::kResourceExhausted, path,
                std::to_string(limit), diagnostics);
  };
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) return too_large();
  // The size is a hint: the file may grow, and some systems say 0.
  constexpr std::size_t kStep = std::size_t{64} << 10;
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) bytes.resize(filled + kStep);
    const ssize_t count =
        read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return ReadFailure(path, errno, diagnostics);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled > limit) return too_large();
  }
  bytes.resize(filled);
  return bytes;
}

absl::Status WriteFile(const std::string& path, std::string_view bytes,
                       Diagnostics& diagnostics) {
  if (!IsPath(path)) return WriteFailure(path, ENOENT, diagnostics);
  const std::string target = ResolveLinks(path);
  struct stat status;
  const bool replaces = lstat(target.c_str(), &status) == 0;
  if (replaces && !S_ISREG(status.st_mode)) {
    return NotRegular(path, diagnostics);
  }
  // A rename needs no permission on the file it replaces.
  if (replaces && faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) {
    return WriteFailure(path, errno, diagnostics);
  }
  const std::string folder = FolderOf(target);
  TemporaryFile temporary(folder);
  if (!temporary.ok() ||
      (replaces && !temporary.SetMode(status.st_mode & 0777)) ||
      !temporary.Fill(bytes) || !temporary.RenameTo(target) ||
      !SyncFolder(folder)) {
    return WriteFailure(path, errno, diagnostics);
  }
  return absl::OkStatus();
}

}  // namespace tassei::internal
