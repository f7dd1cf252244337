/* Tassei (達成): keeps, grades and publishes reform initiatives, and evaluates
   rules. The C ABI.

   Rules that hold for every function:
   - Handles are opaque. Whoever is given one through `**out` frees it with the
     `_free` of its type, in any order and on any thread; `_free` takes NULL.
     A handle keeps alive what it needs of others.
   - A const handle may be used by many threads at once, any other by one at a
     time. The library starts no threads, holds no locks, keeps no global state,
     and reads no clock, locale or environment.
   - Text is UTF-8, given as pointer and length, and may hold NUL. NULL with
     length 0 is empty text. Text lent through `const char **data, size_t *size`
     lives as long as the handle; a NUL that `*size` does not count follows it.
   - Days are counted from 1970-01-01.
   - What can fail returns a tassei_status and takes `error` last: *error is
     NULL on success and the caller's to free otherwise; `error` itself may be
     NULL. Other outputs and handles must not be NULL, and are untouched on
     failure. Only `diagnostics` may be NULL too; where it is not, they are
     given on success and failure alike, and *diagnostics is NULL only if there
     was no memory for them.
   - Anything that can fail may also fail with TASSEI_RESOURCE_EXHAUSTED, for
     want of memory, and with TASSEI_INTERNAL, which is a bug of the library.

   This is ABI 0: it may still change. */

#ifndef TASSEI_H_
#define TASSEI_H_

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define TASSEI_API __attribute__((visibility("default")))
#else
#define TASSEI_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* --- Status -------------------------------------------------------------- */

/* The numbers are those of absl::StatusCode. Expect new ones. */
typedef int32_t tassei_status;
#define TASSEI_OK 0
#define TASSEI_CANCELLED 1
#define TASSEI_UNKNOWN 2
#define TASSEI_INVALID_ARGUMENT 3
#define TASSEI_DEADLINE_EXCEEDED 4
#define TASSEI_NOT_FOUND 5
#define TASSEI_ALREADY_EXISTS 6
#define TASSEI_PERMISSION_DENIED 7
#define TASSEI_RESOURCE_EXHAUSTED 8
#define TASSEI_FAILED_PRECONDITION 9
#define TASSEI_ABORTED 10
#define TASSEI_OUT_OF_RANGE 11
#define TASSEI_UNIMPLEMENTED 12
#define TASSEI_INTERNAL 13
#define TASSEI_UNAVAILABLE 14
#define TASSEI_DATA_LOSS 15
#define TASSEI_UNAUTHENTICATED 16

/* Why a call failed. Immutable, tied to no thread. */
typedef struct tassei_error tassei_error;
TASSEI_API tassei_status tassei_error_code(const tassei_error *error);
/* Lends the message, in English. */
TASSEI_API void tassei_error_message(const tassei_error *error,
                                     const char **data, size_t *size);
TASSEI_API void tassei_error_free(tassei_error *error);

/* The version of the library, "0.1.0", and of this ABI. Static. */
TASSEI_API const char *tassei_version(void);
TASSEI_API int32_t tassei_abi_version(void);

/* --- Words shared by several functions ----------------------------------- */

/* The language of messages and printed words. */
#define TASSEI_LANGUAGE_JA 0
#define TASSEI_LANGUAGE_EN 1

/* The form of an answer. */
#define TASSEI_FORMAT_TEXT 0 /* for people, in the language asked for */
#define TASSEI_FORMAT_JSON 1 /* for programs, whatever the language */

/* How firm a fact is. */
#define TASSEI_BASIS_FINAL 0
#define TASSEI_BASIS_PROVISIONAL 1
#define TASSEI_BASIS_ESTIMATED 2
#define TASSEI_BASIS_FORECAST 3

/* Against the plan. */
#define TASSEI_PROGRESS_BEHIND 0
#define TASSEI_PROGRESS_AS_PLANNED 1
#define TASSEI_PROGRESS_AHEAD 2
#define TASSEI_PROGRESS_UNKNOWN (-1)

/* Reads a day: 2021-01-31, 令和3年1月31日, R3.1.31 ….
   TASSEI_INVALID_ARGUMENT. */
TASSEI_API tassei_status tassei_date_parse(const char *text, size_t size,
                                           int32_t *day, tassei_error **error);

/* --- Text given away ------------------------------------------------------ */

