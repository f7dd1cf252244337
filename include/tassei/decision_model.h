// Decision models: DMN files, and decision tables written as CSV or Markdown.

#ifndef TASSEI_DECISION_MODEL_H_
#define TASSEI_DECISION_MODEL_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tassei/diagnostic.h"
#include "tassei/evaluation.h"
#include "tassei/value.h"

namespace tassei {

// How decisions were written down.
enum class ModelFormat { kDmn, kCsv, kMarkdown };

// One file of a model.
struct ModelFile {
  std::string name;  // For messages, and for what imports it.
  std::string bytes;
};

struct ModelOptions {
  // A decision whose expression is in error makes the whole model be refused;
  // otherwise it is kept, and evaluates to null with a cause.
  bool keep_broken_decisions = false;
};

// What a name of a model stands for.
struct ModelElement {
  enum class Kind { kInputData, kDecision, kKnowledgeModel, kDecisionService };
  Kind kind;
  std::string name;
  std::string model_namespace;
  std::string type;  // As FEEL writes it; "Any" if it is not stated.
};

struct DecisionTrace;  // See tassei/decision_trace.h.

// A compiled model. Immutable: any number of threads may evaluate one at once.
class DecisionModel {
 public:
  struct Rep;  // Defined in lib/; no part of any contract.

  // Compiles DMN files that import one another, by namespace or location; the
  // first is the one whose decisions are asked for. Every problem, with its
  // place, goes to `diagnostics`; with any error (but see
  // ModelOptions) kInvalidArgument.
  static absl::StatusOr<DecisionModel> Read(std::span<const ModelFile> files,
                                            Diagnostics* diagnostics,
                                            const ModelOptions& options = {});
  // Compiles one decision table in CSV or Markdown, a model of one decision.
  static absl::StatusOr<DecisionModel> ReadTable(const ModelFile& file,
                                                 ModelFormat format,
                                                 Diagnostics* diagnostics);

  const std::string& name() const;
  // Those of the first file, in its order, and then of its imports.
  std::span<const ModelElement> elements() const;

  // The value of one decision, and of those it requires. `inputs` are named as
  // the model names its input data; what is absent is null. A value given for a
  // decision's name stands instead of its result.
  //   kNotFound           there is no such decision
  //   kResourceExhausted  a limit of `options` was reached
  absl::StatusOr<Value> Evaluate(std::string_view decision,
                                 const Context& inputs,
                                 const EvaluationOptions& options = {}) const;
  // The same, and which tables were asked on the way. Fails as Evaluate does.
  absl::StatusOr<DecisionTrace> Explain(
      std::string_view decision, const Context& inputs,
      const EvaluationOptions& options = {}) const;
  // Calls a decision service, or a business knowledge model, by its name.
  absl::StatusOr<Value> Invoke(std::string_view invocable,
                               const Context& arguments,
                               const EvaluationOptions& options = {}) const;

  // The model as DMN (1.3 if that has all it uses, else 1.5), and a decision
  // that is a table as CSV or Markdown (kFailedPrecondition if it is not). The
  // same model gives the same bytes.
  absl::StatusOr<std::string> Write(ModelFormat format,
                                    std::string_view decision = {}) const;

  // Adds what can be proven of its decision tables: gaps, overlaps, rules that
  // are never reached; see AnalyzeTable. Each stands where its rule, or its
  // table, stands in the file.
  void Analyze(Diagnostics* diagnostics) const;

 private:
  explicit DecisionModel(std::shared_ptr<const Rep> rep);
  std::shared_ptr<const Rep> rep_;  // Never null.
};

}  // namespace tassei

#endif  // TASSEI_DECISION_MODEL_H_
