"""Values of rules: from Python's, and to them.

None, bool, str, Decimal, date, time, datetime, timedelta, lists and dicts stand
for the kinds of FEEL. int and float go in as numbers, a float with the digits
it is printed with. What Python has no kind for comes out as the text of FEEL:
durations of years and months, ranges, functions, days outside the years 1 to
9999, times finer than microseconds or of a named zone.
"""

from __future__ import annotations

import json
import math
import re
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from tassei import _calls
from tassei._abi import ffi, lib

_TIME = re.compile(r"(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?"
                   r"(Z|[+-]\d\d:\d\d(?::\d\d)?)?")
_DURATION = re.compile(r"(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?"
                       r"(?:(\d+)(?:\.(\d{1,6}))?S)?)?")


# --- To the library ---------------------------------------------------------


def to_json(value: Any) -> str:
    """A JSON document; Decimals keep their digits."""
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, float, Decimal)):
        return _number_text(value)
    if isinstance(value, timedelta):
        return json.dumps(_duration_text(value))
    if isinstance(value, (date, time)):
        return json.dumps(value.isoformat())
    if isinstance(value, dict):
        return "{" + ",".join(f"{_name_text(name)}:{to_json(item)}"
                              for name, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(to_json, value)) + "]"
    raise TypeError(f"a {type(value).__name__} is no value of a rule")


def to_handle(value: Any):
    """A handle to a Python value, of the kind that it is."""
    content = to_json(value).encode("utf-8")
    kind = _type_of(value).encode("utf-8")
    return _calls.give_diagnosed("value", lib.tassei_value_read, content,
                                 len(content), kind, len(kind))[0]


def _name_text(name: Any) -> str:
    if not isinstance(name, str):
        raise TypeError(f"a name is text, not a {type(name).__name__}")
    return json.dumps(name, ensure_ascii=False)


def _number_text(number: int | float | Decimal) -> str:
    if not math.isfinite(number):
        raise ValueError(f"{number} is no number of a rule")
    return str(number)


def _duration_text(duration: timedelta) -> str:
    sign = "-" if duration < timedelta(0) else ""
    duration = abs(duration)
    return (f"{sign}P{duration.days}DT{duration.seconds}"
            f".{duration.microseconds:06}S")


def _type_of(value: Any) -> str:
    """The type that tells what text stands for, where that is needed."""
    if isinstance(value, timedelta):
        return "days and time duration"
    if isinstance(value, datetime):
        return "date and time"
    if isinstance(value, date):
        return "date"
    if isinstance(value, time):
        return "time"
    if isinstance(value, dict):
        members = {name: _type_of(item) for name, item in value.items()}
        typed = ", ".join(f"{name}: {kind}" for name, kind in members.items()
                          if kind != "Any")
        return f"context<{typed}>" if typed else "Any"
    if isinstance(value, (list, tuple)):
        kinds = {_type_of(item) for item in value}
        return f"list<{kinds.pop()}>" if len(kinds) == 1 else "Any"
    return "Any"


# --- From the library -------------------------------------------------------


def from_handle(value) -> Any:
    kind = lib.tassei_value_kind(value)
    if kind == lib.TASSEI_VALUE_NULL:
        return None
    if kind == lib.TASSEI_VALUE_BOOLEAN:
        return _boolean(value)
    if kind == lib.TASSEI_VALUE_LIST:
        return [_item(value, index) for index in
                range(lib.tassei_value_count(value))]
    if kind == lib.TASSEI_VALUE_CONTEXT:
        return {_name(value, index): _item(value, index) for index in
                range(lib.tassei_value_count(value))}
    text = _calls.give_text(lib.tassei_value_text, value)
    return _READERS.get(kind, str)(text)


def json_of(value) -> str:
    return _calls.give_text(lib.tassei_value_json, value)


def causes_of(value) -> list[dict[str, str]]:
    return json.loads(_calls.give_text(
        lib.tassei_value_causes, value, lib.TASSEI_FORMAT_JSON,
        lib.TASSEI_LANGUAGE_JA))


def _boolean(value) -> bool:
    out = ffi.new("int32_t *")
    _calls.call(lib.tassei_value_boolean, value, out)
    return out[0] != 0


def _item(value, index: int) -> Any:
    return from_handle(_calls.give("value", lib.tassei_value_at, value, index))


def _name(value, index: int) -> str:
    return _calls.lent_or_raise(lib.tassei_value_name, value, index)


def _read_date(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _read_time(text: str) -> time | str:
    match = _TIME.fullmatch(text)
    if match is None:
        return text
    hour, minute, second, fraction, zone = match.groups()
    return time(int(hour), int(minute), int(second),
                int((fraction or "").ljust(6, "0")), _zone(zone))


def _zone(text: str | None) -> timezone | None:
    if text is None:
        return None
    if text == "Z":
        return timezone.utc
    parts = [int(part) for part in text[1:].split(":")]
    seconds = sum(part * unit for part, unit in zip(parts, (3600, 60, 1)))
    return timezone(timedelta(seconds=-seconds if text[0] == "-" else seconds))


def _read_date_time(text: str) -> datetime | str:
    day, _, rest = text.partition("T")
    read_day, read_time = _read_date(day), _read_time(rest)
    if isinstance(read_day, str) or isinstance(read_time, str):
        return text
    return datetime.combine(read_day, read_time)


def _read_duration(text: str) -> timedelta | str:
    match = _DURATION.fullmatch(text)
    if match is None:
        return text
    sign, *parts, fraction = match.groups()
    days, hours, minutes, seconds = (int(part or 0) for part in parts)
    try:
        length = timedelta(days=days, hours=hours, minutes=minutes,
                           seconds=seconds,
                           microseconds=int((fraction or "").ljust(6, "0")))
    except OverflowError:
        return text
    return -length if sign else length


_READERS = {
    lib.TASSEI_VALUE_NUMBER: Decimal,
    lib.TASSEI_VALUE_DATE: _read_date,
    lib.TASSEI_VALUE_TIME: _read_time,
    lib.TASSEI_VALUE_DATE_TIME: _read_date_time,
    lib.TASSEI_VALUE_DAYS_TIME: _read_duration,
}
