"""The C ABI holds its own rules: every function is tested in C and called from
Python, lets no exception out, and takes nothing but plain scalars, text and
handles."""

import re
import unittest

import project

_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)


def mapped(text):
    return re.findall(r"^\s*(tassei_\w+);", text, re.M)


def untested(names, tests):
    """Names that no C test calls."""
    code = "\n".join(_COMMENT.sub("", test) for test in tests)
    return [name for name in names
            if not re.search(rf"\b{name}\s*\(", code)]


def uncalled(names, modules):
    """Names that neither the Python package nor its tests use."""
    code = "\n".join(modules)
    return [name for name in names if not re.search(rf"\blib\.{name}\b", code)]


def declarations(header):
    """(result, name, parameters) of each function of the header."""
    code = re.sub(r"^\s*#.*?(?<!\\)$", "", _COMMENT.sub("", header),
                  flags=re.M)
    return [(" ".join(result.split()), name, " ".join(parameters.split()))
            for result, name, parameters in re.findall(
                r"TASSEI_API\s+([\w\s*]+?)\s*\b(tassei_\w+)\(([^)]*)\)",
                code)]


_SCALAR = r"(?:int32_t|int64_t|size_t)"
_HANDLE = r"tassei_(?!status\b)\w+"
_PARAMETER = re.compile(
    rf"{_SCALAR} \*?\w+"                  # A scalar in, or out.
    r"|const char \*{1,2}\w+"             # Text or bytes, in or lent.
    rf"|(?:const )?{_HANDLE} \*\w+"       # A handle.
    rf"|{_HANDLE} \*\*\w+"                # A handle given.
    # A callback, by the name of its type, and what it is called with.
    r"|tassei_\w+_function \w+|void \*ctx")
_RESULT = re.compile(r"void|tassei_status|int32_t|size_t")


def unbindable(header):
    """Parameters and results that some language cannot bind."""
    found = []
    for result, name, parameters in declarations(header):
        # The version is a static text.
        if not _RESULT.fullmatch(result) and name != "tassei_version":
            found.append(f"{name}: gives {result}")
        if parameters != "void":
            found += [f"{name}: takes {parameter.strip()}"
                      for parameter in parameters.split(",")
                      if not _PARAMETER.fullmatch(parameter.strip())]
    return found


def unguarded(header, sources):
    """Functions that can fail and whose body is not a Guard."""
    bodies = dict(re.findall(
        r"^[\w* ]+\b(tassei_\w+)\([^{;]*\)\s*\{(?:[^\n]*\}$|(.*?)^\})",
        "\n".join(sources), re.M | re.S))
    found = []
    for _, name, parameters in declarations(header):
        if "tassei_error **error" not in parameters:
            continue
        body = bodies.get(name, "").strip()
        if not re.match(r"return Guard\(error, ", body):
            found.append(name)
    return found


def unprefixed(header):
    """Macros without the prefix."""
    return [name for name in re.findall(r"^#\s*define (\w+)", header, re.M)
            if not name.startswith("TASSEI_")]


class Abi(unittest.TestCase):

    def test_finds_what_is_not_tested(self):
        names = mapped("TASSEI_0 {\n global:\n  tassei_a;\n  tassei_b;\n};\n")
        self.assertEqual(
            untested(names, ["x = tassei_a (1); /* tassei_b(1) */"]),
            ["tassei_b"])
        self.assertEqual(uncalled(names, ["lib.tassei_b"]), ["tassei_a"])

    def test_finds_what_cannot_be_bound(self):
        header = ("TASSEI_API bool tassei_a(long x, const char *data,\n"
                  "    size_t size, int32_t *out, tassei_book **book,\n"
                  "    const tassei_book *other, tassei_error **error);\n"
                  "TASSEI_API void tassei_b(tassei_point p, void *v);\n"
                  "TASSEI_API int32_t tassei_c(void);\n")
        self.assertEqual(unbindable(header), [
            "tassei_a: gives bool", "tassei_a: takes long x",
            "tassei_b: takes tassei_point p", "tassei_b: takes void *v"])

    def test_finds_what_is_not_guarded(self):
        header = ("TASSEI_API tassei_status tassei_a(tassei_error **error);\n"
                  "TASSEI_API tassei_status tassei_b(tassei_error **error);\n")
        source = ("tassei_status tassei_a(tassei_error** error) {\n"
                  "  return Guard(error, [&] { return 1; });\n}\n"
                  "int32_t tassei_c(void) { return 0; }\n"
                  "tassei_status tassei_b(tassei_error** error) {\n"
                  "  return 0;\n}\n")
        self.assertEqual(unguarded(header, [source]), ["tassei_b"])

    def setUp(self):
        capi = project.ROOT / "capi"
        self.header = (capi / "include/tassei.h").read_text("utf-8")
        self.names = mapped((capi / "tassei.map").read_text("utf-8"))

    def texts(self, folder, suffix):
        return [path.read_text("utf-8") for path in
                sorted((project.ROOT / folder).rglob(f"*{suffix}"))]

    def test_the_header_declares_what_the_map_lists(self):
        self.assertEqual(
            sorted(name for _, name, _ in declarations(self.header)),
            sorted(self.names))

    def test_every_function_has_a_test_in_c(self):
        self.assertEqual(
            untested(self.names, self.texts("tests/capi", ".c")), [])

    def test_every_function_is_called_from_python(self):
        self.assertEqual(
            uncalled(self.names, self.texts("bindings/python", ".py")), [])

    def test_every_language_can_bind_it(self):
        self.assertEqual(unbindable(self.header), [])

    def test_whatever_can_fail_is_guarded(self):
        self.assertEqual(
            unguarded(self.header, self.texts("capi", ".cc")), [])

    def test_every_macro_has_the_prefix(self):
        self.assertEqual(unprefixed(self.header), [])


if __name__ == "__main__":
    unittest.main()
