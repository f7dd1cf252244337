"""The installed package."""

import concurrent.futures
import dataclasses
import datetime
import gc
import importlib.resources
import os
import pathlib
import pickle
import subprocess
import sys
import tempfile
import unittest
import warnings
from decimal import Decimal
from fractions import Fraction

import tassei
from tassei import _calls, _errors
from tassei._abi import lib

unittest.TestCase.maxDiff = None

ROOT = pathlib.Path(os.environ["TASSEI_SOURCE_DIR"])
EXAMPLE = ROOT / "examples/mie-r2/book.json"
SMALL = ROOT / "tests/capi/book.json"
SCHEMES = ROOT / "tests/capi/schemes"
DAY = datetime.date(2021, 4, 30)


def entry(name="e6", **more):
    return {"id": name, "plan": "plan", "subject": "forms", "period": "2020",
            "as_of": datetime.date(2021, 3, 31), "kind": "observation",
            "value": Decimal("31"), **more}


class Case(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)


class Example(Case):

    def test_the_first_example_of_the_package(self):
        book = tassei.load(EXAMPLE)
        assessment = book.as_of("2021-01-31").assess(period="2020")
        ratio = assessment.ratio("行財政改革取組の達成割合")
        self.assertEqual(str(ratio), "2/7 (28.6%)")
        assessment.report().save(self.folder / "out")
        self.assertTrue((self.folder / "out/gikai.html").is_file())

    def test_it_is_typed_and_has_the_version_of_the_library(self):
        typed = importlib.resources.files("tassei") / "py.typed"
        self.assertTrue(typed.is_file())
        self.assertEqual(tassei.version(), os.environ["TASSEI_VERSION"])
        self.assertEqual(tassei.abi_version(), 0)
        for name in tassei.__all__:
            self.assertTrue(hasattr(tassei, name))


class Books(Case):

    def test_a_book_says_what_was_recorded(self):
        book = tassei.load(SMALL)
        self.assertEqual(len(book), 5)
        self.assertEqual(book.last_recorded_on, datetime.date(2021, 4, 20))
        self.assertRegex(book.digest, "^[0-9a-f]{64}$")
        self.assertRegex(repr(book),
                         "^<tassei.Book entries=5 digest=[0-9a-f]{8}>$")

    def test_appending_gives_another_book(self):
        book = tassei.load(SMALL)
        after = book.append([entry()], recorded_on=DAY)
        again = after.append([entry()], recorded_on="令和3年4月30日")
        self.assertEqual([len(book), len(after), len(again)], [5, 6, 6])
        self.assertNotEqual(after.digest, book.digest)
        self.assertEqual(again.digest, after.digest)

    def test_entries_may_be_bytes(self):
        content = _calls.dump_json({"entries": [entry()]})
        self.assertEqual(len(tassei.load(SMALL).append(content, DAY)), 6)

    def test_what_has_no_place_in_an_entry_is_refused(self):
        book = tassei.load(SMALL)
        with self.assertRaises(TypeError):
            book.append([entry(value=object())], DAY)
        with self.assertRaises(ValueError):
            book.append([entry(value=float("nan"))], DAY)
        with self.assertRaises(TypeError):
            book.append([entry()], datetime.datetime(2021, 4, 30))

    def test_every_form_leads_back_to_the_same_bytes(self):
        book = tassei.load(EXAMPLE)
        for form in ("json", "tables", "tables-utf8", "tables-cp932", "cache"):
            book.save(self.folder / form, form=form)
            again = tassei.load(str(self.folder / form))
            self.assertEqual(again.to_json(), book.to_json())
        self.assertEqual(tassei.read(book.to_json()).digest, book.digest)
        with self.assertRaises(ValueError):
            book.save(self.folder / "x", form="xlsx")

    def test_rare_characters_come_through(self):
        content = SMALL.read_text("utf-8").replace("小さな台帳", "𠮷😀")
        assessment = tassei.read(content.encode("utf-8")).assess("2020")
        self.assertEqual(assessment[0].name, "\U00020B9Fらない職場づくり")


