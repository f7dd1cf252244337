"""The shared library exports exactly what its version script lists, keeps
nothing for a thread, and carries the name and libraries it should."""

import os
import re
import subprocess
import unittest

import project


def mapped(text):
    """The names that a version script makes global."""
    text = re.sub(r"/\*.*?\*/|#[^\n]*", "", text, flags=re.S)
    names = set()
    for part in re.findall(r"global:(.*?)(?:local:|\})", text, re.S):
        names.update(name.strip() for name in part.split(";") if name.strip())
    return names


def exported(nm_output):
    """The names of `nm -D --defined-only`, without the version nodes."""
    rows = (line.split() for line in nm_output.splitlines())
    return {row[-1].partition("@")[0] for row in rows
            if row and row[-2] != "A"}


def thread_symbols(readelf_output):
    """The thread-local symbols defined, of `readelf --symbols --wide`."""
    rows = (line.split() for line in readelf_output.splitlines())
    return [row[-1] for row in rows
            if len(row) >= 8 and row[3] == "TLS" and row[6] != "UND"]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True,
                          text=True, env={**os.environ, "LC_ALL": "C"}).stdout


class Symbols(unittest.TestCase):

    def test_reads_a_version_script(self):
        script = ("TASSEI_0 {\n global:\n  tassei_a;\n  tassei_b; # two\n"
                  " local: *;\n};\n"
                  "TASSEI_1 { global: tassei_c; } TASSEI_0;\n")
        self.assertEqual(mapped(script), {"tassei_a", "tassei_b", "tassei_c"})

    def test_reads_the_lists_of_symbols(self):
        self.assertEqual(
            exported("0000000000000000 A TASSEI_0\n"
                     "0000000000001a10 T tassei_a@@TASSEI_0\n"
                     "0000000000001a20 W _ZN5boost1xE\n"),
            {"tassei_a", "_ZN5boost1xE"})
        self.assertEqual(
            thread_symbols(
                "    7: 0000000000000000     8 TLS     GLOBAL DEFAULT   22 x\n"
                "    8: 0000000000000000     0 TLS     GLOBAL DEFAULT  UND y\n"
            ), ["x"])

    def test_exports_exactly_the_map(self):
        map_file = project.ROOT / "capi" / "tassei.map"
        names = mapped(map_file.read_text("utf-8"))
        self.assertEqual(
            exported(run("nm", "-D", "--defined-only",
                         os.environ["TASSEI_LIBRARY"])), names)
        self.assertEqual(
            [name for name in names if not name.startswith("tassei_")], [])

    def test_has_no_symbol_of_a_thread(self):
        self.assertEqual(
            thread_symbols(run("readelf", "--symbols", "--wide",
                               os.environ["TASSEI_LIBRARY"])), [])

    def test_has_the_name_of_its_abi_and_the_common_libstdcxx(self):
        dynamic = run("readelf", "--dynamic", "--wide",
                      os.environ["TASSEI_LIBRARY"])
        self.assertIn("soname: [libtassei.so.0]", dynamic)
        self.assertIn("Shared library: [libstdc++.so.6]", dynamic)


if __name__ == "__main__":
    unittest.main()
