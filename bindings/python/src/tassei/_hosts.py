"""What an evaluation may use, functions of Python among it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Callable, Mapping

from tassei import _calls, _values
from tassei._abi import ffi, lib
from tassei._errors import TasseiError

Functions = Mapping["tuple[str, str]", Callable[..., Any]]

# What the library may still call into, until it says that it does not.
_kept: dict[Any, _Host] = {}


@dataclass(frozen=True)
class Limits:
    """Of one evaluation; beyond them it fails with ResourceExhaustedError."""

    steps: int = 10_000_000
    depth: int = 512
    bytes: int = 256 << 20


class _Host:
    """A function of Python, and where what it raises is kept."""

    def __init__(self, function: Callable[..., Any], raised: list):
        self.function = function
        self.raised = raised

    def answer(self, arguments):
        try:
            given = _values.from_handle(arguments)
            return _values.to_handle(self.function(*given))
        except BaseException as error:
            self.raised.append(error)
            return None


@ffi.def_extern()
def _tassei_call(ctx, arguments, result):
    handle = ffi.from_handle(ctx).answer(arguments)
    if handle is None:
        return 1
    result[0] = handle
    ffi.gc(handle, None)  # It is the library's from here on.
    return 0


@ffi.def_extern()
def _tassei_release(ctx):
    _kept.pop(ctx, None)


class Evaluation:
    """The options of one evaluation."""

    def __init__(self, now: datetime | str | None, limits: Limits | None,
                 functions: Functions | None):
        self._raised: list[BaseException] = []
        self._handle = _calls.give("evaluation", lib.tassei_evaluation_new)
        if now is not None:
            text = (now if isinstance(now, str) else now.isoformat()).encode()
            _calls.call(lib.tassei_evaluation_set_now, self._handle, text,
                        len(text))
        if limits is not None:
            _calls.call(lib.tassei_evaluation_set_limits, self._handle,
                        limits.steps, limits.depth, limits.bytes)
        for (class_name, signature), function in (functions or {}).items():
            self._add(class_name.encode(), signature.encode(), function)

    def _add(self, class_name: bytes, signature: bytes, function) -> None:
        ctx = ffi.new_handle(_Host(function, self._raised))
        _kept[ctx] = ffi.from_handle(ctx)
        try:
            _calls.call(lib.tassei_evaluation_add_function, self._handle,
                        class_name, len(class_name), signature, len(signature),
                        lib._tassei_call, ctx, lib._tassei_release)
        except TasseiError:
            del _kept[ctx]
            raise

    def value(self, function, *arguments):
        """The handle that an evaluating function gives. What a function of
        Python raised is raised here."""
        try:
            return _calls.give("value", function, *arguments, self._handle)
        except TasseiError:
            if self._raised:
                raise self._raised.pop(0) from None
            raise
