# How rooms, tests, fuzzers and benches are declared.

include(GoogleTest)

# tassei_room(NAME [HEADERS noun.h …] SOURCES a.cc … [USES room …]
#             [LINKS target …])
#
# One room of the library: lib/NAME, as a static library tassei_NAME that the
# core gathers. HEADERS names the room's public nouns in include/tassei; every
# header there belongs to one room. USES names the rooms above it that it may
# include and link; a test of one room links nothing below it.
function(tassei_room name)
  cmake_parse_arguments(PARSE_ARGV 1 ROOM "" "" "HEADERS;SOURCES;USES;LINKS")
  add_library(tassei_${name} STATIC ${ROOM_SOURCES})
  target_compile_features(tassei_${name} PUBLIC cxx_std_20)
  target_include_directories(
    tassei_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    PRIVATE ${PROJECT_SOURCE_DIR})
  set_target_properties(
    tassei_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    CXX_EXTENSIONS OFF)
  list(TRANSFORM ROOM_USES PREPEND tassei_)
  target_link_libraries(tassei_${name} PUBLIC ${ROOM_USES} absl::statusor
                                              PRIVATE ${ROOM_LINKS})
  set_property(GLOBAL APPEND PROPERTY TASSEI_ROOMS ${name})
  set_property(GLOBAL APPEND PROPERTY TASSEI_ROOM_LINKS ${ROOM_LINKS})
  set_property(GLOBAL PROPERTY TASSEI_HEADERS_OF_${name} ${ROOM_HEADERS})
endfunction()

# tassei_test(NAME SOURCES a_test.cc … LINKS target … [LABELS label …])
#
# One GoogleTest program; each of its tests becomes a CTest. The tests' own code
# needs no speed, and compiles faster unoptimised.
function(tassei_test name)
  cmake_parse_arguments(PARSE_ARGV 1 TEST "" "" "SOURCES;LINKS;LABELS")
  if(NOT TEST_LABELS)
    set(TEST_LABELS unit)
  endif()
  add_executable(${name} ${TEST_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(
    ${name} PRIVATE TASSEI_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                    TASSEI_SHARED_DATA="${TASSEI_SHARED_DATA}")
  target_compile_options(${name} PRIVATE -O0)
  target_link_libraries(${name} PRIVATE ${TEST_LINKS} GTest::gmock_main)
  gtest_discover_tests(${name} PROPERTIES LABELS "${TEST_LABELS}"
                       DISCOVERY_TIMEOUT 60)
endfunction()

# tassei_fuzz(NAME LINKS target …)
#
# One fuzzer, NAME_fuzz.cc of the calling folder, and the CTest
# fuzz_replay_NAME that runs it over the files of corpus/NAME. Only with
# TASSEI_BUILD_FUZZERS is it a libFuzzer program; its CTest then also tries
# inputs of its own, the same ones each time.
function(tassei_fuzz name)
  cmake_parse_arguments(PARSE_ARGV 1 FUZZ "" "" "LINKS")
  set(corpus "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name}")
  add_executable(${name}_fuzz ${name}_fuzz.cc)
  target_include_directories(${name}_fuzz PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name}_fuzz PRIVATE ${FUZZ_LINKS})
  if(TASSEI_BUILD_FUZZERS)
    target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
    set(found "${CMAKE_CURRENT_BINARY_DIR}/found/${name}")
    file(MAKE_DIRECTORY "${found}")
    set(arguments -seed=1 -runs=20000 -rss_limit_mb=4096
                  -artifact_prefix=${found}/ ${corpus})
    add_dependencies(fuzzers ${name}_fuzz)
  else()
    target_sources(${name}_fuzz PRIVATE replay_main.cc)
    set(arguments ${corpus})
  endif()
  add_test(NAME fuzz_replay_${name} COMMAND ${name}_fuzz ${arguments})
  set_tests_properties(fuzz_replay_${name} PROPERTIES LABELS fuzz)
endfunction()

# tassei_bench(NAME SOURCES a_bench.cc … LINKS target …)
#
# One Google Benchmark program; CTest runs it briefly, to see that it works.
function(tassei_bench name)
  cmake_parse_arguments(PARSE_ARGV 1 BENCH "" "" "SOURCES;LINKS")
  add_executable(${name} ${BENCH_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(
    ${name} PRIVATE TASSEI_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE ${BENCH_LINKS}
                                        benchmark::benchmark_main)
  set_property(GLOBAL APPEND PROPERTY TASSEI_BENCHES ${name})
  if(TASSEI_BUILD_TESTS)
    add_test(NAME bench_smoke_${name}
             COMMAND ${name} --benchmark_min_time=0.01)
    set_tests_properties(bench_smoke_${name} PROPERTIES LABELS bench-smoke)
  endif()
endfunction()
