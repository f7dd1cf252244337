"""Books, and what is asked of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from tassei import _calls
from tassei._abi import ffi, lib
from tassei._answers import Answer, Initiative, Ratio, Report
from tassei._errors import DataLossError, Diagnostics, InvalidArgumentError
from tassei._schemes import Scheme

FORMS = {
    "json": lib.TASSEI_BOOK_JSON,
    "tables": lib.TASSEI_BOOK_TABLES_UTF8_BOM,
    "tables-utf8": lib.TASSEI_BOOK_TABLES_UTF8,
    "tables-cp932": lib.TASSEI_BOOK_TABLES_CP932,
    "cache": lib.TASSEI_BOOK_CACHE,
}


def load(path: str | os.PathLike) -> Book:
    """Opens a book: native JSON, a folder of CSV tables, or a cache.

    Raises an InvalidArgumentError with every problem if it is not valid, and
    warns with TasseiWarning of what should be looked at.
    """
    name = os.fsencode(path)
    return Book(_calls.give_warned("book", lib.tassei_book_open, name,
                                   len(name)))


def read(content: bytes, name: str = "") -> Book:
    """Reads a book from memory; `name` stands for the file in diagnostics."""
    encoded = name.encode("utf-8")
    return Book(_calls.give_warned("book", lib.tassei_book_read, content,
                                   len(content), encoded, len(encoded)))


def check(path: str | os.PathLike) -> Diagnostics:
    """Every problem of a book, warnings included. Raises only if it cannot be
    read at all, as when there is no such file."""
    name = os.fsencode(path)
    try:
        return _calls.give_diagnosed("book", lib.tassei_book_open, name,
                                     len(name))[1]
    except (InvalidArgumentError, DataLossError) as error:
        return error.diagnostics


class Book(_calls.Owner):
    """A valid book (台帳). Never changes."""

    def __len__(self) -> int:
        """The number of entries."""
        return lib.tassei_book_entry_count(self._handle)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        if self._raw is None:
            return "<tassei.Book closed>"
        return f"<tassei.Book entries={len(self)} digest={self.digest[:8]}>"

    @property
    def digest(self) -> str:
        """The digest after the last entry, in hex."""
        return _calls.lent(lib.tassei_book_digest, self._handle)

    @property
    def last_recorded_on(self) -> date:
        return _calls.to_date(lib.tassei_book_last_recorded_on(self._handle))

    def append(self, entries: Iterable[dict[str, Any]] | bytes,
               recorded_on: date | str, name: str = "entries") -> Book:
        """A new book with entries added, all or none.

        `entries` are dicts as in native JSON, or the bytes of a document
        {"entries": […]}. Decimals and dates in dicts are written as text.
        """
        if not isinstance(entries, bytes):
            entries = _calls.dump_json({"entries": list(entries)})
        encoded = name.encode("utf-8")
        return Book(_calls.give_warned(
            "book", lib.tassei_book_append, self._handle, entries,
            len(entries), encoded, len(encoded), _calls.to_days(recorded_on)))

    def to_json(self) -> bytes:
        """The book as native JSON, canonical."""
        return _calls.give_text(lib.tassei_book_write, self._handle,
                                lib.TASSEI_BOOK_JSON).encode("utf-8")

    def save(self, path: str | os.PathLike, form: str = "json") -> None:
        """Writes the book: "json", "tables", "tables-utf8", "tables-cp932" or
        "cache"."""
        if form not in FORMS:
            raise ValueError(f"form is one of {', '.join(FORMS)}, not {form!r}")
        name = os.fsencode(path)
        _calls.warn(_calls.call_diagnosed(
            lib.tassei_book_save, self._handle, FORMS[form], name, len(name)))

    def as_of(self, day: date | str | None = None, *,
              known_on: date | str | None = None) -> Snapshot:
        """What was known of up to a day, and recorded by `known_on` (None: all
        that is)."""
        return Snapshot(self, day, known_on)

    def assess(self, period: str | int | None = None, *,
               round: str | None = None, plan: str | None = None,
               scheme: Scheme | None = None) -> Assessment:
        """as_of().assess(…): the latest round, or what is asked for."""
        return self.as_of().assess(period, round=round, plan=plan,
                                   scheme=scheme)


class Snapshot:
    """A book as it was known on a day."""

    def __init__(self, book: Book, as_of: date | str | None,
                 known_on: date | str | None):
        self._book = book
        self._as_of = None if as_of is None else _calls.to_days(as_of)
        self._known_on = None if known_on is None else _calls.to_days(known_on)

    def __repr__(self) -> str:
        return f"<tassei.Snapshot of {self._book!r}>"

    def assess(self, period: str | int | None = None, *,
               round: str | None = None, plan: str | None = None,
               scheme: Scheme | None = None) -> Assessment:
        """Grades every initiative of a plan for one period: 2020, "2020H1",
        "令和2年度上半期" …. What is left out is worked out from the book; a
        scheme judges in place of the book's own."""
        request = _calls.give("request", lib.tassei_request_new)
        for value, setter in ((plan, lib.tassei_request_set_plan),
                              (round, lib.tassei_request_set_round),
                              (period, lib.tassei_request_set_period)):
            if value is not None:
                text = str(value).encode("utf-8")
                _calls.call(setter, request, text, len(text))
        for day, setter in ((self._as_of, lib.tassei_request_set_as_of),
                            (self._known_on, lib.tassei_request_set_known_on)):
            if day is not None:
                _calls.call(setter, request, day)
        if scheme is not None:
            _calls.call(lib.tassei_request_set_scheme, request, scheme._handle)
        return Assessment(_calls.give_warned(
            "assessment", lib.tassei_book_assess, self._book._handle, request))


