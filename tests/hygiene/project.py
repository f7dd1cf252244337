"""What the hygiene tests share: the files of the tree, and C++ without its
comments and strings."""

import os
import pathlib
import re
import tempfile
import unittest

unittest.TestCase.maxDiff = None  # Every violation is shown.

ROOT = pathlib.Path(os.environ["TASSEI_SOURCE_DIR"])
SOURCE_SUFFIXES = (".h", ".cc", ".c")
_NOT_OURS = {".git", "build", "out", "__pycache__", ".cache",
             "node_modules", "target"}


def files(root, folder="."):
    """Every file of the tree below a folder, as paths from the root."""
    for where, folders, names in os.walk(root / folder):
        at = pathlib.Path(where).relative_to(root)
        folders[:] = sorted(
            name for name in folders
            if name not in _NOT_OURS and not name.endswith(".egg-info"))
        for name in sorted(names):
            yield at / name


def sources(root, folder="."):
    """The C and C++ files among them."""
    return (path for path in files(root, folder)
            if path.suffix in SOURCE_SUFFIXES)


def includes(root, path):
    """The names a file includes, in order."""
    text = (root / path).read_text(encoding="utf-8")
    return re.findall(r'^\s*#\s*include\s+["<]([^">]+)[">]', text, re.M)


_TOKEN = re.compile(
    r'R"(?P<mark>[^()\\ ]*)\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?:\bu8|(?<![0-9A-Fa-f]))'(?:\\.|[^'\\\n])+'"
    r"|//[^\n]*"
    r"|/\*.*?\*/", re.S)


def code_lines(text):
    """The lines of C++ with comments and literals blanked out."""
    blank = _TOKEN.sub(lambda m: '""' + "\n" * m.group().count("\n"), text)
    return blank.split("\n")


class Tree:
    """A small tree in a temporary folder, given as {path: text}."""

    def __init__(self, contents):
        self._folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self._folder.name)
        for name, text in contents.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))

    def __enter__(self):
        return self.root

    def __exit__(self, *_):
        self._folder.cleanup()


def read_rooms():
    """{room: [public headers]}, in the order of the road."""
    lines = pathlib.Path(os.environ["TASSEI_ROOMS"]).read_text().splitlines()
    return {line.split()[0]: line.split()[1:] for line in lines if line}