typedef struct tassei_text tassei_text;
TASSEI_API void tassei_text_get(const tassei_text *text, const char **data,
                                size_t *size);
TASSEI_API void tassei_text_free(tassei_text *text);

/* --- Diagnostics -----------------------------------------------------------
 */

/* Every problem of one reading, in the order found. Immutable. */
typedef struct tassei_diagnostics tassei_diagnostics;

#define TASSEI_SEVERITY_WARNING 0  /* kept; look before publishing */
#define TASSEI_SEVERITY_ERROR 1    /* the item was refused */
#define TASSEI_SEVERITY_CRITICAL 2 /* the input could not be read at all */

#define TASSEI_DIAGNOSTIC_CODE 0       /* "K0603" */
#define TASSEI_DIAGNOSTIC_MESSAGE 1    /* by language */
#define TASSEI_DIAGNOSTIC_EXPECTED 2   /* by language */
#define TASSEI_DIAGNOSTIC_FOUND 3      /* what stood there */
#define TASSEI_DIAGNOSTIC_SUGGESTION 4 /* a near name, or the fix */
#define TASSEI_DIAGNOSTIC_SUBJECT 5    /* the id concerned */
#define TASSEI_DIAGNOSTIC_FILE 6
#define TASSEI_DIAGNOSTIC_CELL 7    /* of a sheet */
#define TASSEI_DIAGNOSTIC_POINTER 8 /* RFC 6901 */

TASSEI_API size_t
tassei_diagnostics_count(const tassei_diagnostics *diagnostics);
/* Whether any of them, those left out for their number included, is more than
   a warning. */
TASSEI_API int32_t
tassei_diagnostics_has_errors(const tassei_diagnostics *diagnostics);
/* One of TASSEI_SEVERITY_, and the place; line and column from 1, 0: none.
   TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_diagnostics_at(
    const tassei_diagnostics *diagnostics, size_t index, int32_t *severity,
    int32_t *line, int32_t *column, tassei_error **error);
/* Gives one of TASSEI_DIAGNOSTIC_; empty where there is none. Bytes of the
   input that are not UTF-8 stand as U+FFFD. TASSEI_OUT_OF_RANGE,
   TASSEI_INVALID_ARGUMENT (no such field or language). */
TASSEI_API tassei_status tassei_diagnostics_field(
    const tassei_diagnostics *diagnostics, size_t index, int32_t field,
    int32_t language, tassei_text **out, tassei_error **error);
/* All of them: a line each, or {"diagnostics": […], "left_out": n}.
   TASSEI_INVALID_ARGUMENT (no such format or language), as for every answer
   below. */
TASSEI_API tassei_status tassei_diagnostics_render(
    const tassei_diagnostics *diagnostics, int32_t format, int32_t language,
    tassei_text **out, tassei_error **error);
TASSEI_API void tassei_diagnostics_free(tassei_diagnostics *diagnostics);

/* --- Books ------------------------------------------------------------------
 */

/* A valid book (台帳). Immutable. */
typedef struct tassei_book tassei_book;

/* Opens a path: native JSON, a folder of CSV tables, or a snapshot cache.
   TASSEI_INVALID_ARGUMENT (see diagnostics), TASSEI_NOT_FOUND,
   TASSEI_PERMISSION_DENIED, TASSEI_RESOURCE_EXHAUSTED, TASSEI_DATA_LOSS. */
TASSEI_API tassei_status tassei_book_open(const char *path, size_t path_size,
                                          tassei_book **out,
                                          tassei_diagnostics **diagnostics,
                                          tassei_error **error);
/* Reads native JSON or a snapshot cache from memory; `name` stands for the
   file in diagnostics. Failures as for open. */
TASSEI_API tassei_status tassei_book_read(const char *bytes, size_t size,
                                          const char *name, size_t name_size,
                                          tassei_book **out,
                                          tassei_diagnostics **diagnostics,
                                          tassei_error **error);
TASSEI_API void tassei_book_free(tassei_book *book);

TASSEI_API size_t tassei_book_entry_count(const tassei_book *book);
/* The day the last entry was recorded; without entries, the earliest there is.
 */
TASSEI_API int32_t tassei_book_last_recorded_on(const tassei_book *book);
/* Lends the digest after the last entry, in hex. */
TASSEI_API void tassei_book_digest(const tassei_book *book, const char **data,
                                   size_t *size);

