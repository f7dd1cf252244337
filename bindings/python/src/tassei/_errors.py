"""Errors, and the diagnostics they carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tassei._abi import lib


@dataclass(frozen=True)
class Diagnostic:
    """One problem in an input: what was found where, and what was expected."""

    severity: str  # "warning", "error" or "critical"
    code: str
    message: str
    message_en: str
    expected: str
    expected_en: str
    found: str
    suggestion: str
    subject: str
    file: str
    line: int  # From 1; 0: none.
    column: int
    cell: str
    pointer: str

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place += f":{self.line}:{self.column}"
        elif self.cell:
            place += f"!{self.cell}"
        elif self.pointer:
            place += f"#{self.pointer}"
        return f"{place}: {self.severity}[{self.code}]: {self.message}"


@dataclass(frozen=True, repr=False)
class Diagnostics(Sequence):
    """Every problem of one input, in the order found."""

    items: tuple[Diagnostic, ...] = ()
    has_errors: bool = False  # Whether any is more than a warning.
    ja: str = ""
    en: str = ""

    def text(self, lang: str = "ja") -> str:
        """A line for each, with place and remedy, ended by a line feed."""
        if lang not in ("ja", "en"):
            raise ValueError(f"lang is 'ja' or 'en', not {lang!r}")
        return self.ja if lang == "ja" else self.en

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __repr__(self) -> str:
        return f"<tassei.Diagnostics {len(self)}, errors={self.has_errors}>"

    def __str__(self) -> str:
        return self.ja


class TasseiError(Exception):
    """A call failed. `code` is the status; `diagnostics` says why, if it was
    the input's fault."""

    code: int = lib.TASSEI_UNKNOWN

    def __init__(self, message: str, diagnostics: Diagnostics = Diagnostics()):
        super().__init__(message)
        self.message = message
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        if self.diagnostics.has_errors:
            return self.diagnostics.ja.rstrip("\n")
        return self.message


class TasseiWarning(UserWarning):
    """The input was kept; look before publishing."""


class InvalidArgumentError(TasseiError, ValueError):
    code = lib.TASSEI_INVALID_ARGUMENT


class NotFoundError(TasseiError, LookupError):
    code = lib.TASSEI_NOT_FOUND


class PermissionDeniedError(TasseiError):
    code = lib.TASSEI_PERMISSION_DENIED


class ResourceExhaustedError(TasseiError):
    code = lib.TASSEI_RESOURCE_EXHAUSTED


class FailedPreconditionError(TasseiError):
    code = lib.TASSEI_FAILED_PRECONDITION


class OutOfRangeError(TasseiError, IndexError):
    code = lib.TASSEI_OUT_OF_RANGE


class UnavailableError(TasseiError):
    code = lib.TASSEI_UNAVAILABLE


class DataLossError(TasseiError):
    code = lib.TASSEI_DATA_LOSS


_BY_CODE = {
    kind.code: kind
    for kind in (InvalidArgumentError, NotFoundError, PermissionDeniedError,
                 ResourceExhaustedError, FailedPreconditionError,
                 OutOfRangeError, UnavailableError, DataLossError)
}


def error_for(code: int, message: str,
              diagnostics: Diagnostics = Diagnostics()) -> TasseiError:
    """The exception for a status; a TasseiError with that `code` where there
    is none of its own."""
    error = _BY_CODE.get(code, TasseiError)(message, diagnostics)
    error.code = code
    return error
