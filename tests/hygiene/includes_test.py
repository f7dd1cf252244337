"""Who may include whom: no cycle, no room below, no library out of its place,
and one direction from the bindings to the core."""

import re
import unittest

import project

ABSEIL_OF_THE_INTERFACE = ("absl/status/status.h", "absl/status/statusor.h")
# Libraries that are the core's own affair. Tests may compare it with some.
PRIVATE_LIBRARIES = re.compile(
    r"boost/|unicode/|simdjson\.h|bid_|sha2(56)?\.h|pugixml|hwy/")


def own_includes(root):
    """{file: the files of the tree it includes}, of the core alone."""
    paths = {str(path): path for folder in ("include", "lib")
             for path in project.sources(root, folder)}
    return {name: [own for included in project.includes(root, path)
                   for own in (included, f"include/{included}")
                   if own in paths]
            for name, path in paths.items()}


def cycles(root):
    """The files that include themselves by way of others."""
    graph = own_includes(root)
    found = []
    for start in graph:
        seen, waiting = set(), list(graph[start])
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting.extend(graph[name])
        if start in seen:
            found.append(f"{start}: includes itself by way of others")
    return found


def room_of(name, rooms):
    folder, _, rest = name.partition("/")
    if folder == "lib":
        return rest.partition("/")[0]
    header = rest.removeprefix("tassei/")
    return next((room for room, headers in rooms.items() if header in headers),
                None)


def downward_includes(root, rooms):
    """Includes of a room by a room above it."""
    order = {room: place for place, room in enumerate(rooms)}
    found = []
    for name, included in own_includes(root).items():
        place = order.get(room_of(name, rooms))
        for other in included:
            other_place = order.get(room_of(other, rooms))
            if None not in (place, other_place) and other_place > place:
                found.append(f"{name}: includes {other}, of a room below")
    return found


def refused(folder, included):
    """Why a file of this folder may not include that, or None."""
    if PRIVATE_LIBRARIES.match(included) and folder != "lib" and (
            folder != "tests" or included.startswith("boost/")):
        return "a library for lib/ alone"
    if folder == "include":
        if included.startswith("lib/"):
            return "private"
        if included.startswith("absl/") and (
                included not in ABSEIL_OF_THE_INTERFACE):
            return "not part of the interface"
    if folder == "capi" and included.startswith("lib/"):
        return "below the C++ interface"
    if folder == "bindings" and included.startswith(
            ("lib/", "tassei/", "absl/")):
        return "below the C interface"
    return None


def misplaced_includes(root):
    return [f"{path}: includes {included}: {reason}"
            for path in project.sources(root)
            for included in project.includes(root, path)
            if (reason := refused(path.parts[0], included))]


class Includes(unittest.TestCase):

    def test_finds_a_cycle(self):
        with project.Tree({
                "include/tassei/a.h": '#include "tassei/b.h"\n',
                "include/tassei/b.h": '#include "lib/x/c.h"\n',
                "lib/x/c.h": '#include "tassei/a.h"\n',
                "lib/x/c.cc": '#include "lib/x/c.h"\n'}) as root:
            self.assertEqual(len(cycles(root)), 3)

    def test_finds_a_room_that_includes_one_below(self):
        rooms = {"text": ["a.h"], "number": ["b.h"]}
        with project.Tree({
                "include/tassei/a.h": "",
                "include/tassei/b.h": '#include "tassei/a.h"\n',
                "lib/number/n.h": "",
                "lib/number/n.cc": '#include "lib/text/u.h"\n',
                "lib/text/t.cc": '#include "tassei/b.h"\n',
                "lib/text/u.h": '#include "lib/number/n.h"\n'}) as root:
            found = downward_includes(root, rooms)
        self.assertEqual(found, [
            "lib/text/t.cc: includes include/tassei/b.h, of a room below",
            "lib/text/u.h: includes lib/number/n.h, of a room below"])

    def test_finds_includes_out_of_their_place(self):
        with project.Tree({
                "include/tassei/a.h": "#include <boost/x.hpp>\n"
                                      '#include "absl/strings/str_cat.h"\n'
                                      '#include "absl/status/status.h"\n'
                                      '#include "lib/text/t.h"\n',
                "capi/book.cc": '#include "lib/book/b.h"\n',
                "bindings/cli/main.cc": '#include "tassei/a.h"\n'
                                        '#include "tassei.h"\n',
                "tests/t.cc": "#include <boost/x.hpp>\n"
                              "#include <unicode/utf8.h>\n",
                "lib/text/t.h": '#include "simdjson.h"\n'}) as root:
            self.assertEqual(len(misplaced_includes(root)), 6)

    def test_headers_have_no_cycle(self):
        self.assertEqual(cycles(project.ROOT), [])

    def test_no_room_includes_one_below(self):
        self.assertEqual(
            downward_includes(project.ROOT, project.read_rooms()), [])

    def test_every_include_is_in_its_place(self):
        self.assertEqual(misplaced_includes(project.ROOT), [])


if __name__ == "__main__":
    unittest.main()