class Assessments(Case):

    def setUp(self):
        super().setUp()
        self.assessment = tassei.load(SMALL).assess()

    def test_it_says_what_was_assessed(self):
        self.assertEqual(self.assessment.period, "2020")
        self.assertEqual(self.assessment.as_of, datetime.date(2021, 3, 31))
        self.assertEqual(self.assessment.known_on, datetime.date(2021, 4, 20))
        self.assertEqual(repr(self.assessment),
                         "<tassei.Assessment period=2020 as_of=2021-03-31 "
                         "known_on=2021-04-20>")

    def test_it_is_a_sequence_of_initiatives(self):
        first, second = self.assessment
        self.assertEqual(first, tassei.Initiative(
            id="a", number="1", name="\U00020B9Fらない職場づくり",
            group="pillar", department="office", grade="達成",
            computed="達成", rule="r1", cause=None, basis="final",
            progress="as_planned", illustrative=False))
        self.assertEqual(second, self.assessment[-1])
        with self.assertRaises(IndexError):
            self.assessment[2]

    def test_what_is_undecided_has_a_cause(self):
        then = tassei.load(SMALL).as_of(known_on="2020-10-16").assess("2020")
        self.assertIsNone(then[1].grade)
        self.assertTrue(then[1].cause)

    def test_a_measure_is_exact_and_printed_by_its_rule(self):
        self.assertEqual(self.assessment.measures, ["share"])
        ratio = self.assessment.ratio()
        self.assertEqual(ratio, self.assessment.ratio("達成割合"))
        self.assertEqual(ratio.value, Fraction(1, 2))
        self.assertEqual(str(ratio.percent), "50.0")
        self.assertEqual((ratio.planned, ratio.progress, ratio.basis),
                         (1, "as_planned", "final"))

    def test_a_request_says_only_what_it_must(self):
        book = tassei.load(SMALL)
        half = book.assess(round="first-half")
        self.assertEqual(half.period, "2020H1")
        self.assertEqual(book.assess(2020, plan="plan").period, "2020")
        self.assertEqual(book.as_of(datetime.date(2020, 9, 30)).assess(
            "令和2年度上半期").as_of, datetime.date(2020, 9, 30))

    def test_answers_come_in_words_and_as_data(self):
        for answer in (self.assessment.table(), self.assessment.explain(1),
                       self.assessment.missing(),
                       self.assessment.compare(self.assessment)):
            self.assertEqual(str(answer), answer.text("ja"))
            self.assertNotEqual(answer.text("en"), answer.text("ja"))
            self.assertIsNotNone(answer.data)
        with self.assertRaises(ValueError):
            self.assessment.table().text("de")

    def test_a_report_has_its_files(self):
        report = self.assessment.report("en")
        self.assertIn("1/2", report.summary)
        self.assertIn("1/2", repr(report))
        report.save(self.folder / "new")
        self.assertEqual(
            {path.name: path.read_bytes()
             for path in (self.folder / "new").iterdir()}, report.files)

    def test_a_round_is_published_once(self):
        published = self.assessment.publish("year", DAY)
        self.assertEqual(len(published), 6)
        with self.assertRaises(tassei.FailedPreconditionError):
            published.assess(round="year").publish("year", DAY, entry_id="p2")


class Schemes(Case):

    def test_other_rules_are_tried_on_a_past_year(self):
        own = tassei.load(SMALL).assess(round="year")
        tried = tassei.load(SMALL).assess(
            round="year", scheme=tassei.open_scheme(SCHEMES / "strict"))
        self.assertEqual([one.grade for one in own], ["達成", "継続"])
        self.assertEqual([one.grade for one in tried], ["達成", "遅れ"])
        self.assertIn("達成度が変わるもの: 1 件（全 2 件）",
                      own.trial(tried).text())
        self.assertEqual(
            [one["changes"] for one in own.trial(tried).data["subjects"]],
            [False, True])
        with self.assertRaises(tassei.InvalidArgumentError):
            own.trial(tassei.load(SMALL).assess(round="first-half"))

    def test_a_folder_of_schemes_is_a_sequence(self):
        with tassei.open_schemes(SCHEMES) as schemes:
            self.assertEqual(len(schemes), 2)
            other, strict = schemes
            self.assertEqual(
                [one["id"] for one in schemes.table().data["schemes"]],
                ["other", "strict"])
            with self.assertRaises(IndexError):
                schemes[2]
            self.assertEqual([one.code for one in schemes.check()], ["K0981"])
        assessment = tassei.load(SMALL).assess(scheme=strict)
        self.assertEqual(assessment.measures, ["share", "spread"])
        self.assertIsNone(tassei.load(SMALL).assess(scheme=other)[0].grade)

    def test_problems_of_a_scheme_are_told(self):
        with self.assertRaises(tassei.NotFoundError):
            tassei.open_scheme(self.folder)
        (self.folder / "scheme.json").write_text("{}")
        with self.assertRaises(tassei.InvalidArgumentError) as caught:
            tassei.open_schemes(self.folder)
        self.assertGreater(len(caught.exception.diagnostics), 1)


