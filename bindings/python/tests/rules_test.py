"""Rules by way of the installed package."""

import datetime
import gc
import os
import pathlib
import tempfile
import unittest
from decimal import Decimal

import tassei
from tassei import _calls, _values
from tassei._abi import ffi, lib

unittest.TestCase.maxDiff = None

ROOT = pathlib.Path(os.environ["TASSEI_SOURCE_DIR"])
MODEL = ROOT / "tests/capi/model.dmn"
RANK = ("host.Ranks", "rank(double)")


class Models(unittest.TestCase):

    def setUp(self):
        self.model = tassei.Model.open(MODEL)

    def test_a_decision_follows_from_inputs(self):
        for rate, grade in (("0.85", "おおむね達成"), ("1.02", "達成")):
            self.assertEqual(
                self.model.evaluate("達成度", {"達成率": Decimal(rate)}), grade)
        self.assertEqual(self.model.evaluate("要約", {"達成率": 1}),
                         {"達成度": "達成", "百分率": Decimal(100)})

    def test_a_float_is_the_number_it_is_printed_as(self):
        self.assertEqual(
            self.model.evaluate("要約", {"達成率": 0.85})["百分率"],
            Decimal("85.00"))

    def test_a_null_says_why(self):
        result = self.model.result("要約", {"達成率": Decimal("0.1")})
        self.assertIsNone(result.value["達成度"])
        self.assertEqual([cause.pointer for cause in result.causes],
                         ["/達成度"])
        self.assertTrue(result.causes[0].ja and result.causes[0].en)

    def test_days_go_in_and_today_is_as_it_was_said(self):
        due = {"期限": datetime.date(2021, 1, 30)}
        now = datetime.datetime(2021, 1, 31, 9, 30)
        self.assertIs(self.model.evaluate("遅れ", due, now=now), True)
        self.assertIs(self.model.evaluate("遅れ", {"期限": "2021-01-31"},
                                          now=now), False)
        self.assertIsNone(self.model.evaluate("遅れ", due))

    def test_knowledge_and_services_are_invoked(self):
        self.assertEqual(self.model.invoke("百分率", {"x": Decimal("0.5")}),
                         Decimal("50.0"))
        self.assertEqual(self.model.invoke("判定サービス", {"達成率": 2}),
                         "達成")

    def test_elements_are_listed(self):
        self.assertIn(tassei.Element("input", "期限", "urn:tassei:test:model",
                                     "date"), self.model.elements)
        self.assertEqual({element.kind for element in self.model.elements},
                         {"input", "decision", "knowledge model",
                          "decision service"})
        self.assertEqual(repr(self.model), "<tassei.Model 8 elements>")

    def test_the_gaps_of_tables_are_found(self):
        found = self.model.check()
        self.assertTrue(found)
        self.assertFalse(found.has_errors)
        self.assertIn("達成率", found.text())

    def test_what_cannot_be_asked_is_refused(self):
        with self.assertRaises(tassei.NotFoundError):
            self.model.evaluate("?")
        with self.assertRaises(tassei.InvalidArgumentError) as caught:
            self.model.evaluate("遅れ", {"期限": 3})
        self.assertEqual(caught.exception.diagnostics[0].pointer, "/期限")
        with self.assertWarns(tassei.TasseiWarning):
            self.model.evaluate("達成度", {"達成卒": 1})
        with self.assertRaises(tassei.ResourceExhaustedError):
            self.model.evaluate("要約", {"達成率": 1},
                                limits=tassei.Limits(steps=1))

    def test_a_model_is_read_from_memory_and_written(self):
        content = self.model.write()
        again = tassei.Model.read(content, name="model.dmn")
        self.assertEqual(again.write(), content)
        table = self.model.write("markdown", "達成度")
        self.assertEqual(
            tassei.Model.read(table, "markdown").evaluate(
                "達成度", {"達成率": 1}), "達成")
        with self.assertRaises(ValueError):
            tassei.Model.read(b"", "xlsx")
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "model.dmn"
            self.model.save(path)
            self.assertEqual(path.read_text("utf-8"), content)

    def test_what_is_no_model_is_refused_with_all_reasons(self):
        with self.assertRaises(tassei.InvalidArgumentError) as caught:
            tassei.Model.read(b"<definitions/>", name="判定.dmn")
        self.assertEqual(caught.exception.diagnostics[0].file, "判定.dmn")
        with self.assertRaises(tassei.NotFoundError):
            tassei.Model.open("none.dmn")

    def test_what_is_closed_refuses_to_work(self):
        self.model.close()
        self.assertEqual(repr(self.model), "<tassei.Model closed>")
        with self.assertRaises(ValueError):
            self.model.evaluate("達成度")


