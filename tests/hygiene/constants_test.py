"""A constant of one name stands in one header of its namespace: two that are
included apart would be one to the linker."""

import re
import unittest

import project

_NAMESPACE = re.compile(r"^namespace ([\w:]+) \{$", re.M)
_CONSTANT = re.compile(r"^inline constexpr [\w:<>, ]+?\s+(k\w+)[\s{=]", re.M)


def constants(text):
    """The constants of a header by their full names. Namespaces other than the
    one that the header opens first are none of our headers'."""
    code = "\n".join(project.code_lines(text))
    opened = _NAMESPACE.search(code)
    if opened is None:
        return []
    return [f"{opened.group(1)}::{name}" for name in _CONSTANT.findall(code)]


def doubled(root):
    found = []
    places = {}
    for folder in ("include", "lib", "capi"):
        for path in project.sources(root, folder):
            if path.suffix != ".h":
                continue
            for name in constants((root / path).read_text("utf-8")):
                first = places.setdefault(name, path)
                if first != path:
                    found.append(f"{path}: {name} stands in {first} too")
    return found


class Constants(unittest.TestCase):

    def test_finds_a_constant_of_two_headers(self):
        with project.Tree({
            "lib/a/a.h": "namespace x::y {\n"
                         "inline constexpr DiagnosticKind kOne{\n  1};\n}\n",
            "lib/b/b.h": "namespace x::y {\n"
                         "inline constexpr std::size_t kTwo = 1;\n"
                         "// inline constexpr int kOne = 2;\n"
                         "inline constexpr CauseKind kOne{2};\n}\n",
            "lib/c/c.h": "namespace x::z {\n"
                         "inline constexpr CauseKind kOne{2};\n}\n",
        }) as root:
            self.assertEqual(doubled(root),
                             ["lib/b/b.h: x::y::kOne stands in lib/a/a.h too"])

    def test_there_is_none(self):
        self.assertEqual(doubled(project.ROOT), [])


if __name__ == "__main__":
    unittest.main()