/* Gives a new book with the entries of a JSON document added, recorded on that
   day, all or none; `book` stays as it is. Resent entries change nothing.
   TASSEI_INVALID_ARGUMENT. */
TASSEI_API tassei_status tassei_book_append(
    const tassei_book *book, const char *bytes, size_t size, const char *name,
    size_t name_size, int32_t recorded_on, tassei_book **out,
    tassei_diagnostics **diagnostics, tassei_error **error);

/* The forms a book is kept in. */
#define TASSEI_BOOK_JSON 0
#define TASSEI_BOOK_TABLES_UTF8 1
#define TASSEI_BOOK_TABLES_UTF8_BOM 2
#define TASSEI_BOOK_TABLES_CP932 3
#define TASSEI_BOOK_CACHE 4

/* Gives the bytes of TASSEI_BOOK_JSON or TASSEI_BOOK_CACHE.
   TASSEI_INVALID_ARGUMENT. */
TASSEI_API tassei_status tassei_book_write(const tassei_book *book,
                                           int32_t form, tassei_text **out,
                                           tassei_error **error);
/* Writes a file, or the files of a folder that is made if need be, each whole
   or not at all; diagnostics say why not. TASSEI_INVALID_ARGUMENT (characters
   that the encoding cannot hold; nothing was written), TASSEI_NOT_FOUND,
   TASSEI_PERMISSION_DENIED, TASSEI_FAILED_PRECONDITION, TASSEI_UNAVAILABLE. */
TASSEI_API tassei_status tassei_book_save(const tassei_book *book, int32_t form,
                                          const char *path, size_t path_size,
                                          tassei_diagnostics **diagnostics,
                                          tassei_error **error);

/* --- Schemes ---------------------------------------------------------------
 */

/* One way of judging (評価基準). Immutable. */
typedef struct tassei_scheme tassei_scheme;
/* Opens a scheme: a JSON file, or a folder with one named scheme.json. Its
   tables may stand in files beside it. TASSEI_INVALID_ARGUMENT (see
   diagnostics), TASSEI_NOT_FOUND, TASSEI_PERMISSION_DENIED,
   TASSEI_FAILED_PRECONDITION, TASSEI_UNAVAILABLE. */
TASSEI_API tassei_status tassei_scheme_open(const char *path, size_t path_size,
                                            tassei_scheme **out,
                                            tassei_diagnostics **diagnostics,
                                            tassei_error **error);
TASSEI_API void tassei_scheme_free(tassei_scheme *scheme);

/* Several schemes. Immutable. */
typedef struct tassei_schemes tassei_schemes;
/* Opens one as tassei_scheme_open does, or, if the path is a folder without
   one, those of every folder in it that has one, ordered by the names of the
   folders. Fails in the same way, with the diagnostics of all. */
TASSEI_API tassei_status tassei_schemes_open(const char *path, size_t path_size,
                                             tassei_schemes **out,
                                             tassei_diagnostics **diagnostics,
                                             tassei_error **error);
TASSEI_API void tassei_schemes_free(tassei_schemes *schemes);
/* What was found when they were opened, and what can be proven of their decision
   tables: gaps, overlaps, rules that are never reached. */
TASSEI_API tassei_status tassei_schemes_check(const tassei_schemes *schemes,
                                              tassei_diagnostics **diagnostics,
                                              tassei_error **error);
TASSEI_API size_t tassei_schemes_count(const tassei_schemes *schemes);
/* Gives one of them. TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_schemes_at(const tassei_schemes *schemes,
                                           size_t index, tassei_scheme **out,
                                           tassei_error **error);
/* A list of them: publisher, scale, what is judged, how many of the rules are
   printed, inferred and judged, and the source. */
TASSEI_API tassei_status tassei_schemes_render(const tassei_schemes *schemes,
                                               int32_t format, int32_t language,
                                               tassei_text **out,
                                               tassei_error **error);

/* --- Requests ---------------------------------------------------------------
 */

/* What to assess. Everything may be left out and is then worked out from the
   book: the latest round, its plan, period and as-of day, and all that is
   known. One thread at a time. */
typedef struct tassei_request tassei_request;
TASSEI_API tassei_status tassei_request_new(tassei_request **out,
                                            tassei_error **error);
