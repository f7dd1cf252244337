"""Makes the extension module from tassei.h itself, so that they cannot differ.

The header and the library are those of TASSEI_PREFIX (an installation), of
TASSEI_INCLUDE_DIR and TASSEI_LIBRARY_DIR (a build), or else those that
pkg-config knows.
"""

import os
import re
import subprocess

import cffi


def pkg_config(*arguments):
    command = ["pkg-config", *arguments, "tassei"]
    return subprocess.run(command, check=True, capture_output=True,
                          text=True).stdout.strip()


def places():
    """The folders of the header and of the library."""
    prefix = os.environ.get("TASSEI_PREFIX")
    if prefix:
        return os.path.join(prefix, "include"), os.path.join(prefix, "lib")
    include = os.environ.get("TASSEI_INCLUDE_DIR")
    library = os.environ.get("TASSEI_LIBRARY_DIR")
    if include and library:
        return include, library
    return (pkg_config("--variable=includedir"), pkg_config("--variable=libdir"))


def declarations(header):
    """What cffi reads of the header: types, functions and constants."""
    text = re.sub(r"/\*.*?\*/", "", header.replace("\\\n", ""), flags=re.S)
    constants = re.findall(r"^#define (TASSEI_[A-Z0-9_]+) \(?(-?\d+)\)?\s*$",
                           text, flags=re.M)
    # An `extern "C"` has a brace of its own behind `#ifdef __cplusplus`.
    text = re.sub(r"#ifdef __cplusplus.*?#endif", "", text, flags=re.S)
    text = re.sub(r"^#.*$", "", text, flags=re.M).replace("TASSEI_API ", "")
    return text + "".join(f"#define {name} {value}\n"
                          for name, value in constants)


INCLUDE_DIR, LIBRARY_DIR = places()
with open(os.path.join(INCLUDE_DIR, "tassei.h"), encoding="utf-8") as file:
    HEADER = file.read()

# What the library calls back: Python functions of the package.
CALLBACKS = """
extern "Python" int32_t _tassei_call(void *ctx, const tassei_value *arguments,
                                     tassei_value **result);
extern "Python" void _tassei_release(void *ctx);
"""

ffi = cffi.FFI()
ffi.cdef(declarations(HEADER) + CALLBACKS)
ffi.set_source(
    "tassei._abi",
    '#include "tassei.h"',
    libraries=["tassei"],
    include_dirs=[INCLUDE_DIR],
    library_dirs=[LIBRARY_DIR],
    runtime_library_dirs=[LIBRARY_DIR],
    py_limited_api=True,
)
