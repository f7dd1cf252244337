// The C ABI with owners: every handle frees itself.

#ifndef BINDINGS_CLI_ABI_H_
#define BINDINGS_CLI_ABI_H_

#include <memory>
#include <string>
#include <string_view>

#include "tassei.h"

namespace tassei_cli {

template <auto Free>
struct Freer {
  template <typename Handle>
  void operator()(Handle* handle) const {
    Free(handle);
  }
};

using Assessment =
    std::unique_ptr<tassei_assessment, Freer<tassei_assessment_free>>;
using Book = std::unique_ptr<tassei_book, Freer<tassei_book_free>>;
using Diagnostics =
    std::unique_ptr<tassei_diagnostics, Freer<tassei_diagnostics_free>>;
using Error = std::unique_ptr<tassei_error, Freer<tassei_error_free>>;
using Evaluation =
    std::unique_ptr<tassei_evaluation, Freer<tassei_evaluation_free>>;
using Model = std::unique_ptr<tassei_model, Freer<tassei_model_free>>;
using Report = std::unique_ptr<tassei_report, Freer<tassei_report_free>>;
using Request = std::unique_ptr<tassei_request, Freer<tassei_request_free>>;
using Scheme = std::unique_ptr<tassei_scheme, Freer<tassei_scheme_free>>;
using Schemes = std::unique_ptr<tassei_schemes, Freer<tassei_schemes_free>>;
using Text = std::unique_ptr<tassei_text, Freer<tassei_text_free>>;
using Value = std::unique_ptr<tassei_value, Freer<tassei_value_free>>;

// Lets a function of the ABI write into an owner:
//   tassei_book_open(…, Out(book), Out(diagnostics), Out(error));
// The owner has it from the end of that statement on.
template <typename Owner>
class Out {
 public:
  explicit Out(Owner& owner) : owner_(owner) {}
  ~Out() { owner_.reset(raw_); }
  Out(const Out&) = delete;
  Out& operator=(const Out&) = delete;
  operator typename Owner::pointer *() { return &raw_; }  // NOLINT

 private:
  Owner& owner_;
  typename Owner::pointer raw_ = nullptr;
};

inline std::string_view View(const Text& text) {
  const char* data = nullptr;
  size_t size = 0;
  tassei_text_get(text.get(), &data, &size);
  return {data, size};
}

}  // namespace tassei_cli

#endif  // BINDINGS_CLI_ABI_H_