TASSEI_API tassei_status tassei_request_set_plan(tassei_request *request,
                                                 const char *plan, size_t size,
                                                 tassei_error **error);
/* A published round stands for what was known when it was published. */
TASSEI_API tassei_status tassei_request_set_round(tassei_request *request,
                                                  const char *round,
                                                  size_t size,
                                                  tassei_error **error);
/* "2020", "2020H1", 令和2年度上半期 …. TASSEI_INVALID_ARGUMENT. */
TASSEI_API tassei_status tassei_request_set_period(tassei_request *request,
                                                   const char *period,
                                                   size_t size,
                                                   tassei_error **error);
/* Only what was known of up to this day …  TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_request_set_as_of(tassei_request *request,
                                                  int32_t day,
                                                  tassei_error **error);
/* … and recorded by this one. TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_request_set_known_on(tassei_request *request,
                                                     int32_t day,
                                                     tassei_error **error);
/* Judged by this scheme instead of the book's, to try other rules against past
   years. Judgements whose grade is not on its scale do not count. */
TASSEI_API tassei_status tassei_request_set_scheme(tassei_request *request,
                                                   const tassei_scheme *scheme,
                                                   tassei_error **error);
TASSEI_API void tassei_request_free(tassei_request *request);

/* --- Assessments
 * -------------------------------------------------------------- */

/* The grade of every initiative for one period. Immutable. */
typedef struct tassei_assessment tassei_assessment;

/* TASSEI_INVALID_ARGUMENT: an unknown plan or round, or a period that nothing
   judges; see diagnostics. */
TASSEI_API tassei_status tassei_book_assess(const tassei_book *book,
                                            const tassei_request *request,
                                            tassei_assessment **out,
                                            tassei_diagnostics **diagnostics,
                                            tassei_error **error);
TASSEI_API void tassei_assessment_free(tassei_assessment *assessment);

/* What was assessed, everything worked out. */
TASSEI_API int32_t tassei_assessment_as_of(const tassei_assessment *assessment);
TASSEI_API int32_t
tassei_assessment_known_on(const tassei_assessment *assessment);
/* Lends the id of the period: "2020". */
TASSEI_API void tassei_assessment_period(const tassei_assessment *assessment,
                                         const char **data, size_t *size);

#define TASSEI_INITIATIVE_ID 0
#define TASSEI_INITIATIVE_NUMBER 1
#define TASSEI_INITIATIVE_NAME 2
#define TASSEI_INITIATIVE_GROUP 3      /* id */
#define TASSEI_INITIATIVE_DEPARTMENT 4 /* id */
#define TASSEI_INITIATIVE_GRADE 5      /* decided; NULL if undecided */
#define TASSEI_INITIATIVE_COMPUTED 6   /* by the rules; NULL if undecided */
#define TASSEI_INITIATIVE_RULE 7       /* id of the rule hit; NULL if none */
#define TASSEI_INITIATIVE_CAUSE 8 /* why undecided, in Japanese; else NULL */

/* Initiatives in force at the end of the period, in the plan's order. */
TASSEI_API size_t
tassei_assessment_initiative_count(const tassei_assessment *assessment);
/* Lends one of TASSEI_INITIATIVE_. TASSEI_OUT_OF_RANGE,
   TASSEI_INVALID_ARGUMENT (no such field). */
TASSEI_API tassei_status tassei_assessment_initiative_field(
    const tassei_assessment *assessment, size_t index, int32_t field,
    const char **data, size_t *size, tassei_error **error);
/* One of TASSEI_BASIS_, one of TASSEI_PROGRESS_ against the roadmap, and
   whether illustrative data reached the grade. TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_assessment_initiative_state(
    const tassei_assessment *assessment, size_t index, int32_t *basis,
    int32_t *progress, int32_t *illustrative, tassei_error **error);

/* The measures of the scheme. */
TASSEI_API size_t
tassei_assessment_measure_count(const tassei_assessment *assessment);
/* Lends a measure's id. TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_assessment_measure_id(
    const tassei_assessment *assessment, size_t index, const char **data,
    size_t *size, tassei_error **error);
/* A measure, named by id or by its Japanese name: counts, basis, standing to
   the plan, and the count the roadmaps planned (−1: none is planned).
   TASSEI_NOT_FOUND. */
