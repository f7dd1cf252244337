"""Calls into the C ABI: handles that free themselves, text, and errors.

cffi releases the interpreter lock around every call. What a call lends is
copied while its arguments are still referred to.
"""

from __future__ import annotations

import json
import sys
import warnings
from datetime import date, datetime, timedelta
from decimal import Decimal

from tassei._abi import ffi, lib
from tassei._errors import Diagnostic, Diagnostics, TasseiWarning, error_for

_EPOCH = date(1970, 1, 1)

LANGUAGES = {"ja": lib.TASSEI_LANGUAGE_JA, "en": lib.TASSEI_LANGUAGE_EN}
BASES = {
    lib.TASSEI_BASIS_FINAL: "final",
    lib.TASSEI_BASIS_PROVISIONAL: "provisional",
    lib.TASSEI_BASIS_ESTIMATED: "estimated",
    lib.TASSEI_BASIS_FORECAST: "forecast",
}
PROGRESS = {
    lib.TASSEI_PROGRESS_BEHIND: "behind",
    lib.TASSEI_PROGRESS_AS_PLANNED: "as_planned",
    lib.TASSEI_PROGRESS_AHEAD: "ahead",
    lib.TASSEI_PROGRESS_UNKNOWN: None,
}
_FREES = {
    "assessment": lib.tassei_assessment_free,
    "book": lib.tassei_book_free,
    "diagnostics": lib.tassei_diagnostics_free,
    "error": lib.tassei_error_free,
    "evaluation": lib.tassei_evaluation_free,
    "expression": lib.tassei_expression_free,
    "model": lib.tassei_model_free,
    "model_files": lib.tassei_model_files_free,
    "report": lib.tassei_report_free,
    "request": lib.tassei_request_free,
    "scheme": lib.tassei_scheme_free,
    "schemes": lib.tassei_schemes_free,
    "text": lib.tassei_text_free,
    "value": lib.tassei_value_free,
}
SEVERITIES = {
    lib.TASSEI_SEVERITY_WARNING: "warning",
    lib.TASSEI_SEVERITY_ERROR: "error",
    lib.TASSEI_SEVERITY_CRITICAL: "critical",
}


def version() -> str:
    """The version of the library."""
    return ffi.string(lib.tassei_version()).decode("utf-8")


def abi_version() -> int:
    """The version of its C ABI."""
    return lib.tassei_abi_version()


def language(name: str) -> int:
    try:
        return LANGUAGES[name]
    except KeyError:
        raise ValueError(f"lang is 'ja' or 'en', not {name!r}") from None


class Owner:
    """What holds a handle of the library. It is freed by close(), at the end
    of a `with`, or when nothing refers to it any more; calls under way in
    other threads end first."""

    def __init__(self, raw):
        self._raw = raw

    @property
    def _handle(self):
        raw = self._raw
        if raw is None:
            raise ValueError(f"this {type(self).__name__} is closed")
        return raw

    def close(self) -> None:
        """Lets go of it. Harmless if repeated."""
        self._raw = None

    def __enter__(self):
        return self

    def __exit__(self, *_) -> None:
        self.close()


def _own(raw, kind: str):
    """A handle that is freed with its last reference, but left alone when the
    interpreter ends."""
    free = _FREES[kind]

    def freer(handle, is_finalizing=sys.is_finalizing):
        if not is_finalizing():
            free(handle)

    return ffi.gc(raw, freer)


def call(function, *arguments) -> None:
    """Calls a function that can fail; raises what it says went wrong."""
    error = ffi.new("tassei_error **")
    _raise_unless_ok(function(*arguments, error), error, Diagnostics())


def call_diagnosed(function, *arguments) -> Diagnostics:
    """The same for a function that gives diagnostics: returns them."""
    given = ffi.new("tassei_diagnostics **")
    error = ffi.new("tassei_error **")
    status = function(*arguments, given, error)
    diagnostics = _read_diagnostics(given[0])
    _raise_unless_ok(status, error, diagnostics)
    return diagnostics


def give(kind: str, function, *arguments):
    """The handle that a function gives through its last output."""
    out = ffi.new(f"tassei_{kind} **")
    call(function, *arguments, out)
    return _own(out[0], kind)


def give_diagnosed(kind: str, function, *arguments):
    """The same for a function that gives diagnostics: both."""
    out = ffi.new(f"tassei_{kind} **")
    diagnostics = call_diagnosed(function, *arguments, out)
    return _own(out[0], kind), diagnostics


