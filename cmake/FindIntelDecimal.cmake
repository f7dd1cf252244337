# Finds Intel's decimal library, in the build that passes values by value and
# keeps no global state. Defines the target IntelDecimal::bid.
find_library(IntelDecimal_LIBRARY bidgcc000)
find_path(IntelDecimal_INCLUDE_DIR bid_functions.h)
mark_as_advanced(IntelDecimal_LIBRARY IntelDecimal_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(
  IntelDecimal REQUIRED_VARS IntelDecimal_LIBRARY IntelDecimal_INCLUDE_DIR)

if(IntelDecimal_FOUND AND NOT TARGET IntelDecimal::bid)
  add_library(IntelDecimal::bid STATIC IMPORTED)
  set_target_properties(
    IntelDecimal::bid PROPERTIES
    IMPORTED_LOCATION "${IntelDecimal_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${IntelDecimal_INCLUDE_DIR}")
endif()
