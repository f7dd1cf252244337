// The General Decimal Arithmetic test cases (Cowlishaw), as files have them.

#ifndef TESTS_NUMBER_VECTOR_CASES_H_
#define TESTS_NUMBER_VECTOR_CASES_H_

#include <string>
#include <string_view>
#include <vector>

namespace tassei::testing {

struct VectorCase {
  std::string id;
  std::string operation;
  std::vector<std::string> operands;
  std::string result;
  std::vector<std::string> conditions;
  // As set in the file before the case.
  std::string rounding = "half_even";
  int precision = 34;

  bool Has(std::string_view condition) const;
};

// The cases of one file, without its extension; none if it is missing.
std::vector<VectorCase> ReadVectorCases(const std::string& name);

// Infinities, NaNs, numbers given as bits (#…), and ? for no result at all.
bool IsSpecial(const std::string& number);

// Zeros where the cases leave out digits beside the point: .3, 3., 3.E+1.
std::string Completed(std::string number);

}  // namespace tassei::testing

#endif  // TESTS_NUMBER_VECTOR_CASES_H_
