"""The command as people and scripts use it."""

import concurrent.futures
import copy
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

unittest.TestCase.maxDiff = None

TASSEI = os.environ["TASSEI_COMMAND"]
ROOT = pathlib.Path(os.environ["TASSEI_SOURCE_DIR"])
EXAMPLE = ROOT / "examples/mie-r2/book.json"
SMALL = ROOT / "tests/capi/book.json"  # Its year is not published.
MODEL = ROOT / "tests/capi/model.dmn"
SCHEMES = ROOT / "tests/capi/schemes"

COMMANDS = ("check", "append", "report", "assess", "explain", "diff",
            "missing", "publish", "convert", "rules check", "rules run",
            "rules convert", "scheme list", "scheme check")


def run(*words, **environment):
    return subprocess.run(
        [TASSEI, *map(str, words)], capture_output=True, check=False,
        env={"PATH": os.environ["PATH"], **environment,
             **{name: os.environ[name] for name in
                ("LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS",
                 "TSAN_OPTIONS") if name in os.environ}})


def patched(document, operations):
    """A document after a JSON Patch (RFC 6902): add, remove, replace."""
    document = {"": copy.deepcopy(document)}
    for operation in operations:
        place = document
        steps = [step.replace("~1", "/").replace("~0", "~")
                 for step in operation["path"].split("/")]
        for step in steps[:-1]:
            place = place[int(step) if isinstance(place, list) else step]
        last = steps[-1]
        if isinstance(place, list):
            last = len(place) if last == "-" else int(last)
            if operation["op"] == "add":
                place.insert(last, operation["value"])
                continue
        if operation["op"] == "remove":
            del place[last]
        elif operation["op"] in ("add", "replace"):
            if operation["op"] == "replace":
                place[last]  # It must be there.
            place[last] = operation["value"]
        else:
            raise ValueError(operation["op"])
    return document[""]


def entry(name, value="31", **more):
    return {"id": name, "plan": "plan", "subject": "forms", "period": "2020",
            "as_of": "2021-03-31", "kind": "observation", "value": value,
            **more}