class Errors(Case):

    def test_each_status_has_its_exception(self):
        own = {lib.TASSEI_INVALID_ARGUMENT: tassei.InvalidArgumentError,
               lib.TASSEI_NOT_FOUND: tassei.NotFoundError,
               lib.TASSEI_PERMISSION_DENIED: tassei.PermissionDeniedError,
               lib.TASSEI_RESOURCE_EXHAUSTED: tassei.ResourceExhaustedError,
               lib.TASSEI_FAILED_PRECONDITION: tassei.FailedPreconditionError,
               lib.TASSEI_OUT_OF_RANGE: tassei.OutOfRangeError,
               lib.TASSEI_UNAVAILABLE: tassei.UnavailableError,
               lib.TASSEI_DATA_LOSS: tassei.DataLossError}
        for code in (*range(1, 17), 99):
            error = _errors.error_for(code, "why")
            self.assertIs(type(error), own.get(code, tassei.TasseiError))
            self.assertEqual((error.code, str(error)), (code, "why"))
            self.assertEqual(len(error.diagnostics), 0)

    def test_an_error_carries_its_diagnostics(self):
        with self.assertRaises(tassei.InvalidArgumentError) as caught:
            tassei.read(b'{\n "tassei": ?\n}', "my.json")
        found = caught.exception.diagnostics
        self.assertTrue(found.has_errors)
        self.assertEqual((found[0].severity, found[0].file, found[0].line,
                          found[0].column), ("critical", "my.json", 2, 12))
        self.assertTrue(found[0].message and found[0].message_en)
        self.assertIn("my.json:2:12", str(caught.exception))
        self.assertIn("critical[K", found.text("en"))
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual(again.diagnostics, found)

    def test_what_is_not_there_is_not_found(self):
        with self.assertRaises(tassei.NotFoundError) as caught:
            tassei.load(self.folder / "none.json")
        self.assertIn("none.json", str(caught.exception))
        with self.assertRaises(tassei.NotFoundError):
            tassei.load(SMALL).assess().explain("9")
        with self.assertRaises(tassei.NotFoundError):
            tassei.load(SMALL).assess().ratio("none")

    def test_bytes_that_are_not_utf8_do_no_harm(self):
        with self.assertRaises(tassei.InvalidArgumentError) as caught:
            tassei.read(b'{"tassei": 1, "title": "\xff"}', "name")
        self.assertTrue(str(caught.exception))

    def test_checking_collects_instead_of_raising(self):
        self.assertEqual(len(tassei.check(SMALL)), 0)
        bad = self.folder / "bad.json"
        bad.write_text("[]")
        self.assertTrue(tassei.check(bad).has_errors)
        with self.assertRaises(tassei.NotFoundError):
            tassei.check(self.folder / "none.json")

    def test_warnings_point_at_the_caller(self):
        diagnostic = tassei.Diagnostic(*[""] * 14)
        diagnostic = dataclasses.replace(diagnostic, line=0)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            _calls.warn(_errors.Diagnostics((diagnostic,)))
        self.assertEqual(len(caught), 1)
        self.assertIs(caught[0].category, tassei.TasseiWarning)
        self.assertEqual(caught[0].filename, __file__)


class Lives(Case):

    def test_what_is_closed_refuses_to_work(self):
        with tassei.load(SMALL) as book:
            assessment = book.assess()
        book.close()
        with self.assertRaises(ValueError):
            len(book)
        self.assertEqual(repr(book), "<tassei.Book closed>")
        self.assertEqual(len(assessment), 2)
        answer = assessment.table()
        report = assessment.report()
        assessment.close()
        report.close()
        self.assertEqual(repr(assessment), "<tassei.Assessment closed>")
        self.assertEqual(repr(report), "<tassei.Report closed>")
        self.assertTrue(answer.text())

    def test_any_order_of_collection_will_do(self):
        for _ in range(20):
            book = tassei.load(SMALL)
            assessment = book.assess()
            del book
            gc.collect()
            report = assessment.report()
            del assessment
            gc.collect()
            self.assertTrue(report.summary)

    def test_threads_share_a_book_and_may_close_it(self):
        book = tassei.load(EXAMPLE)
        snapshot = book.as_of("2021-01-31")

        def summary(_):
            return snapshot.assess("2020").report().summary

        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            self.assertEqual(len(set(pool.map(summary, range(16)))), 1)
            running = [pool.submit(summary, i) for i in range(8)]
            book.close()
            for each in running:
                self.assertIn(type(each.exception()), (type(None), ValueError))

    def test_an_interpreter_may_end_with_live_handles(self):
        program = (
            "import sys, threading, tassei\n"
            f"book = tassei.load({str(SMALL)!r})\n"
            "class Holder: pass\n"
            "a = Holder(); a.self = a; a.assessment = book.assess()\n"
            "a.report = a.assessment.report()\n"
            "sys.kept = a.assessment.table()\n"
            "def work():\n"
            "    while True: book.assess().table().text()\n"
            "threading.Thread(target=work, daemon=True).start()\n")
        done = subprocess.run([sys.executable, "-c", program], check=False,
                              capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, b""))


if __name__ == "__main__":
    unittest.main()
