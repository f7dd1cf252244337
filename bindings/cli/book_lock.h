// One change of a book at a time, so that two changes made at once both stay.

#ifndef BINDINGS_CLI_BOOK_LOCK_H_
#define BINDINGS_CLI_BOOK_LOCK_H_

#include <string>

namespace tassei_cli {

// Waits until no other process holds the lock of this book, and holds it. The
// lock is on the folder that the book lies in, for the book's own file is
// replaced; a folder that cannot be opened is not locked, and writing there
// will say why.
class BookLock {
 public:
  explicit BookLock(const std::string& book);
  ~BookLock();
  BookLock(const BookLock&) = delete;
  BookLock& operator=(const BookLock&) = delete;

 private:
  int folder_;
};

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_BOOK_LOCK_H_
