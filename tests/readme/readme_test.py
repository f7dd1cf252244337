"""The examples of both READMEs are the files in examples/, to the letter, and
each is short."""

import pathlib
import re
import sys
import unittest

SOURCE = pathlib.Path(sys.argv.pop(1))
EXAMPLES = {"cpp": "progress.cc", "c": "progress.c", "python": "progress.py"}
READMES = ("README.md", "README.ja.md")


def blocks(readme):
    text = (SOURCE / readme).read_text(encoding="utf-8")
    return dict(re.findall(r"^```(cpp|c|python)\n(.*?)^```$", text, re.M | re.S))


class Readme(unittest.TestCase):

    def test_shows_each_example_as_it_is_compiled_and_run(self):
        for readme in READMES:
            for language, name in EXAMPLES.items():
                with self.subTest(readme=readme, language=language):
                    example = (SOURCE / "examples" / name).read_text("utf-8")
                    self.assertEqual(blocks(readme).get(language), example)

    def test_keeps_each_example_under_thirty_lines(self):
        for name in EXAMPLES.values():
            with self.subTest(example=name):
                lines = (SOURCE / "examples" / name).read_text("utf-8").splitlines()
                self.assertLess(len(lines), 30)

    def test_links_to_files_that_exist(self):
        for readme in READMES:
            text = (SOURCE / readme).read_text(encoding="utf-8")
            for target in re.findall(r"\]\(([^)#:]+)\)", text):
                with self.subTest(readme=readme, target=target):
                    self.assertTrue((SOURCE / target).exists())


if __name__ == "__main__":
    unittest.main()