TASSEI_API tassei_status tassei_assessment_ratio(
    const tassei_assessment *assessment, const char *measure, size_t size,
    int64_t *numerator, int64_t *denominator, int64_t *planned, int32_t *basis,
    int32_t *progress, tassei_error **error);
/* Its percentage, rounded as the scheme says: "28.6". Empty where the
   denominator is 0. TASSEI_NOT_FOUND. */
TASSEI_API tassei_status tassei_assessment_percent(
    const tassei_assessment *assessment, const char *measure, size_t size,
    tassei_text **out, tassei_error **error);

/* The assessment as a table. */
TASSEI_API tassei_status tassei_assessment_render(
    const tassei_assessment *assessment, int32_t format, int32_t language,
    tassei_text **out, tassei_error **error);
/* Why a subject has its grade: an initiative, named by id or number, an
   indicator, a group or the plan, named by id. TASSEI_NOT_FOUND. */
TASSEI_API tassei_status tassei_assessment_explain(
    const tassei_assessment *assessment, const char *subject, size_t size,
    int32_t format, int32_t language, tassei_text **out, tassei_error **error);
/* What changed, and which entries did it. The JSON form holds a JSON Patch
   that makes the second report's JSON from the first's. */
TASSEI_API tassei_status tassei_assessment_compare(
    const tassei_assessment *before, const tassei_assessment *after,
    int32_t format, int32_t language, tassei_text **out, tassei_error **error);
/* What another scheme would have given (試算): every grade and measure of `own`
   and of `tried`, the same request with another scheme, side by side.
   TASSEI_INVALID_ARGUMENT (also: their plans, periods or days differ). */
TASSEI_API tassei_status tassei_assessment_trial(
    const tassei_assessment *own, const tassei_assessment *tried,
    int32_t format, int32_t language, tassei_text **out, tassei_error **error);
/* Who has not reported what was due for the period (未入力一覧). */
TASSEI_API tassei_status tassei_assessment_missing(
    const tassei_assessment *assessment, int32_t format, int32_t language,
    tassei_text **out, tassei_error **error);

/* --- Reports
 * -------------------------------------------------------------------- */

/* The files of a published progress report. Immutable. */
typedef struct tassei_report tassei_report;
TASSEI_API tassei_status
tassei_assessment_report(const tassei_assessment *assessment, int32_t language,
                         tassei_report **out, tassei_error **error);
TASSEI_API void tassei_report_free(tassei_report *report);
/* Lends the line that sums the report up. */
TASSEI_API void tassei_report_summary(const tassei_report *report,
                                      const char **data, size_t *size);
TASSEI_API size_t tassei_report_file_count(const tassei_report *report);
/* Lends the name and the bytes of one file. TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_report_file(const tassei_report *report,
                                            size_t index, const char **name,
                                            size_t *name_size,
                                            const char **data, size_t *size,
                                            tassei_error **error);
/* Writes the files into a folder, which is made if need be, each whole or not
   at all. Failures as for tassei_book_save. */
TASSEI_API tassei_status tassei_report_save(const tassei_report *report,
                                            const char *folder, size_t size,
                                            tassei_diagnostics **diagnostics,
                                            tassei_error **error);

/* Gives a new book in which `round` is published as it is assessed here: an
   entry with `entry_id`, recorded on that day, fixes what it was made from.
   TASSEI_NOT_FOUND (no such round), TASSEI_INVALID_ARGUMENT (another period or
   as-of day), TASSEI_FAILED_PRECONDITION (published already). */
TASSEI_API tassei_status tassei_assessment_publish(
    const tassei_assessment *assessment, const char *round, size_t round_size,
    const char *entry_id, size_t entry_id_size, int32_t recorded_on,
    tassei_book **out, tassei_diagnostics **diagnostics, tassei_error **error);

/* --- Values of rules ------------------------------------------------------
 */

/* A value of the FEEL language: what goes into a decision, and what comes out.
   Immutable. */
typedef struct tassei_value tassei_value;

