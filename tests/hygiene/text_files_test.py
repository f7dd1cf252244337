"""Text files are tidy, and name no path of the machine they were made on."""

import re
import unittest

import project

TEXT_SUFFIXES = {".h", ".cc", ".c", ".py", ".pyi", ".cmake", ".txt", ".md",
                 ".json", ".sh", ".map", ".in", ".toml", ".cob", ".cpy"}
TEXT_NAMES = {"Makefile", "LICENSE", "run", ".gitignore", ".gitattributes",
              ".clang-format", ".clang-tidy"}
# Inputs whose bytes are the point.
INPUTS = re.compile(r"^tests/fuzz/corpus/|/testdata/")
MACHINE = re.compile(
    r"(^|[^A-Za-z0-9_.])/(work|farm|home/\w+|Users/\w+|tmp/\w+/\w+)/"
    r"|bash[_]jobs|[.]library\b")


def problems_of(text):
    """What is wrong with a text, as (line, what)."""
    found = []
    if "\r" in text:
        found.append((1, "a carriage return"))
    if text and not text.endswith("\n"):
        found.append((text.count("\n") + 1, "no line end at the end"))
    for number, line in enumerate(text.split("\n"), 1):
        if line.endswith((" ", "\t")):
            found.append((number, "blanks at the end"))
        if MACHINE.search(line):
            found.append((number, "a path of a machine"))
    return found


def is_text(path):
    return ((path.suffix in TEXT_SUFFIXES or path.name in TEXT_NAMES)
            and not INPUTS.search(path.as_posix()))


def untidy(root):
    return [f"{path}:{line}: {what}"
            for path in project.files(root) if is_text(path)
            for line, what in problems_of(
                (root / path).read_bytes().decode("utf-8"))]


class TextFiles(unittest.TestCase):

    def test_finds_each_problem(self):
        self.assertEqual(len(problems_of("a\r\n")), 1)
        self.assertEqual(len(problems_of("a")), 1)
        self.assertEqual(len(problems_of("a \nb\t\n")), 2)
        self.assertEqual(len(problems_of("see /" "home/ann/tree\n")), 1)
        self.assertEqual(problems_of("see /usr/lib, ../work/x\n"), [])

    def test_looks_into_the_tree_but_not_into_inputs(self):
        with project.Tree({"a.md": "a \n", "build/b.md": "b \n",
                           "tests/fuzz/corpus/csv/c.txt": "c \r\n"}) as root:
            self.assertEqual(untidy(root), ["a.md:1: blanks at the end"])

    def test_the_tree_is_tidy(self):
        self.assertEqual(untidy(project.ROOT), [])


if __name__ == "__main__":
    unittest.main()
