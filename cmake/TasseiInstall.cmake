# Two packages in one: the shared library of the C ABI, which needs nothing
# else to be linked, and the static C++ core with its dependencies.
include(CMakePackageConfigHelpers)
set(tassei_config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/tassei")

install(TARGETS tassei_core EXPORT tassei-core-targets
        ARCHIVE COMPONENT development
        FILE_SET HEADERS COMPONENT development)
install(EXPORT tassei-core-targets NAMESPACE tassei::
        DESTINATION "${tassei_config_dir}" COMPONENT development)

if(TARGET tassei)
  install(TARGETS tassei EXPORT tassei-targets
          LIBRARY COMPONENT runtime NAMELINK_COMPONENT development
          FILE_SET HEADERS COMPONENT development)
  install(EXPORT tassei-targets NAMESPACE tassei::
          DESTINATION "${tassei_config_dir}" COMPONENT development)
  file(RELATIVE_PATH tassei_pc_to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig"
       "/")
  configure_file("${CMAKE_CURRENT_LIST_DIR}/tassei.pc.in"
                 "${PROJECT_BINARY_DIR}/tassei.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/tassei.pc"
          DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig"
          COMPONENT development)
endif()
if(TARGET tassei_cli)
  install(TARGETS tassei_cli RUNTIME COMPONENT runtime)
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/schemes"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/tassei" COMPONENT runtime)

configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/tassei-config.cmake.in"
  "${PROJECT_BINARY_DIR}/tassei-config.cmake"
  INSTALL_DESTINATION "${tassei_config_dir}"
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/tassei-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/tassei-config.cmake"
              "${PROJECT_BINARY_DIR}/tassei-config-version.cmake"
              "${CMAKE_CURRENT_LIST_DIR}/FindIntelDecimal.cmake"
        DESTINATION "${tassei_config_dir}" COMPONENT development)