#define TASSEI_VALUE_NULL 0 /* it may say why, see tassei_value_causes */
#define TASSEI_VALUE_BOOLEAN 1
#define TASSEI_VALUE_NUMBER 2 /* a decimal of up to 34 digits */
#define TASSEI_VALUE_STRING 3
#define TASSEI_VALUE_DATE 4
#define TASSEI_VALUE_TIME 5
#define TASSEI_VALUE_DATE_TIME 6
#define TASSEI_VALUE_YEARS_MONTHS 7 /* a duration in months */
#define TASSEI_VALUE_DAYS_TIME 8    /* a duration in seconds */
#define TASSEI_VALUE_LIST 9
#define TASSEI_VALUE_CONTEXT 10 /* names and their values */
#define TASSEI_VALUE_RANGE 11
#define TASSEI_VALUE_FUNCTION 12

/* Reads a JSON document. `type` is one of FEEL, such as "number", "date" or
   "list<date>": text is then read as what it stands for, and a number may be
   text. Empty is "Any", under which text stays text. TASSEI_INVALID_ARGUMENT
   (see diagnostics). */
TASSEI_API tassei_status tassei_value_read(const char *bytes, size_t size,
                                           const char *type, size_t type_size,
                                           tassei_value **out,
                                           tassei_diagnostics **diagnostics,
                                           tassei_error **error);
/* The number coefficient x 10^exponent. TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_value_number(int64_t coefficient,
                                             int32_t exponent,
                                             tassei_value **out,
                                             tassei_error **error);
/* Null, and in a sentence why: for functions of the host. */
TASSEI_API tassei_status tassei_value_null(const char *reason, size_t size,
                                           tassei_value **out,
                                           tassei_error **error);
TASSEI_API void tassei_value_free(tassei_value *value);

/* One of TASSEI_VALUE_. */
TASSEI_API int32_t tassei_value_kind(const tassei_value *value);
/* 1 or 0. TASSEI_FAILED_PRECONDITION: no boolean. */
TASSEI_API tassei_status tassei_value_boolean(const tassei_value *value,
                                              int32_t *out,
                                              tassei_error **error);
/* A number x 10^scale, which must be an integer: 1234 for 12.34 with scale 2.
   TASSEI_FAILED_PRECONDITION (no number), TASSEI_OUT_OF_RANGE (digits would be
   lost). */
TASSEI_API tassei_status tassei_value_scaled(const tassei_value *value,
                                             int32_t scale, int64_t *out,
                                             tassei_error **error);
/* A string as it is, and any other value as FEEL writes it: 0.95, true, null,
   2021-01-31, P1Y6M, [1, 2], {a: 1}. */
TASSEI_API tassei_status tassei_value_text(const tassei_value *value,
                                           tassei_text **out,
                                           tassei_error **error);
/* As JSON: numbers with all digits; days, times, durations and ranges as text.
   TASSEI_INVALID_ARGUMENT: a function is in it, or it is nested more than 256
   deep. */
TASSEI_API tassei_status tassei_value_json(const tassei_value *value,
                                           tassei_text **out,
                                           tassei_error **error);
/* Why there are nulls: a line for each within the value that says why, or
   [{"pointer", "code", "ja", "en", "where"}, ...]. TASSEI_INVALID_ARGUMENT (no
   such format or language). */
TASSEI_API tassei_status tassei_value_causes(const tassei_value *value,
                                             int32_t format, int32_t language,
                                             tassei_text **out,
                                             tassei_error **error);

/* The number of items of a list or entries of a context; 0 for other kinds. */
TASSEI_API size_t tassei_value_count(const tassei_value *value);
/* Gives an item, or the value of an entry. TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_value_at(const tassei_value *value,
                                         size_t index, tassei_value **out,
                                         tassei_error **error);
/* Lends the name of an entry; NULL for an item of a list. TASSEI_OUT_OF_RANGE.
 */
TASSEI_API tassei_status tassei_value_name(const tassei_value *value,
                                           size_t index, const char **data,
                                           size_t *size, tassei_error **error);
/* Gives the value of the entry with this name. TASSEI_NOT_FOUND. */
TASSEI_API tassei_status tassei_value_find(const tassei_value *value,
                                           const char *name, size_t size,
                                           tassei_value **out,
                                           tassei_error **error);

/* --- What an evaluation may use ------------------------------------------
 */

/* Options of evaluations. Wherever one is taken it may be NULL: the default
   limits, no clock, no functions of the host. One thread at a time may change
   it. */
typedef struct tassei_evaluation tassei_evaluation;
TASSEI_API tassei_status tassei_evaluation_new(tassei_evaluation **out,
                                               tassei_error **error);
