# The few things to do here, each with the set-up it needs; CMake does the work.

MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
.DEFAULT_GOAL := help

export CTEST_PARALLEL_LEVEL ?= $(shell nproc)

install := tools/install-packages.sh
release := build/release
sources = $(shell git ls-files -co --exclude-standard '*.cc' '*.h' '*.c')

.PHONY: help report test coverage format tidy dev asan tsan clang fuzz bench \
        bench-peers clean packages develop-packages FORCE

help:  ## Say what can be made
	@sed -n 's/^\([a-z |]*\):.*## \(.*\)/\1: \2/p' $(MAKEFILE_LIST)

report: $(release)/built  ## Build, and write the example's report to out/
	@$(release)/bin/tassei report examples/mie-r2/book.json \
	  --period 2020 --as-of 2021-01-31 --out out/

test: $(release)/built  ## Build, and run every test
	@ctest --preset release

bench: $(release)/built  ## Build, and run every benchmark
	@cmake --build --preset release --target run_benches

bench-peers: $(release)/build.ninja  ## Measure other engines beside this one; needs Node.js and npm
	@cmake --build --preset release --target tassei_peer
	@python3 -B bench/peers/run.py --program $(release)/bin/tassei_peer

dev asan tsan clang fuzz: develop-packages  ## Build and test this preset
	@cmake --preset $@
	@cmake --build --preset $@
	@ctest --preset $@

coverage: develop-packages  ## Run the tests, and count the lines of lib/ run
	@cmake -S . -B build/coverage -G Ninja -DCMAKE_BUILD_TYPE=Debug \
	  -DTASSEI_BUILD_BENCH=OFF -DCMAKE_C_FLAGS="--coverage -O0" \
	  -DCMAKE_CXX_FLAGS="--coverage -O0"
	@cmake --build build/coverage
	@find build/coverage -name '*.gcda' -delete
	@ctest --test-dir build/coverage --output-on-failure
	@gcovr --root . --object-directory build/coverage --filter lib/ \
	  --exclude-unreachable-branches --gcov-ignore-parse-errors \
	  --sort-uncovered

format: develop-packages  ## Lay out the C and C++ sources
	@clang-format-14 -i $(sources)

tidy: develop-packages  ## Look for bugs and bad habits with clang-tidy
	@cmake --preset clang
	@run-clang-tidy-14 -quiet -p build/clang '/(lib|capi|bindings|tests|bench)/'
	@clang-format-14 --dry-run -Werror $(sources)
	@shellcheck tools/*.sh .ci/run

clean:  ## Remove what was built and written
	@rm -rf build out

packages:
	@$(install) build test

develop-packages:
	@$(install) build test develop

$(release)/build.ninja: CMakePresets.json | packages
	@cmake --preset release

# Ninja knows what changed; the name stands for the whole build.
$(release)/built: $(release)/build.ninja FORCE | packages
	@cmake --build --preset release
