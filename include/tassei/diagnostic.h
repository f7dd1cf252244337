// Problems in input: what was found where, what was expected, and the fix.

#ifndef TASSEI_DIAGNOSTIC_H_
#define TASSEI_DIAGNOSTIC_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tassei {

// The language of messages and of printed words. Always an argument: nothing
// in the library asks the environment.
enum class Language { kJapanese, kEnglish };

// What a problem costs.
enum class Severity {
  kWarning,   // The input was kept; look before publishing.
  kError,     // The item named was refused, and with it the whole input.
  kCritical,  // The input could not be read as what it claims to be.
};

// A place in an input, as exact as its format allows. Parts that do not apply
// are empty or zero.
struct SourceSpan {
  std::string file = {};     // As the caller named it.
  int32_t line = 0;          // From 1.
  int32_t column = 0;        // From 1, in code points.
  std::string cell = {};     // "別表!F9", for tables in sheets.
  std::string pointer = {};  // RFC 6901, for JSON.

  // "file:line:column", "file!cell", or "file#pointer", whichever is the most
  // exact that is known; empty if nothing is.
  std::string ToString() const;

  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

// One sentence in both languages. In a message, {0}, {1} … stand for arguments.
struct Text {
  std::string_view ja;
  std::string_view en;

  constexpr std::string_view In(Language language) const {
    return language == Language::kJapanese ? ja : en;
  }
};

// One kind of problem, defined once as a constant in the room that raises it.
// The code never changes its meaning: "K", two digits for the room, two for
// the kind.
struct DiagnosticKind {
  std::string_view code;
  Severity severity;
  Text message;
  Text expected = {};  // What would have been accepted; may be empty.
};

// One problem. A value; copies are independent.
struct Diagnostic {
  const DiagnosticKind* kind;  // Never null; lives for ever.
  SourceSpan where = {};
  // For {0}, {1} … of message and expected.
  std::vector<std::string> arguments = {};
  std::string subject = {};     // The id concerned, if there is one.
  std::string found = {};       // The raw text, quoted as it stood.
  std::string suggestion = {};  // The nearest known name, or corrected text.

  std::string Message(Language language) const;
  std::string Expected(Language language) const;

  // "file:line:column: error[K0301]: message 期待: … もしかして: …", one line.
  // Control characters in the input's text are escaped, long text is cut.
  std::string ToString(Language language) const;
};

// Every problem of one reading, in the order found. One thread at a time.
//
// Holds at most `limit` diagnostics and counts the rest, so that hostile input
// cannot fill memory with complaints.
class Diagnostics {
 public:
  static constexpr std::size_t kDefaultLimit = 1'000;

  explicit Diagnostics(std::size_t limit = kDefaultLimit) : limit_(limit) {}

  void Add(Diagnostic diagnostic);
  // Adds every diagnostic of `other`, and its count of those left out.
  void Append(const Diagnostics& other);

  bool empty() const { return items_.empty(); }
  std::size_t size() const { return items_.size(); }
  const Diagnostic& operator[](std::size_t index) const {
    return items_[index];
  }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }

  // Problems found after the limit was reached.
  std::size_t left_out() const { return left_out_; }
  // Whether any problem, kept or left out, is an error or critical.
  bool has_errors() const { return has_errors_; }

  // One line per problem, each ended by LF, and a last line that counts those
  // left out, if any.
  std::string ToString(Language language) const;

 private:
  std::vector<Diagnostic> items_;
  std::size_t limit_;
  std::size_t left_out_ = 0;
  bool has_errors_ = false;
};

// The word for a severity: "エラー" / "error" ….
std::string_view SeverityName(Severity severity, Language language);

}  // namespace tassei

#endif  // TASSEI_DIAGNOSTIC_H_
