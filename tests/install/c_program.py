"""Builds and runs a C program against the installed library, by pkg-config.

The program names every function of the version script, so that each is
declared by the installed header and found in the installed library. It is
also compiled as C++, for the header alone, and must not build without
pkg-config: then another copy was found.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys

SOURCE = """#include <stddef.h>
#include <tassei.h>

typedef void (*function)(void);

int main(void) {{
  static const function functions[] = {{
{functions}
  }};
  size_t i;
  for (i = 0; i < sizeof functions / sizeof *functions; ++i) {{
    if (functions[i] == NULL) return 1;
  }}
  return 0;
}}
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--libdir", required=True)
    parser.add_argument("--map", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("compiler", nargs="+")
    options = parser.parse_args()

    lib = options.prefix / options.libdir
    names = re.findall(r"^\s*(tassei_\w+);", options.map.read_text(), re.M)
    if not names:
        sys.exit("the version script lists nothing")
    options.folder.mkdir(parents=True, exist_ok=True)
    source = options.folder / "program.c"
    source.write_text(SOURCE.format(
        functions="\n".join(f"    (function){name}," for name in names)))
    program = options.folder / "program"

    pkg_config = {**os.environ, "PKG_CONFIG_PATH": str(lib / "pkgconfig")}
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "tassei"], check=True, text=True,
        env=pkg_config, capture_output=True).stdout.split()
    build = [*options.compiler, "-std=c99", str(source), "-o", str(program)]
    subprocess.run([*build, *flags], check=True)
    subprocess.run([program], check=True,
                   env={**os.environ, "LD_LIBRARY_PATH": str(lib)})

    header = options.prefix / "include" / "tassei.h"
    subprocess.run([*options.compiler, "-x", "c++", "-std=c++20",
                    "-fsyntax-only", "-include", str(header), "/dev/null"],
                   check=True)
    alone = subprocess.run(build, capture_output=True, check=False)
    if alone.returncode == 0:
        sys.exit("the program builds without pkg-config: "
                 "another copy was found")


if __name__ == "__main__":
    main()