/* What now() and today() give: "2021-01-31T09:30:00+09:00". Without it they
   are null. TASSEI_INVALID_ARGUMENT. */
TASSEI_API tassei_status
tassei_evaluation_set_now(tassei_evaluation *evaluation, const char *text,
                          size_t size, tassei_error **error);
/* The most steps (default: 10,000,000), nesting (512) and bytes of text and
   lists (256 MiB) of one evaluation. TASSEI_INVALID_ARGUMENT: none is less
   than 1. */
TASSEI_API tassei_status
tassei_evaluation_set_limits(tassei_evaluation *evaluation, int64_t steps,
                             int32_t depth, size_t bytes, tassei_error **error);

/* A function of the host. `arguments` is a list, lent during the call; what
   goes into *result becomes the library's, and NULL, which is there before, is
   null. Anything but 0 stops the evaluation with TASSEI_CANCELLED. It is called
   on the thread that evaluates. */
typedef int32_t (*tassei_host_function)(void *ctx,
                                        const tassei_value *arguments,
                                        tassei_value **result);
typedef void (*tassei_free_function)(void *ctx);
/* Answers, in models that define a Java function of this class and signature,
   for it: "java.lang.Math", "max(double,double)". `ctx` is given to each call,
   and once to `ctx_free`, which may be NULL, when nothing needs it any more; on
   failure it stays the caller's. TASSEI_ALREADY_EXISTS. */
TASSEI_API tassei_status tassei_evaluation_add_function(
    tassei_evaluation *evaluation, const char *class_name,
    size_t class_name_size, const char *signature, size_t signature_size,
    tassei_host_function function, void *ctx, tassei_free_function ctx_free,
    tassei_error **error);
TASSEI_API void tassei_evaluation_free(tassei_evaluation *evaluation);

/* --- Decision models -----------------------------------------------------
 */

/* A compiled model: DMN, or one decision table (判定表). Immutable. */
typedef struct tassei_model tassei_model;

#define TASSEI_MODEL_DMN 0
#define TASSEI_MODEL_CSV 1
#define TASSEI_MODEL_MARKDOWN 2

/* Opens a path: .csv and .md are decision tables, whatever else is DMN, which
   is read together with the files it imports from its folder.
   TASSEI_INVALID_ARGUMENT (see diagnostics), TASSEI_NOT_FOUND,
   TASSEI_PERMISSION_DENIED, TASSEI_RESOURCE_EXHAUSTED. */
TASSEI_API tassei_status tassei_model_open(const char *path, size_t path_size,
                                           tassei_model **out,
                                           tassei_diagnostics **diagnostics,
                                           tassei_error **error);

/* Files of a model that are in memory. One thread at a time. */
typedef struct tassei_model_files tassei_model_files;
TASSEI_API tassei_status tassei_model_files_new(tassei_model_files **out,
                                                tassei_error **error);
/* Adds a file; the bytes are copied, and `name` stands for it in diagnostics
   and imports. */
TASSEI_API tassei_status tassei_model_files_add(tassei_model_files *files,
                                                const char *name,
                                                size_t name_size,
                                                const char *bytes, size_t size,
                                                tassei_error **error);
TASSEI_API void tassei_model_files_free(tassei_model_files *files);
/* Compiles files of one of TASSEI_MODEL_: the first is the model, the others
   are what it imports; a table is one file. TASSEI_INVALID_ARGUMENT (see
   diagnostics; no such form, no file, or several tables). */
TASSEI_API tassei_status tassei_model_read(const tassei_model_files *files,
                                           int32_t form, tassei_model **out,
                                           tassei_diagnostics **diagnostics,
                                           tassei_error **error);
/* What was found when it was compiled, and what can be proven of its decision
   tables: gaps, overlaps, rules that are never reached. */
TASSEI_API tassei_status tassei_model_check(const tassei_model *model,
                                            tassei_diagnostics **diagnostics,
                                            tassei_error **error);
TASSEI_API void tassei_model_free(tassei_model *model);

#define TASSEI_ELEMENT_INPUT_DATA 0
#define TASSEI_ELEMENT_DECISION 1
#define TASSEI_ELEMENT_KNOWLEDGE_MODEL 2
#define TASSEI_ELEMENT_DECISION_SERVICE 3

