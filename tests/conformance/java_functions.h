// The functions of Java's class library that the kit's external functions name,
// as callbacks of this host.

#ifndef TESTS_CONFORMANCE_JAVA_FUNCTIONS_H_
#define TESTS_CONFORMANCE_JAVA_FUNCTIONS_H_

#include <string_view>

#include "tassei/evaluation.h"

namespace tassei::conformance {

// Empty for what is not among them.
HostFunction FindJavaFunction(std::string_view class_name,
                              std::string_view signature);

}  // namespace tassei::conformance

#endif  // TESTS_CONFORMANCE_JAVA_FUNCTIONS_H_
