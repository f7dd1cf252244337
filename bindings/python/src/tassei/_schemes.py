"""Schemes (評価基準): ways of judging, in files of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator

from tassei import _calls
from tassei._abi import lib
from tassei._answers import Answer
from tassei._errors import Diagnostics


def open_scheme(path: str | os.PathLike) -> Scheme:
    """Opens a scheme: a JSON file, or a folder with one named scheme.json.

    Raises an InvalidArgumentError with every problem if it is not valid.
    """
    name = os.fsencode(path)
    return Scheme(_calls.give_warned("scheme", lib.tassei_scheme_open, name,
                                     len(name)))


def open_schemes(path: str | os.PathLike) -> Schemes:
    """Opens a scheme as open_scheme does, or those of every folder in a folder,
    ordered by name."""
    name = os.fsencode(path)
    return Schemes(_calls.give_warned("schemes", lib.tassei_schemes_open, name,
                                      len(name)))


class Scheme(_calls.Owner):
    """One way of judging. Never changes."""


class Schemes(_calls.Owner):
    """Several of them; a sequence."""

    def __len__(self) -> int:
        return lib.tassei_schemes_count(self._handle)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Scheme]:
        return (self[index] for index in range(len(self)))

    def __getitem__(self, index: int) -> Scheme:
        handle = self._handle
        place = range(len(self))[index]
        return Scheme(_calls.give("scheme", lib.tassei_schemes_at, handle,
                                  place))

    def check(self) -> Diagnostics:
        """What was found when they were opened, and what can be proven of their
        decision tables: gaps, overlaps, rules that are never reached."""
        return _calls.call_diagnosed(lib.tassei_schemes_check, self._handle)

    def table(self) -> Answer:
        """Whose they are, what they judge, and how their rules are known."""
        handle = self._handle
        return Answer(lambda form, lang: _calls.give_text(
            lib.tassei_schemes_render, handle, form, lang))