class Case(unittest.TestCase):
    """A folder of its own with a small book, and short words to use them."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.book = self.folder / "book.json"
        shutil.copy(SMALL, self.book)

    def done(self, *words, **environment):
        """The standard output of a command that must succeed."""
        result = run(*words, **environment)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return result.stdout.decode("utf-8")

    def refused(self, code, *words):
        """The standard error of a command that must fail so."""
        result = run(*words)
        self.assertEqual(result.returncode, code,
                         (result.stdout + result.stderr).decode())
        return result.stderr.decode("utf-8")

    def entries(self, *entries):
        path = self.folder / "new.json"
        path.write_text(json.dumps({"entries": entries}), encoding="utf-8")
        return path

    def append(self, *entries, day="2021-04-30"):
        return self.done("append", self.book, self.entries(*entries),
                         "--recorded-on", day)

    def files(self, folder):
        return {path.name: path.read_bytes()
                for path in sorted(pathlib.Path(folder).iterdir())}


class Help(Case):

    def test_the_overview_names_every_command(self):
        for lang in ("ja", "en"):
            page = self.done("--help", "--lang", lang)
            for command in COMMANDS:
                self.assertRegex(page, rf"(?m)^  {command} ")

    def test_every_page_names_every_option_that_the_command_takes(self):
        allowed = {
            option for command in COMMANDS for option in
            re.findall(r"--[a-z-]*[a-z]", self.done(*command.split(), "--help"))}
        allowed.discard("--from")  # Stands for all of them in the text.
        for command in COMMANDS:
            for lang in ("ja", "en"):
                page = self.done(*command.split(), "--help", "--lang", lang)
                options = page[page.rindex("\n\n"):]
                for option in sorted(allowed - {"--help", "--lang"}):
                    refusal = run(*command.split(), "--lang", "en", option,
                                  "x")
                    taken = (f"{option} is no option of {command}"
                             not in refusal.stderr.decode())
                    self.assertEqual(
                        bool(re.search(rf"(?m)^  {option}\b(?!-)", options)),
                        taken, f"{command} {option}")

    def test_the_examples_of_the_pages_are_no_misuse(self):
        for command in COMMANDS:
            page = self.done(*command.split(), "--help")
            for line in re.findall(r"(?m)^  tassei (.*)$", page):
                result = run(*line.split())
                self.assertEqual(result.returncode, 3, line)

    def test_the_version_is_that_of_the_project(self):
        self.assertRegex(self.done("--version"), r"^tassei \d+\.\d+\.\d+\n$")


class Usage(Case):

    def test_every_problem_is_shown_at_once(self):
        said = self.refused(
            2, "append", "--lang", "en", "--format", "yaml", "--nonsense",
            "--as-of", "soon", "--out=a", "--out=b", "--help=1")
        self.assertEqual(said.splitlines(), [
            "tassei: there is no option --nonsense",
            "tassei: --out is given more than once",
            "tassei: --help takes no value",
            "tassei: BOOK is missing",
            "tassei: ENTRIES is missing",
            "tassei: --recorded-on is missing",
            "tassei: --as-of is no option of append",
            "tassei: --format is one of text, json, not yaml",
            "tassei: --as-of is not a day: soon (such as 2021-01-31)",
            "tassei: for help: tassei append --help"])

    def test_problems_are_in_japanese_unless_asked_otherwise(self):
        said = self.refused(2, "report", self.book, "more", "--period", "x",
                            "--as-of", "--known-on")
        self.assertEqual(said.splitlines(), [
            "tassei: --as-of には値が必要です",
            "tassei: --known-on には値が必要です",
            "tassei: 余分な引数です: more",
            "tassei: --period が期間ではありません: x (例: 2020, 2020H1, "
            "令和2年度上半期)",
            "tassei: 使い方は tassei report --help"])

    def test_there_must_be_a_command_that_is_known(self):
        self.assertIn("コマンドを指定してください", self.refused(2))
        self.assertIn("nothing というコマンドはありません",
                      self.refused(2, "nothing", "--help"))
        self.assertIn("-h というオプションはありません", self.refused(2, "-h"))

    def test_a_comparison_needs_an_earlier_state(self):
        self.assertIn("--from-round, --from-as-of, --from-known-on, "
                      "--from-book のどれか", self.refused(2, "diff", self.book))

    def test_what_the_book_lacks_is_misuse_with_a_near_name(self):
        said = self.refused(2, "assess", self.book, "--round", "yeer")
        self.assertIn("yeer", said)
        self.assertIn("もしかして: year", said)
        self.assertIn("「9」", self.refused(2, "explain", self.book, "9"))

    def test_two_dashes_end_the_options(self):
        self.assertIn("--book", self.refused(3, "check", "--", "--book")
                      or run("check", "--", "--book").stdout.decode())


class Schemes(Case):

    def test_the_first_word_needs_a_second(self):
        self.assertIn("list, check", self.refused(2, "scheme"))
        self.assertIn("scheme walk というコマンドはありません",
                      self.refused(2, "scheme", "walk"))

    def test_a_list_tells_how_rules_are_known(self):
        said = self.done("scheme", "list", SCHEMES)
        self.assertIn("県  厳しい評価\n", said)
        self.assertIn("明記 1、推定 1、判断 0、不明 0", said)
        found = json.loads(self.done("scheme", "list", SCHEMES, "--format",
                                     "json"))
        self.assertEqual([one["id"] for one in found["schemes"]],
                         ["other", "strict"])

    def test_the_folder_that_is_listed_is_schemes_unless_named(self):
        result = subprocess.run([TASSEI, "scheme", "list"], check=False,
                                capture_output=True, cwd=SCHEMES.parent)
        self.assertEqual(result.stdout.decode("utf-8"),
                         self.done("scheme", "list", SCHEMES))

    def test_a_valid_scheme_is_summed_up(self):
        said = self.done("scheme", "check", SCHEMES / "strict")
        self.assertTrue(said.endswith(
            f"{SCHEMES}/strict: 正しい評価基準です。評価基準: 1 件\n"), said)
        self.assertIn("明記 1", said)
        found = json.loads(self.done("scheme", "check", SCHEMES, "--format",
                                     "json"))
        self.assertEqual([one["code"] for one in found["diagnostics"]],
                         ["K0981"])

    def test_gaps_of_its_tables_are_told(self):
        self.assertIn("rules.csv:1:1: 警告[K0981]",
                      self.done("scheme", "check", SCHEMES / "strict"))

    def test_every_problem_of_all_schemes_is_shown(self):
        for name in ("a", "b"):
            (self.folder / name).mkdir()
            (self.folder / name / "scheme.json").write_text("{}")
        result = run("scheme", "check", self.folder, "--lang", "en")
        self.assertEqual(result.returncode, 1)
        said = result.stdout.decode("utf-8")
        self.assertIn("a/scheme.json:1:1: error[", said)
        self.assertIn("b/scheme.json:1:1: error[", said)
        self.refused(1, "scheme", "list", self.folder)
        self.refused(3, "scheme", "check", self.folder / "none")

    def test_another_scheme_is_tried_beside_the_own_one(self):
        words = ("assess", self.book, "--round", "year", "--scheme",
                 SCHEMES / "strict")
        said = self.done(*words)
        self.assertIn("試す基準: strict 1（厳しい評価）", said)
        self.assertIn("達成度が変わるもの: 1 件（全 2 件）", said)
        self.assertRegex(said, r"(?m)^  2 +電子申請 +継続 +遅れ +変わる$")
        self.assertRegex(
            said, r"(?m)^  構成 +（なし） +達成 1（50.0%）、遅れ 1（50.0%）")
        found = json.loads(self.done(*words, "--format", "json"))
        self.assertEqual(found["own"]["id"], "scheme")
        self.assertEqual(
            [(one["own"]["grade"], one["tried"]["grade"])
             for one in found["subjects"]],
            [("達成", "達成"), ("継続", "遅れ")])

    def test_indicators_groups_and_plans_are_explained_too(self):
        book = ROOT / "schemes/okinawa-vision/example.json"
        words = ("--period", "2016", "--as-of", "2017-03-31")
        for subject, grade in (("c-flat", "横ばい"), ("c", "大幅遅れ")):
            self.assertIn(grade,
                          self.done("explain", book, subject, *words))
        self.assertIn("「nothing」",
                      self.refused(2, "explain", book, "nothing", *words))

    def test_a_scheme_that_cannot_be_tried_is_refused(self):
        self.refused(3, "assess", self.book, "--scheme", self.folder / "none")
        (self.folder / "scheme.json").write_text("{}")
        said = self.refused(1, "assess", self.book, "--scheme", self.folder,
                            "--lang", "en")
        self.assertIn("scheme.json:1:1: error[", said)


class ExampleOfSchemes(Case):
    """examples/schemes/book.json: what happens to each initiative is told."""

    BOOK = ROOT / "examples/schemes/book.json"

    def explained(self, initiative, *days):
        return self.done("explain", self.BOOK, initiative,
                         *(days or ("--round", "r4")))

    def test_the_report_shows_each(self):
        self.done("report", self.BOOK, "--round", "r4", "--out", self.folder)
        report = (self.folder / "report.md").read_text("utf-8")
        for line in (
                "| 2 | 総合窓口の設置※例 | 中止※例 | 令和4年3月31日 |",  # Withdrawn.
                "| 再掲: 財政運営の改革※例 |",
                "延べ6つの具体的取組のうち、今年度は4取組が",
                "県税の徴収」（別表 番号5）: A（達成） → C（未達成）※例",  # 後退.
                "計算 B（おおむね達成）、判定 A（達成）（理由: 感染症で",
                "| 32,000※例 | 27,000※例 | 契約を解除した1件",  # Corrected.
                "「達成度の判定基準」（reform 2）により判定しています",
                "前回（令和3年度）の達成度は、「達成度の判定基準」（reform 1）"):
            with self.subTest(line=line):
                self.assertIn(line, report)

    def test_a_better_grade_than_computed_says_who_gave_it(self):
        said = self.explained("3")
        self.assertIn("計算による達成度は「B（おおむね達成）」です", said)
        self.assertIn("本部が「A（達成）」と判定しています", said)

    def test_a_fall_back_names_both_years_and_schemes(self):
        self.assertIn("前期（令和3年度、reform 1による判定）の「A（達成）」から"
                      "「C（未達成）」に後退しました", self.explained("5"))

    def test_a_withdrawn_initiative_says_when_and_why(self):
        said = self.explained("2")
        self.assertIn("総合窓口の設置", said)
        self.assertIn("2022-03-31 に中止されています（記録 withdraw、"
                      "理由: 電子申請の普及により", said)

    def test_an_initiative_of_two_groups_is_counted_once(self):
        self.assertIn("「財政運営の改革」にも再掲しています（数えるのは1回です）",
                      self.explained("1"))

    def test_a_late_correction_changes_the_grade_and_is_named(self):
        year = ("--period", "2021", "--as-of", "2022-03-31")
        published = self.explained("4", *year, "--known-on", "2022-05-20")
        corrected = self.explained("4", *year, "--known-on", "2022-08-01")
        self.assertIn("達成度は「A（達成）」です", published)
        self.assertIn("達成度は「B（おおむね達成）」です", corrected)
        self.assertIn("assets-21h1-c は assets-21h1 を訂正したものです", corrected)
        self.assertIn("4/5（確定） → 3/5（確定）", self.done(
            "diff", self.BOOK, *year, "--known-on", "2022-08-01",
            "--from-known-on", "2022-05-20"))

    def test_other_rules_are_tried_on_the_same_year(self):
        said = self.done("assess", self.BOOK, "--round", "r4", "--scheme",
                         ROOT / "schemes/ohtawara")
        self.assertIn("試す基準: ohtawara 1", said)


class Rules(Case):

    def inputs(self, value):
        path = self.folder / "facts.json"
        path.write_text(json.dumps(value), encoding="utf-8")
        return path

    def ask(self, value, *words):
        return self.done("rules", "run", MODEL, "--input", self.inputs(value),
                         *words)

    def test_the_first_word_needs_a_second(self):
        self.assertIn("check, run, convert", self.refused(2, "rules"))
        self.assertIn("rules walk というコマンドはありません",
                      self.refused(2, "rules", "walk"))

    def test_a_valid_model_is_summed_up_after_its_gaps(self):
        *gaps, summary = self.done("rules", "check", MODEL).splitlines()
        self.assertEqual(summary, f"{MODEL}: 正しい規則です。決定: 4 件")
        self.assertTrue(gaps)
        for gap in gaps:
            self.assertRegex(gap, r"^.*model\.dmn:\d+:\d+: 警告\[K\d{4}\]: ")
        found = json.loads(self.done("rules", "check", MODEL, "--format",
                                     "json"))
        self.assertEqual(len(found["diagnostics"]), len(gaps))

    def test_the_example_has_the_gap_that_its_heading_tells(self):
        found = self.done("rules", "check", ROOT / "examples/rules/grade.md")
        self.assertRegex(found, r"警告.*達成率")

    def test_a_table_whose_rules_overlap_is_not_right(self):
        table = self.folder / "overlap.csv"
        table.write_text("U,率,→ 段階\n型,number,string\n"
                         "1,>= 0.7,甲\n2,< 0.8,乙\n", "utf-8")

        result = run("rules", "check", table)

        found = result.stdout.decode("utf-8")
        self.assertEqual(result.returncode, 1)
        self.assertIn("規則「1」と「2」がともに当てはまります", found)
        self.assertNotIn("正しい規則です", found)

    def test_every_problem_of_a_model_is_shown(self):
        bad = self.folder / "bad.dmn"
        bad.write_text(MODEL.read_text("utf-8").replace("x * 100", "y * z"),
                       encoding="utf-8")
        result = run("rules", "check", bad, "--lang", "en")
        self.assertEqual(result.returncode, 1)
        found = result.stdout.decode("utf-8")
        self.assertEqual(len(re.findall(r"bad\.dmn:\d+:\d+: error", found)), 2)
        self.refused(3, "rules", "check", self.folder / "none.dmn")

    def test_a_decision_is_printed_as_text(self):
        self.assertEqual(
            self.ask({"達成率": 0.9}, "--decision", "達成度"),
            "達成度: おおむね達成\n")

    def test_a_null_is_printed_with_its_cause(self):
        said = self.ask({"達成率": 0.1}, "--decision", "達成度")
        self.assertRegex(said, r"^達成度: null\n  .+ \[C\d{4}\].*\n$")

    def test_each_of_several_inputs_is_judged(self):
        self.assertEqual(
            self.ask([{"達成率": 1}, {"達成率": 0.85}], "--decision", "達成度"),
            "[0] 達成度: 達成\n[1] 達成度: おおむね達成\n")

    def test_as_data_every_decision_has_value_and_causes(self):
        found = json.loads(self.ask(
            {"達成率": "1.10", "期限": "2021-01-31"}, "--format", "json",
            "--now", "2021-01-31T09:30:00+09:00"))
        self.assertEqual(found["要約"]["value"],
                         {"達成度": "達成", "百分率": 110})
        self.assertEqual(found["遅れ"], {"value": False, "causes": []})
        self.assertEqual(found["順位"]["value"], None)
        self.assertTrue(found["順位"]["causes"])
        rows = json.loads(self.ask([{"達成率": 1}], "--format", "json"))
        self.assertEqual(rows[0]["達成度"]["value"], "達成")

    def test_what_is_wrong_with_the_inputs_is_shown(self):
        words = "rules", "run", MODEL, "--lang", "en", "--input"
        self.assertRegex(
            self.refused(1, *words, self.inputs({"期限": 3})),
            r"facts\.json:1:\d+: error\[K0990\]: .* of the type date")
        self.assertIn("cannot read",
                      self.refused(3, *words, self.folder / "none.json"))
        self.assertIn("there is no decision ?", self.refused(
            2, *words, self.inputs({}), "--decision", "?"))
        self.assertIn("--now is not a date and time", self.refused(
            2, *words, self.inputs({}), "--now", "soon"))

    def test_a_table_goes_to_every_form_and_back(self):
        texts = []
        for form in ("dmn", "csv", "md"):
            first = self.folder / f"first.{form}"
            again = self.folder / f"again.{form}.dmn"
            self.done("rules", "convert", MODEL, "--decision", "達成度", "--to",
                      form, "--out", first)
            self.done("rules", "convert", first, "--to", "dmn", "--out", again)
            texts.append(again.read_text("utf-8"))
        for text in texts:
            self.assertIn("おおむね達成", text)

    def test_what_is_no_table_is_not_written_as_one(self):
        words = "rules", "convert", MODEL, "--to", "csv", "--out"
        out = self.folder / "out.csv"
        self.refused(2, *words, out, "--decision", "遅れ")
        self.refused(2, *words, out, "--decision", "?")
        self.assertFalse(out.exists())
        self.refused(3, *words, self.folder / "none/out.csv", "--decision",
                     "達成度")
        self.assertIn("--to は dmn, csv, md のどれか", self.refused(
            2, "rules", "convert", MODEL, "--to", "json", "--out", out))


class Check(Case):

    def test_a_valid_book_is_summed_up(self):
        self.assertRegex(
            self.done("check", self.book),
            r"book\.json: 正しい台帳です。記録: 5 件。ハッシュ値: [0-9a-f]{64}\n$")
        self.assertRegex(
            self.done("check", self.book, "--lang", "en"),
            r"book\.json: valid, entries: 5, digest: [0-9a-f]{64}\n$")

    def test_the_example_is_valid_and_canonical(self):
        self.done("check", EXAMPLE)
        again = self.folder / "again.json"
        self.done("convert", EXAMPLE, "--out", again)
        self.assertEqual(again.read_bytes(), EXAMPLE.read_bytes())

    def test_problems_are_answered_as_data(self):
        self.book.write_text('{"tassei": 1, "plans": 3, "entries": {}}')
        result = run("check", self.book, "--format", "json")
        self.assertEqual(result.returncode, 1)
        answer = json.loads(result.stdout)
        self.assertGreaterEqual(len(answer["diagnostics"]), 2)
        first = answer["diagnostics"][0]
        self.assertEqual(set(first), {
            "severity", "code", "message", "expected", "found", "suggestion",
            "subject", "where"})
        self.assertEqual(set(first["message"]), {"ja", "en"})
        self.assertEqual(answer["left_out"], 0)

    def test_an_altered_entry_is_named(self):
        book = json.loads(EXAMPLE.read_text("utf-8"))
        changed = next(entry for entry in book["entries"]
                       if entry["kind"] == "observation")
        changed["value"] = "999"
        self.book.write_text(json.dumps(book, ensure_ascii=False), "utf-8")
        result = run("check", self.book)
        self.assertEqual(result.returncode, 1)
        self.assertIn(changed["id"], result.stdout.decode())

    def test_a_missing_book_is_the_systems_fault(self):
        result = run("check", self.folder / "none.json")
        self.assertEqual(result.returncode, 3)
        self.assertIn("none.json", result.stdout.decode())


class Answers(Case):

    REQUEST = ("--period", "2020", "--as-of", "2021-01-31",
               "--known-on", "2021-02-19")

    def test_every_answer_comes_in_each_form_and_language(self):
        for command, *words in (("assess",), ("explain", "3"), ("missing",),
                                ("diff", "--from-as-of", "2020-09-30")):
            line = (command, EXAMPLE, *words, *self.REQUEST)
            ja = self.done(*line)
            en = self.done(*line, "--lang", "en")
            self.assertNotEqual(ja, en)
            as_json = self.done(*line, "--format", "json")
            json.loads(as_json)
            self.assertEqual(
                self.done(*line, "--format", "json", "--lang", "en"), as_json)

    def test_the_figures_are_those_of_the_printed_report(self):
        self.assertIn("2/7 (28.6%)",
                      self.done("assess", EXAMPLE, *self.REQUEST))

    def test_what_is_missing_is_listed(self):
        answer = self.done("missing", self.book, "--round", "year")
        self.assertIn("電子化した様式", answer)

    def test_a_report_is_written_and_listed(self):
        out = self.folder / "out"
        lines = self.done("report", EXAMPLE, *self.REQUEST, "--out",
                          out).splitlines()
        self.assertEqual(sorted(lines[:-1]),
                         sorted(map(str, out.iterdir())))
        self.assertRegex(lines[-1], "^行財政改革取組の達成割合: 2/7")
        answer = json.loads(self.done(
            "report", EXAMPLE, *self.REQUEST, "--out", out, "--format",
            "json"))
        self.assertEqual(answer["files"], lines[:-1])
        self.assertEqual(answer["summary"], lines[-1])

    def test_the_same_question_gives_the_same_bytes(self):
        first = self.folder / "first"
        second = self.folder / "second"
        book = self.folder / "later.json"
        self.done("report", self.book, "--round", "first-half", "--known-on",
                  "2020-10-16", "--out", first)
        self.append(entry("late", period="2020H1", as_of="2020-09-30"))
        shutil.copy(self.book, book)
        self.done("report", book, "--round", "first-half", "--known-on",
                  "2020-10-16", "--out", second)
        self.assertEqual(self.files(first), self.files(second))

    def test_the_surroundings_change_nothing(self):
        plain = self.done("assess", EXAMPLE, *self.REQUEST)
        for environment in (
                {"LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"},
                {"LANG": "en_US.UTF-8", "TZ": "Pacific/Kiritimati"},
                {"LANG": "ja_JP.SJIS", "TZ": "Asia/Tokyo", "LC_ALL": "C"}):
            self.assertEqual(
                self.done("assess", EXAMPLE, *self.REQUEST, **environment),
                plain)

    def test_a_patch_makes_the_later_report_of_the_earlier(self):
        reports = []
        for words in (("--as-of", "2021-01-31"), ("--as-of", "2021-03-31")):
            out = self.folder / words[1]
            self.done("report", EXAMPLE, "--period", "2020", *words, "--out",
                      out)
            reports.append(json.loads((out / "report.json").read_text()))
        answer = json.loads(self.done(
            "diff", EXAMPLE, "--period", "2020", "--as-of", "2021-03-31",
            "--from-as-of", "2021-01-31", "--format", "json"))
        self.assertNotEqual(reports[0], reports[1])
        self.assertEqual(patched(reports[0], answer["patch"]), reports[1])


class Changes(Case):

    def test_appending_again_changes_nothing(self):
        self.assertIn("加えた記録: 1 件", self.append(entry("e6")))
        once = self.book.read_bytes()
        self.assertIn("加えた記録: 0 件", self.append(entry("e6")))
        self.assertEqual(self.book.read_bytes(), once)

    def test_all_are_refused_with_one(self):
        before = self.book.read_bytes()
        said = self.refused(
            1, "append", self.book,
            self.entries(entry("e6"), entry("e7", subject="none"),
                         entry("e8", plan="nowhere")),
            "--recorded-on", "2021-04-30")
        self.assertIn("none", said)
        self.assertIn("nowhere", said)
        self.assertEqual(self.book.read_bytes(), before)

    def test_another_entry_of_the_same_id_is_refused(self):
        self.append(entry("e6"))
        before = self.book.read_bytes()
        self.assertIn("e6", self.refused(
            1, "append", self.book, self.entries(entry("e6", value="32")),
            "--recorded-on", "2021-04-30"))
        self.assertEqual(self.book.read_bytes(), before)

    def test_a_day_before_the_last_is_refused(self):
        self.refused(1, "append", self.book, self.entries(entry("e6")),
                     "--recorded-on", "2020-04-01")

    def test_a_late_correction_leaves_the_past_as_it_was_known(self):
        self.append(entry("c2", value="11", period="2020H1",
                          as_of="2020-09-30", corrects="e2",
                          reason="転記の誤り"))
        then = self.done("assess", self.book, "--round", "first-half",
                         "--known-on", "2020-10-16")
        now = self.done("assess", self.book, "--round", "first-half")
        self.assertRegex(then, r"(?m)^.* 12.*電子化した様式")
        self.assertRegex(now, r"(?m)^.* 11.*電子化した様式")

    def test_the_answer_is_data_if_asked(self):
        answer = json.loads(self.done(
            "append", self.book, self.entries(entry("e6")), "--recorded-on",
            "2021-04-30", "--format", "json"))
        self.assertEqual(answer["added"], 1)
        self.assertIn(answer["digest"], self.done("check", self.book))

    def test_another_place_leaves_the_book_alone(self):
        before = self.book.read_bytes()
        out = self.folder / "new-book.json"
        self.done("append", self.book, self.entries(entry("e6")),
                  "--recorded-on", "2021-04-30", "--out", out)
        self.assertEqual(self.book.read_bytes(), before)
        self.assertIn("記録: 6 件", self.done("check", out))

    def test_entries_that_cannot_be_read_are_the_systems_fault(self):
        self.assertIn("を読めません", self.refused(
            3, "append", self.book, self.folder, "--recorded-on",
            "2021-04-30"))

    def test_appending_at_once_loses_nothing(self):
        def one(number):
            path = self.folder / f"new{number}.json"
            path.write_text(json.dumps({"entries": [entry(f"p{number}")]}))
            return run("append", self.book, path, "--recorded-on",
                       "2021-04-30").returncode

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            self.assertEqual(list(pool.map(one, range(8))), [0] * 8)
        ids = {e["id"] for e in json.loads(self.book.read_text())["entries"]}
        self.assertLessEqual({f"p{number}" for number in range(8)}, ids)

    def test_a_round_is_published_once(self):
        line = ("publish", self.book, "--round", "year", "--recorded-on",
                "2021-04-30")
        self.assertIn("加えた記録: 1 件", self.done(*line))
        before = self.book.read_bytes()
        self.assertIn("既に公表されています", self.refused(1, *line))
        self.assertEqual(self.book.read_bytes(), before)

    def test_a_published_round_stays_as_it_was(self):
        first = self.folder / "first"
        second = self.folder / "second"
        self.done("publish", self.book, "--round", "year", "--known-on",
                  "2021-04-20", "--recorded-on", "2021-04-30")
        self.done("report", self.book, "--round", "year", "--out", first)
        self.append(entry("late"), day="2021-05-31")
        self.done("report", self.book, "--round", "year", "--out", second)
        self.assertEqual(self.files(first), self.files(second))


class Convert(Case):

    def test_tables_lead_back_to_the_same_bytes(self):
        canonical = EXAMPLE.read_bytes()
        for encoding in ("utf8", "utf8-bom", "cp932"):
            tables = self.folder / encoding
            back = self.folder / f"{encoding}.json"
            self.done("convert", EXAMPLE, "--to", "tables", "--encoding",
                      encoding, "--out", tables)
            self.done("convert", tables, "--out", back)
            self.assertEqual(back.read_bytes(), canonical)

    def test_a_cache_leads_back_to_the_same_bytes(self):
        cache = self.folder / "book.cache"
        back = self.folder / "back.json"
        self.done("convert", EXAMPLE, "--to", "cache", "--out", cache)
        self.done("convert", cache, "--out", back)
        self.assertEqual(back.read_bytes(), EXAMPLE.read_bytes())

    def test_characters_that_the_encoding_lacks_are_named(self):
        out = self.folder / "tables"
        said = self.refused(1, "convert", self.book, "--to", "tables",
                            "--encoding", "cp932", "--out", out)
        self.assertIn("\U00020B9F", said)
        self.assertFalse(out.exists())

    def test_a_book_in_a_folder_is_appended_to_in_its_encoding(self):
        tables = self.folder / "tables"
        self.done("convert", self.book, "--to", "tables", "--encoding",
                  "utf8", "--out", tables)
        new = self.entries(entry("e6"))
        self.assertIn("--encoding", self.refused(
            2, "append", tables, new, "--recorded-on", "2021-04-30"))
        self.done("append", tables, new, "--recorded-on", "2021-04-30",
                  "--encoding", "utf8")
        self.assertIn("記録: 6 件", self.done("check", tables))
        self.assertIn("--encoding", self.refused(
            2, "append", self.book, new, "--recorded-on", "2021-04-30",
            "--encoding", "utf8"))


class System(Case):

    def test_a_place_that_cannot_be_written_is_left_alone(self):
        below = self.book / "below"  # Below a file.
        before = self.book.read_bytes()
        for line in (("report", self.book, "--out", below),
                     ("convert", self.book, "--out", below),
                     ("convert", self.book, "--to", "tables", "--out", below),
                     ("append", self.book, self.entries(entry("e6")),
                      "--recorded-on", "2021-04-30", "--out", below)):
            self.assertIn("below", self.refused(3, *line))
        self.assertEqual(self.book.read_bytes(), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()),
                         ["book.json", "new.json"])

    def test_a_full_standard_output_is_the_systems_fault(self):
        for line in (("assess", EXAMPLE), ("check", EXAMPLE), ("--help",)):
            with open("/dev/full", "wb") as full:
                result = subprocess.run([TASSEI, *map(str, line)],
                                        stdout=full, check=False,
                                        stderr=subprocess.PIPE)
            self.assertEqual(result.returncode, 3)
            self.assertIn("標準出力に書けません", result.stderr.decode())


class Patch(unittest.TestCase):

    def test_applies_each_operation(self):
        self.assertEqual(
            patched({"a": [1, 2], "b/c": 3},
                    [{"op": "add", "path": "/a/1", "value": 9},
                     {"op": "remove", "path": "/a/0"},
                     {"op": "replace", "path": "/b~1c", "value": 4},
                     {"op": "add", "path": "/a/-", "value": 5}]),
            {"a": [9, 2, 5], "b/c": 4})


if __name__ == "__main__":
    unittest.main()
