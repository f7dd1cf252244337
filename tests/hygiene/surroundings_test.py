"""The library reads nothing from its surroundings: no locale, clock,
environment or chance, and it keeps nothing for a thread."""

import re
import unittest

import project

BANNED = {
    "locale": r"\b(setlocale|uselocale|newlocale|localeconv)\b"
              r"|\bstd::locale\b(?!::classic)",
    "numbers by the locale": r"\b(stod|stof|stold|strtod|strtof|strtold|atof)"
                             r"\s*\(",
    "environment": r"\b(getenv|secure_getenv|setenv|putenv|environ)\b",
    "clock": r"\b(system_clock|steady_clock|high_resolution_clock)\b"
             r"|\b(gettimeofday|clock_gettime|localtime(_r)?|strftime|mktime)"
             r"\s*\(|\bstd::time\s*\(|(?<![\w:.>])time\s*\((NULL|nullptr|0|&)"
             r"|\babsl::Now\b|\b(day|second_|microsec_)clock\b",
    "chance": r"\brandom_device\b|(?<![\w:.>])s?rand\s*\(",
    "state of a thread": r"\bthread_local\b",
    "printing to the host": r"\bstd::(cout|cerr|clog)\b|\bprintf\s*\("
                            r"|\bfprintf\s*\(",
}
# (file, what is allowed there): why.
ALLOWED = {}


def uses(root):
    found = []
    for folder in ("include", "lib", "capi"):
        for path in project.sources(root, folder):
            text = (root / path).read_text("utf-8")
            for number, line in enumerate(project.code_lines(text), 1):
                found += [
                    f"{path}:{number}: {what}: {line.strip()}"
                    for what, pattern in BANNED.items()
                    if re.search(pattern, line)
                    and (str(path), what) not in ALLOWED]
    return found


class Surroundings(unittest.TestCase):

    def test_finds_each_kind(self):
        lines = ['std::setlocale(LC_ALL, "");',
                 "std::locale here;",
                 "double x = std::stod(text);",
                 'getenv("HOME");',
                 "auto now = std::chrono::system_clock::now();",
                 "time_t t = time(nullptr);",
                 "std::random_device seed;",
                 "thread_local int last = 0;",
                 "std::cerr << 1;"]
        with project.Tree({"lib/text/t.cc": "\n".join(lines)}) as root:
            found = uses(root)
        self.assertEqual([int(line.split(":")[1]) for line in found],
                         list(range(1, len(lines) + 1)))

    def test_leaves_comments_literals_and_the_classic_locale_alone(self):
        text = ('// the environment: getenv("X")\n'
                "/* setlocale\n setlocale */\n"
                'const char* name = "time(0) getenv";\n'
                "int million = 1'000'000;\n"
                'auto raw = R"(std::stod("))";\n'
                "out.imbue(std::locale::classic());\n"
                "value.time(0);\n")
        with project.Tree({"lib/text/t.cc": text}) as root:
            self.assertEqual(uses(root), [])

    def test_a_digit_separator_hides_nothing(self):
        text = "int a = 1'000; getenv(x); int b = 2'000;\n"
        with project.Tree({"lib/text/t.cc": text}) as root:
            self.assertEqual(len(uses(root)), 1)

    def test_the_library_reads_nothing_from_its_surroundings(self):
        self.assertEqual(uses(project.ROOT), [])


if __name__ == "__main__":
    unittest.main()
