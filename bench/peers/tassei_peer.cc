// Tassei beside its peers: judges the rows of a folder made by tables.py over
// and over for a time, and prints what a row took and a checksum of all
// answers.
//
//   tassei_peer rows|columns FOLDER SECONDS

#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tassei/decision_model.h"
#include "tassei/fact_table.h"
#include "tassei/rule_set.h"
#include "tassei/value_json.h"

namespace {

using Clock = std::chrono::steady_clock;

constexpr int64_t kModulus = 1'000'000'007;
// A column is long: the rows are repeated up to about this many.
constexpr std::size_t kColumnRows = 1'000'000;

[[noreturn]] void Give(std::string_view why) {
  std::cerr << "tassei_peer: " << why << "\n";
  std::exit(1);
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) Give("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

tassei::Value::List ReadList(const std::string& path) {
  tassei::Diagnostics problems;
  const auto value =
      tassei::ReadValueJson(ReadFile(path), path, "Any", &problems);
  if (!value.ok()) Give(problems.ToString(tassei::Language::kEnglish));
  return *value->list();
}

// What tables.py wrote.
struct Rows {
  explicit Rows(const std::string& folder)
      : rows(ReadList(folder + "/rows.json")) {
    for (const tassei::Value& output : ReadList(folder + "/outputs.json")) {
      outputs.push_back(*output.string());
    }
  }

  // From 1, in the order of outputs.json; 0 if it is none of them.
  int64_t NumberOf(std::string_view output) const {
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      if (outputs[i] == output) return static_cast<int64_t>(i) + 1;
    }
    return 0;
  }

  tassei::Value::List rows;
  std::vector<std::string> outputs;
};

int64_t Add(int64_t sum, int64_t output) {
  return (sum * 31 + output) % kModulus;
}

// Repeats `pass`, which judges `rows` rows, until the time is over.
template <typename Pass>
void Measure(double seconds, std::size_t rows, int64_t sum, Pass&& pass) {
  const auto start = Clock::now();
  std::chrono::duration<double, std::nano> passed{};
  std::size_t judged = 0;
  while (passed.count() < seconds * 1e9) {
    pass();
    judged += rows;
    passed = Clock::now() - start;
  }
  std::cout << "{\"ns\": " << passed.count() / static_cast<double>(judged)
            << ", \"sum\": " << sum << "}\n";
}

tassei::Value Judge(const tassei::DecisionModel& model,
                    const tassei::Value& row) {
  auto value = model.Evaluate("grade", *row.context());
  if (!value.ok()) Give("a row was refused");
  return *std::move(value);
}

void JudgeRows(const std::string& folder, double seconds) {
  const Rows given(folder);
  const std::vector<tassei::ModelFile> files = {
      {"table.dmn", ReadFile(folder + "/table.dmn")}};
  tassei::Diagnostics problems;
  const auto model = tassei::DecisionModel::Read(files, &problems);
  if (!model.ok()) Give(problems.ToString(tassei::Language::kEnglish));
  int64_t sum = 0;
  for (const tassei::Value& row : given.rows) {
    const tassei::Value output = Judge(*model, row);
    sum = Add(sum, output.string() ? given.NumberOf(*output.string()) : 0);
  }
  Measure(seconds, given.rows.size(), sum, [&] {
    for (const tassei::Value& row : given.rows) Judge(*model, row);
  });
}

// The cells of the table: tables.py quotes every cell below the header, and
// writes a quote within as two.
tassei::TableText ReadTable(const std::string& path) {
  tassei::TableText table;
  std::istringstream lines(ReadFile(path));
  for (std::string line; std::getline(lines, line);) {
    auto& cells = table.rows.emplace_back();
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '"' && quoted && line[i + 1] == '"') {
        cell += line[i++];
      } else if (line[i] == '"') {
        quoted = !quoted;
      } else if (line[i] == ',' && !quoted) {
        cells.push_back({std::exchange(cell, {})});
      } else {
        cell += line[i];
      }
    }
    cells.push_back({cell});
  }
  return table;
}

// One column of facts, the rows repeated.
absl::Status AddColumn(const Rows& given, const std::string& name,
                       std::size_t copies, tassei::FactTable::Builder& facts) {
  std::vector<std::optional<tassei::Decimal>> numbers;
  std::vector<std::optional<bool>> booleans;
  std::vector<std::optional<std::string>> codes;
  for (std::size_t copy = 0; copy < copies; ++copy) {
    for (const tassei::Value& row : given.rows) {
      const tassei::Value& value = *row.context()->Find(name);
      if (value.number()) numbers.emplace_back(*value.number());
      if (value.boolean()) booleans.emplace_back(*value.boolean());
      if (value.string()) codes.emplace_back(*value.string());
    }
  }
  const auto grain = tassei::Grain::kRow;
  const auto definition = [&](tassei::FactType type) {
    return tassei::FactDefinition{name, name, type};
  };
  if (!numbers.empty()) {
    return facts.AddNumbers(definition(tassei::FactType::kNumber), grain,
                            numbers);
  }
  if (!booleans.empty()) {
    return facts.AddBooleans(definition(tassei::FactType::kBoolean), grain,
                             booleans);
  }
  return facts.AddCodes(definition(tassei::FactType::kCode), grain, codes);
}

tassei::FactTable FactsOf(const Rows& given) {
  const std::size_t copies = kColumnRows / given.rows.size();
  tassei::FactTable::Builder facts(given.rows.size() * copies, 1);
  for (const auto& entry : given.rows[0].context()->entries()) {
    if (!AddColumn(given, entry.name, copies, facts).ok()) {
      Give("a column was refused");
    }
  }
  return std::move(facts).Build();
}

void JudgeColumns(const std::string& folder, double seconds) {
  const Rows given(folder);
  const tassei::FactTable facts = FactsOf(given);
  std::vector<tassei::FactDefinition> definitions;
  for (std::size_t i = 0; i < facts.column_count(); ++i) {
    definitions.push_back(facts.column(i).definition);
  }
  tassei::Diagnostics problems;
  const std::vector<std::string> output = {"grade"};
  const auto rules =
      tassei::RuleSet::Compile(ReadTable(folder + "/table.csv"), definitions,
                               output, given.outputs, &problems);
  if (!rules.ok()) Give(problems.ToString(tassei::Language::kEnglish));
  std::vector<int32_t> hits(facts.row_count());
  if (!rules->EvaluateRows(facts, hits).ok()) Give("the columns were refused");
  int64_t sum = 0;
  for (std::size_t row = 0; row < given.rows.size(); ++row) {
    const auto rule = static_cast<std::size_t>(hits[row]);
    sum = Add(sum, hits[row] < 0 ? 0 : given.NumberOf(rules->output(rule)));
  }
  Measure(seconds, hits.size(), sum, [&] {
    if (!rules->EvaluateRows(facts, hits).ok()) Give("refused");
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) Give("usage: tassei_peer rows|columns FOLDER SECONDS");
  const std::string_view mode = argv[1];
  const std::string_view time = argv[3];
  double seconds = 0;
  if (std::from_chars(time.data(), time.data() + time.size(), seconds).ec !=
      std::errc()) {
    Give("SECONDS is a number");
  }
  if (mode == "rows") {
    JudgeRows(argv[2], seconds);
  } else if (mode == "columns") {
    JudgeColumns(argv[2], seconds);
  } else {
    Give("the first word is rows or columns");
  }
  return 0;
}