class Assessment(_calls.Owner):
    """The grade of every initiative for one period; a sequence of them."""

    @property
    def period(self) -> str:
        return _calls.lent(lib.tassei_assessment_period, self._handle)

    @property
    def as_of(self) -> date:
        return _calls.to_date(lib.tassei_assessment_as_of(self._handle))

    @property
    def known_on(self) -> date:
        return _calls.to_date(lib.tassei_assessment_known_on(self._handle))

    def __repr__(self) -> str:
        if self._raw is None:
            return "<tassei.Assessment closed>"
        return (f"<tassei.Assessment period={self.period} "
                f"as_of={self.as_of} known_on={self.known_on}>")

    def __len__(self) -> int:
        return lib.tassei_assessment_initiative_count(self._handle)

    def __iter__(self) -> Iterator[Initiative]:
        return (self[index] for index in range(len(self)))

    def __getitem__(self, index: int) -> Initiative:
        handle = self._handle
        place = range(len(self))[index]
        basis, progress, illustrative = (ffi.new("int32_t *") for _ in range(3))
        _calls.call(lib.tassei_assessment_initiative_state, handle, place,
                    basis, progress, illustrative)

        def field(number):
            return _calls.lent_or_raise(
                lib.tassei_assessment_initiative_field, handle, place, number)

        return Initiative(
            id=field(lib.TASSEI_INITIATIVE_ID),
            number=field(lib.TASSEI_INITIATIVE_NUMBER),
            name=field(lib.TASSEI_INITIATIVE_NAME),
            group=field(lib.TASSEI_INITIATIVE_GROUP),
            department=field(lib.TASSEI_INITIATIVE_DEPARTMENT),
            grade=field(lib.TASSEI_INITIATIVE_GRADE),
            computed=field(lib.TASSEI_INITIATIVE_COMPUTED),
            rule=field(lib.TASSEI_INITIATIVE_RULE),
            cause=field(lib.TASSEI_INITIATIVE_CAUSE),
            basis=_calls.BASES[basis[0]],
            progress=_calls.PROGRESS[progress[0]],
            illustrative=illustrative[0] != 0,
        )

    @property
    def measures(self) -> list[str]:
        """The ids of the scheme's measures."""
        handle = self._handle
        return [_measure_id(handle, index) for index in
                range(lib.tassei_assessment_measure_count(handle))]

    def ratio(self, measure: str | None = None) -> Ratio:
        """A measure by its id or Japanese name; the first, if left out."""
        handle = self._handle
        if measure is None:
            measure = _measure_id(handle, 0)
        name = measure.encode("utf-8")
        numerator, denominator, planned = (ffi.new("int64_t *")
                                           for _ in range(3))
        basis, progress = (ffi.new("int32_t *") for _ in range(2))
        _calls.call(lib.tassei_assessment_ratio, handle, name, len(name),
                    numerator, denominator, planned, basis, progress)
        percent = _calls.give_text(lib.tassei_assessment_percent, handle, name,
                                   len(name))
        return Ratio(numerator=numerator[0], denominator=denominator[0],
                     percent=Decimal(percent) if percent else None,
                     basis=_calls.BASES[basis[0]],
                     planned=None if planned[0] < 0 else planned[0],
                     progress=_calls.PROGRESS[progress[0]])

    def explain(self, subject: str | int) -> Answer:
        """Why an initiative, named by number or id, an indicator, a group or
        the plan, named by id, has its grade."""
        name = str(subject).encode("utf-8")
        answer = self._answer(lib.tassei_assessment_explain, name, len(name))
        answer.json()  # There may be no such subject.
        return answer

    def trial(self, tried: Assessment) -> Answer:
        """What another scheme would have given: this assessment and one of the
        same request by that scheme, side by side (試算)."""
        answer = self._answer(lib.tassei_assessment_trial, tried._handle)
        answer.json()  # It may be of another request.
        return answer

    def compare(self, after: Assessment) -> Answer:
        """What changed from this assessment to another, and by which entries."""
        return self._answer(lib.tassei_assessment_compare, after._handle)

    def table(self) -> Answer:
        """All of it, as a table."""
        return self._answer(lib.tassei_assessment_render)

    def missing(self) -> Answer:
        """What was due for the period and not reported (未入力一覧)."""
        return self._answer(lib.tassei_assessment_missing)

    def report(self, lang: str = "ja") -> Report:
        """The published progress report."""
        return Report(_calls.give("report", lib.tassei_assessment_report,
                                  self._handle, _calls.language(lang)))

    def publish(self, round: str, recorded_on: date | str,
                entry_id: str | None = None) -> Book:
        """A new book in which `round` is published as it is assessed here."""
        name = round.encode("utf-8")
        entry = (entry_id or f"publication-{round}").encode("utf-8")
        return Book(_calls.give_warned(
            "book", lib.tassei_assessment_publish, self._handle, name,
            len(name), entry, len(entry), _calls.to_days(recorded_on)))

    def _answer(self, function, *arguments) -> Answer:
        handle = self._handle
        return Answer(lambda form, lang: _calls.give_text(
            function, handle, *arguments, form, lang))


def _measure_id(handle, index: int) -> str:
    return _calls.lent_or_raise(lib.tassei_assessment_measure_id, handle, index)