class HostFunctions(unittest.TestCase):

    def setUp(self):
        self.model = tassei.Model.open(MODEL)

    def ask(self, function, rate=Decimal("0.95")):
        return self.model.evaluate("順位", {"達成率": rate},
                                   functions={RANK: function})

    def test_a_function_of_python_answers(self):
        self.assertEqual(self.ask(lambda rate: rate * 100), Decimal("95.00"))
        self.assertEqual(self.ask(lambda rate: datetime.date(2021, 1, 31)),
                         datetime.date(2021, 1, 31))
        self.assertIsNone(self.ask(lambda rate: None))

    def test_what_it_raises_is_raised_where_it_was_asked(self):
        class Stop(BaseException):
            pass

        def stop(rate):
            raise Stop

        with self.assertRaises(Stop):
            self.ask(stop)
        with self.assertRaises(TypeError):
            self.ask(lambda rate: object())

    def test_functions_live_as_long_as_they_are_needed(self):
        for _ in range(100):
            self.assertEqual(self.ask(lambda rate: 1), 1)
            gc.collect()
        self.assertEqual(len(tassei._hosts._kept), 0)

    def test_a_signature_is_answered_for_once(self):
        with self.assertRaises(tassei.TasseiError):
            self.model.evaluate("順位", {}, functions={
                RANK: abs, ("host.Ranks", "rank( double )"): abs})
        gc.collect()
        self.assertEqual(len(tassei._hosts._kept), 0)


class Expressions(unittest.TestCase):

    def test_an_expression_is_evaluated_with_what_it_is_given(self):
        ratio = tassei.Expression("実績 / 目標",
                                  {"実績": "number", "目標": "number"})
        self.assertEqual(ratio.evaluate({"実績": 34, "目標": 40}),
                         Decimal("0.85"))
        result = ratio.result({"実績": 34})
        self.assertIsNone(result.value)
        self.assertTrue(result.causes)

    def test_an_unknown_name_is_refused(self):
        with self.assertRaises(tassei.InvalidArgumentError):
            tassei.Expression("達成率 >= 1")


class Values(unittest.TestCase):

    def test_each_kind_comes_back_as_it_went_in(self):
        utc = datetime.timezone.utc
        for value in (
                None, True, "字", Decimal("1.10"), [], {}, [1, "a", None],
                {"a": {"b": [Decimal("0.1")]}}, datetime.date(1, 1, 1),
                datetime.time(9, 30, 0, 500000), datetime.time(9, tzinfo=utc),
                datetime.datetime(2021, 1, 31, 9, 30, tzinfo=datetime.timezone(
                    datetime.timedelta(hours=9))),
                datetime.timedelta(days=1, microseconds=5),
                -datetime.timedelta(hours=3),
                {"日": datetime.date(2021, 1, 31), "x": [
                    datetime.timedelta(1)]}):
            with self.subTest(value=value):
                self.assertEqual(
                    _values.from_handle(_values.to_handle(value)), value)

    def test_what_python_has_no_kind_for_is_text(self):
        for text, kind in (("P1Y6M", b"years and months duration"),
                           ("-999999999-01-01", b"date"),
                           ("09:30:00.000000001", b"time"),
                           ("2021-01-31T09:30:00@Asia/Tokyo",
                            b"date and time")):
            content = f'"{text}"'.encode()
            handle = _calls.give_diagnosed(
                "value", lib.tassei_value_read, content, len(content), kind,
                len(kind))[0]
            self.assertEqual(_values.from_handle(handle), text)
            self.assertEqual(_values.json_of(handle), content.decode())

    def test_what_is_no_value_is_refused(self):
        for value, error in ((object(), TypeError), ({1: 2}, TypeError),
                             (float("nan"), ValueError),
                             (Decimal("Infinity"), ValueError)):
            with self.assertRaises(error):
                _values.to_json(value)

    def test_the_functions_that_the_package_has_no_need_of_work(self):
        number = _calls.give("value", lib.tassei_value_number, 1234, -2)
        scaled = ffi.new("int64_t *")
        _calls.call(lib.tassei_value_scaled, number, 3, scaled)
        self.assertEqual(scaled[0], 12340)
        null = _calls.give("value", lib.tassei_value_null, b"why", 3)
        self.assertEqual(_values.causes_of(null)[0]["ja"], "why")
        found = _calls.give("value", lib.tassei_value_find,
                            _values.to_handle({"a": 5}), b"a", 1)
        self.assertEqual(_values.from_handle(found), 5)


if __name__ == "__main__":
    unittest.main()
