/* The library is loaded, used and unloaded again and again, on any thread. It
   is not linked, so no function of it may be named but through `find`. */

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tassei.h"

#define CHECK(truth)                                                    \
  do {                                                                  \
    if (!(truth)) {                                                     \
      fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, \
              #truth);                                                  \
      exit(1);                                                          \
    }                                                                   \
  } while (0)

typedef tassei_status book_open(const char *, size_t, tassei_book **,
                                tassei_diagnostics **, tassei_error **);
typedef size_t book_entry_count(const tassei_book *);
typedef void book_free(tassei_book *);

/* ISO C converts no pointer to data into one to a function. */
static void find(void *library, const char *name, void *function) {
  void *found = dlsym(library, name);
  CHECK(found != NULL);
  memcpy(function, &found, sizeof found);
}

static void *use_once(void *unused) {
  void *library = dlopen(TASSEI_TEST_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  book_open *open_book;
  book_entry_count *entry_count;
  book_free *free_book;
  tassei_book *book = NULL;
  (void)unused;
  if (library == NULL) fprintf(stderr, "%s\n", dlerror());
  CHECK(library != NULL);
  find(library, "tassei_book_open", &open_book);
  find(library, "tassei_book_entry_count", &entry_count);
  find(library, "tassei_book_free", &free_book);

  CHECK(open_book(TASSEI_TEST_BOOK, strlen(TASSEI_TEST_BOOK), &book, NULL,
                  NULL) == TASSEI_OK);
  CHECK(entry_count(book) == 5);
  free_book(book);
  CHECK(dlclose(library) == 0);
  return NULL;
}

int main(void) {
  int i;
  for (i = 0; i < 10; ++i) {
    pthread_t thread;
    use_once(NULL);
    CHECK(pthread_create(&thread, NULL, use_once, NULL) == 0);
    CHECK(pthread_join(thread, NULL) == 0);
  }
  return 0;
}