#define TASSEI_ELEMENT_NAME 0
#define TASSEI_ELEMENT_NAMESPACE 1
#define TASSEI_ELEMENT_TYPE 2 /* as FEEL writes it */

/* What the names of a model stand for; those of imports come last. */
TASSEI_API size_t tassei_model_element_count(const tassei_model *model);
/* One of TASSEI_ELEMENT_INPUT_DATA and its like. TASSEI_OUT_OF_RANGE. */
TASSEI_API tassei_status tassei_model_element_kind(const tassei_model *model,
                                                   size_t index, int32_t *kind,
                                                   tassei_error **error);
/* Lends TASSEI_ELEMENT_NAME, _NAMESPACE or _TYPE. TASSEI_OUT_OF_RANGE,
   TASSEI_INVALID_ARGUMENT (no such field). */
TASSEI_API tassei_status tassei_model_element_field(const tassei_model *model,
                                                    size_t index, int32_t field,
                                                    const char **data,
                                                    size_t *size,
                                                    tassei_error **error);

/* Reads inputs from JSON: an object with members named and typed as the
   elements of the model are, or a list of such; `name` stands for the document
   in diagnostics. TASSEI_INVALID_ARGUMENT (see diagnostics). */
TASSEI_API tassei_status tassei_model_inputs(const tassei_model *model,
                                             const char *bytes, size_t size,
                                             const char *name, size_t name_size,
                                             tassei_value **out,
                                             tassei_diagnostics **diagnostics,
                                             tassei_error **error);
/* The value of a decision. `inputs` is a context; what it lacks is null, and
   what it has for a decision stands instead of the decision's result.
   TASSEI_NOT_FOUND (no such decision), TASSEI_INVALID_ARGUMENT (no context),
   TASSEI_RESOURCE_EXHAUSTED (a limit), TASSEI_CANCELLED. */
TASSEI_API tassei_status tassei_model_evaluate(
    const tassei_model *model, const char *decision, size_t size,
    const tassei_value *inputs, const tassei_evaluation *evaluation,
    tassei_value **out, tassei_error **error);
/* The same for a decision service or a business knowledge model: `arguments` is
   a context of its parameters. */
TASSEI_API tassei_status tassei_model_invoke(
    const tassei_model *model, const char *invocable, size_t size,
    const tassei_value *arguments, const tassei_evaluation *evaluation,
    tassei_value **out, tassei_error **error);

/* Gives the model in one of TASSEI_MODEL_; as a table, one decision of it,
   which is not named if there is only one. TASSEI_INVALID_ARGUMENT (no such
   form), TASSEI_FAILED_PRECONDITION (no such decision, or not a table). */
TASSEI_API tassei_status tassei_model_write(const tassei_model *model,
                                            int32_t form, const char *decision,
                                            size_t size, tassei_text **out,
                                            tassei_error **error);

/* Writes the same to a file, whole or not at all; diagnostics say why not.
   Failures as for tassei_model_write and tassei_book_save. */
TASSEI_API tassei_status tassei_model_save(const tassei_model *model,
                                           int32_t form, const char *decision,
                                           size_t size, const char *path,
                                           size_t path_size,
                                           tassei_diagnostics **diagnostics,
                                           tassei_error **error);

/* --- Expressions ---------------------------------------------------------
 */

/* A compiled expression of FEEL. Immutable. */
typedef struct tassei_expression tassei_expression;

/* Compiles text. `variables` is JSON: {"name": "type", ...}; empty is none.
   TASSEI_INVALID_ARGUMENT (see diagnostics). */
TASSEI_API tassei_status tassei_expression_compile(
    const char *text, size_t size, const char *variables, size_t variables_size,
    tassei_expression **out, tassei_diagnostics **diagnostics,
    tassei_error **error);
/* `variables` is a context; what it lacks is null. TASSEI_INVALID_ARGUMENT (no
   context), TASSEI_RESOURCE_EXHAUSTED (a limit), TASSEI_CANCELLED. */
TASSEI_API tassei_status tassei_expression_evaluate(
    const tassei_expression *expression, const tassei_value *variables,
    const tassei_evaluation *evaluation, tassei_value **out,
    tassei_error **error);
TASSEI_API void tassei_expression_free(tassei_expression *expression);

#ifdef __cplusplus
}
#endif

#endif /* TASSEI_H_ */
