"""The examples of both READMEs are the files in examples/, to the letter, and
each is short."""

import pathlib
import re
import sys
import unittest

SOURCE = pathlib.Path(sys.argv.pop(1))
# In the order of the READMEs.
EXAMPLES = {"cpp": ("progress.cc", "rules.cc"),
            "c": ("progress.c", "rules.c"),
            "python": ("progress.py", "rules.py", "published.py")}
READMES = ("README.md", "README.ja.md")


def blocks(readme, language):
    text = (SOURCE / readme).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def example(name):
    return (SOURCE / "examples" / name).read_text("utf-8")


class Readme(unittest.TestCase):

    def test_shows_each_example_as_it_is_compiled_and_run(self):
        for readme in READMES:
            for language, names in EXAMPLES.items():
                with self.subTest(readme=readme, language=language):
                    self.assertEqual(blocks(readme, language),
                                     [example(name) for name in names])

    def test_keeps_each_example_under_thirty_lines(self):
        for names in EXAMPLES.values():
            for name in names:
                with self.subTest(example=name):
                    self.assertLess(len(example(name).splitlines()), 30)

    def test_links_to_files_that_exist(self):
        for readme in READMES:
            text = (SOURCE / readme).read_text(encoding="utf-8")
            for target in re.findall(r"\]\(([^)#:]+)\)", text):
                with self.subTest(readme=readme, target=target):
                    self.assertTrue((SOURCE / target).exists())


if __name__ == "__main__":
    unittest.main()
