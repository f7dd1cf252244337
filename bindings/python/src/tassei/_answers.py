"""What an assessment answers with."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Callable

from tassei import _calls
from tassei._abi import ffi, lib


@dataclass(frozen=True)
class Initiative:
    """One initiative as it is graded."""

    id: str
    number: str
    name: str
    group: str
    department: str
    grade: str | None  # Decided; None if undecided.
    computed: str | None  # By the rules.
    rule: str | None  # Id of the rule hit.
    cause: str | None  # Why it is undecided.
    basis: str  # "final", "provisional", "estimated" or "forecast"
    progress: str | None  # "behind", "as_planned" or "ahead"
    illustrative: bool


@dataclass(frozen=True)
class Ratio:
    """A measure: its counts, and its percentage as it is printed."""

    numerator: int
    denominator: int
    percent: Decimal | None  # Rounded as the scheme says; None for n/0.
    basis: str
    planned: int | None
    progress: str | None

    @property
    def value(self) -> Fraction | None:
        """Exact. None where the denominator is 0."""
        if self.denominator == 0:
            return None
        return Fraction(self.numerator, self.denominator)

    def __str__(self) -> str:
        percent = "－" if self.percent is None else f"{self.percent}%"
        return f"{self.numerator}/{self.denominator} ({percent})"


class Answer:
    """An answer in words and as data."""

    def __init__(self, render: Callable[[int, int], str]):
        self._render = render

    def text(self, lang: str = "ja") -> str:
        return self._render(lib.TASSEI_FORMAT_TEXT, _calls.language(lang))

    def json(self) -> str:
        return self._render(lib.TASSEI_FORMAT_JSON, lib.TASSEI_LANGUAGE_JA)

    @property
    def data(self) -> Any:
        """As parsed JSON; decimals are text, exact to the digit."""
        return json.loads(self.json())

    def __str__(self) -> str:
        return self.text()


class Report(_calls.Owner):
    """The files of a progress report."""

    @property
    def summary(self) -> str:
        """The line that sums it up."""
        return _calls.lent(lib.tassei_report_summary, self._handle)

    @property
    def files(self) -> dict[str, bytes]:
        """Name and content of each file."""
        handle = self._handle
        return dict(_file(handle, index) for index in
                    range(lib.tassei_report_file_count(handle)))

    def save(self, folder: str | os.PathLike) -> None:
        """Writes the files, each whole or not at all."""
        path = os.fsencode(folder)
        _calls.warn(_calls.call_diagnosed(
            lib.tassei_report_save, self._handle, path, len(path)))

    def __repr__(self) -> str:
        if self._raw is None:
            return "<tassei.Report closed>"
        return f"<tassei.Report {self.summary}>"


def _file(handle, index: int) -> tuple[str, bytes]:
    name, data = (ffi.new("const char **") for _ in range(2))
    name_size, size = (ffi.new("size_t *") for _ in range(2))
    _calls.call(lib.tassei_report_file, handle, index, name, name_size, data,
                size)
    return _calls.text_of(name, name_size), _calls.bytes_of(data, size)
