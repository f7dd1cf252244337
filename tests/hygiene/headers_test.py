"""Public headers stay short, and each belongs to one room."""

import unittest

import project

MOST_LINES = 300


def long_headers(root):
    return [f"{path}: {count} lines, more than {MOST_LINES}"
            for path in project.sources(root, "include")
            if (count := (root / path).read_text("utf-8").count("\n"))
            > MOST_LINES]


def misplaced_headers(root, rooms):
    """Headers that no room or several rooms name, and names of no header."""
    owners = {}
    for room, headers in rooms.items():
        for header in headers:
            owners.setdefault(header, []).append(room)
    present = {path.name for path in project.sources(root, "include")}
    found = [f"include/tassei/{name}: belongs to no room"
             for name in sorted(present - owners.keys())]
    found += [f"{name}: belongs to {' and '.join(owner)}"
              for name, owner in sorted(owners.items()) if len(owner) > 1]
    found += [f"{owner[0]}: there is no include/tassei/{name}"
              for name, owner in sorted(owners.items())
              if name not in present]
    return found


class Headers(unittest.TestCase):

    def test_finds_a_header_that_is_too_long(self):
        with project.Tree({"include/tassei/long.h": "\n" * 301,
                           "include/tassei/short.h": "\n" * 300}) as root:
            self.assertEqual(len(long_headers(root)), 1)

    def test_finds_headers_that_do_not_belong_to_one_room(self):
        with project.Tree({"include/tassei/date.h": "",
                           "include/tassei/lost.h": "",
                           "include/tassei/twice.h": ""}) as root:
            found = misplaced_headers(
                root, {"text": ["date.h", "twice.h"],
                       "number": ["twice.h", "gone.h"]})
        self.assertEqual(found, ["include/tassei/lost.h: belongs to no room",
                                 "twice.h: belongs to text and number",
                                 "number: there is no include/tassei/gone.h"])

    def test_public_headers_are_short(self):
        self.assertEqual(long_headers(project.ROOT), [])

    def test_each_public_header_belongs_to_one_room(self):
        self.assertEqual(
            misplaced_headers(project.ROOT, project.read_rooms()), [])


if __name__ == "__main__":
    unittest.main()
