"""Tassei (達成): keeps, grades and publishes reform initiatives, and evaluates
rules.

    book = tassei.load("book.json")
    assessment = book.as_of("2021-01-31").assess(period="2020")
    print(assessment.ratio("行財政改革取組の達成割合"))   # 2/7 (28.6%)
    assessment.report().save("out")

    model = tassei.Model.open("grade.md")
    model.evaluate("達成度", {"達成率": Decimal("0.95")})   # "おおむね達成"

Books, models and what is made of them never change: appending gives a new book.
Any number of threads may use one at once.
"""

from tassei._answers import Answer, Initiative, Ratio, Report
from tassei._book import Assessment, Book, Snapshot, check, load, read
from tassei._calls import abi_version, version
from tassei._errors import (
    DataLossError,
    Diagnostic,
    Diagnostics,
    FailedPreconditionError,
    InvalidArgumentError,
    NotFoundError,
    OutOfRangeError,
    PermissionDeniedError,
    ResourceExhaustedError,
    TasseiError,
    TasseiWarning,
    UnavailableError,
)
from tassei._hosts import Limits
from tassei._rules import Cause, Element, Expression, Model, Result
from tassei._schemes import Scheme, Schemes, open_scheme, open_schemes

__all__ = [
    "Answer", "Assessment", "Book", "Cause", "DataLossError", "Diagnostic",
    "Diagnostics", "Element", "Expression", "FailedPreconditionError",
    "Initiative", "InvalidArgumentError", "Limits", "Model", "NotFoundError",
    "OutOfRangeError", "PermissionDeniedError", "Ratio", "Report",
    "ResourceExhaustedError", "Result", "Scheme", "Schemes", "Snapshot",
    "TasseiError", "TasseiWarning", "UnavailableError", "abi_version", "check",
    "load", "open_scheme", "open_schemes", "read", "version",
]