def give_warned(kind: str, function, *arguments):
    """The same; its diagnostics become Python's warnings."""
    handle, diagnostics = give_diagnosed(kind, function, *arguments)
    warn(diagnostics)
    return handle


def give_text(function, *arguments) -> str:
    text = give("text", function, *arguments)
    return lent(lib.tassei_text_get, text)


def lent(getter, *arguments) -> str | None:
    """Text that a getter which cannot fail lends."""
    data = ffi.new("const char **")
    size = ffi.new("size_t *")
    getter(*arguments, data, size)
    return text_of(data, size)


def lent_or_raise(getter, *arguments) -> str | None:
    """Text that a getter lends; None where it lends NULL."""
    data = ffi.new("const char **")
    size = ffi.new("size_t *")
    call(getter, *arguments, data, size)
    return text_of(data, size)


def bytes_of(data, size) -> bytes:
    return bytes(ffi.buffer(data[0], size[0]))


def text_of(data, size) -> str | None:
    if data[0] == ffi.NULL:
        return None
    return bytes_of(data, size).decode("utf-8")


def to_days(day: date | str) -> int:
    if isinstance(day, datetime):
        raise TypeError("a day is a date or text, not a datetime")
    if isinstance(day, date):
        return (day - _EPOCH).days
    encoded = day.encode("utf-8")
    out = ffi.new("int32_t *")
    call(lib.tassei_date_parse, encoded, len(encoded), out)
    return out[0]


def to_date(days: int) -> date:
    return _EPOCH + timedelta(days=days)


def dump_json(value) -> bytes:
    """A JSON document to hand over; decimals and days as text."""

    def plain(item):
        if isinstance(item, (Decimal, date)):
            return str(item)
        raise TypeError(f"{type(item).__name__} has no place in an entry")

    return json.dumps(value, ensure_ascii=False, allow_nan=False,
                      default=plain).encode("utf-8")


def warn(diagnostics: Diagnostics) -> None:
    """Warns of each where the package was called."""
    level = 1
    frame = sys._getframe()
    while (frame.f_back is not None and
           frame.f_globals["__name__"].partition(".")[0] == "tassei"):
        frame = frame.f_back
        level += 1
    for diagnostic in diagnostics:
        warnings.warn(str(diagnostic), TasseiWarning, stacklevel=level)


def _raise_unless_ok(status, error, diagnostics: Diagnostics) -> None:
    if status == lib.TASSEI_OK:
        return
    handle = _own(error[0], "error")
    raise error_for(lib.tassei_error_code(handle),
                    lent(lib.tassei_error_message, handle), diagnostics)


def _read_diagnostics(raw) -> Diagnostics:
    if raw == ffi.NULL:
        return Diagnostics()
    handle = _own(raw, "diagnostics")
    count = lib.tassei_diagnostics_count(handle)
    if count == 0:
        return Diagnostics()
    return Diagnostics(
        items=tuple(_diagnostic(handle, index) for index in range(count)),
        has_errors=lib.tassei_diagnostics_has_errors(handle) != 0,
        **{lang: give_text(lib.tassei_diagnostics_render, handle,
                           lib.TASSEI_FORMAT_TEXT, number)
           for lang, number in LANGUAGES.items()})


def _diagnostic(handle, index: int) -> Diagnostic:
    severity, line, column = (ffi.new("int32_t *") for _ in range(3))
    call(lib.tassei_diagnostics_at, handle, index, severity, line, column)

    def field(number, lang="ja"):
        return give_text(lib.tassei_diagnostics_field, handle, index, number,
                         LANGUAGES[lang])

    return Diagnostic(
        severity=SEVERITIES[severity[0]],
        code=field(lib.TASSEI_DIAGNOSTIC_CODE),
        message=field(lib.TASSEI_DIAGNOSTIC_MESSAGE),
        message_en=field(lib.TASSEI_DIAGNOSTIC_MESSAGE, "en"),
        expected=field(lib.TASSEI_DIAGNOSTIC_EXPECTED),
        expected_en=field(lib.TASSEI_DIAGNOSTIC_EXPECTED, "en"),
        found=field(lib.TASSEI_DIAGNOSTIC_FOUND),
        suggestion=field(lib.TASSEI_DIAGNOSTIC_SUGGESTION),
        subject=field(lib.TASSEI_DIAGNOSTIC_SUBJECT),
        file=field(lib.TASSEI_DIAGNOSTIC_FILE),
        line=line[0],
        column=column[0],
        cell=field(lib.TASSEI_DIAGNOSTIC_CELL),
        pointer=field(lib.TASSEI_DIAGNOSTIC_POINTER),
    )
